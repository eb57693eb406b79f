"""All time expressions of a text, and the two ends of a range tied together.

In: words. Out: ``Reading``s in the order of the text; an end that leaves out its month or year gets it from the other.

>>> from tawatur.arabic.words import split
>>> [read] = readings(split("من 13 إلى 15 يوليو"))
>>> read.pieces.told(), read.until.told()
({'month': 7, 'day': 13, 'hijri': False}, {'month': 7, 'day': 15, 'hijri': False})
"""

from __future__ import annotations

from msgspec.structs import replace

from tawatur.arabic.numbers import Number, begins_number, read_number
from tawatur.arabic.time_atoms import Atom, Pieces, key_at, month_atoms, weekday_atoms, year_atoms
from tawatur.arabic.time_clock import clock_atoms
from tawatur.arabic.time_reading import PAIRS, Reading, beginnings, marks_of, read_time
from tawatur.arabic.time_terms import term_at
from tawatur.arabic.time_values import Value
from tawatur.arabic.words import Words

#: From the coarsest to the finest; an end takes from the other what is coarser than all that it tells itself.
_LEVELS: tuple[tuple[str, ...], ...] = (
    ("year", "hijri", "century"), ("month", "shifts", "lean", "season", "decade"), ("day", "weekday"), ("part", "zone"),
    ("hour", "minute"),
)  # fmt: skip
_TO = frozenset({"الي", "حتي", "-", "–", "وحتي", "والي", "لغايه", "ولغايه", "ـ", "ال"})


def _level(pieces: Pieces) -> int:
    """The coarsest level that the pieces tell."""
    told = pieces.told().keys() - {"hijri"}
    return next((n for n, names in enumerate(_LEVELS) if any(name in told for name in names)), len(_LEVELS))


def _inherit(end: Pieces, other: Pieces) -> Pieces:
    """``end`` with what ``other`` tells at coarser levels."""
    given = {name: getattr(other, name) for names in _LEVELS[: _level(end)] for name in names}
    if end.day is not None and end.month is None:
        given["month"] = other.month
    made = replace(end, **given)
    return replace(made, part=end.part or other.part) if end.hour is not None else made


def _joins(words: Words, at: int, paired: bool) -> int | None:
    """Where the second end begins, if word ``at`` leads to it: إلى، حتى، a dash; و only in a pair (بين، يومي، عامي)."""
    key = key_at(words, at)
    if key in _TO:
        return at + 1
    if paired and key == "و":
        return at + 1
    return at if paired and key.startswith("و") else None


def _paired(words: Words, at: int) -> bool:
    """Whether بين or a dual stands before word ``at``."""
    return at > 0 and (words.key[at - 1].endswith("بين") or words.key[at - 1] in PAIRS)


def _number_range(words: Words, at: int) -> Reading | None:
    """A range whose first end is a number alone: 13 إلى 15 يوليو، 3 و12 سبتمبر، 2011-2015، 5 إلى 6 مساء."""
    named = key_at(words, at) in PAIRS
    start = at + named
    number = read_number(words, start) if begins_number(key_at(words, start)) else None
    if number is None or not isinstance(number.value, int):
        return None
    second = _joins(words, number.after, named or _paired(words, at) or number.value < 32)
    end = read_time(words, second) if second is not None and second < len(words) else None
    if end is None or end.cut > 1 or words.block[end.after - 1] != words.block[at]:
        return None
    first = _first_end(number, end.pieces)
    if first is None or (named and key_at(words, at) != "عامي" and end.pieces.day is None):
        return None
    return Reading(at, end.after, 0 if named else number.cut, _inherit(first, end.pieces), ("range",), end.pieces)


def _first_end(number: Number, end: Pieces) -> Pieces | None:
    """What a bare number is as the first end of a range that ends with ``end``."""
    value = int(number.value)
    if end.amount is not None and end.relation == "for" and len(end.amount) == 1:
        return Pieces(amount=((end.amount[0][0], value),), relation="for")
    if end.day is not None and end.weekday is None and 1 <= value < end.day:
        return Pieces(day=value)
    if end.hour is not None and value < 25 and number.form != "words":
        return Pieces(hour=value)
    if end.year is not None and end.month is None and end.day is None and 1000 < value < end.year:
        return Pieces(year=value, hijri=end.hijri)
    return None


