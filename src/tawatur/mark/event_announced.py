"""Who does what a body says that it did: أعلنت الشرطة القبض على, النيابة تعلن توقيف, شرطة المدينة: ضبط.

In: a Ground and a Trigger that is a noun for a deed of office or force. Out: the list of actors (a Group) that tells
it, which is a body; a spokesman or an agency only says so.
"""

from __future__ import annotations

from tawatur.arabic.clitics import cuts
from tawatur.mark.event_clause import groups_of
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_pronouns import Group
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems

#: Frames of what offices and forces do.
_OF_OFFICE = frozenset(("arrest", "release", "rescue", "bring", "court", "take"))
_TELLING, _ABOUT = word_set("told.telling"), "عن"
#: Bodies that do what they announce; others tell of what others did.
_DOING = word_set("announced.bodies")
#: So far before the noun the verb stands; marks that may stand between.
_REACH, _COMMAS = 12, frozenset("،,")


def announcer(ground: Ground, trigger: Trigger) -> Group:
    """The body that announces the deed as its own; () where nobody does."""
    if trigger.verbal or trigger.form.sense.frame not in _OF_OFFICE:
        return ()
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    at = trigger.first - 1
    at -= at >= low and keys[at] == _ABOUT
    if at >= low and keys[at] == ":":
        return _acting(ground, low, at)
    for j in range(at, max(low, at - _REACH) - 1, -1):
        if any(stem in _TELLING for _, stem in cuts(keys[j])):
            return _acting(ground, j + 1, at + 1) or _acting(ground, low, j)
        if j not in ground.stand_at and not ground.timed(j) and not (keys[j] in _COMMAS or keys[j].isalpha()):
            return ()
    return ()


def _acting(ground: Ground, first: int, after: int) -> Group:
    """The first list of bodies between two words that nothing governs."""
    group = next(groups_of(ground.told(first, after)), ())
    head = group[0] if group else None
    if head is None or head.kind not in ("organization", "group") or head.link:
        return ()
    names = ground.words.key[head.first : head.after]
    return group if any(not stems(name).isdisjoint(_DOING) for name in names) else ()
