"""What something made possible, brought about or turned, as told: سمح للمزارعين بالعودة، حول الحرب لصالحهم.

In: a Scene and its events. Out: Fillings of the slot ``why`` with the unit ``effect``, hung on the event of which they
are the consequence.

>>> from tawatur.arabic.words import split
>>> words = split("وكان السد قد أتاح للمزارعين العودة إلى أراضيهم، بعد سنوات")
>>> [span.of(words.text) for span in effects(words, [(0, 12)] * 12)]
['أتاح للمزارعين العودة إلى أراضيهم']
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.arabic.glance import scan_for
from tawatur.arabic.phrases import Hit, Phrasebook
from tawatur.arabic.words import Words, split
from tawatur.lexicon import table, variants
from tawatur.mark.claim_figures import event_of
from tawatur.mark.claim_slots import Filling, Scene
from tawatur.mark.event_forms import word_set
from tawatur.model import Happening, Mention, Span

#: The unit of a claim of slot ``why`` that tells a consequence, not a reason.
EFFECT = "effect"
#: A consequence has at most so many words, and at least so many behind its verb.
LONGEST, SHORTEST = 14, 2
#: The happening that had the consequence stands at most so many characters before the verb, or behind it.
BEFORE, BEHIND = 90, 30
_STOPS = word_set("claim.stops")
#: What leads a verb whose form is another word as well; ``و`` is written onto it.
_LEADS = frozenset(("الذي", "التي", "ما", "مما", "قد", "لقد"))
#: Nothing came of what did not (لم يسمح، لن تؤدي), and no verb follows a preposition.
_NOT = frozenset(("لم", "لن", "لا", "دون", "عدم", "في", "من", "الي", "علي", "عن"))


class Cue(NamedTuple):
    """A verb: whether it must be led, and what it needs within so many words."""

    led: bool
    near: int
    needs: frozenset[str]


@cache
def _cues() -> Phrasebook[Cue]:
    """The verbs."""
    return Phrasebook((form, _cue(row)) for row in table("claim_effects") for form in variants(row["words"]))


def _cue(row: Mapping[str, str]) -> Cue:
    """What a row of the table says of its verbs."""
    return Cue(row["led"] == "yes", int(row["near"] or 0), frozenset(map(fold, variants(row["needs"]))))


@cache
def _firsts() -> frozenset[str]:
    """The first words of all verbs."""
    return frozenset(split(form).key[0] for row in table("claim_effects") for form in variants(row["words"]))


_beginnings = scan_for(_firsts)


def effect_fillings(scene: Scene, events: Sequence[Mention]) -> Iterator[tuple[Mention, Filling]]:
    """The claims of what came of something."""
    for span in effects(scene.words, scene.bounds):
        if not any(_counts(event) for event in events if span.covers(event.span)):
            yield _cause(scene, events, span), Filling("why", span, span.of(scene.article.text), unit=EFFECT)


def _counts(event: Mention) -> bool:
    """Whether a happening has figures: what people suffered by it is its toll, which is told elsewhere."""
    return isinstance(event.value, Happening) and bool(event.value.figures)


def effects(words: Words, bounds: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """The consequences that a text tells, with their verbs, in its order."""
    for at in _beginnings(words):
        hit = _cues().match(words, at)
        if hit is None or words.key[at][: hit.cut] not in ("", "و", "ف") or not _leads(words, hit):
            continue
        after = hit.after
        while after < min(bounds[at][1], hit.first + LONGEST) and _goes_on(words, after):
            after += 1
        if after - hit.after >= SHORTEST and _has(words, hit, after):
            yield Hit(hit.first, after, hit.cut, None).span(words)


def _leads(words: Words, hit: Hit[Cue]) -> bool:
    """Whether a verb is affirmed, and led where it has to be."""
    before = words.key[hit.first - 1] if hit.first else ""
    return before not in _NOT and (not hit.meaning.led or hit.cut > 0 or before in _LEADS)


def _has(words: Words, hit: Hit[Cue], after: int) -> bool:
    """Whether a verb has what it needs."""
    cue = hit.meaning
    return not cue.needs or not cue.needs.isdisjoint(words.key[hit.after : min(after, hit.after + cue.near)])


def _goes_on(words: Words, at: int) -> bool:
    """Whether word ``at`` can belong to the consequence."""
    key = words.key[at]
    return key[:1].isalnum() and key not in _STOPS


def _cause(scene: Scene, events: Sequence[Mention], span: Span) -> Mention:
    """The happening whose consequence it is: the last one before the verb, else the one right behind it."""
    sentence = scene.sentence(span)
    before = [e for e in events if sentence.start <= e.span.start and span.start - BEFORE < e.span.end <= span.start]
    behind = [e for e in events if span.start < e.span.start < span.start + BEHIND]
    return before[-1] if before else behind[0] if behind else event_of(scene, events, span)
