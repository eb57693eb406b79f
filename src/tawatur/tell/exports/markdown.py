"""Markdown: the ledger, then a sheet for each happening with rows, every outlet's words, chains and silences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tawatur.model import Event, Row
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports.clean import visible


def write(dossier: Dossier, path: Path) -> None:
    """Write the document."""
    path.write_text("\n".join(lines(dossier)) + "\n", encoding="utf-8")


def lines(dossier: Dossier) -> Iterator[str]:
    """The document line by line."""
    yield "# السجل · The record"
    yield ""
    yield f"digest: `{dossier.digest}`" + (f" · filter: {_plain(dossier.asked.says())}" if dossier.asked.says() else "")
    yield ""
    yield "| time | type | status | participants | place | articles |"
    yield "|---|---|---|---|---|---|"
    for event in dossier.events:
        who = "، ".join(dossier.called(entity) for entity, _ in event.participants)
        time = (event.when.value if event.when else None) or "—"
        cells = (time, event.type, event.status, who, dossier.called(event.place), str(len(event.articles)))
        yield "| " + " | ".join(_plain(c) for c in cells) + " |"
    for event in dossier.events:
        if event.rows:
            yield from sheet(dossier, event)


def sheet(dossier: Dossier, event: Event) -> Iterator[str]:
    """One happening."""
    yield ""
    yield f"## {_plain(event.type)} {_plain((event.when.value if event.when else None) or '')} ({event.id})"
    for row in event.rows:
        yield ""
        yield f"### {row.slot}: {row.accord}"
        if row.why:
            yield f"{_plain(row.why)}"
        yield from _positions(dossier, row)
        if row.silent:
            yield "- silent: " + _plain("، ".join(sorted(dossier.names[a] for a in row.silent if a in dossier.names)))


def _positions(dossier: Dossier, row: Row) -> Iterator[str]:
    for position in row.positions:
        yield f"- **{_plain(position.value)}** · origins {position.origins}, unknown {position.unknown}"
        for claim in dossier.claims_of(position):
            chain = dossier.chain(claim.article, claim.chain)
            where = f"{dossier.names[claim.article]} {claim.span.start}–{claim.span.end}"
            yield f"  - «{_plain(claim.wording)}» · {_plain(chain)} · {where}"


def _plain(text: str) -> str:
    """Text that Markdown takes for nothing but text."""
    text = visible(" ".join(text.split()))
    for mark in "\\`*_[]<>|#":
        text = text.replace(mark, "\\" + mark)
    return text
