"""Dates as datelines write them: with month names of every region, in figures, with weekday and time of day.

In: the words of a line. Out: each date found there with its place.

>>> from tawatur.arabic.words import split
>>> found = dates_in(split("الثلاثاء ٢١ تشرين الثاني/نوفمبر ٢٠١٧، 10:43 صباحا"))
>>> [(date.value, date.weekday, date.agrees) for date in found]
[('2017-11-21T10:43', 2, True)]
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import NamedTuple

from tawatur.arabic.calendar import hijri_days, month_at, weekday_at
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants
from tawatur.model import Span
from tawatur.read.lines import words_of

#: No page of the web is older, and none is dated more than a year ahead of what it can know; years outside are figures.
_YEARS = range(1990, 2100)
_HIJRI_YEARS = range(1400, 1500)
_FILL = frozenset(
    ["،", ",", "من", "شهر", "-", "–", "/", ".", "عام", "سنه", "لعام", "لسنه", "|", "of", "th", "st", "nd", "rd"]
)
_BESIDE_WEEKDAY = _FILL | {"(", ")", "الموافق", "[", "]"}
_PARTS = frozenset("/-.")
_NOON = {
    "مساء": 12,
    "م": 12,
    "pm": 12,
    "ظهرا": 12,
    "عصرا": 12,
    "ليلا": 12,
    "المساء": 12,
    "ص": 0,
    "صباحا": 0,
    "am": 0,
    "فجرا": 0,
}


class Dated(NamedTuple):
    """Words ``first`` up to ``after`` are ``day`` (and ``clock``, HH:MM); ``weekday`` as named beside it (ISO)."""

    first: int
    after: int
    day: dt.date
    clock: str = ""
    weekday: int | None = None
    hijri: bool = False
    ambiguous: bool = False

    @property
    def value(self) -> str:
        """ISO 8601 text, with the time of day where it is said."""
        return self.day.isoformat() + (f"T{self.clock}" if self.clock else "")

    @property
    def agrees(self) -> bool:
        """Whether the weekday named beside the date is the date's own."""
        return self.weekday is None or self.weekday == self.day.isoweekday()

    def span(self, words: Words) -> Span:
        """Where the date stands, weekday and time of day in it."""
        return words.span(self.first, self.after)


class _Day(NamedTuple):
    """A date read at some word: the word after it, year, month, day, calendar, whether day and month may be swapped."""

    after: int
    year: int
    month: int
    day: int
    hijri: bool = False
    ambiguous: bool = False


@cache
def _latin_months() -> dict[str, int]:
    return {words_of(form)[0]: int(row["month"]) for row in table("months_latin") for form in variants(row["forms"])}


def _number(words: Words, at: int, most: int) -> int | None:
    """The whole number at word ``at`` if it is at most ``most``."""
    if at >= len(words) or not words.key[at].isdecimal() or len(words.key[at]) > 4:
        return None
    value = int(words.key[at])
    return value if 0 < value <= most else None


def _skip(words: Words, at: int) -> int:
    while at < len(words) and words.key[at] in _FILL:
        at += 1
    return at


def _month(words: Words, at: int) -> tuple[int, bool, int] | None:
    """(month, Hijri, word after) of a month name, Arabic or Latin."""
    if at >= len(words):
        return None
    named = month_at(words, at)
    if named:
        return named.number, named.hijri, named.after
    number = _latin_months().get(words.key[at])
    return (number, False, at + 1) if number else None


def _year(words: Words, at: int, hijri: bool) -> tuple[int, int] | None:
    """(year, word after) after a month; a Hijri year for a Hijri month."""
    at = _skip(words, at)
    year = _number(words, at, 2099)
    if year is None or year not in (_HIJRI_YEARS if hijri else _YEARS):
        return None
    return year, at + 1


def _day_first(words: Words, at: int) -> _Day | None:
    """``21 نوفمبر 2017``."""
    day = _number(words, at, 31)
    month = _month(words, _skip(words, at + 1)) if day else None
    year = _year(words, month[2], month[1]) if month else None
    return _Day(year[1], year[0], month[0], day, month[1]) if day and month and year else None


def _month_first(words: Words, at: int) -> _Day | None:
    """``نوفمبر 21, 2017``."""
    month = _month(words, at)
    at = _skip(words, month[2]) if month else at
    day = _number(words, at, 31) if month else None
    year = _year(words, at + 1, month[1]) if month and day else None
    return _Day(year[1], year[0], month[0], day, month[1]) if day and month and year else None


