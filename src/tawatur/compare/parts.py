"""Whether two figures of people that differ count the same people: one may be a part of the other, or the sum of parts.

In: two claims of a toll and what the two accounts count beside them. Out: yes or no. Who tells of 12 soldiers and 3
workers tells of 15; who counts civilians does not dispute the number of fighters; three children are some of eight
people; and where an attacker dies with his victims some accounts count him.

>>> adds_up(12.0, 15.0, (3.0, 40.0)), adds_up(12.0, 16.0, (3.0, 40.0))
(True, False)
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import combinations, pairwise

from tawatur.arabic.fold import fold
from tawatur.arabic.people import kinds_of
from tawatur.arabic.words import split
from tawatur.compare.days import time_words
from tawatur.compare.told import Told
from tawatur.compare.words import core, has_phrase, negations
from tawatur.lexicon import table, variants

#: So many figures make one together at most, of so many that an account tells; of more some add up by chance.
TOGETHER, SEVERAL = 2, 6
#: So many words behind a figure say whom it counts.
BEHIND = 4
#: So many words behind a figure say that those are some of them.
PARTLY = 6
PART = "part"
#: Accounts of one happening do not differ by this factor.
SCALE = 50


def other_people(left: Told, right: Told) -> bool:
    """Whether two figures say that they count other people, or one only some of those whom the other counts."""
    mine, theirs = whom(left), whom(right)
    if PART in mine ^ theirs:
        part, whole = (left, right) if PART in mine else (right, left)
        return number(part.value) < number(whole.value)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def goes_on(one: Told) -> bool:
    """Whether others are named right behind two who are told of without being counted (a couple and their children)."""
    if one.value != "2":
        return False
    behind = split(one.around[1]).key[:1]
    word = core(behind[0][1:]) if behind and behind[0].startswith("و") and len(behind[0]) > 1 else ""
    return bool(word) and not _nouns().isdisjoint((word, core(word))) and len(split(one.wording).key) == 1


def beside_one(one: Told) -> bool:
    """Whether a figure counts others than somebody told of right before (قيادي وخمسة آخرون)."""
    return _said_of(one, "other")


def _said_of(one: Told, kind: str) -> bool:
    """Whether a word of one kind stands in a figure or right behind it."""
    words = split(f"{one.wording} {one.around[1]}").key[: len(split(one.wording).key) + BEHIND]
    return not negations(kind).isdisjoint(words)


#: So many words before a figure say that it counts the dead and the hurt together.
JOINT = 3
#: One or two months or years, and several of them, as the table of times calls them.
_ONE_OR_TWO, _SEVERAL = ("M1", "M2", "Y1", "Y2"), ("M*", "Y*")


def with_others(one: Told) -> bool:
    """Whether a figure counts the dead and the hurt together (مقتل وإصابة 60، 12 بين قتيل وجريح)."""
    before, behind = split(one.around[0]).key[-JOINT:], split(one.around[1]).key[:JOINT]
    names = ("killed", "injured")
    joined = len(before) > 1 and before[-1].startswith("و")
    pair = [bool(_befell(slot) & {key.lstrip("وبف") for key in before[-2:]}) for slot in names]
    return (joined and all(pair)) or has_phrase("joint", f"{one.wording} {' '.join(behind)}")


@cache
def _befell(slot: str) -> frozenset[str]:
    """The folded words before a figure that say what befell those whom it counts."""
    rows = [row for row in table("casualty_words") if row["slot"] == slot and row["side"] == "before"]
    return frozenset(fold(word).lstrip("وبف") for row in rows for word in variants(row["forms"]))


@cache
def _nouns() -> frozenset[str]:
    """The cores of nouns for people."""
    rows = table("event_people")
    return frozenset(core(fold(word)) for row in rows for cell in row.values() for word in variants(cell))


def whom(one: Told) -> frozenset[str]:
    """Of what kind those are whom a figure counts; who is still in hospital is one of several."""
    return _kinds(one.wording, one.around[1])


@lru_cache(maxsize=20_000)
def _kinds(wording: str, behind: str) -> frozenset[str]:
    """``whom``, by a figure and the words behind it, which may name the kind: خمسة [من الجنود]."""
    keys = split(behind).key
    found = kinds_of(wording)
    if not found and keys[:1] == ["من"]:
        found = kinds_of(" ".join(keys[:BEHIND]))
    return found | {PART} if has_phrase("partly", " ".join(keys[:PARTLY])) else found


def sums(left: Told, right: Told, mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether one figure is the other with more that one of the two accounts tells of (``mine`` of ``left``)."""
    small, big = sorted((number(left.value), number(right.value)))
    return small < big and any(adds_up(small, big, map(number, those)) for those in (mine, theirs))


