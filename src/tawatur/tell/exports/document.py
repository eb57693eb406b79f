"""DOCX: the ledger and every happening's sheet; paragraphs and runs are marked right-to-left (w:bidi, w:rtl)."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph

from tawatur.tell.dossier import Dossier
from tawatur.tell.exports import both
from tawatur.tell.exports.clean import visible

#: The styles of the pieces of a sheet; the others are plain paragraphs.
_STYLES: dict[both.Piece, str] = {
    "event": "Heading 2",
    "row": "Heading 3",
    "value": "List Bullet",
    "words": "List Bullet 2",
}


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
        for piece, text in both.sheet(dossier, event):
            _line(doc, text, _STYLES.get(piece))
    doc.save(str(path))


def _line(doc: Doc, text: str, style: str | None = None) -> Paragraph:
    paragraph = doc.add_paragraph(style=style)
    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 -- python-docx has no API for bidi
    run = paragraph.add_run(visible(text))
    run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))  # noqa: SLF001 -- nor for rtl runs
    return paragraph
