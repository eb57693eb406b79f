"""To whom it is done by a pronoun behind a preposition: حكمت عليه المحكمة, أطلقوا النار عليهم, شن هجوما ضدها.

In: a Ground, a Trigger, the words at which triggers begin and what its clause gives so far. Out: whom the pronoun
means, for a happening of which nobody is told yet to suffer it.
"""

from __future__ import annotations

from tawatur.mark.event_ground import Ground
from tawatur.mark.event_linked import Found
from tawatur.mark.event_pronouns import Group, meant
from tawatur.mark.event_triggers import Trigger

_UPON = frozenset(
    before + end for before in ("علي", "ضد", "بحق", "تجاه", "نحو", "صوب") for end in ("ه", "ها", "هم", "هما")
)
#: What one does to others, and so far behind its word the pronoun stands.
_FRAMES, _REACH = frozenset(("arrest", "court", "attack", "harm", "strike", "kill", "fight", "punish")), 5
#: Behind a noun it stands nearer: شن هجوما واسعا ضدها.
_NEAR = 2


def upon(ground: Ground, trigger: Trigger, heads: frozenset[int], frame: dict[str, str], found: Found) -> Group:
    """Whom the pronoun means; () where there is none, or somebody is told to suffer it."""
    if frame["frame"] not in _FRAMES or frame["object"] in found.values():
        return ()
    keys, high = ground.words.key, ground.bounds[trigger.first][1]
    reach = _REACH if trigger.verbal else _NEAR
    for at in range(trigger.after, min(trigger.after + reach, high)):
        if keys[at] in _UPON:
            group = meant(ground, at, trigger)
            return tuple(stand for stand in group if stand.actor not in found)
        if at in heads or not keys[at].isalpha():
            return ()
    return ()