def adds_up(small: float, big: float, others: Iterable[float]) -> bool:
    """Whether ``small`` with one or two of the others makes ``big``; not where ``small`` is the sum of some already."""
    told = sorted({other for other in others if 0 < other < big and other != small})
    if len(told) > SEVERAL:
        return False
    some = [sum(together) for size in range(1, TOGETHER + 1) for together in combinations(told, size)]
    return big - small in some and small not in some


def other_scale(left: Told, right: Told) -> bool:
    """Whether one toll is so many times the other that it is of a war, not of one of its days."""
    small, big = sorted((number(left.value), number(right.value)))
    return big > SCALE * small > 0


def attacker_too(left: Told, right: Told) -> bool:
    """Whether two counts of the dead are one apart and an account tells that the attacker took his own life."""
    apart = abs(number(left.value) - number(right.value))
    return left.slot == "killed" and apart == 1 and (_took_his_life(left) or _took_his_life(right))


def _took_his_life(one: Told) -> bool:
    """Whether the words around a figure tell of an attacker's own death."""
    return has_phrase("suicide", _beside(one))


def running(one: Told) -> bool:
    """Whether a figure is a total that is counted on for months, so that each bulletin has another."""
    return has_phrase("running", _beside(one))


def grown(left: Told, right: Told) -> bool:
    """Whether the account of the greater of two tolls says that it has risen to that (ارتفاع قتلى الحريق إلى 21), or
    that of the smaller one that it goes on growing (ضبط 251 حتى الآن)."""
    less, more = sorted((left, right), key=lambda one: number(one.value))
    return has_phrase("risen", more.around[0]) or has_phrase("sofar", _beside(less))


def added(one: Told) -> bool:
    """Whether those counted come to others who were counted before (انتشال 11 جثة جديدة)."""
    return _said_of(one, "added")


def together_with(left: Told, right: Told) -> bool:
    """Whether one of two figures that are one apart is told of those with somebody (قتل مع مسلحين اثنين)."""
    less, more = sorted((left, right), key=lambda one: number(one.value))
    return number(more.value) - number(less.value) == 1 and split(less.around[0]).key[-1:] == ["مع"]


def over_months(one: Told) -> bool:
    """Whether a figure is a total of months or years (قتلوا خلال ثلاثة أشهر), not of one happening."""
    keys = [key.removeprefix("و") for key in split(_beside(one)).key]
    if not negations("worst").isdisjoint(keys):
        return False  # the deadliest for years
    since = not time_words("relation", "since", "within", "for").isdisjoint(keys)
    within, month = time_words("relation", "within"), time_words("unit", *_ONE_OR_TWO)
    counted = any(a in within and b in month for a, b in pairwise(keys))
    many = time_words("unit", *_SEVERAL)
    return counted or (since and not many.isdisjoint(key.removeprefix("ال") for key in keys))


def back_then(one: Told) -> bool:
    """Whether a toll is of another time that is recalled (قتل آنذاك خمسة)."""
    return has_phrase("then", _beside(one))


def _beside(one: Told) -> str:
    """A figure with the words around it."""
    return f"{one.around[0]} {one.wording} {one.around[1]}"


def number(value: str) -> float:
    """The first number of a value; 0 for what is none."""
    try:
        return float(value.split("/", 1)[0])
    except ValueError:
        return 0.0
