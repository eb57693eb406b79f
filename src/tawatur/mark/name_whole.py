"""Where the name of a body that the lexicon has ends, though a name built on it could go on.

In: a ``Scan``, the first word of the body, the way to read it and the index after what was built. Out: a yes or no.
"""

from __future__ import annotations

from collections.abc import Callable

from tawatur.arabic.clitics import cuts
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes
from tawatur.mark.name_words import Way

Lister = Callable[[Scan, int, Way], list[Found]]


def whole_before(at: Scan, i: int, way: Way, after: int, lister: Lister) -> bool:
    """Whether the lexicon's name ends before the last word, which only judges it: حركة الشباب [المتشددة]."""
    return at.words.key[after - 1] in classes()["org_leaning"] and _listed(at, i, way, after - 1, lister)


def whose_effort(at: Scan, i: int, way: Way, after: int, lister: Lister) -> bool:
    """Whether ل behind the lexicon's name tells what an effort of that body is for: جهود الاتحاد الأوروبي [للإنقاذ]."""
    if not at.follows[i] or way.cut:
        return False
    effort = any(stem in classes()["effort"] for _, stem in cuts(at.words.key[i - 1]))
    return effort and _listed(at, i, way, after, lister)


def safety_of(at: Scan, i: int, way: Way) -> bool:
    """Whether أمن before a country is how safe it is (أمن مصر); before a town it is its police (أمن القاهرة)."""
    if way.stem != "امن" or not at.follows[i + 1]:
        return False
    return any(one.sort == "country" for behind in at.ways(i + 1) if not behind.cut for one in behind.alone)


def _listed(at: Scan, i: int, way: Way, after: int, lister: Lister) -> bool:
    """Whether the lexicon has the words from ``i`` up to ``after`` as a name of two words and more."""
    return after - i > 1 and any(one.after == after and not one.unsure for one in lister(at, i, way))
