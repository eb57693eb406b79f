"""Two moments side by side, and who takes part in both: a state, a body of it and its leader stand for one another.

In: two moments. Out: a Side; how many take part in both, how many in the one that names fewer, whether each has others.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from tawatur.link.moments import Moment
from tawatur.link.places import Places


class Side:
    """Two moments side by side; ``near`` says which places lie in one another, ``lies`` in what country one lies,
    ``wide`` which is a country or more."""

    def __init__(self, left: Moment, right: Moment, places: Places) -> None:
        self.left, self.right = left, right
        self.near, self.lies, self.wide = places.near, places.lies, places.wide

    @cached_property
    def who(self) -> Who:
        """Those who take part, side by side."""
        return company(self.left, self.right)


def one_story(side: Side) -> bool:
    """Whether two different accounts have the same main happening."""
    return side.left.group == side.right.group and side.left.article != side.right.article


def same_account(side: Side) -> bool:
    """Whether both stand in one account."""
    return side.left.article == side.right.article


def two_stories(side: Side) -> bool:
    """Whether they stand in accounts of two main happenings."""
    return side.left.group != side.right.group


class Who(NamedTuple):
    """How many take part in both, how many in the one that names fewer, and whether each has others."""

    both: int
    fewer: int
    others: bool


def company(left: Moment, right: Moment) -> Who:
    """Those who take part, side by side. A state, a body of it and its leader stand for one another: of several on
    one side only the people count, and the state on one side is matched by the leader on the other."""
    if left.who == right.who:
        return Who(len(left.who), len(left.who), others=False)
    both = left.who & right.who
    if not left.stands or not right.stands:
        return Who(len(both), min(len(left.who), len(right.who)), bool(left.who - both) and bool(right.who - both))
    mine, others = _led(left, both), _led(right, both)
    matched = sum(_stood_for(one, left, right, others) for one in mine - both)
    fewer = len(both) + min(len(mine - both), len(others - both))
    met = min(matched, fewer - len(both))
    return Who(len(both) + met, fewer, len(mine - both) > met < len(others - both))


def _led(moment: Moment, both: frozenset[str]) -> frozenset[str]:
    """Those who take part, without states and bodies of whose country a person takes part as well."""
    people = {country for kind, country in moment.stands.values() if kind == "person"}
    return both | {
        one
        for one in moment.who
        if moment.stands.get(one, ("person", ""))[0] == "person" or moment.stands[one][1] not in people
    }


def _stood_for(one: str, mine: Moment, others: Moment, who: frozenset[str]) -> bool:
    """Whether someone of another kind and the same country takes part on the other side."""
    kind, country = mine.stands.get(one, ("", ""))
    return bool(country) and any(
        other in who and there == country and "person" in (kind, other_kind) and kind != other_kind
        for other, (other_kind, there) in others.stands.items()
    )
