"""The log-odds of pairs and what moved them, worked out once: in one run, and over all runs as long as what they rest
on is the same.

In: for a pair the key of its first and a key of all else that its score rests on. Out: the score; for a pair that was
judged also its reasons. One row is kept for each first, for a case has many more pairs than articles.

>>> scores = Scores()
>>> scores.of("a", "b", lambda: 2.5), scores.of("a", "b", lambda: 9.9)
(2.5, 2.5)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec

from tawatur.model import Reason
from tawatur.recall import FORGETFUL, Recall

T = TypeVar("T")


class _Row(msgspec.Struct, array_like=True):
    """What is known of the pairs of one first, by the key of the rest."""

    scores: dict[str, float] = {}
    reasons: dict[str, tuple[Reason, ...]] = {}


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(_Row)


class Scores:
    """Scores of pairs; ``keep`` puts those that were asked for into the memory."""

    def __init__(self, recall: Recall = FORGETFUL) -> None:
        self._recall = recall
        self._kept: dict[str, _Row] = {}
        self._told: dict[str, _Row] = {}

    def of(self, first: str, rest: str, make: Callable[[], float]) -> float:
        """The score of a pair, told before, recalled, or made now."""
        told = self._told.get(first) or self._row(first)
        score = told.scores.get(rest)
        return _told(told.scores, self._kept[first].scores, rest, make) if score is None else score

    def reasons(self, first: str, rest: str, make: Callable[[], tuple[Reason, ...]]) -> tuple[Reason, ...]:
        """The reasons behind the score of a pair, told before, recalled, or made now."""
        told = self._told.get(first) or self._row(first)
        why = told.reasons.get(rest)
        return _told(told.reasons, self._kept[first].reasons, rest, make) if why is None else why

    def _row(self, first: str) -> _Row:
        """A new row of what this run tells of the pairs of ``first``, beside the one that was kept of them."""
        row = self._recall.get(first)
        self._kept[first] = _DECODER.decode(row) if row else _Row()
        self._told[first] = _Row()
        return self._told[first]

    def keep(self) -> None:
        """Put the rows that have changed into the memory; what was not asked for is left out of them."""
        for first, told in self._told.items():
            if told != self._kept[first]:
                self._recall.put(first, _ENCODER.encode(told))


def _told(told: dict[str, T], kept: Mapping[str, T], rest: str, make: Callable[[], T]) -> T:
    """What was kept of a pair, or made now, noted among what this run tells."""
    known = kept.get(rest)
    told[rest] = made = make() if known is None else known
    return made
