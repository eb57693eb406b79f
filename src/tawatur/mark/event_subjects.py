"""Who acts where the verb names nobody: the noun behind أن, the head of the sentence, whoever did what went before.

In: a Ground and a Trigger that is a verb. Out: the actors (a Group) that its clause is about and that agree with it in
gender and number; () for none.
"""

from __future__ import annotations

from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground, Stand
from tawatur.mark.event_pronouns import Group, may_be
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import people_words, stems
from tawatur.model import Participant

#: أن stands at most so many words before a verb of its clause, its subject right behind it.
_REACH, _NEXT = 24, 2
_THAT = frozenset(("ان", "بان", "وان", "وبان"))
_KILLING = word_set("roles.killing")
#: What befalls people, by a verb that another may do to them, joined to what went before.
_HARM, _JOINING = frozenset(("death", "kill", "injury")), frozenset("وف")
_PLURAL, _WOMANLY = ("وا", "ون", "وه", "وها", "وهم"), ("ة", "ات", "اء")
#: Nouns for bodies that are feminine without showing it.
_FEMININE = frozenset(("قوي", "القوي", "ميليشيا", "مليشيا", "الميليشيا", "المليشيا", "الامم"))


def inflection(ground: Ground, trigger: Trigger) -> tuple[bool, bool] | None:
    """Whether a verb is feminine, and whether plural; None for a noun."""
    if not trigger.verbal:
        return None
    word = ground.words.key[trigger.first][trigger.cut :]
    feminine = word.endswith("ت") if trigger.form.part == "past" else word.startswith(("ت", "ست"))
    return feminine, word.endswith(_PLURAL)


def agrees(ground: Ground, trigger: Trigger, stand: Stand) -> bool:
    """Whether a verb behind its subject has the gender and number of who stands there."""
    shape = inflection(ground, trigger)
    if shape is None:
        return False
    feminine, plural = shape
    key, raw = ground.words.key[stand.first], ground.words.raw[stand.first]
    several = any(people_words().get(stem) for stem in stems(key))
    if plural or several:
        return plural and stand.kind in ("group", "person")
    if stand.kind == "person":
        return may_be(ground, stand, hers=feminine)
    return stand.kind == "place" or (raw.endswith(_WOMANLY) or key in _FEMININE) == feminine


def clause_subject(ground: Ground, trigger: Trigger) -> Group:
    """Whom the clause of the verb is about: the noun right behind the nearest أن before it."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    for i in range(trigger.first - 1, max(low, trigger.first - _REACH) - 1, -1):
        if keys[i] in _THAT and i + 1 < trigger.first:
            return _headed(ground, trigger, i + 1)
    return _headed(ground, trigger, low) if trigger.clitics == "و" else ()


def _headed(ground: Ground, trigger: Trigger, at: int) -> Group:
    """The list of actors that begins at most one word behind ``at``, if nothing governs it and the verb agrees."""
    told = ground.between(at, min(at + _NEXT, trigger.first))
    if not told or told[0].link or (told[0].kind == "place" and not told[0].acts):
        return ()
    group = [told[0]]
    for stand in ground.between(told[0].after, trigger.first):
        if not stand.joined or stand.first > group[-1].after + 1:
            break
        group.append(stand)
    return tuple(group) if agrees(ground, trigger, group[0]) else ()


def killers(
    ground: Ground, trigger: Trigger, before: tuple[Participant, ...], told: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """``told`` with those who acted right before, where a verb joined to theirs has people in the accusative behind it:
    فتح مسلح النار فقتل شخصين وأصاب سبعة آخرين."""
    if trigger.form.sense.frame not in _HARM or trigger.clitics not in _JOINING:
        return told
    if slays(ground, trigger):
        return _with_killers(before, told)
    behind = ground.words.key[trigger.after : min(trigger.after + _NEXT, ground.bounds[trigger.first][1])]
    return _with_killers(before, told) if any(word.endswith("ين") for word in behind) else told


def slays(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is a masdar of killing without an article, or looks like one: نجحت في صد هجوم [وقتل] أحد المهاجمين."""
    kills = not _KILLING.isdisjoint(stems(ground.words.key[trigger.first]))
    return kills and trigger.clitics == "و" and not trigger.form.definite and trigger.form.part in ("noun", "past")


def _with_killers(before: tuple[Participant, ...], told: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """``told`` with those who acted right before, unless somebody is told to have killed."""
    if any(player.role == "agent" for player in told):
        return told
    known = {player.actor for player in told}
    return (*told, *(p for p in before if p.role == "agent" and p.actor not in known))
