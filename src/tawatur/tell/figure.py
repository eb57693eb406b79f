"""A figure as people write it: how exact it is, its digits in groups, what it counts or measures.

In: a figure as compare shows it (``at_least 9``, ``40000000 usd``, ``about XX``) and a language. Out: its words.

>>> figure_told("at_least 9", "en"), figure_told("about XX", "en")
('at least 9', 'dozens')
>>> figure_told("40000000 usd", "en"), figure_told("3 طفل", "ar")
('40,000,000 USD', '3 (طفل)')
>>> figure_told("about 10/15", "en")
'about 10–15'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.messages import Lang, counted, messages, say
from tawatur.tell.date import spoken

#: Slots whose values are figures, some with a word before them that says how exact they are.
FIGURES = frozenset(
    {"killed", "injured", "arrested", "missing", "rescued", "count", "amount", "age", "duration"},
)
_MODS = ("about", "at_least", "at_most", "more_than", "less_than")
_FIGURE = re.compile(rf"(?:({'|'.join(_MODS)}) )?(P\S+|[\dX./]+)(?: (.+))?")
#: Numbers of so many digits are read in groups of three.
_GROUPED = 5
#: Units that lengths of time are counted in, which have forms of their own for every number.
_LENGTHS = frozenset({"year", "month", "week", "day", "hour", "minute"})


def figure_told(value: str, lang: Lang) -> str:
    """The figure in words; as it is where it is none."""
    found = _FIGURE.fullmatch(value)
    if not found:
        return value
    mod, number, unit = found.groups()
    open_ = "X" in number
    told = _with_unit(number, unit or "", lang)
    return say(f"mod.{mod}", lang, value=told) if mod and not (open_ and mod == "about") else told


def spelt(value: str, units: Iterable[str]) -> str:
    """A figure with its unit as the claims spell it; compare keeps units folded.

    >>> spelt("about 2 امراه", ["امرأة"]), spelt("5 km", ["km"])
    ('about 2 امرأة', '5 km')
    """
    for unit in units:
        folded = fold(unit)
        if unit != folded and value.endswith(f" {folded}"):
            return value.removesuffix(folded) + unit
    return value


def _with_unit(number: str, unit: str, lang: Lang) -> str:
    """The number with what it counts or measures."""
    if unit in _LENGTHS and number.isdigit():
        return counted(f"count.{unit}", lang, int(number))
    digits = spoken(number, lang) if number[0] == "P" else "–".join(_digits(part, lang) for part in number.split("/"))
    if not unit or unit in ("%", "‰"):
        return digits + unit
    name = _unit_name(unit, lang)
    return f"{digits} {name}" if name else f"{digits} ({unit})"


def _digits(number: str, lang: Lang) -> str:
    """Digits in groups; "dozens", "hundreds" and the like where the text leaves them open."""
    if "X" in number:
        key = f"open.{len(number)}"
        return say(key, lang) if set(number) == {"X"} and key in messages() else number
    whole, point, rest = number.partition(".")
    grouped = f"{int(whole):,}" if whole.isdigit() and len(whole) >= _GROUPED else whole
    return f"{grouped}{point}{rest}"


def _unit_name(unit: str, lang: Lang) -> str:
    """What a unit of measure is called; empty for what is counted, whose noun would have to agree with the number."""
    row = _measures().get(unit.casefold())
    if row is None:
        return ""
    key = f"unit.{unit.casefold()}"
    if key in messages():
        return say(key, lang)
    return variants(row["forms"])[0] if lang == "ar" else row["unit"]


@cache
def _measures() -> dict[str, Mapping[str, str]]:
    """Unit, in small letters -> the first row of the lexicon that has it."""
    return {row["unit"].casefold(): row for row in reversed(table("measures"))}
