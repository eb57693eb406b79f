"""Happenings that recur, as series: all meetings of two, all visits of one to a place, all attacks on a place.

In: a Case. Out: Series, the longest first, each with its happenings by time. Nothing is inferred from a series: what no
account tells of is no gap, an undated happening has no place in the order, and what may be one of two others is so
called.

>>> series(Case())
[]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations, product

import msgspec

from tawatur.lexicon import table
from tawatur.model import Case, Entity, Event, digest
from tawatur.tell.ledger import moment

#: A gathering of more is no meeting of each two of them.
MOST = 8
#: Roles of those who go on a visit, and of those who receive.
_GUESTS, _HOSTS = frozenset({"visitor"}), frozenset({"host"})
#: What happened or is to happen; what is denied or only thought of is no member of a series.
_TOLD = frozenset({"reported", "background", "announced_future"})


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One happening of a series. ``time`` is EDTF, None where no account dates it; ``may_be``: others of the case that
    accounts leave open whether it is."""

    event: str
    type: str
    status: str
    time: str | None
    place: str | None
    articles: int
    may_be: tuple[str, ...] = ()


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """Happenings of one family that recur. ``who`` and ``where`` are the names of what they have in common."""

    id: str
    by: str
    family: str
    who: tuple[str, ...]
    where: str | None
    entities: tuple[str, ...]
    links: tuple[Link, ...]


def series(case: Case) -> list[Series]:
    """Every series of two happenings and more."""
    entities = {entity.id: entity for entity in case.entities}
    found: dict[tuple[str, str, tuple[str, ...]], list[Event]] = defaultdict(list)
    for event in case.events:
        if event.status in _TOLD:
            for key in _keys(event, entities):
                found[key].append(event)
    open_ = _undecided(case)
    made = [_series(key, events, entities, open_) for key, events in found.items() if len(events) > 1]
    return sorted(made, key=lambda one: (-len(one.links), one.by, one.who, one.where or "", one.id))


@cache
def _ways() -> Mapping[str, str]:
    """Type of happening -> "family by": how it recurs."""
    by = {row["family"]: row["by"] for row in table("series")}
    return {r["type"]: f"{r['family']} {by[r['family']]}" for r in table("link_event_types") if r["family"] in by}


def _keys(event: Event, entities: Mapping[str, Entity]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The series that a happening belongs to: family, way, and the entities in common."""
    family, _, by = _ways().get(event.type, "").partition(" ")
    if by == "place" and event.place:
        yield family, by, (event.place,)
    elif by == "pair":
        people = sorted({who for who, _ in event.participants if _is(entities, who, "person", "organization")})
        if len(people) <= MOST:
            yield from ((family, by, pair) for pair in combinations(people, 2))
    elif by == "visitor":
        guests = sorted({who for who, role in event.participants if role in _GUESTS and _is(entities, who, "person")})
        hosts = {who for who, role in event.participants if role in _HOSTS and _is(entities, who, "place")}
        where = sorted(hosts | ({event.place} if event.place else set()))
        yield from ((family, by, pair) for pair in product(guests, where))


def _is(entities: Mapping[str, Entity], who: str, *kinds: str) -> bool:
    return who in entities and entities[who].kind in kinds


def _undecided(case: Case) -> Mapping[str, set[str]]:
    """Happening -> those that it may be, as far as linking left that open."""
    of = {mention: event.id for event in case.events for mention in event.mentions}
    found: dict[str, set[str]] = defaultdict(set)
    for one in case.judgements:
        if one.about == "event" and one.verdict == "unsure" and one.by == "rule" and one.left in of and one.right in of:
            left, right = of[one.left], of[one.right]
            if left != right:
                found[left].add(right)
                found[right].add(left)
    return found


def _series(
    key: tuple[str, str, tuple[str, ...]],
    events: list[Event],
    entities: Mapping[str, Entity],
    undecided: Mapping[str, set[str]],
) -> Series:
    """One series; its id stands for its family and its entities, so that it stays when happenings are added."""
    family, by, shared = key
    names = [entities[one].name if one in entities else one for one in shared]
    links = [
        Link(
            event=event.id,
            type=event.type,
            status=event.status,
            time=event.when.value if event.when else None,
            place=entities[event.place].name if event.place and event.place in entities else event.place,
            articles=len(event.articles),
            may_be=tuple(sorted(undecided.get(event.id, ()))),
        )
        for event in events
    ]
    return Series(
        id=f"S.{family}.{by}.{digest('Series', *shared)[:8]}",
        by=by,
        family=family,
        who=tuple(names if by == "pair" else names[:1] if by == "visitor" else ()),
        where=names[-1] if by != "pair" else None,
        entities=shared,
        links=tuple(sorted(links, key=lambda link: moment(link.time, link.event))),
    )
