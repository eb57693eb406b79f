"""Who only owns what a verb has behind it, and a subject that no actor stands for.

In: a Ground and a Trigger that is a verb, with the lists of actors that nothing governs in its clause. Out: the lists
without owners of things (علق عضوية [البلاد] names neither who suspends nor who is suspended), those whose posts are hit
(قصفت مواقع [الحركة]), whether the sentence opens with who acts (الملك يعفي رئيس الديوان).
"""

from __future__ import annotations

from functools import cache

from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground, carriers
from tawatur.mark.event_kinds import FORCE
from tawatur.mark.event_pronouns import Group
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import people_words, stems

_TARGETS = word_set("clause.targets")
#: Whose words or deeds are judged is judged himself: استنكر تصريحات الوزير.
_JUDGED = frozenset(("judge", "say"))
_PRONOUNS, _MARBUTA = ("ه", "ها", "هم", "هما"), "ة"
#: A noun with one of these endings behind a verb is how it was done, not what: رسميا, مجددا.
_HOW, _ATTACHED = "ا", ("ب", "ل", "ك", "و")


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
    behind = at == trigger.after or (at > trigger.after and at - 1 in ground.stand_at)
    if not behind or at in ground.stand_at or trigger.form.sense.frame in _JUDGED or _post(ground, trigger, at):
        return False
    key = ground.words.key[at]
    if key.endswith(_PRONOUNS) and not ground.words.raw[at].endswith(_MARBUTA):
        return False
    plain = key.isalpha() and not key.startswith(("ال", *_ATTACHED)) and not key.endswith(_HOW)
    timed = any(first <= at < after for first, after, _ in ground.times)
    return plain and not timed and stems(key).isdisjoint(_lending())


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
    timed = any(first <= low < after for first, after, _ in ground.times)
    return ground.words.key[low].startswith("ال") and not timed
