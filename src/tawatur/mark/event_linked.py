"""Whom the prepositions of a clause bring: مع, بين, على, إلى, من, ل.

In: a Ground, a Trigger, its frame and the lists of actors of its clause. Out: actors with their roles, in a Found.
"""

from __future__ import annotations

from tawatur.mark.event_clause import is_force, site_of_theirs
from tawatur.mark.event_countries import country_keys
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_kinds import FORCE
from tawatur.mark.event_pronouns import KILLED, Group
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems

#: Actor -> role.
Found = dict[str, str]

#: بين stands so near to its noun; farther from the word for what two sides make together.
_BETWEEN, _BETWEEN_SIDES, _SIDED = 4, 10, frozenset(("meet", "party", "fight"))
_TARGETS = word_set("clause.targets")
_AND_OF = frozenset(("ومن",))
_SENTENCES = word_set("linked.sentences")
#: Whose a deed of force or a statement is stands right behind it: هجوم لتنظيم, قصف لطيران.
_THEIRS, _SAID, _NEAR_FOR = frozenset(("attack", "fight")), "say", 3


def put(found: Found, group: Group, role: str, *, acts: bool = True) -> None:
    """Give the actors of a list a role, unless they have one.

    A place that does not act is where, not who; the dead do nothing.
    """
    if role:
        for stand in group:
            dead = role == "agent" and stand.actor.startswith(KILLED)
            if (stand.kind != "place" or stand.acts or acts) and not dead:
                found.setdefault(stand.actor, role)


def is_given(ground: Ground, frame: dict[str, str], group: Group) -> bool:
    """Whether a country is told as who receives what is given: قدمت قرضا إلى سوريا; a town is where it is."""
    return frame["frame"] == "give" and group[0].actor in country_keys(ground)


def linked(ground: Ground, trigger: Trigger, frame: dict[str, str], groups: list[Group], found: Found) -> None:
    """Actors after a preposition that the frame knows."""
    for group in groups:
        link = group[0].link
        if frame["frame"] == "release" and link == "about":
            put(found, group, frame["object"], acts=False)  # أفرج عن ستة
        if frame["frame"] == "crash" and group[0].kind == "place":
            continue
        if link == "in" and group[0].kind != "place":
            put(found, group, _met(trigger, frame, group) or _upon(ground, trigger, frame, group) or _by_letter(frame))
        if link == "for":
            put(found, group, _for(ground, trigger, frame, group), acts=is_given(ground, frame, group))
        elif link == "from" and ground.words.key[group[0].first - 1] in _AND_OF:
            continue  # قوات محلية ومن التحالف
        elif link in ("with", "between", "on", "to", "from", "by") and _near(trigger, frame, group):
            put(found, group, frame[link], acts=link in ("between", "with", "by") or is_given(ground, frame, group))


def _met(trigger: Trigger, frame: dict[str, str], group: Group) -> str:
    """The role of the people behind ب whom one meets: اجتمع بقائد القوات, لقاؤه بالسفير."""
    meets = frame["frame"] == "meet" and group[0].kind == "person"
    return frame["with"] if meets and (trigger.verbal or trigger.form.pronoun) else ""


def _upon(ground: Ground, trigger: Trigger, frame: dict[str, str], group: Group) -> str:
    """The role of the person on whom a sentence of death is carried out with في: تنفيذ حكم القتل في فلان."""
    told = ground.words.key[trigger.first : trigger.after]
    carried_out = frame["frame"] in ("death", "kill") and not stems(told[-1]).isdisjoint(_SENTENCES)
    behind = group[0].kind == "person" and ground.words.key[group[0].first - 1] == "في"
    return frame["object"] if carried_out and behind else ""


def _by_letter(frame: dict[str, str]) -> str:
    """The role of who is no place and stands behind ب: اتصل بوزير, نقلوا بالإسعاف الجوي."""
    return {"call": frame["object"], "rescue": frame["subject"]}.get(frame["frame"], "")


def _near(trigger: Trigger, frame: dict[str, str], group: Group) -> bool:
    """Whether بين stands near enough to a noun to tell its sides; other prepositions may stand anywhere."""
    far = trigger.after + (_BETWEEN_SIDES if frame["frame"] in _SIDED else _BETWEEN)
    return group[0].link != "between" or (group[0].first <= far and not trigger.verbal)


def _for(ground: Ground, trigger: Trigger, frame: dict[str, str], group: Group) -> str:
    """The role of those behind ل: whose posts are hit, whose force it is, else what the frame says."""
    kind = frame["frame"]
    convoy = group[0].form == "description" and not stems(ground.words.key[group[0].first]).isdisjoint(_TARGETS)
    if kind in FORCE and (convoy or site_of_theirs(ground, group[0])):
        return frame["object"]  # قصفت مواقع لحزب
    behind = group[0].first <= trigger.after + _NEAR_FOR
    if kind == "strike" and is_force(ground, group) and behind and not trigger.verbal:
        return frame["subject"]
    if kind in _THEIRS and (trigger.verbal or not behind):
        return ""
    return "" if kind == _SAID and not behind else frame["for"]
