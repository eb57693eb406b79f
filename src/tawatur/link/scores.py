"""The log-odds of pairs, worked out once: in one run, and over all runs as long as what they rest on is the same.

In: for a pair the key of its first and a key of all else that its score rests on. Out: the score. One row is kept for
each first, for a case has many more pairs than articles.

>>> scores = Scores()
>>> scores.of("a", "b", lambda: 2.5), scores.of("a", "b", lambda: 9.9)
(2.5, 2.5)
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from tawatur.recall import FORGETFUL, Recall

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(dict[str, float])


class Scores:
    """Scores of pairs; ``keep`` puts those that were asked for into the memory."""

    def __init__(self, recall: Recall = FORGETFUL) -> None:
        self._recall = recall
        self._kept: dict[str, dict[str, float]] = {}
        self._told: dict[str, dict[str, float]] = {}

    def of(self, first: str, rest: str, make: Callable[[], float]) -> float:
        """The score of a pair, told before, recalled, or made now."""
        told = self._told.get(first)
        if told is None:
            row = self._recall.get(first)
            self._kept[first] = _DECODER.decode(row) if row else {}
            told = self._told[first] = {}
        score = told.get(rest)
        if score is None:
            score = self._kept[first].get(rest)
            score = told[rest] = make() if score is None else score
        return score

    def keep(self) -> None:
        """Put the rows that have changed into the memory; what was not asked for is left out of them."""
        for first, told in self._told.items():
            if told != self._kept[first]:
                self._recall.put(first, _ENCODER.encode(told))
