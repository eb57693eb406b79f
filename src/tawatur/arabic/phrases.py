"""Find phrases of a lexicon in the words of a text, through spellings and proclitics.

In: phrases with what they mean. Out: for each place the longest phrase that begins there.

>>> from tawatur.arabic.words import split
>>> book = Phrasebook([("وكالة الأنباء", "agency")])
>>> [(hit.first, hit.after, hit.cut, hit.meaning) for hit in book.find(split("عن وكالة الانباء قولها"))]
[(1, 3, 0, 'agency')]
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Generic, TypeVar

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold, fold_word
from tawatur.arabic.words import Words, split
from tawatur.model import Part, Span

M = TypeVar("M")


class Hit(Part, Generic[M], frozen=True):
    """Words ``first`` up to ``after`` mean ``meaning``; ``cut`` letters of the first word are proclitics."""

    first: int
    after: int
    cut: int
    meaning: M

    def span(self, words: Words) -> Span:
        """Where the phrase stands, proclitics left out. Marks and tatweel after a cut letter go with the letter."""
        start, end = words.start[self.first], words.end[self.after - 1]
        if not self.cut:
            return Span(start, end)
        raw, left = words.raw[self.first], self.cut
        skip = 0
        while left and skip < len(raw):
            left -= len(fold_word(raw[skip])) > 0
            skip += 1
        while skip < len(raw) and not fold_word(raw[skip]):
            skip += 1
        return Span(start + skip, end)


class Phrasebook(Generic[M]):
    """Phrases keyed by their first folded word. ``proclitics`` allows و ف ب ك ل and لل before the first word."""

    def __init__(self, phrases: Iterable[tuple[str, M]], *, proclitics: bool = True) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], M]]] = {}
        self._proclitics = proclitics
        for text, meaning in phrases:
            key = split(text).key
            if key:
                self._by_first.setdefault(key[0], []).append((tuple(key[1:]), meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    @property
    def firsts(self) -> Collection[str]:
        """The folded words with which a phrase begins."""
        return self._by_first

    def __contains__(self, word: str) -> bool:
        return fold(word) in self._by_first

    def match(self, words: Words, at: int) -> Hit[M] | None:
        """The longest phrase that begins at word ``at``; of equally long ones the least cut."""
        best: Hit[M] | None = None
        ways = cuts(words.key[at]) if self._proclitics else ((0, words.key[at]),)
        for cut, stem in ways:
            for rest, meaning in self._by_first.get(stem, ()):
                after = at + 1 + len(rest)
                if best is not None and after <= best.after:
                    break
                if tuple(words.key[at + 1 : after]) == rest and self._together(words, at, after):
                    best = Hit(at, after, cut, meaning)
                    break
        return best

    @staticmethod
    def _together(words: Words, first: int, after: int) -> bool:
        """A phrase does not run over the border of a block."""
        return words.block[first] == words.block[after - 1]

    def find(self, words: Words) -> Iterator[Hit[M]]:
        """All phrases, longest first at each place, without overlaps, in the order of the text."""
        at = 0
        while at < len(words):
            hit = self.match(words, at)
            if hit is None:
                at += 1
            else:
                yield hit
                at = hit.after
