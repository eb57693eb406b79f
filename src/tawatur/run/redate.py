"""Date an article by what others tell of the same happening.

In: the readings and the case linked from them. Out: readings, read again, of articles whose own words leave the day
open but allow just one at which they fit: a happening that dated articles place on a day, which the open article
places on a "Monday" or "yesterday", fixes the day of writing. What fits no day or several stays open.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import NamedTuple

import msgspec

from tawatur.arabic.edtf import day_of, when
from tawatur.model import Article, Case, Event, Happening, Published, Reading, Span

#: News tells of a happening within a week; a later account does not say "on Monday" (gold: all do within six days).
WITHIN = 7


class Anchor(NamedTuple):
    """A trigger of the open article whose day its own words leave open, and the day that dated articles give."""

    span: Span
    day: str
    event: str


def redated(
    opened: Iterable[Reading], dated: Set[str], case: Case, read_again: Callable[[Article], Reading]
) -> list[Reading]:
    """Of the readings ``opened``, whose pages tell nothing of their day, those that change, read again under the day
    found. ``dated`` are the articles whose day is known; ``read_again`` marks an article."""
    placed = [event for event in case.events if _day(event) and not dated.isdisjoint(event.articles)]
    of_mention = {mention: event for event in placed for mention in event.mentions}
    made = (_redate(reading, of_mention, read_again) for reading in opened)
    return [reading for reading in made if reading is not None]


def _day(event: Event) -> str | None:
    """The day of a happening, where it is one."""
    day = day_of(event.when)
    return day.isoformat() if day else None


def _anchors(reading: Reading, of_mention: Mapping[str, Event]) -> Iterator[Anchor]:
    """Mentions of the article, without a day of their own, of happenings whose day dated articles give."""
    for mention in reading.mentions:
        event, told = of_mention.get(mention.id), mention.value
        if event and isinstance(told, Happening) and day_of(told.when) is None:
            yield Anchor(mention.span, _day(event) or "", event.id)


def _redate(
    reading: Reading, of_mention: Mapping[str, Event], read_again: Callable[[Article], Reading]
) -> Reading | None:
    """The reading under the only day that fits; None where there is no such day."""
    anchors = sorted(set(_anchors(reading, of_mention)))
    fits = [
        made for day in _candidates(reading.article, anchors) if (made := _fitting(reading, anchors, day, read_again))
    ]
    return fits[0] if len(fits) == 1 else None


def _candidates(article: Article, anchors: list[Anchor]) -> list[dt.date]:
    """Days of writing within a week after an anchor's day, inside the interval that the article's own words leave."""
    days = {dt.date.fromisoformat(a.day) + dt.timedelta(n) for a in anchors for n in range(WITHIN)}
    own = article.published.when if article.published else None
    first, after = (own.first or "", own.after or "9999") if own else ("", "9999")
    return sorted(day for day in days if first <= day.isoformat() < after)


def _fitting(
    reading: Reading, anchors: list[Anchor], day: dt.date, read_again: Callable[[Article], Reading]
) -> Reading | None:
    """The article read as written on ``day``, if most anchors then mean their day and no weekday contradicts it."""
    evidence = tuple(dict.fromkeys(a.span for a in anchors))
    events = ", ".join(sorted({a.event for a in anchors}))
    published = Published(
        when=msgspec.structs.replace(when(day.isoformat(), basis="derived"), wording=""),
        stated=False,
        evidence=evidence,
        rule=f"derived: other articles date {events}",
    )
    made = read_again(msgspec.structs.replace(reading.article, published=published))
    meant = {m.span: m.value for m in made.mentions if isinstance(m.value, Happening)}
    told = [(meant[a.span], a.day) for a in anchors if a.span in meant and meant[a.span].when_span]
    agree = [bool(value.when and value.when.first == day) for value, day in told]
    if 2 * sum(agree) <= len(agree) or any(issue.code == "weekday_mismatch" for issue in made.issues):
        return None
    return made
