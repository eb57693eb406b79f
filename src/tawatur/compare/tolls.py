"""The toll of a main happening, wherever each account hangs it: on the crash, on the deaths, on the arrests after it.

In: the main event of a group and the claims of its articles. Out: rows of the toll slots, where the accounts spread
the figure over several events of the story. An event of another time, and one told as background, has a toll of its
own; a figure in a title is the story's.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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
        found = sorted(by_slot[slot], key=lambda one: (one.day, one.article, one.start, one.claim))
        if len({one.event for one in found}) > 1 and len({one.article for one in found}) > 1:
            yield from figure_rows(found, articles, ids, copies)


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
