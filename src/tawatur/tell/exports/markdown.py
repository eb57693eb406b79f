"""Markdown: the ledger, then a sheet for each happening with rows, every outlet's words, chains and silences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tawatur.model import Event
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports import both
from tawatur.tell.exports.clean import visible

#: The columns of the ledger.
_HEADS = ("label.when", "label.what", "label.status", "label.who", "label.where", "label.accounts")
#: The lines that each piece of a sheet takes.
_FORMS: dict[both.Piece, tuple[str, ...]] = {
    "event": ("", "## {}"),
    "row": ("", "### {}"),
    "reason": ("", "{}", ""),
    "value": ("- **{}**",),
    "words": ("  - {}",),
    "silent": ("- {}",),
}


def write(dossier: Dossier, path: Path) -> None:
    """Write the document."""
    path.write_text("\n".join(lines(dossier)) + "\n", encoding="utf-8")


def lines(dossier: Dossier) -> Iterator[str]:
    """The document line by line."""
    yield f"# {both.TITLE}"
    yield ""
    yield f"digest: `{dossier.digest}`" + (f" · filter: {_plain(dossier.asked.says())}" if dossier.asked.says() else "")
    yield ""
    yield "| " + " | ".join(both.phrase(key) for key in _HEADS) + " |"
    yield "|" + "---|" * len(_HEADS)
    for event in dossier.events:
        what = (both.labelled("type", event.type), both.labelled("status", event.status))
        who, where = both.participants(dossier, event), dossier.called(event.place)
        cells = (both.time_of(event), *what, who, where, str(len(event.articles)))
        yield "| " + " | ".join(_plain(c) for c in cells) + " |"
    for event in dossier.events:
        if event.rows:
            yield from sheet(dossier, event)


def sheet(dossier: Dossier, event: Event) -> Iterator[str]:
    """One happening."""
    for piece, text in both.sheet(dossier, event):
        yield from (line.format(_plain(text)) for line in _FORMS[piece])
        if piece == "event":
            yield ""
            yield f"`{event.id}`"


def _plain(text: str) -> str:
    """Text that Markdown takes for nothing but text."""
    text = visible(" ".join(text.split()))
    for mark in "\\`*_[]<>|#":
        text = text.replace(mark, "\\" + mark)
    return text
