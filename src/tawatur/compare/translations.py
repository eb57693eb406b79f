"""One foreign text in two translations (or one text told again in other words): names, figures and dates stand in both
in the same order, though the words differ.

In: the readings of articles with their actors as entities of the case. Out: which pairs of articles are one text, and
where. Accounts of one happening name the same people too, but choose among them and order them in their own way; what
is asked for here is a dense run of the same things that takes up most of the shorter account.

>>> aligned("abcdef", "xabdefy")
[(0, 1), (1, 2), (3, 3), (4, 4), (5, 5)]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tawatur.compare.told import Ids, Told
from tawatur.model import Figure, Name, Reading, Span, Time

#: So many things at least stand in both in the same order, so many of them different ones, so many figures or dates.
#: On data/groups every pair that reached these and did not share a copied passage was one text told twice; of 248 hard
#: negatives none did, nor any pair of independent groups.
FEWEST, DIFFERENT, FIGURES = 9, 6, 2
#: Their part of all things that the shorter account names, of those within the run on either side, and of those that
#: both name in whatever order.
COVER, DENSITY, ORDER = 0.65, 0.5, 0.9
#: So many places off its own a thing may stand.
SWAP = 3
#: So many characters before the first of the things and behind the last belong to the run.
MARGIN = 150
_NAMING = frozenset({"person", "organization", "place"})
_SMALL = frozenset({"1", "2"})


class Anchor(NamedTuple):
    """Something that a translation keeps: an entity, a figure, a date."""

    key: str
    start: int
    end: int


class Translated(NamedTuple):
    """The runs of two articles that are one text."""

    left: Span
    right: Span


class Translations:
    """Which articles are one text; each article is heard once, each pair worked out once."""

    def __init__(self) -> None:
        self._anchors: dict[str, list[Anchor]] = {}
        self._pairs: dict[tuple[str, str], Translated | None] = {}

    def hear(self, reading: Reading, ids: Ids) -> None:
        """Take note of what one article names."""
        self._anchors[reading.article.id] = list(anchors(reading, ids))

    def join(self, left: Told, right: Told) -> bool:
        """Whether two claims stand in one text that both articles translate."""
        if left.article > right.article:
            left, right = right, left
        found = self._between(left.article, right.article)
        return found is not None and _inside(left, found.left) and _inside(right, found.right)

    def _between(self, left: str, right: str) -> Translated | None:
        key = (left, right)
        if key not in self._pairs:
            one, other = self._anchors.get(left, []), self._anchors.get(right, [])
            self._pairs[key] = translated(one, other) if left != right else None
        return self._pairs[key]


def _inside(one: Told, run: Span) -> bool:
    """Whether a claim stands in a run or right beside it."""
    return one.start < run.end + MARGIN and run.start - MARGIN < one.end


def anchors(reading: Reading, ids: Ids) -> list[Anchor]:
    """What an article names, counts and dates, in the order of its text; the same thing twice in a row counts once."""
    found: list[Anchor] = []
    for mention in sorted(reading.mentions, key=lambda mention: (mention.span, mention.kind)):
        value, key = mention.value, None
        if isinstance(value, Name) and value.form in ("name", "alias") and mention.kind in _NAMING:
            key = ids.entity(reading.article.id, value.actor)
        elif isinstance(value, Figure) and value.value not in _SMALL:
            key = f"= {value.value}"
        elif isinstance(value, Time) and value.tclass == "explicit" and value.when.first:
            key = f"= {value.when.value}"
        if key and not (found and found[-1].key == key):
            found.append(Anchor(key, mention.span.start, mention.span.end))
    return found


def translated(left: Sequence[Anchor], right: Sequence[Anchor]) -> Translated | None:
    """The runs of two articles that are one text in other words; None where they are two."""
    one, other = [anchor.key for anchor in left], [anchor.key for anchor in right]
    both = sum((Counter(one) & Counter(other)).values())
    if both < FEWEST or both < COVER * min(len(one), len(other)):
        return None
    pairs = with_swaps(aligned(one, other), one, other)
    if not _one_text(pairs, one, other, both):
        return None
    return Translated(_run(left, [i for i, _ in pairs]), _run(right, [j for _, j in pairs]))


def _run(told: Sequence[Anchor], places: Sequence[int]) -> Span:
    """From the first to the last of the things at ``places``."""
    return Span(told[min(places)].start, told[max(places)].end)


def _one_text(pairs: Sequence[tuple[int, int]], left: Sequence[str], right: Sequence[str], both: int) -> bool:
    """Whether an alignment is long, varied, dense and ordered enough; ``both``: the things that both name at all."""
    same = [left[i] for i, _ in pairs]
    if len(same) < FEWEST or len(set(same)) < DIFFERENT or sum(key.startswith("= ") for key in same) < FIGURES:
        return False
    longer = max(_span([i for i, _ in pairs]), _span([j for _, j in pairs]))
    shorter = min(len(left), len(right))
    return len(same) >= max(COVER * shorter, DENSITY * longer, ORDER * both)


def _span(places: Sequence[int]) -> int:
    """How many places there are from the first to the last."""
    return max(places) - min(places) + 1


def aligned(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The places of a longest sequence that both have in the same order."""
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            best[i][j] = best[i + 1][j + 1] + 1 if left[i] == right[j] else max(best[i + 1][j], best[i][j + 1])
    i, j, found = 0, 0, []
    while i < len(left) and j < len(right):
        if left[i] == right[j]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def with_swaps(pairs: Sequence[tuple[int, int]], left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs with those that stand a few places off: within a sentence a translator turns things round.

    >>> with_swaps([(0, 0), (3, 3)], "axyb", "ayxb")
    [(0, 0), (1, 2), (2, 1), (3, 3)]
    """
    found = dict(pairs)
    taken = set(found.values())
    for i, key in enumerate(left):
        if i not in found and pairs:
            low = max((b for a, b in pairs if a < i), default=pairs[0][1]) - SWAP
            high = min((b for a, b in pairs if a > i), default=pairs[-1][1]) + SWAP
            near = range(max(0, low), min(len(right), high + 1))
            place = next((j for j in near if right[j] == key and j not in taken), None)
            if place is not None:
                found[i] = place
                taken.add(place)
    return sorted(found.items())
