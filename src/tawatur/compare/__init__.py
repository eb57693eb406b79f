"""A linked case in, the same case with its events' rows filled out: where accounts agree, differ or are silent.

Each article is fetched once; of its claims only what is compared is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from tawatur.compare import rows, sayings, tolls
from tawatur.compare.origins import Copies
from tawatur.compare.told import Ids, Told, by_event, told
from tawatur.model import Case, Event, Reading, Row

Fetch = Callable[[str], Reading]


def compare(case: Case, fetch: Fetch) -> Case:
    """The case with the rows of every event; ``fetch`` gives the reading of an article id."""
    ids, copies = Ids(case), Copies(case)
    articles = sorted({article for event in case.events for article in event.articles})
    every = [one for article in articles for one in told(fetch(article), ids)]
    claims = by_event(every)
    stories = _stories(case, every)
    return msgspec.structs.replace(
        case, events=tuple(_compared(event, [*_rows(event, claims, stories, ids, copies)]) for event in case.events)
    )


class Story(NamedTuple):
    """The claims of the articles of one group, and the events that they belong to."""

    articles: tuple[str, ...]
    claims: list[Told]
    events: Mapping[str, Event]


def _stories(case: Case, every: Iterable[Told]) -> dict[str, Story]:
    """The story of each main event."""
    events = {event.id: event for event in case.events}
    found = {group.event: Story(group.articles, [], events) for group in case.groups}
    of = {article: found[group.event] for group in case.groups for article in group.articles}
    for one in every:
        of[one.article].claims.append(one)
    return found


def _compared(event: Event, found: Sequence[Row]) -> Event:
    """The event with its rows."""
    return msgspec.structs.replace(event, rows=tuple(found)) if found else event


def _rows(
    event: Event, claims: Mapping[str, list[Told]], stories: Mapping[str, Story], ids: Ids, copies: Copies
) -> Iterator[Row]:
    """The rows of the event's own values; of a main event also the story's toll and its sayings."""
    yield from rows.rows(claims.get(event.id, ()), event.articles, ids, copies)
    if event.id in stories:
        story = stories[event.id]
        yield from tolls.rows(event, story.claims, story.events, ids, copies)
        yield from sayings.rows(story.claims, story.articles, copies)
