"""Which days the pieces of a time mean, counted from an anchor.

In: ``Pieces`` and an ``Anchor``. Out: the first day, the day after the last, and how fine the wording is (its grain).

>>> import datetime as dt
>>> days_of(Pieces(weekday=1), Anchor(dt.date(2017, 11, 21)))
Days(first=datetime.date(2017, 11, 20), after=datetime.date(2017, 11, 21), grain='D', clash=False, near=False)
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from tawatur.arabic.calendar import UMM_AL_QURA, hijri_days, hijri_of
from tawatur.arabic.time_atoms import Pieces
from tawatur.arabic.time_fiscal import period_of
from tawatur.arabic.time_spans import DAY, Anchor, Days, add_months, counted, feast, month_days, one_day, year_days


def step_of(pieces: Pieces, unit: str) -> int | None:
    """By how many of ``unit`` the pieces are shifted; None where they are not."""
    return dict(pieces.shifts or ()).get(unit)


# ---------------------------------------------------------------- choosing among years
def _distance(days: Days, anchor: Anchor) -> int | float:
    """How far a candidate lies; the direction that the context speaks against counts for more.

    Factor 3 against the context's direction: half a year ahead loses to two months back in a telling of the past,
    and next month wins over eleven months back (notes: news leaves the year out only where it is near).
    """
    if days.first <= anchor.day < days.after:
        return 0
    if days.first > anchor.day:
        return (days.first - anchor.day).days * (1.6 if anchor.lean == "past" else 1)
    return (anchor.day - days.after + DAY).days * (3 if anchor.lean == "next" else 1)


def choose(candidates: list[Days], anchor: Anchor, lean: str | None) -> Days | None:
    """The candidate that is meant: by الماضي or المقبل if said, else the nearest, agreeing weekdays first."""
    if lean == "past":
        before = [days for days in candidates if days.after <= anchor.day]
        return max(before, key=lambda d: d.first) if before else None
    if lean == "next":
        behind = [days for days in candidates if days.first > anchor.day]
        return min(behind, key=lambda d: d.first) if behind else None
    if lean == "this":
        return next((d for d in candidates if d.first.year == anchor.day.year), None)
    if anchor.done and lean is None:
        candidates = [days for days in candidates if days.first <= anchor.day] or candidates
    return min(candidates, key=lambda d: (d.clash, _distance(d, anchor)), default=None)


def _years(pieces: Pieces, anchor: Anchor, base: dt.date) -> list[int]:
    """The years that may be meant, in the pieces' own calendar."""
    now = hijri_of(base)[0] if pieces.hijri else base.year
    if pieces.year is not None:
        return [pieces.year]
    if (step := step_of(pieces, "Y")) is not None:
        return [now + step]
    return [now - 1, now, now + 1]


def _hijri_years(year: int) -> list[int]:
    """The Hijri years that a Gregorian year touches, and one on either side."""
    middle = int((year - 622) * 33 / 32)
    return [middle + off for off in (-1, 0, 1, 2)]


MONTHS = 12
#: A lunar day told without its year is of so many days before or after the page.
WEEKS_NEAR = 60


def _valid(made: Callable[[], Days]) -> Days | None:
    """The days, or None for a date that no calendar has (31 February)."""
    try:
        return made()
    except (ValueError, OverflowError):
        return None


def _dated(pieces: Pieces, year: int, month: int) -> Days | None:
    """A day or month of a known year and month, in its own calendar."""
    day = pieces.day
    if pieces.hijri:
        days = _valid(lambda: Days(*hijri_days(year, month, day), "D" if day else "HM", near=True))
        return _by_weekday(days, pieces.weekday) if days and day else days
    if day is None:
        return _valid(lambda: month_days(year, month))
    days = _valid(lambda: one_day(dt.date(year, month, day)))
    clash = days is not None and pieces.weekday not in (None, days.first.isoweekday())
    return replace(days, clash=clash) if days else None


def _by_weekday(days: Days, weekday: int | None) -> Days:
    """A Hijri day is exact where its weekday is told and lies within a day of it."""
    for off in (0, -1, 1) if weekday else ():
        day = days.first + off * DAY
        if day.isoweekday() == weekday:
            return one_day(day)
    return replace(days, clash=weekday is not None)


