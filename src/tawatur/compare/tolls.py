"""The toll of a main happening, wherever each account hangs it: on the crash, on the deaths, on the arrests after it.

In: the main event of a group and the claims of its articles. Out: rows of the toll slots, where the accounts spread
the figure over several events of the story. An event of another time, and one told as background, has a toll of its
own; a figure in a title is the story's.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from tawatur.arabic.edtf import overlap
from tawatur.compare.origins import Copies
from tawatur.compare.rows import figure_rows
from tawatur.compare.told import TOLLS, Ids, Told
from tawatur.model import Event, Row, When

#: A story of an evening and the morning after is one, and a day is easily taken for the next.
SLIP_DAYS = 2


def rows(main: Event, claims: Sequence[Told], events: Mapping[str, Event], ids: Ids, copies: Copies) -> Iterator[Row]:
    """The toll rows of the story of ``main``; ``claims`` are those of the articles of its group."""
    articles = sorted({one.article for one in claims})
    by_slot: dict[str, list[Told]] = defaultdict(list)
    for one in claims:
        if one.slot in TOLLS and (one.titled or belongs(events[one.event], main)):
            by_slot[one.slot].append(one)
    for slot in TOLLS:
        found = sorted(_of_one(by_slot[slot], main), key=lambda one: (one.day, one.article, one.start, one.claim))
        if len({one.event for one in found}) > 1 and len({one.article for one in found}) > 1:
            yield from figure_rows(found, articles, ids, copies)


def _of_one(claims: Sequence[Told], main: Event) -> list[Told]:
    """The tolls without those of happenings that an account tells beside those of the others, with another toll: who
    counts four dead in one accident and two in another tells of two. What a title counts is of the news as a whole."""
    apart = _told_apart(claims)
    kept: list[str] = []
    accounts: dict[str, set[str]] = defaultdict(set)
    for one in claims:
        accounts[one.event].add(one.article)
    for event in sorted(accounts, key=lambda event: (event != main.id, -len(accounts[event]), event)):
        if apart[event].isdisjoint(kept):
            kept.append(event)
    return [one for one in claims if one.titled or one.event in kept]


def _told_apart(claims: Sequence[Told]) -> Mapping[str, set[str]]:
    """The happenings of which one account tells with unlike tolls, where another account has one of these, too."""
    tolls: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    given: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in claims:
        given[one.event, one.value].add(one.article)
        if not one.titled:
            tolls[one.article][one.event].add(one.value)
    apart: dict[str, set[str]] = defaultdict(set)
    for told in tolls.values():
        for event, other in permutations(told, 2):
            shared = any(len(given[each, value]) > 1 for each in (event, other) for value in told[each])
            if shared and told[event].isdisjoint(told[other]):
                apart[event].add(other)
    return apart


def belongs(event: Event, main: Event) -> bool:
    """Whether a toll told at ``event`` can be that of ``main``."""
    if event.id == main.id:
        return True
    if event.status not in ("reported", "announced_future"):
        return False
    return not (event.when and main.when and _far(event.when, main.when))


def _far(left: When, right: When) -> bool:
    """Whether more than a slip of days lies between two times."""
    if overlap(left, right) is not False:
        return False
    first, second = sorted(
        (dt.date.fromisoformat(when.first or when.after or ""), dt.date.fromisoformat(when.after or when.first or ""))
        for when in (left, right)
    )
    return (second[0] - first[1]).days >= SLIP_DAYS
