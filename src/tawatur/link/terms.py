"""Words as terms: what is left of a word when its attached letters are off, and how much it tells.

In: folded words. Out: terms (light stems, for comparing only, never shown), and weights: a word that most news uses
weighs little, a rare name weighs much.

>>> term("وبالرئيس"), term("رئيس")
('رئيس', 'رئيس')
>>> term("الانتخابات"), term("انتخابيه")
('انتخاب', 'انتخاب')
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from tawatur.lexicon import table, variants

#: Attached letters, longest first: conjunction, preposition, article; then future س with a person letter.
_FRONTS = ("وبال", "وكال", "فبال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال", "وس", "و", "ف")
_BACKS = ("تين", "تان", "يات", "يين", "يون", "هما", "هم", "ها", "ات", "ان", "ون", "ين", "يه", "وا", "ه", "ي", "ا")
#: A case smaller than this many articles says little of how common a word is; the weights then lean on the lexicon.
ORDINARY_CASE = 400


@lru_cache(maxsize=200_000)
def term(word: str) -> str:
    """The light stem of a folded word; at least three letters are left."""
    for front in _FRONTS:
        if word.startswith(front) and len(word) - len(front) >= 3:
            word = word[len(front) :]
            break
    for back in _BACKS:
        if word.endswith(back) and len(word) - len(back) >= 3:
            return word[: -len(back)]
    return word


@cache
def _common() -> Mapping[str, float]:
    """Share of news articles that use a term, for the ordinary words of Arabic news."""
    return {term(word): float(row["share"]) for row in table("link_common") for word in variants(row["words"])}


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
        word: math.log(whole / (count + 0.5 + ORDINARY_CASE * common.get(word, 0.0005)))
        for word, count in counts.items()
    }
