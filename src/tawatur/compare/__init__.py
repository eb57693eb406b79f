"""A linked case in, the same case with its events' rows filled out: where accounts agree, differ or are silent.

Each article is fetched once; of its claims only what is compared is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import msgspec

from tawatur.compare import (
    accused,
    addressees,
    announced,
    causes,
    denials,
    details,
    effects,
    hours,
    measures,
    named,
    once,
    phrases,
    rows,
    sayings,
    tolls,
    victims,
    voices,
)
from tawatur.compare.origins import Copies
from tawatur.compare.rests import Rests, recalled
from tawatur.compare.told import ADDRESSEE, SPEAKER, Ids, Told, by_event, judged, told
from tawatur.judgements import of_claims
from tawatur.model import DAY_SLIP, Case, Event, Group, Reading, Row
from tawatur.recall import FORGETFUL, Recall

Fetch = Callable[[str], Reading]
#: What is compared by claims of its own slots alone.
_APART = (phrases, hours, announced)


def compare(case: Case, fetch: Fetch, *, states: Mapping[str, str] | None = None, recall: Recall = FORGETFUL) -> Case:
    """The case with the rows of every event; ``fetch`` gives the reading of an article id. What people judged of claims
    (``case.judgements``) outranks what was read; the readings stay as they are.

    Where ``states`` gives a digest of every reading and of what people judged of its claims, ``recall`` holds the rows
    of what has not changed.
    """
    accounts = _Accounts(case, fetch)
    rests = Rests(case, states) if states is not None else None
    found: dict[str, list[Row]] = {}
    for event in case.events:
        make = partial(_of_event, event, accounts)
        found[event.id] = list(recalled(recall, rests.event(event), make) if rests else make())
    for denied, others in accused.affirmed(case, accounts.ids):
        make = partial(_accused, denied, others, accounts)
        key = rests.deeds(denied, others) if rests else ""
        found[denied.id] += recalled(recall, key, make) if rests else make()
    of_story: dict[str, Sequence[Row]] = {}
    for group in case.groups:
        make = partial(_of_group, group, accounts, found)
        key = rests.story(accounts.events[group.event], group.articles) if rests else ""
        of_story[group.event] = recalled(recall, key, make) if rests else make()
    joined = _slips_of(of_story)
    for event_id, more in of_story.items():
        found[event_id] += more
    events = (_compared(event, once.unrepeated(found[event.id], joined)) for event in case.events)
    return msgspec.structs.replace(case, events=tuple(events))


def _slips_of(of_story: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """Claim -> the rows of whole stories that tell of a slip of days with it."""
    joined: dict[str, list[Row]] = defaultdict(list)
    for row in (row for rows_ in of_story.values() for row in rows_ if row.ground == DAY_SLIP):
        for claim in sorted(once.claims_of(row)):
            joined[claim].append(row)
    return joined


class _Accounts:
    """The claims of the articles of a case; each article is fetched once, and only when it is asked for."""

    def __init__(self, case: Case, fetch: Fetch) -> None:
        self.ids, self.copies = Ids(case), Copies(case)
        self.events = {event.id: event for event in case.events}
        self._people = of_claims(case.judgements)
        self._fetch = fetch
        self._told: dict[str, tuple[list[Told], list[Told]]] = {}

    def told(self, articles: Iterable[str]) -> list[Told]:
        """The claims of articles, in the order of the articles and of their texts."""
        return [one for article in articles for one in self._of(article)[0]]

    def spoken(self, articles: Iterable[str]) -> list[Told]:
        """The claims of who spoke to whom, in the same order."""
        return [one for article in articles for one in self._of(article)[1]]

    def _of(self, article: str) -> tuple[list[Told], list[Told]]:
        if article not in self._told:
            reading = self._fetch(article)
            self.ids.head(reading)
            every = list(judged(told(reading, self.ids), self._people, self.ids))
            spoken = [one for one in every if one.unit.startswith((SPEAKER, ADDRESSEE))]
            self._told[article] = [one for one in every if one not in spoken], spoken
            self.copies.translations.hear(reading, self.ids)
            self.ids.hear(every)
        return self._told[article]


def _of_event(event: Event, accounts: _Accounts) -> list[Row]:
    """The rows that an event has by itself."""
    claims = by_event(one for one in accounts.told(event.articles) if one.event == event.id)
    told = claims.get(event.id, [])
    came = effects.of_event(told, event.articles, accounts.copies)
    return [*rows.rows(told, event.articles, accounts.ids, accounts.copies), *came]


def _accused(denied: Event, others: Sequence[Event], accounts: _Accounts) -> list[Row]:
    """The row of a deed that one story denies and others tell as done."""
    articles = sorted({article for event in (denied, *others) for article in event.articles})
    return list(accused.row(denied, others, accounts.told(articles), accounts.ids, accounts.copies))


class Story(NamedTuple):
    """The main event of a group, the group's articles with their claims, those of who spoke to whom apart, and all
    events of the case."""

    event: Event
    articles: tuple[str, ...]
    claims: list[Told]
    spoken: list[Told]
    events: Mapping[str, Event]

    @property
    def told(self) -> list[str]:
        """The ids of the events that the claims belong to."""
        return sorted({one.event for one in self.claims} | {self.event.id})


def _of_group(group: Group, accounts: _Accounts, found: Mapping[str, Sequence[Row]]) -> list[Row]:
    """The rows of the story of a group, beside those ``found`` of each event."""
    claims, spoken = accounts.told(group.articles), accounts.spoken(group.articles)
    story = Story(accounts.events[group.event], group.articles, claims, spoken, accounts.events)
    made = [row for event in story.told for row in found[event]]
    rows_ = _of_story(story, made, accounts.ids, accounts.copies)
    slips = [row for row in (*made, *rows_) if row.ground == DAY_SLIP]
    if len(slips) < 2:
        return rows_
    everyone = sorted({article for event in story.told for article in accounts.events[event].articles})
    return [*rows_, *once.slips(slips, accounts.told(everyone), group.articles, accounts.copies)]


def _of_story(story: Story, made: Sequence[Row], ids: Ids, copies: Copies) -> list[Row]:
    """The rows that belong to the story as a whole: its toll, its sayings, and details that its accounts share."""
    toll = list(tolls.rows(story.event, story.claims, story.events, ids, copies))
    heard = list(voices.rows(story.claims, story.articles, copies))
    said = list(sayings.rows(story.claims, story.articles, ids, copies))
    denied = list(denials.rows(story.claims, story.articles, copies, said))
    heard += addressees.rows(story.spoken, story.claims, story.articles, ids, copies)
    why = causes.rows(story.claims, story.articles, copies)
    came = effects.of_story(story.claims, story.articles, copies)
    measured = list(measures.rows(story.claims, story.articles, ids, copies))
    rivals = named.rows(story.claims, story.articles, ids, copies)
    shared = details.rows(story.claims, story.articles, ids, copies, [*made, *toll, *measured])
    listed = [row for each in _APART for row in each.rows(story.claims, story.articles, copies)]
    dead = victims.rows(story.event, story.claims, story.events, story.articles, copies)
    return [*toll, *measured, *heard, *said, *denied, *why, *came, *listed, *dead, *rivals, *shared]


def _compared(event: Event, found: Sequence[Row]) -> Event:
    """The event with its rows."""
    return msgspec.structs.replace(event, rows=tuple(found)) if found else event
