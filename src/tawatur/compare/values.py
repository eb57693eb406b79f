"""Whether two values of a slot are the same, fit one another, or differ.

In: two claims of one slot. Out: ``same``, ``fits`` (one is finer or rounder: Monday / Monday evening, 12 / at least 10)
or ``differs``. Each slot has its own way of comparing; the table at the end says which.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from tawatur.arabic.day_parts import hours
from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.compare.bounds import bounds_of, endpoint, hedged, rounded
from tawatur.compare.days import (
    Days,
    counted_from_another,
    is_now,
    meant,
    points_back,
    reckoned,
    week_open,
    weeks_apart,
)
from tawatur.compare.disputed import disputed
from tawatur.compare.parts import (
    added,
    attacker_too,
    back_then,
    goes_on,
    number,
    other_people,
    other_scale,
    over_months,
    sums,
    together_with,
    with_others,
)
from tawatur.compare.surely import (
    anyone,
    described,
    inside,
    one_of_several,
    one_person,
    placed,
    told_beside,
)
from tawatur.compare.told import TOLLS, Ids, Told
from tawatur.compare.words import terms

Relation = Literal["same", "fits", "differs"]
#: "at least 10" says of 12 that it fits; of 27 that the account knows of fewer: beyond a quarter more the two are not
#: one rounding. Tolls of one happening in data/groups differ by half and more where they are updates.
NEAR = 0.25
#: Dozens may be 120: an order of magnitude is told so loosely.
LOOSE = 2.0


class Pair(NamedTuple):
    """Two claims of one slot."""

    left: Told
    right: Told
    ids: Ids


#: Clocks that are told round differ by so many minutes at most.
ROUNDED = 60
#: An account that gives so many clocks tells of several happenings of a day.
ROUNDUP = 4
_ONES = frozenset({"واحد", "واحده", "وحيد", "وحيده", "اول", "اولي", "الاول", "الاولي", "للاولي"})


def figures(pair: Pair) -> Relation:
    """Numbers with their modifiers; the unit is that of the row."""
    left, right = (bounds_of(one.value, one.mod or hedged(one)) for one in (pair.left, pair.right))
    if left is None or right is None:
        return "same" if pair.left.value == pair.right.value else "differs"
    if pair.left.value == pair.right.value or left == right:
        return "same"
    if left[0] > right[1] or right[0] > left[1]:
        return "fits" if _loosely(pair, left, right) or _of_others(pair) or _rounder(pair) else "differs"
    if "X" in pair.left.value + pair.right.value or not (_open(left) or _open(right)):
        return "fits"
    a, b = (side[0] if math.isinf(side[1]) else side[1] for side in (left, right))
    near = abs(a - b) <= NEAR * max(abs(a), abs(b)) or _over(pair)
    return "fits" if near or _of_others(pair) else "differs"


def _rounder(pair: Pair) -> bool:
    """Whether one figure is the other told rounder, or only an end of a range."""
    return rounded(pair.left, pair.right) or endpoint(pair.left) or endpoint(pair.right)


def _over(pair: Pair) -> bool:
    """Whether one account gives a number, and "more than" another one: it knows both."""
    return pair.left.article == pair.right.article and "more_than" in (pair.left.mod, pair.right.mod)


def _loosely(pair: Pair, left: tuple[float, float], right: tuple[float, float]) -> bool:
    """Whether one figure is an order of magnitude only, and the other is no more than LOOSE times off."""
    low, high = max(left[0], right[0]), min(left[1], right[1])
    return "X" in pair.left.value + pair.right.value and low <= LOOSE * high


def _of_others(pair: Pair) -> bool:
    """Whether two tolls that differ do not exclude one another: one is of somebody who is not counted, they count other
    people or parts of them, or an account that was not printed later with more gives the other's toll as well."""
    left, right = pair.left, pair.right
    if any(_single(one) or goes_on(one) for one in (left, right)) or other_people(left, right):
        return True
    if left.slot not in TOLLS:
        return False
    if added(left) != added(right) or together_with(left, right):
        return True
    if of_two(left, right, pair.ids) or any(with_others(one) for one in (left, right)):
        return True
    ids = pair.ids
    both = left.article != right.article and (gives(left, right, ids) or gives(right, left, ids))
    if other_scale(left, right) or (both and not stages(left, right, ids)):
        return True
    told = [ids.tolls(one.article, one.slot) for one in (left, right)]
    return sums(left, right, *told) or attacker_too(left, right)


def of_two(left: Told, right: Told, ids: Ids) -> bool:
    """Whether two tolls are of two happenings: one is told beside the news of its account, the accounts bring two news,
    or one is a total of months or of what was back then."""
    unlike = over_months(left) != over_months(right) or back_then(left) != back_then(right)
    return unlike or told_beside(left, right) or ids.two_news(left, right)


def gives(one: Told, other: Told, ids: Ids) -> bool:
    """Whether the account of one toll gives the other's as well."""
    return other.value in ids.tolls(one.article, one.slot)


