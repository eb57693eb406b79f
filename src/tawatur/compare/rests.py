"""What the rows of a happening rest on, as keys: rows under a known key need not be worked out again.

In: the case and a digest of every reading. Out: a key for each happening and each story. A key covers at least what the
rows rest on: the happening, the readings of its accounts, who the actors in them are, and the passages that two of them
share. No row is ever recalled wrongly, and an article that shares a passage with a new one elsewhere keeps its rows.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import msgspec

from tawatur.model import Case, Copy, Event, Row, digest
from tawatur.recall import Recall

_DECODER = msgspec.json.Decoder(tuple[Row, ...])


class Rests:
    """The keys of a case. ``states`` gives the digest of each article's reading."""

    def __init__(self, case: Case, states: Mapping[str, str]) -> None:
        self._events: dict[str, list[str]] = defaultdict(list)
        for event in case.events:
            for article in event.articles:
                self._events[article].append(event.id)
        self._copies: dict[str, list[Copy]] = defaultdict(list)
        for copy in case.copies:
            self._copies[copy.left.article].append(copy)
        actors = _actors(case)
        self._accounts = {article: digest(state, actors[article]) for article, state in states.items()}
        self._of_event = {event.id: self._key(event, event.articles) for event in case.events}

    def event(self, event: Event) -> str:
        """The key of the rows that a happening has by itself."""
        return self._of_event[event.id]

    def deeds(self, denied: Event, others: Sequence[Event]) -> str:
        """The key of the row of a deed that is denied and told as done; all its accounts together, for some may share
        a passage."""
        articles = sorted({article for event in (denied, *others) for article in event.articles})
        return digest("Deeds", self._key(denied, articles), [self._of_event[one.id] for one in others])

    def story(self, event: Event, articles: Sequence[str]) -> str:
        """The key of the rows that belong to the story of ``articles``, whose main happening is ``event``."""
        told = sorted({one for article in articles for one in self._events[article]} | {event.id})
        return digest("Story", self._key(event, articles), [self._of_event[one] for one in told])

    def _key(self, event: Event, articles: Sequence[str]) -> str:
        return digest("Rows", event, [self._accounts[article] for article in articles], self._shared(articles))

    def _shared(self, articles: Sequence[str]) -> list[Copy]:
        """The passages that two of these articles share."""
        return [copy for one in articles for copy in self._copies.get(one, ()) if copy.right.article in articles]


def _actors(case: Case) -> dict[str, list[object]]:
    """Who the actors of each article are in the case."""
    found: dict[str, list[object]] = defaultdict(list)
    for entity in case.entities:
        who = (entity.id, entity.kind, entity.name, entity.country, entity.known)
        for article, actor in entity.members:
            found[article].append((actor, who))
    return found


def recalled(recall: Recall, key: str, make: Callable[[], Sequence[Row]]) -> tuple[Row, ...]:
    """The rows kept under ``key``, or those that ``make`` works out, which are kept then."""
    known = recall.get(key)
    if known is not None:
        return _DECODER.decode(zlib.decompress(known))
    made = tuple(make())
    recall.put(key, zlib.compress(msgspec.json.encode(made), 1))
    return made