def _pieces(words: Words, at: int) -> tuple[list[int], int]:
    """Three numbers parted by / - or . from word ``at``, and the word after them."""
    raw = words.key[at]
    if raw.count(".") == 2:
        return [int(part) if part.isdecimal() else 0 for part in raw.split(".")], at + 1
    found: list[int] = []
    while at < len(words) and words.key[at].isdecimal() and len(words.key[at]) <= 4:
        found.append(int(words.key[at]))
        if len(found) == 3:
            return found, at + 1
        if at + 1 >= len(words) or words.key[at + 1] not in _PARTS:
            break
        at += 2
    return [], at


def _figures(words: Words, at: int) -> _Day | None:
    """``2017-11-21``, ``21/11/2017``, ``21.11.2017``; day before month unless only the other way is a date."""
    if not words.key[at][:1].isdecimal():
        return None
    found, after = _pieces(words, at)
    if len(found) != 3:
        return None
    first, middle, last = found
    if first in _YEARS or first in _HIJRI_YEARS:
        year, month, day = first, middle, last
        if month > 12 >= day:
            month, day = day, month
        return _Day(after, year, month, day, first in _HIJRI_YEARS)
    if last not in _YEARS and last not in _HIJRI_YEARS:
        return None
    if middle > 12 >= first:
        first, middle = middle, first
    return _Day(after, last, middle, first, last in _HIJRI_YEARS, first <= 12 and middle <= 12 and first != middle)


def _clock(words: Words, at: int) -> tuple[str, int]:
    """The time of day (HH:MM) at word ``at`` or after fill words, and the word after it; "" where none."""
    start = at
    while at < len(words) and (
        words.key[at] in _FILL or words.key[at] in ("الساعه", "ساعه", "في", "عند", "t", "م", "(", ")")
    ):
        at += 1
    if not (at + 2 < len(words) and words.key[at + 1] in (":", ".") and words.key[at].isdecimal()):
        return "", start
    hour, minute = int(words.key[at]), words.key[at + 2]
    if hour > 23 or not (minute.isdecimal() and len(minute) == 2 and int(minute) < 60):
        return "", start
    at += 3
    if at + 1 < len(words) and words.key[at] == ":" and words.key[at + 1].isdecimal():
        at += 2
    half = _NOON.get(words.key[at]) if at < len(words) else None
    if half is not None:
        at += 1
        hour = hour % 12 + half
    return f"{hour:02}:{minute}", at


def _clock_before(words: Words, at: int) -> tuple[str, int]:
    """The time of day that ends right before word ``at``, and where it begins: ``10:43 ص الثلاثاء``."""
    for begin in range(max(0, at - 5), at - 2):
        clock, after = _clock(words, begin)
        if clock and words.key[begin].isdecimal() and _skip(words, after) == at:
            return clock, begin
    return "", at


def _made(day: _Day) -> dt.date | None:
    """The day, if there is such a day."""
    try:
        return hijri_days(day.year, day.month, day.day)[0] if day.hijri else dt.date(day.year, day.month, day.day)
    except (ValueError, OverflowError):
        return None


def _weekday_before(words: Words, at: int) -> tuple[int | None, int]:
    """The weekday named right before word ``at``, and where it begins."""
    back = at - 1
    while back >= 0 and words.key[back] in _BESIDE_WEEKDAY and at - back <= 3:
        back -= 1
    named = weekday_at(words, back) if back >= 0 else None
    if named is None:
        return None, at
    return named.number, back - (back > 0 and words.key[back - 1] == "يوم")


def dates_in(words: Words, first: int = 0, after: int | None = None) -> list[Dated]:
    """The full dates among words ``first`` up to ``after``, in order; Hijri ones only where no other is."""
    found: list[Dated] = []
    until = first
    for at in _places(words, first, len(words) if after is None else min(after, len(words))):
        if at < until:
            continue
        day = _figures(words, at) or _day_first(words, at) if words.key[at][:1].isdecimal() else _month_first(words, at)
        made = _made(day) if day else None
        if day is None or made is None:
            continue
        weekday, begin = _weekday_before(words, at)
        clock, stop = _clock(words, day.after)
        if not clock:
            clock, begin = _clock_before(words, begin)
        found.append(Dated(max(first, begin), stop, made, clock, weekday, day.hijri, day.ambiguous))
        until = max(stop, day.after)
    return [date for date in found if not date.hijri] or found


def _places(words: Words, first: int, end: int) -> list[int]:
    """The words where a date may begin: numbers, and the few words before one that may be a month's name."""
    numbers = [i for i in range(first, end) if words.key[i][:1].isdecimal()]
    return sorted({at for number in numbers for at in range(max(first, number - 6), number + 1)})
