"""Whether what two accounts tell can exclude one another at all: rivals are asked for more than agreement is.

In: two claims of one slot that differ. Out: yes or no. A toll far from the news of an account, a place that stands
beside the happening and not where it was, a person who is only described, and a happening that is taken for granted or
that was foiled give a reader no reason to say that somebody is wrong.

>>> placed_by("القتال الدائر في"), placed_by("ووقوف بلاده مع"), placed_by("بين القوى الكبرى و")
(True, False, False)
"""

from __future__ import annotations

from functools import lru_cache

from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.compare.told import Told
from tawatur.compare.words import alike, core, has_phrase, negations, spelt_alike, terms

#: So many letters from the beginning an account tells its news; what stands further down is told beside it. In the
#: tolls of data/groups that are one count 3 of 60 pairs stand further down, and these share the words around.
OPENING = 600
#: How much the words around two tolls must agree where one stands further down, and how many they share.
LIKE, SHARED = 0.3, 3
_VOWELS = str.maketrans("", "", "اوي")
#: So many words before a verb a negation still is its own.
REACH = 3
#: So many words before a happening the word may stand that begins a clause of time.
WHEN = 4
#: So many words before a happening it may be called an attempt or be rejected.
TRIED = 6
#: So many words before a place one of its pair ("between") may stand.
PAIRED = 5


def told_beside(left: Told, right: Told) -> bool:
    """Whether one of two tolls stands further down in its account, and in other words than the other: there each tells
    of other people, unless two words that are rare stand side by side in both (the name of a quarter)."""
    if left.article == right.article or (_opens(left) and _opens(right)) or left.scene & right.scene:
        return False
    mine, theirs = (terms(" ".join(one.around)) for one in (left, right))
    return alike(mine, theirs) < LIKE or len(mine.keys() & theirs.keys()) < SHARED


def _opens(one: Told) -> bool:
    """Whether a claim stands in the title or the first lines."""
    return one.titled or one.start < OPENING


def placed(one: Told) -> bool:
    """Whether a place is told as where it was."""
    return not one.parted and placed_by(one.around[0])


def inside(one: Told) -> bool:
    """Whether the words right before a place, of what kind it is at most between, say that something was in it."""
    keys = split(one.around[0]).key[-2:]
    return any(key in ("في", "وفي") for key in keys) or (bool(keys) and keys[-1].startswith("ب"))


@lru_cache(maxsize=20_000)
def placed_by(before: str) -> bool:
    """Whether the words before a place say that something was there; with whom, between whom or against whom do not."""
    keys = split(before).key[-PAIRED:]
    if not keys:
        return True
    beside = negations("beside")
    return keys[-1].lstrip("و") not in beside and not (keys[-1] == "و" and any(key in beside for key in keys))


def described(one: Told, name: str) -> bool:
    """Whether somebody of this name is only described here."""
    return not one.named or _cores(one.wording).isdisjoint(_cores(name))


def one_of_several(one: Told) -> bool:
    """Whether somebody is named in a list of several: which of them an account names is its choice."""
    return one.around[0].endswith("و") or has_phrase("listing", one.around[0])


def unnamed(one: Told, name: str) -> bool:
    """Whether somebody is known by nothing but this description (the king, an official)."""
    return not one.named and not _cores(one.wording).isdisjoint(_cores(name))


def anyone(one: Told, name: str) -> bool:
    """Whether somebody is only known to be of a kind (a government official), not as the holder of an office."""
    definite = any(key.startswith("ال") for key in split(one.wording).key)
    return unnamed(one, name) and not definite


@lru_cache(maxsize=20_000)
def one_person(left: str, right: str) -> bool:
    """Whether two names can be one person's: all words of the shorter one stand in the other, or both end in one word
    and begin alike (آش، أشتون) or with the same consonants.

    >>> one_person("آش كارتر", "أشتون كارتر"), one_person("جوريجوس دونيس", "جيورجيوس دونيس")
    (True, True)
    >>> one_person("سالم الحاج", "ناصر الحاج"), one_person("عز الدين", "عز الدين ذو الفقار")
    (False, True)
    """
    mine, theirs = sorted((split(fold(name)).key for name in (left, right)), key=len)
    if not mine or set(mine) <= set(theirs):
        return True
    begins = mine[0].startswith(theirs[0]) or theirs[0].startswith(mine[0])
    return mine[-1] == theirs[-1] and (
        begins or _bones(mine[0]) == _bones(theirs[0]) or spelt_alike(mine[0], theirs[0])
    )


def _bones(word: str) -> str:
    """The consonants of a folded word."""
    return word.translate(_VOWELS)


@lru_cache(maxsize=20_000)
def _cores(text: str) -> frozenset[str]:
    """The cores of the words of a name."""
    return frozenset(map(core, split(fold(text)).key))


def negated(denial: Told) -> bool:
    """Whether a happening is denied by somebody or negated by a word right beside it: not only foiled, prevented or
    lacking."""
    if taken_for_granted(denial):
        return False
    before, behind = (split(side).key for side in denial.around)
    no = negations("not") | negations("wide")
    beside = any(key.lstrip("وف") in no for key in (*before[-REACH:], *behind[:1]))
    denied = any(key.lstrip("وف") in negations("deny") for key in behind)
    return denial.refuted or beside or denied or has_phrase("untrue", denial.around[1])


def refused(saying: Told) -> bool:
    """Whether somebody only refuses to do something (they refuse to be handed over), and denies nothing: who rejects
    the charges rejects a thing that is known."""
    first = next(iter(split(saying.wording).key), "")
    thing = first.startswith("ال") or first in negations("points")
    return saying.refused and not thing


def one_deed(denial: Told, claim: Told) -> bool:
    """Whether one verb tells of what is negated and of what is affirmed: that no statement was issued does not deny a
    vote."""
    first = split(denial.wording).key[:1]
    claimed = {_bones(core(key.lstrip("و"))) for key in split(claim.wording).key}
    return not first or not claimed or _bones(core(first[0].lstrip("و"))) in claimed


def taken_for_granted(one: Told) -> bool:
    """Whether a happening stands behind a word that takes it for granted (after his election), or is what a clause of
    time tells (this did not begin when we came to an agreement)."""
    before = split(one.around[0]).key
    if before and before[-1].lstrip("و") in negations("granted"):
        return True
    return not negations("when").isdisjoint(key.lstrip("و") for key in before[-WHEN:])


def supposed(one: Told) -> bool:
    """Whether a happening is told under a condition (his resignation if nothing is agreed), as what is tried or
    rejected, or as denied."""
    before = {key.lstrip("و") for key in split(one.around[0]).key[-TRIED:]}
    tried = not before.isdisjoint(negations("tried") | negations("refuse") | negations("deny"))
    return tried or not negations("if").isdisjoint(split(one.wording).key)
