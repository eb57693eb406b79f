"""``tell`` and ``export``: what a case holds, for people and as files.

In: a case. Out: the timeline, one event's sheet, a page, the record.
"""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from tawatur.cli.case import desk_of, opened
from tawatur.cli.command import argument, command
from tawatur.cli.screen import Answer, Item, Screen
from tawatur.cli.speak import Option
from tawatur.errors import NotFound
from tawatur.messages import error, say
from tawatur.tell.sheet import Sheet
from tawatur.tell.text import event as event_lines
from tawatur.tell.text import short, timeline


@command(
    "tell", argument("case"), Option(["--event"], metavar="ID"), Option(["--html"], metavar="FILE"), Option(["--title"])
)
def tell_command(screen: Screen, case: str, event: str | None, html: str | None, title: str | None) -> int:
    """The timeline; one event's sheet; a page."""
    with opened(case) as store:
        desk = desk_of(store)
        counts = msgspec.to_builtins(store.counts())
    sheets = desk.sheets()
    if html:
        from tawatur.tell.page import page  # noqa: PLC0415 -- the page's parts load only for a page

        return _page(screen, page(desk, sheets, screen.lang, title or Path(case).stem), Path(html))
    if event:
        return _event(screen, _meant(sheets, event))
    items: list[Item] = [msgspec.to_builtins(sheet) for sheet in sheets]
    screen.show(Answer("ledger", {"counts": counts, "events": items}, items, timeline(sheets, screen.lang, screen.pen)))
    if not sheets:
        screen.note("note.no_events")
        return 4
    screen.note("note.next", command=f"tawatur tell {case} --event {short(_first(sheets).id)}")
    return 0


def _first(sheets: list[Sheet]) -> Sheet:
    """The event that most accounts tell of."""
    return max(sheets, key=lambda sheet: (sheet.main, len(sheet.sources)))


def _meant(sheets: list[Sheet], asked: str) -> Sheet:
    """The event whose id begins with ``asked``, or that which most accounts tell of on that day. Raises NotFound."""
    by_id = [sheet for sheet in sheets if sheet.id.startswith(asked) or short(sheet.id).startswith(asked)]
    if len(by_id) > 1:
        raise error(NotFound, "error.many_ids", id=asked, count=len(by_id), ids=", ".join(s.id for s in by_id[:5]))
    by_day = [sheet for sheet in sheets if (sheet.time or "").startswith(asked)]
    if not by_id and not by_day:
        raise error(NotFound, "error.no_such_event", id=asked)
    return by_id[0] if by_id else _first(by_day)


def _event(screen: Screen, sheet: Sheet) -> int:
    item: Item = msgspec.to_builtins(sheet)
    lines: list[Item] = msgspec.to_builtins(sheet.lines)
    screen.show(Answer("event", item, lines, event_lines(sheet, screen.lang, screen.pen)))
    return 0


def _page(screen: Screen, text: str, path: Path) -> int:
    path.write_text(text, encoding="utf-8")
    screen.show(Answer("page", {"path": str(path)}, [{"path": str(path)}]))
    screen.note("note.written", path=path)
    return 0


FORMATS = ("record",)


@command("export", argument("case"), Option(["--format", "kind"], default="record", metavar="NAME"), argument("dir"))
def export_command(screen: Screen, case: str, kind: str, dir: str) -> int:  # noqa: A002 -- named as the help shows it
    """Write the record of a case as files."""
    from tawatur.tell.record import export  # noqa: PLC0415 -- only for an export

    if kind not in FORMATS:
        raise click.UsageError(say("error.format", screen.lang, name=kind, known=", ".join(FORMATS)))
    with opened(case) as store:
        export(list(store.readings()), store.case(), Path(dir))
    paths = [str(Path(dir) / name) for name in ("articles.jsonl", "case.json")]
    screen.show(Answer("export", {"format": kind, "files": paths}, [{"path": path} for path in paths], paths))
    return 0
