"""Stretch a shared run of words over light edits: a word put in, left out or exchanged, a name spelled otherwise.

In: the word numbers of two articles and a run that both share. Out: the passage around it in which most words are still
shared in order. So a passage that a desk touched up, or one utterance translated twice, is seen as one passage.

>>> from array import array
>>> left, right = array("I", [1, 2, 3, 4, 5, 90, 6, 7, 8, 70]), array("I", [9, 1, 2, 3, 4, 5, 6, 7, 8, 60])
>>> stretch(left, right, (0, 1, 5))
Stretch(left=0, left_after=9, right=1, right_after=9, shared=8)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

#: A gap of more words on one side, or in all, is no light edit.
GAP, GAP_SUM = 4, 6
#: What a word of a gap costs against a shared word, and how far the balance may fall before the passage has ended.
COST, DROP = 0.4, 3.0


class Stretch(NamedTuple):
    """Words ``left`` to ``left_after`` of one, ``right`` to ``right_after`` of the other, ``shared`` of them alike."""

    left: int
    left_after: int
    right: int
    right_after: int
    shared: int

    @property
    def density(self) -> float:
        """The part of the longer side that is shared."""
        return self.shared / max(self.left_after - self.left, self.right_after - self.right)


def stretch(left: Sequence[int], right: Sequence[int], run: tuple[int, int, int]) -> Stretch:
    """The passage around a shared ``run`` (start in left, start in right, words)."""
    i, j, length = run
    after_i, after_j, forward = _walk(left, right, (i + length, j + length), 1)
    before_i, before_j, backward = _walk(left, right, (i - 1, j - 1), -1)
    return Stretch(before_i + 1, after_i, before_j + 1, after_j, length + forward + backward)


def _walk(left: Sequence[int], right: Sequence[int], at: tuple[int, int], step: int) -> tuple[int, int, int]:
    """Go on from ``at`` word by word over small gaps; where the balance of shared words against gaps was best."""
    i, j = at
    balance, shared = 0.0, 0
    best = (0.0, i, j, 0)
    while (gap := _next(left, right, (i, j), step)) is not None:
        balance -= COST * sum(gap)
        if balance < best[0] - DROP:
            break
        i, j = i + step * (gap[0] + 1), j + step * (gap[1] + 1)
        balance, shared = balance + 1, shared + 1
        best = max(best, (balance, i, j, shared), key=lambda found: found[0])
    return best[1], best[2], best[3]


def _next(left: Sequence[int], right: Sequence[int], at: tuple[int, int], step: int) -> tuple[int, int] | None:
    """The smallest gap (words on the left, on the right) behind which both go on with the same word."""
    i, j = at
    for one, other in _GAPS:
        a, b = i + step * one, j + step * other
        if 0 <= a < len(left) and 0 <= b < len(right) and left[a] == right[b]:
            return one, other
    return None


_GAPS = sorted(
    ((one, other) for one in range(GAP + 1) for other in range(GAP + 1) if one + other <= GAP_SUM),
    key=lambda gap: (sum(gap), gap),
)
