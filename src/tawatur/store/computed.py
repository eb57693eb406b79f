"""A computed Case as rows of (kind, number, id, JSON), and back.

>>> whole(rows_of_pairs(Case())) == Case()
True
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tawatur.model import Case, Copy, Entity, Event, Group, Judgement, digest
from tawatur.store.rows import pack, seal, unpack

#: The kinds of computed rows whose ids a reader may ask about, and what the reader calls them.
IDS = {"entity": "entity", "event": "event", "copy": "copy", "link": "link"}

Row = tuple[str, int, str, bytes]
_RECORDS: dict[str, type[Entity | Event | Group | Copy | Judgement]] = {
    "entity": Entity,
    "event": Event,
    "group": Group,
    "copy": Copy,
    "link": Judgement,
}


def copy_id(copy: Copy) -> str:
    """The id of a shared passage: a digest of its two places."""
    return digest("Copy", copy.left, copy.right)


def rows_of(case: Case) -> Iterator[Row]:
    """The rows of ``case``; a rule's judgements are rows of kind ``link``."""
    for seq, entity in enumerate(case.entities):
        yield "entity", seq, entity.id, pack(entity)
    yield from event_rows(case.events)
    for seq, group in enumerate(case.groups):
        yield "group", seq, group.event, pack(group)
    for seq, copy in enumerate(case.copies):
        yield "copy", seq, copy_id(copy), pack(copy)
    for seq, judgement in enumerate(case.judgements):
        yield "link", seq, judgement.id, pack(judgement)


def event_rows(events: Iterable[Event]) -> Iterator[Row]:
    """The rows of the events of a case."""
    for seq, event in enumerate(events):
        yield "event", seq, event.id, pack(event)


def sealed(rows: Iterable[Row]) -> list[tuple[str, int, str, bytes, str]]:
    """The rows, each with the digest that it is verified by."""
    return [(kind, seq, key, record, seal(key, kind, record)) for kind, seq, key, record in rows]


def rows_of_pairs(case: Case) -> Iterator[tuple[str, bytes]]:
    """Only the kind and the JSON of each row."""
    return ((kind, record) for kind, _, _, record in rows_of(case))


def whole(rows: Iterable[tuple[str, bytes]]) -> Case:
    """The case that these rows, in order within each kind, make up; one row's bytes are held at a time."""
    made: dict[str, list[Any]] = {kind: [] for kind in _RECORDS}
    for kind, record in rows:
        if kind in made:
            made[kind].append(unpack(record, _RECORDS[kind]))
    return Case(
        entities=tuple(made["entity"]),
        events=tuple(made["event"]),
        groups=tuple(made["group"]),
        copies=tuple(made["copy"]),
        judgements=tuple(made["link"]),
    )
