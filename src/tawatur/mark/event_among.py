"""Those who are named as some of the people told before: قتل ستة بينهم [سالم] وطفلان.

In: a Ground, a Trigger and a list of actors behind it. Out: whether a word like بينهم stands between them.
"""

from __future__ import annotations

from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_pronouns import Group
from tawatur.mark.event_triggers import Trigger

_AMONG, _REACH = word_set("roles.among"), 8


def among(ground: Ground, trigger: Trigger, group: Group) -> bool:
    """Whether the list is of some of those whom the trigger befell, named after بينهم or the like."""
    first = group[0].first
    return any(ground.words.key[at] in _AMONG for at in range(max(trigger.after, first - _REACH), first))
