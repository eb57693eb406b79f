"""The exported record: ``articles.jsonl`` (one article a line) and ``case.json``; a public interface.

In: the readings and the case computed from them. Out: two files whose bytes are the same for the same case.
Times are EDTF text, spans count code points of ``text``; what is absent or unknown is null or an empty list.

>>> names_of([])
{}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from tawatur.arabic.edtf import day_of
from tawatur.arabic.edtf import when as edtf
from tawatur.model import (
    ASIDE,
    Actor,
    Article,
    Case,
    Claim,
    Entity,
    Event,
    Happening,
    Mention,
    Name,
    Passage,
    Published,
    Quote,
    Reading,
    Row,
    Span,
    Time,
    Voice,
    When,
    Wording,
)
from tawatur.tell.silences import heard, silent
from tawatur.tell.sources import told as told_source
from tawatur.tell.whole import whole

Json = dict[str, object]


def export(
    readings: Sequence[Reading], case: Case, folder: Path, aliases: Mapping[str, str] | None = None
) -> list[str]:
    """Write the record of ``case`` into ``folder`` (made if absent) and return the names of the files. Raises OSError
    where it cannot be written. ``aliases``: ids of an earlier record of this case and what they mean now; they tell of
    its history, and so have a file of their own, where there are any."""
    renamed: Iterable[Json] = ({"id": old, "event": event} for old, event in sorted((aliases or {}).items()))
    files = {
        "articles.jsonl": _one_a_line(article_records(readings, case)),
        "case.json": _one_a_line([case_record(readings, case)]),
        "aliases.jsonl": _one_a_line(renamed),
    }
    made = [name for name, content in files.items() if content or name != "aliases.jsonl"]
    with whole(folder, folder=True) as beside:
        for name in made:
            (beside / name).write_bytes(files[name])
    if not aliases:
        (folder / "aliases.jsonl").unlink(missing_ok=True)
    return made


def _one_a_line(items: Iterable[Json]) -> bytes:
    """JSON Lines."""
    return b"".join(msgspec.json.encode(item) + b"\n" for item in items)


def names_of(articles: Iterable[Article]) -> dict[str, str]:
    """Article id -> the name it has in the record: the one its input gave, made unique where two are alike."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for article in sorted(articles, key=lambda a: (a.name, a.id)):
        name, number = article.name, 1
        while name in taken:
            number += 1
            name = f"{article.name}-{number}"
        taken.add(name)
        names[article.id] = name
    return names


def article_records(readings: Sequence[Reading], case: Case) -> Iterator[Json]:
    """One object per article, in the order of their names."""
    names = names_of(r.article for r in readings)
    entity = {member: e.id for e in case.entities for member in e.members}
    ledger = {mention: e for e in case.events for mention in e.mentions}
    for reading in sorted(readings, key=lambda r: names[r.article.id]):
        yield _Lines(reading, entity, ledger).record(names[reading.article.id])


def _span(span: Span | None) -> Json | None:
    return {"start": span.start, "end": span.end} if span else None


