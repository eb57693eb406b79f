"""Whom a page credits for the whole article: agencies, outlets, the unnamed agencies of ``وكالات``.

In: the text, the lines with their parts. Out: voices, in the order of the page.

>>> from tawatur.read.lines import lines_of
>>> from tawatur.read.parts import lay_out
>>> text = "افتتاح الجسر\\nقال مسؤول إن الجسر الجديد سيفتح أمام السيارات صباح الأحد المقبل.\\nالمصدر: رويترز"
>>> [voice.name for voice in credits_of(text, lines_of(text), lay_out(text, lines_of(text)))]
['رويترز']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tawatur.arabic.words import Words, split
from tawatur.lexicon.outlets import OutletCard
from tawatur.model import Span, Voice
from tawatur.read.cities import is_place
from tawatur.read.evidence import BEFORE, in_prefix, own_among, sources_in
from tawatur.read.labels import GENERIC, Label, label_at_start
from tawatur.read.lines import Line, words_of
from tawatur.read.outlet_names import first_words, named_in
from tawatur.read.parts import Laid
from tawatur.read.signals import page_words

_WIRE = re.compile(r"([^()]{2,45})\(([^()\d]{2,25})\)\s*[-–—ـ:]")
_AGENCIES = re.compile(r"[^.:]{2,50}\s[-–—ـ/]\s*((?:ال)?وكالات)\s*[:)\-–—ـ]")


def credits_of(text: str, lines: list[Line], laid: Laid) -> tuple[Voice, ...]:
    """The agencies and outlets that the page credits for the whole article, in the order of the page."""
    found: list[Voice] = []
    for at, label in sorted(laid.labels.items()):
        kind = laid.kinds[at][0]
        if kind in ("credit", "byline", "dateline"):
            found += _voices(label, lines[at], everyone=kind == "credit")
    for hit in in_prefix(text, lines, laid, agency=True):
        found.append(Voice(kind="agency", name=_name(hit.cards, hit.name), span=hit.span))
    found += [] if found else _wire_prefix(text, lines, laid)
    found += _at_the_end(text, lines, laid)
    return tuple({voice.span: voice for voice in sorted(found, key=lambda v: v.span or Span(0, 0))}.values())


def _wire_prefix(text: str, lines: list[Line], laid: Laid) -> Iterator[Voice]:
    """``موسكو 25 تموز (مدار) -``: the agency of a wire's own dateline, where no card knows it; ``... - وكالات:``."""
    line = next((lines[i] for i, (kind, _) in enumerate(laid.kinds) if kind == "text"), None)
    if line is None:
        return
    generic = _AGENCIES.match(line.raw)
    if generic:
        span = Span(line.start + generic.start(1), line.start + generic.end(1))
        yield Voice(kind="unnamed", name="وكالات", span=span)
    wire = _WIRE.match(line.raw)
    if wire is None or named_in(split(wire[2])):
        return
    place = [word for word in words_of(wire[1]) if not word.isdigit()]
    if any(is_place(place[:count]) for count in (1, 2, 3)) and len(place) <= 5 and len(words_of(wire[2])) <= 3:
        yield Voice(
            kind="agency", name=wire[2].strip(), span=Span(line.start + wire.start(2), line.start + wire.end(2))
        )


def _name(cards: tuple[OutletCard, ...], written: str) -> str:
    return cards[0].name if len(cards) == 1 else written


def _voices(label: Label, line: Line, *, everyone: bool) -> Iterator[Voice]:
    """Agencies in the line; on a credit line outlets too, and the unnamed agencies of ``وكالات``."""
    own = [one.span for one in own_among(label, line)] if everyone else []
    for hit in sources_in(label, line) if everyone else label.named:
        agency = hit.agency
        if (agency or everyone) and hit.span(label.words) not in own:
            yield Voice(
                kind="agency" if agency else "outlet", name=_name(hit.cards, hit.name), span=hit.span(label.words)
            )
    words = label.words
    taken = {i for hit in label.named for i in range(hit.first, hit.after)}
    generic = [i for i, key in enumerate(words.key) if key in GENERIC and key.endswith("وكالات") and i not in taken]
    for at in generic:
        yield Voice(kind="unnamed", name="وكالات", span=words.span(at, at + 1))
    if everyone and not taken and not generic:
        yield from _unknown_credit(words)


def _unknown_credit(words: Words) -> Iterator[Voice]:
    """``المصدر: وكالة مدار للأنباء``: a source that no card knows, by the words that are its own name."""
    _, known = label_at_start([key for key in words.key if key.isalnum()])
    own = [i for i, key in enumerate(words.key) if key.isalnum()][known:]
    own = [i for i in own if words.key[i] not in page_words("agency_class")]
    if 0 < len(own) <= 4 and not any(words.key[i] in GENERIC or words.key[i].isdigit() for i in own):
        span = words.span(own[0], own[-1] + 1)
        yield Voice(kind="agency", name=span.of(words.text), span=span)


def _at_the_end(text: str, lines: list[Line], laid: Laid) -> Iterator[Voice]:
    """Agencies in brackets or after a dash at the very end of the last paragraph."""
    at = next((i for i in range(len(lines) - 1, -1, -1) if laid.kinds[i][0] == "text"), None)
    if at is None or not any(word in first_words() for word in lines[at].words[-5:]):
        return
    line = lines[at]
    words = split(text, [Span(max(line.start, line.end - 60), line.end)])
    for hit in named_in(words):
        rest = words.raw[hit.after :]
        before = words.raw[hit.first - 1] if hit.first else ""
        if before in BEFORE and before and all(mark in ").؟!» " for mark in rest):
            agency = hit.agency
            if agency or (hit.sure and before == "("):
                yield Voice(
                    kind="agency" if agency else "outlet", name=_name(hit.cards, hit.name), span=hit.span(words)
                )
