"""Cut a page's text into lines that can be judged: each with its place, its folded words and how it ends.

In: text. Out: a Line for each line that is not blank.

>>> [line.words for line in lines_of("قال الوزيرُ:\\n\\n  نعم!")]
[['قال', 'الوزير'], ['نعم']]
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tawatur.arabic.fold import fold_char
from tawatur.model import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029\x85\v\f]+")
#: Invisible letters that str.strip leaves.
_EDGE = " \t\xa0\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff\u2066\u2067\u2068\u2069"


class _Letters(dict[int, str]):
    """What each character becomes when a line is cut to words: folded letters and digits, nothing, or a space."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        made = fold_char(char)
        if made and not made.isalnum():
            made = " "
        self[code] = made
        return made


_LETTER = _Letters()


class Line(NamedTuple):
    """One line without the blanks round it. ``words`` are folded, without marks; ``gap`` counts blank lines before."""

    start: int
    end: int
    raw: str
    words: list[str]
    gap: int

    @property
    def span(self) -> Span:
        """Where the line stands in the text."""
        return Span(self.start, self.end)

    @property
    def key(self) -> str:
        """The folded words as one string."""
        return " ".join(self.words)


def words_of(raw: str) -> list[str]:
    """The folded words of a piece of text; marks part words, vowel marks and tatweel vanish."""
    if not unicodedata.is_normalized("NFC", raw):
        raw = unicodedata.normalize("NFC", raw)
    return raw.translate(_LETTER).split()


def lines_of(text: str) -> list[Line]:
    """The lines of ``text`` that hold something to see."""
    return list(_walk(text))


def _walk(text: str) -> Iterator[Line]:
    last = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        bare = raw.lstrip(_EDGE)
        start = match.start() + len(raw) - len(bare)
        bare = bare.rstrip(_EDGE)
        if bare:
            yield Line(start, start + len(bare), bare, words_of(bare), text.count("\n", last, start))
            last = start + len(bare)


def repeats(lines: list[Line]) -> Counter[str]:
    """How often each line stands on the page, by its folded words."""
    return Counter(line.key for line in lines)
