"""The smallest parts of a dated time: a day and month, a year, a weekday, a clock time, a part of the day.

In: words and a place. Out: an ``Atom``, what these words say of a time, not yet tied to a day of the calendar.

>>> from tawatur.arabic.words import split
>>> next(date_atoms(split("20 من تشرين الأول"), 0)).pieces.told()
{'month': 10, 'day': 20, 'hijri': False}
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tawatur.arabic.calendar import Month, Weekday, month_at, weekday_at, weekday_named
from tawatur.arabic.numbers import Count, begins_number, read_number
from tawatur.arabic.time_terms import term_at
from tawatur.arabic.words import Words
from tawatur.model import Part


class Pieces(Part, frozen=True):
    """What an expression says of a time, each part None until it is said. ``shifts``: units counted from the anchor."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hijri: bool | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    part: str | None = None
    zone: str | None = None
    shifts: tuple[tuple[str, int], ...] | None = None
    lean: str | None = None
    nth: tuple[str, int] | None = None
    phase: str | None = None
    amount: tuple[tuple[str, Count | None], ...] | None = None
    relation: str | None = None
    after_told: bool | None = None
    word: tuple[str, str] | None = None
    season: int | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    mod: str | None = None
    twin: tuple[int, int, int] | None = None
    ordinal: bool | None = None
    eve: int | None = None
    period: tuple[str, str] | None = None

    def told(self) -> dict[str, object]:
        """The parts that were said."""
        said = ((name, getattr(self, name)) for name in self.__struct_fields__)
        return {name: value for name, value in said if value is not None}


class Atom(Part, frozen=True):
    """A part of a time from the word it was asked at up to ``after``; ``cut`` letters of the first are proclitics."""

    kind: str
    after: int
    pieces: Pieces
    cut: int = 0


def key_at(words: Words, at: int) -> str:
    """The folded word, empty behind the end."""
    return words.key[at] if at < len(words.key) else ""


# ---------------------------------------------------------------- months, days, years
_OF_MONTH = frozenset({"من", "شهر", "-", "/", "–", ".", "،", "في", "لشهر", "بشهر", "ـ", "\\"})


def _skip(words: Words, at: int, through: frozenset[str], most: int) -> Iterator[int]:
    """The places behind none, one, ... ``most`` words of ``through``."""
    yield at
    for _ in range(most):
        if key_at(words, at) not in through:
            return
        at += 1
        yield at


def _month_after(words: Words, at: int) -> Month | None:
    """The month named at ``at``, by its name or, behind شهر, by its number (شهر عشرة)."""
    if (month := month_at(words, at)) is not None:
        return month
    if at and key_at(words, at - 1) in ("شهر", "بشهر", "لشهر") and begins_number(key_at(words, at)):
        number = read_number(words, at)
        unit = term_at(words, number.after, "unit") if number else None
        if number and number.value in range(1, 13) and (unit is None or key_at(words, unit.after).isdigit()):
            return Month(int(number.value), False, True, number.after, 0)
    return None


def month_atoms(words: Words, at: int) -> Iterator[Atom]:
    """شهر أغسطس (آب)، نيسان، شهر 10; and مايو 29, the day behind the month."""
    term = term_at(words, at, "unit")
    named = at + 1 if term and term.value == "M1" else at
    month = _month_after(words, named)
    if month is None or (named > at and month.cut):
        return
    sure = month.sure or named > at
    pieces = Pieces(month=month.number, hijri=month.hijri)
    cut = term.cut if term and named > at else month.cut
    yield from _day_behind(words, month, pieces, cut)
    yield Atom("month" if sure else "unsure", month.after, pieces, cut)


#: Words behind a month and its day that are not what the number counts.
_GOES_ON = frozenset(
    ("من", "عام", "سنه", "حتي", "الي", "علي", "عند", "عندما", "حيث", "كان", "ه", "م", "ان", "او", "ثم")
)


def _day_behind(words: Words, month: Month, pieces: Pieces, cut: int) -> Iterator[Atom]:
    """The day that follows its month: ``مايو 29``, ``يناير الثاني والعشرين``."""
    at = month.after + (key_at(words, month.after) in ("-", "/"))
    number = read_number(words, at) if begins_number(key_at(words, at)) else None
    if number is None or number.cut or number.value not in range(1, 32):
        return
    behind = key_at(words, number.after)
    if number.form == "words" or term_at(words, number.after, "unit") or behind in ("%", "٪", ":"):
        return
    if behind.isalpha() and behind[0] not in "وفبلس" and not behind.startswith("ال") and behind not in _GOES_ON:
        return  # في جمادى الأولى 12 شركة
    yield Atom("date", number.after, replace(pieces, day=int(number.value)), cut)


#: Behind these, two numbers are a day and a month.
_DAY_CUES = frozenset({"يوم", "بتاريخ", "تاريخ", "الموافق", "ليله", "مساء", "صباح", "فجر"})


