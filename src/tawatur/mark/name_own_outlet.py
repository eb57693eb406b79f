"""The outlet's own name in its text: in quotation marks, or behind a word for outlets, also where no list has it.

In: a sheet and its ``Scan``. Out: candidates. ``«ضفاف الشمال»`` names the paper whose page it is, no bank and no north.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.arabic.words import split
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes
from tawatur.mark.name_words import QUOTES
from tawatur.mark.sheet import Sheet

#: Such a name is surer than whatever its words are by themselves.
_SURE = 30.0


def own_outlet(sheet: Sheet, at: Scan) -> Iterator[Found]:
    """Where the text names the outlet that published it."""
    outlet = sheet.article.outlet
    names = _spellings(outlet.name) if outlet else []
    if not names:
        return
    firsts = {name[0] for name in names}
    keys = at.words.key
    for i in [i for i, key in enumerate(keys) if key in firsts]:
        after = next((i + len(name) for name in names if tuple(keys[i : i + len(name)]) == name), 0)
        if after and _meant(at, i, after):
            yield Found(i, after, 0, "organization", _SURE)


def _spellings(name: str) -> list[tuple[str, ...]]:
    """The name in folded words, and without the word for outlets that it begins with; longest first."""
    keys = tuple(key for key in split(name).key if key.isalnum())
    if not keys:
        return []
    short = keys[1:] if len(keys) > 1 and keys[0] in classes()["outlet_kind"] else ()
    return [keys, short] if short else [keys]


def _meant(at: Scan, i: int, after: int) -> bool:
    """Whether marks hold the name, or a word for outlets leads to more than one word."""
    keys = at.words.key
    before, behind = keys[i - 1] if i else "", keys[after] if after < len(keys) else ""
    if before in QUOTES and behind in QUOTES and before not in "()":
        return True
    return after - i > 1 and before.lstrip("بلو") in classes()["outlet_kind"]
