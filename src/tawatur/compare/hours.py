"""At what time of day: compared apart from the day, for accounts may agree on the one and not on the other.

In: the claims of slot ``hour`` of a group of articles. Out: one row for each happening of which two accounts tell a
part of the day or a clock, but for those whose times are all in the row of another one. Where they exclude one another
on one day, the row of the day says so already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from tawatur.arabic.day_parts import hours
from tawatur.compare.origins import Copies
from tawatur.compare.rows import position
from tawatur.compare.told import Told
from tawatur.compare.values import ROUNDED, Relation, clock
from tawatur.model import Row

_WHY = {
    "agreed": "{articles} accounts give the same time of day{days}.",
    "compatible": "The times of day that {articles} accounts give fit one another{days}: {values}.",
}
_ORDER: tuple[Relation, ...] = ("same", "fits", "differs")
_DAYS = ", although not the same day"


def rows(claims: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """The rows of one story."""
    by_event: dict[str, list[Told]] = defaultdict(list)
    for one in claims:
        if one.slot == "hour":
            by_event[one.event].append(one)
    given: list[set[tuple[str, int]]] = []
    for _, told in sorted(by_event.items(), key=lambda item: (-len(item[1]), item[0])):
        places = {(one.article, one.start) for one in told}
        telling = {one.article for one in told}
        how = _worst(told) if len(telling) > 1 and not any(places <= there for there in given) else "differs"
        if how != "differs":
            given.append(places)
            yield _row(told, articles, copies, how)


def _worst(told: Sequence[Told]) -> Relation:
    """How the accounts stand to one another: the worst of the best that any two of them have in common."""
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_article[one.article].append(one)
    rank = _ORDER.index
    pairs = combinations(by_article.values(), 2)
    return max((min((relation(a, b) for a in one for b in other), key=rank) for one, other in pairs), key=rank)


def relation(left: Told, right: Told) -> Relation:
    """How two times of day stand to one another, whatever their days."""
    one, other = clock(left.value), clock(right.value)
    if one is not None and other is not None:
        apart = abs(one - other)
        return "same" if apart == 0 else "fits" if apart <= ROUNDED else "differs"
    mine, theirs = _span(left), _span(right)
    if mine == theirs:
        return "same"
    return "fits" if mine[0] < theirs[1] and theirs[0] < mine[1] else "differs"


def _span(one: Told) -> tuple[float, float]:
    """The hours that a time of day can mean."""
    minutes = clock(one.value)
    return hours(one.value) if minutes is None else (minutes / 60, minutes / 60 + 0.01)


def _row(told: Sequence[Told], articles: Sequence[str], copies: Copies, how: Relation) -> Row:
    """One happening with the times of day that are told of it."""
    by_value: dict[str, list[Told]] = defaultdict(list)
    for one in sorted(told, key=lambda one: (one.day, one.article, one.start)):
        by_value[one.value].append(one)
    accord = "agreed" if how == "same" else "compatible"
    telling = {one.article for one in told}
    days = _DAYS if len({one.unit for one in told if one.unit}) > 1 else ""
    values = ", ".join(f"{value} ({len({one.article for one in same})})" for value, same in sorted(by_value.items()))
    return Row(
        slot="hour",
        accord=accord,  # type: ignore[arg-type]
        positions=tuple(position(value, same, copies) for value, same in sorted(by_value.items())),
        silent=tuple(sorted(set(articles) - telling)),
        why=_WHY[accord].format(articles=len(telling), days=days, values=values),
    )
