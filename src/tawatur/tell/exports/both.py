"""What the documents for readers say of a happening, in Arabic and in English beside it.

In: a Dossier, an event. Out: its headline; its sheet piece by piece. A document holds both languages, so that the same
case gives the same bytes in whatever language it was asked for.

>>> labelled("accord", "agreed")
'متفق عليه · agreed'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from tawatur.messages import LANGS, Lang, message
from tawatur.model import Claim, Event, Position, Row
from tawatur.tell.date import spoken
from tawatur.tell.dossier import Dossier
from tawatur.tell.record import beside, kinds_named
from tawatur.tell.sheet import Line, Why
from tawatur.tell.silences import Heard, heard, silent
from tawatur.tell.text import COMMA, counts_of, label, line_label, shown_reason, shown_value

#: Arabic first: the documents run from right to left.
_ORDER: tuple[Lang, ...] = tuple(reversed(LANGS))
#: What a piece of a sheet is; each document has a form of its own for it.
Piece = Literal["event", "row", "reason", "value", "words", "silent"]
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
TITLE = "السجل · The record"


def _both(*told: str) -> str:
    """The two, or one where they are the same."""
    return " · ".join(dict.fromkeys(told))


def labelled(kind: str, value: str) -> str:
    """The label of a value of a closed vocabulary."""
    return _both(*(label(kind, value, lang) for lang in _ORDER))


def phrase(key: str) -> str:
    """A message without values."""
    return _both(*(message(key, lang) for lang in _ORDER))


def time_of(event: Event) -> str:
    """When it was, in digits; what is no plain day in words as well; a dash where nothing says so."""
    value = event.when.value if event.when else None
    if not value or _DAY.fullmatch(value):
        return value or "—"
    return _both(value, *(spoken(value, lang) for lang in _ORDER))


def participants(dossier: Dossier, event: Event) -> str:
    """Those who take part, each once."""
    return COMMA["ar"].join(dict.fromkeys(dossier.called(entity) for entity, _ in event.participants))


def headline(dossier: Dossier, event: Event) -> str:
    """When, what, in what status if it is not simply reported, who and where."""
    status = "" if event.status == "reported" else f"({labelled('status', event.status)})"
    kind = f"{labelled('type', event.type)} {status}".strip()
    told = (time_of(event), kind, participants(dossier, event), dossier.called(event.place))
    return " — ".join(part for part in told if part)


def sheet(dossier: Dossier, event: Event) -> Iterator[tuple[Piece, str]]:
    """A happening with every row, value and word of it, and what each piece is."""
    yield "event", headline(dossier, event)
    told = heard(event, dossier.claims)
    for row in event.rows:
        yield "row", _row_head(dossier, event, row)
        if reason := _reason(row):
            yield "reason", reason
        for position in row.positions:
            yield "value", _value_head(dossier, row, position)
            for claim in dossier.claims_of(position):
                yield "words", _words(dossier, claim)
        if silences := _silent(dossier, row, told):
            yield "silent", silences


def _row_head(dossier: Dossier, event: Event, row: Row) -> str:
    """What a row is about and how its accounts stand."""
    line = Line(
        id="",
        slot=row.slot,
        accord=row.accord,
        why=row.why,
        sides=(),
        silent=(),
        beside=beside(row, event, dossier.claims),
        kinds=kinds_named(row, dossier.claims),
    )
    return f"{_both(*(line_label(line, lang) for lang in _ORDER))}: {labelled('accord', row.accord)}"


def _reason(row: Row) -> str:
    """Why the accounts stand so."""
    name = row.ground or f"accord_{row.accord}"
    return _both(*(shown_reason(Why(name=name, says=""), lang) for lang in _ORDER)) if row.why else ""


def _value_head(dossier: Dossier, row: Row, position: Position) -> str:
    """A value, and how many origins stand behind it."""
    value = _both(*(shown_value(row.slot, dossier.valued(position), lang) for lang in _ORDER))
    origins = _both(*(COMMA[lang].join(counts_of(position.origins, position.unknown, lang)) for lang in _ORDER))
    return f"{value} — {origins}" if origins else value


def _silent(dossier: Dossier, row: Row, told: Heard) -> str:
    """The accounts that do not speak of it; empty where all do."""
    articles = silent(row, told, dossier.claims)
    names = sorted(dossier.names[article] for article in articles if article in dossier.names)
    return f"{phrase('label.silent')}: {COMMA['ar'].join(names)}" if names else ""


def _words(dossier: Dossier, claim: Claim) -> str:
    """The exact words of a claim, in what stance if it is not simply asserted, through whom, and where they stand."""
    stance = "" if claim.stance == "asserted" else f" ({labelled('stance', claim.stance)})"
    where = f"{dossier.names[claim.article]} {claim.span.start}–{claim.span.end}"
    return f"«{claim.wording}»{stance} — {dossier.chain(claim.article, claim.chain)} — {where}"
