"""From which happening a trigger goes on, so that whoever acted there acts here: طوقت الشرطة المبنى واعتقلت ثلاثة.

In: a Ground, the Drafts before a Trigger and the word at which its sentence begins. Out: the Draft, if any.
"""

from __future__ import annotations

from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_subjects import inflection, slays
from tawatur.mark.event_triggers import Trigger
from tawatur.model import Participant

#: Letters that join a verb to the one before, and words that do so; of أن only behind a word of before or after.
_JOINING, _LINKS = frozenset(("و", "ف")), frozenset(("ثم", "فيما", "بينما", "كما", "بعدما", "قبلما", "وبعدها"))
_THAT, _WHEN = "ان", frozenset(("بعد", "قبل", "دون", "منذ"))
_SEMICOLON = "؛"
_SUICIDE, _HARM = word_set("goes_on.suicide"), frozenset(("death", "injury"))


def told_from(ground: Ground, trigger: Trigger) -> int:
    """The word at which begins what a trigger can go on from: its sentence, or the one that a semicolon joins to it."""
    low = ground.bounds[trigger.first][0]
    if trigger.clitics in _JOINING and low > 0 and ground.words.key[low - 1] == _SEMICOLON:
        return ground.bounds[low - 1][0]
    return low


def goes_on_from(ground: Ground, drafts: list[Draft], trigger: Trigger) -> Draft | None:
    """The draft from which a trigger goes on: the last; of a verb the last that has its gender and number (فرقت الشرطة
    من تجمعوا واعتقلت), and only that where no و joins it."""
    low = told_from(ground, trigger)
    told = [draft for draft in reversed(drafts) if draft.trigger.first >= low]
    shape = inflection(ground, trigger)
    if not told or not (trigger.clitics in _JOINING or (shape and _linked(ground, trigger))):
        return None
    same = next((d for d in told if shape and inflection(ground, d.trigger) == shape and d.players), None)
    nominal = not shape or slays(ground, trigger)
    force = next((d for d in told if nominal and _is_force(d) and (not shape or not d.trigger.verbal)), None)
    return same or (force or drafts[-1] if trigger.clitics == "و" else None)


def _is_force(draft: Draft) -> bool:
    """Whether it is an operation of which is told who takes part."""
    return draft.type == "military_operation" and bool(draft.players)


def _linked(ground: Ground, trigger: Trigger) -> bool:
    """Whether a word right before a verb joins it to what went before: فيما حكمت, قبل أن ينتحر."""
    keys, at, low = ground.words.key, trigger.first - 1, ground.bounds[trigger.first][0]
    if at < low:
        return False
    if keys[at] == _THAT and at > low:
        return keys[at - 1] in _WHEN
    return keys[at] in _LINKS


def died_too(
    ground: Ground, trigger: Trigger, before: tuple[Participant, ...], told: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """``told``; where a verb of dying names nobody, who was hurt before (أصيب ثم توفي); of a suicide, who acted."""
    if told or not trigger.verbal or trigger.form.sense.frame not in _HARM:
        return told
    role = "agent" if ground.words.key[trigger.first][trigger.cut :] in _SUICIDE else "victim"
    return tuple(Participant(player.actor, "victim") for player in before if player.role == role)
