"""EDTF / ISO 8601 text as intervals of days, and back.

In: ``2017-11-20``, ``2023-03``, ``2024-W29``, ``2024-Q3``, ``2024-H1``, ``201X`` (a decade), ``19XX`` (a century),
``2021-01/2021-06``, ``../2021-09-14``, ``2011/..``, ``2017-11-21T10:43``, ``P2Y``. Out: the first
day it can mean and the first it cannot.

>>> bounds("2023-03")
(datetime.date(2023, 3, 1), datetime.date(2023, 4, 1))
>>> bounds("2011/..")
(datetime.date(2011, 1, 1), None)
>>> bounds("P2Y") is None
True
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache

from tawatur.model import Basis, When

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_PART = re.compile(r"(\d{4})-([QH])(\d)")
_YEAR = re.compile(r"(\d{4})")
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d\d)XX")

Days = tuple[dt.date, dt.date]


def _months(year: int, first: int, count: int) -> Days:
    """``count`` months from month ``first`` of ``year``."""
    after = year * 12 + first - 1 + count
    return dt.date(year, first, 1), dt.date(after // 12, after % 12 + 1, 1)


def _part(year: int, letter: str, number: int) -> Days | None:
    """A quarter or a half of a year."""
    size = 3 if letter == "Q" else 6
    return _months(year, (number - 1) * size + 1, size) if 1 <= number <= 12 // size else None


def _day(m: re.Match[str]) -> Days:
    """One day."""
    day = dt.date(int(m[1]), int(m[2]), int(m[3]))
    return day, day + dt.timedelta(1)


def _week(m: re.Match[str]) -> Days:
    """One ISO week."""
    day = dt.date.fromisocalendar(int(m[1]), int(m[2]), 1)
    return day, day + dt.timedelta(7)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days | None]], ...] = (
    (_DAY, _day),
    (_WEEK, _week),
    (_MONTH, lambda m: _months(int(m[1]), int(m[2]), 1)),
    (_PART, lambda m: _part(int(m[1]), m[2], int(m[3]))),
    (_YEAR, lambda m: _months(int(m[1]), 1, 12)),
    (_DECADE, lambda m: _months(int(m[1]) * 10, 1, 120)),
    (_CENTURY, lambda m: _months(int(m[1]) * 100 or 1, 1, 1200)),
)


def _point(text: str) -> Days | None:
    """One EDTF point as a half-open interval of days; None where it is not understood or no such day exists."""
    text = text.strip().rstrip("~?%")
    for shape, made in _SHAPES:
        if (m := shape.fullmatch(text)) is not None:
            try:
                return made(m)
            except (ValueError, OverflowError):
                return None
    return None


@lru_cache(maxsize=1_024)
def bounds(value: str | None) -> tuple[dt.date | None, dt.date | None] | None:
    """(first day, day after the last), either None where open; None for a duration or what is not understood."""
    if not value or value.startswith("P"):
        return None
    if "/" not in value:
        return _point(value)
    left, right = value.split("/", 1)
    first = _point(left) if left not in ("", "..") else None
    last = _point(right) if right not in ("", "..") else None
    if (first is None and left not in ("", "..")) or (last is None and right not in ("", "..")):
        return None
    return (first[0] if first else None, last[1] if last else None)


def when(value: str | None, wording: str = "", basis: Basis = "stated") -> When:
    """The When of an EDTF ``value``, its interval filled in; ``~`` (a Hijri day) may lie a day off on either side."""
    days = bounds(value) or (None, None)
    off = dt.timedelta(value is not None and "~" in value)
    first = (days[0] - off).isoformat() if days[0] else None
    after = (days[1] + off).isoformat() if days[1] else None
    return When(value=value, first=first, after=after, wording=wording, basis=basis)


def overlap(left: When, right: When) -> bool | None:
    """Whether the two can be the same time; None where one of them has no interval."""
    if not (left.first or left.after) or not (right.first or right.after):
        return None
    return not (
        (left.after and right.first and left.after <= right.first)
        or (right.after and left.first and right.after <= left.first)
    )


def day_of(time: When | None) -> dt.date | None:
    """The day that ``time`` is; None where it is open, wider than a day, or not known.

    >>> day_of(when("2017-11-20T10:43")), day_of(when("2017-11"))
    (datetime.date(2017, 11, 20), None)
    """
    if time is None or not time.first or not time.after:
        return None
    first = dt.date.fromisoformat(time.first)
    return first if dt.date.fromisoformat(time.after) - first == dt.timedelta(1) else None
