"""What stands before somebody's name and leads to it: honorifics, arms of officers, trades, الملقب.

In: a ``Scan`` and the word with which the name may begin. Out: a yes or no.
"""

from __future__ import annotations

from tawatur.arabic.words import Words
from tawatur.mark.name_found import Scan
from tawatur.mark.name_lexicon import classes
from tawatur.mark.name_words import GIVEN, HONORIFIC, doubt

_MARKS = frozenset({"»", "«", '"', "”", "“"})


def told_by_work(at: Scan, i: int) -> bool:
    """Whether what somebody did or drove (سائق الرافعة, منفذ الهجوم) stands before a name at word ``i``."""
    keys, words = at.words.key, classes()
    if i < 2 or not at.follows[i] or not at.follows[i - 1] or not at.flags[i] & GIVEN or doubt(keys[i]):
        return False
    return keys[i - 1] in words["of_whom"] and keys[i - 2].lstrip("وبل") in words["person_of"]


def of_rank(at: Scan, i: int) -> bool:
    """Whether word ``i`` tells of what arm an officer is (اللواء بحري فلان, العقيد أركان حرب فلان)."""
    arms, keys = classes()["rank_arm"], at.words.key
    if keys[i] not in arms or not at.follows[i] or not at.follows[i + 1]:
        return False
    return keys[i - 1].lstrip("و") in classes()["rank"] or keys[i - 1] in arms


def besides(at: Scan, i: int) -> bool:
    """Whether الملقب or the like stands right before word ``i``, ``بـ"`` between or not."""
    j = behind_marks(at.words, i) - 1
    return at.along(j, i) and at.words.key[j] in classes()["called_besides"]


def behind_marks(words: Words, at: int) -> int:
    """Where ``بـ"`` before the name at word ``at`` begins; ``at`` itself where none stands there."""
    led = at > 1 and words.raw[at - 1] in _MARKS and words.key[at - 2].strip("ـ") == "ب"
    return at - 2 if led else at


def honorific_before(at: Scan, i: int) -> bool:
    """Whether an honorific stands right before word ``i`` (``د.`` too)."""
    if not i or not at.follows[i]:
        return False
    if at.flags[i - 1] & HONORIFIC:
        return True
    j = i - 1
    while j > 0 and at.follows[j] and at.words.key[j] in classes()["rank_arm"]:
        j -= 1
    if j > 0 and at.words.raw[j] in (".", "/"):
        j -= 1
    return at.near(j, i) and bool(at.flags[j] & HONORIFIC)