def date_atoms(words: Words, at: int) -> Iterator[Atom]:
    """A day and its month, in digits or words: 20 اكتوبر، الحادي والعشرين من مايو، 21/11/2017، 2017-11-21."""
    yield from _numeric(words, at)
    number = read_number(words, at)
    if number is None or number.value not in range(1, 32):
        return
    if number.form == "ordinal" and number.value > 1 and not words.key[at][number.cut :].startswith(("ال", "لل")):
        return
    for named in _skip(words, number.after, _OF_MONTH, 2):
        month = _month_after(words, named)
        if month is not None and month.cut in (0, 1):
            if "في" in words.key[number.after : named] and not (at and key_at(words, at - 1) in _DAY_CUES):
                return  # قتل 15 في يناير، عقدت الجولة الأولى في مارس
            ordinal = True if number.form == "ordinal" else None
            pieces = Pieces(month=month.number, day=int(number.value), hijri=month.hijri, ordinal=ordinal)
            yield Atom("date", month.after, pieces, number.cut)
            return


_SEPARATORS = frozenset("/-–.\\")


def _numeric(words: Words, at: int) -> Iterator[Atom]:
    """21/11/2017, 2017-11-21, 21.11.2017, 12/9/1438هـ, 11/2017."""
    numbers, after = _series(words, at)
    if len(numbers) == 3 and (date := _ordered(*numbers)):
        yield Atom("full", after, date)
    elif (
        len(numbers) == 2
        and max(numbers) <= 31
        and at
        and (key_at(words, at - 1) in _DAY_CUES or weekday_at(words, at - 1))
    ):
        day, month = numbers if numbers[1] <= 12 else numbers[::-1]
        if 1 <= month <= 12:
            yield Atom("date", after, Pieces(month=month, day=day))
    elif len(numbers) == 2:
        month, year = numbers if numbers[1] > 1000 else numbers[::-1]
        if 1 <= month <= 12 and 1900 <= year <= 2100 and at + 3 == after:
            yield Atom("month", after, Pieces(year=year, month=month, hijri=False))


def _series(words: Words, at: int) -> tuple[list[int], int]:
    """Numbers parted by one and the same separator, and the place behind them."""
    raw = key_at(words, at)
    if raw.count(".") == 2 and raw.replace(".", "").isdigit():
        return [int(part) for part in raw.split(".")], at + 1
    numbers: list[int] = []
    mark = key_at(words, at + 1)
    if mark not in _SEPARATORS:
        return [], at
    while len(numbers) < 3 and key_at(words, at).isdigit() and len(words.key[at]) <= 4:
        numbers.append(int(words.key[at]))
        at += 1
        if len(numbers) == 3 or key_at(words, at) != mark or not key_at(words, at + 1).isdigit():
            break
        at += 1
    return numbers, at


def _ordered(first: int, second: int, third: int) -> Pieces | None:
    """Which of three numbers is the day: d/m/y, y/m/d, and m/d/y where nothing else fits."""
    year, month, day = (first, second, third) if first > 31 else (third, second, first)
    if month > 12 >= day:
        month, day = day, month
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1300 <= year <= 2100):
        return None
    return Pieces(year=year, month=month, day=day, hijri=year <= 1500)


CALENDAR = {
    "م": False, "ميلادي": False, "ميلاديه": False, "للميلاد": False, "الميلادي": False, "الميلاديه": False,
    "ه": True, "هجري": True, "هجريه": True, "للهجره": True, "الهجري": True, "الهجريه": True, "هـ": True,
}  # fmt: skip
_YEAR_CUES = frozenset({"Y1", "Y2", "Y*"})


def year_atoms(words: Words, at: int) -> Iterator[Atom]:
    """عام 2011، سنة ألفين وثمانية عشر، 1438 هـ، 2015م; a bare number of four digits is a ``bare`` year."""
    term = term_at(words, at, "unit", "defunit")
    cued = term is not None and term.value in _YEAR_CUES
    start = term.after if term and cued else at
    bracketed = cued and key_at(words, start) == "(" and key_at(words, start + 2) == ")"
    start += bracketed
    number = read_number(words, start) if begins_number(key_at(words, start)) else None
    if number is None or number.form == "ordinal" or (not cued and number.form == "words" and number.cut):
        return
    year, after, cut = number.value, number.after, term.cut if term and cued else number.cut
    if number.form == "digits" and number.after != start + 1:
        return
    after += bracketed
    hijri = CALENDAR.get(key_at(words, after))
    after += hijri is not None
    if cued and 40 <= year <= 99 and number.form == "digits":
        year += 1900
    if not cued and hijri is False and (year < 1300 or key_at(words, after) in ("مربع", "مكعب")):
        return
    if not isinstance(year, int) or not (1 if hijri else 1000) <= year <= 2100 or term_at(words, after, "unit"):
        return
    pieces = Pieces(year=year, hijri=hijri if hijri is not None else 1300 <= year <= 1500)
    yield Atom("year" if cued or hijri is not None else "bare", after, pieces, cut)


def weekday_atoms(words: Words, at: int) -> Iterator[Atom]:
    """الاثنين، يوم الجمعة; without its article only before a week (خميس الأسبوع المقبل)."""
    term = term_at(words, at, "unit")
    day_word = term is not None and term.value == "D1" and key_at(words, at).endswith("يوم")
    weekday = weekday_at(words, at + 1 if day_word else at)
    if weekday is None and term_at(words, at + 1, "unit", "defunit") and key_at(words, at + 1).endswith("اسبوع"):
        number = weekday_named("ال" + key_at(words, at))
        weekday = Weekday(number, at + 1, 0) if number else None
    if weekday is None or (day_word and weekday.cut):
        return
    yield Atom("weekday", weekday.after, Pieces(weekday=weekday.number), term.cut if term and day_word else weekday.cut)
