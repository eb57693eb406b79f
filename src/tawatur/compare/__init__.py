"""A linked case in, the same case with its events' rows filled out: where accounts agree, differ or are silent.

Each article is fetched once; of its claims only what is compared is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from tawatur.compare import rows, sayings
from tawatur.compare.origins import Copies
from tawatur.compare.told import Ids, Told, by_event, told
from tawatur.model import Case, Event, Group, Reading, Row

Fetch = Callable[[str], Reading]


def compare(case: Case, fetch: Fetch) -> Case:
    """The case with the rows of every event; ``fetch`` gives the reading of an article id."""
    ids, copies = Ids(case), Copies(case)
    articles = sorted({article for event in case.events for article in event.articles})
    every = [one for article in articles for one in told(fetch(article), ids)]
    claims = by_event(every)
    spoken = _by_group(case.groups, every)
    events = [
        _compared(event, [*_rows(event, claims, ids, copies), *_sayings(event, spoken, copies)])
        for event in case.events
    ]
    return msgspec.structs.replace(case, events=tuple(events))


def _compared(event: Event, found: Sequence[Row]) -> Event:
    """The event with its rows."""
    return msgspec.structs.replace(event, rows=tuple(found)) if found else event


def _rows(event: Event, claims: Mapping[str, list[Told]], ids: Ids, copies: Copies) -> Iterator[Row]:
    """The rows of values."""
    return rows.rows(claims.get(event.id, ()), event.articles, ids, copies)


def _by_group(groups: Iterable[Group], every: Iterable[Told]) -> dict[str, tuple[Group, list[Told]]]:
    """For the main event of each group, the group and the claims of its articles in a fixed order."""
    of = {article: group for group in groups for article in group.articles}
    found: dict[str, tuple[Group, list[Told]]] = {}
    for one in every:
        group = of[one.article]
        found.setdefault(group.event, (group, []))[1].append(one)
    return found


def _sayings(event: Event, spoken: Mapping[str, tuple[Group, list[Told]]], copies: Copies) -> Iterator[Row]:
    """The rows of sayings, which belong to the main event of the articles that report them."""
    if event.id not in spoken:
        return iter(())
    group, claims = spoken[event.id]
    return sayings.rows(claims, group.articles, copies)
