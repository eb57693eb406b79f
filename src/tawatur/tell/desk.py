"""The desk: the records of a case laid out so that each can be found by what another says of it, and made into sheets.

In: readings and the case computed from them. Out: sheets. Nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.judgements import of_claims
from tawatur.model import (
    Article,
    Case,
    Claim,
    Event,
    Judgement,
    Mention,
    Position,
    Reading,
    Row,
    Span,
    Voice,
    When,
)
from tawatur.tell.chain import Link, chain_of
from tawatur.tell.figure import FIGURES, spelt
from tawatur.tell.ledger import moment
from tawatur.tell.record import beside, kinds_named, names_of
from tawatur.tell.sheet import DENIED, Account, Line, Part, Ruling, Sheet, Side, Source, Why, Words, words_in
from tawatur.tell.silences import heard, silent
from tawatur.tell.text import shown_value


class Desk:
    """The records of a case, laid out so that each can be found by what another says of it.

    Where ``readings`` are not all of the case, ``names`` (article id -> name) must be those of all of it.
    """

    def __init__(self, readings: Sequence[Reading], case: Case, names: Mapping[str, str] | None = None) -> None:
        self.case = case
        self.articles: dict[str, Article] = {r.article.id: r.article for r in readings}
        self.names = names_of(self.articles.values()) if names is None else names
        self.mentions: dict[str, Mention] = {m.id: m for r in readings for m in r.mentions if m.kind == "event"}
        self.claims: dict[str, Claim] = {c.id: c for r in readings for c in r.claims}
        self.entities = {entity.id: entity.shown for entity in case.entities}
        self.members = {member: entity.id for entity in case.entities for member in entity.members}
        self.actors = {(r.article.id, a.key): a.name for r in readings for a in r.actors}
        self.derived: dict[str, dict[str, str]] = {}
        for article, key in (member for entity in case.entities if entity.derived for member in entity.members):
            self.derived.setdefault(article, {})[key] = self.entities[self.members[article, key]]
        self.of_event: dict[str, list[Claim]] = {}
        for claim in sorted(self.claims.values(), key=lambda c: (self.names[c.article], c.span, c.id)):
            self.of_event.setdefault(claim.event, []).append(claim)
        self.main = {group.event for group in case.groups}
        self.people: Mapping[str, Judgement] = of_claims(case.judgements)

    def sheets(self) -> list[Sheet]:
        """Every event, oldest first; those without a day last."""
        return sorted((self.sheet(event) for event in self.case.events), key=lambda s: moment(s.time, s.id))

    def sheet(self, event: Event) -> Sheet:
        """One event."""
        mentions = [self.mentions[m] for m in event.mentions if m in self.mentions]
        articles = event.articles or tuple(dict.fromkeys(m.article for m in mentions))
        when = event.when or When()
        return Sheet(
            id=event.id,
            type=event.type,
            status=event.status,
            main=event.id in self.main,
            time=when.value,
            basis=when.basis if when.value else None,
            wording=when.wording,
            place=self.name(event.place),
            parts=tuple(Part(entity=e, name=self.name(e) or e, role=role) for e, role in event.participants),
            sources=tuple(sorted((self.source(a) for a in articles if a in self.articles), key=lambda s: s.name)),
            triggers=tuple(
                sorted((self.words(m.article, m.span) for m in mentions), key=lambda w: (w.article, w.start))
            ),
            lines=tuple(self.lines(event, event.rows or tuple(self.alone(event)))),
        )

    def name(self, entity: str | None) -> str | None:
        """An entity's name; an id that names no entity of the case is shown as it is."""
        return self.entities.get(entity, entity) if entity else None

    def source(self, article_id: str) -> Source:
        """An article as the reader knows it."""
        article = self.articles[article_id]
        published = article.published
        return Source(
            name=self.names[article_id],
            id=article_id,
            outlet=article.outlet.name if article.outlet else None,
            title=article.title.of(article.text).strip() if article.title else "",
            published=published.when.value if published else None,
            stated=bool(published and published.stated),
            source=article.source,
            sha256=article.sha256,
        )

    def words(self, article_id: str, span: Span) -> Words:
        """The words of ``span`` inside their context."""
        return words_in(self.articles[article_id], self.names[article_id], span)

    def lines(self, event: Event, rows: Iterable[Row]) -> Iterator[Line]:
        """The rows with the words of their claims; positions are numbered through within each slot."""
        used: dict[str, int] = {}
        compared = bool(event.rows) or len(event.articles) < 2
        told = heard(event, self.claims)
        for row in rows:
            first = used.get(row.slot, 0) + 1
            used[row.slot] = first + len(row.positions) - 1
            yield Line(
                id=f"{event.id}:{row.slot}:{first}",
                slot=row.slot,
                accord=row.accord if compared else "",
                why=self.why(row),
                sides=tuple(self.side(event, row.slot, number, at) for number, at in enumerate(row.positions, first)),
                silent=tuple(sorted(self.names[a] for a in silent(row, told, self.claims) if a in self.names)),
                beside=beside(row, event, self.claims),
                ground=row.ground,
                kinds=kinds_named(row, self.claims),
            )

    def why(self, row: Row) -> str:
        """Why the accounts of a row stand so, with its values as readers know them."""
        told = row.why
        for position in sorted(row.positions, key=lambda at: -len(at.value)):
            value = self.value(position.value, [self.claims[c] for c in position.claims if c in self.claims])
            told = told.replace(position.value, shown_value(row.slot, value, "en"))
        return told

    def side(self, event: Event, slot: str, number: int, position: Position) -> Side:
        """One position, with an id that a reader can ask about."""
        claims = [self.claims[c] for c in position.claims if c in self.claims]
        return Side(
            id=f"{event.id}:{slot}:{number}",
            value=self.value(position.value, claims),
            origins=position.origins,
            unknown=position.unknown,
            reasons=tuple(Why(name=reason.name, says=reason.says or reason.name) for reason in position.reasons),
            accounts=tuple(self.account(claim) for claim in _each_place_once(claims)),
        )

    def value(self, value: str, claims: Sequence[Claim]) -> str:
        """A value as the reader knows it: an entity's name, a figure with its modifier, or the value itself."""
        if value.startswith(DENIED):
            return DENIED + self.value(value.removeprefix(DENIED), claims)
        if value in self.entities:
            return self.entities[value]
        for claim in claims:
            member = (claim.article, claim.actor or "")
            if member in self.members and self.members[member] == value:
                return self.entities.get(value, value)
            if claim.actor and value == claim.actor:
                return self.actors.get(member, value)
        return spelt(value, (claim.unit for claim in claims if claim.slot in FIGURES))

    def account(self, claim: Claim) -> Account:
        """One claim with its words and its chain."""
        return Account(
            claim=claim.id,
            article=self.names[claim.article],
            words=self.words(claim.article, claim.span),
            chain=self.chain(claim.article, claim.chain),
            stance=claim.stance,
            made_by=claim.made_by,
            ruling=self.ruling(claim),
            judge=self.judge(claim),
        )

    def chain(self, article: str, voices: Sequence[Voice]) -> tuple[Link, ...]:
        """A chain; a voice whose name the article does not write is shown so."""
        return chain_of(self.articles[article], voices, self.derived.get(article))

    def ruling(self, claim: Claim) -> Ruling | None:
        """What a person says of a claim."""
        said = self.people.get(claim.id)
        if said is None:
            return None
        reason = "; ".join(one.says for one in said.reasons)
        value = self.name(said.right) or ""
        return Ruling(verdict=said.verdict, slot=claim.slot, value=value, by=said.by, at=said.at or "", reason=reason)

    def judge(self, claim: Claim) -> str:
        """Where a reader can judge a claim: nowhere in a file."""
        return ""

    def alone(self, event: Event) -> Iterator[Row]:
        """The claims of an event that was not compared, slot by slot, value by value."""
        found: dict[str, dict[str, list[Claim]]] = {}
        for mention in event.mentions:
            for claim in self.of_event.get(mention, ()):
                member = self.members.get((claim.article, claim.actor or ""), claim.value)
                found.setdefault(claim.slot, {}).setdefault(member, []).append(claim)
        for slot, values in found.items():
            positions = [Position(value=v, claims=tuple(dict.fromkeys(c.id for c in cs))) for v, cs in values.items()]
            yield Row(slot=slot, accord="single", positions=tuple(positions))


def _each_place_once(claims: Sequence[Claim]) -> list[Claim]:
    """Claims without those that rest on the very same words of the same article."""
    return list({(claim.article, claim.span): claim for claim in reversed(claims)}.values())[::-1]
