"""W3C Web Annotations with PROV: every mention and claim as an annotation of exact characters.

Positions count Unicode code points of the untouched text (the specification leaves the unit open; ``tawatur:unit``
says it), with the quoted words, what stands before and after them, and the page's hash.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from tawatur.model import Article, Claim, Mention, Span
from tawatur.tell.dossier import Dossier
from tawatur.tell.sources import told

#: Characters of context on either side of the quoted words.
CONTEXT = 32
CONTEXT_URL = "http://www.w3.org/ns/anno.jsonld"

Json = dict[str, object]


def write(dossier: Dossier, path: Path) -> None:
    """Write one JSON-LD document with an AnnotationCollection."""
    items = list(_items(dossier))
    collection: Json = {
        "@context": [
            CONTEXT_URL,
            {"prov": "http://www.w3.org/ns/prov#", "tawatur": "urn:tawatur:vocabulary#", "sha256": "tawatur:sha256"},
        ],
        "type": "AnnotationCollection",
        "id": f"urn:tawatur:dossier:{dossier.digest}",
        "tawatur:filter": dossier.asked.says(),
        "tawatur:unit": "unicode code points",
        "total": len(items),
        "first": {"type": "AnnotationPage", "items": items},
    }
    path.write_bytes(msgspec.json.format(msgspec.json.encode(collection), indent=1) + b"\n")


def _items(dossier: Dossier) -> Iterator[Json]:
    for reading in dossier.readings:
        for mention in sorted(reading.mentions, key=lambda m: (m.span, m.kind, m.id)):
            yield _annotation(dossier, reading.article, mention)
        for claim in sorted(reading.claims, key=lambda c: (c.span, c.slot, c.id)):
            yield _annotation(dossier, reading.article, claim)


def _annotation(dossier: Dossier, article: Article, record: Mention | Claim) -> Json:
    said = msgspec.to_builtins(record.value) if isinstance(record, Mention) else record.value
    kind = record.kind if isinstance(record, Mention) else f"claim:{record.slot}"
    derived: Json = {"prov:wasDerivedFrom": f"urn:sha256:{article.sha256}", "prov:wasGeneratedBy": record.made_by}
    if isinstance(record, Claim) and record.chain:
        derived["prov:wasAttributedTo"] = [dossier.who(article.id, v.actor) or v.name for v in record.chain]
    return {
        "id": f"urn:tawatur:{record.id}",
        "type": "Annotation",
        "motivation": "identifying" if isinstance(record, Mention) else "assessing",
        "body": {"type": "Dataset", "tawatur:kind": kind, "tawatur:value": said},
        "target": {
            "source": told(article.source),
            "sha256": article.sha256,
            "selector": selectors(article.text, record.span),
        },
    } | derived


def selectors(text: str, span: Span) -> list[Json]:
    """A quote selector (words with what surrounds them) and a position selector (code points)."""
    return [
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(0, span.start - CONTEXT) : span.start],
            "suffix": text[span.end : span.end + CONTEXT],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]
