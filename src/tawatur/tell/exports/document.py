"""DOCX: the ledger and every happening's sheet; paragraphs and runs are marked right-to-left (w:bidi, w:rtl)."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph

from tawatur.model import Event
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports import both
from tawatur.tell.exports.clean import visible


def write(dossier: Dossier, path: Path) -> None:
    """Write the document. Its properties carry no clock: the same case gives the same text."""
    doc = Document()
    doc.core_properties.author = "Tawatur"
    doc.core_properties.comments = visible(dossier.origin)
    _line(doc, both.TITLE, "Heading 1")
    _line(doc, dossier.origin)
    for event in dossier.events:
        _line(doc, both.headline(dossier, event), "List Bullet")
    for event in (e for e in dossier.events if e.rows):
        _sheet(doc, dossier, event)
    doc.save(str(path))


def _sheet(doc: Doc, dossier: Dossier, event: Event) -> None:
    _line(doc, both.headline(dossier, event), "Heading 2")
    for row in event.rows:
        _line(doc, both.row_head(dossier, event, row), "Heading 3")
        if reason := both.reason(row):
            _line(doc, reason)
        for position in row.positions:
            _line(doc, both.value_head(dossier, row, position), "List Bullet")
            for claim in dossier.claims_of(position):
                _line(doc, both.words(dossier, claim), "List Bullet 2")
        if silent := both.silent(dossier, event, row):
            _line(doc, silent)


def _line(doc: Doc, text: str, style: str | None = None) -> Paragraph:
    paragraph = doc.add_paragraph(style=style)
    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 -- python-docx has no API for bidi
    run = paragraph.add_run(visible(text))
    run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))  # noqa: SLF001 -- nor for rtl runs
    return paragraph
