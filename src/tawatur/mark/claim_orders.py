"""How many times something has happened, told by its order: ثالث زيارة، للمرة الثانية، فوزه الخامس، هي الأولى له.

In: a Scene and its events. Out: Fillings of the slot ``count`` with what is counted as their unit, so that "the third
time" can be set beside "twice".

>>> from tawatur.arabic.words import split
>>> words = split("وهذه ثالث زيارة له، بعد فوزه الخامس")
>>> [(unit, value, span.of(words.text)) for unit, value, span in orders(words)]
[('زيارة', '3', 'ثالث زيارة'), ('فوز', '5', 'فوزه الخامس')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tawatur.arabic.fold import fold
from tawatur.arabic.glance import scan_for
from tawatur.arabic.numbers import Number, read_number
from tawatur.arabic.phrases import Hit, Phrasebook
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants
from tawatur.mark.claim_figures import event_of
from tawatur.mark.claim_slots import Filling, Scene
from tawatur.mark.figure_reading import text_of
from tawatur.model import Mention, Span

#: "It is the first" goes back to a noun that stands at most so many words before.
BACK = 14
_IS = frozenset(fold(word) for word in ("هي", "وهي", "هو", "وهو", "تعد", "وتعد", "تعتبر", "وتعتبر", "كانت", "لتكون"))
#: Words that have an ordinal's letters, and are none: the second one (a minute's), the other.
_NO_ORDER = frozenset(("ثانيه", "ثوان", "ثواني"))


@cache
def _nouns() -> Phrasebook[str]:
    """What is counted by its order."""
    return Phrasebook((form, row["one"]) for row in table("claim_repeated") for form in variants(row["forms"]))


@cache
def _ordinals() -> frozenset[str]:
    """The first words of the folded ordinals, by which a text is looked through."""
    rows = [row for row in table("numbers") if row["kind"].startswith("ordinal")]
    return frozenset(fold(form).split()[0] for row in rows for form in variants(row["forms"]))


_beginnings = scan_for(_ordinals)


def order_fillings(scene: Scene, events: Sequence[Mention]) -> Iterator[tuple[Mention, Filling]]:
    """The claims of how many times something happened, by their order."""
    for unit, value, span in orders(scene.words):
        yield event_of(scene, events, span), Filling("count", span, value, unit=unit)


def orders(words: Words) -> Iterator[tuple[str, str, Span]]:
    """What is counted, its number and where that stands."""
    for at in _beginnings(words):
        number = read_number(words, at)
        if number is None or number.form != "ordinal" or words.key[at] in _NO_ORDER:
            continue
        found = _before(words, at, number) or _behind(words, at, number) or _back(words, at, number)
        if found is not None:
            yield found[0], text_of(number.value), found[1]


def _before(words: Words, at: int, number: Number) -> tuple[str, Span] | None:
    """الزيارة الثالثة، فوزه الخامس: the noun right before the ordinal, which has the article."""
    if not words.key[at].startswith("ال"):
        return None
    for first in (at - 1, at - 2):
        hit = _nouns().match(words, first) if first >= 0 else None
        if hit is not None and hit.after == at:
            return hit.meaning, Hit(hit.first, number.after, hit.cut, None).span(words)
    return None


def _behind(words: Words, at: int, number: Number) -> tuple[str, Span] | None:
    """ثالث زيارة: the ordinal without the article, the noun right behind it."""
    hit = _nouns().match(words, number.after) if number.after < len(words.key) else None
    if hit is None or hit.cut or words.key[at][number.cut :].startswith("ال"):
        return None
    return hit.meaning, Hit(at, hit.after, number.cut, None).span(words)


def _back(words: Words, at: int, number: Number) -> tuple[str, Span] | None:
    """زيارة هي الأولى له: what it is the first of stands before."""
    if not (at and words.key[at - 1] in _IS and words.key[at].startswith("ال")):
        return None
    for first in range(at - 2, max(-1, at - 2 - BACK), -1):
        if words.sentence[first] != words.sentence[at]:
            return None
        if (hit := _nouns().match(words, first)) is not None:
            return hit.meaning, words.span(at, number.after)
    return None
