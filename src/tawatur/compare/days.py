"""Days as accounts give them, where they are held against one another: a week that is told loosely, and now.

In: values and wordings of times. Out: the days that a value can mean, and whether it is only that of speaking.

>>> is_now("في الوقت الحالي"), is_now("الليلة")
(True, False)
>>> meant("2031-W11")[0].isoformat(), meant("2031-W11")[1].isoformat()
('2031-03-08', '2031-03-23')
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache

from tawatur.arabic.calendar import weekday_words
from tawatur.arabic.edtf import bounds
from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.compare.words import has_phrase_in
from tawatur.lexicon import table, variants

Days = tuple[dt.date | None, dt.date | None]
#: A week begins on Saturday, Sunday or Monday, and what is printed on its first days calls last the one that has just
#: ended: by so many days the week meant may begin before that of the calendar, and end after it.
WEEK_BEFORE, WEEK_AFTER = 2, 6
WEEK = 7
_WEEK = re.compile(r"\d{4}-W\d\d")


@lru_cache(maxsize=20_000)
def meant(value: str) -> Days | None:
    """The first day that a time can mean and the first that it cannot; None where it is no time."""
    found = bounds(value)
    if found is None or _WEEK.fullmatch(value) is None:
        return found
    first, after = found
    assert first is not None
    assert after is not None
    return first - dt.timedelta(days=WEEK_BEFORE), after + dt.timedelta(days=WEEK_AFTER)


@lru_cache(maxsize=20_000)
def is_now(wording: str) -> bool:
    """Whether a time is only that of speaking (الآن، حاليا), which says of nothing when it was."""
    keys = " ".join(split(wording).key)
    return any(keys in (now, f"في {now}", f"و{now}") for now in time_words("now"))


@lru_cache(maxsize=20_000)
def weekday_alone(wording: str) -> bool:
    """Whether a day is told by its weekday alone, so that it may be the last one or the next.

    >>> weekday_alone("مساء الثلاثاء"), weekday_alone("الثلاثاء الماضي"), weekday_alone("الثلاثاء 4 مايو")
    (True, False, False)
    """
    keys = split(wording).key
    days = [key for key in keys if key.lstrip("و") in weekdays()]
    rest = [key for key in keys if key.lstrip("و") not in weekdays() | _BARE]
    return bool(days) and not rest


@lru_cache(maxsize=20_000)
def points_back(wording: str) -> bool:
    """Whether a time is only that of something told before, or next to it (الفترة نفسها، الشهر السابق، فيما بعد).

    >>> points_back("الفترة نفسها"), points_back("الشهر الماضي")
    (True, False)
    """
    words = split(wording)
    return not _anaphora().isdisjoint(words.key) or has_phrase_in("then", words) or has_phrase_in("later", words)


@cache
def _anaphora() -> frozenset[str]:
    """Folded words that tie a time to one told before."""
    earlier = frozenset(map(fold, ("السابق", "السابقة")))
    return earlier | time_words("same") | time_words("follow") | time_words("that")


def week_open(left: str, right: str) -> bool:
    """Whether one of two equal weekdays may be a week off: it is told alone, or as the last or the next one where the
    other is not.

    >>> week_open("الاثنين المقبل", "غدا الاثنين"), week_open("الاثنين المقبل", "الاثنين الماضي")
    (True, False)
    """
    told = [weekday_alone(" ".join(_unleaning(wording))) for wording in (left, right)]
    return weekday_alone(left) or weekday_alone(right) or told[0] != told[1]


def _unleaning(wording: str) -> list[str]:
    """The folded words of a time without those that make it the last or the next."""
    return [key for key in split(wording).key if key not in time_words("lean")]


@lru_cache(maxsize=20_000)
def reckoned(wording: str) -> int:
    """By so many days a time may be off because it is reckoned in weeks, months or years back or ahead.

    >>> reckoned("قبل أسبوعين"), reckoned("بعد ثلاثة أشهر"), reckoned("قبل يومين")
    (3, 15, 0)
    """
    keys = split(wording).key
    if not keys or keys[0].lstrip("و") not in time_words("relation"):
        return 0
    return max((_rough().get(key, 0) for key in keys), default=0)


@lru_cache(maxsize=20_000)
def counted_from_another(wording: str, behind: str) -> bool:
    """Whether a time is counted from another happening (two days before the elections), not from the day of printing.

    >>> counted_from_another("قبل يومين", " من الانتخابات"), counted_from_another("قبل يومين", " في العاصمة")
    (True, False)
    """
    keys, next_ = split(wording).key, split(behind).key[:1]
    return bool(keys) and keys[0].lstrip("و") in time_words("relation") and next_ in (["من"], ["على"])


#: By so many days minutes and hours, weeks, months and years may be off.
_ROUGH = {"TM": 2, "TH": 2, "W": 3, "M": 15, "Y": 183}


@cache
def _rough() -> dict[str, int]:
    """Folded words for units of time with the days by which lengths in them are told loosely; half an hour before may
    be counted from what was told before, which was on another day."""
    found = ((row, unit) for row in table("time_words") if row["kind"] == "unit" and (unit := _unit(row["value"])))
    return {fold(word): _ROUGH[unit] for row, unit in found for word in variants(row["forms"])}


def _unit(value: str) -> str:
    """The unit of a length of time as far as it is told loosely; nothing for days."""
    return next((unit for unit in _ROUGH if value.startswith(unit)), "")


#: What may stand beside a weekday without saying which one is meant.
_BARE = frozenset({"يوم", "ليل", "ليله", "مساء", "صباح", "ظهر", "عصر", "فجر", "منتصف", "في", "بعد", "قبل"})


@cache
def weekdays() -> frozenset[str]:
    """Folded names of the days of the week."""
    return frozenset(weekday_words())


def weeks_apart(left: Days, right: Days) -> bool:
    """Whether two single days are of one weekday, a week apart."""
    if None in (*left, *right):
        return False
    assert left[0] is not None
    assert right[0] is not None
    return abs((left[0] - right[0]).days) == WEEK


@cache
def time_words(kind: str, *values: str) -> frozenset[str]:
    """The folded phrases of one kind of time, of these values alone where some are given."""
    rows = [row for row in table("time_words") if row["kind"] == kind and (not values or row["value"] in values)]
    return frozenset(fold(word) for row in rows for word in variants(row["forms"]))
