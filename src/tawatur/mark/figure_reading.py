"""Read each number with its modifier, its range and what it counts.

In: words, and which of them belong to times. Out: ``Raw`` figures in the order of the text, their slots still open.

>>> from tawatur.arabic.words import split
>>> [(raw.value, raw.unit, raw.mod) for raw in raw_figures(split("ما بين 10 و15 ألف لاجئ، و3.5 مليون دولار"), set())]
[('10/15000', 'مهاجر', 'about'), ('3500000', 'USD', None)]
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.arabic.amounts import begins_mod, mod_before, mod_behind
from tawatur.arabic.numbers import begins_number, definite_number, piece_at, read_number
from tawatur.arabic.time_terms import term_at
from tawatur.arabic.words import Words
from tawatur.mark.figure_nouns import Noun, measure_at, noun_at, other_noun, person_by_form
from tawatur.mark.time_context import an_age


class Raw(NamedTuple):
    """A figure before its slot is known. ``kind``: what it counts, see ``Noun.slot``, or age; ``""`` where untold."""

    first: int
    after: int
    cut: int
    value: str
    unit: str
    kind: str
    mod: str | None
    joined: bool = False


class _Count(NamedTuple):
    """A number, range or order of magnitude up to word ``after``."""

    value: str
    after: int
    cut: int
    vague: bool = False


_MANY = {
    "عشرات": "XX",
    "مئات": "XXX",
    "ميات": "XXX",
    "الوف": "XXXX",
    "الاف": "XXXX",
    "ملايين": "XXXXXXX",
    "بضع": "X",
    "بضعه": "X",
}
_OF_MANY = {"الالاف": 3, "الملايين": 6, "الاف": 3}


def text_of(value: float) -> str:
    """Canonical text of a number: no point where none is needed, no exponent."""
    return str(value) if isinstance(value, int) or value != int(value) else str(int(value))


def _many(words: Words, at: int) -> _Count | None:
    """عشرات، مئات الآلاف، بضعة."""
    key = words.key[at]
    for cut, stem in ((0, key), (1, key[1:]) if key[:1] in "وبلف" else (0, key)):
        found = _MANY.get(stem) or _MANY.get(stem.removeprefix("ال"))
        if found is None or (stem == "الاف" and at and words.key[at - 1][:1].isdigit()):
            continue
        behind = words.key[at + 1] if at + 1 < len(words) else ""
        more = _OF_MANY.get(behind, 0) if found != "X" else 0
        return _Count(found + "X" * more, at + 1 + (more > 0), cut, vague=True)
    return None


def _count(words: Words, at: int) -> _Count | None:
    """A number at ``at``, with the second of a range: 10 إلى 15, 10-15, behind بين also 10 و15."""
    number = read_number(words, at) if begins_number(words.key[at]) else None
    if number is None or number.form == "ordinal":
        return _many(words, at)
    first = text_of(number.value)
    key = words.key[number.after] if number.after + 1 < len(words) else ""
    between = at > 0 and words.key[at - 1].endswith("بين")
    if key in ("الي", "-", "–") or (between and key.startswith("و")):
        at_second = number.after + (key in ("الي", "-", "–", "و"))
        second = read_number(words, at_second) if begins_number(words.key[at_second]) else None
        if second is not None and second.form != "ordinal" and second.value > number.value:
            return _Count(f"{first}/{text_of(second.value)}", second.after, number.cut)
    return _Count(first, number.after, number.cut)


def _behind(words: Words, count: _Count, first: int) -> Noun:
    """What is counted: a listed unit or noun, an unlisted noun, people behind من, or nothing."""
    at = count.after
    nothing = Noun("", "", at, 0, 0)
    if at >= len(words) or words.block[at] != words.block[first]:
        return nothing
    if (measure := measure_at(words, at)) is not None and not measure.cut:
        return measure
    unit = term_at(words, at, "unit")
    if unit is not None and not unit.cut:
        return Noun(unit.value[:-1], "time", unit.after, 0, 0)
    if (noun := noun_at(words, at)) is not None and noun.cut == 0:
        return noun
    if words.key[at] == "من" and at + 1 < len(words):
        among = noun_at(words, at + 1)
        return Noun(among.unit, "of " + among.slot, at, 0, 0) if among and not among.cut else nothing
    key = other_noun(words, at)
    if key is None:
        return nothing
    return Noun(key, "person" if person_by_form(key) else "thing", at + 1, 0, 0)


def _one_figure(words: Words, at: int) -> Raw | None:
    """The figure that begins at word ``at``, its modifier first."""
    before = mod_before(words, at) if begins_mod(words.key[at]) else None
    start = before[1] if before else at
    count = _count(words, start) if start < len(words) else None
    if count is None or (before and count.cut):
        return None
    mod = before[0] if before else "about" if count.vague else None
    behind = mod_behind(words, count.after)
    if behind:
        mod, count = behind[0], count._replace(after=behind[1])
    noun = _behind(words, count, start)
    if noun.slot == "time":
        years = ((noun.unit, 1.0),)
        if not an_age(words, start, noun.after, years):
            return None
        noun = noun._replace(unit="year" if noun.unit == "Y" else "month", slot="age")
    after = max(noun.after, count.after)
    if (last := mod_behind(words, after)) is not None:
        mod, after = last
    cut = before[2] if before else count.cut
    return Raw(at, after, cut, count.value, noun.unit, noun.slot.removeprefix("of "), mod)


def _definite(words: Words, at: int) -> Raw | None:
    """القتلى الـ27، الأشخاص الاثني عشر: the noun first, its number with the article."""
    noun = noun_at(words, at)
    if noun is None or noun.count or not words.key[at][noun.cut :].startswith("ال"):
        return None
    number = definite_number(words, noun.after)
    if number is None:
        return None
    return Raw(at, number.after, noun.cut, text_of(number.value), noun.unit, noun.slot, None)


def _bare_noun(words: Words, at: int) -> Raw | None:
    """A dual (جنديان), or a singular that a casualty word may make one person (مقتل جندي; kept only then)."""
    noun = noun_at(words, at)
    if noun is None or not noun.count:
        return None
    after = noun.after
    if after < len(words) and words.key[after] in ("اثنين", "اثنان", "اثنتين", "اثنتان", "واحد", "واحده"):
        after += 1
    kind = noun.slot if noun.count == 2 else "one " + noun.slot
    return Raw(at, after, noun.cut, str(noun.count), noun.unit, kind, None)


def _one_of(words: Words, at: int) -> Raw | None:
    """أحد العناصر، إحدى السيدات: one of them."""
    key = words.key[at]
    if key.lstrip("وب") not in ("احد", "احدي") or at + 1 >= len(words) or piece_at(words, at, "teen"):
        return None
    noun = noun_at(words, at + 1)
    if noun is None or noun.count or noun.cut or not words.key[at + 1].startswith("ال"):
        return None
    return Raw(at, noun.after, len(key) - len(key.lstrip("وب")), "1", noun.unit, "one " + noun.slot, None)


def _joined(words: Words, raw: Raw) -> bool:
    """Whether a figure is joined to the one before: و on its first word or before it."""
    return words.key[raw.first][0] == "و" if raw.cut else raw.first > 0 and words.key[raw.first - 1] == "و"


def raw_figures(words: Words, covered: set[int]) -> list[Raw]:
    """The figures of a text, those in ``covered`` words (times) left out."""
    found: list[Raw] = []
    at = 0
    while at < len(words):
        raw = None if at in covered else _any(words, at)
        if raw is None or any(inside in covered for inside in range(raw.first, raw.after)):
            at += 1
            continue
        found.append(raw._replace(joined=_joined(words, raw)))
        at = raw.after
    return found


def _any(words: Words, at: int) -> Raw | None:
    """The figure of any form at word ``at``."""
    key = words.key[at]
    if begins_number(key) or begins_mod(key) or key.endswith(("ات", "اف", "ين", "وف", "ضع", "ضعه")):
        return _one_of(words, at) or _one_figure(words, at) or _definite(words, at) or _bare_noun(words, at)
    return _definite(words, at) or _bare_noun(words, at)
