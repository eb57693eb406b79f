"""The outlet's own name in its text: in quotation marks, or behind a word for outlets, also where no list has it.

In: a sheet and its ``Scan``. Out: candidates. ``«ضفاف الشمال»`` names the paper whose page it is, no bank and no north.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.arabic.fold import fold
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes
from tawatur.mark.name_words import QUOTES
from tawatur.mark.sheet import Sheet

#: Such a name is surer than whatever its words are by themselves.
_SURE = 30.0


def own_outlet(sheet: Sheet, at: Scan) -> Iterator[Found]:
    """Where the text names the outlet that published it."""
    name, keys = tuple(_called(sheet).split()), at.words.key
    if not name:
        return
    for i in [i for i, key in enumerate(keys) if key == name[0]]:
        after = i + len(name)
        if tuple(keys[i:after]) == name and _meant(at, i, after):
            yield Found(i, after, 0, "organization", _SURE)


def _called(sheet: Sheet) -> str:
    """The folded name of the article's outlet, less the word for its kind (صحيفة الرياض); "" where it is unknown."""
    name = fold(sheet.article.outlet.name) if sheet.article.outlet else ""
    kind, _, rest = name.partition(" ")
    return rest if rest and kind in classes()["outlet_kind"] else name


def _meant(at: Scan, i: int, after: int) -> bool:
    """Whether marks hold the name, or a word for outlets leads to more than one word; marks behind a word for places
    hold a place (العاصمة «الرياض»)."""
    keys = at.words.key
    before, behind = keys[i - 1] if i else "", keys[after] if after < len(keys) else ""
    if before in QUOTES and behind in QUOTES and before not in "()":
        placed = i > 1 and at.follows[i - 1] and keys[i - 2] in classes()["place_class"] | {"العاصمه"}
        return not placed
    return after - i > 1 and before.lstrip("بلو") in classes()["outlet_kind"]
