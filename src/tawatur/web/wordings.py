"""Several wordings of one saying, each with the words marked that another lacks.

In: texts. Out: the same texts as HTML; nothing is lost or moved. Spelling, clitics and
order do not count as a difference.

>>> apart(["قال نعم", "قال لا"])[0]
'قال <em class="only">نعم</em>'
"""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.arabic.clitics import cuts
from tawatur.arabic.words import Words, split
from tawatur.tell.markup import Html, join, tag


def apart(texts: Sequence[str]) -> list[Html]:
    """Each text with what only some of the others say marked; an empty text takes no part."""
    read = [split(str(text)) for text in texts]
    held = [_held(words) for words in read]
    there = [at for at, text in enumerate(texts) if text]
    return [
        _marked(str(texts[at]), read[at], [held[other] for other in there if other != at]) for at in range(len(texts))
    ]


def _held(words: Words) -> set[str]:
    """The words of a text, with and without clitics."""
    return {rest for key in words.key for _, rest in cuts(key)}


def _marked(text: str, words: Words, others: Sequence[set[str]]) -> Html:
    """``text`` with runs of words marked that one of ``others`` lacks."""
    pieces: list[str] = []
    at = 0
    for first, last in _runs(words, others):
        span = words.span(first, last)
        pieces += [text[at : span.start], tag("em", text[span.start : span.end], cls="only")]
        at = span.end
    return join([*pieces, text[at:]])


def _runs(words: Words, others: Sequence[set[str]]) -> list[tuple[int, int]]:
    """Runs of neighbouring words that one of ``others`` lacks."""
    runs: list[tuple[int, int]] = []
    for at, key in enumerate(words.key):
        letters = any(letter.isalnum() for letter in key)
        if letters and any(not ({rest for _, rest in cuts(key)} & held) for held in others):
            runs = [*runs[:-1], (runs[-1][0], at + 1)] if runs and runs[-1][1] == at else [*runs, (at, at + 1)]
    return runs
