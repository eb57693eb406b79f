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
from tawatur.mark.quote_ground import Ground, lexemes
from tawatur.mark.speaker_cast import RELAYED, Cast, Subject, Turn
from tawatur.mark.speaker_phrases import figure

#: Turns further back than this are forgotten.
_MEMORY = 8
#: A sentence begins with its verb, perhaps behind قد or كان, and the subject follows within so many words.
_VERB_LONGEST = 3


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
