"""Who does what a masdar names behind a verb of doing, letting or asking: تمكنت القوات من تحرير, طلب من الوزير فتح.

In: a Ground and a Trigger that is a noun. Out: a list of actors (a Group).
"""

from __future__ import annotations

from tawatur.mark.event_clause import STOPS, THAT, groups_of, pronoun_before, subject_before
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_pronouns import Group
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems

_CONTROL, _TAKES_PART = word_set("roles.control"), word_set("clause.takes_part")
_ASKING, _PREPOSITIONS = word_set("roles.asking"), word_set("sense.prepositions")
#: How many words back the verb may stand, and that of taking part in what is known.
_REACH_CONTROL, _CONTROL_NEAR = 16, 3
#: Links of where and of what; marks that open words of others.
_PLACED, _QUOTES = frozenset(("in", "about", "on")), frozenset('"“«”')
_CALLED_FOR = frozenset(("protest", "meet", "elect", "visit"))


def controller(ground: Ground, trigger: Trigger, heads: frozenset[int], *, near: bool = False) -> Group:
    """Who does what a masdar names after a verb of doing, letting or asking: تمكنت القوات من تحرير.

    ``near`` asks for the verb right before it: أشرف على الهجمات.
    """
    reach = _CONTROL_NEAR if near else _REACH_CONTROL
    keys, floor = ground.words.key, max(ground.bounds[trigger.first][0], trigger.first - reach)
    for j in range(trigger.first - 1, floor - 1, -1):
        if j in ground.stand_at:
            continue
        controls = not stems(keys[j]).isdisjoint(_TAKES_PART if near else _CONTROL)
        if (keys[j] in STOPS and keys[j] not in THAT) or (j == trigger.first - 1 and j in heads and not controls):
            return ()
        if controls:
            groups = [g for g in groups_of(ground.told(j + 1, trigger.first)) if g[0].link not in _PLACED]
            if keys[j].lstrip("وف") in _ASKING:
                return _asked(ground, j, groups, trigger)
            return groups[-1] if groups else _who_controls(ground, j, trigger)
    return ()


def _who_controls(ground: Ground, at: int, trigger: Trigger) -> Group:
    """The subject before a verb of doing, its pronoun, or who stands before the mark that opens its quotation."""
    if told := subject_before(ground, at) or pronoun_before(ground, at, trigger):
        return told
    quoted = at - 2 >= ground.bounds[at][0] and ground.words.key[at - 1] in _QUOTES
    number = ground.stand_at.get(at - 2) if quoted else None
    return (ground.stands[number],) if number is not None and ground.stands[number].kind == "person" else ()


def _asked(ground: Ground, at: int, groups: list[Group], trigger: Trigger) -> Group:
    """Who is asked by the verb at ``at`` to do it: طلبت من الوزير فتح تحقيق; who only asks for it does not do it.

    A call for a protest or a meeting is by those who hold it: دعا الاتحاد إلى إضراب.
    """
    if at > ground.bounds[at][0] and ground.words.key[at - 1] in _PREPOSITIONS:
        return ()  # بناء على طلب من فلان
    told = [group for group in groups if group[0].link == "from"]
    if told:
        return tuple(stand for group in groups if group in told or group[0].link == "with" for stand in group)
    if len(groups) > 1 or (groups and subject_before(ground, at)):
        return groups[-1]
    return groups[0] if groups and trigger.form.sense.frame in _CALLED_FOR else ()
