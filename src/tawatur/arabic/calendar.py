"""Months, weekdays and the Hijri calendar as Arabic pages name them.

In: words and a place among them, or days. Out: which month or weekday is named there, and days of the other calendar.

>>> from tawatur.arabic.words import split
>>> month_at(split("تموز/يوليو 2024"), 0)
Month(number=7, hijri=False, sure=True, after=3, cut=0)
>>> hijri_days(1438, 9, 12)
(datetime.date(2017, 6, 7), datetime.date(2017, 6, 8))
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache, lru_cache

from hijridate import Gregorian, Hijri
from msgspec.structs import replace

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.per_word import per_word
from tawatur.arabic.words import Words, split
from tawatur.lexicon import table, variants
from tawatur.model import Part

#: hijridate knows Umm al-Qura for these years; outside them the arithmetic calendar is used (and only for intervals).
UMM_AL_QURA = (1343, 1500)
#: The arithmetic (tabular) calendar: day 1 of year 1 as an ordinal of the proleptic Gregorian calendar.
_EPOCH = dt.date(622, 7, 19).toordinal()

Days = tuple[dt.date, dt.date]


class Month(Part, frozen=True):
    """A month named at words up to ``after``. ``sure`` is False where the word is also a common word or a name."""

    number: int
    hijri: bool
    sure: bool
    after: int
    cut: int


class Weekday(Part, frozen=True):
    """A weekday named at words up to ``after``; ``number`` is ISO's, Monday = 1."""

    number: int
    after: int
    cut: int


@cache
def _months() -> dict[str, list[tuple[tuple[str, ...], int, bool, bool]]]:
    """Month names by their first folded word, longest first."""
    book: dict[str, list[tuple[tuple[str, ...], int, bool, bool]]] = {}
    for row in table("months"):
        for form in variants(row["forms"]):
            first, *rest = split(fold(form)).key
            entry = (tuple(rest), int(row["month"]), row["calendar"] == "h", row["sure"] == "yes")
            if entry not in book.setdefault(first, []):
                book[first].append(entry)
    for entries in book.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return book


@per_word(2_000)
def _month_entries(key: str) -> tuple[tuple[int, tuple[tuple[str, ...], int, bool, bool]], ...]:
    """The months that the folded word can begin, with the letters cut."""
    return tuple((cut, entry) for cut, stem in cuts(key) for entry in _months().get(stem, ()))


@cache
def _weekdays() -> dict[str, int]:
    """Weekday names, folded."""
    return {fold(form): int(row["number"]) for row in table("weekdays") for form in variants(row["forms"])}


@per_word(1_000)
def _weekday_of(key: str) -> tuple[int, int] | None:
    """(ISO number, letters cut) of the folded word; None for nearly every word."""
    return next(((number, cut) for cut, stem in cuts(key) if (number := _weekdays().get(stem))), None)


def month_words() -> set[tuple[str, str]]:
    """(first folded word, second or empty) of every month name."""
    return {(first, rest[0] if rest else "") for first, entries in _months().items() for rest, *_ in entries}


def solar_months() -> set[str]:
    """The folded names of one word that a month of the solar year has."""
    return {
        first for first, entries in _months().items() if all(not rest and not hijri for rest, _, hijri, _ in entries)
    }


def weekday_words() -> Iterable[str]:
    """The folded names of weekdays."""
    return _weekdays()


def weekday_named(key: str) -> int | None:
    """The ISO number of the weekday that a folded word names, without looking at proclitics."""
    return _weekdays().get(key)


def weekday_at(words: Words, at: int) -> Weekday | None:
    """The weekday named at word ``at``."""
    found = _weekday_of(words.key[at]) if at < len(words) else None
    return Weekday(found[0], at + 1, found[1]) if found else None


def _one_month(words: Words, at: int) -> Month | None:
    """One month name, without its double."""
    key = words.key
    for cut, (rest, number, hijri, sure) in _month_entries(key[at]) if at < len(key) else ():
        after = at + 1 + len(rest)
        if tuple(key[at + 1 : after]) == rest:
            return Month(number, hijri, sure, after, cut)
    return None


#: What may stand between the two names of a double month, and after it.
_BETWEEN = {"/": "", "-": "", "–": "", "\\": "", "(": ")", "[": "]", "،": "", "ـ": ""}


def month_at(words: Words, at: int) -> Month | None:
    """The month named at word ``at``, both names of a double one (تموز/يوليو، أغسطس (آب)، مايو أيار)."""
    month = _one_month(words, at)
    if month is None:
        return None
    mark = words.key[month.after] if month.after < len(words) else ""
    closer = _BETWEEN.get(mark)
    double = _one_month(words, month.after + (closer is not None))
    if double is None or double.cut or (double.number, double.hijri) != (month.number, month.hijri):
        return month
    after = double.after
    if closer:
        after += after < len(words) and words.key[after] == closer
    return replace(month, sure=True, after=after)


# ---------------------------------------------------------------- Hijri
def _tabular(year: int, month: int, day: int) -> dt.date:
    """The arithmetic Hijri calendar, for years that Umm al-Qura does not cover."""
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return dt.date.fromordinal(_EPOCH + days)


@lru_cache(maxsize=1_024)
def _hijri_first(year: int, month: int) -> dt.date:
    """The first day of a Hijri month."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if UMM_AL_QURA[0] <= year <= UMM_AL_QURA[1]:
        return dt.date.fromordinal(Hijri(year, month, 1).to_gregorian().toordinal())
    return _tabular(year, month, 1)


def hijri_days(year: int, month: int | None = None, day: int | None = None) -> Days:
    """The Gregorian days of a Hijri year, month or day, the second excluded.

    A sighting of the moon can move them by a day either way. Raises ValueError for a day that no such month has.
    """
    first = _hijri_first(year, month or 1)
    after = _hijri_first(year, month + 1) if month else _hijri_first(year + 1, 1)
    if day is None:
        return first, after
    if not 1 <= day <= 30:
        raise ValueError(f"no day {day} in a Hijri month")
    return first + dt.timedelta(day - 1), first + dt.timedelta(day)


@lru_cache(maxsize=1_024)
def hijri_of(day: dt.date) -> tuple[int, int, int]:
    """Year, month and day of the Hijri calendar for a Gregorian day from 1924 to 2077."""
    made = Gregorian.fromdate(day).to_hijri()
    return made.year, made.month, made.day


def easter(year: int, *, eastern: bool = False) -> dt.date:
    """Easter Sunday of the Western or the Eastern (Julian) churches, in the Gregorian calendar."""
    if eastern:
        d = (19 * (year % 19) + 15) % 30
        e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        month, day = divmod(d + e + 114, 31)
        return dt.date(year, month, day + 1) + dt.timedelta(year // 100 - year // 400 - 2)
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return dt.date(year, f // 31, f % 31 + 1)
