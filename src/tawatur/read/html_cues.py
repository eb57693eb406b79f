"""What the opening words of a short piece say about the part of the page that they head.

In: a piece of text. Out: one of ``related end line tags credit``, or None.

>>> cue_of("اقرأ أيضاً: خبر آخر"), cue_of("التعليقات (3)"), cue_of("المصدر: وكالات"), cue_of("قال الوزير")
('related', 'end', 'credit', None)
"""

from __future__ import annotations

from functools import cache, lru_cache

from tawatur.lexicon import table, variants
from tawatur.read.lines import words_of

#: A label is short; a sentence that happens to begin with such a word is not one.
_LABEL = 60
#: A legal notice is longer.
_NOTICE = 300
#: Cues of one word need a colon, a number or nothing after them.
_FREE = 3


@cache
def _cues() -> dict[tuple[str, ...], str]:
    return {tuple(words_of(cue)): row["what"] for row in table("html_cues") for cue in variants(row["cue"])}


@cache
def _longest() -> int:
    return max(map(len, _cues()))


@cache
def _openings() -> frozenset[str]:
    return frozenset(cue[0] for cue in _cues() if cue)


@lru_cache(maxsize=20_000)
def _can_open(word: str) -> bool:
    """Whether a cue can begin with ``word``; so nearly every piece is done with one look-up."""
    words = words_of(word)
    return not words or words[0] in _openings()


def cue_of(text: str) -> str | None:
    """What ``text`` heads, where it opens with a cue and is short enough to be a label."""
    if len(text) > _NOTICE and ":" not in text[:_LABEL]:
        return None
    if not _can_open(text[:_LABEL].partition(" ")[0]):
        return None
    what = _cue_of(text[:_LABEL], len(text) <= _LABEL)
    if what == "notice":
        return "end" if len(text) <= _NOTICE else None
    return what


@lru_cache(maxsize=20_000)
def _cue_of(head: str, whole: bool) -> str | None:
    """Cached, because a piece is asked about more than once and sites repeat their labels."""
    words = words_of(head)
    for size in range(min(_longest(), len(words)), 0, -1):
        what = _cues().get(tuple(words[:size]))
        if what == "notice" or (what and _is_label(head, whole, words, size)):
            return what
    return None


def _is_label(head: str, whole: bool, words: list[str], size: int) -> bool:
    if whole and len(words) - size <= (_FREE if size > 1 else 0):
        return True
    colon = head.find(":")
    if colon >= 0 and len(words_of(head[:colon])) <= size + 1:
        return True
    return whole and all(word.isdecimal() for word in words[size:])
