"""How much a word tells: one that most news uses weighs little, a rare name weighs much.

In: the terms (light stems) of the articles of a case. Out: the weight of each. A small case says little of how common a
word is; there the estimate of the lexicon counts for more.

>>> scale = weights([{"مجلس", "بوتين"}, {"مجلس"}])
>>> scale["بوتين"] > scale["مجلس"]
True
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from tawatur.arabic.fold import fold
from tawatur.arabic.stems import stem
from tawatur.lexicon import table, variants

#: The lexicon's shares count like this many ordinary articles.
ORDINARY_CASE = 400
#: The share of articles that use a word of which the lexicon says nothing.
RARE = 0.0005


@cache
def _common() -> Mapping[str, float]:
    """Share of news articles that use a term, for the ordinary words of Arabic news."""
    return {stem(fold(word)): float(row["share"]) for row in table("link_common") for word in variants(row["words"])}


def weights(used: Iterable[Iterable[str]]) -> dict[str, float]:
    """The weight of every term, given the distinct terms of each article: the logarithm of how few articles use it."""
    counts: Counter[str] = Counter()
    size = 0
    for terms in used:
        counts.update(terms)
        size += 1
    common = _common()
    whole = size + ORDINARY_CASE
    return {
        term: math.log(whole / (count + 0.5 + ORDINARY_CASE * common.get(term, RARE))) for term, count in counts.items()
    }
