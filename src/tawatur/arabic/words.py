"""Cut text into words, numbers and marks, with their places; then into sentences.

In: text and the spans of it to read. Out: ``Words``, parallel lists (fast to scan), and sentence spans.

>>> words = split("قال: 12 قتيلاً")
>>> words.raw
['قال', ':', '12', 'قتيلاً']
>>> words.key[3]
'قتيلا'
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

import regex

from tawatur.arabic.fold import fold_word
from tawatur.model import Span

#: Arabic letters with their marks and tatweel | Latin and other letters | numbers with inner separators | one mark.
TOKEN = regex.compile(
    r"[\p{Script=Arabic}&&\p{L}][[\p{Script=Arabic}&&\p{L}]\p{Mn}\u0640\u200c\u200d]*"
    r"|\p{L}[\p{L}\p{Mn}]*"
    r"|\p{Nd}+(?:[.,\u066b\u066c]\p{Nd}+)*"
    r"|\S",
    regex.V1,
)
#: Invisible letters are no words.
_UNSEEN = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u0640"
)
#: Three or more short words with full stops and no spaces between: the letters of a broadcaster's name.
_SPELT = regex.compile(r"(?<!\p{L})\p{L}{1,4}(?:\.\p{L}{1,4}){2,}(?!\p{L})", regex.V1)
_SPELT_AROUND = 15
_ENDS = frozenset(".!?؟؛…")
_CLOSERS = frozenset("\"'”»’)]“„")


class Words:
    """The words of a text as parallel lists: ``start``, ``end`` (code points), ``raw`` and folded ``key``.

    ``sentence[i]`` is the number of the sentence that word ``i`` stands in, ``block[i]`` that of the span it came from.
    """

    __slots__ = ("block", "end", "key", "raw", "sentence", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.start: list[int] = []
        self.end: list[int] = []
        self.raw: list[str] = []
        self.key: list[str] = []
        self.sentence: list[int] = []
        self.block: list[int] = []

    def __len__(self) -> int:
        return len(self.start)

    def span(self, first: int, after: int) -> Span:
        """The span from word ``first`` up to word ``after`` (excluded)."""
        return Span(self.start[first], self.end[after - 1])

    def at(self, offset: int) -> int:
        """The index of the first word that ends after ``offset``."""
        return bisect_right(self.end, offset)

    def inside(self, span: Span) -> range:
        """The indices of the words that lie in ``span`` at least in part."""
        return range(bisect_right(self.end, span.start), bisect_left(self.start, span.end))


def split(text: str, spans: Iterable[Span] | None = None) -> Words:
    """Cut ``text`` (or the ``spans`` of it, in order) into words. Each span begins a new sentence."""
    words = Words(text)
    for number, span in enumerate(spans if spans is not None else [Span(0, len(text))]):
        _split_span(words, span, number)
    return words


def _split_span(words: Words, span: Span, number: int) -> None:
    """Add the words of one span; a sentence ends at . ! ? ؟ ؛ … (not inside a number or initial) and at a line."""
    text = words.text
    sentence = words.sentence[-1] + 1 if words.sentence else 0
    ended = False
    last = span.start
    for match in TOKEN.finditer(text, span.start, span.end):
        raw = match.group()
        key = fold_word(raw)
        if raw in _UNSEEN or not key:
            continue
        start, end = match.span()
        if (ended and raw not in _CLOSERS and raw not in _ENDS) or "\n" in text[last:start]:
            sentence += 1
            ended = False
        words.start.append(start)
        words.end.append(end)
        words.raw.append(raw)
        words.key.append(key)
        words.sentence.append(sentence)
        words.block.append(number)
        if raw in _ENDS:
            ended = not _initial(words, text)
        last = end


def _initial(words: Words, text: str) -> bool:
    """Whether the full stop just read belongs to an abbreviation: one letter before it (``د.``), or ``بي.بي.سي``."""
    if words.raw[-1] != "." or len(words) < 2:
        return False
    if _spelt_out(text, words.start[-1]):
        return True
    before = len(words) - 2
    alone = len(words.key[before]) == 1 and words.key[before].isalpha()
    return alone and words.end[before] == words.start[-1] and words.end[-1] < len(text)


def _spelt_out(text: str, stop: int) -> bool:
    """Whether the full stop at ``stop`` parts the letters of a name that is spelt out: ``بي.بي.سي``."""
    if not (text[stop - 1 : stop].isalpha() and text[stop + 1 : stop + 2].isalpha()):
        return False
    first = max(0, stop - _SPELT_AROUND)
    around = text[first : stop + _SPELT_AROUND]
    return any(match.start() < stop - first < match.end() for match in _SPELT.finditer(around))


def sentences(words: Words) -> list[range]:
    """The sentences as ranges of word indices, in order."""
    found: list[range] = []
    number = words.sentence
    first, last = 0, len(number)
    while first < last:
        after = bisect_right(number, number[first], first)
        found.append(range(first, after))
        first = after
    return found
