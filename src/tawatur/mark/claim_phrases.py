"""What was talked about, what for, what was found, planned and used: phrases that certain words lead to.

In: a Scene and its events. Out: Fillings of the slots topic, purpose, seized, planned and used with the event that each
is hung on. The unit of a purpose says of what it is the purpose: of a flight, of a visit, of an operation.

>>> from tawatur.arabic.words import split
>>> words = split("أبحرت السفينة من الميناء لدراسة التيارات في الخليج، وفق قبطانها")
>>> [(slot, unit, span.of(words.text)) for slot, unit, span in phrases(Field(words, [(0, 10)] * 10))]
[('purpose', 'sea', 'دراسة التيارات في الخليج')]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tawatur.arabic.clitics import cut_to
from tawatur.arabic.fold import fold
from tawatur.arabic.glance import scan_for
from tawatur.arabic.phrases import Hit, Phrasebook
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants
from tawatur.mark.claim_figures import event_of
from tawatur.mark.claim_slots import TALKS, Filling, Scene
from tawatur.mark.event_forms import bare, verb_forms, word_set
from tawatur.mark.event_words import people_words, stems
from tawatur.mark.phrase_field import WALKS, Field, is_deed, phrase_end
from tawatur.model import Happening, Mention, Span

#: How many words a phrase of a slot has at most.
_LONGEST = {"topic": 24, "purpose": 9, "seized": 14, "planned": 10, "used": 8}
_CARRIERS = word_set("claim.carriers")
_POINTING = word_set("claim.pointing")
#: Phrases of these slots end at a time.
_TIMED = frozenset(("purpose", "seized"))
#: What a plan is for is told in the plan.
_WITHIN = {"planned": ("planned", "purpose")}
#: What is carried, found or used is no person.
_OF_THINGS = frozenset(("carry", "seized", "used"))
#: A cue may have these written on it.
_BEFORE_CUES = frozenset(("", "و", "ف", "ل", "ب", "ول", "وب"))
#: So many words back what something is the purpose of is looked for.
_BACK = 24

Cue = tuple[str, str]


@cache
def _cues() -> Phrasebook[Cue]:
    """The cues with their slot and side."""
    return Phrasebook(
        (form, (row["slot"], row["side"]))
        for row in table("claim_phrases")
        for form in (
            *variants(row["words"]),
            *verb_forms(variants(row["past"]), variants(row["present"])),
            *("س" + form for form in verb_forms((), variants(row["present"]))),
        )
    )


_beginnings = scan_for(lambda: _cues().firsts)


def phrase_fillings(scene: Scene, events: Sequence[Mention]) -> Iterator[tuple[Mention, Filling]]:
    """The claims of the phrases."""
    field = Field.of(scene)
    for slot, unit, span in phrases(field):
        beside = [one for one in events if not span.meets(one.span)] or events
        event = _of_talks(scene, beside, span) if slot == "topic" else event_of(scene, beside, span)
        yield event, Filling(slot, span, span.of(scene.article.text), unit=unit)  # type: ignore[arg-type]


def _of_talks(scene: Scene, events: Sequence[Mention], span: Span) -> Mention:
    """The talks of which something is the topic: those of its sentence, else the first of the article."""
    talks = [one for one in events if isinstance(one.value, Happening) and one.value.type in TALKS]
    return event_of(scene, talks, span) if talks else event_of(scene, events, span)


def phrases(field: Field) -> Iterator[tuple[str, str, Span]]:
    """Slot, unit and place of every phrase, in the order of the text."""
    words = field.words
    taken: dict[str, int] = {}
    for at in _beginnings(words):
        hit = _cues().match(words, at)
        if hit is None or hit.meaning[0] == "none" or words.key[at][: hit.cut] not in _BEFORE_CUES:
            continue
        slot, side = hit.meaning
        begin = _begin(field, hit, slot) if at >= taken.get(slot, 0) else None
        if begin is None or (side == "carry" and not _carries(field, at)):
            continue
        if side == "do" and any(at < other < begin and _tells_why(words, other) for other in _beginnings(words)):
            continue
        after = phrase_end(field, begin, min(field.bounds[at][1], begin + _LONGEST[slot]), timed=slot in _TIMED)
        if _tells(words, slot if side != "carry" else side, begin, after):
            taken |= dict.fromkeys(_WITHIN.get(slot, (slot,)), after)
            unit = _purpose_of(field, begin) if slot == "purpose" else ""
            yield slot, unit, Hit(begin, after, _cut(words, begin, side), None).span(words)


def _begin(field: Field, hit: Hit[Cue], slot: str) -> int | None:
    """Where the phrase of a cue begins; a second cue for a topic right there (خلال اللقاء بحث التعاون) is left out."""
    last = field.bounds[hit.first][1]
    begin = WALKS[hit.meaning[1]](field, hit.after, last)
    further = _cues().match(field.words, begin) if slot == "topic" and begin is not None else None
    if further is None or further.meaning[0] not in ("topic", "none"):
        return begin
    return begin if further.meaning[0] == "topic" and _begin(field, further, slot) is None else None


def _cut(words: Words, begin: int, side: str) -> int:
    """How many letters before a phrase belong to its cue; لل stays whole."""
    key = words.key[begin]
    return int(side in ("next", "do", "to") and key[:2] != "لل" and is_deed(key, any_noun=True))


def _tells_why(words: Words, at: int) -> bool:
    """Whether a cue of its own for a purpose stands at a word: زيارة تهدف إلى توقيع اتفاق لتجارة الزيت."""
    hit = _cues().match(words, at)
    return hit is not None and hit.meaning[0] == "purpose" and hit.meaning[1] != "do"


def _carries(field: Field, at: int) -> bool:
    """Whether what carries something is named before the verb, in its sentence."""
    before = field.words.key[field.bounds[at][0] : at]
    return any(not stems(key).isdisjoint(_CARRIERS) for key in before)


def _tells(words: Words, slot: str, begin: int, after: int) -> bool:
    """Whether a phrase says something: no pronoun, no number of people, no person found or used."""
    key = words.key[begin]
    if slot == "seized" and key.startswith(("و", "ل", "بال")):
        return False
    if key in _POINTING or not key[:1].isalnum() or after - begin < (2 if slot == "topic" else 1):
        return False
    if slot not in _OF_THINGS:
        return True
    first = [key for key in words.key[begin : begin + 3] if not key[:1].isdigit()][:2]
    return not any(cut_to(key, people_words()) or bare(key) in people_words() for key in first)


def _purpose_of(field: Field, begin: int) -> str:
    """Of what something is the purpose: the nearest word before it that names a journey, a meeting or an operation."""
    for i in range(begin - 1, max(field.bounds[begin][0], begin - _BACK) - 1, -1):
        for word in stems(field.words.key[i]):
            if word in _travels():
                return _travels()[word]
    return ""


@cache
def _travels() -> Mapping[str, str]:
    """Noun of what moves, meets or is done -> its class."""
    return {fold(word): row["class"] for row in table("claim_purposes") for word in variants(row["words"])}