def stages(left: Told, right: Told, ids: Ids) -> bool:
    """Whether an account that gives both tolls comes to the other's after its own: then the one has grown out of the
    other. What an account tells first is its toll; one told later than the other's is of some of them."""
    return any(
        gives(one, other, ids) and next(iter(ids.tolls(one.article, one.slot))) == one.value
        for one, other in ((left, right), (right, left))
    )


def risen(left: Told, right: Told) -> bool:
    """Whether the later of two accounts gives more."""
    early, late = sorted((left, right), key=lambda one: one.day)
    return early.day < late.day and number(early.value) < number(late.value)


def _single(one: Told) -> bool:
    """Whether one is told of without being counted (a leader, a soldier): others may have been counted beside him."""
    return one.value == "1" and not any(key[:1].isdigit() or key in _ONES for key in split(one.wording).key)


def _open(span: tuple[float, float]) -> bool:
    """Whether a figure names one of its ends only."""
    return math.isinf(span[1]) or span[0] == 0.0


def clock(value: str) -> int | None:
    """The minutes of the day that a time names, with its day or without; None where it names no clock."""
    hour, _, minute = value.rpartition("T")[2].partition(":")
    return int(hour) * 60 + int(minute) if hour.isdigit() and minute.isdigit() else None


def _one_day(pair: Pair) -> Relation:
    """Two times of one day: the part of the day may be told by one only, or differ; so may the clock."""
    clocks = (clock(pair.left.value), clock(pair.right.value))
    if clocks[0] is not None and clocks[1] is not None:
        apart = abs(clocks[0] - clocks[1])
        many = any(pair.ids.clocks(one.article) >= ROUNDUP for one in (pair.left, pair.right))
        return "same" if not apart else "fits" if apart <= ROUNDED or many else "differs"
    left, right = hours(pair.left.wording), hours(pair.right.wording)
    if left == right:
        return "same"
    return "fits" if left[0] < right[1] and right[0] < left[1] else "differs"


def times(pair: Pair) -> Relation:
    """Times as intervals of days: a finer one fits the coarser one that holds it. Two days differ only where neither
    account gives the other's: else each tells of both, and picks one here. What is told as now excludes nothing."""
    left, right = meant(pair.left.value), meant(pair.right.value)
    if left is None or right is None:
        return "same" if pair.left.value == pair.right.value else "differs"
    if any(is_now(one.wording) or points_back(one.wording) for one in (pair.left, pair.right)):
        return "same" if left == right else "fits"
    if left == right:
        return _one_day(pair)
    at = clock(pair.left.value)
    if at is not None and at == clock(pair.right.value):
        return "fits"  # an hour that comes back every day (a curfew), or one that a slip of a day parts
    if weeks_apart(left, right) and week_open(pair.left.wording, pair.right.wording):
        return "fits"  # the same weekday, the last or the next
    if any(counted_from_another(one.wording, one.around[1]) for one in (pair.left, pair.right)) or _years_apart(pair):
        return "fits"
    slack = _slack(left, right) + max(reckoned(one.wording) for one in (pair.left, pair.right))
    return "differs" if _days_between(left, right) > slack and not told_by_both(pair) else "fits"


_YEAR = re.compile(r"\d{4}")


def _years_apart(pair: Pair) -> bool:
    """Whether two times are one day or month of two years, and not both accounts tell the year."""
    (mine, theirs), told = (pair.left.value, pair.right.value), (pair.left.wording, pair.right.wording)
    return mine[4:] == theirs[4:] != "" and not all(_YEAR.search(wording) for wording in told)


def _days_between(left: Days, right: Days) -> int:
    """How many days two intervals lie apart; 0 where they share one."""
    first = max(left[0] or dt.date.min, right[0] or dt.date.min)
    after = min(left[1] or dt.date.max, right[1] or dt.date.max)
    return max(0, (first - after).days + 1)


#: The open end of an interval follows from another time (ended before it was told of), which may be a day or two off.
OPEN_SLACK = 2


def _slack(left: Days, right: Days) -> int:
    """So many days apart two times may be and still fit."""
    return OPEN_SLACK if None in (*left, *right) else 0


def told_by_both(pair: Pair) -> bool:
    """Whether an account gives the time of the other one, too."""
    left, right = pair.left, pair.right
    return left.value in pair.ids.times(right.article) or right.value in pair.ids.times(left.article)


def places(pair: Pair) -> Relation:
    """Places by entity; a place fits the country that it lies in, and another place of the same country. Two places
    differ only where neither account names the other's: else each tells of both, and picks one here."""
    left, right = pair.left.actor, pair.right.actor
    if left and right:
        if left == right:
            return "same"
        one, other = pair.ids.known[left].country, pair.ids.known[right].country
        rivals = one and other and one != other and not (_within(pair) or _on_tour(pair) or _only_spoken_of(pair))
        return "differs" if rivals and _unheard(pair) and _both_there(pair) else "fits"
    return _texts(pair.left.wording, pair.right.wording)


