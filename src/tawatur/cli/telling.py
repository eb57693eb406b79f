"""``tell``: what a case holds, for people.

In: a case. Out: the timeline, one event's sheet, a page.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from tawatur.cli.case import desk_of, opened
from tawatur.cli.command import argument, command
from tawatur.cli.screen import Answer, Item, Screen
from tawatur.cli.speak import Option
from tawatur.errors import NotFound
from tawatur.messages import error
from tawatur.model import Case
from tawatur.store import Store
from tawatur.tell.dossier import Dossier
from tawatur.tell.ledger import Stop, resolved, stops
from tawatur.tell.naming import naming
from tawatur.tell.recurring import naming_lines, series_lines
from tawatur.tell.series import series
from tawatur.tell.text import event as event_lines
from tawatur.tell.text import short, timeline
from tawatur.tell.whole import whole


@command(
    "tell",
    argument("case"),
    Option(["--event"], metavar="ID"),
    Option(["--series", "recurring"], flag_value="series"),
    Option(["--naming", "recurring"], flag_value="naming"),
    Option(["--html"], metavar="FILE"),
    Option(["--title"]),
)
def tell_command(
    screen: Screen, case: str, event: str | None, recurring: str | None, html: str | None, title: str | None
) -> int:
    """The timeline; one event's sheet; what recurs; the words for each actor; a page."""
    with opened(case) as store:
        if recurring:
            return _recurring(screen, Dossier(list(store.readings()), store.case()), recurring)
        if html:
            return _page(screen, store, Path(html), title or Path(case).stem)
        told = store.case()
        if event is not None:
            return _event(screen, store, told, event)
        counts = msgspec.to_builtins(store.counts())
    found = stops(told)
    items: list[Item] = [msgspec.to_builtins(stop) for stop in found]
    screen.show(Answer("ledger", {"counts": counts, "events": items}, items, timeline(found, screen.lang, screen.pen)))
    if not found:
        screen.note("note.no_events")
        return 4
    screen.note("note.next", command=f"tawatur tell {case} --event {short(_foremost(found).id)}")
    return 0


def _foremost(found: list[Stop]) -> Stop:
    """The happening that most articles tell of, one that they are mainly about if there is one."""
    return max(found, key=lambda stop: (stop.main, stop.articles))


def _meant(found: list[Stop], asked: str) -> str:
    """The id of the event that most articles tell of on the day ``asked``, or whose id it begins. Raises NotFound."""
    found = found if asked.strip() else []
    by_day = [stop for stop in found if (stop.time or "").startswith(asked)]
    if by_day:
        return _foremost(by_day).id
    by_id = [stop.id for stop in found if stop.id.startswith(asked) or short(stop.id).startswith(asked)]
    if not by_id:
        raise error(NotFound, "error.no_such_event", id=asked)
    if len(by_id) > 1 and asked not in by_id:
        raise error(NotFound, "error.many_ids", id=asked, count=len(by_id), ids=", ".join(by_id[:5]))
    return asked if asked in by_id else by_id[0]


def _event(screen: Screen, store: Store, told: Case, asked: str) -> int:
    """The sheet of one event; only the articles that tell of it are loaded."""
    wanted = resolved(told, asked, store.aliases()) or _meant(stops(told), asked)
    event = next(event for event in told.events if event.id == wanted)
    sheet = desk_of(store, event.articles).sheet(event)
    item: Item = msgspec.to_builtins(sheet)
    lines: list[Item] = msgspec.to_builtins(sheet.lines)
    screen.show(Answer("event", item, lines, event_lines(sheet, screen.lang, screen.pen)))
    return 0


def _recurring(screen: Screen, dossier: Dossier, what: str) -> int:
    """The series of happenings, or the words that each outlet uses for each actor."""
    if what == "series":
        recur = series(dossier.case)
        items: list[Item] = msgspec.to_builtins(recur)
        lines = series_lines(recur, dossier, screen.lang, screen.pen)
    else:
        used = naming(dossier)
        items = msgspec.to_builtins(used)
        lines = naming_lines(used, screen.lang, screen.pen)
    screen.show(Answer(what, {what: items}, items, lines))
    if not items:
        screen.note("note.nothing_found")
        return 4
    return 0


def _page(screen: Screen, store: Store, path: Path, title: str) -> int:
    from tawatur.tell.page import page  # noqa: PLC0415 -- the page's parts load only for a page

    desk = desk_of(store)
    with whole(path) as beside:
        beside.write_text(page(desk, desk.sheets(), screen.lang, title), encoding="utf-8")
    screen.show(Answer("page", {"path": str(path)}, [{"path": str(path)}]))
    screen.note("note.written", path=path)
    return 0
