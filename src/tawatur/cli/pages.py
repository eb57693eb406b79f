"""``gather``, ``read``, ``mark``: the first three verbs alone, on pages, without a case.

In: paths. Out: the pages, the articles as read, or what was marked in them; rejected ones on stderr and exit code 3.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import msgspec

from tawatur.cli.command import argument, command
from tawatur.cli.screen import Answer, Item, Screen, one_line
from tawatur.cli.speak import Option
from tawatur.errors import InputError
from tawatur.gather import gather
from tawatur.model import Article, Issue, Page, Reading

T = TypeVar("T")


@command("gather", argument("path", many=True), Option(["--into"], metavar="CASE"))
def gather_command(screen: Screen, path: tuple[str, ...], into: str | None) -> int:
    """List the pages that the paths hold, or keep them in a case for a later run."""
    if into:
        from tawatur.cli.running import gather_into  # noqa: PLC0415 -- the store loads only where a case is named

        return gather_into(screen, path, into)
    return _each(screen, path, "page", _page, lambda page: page)


@command("read", argument("path", many=True))
def read_command(screen: Screen, path: tuple[str, ...]) -> int:
    """Show each article as it was read from its page: blocks, title, outlet, date."""
    from tawatur.read import read_page  # noqa: PLC0415 -- parsers load only for the verbs that need them

    return _each(screen, path, "article", _article, lambda page: read_page(page)[0])


@command("mark", argument("path", many=True))
def mark_command(screen: Screen, path: tuple[str, ...]) -> int:
    """Show what was marked in each article."""
    from tawatur.run.reading import reading_of  # noqa: PLC0415 -- as above

    return _each(screen, path, "reading", _reading, reading_of)


Lines = Callable[[Screen, T], Iterator[str]]


def _each(screen: Screen, paths: Sequence[str], schema: str, lines: Lines[T], made: Callable[[Page], T]) -> int:
    """Show what ``made`` gives for every page; say what was rejected."""
    shown: list[T] = []
    rejected = 0
    for found in gather(paths):
        if isinstance(found, Issue):
            screen.problem(found)
            rejected += 1
            continue
        try:
            shown.append(made(found))
        except InputError as why:
            screen.problem(Issue(step="read", code=why.code, what=f"{why.english}\n{why.arabic}", about=found.source))
            rejected += 1
    items = [_item(one) for one in shown]
    text = (line for one in shown for line in lines(screen, one))
    screen.show(Answer(schema, {f"{schema}s": items, "rejected": rejected}, items, text))
    return 3 if rejected else 0


def _item(one: object) -> Item:
    """A record as JSON; a page without its bytes."""
    if isinstance(one, Page):
        return {"id": one.id, "sha256": one.sha256, "size": len(one.body), "source": one.source, "media": one.media}
    built = msgspec.to_builtins(one)
    key = one.article.id if isinstance(one, Reading) else one.id if isinstance(one, Article) else ""
    return {"id": key, **built}


def _page(_: Screen, page: Page) -> Iterator[str]:
    yield f"{page.id}  {len(page.body):>9}  {one_line(page.source)}"


def _article(screen: Screen, article: Article) -> Iterator[str]:
    yield screen.pen("bold", f"{article.id}  {one_line(article.source)}")
    yield f"  outlet     {one_line(article.outlet.name) if article.outlet else '-'}"
    published = article.published
    yield f"  published  {published.when.value if published else '-'}"
    for block in article.blocks:
        yield f"  {block.span.start:>6}-{block.span.end:<6} {block.kind:<10}  {one_line(block.span.of(article.text))}"
    yield ""


def _reading(screen: Screen, reading: Reading) -> Iterator[str]:
    article = reading.article
    yield screen.pen("bold", f"{article.id}  {one_line(article.source)}")
    for mention in sorted(reading.mentions, key=lambda m: (m.span, m.kind)):
        yield f"  {mention.id}  {mention.kind:<12}  {one_line(mention.wording)}"
    for claim in sorted(reading.claims, key=lambda c: (c.span, c.slot)):
        yield f"  {claim.id}  claim/{claim.slot:<6}  {one_line(claim.wording)}"
    yield ""
