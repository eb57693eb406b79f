"""The value of a time expression: EDTF text and the instants it spans.

In: a ``Reading``'s pieces and an ``Anchor`` (or none: then only what needs no anchor has a value). Out: a ``Value``.

>>> import datetime as dt
>>> value = value_of(Pieces(month=12, phase="start"), Anchor(dt.date(2017, 11, 21)))
>>> value.text, value.first, value.after
('2017-12', datetime.datetime(2017, 12, 1, 0, 0), datetime.datetime(2017, 12, 11, 0, 0))
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from msgspec.structs import replace

from tawatur.arabic.amounts import duration
from tawatur.arabic.numbers import Count
from tawatur.arabic.time_atoms import Pieces
from tawatur.arabic.time_days import days_of, step_of
from tawatur.arabic.time_spans import DAY, Anchor, Days, add_months, one_day
from tawatur.model import Part


class Value(Part, frozen=True):
    """EDTF or ISO 8601 text (None where the words have none), and the instants ``first`` up to ``after``.

    ``vague``: an underspecified time; ``clash``: a weekday that contradicts its date; ``mod``: start, mid, end, ...
    """

    text: str | None
    first: dt.datetime | None = None
    after: dt.datetime | None = None
    vague: bool = False
    clash: bool = False
    mod: str | None = None
    grain: str = ""


#: Hours at which the parts of a day begin and end, for wording that has no clock time.
_PM = frozenset({"noon", "afternoon", "evening", "pm"})


def edtf(days: Days) -> str:
    """The EDTF text of some days at their grain."""
    first, last = days.first, days.after - DAY
    match days.grain:
        case "D":
            return first.isoformat() + ("~" if days.near else "")
        case "W":
            year, week, _ = first.isocalendar()
            return f"{year}-W{week:02}"
        case "M":
            return f"{first:%Y-%m}"
        case "Y":
            return f"{first:%Y}"
        case "X":
            return f"{first.year // 10}X"
        case "C":
            return f"{first.year // 100:02}XX"
        case "HM" | "HY" | "days":
            near = "~" if days.near else ""
            return f"{first.isoformat()}{near}/{last.isoformat()}{near}"
    return f"{first:%Y-%m}/{last:%Y-%m}" if first.year != last.year or first.month != last.month else f"{first:%Y-%m}"


def _midnight(day: dt.date) -> dt.datetime:
    """The instant at which a day begins."""
    return dt.datetime.combine(day, dt.time())


def _spread(days: Days, phase: str | None, text: str | None = None, **said: object) -> Value:
    """A Value over some days, narrowed by a phase to a third of them (a month: ten days each, notes/libraries 5)."""
    first, after = days.first - days.near * DAY, days.after + days.near * DAY
    if phase in ("start", "mid", "end") and days.grain != "D":
        third = (after - first).days // 3 or 1
        cut = {"start": (first, first + third * DAY), "end": (after - third * DAY, after)}
        first, after = cut.get(phase, (first + third * DAY, after - third * DAY))
    return Value(text or edtf(days), _midnight(first), _midnight(after), clash=days.clash, mod=phase, grain=days.grain)


# ---------------------------------------------------------------- clock
def _hour(pieces: Pieces, anchor: Anchor) -> int | None:
    """The hour of 24, by the part of the day; None where morning or evening is not told and cannot be known."""
    hour = pieces.hour
    part = pieces.part
    printed = pieces.second is not None or (pieces.minute is not None and pieces.year is not None)
    if hour is None or hour > 12 or (printed and part is None):
        return hour
    if part in ("night", "midnight"):
        return hour % 12 if hour == 12 or hour < 6 else hour + 12
    if part in _PM:
        return hour if hour == 12 or (part == "noon" and hour >= 10) else hour + 12
    if part is not None:
        return hour % 12 if hour == 12 else hour
    if pieces.zone not in (None, "local"):
        return hour
    if anchor.clock is None:
        return None
    return hour if (hour, pieces.minute or 0) > (anchor.clock.hour, anchor.clock.minute) or hour == 12 else hour + 12


def _clocked(pieces: Pieces, day: Days, anchor: Anchor) -> Value:
    """A day with a clock time."""
    hour = _hour(pieces, anchor)
    if hour is None:
        return _spread(day, None)
    start = _midnight(day.first) + dt.timedelta(hours=hour, minutes=pieces.minute or 0, seconds=pieces.second or 0)
    text = f"{start:%Y-%m-%dT%H:%M:%S}" if pieces.second is not None else f"{start:%Y-%m-%dT%H:%M}"
    grain = "TS" if pieces.second is not None else "TM" if pieces.minute is not None else "TH"
    length = {"TS": dt.timedelta(seconds=1), "TM": dt.timedelta(minutes=1), "TH": dt.timedelta(hours=1)}[grain]
    zone = "" if pieces.zone in (None, "local") else "Z" if pieces.zone == "0" else f"+{int(pieces.zone or 0):02}:00"
    return Value(text + zone, start, start + length, clash=day.clash, grain=grain)


# ---------------------------------------------------------------- amounts
_MONTHS = {"M": 1, "Y": 12, "X": 120, "C": 1200}
_SECONDS = {"TH": 3600, "TM": 60, "TS": 1}
#: What hours are counted from on a page that tells no hour: "three hours ago" is mostly still its day.
_NOON = dt.time(12)


def _moved(start: dt.datetime, units: tuple[tuple[str, Count | None], ...], sign: int) -> dt.datetime:
    """``start`` moved by an amount whose numbers are known."""
    for unit, count in units:
        signed = sign * (count or 0)
        if unit in _MONTHS:
            months = round(signed * _MONTHS[unit])
            start = dt.datetime.combine(add_months(start.date(), months), start.time())
        else:
            start += dt.timedelta(seconds=signed * _SECONDS.get(unit, 86400 * (7 if unit == "W" else 1)))
    return start


def _counted(pieces: Pieces, anchor: Anchor | None) -> Value:
    """An amount: a length, or the time so long before or after the anchor."""
    units = pieces.amount or ()
    text = duration(units)
    vague = any(count is None for _, count in units)
    held = pieces.relation in ("for", "since", "before", "behind")
    if held or anchor is None or (vague and pieces.relation in ("ago", "hence")):
        return Value(text, vague=vague, mod=pieces.mod, grain="P")
    sign = -1 if pieces.relation in ("ago", "past", "lately") else 1
    day = anchor.told if pieces.after_told and anchor.told else anchor.day
    start = dt.datetime.combine(day, anchor.clock or (_NOON if units[-1][0] in _SECONDS else dt.time()))
    if vague:
        return _vague("past" if sign < 0 else "future", anchor.day, units[-1][0])
    try:
        moved = _moved(start, units, sign)
    except (ValueError, OverflowError):
        return Value(text, vague=vague, mod=pieces.mod, grain="P")
    if pieces.relation == "lately":  # الشهرين الأخيرين: up to now, not the two months that are over
        return replace(_spread(Days(moved.date(), start.date() + DAY, "days"), None), mod=pieces.mod)
    if pieces.relation in ("past", "next"):
        return _span(start, moved, units[-1][0], pieces.mod)
    unit, count = units[-1]
    return _at_grain(moved, "M" if unit == "Y" and count and count % 1 else unit, pieces.mod, anchor)


def _at_grain(moved: dt.datetime, unit: str, mod: str | None, anchor: Anchor) -> Value:
    """The time reached, as fine as the amount told: days and weeks to a day, months to a month, years to a year."""
    if unit in _SECONDS:
        if anchor.clock is None:
            return replace(_spread(one_day(moved.date()), None), mod=mod)
        return Value(
            f"{moved:%Y-%m-%dT%H:%M}", moved, moved + dt.timedelta(seconds=_SECONDS[unit]), mod=mod, grain=unit
        )
    grain = "D" if unit in ("D", "W") else "M" if unit == "M" else "Y"
    text = {"D": f"{moved:%Y-%m-%d}", "M": f"{moved:%Y-%m}", "Y": f"{moved:%Y}"}[grain]
    whole = _midnight(moved.date())
    return Value(text, whole, whole + DAY, mod=mod, grain=grain)


def _span(start: dt.datetime, moved: dt.datetime, unit: str, mod: str | None) -> Value:
    """آخر 3 أيام، الأشهر الستة المقبلة: from one end to the other, the anchor's own unit left out."""
    first, after = sorted((start.date(), moved.date()))
    if moved > start:
        first, after = first + DAY, after + DAY
    if unit in _SECONDS:
        first, after = min(first, start.date()), max(after, start.date() + DAY)
    pattern = {"M": "%Y-%m", "Y": "%Y", "X": "%Y"}.get(unit)
    last = after - DAY
    if pattern is None:
        return replace(_spread(Days(first, after, "D" if first == last else "days"), None), mod=mod)
    last = last if moved > start else last.replace(day=1) - DAY if unit == "M" else last.replace(year=last.year - 1)
    first = add_months(first.replace(day=1), 1) if moved > start and unit == "M" and first.day > 1 else first
    begin = first if unit == "M" or moved <= start else first.replace(year=start.year + 1)
    text = f"{begin.strftime(pattern)}/{last.strftime(pattern)}"
    return Value(text, _midnight(first), _midnight(after), mod=mod, grain=unit)


