"""schema.org: NewsArticle, Event, Claim and Quotation as one JSON-LD graph."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from tawatur.model import Claim, Event, Mention, Quote, Reading
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports.clean import link

STATUS = {"announced_future": "https://schema.org/EventScheduled", "denied": "https://schema.org/EventCancelled"}

Json = dict[str, object]


def write(dossier: Dossier, path: Path) -> None:
    """Write the graph."""
    graph = list(_nodes(dossier))
    document: Json = {"@context": "https://schema.org", "@id": f"urn:tawatur:dossier:{dossier.digest}", "@graph": graph}
    path.write_bytes(msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n")


def _nodes(dossier: Dossier) -> Iterator[Json]:
    for reading in dossier.readings:
        yield _article(reading)
        for mention in sorted(reading.mentions, key=lambda m: (m.span, m.id)):
            if isinstance(mention.value, Quote):
                yield _quotation(dossier, reading, mention, mention.value)
    for event in dossier.events:
        yield _event(dossier, event)
    for claim in dossier.claims.values():
        yield _claim(dossier, claim)


def _about(properties: Json) -> Json:
    """The node without what is not known."""
    return {name: value for name, value in properties.items() if value not in (None, "", [])}


def _article(reading: Reading) -> Json:
    a = reading.article
    return _about(
        {
            "@type": "NewsArticle",
            "@id": f"urn:tawatur:{a.id}",
            "headline": a.title.of(a.text) if a.title else None,
            "publisher": {"@type": "NewsMediaOrganization", "name": a.outlet.name} if a.outlet else None,
            "datePublished": a.published.when.value if a.published and a.published.stated else None,
            "inLanguage": "ar",
            "url": link(a.given.url or a.source),
            "identifier": f"sha256:{a.sha256}",
        }
    )


def _quotation(dossier: Dossier, reading: Reading, mention: Mention, quote: Quote) -> Json:
    speaker = dossier.who(reading.article.id, quote.speaker)
    return _about(
        {
            "@type": "Quotation",
            "@id": f"urn:tawatur:{mention.id}",
            "text": mention.wording,
            "spokenByCharacter": {"@type": "Thing", "name": speaker} if speaker else None,
            "isPartOf": {"@id": f"urn:tawatur:{reading.article.id}"},
        }
    )


def _start(event: Event) -> str | None:
    """When it began; None where that is not known, as of what was only over by a day."""
    value = (event.when.value or "") if event.when and event.when.first else ""
    return None if value.startswith("../") else value or None


def _event(dossier: Dossier, event: Event) -> Json:
    return _about(
        {
            "@type": "Event",
            "@id": f"urn:tawatur:{event.id}",
            "name": event.type,
            "startDate": _start(event),
            "location": {"@type": "Place", "name": dossier.called(event.place)} if event.place else None,
            "attendee": [{"@type": "Thing", "name": dossier.called(who)} for who, _ in event.participants],
            "eventStatus": STATUS.get(event.status),
            "subjectOf": [{"@id": f"urn:tawatur:{a}"} for a in event.articles if a in dossier.reading_of],
        }
    )


def _claim(dossier: Dossier, claim: Claim) -> Json:
    return _about(
        {
            "@type": "Claim",
            "@id": f"urn:tawatur:{claim.id}",
            "text": claim.wording,
            "about": {"@id": f"urn:tawatur:{dossier.event_of[claim.event]}"}
            if claim.event in dossier.event_of
            else None,
            "appearance": {"@id": f"urn:tawatur:{claim.article}"},
            "author": [{"@type": "Thing", "name": dossier.who(claim.article, v.actor) or v.name} for v in claim.chain],
        }
    )
