"""A linked case in, the same case with its events' rows filled out: where accounts agree, differ or are silent.

Each article is fetched once; of its claims only what is compared is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from tawatur.compare import details, rows, sayings, tolls, voices
from tawatur.compare.origins import Copies
from tawatur.compare.told import Ids, Told, by_event, judged, told
from tawatur.judgements import of_claims
from tawatur.model import Case, Event, Reading, Row

Fetch = Callable[[str], Reading]


def compare(case: Case, fetch: Fetch) -> Case:
    """The case with the rows of every event; ``fetch`` gives the reading of an article id. What people judged of claims
    (``case.judgements``) outranks what was read; the readings stay as they are."""
    ids, copies = Ids(case), Copies(case)
    articles = sorted({article for event in case.events for article in event.articles})
    people = of_claims(case.judgements)
    every = [one for article in articles for one in judged(told(fetch(article), ids), people, ids)]
    claims = by_event(every)
    found = {event.id: list(rows.rows(claims.get(event.id, ()), event.articles, ids, copies)) for event in case.events}
    for story in _stories(case, every):
        found[story.event.id] += _of_story(story, [row for event in story.told for row in found[event]], ids, copies)
    return msgspec.structs.replace(case, events=tuple(_compared(event, found[event.id]) for event in case.events))


class Story(NamedTuple):
    """The main event of a group, the group's articles with their claims, and the events of the case."""

    event: Event
    articles: tuple[str, ...]
    claims: list[Told]
    events: Mapping[str, Event]

    @property
    def told(self) -> list[str]:
        """The ids of the events that the claims belong to."""
        return sorted({one.event for one in self.claims} | {self.event.id})


def _stories(case: Case, every: Iterable[Told]) -> list[Story]:
    """The story of each group."""
    events = {event.id: event for event in case.events}
    found = [Story(events[group.event], group.articles, [], events) for group in case.groups]
    of = {article: story for story in found for article in story.articles}
    for one in every:
        of[one.article].claims.append(one)
    return found


def _of_story(story: Story, made: Sequence[Row], ids: Ids, copies: Copies) -> list[Row]:
    """The rows that belong to the story as a whole: its toll, its sayings, and details that its accounts share."""
    toll = list(tolls.rows(story.event, story.claims, story.events, ids, copies))
    heard = list(voices.rows(story.claims, story.articles, copies))
    said = list(sayings.rows(story.claims, story.articles, copies))
    shared = details.rows(story.claims, story.articles, ids, copies, [*made, *toll])
    return [*toll, *heard, *said, *shared]


def _compared(event: Event, found: Sequence[Row]) -> Event:
    """The event with its rows."""
    return msgspec.structs.replace(event, rows=tuple(found)) if found else event
