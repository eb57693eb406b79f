"""``versions``: what changed between the texts of one address or file.

In: a case. Out: each address or file with more than one text, the values that came and went; exit code 4 where there
is none.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.cli.case import opened
from tawatur.cli.command import argument, command
from tawatur.cli.screen import Answer, Item, Screen
from tawatur.tell.text import label
from tawatur.tell.versions import Change, Versions, versions


@command("versions", argument("case"))
def versions_command(screen: Screen, case: str) -> int:
    """Silent edits, told in values."""
    with opened(case) as store:
        found = versions(store.readings())
    items: list[Item] = [msgspec.to_builtins(one) for one in found]
    lines = (line for one in found for line in _lines(screen, one))
    screen.show(Answer("versions", {"versions": items}, items, lines))
    if not found:
        screen.note("note.no_versions")
        return 4
    return 0


def _lines(screen: Screen, one: Versions) -> Iterator[str]:
    yield screen.pen("bold", one.address)
    for edit in one.edits:
        yield f"  {edit.before} {'->' if edit.dated else '<>'} {edit.after}"
        for change in edit.changes:
            kind = label("change", change.kind, screen.lang)
            yield f"    {_sign(change)} {kind}  {screen.pen('plain', change.value)}"


def _sign(change: Change) -> str:
    return "+" if change.how == "new" else "-"
