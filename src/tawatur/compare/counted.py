"""What a saying counts, so that two sayings in like words can be held against one another number by number.

In: the words of a saying. Out: Counts. A number that names, dates or orders something (flight 962, 2015/8/20, 1.30
o'clock, the third) counts nothing, nor does one whose noun is known already (330 الموجودة).

>>> counts("انتقلت 3 فرق إطفاء ثم 7 فرق").of[core("فرق")] == {3, 7}
True
>>> counts("في الرحلة رقم 962 يوم 6-10-1436 الساعة 1.30").of
{}
>>> differ(counts("مقتل 10 من الجنود"), counts("مقتل 12 من الجنود")), differ(counts("2,5 ريال"), counts("2.5 ريال"))
(True, False)
>>> differ(counts("363.378 شخصا"), counts("363378 شخصا")), differ(counts("363 ألف شخص"), counts("363378 شخصا"))
(False, False)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import combinations
from typing import NamedTuple

from tawatur.arabic.calendar import month_words
from tawatur.arabic.fold import fold
from tawatur.arabic.numbers import Count, Number, begins_number, read_number
from tawatur.arabic.words import Words, split
from tawatur.compare.words import core, negations
from tawatur.lexicon import table, variants

#: Marks that make a number a part of a date, a clock or a score where they touch it.
_TOUCHING = frozenset("-/:–—×*")
#: Between a number and what it counts.
_OF = frozenset({"من"})
#: Shares are one thing counted, however they are written.
_SHARES = frozenset(map(fold, ("%", "٪", "بالمئة", "بالمائة", "المئة", "المائة")))
SHARE = "%"
#: So many numbers of one account may be parts of one of the other's.
MOST_PARTS = 3
#: From here on a number without its fraction is that number told rounder.
ROUNDED = 10
#: Numbers from here on are told without their last three digits.
THOUSAND, LARGE = 1000, 10_000


class Counts(NamedTuple):
    """``of``: core of what is counted -> its numbers; ``every``: all numbers of the saying."""

    of: Mapping[str, frozenset[Count]]
    every: frozenset[Count]


@lru_cache(maxsize=20_000)
def counts(text: str) -> Counts:
    """The numbers of a saying by what they count."""
    words = split(text)
    of: dict[str, set[Count]] = defaultdict(set)
    every: set[Count] = set()
    for first, number in _numbers(words):
        every.add(number.value)
        what = _counted(words, number.after)
        if what and not _names(words, first, number.after) and not _others(words, number.after):
            of[what].add(number.value)
    return Counts({what: frozenset(found) for what, found in of.items()}, frozenset(every))


@lru_cache(maxsize=20_000)
def in_order(text: str) -> frozenset[tuple[str, Count]]:
    """Which ones of a series a text speaks of: (core of the noun, its place in the order).

    >>> [place for _, place in in_order("وصلت الدفعة الثالثة من المساعدات")]
    [3]
    >>> in_order("ثاني طائرة إغاثة") == in_order("الطائرة الثانية")
    True
    """
    words = split(text)
    found = set()
    for at, key in enumerate(words.key):
        number = read_number(words, at) if begins_number(key) else None
        if number is None or number.form != "ordinal":
            continue
        if key.startswith("ال") and at and words.key[at - 1].startswith("ال"):
            found.add((core(words.key[at - 1]), number.value))
        elif not key.startswith("ال") and number.after < len(words):
            found.add((core(words.key[number.after]), number.value))
    return frozenset(found)


def differ(left: Counts, right: Counts) -> bool:
    """Whether two sayings count one thing and neither has the other's number, nor numbers that add up to it."""
    return any(
        _apart(left.of[what], right) and _apart(right.of[what], left) for what in left.of.keys() & right.of.keys()
    )


def _apart(mine: frozenset[Count], other: Counts) -> bool:
    """Whether the other saying has none of these numbers, told rounder or not, and no parts of one."""
    if any(_rounder(one, there) for one in mine for there in other.every):
        return False
    return mine.isdisjoint(other.every) and not any(
        sum(parts) in mine for size in range(2, MOST_PARTS + 1) for parts in combinations(sorted(other.every), size)
    )


def _rounder(one: Count, other: Count) -> bool:
    """Whether one of two numbers is the other without its fraction (84.54, 84) or its last digits (363378, 363000), or
    with a point for its thousands (363.378)."""
    less, more = sorted((abs(one), abs(other)))
    if less * THOUSAND == more or (
        less >= LARGE and more - less < THOUSAND and not (one % THOUSAND and other % THOUSAND)
    ):
        return True
    whole = (min(abs(one), abs(other)) >= ROUNDED and int(one) != one) or int(other) != other
    return whole and abs(one - other) < 1 and (int(one) == one or int(other) == other)


def _numbers(words: Words) -> Iterator[tuple[int, Number]]:
    """Where the cardinal numbers of a text begin, with what they are."""
    at = 0
    while at < len(words):
        number = read_number(words, at)
        if number is not None and number.form != "ordinal":
            yield at, number
        at = number.after if number is not None else at + 1


def without_units(terms: Mapping[str, float]) -> Mapping[str, float]:
    """The telling words of a saying but for units, which all sums and shares have in common."""
    return {word: weight for word, weight in terms.items() if word not in _units()}


@cache
def _units() -> frozenset[str]:
    """The cores of words for currencies, shares and orders of magnitude."""
    return frozenset(map(core, _listed("unit")))


def _others(words: Words, at: int) -> bool:
    """Whether what is counted is others than those told of before (ثلاث سفن أخرى)."""
    return at + 1 < len(words) and words.key[at + 1] in negations("other")


def _names(words: Words, first: int, after: int) -> bool:
    """Whether a number is a name, a date or a clock."""
    before = words.key[first - 1] if first else ""
    touching = (first and before in _TOUCHING) or (after < len(words) and words.key[after] in _TOUCHING)
    return bool(touching) or before.lstrip("و") in _labels() or _joined_before(words, first)


def _joined_before(words: Words, first: int) -> bool:
    """Whether a number follows another one, with a mark at most between: then it is a part of something written in
    numbers."""
    back = first - 1 if first and not words.key[first - 1][:1].isalnum() else first
    return back > 0 and words.key[back - 1][:1].isdigit() and words.start[first] - words.end[back - 1] < len("، ") + 1


def _counted(words: Words, at: int) -> str:
    """The core of the noun behind a number; nothing where none stands there."""
    keys = words.key
    if at < len(keys) and keys[at] in ("في", "ب"):
        at += 1
    if at < len(keys) and keys[at] in _SHARES:
        return SHARE
    partitive = at < len(keys) and keys[at] in _OF
    at += partitive
    if at >= len(keys) or not keys[at][:1].isalpha() or keys[at] in _particles():
        return ""
    return core(keys[at]) if partitive or not keys[at].lstrip("و").startswith("ال") else ""


@cache
def _labels() -> frozenset[str]:
    """Folded words before a number that make it a name, a date or a clock."""
    rows = [row for row in table("casualty_words") if row["slot"] == "label"]
    return frozenset(fold(word) for row in rows for word in variants(row["forms"])) | _listed("dated")


@cache
def _particles() -> frozenset[str]:
    """Folded words that nobody counts: prepositions, conjunctions, months."""
    return _listed("uncounted") | {first for first, second in month_words() if not second}


def _listed(use: str) -> frozenset[str]:
    """The folded words of one use."""
    rows = [row for row in table("compare_counting") if row["use"] == use]
    return frozenset(fold(word) for row in rows for word in variants(row["words"]))
