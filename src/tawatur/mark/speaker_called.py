"""Whom a verb calls on or judges, where they stand behind it as its subject would: ``طالبت المواطنين بالحذر``.

In: a Ground, a cue and the word behind its verb. Out: whether the noun there is not who speaks.

>>> from tawatur.mark.quote_cues import find_cues
>>> from tawatur.mark.quote_ground import unnamed
>>> ground = unnamed("وطالب المواطنين بالحذر من السيول")
>>> not_the_speaker(ground, find_cues(ground)[0], 1)
True
"""

from __future__ import annotations

from tawatur.mark.quote_cues import Cue
from tawatur.mark.quote_ground import Ground, lexemes, source_nouns
from tawatur.mark.speaker_sources import counted_words


def not_the_speaker(ground: Ground, cue: Cue, at: int) -> bool:
    """Whether the noun at word ``at`` is who is called on, urged or judged."""
    return _called_on(ground, cue, at) or _judged(ground, cue, at)


def _called_on(ground: Ground, cue: Cue, at: int) -> bool:
    """Whether the noun behind a verb like طالب is who is called on, not who calls: by its ending, gender or meaning."""
    if "whom" not in cue.saying.frame or cue.saying.tense == "participle":
        return False
    key, raw = ground.words.key[at], ground.words.raw[at]
    oblique = key.endswith("ين") and key.startswith("ال") and source_nouns().get(key, ("group",))[0] == "group"
    if key in lexemes("called_on") or _urged(ground, cue, at) or (oblique and at not in ground.within):
        return True
    feminine = (
        raw.endswith("ة")
        and key not in counted_words()
        and not (at in ground.party and ground.party[at].kind == "person")
    )
    return feminine and cue.saying.gender == "m"


def _urged(ground: Ground, cue: Cue, at: int) -> bool:
    """``حث الرئيس فلانا على الحوار``: who alone stands between a verb that must have an object and what is asked."""
    if cue.saying.lemma != "حث" or not cue.joined:
        return False
    end, whom = at, set()
    while end < cue.limit and (end in ground.within or ground.words.key[end] in lexemes("rank")):
        whom |= {ground.party[end].actor} if end in ground.party else set()
        end = ground.party[end].after if end in ground.party else end + 1
    end += int(end == at)
    if len(whom) > 1:
        return False
    return end < cue.limit and ground.words.key[end] == "علي"


def _judged(ground: Ground, cue: Cue, at: int) -> bool:
    """``كما أدانت القرارات …``: a plural thing behind a verb that judges is what it judges."""
    key = ground.words.key[at]
    thing = key.endswith("ات") and source_nouns().get(key, ("data",))[0] in ("document", "data")
    return thing and "obj" in cue.saying.frame and at not in ground.within
