"""What a deal, a purchase or a gift is worth: the amount behind a word for its worth, beyond its other figures.

In: a Ground, the triggers' places, a Trigger. Out: the EventFigure of the amount, if one is told.

``وقعا ثلاث مذكرات ... بقيمة ملياري دولار``, ``اتفاق ... تبلغ قيمته مليون يورو``.
"""

from __future__ import annotations

from tawatur.mark.event_counts import figure_of
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_triggers import Trigger
from tawatur.model import EventFigure, Figure

#: Kinds of happening that are worth something.
_WORTH = frozenset(("agreement", "trade", "aid_or_loan"))
_WORDS = word_set("worth.words")
#: The amount stands so near behind the word for worth, that word so far behind the trigger.
_BEHIND, _REACH = 3, 24


def with_worth(
    ground: Ground, trigger: Trigger, heads: frozenset[int], beside: tuple[EventFigure, ...]
) -> tuple[EventFigure, ...]:
    """The figures beside the happening and, where none of them is an amount, what it is worth."""
    if any(figure.slot == "amount" for figure in beside):
        return beside
    worth = _worth(ground, trigger, heads)
    return (*beside, worth) if worth is not None else beside


def _worth(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> EventFigure | None:
    """The amount that a word for worth gives the happening; none where another happening lies between."""
    if trigger.form.sense.type not in _WORTH:
        return None
    high = ground.bounds[trigger.first][1]
    for first, _, mention in ground.figures:
        value = mention.value
        if not trigger.after < first < min(high, trigger.after + _REACH) or not isinstance(value, Figure):
            continue
        if value.slot != "amount":
            continue
        said = [i for i in range(first - 1, first - 1 - _BEHIND, -1) if ground.words.key[i] in _WORDS]
        if said and heads.isdisjoint(range(trigger.after, said[0])):
            return figure_of("amount", value, mention.span)
        return None
    return None
