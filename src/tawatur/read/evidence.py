"""Names of outlets where a page puts its sources: credit lines and the dateline that opens the first paragraph.

In: labels, or the first paragraph. Out: Evidence, names with their cards and spans.

>>> from tawatur.read.lines import lines_of
>>> from tawatur.read.parts import lay_out
>>> text = "افتتاح الجسر\\nموسكو (رويترز) - قال مسؤول إن الجسر الجديد سيفتح أمام السيارات صباح الأحد."
>>> lines = lines_of(text)
>>> [found.cards[0].key for found in in_prefix(text, lines, lay_out(text, lines), agency=True)]
['reuters']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tawatur.arabic.words import Words, split
from tawatur.lexicon.outlets import OutletCard
from tawatur.model import Span
from tawatur.read.labels import GENERIC, Label, parts_of
from tawatur.read.lines import Line, words_of
from tawatur.read.outlet_names import CLASS_WORDS, Named, first_words, named_in
from tawatur.read.parts import Laid
from tawatur.read.signals import page_words

_AFTER = frozenset(")-–—:/»ـ،")
#: What may stand before a source in a dateline or at the end of a paragraph.
BEFORE = frozenset("(-–—/«ـ،:")
#: The dateline of a first paragraph ends within so many words.
_PREFIX = 9


class Evidence(NamedTuple):
    """A name as written, the outlets it can mean (none for one that no card knows), and where it stands."""

    name: str
    cards: tuple[OutletCard, ...]
    span: Span


def evidence(words: Words, hit: Named) -> Evidence:
    """A name found among ``words`` as evidence."""
    return Evidence(hit.name, hit.cards, hit.span(words))


def own_among(label: Label, line: Line) -> Iterator[Evidence]:
    """``الحرة / وكالات``, ``فرانس 24 / أ ف ب``: one outlet beside agencies is the page's own."""
    own = [hit for hit in sources_in(label, line) if not hit.agency]
    agencies = any(hit.agency for hit in label.named)
    generic = GENERIC - page_words("relay_words")
    if len(own) == 1 and (agencies or not generic.isdisjoint(label.words.key)):
        yield evidence(label.words, own[0])


def sources_in(label: Label, line: Line) -> list[Named]:
    """The outlets that a credit line means: sure names, and ordinary words that are a part of it by themselves."""
    parts = parts_of(line.raw)
    places = page_words("place_outlet")
    return [
        hit
        for hit in label.named
        if hit.sure or (words_of(hit.name) in parts and " ".join(words_of(hit.name)) not in places)
    ]


def in_prefix(text: str, lines: list[Line], laid: Laid, *, agency: bool) -> Iterator[Evidence]:
    """Outlets in the dateline that opens the first paragraph: ``الرياض – الوئام:``, ``موسكو (رويترز) -``."""
    at = next((i for i, (kind, _) in enumerate(laid.kinds) if kind == "text"), None)
    if at is None:
        return
    line = lines[at]
    if not any(word in first_words() or word[1:] in first_words() for word in line.words[:_PREFIX]):
        return
    words = split(text, [Span(line.start, min(line.end, line.start + 120))])
    for hit in named_in(words, 0, min(len(words), 2 * _PREFIX)):
        if hit.agency == agency and _in_its_dateline(words, hit, line):
            yield evidence(words, hit)


def _in_its_dateline(words: Words, hit: Named, line: Line) -> bool:
    """Whether the name is a part of the dateline that opens a paragraph: marks round it, or a date before it."""
    dated = hit.first > 0 and words.key[hit.first - 1].isdecimal()
    if hit.after >= len(words) or sum(key.isalnum() for key in words.key[: hit.after]) > _PREFIX:
        return False
    if not (hit.sure or dated or _own_part(line, hit.name)):
        return False
    before = words.raw[hit.first - 1] if hit.first else "("
    return (dated or before in BEFORE or words.key[hit.first - 1] in CLASS_WORDS) and _ends(words, hit)


def _ends(words: Words, hit: Named) -> bool:
    """Whether a dateline goes on or ends after the name: a mark, ``من`` a place, a stop after a dash."""
    mark = words.raw[hit.after]
    if mark in _AFTER:
        return True
    if words.key[hit.after] == "من":
        return ":" in words.raw[hit.after : hit.after + 4]
    return mark == "." and hit.first > 0 and words.raw[hit.first - 1] in "-–—"


def _own_part(line: Line, name: str) -> bool:
    """Whether an ordinary word is a part of a dateline of short parts: ``سبق - جدة:``; a city's name is not."""
    head = re.split(r":| [-–—] (?=[^:]*$)", line.raw[:80], maxsplit=1)[0]
    parts = parts_of(head)
    return (
        words_of(name) in parts
        and max(map(len, parts)) <= 3
        and " ".join(words_of(name)) not in page_words("place_outlet")
    )
