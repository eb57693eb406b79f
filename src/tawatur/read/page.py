"""Read one page: bytes to text, text to typed blocks, headline, outlet, date and credits.

In: a Page. Out: an Article and the Issues met; for a plain page ``Article.text`` is the decoded file unchanged.

>>> from tawatur.model import Page
>>> body = "انهيار جسر في المدينة\\n\\nقال شهود في المدينة إن جسرا قديما انهار صباح اليوم دون ضحايا.\\nوسوم: جسر"
>>> article, _ = read_page(Page(source="pages/bridge.txt", body=body.encode()))
>>> article.name, [block.kind for block in article.blocks]
('bridge', ['title', 'text', 'furniture'])
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

from tawatur.errors import NotAnArticle, UnreadablePage
from tawatur.model import READABLE, Article, Block, Issue, Page
from tawatur.read.charset import decode
from tawatur.read.charset_damage import mojibake
from tawatur.read.credits import credits_of
from tawatur.read.derive import derived
from tawatur.read.html import html_to_text
from tawatur.read.language import not_arabic
from tawatur.read.lines import Line, lines_of
from tawatur.read.markup import is_html, laid_of_html, lines_of_html, told_of
from tawatur.read.parts import Laid, lay_out
from tawatur.read.published import Told, dates_of
from tawatur.read.sources import outlet_of
from tawatur.read.tails import cut_tails

_BLANK = b" \t\r\n\f\v\x00"
MADE_BY = "read/1"


def read_page(page: Page) -> tuple[Article, tuple[Issue, ...]]:
    """The article of ``page`` and what could not be understood. Raises NotAnArticle, UnreadablePage."""
    if not page.body.strip(_BLANK):
        raise UnreadablePage(
            f"{page.source} is empty. Nothing was kept of it. Fetch it again.",
            f"{page.source} فارغة. لم يُحفظ منها شيء. أعد جلبها.",
            code="empty",
        )
    found = _of_html(page) if is_html(page) else _of_text(page)
    return _article(page, found)


class _Found(NamedTuple):
    """A page cut into lines with their parts, whatever its form."""

    text: str
    lines: list[Line]
    laid: Laid
    flags: tuple[str, ...]
    told: tuple[Told, ...] = ()
    addresses: tuple[str | None, ...] = (None,)


def _of_text(page: Page) -> _Found:
    decoded = decode(page.body, page.charset)
    lines = list(cut_tails(lines_of(decoded.text)))
    _check_language(page, lines)
    laid = lay_out(decoded.text, lines, given_title=page.given.title)
    if laid is None:
        raise _no_article(page)
    return _Found(decoded.text, lines, laid, decoded.flags)


def _of_html(page: Page) -> _Found:
    html = html_to_text(page.body, charset=page.charset)
    lines = lines_of_html(html)
    _check_language(page, lines)
    if not any(block.kind == "text" for block in html.blocks):
        raise _no_article(page)
    addresses = (html.site, html.canonical)
    return _Found(html.text, lines, laid_of_html(html, lines, page.given.title), html.flags, told_of(html), addresses)


def _check_language(page: Page, lines: list[Line]) -> None:
    if not not_arabic(lines):
        return
    if misread := mojibake("\n".join([line.raw for line in lines])):
        raise NotAnArticle(
            f"{page.source} seems to be Arabic that was saved in a wrong encoding ({misread}). Its bytes were kept, not"
            " read. Save the page again as the site gives it.",
            f"يبدو أن {page.source} نص عربي حُفظ بترميز خاطئ ({misread}). حُفظت كما هي دون قراءة. احفظ الصفحة ثانية"
            " كما يعطيها الموقع.",
            code="mojibake",
        )
    raise NotAnArticle(
        f"{page.source} holds no Arabic text. Its bytes were kept, not read. Give Arabic pages.",
        f"لا نص عربيا في {page.source}. حُفظت كما هي دون قراءة. أعطِ صفحات عربية.",
        code="not_arabic",
    )


def _no_article(page: Page) -> NotAnArticle:
    return NotAnArticle(
        f"{page.source} has no article in it. Its bytes were kept, not read. Check that it is one article's page.",
        f"لا مقال في {page.source}. حُفظت كما هي دون قراءة. تحقق من أنها صفحة مقال واحد.",
    )


def name_of(page: Page) -> str:
    """The given id, or the name of the source file without its ending."""
    return page.given.id or PurePosixPath(page.source.replace("\\", "/").rstrip("/")).stem or page.source


def _article(page: Page, found: _Found) -> tuple[Article, tuple[Issue, ...]]:
    """The records of a page whose lines have their parts."""
    text, lines, laid = found.text, found.lines, found.laid
    dates = dates_of(text, lines, laid, page.given, found.told)
    byline = next((lines[at].span for at, (kind, _) in enumerate(laid.kinds) if kind == "byline"), None)
    blocks = tuple(
        Block(span=line.span, kind=kind, why=why) for line, (kind, why) in zip(lines, laid.kinds, strict=True)
    )
    published = dates.published or derived(text, _readable(lines, laid), _embedded(lines, laid))
    outlet = outlet_of(text, lines, laid, page.given, (*found.addresses, page.source))
    article = Article(
        page=page.id,
        name=name_of(page),
        source=page.source,
        sha256=page.sha256,
        text=text,
        blocks=blocks,
        title=lines[laid.title].span if laid.title is not None else None,
        byline=byline,
        outlet=outlet,
        published=published,
        updated=dates.updated,
        credits=credits_of(text, lines, laid),
        flags=(*found.flags, *laid.flags, *(() if published else ("no_date",))),
        given=page.given,
        made_by=MADE_BY,
    )
    return article, tuple(_about(issue, page) for issue in dates.issues)


def _readable(lines: list[Line], laid: Laid) -> list[Line]:
    """The lines that are read for meaning."""
    return [line for line, (kind, _) in zip(lines, laid.kinds, strict=True) if kind in READABLE]


def _embedded(lines: list[Line], laid: Laid) -> list[Line]:
    """The lines of posts shown inside the article."""
    body = [at for at, (kind, _) in enumerate(laid.kinds) if kind == "text"]
    inside = range(body[0], body[-1]) if body else range(0)
    return [lines[at] for at in inside if laid.kinds[at][0] == "furniture" and "embed" in laid.kinds[at][1]]


def _about(issue: Issue, page: Page) -> Issue:
    return Issue(step=issue.step, code=issue.code, what=issue.what, about=page.source, span=issue.span)
