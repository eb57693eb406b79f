"""Read one page: bytes to text, text to typed blocks, title, outlet, date and credits.

In: a Page. Out: an Article and the Issues met.
"""

from __future__ import annotations

from tawatur.errors import NotAnArticle
from tawatur.model import Article, Block, Issue, Outlet, Page, Published
from tawatur.arabic.edtf import when
from tawatur.read.charset import decode
from tawatur.read.lines import lines_of

MADE_BY = "read"


def read_page(page: Page) -> tuple[Article, tuple[Issue, ...]]:
    """The article of ``page``. Raises NotAnArticle, UnreadablePage."""
    text = decode(page.body, page.charset).text
    lines = lines_of(text)
    if not lines:
        raise NotAnArticle("The page has no text.", "لا نص في الصفحة.")
    blocks = tuple(Block(span=line.span, kind="title" if i == 0 else "text") for i, line in enumerate(lines))
    given = page.given
    name = given.id or page.source.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    article = Article(
        page=page.id,
        name=name,
        source=page.source,
        sha256=page.sha256,
        text=text,
        blocks=blocks,
        title=blocks[0].span,
        outlet=Outlet(name=given.outlet, basis="given") if given.outlet else None,
        published=Published(when=when(given.date), stated=False, rule="given") if given.date else None,
        given=given,
        made_by=MADE_BY,
    )
    return article, ()
