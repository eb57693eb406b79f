"""Details that accounts of one main happening share although they hang them on different events.

In: the claims of a group of articles and the rows made so far. Out: one row for each value (a person, a place, a day, a
figure) that two articles give and that no row has brought together yet. What only looks shared is left out: a figure
below three says too little, and so does a country.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tawatur.compare.origins import Copies
from tawatur.compare.rows import row
from tawatur.compare.told import VOICE, Ids, Told
from tawatur.compare.values import FIGURES
from tawatur.lexicon import countries
from tawatur.model import ASIDE, Row

_SLOTS = frozenset({"who", "where", "when"}) | FIGURES
#: One and two are in every article; the same small number need not count the same things.
SMALL = 2.0


def rows(
    claims: Sequence[Told], articles: Sequence[str], ids: Ids, copies: Copies, made: Iterable[Row]
) -> Iterator[Row]:
    """The rows of shared details, in the order of slot and value."""
    together = _together(claims, made)
    shared: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in claims:
        what = _key(one, ids) if one.slot in _SLOTS else None
        if what:
            shared[one.slot, what].append(one)
    for value, same in sorted(shared.items()):
        if len({one.article for one in same}) > 1 and value not in together:
            yield row(sorted(same, key=lambda one: (one.day, one.article, one.start)), articles, ids, copies)


def _key(one: Told, ids: Ids) -> str | None:
    """What two articles must share; None for a value that tells nothing when it is shared."""
    if one.stance in ("denied", "doubted") or one.unit == VOICE or (one.slot == "when" and one.unit == ASIDE):
        return None
    if one.slot in ("who", "where"):
        return one.actor if one.actor and not _country(one.actor, ids) else None
    if one.slot in FIGURES:
        return f"{one.value} {one.unit}" if _telling(one.value) else None
    return one.value


def _country(entity: str, ids: Ids) -> bool:
    """Whether an entity is a country, which every account of the story names somewhere."""
    known = ids.known[entity]
    name = countries().get(known.country or "")
    return name is not None and known.known == f"place:{name}"


def _telling(value: str) -> bool:
    """Whether a figure is large enough to be the same by more than chance."""
    try:
        return float(value.split("/", 1)[0]) > SMALL
    except ValueError:
        return bool(value)


def _together(claims: Sequence[Told], made: Iterable[Row]) -> set[tuple[str, str]]:
    """The (slot, key) of which a row of two articles tells already."""
    by_claim = {one.claim: one for one in claims}
    found: set[tuple[str, str]] = set()
    for each in made:
        articles: dict[tuple[str, str], set[str]] = defaultdict(set)
        for claim in (claim for position in each.positions for claim in position.claims if claim in by_claim):
            one = by_claim[claim]
            articles[one.slot, _plain(one)].add(one.article)
        found.update(key for key, telling in articles.items() if len(telling) > 1)
    return found


def _plain(one: Told) -> str:
    """The key of a claim that stands in a row, whatever it is worth."""
    if one.slot in ("who", "where") and one.actor:
        return one.actor
    return f"{one.value} {one.unit}" if one.slot in FIGURES else one.value