def _place(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _time(when: When | None) -> str | None:
    return when.value if when else None


def told_when(mention: Happening, event: Event | None) -> When | None:
    """When a mention's happening was: as it says; where it says nothing, so that only the day of its article lets
    assume a day, the one that the words of another account give, as derived."""
    own, theirs = mention.when, event.when if event else None
    if own is None or own.wording or mention.status == "announced_future":
        return own
    if day_of(own) is None and own.basis != "inferred":
        return own
    if mention.type == "statement" or theirs is None or not theirs.wording or (day := day_of(theirs)) is None:
        return own  # one statement may be made on two days: that its accounts differ is told
    return edtf(day.isoformat(), theirs.wording, "derived")


def _counted(value: str) -> str | None:
    """A figure's value; None for "dozens" and "hundreds", whose digits (``XX``) the text leaves open."""
    return None if "X" in value else value


class _Lines:
    """One reading on its way into the record, with the case's ids for its actors and happenings."""

    def __init__(self, reading: Reading, entity: dict[tuple[str, str], str], ledger: dict[str, Event]) -> None:
        self.reading = reading
        self.entity = entity
        self.ledger = ledger

    def who(self, actor: str | None) -> str | None:
        """The case's id of an actor of this article; the actor's own key where link has not seen it."""
        return self.entity.get((self.reading.article.id, actor), actor) if actor else None

    def record(self, name: str) -> Json:
        """The whole line."""
        article = self.reading.article
        return {
            "article": name,
            "id": article.id,
            "source": told_source(article.source),
            "sha256": article.sha256,
            "text": article.text,
            "title": _span(article.title),
            "byline": _span(article.byline),
            "outlet": self.outlet(article),
            "published": self.published(article.published),
            "updated": self.published(article.updated),
            "flags": list(article.flags),
            "blocks": [_place(b.span) | {"kind": b.kind} for b in article.blocks],
            "entities": [self.actor(a) for a in sorted(self.reading.actors, key=lambda a: a.key)],
            "times": [self.time(m, m.value) for m in self.sorted() if isinstance(m.value, Time)],
            "quotes": [self.quote(m, m.value) for m in self.sorted() if isinstance(m.value, Quote)],
            "events": [self.event(m, m.value) for m in self.sorted() if isinstance(m.value, Happening)],
            "claims": [self.claim(c) for c in sorted(self.reading.claims, key=lambda c: (c.span, c.slot, c.id))],
            "wording": [self.wording(m, m.value) for m in self.sorted() if isinstance(m.value, Wording)],
            "issues": [{"step": i.step, "code": i.code, "what": i.what} for i in self.reading.issues],
        }

    def sorted(self) -> list[Mention]:
        """The mentions in the order of the text."""
        return sorted(self.reading.mentions, key=lambda m: (m.span.start, -m.span.end, m.kind))

    def outlet(self, article: Article) -> Json | None:
        if article.outlet is None:
            return None
        span = article.outlet.span
        return {
            "name": article.outlet.name,
            "key": article.outlet.key,
            "basis": article.outlet.basis,
            "start": span.start if span else None,
            "end": span.end if span else None,
        }

    def published(self, published: Published | None) -> Json | None:
        if published is None:
            return None
        return {
            "value": published.when.value,
            "stated": published.stated,
            "rule": published.rule,
            "evidence": [_place(s) for s in published.evidence],
        }

    def actor(self, actor: Actor) -> Json:
        spans = [
            _place(m.span) | {"form": m.value.form}
            for m in self.sorted()
            if isinstance(m.value, Name) and m.value.actor == actor.key
        ]
        return {
            "id": self.who(actor.key),
            "kind": actor.kind,
            "name": actor.name,
            "derived": actor.derived,
            "mentions": spans,
        }

    def time(self, mention: Mention, time: Time) -> Json:
        return _place(mention.span) | {"value": time.when.value, "class": time.tclass, "basis": time.when.basis}

    def chain(self, chain: Iterable[Voice]) -> list[Json]:
        return [
            {
                "kind": v.kind,
                "name": v.name,
                "entity": self.who(v.actor),
                "start": v.span.start if v.span else None,
                "end": v.span.end if v.span else None,
            }
            for v in chain
        ]

    def quote(self, mention: Mention, quote: Quote) -> Json:
        return _place(mention.span) | {
            "kind": quote.kind,
            "cue": _span(quote.cue),
            "speaker": self.who(quote.speaker),
            "chain": self.chain(quote.chain),
            "addressee": self.who(quote.addressee),
            "stance": quote.stance,
        }

    def event(self, mention: Mention, event: Happening) -> Json:
        happening = self.ledger.get(mention.id)
        when = told_when(event, happening)
        return {
            "id": mention.id,
            "type": event.type,
            "start": mention.span.start,
            "end": mention.span.end,
            "participants": [{"entity": self.who(p.actor), "role": p.role} for p in event.participants],
            "time": _time(when),
            "time_basis": when.basis if when else None,
            "place": self.who(event.place),
            "status": event.status,
            "event": happening.id if happening else None,
            "figures": [
                {"slot": f.slot, "value": _counted(f.value), "mod": f.mod, "start": f.span.start, "end": f.span.end}
                for f in event.figures
            ],
        }

    def happening(self, claim: Claim) -> str | None:
        """The id of the happening that a claim is about; None for an aside, or one that link has not seen."""
        event = None if claim.unit == ASIDE else self.ledger.get(claim.event)
        return event.id if event else None

    def claim(self, claim: Claim) -> Json:
        return {
            "id": claim.id,
            "start": claim.span.start,
            "end": claim.span.end,
            "event": self.happening(claim),
            "slot": claim.slot,
            "value": claim.value if claim.slot == "announced" else self.who(claim.actor) or claim.value,
            "mod": claim.mod,
            "unit": claim.unit or None,
            "stance": claim.stance,
            "chain": self.chain(claim.chain),
        }

    def wording(self, mention: Mention, wording: Wording) -> Json:
        return _place(mention.span) | {
            "target": self.who(wording.target),
            "polarity": wording.polarity,
            "strength": wording.strength,
        }


# ---------------------------------------------------------------- case.json
def case_record(readings: Sequence[Reading], case: Case) -> Json:
    """The object of ``case.json``."""
    names = names_of(r.article for r in readings)
    at = {m.id: (names[r.article.id], m.id) for r in readings for m in r.mentions if m.kind == "event"}
    claims = {c.id: c for r in readings for c in r.claims}
    return {
        "entities": [_entity(e) for e in case.entities],
        "ledger": [_ledger(e, at) for e in case.events],
        "groups": [{"event": g.event, "articles": sorted(names[a] for a in g.articles)} for g in case.groups],
        "rows": [row for e in case.events for row in _rows(e, claims, names)],
        "copies": [
            {
                "left": _passage(c.left, names),
                "right": _passage(c.right, names),
                "upstream": c.upstream,
                "reasons": [r.says or r.name for r in c.reasons],
            }
            for c in case.copies
        ],
    }


def _entity(entity: Entity) -> Json:
    names: Json = {"name": entity.name, "aliases": list(entity.aliases), "derived": entity.derived}
    return {"id": entity.id, "kind": entity.kind} | names


def _ledger(event: Event, at: dict[str, tuple[str, str]]) -> Json:
    return {
        "id": event.id,
        "type": event.type,
        "time": _time(event.when),
        "place": event.place,
        "participants": [{"entity": entity, "role": role} for entity, role in event.participants],
        "status": event.status,
        "mentions": [{"article": at[m][0], "event": at[m][1]} for m in event.mentions if m in at],
    }


#: Slots that are an event's own: a time or a place of another event is none of its.
_OWN = frozenset({"when", "where"})


def beside(row: Row, event: Event, claims: Mapping[str, Claim]) -> bool:
    """Whether what a row tells stands beside its event, or is another's time or place: such a row has no event."""
    told = [claims[claim] for position in row.positions for claim in position.claims if claim in claims]
    elsewhere = row.slot in _OWN and all(claim.event not in event.mentions for claim in told)
    return bool(told) and (elsewhere or all(claim.unit == ASIDE for claim in told))


#: Slots whose claims say in ``unit`` what they are of.
_OF_KINDS = frozenset({"who", "why"})


def kinds_named(row: Row, claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """The roles of those whom a row names, or what kinds of reasons it gives, in the order of its values."""
    if row.slot not in _OF_KINDS:
        return ()
    told = (claims[claim] for position in row.positions for claim in position.claims if claim in claims)
    return tuple(dict.fromkeys(claim.unit for claim in told if claim.unit and claim.unit != ASIDE))


def _rows(event: Event, claims: dict[str, Claim], names: dict[str, str]) -> Iterator[Json]:
    told = heard(event, claims)
    for row in event.rows:
        made: Json = {
            "event": None if beside(row, event, claims) else event.id,
            "slot": row.slot,
            "accord": row.accord,
            "why": row.why,
            "positions": [
                {
                    "value": p.value,
                    "origins": p.origins,
                    "unknown": p.unknown,
                    "claims": [
                        {"article": names[claims[c].article]} | _place(claims[c].span) for c in p.claims if c in claims
                    ],
                }
                for p in row.positions
            ],
            "silent": sorted(names[a] for a in silent(row, told, claims)),
        }
        yield made | {"ground": row.ground} if row.ground else made


def _passage(passage: Passage, names: dict[str, str]) -> Json:
    return {"article": names[passage.article], "start": passage.start, "end": passage.end}
