"""What stands between a title and the name of who bears it: honorifics, ranks and forms of address.

In: a ``Scan`` and the word behind a title. Out: the word with which a name may begin.
"""

from __future__ import annotations

from tawatur.mark.name_found import Scan
from tawatur.mark.name_lexicon import classes, phrases_of

#: Marks in which some papers set a name behind its title.
_OPENING = frozenset({"«", '"', "“", "”", "'"})
#: How a text that has described somebody goes on to the name (شاهد عيان يدعى فلان).
_CALLED = frozenset(before + word for word in ("يدعي", "تدعي", "اسمه", "اسمها", "يسمي", "تسمي") for before in ("", "و"))


def begins_behind(at: Scan, after: int) -> int:
    """Where a name may begin behind a title that ends at ``after``: honorifics and forms of address left out."""
    words = classes()
    j = after
    ranked = False
    if at.near(after - 1, after + 1) and at.words.raw[after] in ("،", ","):
        j += 1
    if at.near(after - 1, j + 1) and at.words.key[j] in _CALLED:
        j += 1
    while at.near(after - 1, j) and j < after + 7:
        step = _styled(at, j, j > after, ranked)
        if not step:
            break
        ranked = ranked or at.words.key[j] in words["rank"]
        j += step
    return j


def _styled(at: Scan, j: int, within: bool, ranked: bool) -> int:
    """How many words of an honorific, a form of address or (``ranked``) what goes with a rank stand at word ``j``."""
    words = classes()
    key = at.words.key[j]
    before = at.words.key[j - 1]
    if key in words["rank_arm"] and (before in words["rank_arm"] or before.lstrip("و") in words["rank"]):
        return 1
    if at.words.key[j + 1 : j + 2] in (["بن"], ["بنت"], ["ولد"]):
        return 0
    if key in words["honorific"] or key in words["style_more"] or (ranked and key in words["rank_tail"]):
        return 1
    if key in _OPENING:
        return 1
    if within and key in ("/", ".", ":", "«", '"', "(", ")", "\\"):
        return 1
    for rest in phrases_of("titled_as").get(key, ()):
        if tuple(at.words.key[j + 1 : j + 1 + len(rest)]) == rest:
            return 1 + len(rest)
    return 0
