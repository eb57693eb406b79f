"""Periods that results are told for: الربع المماثل من العام السابق، الفترة نفسها، الربع السابق، الستة أشهر الأولى.

In: words and a place, or the pieces of such a period with the periods told before it. Out: ``Atom``s, or ``Days``.

>>> from tawatur.arabic.words import split
>>> next(fiscal_atoms(split("الربع المماثل من العام السابق"), 0)).pieces.told()
{'period': ('Q', 'same')}
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from msgspec.structs import replace

from tawatur.arabic.numbers import begins_number, definite_number, read_number
from tawatur.arabic.time_atoms import Atom, Pieces, key_at
from tawatur.arabic.time_spans import Anchor, Days, month_days
from tawatur.arabic.time_terms import term_at
from tawatur.arabic.words import Words

#: Months of a quarter and of a half.
SIZES = {"Q": 3, "H": 6}
_STEPS = {"this": 0, "past": -1, "told": -1, "next": 1}
_FIRST = {"الاولي": 1, "الاول": 1, "الاخيره": -1}


def fiscal_atoms(words: Words, at: int) -> Iterator[Atom]:
    """الربع المماثل (``fiscal``), الربع الثاني alone (``quarter``), الستة أشهر الأولى (``nth``)."""
    term = term_at(words, at, "period")
    if term is not None:
        unit, which = term.value.split(":")
        yield Atom("quarter" if which.isdigit() else "fiscal", term.after, Pieces(period=(unit, which)), term.cut)
    yield from _several_first(words, at)
    yield from _other_year(words, at)


#: Years that do not run with the calendar's.
_OTHER = frozenset({"المالي", "الماليه", "الدراسي", "الدراسيه", "الجامعي", "الجامعيه", "الهجري", "الهجريه"})
_CALENDAR = frozenset({"الميلادي", "الميلاديه"})
_LEAN = {"past": -1, "this": 0, "next": 1}


def _other_year(words: Words, at: int) -> Iterator[Atom]:
    """العام الدراسي المقبل: a time without a value, its year is not the calendar's; العام الميلادي الماضي has one."""
    unit = term_at(words, at, "defunit")
    if unit is None or unit.value != "Y1":
        return
    kind = key_at(words, unit.after)
    lean = term_at(words, unit.after + 1, "lean") if kind in _OTHER or kind in _CALENDAR else None
    if lean is not None and not lean.cut:
        yield Atom("shift", lean.after, _year_of(kind, _LEAN[lean.value]), unit.cut)


def _year_of(kind: str, step: int) -> Pieces:
    """The year of another count that lies ``step`` from the anchor's; school and budget years have no known days."""
    if kind in _CALENDAR:
        return Pieces(shifts=(("Y", step),))
    return Pieces(hijri=True, shifts=(("Y", step),)) if kind.startswith("الهجري") else Pieces(word=("vague", "none"))


def _several_first(words: Words, at: int) -> Iterator[Atom]:
    """الستة أشهر الأولى، الـ9 أشهر الأولى، أول ستة أشهر: months (years, days) counted from the first."""
    number = definite_number(words, at)
    order = 0
    if number is not None:
        unit = term_at(words, number.after, "unit")
        order = _FIRST.get(key_at(words, unit.after), 0) if unit else 0
        after = unit.after + 1 if unit else at
    elif key_at(words, at).lstrip("بل") == "اول" and begins_number(key_at(words, at + 1)):
        number = read_number(words, at + 1)
        unit = term_at(words, number.after, "unit") if number else None
        order, after = int(unit is not None), unit.after if unit else at
    else:
        return
    if number is None or unit is None or not order or unit.cut or unit.value[:-1] not in ("D", "M", "Y"):
        return
    cut = len(words.key[at]) - 3 if words.key[at].endswith("اول") else number.cut
    yield Atom("nth", after, Pieces(nth=(f"{unit.value[0]}:{number.value:g}", order)), cut)


# ---------------------------------------------------------------- which days
def period_of(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """The days of a period, by the periods that the text told before; None where that is open."""
    unit, which = pieces.period or ("F", "same")
    told = _told(unit, anchor)
    if which == "own" and pieces.year is None and step_of_year(pieces) is None:
        return told
    if which in ("same", "own"):
        return _same(pieces, anchor, told)
    size = SIZES[unit]
    if which.isdigit():
        return _numbered(anchor, told, size, int(which), unit)
    if told is None or which in ("past", "next"):
        month = (anchor.day.month - 1) // size * size + 1
        told = month_days(anchor.day.year, month, size)
    return replace(month_days(told.first.year, told.first.month + _STEPS[which] * size, size), grain=unit)


def _told(unit: str, anchor: Anchor) -> Days | None:
    """The period that a wording takes up: the last of its size; الفترة, set beside a quarter, is the longer one."""
    periods = anchor.periods
    if unit != "F":
        return next((days for days in reversed(periods) if days.grain == unit), None)
    if anchor.contrast:
        longer = next((days for days in reversed(periods) if days.grain not in ("Q", "M")), None)
        if longer is not None:
            return longer
    return periods[-1] if periods else None


def step_of_year(pieces: Pieces) -> int | None:
    """By how many years the pieces are shifted; None where they are not."""
    return dict(pieces.shifts or ()).get("Y")


def _same(pieces: Pieces, anchor: Anchor, told: Days | None) -> Days | None:
    """The told period in the year that is named, or in the year before its own where none or its own is named."""
    if told is None:
        return None
    step = step_of_year(pieces)
    year = pieces.year or (anchor.day.year + step if step is not None and not pieces.after_told else None)
    later = year is None or (year >= told.first.year and pieces.year is None)
    moved = told.first.year - 1 if year is None or later else year
    return Days(told.first.replace(year=moved), told.after.replace(year=told.after.year + moved - told.first.year),
                told.grain)  # fmt: skip


def _numbered(anchor: Anchor, told: Days | None, size: int, order: int, unit: str) -> Days:
    """الربع الثاني: of the year that periods of this text are in, else the last one that has begun."""
    year = told.first.year if told else anchor.periods[-1].first.year if anchor.periods else anchor.day.year
    days = month_days(year, (order - 1) * size + 1, size)
    if days.first > anchor.day and not anchor.periods:
        days = month_days(year - 1, (order - 1) * size + 1, size)
    return replace(days, grain=unit)
