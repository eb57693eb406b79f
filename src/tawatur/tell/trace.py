"""Why a case says something: from any record to its exact words, the rule that made it, its chain and its reasons.

In: the desk of a case and what kind of record an id names. Out: a Trace, and the ids of what it rests on in turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from tawatur.model import Claim, Copy, Judgement, Mention, Name, Passage, Quote, Reading, Reason, Span, digest
from tawatur.tell.chain import Link
from tawatur.tell.desk import Desk
from tawatur.tell.figure import FIGURES
from tawatur.tell.sheet import Source, Words

#: Places of one record that are shown; ``leads`` names all of them.
SHOWN = 20


class Lead(msgspec.Struct, frozen=True, kw_only=True):
    """Another record that this one rests on; `why` can be asked about it."""

    id: str
    kind: str
    text: str


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """A reason: its name, the sentence for a reader, and ``note``: its weight, or the judgement that it is part of."""

    name: str
    says: str
    note: str = ""


class Trace(msgspec.Struct, frozen=True, kw_only=True):
    """What a record says and why. ``rule`` made it; ``words`` are its evidence; ``reasons`` are for and against. Of a
    claim and of a position ``bare`` is the value alone, in ``slot``; ``stance`` is the claim's; ``accord``, ``origins``
    and ``unknown`` are the position's.
    """

    id: str
    kind: str
    value: str
    rule: str = ""
    words: tuple[Words, ...] = ()
    chain: tuple[Link, ...] = ()
    reasons: tuple[Ground, ...] = ()
    leads: tuple[Lead, ...] = ()
    sources: tuple[Source, ...] = ()
    slot: str = ""
    bare: str = ""
    stance: str = ""
    accord: str = ""
    origins: int = 0
    unknown: int = 0


class Tracer:
    """The records of a desk by kind and id."""

    def __init__(self, desk: Desk, readings: list[Reading]) -> None:
        self.desk = desk
        self.mentions: dict[str, Mention] = {m.id: m for r in readings for m in r.mentions}
        self.actors = {a.id: a for r in readings for a in r.actors}
        self.judgements: dict[str, Judgement] = {j.id: j for j in desk.case.judgements}

    def trace(self, kind: str, record_id: str) -> Trace:
        """Why the record of this kind and id. Raises KeyError where the desk does not hold it."""
        ways: dict[str, Callable[[str], Trace]] = {
            "mention": self._mention,
            "claim": self._claim,
            "actor": self._actor,
            "article": self._article,
            "entity": self._entity,
            "event": self._event,
            "position": self._position,
            "copy": self._copy,
            "link": self._judgement,
            "judgement": self._judgement,
        }
        return ways[kind](record_id)

    def _mention(self, record_id: str) -> Trace:
        mention = self.mentions[record_id]
        voices = mention.value.chain if isinstance(mention.value, Quote) else ()
        chain = self.desk.chain(mention.article, voices) if voices else ()
        value = msgspec.json.encode(mention.value, order="deterministic").decode()
        about = [c for c in self.desk.claims.values() if c.event == record_id]
        leads = [Lead(id=c.id, kind="claim", text=f"{c.slot}: {c.wording}") for c in about]
        leads += [Lead(id=e.id, kind="event", text=e.type) for e in self.desk.case.events if record_id in e.mentions]
        return Trace(
            id=record_id,
            kind=mention.kind,
            value=value,
            rule=mention.made_by,
            words=(self.desk.words(mention.article, mention.span),),
            chain=chain,
            leads=tuple(leads),
            sources=(self.desk.source(mention.article),),
        )

    def _claim(self, record_id: str) -> Trace:
        claim = self.desk.claims[record_id]
        stance = "" if claim.stance == "asserted" else claim.stance
        figure = (claim.mod, claim.value, claim.unit) if claim.slot in FIGURES else (claim.value,)
        value = self.desk.value(" ".join(part for part in figure if part), [claim])
        return Trace(
            id=record_id,
            kind="claim",
            value=f"{claim.slot} = {value}" + (f" ({stance})" if stance else ""),
            slot=claim.slot,
            bare=value,
            stance=stance,
            rule=claim.made_by,
            words=(self.desk.words(claim.article, claim.span),),
            chain=self.desk.chain(claim.article, claim.chain),
            leads=tuple(self._leads([claim.event])),
            sources=(self.desk.source(claim.article),),
        )

    def _actor(self, record_id: str) -> Trace:
        actor = self.actors[record_id]
        places = self._named(actor.article, actor.key)
        return Trace(
            id=record_id,
            kind=actor.kind,
            value=actor.name,
            rule=actor.made_by,
            words=tuple(self.desk.words(m.article, m.span) for m in places[:SHOWN]),
            leads=tuple(self._leads(m.id for m in places)),
            sources=(self.desk.source(actor.article),),
        )

    def _article(self, record_id: str) -> Trace:
        article = self.desk.articles[record_id]
        spans = [article.title] if article.title else []
        if article.outlet and article.outlet.span:
            spans.append(article.outlet.span)
        if article.published:
            spans += article.published.evidence
        source = self.desk.source(record_id)
        value = f"{source.outlet or '-'}  {source.published or '-'}  {source.title}"
        words = tuple(self.desk.words(record_id, span) for span in spans)
        return Trace(id=record_id, kind="article", value=value, rule=article.made_by, words=words, sources=(source,))

    def _entity(self, record_id: str) -> Trace:
        entity = next(e for e in self.desk.case.entities if e.id == record_id)
        places = [m for article, key in entity.members for m in self._named(article, key)]
        return Trace(
            id=record_id,
            kind=entity.kind,
            value=" · ".join((entity.shown, *entity.aliases)),
            words=tuple(self.desk.words(m.article, m.span) for m in places[:SHOWN]),
            reasons=tuple(self._reasons({a.id for a in self.actors.values() if (a.article, a.key) in entity.members})),
            leads=tuple(self._leads(m.id for m in places)),
            sources=tuple(self.desk.source(a) for a in dict.fromkeys(a for a, _ in entity.members)),
        )

    def _event(self, record_id: str) -> Trace:
        event = next(e for e in self.desk.case.events if e.id == record_id)
        sheet = self.desk.sheet(event)
        sides = [
            Lead(id=s.id, kind="position", text=f"{row.slot} = {s.value}") for row in sheet.lines for s in row.sides
        ]
        who = " · ".join(part.name for part in sheet.parts)
        return Trace(
            id=record_id,
            kind="event",
            value=f"{event.type}  {sheet.time or '-'}  {sheet.place or '-'}  {who}",
            words=sheet.triggers[:SHOWN] or tuple(self._titles(event.articles)),
            reasons=tuple(self._reasons({*event.mentions, *event.articles})),
            leads=(*self._leads(event.mentions), *sides),
            sources=sheet.sources,
        )

    def _position(self, record_id: str) -> Trace:
        event_id, slot, _ = record_id.rsplit(":", 2)
        event = next(e for e in self.desk.case.events if e.id == event_id)
        sides = ((line, side) for line in self.desk.sheet(event).lines for side in line.sides)
        line, side = next((line, side) for line, side in sides if side.id == record_id)
        names = {account.article for account in side.accounts}
        return Trace(
            id=record_id,
            kind="position",
            value=f"{slot} = {side.value}",
            slot=slot,
            bare=side.value,
            accord=line.accord,
            origins=side.origins,
            unknown=side.unknown,
            rule=", ".join(dict.fromkeys(account.made_by for account in side.accounts)),
            words=tuple(account.words for account in side.accounts[:SHOWN]),
            reasons=(
                *((Ground(name=line.ground or f"accord_{line.accord}", says=line.why),) if line.why else ()),
                *(Ground(name=reason.name, says=reason.says) for reason in side.reasons),
            ),
            leads=tuple(self._leads(account.claim for account in side.accounts)),
            sources=tuple(s for s in map(self.desk.source, self.desk.articles) if s.name in names),
        )

    def _copy(self, record_id: str) -> Trace:
        copy = next(c for c in self.desk.case.copies if copy_id(c) == record_id)
        return Trace(
            id=record_id,
            kind="copy",
            value=copy.upstream or "",
            words=(self._passage(copy.left), self._passage(copy.right)),
            reasons=tuple(_ground(reason) for reason in copy.reasons),
            leads=tuple(self._leads((copy.left.article, copy.right.article))),
            sources=(self.desk.source(copy.left.article), self.desk.source(copy.right.article)),
        )

    def _judgement(self, record_id: str) -> Trace:
        judgement = self.judgements[record_id]
        return Trace(
            id=record_id,
            kind="judgement",
            value=f"{judgement.about}: {judgement.verdict} ({judgement.score:.2f})",
            rule=judgement.by,
            reasons=tuple(_ground(reason, f"{reason.weight:+.2f}") for reason in judgement.reasons),
            leads=tuple(self._leads((judgement.left, judgement.right))),
        )

    def _titles(self, articles: Iterable[str]) -> Iterator[Words]:
        """The titles of articles: the words of a happening that none of them names by a word of its own."""
        for article in articles:
            title = self.desk.articles[article].title if article in self.desk.articles else None
            if title:
                yield self.desk.words(article, title)

    def _named(self, article: str, key: str) -> list[Mention]:
        """Where an article names an actor, in the order of the text."""
        found = [
            m
            for m in self.mentions.values()
            if m.article == article and isinstance(m.value, Name) and m.value.actor == key
        ]
        return sorted(found, key=lambda m: m.span)

    def _passage(self, passage: Passage) -> Words:
        return self.desk.words(passage.article, Span(passage.start, passage.end))

    def _reasons(self, ids: set[str]) -> Iterator[Ground]:
        """The judgements that joined any two of ``ids``, each with its strongest reason."""
        for judgement in self.desk.case.judgements:
            if judgement.left in ids and judgement.right in ids:
                note = f"{judgement.verdict} ({judgement.score:.2f}, {judgement.id})"
                strongest = max(judgement.reasons, key=lambda reason: abs(reason.weight), default=None)
                yield _ground(strongest, note) if strongest else Ground(name="", says=judgement.by, note=note)

    def _leads(self, ids: Iterable[str]) -> Iterator[Lead]:
        for one in ids:
            if one in self.mentions:
                yield Lead(id=one, kind="mention", text=self.mentions[one].wording)
            elif one in self.desk.claims:
                claim: Claim = self.desk.claims[one]
                yield Lead(id=one, kind="claim", text=f"{claim.slot}: {claim.wording}")
            elif one in self.desk.articles:
                yield Lead(id=one, kind="article", text=self.desk.source(one).title)
            elif one in self.actors:
                yield Lead(id=one, kind="actor", text=self.actors[one].name)


def _ground(reason: Reason, note: str = "") -> Ground:
    return Ground(name=reason.name, says=reason.says or reason.name, note=note)


def copy_id(copy: Copy) -> str:
    """The id of a shared passage: a digest of its two places (the store keeps it under the same)."""
    return digest("Copy", copy.left, copy.right)
