"""What recognition hands on: runs of words with a kind and a score, before anybody knows whom they mean.

In: the sheet. Out: ``Scan``, the words with what they can be, and ``Found``, one candidate. ``settle`` keeps the best
of those that overlap. A learned tagger joins here: its spans become ``Found`` with a score of their own.

>>> settle([Found(0, 2, 0, "place", 3.0), Found(1, 4, 0, "person", 5.0)])[0].kind
'person'
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from tawatur.arabic.glance import answers_to
from tawatur.arabic.phrases import Hit
from tawatur.arabic.words import Words, sentences
from tawatur.mark.name_lexicon import Entry, common
from tawatur.mark.name_words import (
    AGAIN,
    AGENCY,
    ALI,
    FLAGS,
    HINTS,
    LAM,
    NEW_PLACE,
    PLACE_ROW,
    QUOTE,
    QUOTED_KIND,
    SON,
    SPORT,
    STRANGE,
    Way,
    about,
    ways_of,
)
from tawatur.mark.sheet import Sheet
from tawatur.model import ActorKind, Form, Span

_COMMAS = ("،", ",", "-", "/")
#: Behind these a place stands more often than a thing of the same name.
_INTO = frozenset({"في", "الي", "قرب", "نحو", "وفي", "والي"})
#: Kinds of words of sport that make an article one of sports: all of 340 news articles that had so many were.
SPORTY = 5
#: How far beyond the last word one may ask whether a word follows.
_BEYOND = 4
#: Hints that are looked for in the whole text.
_MARKED = NEW_PLACE | PLACE_ROW | AGENCY | QUOTE | QUOTED_KIND | SON | SPORT | AGAIN | LAM | STRANGE | ALI
_FIRST = attrgetter("first")


class Found(Struct, frozen=True, gc=False):
    """Words ``first`` up to ``after`` (``cut`` letters of the first left out) may be a name of ``kind``.

    ``entry`` is what the lexicon knows of it; ``country`` (ISO) comes from a nisba or a place inside it.
    ``role``: of a title, its head and what it governs, folded; of a body named again in short, its full name.
    ``unsure``: to be believed only if the article names the same thing surely elsewhere.
    """

    first: int
    after: int
    cut: int
    kind: ActorKind
    score: float
    form: Form = "name"
    entry: Entry | None = None
    country: str = ""
    role: str = ""
    unsure: bool = False


class Scan(Struct, frozen=True):
    """The words of a sheet with what each can be in a name (``flags``) and says of the word behind it (``hints``, one
    more of them than words); ``taken`` are words of times, and numerals; ``follows[i]``: word ``i`` stands behind
    another of its sentence and is not taken (no word beyond the last does); ``sporty``: it is of sports; ``telling``:
    the words, in order, that have a flag, and ``marked``, those with a hint that is looked for; ``dotted``: it writes
    the preposition على with another last letter than the name علي.
    """

    words: Words
    flags: list[int]
    hints: list[int]
    follows: list[bool]
    taken: frozenset[int]
    telling: list[int]
    marked: list[int]
    sporty: bool = False
    dotted: bool = False

    def ways(self, i: int) -> tuple[Way, ...]:
        """The ways to read word ``i`` that mean something to names."""
        return ways_of(self.words.key[i]) if self.flags[i] else ()

    def near(self, first: int, second: int) -> bool:
        """Whether both words are there and stand in one sentence, and the second is not taken."""
        sentence = self.words.sentence
        return (
            first >= 0
            and 0 <= second < len(sentence)
            and sentence[first] == sentence[second]
            and second not in self.taken
        )

    def along(self, first: int, second: int) -> bool:
        """Whether both words are there and stand in one sentence."""
        sentence = self.words.sentence
        return first >= 0 and 0 <= second < len(sentence) and sentence[first] == sentence[second]

    def less(self, more: set[int]) -> Scan:
        """The same with ``more`` words taken."""
        if not more:
            return self
        follows = self.follows.copy()
        for i in more:
            follows[i] = False
        return replace(self, taken=self.taken | more, follows=follows)


_flags = answers_to(about, lambda told: told & FLAGS)
_hints = answers_to(about, lambda told: told >> HINTS)


def scan(sheet: Sheet) -> Scan:
    """What all words can be in names, and which words are taken: by times, and numerals. The preposition على, which
    folding makes one with the name علي, is nothing to names.
    """
    words = sheet.words
    taken: set[int] = set()
    for mention in sheet.mentions:
        if mention.kind == "time":
            taken.update(words.inside(mention.span))
        elif mention.kind == "figure":
            taken.update(i for i in words.inside(mention.span) if words.key[i][0].isdigit())
    flags, hints, dotted = _flags(words), [*_hints(words), 0], False
    marked = [i for i, hint in enumerate(hints) if hint & _MARKED]
    for i in marked:
        if hints[i] & ALI and words.raw[i].endswith("على"):
            flags[i], dotted = 0, True
    telling = [i for i, told in enumerate(flags) if told]
    sporty = len({words.key[i] for i in marked if hints[i] & SPORT}) >= SPORTY
    return Scan(words, flags, hints, _follows(words, taken), frozenset(taken), telling, marked, sporty, dotted)


def _follows(words: Words, taken: set[int]) -> list[bool]:
    """Whether each word stands behind another of its sentence and is not taken; more of them than words, so that one
    may ask a little beyond the end.
    """
    follows = [True] * len(words) + [False] * _BEYOND
    for sentence in sentences(words):
        follows[sentence.start] = False
    for i in taken:
        follows[i] = False
    return follows


def borne_out(at: Scan, found: list[Found]) -> list[Found]:
    """The candidates less those that nothing in the article bears out.

    What does: the same name said surely; for a place a sure place in a row with it; for some persons and bodies their
    country.
    """
    certain = [one for one in found if not one.unsure]
    if len(certain) == len(found):
        return found
    sure = {one.entry.name for one in certain if one.entry}
    places = [one for one in certain if one.kind == "place"]
    begins = {one.first: one.cut > 0 for one in places}
    ends = {one.after for one in places}
    lands = {one.country for one in certain if one.kind in ("place", "organization")}

    def believed(one: Found) -> bool:
        entry = one.entry
        if entry is None or entry.name in sure:
            return entry is not None
        if one.kind == "place":
            if _within(at, one, lands):
                return True
            stem = at.words.key[one.first][one.cut :]
            if one.after - one.first == 1 and common().get(stem, 0) >= 4:
                return False
            return _joined(at, one, begins, ends)
        at_home = entry.sort == "alone at home" or (one.kind == "organization" and one.after - one.first > 1)
        return at_home and entry.country in lands

    return [one for one in found if not one.unsure or believed(one)]


def _within(at: Scan, one: Found, lands: set[str]) -> bool:
    """Whether a city of the lists by hand that is also a word (الفاشر, حماة) stands behind في or إلى, its country or
    a body of it being named in the article."""
    entry = one.entry
    if entry is None or entry.sort not in ("city", "region") or one.cut or entry.country not in lands:
        return False
    if common().get(at.words.key[one.first], 0) > 4:
        return False
    return bool(entry.country) and at.follows[one.first] and at.words.key[one.first - 1] in _INTO


def _joined(at: Scan, one: Found, begins: dict[int, bool], ends: set[int]) -> bool:
    """Whether و or a comma joins ``one`` to a sure place behind or before it."""
    raw = at.words.raw
    if begins.get(one.after) or (one.cut and one.first in ends):
        return True
    behind = one.after + 1 in begins and raw[one.after] in _COMMAS
    return behind or (one.first - 1 in ends and raw[one.first - 1] in _COMMAS)


def settle(found: Iterable[Found]) -> list[Found]:
    """The best-scored of candidates that share words, in the order of the text."""
    kept: list[Found] = []
    row: list[Found] = []
    end = 0
    for one in sorted(found, key=_FIRST):
        if one.first >= end:
            kept += row if len(row) < 2 else _best(row)
            row = []
        row.append(one)
        end = max(end, one.after)
    return kept + _best(row)


def _best(row: list[Found]) -> list[Found]:
    """The best of candidates each of which shares words with another, in the order of the text."""
    kept: list[Found] = []
    used: set[int] = set()
    for one in sorted(row, key=lambda f: (-f.score, f.first, -f.after)):
        places = range(one.first, one.after)
        if used.isdisjoint(places):
            used.update(places)
            kept.append(one)
    kept.sort(key=_FIRST)
    return kept


def covered(found: Iterable[Found]) -> set[int]:
    """The words that candidates hold."""
    return {i for one in found for i in range(one.first, one.after)}


def span_of(words: Words, found: Found) -> Span:
    """The characters of a candidate, proclitics left out."""
    if not found.cut:
        return Span(words.start[found.first], words.end[found.after - 1])
    return Hit(found.first, found.after, found.cut, None).span(words)