def _two_weekdays(words: Words, at: int) -> Reading | None:
    """يومي الثلاثاء والأربعاء, بيومي السبت والأحد الماضيين: both days in one expression."""
    if not key_at(words, at).endswith("يومي") or len(key_at(words, at)) > len("بيومي"):
        return None
    first = next(weekday_atoms(words, at + 1), None)
    second = read_time(words, first.after) if first is not None and key_at(words, first.after)[:1] == "و" else None
    if first is None or second is None or second.pieces.weekday is None or second.pieces.day is not None:
        return None
    cut = len(key_at(words, at)) - len("يومي")
    return Reading(at, second.after, cut, _inherit(first.pieces, second.pieces), ("range",), second.pieces)


def _night_of_two(words: Words, at: int) -> Reading | None:
    """ليل الأربعاء الخميس, ليلة الأربعاء-الخميس: the night from one day to the next, dated by the first."""
    part = term_at(words, at, "part")
    first = (
        next(weekday_atoms(words, at + 1), None) if part and part.value == "night" and part.after == at + 1 else None
    )
    if part is None or first is None or first.pieces.weekday is None:
        return None
    start = first.after + (key_at(words, first.after) in ("-", "–", "/"))
    second = next(weekday_atoms(words, start), None) if start < len(words) else None
    if second is None or second.cut or second.pieces.weekday != first.pieces.weekday % 7 + 1:
        return None
    return Reading(at, second.after, part.cut, replace(first.pieces, part="night"), ("part", "weekday"))


def _year_range(words: Words, at: int) -> Reading | None:
    """2011-2015, عامي 2014 و2015, from bare years."""
    start = at + (key_at(words, at) in PAIRS or term_at(words, at, "unit", "defunit") is not None)
    keys = [key_at(words, start), key_at(words, start + 1), key_at(words, start + 2)]
    if not (keys[0].isdigit() and len(keys[0]) == 4 and keys[2].isdigit() and len(keys[2]) == 4):
        return None
    joined = keys[1] in _TO or keys[1] == "/" or (keys[1] == "و" and (start > at or _paired(words, at)))
    first, last = int(keys[0]), int(keys[2])
    if not joined or not 1300 <= first < last <= 2100 or (keys[1] in "-–/" and last - first > 60):
        return None
    hijri = last <= 1500
    return Reading(at, start + 3, 0, Pieces(year=first, hijri=hijri), ("range",), Pieces(year=last, hijri=hijri))


def _hour_alone(words: Words, at: int) -> Reading | None:
    """الساعة التاسعة, the first end of a range of hours, is read by the clock itself."""
    atom = next(clock_atoms(words, at), None)
    return Reading(at, atom.after, atom.cut, atom.pieces, ("clock",)) if atom else None


#: A bare year or an unsure month stands behind one of these.
_INTO = frozenset(
    {
        *("في", "منذ", "مذ", "خلال", "حتي", "الي", "من", "بعد", "قبل", "بين", "بحلول", "لغايه", "اثناء", "عشيه", "هذا"),
        *("شهري", "بشهري", "لشهري", "مع", "عند", "ايام", "فتره", "ب"),
    }
)


def _behind_preposition(words: Words, at: int) -> Reading | None:
    """في 2015، منذ مارس، (2011): a bare year or a month that is also a word, where a preposition makes it a time."""
    before = key_at(words, at - 1) if at else ""
    bracketed = before == "(" and key_at(words, at + 1) == ")"
    dated = at > 0 and words.key[at].isdigit() and term_at(words, at - 1, "dated") is not None
    if before.removeprefix("و") not in _INTO and not bracketed and not dated:
        return None
    year = next(year_atoms(words, at), None) if words.key[at].isdigit() and at else None
    if year is not None and year.kind == "bare":
        behind = key_at(words, year.after)
        accusative = behind.endswith("ا") and not behind.endswith(("ها", "ما", "هذا")) and behind[0] != "و"
        counted = accusative or behind in ("%", "٪") or (before in ("من", "الي") and _a_noun(behind))
        if year.pieces.year in range(1900, 2101) and not counted:
            return Reading(at, year.after, 0, year.pieces, ("bare",))
    if (whole := _feast_or_season(words, at)) is not None:
        return whole
    for month in month_atoms(words, at):
        if month.kind == "unsure" and not month.cut and before not in ("(", "من"):
            sure = before.endswith("شهري") or _is_month(words, at, month)
            return Reading(at, month.after, 0, month.pieces, ("unsure",)) if sure else None
    return None


