"""Join the mentions of one happening inside one article, and let them share what the text says once.

In: Drafts in the order of the text. Out: the drafts with ``group`` numbers that mentions of one happening share, and
participants, time and place handed on inside a group.
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.arabic.edtf import overlap
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_sense import DEMONSTRATIVE
from tawatur.mark.event_triggers import Trigger
from tawatur.model import EventFigure, Mention, Participant, Status, Time, When


class Draft(NamedTuple):
    """A happening as the clause of its trigger tells it, before the rest of the article is asked."""

    trigger: Trigger
    type: str
    players: tuple[Participant, ...]
    time: Mention | None
    place: str | None
    status: Status
    cued: bool
    figures: tuple[EventFigure, ...]
    lead: bool
    before: str = ""
    behind: str = ""
    group: int = -1

    @property
    def when(self) -> When | None:
        """The time that the clause states."""
        return self.time.value.when if self.time is not None and isinstance(self.time.value, Time) else None

    @property
    def actors(self) -> frozenset[str]:
        """Who takes part."""
        return frozenset(player.actor for player in self.players)


#: Kinds whose parties are the same at every mention.
_SHARED = frozenset(("meeting", "visit", "phone_call", "summit", "conference", "negotiation_round", "agreement"))
#: What a pointing noun (الحادث, العملية) can point back to.
_FORCE = frozenset(("attack", "strike", "accident", "military_operation"))
_POINTING = frozenset(("anaphor", "anaphorattack"))
#: Kinds that one word can call by the other's name: القمة of two is their meeting.
_NEAR = {"summit": ("meeting",), "meeting": ("summit", "conference"), "military_operation": ("strike",)}
_OTHER = word_set("same.other")
_PAST = frozenset(("background",))


def _points(draft: Draft) -> bool:
    """Whether the trigger points back at something told before."""
    form = draft.trigger.form
    return form.definite or form.pronoun or draft.before in DEMONSTRATIVE


def _pointing(draft: Draft) -> bool:
    """Whether its row names nothing by itself (الحادث)."""
    return not _POINTING.isdisjoint(draft.trigger.form.sense.when)


def _apart(draft: Draft) -> bool:
    """Whether the words set the happening apart from those told before: آخر لقاء, عملية أخرى."""
    return draft.before in _OTHER or draft.behind in _OTHER


def _figures_differ(left: Draft, right: Draft) -> bool:
    """Whether both count the same thing differently."""
    counts = {f.slot: f.value for f in left.figures}
    return any(counts.get(f.slot, f.value) != f.value for f in right.figures)


def _times_differ(left: Draft, right: Draft) -> bool:
    """Whether both state times that cannot be the same."""
    return left.when is not None and right.when is not None and overlap(left.when, right.when) is False


def _fits(old: Draft, new: Draft) -> bool:
    """Whether two drafts of fitting kinds can be one happening."""
    if _times_differ(old, new) or (old.type == "death" and _figures_differ(old, new)):
        return False
    if old.status != new.status and old.cued and new.cued:
        return False
    if new.cued and new.status in ("background", "denied") and not old.cued and not _points(new):
        return False
    left, right = old.actors, new.actors
    if left and right:
        return bool(left & right)
    return _points(new) or new.trigger.verbal or old.lead


def _kinds(old: Draft, new: Draft) -> bool:
    """Whether the kinds allow one happening."""
    if old.type == new.type:
        return True
    if _pointing(new) and new.type in _FORCE:
        return old.type in _FORCE
    return _points(new) and old.type in _NEAR.get(new.type, ())


def _match(drafts: list[Draft], new: Draft) -> Draft | None:
    """The latest earlier draft that is the same happening as ``new``; of the same kind before a near kind."""
    if _apart(new):
        return None
    fitting = [old for old in reversed(drafts) if _kinds(old, new) and _fits(old, new)]
    if _pointing(new):
        return fitting[0] if fitting else None
    same = [old for old in fitting if old.type == new.type]
    return same[0] if same else (fitting[0] if fitting else None)


def join(drafts: list[Draft]) -> list[Draft]:
    """The drafts with group numbers; a pointing noun without anything to point at is left out."""
    out: list[Draft] = []
    groups = 0
    for draft in drafts:
        old = _match(out, draft)
        if old is not None:
            out.append(draft._replace(group=old.group, type=old.type))
        elif not _pointing(draft) or not draft.trigger.form.definite:
            out.append(draft._replace(group=groups))
            groups += 1
    return [_told(draft, [other for other in out if other.group == draft.group]) for draft in out]


def _told(draft: Draft, group: list[Draft]) -> Draft:
    """The draft with what other mentions of its happening say where it is silent."""
    players = draft.players
    if draft.type in _SHARED or not players:
        known = {p.actor: p for p in players}
        for other in group:
            for player in other.players:
                known.setdefault(player.actor, player)
        players = tuple(known.values())
    time = draft.time or next((other.time for other in group if other.time), None)
    place = draft.place or next((other.place for other in group if other.place), None)
    status = draft.status
    firm = next((other for other in group if other.lead and not other.cued), None)
    if firm is not None and status in ("background", "hypothetical") and (firm is not draft):
        status = firm.status
    return draft._replace(players=players, time=time, place=place, status=status)
