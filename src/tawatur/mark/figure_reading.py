"""Read each number with its modifier, its range and what it counts.

In: words, and which of them belong to times. Out: ``Raw`` figures in the order of the text, their slots still open.

>>> from tawatur.arabic.words import split
>>> [(raw.value, raw.unit, raw.mod) for raw in raw_figures(split("ما بين 10 و15 ألف لاجئ، و3.5 مليون دولار"), set())]
[('10000/15000', 'لاجئ', 'about'), ('3500000', 'USD', None)]
"""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from tawatur.arabic.amounts import begins_mod, first_mod_words, mod_before, mod_behind
from tawatur.arabic.calendar import month_at
from tawatur.arabic.clitics import Cuts
from tawatur.arabic.glance import scan_for
from tawatur.arabic.numbers import Count, Number, begins_number, definite_number, number_words, piece_at, read_number
from tawatur.arabic.time_terms import term_at
from tawatur.arabic.words import Words
from tawatur.mark.figure_nouns import Noun, measure_at, noun_at, noun_firsts, other_noun, person_by_form
from tawatur.mark.time_context import an_age
from tawatur.model import Part


class Raw(Part, frozen=True):
    """A figure before its slot is known. ``kind``: what it counts, see ``Noun.slot``, or age; ``""`` where untold."""

    first: int
    after: int
    cut: int
    value: str
    unit: str
    kind: str
    mod: str | None
    joined: bool = False


class _Count(Part, frozen=True):
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
#: Two of a scale, bound to what they count.
_DUALS = {"الفا": "2000", "مليونا": "2000000", "مليارا": "2000000000", "بليونا": "2000000000"}
_OF_MANY = {"الالاف": 3, "الملايين": 6, "الاف": 3}


_TEN = frozenset({"عشر", "عشره"})
#: What befell people whose noun is left out (إصابة سبعة بجروح), not what is counted.
_WOUNDS = frozenset(
    {
        *("بجروح", "بجراح", "بحروق", "بكسور", "بشظايا", "بطعنات", "باختناق", "برصاص", "بالرصاص", "بحالات", "بطلقات"),
        *("بنيران", "برضوض", "بكدمات", "بصدمه", "بتسمم"),
    }
)


def text_of(value: Count) -> str:
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
        if found == "X" and behind in _MANY:
            return _Count(_MANY[behind], at + 2, cut, vague=True)
        more = _OF_MANY.get(behind, 0) if found != "X" else 0
        return _Count(found + "X" * more, at + 1 + (more > 0), cut, vague=True)
    return None


def _scaled(words: Words, first: Count, at: int, second: Number) -> str:
    """The first end of a range; it shares the scale of the second (10 إلى 15 ألفا)."""
    scale = piece_at(words, second.after - 1, "scale") if second.after - 1 > at and first < 1000 else None
    return text_of(first * scale.value if scale else first)


def _ends_ordinal(words: Words, at: int) -> bool:
    """Whether a ten is the end of an ordinal (التاسعة عشرة)."""
    if not at or words.key[at] not in _TEN:
        return False
    number = read_number(words, at - 1)
    return number is not None and number.form == "ordinal" and number.after > at


def _count(words: Words, at: int) -> _Count | None:
    """A number at ``at``, with the second of a range: 10 إلى 15, 10-15, behind بين also 10 و15."""
    if (many := _many(words, at)) is not None:
        return many
    number = read_number(words, at) if begins_number(words.key[at]) else None
    if number is None or number.form == "ordinal" or _ends_ordinal(words, at):
        return None
    first = text_of(number.value)
    key = words.key[number.after] if number.after + 1 < len(words) else ""
    between = at > 0 and words.key[at - 1].endswith("بين")
    if key in ("الي", "-", "–") or (between and key.startswith("و")):
        at_second = number.after + (key in ("الي", "-", "–", "و"))
        second = read_number(words, at_second) if begins_number(words.key[at_second]) else None
        if second is not None and second.form != "ordinal" and second.value > number.value:
            return _Count(
                f"{_scaled(words, number.value, at_second, second)}/{text_of(second.value)}", second.after, number.cut
            )
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
        people = among is not None and not among.cut and among.slot != "thing"
        return Noun(among.unit, among.slot, at, 0, 0) if among and people else nothing
    key = other_noun(words, at) if words.key[at] not in _WOUNDS else None
    if key is None or (count.value == "1" and not words.key[at - 1].isdigit()):
        return nothing
    return Noun(key, "person" if person_by_form(key) else "thing", at + 1, 0, 0)


