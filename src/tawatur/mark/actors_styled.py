"""Whom a form of address without a name means (سموه, سماحته), and whose region an emir or governor is of.

In: the words, the persons named before, a title. Out: the person so addressed; the region of a title.

>>> from tawatur.arabic.words import split
>>> region_of(split("أمير منطقة الوادي يفتتح"), Found(0, 3, 0, "person", 1.0, "title", role="امير"))
'الوادي'
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawatur.arabic.fold import fold
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants
from tawatur.mark.actors import Draft, Tie
from tawatur.mark.name_found import Found
from tawatur.mark.name_lexicon import classes, gazetteer

#: So many words before a name its form of address stands.
_BEFORE = 7
#: Heads of a region as well as of a state.
_REGIONAL = frozenset(("امير", "محافظ", "حاكم", "والي", "وكيل"))


def styled(words: Words, before: Sequence[Tie], title: Found) -> Draft | None:
    """The person named last before the title to whom its form of address was given, else who was named last."""
    if not before:
        return None
    suits = _suits().get(words.key[title.first][title.cut :], frozenset())
    fitting = [tie for tie in before if _addressed(words, tie, suits)]
    return max(fitting or before, key=lambda tie: tie.found.first).draft


@cache
def _suits() -> dict[str, frozenset[str]]:
    """A form of address -> what stands before the names of those whom it suits."""
    return {
        fold(form): frozenset(fold(word) for word in variants(row["before"]))
        for row in table("address_forms")
        for form in variants(row["address"])
    }


def _addressed(words: Words, tie: Tie, suits: frozenset[str]) -> bool:
    """Whether one of the forms of address stands a little before the name, in its sentence."""
    first = tie.found.first
    return any(
        words.sentence[at] == words.sentence[first] and words.key[at].lstrip("ولب") in suits
        for at in range(max(0, first - _BEFORE), first)
    )


def region_of(words: Words, title: Found) -> str:
    """The region or town of which the title makes somebody the head; none of a state's."""
    if title.role.split(" ", maxsplit=1)[0] not in _REGIONAL:
        return ""
    for at in range(title.first + 1, title.after):
        key = words.key[at]
        if key.removeprefix("ال") not in classes()["where_class"]:
            return "" if _state(key) or key not in gazetteer() else key
    return ""


def _state(key: str) -> bool:
    """Whether a country has this name."""
    return any(not rest and entry.sort == "country" for rest, entry in gazetteer().get(key, ()))