def _on_tour(pair: Pair) -> bool:
    """Whether an account has several stops of a visit: which of them another one names is its choice."""
    return pair.ids.kind(pair.left.event) == "visit" and max(map(pair.ids.stops, (pair.left, pair.right))) > 1


#: Kinds of happenings that stand beside many places: what is agreed and said is about them.
_ABOUT = frozenset({"agreement", "statement", "letter", "sanction"})


def _only_spoken_of(pair: Pair) -> bool:
    """Whether an agreement is not told to have been made at one of two places: it is named after it (اتفاق فيينا), or
    about it."""
    return pair.ids.kind(pair.left.event) in _ABOUT and not all(inside(one) for one in (pair.left, pair.right))


def _within(pair: Pair) -> bool:
    """Whether one of two places is a country, and the other's account names a place that lies in it."""
    sides = ((pair.left, pair.right), (pair.right, pair.left))
    return any(pair.ids.is_country(one.actor) and pair.ids.of_country(other.article, one.actor) for one, other in sides)


def _both_there(pair: Pair) -> bool:
    """Whether both places are told as where it was, and each account is of their countries: one that names nothing
    else of the country of its place, but something of the other's, means another place of that name."""
    sides = ((pair.left, pair.right), (pair.right, pair.left))
    return all(placed(one) and not pair.ids.misplaced(one, other) for one, other in sides)


def _unheard(pair: Pair) -> bool:
    """Whether neither account names the actor of the other's claim anywhere."""
    left, right = pair.left, pair.right
    return left.actor not in pair.ids.named(right.article) and right.actor not in pair.ids.named(left.article)


#: Roles that one actor has alone: two accounts that give it to two people exclude one another.
_ALONE = frozenset({"winner", "appointee", "visitor", "accused"})
#: A role that people have alone, but bodies and states together.
_ACTING = frozenset({"agent"})


def actors(pair: Pair) -> Relation:
    """Actors by entity. Two named people in one role that only one can have differ, as do two such bodies that the
    lexicon knows, where neither account names the other's; a body, its country and one of its members can stand for one
    another, and what is only described ("a committee") can be anyone."""
    left, right = pair.left.actor, pair.right.actor
    if not left or not right:
        return "same" if fold(pair.left.wording) == fold(pair.right.wording) else "fits"
    if left == right:
        return "same"
    one, other = pair.ids.known[left], pair.ids.known[right]
    both = described(pair.left, one.name) and described(pair.right, other.name)
    if fold(one.name) == fold(other.name) or both or anyone(pair.left, one.name) or anyone(pair.right, other.name):
        return "fits"  # his counterpart, an official: who is only described so is not known to be another
    if one.kind == "person" and one_person(one.name, other.name):
        return "fits"
    alone = _ALONE | _ACTING if one.kind == "person" else _ALONE
    rivals = pair.left.role == pair.right.role and pair.left.role in alone and _unheard(pair)
    rivals = rivals and not pair.ids.two_news(pair.left, pair.right) and not _each_his_own(pair)
    if not rivals or one.kind != other.kind or (one.country and one.country == other.country and one.kind != "person"):
        return "fits"
    named = all(len(entity.name.split()) > 1 or entity.known for entity in (one, other))
    return "differs" if named and (one.kind == "person" or (one.known and other.known)) else "fits"


#: Two who act in what has no kind share so many telling words around.
ACTED_ALIKE = 2


def _each_his_own(pair: Pair) -> bool:
    """Whether two people need not have done one thing: each is received by one host, speaks for himself, is one of
    several that are named, or acts in what has no kind and is told in other words."""
    left, right = pair.left, pair.right
    kind = pair.ids.kind(left.event)
    if left.role == "visitor" and kind == "meeting":
        return True  # two receptions of one host
    if left.role not in _ACTING:
        return False
    if kind == "statement" or one_of_several(left) or one_of_several(right):
        return True
    shared = terms(" ".join(left.around)).keys() & terms(" ".join(right.around)).keys()
    return kind == "other" and len(shared) < ACTED_ALIKE


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
#: Slots whose value a denial is of; a time or a place is not denied with what did not happen there.
_DENIED = FIGURES | {"what"}


def relation(left: Told, right: Told, ids: Ids) -> Relation:
    """How two claims of one slot stand to one another. The same value affirmed and denied differs."""
    how = _WAYS.get(left.slot, words)(Pair(left, right, ids))
    if how == "differs" and left.slot == "when" and (left.parted or right.parted):
        return "fits"  # the time of saying that it was
    if (left.stance == "denied") == (right.stance == "denied"):
        return how
    if left.slot not in _DENIED:
        return "fits" if how == "same" else how
    return "differs" if how != "differs" and disputed(left, right) else "fits"


def shown(one: Told) -> str:
    """The value as a position shows it: the entity, or the figure with its modifier and unit, or the value itself."""
    if one.actor and one.slot in ("who", "where"):
        text = one.actor
    elif one.slot in FIGURES:
        text = " ".join(part for part in (one.mod, one.value, one.unit) if part)
    else:
        text = one.value
    return f"not: {text}" if one.stance == "denied" else text