def _of_two(words: Words, at: int, count: _Count, noun: Noun) -> _Count:
    """The count, twice as large where its word is a dual bound to what it counts (مليونا يورو, ألفا شخص): one of it
    would stand without the ending. Behind a number it is no dual (عشرون ألفا)."""
    bound = noun.after > count.after == at + 1 and not words.key[count.after].endswith("ا")
    return replace(count, value=_DUALS[words.key[at][count.cut :]]) if bound and _dual(words, at, count.cut) else count


def _dual(words: Words, at: int, cut: int) -> bool:
    """Whether word ``at`` is spelled as a bound dual of a scale, and no number stands before it."""
    return words.key[at][cut:] in _DUALS and not (at and begins_number(words.key[at - 1]))


def _a_year(words: Words, at: int, noun: Noun) -> bool:
    """Whether a number is rather a year or a day: 2012 before an unlisted word, 25 before a month."""
    key = words.key[at]
    bare = len(key) == 4 and key.isdigit() and 1900 <= int(key) <= 2100 and noun.slot == "thing" and not noun.cut
    return (bare and noun_at(words, at + 1) is None) or month_at(words, at + 1) is not None


def _one_figure(words: Words, at: int) -> Raw | None:
    """The figure that begins at word ``at``, its modifier first."""
    dated = term_at(words, at - 1, "unit", "defunit", "clock") if at else None
    if dated is not None and (dated.value[0] == "Y" or dated.kind == "clock"):
        return None
    before = mod_before(words, at) if begins_mod(words.key[at]) else None
    start = before[1] if before else at
    count = _count(words, start) if start < len(words) else None
    if count is None or (before and count.cut):
        return None
    mod = before[0] if before else "about" if count.vague else None
    behind = mod_behind(words, count.after)
    if behind:
        mod, count = behind[0], replace(count, after=behind[1])
    noun = _behind(words, count, start)
    count = _of_two(words, start, count, noun)
    if (noun.slot == "" and count.value == "1") or _a_year(words, start, noun):
        return None
    if noun.slot == "time":
        years = ((noun.unit, 1.0),)
        if not an_age(words, start, noun.after, years):
            return None
        noun = replace(noun, unit="year" if noun.unit == "Y" else "month", slot="age")
    after = max(noun.after, count.after)
    if (last := mod_behind(words, after)) is not None:
        mod, after = last
    cut = before[2] if before else count.cut
    return Raw(at, after, cut, count.value, noun.unit, noun.slot, mod)


def _definite(words: Words, at: int, noun: Noun) -> Raw | None:
    """القتلى الـ27، الأشخاص الاثني عشر: the noun first, its number with the article."""
    if noun.told or not words.key[at][noun.cut :].startswith("ال"):
        return None
    number = definite_number(words, noun.after)
    if number is None:
        return None
    return Raw(at, number.after, noun.cut, text_of(number.value), noun.unit, noun.slot, None)


_TWO = frozenset({"اثنين", "اثنان", "اثنتين", "اثنتان", "الاثنين", "الاثنان"})
_SINGLE = frozenset({"person", "killed", "injured", "arrested", "missing"})
#: Nouns of these units are what befell people, not people.
_NOT_PEOPLE = frozenset({"وفاة", "إصابة", "جثة", "ضحية", "شهيد"})


