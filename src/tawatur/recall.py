"""What a step may remember from one run to the next: results that follow from nothing but what their key names.

In: a key that names all that a result rests on. Out: the result, or None. Whoever recalls nothing gets the same record,
later: a memory can be lost at any time.

>>> FORGETFUL.put("key", b"result")
>>> FORGETFUL.get("key") is None
True
"""

from __future__ import annotations

from typing import Protocol


class Recall(Protocol):
    """A memory for results of one kind, made under one set of rules."""

    def get(self, key: str) -> bytes | None:
        """The result kept under ``key``; None where none is."""

    def put(self, key: str, result: bytes) -> None:
        """Keep a result."""


class Forgetful:
    """The memory of a caller that needs none."""

    def get(self, key: str) -> bytes | None:
        """Nothing."""

    def put(self, key: str, result: bytes) -> None:
        """Nothing is kept."""


FORGETFUL = Forgetful()
