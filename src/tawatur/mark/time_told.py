"""What times were told so far: what اليوم التالي، آنذاك، ليلا and الربع المماثل are counted from.

In: readings and values in the order of the text. Out: the next ``Told``; the day that an article calls its own today.

>>> Told().next(Reading(0, 1, 0, Pieces(weekday=7), ("weekday",)), Value("2016-03-13", dt.datetime(2016, 3, 13),
...     dt.datetime(2016, 3, 14), grain="D"), "الأحد", 0).day
datetime.date(2016, 3, 13)
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec.structs import replace

from tawatur.arabic.time_atoms import Pieces
from tawatur.arabic.time_reading import Reading
from tawatur.arabic.time_spans import DAY, Anchor, Days, add_months
from tawatur.arabic.time_values import Value, value_of
from tawatur.arabic.words import Words
from tawatur.model import Part

_PERIODS = frozenset({"H", "Q", "T", "S", "M"})
#: More periods no comparison reaches back over.
_KEPT = 6
_NIGHT = frozenset({"evening", "night", "midnight", "late"})
#: A part of the day without a day is that of a day told in the same sentence or one of so many before.
_SENTENCES = 6
#: A clock time without a day is on that of so few sentences before, where that day is so near to the page's.
_BARE_CLOCK, _CLOCK_SENTENCES, _OF_THE_NEWS = frozenset({"clock", "part", "zone"}), 3, 7
#: An agency's own day lies at most so far before the page's.
_OLDEST = 3
_HABITUAL = frozenset({"نهارا", "ونهارا", "نهار", "ليل", "كل", "يوميا", "دوما", "دايما", "عاده"})


class Told(Part, frozen=True):
    """The last day and the last time of any grain told so far, its wording and value; ``leads``: first of a range.

    ``sentence``: where the day was told; ``part``: the last part of a day; ``periods`` and ``contrast``: see Anchor;
    ``days``: the last days told.
    """

    day: dt.date | None = None
    time: dt.date | None = None
    wording: str = ""
    leads: bool = False
    value: Value | None = None
    sentence: int = 0
    part: str | None = None
    periods: tuple[Days, ...] = ()
    contrast: bool = False
    days: tuple[dt.date, ...] = ()

    def next(self, read: Reading, value: Value, wording: str, sentence: int) -> Told:
        """What is told after one more expression."""
        if read.pieces.word is not None and read.pieces.word[0] == "then":
            return self
        if value.first is None or value.vague or value.grain in ("P", "set"):
            return replace(self, leads=False)
        first = _middle(value) or value.first.date()
        daily = value.grain in ("D", "TH", "TM", "TS")
        told = replace(self, time=first, wording=wording, leads=read.linked, value=value)
        if daily:
            days = (*self.days, first)[-_KEPT:]
            told = replace(told, day=first, sentence=sentence, part=read.pieces.part, days=days)
        periods, contrast = _with_period(self, read.pieces, value)
        return replace(told, periods=periods, contrast=contrast)

    def carried(self, part: str | None) -> dt.date | None:
        """The day of a part of the day told alone; dawn behind a night is the next day's."""
        after = part in ("dawn", "morning") and self.part in _NIGHT
        return self.day + DAY if self.day is not None and after else self.day


def _middle(value: Value) -> dt.date | None:
    """The day that a Hijri date most likely is (2015-07-22~: a day either side of it is possible); None for others."""
    text = value.text or ""
    return dt.date.fromisoformat(text[:-1]) if text.endswith("~") and len(text) == len("2015-07-22~") else None


def _with_period(told: Told, pieces: Pieces, value: Value) -> tuple[tuple[Days, ...], bool]:
    """The periods after one more value; one that is only compared with is not taken up again."""
    if pieces.period is not None and not pieces.period[1].isdigit():
        return told.periods, value.grain == "Q"
    if value.grain not in _PERIODS or pieces.season is not None or value.first is None or value.after is None:
        return told.periods, told.contrast
    days = Days(*_whole(value.first.date(), value.after.date(), value.text), value.grain)
    return (*told.periods, days)[-_KEPT:], False


def _whole(first: dt.date, after: dt.date, text: str | None) -> tuple[dt.date, dt.date]:
    """نهاية النصف الأول is taken up as the half: the months that the value names, not the part that is meant."""
    left, _, right = (text or "").partition("/")
    if len(left) != len("2015-01"):
        return first, after
    last = dt.date.fromisoformat(f"{right or left}-01")
    return dt.date.fromisoformat(f"{left}-01"), add_months(last, 1)


def is_habit(words: Words, read: Reading) -> bool:
    """``ليلا ونهارا``, ``صباحا ومساء``: parts of every day."""
    around = {*words.key[max(0, read.first - 1) : read.first], *words.key[read.after : read.after + 1]}
    return bool(around & _HABITUAL) or any(key.lstrip("و") in _PAIRED for key in around)


_PAIRED = frozenset({"صباحا", "مساء", "ليلا", "نهارا", "ظهرا", "عصرا", "فجرا"})


def in_reach(told: Told, sentence: int) -> bool:
    """Whether a day was told near enough for a part of the day without one."""
    return told.day is not None and sentence - told.sentence <= _SENTENCES


def clock_day(read: Reading, told: Told, sentence: int, page: dt.date | None) -> dt.date | None:
    """The day of a clock time without one (أمس... وورد البلاغ عند الساعة 3:15): the day told shortly before, if it
    is one of the news; None for any other reading."""
    if told.day is None or not _BARE_CLOCK.issuperset(read.kinds) or read.kinds[0] == "zone":
        return None
    near = page is None or abs(page - told.day) <= _OF_THE_NEWS * DAY
    return told.day if near and sentence - told.sentence <= _CLOCK_SENTENCES else None


def told_ahead(read: Reading, told: Told, page: dt.date | None) -> bool:
    """Whether a bare weekday is that of a day to come that was told before: يصوت المجلس الأربعاء المقبل ... كيفية
    التصويت يوم الأربعاء."""
    pieces = read.pieces
    bare = pieces.weekday is not None and pieces.day is None and not pieces.shifts and not pieces.lean
    return bool(bare and page) and any(page < day and day.isoweekday() == pieces.weekday for day in told.days if page)


def in_the_year_told(words: Words, found: list[Reading]) -> list[Reading]:
    """A month in the headline is of the year that the text below gives it, where it gives just one."""
    years: dict[int, set[int]] = {}
    for read in found:
        if read.pieces.month and read.pieces.year and words.block[read.first]:
            years.setdefault(read.pieces.month, set()).add(read.pieces.year)
    return [_with_year(read, years) if not words.block[read.first] else read for read in found]


def _with_year(read: Reading, years: dict[int, set[int]]) -> Reading:
    pieces = read.pieces
    told = years.get(pieces.month or 0, set())
    if pieces.year or pieces.shifts or pieces.lean or pieces.hijri or read.until is not None or len(told) != 1:
        return read
    return replace(read, pieces=replace(pieces, year=next(iter(told))))


def own_today(found: Iterable[Reading], page: dt.date) -> dt.date | None:
    """The day that the text calls today, where a weekday beside it shows that it is a day before the page's."""
    days = set()
    for read in found:
        pieces = read.pieces
        if pieces.weekday is None or pieces.day is not None or tuple(u for u, _ in pieces.shifts or ()) != ("D",):
            continue
        value = value_of(pieces, Anchor(page))
        if value.first is not None:
            days.add(value.first.date() - dict(pieces.shifts or ())["D"] * DAY)
    today = days.pop() if len(days) == 1 else None
    return today if today is not None and DAY <= page - today <= _OLDEST * DAY else None
