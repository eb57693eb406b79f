"""How exact a number is (نحو، أكثر من، على الأقل), and lengths of time (ثلاثة أيام، عامين ونصف).

In: words and a place. Out: the modifier that stands there, or an amount of time units with its modifier.

>>> from tawatur.arabic.words import split
>>> read_amount(split("أكثر من عامين ونصف"), 0)
Amount(units=(('Y', 2.5),), mod='more_than', after=4, cut=0, bare=False)
"""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from tawatur.arabic.clitics import cut_to
from tawatur.arabic.fold import fold
from tawatur.arabic.numbers import Count, begins_number, piece_at, read_number
from tawatur.arabic.phrases import Phrasebook
from tawatur.arabic.time_terms import Term, term_at
from tawatur.arabic.words import Words, split
from tawatur.lexicon import table, variants
from tawatur.model import Part

Units = tuple[tuple[str, Count | None], ...]


class Amount(Part, frozen=True):
    """Units (ISO letters, ``T`` before those of the clock) with how many, None where that is not said.

    ``bare``: a singular or plural alone (عام، أيام), an amount only behind a word such as خلال or منذ.
    """

    units: Units
    mod: str | None
    after: int
    cut: int
    bare: bool


@cache
def _mods(place: str) -> Phrasebook[str]:
    """The modifiers that stand before (``pre``) or behind (``post``) a number."""
    rows = [
        (form, row["mod"]) for row in table("amount_words") if row["place"] == place for form in variants(row["forms"])
    ]
    return Phrasebook(rows)


@cache
def mod_words() -> frozenset[tuple[str, str]]:
    """(first folded word, second or empty) of the modifiers that go before numbers."""
    rows = (row for row in table("amount_words") if row["place"] == "pre")
    keys = [split(fold(form)).key for row in rows for form in variants(row["forms"])]
    return frozenset((key[0], key[1] if len(key) > 1 else "") for key in keys)


@cache
def first_mod_words() -> frozenset[str]:
    """The first words of these modifiers."""
    return frozenset(first for first, _ in mod_words())


def begins_mod(key: str) -> bool:
    """Whether a modifier can begin with the folded word."""
    return cut_to(key, first_mod_words())


@cache
def _post_words() -> frozenset[str]:
    """The first words of the modifiers that go behind."""
    rows = (row for row in table("amount_words") if row["place"] == "post")
    return frozenset(split(fold(form)).key[0] for row in rows for form in variants(row["forms"]))


def _begins_post(key: str) -> bool:
    """Whether a modifier that goes behind can begin with the folded word."""
    return cut_to(key, _post_words())


def mod_before(words: Words, at: int) -> tuple[str, int, int] | None:
    """(modifier, the place behind it, letters cut) where one that goes before numbers stands at ``at``."""
    hit = _mods("pre").match(words, at) if at < len(words.key) and begins_mod(words.key[at]) else None
    return (hit.meaning, hit.after, hit.cut) if hit else None


def mod_behind(words: Words, at: int) -> tuple[str, int] | None:
    """(modifier, the place behind it) where one that goes behind numbers stands at ``at``."""
    hit = _mods("post").match(words, at) if at < len(words.key) and _begins_post(words.key[at]) else None
    return (hit.meaning, hit.after) if hit and not hit.cut else None


#: Behind a unit, these say that it is one.
ONES = frozenset({"واحد", "واحده", "واحدا", "كامل", "كامله", "كاملا", "كاملين", "باكمله", "باكملها"})
_FEW = frozenset({"قليله", "قليل", "معدوده", "معدودات", "قلائل", "عده", "كثيره", "طويله", "عديده", "قلايل", "فقط"})
_HALVES = {"ونصف": 0.5, "ونصفا": 0.5, "والنصف": 0.5, "وربع": 0.25, "وثلث": 1 / 3}


def _one(words: Words, at: int) -> Amount | None:
    """One unit with its number: 4 ساعات، يومين، بضعة أشهر، عام (bare)."""
    if (part := piece_at(words, at, "fraction")) and (unit := term_at(words, part.after, "unit", "defunit")):
        return Amount(((unit.value[:-1], part.value),), None, unit.after, part.cut, False) if not unit.cut else None
    few = term_at(words, at, "few")
    if few is not None and (unit := term_at(words, few.after, "unit")) and unit.value.endswith("*") and not unit.cut:
        return Amount(((unit.value[:-1], None),), None, unit.after, few.cut, False)
    unit = term_at(words, at, "unit")
    if unit is not None:
        return None if _a_year(words, unit.after) or _holding(words, unit) else _unit_alone(words, unit)
    number = read_number(words, at) if at < len(words) and begins_number(words.key[at]) else None
    if number is None or number.form == "ordinal":
        return None
    unit = term_at(words, number.after, "unit")
    if unit is None or unit.cut or unit.value[-1] == "2":
        return None
    return Amount(((unit.value[:-1], number.value),), None, unit.after, number.cut, False)


