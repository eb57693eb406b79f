"""DOCX: the ledger and every happening's sheet; paragraphs and runs are marked right-to-left (w:bidi, w:rtl)."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph

from tawatur.model import Event
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports.clean import visible


def write(dossier: Dossier, path: Path) -> None:
    """Write the document. Its properties carry no clock: the same case gives the same text."""
    doc = Document()
    doc.core_properties.author = "Tawatur"
    doc.core_properties.comments = visible(dossier.origin)
    _line(doc, "السجل · The record", "Heading 1")
    _line(doc, dossier.origin)
    for event in dossier.events:
        _line(doc, _headline(dossier, event), "List Bullet")
    for event in (e for e in dossier.events if e.rows):
        _sheet(doc, dossier, event)
    doc.save(str(path))


def _headline(dossier: Dossier, event: Event) -> str:
    who = "، ".join(dossier.called(entity) for entity, _ in event.participants)
    time = (event.when.value if event.when else None) or "?"
    return f"{time} · {event.type} ({event.status}) · {who} · {dossier.called(event.place)}"


def _sheet(doc: Doc, dossier: Dossier, event: Event) -> None:
    _line(doc, _headline(dossier, event), "Heading 2")
    for row in event.rows:
        _line(doc, f"{row.slot}: {row.accord}", "Heading 3")
        for position in row.positions:
            _line(doc, f"{position.value} · origins {position.origins}, unknown {position.unknown}", "List Bullet")
            for claim in dossier.claims_of(position):
                chain = dossier.chain(claim.article, claim.chain)
                _line(doc, f"«{claim.wording}» · {chain} · {dossier.names[claim.article]}", "List Bullet 2")


def _line(doc: Doc, text: str, style: str | None = None) -> Paragraph:
    paragraph = doc.add_paragraph(style=style)
    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 -- python-docx has no API for bidi
    run = paragraph.add_run(visible(text))
    run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))  # noqa: SLF001 -- nor for rtl runs
    return paragraph
