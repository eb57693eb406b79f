"""What the news of an end recalls of who it is about: the crime behind an execution, the life of one who has died.

In: Drafts in the order of the text, and the ground. Out: the drafts; where the lead tells that a sentence of death was
carried out, the crime, the arrest and the trial were before it; where it tells that somebody died of himself, what he
did is his life (ولد في البلدة، ودرس الطب، وعين وزيرا). Neither has the day of the news.
"""

from __future__ import annotations

from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_words import stems

#: What sets a death apart as a sentence carried out: تنفيذ حكم القتل, القتل قصاصا.
_SENTENCE, _MANNER = "حكم", word_set("recalled.manner")
_BEFORE = frozenset(("death", "attack", "arrest", "trial", "court_ruling", "accident", "strike", "trade"))
#: What ends a life by force; what one does in a life.
_VIOLENT = frozenset(("attack", "strike", "accident", "disaster", "military_operation", "arrest", "protest"))
_LIFE = word_set("recalled.life")


def recalled(drafts: list[Draft], ground: Ground) -> list[Draft]:
    """The drafts, what the article only recalls as background without a day."""
    if any(draft.lead and draft.status == "reported" and _carried_out(draft, ground) for draft in drafts):
        return [_past(draft) if _led_up(draft, ground) else draft for draft in drafts]
    return [_past(draft) if _lived(draft, ground) else draft for draft in drafts] if _died(drafts) else drafts


def _past(draft: Draft) -> Draft:
    """The draft as background."""
    return draft._replace(status="background", cued=True, past=True)


def _open(draft: Draft) -> bool:
    """Whether nothing but its place tells whether it is news."""
    return draft.undecided and draft.when is None


def _carried_out(draft: Draft, ground: Ground) -> bool:
    """Whether it is a sentence of death that is carried out."""
    trigger = draft.trigger
    behind = ground.words.key[trigger.after : trigger.after + 2]
    return draft.type == "death" and (_SENTENCE in trigger.form.rest or not _MANNER.isdisjoint(behind))


def _led_up(draft: Draft, ground: Ground) -> bool:
    """Whether it came before the execution that is the news."""
    return draft.type in _BEFORE and not draft.title and _open(draft) and not _carried_out(draft, ground)


def _died(drafts: list[Draft]) -> bool:
    """Whether the lead tells that somebody died, and nothing of force."""
    lead = [draft for draft in drafts if draft.lead]
    if any(draft.type in _VIOLENT or draft.trigger.form.sense.frame == "kill" for draft in lead):
        return False
    return any(draft.type in ("death", "funeral") and draft.status == "reported" for draft in lead)


def _lived(draft: Draft, ground: Ground) -> bool:
    """Whether it is a step in the life of who died: درس الطب, وعين وزيرا."""
    told = draft.trigger.form.part == "past" and not draft.lead and _open(draft)
    return told and not stems(ground.words.key[draft.trigger.first]).isdisjoint(_LIFE)
