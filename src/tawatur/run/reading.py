"""One page in, all that reading and marking it came to out: the function that an engine maps over pages.

Pure: it sees no store, no clock and no other page, and its result is the same in any process.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.arabic.asked import found_under
from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.errors import InputError
from tawatur.mark import mark_article
from tawatur.messages import LANGS, say
from tawatur.model import READABLE, Article, Issue, Page, Reading
from tawatur.read import read_page
from tawatur.run.engine import Lost
from tawatur.store.records import Marks, PageRead
from tawatur.store.rows import deflated, pack


def reading_of(page: Page, *, fast: bool = False) -> Reading:
    """The article of ``page`` with its marks; what read did not understand is among the issues. Raises InputError.

    ``fast`` leaves learned models out.
    """
    article, met = read_page(page)
    reading = mark_article(article, fast=fast)
    return Reading(
        article=reading.article,
        actors=reading.actors,
        mentions=reading.mentions,
        claims=reading.claims,
        issues=(*met, *reading.issues),
    )


def read_and_mark(page: Page) -> PageRead:
    """What reading ``page`` came to, encoded for the store; a page without an article is rejected with an Issue."""
    return _read(page, fast=False)


def read_and_mark_fast(page: Page) -> PageRead:
    """``read_and_mark`` without learned models: a function of its own, because an engine calls it by its name."""
    return _read(page, fast=True)


def _read(page: Page, *, fast: bool) -> PageRead:
    try:
        return encoded(page.id, reading_of(page, fast=fast))
    except InputError as why:
        issue = Issue(step="read", code=why.code, what=f"{why.english}\n{why.arabic}", about=page.source)
        return PageRead(page=page.id, outcome="rejected", issues=(issue,))


def lost_read(page: Page, lost: Lost) -> PageRead:
    """A page that came to nothing through no word of its own: kept as lost, and tried again by the next run."""
    detail = f" ({lost.detail})" if lost.detail else ""
    what = "\n".join(say(f"issue.{lost.why}", lang, detail=detail) for lang in LANGS)
    issue = Issue(step="run", code=lost.why, what=what, about=page.source)
    return PageRead(page=page.id, outcome="lost", issues=(issue,))


def marks_of(reading: Reading) -> Marks:
    """A reading without its article."""
    return Marks(actors=reading.actors, mentions=reading.mentions, claims=reading.claims, issues=reading.issues)


def encoded(page: str, reading: Reading) -> PageRead:
    """``reading`` as rows: canonical JSON, ids, folded text."""
    article = reading.article
    marks = marks_of(reading)
    title, body, cut = _folded(article)
    return PageRead(
        page=page,
        outcome="read",
        article=article.id,
        name=article.name,
        article_json=pack(article),
        marks=deflated(marks),
        title=title,
        body=body,
        cut=cut,
        ids=tuple(_ids(reading)),
    )


def _ids(reading: Reading) -> Iterator[tuple[str, str]]:
    """Every record of the reading that a reader may ask about."""
    yield from ((mention.id, "mention") for mention in reading.mentions)
    yield from ((claim.id, "claim") for claim in reading.claims)
    yield from ((actor.id, "actor") for actor in reading.actors)


def _folded(article: Article) -> tuple[str, str, str]:
    """Folded title, folded text of the article proper, and its words without their clitics."""
    words = split(article.text, [block.span for block in article.blocks if block.kind in READABLE])
    every = set(zip(words.raw, words.key, strict=True))
    without = {form for raw, key in every for form in found_under(raw, key)} - set(words.key)
    title = article.title.of(article.text) if article.title else ""
    return fold(title), " ".join(words.key), " ".join(sorted(without))
