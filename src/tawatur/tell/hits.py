"""Where the words of a search stand in an article, in the spelling of the article.

>>> from tawatur.model import Article
>>> article = Article(page="", name="n", source="s", sha256="", text="زار الرئيسُ الأســد دمشق")
>>> [words.text for words in hits_of(article, "الاسد").words]
['الأســد']
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.arabic.asked import asked, standing
from tawatur.arabic.words import split
from tawatur.model import Article, Span
from tawatur.tell.sheet import Words as Excerpt
from tawatur.tell.sheet import words_in

#: Places shown for each article.
SHOWN = 3


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """An article that was found, and the first places that show why."""

    article: str
    name: str
    title: str
    published: str | None
    words: tuple[Excerpt, ...]


def hits_of(article: Article, query: str) -> Hit:
    """The first places of ``article`` that hold a word of ``query``."""
    return Hit(
        article=article.id,
        name=article.name,
        title=article.title.of(article.text).strip() if article.title else "",
        published=article.published.when.value if article.published else None,
        words=tuple(words_in(article, article.name, span) for span in _places(article, query)),
    )


def _places(article: Article, query: str) -> Iterator[Span]:
    """Where what ``query`` asks for stands, in any of its forms; no two on one line; at most ``SHOWN``."""
    words = split(article.text)
    lines: set[int] = set()
    for at, after in standing(words, [form for forms in asked(query) for form in forms]):
        line = article.text.count("\n", 0, words.start[at])
        if line not in lines:
            lines.add(line)
            yield words.span(at, after)
        if len(lines) == SHOWN:
            return
