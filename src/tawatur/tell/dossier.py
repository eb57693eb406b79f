"""What is told of a case: all of it, or what a filter lets through, with the names that readers need.

In: readings, the case, a Filter. Out: a Dossier, which tables, exports and pages draw on.

>>> Filter(outlets=("رويترز",), since="2017-11-01").says()
'outlets=رويترز; since=2017-11-01'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import msgspec

from tawatur.arabic.edtf import overlap, when
from tawatur.model import Article, Case, Claim, Entity, Event, Mention, Position, Reading, Voice, digest
from tawatur.tell.figure import FIGURES, spelt
from tawatur.tell.record import names_of
from tawatur.tell.sheet import DENIED


class Filter(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What may pass; an empty field lets everything through. Days are ISO text; actors and places are entity ids."""

    outlets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    accords: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()

    def says(self) -> str:
        """The filter as one line, for the head of an export; empty where nothing is filtered."""
        fields = ((name, getattr(self, name)) for name in self.__struct_fields__)
        return "; ".join(f"{n}={', '.join(v) if isinstance(v, tuple) else v}" for n, v in fields if v)

    def takes_article(self, article: Article) -> bool:
        """Whether the article's outlet, and what reading it met, are asked for."""
        if self.flags and not set(self.flags) & set(article.flags):
            return False
        return not self.outlets or bool(article.outlet and article.outlet.name in self.outlets)

    def takes_event(self, event: Event) -> bool:
        """Whether type, place, participants, time and accord of the happening pass."""
        who = {entity for entity, _ in event.participants}
        return (
            (not self.types or event.type in self.types)
            and (not self.places or event.place in self.places)
            and (not self.actors or bool(who & set(self.actors)))
            and (not self.accords or any(row.accord in self.accords for row in event.rows))
            and self._takes_time(event)
        )

    def _takes_time(self, event: Event) -> bool:
        """A happening without a known time passes only where no time is asked for."""
        if not (self.since or self.until):
            return True
        asked = when(f"{self.since or '..'}/{self.until or '..'}")
        return bool(event.when and overlap(event.when, asked))


class Dossier:
    """A filtered case. ``readings`` and ``events`` are those that pass, in a stable order."""

    def __init__(self, readings: Sequence[Reading], case: Case, asked: Filter | None = None) -> None:
        self.asked = asked or Filter()
        self.case = case
        self.names = names_of(r.article for r in readings)
        passed = [r for r in readings if self.asked.takes_article(r.article)]
        self.readings = sorted(passed, key=lambda r: self.names[r.article.id])
        articles = {r.article.id for r in passed}
        self.events = sorted(
            (e for e in case.events if self.asked.takes_event(e) and articles & set(e.articles)),
            key=lambda e: ((e.when and (e.when.first or e.when.after)) or "9999", e.id),
        )

    @cached_property
    def digest(self) -> str:
        """Sixteen hexadecimal digits that stand for the texts, the filter and what was computed of them."""
        texts = sorted(r.article.sha256 for r in self.readings)
        return digest("Dossier", texts, self.asked.says(), [e.id for e in self.events])

    @property
    def origin(self) -> str:
        """The digest and what was asked for, for the head of a file."""
        return f"digest {self.digest} {self.asked.says()}".strip()

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entity id -> entity."""
        return {e.id: e for e in self.case.entities}

    @cached_property
    def of_actor(self) -> dict[tuple[str, str], str]:
        """(article id, actor key) -> entity id."""
        return {member: e.id for e in self.case.entities for member in e.members}

    @cached_property
    def reading_of(self) -> dict[str, Reading]:
        """Article id -> reading, of those that pass."""
        return {r.article.id: r for r in self.readings}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claim id -> claim, of the readings that pass."""
        return {c.id: c for r in self.readings for c in r.claims}

    def claims_of(self, position: Position) -> list[Claim]:
        """The claims that give a position, of the readings that pass."""
        return [self.claims[c] for c in position.claims if c in self.claims]

    @cached_property
    def event_of(self) -> dict[str, str]:
        """Event mention id -> id of its happening."""
        return {m: e.id for e in self.events for m in e.mentions}

    @cached_property
    def _events_told(self) -> dict[str, list[tuple[Article, Mention]]]:
        """Happening -> its mentions, of the readings that pass, in the order of articles and texts."""
        found: dict[str, list[tuple[Article, Mention]]] = {}
        for article, mention in self.mentions("event"):
            if mention.id in self.event_of:
                found.setdefault(self.event_of[mention.id], []).append((article, mention))
        return found

    def mentions_of(self, event: str) -> list[tuple[Article, Mention]]:
        """The mentions of one happening with their articles."""
        return self._events_told.get(event, [])

    def called(self, entity: str | None) -> str:
        """The name of an entity; empty for none."""
        return self.entities[entity].shown if entity in self.entities else (entity or "")

    def valued(self, position: Position) -> str:
        """The value of a position as readers know it: an entity by its name, denied or not."""
        denied = DENIED if position.value.startswith(DENIED) else ""
        value = position.value.removeprefix(denied)
        if value in self.entities:
            return denied + self.entities[value].shown
        claims = self.claims_of(position)
        value = spelt(value, (claim.unit for claim in claims if claim.slot in FIGURES))
        return denied + next((self.who(c.article, c.actor) for c in claims if c.actor == value), value)

    def who(self, article: str, actor: str | None) -> str:
        """The case's name of one article's actor; empty for none."""
        return self.called(self.of_actor.get((article, actor), actor)) if actor else ""

    def chain(self, article: str, chain: Iterable[Voice]) -> str:
        """A chain from the outlet to the root as one line."""
        return " <- ".join(self.who(article, v.actor) or v.name for v in chain)

    def mentions(self, *kinds: str) -> Iterator[tuple[Article, Mention]]:
        """The mentions of these kinds, article by article, in the order of the text."""
        for reading in self.readings:
            for m in sorted(reading.mentions, key=lambda m: (m.span, m.kind, m.id)):
                if m.kind in kinds:
                    yield reading.article, m
