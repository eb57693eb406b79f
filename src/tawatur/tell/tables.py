"""The record as flat tables: one row a value, each with the words it stands on and the hash of the page.

In: a Dossier. Out: name -> rows (dictionaries of text and whole numbers), columns in a fixed order.

>>> sorted(TABLES)
['actors', 'articles', 'claims', 'comparison', 'events', 'naming', 'quotes', 'series', 'wording']
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tawatur.model import Article, Claim, Event, Position, Quote, Row, Span, Wording
from tawatur.tell.dossier import Dossier
from tawatur.tell.recurring import NAMING, SERIES, naming_rows, series_rows
from tawatur.tell.sources import told

Cell = str | int | None
Line = dict[str, Cell]


def evidence(dossier: Dossier, article: Article, span: Span | None) -> Line:
    """Where a value stands: article, offsets (code points), the exact words, the page's hash."""
    return {
        "article": dossier.names[article.id],
        "outlet": article.outlet.name if article.outlet else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "words": span.of(article.text) if span else None,
        "sha256": article.sha256,
    }


def articles(dossier: Dossier) -> Iterator[Line]:
    """One row an article: title, outlet, date and whether it is stated."""
    for reading in dossier.readings:
        a = reading.article
        yield {
            "article": dossier.names[a.id],
            "outlet": a.outlet.name if a.outlet else None,
            "title": a.title.of(a.text) if a.title else None,
            "published": a.published.when.value if a.published else None,
            "published_stated": None if a.published is None else ("yes" if a.published.stated else "derived"),
            "credits": "; ".join(v.name for v in a.credits) or None,
            "source": told(a.source),
            "sha256": a.sha256,
            "id": a.id,
        }


def events(dossier: Dossier) -> Iterator[Line]:
    """One row a happening of the ledger."""
    for e in dossier.events:
        yield {
            "event": e.id,
            "type": e.type,
            "status": e.status,
            "time": e.when.value if e.when else None,
            "place": dossier.called(e.place) or None,
            "participants": "; ".join(f"{dossier.called(who)} ({role})" for who, role in e.participants) or None,
            "articles": len(e.articles),
            "mentions": len(e.mentions),
        }


def comparison(dossier: Dossier) -> Iterator[Line]:
    """One row a claim within the comparison: happening, slot, accord, value, origins, and the words."""
    for event in dossier.events:
        for row in event.rows:
            for position in row.positions:
                for claim in dossier.claims_of(position):
                    yield _compared(dossier, event, row, position, claim)


def _compared(dossier: Dossier, event: Event, row: Row, position: Position, claim: Claim) -> Line:
    head: Line = {
        "event": event.id,
        "slot": row.slot,
        "accord": row.accord,
        "value": dossier.valued(position),
        "unit": claim.unit or None,
        "origins": position.origins,
        "unknown_origins": position.unknown,
        "stance": claim.stance,
        "chain": dossier.chain(claim.article, claim.chain),
    }
    return head | evidence(dossier, dossier.reading_of[claim.article].article, claim.span)


def claims(dossier: Dossier) -> Iterator[Line]:
    """One row a claim, whether or not anything else is said about its slot."""
    for reading in dossier.readings:
        for c in sorted(reading.claims, key=lambda c: (c.span, c.slot, c.id)):
            head: Line = {
                "claim": c.id,
                "event": dossier.event_of.get(c.event),
                "slot": c.slot,
                "value": dossier.who(c.article, c.actor) or c.value,
                "mod": c.mod,
                "unit": c.unit or None,
                "stance": c.stance,
                "chain": dossier.chain(c.article, c.chain),
                "rule": c.made_by,
            }
            yield head | evidence(dossier, reading.article, c.span)


def quotes(dossier: Dossier) -> Iterator[Line]:
    """One row a saying: who, through whom, to whom, in what stance."""
    for article, m in dossier.mentions("quote"):
        if isinstance(m.value, Quote):
            q = m.value
            head: Line = {
                "quote": m.id,
                "speaker": dossier.who(article.id, q.speaker) or None,
                "kind": q.kind,
                "stance": q.stance,
                "cue": q.cue.of(article.text) if q.cue else None,
                "addressee": dossier.who(article.id, q.addressee) or None,
                "chain": dossier.chain(article.id, q.chain),
                "rule": m.made_by,
            }
            yield head | evidence(dossier, article, m.span)


def actors(dossier: Dossier) -> Iterator[Line]:
    """One row an entity, with the number of articles that name it."""
    for e in dossier.case.entities:
        held = {article for article, _ in e.members if article in dossier.reading_of}
        if held:
            yield {
                "actor": e.id,
                "kind": e.kind,
                "name": e.name,
                "aliases": "; ".join(e.aliases) or None,
                "country": e.country,
                "known": e.known,
                "derived": "yes" if e.derived else None,
                "articles": len(held),
            }


def wording(dossier: Dossier) -> Iterator[Line]:
    """One row a loaded word in an outlet's own voice."""
    for article, m in dossier.mentions("wording"):
        if isinstance(m.value, Wording):
            head: Line = {
                "target": dossier.who(article.id, m.value.target) or None,
                "polarity": m.value.polarity,
                "strength": m.value.strength,
                "rule": m.made_by,
            }
            yield head | evidence(dossier, article, m.span)


TABLES: dict[str, Callable[[Dossier], Iterator[Line]]] = {
    "events": events,
    "comparison": comparison,
    "claims": claims,
    "quotes": quotes,
    "actors": actors,
    "wording": wording,
    "naming": naming_rows,
    "series": series_rows,
    "articles": articles,
}

_EVIDENCE = ("article", "outlet", "start", "end", "words", "sha256")
_SAID = ("stance", "chain")
#: The columns of each table, which a table without rows has as well.
COLUMNS: dict[str, tuple[str, ...]] = {
    "events": ("event", "type", "status", "time", "place", "participants", "articles", "mentions"),
    "comparison": ("event", "slot", "accord", "value", "unit", "origins", "unknown_origins", *_SAID, *_EVIDENCE),
    "claims": ("claim", "event", "slot", "value", "mod", "unit", *_SAID, "rule", *_EVIDENCE),
    "quotes": ("quote", "speaker", "kind", "stance", "cue", "addressee", "chain", "rule", *_EVIDENCE),
    "actors": ("actor", "kind", "name", "aliases", "country", "known", "derived", "articles"),
    "wording": ("target", "polarity", "strength", "rule", *_EVIDENCE),
    "naming": NAMING,
    "series": SERIES,
    "articles": ("article", "outlet", "title", "published", "published_stated", "credits", "source", "sha256", "id"),
}


def tables(dossier: Dossier) -> dict[str, list[Line]]:
    """Every table of the record."""
    return {name: list(make(dossier)) for name, make in TABLES.items()}