def _bare_noun(words: Words, at: int, noun: Noun) -> Raw | None:
    """A dual (جنديان، عسكريين اثنين), or a singular that a casualty word may make one person (مقتل جندي)."""
    two = next((i for i in (noun.after, noun.after + 1) if i < len(words) and words.key[i] in _TWO), None)
    if two is not None and noun.told != 1 and words.block[two] == words.block[at]:
        return Raw(at, two + 1, noun.cut, "2", noun.unit, noun.slot, None)
    if noun.told > 1:
        kind = noun.slot if noun.told == 2 else "one " + noun.slot
        return Raw(at, noun.after, noun.cut, "2", noun.unit, kind, None)
    if (
        not noun.told
        or noun.cut
        or words.key[at].startswith("لل")
        or noun.slot not in _SINGLE
        or noun.unit in _NOT_PEOPLE
    ):
        return None
    after = noun.after + (noun.after < len(words) and words.key[noun.after] in ("واحد", "واحده"))
    return Raw(at, after, noun.cut, "1", noun.unit, "one " + noun.slot, None)


def _one_of(words: Words, at: int) -> Raw | None:
    """أحد العناصر، إحدى السيدات، أحد أخطر المطلوبين: one of them."""
    key = words.key[at]
    bare = key.lstrip("وب")
    if bare not in ("احد", "احدي") or piece_at(words, at, "teen"):
        return None
    for place in (at + 1, at + 2) if at + 1 < len(words) and not begins_number(words.key[at + 1]) else ():
        noun = noun_at(words, place)
        if noun is not None and not noun.told and not noun.cut and noun.slot != "thing":
            return Raw(at, noun.after, len(key) - len(bare), "1", noun.unit, "one person", None)
    return None


_BESIDES = (("اضافه", "الي"), ("فضلا", "عن"), ("الي", "جانب"), ("علاوه", "علي"), ("الي", "اضافه"), ("بالاضافه", "الي"))


def _joined(words: Words, raw: Raw) -> bool:
    """Whether a figure is joined to the one before: by و, or by إضافة إلى and the like."""
    if raw.cut and words.key[raw.first][:1] == "و":
        return True
    before = tuple(words.key[max(0, raw.first - 2) : raw.first])
    return before[-1:] == ("و",) or before in _BESIDES


@cache
def _firsts() -> frozenset[str]:
    """The words with which numbers in words, modifiers before them and counted nouns begin."""
    return frozenset(first for first, _ in number_words()) | first_mod_words() | noun_firsts()


def _numeral_or_many(key: str, _: Cuts) -> bool:
    """Whether a folded word is written in digits or tells of many, with any letter before it, or of one."""
    if key[:1].isdigit():
        return True
    rest = key[1:]
    many = key.removeprefix("ال") in _MANY or rest in _MANY or rest.removeprefix("ال") in _MANY
    return many or key.lstrip("وب") in ("احد", "احدي")


_beginnings = scan_for(_firsts, also=_numeral_or_many)


def raw_figures(words: Words, covered: set[int]) -> list[Raw]:
    """The figures of a text, those in ``covered`` words (times) left out."""
    found: list[Raw] = []
    behind = 0
    for at in _beginnings(words):
        raw = _any(words, at) if at >= behind and at not in covered else None
        if raw is not None and covered.isdisjoint(range(raw.first, raw.after)):
            found.append(replace(raw, joined=_joined(words, raw)))
            behind = raw.after
    return found


def _any(words: Words, at: int) -> Raw | None:
    """The figure of any form at word ``at``."""
    key = words.key[at]
    counted = begins_number(key) or begins_mod(key) or key.endswith(("ات", "اف", "ين", "وف", "ضع", "ضعه"))
    if counted and (raw := _one_of(words, at) or _one_figure(words, at)) is not None:
        return raw
    noun = noun_at(words, at)
    return (_definite(words, at, noun) or _bare_noun(words, at, noun)) if noun is not None else None
