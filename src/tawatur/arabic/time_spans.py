"""Spans of days at a grain, and the arithmetic of months, weeks and feasts on them.

In: numbers and days. Out: ``Days``.

>>> import datetime as dt
>>> counted(month_days(2013, 3), "WD", -1, 1).first
datetime.date(2013, 3, 25)
"""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from tawatur.arabic.calendar import easter, hijri_days
from tawatur.model import Part

DAY = dt.timedelta(1)


class Days(Part, frozen=True):
    """Half-open days, their grain (ISO letter, H and Q for parts of a year), whether a weekday contradicts the date
    (``clash``), and whether a day of the Hijri calendar may be off by one (``near``)."""

    first: dt.date
    after: dt.date
    grain: str
    clash: bool = False
    near: bool = False


class Anchor(Part, frozen=True):
    """What a relative time is counted from.

    ``day``: the page or the speech; ``told``: first day of the time told before, for اليوم التالي and the like;
    ``lean``: whether a time that could be both is past or next; ``strict``: never the anchor's own day for a weekday.
    ``periods``: quarters, halves and the like told before; ``contrast``: the last one was compared with a quarter;
    ``done``: what is told for a date or month has happened, so that it is none to come.
    """

    day: dt.date
    told: dt.date | None = None
    lean: str = "past"
    strict: bool = False
    clock: dt.time | None = None
    periods: tuple[Days, ...] = ()
    contrast: bool = False
    done: bool = False


def month_days(year: int, month: int, count: int = 1) -> Days:
    """``count`` months from a month that may lie outside 1 to 12."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = year * 12 + month - 1 + count
    return Days(dt.date(year, month, 1), dt.date(last // 12, last % 12 + 1, 1), "M")


def year_days(first: int, count: int = 1, grain: str = "Y") -> Days:
    """``count`` years."""
    return Days(dt.date(first, 1, 1), dt.date(first + count, 1, 1), grain)


def one_day(day: dt.date) -> Days:
    """A single day."""
    return Days(day, day + DAY, "D")


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of another month, or its last day where there is none."""
    days = month_days(day.year, day.month + months)
    return min(days.first + dt.timedelta(day.day - 1), days.after - DAY)


# ---------------------------------------------------------------- feasts and orders
def feast(rule: str, value: str, year: int) -> Days:
    """One feast of one year (of the feast's own calendar)."""
    if rule in ("e", "o"):
        return one_day(easter(year, eastern=rule == "o") + int(value) * DAY)
    month, day, *nth = (int(part) for part in value.split("-"))
    if rule == "h":
        return Days(*hijri_days(year, month, day), "D", near=True)
    if rule == "n":
        return nth_weekday(month_days(year, month), day, nth[0])
    return one_day(dt.date(year, month, day))


def nth_weekday(inside: Days, weekday: int, nth: int) -> Days:
    """The first, second, ... or last (-1) such weekday in some days. Raises ValueError where there is none."""
    if nth < 0:
        last = inside.after - DAY
        return one_day(last - ((last.isoweekday() - weekday) % 7) * DAY)
    day = inside.first + ((weekday - inside.first.isoweekday()) % 7 + 7 * (nth - 1)) * DAY
    if day >= inside.after:
        raise ValueError(f"no {nth}th weekday {weekday}")
    return one_day(day)


def counted(inside: Days, unit: str, nth: int, weekday: int | None) -> Days:
    """The ``nth`` ``unit`` inside some days."""
    if unit == "WD":
        return nth_weekday(inside, weekday or 1, nth)
    if ":" in unit:
        return _several(inside, unit, nth)
    if unit == "D":
        day = inside.after - DAY if nth < 0 else inside.first + (nth - 1) * DAY
        return replace(one_day(day), near=inside.near)
    if unit == "W":
        return _iso_week(inside.first.year, nth) if inside.grain == "Y" else _counted_week(inside, nth)
    length = round((inside.after - inside.first).days / 30.44)
    if unit == "H" and length == 1:
        middle = inside.first + 15 * DAY
        return Days(inside.first, middle, "days") if nth == 1 else Days(middle, inside.after, "days")
    size = {"H": length // 2, "Q": length // 4, "T": length // 3, "M": 1, "Y": 12, "X": 120}.get(unit)
    if not size:  # none, too: a night or an hour is no part that months are cut into
        raise ValueError(f"no {unit} of {length} months")
    nth = length // size if nth < 0 else nth
    if nth * size > length:
        raise ValueError(f"no {nth}th {unit}")
    made = month_days(inside.first.year, inside.first.month + (nth - 1) * size, size)
    return replace(made, grain=unit)


def _several(inside: Days, unit: str, edge: int) -> Days:
    """The first or last few days, months or years of some days."""
    letter, count = unit[0], int(unit[2:])
    if letter == "D":
        first = inside.first if edge > 0 else inside.after - count * DAY
        return Days(first, first + count * DAY, "days", near=inside.near)
    months = count * (12 if letter == "Y" else 1)
    start = inside.first if edge > 0 else add_months(inside.after, -months)
    return replace(month_days(start.year, start.month, months), grain="S")


def _iso_week(year: int, nth: int) -> Days:
    """A week of a year by ISO's numbers; the last is that of 28 December."""
    number = dt.date(year, 12, 28).isocalendar().week if nth < 0 else nth
    monday = dt.date.fromisocalendar(year, number, 1)
    return Days(monday, monday + 7 * DAY, "W")


def _counted_week(inside: Days, nth: int) -> Days:
    """A week, Monday to Sunday, that lies wholly inside; raises ValueError where there is no such one."""
    monday = nth_weekday(inside, 1, nth).first
    if nth < 0 and monday + 7 * DAY > inside.after:
        monday -= 7 * DAY
    return Days(monday, monday + 7 * DAY, "W")
