"""The least and the greatest number that a figure can mean, and when one figure is another one told rounder.

In: values with their modifiers. Out: bounds, hours, yes or no.

>>> bounds_of("12", "at_least"), bounds_of("10/15", None), bounds_of("XX", "about")
((12.0, inf), (10.0, 15.0), (20.0, 99.0))
>>> hours_of("PT72H") == hours_of("P3D"), hours_of("PT1H30M") == hours_of("PT90M")
(True, True)
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from tawatur.arabic.words import split
from tawatur.compare.parts import number
from tawatur.compare.told import TOLLS, Told
from tawatur.compare.words import has_phrase

#: "about 100" is taken to mean from 90 to 110: outlets round to one figure.
ABOUT = 0.1
_LENGTH = re.compile(r"P(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?")
_UNITS = re.compile(r"(T)|(?<![\d.])(\d+(?:\.\d+)?)([YMWDHS])")
_HOURS = {"Y": 8766.0, "M": 730.5, "W": 168.0, "D": 24.0, "TH": 1.0, "TM": 1 / 60, "TS": 1 / 3600}
#: Digits that a figure told round has at least, and how many more the other one has.
ROUND_DIGITS = 2
#: Told with so many digits fewer, a large sum may be so much off (two billion, 2.05 billion).
FINER, ROUND_SHARE, MANY = 2, 0.03, 1_000_000.0
#: So many words behind a figure may say that it is told roughly; so many before it may begin a range.
ROUGHLY, RANGE = 4, 6
#: An article may stand apart between a figure and the word that hedges it (قاربت الـ 400).
NEARLY = 2


def bounds_of(value: str, mod: str | None) -> tuple[float, float] | None:
    """The least and the greatest number that a figure can mean; None where it is no number. ``X`` digits are an order
    of magnitude: dozens are from 20 to 99, and "more than dozens" is no less."""
    if "X" in value and value.strip("X0123456789") == "":
        least = value.replace("X", "2", 1).replace("X", "0")
        return (float(least), math.inf if mod in ("at_least", "more_than") else float(value.replace("X", "9")))
    lengths = [hours_of(part) for part in value.split("/", 1)]
    value = value if None in lengths else "/".join(map(str, lengths))
    try:
        low, high = (float(part) for part in (value.split("/", 1) if "/" in value else (value, value)))
    except ValueError:
        return None
    spans = {
        "about": (low * (1 - ABOUT), high * (1 + ABOUT)),
        "at_least": (low, math.inf),
        "more_than": (low, math.inf),
        "at_most": (0.0, high),
        "less_than": (0.0, high),
    }
    return spans.get(mod or "", (low, high))


def hours_of(value: str) -> float | None:
    """The hours of a length of time (``P3D``, ``PT72H``, ``PT1H30M``); None for any other value."""
    if _LENGTH.fullmatch(value) is None:
        return None
    clock, hours, told = "", 0.0, False
    for mark, count, letter in _UNITS.findall(value):
        clock = mark or clock
        if letter:
            hours, told = hours + float(count) * _HOURS.get(clock + letter, math.nan), True
    return round(hours, 6) if told and not math.isnan(hours) else None


def hedged(one: Told) -> str | None:
    """The modifier of a figure that its words around give and its claim does not (15 يوما أو نحو ذلك)."""
    return _hedge(*one.around)


@lru_cache(maxsize=20_000)
def _hedge(before_it: str, behind_it: str) -> str | None:
    """``hedged``, by the words around."""
    before, behind = split(before_it).key[-NEARLY:], split(behind_it).key[:ROUGHLY]
    before = [key for key in before if key != "ال"][-1:]
    return "about" if has_phrase("roughly", " ".join(behind)) or has_phrase("nearly", " ".join(before)) else None


def endpoint(one: Told) -> bool:
    """Whether a figure is the beginning or the end of a range (بين ثلاث سنوات وسبع سنوات)."""
    return _ends_a_range(*one.around)


@lru_cache(maxsize=20_000)
def _ends_a_range(before_it: str, behind_it: str) -> bool:
    """``endpoint``, by the words around."""
    before, behind = split(before_it).key, split(behind_it).key
    if before[-1:] == ["بين"]:
        return bool(behind) and behind[0].startswith("و")
    return before_it.endswith("و") and "بين" in before[-RANGE:]


def rounded(left: Told, right: Told) -> bool:
    """Whether one figure is the other, told with fewer digits (22 and 21.63, 10.1 and 10.11); people are counted one by
    one."""
    if left.slot in TOLLS:
        return False
    rough, fine = sorted((left.value, right.value), key=lambda value: len(_digits(value)))
    a, b, kept = number(rough), number(fine), len(_digits(rough))
    if a and kept + FINER <= len(_digits(fine)) and b >= MANY and abs(a - b) <= ROUND_SHARE * b:
        return True
    if kept < ROUND_DIGITS or kept == len(_digits(fine)) or not a or not b:
        return False
    step = 10.0 ** (math.floor(math.log10(abs(b))) + 1 - kept)
    return any(math.isclose(a, way(b / step) * step) for way in (round, math.floor))


def _digits(value: str) -> str:
    """The digits of a number that say something."""
    return value.replace(".", "").strip("0")
