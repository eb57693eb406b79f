"""PDF through typst: Arabic text that can be searched, and the same bytes for the same case."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import typst

from tawatur.model import Event
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports import both
from tawatur.tell.exports.clean import visible

HEAD = """#set document(title: "Tawatur")
#set page(paper: "a4", margin: 2cm, numbering: "1")
#set text(lang: "ar", dir: rtl, size: 10pt, font: ("Noto Naskh Arabic", "Noto Sans Arabic", "DejaVu Sans"))
"""
#: The clock of a PDF's metadata: fixed, so that the same case gives the same bytes.
CLOCK = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def write(dossier: Dossier, path: Path) -> None:
    """Write the document as PDF/A-2b."""
    source = HEAD + "\n\n".join(_parts(dossier))
    pdf = typst.compile(source.encode(), format="pdf", pdf_standards=["a-2b"], timestamp=int(CLOCK.timestamp()))
    path.write_bytes(pdf)


def _parts(dossier: Dossier) -> list[str]:
    parts = ["= " + _text(both.TITLE), _text(dossier.origin)]
    parts += ["- " + _text(both.headline(dossier, e)) for e in dossier.events]
    for event in (e for e in dossier.events if e.rows):
        parts += _sheet(dossier, event)
    return parts


def _sheet(dossier: Dossier, event: Event) -> list[str]:
    parts = ["== " + _text(both.headline(dossier, event))]
    for row in event.rows:
        parts.append("=== " + _text(both.row_head(dossier, event, row)))
        parts += [_text(reason)] if (reason := both.reason(row)) else []
        for position in row.positions:
            parts.append("- " + _text(both.value_head(dossier, row, position)))
            parts += ["  - " + _text(both.words(dossier, claim)) for claim in dossier.claims_of(position)]
        parts += [_text(silent)] if (silent := both.silent(dossier, event, row)) else []
    return parts


def _text(value: str) -> str:
    """Text as a typst string, so that no character of it is markup."""
    safe = visible(" ".join(value.split())).replace("\\", "\\\\").replace('"', '\\"')
    return f'#"{safe}"'
