"""Years told since a happening that the text dates elsewhere: between which days, then, it was written.

In: words of lines. Out: counts of years with the words of what they count from; dated happenings with their words; and
``written``, the interval that a count and a happening of the same words give.

>>> from tawatur.arabic.words import split
>>> from tawatur.read.dates import dates_in
>>> told = counts_in(split("بعد عامين من بدء الهدنة في المدينة القديمة"))
>>> began = split("وبدأت الهدنة في المدينة القديمة في 3 مايو 2015 بعد بدء الحوار")
>>> dated = happenings_in(began, dates_in(began))
>>> [(since.first.isoformat(), since.last.isoformat()) for since in written(told, dated)]
[('2017-02-03', '2018-02-03')]
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from tawatur.arabic.numbers import read_number
from tawatur.arabic.time_terms import term_at
from tawatur.arabic.words import Words
from tawatur.model import Span
from tawatur.read.dates import Dated
from tawatur.read.lines import words_of
from tawatur.read.title import stem

_RELATIONS = frozenset(words_of("بعد منذ قبل مرور مضي وبعد ومنذ وقبل"))
_ROUGHLY = frozenset(words_of("أكثر من نحو حوالي قرابة زهاء أقل ما يقارب يقرب"))
#: "Two years after" is said from three months short of it until nine months past it.
_SHORT, _PAST = 3, 9
#: "A few weeks after the beginning" puts the beginning so many days before: least and most, by unit.
_FEW = {"D": (2, 30), "W": (7, 60), "M": (30, 330)}
_SHARED = 3
#: A text with more counts or dates than this is a chronicle; its first ones are enough.
_MOST = 50
_WINDOW = 12


class Count(NamedTuple):
    """``years`` told after (or since) something; ``about`` are the stems of the words that say what."""

    years: int
    about: frozenset[str]
    span: Span


class Happening(NamedTuple):
    """Something that was between ``first`` and ``last``; ``about`` are the stems of the words round its date."""

    first: dt.date
    last: dt.date
    about: frozenset[str]
    span: Span


class Since(NamedTuple):
    """Written between these days, by these words."""

    first: dt.date
    last: dt.date
    spans: tuple[Span, ...]


def _root(word: str) -> str:
    """A word without article, proclitics and the commonest endings, for comparison only."""
    made = stem(word)
    for ending in ("ها", "هم", "ات", "ين", "ون", "يه", "ه", "ي"):
        if made.endswith(ending) and len(made) - len(ending) >= 3:
            return made[: -len(ending)]
    return made


def _about(words: Words, first: int, after: int) -> frozenset[str]:
    """The roots of the words of three letters or more."""
    keys = words.key[max(0, first) : after]
    return frozenset(_root(key) for key in keys if len(key) >= 3 and key.isalpha())


def counts_in(words: Words) -> list[Count]:
    """``بعد عامين من ...``, ``منذ أربع سنوات على ...``."""
    found: list[Count] = []
    for at, key in enumerate(words.key):
        if key not in _RELATIONS:
            continue
        start = at + 1
        while start < len(words) and words.key[start] in _ROUGHLY:
            start += 1
        years, after = _years(words, start)
        if years:
            found.append(Count(years, _about(words, after, after + _WINDOW), words.span(at, after)))
    return found


def _years(words: Words, at: int) -> tuple[int, int]:
    """(years, word after) of a whole number of years at word ``at``; (0, at) where none."""
    dual = term_at(words, at, "unit")
    if dual and dual.value == "Y2":
        return 2, dual.after
    number = read_number(words, at) if at < len(words) else None
    unit = term_at(words, number.after, "unit") if number else None
    if number and unit and unit.value.startswith("Y") and 2 <= number.value <= 30 and number.value == int(number.value):
        return int(number.value), unit.after
    return 0, at


def happenings_in(words: Words, dates: Iterable[Dated]) -> list[Happening]:
    """The happenings of a line that have a full date; of ``بعد أسابيع قليلة من ...`` what it counts from as well."""
    found: list[Happening] = []
    for date in dates:
        span = date.span(words)
        found.append(Happening(date.day, date.day, _about(words, date.first - _WINDOW, date.after + _WINDOW), span))
        found += _before(words, date, span)
    return found


def _before(words: Words, date: Dated, span: Span) -> Iterable[Happening]:
    """What lay a few days, weeks or months before the dated happening, by the words after it."""
    for at in range(date.after, min(len(words) - 1, date.after + 8)):
        if words.key[at] not in ("بعد", "عقب"):
            continue
        unit = term_at(words, at + 1, "unit")
        few = _FEW.get(unit.value[0]) if unit and unit.value.endswith("*") else None
        if unit and few:
            least, most = (dt.timedelta(days) for days in few)
            yield Happening(date.day - most, date.day - least, _about(words, unit.after, unit.after + _WINDOW), span)


def written(counts: Iterable[Count], happenings: Iterable[Happening]) -> list[Since]:
    """For each count the happening that shares most words with what it counts from, if at least three."""
    dated = list(islice(happenings, _MOST))
    found: list[Since] = []
    for count in islice(counts, _MOST):
        best = max(dated, key=lambda one: len(one.about & count.about), default=None)
        if best is None or len(best.about & count.about) < _SHARED:
            continue
        first = _months_on(best.first, 12 * count.years - _SHORT)
        last = _months_on(best.last, 12 * count.years + _PAST)
        found.append(Since(first, last, (count.span, best.span)))
    return found


def _months_on(day: dt.date, months: int) -> dt.date:
    """The same day so many months later (the 28th at most)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, 28))