# ---------------------------------------------------------------- one function per kind of wording
def _of_date(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """A day or a month by its number or name."""
    if (pieces.month is None) and (step := step_of(pieces, "M")) is not None:
        days = month_days(base.year, base.month + step)
        year = pieces.year or days.first.year
        return _dated(replace(pieces, hijri=False), year, days.first.month)
    if pieces.month is None:
        return _of_day_number(pieces, anchor, base)
    years = _years(pieces, anchor, base)
    mixed = pieces.hijri and pieces.year is not None and pieces.year > UMM_AL_QURA[1]
    found = [_dated(pieces, year, pieces.month) for year in (_hijri_years(years[0]) if mixed else years)]
    candidates = [days for days in found if days is not None and (not mixed or days.first.year == pieces.year)]
    if pieces.year is None and step_of(pieces, "Y") is None:
        chosen = choose(candidates, anchor, pieces.lean)
        clash = chosen is not None and chosen.clash and pieces.hijri is None
        return (_lunar(pieces, anchor, base) if clash else None) or chosen
    return candidates[0] if candidates else None


def _lunar(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """A day and a month in two numbers whose weekday contradicts the solar calendar, where it fits a lunar day of these
    weeks: الجمعة 8 / 10, in either order."""
    day, month = pieces.day, pieces.month
    for one, other in ((day, month), (month, day)):
        if one is None or other is None or other > MONTHS:
            continue
        found = _of_date(replace(pieces, day=one, month=other, hijri=True), anchor, base)
        if found and not found.clash and abs((found.first - anchor.day).days) <= WEEKS_NEAR:
            return found
    return None


def _of_day_number(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """A day of the month alone (الخميس 21): in the month that is nearest, its weekday agreeing."""
    found = (month_days(base.year, base.month + off) for off in (-1, 0, 1))
    if pieces.ordinal and pieces.weekday and pieces.day in range(1, 6):
        order = replace(pieces, nth=("WD", pieces.day or 1), day=None, ordinal=None)
        return _of_nth(order, anchor, base)
    made = (_dated(replace(pieces, hijri=False), month.first.year, month.first.month) for month in found)
    return choose([days for days in made if days is not None], anchor, pieces.lean)


def _of_weekday(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """A weekday: of a week that is named, or the nearest one in the direction that is told or meant."""
    weekday = pieces.weekday or 1
    if (step := step_of(pieces, "W")) is not None:
        monday = base - (base.isoweekday() - 1) * DAY
        return one_day(monday + (7 * step + weekday - 1) * DAY)
    back = (base.isoweekday() - weekday) % 7
    if (step := step_of(pieces, "D")) is not None:
        return _told_twice(base + step * DAY, weekday)
    if pieces.lean in ("past2", "next2"):
        nearer = _of_weekday(replace(pieces, lean=pieces.lean[:-1]), anchor, base)
        return one_day(nearer.first + (7 if pieces.lean == "next2" else -7) * DAY) if nearer else None
    lean = pieces.lean or anchor.lean
    own = not (pieces.lean in ("past", "next") or anchor.strict)
    if lean == "past":
        return one_day(base - (back or (0 if own else 7)) * DAY)
    return one_day(base + ((7 - back) % 7 or (0 if own else 7)) * DAY)


def _told_twice(day: dt.date, weekday: int) -> Days:
    """أمس الجمعة: the weekday decides where the two disagree (the words are an agency's of another day)."""
    off = (weekday - day.isoweekday() + 3) % 7 - 3
    return Days(day + off * DAY, day + (off + 1) * DAY, "D", clash=off != 0)


def _of_shift(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """A day, week, month, year, decade or century counted from the anchor."""
    shifts = dict(pieces.shifts or ())
    if "D" in shifts:
        day = base + shifts["D"] * DAY
        day = add_months(day, 12 * shifts.get("Y", 0) + shifts.get("M", 0)) + 7 * shifts.get("W", 0) * DAY
        return one_day(day if pieces.year is None else day.replace(year=pieces.year))
    if "W" in shifts:
        monday = base + (7 * shifts["W"] + 1 - base.isoweekday()) * DAY
        return Days(monday, monday + 7 * DAY, "W")
    if "M" in shifts:
        told = anchor.day.year if "Y" in shifts and base.year >= anchor.day.year - 1 else base.year
        return month_days(pieces.year or told + shifts.get("Y", 0), base.month + shifts["M"])
    if "Y" in shifts and pieces.hijri:
        return Days(*hijri_days(hijri_of(base)[0] + shifts["Y"]), "HY", near=True)
    if "Y" in shifts:
        return year_days(base.year + shifts["Y"])
    size, grain = (10, "X") if "X" in shifts else (100, "C")
    step = shifts.get("X", shifts.get("C"))
    return None if step is None else year_days((base.year // size + step) * size, size, grain)


def _of_year(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """A year of either calendar."""
    year = pieces.year
    if year is None:
        return None
    if pieces.hijri:
        return _valid(lambda: Days(*hijri_days(year), "HY", near=True))
    return year_days(year)


#: First month and length of what is told as a season without being one: تشرين, where it is not said which of the two.
_TWO_MONTHS = {5: (10, 2)}


def _of_season(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """A season as three months: spring March to May, ..., winter December to February; two months of one name."""
    season = pieces.season or 1
    first, length = _TWO_MONTHS.get(season, (3 * season, 3))
    found = [replace(month_days(year, first, length), grain="S") for year in _years(pieces, anchor, base)]
    return choose(found, anchor, pieces.lean) if len(found) > 1 else found[0]


def _of_decade(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """The nineties, of a century that is told or of the latest that has begun."""
    decade = pieces.decade or 0
    century = base.year // 100
    if pieces.century is not None:
        century = pieces.century - 1
    elif (step := step_of(pieces, "C")) is not None:
        century += step
    elif century * 100 + decade * 10 > base.year:
        century -= 1
    return year_days(century * 100 + decade * 10, 10, "X")


def _of_century(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """The nineteenth century."""
    return year_days(100 * ((pieces.century or 1) - 1) or 1, 100, "C") if pieces.century else None


def _of_holiday(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """A feast, by its rule in ``lexicon/holidays.tsv``."""
    rule, _, value = (pieces.holiday or "").partition(":")
    hijri = rule == "h"
    years = _years(replace(pieces, hijri=hijri), anchor, base)
    if hijri and pieces.year and not pieces.hijri:
        years = _hijri_years(pieces.year)
    made = [_valid(lambda y=year: feast(rule, value, y)) for year in years]  # type: ignore[misc]
    found = [days for days in made if days and (not pieces.year or pieces.hijri or days.first.year == pieces.year)]
    if pieces.year is None and step_of(pieces, "Y") is None:
        return choose(found, anchor, pieces.lean)
    return found[0] if found else None


def _container(pieces: Pieces) -> Pieces:
    """What an order counts in: the pieces without the order and what it counts."""
    return replace(pieces, nth=None, weekday=None if pieces.nth and pieces.nth[0] == "WD" else pieces.weekday)


def _of_nth(pieces: Pieces, anchor: Anchor, base: dt.date) -> Days | None:
    """The first week of October, the last day, the second half of the year."""
    unit, nth = pieces.nth or ("D", 1)
    inside = days_of(_container(pieces), anchor)
    if inside is None:
        inside = month_days(base.year, base.month) if unit == "WD" else None
    if inside is None:
        return None
    return _valid(lambda: counted(inside, unit, nth, pieces.weekday))


Maker = Callable[[Pieces, Anchor, dt.date], Days | None]

#: In this order, the first whose part was said decides.
_MAKERS: tuple[tuple[str, Maker], ...] = (
    ("period", period_of), ("nth", _of_nth), ("holiday", _of_holiday), ("day", _of_date), ("month", _of_date),
    ("weekday", _of_weekday), ("season", _of_season), ("decade", _of_decade), ("century", _of_century),
    ("shifts", _of_shift), ("year", _of_year),
)  # fmt: skip


def _said(pieces: Pieces) -> Iterator[Maker]:
    """The makers whose part was said, the one that decides first."""
    for name, maker in _MAKERS:
        if getattr(pieces, name) is not None:
            yield maker


def days_of(pieces: Pieces, anchor: Anchor) -> Days | None:
    """The days that ``pieces`` mean; None where they tell no day, or one that does not exist."""
    base = anchor.told if pieces.after_told and anchor.told else anchor.day
    if pieces.twin is not None and pieces.hijri:
        year, month, day = pieces.twin
        pieces = replace(pieces, year=year, month=month, day=day, hijri=False)
    maker = next(_said(pieces), None)
    if maker is None:
        return None
    days = maker(pieces, anchor, base)
    if days is not None and days.clash and pieces.ordinal and pieces.day in range(1, 6):
        order = replace(pieces, nth=("WD", pieces.day or 1), day=None, ordinal=None)
        return _of_nth(order, anchor, base) or days
    return days
