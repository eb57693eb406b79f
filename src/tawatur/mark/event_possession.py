"""Who only owns what a verb has behind it, and a subject that no actor stands for.

In: a Ground and a Trigger that is a verb, with the lists of actors that nothing governs in its clause. Out: the lists
without owners of things (علق عضوية [البلاد] names neither who suspends nor who is suspended), those whose posts are hit
(قصفت مواقع [الحركة]), whether the sentence opens with who acts (الملك يعفي رئيس الديوان).
"""

from __future__ import annotations

from functools import cache

from tawatur.mark.event_clause import is_force
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground, carriers
from tawatur.mark.event_kinds import FORCE
from tawatur.mark.event_pronouns import Group
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import people_words, stems

_TARGETS, _PREPOSITIONS = word_set("clause.targets"), word_set("possession.prepositions")
#: Masdars whose genitive may be who does it; of which an armed force before a place does.
_BY_THEM = frozenset(("strike", "take", "attack", "harm", "arrest", "release", "kill", "bring", "fight"))
_TAKEN, _LAND = frozenset(("take", "fight", "attack", "bring")), word_set("sense.land") | word_set("scene.fine")
#: The ب of what is ordered stands on a masdar, no shorter word.
_BY = 3
#: Whose words or deeds are judged is judged himself: استنكر تصريحات الوزير.
_JUDGED = frozenset(("judge", "say"))
_PRONOUNS, _MARBUTA = ("ه", "ها", "هم", "هما"), "ة"
#: A noun with one of these endings behind a verb is how it was done, not what: رسميا, مجددا.
_HOW, _ATTACHED = "ا", ("ب", "ل", "ك")


@cache
def _lending() -> frozenset[str]:
    """Nouns whose owner acts by them or with them: قوات, وزارة, طائرات, رئيس, نجل; and words that own nothing."""
    sets = (
        "ground.numbers",
        "people.forces",
        "people.bodies",
        "people.doers",
        "ground.ranks",
        "claim.carriers",
        "sense.bodies",
    )
    out = frozenset[str]().union(*(word_set(name) for name in sets), word_set("possession.lending"))
    return out | carriers() | people_words().keys()


def owners(ground: Ground, trigger: Trigger, group: Group) -> bool:
    """Whether a thing right behind the verb or its subject, and nothing else, is told of as theirs."""
    at = group[0].first - 1
    behind = _governed(ground, trigger, group, at)
    if not behind or at in ground.stand_at or trigger.form.sense.frame in _JUDGED or _post(ground, trigger, at):
        return False
    key = ground.words.key[at]
    if key.endswith(_PRONOUNS) and not ground.words.raw[at].endswith(_MARBUTA):
        return False
    plain = key.isalpha() and not key.startswith(("ال", "و")) and not key.endswith(_HOW)
    if sentenced(ground, trigger, group):
        return False
    return plain and not ground.timed(at) and stems(key).isdisjoint(_lending())


def _governed(ground: Ground, trigger: Trigger, group: Group, at: int) -> bool:
    """Whether the noun at word ``at`` is right behind the verb, its subject or a preposition; a place's is anywhere."""
    if at <= trigger.after or group[0].kind == "place":
        return at >= trigger.after
    attached = ground.words.key[at].startswith(_ATTACHED)
    return attached or at - 1 in ground.stand_at or ground.words.key[at - 1] in _PREPOSITIONS


def sentenced(ground: Ground, trigger: Trigger, group: Group) -> bool:
    """Whether a court orders it of them: قضت المحكمة بحل الحزب, حكمت بإعدام سالم."""
    at = group[0].first - 1
    key = ground.words.key[at] if at > trigger.first else ""
    return trigger.form.sense.frame == "court" and at not in ground.stand_at and key.startswith("ب") and len(key) >= _BY


def posts_hit(ground: Ground, trigger: Trigger, group: Group) -> bool:
    """Whether what a verb of force has right behind it is a post of theirs: قصفت مواقع الحركة."""
    at = group[0].first - 1
    return at == trigger.after and _post(ground, trigger, at)


def _post(ground: Ground, trigger: Trigger, at: int) -> bool:
    """Whether word ``at`` behind a verb of force is a post or convoy."""
    return trigger.form.sense.frame in FORCE and not stems(ground.words.key[at]).isdisjoint(_TARGETS)


def opened_by_subject(ground: Ground, trigger: Trigger) -> bool:
    """Whether a noun with the article for which no actor stands opens the sentence right before a present verb."""
    low = ground.bounds[trigger.first][0]
    if trigger.first != low + 1 or trigger.form.part not in ("present", "future") or low in ground.stand_at:
        return False
    return ground.words.key[low].startswith("ال") and not ground.timed(low)


def unnamed_subject(ground: Ground, trigger: Trigger, group: Group) -> bool:
    """Whether a noun with the article for which no actor stands is right behind a verb as who acts: كرم المهرجان ليلى.

    A noun for people right before a name only says what the named is: كرم المخرج سالما.
    """
    at, key = trigger.after, ground.words.key[min(trigger.after, len(ground.words) - 1)]
    if group[0].first <= at or at in ground.stand_at or not key.startswith("ال") or key in _PREPOSITIONS:
        return False
    apposed = group[0].first == at + 1 and not stems(key).isdisjoint(people_words().keys())
    return trigger.verbal and not ground.timed(at) and not apposed


def done_by(ground: Ground, trigger: Trigger, behind: Group, groups: list[Group]) -> Group | None:
    """Where those in the genitive of a masdar do it, whom they do it to: قصف القوات (), اعتقال الشرطة سالما; None where
    it is done to them."""
    frame = trigger.form.sense.frame
    if not behind or frame not in _BY_THEM or trigger.form.rest:
        return None
    after = behind[-1].after
    next_to = next((g for g in groups if g[0].link == "" and g[0].first == after and behind[0].kind != "place"), None)
    if next_to is not None:
        return next_to
    before_object = after < ground.bounds[trigger.first][1] and _object_noun(ground.words.key[after])
    if is_force(ground, behind) and (frame == "strike" or (frame in _TAKEN and before_object)):
        return ()
    return () if behind[0].kind == "organization" and before_object else None


def _object_noun(key: str) -> bool:
    """Whether a word right behind who acts is what it is done to: one person or a place, without an article."""
    return (key.endswith(_HOW) and people_words().get(key) is False) or key in _TARGETS or key in _LAND
