"""People who are only counted ("fourteen people", "dozens"): part of a happening, but no name for its heading.

In: ids of entities, which hold their names. Out: whether one is only counted; or who of several is worth a heading.

>>> counted_only("group:نحو مئتي متظاهر"), counted_only("group:المعلمون")
(True, False)
"""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.arabic.amounts import mod_before
from tawatur.arabic.numbers import read_number
from tawatur.arabic.words import split

#: How the id of a group begins.
_GROUP = "group:"
#: Numbers that the text leaves open, as they are folded.
_OPEN = frozenset({"عشرات", "مئات", "مءات", "الاف", "ملايين", "عدد", "بضعه", "اخرون", "اخرين"})


def counted_only(entity: str) -> bool:
    """Whether an entity is a group that is told of by its number alone."""
    if not entity.startswith(_GROUP):
        return False
    words = split(entity.removeprefix(_GROUP))
    if not words.key:
        return False
    mod = mod_before(words, 0)
    at = mod[1] if mod else 0
    first = words.key[at].removeprefix("ال") if at < len(words.key) else ""
    return first in _OPEN or read_number(words, at) is not None


def for_heading(parts: Iterable[tuple[str, str]], place: str | None) -> tuple[str, ...]:
    """The names of those who take part ((entity id, name)), each once, that a heading needs: who is only counted is
    left out where somebody else or a place is named."""
    names = {name: counted_only(entity) for entity, name in parts if name != place}
    named = tuple(name for name, counted in names.items() if not counted)
    return named if named or place else tuple(names)
