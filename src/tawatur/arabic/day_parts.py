"""Parts of the day in words, as hours of the day that they can mean.

In: words. Out: the part they name, with its hours; the night runs into the next day, so its hours go beyond 24.

>>> from tawatur.arabic.words import split
>>> part_in(split("مساء يوم الاثنين")).meaning
(15, 24)
"""

from __future__ import annotations

from functools import cache

from tawatur.arabic.phrases import Hit, Phrasebook
from tawatur.arabic.words import Words, split
from tawatur.lexicon import table, variants

Hours = tuple[int, int]
#: What a time leaves that names no part of the day: all of it and the night after.
WHOLE: Hours = (0, 30)


@cache
def _parts() -> Phrasebook[Hours]:
    """Parts of the day as hours."""
    rows = table("day_parts")
    return Phrasebook((word, (int(row["from"]), int(row["to"]))) for row in rows for word in variants(row["words"]))


def part_in(words: Words) -> Hit[Hours] | None:
    """The first part of the day that the words name; None where they name none."""
    return next(_parts().find(words), None)


def hours(wording: str) -> Hours:
    """The hours of the day that a wording leaves: all of them where it names no part of the day."""
    hit = part_in(split(wording))
    return hit.meaning if hit is not None else WHOLE
