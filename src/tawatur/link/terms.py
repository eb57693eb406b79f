"""How much a word tells: one that most news uses weighs little, a rare name weighs much.

In: a term (a light stem). Out: its weight, the same in every case. What two texts have in common then weighs the same
whatever else lies beside them, and need not be weighed again when articles are added.

>>> weights()["بوتين"] > weights()["مجلس"] > weights()["في"]
True
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache, lru_cache

from tawatur.arabic.fold import fold
from tawatur.arabic.stems import stem
from tawatur.lexicon import table, variants

#: The share of articles that use a word of which the lexicon says nothing; added to every share.
RARE = 0.0015
#: Terms that weigh less than this are in nearly every article and tell nothing.
LIGHT = 0.7
#: The weight of a name that the lexicon knows: who stands there is named often.
KNOWN = 4.0


class _Weights(dict[str, float]):
    """The weight of each term of the lexicon; any other is rare."""

    def __missing__(self, term: str) -> float:
        return -math.log(RARE)


@cache
def weights() -> Mapping[str, float]:
    """The weight of every term: the logarithm of how few articles use it."""
    shares: dict[str, float] = {}
    for row in table("link_word_shares"):
        shares |= dict.fromkeys(variants(row["words"]), float(row["share"]))
    for row in table("link_common"):
        for word in variants(row["words"]):
            term = stem(fold(word))
            shares[term] = max(float(row["share"]), shares.get(term, 0.0))
    return _Weights((term, -math.log(min(1.0, share + RARE))) for term, share in shares.items())


def weighed_term(term: str, count: int) -> float:
    """What a term counts that stands ``count`` times in a text: a repeated one more, but less and less; nothing for a
    term of nearly every article."""
    weight = weights()[term]
    return weight * (1 + math.log(count)) if weight > LIGHT else 0.0


@lru_cache(maxsize=100_000)
def name_weight(key: str) -> float:
    """The weight of a name by its key (an entry of the lexicon, or stems): that of its most telling word.

    >>> name_weight("مجلس شورا") == weights()["شورا"] > weights()["مجلس"]
    True
    """
    return KNOWN if ":" in key else max((weights()[word] for word in key.split()), default=0.0)
