"""What accounts say of the order of a happening in their own words: "the second visit", "the last meeting".

In: an article and where a happening is named. Out: the words of order beside it, in its own sentence. They are what the
account says; nothing is counted from them.

>>> from tawatur.model import Article
>>> text = "وكانت هذه الزيارة الثانية للوزير خلال شهر. وعقد آخر لقاء بينهما عام 2020."
>>> article = Article(page="", name="n", source="s", sha256="", text=text)
>>> [(one.says, one.span.of(text)) for one in orders(article, Span(10, 17))]
[('2', 'الثانية')]
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.arabic.numbers import piece_at
from tawatur.arabic.words import Words, split
from tawatur.lexicon import table, variants
from tawatur.model import Article, Span

#: A word of order stands this near to the word that it orders: before it (آخر لقاء), behind it (الزيارة الثانية), or in
#: "for the second time" (زار ... للمرة الثانية) a little farther.
BEFORE, BEHIND, TIMES = 1, 2, 8


class Order(NamedTuple):
    """A word of order: ``says`` is a number, ``first`` or ``last``."""

    span: Span
    says: str


@cache
def _named() -> dict[str, str]:
    """Folded words that say first or last."""
    return {fold(word): row["says"] for row in table("order_words") for word in variants(row["words"])}


@lru_cache(maxsize=8)
def _words(text: str) -> Words:
    """The words of a text; one text is asked about many times in a row."""
    return split(text)


def orders(article: Article, trigger: Span) -> Iterator[Order]:
    """The words of order that go with the happening named at ``trigger``."""
    words = _words(article.text)
    at, after = words.at(trigger.start), words.at(max(trigger.start, trigger.end - 1)) + 1
    for near in range(max(0, at - BEFORE), min(len(words), after + TIMES)):
        says = _says(words, near)
        inside = at <= near < after
        if says and not inside and words.sentence[near] == words.sentence[at] and _goes_with(words, near, at, after):
            yield Order(words.span(near, near + 1), says)


def _says(words: Words, at: int) -> str | None:
    """What a word says of order; None where it says nothing."""
    piece = piece_at(words, at, "ordinal")
    return str(int(piece.value)) if piece else _named().get(words.key[at])


def _goes_with(words: Words, near: int, at: int, after: int) -> bool:
    """Whether a word of order goes with what is named from ``at`` to ``after``, and not with a day or a person."""
    if near < at:
        return not words.key[near].startswith("ال")
    if near < after + BEHIND:
        return words.key[near].startswith("ال") and words.key[at].lstrip("وبلفك").startswith("ال")
    return words.key[near - 1] in ("للمره", "المره")
