"""Who the dead were: an account that describes them beside those that only count them.

In: the claims of a group of articles. Out: one row of the descriptions, with the toll of every account that has none.
A description is finer than a count, so none excludes another here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from tawatur.compare.origins import Copies
from tawatur.compare.rows import worded_row
from tawatur.compare.told import Told
from tawatur.compare.tolls import belongs
from tawatur.compare.words import mutual, terms
from tawatur.model import Accord, Event, Row

#: Descriptions that share so much of the longer one are one.
AGREED = 0.6

_WHY: dict[Accord, str] = {
    "agreed": "{articles} accounts describe the dead in like words.",
    "compatible": "One account says more of who the dead were than another: {values}.",
    "single": "Only one account says who the dead were: {values}.",
}


def rows(
    main: Event, claims: Sequence[Told], events: Mapping[str, Event], articles: Sequence[str], copies: Copies
) -> Iterator[Row]:
    """The row of the story of ``main``, if an account describes its dead; those of another happening are left out."""
    described: dict[str, list[Told]] = defaultdict(list)
    tolls: dict[str, Told] = {}
    for one in claims:
        if one.slot in ("victims", "killed") and not belongs(events[one.event], main):
            continue
        if one.slot == "victims" and one.stance != "denied":
            described[one.article].append(one)
        elif one.slot == "killed" and not one.titled and one.stance != "denied":
            tolls.setdefault(one.article, one)
    if not described:
        return
    members = [one for told in described.values() for one in told]
    counted = [one for article, one in sorted(tolls.items()) if article not in described]
    yield _row(members, counted, articles, copies)


def _row(described: Sequence[Told], counted: Sequence[Told], articles: Sequence[str], copies: Copies) -> Row:
    """The descriptions, with the counts of those who have none."""
    telling = {one.article for one in (*described, *counted)}
    accord: Accord = "compatible"
    pairs = [(a, b) for a, b in combinations(described, 2) if a.article != b.article]
    if len(telling) == 1:
        accord = "single"
    elif not counted and all(mutual(terms(a.wording), terms(b.wording)) >= AGREED for a, b in pairs):
        accord = "agreed"
    return worded_row("victims", accord, [*described, *counted], articles, copies, _WHY)
