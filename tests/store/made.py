"""Pages and readings for the tests of the store."""

from __future__ import annotations

from tawatur.model import Article, Block, Claim, Given, Mention, Name, Page, Reading, Span
from tawatur.run.reading import encoded
from tawatur.store.records import PageRead


def page(number: int, text: str = "") -> Page:
    """One small page; ``number`` makes it another."""
    body = (text or f"عنوان الصفحة {number}\nاجتمع الوزيرُ بنظيره في القاهـرة يوم الاثنين.\n").encode()
    return Page(source=f"pages/{number}.txt", body=body, given=Given(id=f"p{number}"), retrieved="2024-01-01T00:00:00Z")


def reading(of: Page) -> Reading:
    """An article of ``of`` with one mention and one claim."""
    text = of.body.decode()
    title = Span(0, text.index("\n"))
    article = Article(
        page=of.id,
        name=of.given.id or "",
        source=of.source,
        sha256=of.sha256,
        text=text,
        title=title,
        blocks=(Block(span=title, kind="title"), Block(span=Span(title.end + 1, len(text.rstrip())), kind="text")),
    )
    at = text.find("الوزير")
    span = Span(at, at + 6) if at >= 0 else Span(0, 3)
    name = Name(actor="person:1")
    mention = Mention(article=article.id, kind="person", span=span, wording=span.of(text), value=name, made_by="names")
    claim = Claim(article=article.id, span=span, wording=span.of(text), event=mention.id, slot="who", value="person:1")
    return Reading(article=article, mentions=(mention,), claims=(claim,))


def read(of: Page) -> PageRead:
    """The reading of ``of``, ready to be written."""
    return encoded(of.id, reading(of))
