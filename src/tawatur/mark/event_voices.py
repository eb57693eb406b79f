"""Who speaks takes part in what the sentence says was the occasion: قال في مؤتمر صحفي, وأكد خلال لقائه الوفد.

In: a Ground, a Trigger and its participants. Out: the participants with the speaker of the sentence, where the trigger
is a noun for an occasion of speaking or meeting that في, خلال or the like governs.
"""

from __future__ import annotations

from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_triggers import Trigger
from tawatur.model import Participant, Quote

#: Frame -> the role of who speaks there.
_ROLES = {"say": "agent", "meet": "attendee"}
_AT_IT = word_set("status.at_it") | frozenset(
    ("في", "وفي", "مستهل", "بدايه", "هامش", "نهايه", "افتتاح", "اطلاق", "انطلاق")
)
#: Such a word stands at most so many words before the noun.
_REACH = 2


def joined_by_speaker(ground: Ground, trigger: Trigger, told: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """``told`` with the speaker of the sentence; of a statement only where nobody makes it yet."""
    role = _ROLES.get(trigger.form.sense.frame, "")
    if not role or trigger.verbal or (role == "agent" and told) or not _at_it(ground, trigger):
        return told
    speaker = _speaker(ground, trigger)
    if speaker is None or any(player.actor == speaker for player in told):
        return told
    return (*told, Participant(speaker, role))


def _at_it(ground: Ground, trigger: Trigger) -> bool:
    """Whether the noun is told as the occasion of something."""
    keys = ground.words.key
    return any(keys[i] in _AT_IT for i in ground.near(trigger.first, _REACH, -1))


def _speaker(ground: Ground, trigger: Trigger) -> str | None:
    """Who speaks by the last cue before the trigger in its sentence; a person only, as a body attends nothing."""
    low = ground.words.start[ground.bounds[trigger.first][0]]
    at = trigger.span.start
    cued = [
        q.value for q in ground.quotes if isinstance(q.value, Quote) and q.value.cue and low <= q.value.cue.start < at
    ]
    speaker = cued[-1].speaker if cued else None
    person = speaker is not None and (trigger.form.sense.frame == "say" or speaker.startswith("person:"))
    return speaker if person else None
