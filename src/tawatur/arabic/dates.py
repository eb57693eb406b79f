"""Dates as pages print them, and the value of a time phrase counted from a reference.

In: words, or a text. Out: ``Dated`` records with their When; for a phrase alone, its ``Value``.

>>> parse_date("الثلاثاء 21 نوفمبر 2017, 10:43 صباحا").value
'2017-11-21T10:43'
>>> parse_date("26/10/1436 هـ الموافق 11 أغسطس 2015").value
'2015-08-11'
>>> import datetime as dt
>>> interpret("الأسبوع الماضي", dt.datetime(2013, 2, 12, 4, 30)).text
'2013-W06'
"""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from tawatur.arabic.amounts import read_amount
from tawatur.arabic.edtf import when
from tawatur.arabic.numbers import begins_number, read_number
from tawatur.arabic.phrases import Hit
from tawatur.arabic.time_atoms import Pieces
from tawatur.arabic.time_ranges import both_ends, readings
from tawatur.arabic.time_reading import Reading
from tawatur.arabic.time_spans import Anchor
from tawatur.arabic.time_terms import term_at
from tawatur.arabic.time_values import Value, absolute, value_of
from tawatur.arabic.words import Words, split
from tawatur.model import Part, Span, When


class Dated(Part, frozen=True):
    """A date printed at words ``first`` up to ``after``; ``when.value`` is EDTF, with ``T10:43`` where a clock stands.

    ``grain``: TS TM TH (clock), D, M or Y, or the name of a longer part; ``clash``: its weekday contradicts it.
    """

    first: int
    after: int
    span: Span
    when: When
    grain: str
    clash: bool = False

    @property
    def value(self) -> str | None:
        """The EDTF text."""
        return self.when.value


def span_of(words: Words, read: Reading) -> Span:
    """Where a reading stands, proclitics left out."""
    return Hit(read.first, read.after, read.cut, None).span(words)


def find_dates(words: Words) -> list[Dated]:
    """The absolute dates in ``words``: at least a year is told; in the order of the text."""
    found = []
    for read in readings(words):
        value = value_of(read.pieces, None) if absolute(read.pieces) else Value(None)
        if value.text is not None:
            span = span_of(words, read)
            made = when(value.text, span.of(words.text))
            found.append(Dated(read.first, read.after, span, made, value.grain, value.clash))
    return found


def parse_date(text: str) -> When | None:
    """The first absolute date in ``text``; None where there is none."""
    found = find_dates(split(text))
    return found[0].when if found else None


def interpret(text: str, reference: dt.datetime, *, lean: str = "next") -> Value:
    """What the time phrase ``text`` means when it is said at ``reference``; ``Value(None)`` where it tells no time.

    Without a past or a future word a time that could be both is taken as next (or, with ``lean``, past).
    """
    words = split(text)
    anchor = Anchor(reference.date(), lean=lean, strict=True, clock=reference.time())
    found = readings(words)
    if not found:
        return _alone(words, anchor)
    main = max(found, key=lambda read: read.after - read.first)
    at = found.index(main)
    if main.linked and at + 1 < len(found):
        return both_ends(value_of(main.pieces, anchor), value_of(found[at + 1].pieces, anchor))
    if at and found[at - 1].linked:
        return both_ends(value_of(found[at - 1].pieces, anchor), value_of(main.pieces, anchor))
    if main.until is not None:
        return both_ends(value_of(main.pieces, anchor), value_of(main.until, anchor))
    within = term_at(words, main.first - 1, "relation") if main.first else None
    if main.kinds == ("amount",) and within is not None and within.value == "within":
        end = value_of(replace(main.pieces, relation="hence"), anchor)
        return replace(end, text=f"{reference.date()}/{end.text}", first=reference, after=end.first)
    return value_of(main.pieces, anchor)


def _alone(words: Words, anchor: Anchor) -> Value:
    """What is a time only because the phrase is told to be one: من أسبوع, a bare day (في 15), 22/4."""
    if len(words) > 1 and words.key[0] == "من" and (amount := read_amount(words, 1)):
        return value_of(Pieces(amount=amount.units, relation="ago"), anchor)
    for at in range(len(words)):
        pieces = _bare_word(words, at) or _bare_day(words, at)
        if pieces is not None:
            return value_of(pieces, anchor)
    return Value(None)


def _bare_word(words: Words, at: int) -> Pieces | None:
    """A feast, a season or a part of the day alone."""
    term = term_at(words, at, "holiday", "season", "part")
    if term is None:
        return None
    season = int(term.value) if term.kind == "season" else None
    return Pieces(
        season=season,
        holiday=term.value if term.kind == "holiday" else None,
        part=term.value if term.kind == "part" else None,
    )


def _bare_day(words: Words, at: int) -> Pieces | None:
    """A day and month in two numbers, or a day of the month alone."""
    keys = words.key[at : at + 3]
    pair = keys[0].split(".") if keys[0].count(".") == 1 else keys[::2] if keys[1:2] in (["/"], ["-"]) else []
    if len(pair) == 2 and all(part.isdigit() and int(part) <= 31 for part in pair):
        month, day = sorted((int(part) for part in pair), key=lambda part: part > 12)
        return Pieces(day=day, month=month, hijri=False) if 1 <= month <= 12 else None
    number = read_number(words, at) if begins_number(keys[0]) else None
    if number is None or number.value not in range(1, 32) or number.form == "words":
        return None
    return Pieces(day=int(number.value), hijri=False)
