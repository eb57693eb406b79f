"""When something was said or announced: the day that several accounts of one saying give for it.

In: the claims of a group of articles. Out: one row for each saying that two accounts date. Two accounts tell of one
saying where one speaker says nearly the same in both, or where it gives the same figures. A day that is counted from a
publication which is derived itself ("today" on an undated page) excludes none; one that is counted from a day which the
holder of the page gave (it may be that of the copy) excludes no earlier one.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from tawatur.arabic.calendar import weekday_at
from tawatur.arabic.edtf import bounds
from tawatur.arabic.words import split
from tawatur.compare.origins import Copies
from tawatur.compare.pairing import RIVALS, SAME, Judged, clusters
from tawatur.compare.rows import position
from tawatur.compare.told import MEASURED, TOLLS, Told
from tawatur.compare.words import alike, terms
from tawatur.model import Accord, Row

#: What is said stands so near to its day (letters). How much two accounts share of it: of one speaker, of two bodies
#: with figures in common, of two without.
NEAR, ONE_SPEAKER, COUNTED, ANY = 260, 0.35, 0.2, 0.5
#: So many shared figures, or telling words, make two sayings one; such figures are no coincidence.
FIGURES, WORDS, WORDS_ANY, SMALL = 2, 3, 6, 3.0
#: Accounts of one saying are published within so many days.
DAYS = 3
OPEN, GIVEN = "open", "not_after"

_WHY: dict[Accord, str] = {
    "agreed": "{articles} accounts give one day on which it was said.",
    "compatible": "The days on which it was said need not differ: {values}.",
    "contested": "The accounts give different days on which it was said: {values}.",
}


class Saying(NamedTuple):
    """A dated saying: its day, its telling words, the figures in it."""

    told: Told
    words: Mapping[str, float]
    figures: frozenset[tuple[str, str]]


def rows(claims: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """The rows of one story."""
    dated = [one for one in claims if one.slot == "announced" and bounds(one.value) is not None]
    if len({one.article for one in dated}) < 2:
        return
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in claims:
        by_article[one.article].append(one)
    sayings = [_saying(one, by_article[one.article]) for one in dated]
    for found in _clusters(sayings):
        if len(found) > 1:
            yield _row([sayings[at].told for at in found], articles, copies)


def _saying(dated: Told, of_article: Sequence[Told]) -> Saying:
    """What was said on a day."""
    near = [
        one
        for one in of_article
        if one.end > dated.start - NEAR and one.start < dated.end + NEAR and one.stance != "denied"
    ]
    said = [one for one in near if one.slot == "said"]
    own = [one for one in said if one.actor == dated.actor] or said
    nearest = min(own, key=lambda one: max(one.start - dated.end, dated.start - one.end), default=None)
    counted = (one for one in near if one.slot in TOLLS or one.slot in MEASURED)
    figures = frozenset((one.slot, one.value) for one in counted if _telling(one.value))
    return Saying(dated, terms(nearest.wording) if nearest is not None else {}, figures)


def _telling(value: str) -> bool:
    """Whether a figure is hardly the same by chance."""
    try:
        return float(value.split("/", 1)[0]) >= SMALL
    except ValueError:
        return False


def _clusters(sayings: Sequence[Saying]) -> list[list[int]]:
    """Dated sayings that are one, at most one of each article."""

    def judged() -> Iterator[Judged]:
        for i, j in combinations(range(len(sayings)), 2):
            score = _one(sayings[i], sayings[j])
            if score:
                yield (RIVALS if _differ(sayings[i].told, sayings[j].told) else SAME), -score, i, j

    def apart(one: Sequence[int], other: Sequence[int]) -> bool:
        days = [{sayings[at].told.value[:10] for at in side} for side in (one, other)]
        there = [{sayings[at].told.article for at in side} for side in (one, other)]
        given = [{one.told.value[:10] for one in sayings if one.told.article in articles} for articles in there]
        return not (given[0] & days[1] or given[1] & days[0])

    return clusters([saying.told.article for saying in sayings], judged(), apart)


def _one(left: Saying, right: Saying) -> float:
    """How surely two dated sayings are one; 0 where they need not be."""
    one, other = left.told, right.told
    if one.article == other.article or _of_two_days(one, other):
        return 0.0
    likeness = alike(left.words, right.words)
    shared = len(left.words.keys() & right.words.keys())
    same_speaker = one.actor is not None and one.actor == other.actor
    least = ONE_SPEAKER if same_speaker else COUNTED if len(left.figures & right.figures) >= FIGURES else ANY
    if likeness < least or shared < (WORDS_ANY if least == ANY else WORDS) or _two_people(one, other):
        return 0.0
    return likeness


def _of_two_days(left: Told, right: Told) -> bool:
    """Whether two accounts are of two sayings: printed far apart, or each on the day of its own (a ministry counts the
    sick anew every day)."""
    if not left.day or not right.day or left.day == right.day:
        return False
    fresh = all(one.value[:10] == dt.date.fromordinal(one.day).isoformat() for one in (left, right))
    return fresh or abs(left.day - right.day) > DAYS


def _two_people(left: Told, right: Told) -> bool:
    """Whether two persons speak."""
    people = [one.actor for one in (left, right) if one.actor and one.actor.startswith("person:")]
    return len(set(people)) > 1


def _differ(left: Told, right: Told) -> bool:
    """Whether the two cannot have been on one day; accounts of one saying that name one weekday mean one day."""
    if weekdays(left.wording) & weekdays(right.wording):
        return False
    one, other = _reach(left), _reach(right)
    return one[0] >= other[1] or other[0] >= one[1]


@lru_cache(maxsize=20_000)
def weekdays(wording: str) -> frozenset[int]:
    """The weekdays that a wording names."""
    words = split(wording)
    return frozenset(found.number for at in range(len(words)) if (found := weekday_at(words, at)) is not None)


def _reach(one: Told) -> tuple[dt.date, dt.date]:
    """The first day that a time can mean, and the first that it cannot."""
    first, after = bounds(one.value) or (None, None)
    if one.mod == OPEN:
        return dt.date.min, dt.date.max
    return dt.date.min if one.mod == GIVEN else first or dt.date.min, after or dt.date.max


def _row(members: Sequence[Told], articles: Sequence[str], copies: Copies) -> Row:
    """One saying with the days that are given for it."""
    by_day: dict[str, list[Told]] = defaultdict(list)
    for one in members:
        by_day[one.value].append(one)
    accord: Accord = "agreed"
    if any(_differ(a, b) for a, b in combinations(members, 2)):
        accord = "contested"
    elif len({one.value for one in members}) > 1:
        accord = "compatible"
    values = ", ".join(f"{day} ({len(same)})" for day, same in sorted(by_day.items()))
    return Row(
        slot="announced",
        accord=accord,
        positions=tuple(position(day, same, copies) for day, same in sorted(by_day.items())),
        silent=tuple(sorted(set(articles) - {one.article for one in members})),
        why=_WHY[accord].format(articles=len(members), values=values),
    )
