"""The ledger: every happening of a case on one line, oldest first. Needs the computed case alone, and no reading.

In: a Case. Out: Stops.

>>> stops(Case())
[]
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from tawatur.model import Case, Event, digest
from tawatur.tell.crowd import for_heading

#: Digits of the mention that stands in the id of a happening (``link.ledger``).
DIGITS = 8


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """One happening. ``time`` is EDTF; ``main``: articles are mainly about it; ``named``: of those who take part
    (``who``) the ones that a heading names; ``contested``: how many disputes."""

    id: str
    type: str
    status: str
    main: bool
    time: str | None
    basis: str | None
    place: str | None
    who: tuple[str, ...]
    named: tuple[str, ...]
    articles: int
    contested: int


def stops(case: Case) -> list[Stop]:
    """Every happening of ``case``; those without a day last."""
    names = {entity.id: entity.shown for entity in case.entities}
    main = {group.event for group in case.groups}
    made = [_stop(event, names, main=event.id in main) for event in case.events]
    return sorted(made, key=lambda stop: moment(stop.time, stop.id))


def _stop(event: Event, names: dict[str, str], *, main: bool) -> Stop:
    place = names.get(event.place, event.place) if event.place else None
    who = dict.fromkeys(names.get(entity, entity) for entity, _ in event.participants)
    return Stop(
        id=event.id,
        type=event.type,
        status=event.status,
        main=main,
        time=event.when.value if event.when else None,
        basis=event.when.basis if event.when and event.when.value else None,
        place=place,
        who=tuple(name for name in who if name != place),
        named=for_heading(((entity, names.get(entity, entity)) for entity, _ in event.participants), place),
        articles=len(event.articles),
        contested=sum(row.accord == "contested" for row in event.rows),
    )


def moment(time: str | None, record_id: str) -> tuple[str, str, str]:
    """A key to sort happenings by: the day first; what has none comes last."""
    day = "9999" if not time or time.startswith(("P", "..")) else time[:10]
    return day, time or "", record_id


def resolved(case: Case, asked: str, aliases: Mapping[str, str]) -> str | None:
    """The id now of the happening that ``asked`` is or was the id of; None where it is not known.

    ``aliases`` are those that the case kept. An id of a record made elsewhere is recognised too: its last part stands
    for the mention (or article) that was the first one told of, whichever happening that mention belongs to now.
    """
    if any(event.id == asked for event in case.events):
        return asked
    if asked in aliases:
        return aliases[asked]
    first = asked.rpartition(".")[2]
    if len(first) != DIGITS:
        return None
    holders = {e.id for e in case.events for one in (e.mentions or e.articles) if digest(one)[:DIGITS] == first}
    holders = holders or {event for old, event in aliases.items() if old.endswith(f".{first}")}
    return holders.pop() if len(holders) == 1 else None
