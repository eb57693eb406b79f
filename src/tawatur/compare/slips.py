"""Days that two accounts give a day or two apart because one of them counts from its own day of printing.

In: two claims of times. Out: whether they differ by such a slip only. "Today" on a page that is dated by its copy, or
taken over from the eve, is another day than the agency meant; which of the two is right cannot be told, so both are
shown, with this for a reason.

>>> counted("مساء أمس", "2031-03-10"), counted("اليوم الاثنين", "2031-03-10"), counted("الثلاثاء", "2031-03-11")
(True, False, False)
>>> counted("الساعة 5 فجرا", "2031-03-10T05:00"), counted("10 مارس", "2031-03-10")
(True, False)
"""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache

from tawatur.arabic.edtf import bounds
from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.compare.days import weekdays
from tawatur.compare.told import Told
from tawatur.lexicon import table, variants

#: A page may be a copy of one that was printed the day before, and its eve another day still.
MOST_DAYS = 2


def apart_by_a_slip(left: Told, right: Told) -> bool:
    """Whether two times are single days that lie so near to one another, and one of them is counted from printing."""
    if left.article == right.article or not any(counted(one.wording, one.value) for one in (left, right)):
        return False
    mine, theirs = _day(left.value), _day(right.value)
    return mine is not None and theirs is not None and 0 < abs((mine - theirs).days) <= MOST_DAYS


@lru_cache(maxsize=20_000)
def counted(wording: str, value: str) -> bool:
    """Whether a day is told from the day of printing alone: without its weekday and its date, by a word (today) or
    only by a clock."""
    keys = [key.lstrip("و") for key in split(wording).key]
    sure = any(key in weekdays() or key == str(int(value[8:10] or 0)) for key in keys)
    clock = "T" in value and any(key.isdigit() for key in keys)
    return not sure and (clock or not _from_printing().isdisjoint(keys))


@cache
def _from_printing() -> frozenset[str]:
    """Folded words that tell a day from that of printing."""
    rows = [row for row in table("time_words") if row["kind"] == "deictic" or row["value"] == "N1"]
    phrases = (split(fold(word)).key for row in rows for word in variants(row["forms"]))
    return frozenset(keys[0] for keys in phrases if len(keys) == 1)


@lru_cache(maxsize=20_000)
def _day(value: str) -> dt.date | None:
    """The day that a time names; None where it names none, or more than one."""
    found = bounds(value)
    if found is None or found[0] is None or found[1] is None or (found[1] - found[0]).days != 1:
        return None
    return found[0]
