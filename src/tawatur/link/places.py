"""How the places of a case lie to one another, as far as the lexicon knows: a town in its country, a region of none.

In: the entities of the case. Out: whether one place lies in the other, and how fine a place is.

>>> from tawatur.model import Entity
>>> town = Entity(id="place:صور", kind="place", name="صور", country="LB", known="place:صور")
>>> land = Entity(id="place:لبنان", kind="place", name="لبنان", country="LB", known="place:لبنان")
>>> places = Places([town, land])
>>> places.near(town.id, land.id), places.depth(town.id), places.depth(land.id), places.wide(land.id)
(True, 2, 1, True)
"""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.lexicon import countries
from tawatur.model import Entity


class Places:
    """The places of a case by their entity id."""

    def __init__(self, who: Iterable[Entity]) -> None:
        all_places = [entity for entity in who if entity.kind == "place"]
        known = [(entity, entity.country) for entity in all_places if entity.country]
        self._country: dict[str | None, str] = {entity.id: country for entity, country in known}
        self._depth: dict[str | None, int] = {entity.id: 1 if _state(entity) else 2 for entity, _ in known}
        self._wide: set[str | None] = {one.id for one in all_places if one.known and not one.country}
        self._wide |= {place for place, depth in self._depth.items() if depth == 1}

    def near(self, left: str, right: str) -> bool:
        """Whether one of the two is the country that the other lies in."""
        same = left in self._country and self._country.get(right) == self._country[left]
        return same and self._depth[left] != self._depth[right]

    def lies(self, place: str | None) -> tuple[str, int] | None:
        """All that ``near`` asks of a place: its country and depth; None where it lies in no known country."""
        return (self._country[place], self._depth[place]) if place in self._country else None

    def wide(self, place: str | None) -> bool:
        """Whether a place is a country, or a region that lies in none."""
        return place in self._wide

    def depth(self, place: str) -> int:
        """2 for a place in a country, 1 for a country, 0 for a region that lies in none, or of unknown country."""
        return self._depth.get(place, 0)


def _state(place: Entity) -> bool:
    """Whether a place is a country by itself, to go by its identity in the lexicon."""
    name = countries().get(place.country or "")
    return name is not None and place.known == f"place:{name}"
