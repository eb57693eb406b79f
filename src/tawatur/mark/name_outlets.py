"""Papers and stations that no list has, behind a word for outlets: إذاعة أوندا سيرو, صحيفة ديلي ستار.

In: a ``Scan`` and the word for the outlet. Out: candidates, the word itself left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common, nisbas
from tawatur.mark.name_words import GAZ, NAMELIKE, unknown

#: Words of such a name at most.
_LONGEST = 3


def outlet(at: Scan, i: int) -> Iterator[Found]:
    """إذاعة أوندا سيرو, صحيفة ديلي ستار: words of no list behind a word for outlets, which is no part of the name."""
    j, keys = i + 1, at.words.key
    if not at.near(i, j) or keys[j].startswith("ال") or keys[j].endswith("ه") or keys[j] in nisbas():
        return
    if not unknown(keys[j]) and not (at.hints[j] & NAMELIKE and at.near(j, j + 1) and _strange(at, j + 1)):
        return
    after = j + 1
    while after < j + _LONGEST and at.near(j, after) and _strange(at, after):
        after += 1
    if keys[i].endswith("وكاله") and at.flags[j] & GAZ:
        return
    yield Found(j, after, 0, "organization", 8.2 + 2 * (after - j))


def _strange(at: Scan, j: int) -> bool:
    """Whether word ``j`` may go on with the foreign name of an outlet: of no list, or a name and hardly a word."""
    key = at.words.key[j]
    named = at.hints[j] & NAMELIKE and common().get(key, 0) < 3 and not key.startswith("ال") and key[0] != "و"
    return key in classes()["outlet_word"] or foreign_word(key) or bool(named)


def foreign_word(key: str) -> bool:
    """Whether ``key`` goes on with a foreign name: of no list, and no verb by its look."""
    return unknown(key) and not key.endswith(("ه", "ت")) and key[0] not in "يتو"
