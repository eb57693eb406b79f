"""Whom a verb of saying means that names nobody: who spoke last, or whom the sentence before told of.

In: a Ground, the turns so far, a cue. Out: a Subject, or None where the text leaves it open.

>>> from tawatur.mark.quote_cues import find_cues
>>> from tawatur.mark.quote_ground import unnamed
>>> ground = unnamed("وأضاف أن الطريق مغلق")
>>> cast = Cast([Turn(Subject("person:س", ground.words.span(0, 1), 0, 1), "m", "s", 0, False)], {}, [], {}, "a")
>>> of_line(ground, cast, find_cues(ground)[0]).actor
'person:س'
"""

from __future__ import annotations

from tawatur.mark.quote_cues import Cue
from tawatur.mark.quote_ground import Ground, Party, lexemes, source_nouns
from tawatur.mark.speaker_cast import RELAYED, Cast, Subject, Turn
from tawatur.mark.speaker_openings import byline
from tawatur.mark.speaker_phrases import figure, noun_phrase

#: Turns further back than this are forgotten.
_MEMORY = 8
#: A sentence begins with its verb, perhaps behind قد or كان, and the subject follows within so many words.
_VERB_LONGEST = 3
_OPENING = frozenset('"«“„(')


def of_line(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """Who spoke last, in agreement with the verb; a marked quotation goes on with the innermost speaker."""
    topic = _of_topic(ground, cast, cue)
    if topic is not None:
        return topic
    recent = [t for t in cast.turns[-_MEMORY:] if not t.nested or (cue.how == "mark" and t is cast.turns[-1])]
    if recent and _announced(cue, recent[-1]):
        return None
    for turn in reversed(recent):
        agrees = turn.gender in ("", cue.saying.gender) and turn.number == cue.saying.number
        if turn.gender == RELAYED or agrees:
            return turn.subject
    last = recent[-1] if recent else None
    if last is None:
        return None
    together = cue.saying.flavour == "continuing" and cue.saying.number == "p"  # فلان ومصدران: whoever was named first
    return last.subject if together or _can_agree(ground, cast, last, cue) else None


def of_sentence(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """The subject of the sentence so far: who spoke in it last, else its first actor that no preposition leads."""
    sentence, start = ground.sentence[cue.at], ground.sentence_start(cue.at)
    for turn in reversed(cast.turns):
        if turn.sentence == sentence and not turn.nested:
            return turn.subject
    second = ground.words.key[start + 1] if start + 1 < cue.at else ""
    if source_nouns().get(second, ("",))[0] == "person" or second in ("احد", "احدي"):
        office = noun_phrase(ground, cast, start + 1, cue.at)
        if office is not None:
            return office
    for at in range(start, cue.at):
        party = ground.party.get(at)
        if party is None or party.led or party.kind == "place" or byline(ground, party):
            continue
        if not _led(ground, at, start) and _fits_gender(ground, party, cue):
            return figure(ground, party, cue.at)
    return None


def _led(ground: Ground, at: int, start: int) -> bool:
    """Whether a preposition leads the name at word ``at``, over its marks and a word for its kind too (لشركة «كذا»)."""
    before = at - 1
    while before >= start and ground.words.raw[before] in _OPENING:
        before -= 1
    if before < start:
        return False
    key = ground.words.key[before]
    body = lexemes("body")
    return key in lexemes("preposition") or (key[:1] in ("ل", "ب") and key[1:] in body and key not in body)


def _fits_gender(ground: Ground, party: Party, cue: Cue) -> bool:
    """Whether one who is only described by a word with its owner's pronoun (محاميها) can be the subject of the verb."""
    if party.form != "description" or party.kind != "person" or party.after != party.first + 1:
        return True
    key = ground.words.key[party.first]
    owned = next((key.removesuffix(pronoun) for pronoun in ("ها", "هم", "ه") if key.endswith(pronoun)), key)
    return owned == key or cue.saying.gender == "m" or owned.endswith("ت")


def _announced(cue: Cue, last: Turn) -> bool:
    """``وأُعلن عن كذا`` behind a speaker of another gender: nobody is meant, the verb is passive."""
    saying = cue.saying
    told = saying.lemma in ("أعلن", "كشف") and saying.tense == "past" and cue.how == "noun"
    return told and (saying.gender, saying.number) == ("m", "s") and last.gender == "f"


def _of_topic(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """``وانتقل المحافظ إلى المكان. وقال …``: whom the sentence right before, with no words of anybody, told of.

    Verbs that go on (وأضاف) go on with the last speaker instead.
    """
    start = ground.sentence_start(cue.at)
    if cue.saying.flavour == "continuing" or cue.saying.tense != "past" or cue.at != start or start == 0:
        return None
    first, sentence = ground.sentence_start(start - 1), ground.sentence[start - 1]
    if any(turn.sentence == sentence for turn in cast.turns[-_MEMORY:]) or first in ground.titles:
        return None
    for at in range(first + 1, min(first + _VERB_LONGEST, start)):
        party = ground.party.get(at)
        if party is not None:
            acts = party.kind == "person" and not party.led and cue.saying.number == "s"
            return figure(ground, party, start) if acts and not ground.words.key[first].startswith("ال") else None
        if ground.words.key[at] in lexemes("preposition") or not ground.words.raw[at][0].isalpha():
            return None
    return None


def _can_agree(ground: Ground, cast: Cast, turn: Turn, cue: Cue) -> bool:
    """Whether the last speaker can be the subject of a verb of another gender or number: a body can, a man cannot."""
    actor = cast.actor(ground, turn.subject.actor)
    person = actor is not None and actor.kind == "person"
    if not person or cue.saying.tense == "participle":
        return True
    return turn.gender in ("", cue.saying.gender) and cue.saying.number == "s"