def _a_year(words: Words, at: int) -> bool:
    """Whether a year follows (عام 2011)."""
    return at < len(words) and len(words.key[at]) == 4 and words.key[at].isdigit()


def _holding(words: Words, unit: Term) -> bool:
    """Whether عقد is the holding of something (بعد عقد اجتماع), not a decade: a noun follows it."""
    behind = words.key[unit.after] if unit.after < len(words.key) else ""
    return unit.value == "X1" and behind[:1].isalpha() and behind != "من" and behind not in ONES and behind[0] != "و"


def _unit_alone(words: Words, unit: Term) -> Amount:
    """A dual is two of it; a singular is one, a plural an unknown number, both bare."""
    letter, count = unit.value[:-1], unit.value[-1]
    after, known = unit.after, {"1": 1, "2": 2}.get(count)
    key = words.key[after] if after < len(words) else ""
    one = known == 1 and key in ONES
    two = known == 2 and key in ("اثنين", "اثنتين", "اثنان", "اثنتان")
    few = known is None and key in _FEW
    return Amount(((letter, known),), None, after + (one or two or few), unit.cut, known != 2 and not one and not few)


def _half(words: Words, amount: Amount) -> Amount:
    """``ساعة ونصف``, ``عامين ونصف العام``."""
    key = words.key[amount.after] if amount.after < len(words) else ""
    letter, count = amount.units[-1]
    if key not in _HALVES or count is None:
        return amount
    after = amount.after + 1
    named = term_at(words, after, "unit", "defunit")
    after = named.after if named and named.value[:-1] == letter and not named.cut else after
    units = (*amount.units[:-1], (letter, count + _HALVES[key]))
    return replace(amount, units=units, after=after, bare=False)


_ORDER = ("C", "X", "Y", "M", "W", "D", "TH", "TM", "TS")


def _more(words: Words, amount: Amount) -> Amount:
    """``شهر و21 يوما``: smaller units joined by و or a comma."""
    while amount.after < len(words) and len(amount.units) < 4:
        key = words.key[amount.after]
        at = amount.after + (key in ("و", ",", "،"))
        if at >= len(words) or (at == amount.after and not key.startswith("و")):
            break
        part = _one(words, at)
        if part is None or part.units[0][1] is None or part.cut != (at == amount.after):
            break
        if _ORDER.index(part.units[0][0]) <= _ORDER.index(amount.units[-1][0]):
            break
        amount = replace(amount, units=amount.units + part.units, after=part.after, bare=False)
    return amount


def read_amount(words: Words, at: int) -> Amount | None:
    """The length of time that begins at word ``at``, modifiers before and behind it taken in."""
    if at >= len(words):
        return None
    before = mod_before(words, at)
    amount = _one(words, before[1] if before else at)
    if amount is None or (before and amount.cut):
        return None
    amount = _more(words, _half(words, amount))
    if before:
        amount = replace(amount, mod=before[0], cut=before[2], bare=False)
    if behind := mod_behind(words, amount.after):
        amount = replace(amount, mod=behind[0], after=behind[1], bare=False)
    return amount


#: Parts of a unit that are told better by the next smaller one.
_SMALLER: dict[tuple[str, Count | None], tuple[str, Count]] = {
    ("TH", 0.5): ("TM", 30), ("TH", 0.25): ("TM", 15), ("TH", 0.75): ("TM", 45), ("TH", 0.333333): ("TM", 20),
    ("Y", 0.5): ("M", 6), ("TM", 0.5): ("TS", 30), ("Y", 0.25): ("M", 3), ("X", 0.5): ("Y", 5), ("D", 0.5): ("TH", 12),
}  # fmt: skip


def duration(units: Units) -> str:
    """ISO 8601 text of an amount; X where the number is not known (``PXW``), decades and centuries as years."""
    scaled: dict[str, Count | None] = {}
    for unit, number in units:
        letter, count = _SMALLER.get((unit, number), (unit, number))
        times = {"X": 10, "C": 100}.get(letter, 1)
        name = "Y" if letter in "XC" else letter
        known = scaled.get(name, 0)
        scaled[name] = None if count is None or known is None else known + count * times
    day = "".join(f"{_plain(scaled[u])}{u}" for u in ("Y", "M", "W", "D") if u in scaled)
    clock = "".join(f"{_plain(scaled[u])}{u[1]}" for u in ("TH", "TM", "TS") if u in scaled)
    return f"P{day}" + (f"T{clock}" if clock else "")


def _plain(count: Count | None) -> str:
    """A count without a needless point; X for an unknown one."""
    return "X" if count is None else f"{count:g}" if count < 1e6 else str(int(count))
