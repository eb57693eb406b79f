"""Which articles copy one another, where, and from whom.

In: profiles in a fixed order. Out: for each copying pair the share that is copied, and Copy records with places.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tawatur.link import passages
from tawatur.link.profile import Profile
from tawatur.model import Copy, Passage, Reason

#: A run of so many words is no chance and no formula: names, offices and set phrases of news seldom run to eight.
RUN = 8
#: Either a whole long sentence stands in both,
LONG_RUN = 25
#: or so many words in long runs that make up so much of the shorter one,
WORDS, SHARE = 20, 0.3
#: or nearly all of the shorter one, in runs of any length (a lightly edited copy).
EDITED_SHARE = 0.6


class Shared(NamedTuple):
    """What two articles share: the runs, and which part of the shorter one stands in runs of RUN words and more."""

    runs: list[tuple[int, int, int]]
    share: float
    copied: bool


def shared(profiles: Sequence[Profile]) -> dict[tuple[int, int], Shared]:
    """The pairs of indices that share fingerprints, with what they share."""
    words = [one.words for one in profiles]
    return {pair: _measure(profiles[pair[0]], profiles[pair[1]]) for pair in passages.candidates(words)}


def _measure(left: Profile, right: Profile) -> Shared:
    """What two articles share."""
    runs = passages.runs(left.words, right.words)
    shorter = min(len(left.words), len(right.words))
    lengths = [length for _, _, length in runs]
    long = sum(length for length in lengths if length >= RUN)
    copied = (
        max(lengths, default=0) >= LONG_RUN
        or (long >= WORDS and long >= SHARE * shorter)
        or (long >= RUN and sum(lengths) >= EDITED_SHARE * shorter)
    )
    return Shared(runs, long / shorter if shorter else 0.0, copied)


def copies(profiles: Sequence[Profile], found: Mapping[tuple[int, int], Shared]) -> Iterator[Copy]:
    """For each copying pair its passages in the order of the text, the upstream if one is credited, and the reasons."""
    for (left, right), what in sorted(found.items()):
        if what.copied:
            yield from _copies(profiles[left], profiles[right], what)


def _copies(left: Profile, right: Profile, what: Shared) -> Iterator[Copy]:
    """The passages of one copying pair, the earlier article on the left where the days tell."""
    runs = what.runs
    if left.days and right.days and right.days[1] <= left.days[0]:
        left, right, runs = right, left, [(j, i, length) for i, j, length in runs]
    credited = sorted(set(left.upstream) & set(right.upstream)) or sorted(set(left.upstream) | set(right.upstream))
    reasons = _reasons(what, left, right)
    for first, second, length in sorted(runs):
        if length >= RUN:
            yield Copy(
                left=Passage(left.article, left.starts[first], left.ends[first + length - 1]),
                right=Passage(right.article, right.starts[second], right.ends[second + length - 1]),
                upstream=credited[0] if credited else None,
                reasons=reasons,
            )


def _reasons(what: Shared, left: Profile, right: Profile) -> tuple[Reason, ...]:
    """Why the two are called copies, in sentences."""
    words = sum(length for _, _, length in what.runs)
    told = [
        Reason(
            name="shared_passages",
            weight=round(what.share, 2),
            says=f"{words} words stand in both in the same order, in {len(what.runs)} runs, the longest of "
            f"{max(length for _, _, length in what.runs)} words.",
        )
    ]
    if left.days and right.days and left.days[1] <= right.days[0]:
        told.append(Reason(name="earlier", weight=1.0, says="The left one was published on an earlier day."))
    return tuple(told)
