"""An article's text with its marks as layers: cut at every border, so that marks may overlap and letters stay joined.

In: a reading, the asked range, words searched for. Out: pieces of text, each with the marks that lie over it, in parts
of at most ``MOST`` pieces.

>>> cut(0, 9, [Layer("names", 2, 6, "a"), Layer("quotes", 4, 9, "b")])[1:3]
[Piece(start=2, end=4, over=(0,)), Piece(start=4, end=6, over=(0, 1))]
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.messages import Lang
from tawatur.model import Article, Figure, Happening, Mention, Name, Quote, Reading, Time, Wording
from tawatur.tell.text import label

#: A browser takes over a second for 5,000 pieces; this many it draws at once.
MOST = 500
#: Layers in the order in which they lie over one another, the widest lowest.
LAYERS = ("quotes", "events", "names", "times", "figures", "wording")
_OF_KIND = {"quote": "quotes", "event": "events", "time": "times", "figure": "figures", "wording": "wording"}


class Layer(NamedTuple):
    """One mark: its layer, where it is, what it says, whom it leads to (an actor's key)."""

    name: str
    start: int
    end: int
    says: str
    actor: str = ""


class Piece(NamedTuple):
    """A run of characters under the same marks (numbers into the list of layers)."""

    start: int
    end: int
    over: tuple[int, ...]


def layers_of(reading: Reading, lang: Lang, off: frozenset[str]) -> list[Layer]:
    """The marks of a reading in the order of the text, without the layers switched off."""
    called = {actor.key: actor.name for actor in reading.actors}
    found = [_layer(mention, called, lang) for mention in reading.mentions]
    return sorted((one for one in found if one.name not in off), key=lambda one: (one.start, -one.end, one.name))


def _layer(mention: Mention, called: dict[str, str], lang: Lang) -> Layer:
    name = _OF_KIND.get(mention.kind, "names")
    actor = mention.value.actor if isinstance(mention.value, Name) else ""
    return Layer(name, mention.span.start, mention.span.end, _says(mention, called, lang), actor)


def _says(mention: Mention, called: dict[str, str], lang: Lang) -> str:
    """What a mark says, in a few words."""
    value = mention.value
    if isinstance(value, Name):
        return called.get(value.actor, value.actor)
    if isinstance(value, Time):
        return value.when.value or "–"
    if isinstance(value, Figure):
        return " ".join(part for part in (value.value, value.unit) if part)
    if isinstance(value, Quote):
        return " ← ".join(voice.name for voice in value.chain) or called.get(value.speaker or "", "–")
    if isinstance(value, Happening):
        told = [label("type", value.type, lang), (value.when.value or "") if value.when else ""]
        return " · ".join(part for part in told if part)
    return _loaded(value, called)


def _loaded(value: Wording, called: dict[str, str]) -> str:
    sign = "−" if value.polarity == "negative" else "+"
    return f"{sign} {called.get(value.target or '', '')}".strip()


def hits(article: Article, query: str) -> list[Layer]:
    """Where words of ``query`` stand, with or without clitics, however they are spelt."""
    asked = set(fold(query).replace('"', " ").split())
    if not asked:
        return []
    words = split(article.text)
    found = [at for at, key in enumerate(words.key) if any(rest in asked for _, rest in cuts(key))]
    spans = [words.span(at, at + 1) for at in found]
    return [Layer("hit", span.start, span.end, "") for span in spans]


def cut(first: int, last: int, layers: Sequence[Layer]) -> list[Piece]:
    """The text from ``first`` to ``last`` cut at every border of a layer. Linear in what lies over each piece."""
    inside = [(number, one) for number, one in enumerate(layers) if one.start < last and one.end > first]
    borders = {first, last}
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for number, one in inside:
        begin, end = max(first, one.start), min(last, one.end)
        borders |= {begin, end}
        starts.setdefault(begin, []).append(number)
        ends.setdefault(end, []).append(number)
    pieces: list[Piece] = []
    over: dict[int, None] = {}
    order = sorted(borders)
    for start, end in pairwise(order):
        for number in ends.get(start, ()):
            over.pop(number, None)
        over |= dict.fromkeys(starts.get(start, ()))
        pieces.append(Piece(start, end, tuple(sorted(over))))
    return pieces


class Stretch(NamedTuple):
    """A block of the page; ``kind`` is furniture where it is not the article's own."""

    start: int
    end: int
    kind: str


def stretches(article: Article) -> list[Stretch]:
    """The whole text as blocks in order; what lies between two blocks counts as furniture where it holds letters."""
    made: list[Stretch] = []
    at = 0
    for block in sorted(article.blocks, key=lambda block: block.span):
        start = max(at, block.span.start)
        if article.text[at:start].strip():
            made.append(Stretch(at, start, "furniture"))
        if block.span.end > start:
            made.append(Stretch(start, block.span.end, block.kind))
        at = max(at, block.span.end)
    if article.text[at:].strip():
        made.append(Stretch(at, len(article.text), "furniture" if made else "text"))
    return made


def parts(found: Sequence[Stretch], layers: Sequence[Layer]) -> list[list[Stretch]]:
    """Blocks in screens of at most ``MOST`` pieces; a longer block is cut at a border."""
    borders = sorted({edge for one in layers for edge in (one.start, one.end)})
    screens: list[list[Stretch]] = [[]]
    count = 0
    for block in (small for one in found for small in _divided(one, borders)):
        size = len(_inside(block, borders)) + 1
        if count and count + size > MOST:
            screens.append([])
            count = 0
        screens[-1].append(block)
        count += size
    return screens


def _inside(block: Stretch, borders: Sequence[int]) -> Sequence[int]:
    """The borders that cut a block."""
    return borders[bisect_right(borders, block.start) : bisect_left(borders, block.end)]


def _divided(block: Stretch, borders: Sequence[int]) -> list[Stretch]:
    """A block as stretches of at most ``MOST`` pieces."""
    edges = [block.start, *_inside(block, borders)[MOST - 1 :: MOST], block.end]
    return [Stretch(start, end, block.kind) for start, end in pairwise(edges)]
