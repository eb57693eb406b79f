"""Articles as they are compared: their terms weighed, and what they tell first.

In: a profile. Out: its view; two of them side by side are a Pair.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from operator import mul
from typing import NamedTuple

from tawatur.link.harm import days_of_first
from tawatur.link.moments import families
from tawatur.link.profile import Deed, Profile
from tawatur.link.terms import weighed_term

Vector = Mapping[str, float]
#: Where the title tells of no happening, the first so many of the text say what kind of news it is.
FIRST = 2
#: Among the first so many reported happenings is the main one, where the title tells of none or of another.
EARLY = 3
#: Families of happenings that kill and hurt: their toll is told anew, under titles of the dead.
HARM = frozenset({"force", "mishap"})


class View(NamedTuple):
    """A profile with its terms weighed: unit vectors of the title, of title and lead, and of the whole; ``kinds`` are
    the families of the happenings that it tells first, ``titled`` the types in its title, ``scenes`` the places,
    ``early`` the families of the first reported happenings. ``toll``: its title tells of the dead; ``harm`` are the
    happenings anywhere in it that kill and hurt, ``harm_days`` the days that it gives for the first of them."""

    profile: Profile
    title: Vector
    head: Vector
    whole: Vector
    kinds: frozenset[str]
    titled: frozenset[str]
    scenes: frozenset[str]
    early: frozenset[str]
    toll: bool
    harm: tuple[Deed, ...]
    harm_days: frozenset[int]


class Pair(NamedTuple):
    """Two articles side by side; ``copied`` is the share of the shorter one that stands word for word in the other."""

    left: View
    right: View
    copied: float


def view(profile: Profile) -> View:
    """The view of one profile."""
    head = _together(profile.title, profile.lead)
    whole = _together(profile.title, profile.title, profile.body)
    reported = [deed for deed in profile.deeds if deed.status == "reported"]
    places = [place for deed in reported if (place := deed.place)]
    harm = tuple(deed for deed in profile.deeds if families().get(deed.type) in HARM)
    return View(
        profile,
        title=_unit(profile.title),
        head=_unit(head),
        whole=_unit(whole),
        kinds=_kinds(profile.deeds, reported),
        titled=frozenset(_titled(deed) for deed in profile.deeds if deed.titled and deed.type != "other"),
        scenes=frozenset(places[:FIRST]),
        early=frozenset(families().get(deed.type, deed.type) for deed in reported[:EARLY] if deed.type != "other"),
        toll=any(deed.titled and _of_the_dead(deed) for deed in profile.deeds),
        harm=harm,
        harm_days=days_of_first(harm, dated=profile.days is not None),
    )


def _together(*counts: Mapping[str, int]) -> dict[str, int]:
    """What is counted, added up."""
    found: dict[str, int] = {}
    for each in counts:
        for word, count in each.items():
            found[word] = found.get(word, 0) + count
    return found


def _titled(deed: Deed) -> str:
    """The type of a happening in a title; that it is denied is other news than that it happened."""
    return f"not {deed.type}" if deed.status == "denied" else deed.type


def _of_the_dead(deed: Deed) -> bool:
    """Whether a mention tells of the dead only, not of what killed them."""
    counted = any(slot == "killed" for slot, _ in deed.figures)
    return deed.type == "death" or (counted and families().get(deed.type) not in HARM)


def _kinds(deeds: Sequence[Deed], reported: Sequence[Deed]) -> frozenset[str]:
    """The families of the happenings in the title, or of the first two of the text."""
    told = reported or deeds
    first = [deed for deed in told if deed.titled] or told[:FIRST]
    return frozenset(families().get(deed.type, deed.type) for deed in first)


def _unit(terms: Mapping[str, int]) -> dict[str, float]:
    """Terms as a vector of length one; terms that tell nothing are left out."""
    raw = {word: weight for word, count in terms.items() if (weight := weighed_term(word, count))}
    length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {word: value / length for word, value in raw.items()}


def cosine(left: Vector, right: Vector) -> float:
    """The inner product of two unit vectors; exact, so that it does not depend on the order of summing."""
    shared = left.keys() & right.keys()
    return math.fsum(map(mul, map(left.__getitem__, shared), map(right.__getitem__, shared)))
