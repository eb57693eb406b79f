"""Whether two values of a slot are the same, fit one another, or differ.

In: two claims of one slot. Out: ``same``, ``fits`` (one is finer or rounder: Monday / Monday evening, 12 / at least 10)
or ``differs``. Each slot has its own way of comparing; the table at the end says which.

>>> bounds_of("12", "at_least"), bounds_of("10/15", None)
((12.0, inf), (10.0, 15.0))
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from tawatur.arabic.edtf import bounds
from tawatur.arabic.fold import fold
from tawatur.arabic.phrases import Phrasebook
from tawatur.arabic.words import split
from tawatur.compare.told import Ids, Told
from tawatur.lexicon import table, variants

Relation = Literal["same", "fits", "differs"]
#: "about 100" is taken to mean from 90 to 110: outlets round to one figure.
ABOUT = 0.1
#: "at least 10" says of 12 that it fits; of 27 that the account knows of fewer: beyond a quarter more the two are not
#: one rounding. Tolls of one happening in data/groups differ by half and more where they are updates.
NEAR = 0.25


class Pair(NamedTuple):
    """Two claims of one slot."""

    left: Told
    right: Told
    ids: Ids


def bounds_of(value: str, mod: str | None) -> tuple[float, float] | None:
    """The least and the greatest number that a figure can mean; None where it is no number."""
    try:
        low, high = (float(part) for part in (value.split("/", 1) if "/" in value else (value, value)))
    except ValueError:
        return None
    spans = {
        "about": (low * (1 - ABOUT), high * (1 + ABOUT)),
        "at_least": (low, math.inf),
        "more_than": (low, math.inf),
        "at_most": (0.0, high),
        "less_than": (0.0, high),
    }
    return spans.get(mod or "", (low, high))


def figures(pair: Pair) -> Relation:
    """Numbers with their modifiers; the unit is that of the row."""
    left, right = bounds_of(pair.left.value, pair.left.mod), bounds_of(pair.right.value, pair.right.mod)
    if left is None or right is None:
        return "same" if pair.left.value == pair.right.value else "differs"
    if pair.left.value == pair.right.value:
        return "same"
    meet = left[0] <= right[1] and right[0] <= left[1]
    a, b = (side[0] if math.isinf(side[1]) else side[1] for side in (left, right))
    return "fits" if meet and abs(a - b) <= NEAR * max(abs(a), abs(b)) else "differs"


@cache
def _parts() -> Phrasebook[tuple[int, int]]:
    """Parts of the day as hours."""
    rows = table("compare_day_parts")
    return Phrasebook((word, (int(r["from"]), int(r["to"]))) for r in rows for word in variants(r["words"]))


def hours(wording: str) -> tuple[int, int]:
    """The hours of the day that a wording leaves: all 24 (and the night after) where it names no part of the day."""
    return next((hit.meaning for hit in _parts().find(split(wording))), (0, 30))


def _one_day(pair: Pair) -> Relation:
    """Two times of one day: the part of the day may be told by one only, or differ."""
    left, right = hours(pair.left.wording), hours(pair.right.wording)
    if left == right:
        return "same"
    return "fits" if left[0] < right[1] and right[0] < left[1] else "differs"


def times(pair: Pair) -> Relation:
    """Times as intervals of days: a finer one fits the coarser one that holds it."""
    left, right = bounds(pair.left.value), bounds(pair.right.value)
    if left is None or right is None:
        return "same" if pair.left.value == pair.right.value else "differs"
    if left == right:
        return _one_day(pair)
    first = max(left[0] or dt.date.min, right[0] or dt.date.min)
    after = min(left[1] or dt.date.max, right[1] or dt.date.max)
    return "fits" if first < after else "differs"


def places(pair: Pair) -> Relation:
    """Places by entity; a place fits the country that it lies in, and another place of the same country."""
    left, right = pair.left.actor, pair.right.actor
    if left and right:
        if left == right:
            return "same"
        one, other = pair.ids.known[left].country, pair.ids.known[right].country
        return "differs" if one and other and one != other else "fits"
    return _texts(pair.left.wording, pair.right.wording)


def actors(pair: Pair) -> Relation:
    """Actors by entity. Two named people differ, and two bodies that the lexicon knows; a body, its country and one of
    its members can stand for one another, and what is only described ("a committee") can be anyone."""
    left, right = pair.left.actor, pair.right.actor
    if not left or not right:
        return _texts(pair.left.wording, pair.right.wording)
    if left == right:
        return "same"
    one, other = pair.ids.known[left], pair.ids.known[right]
    named = all(len(entity.name.split()) > 1 or entity.known for entity in (one, other))
    if one.kind == other.kind == "person" and named:
        return "differs"
    return "differs" if one.kind == other.kind and one.known and other.known else "fits"


def types(pair: Pair) -> Relation:
    """What the happening is called; the accounts agree that it is one happening, so two names for it fit."""
    return "same" if pair.left.value == pair.right.value else "fits"


def _texts(left: str, right: str) -> Relation:
    """Names that no entity is known for: equal, one within the other, or different."""
    one, other = fold(left), fold(right)
    if one == other:
        return "same"
    return "fits" if one in other or other in one else "differs"


def words(pair: Pair) -> Relation:
    """Any other value: equal or not."""
    return "same" if fold(pair.left.value) == fold(pair.right.value) else "differs"


FIGURES = frozenset({"killed", "injured", "arrested", "missing", "rescued", "count", "amount", "age", "duration"})
_WAYS: Mapping[str, Callable[[Pair], Relation]] = {
    **dict.fromkeys(FIGURES, figures),
    "when": times,
    "where": places,
    "who": actors,
    "what": types,
}
_DENYING = frozenset({"denied", "doubted"})


def relation(left: Told, right: Told, ids: Ids) -> Relation:
    """How two claims of one slot stand to one another. The same value affirmed and denied differs."""
    how = _WAYS.get(left.slot, words)(Pair(left, right, ids))
    if (left.stance in _DENYING) != (right.stance in _DENYING):
        return "differs" if how != "differs" else "fits"
    return how


def shown(one: Told) -> str:
    """The value as a position shows it: the entity, or the figure with its modifier and unit, or the value itself."""
    if one.actor and one.slot in ("who", "where"):
        text = one.actor
    elif one.slot in FIGURES:
        text = " ".join(part for part in (one.mod, one.value, one.unit) if part)
    else:
        text = one.value
    return f"not: {text}" if one.stance in _DENYING else text