def _a_noun(key: str) -> bool:
    """Whether a word behind a number can be what it counts: no mark, no particle."""
    return key[:1].isalpha() and key not in _INTO and key not in _TO and key[:1] != "و"


def _feast_or_season(words: Words, at: int) -> Reading | None:
    """في عيد الفطر، في الصيف: a feast or a season is a time where a preposition makes it one."""
    term = term_at(words, at, "holiday", "season")
    if term is None or (term.kind == "season" and not key_at(words, at).startswith("ال")):
        return None
    season = int(term.value) if term.kind == "season" else None
    pieces = Pieces(season=season, holiday=None if season else term.value)
    return Reading(at, term.after, term.cut, pieces, (term.kind,))


def _is_month(words: Words, at: int, month: Atom) -> bool:
    """Whether a month that is also a common word or a name is one here, a preposition being before it."""
    return words.raw[at].startswith("آ") or words.key[at] in ("مارس", "اوت", "رمضان", "شوال", "جوان", "ماي")


#: With one of these begins a clock time, what a preposition makes a time, or the first end of a range.
_CLOCKS = frozenset({"number", "clock"})
_NAMED = frozenset({"number", "month", "unit", "holiday", "season"})
_RANGED = frozenset({"number", "pair", "unit"})


def _longest(words: Words, at: int) -> Reading | None:
    """The longest expression at word ``at``, ranges included."""
    marks = marks_of(words.key[at])
    plain = read_time(words, at)
    if plain is None and not marks.isdisjoint(_CLOCKS):
        plain = _hour_alone(words, at)
    if plain is None and not marks.isdisjoint(_NAMED):
        plain = _behind_preposition(words, at)
    night = _night_of_two(words, at) if "part" in marks else None
    if night is not None and (plain is None or night.after > plain.after):
        return night
    if not marks.isdisjoint(_RANGED):
        for made in (_number_range(words, at), _year_range(words, at), _two_weekdays(words, at)):
            if made is not None and (plain is None or made.after > plain.after):
                return made
    return plain


def readings(words: Words) -> list[Reading]:
    """All time expressions, the longest at each place, without overlaps; linked where إلى or حتى stands between."""
    found: list[Reading] = []
    behind = 0
    for at in beginnings(words):
        read = _longest(words, at) if at >= behind else None
        if read is None:
            continue
        if found and found[-1].until is None and _linked(words, found[-1], read):
            found[-1] = replace(found[-1], pieces=_inherit(found[-1].pieces, read.pieces), linked=True)
            read = replace(read, pieces=_inherit(read.pieces, found[-1].pieces))
        found.append(read)
        behind = read.after
    return found


def _linked(words: Words, left: Reading, right: Reading) -> bool:
    """Whether two expressions are the two ends of a range: only إلى, حتى, or و behind بين, stands between them."""
    if left.pieces.amount or right.pieces.amount or left.pieces.word or right.pieces.word:
        return False
    return _joins(words, left.after, _paired(words, left.first)) == right.first


def both_ends(left: Value, right: Value) -> Value:
    """The value from the first instant of one end to the last of the other."""
    if left.text is None or right.text is None:
        return Value(left.text or right.text)
    text = f"{left.text.split('/')[0]}/{right.text.split('/')[-1]}"
    grain = right.grain if right.grain else left.grain
    return Value(text, left.first, right.after, left.vague, left.clash or right.clash, right.mod, grain)
