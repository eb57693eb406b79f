"""The figures of a happening, and the people whom they count as a group that takes part in it.

In: a Ground and a Trigger. Out: EventFigures with the slot that the kind of happening gives; the words that name the
people counted.
"""

from __future__ import annotations

from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_sense import people_words, stems
from tawatur.mark.event_triggers import Trigger
from tawatur.model import EventFigure, Figure, Mention

#: Kind of happening -> the slot that people counted right beside its trigger fill.
_OWN = {"death": "killed", "arrest": "arrested", "rescue": "rescued", "injury": "injured"}
#: Kinds that have the dead and injured of their sentence.
_HARMFUL = frozenset(("attack", "strike", "accident", "disaster", "military_operation"))
_HARM = ("killed", "injured", "missing")
_REACH = 5
_ONE = word_set("counts.one")


def own_slot(trigger: Trigger) -> str | None:
    """The slot that the people beside the trigger fill."""
    return _OWN.get("injury" if trigger.form.sense.frame == "injury" else trigger.form.sense.type)


def _beside(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> list[tuple[int, int, Mention]]:
    """The figures in the trigger's clause: after it, or right before a verb."""
    low, high = ground.bounds[trigger.first]
    found = []
    for first, after, mention in ground.figures:
        if trigger.after <= first < min(high, trigger.after + _REACH):
            between = range(trigger.after, first)
        elif max(low, trigger.first - _REACH) <= after <= trigger.first and trigger.verbal:
            between = range(after, trigger.first)
        else:
            continue
        if not any(i in heads for i in between):
            found.append((first, after, mention))
    return found


def _counts_people(ground: Ground, first: int, after: int) -> bool:
    """Whether the figure at these words counts people: its unit or one of the two words after it."""
    people = people_words()
    high = ground.bounds[first][1]
    return any(not stems(ground.words.key[i]).isdisjoint(people) for i in range(first, min(high, after + 2)))


def figures_of(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> tuple[EventFigure, ...]:
    """The figures of the happening."""
    slot = own_slot(trigger)
    found: list[EventFigure] = []
    for first, after, mention in _beside(ground, trigger, heads):
        value = mention.value
        if not isinstance(value, Figure):
            continue
        if slot and (_counts_people(ground, first, after) or value.slot == slot):
            found.append(EventFigure(slot=slot, value=value.value, span=mention.span, mod=value.mod))
            break
        if not slot and value.slot not in (None, *_HARM, "duration", "age"):
            found.append(EventFigure(slot=value.slot or "count", value=value.value, span=mention.span, mod=value.mod))
    if slot and not found:
        found.extend(_single(ground, trigger, slot))
    return tuple(found)


def _single(ground: Ground, trigger: Trigger, slot: str) -> list[EventFigure]:
    """One person by a singular noun right after the trigger: مقتل جندي, إيقاف أحد المطلوبين."""
    at = trigger.after
    if at >= ground.bounds[trigger.first][1] or at in ground.stand_at:
        return []
    key = ground.words.key[at]
    if key in _ONE or (people_words().get(key) is False and not key.startswith("ال")):
        return [EventFigure(slot=slot, value="1", span=ground.words.span(at, at + 1))]
    return []


def harm_figures(trigger: Trigger, beside: list[EventFigure]) -> tuple[EventFigure, ...]:
    """The dead and injured of the sentence as figures of a happening that did the harm."""
    if trigger.form.sense.type not in _HARMFUL:
        return ()
    return tuple(figure for figure in beside if figure.slot in _HARM)


def people_span(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> tuple[int, int] | None:
    """The words that name the counted or described people beside the trigger, where no actor is named there."""
    high = ground.bounds[trigger.first][1]
    for first, after, _ in _beside(ground, trigger, heads):
        if not any(i in ground.stand_at for i in range(first, min(after + 1, high))):
            end = next((j + 1 for j in range(first, min(after + 1, high)) if _people(ground, j) is not None), 0)
            if end:
                return first, max(end, after)
    at = trigger.after
    if at >= high or at in ground.stand_at or at in heads:
        return None
    if ground.words.key[at] in _ONE:
        return at, min(at + 2, high)
    many = _people(ground, at)
    plain = not ground.words.key[at].startswith("ال")
    if many or (many is False and plain and own_slot(trigger)):
        return at, at + 1
    return None


def _people(ground: Ground, at: int) -> bool | None:
    """Whether word ``at`` is a noun for several people (True), for one (False), or none (None)."""
    people = people_words()
    return next((people[stem] for stem in stems(ground.words.key[at]) if stem in people), None)
