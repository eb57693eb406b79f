"""Of what kind people are, as they are called: soldiers, fighters, civilians, or some of those told of before.

In: what a group is called, or a figure with its noun. Out: its kinds.

>>> kinds_of("ثلاثة جنود"), kinds_of("أربعة أشخاص")
(frozenset({'force'}), frozenset())
>>> kinds_of("173 مدنيا"), kinds_of("ثلاثة أطفال")
(frozenset({'civil'}), frozenset({'part'}))
"""

from __future__ import annotations

from functools import cache, lru_cache

from tawatur.arabic.phrases import Phrasebook
from tawatur.arabic.words import split
from tawatur.lexicon import table, variants


@lru_cache(maxsize=50_000)
def kinds_of(text: str) -> frozenset[str]:
    """The kinds of people that a text names."""
    return frozenset(hit.meaning for hit in _people().find(split(text)))


@cache
def _people() -> Phrasebook[str]:
    """Words for people with their kind."""
    return Phrasebook((word, row["kind"]) for row in table("compare_people") for word in variants(row["words"]))
