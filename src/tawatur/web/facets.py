"""Which happenings pass a filter, and how many would pass with each other value of each facet.

In: an Index and an Ask. Out: the stops that pass and the counts of every facet, in one pass over the ledger.
"""

from __future__ import annotations

from collections import Counter

import msgspec

from tawatur.model import Event
from tawatur.tell.dossier import Filter
from tawatur.tell.ledger import Stop
from tawatur.web.ask import FACETS, Ask
from tawatur.web.shelf import Index


class Passed(msgspec.Struct, frozen=True, kw_only=True):
    """The stops that pass, oldest first; facet -> value -> how many stops have it; month -> how many stops that pass
    but for their time are in it; how many pass but are not what an article is mainly about."""

    stops: list[Stop]
    counts: dict[str, Counter[str]]
    months: Counter[str]
    minor: int


#: Answers kept for each state of the case: the pages of one list ask for the same again.
_KEPT = 16


def passed(index: Index, ask: Ask) -> Passed:
    """``all=1`` lets in happenings that no article is mainly about; ``minor`` says how many those are."""
    key = (*sorted(ask.state()), ("all", ask.one("all")))
    if key not in index.kept:
        while len(index.kept) >= _KEPT:
            index.kept.pop(next(iter(index.kept)))
        index.kept[key] = _passed(index, ask)
    found = index.kept[key]
    assert isinstance(found, Passed)
    return found


def _passed(index: Index, ask: Ask) -> Passed:
    whole = ask.filter()
    single = {facet: _only(whole, field) for facet, field in FACETS.items()}
    times = Filter(since=whole.since, until=whole.until)
    every = bool(ask.one("all"))
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    through: list[Stop] = []
    months: Counter[str] = Counter()
    minor = 0
    for stop in index.stops:
        event = index.events[stop.id]
        values = _values(index, event, stop)
        failed = [facet for facet, asked in single.items() if asked and not asked & values[facet]]
        in_time, counts_here = times.takes_event(event), every or stop.main
        if not failed and counts_here and (stop.time or "")[:4].isdigit():
            months[(stop.time or "")[:7]] += 1
        minor += not failed and in_time and not stop.main
        if len(failed) > 1 or not (in_time and counts_here):
            continue
        for facet in failed or FACETS:
            counts[facet].update(values[facet])
        if not failed:
            through.append(stop)
    return Passed(stops=through, counts=counts, months=months, minor=minor)


def _only(whole: Filter, field: str) -> set[str]:
    return set(getattr(whole, field))


def _values(index: Index, event: Event, stop: Stop) -> dict[str, set[str]]:
    """What a happening has in each facet."""
    return {
        "outlet": set(index.outlets_of(event)) - {""},
        "type": {stop.type},
        "place": {event.place} if event.place else set(),
        "actor": {who for who, _ in event.participants},
        "accord": {row.accord for row in event.rows},
        "flag": {flag for article in event.articles if article in index.heads for flag in index.heads[article].flags},
    }
