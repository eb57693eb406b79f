"""``why``, ``search``, ``issues``: questions about a case.

In: a case and an id, words, or nothing. Out: what the case holds about it; exit code 4 where it holds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

import click
import msgspec

from tawatur.cli.case import opened
from tawatur.cli.command import argument, command
from tawatur.cli.screen import Answer, Item, Screen, one_line
from tawatur.cli.speak import Option
from tawatur.messages import one_language
from tawatur.model import Issue, Reading
from tawatur.tell.hits import Hit, hits_of
from tawatur.tell.sources import short_place
from tawatur.tell.text import label


@command("search", argument("case"), argument("query"), Option(["--limit"], type=click.IntRange(1, 10_000), default=20))
def search_command(screen: Screen, case: str, query: str, limit: int) -> int:
    """Articles that hold the words of ``query``, with the words as they are spelt there."""
    with opened(case) as store:
        found = [hits_of(store.reading(article).article, query) for article in store.search(query, limit)]
    items: list[Item] = [msgspec.to_builtins(hit) for hit in found]
    lines = (line for hit in found for line in _hit(screen, hit))
    screen.show(Answer("search", {"query": query, "articles": items}, items, lines))
    if not found:
        screen.note("note.nothing_found")
        return 4
    return 0


def _hit(screen: Screen, hit: Hit) -> list[str]:
    head = f"{hit.article}  {hit.published or '-':<10}  {screen.pen('bold', hit.title or hit.name)}"
    return [
        head,
        *(f"  {w.start:>6}-{w.end:<6}  {screen.pen('plain', f'{w.before}{w.text}{w.after}')}" for w in hit.words),
    ]


def _inside(screen: Screen, reading: Reading) -> Iterator[Issue]:
    """What was met inside an article: its issues, and the flags that read put on its page."""
    source = reading.article.source
    for flag in reading.article.flags:
        yield Issue(step="read", code=flag, what=label("flag", flag, screen.lang), about=source)
    for issue in reading.issues:
        yield msgspec.structs.replace(issue, about=source)


@command("issues", argument("case"))
def issues_command(screen: Screen, case: str) -> int:
    """Everything that was met and not understood: beside the readings, and inside them."""
    with opened(case) as store:
        found = [*store.issues(), *(one for reading in store.readings() for one in _inside(screen, reading))]
    items: list[Item] = [msgspec.to_builtins(one) for one in found]
    lines = (
        f"{one.step:<8}  {one.code:<16}  {one_line(short_place(one.about))}  {one_line(what)}"
        for one, what in ((one, one_language(one.what, screen.lang)) for one in found)
    )
    screen.show(Answer("issues", {"issues": items}, items, lines))
    if not items:
        screen.note("note.nothing_found")
        return 4
    return 0
