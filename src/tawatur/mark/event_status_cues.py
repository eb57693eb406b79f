"""Which cues of a status the words around a trigger may show, found by one look at each word of the text.

In: a Ground and a trigger. Out: the rows of ``lexicon/event_status.tsv`` that some word near it may show; whether one
really does, ``event_status`` says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from tawatur.arabic.clitics import Cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.glance import scan_for
from tawatur.arabic.per_word import per_word
from tawatur.lexicon import table, variants
from tawatur.mark.event_forms import articled, bare
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems
from tawatur.model import Status

_AND = frozenset("وف")


class Cue(NamedTuple):
    """A status that words within ``reach`` of the trigger tell; pairs are two words with a space."""

    status: Status
    before: bool
    reach: int
    words: frozenset[str]
    unless: str = ""


def _plain(words: str) -> str:
    """A single word without the article, a pair as it stands."""
    return words if " " in words else bare(words)


@cache
def _cues() -> tuple[Cue, ...]:
    """The rows of the lexicon in their order."""
    return tuple(
        Cue(
            cast("Status", row["status"]),
            row["side"] == "before",
            int(row["reach"]),
            frozenset(_plain(fold(word)) for word in variants(row["words"])),
            row["unless"],
        )
        for row in table("event_status")
        if row["side"] != "opening"
    )


@cache
def _farthest() -> int:
    """The farthest reach of a cue, in words."""
    return max(cue.reach for cue in _cues())


@cache
def _by_word() -> tuple[dict[str, int], dict[str, int]]:
    """Single words, and first words of two, with the cues that they show or may show: bit n for the nth."""
    single, first = dict[str, int](), dict[str, int]()
    for number, cue in enumerate(_cues()):
        for words in cue.words:
            word, *more = words.split()
            book = first if more else single
            book[word] = book.get(word, 0) | 1 << number
    return single, first


def _single() -> Iterator[str]:
    """The cues of one word as they are written, the article on or off."""
    return articled(_by_word()[0])


def _whole() -> set[str]:
    """The words that show a cue, or may as the first of two, only as they stand."""
    single, first = _by_word()
    return {*single, *first, *(before + word for word in single for before in _AND)}


def _behind_a_letter(key: str, _: Cuts) -> bool:
    """Whether a folded word is the first of a cue of two words with some letter before it."""
    return key[1:] in _by_word()[1]


_showing = scan_for(_single, whole=_whole, also=_behind_a_letter)


@per_word(2_000)
def _shown(key: str) -> int:
    """The cues that a word shows or, as the first of two words, may show."""
    single, first = _by_word()
    shown = first.get(key, 0) | first.get(key[1:], 0)
    for stem in stems(key):
        shown |= single.get(stem, 0)
    return shown | (single.get(key[1:], 0) if key[:1] in _AND else 0)


def possible_cues(ground: Ground, trigger: Trigger) -> list[Cue]:
    """The cues that some word around the trigger may show, in their order."""
    keys, (low, high), reach = ground.words.key, ground.bounds[trigger.first], _farthest()
    places, shown = _showing(ground.words), 0
    first = bisect_left(places, max(low, trigger.first - reach))
    for at in places[first : bisect_left(places, min(high, trigger.after + reach))]:
        shown |= 0 if trigger.first <= at < trigger.after else _shown(keys[at])
    return [cue for number, cue in enumerate(_cues()) if shown >> number & 1] if shown else []