def _vague(kind: str, day: dt.date, unit: str = "D") -> Value:
    """An open interval up to or from a day; years and months are told no finer than they are."""
    known = day.strftime({"M": "%Y-%m", "Y": "%Y", "X": "%Y"}.get(unit, "%Y-%m-%d"))
    text = {"past": f"../{known}", "future": f"{known}/..", "present": known, "later": known}.get(kind)
    first = _midnight(day) if kind in ("future", "present", "later") else None
    after = _midnight(day + DAY) if kind in ("past", "present") else None
    return Value(text, first, after, vague=True, grain="vague") if text else Value(None, vague=True, grain="vague")


def _of_word(pieces: Pieces, anchor: Anchor | None) -> Value:
    """A word that decides the value alone: now, until now, lately, soon, every day."""
    kind, value = pieces.word or ("vague", "none")
    if kind == "set":
        return Value(value, vague=True, mod=pieces.mod, grain="set")
    if anchor is None:
        return Value(None, vague=True, grain="vague")
    if kind == "until":
        return replace(_vague("past", anchor.day), vague=False)
    if kind == "now":
        made = replace(_vague("present", anchor.day), vague=value == "vague")
        if anchor.clock is None:
            return made
        start = dt.datetime.combine(anchor.day, anchor.clock)
        return replace(made, first=start, after=start + dt.timedelta(seconds=1), grain="TS")
    return _vague(value, anchor.told or anchor.day if value == "later" else anchor.day)


