"""Of what kind people are, as an account calls them: who fights, who fights those, and who does neither.

In: what a group is called. Out: its kinds.

>>> kinds_of("ثلاثة جنود"), kinds_of("أربعة أشخاص")
(frozenset({'force'}), frozenset())
"""

from __future__ import annotations

from functools import cache, lru_cache

from tawatur.arabic.phrases import Phrasebook
from tawatur.arabic.words import split
from tawatur.lexicon import table, variants

#: Kinds of people that are never one another: who fights, who fights those, and who does neither.
_SIDES = frozenset({"civil", "force", "armed"})


@lru_cache(maxsize=50_000)
def kinds_of(name: str) -> frozenset[str]:
    """Of what kind people are, as they are called."""
    return frozenset(hit.meaning for hit in _people().find(split(name))) & _SIDES


@cache
def _people() -> Phrasebook[str]:
    """Words for people with their kind."""
    return Phrasebook((word, row["kind"]) for row in table("compare_people") for word in variants(row["words"]))
