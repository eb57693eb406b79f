"""The memory of a step between runs, kept in the case.

In: a store, a kind of results and the rules that make them. Out: a Recall. What was not asked for in a run is forgotten
at its end, so that the memory never holds more than one run needs.
"""

from __future__ import annotations

from types import TracebackType

from tawatur.store import Store


class Memory:
    """Results of one kind; what is new is written when the ``with`` block ends well, and lost with a killed run."""

    def __init__(self, store: Store, kind: str, under: str) -> None:
        self._store, self._kind, self._under = store, kind, under
        self._kept: dict[str, bytes] = {}
        self._new: dict[str, bytes] = {}
        self._asked: set[str] = set()

    def __enter__(self) -> Memory:
        self._kept = self._store.recall(self._kind, self._under)
        return self

    def get(self, key: str) -> bytes | None:
        """The result kept under ``key`` in this run or one before; None where none is."""
        self._asked.add(key)
        return self._new.get(key) or self._kept.get(key)

    def put(self, key: str, result: bytes) -> None:
        """Keep a result."""
        self._new[key] = result

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, _: TracebackType | None) -> None:
        gone = self._kept.keys() - self._asked
        if kind is None and (self._new or gone):
            self._store.remember(self._kind, self._under, self._new, sorted(gone))
