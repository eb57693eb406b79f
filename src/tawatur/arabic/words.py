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
from operator import sub

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
#: Three or more short words with full stops and no spaces between: the letters of a broadcaster's name.
_SPELT = regex.compile(r"(?<!\p{L})\p{L}{1,4}(?:\.\p{L}{1,4}){2,}(?!\p{L})", regex.V1)
_SPELT_AROUND = 15
#: Marks that tell a browser in which direction to set what follows.
DIRECTIONS = "\u200e\u200f\u061c\u202a\u202b\u202c"
_ENDS = frozenset(".!?؟؛…")
_CLOSERS = frozenset("\"'”»’)]“„")


class Words:
    """The words of a text as parallel lists: ``start``, ``end`` (code points), ``raw`` and folded ``key``.

    ``sentence[i]`` is the number of the sentence that word ``i`` stands in, ``block[i]`` that of the span it came from.
    """

    __slots__ = ("asked", "block", "end", "found", "glances", "key", "raw", "sentence", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.start: list[int] = []
        self.end: list[int] = []
        self.raw: list[str] = []
        self.key: list[str] = []
        self.sentence: list[int] = []
        self.block: list[int] = []
        #: Kept by ``tawatur.arabic.glance``: what each word told, to how many questions, and what was found.
        self.glances: list[int] = []
        self.found: dict[int, list[int]] = {}
        self.asked = 0

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
    first = len(words)
    raws, ends, keys = _cut(words.text, span)
    words.raw += raws
    words.start += map(sub, ends, map(len, raws))
    words.end += ends
    words.key += keys
    words.block += [number] * len(raws)
    sentence = words.sentence[-1] + 1 if words.sentence else 0
    for at in (*_beginnings(words, first, span), len(words)):
        words.sentence += [sentence] * (at - len(words.sentence))
        sentence += 1


def _cut(text: str, span: Span) -> tuple[list[str], list[int], list[str]]:
    """The words of ``span``, where each ends, and folded; those that are invisible letters alone are left out."""
    raws: list[str] = TOKEN.findall(text, span.start, span.end)
    find, at = text.find, span.start
    ends = [(at := find(raw, at) + len(raw)) for raw in raws]
    keys = list(map(fold_word, raws))
    if all(keys):
        return raws, ends, keys
    seen = [n for n, key in enumerate(keys) if key]
    return [raws[n] for n in seen], [ends[n] for n in seen], [keys[n] for n in seen]


def _beginnings(words: Words, first: int, span: Span) -> list[int]:
    """The words from ``first`` on, all of ``span``, that begin another sentence than the word before."""
    raw, text, last = words.raw, words.text, len(words)
    begins: set[int] = set()
    at = text.find("\n", span.start, span.end)
    while at >= 0:
        begins.add(bisect_left(words.start, at, first))
        at = text.find("\n", at + 1, span.end)
    for end in [n for n in range(first, last) if raw[n] in _ENDS]:
        if _initial(words, end) or _point(words, end):
            continue
        after = end + 1
        while after < last and (raw[after] in _CLOSERS or raw[after] in _ENDS) and after not in begins:
            after += 1
        begins.add(after)
    begins.discard(last)
    return sorted(begins)


def _initial(words: Words, at: int) -> bool:
    """Whether the full stop ``at`` belongs to an abbreviation: one letter before it (``د.``), or ``بي.بي.سي``."""
    if words.raw[at] != "." or not at:
        return False
    if _spelt_out(words.text, words.start[at]):
        return True
    alone = len(words.key[at - 1]) == 1 and words.key[at - 1].isalpha()
    return alone and words.end[at - 1] == words.start[at] and words.end[at] < len(words.text)


def _point(words: Words, at: int) -> bool:
    """Whether the full stop ``at`` stands between the digits of one number, which a mark of direction parts
    (57.\u200f48)."""
    if not 0 < at < len(words) - 1 or not (words.key[at - 1].isdigit() and words.key[at + 1].isdigit()):
        return False
    gap = words.text[words.end[at] : words.start[at + 1]]
    return words.end[at - 1] == words.start[at] and gap != "" and not gap.strip(DIRECTIONS)


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
