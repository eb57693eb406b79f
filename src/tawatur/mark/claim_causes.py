"""Why something happened, as the text tells it: causes, grounds, charges, purposes.

In: a Scene and its events. Out: Fillings of the slot ``why`` with the event that each is hung on; the unit says of what
kind the answer is.

>>> from tawatur.arabic.words import split
>>> words = split("وقع الحادث بسبب عطل في المكابح، بحسب الشرطة")
>>> [(kind, span.of(words.text)) for kind, span in causes(words, [(0, 9)] * 9)]
[('cause', 'عطل في المكابح')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tawatur.arabic.glance import scan_for
from tawatur.arabic.phrases import Hit, Phrasebook
from tawatur.arabic.words import Words, split
from tawatur.lexicon import table, variants
from tawatur.mark.claim_figures import event_of
from tawatur.mark.claim_slots import Filling, Scene
from tawatur.mark.event_forms import word_set
from tawatur.model import Mention, Span

#: An answer has no more words; so many words may stand between a verb and the إلى or عن of its cause.
LONGEST, GAP = 7, 8
_STOPS = word_set("claim.stops")
#: Before a cause that stands first its clause begins with one of these.
_BEGINS = frozenset(("ان", "بان", "يكون", "تكون", "كان", "كانت", "هناك", "اذا")) | _STOPS
_AFTER = {"to": "الي", "from": "عن"}
_IS = frozenset(("هو", "هي", "كان", "كانت", "كانوا", "يقف", "تقف"))

#: What nobody knows is no answer (لم يتضح سبب الحادث).
_UNKNOWN = ("لم", "لا", "لن", "ما", "ليس", "حول", "عن", "بشان", "معرفه", "كشف", "تحديد")

#: What only points to something is no answer.
_POINTING = frozenset(("ذلك", "هذا", "هذه", "تلك", "ذاك", "هو", "هي"))

Cue = tuple[str, str]


@cache
def _cues() -> Phrasebook[Cue]:
    """The cues with the kind of answer and the side on which it stands; what follows outweighs what stands before."""
    rows = sorted(table("claim_causes"), key=lambda row: row["side"] == "before")
    return Phrasebook((form, (row["kind"], row["side"])) for row in rows for form in variants(row["words"]))


@cache
def _firsts() -> frozenset[str]:
    """The first words of all cues."""
    rows = table("claim_causes")
    return frozenset(split(form).key[0] for row in rows for form in variants(row["words"]))


_beginnings = scan_for(_firsts)


def why_fillings(scene: Scene, events: Sequence[Mention]) -> Iterator[tuple[Mention, Filling]]:
    """The claims of why something happened."""
    for kind, span in causes(scene.words, scene.bounds):
        value = span.of(scene.article.text)
        yield event_of(scene, events, span), Filling("why", span, value, unit=kind)


def causes(words: Words, bounds: Sequence[tuple[int, int]]) -> Iterator[tuple[str, Span]]:
    """The kind and the place of every answer, in the order of the text."""
    for at in _beginnings(words):
        hit = _cues().match(words, at)
        if hit is None or hit.meaning[0] == "none" or words.key[at][: hit.cut] not in ("", "و", "ف"):
            continue
        kind, side = hit.meaning
        span = _before(words, hit, bounds[at][0]) if side == "before" else _behind(words, hit, bounds[at][1])
        if span is not None:
            yield kind, span


def _behind(words: Words, hit: Hit[Cue], last: int) -> Span | None:
    """The answer behind a cue."""
    side, first = hit.meaning[1], hit.after
    if side in _AFTER:
        near = range(first, min(first + GAP, last))
        to = next((at for at in near if words.key[at] == _AFTER[side]), None)
        if to is None:
            return None
        first = to + 1
    if side == "in" and not (first < last and words.key[first][:1] == "ب"):
        return None
    after = first
    while after < min(last, first + LONGEST) and _goes_on(words, after):
        after += 1
    told = after > first and not words.key[first][:1].isdigit() and words.key[after - 1] not in _POINTING
    return Hit(first, after, int(side == "in"), None).span(words) if told else None


def _before(words: Words, hit: Hit[Cue], first: int) -> Span | None:
    """The answer before a cue: what is the cause of something that is named next."""
    named = hit.after < len(words.key) and words.key[hit.after].startswith("ال")
    after = hit.first - (hit.first > first and words.key[hit.first - 1] in _IS)
    begin = after
    while begin > max(first, after - LONGEST) and _goes_on(words, begin - 1) and words.key[begin - 1] not in _BEGINS:
        begin -= 1
    told = named and not hit.cut and begin < after and not words.key[begin].lstrip("وف").startswith(_UNKNOWN)
    return words.span(begin, after) if told else None


def _goes_on(words: Words, at: int) -> bool:
    """Whether word ``at`` can belong to the answer."""
    key = words.key[at]
    return key[:1].isalnum() and key not in _STOPS
