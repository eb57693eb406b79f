"""Whether a part of a dateline is the place where it was written.

In: folded words. Out: True for a big city, a capital, a country.

>>> is_place(["بيروت"]), is_place(["جسر", "الحقيقه"])
(True, False)
"""

from __future__ import annotations

from functools import cache

from tawatur.lexicon import table, variants
from tawatur.read.lines import words_of
from tawatur.read.signals import page_words


@cache
def _places() -> frozenset[str]:
    names = [name for row in table("places") if row["big"] == "1" for name in variants(row["names"])]
    for row in table("countries"):
        names += [row["name"], *variants(row["variants"]), *variants(row["capital"])]
    return frozenset(" ".join(words_of(name)) for name in names) | page_words("dateline_place")


def is_place(words: list[str]) -> bool:
    """Whether the words name a place that datelines name."""
    return " ".join(words) in _places()