# ---------------------------------------------------------------- all
def absolute(pieces: Pieces) -> bool:
    """Whether the pieces tell their days without an anchor: a year, an age, a full date."""
    if pieces.after_told or pieces.word or pieces.period or (pieces.amount and pieces.relation != "for"):
        return False
    fixed = pieces.year is not None or pieces.century is not None or (pieces.twin is not None)
    free = step_of(pieces, "Y") is None and step_of(pieces, "M") is None
    return fixed and free and (pieces.day is None or pieces.month is not None) and step_of(pieces, "D") is None


def _beside(pieces: Pieces, anchor: Anchor | None) -> Value:
    """The eve of a day, or the day after it; without a value where the day is a happening's."""
    day = days_of(replace(pieces, eve=None), anchor) if anchor else None
    if day is None or day.grain != "D":
        return Value(None, vague=True, grain="vague")
    return _spread(replace(one_day(day.first + (pieces.eve or 0) * DAY), near=day.near), None)


def _own_day(pieces: Pieces, anchor: Anchor) -> Days | None:
    """The anchor's day, for a clock time or a part of the day with no day told."""
    timed = pieces.hour is not None or pieces.part is not None
    dated = pieces.nth is not None or pieces.day is not None or pieces.month is not None
    return one_day(anchor.day) if timed and not dated else None


def _rest(days: Days, anchor: Anchor) -> Value:
    """What is left of a week, month or year."""
    left = Days(max(days.first, anchor.day), days.after, "days")
    return replace(_spread(left, None), mod="rest") if left.first < left.after else Value(None)


#: Pieces that decide the value before any day is looked for.
_WITHOUT_DAYS: tuple[tuple[str, Callable[[Pieces, Anchor | None], Value]], ...] = (
    ("word", _of_word),
    ("eve", _beside),
    ("amount", _counted),
)


def value_of(pieces: Pieces, anchor: Anchor | None) -> Value:
    """The value of ``pieces`` counted from ``anchor``; without one only absolute times and lengths have a value.

    A time outside the years 1 to 9999, or a day that no calendar has, has none.
    """
    try:
        return _value_of(pieces, anchor)
    except (ValueError, OverflowError):
        return Value(None)


def _value_of(pieces: Pieces, anchor: Anchor | None) -> Value:
    """``value_of`` for times that the calendar can hold."""
    for name, maker in _WITHOUT_DAYS:
        if getattr(pieces, name) is not None:
            return maker(pieces, anchor)
    if anchor is None:
        if not absolute(pieces):
            return Value(None)
        anchor = Anchor(dt.date(2000, 1, 1))
    days = days_of(pieces, anchor) or _own_day(pieces, anchor)
    if days is None:
        return Value(None)
    if pieces.hour is not None and days.grain == "D":
        return _clocked(pieces, days, anchor)
    if pieces.phase == "rest":
        return _rest(days, anchor)
    made = _spread(days, pieces.phase)
    return replace(made, mod=made.mod or pieces.mod or pieces.part)
