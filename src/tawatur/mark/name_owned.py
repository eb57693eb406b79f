"""Titles told by whose they are: رئيسها التنفيذي, مدربه البرتغالي, مستشاره للشؤون الاقتصادية.

In: a ``Scan`` and a word that is an office with a pronoun on it. Out: a candidate of form ``title`` where an adjective,
a task or the name of who bears it follows.
"""

from __future__ import annotations

from tawatur.mark.name_address import begins_behind
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, nisbas
from tawatur.mark.name_units import second
from tawatur.mark.name_words import GAZ, GIVEN, Way, doubt, owned_offices

#: Words of one such title at most.
_LONGEST = 6
_TASK = frozenset({"لشوون", "لشيون", "للشوون", "للشيون", "للشءون", "لشءون"})


def owned(at: Scan, i: int, way: Way) -> Found | None:
    """The title that begins with the office at word ``i``; None where nothing tells that it is one."""
    head = owned_offices().get(way.stem)
    if head is None or at.words.raw[i].endswith("ة"):
        return None
    after, country = _adjectives(at, i)
    if after - i == 1 and not _borne(at, begins_behind(at, after)):
        return None
    role = " ".join((head, *(key for key in at.words.key[i + 1 : after] if key in classes()["post"])))
    return Found(i, after, way.cut, "person", 3.0 + after - i, "title", country=country, role=role)


def _adjectives(at: Scan, i: int) -> tuple[int, str]:
    """The index after what goes on with the office at word ``i``, and the country of a nisba in it."""
    words, after, country = classes(), i + 1, ""
    while after < i + _LONGEST and at.follows[after]:
        key = at.words.key[after]
        nisba = nisbas().get(key)
        if (
            key == "في"
            and at.follows[after + 1]
            and at.flags[after + 1] & GAZ
            and _borne(at, begins_behind(at, after + 2))
        ):
            return after + 2, country
        if key in _TASK and at.follows[after + 1]:
            after += 1
        elif nisba is not None and nisba.definite and not nisba.people:
            country = country or nisba.country
        elif key not in words["post"] and key not in words["title_adjective"]:
            break
        after += 1
    return after, country


def _borne(at: Scan, j: int) -> bool:
    """Whether what is hardly anything but a given name stands at word ``j``, right behind the office."""
    if not at.follows[j] or not at.flags[j] & GIVEN:
        return False
    level = doubt(at.words.key[j])
    return level == 0 or (level == 1 and at.follows[j + 1] and second(at.words.key[j + 1]))
