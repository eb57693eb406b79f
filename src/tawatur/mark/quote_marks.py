"""Pair the quotation marks of a text, however they were typed.

In: the words. Out: ``Marked`` runs: all pairs of « » “ ” „ " ' ‹ ›, mismatched, all-closing, spaced or never closed.
Whether somebody said what stands inside is not decided here.

>>> from tawatur.arabic.words import split
>>> [(run.open, run.close) for run in pair_marks(split("قال ”نعم” ثم «لا»"))]
[(1, 3), (5, 7)]
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from tawatur.arabic.words import Words

_ANGLE = "«»‹›《》"
_DOUBLE = '“”„‟"″＂'
_SINGLE = "'‘’‚"
_FAMILY = {mark: family for family in (_ANGLE, _DOUBLE, _SINGLE) for mark in family}
#: Marks that only ever open by design: met while one is open, the earlier was never closed.
_OPENERS = frozenset("«“„‹‘《")
#: Marks that only close by design, although some writers open with them too.
_CLOSERS = frozenset("»”›》")
#: A quotation that runs over paragraphs longer than this many words was not closed by its writer.
_LONGEST = 400
_PARAGRAPHS = 3
#: A line that goes on for more words than this behind a mark never closed is not all quoted.
_LONG_LINE = 60


class Marked(NamedTuple):
    """Words ``open + 1`` up to ``close`` (excluded) stand in marks. ``closed`` is False where the end is guessed."""

    open: int
    close: int
    closed: bool


def _touches_next(words: Words, at: int) -> bool:
    return at + 1 < len(words) and words.start[at + 1] == words.end[at]


def _touches_last(words: Words, at: int) -> bool:
    return at > 0 and words.end[at - 1] == words.start[at]


def _opens_again(words: Words, at: int) -> bool:
    """Whether a mark met inside an open run is another opening one: its kind says so, and so do its spaces."""
    return words.raw[at] in _OPENERS and _touches_next(words, at) and not _touches_last(words, at)


def _stray(words: Words, at: int) -> bool:
    """Whether a mark that can only close stands where none is open: a word before it, none behind it."""
    return words.raw[at] in _CLOSERS and _touches_last(words, at) and not _leads(words, at)


def _leads(words: Words, at: int) -> bool:
    """Whether a word stands right behind the mark, or a bracket or other mark that may open what it holds."""
    return _touches_next(words, at) and words.raw[at + 1] not in ".،,؛:!؟?)"


def _apostrophe(words: Words, at: int) -> bool:
    """A single mark between two letters is no quotation mark."""
    return words.raw[at] in _SINGLE and _touches_last(words, at) and _touches_next(words, at)


def _line_end(words: Words, at: int, to: int) -> int:
    """The first word after ``at`` that stands on another line, or ``to``."""
    for i in range(at + 1, to):
        if "\n" in words.text[words.end[i - 1] : words.start[i]]:
            return i
    return to


def _opens_line(words: Words, at: int) -> bool:
    """Whether the word is the first of its line."""
    return at == 0 or "\n" in words.text[words.end[at - 1] : words.start[at]]


def _runs_on(words: Words, opened: int, at: int, *, whole: bool) -> bool:
    """Whether a run opened at ``opened`` may close at ``at``: same line for marks without direction, else near.

    A run that is not ``whole`` has another one of its kind inside: that it was closed at all is believed on one line.
    """
    if words.block[at] - words.block[opened] > _PARAGRAPHS or at - opened > _LONGEST:
        return False
    if not whole or words.raw[opened] in "\"'″＂" or _FAMILY[words.raw[opened]] is _SINGLE:
        return "\n" not in words.text[words.start[opened] : words.start[at]]
    return True


def pair_marks(words: Words) -> list[Marked]:
    """The runs in marks, in the order of the text; one inside another for marks of different kinds, or opened anew."""
    found: list[Marked] = []
    open_at: dict[str, list[int]] = {}
    around: set[int] = set()
    for at, family in [(at, _FAMILY[raw]) for at, raw in enumerate(words.raw) if raw in _FAMILY]:
        if _apostrophe(words, at):
            continue
        waiting = open_at.setdefault(family, [])
        if not waiting and _stray(words, at):
            continue
        if not waiting or _opens_again(words, at):
            waiting.append(at)
        elif not _runs_on(words, waiting[-1], at, whole=waiting[-1] not in around):
            found.extend(run for opened in waiting for run in _unclosed(words, opened))
            open_at[family] = [at]
        else:
            opened = waiting.pop()
            around.update(waiting[-1:])
            found.extend([Marked(opened, at, True)] if at > opened + 1 else [])
    for waiting in open_at.values():
        found.extend(run for opened in waiting for run in _unclosed(words, opened))
    found.sort()
    return found


def _unclosed(words: Words, opened: int) -> list[Marked]:
    """A run whose end is missing ends with its line; a lone mark that looks like a closing one is nothing.

    Where a long line goes on behind it, it ends with its sentence, unless the marks open the line: paragraphs of one
    quotation are each opened and only the last is closed.
    """
    if words.raw[opened] in _SINGLE or not _touches_next(words, opened):
        return []
    to = _line_end(words, opened, len(words))
    if to - opened > _LONG_LINE and not _opens_line(words, opened):
        to = bisect_right(words.sentence, words.sentence[opened])
    while to > opened + 1 and words.raw[to - 1] in ".!؟?،":
        to -= 1
    return [Marked(opened, to, False)] if to > opened + 3 else []
