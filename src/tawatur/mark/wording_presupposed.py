"""Phrases that take a guilt for granted: محاسبة الجيش على جرائمه, معاقبة الحزب لاستخدام الغاز.

In: the words of a text and the places where actors stand. Out: the first word, the proclitic letters to cut and the
word after each phrase that tells of somebody named being held to account for a misdeed, as though it were settled.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.arabic.clitics import cuts
from tawatur.arabic.glance import scan_for
from tawatur.arabic.words import Words
from tawatur.mark.event_forms import articled, bare, word_set
from tawatur.mark.event_words import stems

_RECKONING, _MISDEEDS = word_set("wording.reckoning"), word_set("wording.misdeeds")
#: Words that name who is held to account; words between them and the misdeed; words that the misdeed's phrase has more.
_TARGET, _BETWEEN, _GENITIVE = 4, 2, 2
_FOR = frozenset(("علي", "عن", "بسبب", "جراء", "لقاء"))
_begins = scan_for(lambda: articled(_RECKONING), whole=lambda: _RECKONING)


def presuppositions(words: Words, actors: frozenset[int]) -> Iterator[tuple[int, int, int]]:
    """The phrases in order; ``actors`` are the words on which a named actor stands."""
    for at in _begins(words):
        behind = _after_target(words, at + 1, actors)
        misdeed = _misdeed(words, behind) if behind else 0
        if misdeed:
            cut = next((cut for cut, stem in cuts(words.key[at]) if bare(stem) in _RECKONING), 0)
            yield at, cut, _end(words, misdeed)


def _after_target(words: Words, at: int, actors: frozenset[int]) -> int:
    """The word after the actor named right behind the reckoning; 0 where none is named."""
    after = at
    while after < min(len(words), at + _TARGET) and after in actors and words.sentence[after] == words.sentence[at]:
        after += 1
    return after if after > at else 0


def _misdeed(words: Words, at: int) -> int:
    """The place of the misdeed that follows على, عن, بسبب or ل close behind; 0 where none does."""
    for j in range(at, min(len(words), at + _BETWEEN + 1)):
        if words.sentence[j] != words.sentence[at - 1]:
            return 0
        key = words.key[j]
        governed = key.startswith("ل") or words.key[j - 1] in _FOR
        if governed and not stems(key).isdisjoint(_MISDEEDS):
            return j
    return 0


def _end(words: Words, at: int) -> int:
    """The word after the misdeed at word ``at`` and its genitive."""
    after = at + 1
    while after < min(len(words), at + 1 + _GENITIVE) and words.key[after].startswith("ال"):
        after += 1
    return after
