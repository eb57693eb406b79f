"""Where an article tells of no happening, that something is said in it is its news: one event, so that claims stand.

In: a Sheet with its quotes and events. Out: the Sheet; where it had no event and has a quote, with one of type
``statement`` at the first word of saying.

>>> from tawatur.mark import mark_article
>>> from tawatur.model import Article, Block, Span
>>> text = "قال ناطق باسم النادي إن عدد الأعضاء 3200 عضو."
>>> page = Article(page="p", name="a", source="s", sha256="0", text=text,
...     blocks=(Block(span=Span(0, len(text)), kind="text"),))
>>> [(m.wording, m.value.type) for m in mark_article(page, fast=True).mentions if m.kind == "event"]
[('قال', 'statement')]
"""

from __future__ import annotations

from tawatur.arabic.edtf import when as edtf
from tawatur.mark.sheet import Sheet
from tawatur.model import Happening, Mention, Participant, Quote, Span, When

MADE_BY = "mark.events 1"


def mark_stated(sheet: Sheet) -> Sheet:
    """The sheet; that somebody speaks is its happening where it has no other."""
    if sheet.of("event"):
        return sheet
    cued = [(quote.cue, quote) for m in sheet.of("quote") if isinstance(quote := m.value, Quote) and quote.cue]
    if not cued:
        return sheet
    span, quote = min(cued, key=lambda pair: pair[0])
    return sheet.plus([_statement(sheet, span, quote)])


def _statement(sheet: Sheet, span: Span, quote: Quote) -> Mention:
    """The event of one who speaks, on the article's day."""
    who = (Participant(quote.speaker, "agent"),) if quote.speaker else ()
    happening = Happening(type="statement", participants=who, when=_day(sheet), same="statement:0")
    article = sheet.article
    return Mention(
        article=article.id,
        kind="event",
        span=span,
        wording=span.of(article.text),
        value=happening,
        made_by=MADE_BY,
    )


def _day(sheet: Sheet) -> When | None:
    """The article's day, as derived; None where it is not known."""
    published = sheet.article.published
    day = (published.when.value or published.when.first or "")[:10] if published is not None else ""
    return edtf(day, basis="derived") if day else None
