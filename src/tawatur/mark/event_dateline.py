"""The dateline of a report: where it was written, and by whom; who wrote it has no part in what it tells.

In: words, mentions of places and blocks. Out: the words that a dateline at the head of the text takes up
(فلان - الصحيفة - جدة:), and the place that it names.
"""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.arabic.fold import fold
from tawatur.arabic.words import Words
from tawatur.mark.event_forms import word_set
from tawatur.model import Actor, Article, Mention, Name

_DASHES, _SAYING = frozenset("-–—ـ"), word_set("sense.saying")
#: A dateline inside the text is no longer than so many words, one on its own line than so many letters.
_WORDS, _LETTERS = 12, 60
#: Blocks of the head in which a line of its own can be the dateline.
_HEAD = 4
_KINDS = frozenset(("byline", "dateline"))


def dateline(words: Words, article: Article) -> range:
    """The words of the dateline with which the first paragraph opens; empty where it has none."""
    title = article.title
    low = words.at(title.end) if title is not None else 0
    high = min(low + _WORDS, len(words))
    block = [i for i in range(low, high) if words.block[i] == words.block[low]] if low < len(words) else []
    dashes = [i for i in block if words.raw[i] in _DASHES]
    colon = next((i for i in block if words.raw[i] == ":"), None)
    if not dashes or colon is None or dashes[0] > colon or not _SAYING.isdisjoint(words.key[low:colon]):
        return range(0)
    return range(low, colon + 1)


def written_at(words: Words, places: Iterable[Mention], actors: Iterable[Actor], article: Article) -> str | None:
    """The actor of the town in the dateline, inside the text or on a line of its own; None where none is told."""
    inside = dateline(words, article)
    for mention in places:
        at = words.inside(mention.span)
        if at and at[0] in inside and words.raw[at[-1] + 1] in (*_DASHES, ":") and isinstance(mention.value, Name):
            return mention.value.actor
    lines = [_parts(block.span.of(article.text)) for block in article.blocks[:_HEAD] if block.kind in _KINDS]
    told = {part for line in lines for part in line}
    found = (actor.key for actor in actors if actor.kind == "place" and fold(actor.name) in told)
    return next(found, None)


def _parts(line: str) -> list[str]:
    """The parts of a line of its own, folded: أبها – خالد العسيري."""
    if len(line) > _LETTERS:
        return []
    for mark in (*_DASHES, ":", "،", "|", "/", "("):
        line = line.replace(mark, "\n")
    return [fold(part.strip()) for part in line.split("\n")]
