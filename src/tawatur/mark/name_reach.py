"""How far a title has come while it is read, and what a body's head or a closed title holds besides.

In: a ``Scan``, a ``Reach`` and the word behind it. Out: a further ``Reach``, or None where the title ends.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from tawatur.mark.name_found import Scan
from tawatur.mark.name_lexicon import classes
from tawatur.mark.name_words import SAYING
from tawatur.mark.quote_nouns import is_verbal

#: By whom a body is represented stands behind one of these with ب or في; no word with ب on it is as short.
_STANDS_FOR, _ATTACHED = frozenset({"ممثله", "ممثلا"}), 3


class Reach(Struct, frozen=True, gc=False):
    """How far a title carries: the index after it, its country, whether a nisba or name has closed it, its
    complements.
    """

    after: int
    country: str = ""
    closed: bool = False
    parts: int = 0
    role: tuple[str, ...] = ()


def task(at: Scan, reach: Reach, key: str) -> Reach | None:
    """وكيل أمانة ... للخدمات: what a closed title is for, where its end or a name's honorific follows."""
    j, words = reach.after, classes()
    if key[0] == "ل" and key[1:] in words["org_link"] and at.follows[j + 1] and at.words.key[j + 1].startswith("ال"):
        return replace(reach, after=j + 2, role=(*reach.role, key))
    if not key.startswith(("لل", "بال")) or len(key) < 6 or key in words["for_hearers"]:
        return None
    if key == "بالاعمال" and reach.role[0] in ("قايم", "القايم"):
        return replace(reach, after=j + 1, parts=reach.parts + 1, closed=False, role=(*reach.role, key))
    last, ends = j + 1, words["post"] | words["honorific"] | words["style_word"]
    while last < j + 4 and at.follows[last] and at.words.key[last] not in ends and not _region(at, last):
        if not at.words.key[last].startswith(("ال", "وال")) or at.words.key[last] in words["stop_al"]:
            return None
        last += 1
    if not at.follows[last] or not (at.words.key[last] in ends or _region(at, last)):
        return None
    return replace(reach, after=last, role=(*reach.role, key))


def _region(at: Scan, j: int) -> bool:
    """Whether word ``j`` is بمنطقة, بمحافظة ..., with which a title may go on."""
    key = at.words.key[j]
    return key[0] == "ب" and key[1:] in classes()["where_class"]


def department(at: Scan, reach: Reach, key: str) -> Reach | None:
    """إدارة العلاقات, مركز الحوار: a noun that mostly begins a new phrase is governed by the body's head here."""
    words = classes()
    if key not in words["stop_noun"] or at.words.key[reach.after - 1] not in words["domain"]:
        return None
    return replace(reach, after=reach.after + 1, parts=reach.parts + 1, role=(*reach.role, key))


def governs_deed(at: Scan, j: int) -> bool:
    """Whether a verbal noun behind a definite noun is what somebody does something to (رفض محامي المتهم [التعليق])."""
    key, before = at.words.key[j], at.words.key[j - 1]
    return before.startswith("ال") and key.startswith("ال") and not key.endswith(("ي", "ه")) and is_verbal(key[2:])


def represented(at: Scan, i: int, stem: str) -> bool:
    """Whether ممثلة tells by whom the body before it is represented: نظمت الأمانة ممثلة بإدارة الحدائق حفلا."""
    if stem not in _STANDS_FOR or not at.follows[i] or not at.follows[i + 1] or at.flags[i - 1] & SAYING:
        return False
    behind = at.words.key[i + 1]
    return behind == "في" or (behind[0] == "ب" and len(behind) > _ATTACHED)
