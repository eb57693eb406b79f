"""Find outlets and agencies by name in the words of a line.

In: words (marks among them) and the range to look in. Out: each name with its cards, longest first at each place.

>>> from tawatur.arabic.words import split
>>> [(hit.name, hit.cards[0].key) for hit in named_in(split("القاهرة - (أ.ف.ب)"))]
[('أ.ف.ب', 'afp')]
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tawatur.arabic.words import Words, split
from tawatur.lexicon.outlets import OutletCard, outlets
from tawatur.model import Span
from tawatur.read.lines import words_of

#: Words before a name that say an outlet is meant, folded, with the proclitics they carry.
CLASS_WORDS = frozenset(
    words_of(
        "صحيفة الصحيفة جريدة وكالة موقع بوابة قناة شبكة إذاعة راديو تلفزيون مجلة يومية أسبوعية منصة مؤسسة لصحيفة بصحيفة"
        " لجريدة بجريدة لموقع بموقع لقناة بقناة لوكالة بوكالة لشبكة لإذاعة لمجلة وصحيفة وجريدة ووكالة وموقع وقناة"
    )
)
_QUOTES = frozenset("«»\"“”„'(){}[]")
_BEFORE = frozenset("وبلف")


class Named(NamedTuple):
    """Words ``first`` up to ``after`` name one of ``cards``. ``sure``: no ordinary word, or said to be an outlet."""

    first: int
    after: int
    name: str
    cards: tuple[OutletCard, ...]
    sure: bool
    cut: int

    @property
    def agency(self) -> bool:
        """Whether an agency bears the name."""
        return any(card.agency for card in self.cards)

    def span(self, words: Words) -> Span:
        """Where the name stands, a proclitic left out."""
        return Span(words.start[self.first] + self.cut, words.end[self.after - 1])


class _Entry(NamedTuple):
    rest: tuple[str, ...]
    cards: tuple[OutletCard, ...]
    sure: bool


def _key(name: str) -> tuple[str, ...]:
    return tuple(word for word in split(name).key if word.isalnum())


@cache
def _book() -> dict[str, tuple[_Entry, ...]]:
    """Names by their first word, marks left out, longest first."""
    found: dict[tuple[str, ...], dict[OutletCard, bool]] = {}
    for card in outlets():
        doubtful = {_key(name) for name in card.bare}
        for name in (*card.names, *card.bare):
            found.setdefault(_key(name), {})[card] = _key(name) not in doubtful
    book: dict[str, list[_Entry]] = {}
    for key, cards in found.items():
        sure = [card for card, is_sure in cards.items() if is_sure]
        book.setdefault(key[0], []).append(_Entry(key[1:], tuple(sure or cards), bool(sure)))
    return {first: tuple(sorted(entries, key=lambda e: -len(e.rest))) for first, entries in book.items()}


@cache
def first_words() -> frozenset[str]:
    """The folded words that some name begins with: a line without one names no outlet."""
    return frozenset(_book())


def named_in(words: Words, first: int = 0, after: int | None = None) -> list[Named]:
    """The outlets named among words ``first`` up to ``after``, without overlaps, ordinary words among them."""
    letters = [i for i in range(first, len(words) if after is None else after) if words.key[i].isalnum()]
    found: list[Named] = []
    at = 0
    while at < len(letters):
        hit = _at(words, letters, at)
        if hit is None:
            at += 1
        else:
            found.append(hit[0])
            at += hit[1]
    return found


def _at(words: Words, letters: list[int], at: int) -> tuple[Named, int] | None:
    """The longest name that begins at letter word ``at``, and how many words it takes."""
    key = words.key[letters[at]]
    for cut in (0, 1) if key[0] in _BEFORE and len(key) > 3 else (0,):
        for entry in _book().get(key[cut:], ()):
            count = 1 + len(entry.rest)
            if tuple(words.key[i] for i in letters[at + 1 : at + count]) == entry.rest:
                place = letters[at]
                after = letters[at + count - 1] + 1
                name = words.text[words.start[place] + cut : words.end[after - 1]]
                sure = (entry.sure and not cut) or (entry.sure and count > 1) or _said(words, place, after)
                return Named(place, after, name, entry.cards, sure, cut), count
    return None


def _said(words: Words, first: int, after: int) -> bool:
    """Whether the words round an ordinary word say that an outlet is meant: صحيفة before it, marks round it."""
    if first and words.key[first - 1] in CLASS_WORDS:
        return True
    marked = first > 0 and words.raw[first - 1] in _QUOTES and after < len(words) and words.raw[after] in _QUOTES
    before = first - 2 if marked else -1
    return marked and before >= 0 and words.key[before] in CLASS_WORDS
