"""The sides of a meeting, a call or an agreement that its own clause does not name: those who met right before.

In: a Ground, a Trigger, its participants so far and those of the happenings told before. Out: the participants.
"""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.arabic.fold import fold
from tawatur.mark.event_forms import forms_of, word_set
from tawatur.mark.event_frames import frames
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_triggers import Trigger
from tawatur.model import Participant

#: Roles of who acts, and frames that need two sides.
_ACTING, _TWO_SIDED = frozenset(("visitor", "host", "caller")), frozenset(("meet", "call"))
#: Two who were told of, by a noun in the dual; several, by one in the plural.
_BOTH, _ALL, _TWO = word_set("roles.both"), word_set("roles.all"), 2
_MEETING = frozenset(("attendee", "host", "visitor", "party", "caller"))
_DURING = frozenset(("خلال", "في", "اثناء", "عبر", "وخلال", "لدي"))
_OFFICES, _PEER = word_set("roles.offices"), "نظير"


def both_again(
    ground: Ground, trigger: Trigger, before: Iterable[tuple[Participant, ...]], told: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """``told``; where nobody is, the two who met last, if a dual stands beside the trigger or is its own form: ووقع
    الرئيسان إعلانا, والتقيا مجددا; of more than two, if a plural stands there: ووقع القادة.

    ``before`` are the participants of the happenings told before, nearest first.
    """
    low, high = ground.bounds[trigger.first]
    beside = (i for i in (trigger.first - 1, trigger.after, trigger.after + 1) if low <= i < high)
    near = [ground.words.key[i] for i in beside]
    dual = next((key for key in near if key in _BOTH), "")
    role = frames()[trigger.form.sense.frame]["subject"]
    if told or not role:
        return told
    if not _ALL.isdisjoint(near):
        return next((_as(role, players) for players in before if _met(players) and len(players) > _TWO), told)
    if not (dual or _dual_verb(ground, trigger)):
        return told
    for players in before:
        if len(players) == _TWO and _met(players) and all(_holds(ground, p.actor, dual) for p in players):
            return _as(role, players)
    return told


def _met(players: tuple[Participant, ...]) -> bool:
    """Whether all of them met, called or agreed."""
    return all(player.role in _MEETING for player in players)


def _as(role: str, players: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The same actors in one role."""
    return tuple(Participant(player.actor, role) for player in players)


def _dual_verb(ground: Ground, trigger: Trigger) -> bool:
    """Whether a verb stands in the dual, which no verb before its subject does: التقيا, يلتقيان, زارا."""
    key = ground.words.key[trigger.first]
    end = {"past": "ا", "present": "ان", "future": "ان"}.get(trigger.form.part, "")
    return (
        bool(end) and key.endswith(end) and any(f.part != "noun" for f in forms_of(key.removesuffix(end).lstrip("وف")))
    )


def _holds(ground: Ground, actor: str, dual: str) -> bool:
    """Whether an actor can be one of two presidents, ministers ...: by a title, if the dual is that of an office."""
    office = dual.removeprefix("ال")[:-2]
    if not office:
        return actor.startswith("person:")
    if office not in _OFFICES:
        return True
    titles = next((one.titles for one in ground.sheet.actors if one.key == actor), ())
    heads = [fold(title).split()[0] for title in titles]
    return any(office in head or head.startswith(_PEER) for head in heads)


def of_occasion(
    ground: Ground,
    trigger: Trigger,
    before: Iterable[tuple[Trigger, tuple[Participant, ...]]],
    told: tuple[Participant, ...],
) -> tuple[Participant, ...]:
    """``told``; where nobody is, those who are told in its sentence to talk during the meeting or call that the noun
    names: بحث سالم وليلى الملف خلال اتصال هاتفي.

    ``before`` are the happenings told before with their participants, nearest first.
    """
    low = ground.bounds[trigger.first][0]
    frame = trigger.form.sense.frame
    governed = ground.before(trigger.first) in _DURING
    if told or trigger.verbal or frame not in _TWO_SIDED or not governed:
        return told
    for other, players in before:
        if other.first < low:
            return told
        if other.form.sense.frame in _TWO_SIDED and len(players) >= _TWO and _met(players):
            role = frames()[frame]
            return (
                Participant(players[0].actor, role["subject"]),
                *(Participant(p.actor, role["with"]) for p in players[1:]),
            )
    return told


def acted_last(before: Iterable[tuple[Participant, ...]]) -> tuple[Participant, ...]:
    """The participants of the nearest happening before, nearest first, of which one came, received or called."""
    return next((players for players in before if any(player.role in _ACTING for player in players)), ())


def other_side(
    before: tuple[Participant, ...], trigger: Trigger, told: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The sides of a meeting or call; where only one is named, whoever acted right before is the other.

    وصل سالم إلى المدينة ويجري محادثات مع ليلى: Salim holds the talks.
    """
    frame = frames()[trigger.form.sense.frame]
    sides = [player for player in before if player.role in _ACTING and player not in told]
    if (
        trigger.form.sense.frame not in _TWO_SIDED
        or len(told) != 1
        or len(sides) != 1
        or told[0].actor == sides[0].actor
    ):
        return told
    return (Participant(sides[0].actor, frame["subject"]), *told)
