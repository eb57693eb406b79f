"""Reasons against two moments being one that an account itself gives; each docstring is the sentence that a reader is
shown.

In: two moments side by side. Out: how far a reason holds, 0 to 1. On one day a road has many accidents, a war many
attacks and an office many guests, all told in the same words; what parts them is the turn from one to the other (في
حادث آخر), who was struck, who came, and whether one account counts several together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tawatur.arabic.fold import fold
from tawatur.link.moments import Moment
from tawatur.link.names import skeleton
from tawatur.link.side import Side, same_account

#: Families of happenings that have a place and a toll of their own, and of which one day's news has many.
MANIFOLD = frozenset({"force", "death", "mishap", "arrest", "protest", "rescue"})
#: Ids of people begin so.
PERSON = "person:"
#: Words that many names have.
_NAMESAKES = frozenset({"بن", "ابن", "ال", "عبد", "محمد", "احمد", "علي", "عبدالله"})
#: Who comes to a host.
_GUEST = "visitor"


def told_apart(side: Side) -> float:
    """One account tells of both, passes to another happening between them, and gives each another toll."""
    left, right = side.left, side.right
    if not same_account(side) or left.family not in MANIFOLD or right.family not in MANIFOLD:
        return 0.0
    turned = bool(left.parts) and bool(right.parts) and left.parts.isdisjoint(right.parts)
    return float(turned and unlike_tolls(side))


def unlike_tolls(side: Side) -> bool:
    """Whether both give a toll of those to whom the same happened, and not the same one."""
    mine, theirs = (_all_tolls(moment) for moment in (side.left, side.right))
    return unlike(mine, theirs)


def unlike(mine: Mapping[str, set[str]], theirs: Mapping[str, set[str]]) -> bool:
    """Whether something that both tell is told of with nothing in common."""
    return any(mine[told].isdisjoint(theirs[told]) for told in mine.keys() & theirs.keys())


def _all_tolls(moment: Moment) -> dict[str, set[str]]:
    """The tolls of a moment by what befell the people."""
    found: dict[str, set[str]] = {}
    for slot, value in moment.figures:
        if slot in ("killed", "injured", "arrested"):
            found.setdefault(slot, set()).add(value)
    return found


def other_guest(side: Side) -> float:
    """Each names another guest whom a host received."""
    mine, theirs = (_guests(moment) for moment in (side.left, side.right))
    return float(bool(mine) and bool(theirs) and mine.isdisjoint(theirs) and _bones(mine).isdisjoint(_bones(theirs)))


def _bones(people: Iterable[str]) -> set[str]:
    """The consonants of the words of names, for one name is spelled in several ways."""
    words = (word for one in people for word in fold(one.removeprefix(PERSON).partition(" (")[0]).split())
    return {skeleton(word) for word in words if word not in _NAMESAKES}


def _guests(moment: Moment) -> set[str]:
    """The named people who came as guests to a meeting."""
    if moment.type != "meeting":
        return set()
    return {one for one, role in moment.roles if role == _GUEST and one in moment.named}


def other_struck(side: Side) -> float:
    """The dead of one are of another kind than those of the other: soldiers, fighters, civilians."""
    left, right = side.left, side.right
    if left.type != "death" or right.type != "death" or _in_parts(left) or _in_parts(right):
        return 0.0
    return float(bool(left.struck) and bool(right.struck) and left.struck.isdisjoint(right.struck))


def _in_parts(moment: Moment) -> bool:
    """Whether the dead are counted in parts (ten, three of them soldiers), so that a kind is that of some of them."""
    return sum(slot == "killed" for slot, _ in moment.figures) > 1


def several_at_once(side: Side) -> float:
    """One account counts what several happenings did together, the other what one did."""
    return float(side.left.several != side.right.several and not same_account(side) and unlike_tolls(side))
