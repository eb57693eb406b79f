"""Cut off what templates hang onto the last paragraph without a line break: key words, a link, a source.

In: the lines of a page. Out: the same lines, a paragraph with such a tail as two.

>>> from tawatur.read.lines import lines_of
>>> [line.raw for line in cut_tails(lines_of("ولم يتضح حتى الآن سبب الحادث الذي وقع أمس. الوسوم: حادث، طرق"))]
['ولم يتضح حتى الآن سبب الحادث الذي وقع أمس.', 'الوسوم: حادث، طرق']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tawatur.read.labels import label_at_start
from tawatur.read.lines import Line, words_of
from tawatur.read.signals import lexical, page_words

_STOP = re.compile(r"[.!؟…»”\")]\s+")
#: ``يتبع رابط الخبر: …``: an agency's "more follows" before the tail stays with the paragraph.
_CONTINUES = re.compile(r"(?:\(?يتبع\)?[\s.…]+)?")
#: Tails are short; a paragraph is at least as long as a sentence.
_LONGEST, _LAST_WORDS, _SHORTEST_BODY = 200, 30, 8
_KINDS = frozenset({"tags", "share", "related", "embed", "newsletter"})


def cut_tails(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, each tail a line of its own."""
    for line in lines:
        words = line.words
        fit = len(words) > _SHORTEST_BODY + 1 and not page_words("tail_opener").isdisjoint(words[-_LAST_WORDS:])
        at = _tail(line) if fit else 0
        if at:
            head = line.raw[:at].rstrip()
            yield Line(line.start, line.start + len(head), head, words_of(head), line.gap)
            yield Line(line.start + at, line.end, line.raw[at:], words_of(line.raw[at:]), 0)
        else:
            yield line


def _tail(line: Line) -> int:
    """Where a tail begins in the line: after a stop, with a label or phrase that begins no sentence; 0 for none."""
    for stop in _STOP.finditer(line.raw, max(0, len(line.raw) - _LONGEST)):
        at = _CONTINUES.match(line.raw, stop.end()).end()  # type: ignore[union-attr]
        rest = line.raw[at:]
        tail = Line(0, len(rest), rest, words_of(rest), 0)
        if tail.words and len(words_of(line.raw[: stop.end()])) >= _SHORTEST_BODY and _is_tail(tail):
            return at
    return 0


def _is_tail(tail: Line) -> bool:
    found = lexical(tail)
    if found.kind in _KINDS and found.weight >= 5.0:
        return tail.raw[-1] not in ".!؟"
    role, count = label_at_start(tail.words)
    return role == "label_credit" and ":" in tail.raw[:20] and len(tail.words) - count <= 6
