"""Who received whom, where only the noun of receiving tells it: كان في استقباله الوزير, في استقبال الوفد.

In: a Ground, the Trigger of a noun of receiving and the lists of actors behind it. Out: who received and who came.
"""

from __future__ import annotations

from tawatur.mark.event_clause import direct, groups_of, subject_before
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_pronouns import Group
from tawatur.mark.event_triggers import Trigger

#: Whom the pronoun means stands at most so many words before it; who received him, with all titles, as many behind.
_REACH = 30
#: Who stands so near behind the noun received, though في governs it: كان في استقباله [الشيخ] فلان.
_NEXT = 1


def welcomed(ground: Ground, trigger: Trigger, groups: list[Group]) -> tuple[Group, Group]:
    """(who received, who came) by a noun of receiving; empty lists where its clause does not tell.

    It tells so only behind في: استقبال الوزير is what he himself did.
    """
    if trigger.verbal or trigger.form.sense.frame != "host":
        return (), ()
    at = trigger.first - 1
    if at < ground.bounds[trigger.first][0] or ground.words.key[at] != "في":
        return (), ()
    behind = () if trigger.form.pronoun else direct(groups, trigger.after)
    high = min(ground.bounds[trigger.first][1], trigger.after + _REACH)
    told = groups_of(ground.between(trigger.after, high))
    near = trigger.after + _NEXT
    free = (g for g in told if g != behind and (g[0].link == "" or g[0].first <= near))
    plain = [g for g in free if g[0].kind != "place"]
    named = (g for g in plain if any(stand.form == "name" for stand in g))  # the title of a person may stand apart
    hosts = next(named, plain[0] if plain else ()) or subject_before(ground, at)
    return hosts, behind or (_guest(ground, trigger, hosts) if trigger.form.pronoun else ())


def _guest(ground: Ground, trigger: Trigger, hosts: Group) -> Group:
    """The last person named before the noun who is not one of the hosts."""
    told = {stand.actor for stand in hosts}
    before = ground.between(max(0, trigger.first - _REACH), trigger.first)
    guests = [stand for stand in before if stand.kind == "person" and stand.actor not in told and stand.link != "in"]
    return tuple(guests[-1:])
