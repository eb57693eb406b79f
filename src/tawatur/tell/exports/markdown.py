"""Markdown: the ledger, then a sheet for each happening with rows, every outlet's words, chains and silences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tawatur.model import Event, Row
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports import both
from tawatur.tell.exports.clean import visible

#: The columns of the ledger.
_HEADS = ("label.when", "label.what", "label.status", "label.who", "label.where", "label.accounts")


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
    yield ""
    yield f"## {_plain(both.headline(dossier, event))}"
    yield ""
    yield f"`{event.id}`"
    for row in event.rows:
        yield ""
        yield f"### {_plain(both.row_head(dossier, event, row))}"
        if reason := both.reason(row):
            yield ""
            yield _plain(reason)
            yield ""
        yield from _positions(dossier, row)
        if silent := both.silent(dossier, event, row):
            yield f"- {_plain(silent)}"


def _positions(dossier: Dossier, row: Row) -> Iterator[str]:
    for position in row.positions:
        yield f"- **{_plain(both.value_head(dossier, row, position))}**"
        for claim in dossier.claims_of(position):
            yield f"  - {_plain(both.words(dossier, claim))}"


def _plain(text: str) -> str:
    """Text that Markdown takes for nothing but text."""
    text = visible(" ".join(text.split()))
    for mark in "\\`*_[]<>|#":
        text = text.replace(mark, "\\" + mark)
    return text
