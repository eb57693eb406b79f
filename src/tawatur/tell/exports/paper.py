"""PDF through typst: Arabic text that can be searched, and the same bytes for the same case."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import typst

from tawatur.tell.dossier import Dossier
from tawatur.tell.exports import both
from tawatur.tell.exports.clean import visible

HEAD = """#set document(title: "Tawatur")
#set page(paper: "a4", margin: 2cm, numbering: "1")
#set text(lang: "ar", dir: rtl, size: 10pt, font: ("Noto Naskh Arabic", "Noto Sans Arabic", "DejaVu Sans"))
"""
#: The clock of a PDF's metadata: fixed, so that the same case gives the same bytes.
CLOCK = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
#: What stands before each piece of a sheet.
_MARKS: dict[both.Piece, str] = {
    "event": "== ",
    "row": "=== ",
    "reason": "",
    "value": "- ",
    "words": "  - ",
    "silent": "",
}


def write(dossier: Dossier, path: Path) -> None:
    """Write the document as PDF/A-2b."""
    source = HEAD + "\n\n".join(_parts(dossier))
    pdf = typst.compile(source.encode(), format="pdf", pdf_standards=["a-2b"], timestamp=int(CLOCK.timestamp()))
    path.write_bytes(pdf)


def _parts(dossier: Dossier) -> list[str]:
    parts = ["= " + _text(both.TITLE), _text(dossier.origin)]
    parts += ["- " + _text(both.headline(dossier, e)) for e in dossier.events]
    for event in (e for e in dossier.events if e.rows):
        parts += [_MARKS[piece] + _text(text) for piece, text in both.sheet(dossier, event)]
    return parts


def _text(value: str) -> str:
    """Text as a typst string, so that no character of it is markup."""
    safe = visible(" ".join(value.split())).replace("\\", "\\\\").replace('"', '\\"')
    return f'#"{safe}"'
