"""What the rows of a happening rest on, as keys: rows under a known key need not be worked out again.

In: the case and a digest of every reading. Out: a key for each happening and each story. A key covers more
than the rows need (every actor, happening and copied passage of the accounts): no row is ever recalled wrongly.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from tawatur.model import Case, Event, Row, digest
from tawatur.recall import Recall

_DECODER = msgspec.json.Decoder(tuple[Row, ...])


class Rests:
    """The keys of a case. ``states`` gives the digest of each article's reading."""

    def __init__(self, case: Case, states: Mapping[str, str]) -> None:
        self._events: dict[str, list[str]] = defaultdict(list)
        for event in case.events:
            for article in event.articles:
                self._events[article].append(event.id)
        self._accounts = {article: _account(states[article], *said) for article, said in _said(case).items()}
        self._of_event = {event.id: self._key(event, event.articles) for event in case.events}

    def event(self, event: Event) -> str:
        """The key of the rows that a happening has by itself."""
        return self._of_event[event.id]

    def story(self, event: Event, articles: Sequence[str]) -> str:
        """The key of the rows that belong to the story of ``articles``, whose main happening is ``event``."""
        told = sorted({one for article in articles for one in self._events[article]} | {event.id})
        return digest("Story", self._key(event, articles), [self._of_event[one] for one in told])

    def _key(self, event: Event, articles: Iterable[str]) -> str:
        return digest("Rows", event, [self._accounts.get(article, "") for article in articles])


def _said(case: Case) -> dict[str, tuple[list[object], list[object], list[object]]]:
    """What the case says of each article: who its actors are, which happenings it tells of, what it shares."""
    found: dict[str, tuple[list[object], list[object], list[object]]] = defaultdict(lambda: ([], [], []))
    for entity in case.entities:
        who = (entity.id, entity.kind, entity.name, entity.country, entity.known)
        for article, actor in entity.members:
            found[article][0].append((actor, who))
    for event in case.events:
        for article in event.articles:
            found[article][1].append((event.id, event.mentions))
    for copy in case.copies:
        found[copy.left.article][2].append(copy)
        found[copy.right.article][2].append(copy)
    return found


def _account(state: str, actors: list[object], events: list[object], copies: list[object]) -> str:
    """A digest of one article's reading and of what the case says of it."""
    return digest(state, actors, events, copies)


def recalled(recall: Recall, key: str, make: Callable[[], Sequence[Row]]) -> tuple[Row, ...]:
    """The rows kept under ``key``, or those that ``make`` works out, which are kept then."""
    known = recall.get(key)
    if known is not None:
        return _DECODER.decode(zlib.decompress(known))
    made = tuple(make())
    recall.put(key, zlib.compress(msgspec.json.encode(made), 1))
    return made
