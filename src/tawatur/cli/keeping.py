"""``verify``: whether a case still holds what was written to it.

In: a case. Out: the rows that are not what they were; exit code 5 where there is one.
"""

from __future__ import annotations

import msgspec

from tawatur.cli.case import opened
from tawatur.cli.command import argument, command
from tawatur.cli.screen import Answer, Item, Screen, one_line
from tawatur.messages import counted


@command("verify", argument("case"))
def verify_command(screen: Screen, case: str) -> int:
    """Check every row."""
    with opened(case) as store:
        flaws = list(store.verify())
        counts = store.counts() if not flaws else None
    items: list[Item] = [flaw._asdict() for flaw in flaws]
    whole: Item = {"whole": not flaws, "flaws": items, "counts": msgspec.to_builtins(counts)}
    lines = (f"{flaw.table}  {flaw.id}  {one_line(flaw.what)}" for flaw in flaws)
    screen.show(Answer("verify", whole, items, lines))
    if counts is None:
        screen.note("note.flaws", count=len(flaws))
        return 5
    pages = counted("count.pages", screen.lang, counts.pages)
    screen.note("note.whole", pages=pages, articles=counted("count.articles", screen.lang, counts.articles))
    return 0
