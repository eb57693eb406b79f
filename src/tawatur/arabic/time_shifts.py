"""Times counted from the anchor: أمس، الأسبوع الماضي، العام نفسه، اليومين الماضيين، آخر 3 أيام.

In: words and a place. Out: ``Atom``s, as in ``time_atoms``.

>>> from tawatur.arabic.words import split
>>> next(shift_atoms(split("الأسبوع المقبل"), 0)).pieces.told()
{'shifts': (('W', 1),)}
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.arabic.amounts import read_amount
from tawatur.arabic.numbers import Count, begins_number, definite_number
from tawatur.arabic.time_atoms import Atom, Pieces, key_at
from tawatur.arabic.time_terms import Term, term_at, terms_at
from tawatur.arabic.words import Words

_STEP = {"past": -1, "next": 1, "this": 0}


def deictic_atoms(words: Words, at: int) -> Iterator[Atom]:
    """أمس، يوم غد، أول من أمس، اليوم الذي بعد الغد."""
    term = term_at(words, at, "deictic")
    key = key_at(words, at)
    if term is not None and (key != "غد" or at == 0 or term_at(words, at - 1, "part")):
        yield Atom("deictic", term.after, Pieces(shifts=(("D", int(term.value)),)), term.cut)
    if key.endswith("يوم") and (day := term_at(words, at, "unit", "deictic")) is not None:
        yield from _day_of(words, at, day)


def _day_of(words: Words, at: int, day: Term) -> Iterator[Atom]:
    """Behind يوم: a deictic (يوم أمس), or one reached by قبل or بعد (اليوم الذي بعد الغد)."""
    after = at + 1 + (key_at(words, at + 1) in ("الذي", "اللي", "الي"))
    step = {"قبل": -1, "القبل": -1, "بعد": 1, "البعد": 1}.get(key_at(words, after), 0)
    inner = term_at(words, after + (step != 0), "deictic")
    whole = term_at(words, after, "deictic")
    if whole is not None and not whole.cut and (not step or abs(int(whole.value)) > 1):
        yield Atom("deictic", whole.after, Pieces(shifts=(("D", int(whole.value)),)), day.cut)
    elif step and inner is not None and not inner.cut:
        yield Atom("deictic", inner.after, Pieces(shifts=(("D", int(inner.value) + step),)), day.cut)


def this_part_atoms(words: Words, at: int) -> Iterator[Atom]:
    """هذا الصباح، هذه الليلة."""
    before = term_at(words, at, "this")
    part = term_at(words, before.after, "part") if before else None
    if before and part and not part.cut and key_at(words, before.after).startswith("ال"):
        yield Atom("deictic", part.after, Pieces(shifts=(("D", 0),), part=part.value), before.cut)


def shift_atoms(words: Words, at: int) -> Iterator[Atom]:
    """الأسبوع الماضي، هذا العام، الشهر نفسه، اليوم التالي، الأيام الثلاثة المقبلة، نهاية الشهر (bare: ``unit``)."""
    before = term_at(words, at, "this", "presame")
    start = before.after if before else at
    unit = term_at(words, start, "defunit")
    if unit is None or (before and unit.cut):
        yield from _counted_first(words, at)
        return
    cut = before.cut if before else unit.cut
    if unit.value[-1] == "1":
        yield from _one_unit(words, unit, before, cut)
    elif before is None:
        yield from _many_units(words, unit, cut)


def _one_unit(words: Words, unit: Term, before: Term | None, cut: int) -> Iterator[Atom]:
    """One unit with what stands before it or behind it."""
    letter = unit.value[:-1]
    if before is not None:
        same = before.kind == "presame"
        if letter in ("TH", "TM", "TS"):
            return
        yield Atom("told" if same else "shift", unit.after, _shift(letter, 0, True if same else None), cut)
        return
    for side in terms_at(words, unit.after, "lean", "lean2", "same", "follow", "precede"):
        if side.cut == 0 and not key_at(words, unit.after).startswith("الاخير"):
            step = _STEP[side.value] if side.kind == "lean" else int(side.value)
            told = True if side.kind[:4] != "lean" or key_at(words, unit.after).startswith("السابق") else None
            yield Atom("shift", side.after, _shift(letter, step, told), cut)
    if letter == "N":
        yield Atom("deictic", unit.after, _shift("N", 0, None), cut)
    elif letter not in ("TH", "TM", "TS", "D"):
        yield Atom("unit", unit.after, _shift(letter, 0, None), cut)


def _shift(letter: str, step: int, told: bool | None) -> Pieces:
    """A step of a unit; a night is a part of its day."""
    if letter == "N":
        return Pieces(shifts=(("D", step),), part="night", after_told=told)
    return Pieces(shifts=((letter, step),), after_told=told)


#: The first three months, the last two weeks: an order of several units, of what follows.
_EDGE = {"الاولي": 1, "الاول": 1, "الاولين": 1, "الاوليين": 1, "الاخيره": -1, "الاخيرين": -1, "الاخيرتين": -1}
_LITTLE = frozenset({"القليله", "القليلتين", "المعدوده", "القلايل", "القليلين"})


def _many_units(words: Words, unit: Term, cut: int) -> Iterator[Atom]:
    """اليومين الماضيين، الأشهر الستة المقبلة، الساعات الـ24 الماضية، السنوات الأخيرة."""
    after = unit.after + (key_at(words, unit.after) in _LITTLE)
    count: Count | None = 2 if unit.value[-1] == "2" else None
    number = definite_number(words, after) if count is None else None
    if number:
        count, after = number.value, number.after
    edge = _EDGE.get(key_at(words, after)) if count is not None else None
    if edge is not None and unit.value[:-1] in ("D", "M", "Y"):
        yield Atom("nth", after + 1, Pieces(nth=(f"{unit.value[0]}:{count:g}", edge)), cut)
    lean = term_at(words, after, "lean")
    if lean is not None and not lean.cut and lean.value != "this":
        rolling = key_at(words, after).startswith("الاخير") and count is not None and unit.value[0] == "M"
        relation = "lately" if rolling else lean.value
        yield Atom("span", lean.after, Pieces(amount=((unit.value[:-1], count),), relation=relation), cut)


def _plain_count(words: Words, at: int) -> Iterator[Atom]:
    """3 أيام المقبلة، خمس سنوات الماضية."""
    amount = read_amount(words, at) if begins_number(key_at(words, at)) else None
    lean = term_at(words, amount.after, "lean") if amount and len(amount.units) == 1 else None
    if amount and lean and lean.value != "this" and not lean.cut and (amount.units[0][1] or 1) >= 1:
        yield Atom("span", lean.after, Pieces(amount=amount.units, relation=lean.value, mod=amount.mod), amount.cut)


def _counted_first(words: Words, at: int) -> Iterator[Atom]:
    """الـ24 ساعة الماضية، الثلاثة أيام المقبلة، آخر 3 أيام."""
    yield from _plain_count(words, at)
    last = term_at(words, at, "last")
    number = definite_number(words, at)
    unit = term_at(words, number.after, "unit") if number else None
    if number and unit:
        lean = term_at(words, unit.after, "lean") if not unit.cut else None
        if lean and lean.value != "this":
            yield Atom("span", lean.after, Pieces(amount=((unit.value[:-1], number.value),), relation=lean.value))
    elif last is not None and (amount := read_amount(words, last.after)) and not amount.bare:
        yield Atom("span", amount.after, Pieces(amount=amount.units, relation="past", mod=amount.mod), last.cut)
