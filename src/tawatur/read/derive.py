"""When a page was written, from its own words, where nothing states it: as an interval, with what it follows from.

In: the text and its article lines. Out: a Published that says it is derived, or None; and Issues.

What is looked for: a day named with its distance (اليوم 14 سبتمبر 2021), the weekday of writing (غدا الأربعاء), the
month or year of writing (سبتمبر الحالي، العام الجاري 2021), years told since a dated happening (بعد عامين من ...), and
dates of what has happened, before which nobody can have written. Words inside quotation marks count from the speech.

>>> from tawatur.read.lines import lines_of
>>> text = "أعلنت الوزارة اليوم الثلاثاء 14 سبتمبر 2021 بدء العمل."
>>> derived(text, lines_of(text)).when.value
'2021-09-14'
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from tawatur.arabic.calendar import month_at, weekday_at
from tawatur.arabic.edtf import when
from tawatur.arabic.time_terms import term_at
from tawatur.arabic.words import Words, split
from tawatur.lexicon import table, variants
from tawatur.model import Published, Span
from tawatur.read.dates import Dated, dates_in
from tawatur.read.elapsed import Count, Happening, Since, counts_in, happenings_in, written
from tawatur.read.lines import Line, words_of
from tawatur.read.signals import page_words

What = Literal["day", "weekday", "month", "year", "past", "future"]

_THIS = frozenset(words_of("الحالي الجاري الراهن الحالية الجارية الراهنة الجاريه"))
_LAST = frozenset(words_of("الماضي الماضية المنصرم المنصرمة الفائت الفائتة"))
_NEXT = frozenset(words_of("المقبل المقبلة القادم القادمة"))
_YEAR_WORDS = frozenset(words_of("عام العام سنة السنة لعام للعام بعام بالعام وعام والعام عامي وعامي لسنة بسنة بالسنة"))
_AHEAD = frozenset(
    words_of("بحلول المقرر المقررة المزمع المتوقع يتوقع حتى المقبل القادم المقبلة القادمة ينتظر المرتقب المنتظر")
)
_RELATIONS = frozenset(words_of("بعد منذ قبل مرور مضي وبعد ومنذ وقبل"))
_UNITS = frozenset(words_of("عامين عامان سنتين سنتان سنوات أعوام عاما عام سنة"))
_QUOTES = frozenset('«»"“”„')
_BETWEEN = frozenset(["(", "،", ",", "يوم", "الموافق", "-", "–", "/", "[", "ال"])
#: What parts the two names of a month: ``سبتمبر/أيلول`` is read at the first.
_JOINS = frozenset("/-–(")
#: A year in figures stands for a year between these; other numbers of four digits are amounts.
_YEARS = range(1990, 2100)
#: How many words before a date its verb may stand.
_REACH = 14
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Clue(NamedTuple):
    """One thing the text gives away. ``value``: a day, an ISO weekday, a month or a year, by ``what``."""

    what: What
    value: dt.date | int
    span: Span


def _folded(forms: Iterable[str], cuts: str = "وبلف") -> frozenset[str]:
    """The first words of ``forms``, folded, with each proclitic before them."""
    words = {words_of(form)[0] for form in forms}
    return frozenset(words | {letter + word for word in words for letter in cuts})


@cache
def _weekdays() -> frozenset[str]:
    return _folded(form for row in table("weekdays") for form in variants(row["forms"]))


@cache
def _months() -> frozenset[str]:
    return _folded(form for row in table("months") for form in variants(row["forms"]))


@cache
def _deictics() -> frozenset[str]:
    rows = (row for row in table("time_words") if row["kind"] == "deictic")
    return _folded(form for row in rows for form in variants(row["forms"]))


def _tells(line: Line) -> bool:
    """Whether the line can give anything away: a year, a month of now, a day by its distance, a count of years."""
    words = line.words
    if any(len(word) == 4 and word.isdecimal() for word in words):
        return True
    if not _THIS.isdisjoint(words) and not _months().isdisjoint(words):
        return True
    if not _RELATIONS.isdisjoint(words) and not _UNITS.isdisjoint(words):
        return True
    return not _weekdays().isdisjoint(words) and not _deictics().isdisjoint(words)


def derived(text: str, lines: Iterable[Line], embedded: Sequence[Line] = ()) -> Published | None:
    """The publication as it follows from the words of ``lines``; None where no interval of use follows.

    ``embedded`` are lines of posts shown inside the article: whatever is dated there had been posted by then.
    """
    lines = list(lines)
    if not any(len(word) == 4 and word.isdecimal() for line in (*lines, *embedded) for word in line.words):
        return None  # without a year nothing can be dated
    clues = [clue for line in embedded for clue in _posted(split(text, [line.span]))]
    counts: list[Count] = []
    happenings: list[Happening] = []
    for line in filter(_tells, lines):
        words = split(text, [line.span])
        dates = dates_in(words)
        clues += _clues(words, dates)
        counts += counts_in(words)
        happenings += happenings_in(words, dates)
    return _concluded(clues, written(counts, happenings))


def weekday_of_writing(text: str, lines: Iterable[Line]) -> int | None:
    """The weekday of writing (ISO) as most clues of the lines give it: ``اليوم الاثنين``, ``غدا الأربعاء``."""
    near = [line for line in lines if not _weekdays().isdisjoint(line.words) and not _deictics().isdisjoint(line.words)]
    clues = [clue for line in near for clue in _clues(split(text, [line.span]), [])]
    return _agreed(clues, "weekday")


# ---------------------------------------------------------------- clues
def _posted(words: Words) -> Iterator[Clue]:
    """The days that an embedded post is dated."""
    for date in dates_in(words):
        yield Clue("past", date.day, date.span(words))


def _clues(words: Words, dates: list[Dated]) -> Iterator[Clue]:
    """What the words of one line give away, outside quotation marks."""
    quoted = False
    dated = {i: date for date in dates for i in range(date.first, date.after)}
    for at, mark in enumerate(words.raw):
        if mark in _QUOTES:
            quoted = not quoted
        elif not quoted:
            yield from _clues_at(words, at, dated)


def _clues_at(words: Words, at: int, dated: dict[int, Dated]) -> Iterator[Clue]:
    """What one word begins."""
    key = words.key[at]
    if key in _deictics():
        yield from _deictic(words, at, dated)
    elif key in _months():
        yield from _month(words, at)
    elif key[:1].isdecimal() and at not in dated:
        yield from _year(words, at)
    if at in dated and dated[at].first == at and _when(words, at) != "future":
        yield Clue("past", dated[at].day, dated[at].span(words))


def _deictic(words: Words, at: int, dated: dict[int, Dated]) -> Iterator[Clue]:
    """``غدا الأربعاء``: the weekday of writing; ``أمس 13 سبتمبر 2021``: its very day."""
    term = term_at(words, at, "deictic")
    if term is None:
        return
    after = term.after
    while after < len(words) and after - term.after < 3 and words.key[after] in _BETWEEN:
        after += 1
    date = next((dated[i] for i in range(term.after, after + 2) if i in dated and dated[i].first == i), None)
    if date and date.agrees:
        yield Clue("day", date.day - dt.timedelta(int(term.value)), words.span(at, date.after))
        return
    weekday = weekday_at(words, after)
    if weekday and not weekday.cut:
        yield Clue("weekday", (weekday.number - int(term.value) - 1) % 7 + 1, words.span(at, weekday.after))


def _month(words: Words, at: int) -> Iterator[Clue]:
    """``سبتمبر الحالي``: the month of writing; ``سبتمبر 2021`` has been, or is to come."""
    month = month_at(words, at)
    second = at > 1 and words.key[at - 1] in _JOINS and words.key[at - 2] in _months()
    if month is None or month.hijri or second:
        return
    after = month.after
    if after < len(words) and words.key[after] in _THIS:
        yield Clue("month", month.number, words.span(at, after + 1))
    elif after < len(words) and month.sure and words.key[after].isdecimal() and int(words.key[after]) in _YEARS:
        what = _when(words, at)
        if what:
            yield Clue(what, dt.date(int(words.key[after]), month.number, 1), words.span(at, after + 1))


def _year(words: Words, at: int) -> Iterator[Clue]:
    """``عام 2019``, ``في 2021``; ``العام الجاري 2021`` and ``عام 2020 الماضي`` tell the year of writing."""
    key = words.key[at]
    if not (key.isdecimal() and len(key) == 4 and int(key) in _YEARS):
        return
    before = words.key[at - 1] if at else ""
    after = words.key[at + 1] if at + 1 < len(words) else ""
    year = int(key)
    for word in (before, after):
        for leans, shift in ((_THIS, 0), (_LAST, 1), (_NEXT, -1)):
            named = word == after or (at > 1 and words.key[at - 2] in _YEAR_WORDS)
            if word in leans and named:
                yield Clue("year", year + shift, words.span(max(0, at - 2), at + 1))
                return
    if before in _YEAR_WORDS or before in ("في", "منذ", "بين", "وحتي", "حتي", "(") or _joined_years(words, at):
        what = _when(words, at)
        if what:
            yield Clue(what, dt.date(year, 12 if what == "future" else 1, 1), words.span(at, at + 1))


def _joined_years(words: Words, at: int) -> bool:
    """``2019 و2020``, ``2019/2020``: a year beside a year."""
    return at > 1 and words.key[at - 1] in ("/", "-", "و", "–") and words.key[at - 2].isdecimal()


def _when(words: Words, at: int) -> What | None:
    """Whether the words before a date speak of what has been or what is to come; None where they do not say."""
    for back in range(at - 1, max(-1, at - _REACH), -1):
        key = words.key[back]
        if words.sentence[back] != words.sentence[at]:
            return None
        if key in _AHEAD or (len(key) > 4 and key[:2] in ("سي", "ست") and key not in page_words("no_future")):
            return "future"
        if key in page_words("past_verb") or key in ("منذ", "ومنذ"):
            return "past"
    return None


# ---------------------------------------------------------------- conclusion
def _concluded(clues: list[Clue], since: list[Since]) -> Published | None:
    """The narrowest interval that the clues bear, the surest kind first."""
    days = Counter(clue.value for clue in clues if clue.what == "day")
    if days:
        day = max(days, key=lambda value: (days[value], str(value)))
        return _made(
            str(day), "a day named with its distance", [c for c in clues if c.value == day and c.what == "day"]
        )
    weekday = _agreed(clues, "weekday")
    month, year = _agreed(clues, "month"), _agreed(clues, "year")
    lowest = max(_days(clues, "past"), default=None)
    if month is not None:
        return _by_month(clues, month, year, weekday)
    if year is not None:
        return _made(f"{year:04}", _with(weekday, "the year of writing is named"), _of(clues, "year", "weekday"))
    counted = [told for told in since if told.first.year >= _YEARS.start]
    if counted:
        first, last = max(told.first for told in counted), min(told.last for told in counted)
        first = max(first, lowest or first)
        if first <= last:
            value = f"{first:%Y-%m}/{last:%Y-%m}"
            spans = [span for told in counted for span in told.spans]
            return _made(value, _with(weekday, "years told since a dated happening"), _of(clues, "weekday"), spans)
    return None


def _agreed(clues: list[Clue], what: What) -> int | None:
    """The value that most clues of a kind give; None where there is none or two are equally frequent."""
    counts = Counter(int(clue.value) for clue in clues if clue.what == what and isinstance(clue.value, int))
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _by_month(clues: list[Clue], month: int, year: int | None, weekday: int | None) -> Published | None:
    """The month of writing in the year named; else in the year or two that what has been and what is to come allow."""
    used = _of(clues, "month", "year", "weekday")
    if year is not None:
        rule = _with(weekday, "the month of writing is named, and its year")
        return _made(f"{year:04}-{month:02}", rule, used)
    been = max(_days(clues, "past"), default=None)
    ahead = min(_days(clues, "future"), default=None)
    if been is None or ahead is None:
        return None
    years = [y for y in range(been.year, ahead.year + 1) if (y, month) >= (been.year, been.month)]
    years = [y for y in years if (y, month) <= (ahead.year, ahead.month)]
    if not 0 < len(years) <= 2:
        return None
    value = "/".join(f"{y:04}-{month:02}" for y in years)
    bounds = [clue for clue in clues if clue.value in (been, ahead) and clue.what in ("past", "future")]
    rule = "the month of writing is named; its year lies between what has been and what is to come"
    return _made(value, _with(weekday, rule), [*used, *bounds])


def _days(clues: list[Clue], what: What) -> list[dt.date]:
    return [clue.value for clue in clues if clue.what == what and isinstance(clue.value, dt.date)]


def _of(clues: list[Clue], *kinds: str) -> list[Clue]:
    return [clue for clue in clues if clue.what in kinds]


def _with(weekday: int | None, rule: str) -> str:
    """The rule, with the weekday of writing where it is known: a later step may find the very day by it."""
    return f"{rule}; weekday={weekday} ({_WEEKDAYS[weekday - 1]})" if weekday else rule


def _made(value: str, rule: str, used: list[Clue], spans: Iterable[Span] = ()) -> Published:
    evidence = tuple(sorted({*(clue.span for clue in used), *spans}))
    return Published(when=when(value, "", "derived"), stated=False, evidence=evidence, rule=f"derived: {rule}")
