"""Fold spellings that mean the same, beside the original and with a map back.

In: text as it stands on the page. Out: a search key in which hamza seats, alef maqsura, ta marbuta, tatweel, vowel
marks, presentation forms, Persian letters, digits and bidi marks no longer differ.

>>> fold("أَلْأَسَـــد")
'الاسد'
>>> folded = fold_with_map("قالـت")
>>> folded.text, folded.original(0, 4)
('قالت', Span(start=0, end=5))
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

import regex

from tawatur.arabic.per_word import per_word
from tawatur.model import Span

#: One letter for one letter. ء after a letter is kept: شيء and شي are told apart by context, not here.
LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ۃ": "ه",
    "ک": "ك", "ڪ": "ك", "گ": "ك", "ڤ": "ف", "ھ": "ه", "ہ": "ه", "ە": "ه", "پ": "ب", "چ": "ج",
}  # fmt: skip
#: Marks, tatweel and invisible letters that carry no letter of their own.
_SILENT = regex.compile(r"[\p{Mn}\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]+")
_PLAIN = regex.compile(r"[\u0621-\u063a\u0641-\u064a]*")


class Folded(NamedTuple):
    """Folded text; ``starts[i]`` and ``ends[i]`` bound the original characters that made folded character ``i``."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """The span of the original text behind folded characters ``start`` to ``end``; silent letters inside too."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return Span(at, at)
        return Span(self.starts[start], self.ends[end - 1])


def _letters(char: str) -> str:
    """What one original character becomes: none, one, or (ligatures) several folded characters."""
    if _SILENT.fullmatch(char):
        return ""
    if "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefc" or not char.isascii():
        char = unicodedata.normalize("NFKC", char)
        char = _SILENT.sub("", char)
    if len(char) == 1 and char.isdecimal():
        return str(unicodedata.decimal(char))
    return "".join(LETTERS.get(c, c) for c in char).lower()


@per_word(4096)
def fold_char(char: str) -> str:
    """The folded form of one character; cached, because a page has few distinct ones."""
    return _letters(char)


def fold(text: str) -> str:
    """The folded form of ``text``, without a map. Idempotent."""
    return "".join(map(fold_char, unicodedata.normalize("NFC", text)))


@per_word(50_000)
def fold_word(word: str) -> str:
    """``fold`` for one word; cached, because news repeats its words. What folding leaves alone is kept once."""
    folded = fold(word)
    return word if folded == word else folded


def fold_with_map(text: str) -> Folded:
    """Fold ``text`` and keep where each folded character came from (code points of ``text``)."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, char in enumerate(text):
        made = fold_char(char)
        if not made and ends and unicodedata.category(char) == "Mn":
            ends[-1] = at + 1
        for letter in made:
            out.append(letter)
            starts.append(at)
            ends.append(at + 1)
    return Folded("".join(out), tuple(starts), tuple(ends))
