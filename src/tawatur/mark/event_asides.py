"""Whose word it is, said in passing between two marks: أوقفت الشرطة، بحسب بيان لها، ثلاثة مشتبهين.

In: the words of a text and the range of the sentence of each. Out: where such an insertion begins and ends, so that a
clause is read on behind it and nobody inside it takes part.

>>> from tawatur.arabic.words import split
>>> asides_in(split("أوقفت الشرطة، بحسب بيان لها، رجلا"), [(0, 10)] * 10)
((2, 7),)
"""

from __future__ import annotations

from tawatur.arabic.glance import scan_for
from tawatur.arabic.words import Words
from tawatur.mark.event_forms import word_set

_SOURCED, _SAYING = word_set("asides.sourced"), word_set("sense.saying")
#: Such a word begins an insertion only with a verb of saying behind it: كما أفاد, على ما ذكر.
_AS, _AS_REACH = frozenset(("كما", "علي")), 3
#: Marks between which it stands; the same opens and closes it.
_MARKS = frozenset(("،", ",", "-", "–", "—"))
_LONGEST = 16

_beginnings = scan_for(whole=lambda: _SOURCED | _AS)


def asides_in(words: Words, bounds: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The words of each insertion: its opening mark, the word after its closing mark."""
    found: list[tuple[int, int]] = []
    for at in _beginnings(words):
        mark = words.key[at - 1] if at > bounds[at][0] else ""
        if mark in _MARKS and _names_source(words, at):
            last = min(bounds[at][1], at + _LONGEST)
            end = next((i for i in range(at + 1, last) if words.key[i] == mark), 0)
            if end:
                found.append((at - 1, end + 1))
    return tuple(found)


def _names_source(words: Words, at: int) -> bool:
    """Whether word ``at`` leads to whoever said it."""
    if words.key[at] in _SOURCED:
        return True
    return not _SAYING.isdisjoint(words.key[at + 1 : at + _AS_REACH])
