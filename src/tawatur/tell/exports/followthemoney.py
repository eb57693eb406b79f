"""FollowTheMoney entities, one JSON object a line: articles, people, bodies, places, happenings, and who was in them.

FtM's Mention has no offsets: an Article's ``notes`` name the page's hash, and the annotations export has the places.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from tawatur.model import Entity, Event, Reading, digest
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports.clean import link

SCHEMA = {"person": "Person", "organization": "Organization", "place": "Address", "group": "LegalEntity"}

Json = dict[str, object]


def write(dossier: Dossier, path: Path) -> None:
    """Write the entities that the readings, actors and happenings of ``dossier`` make."""
    path.write_bytes(b"".join(msgspec.json.encode(entity) + b"\n" for entity in _entities(dossier)))


def _entities(dossier: Dossier) -> Iterator[Json]:
    for reading in dossier.readings:
        yield _article(reading)
    for entity in dossier.case.entities:
        if any(article in dossier.reading_of for article, _ in entity.members):
            yield _actor(entity)
    for event in dossier.events:
        yield _event(dossier, event)


def _entity(key: str, schema: str, properties: dict[str, list[str]]) -> Json:
    kept = {name: values for name, values in properties.items() if values}
    return {"id": f"tawatur-{digest(key)}", "schema": schema, "properties": kept, "datasets": ["tawatur"]}


def _article(reading: Reading) -> Json:
    a = reading.article
    web = link(a.given.url or a.source)
    day = a.published.when.first if a.published else None
    return _entity(
        a.id,
        "Article",
        {
            "title": [a.title.of(a.text)] if a.title else [],
            "publisher": [a.outlet.name] if a.outlet else [],
            "publishedAt": [day] if day else [],
            "sourceUrl": [web] if web else [],
            "bodyText": [a.text],
            "language": ["ara"],
            "notes": [f"sha256:{a.sha256}"],
        },
    )


def _actor(entity: Entity) -> Json:
    schema = SCHEMA[entity.kind]
    properties = {"name": [entity.name], "alias": list(entity.aliases)}
    if schema == "Address":
        properties["full"] = [entity.name]
    if entity.country:
        properties["country"] = [entity.country.lower()]
    return _entity(entity.id, schema, properties)


def _event(dossier: Dossier, event: Event) -> Json:
    who = [f"tawatur-{digest(entity)}" for entity, _ in event.participants if dossier.entities[entity].kind != "place"]
    day = event.when.first if event.when else None
    return _entity(
        event.id,
        "Event",
        {
            "name": [f"{event.type} {event.when.value or '' if event.when else ''}".strip()],
            "startDate": [day] if day else [],
            "location": [dossier.called(event.place)] if event.place else [],
            "involved": who,
            "proof": [f"tawatur-{digest(a)}" for a in event.articles if a in dossier.reading_of],
            "keywords": [event.status, event.type],
        },
    )
