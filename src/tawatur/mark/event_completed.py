"""What the happenings of one sentence lend one another: who ordered out acts, who is sentenced is judged.

In: the Drafts of an article and its Ground. Out: the drafts; a purpose is carried out by who went for it (توجهت الفرق
لإنقاذ), an operation is by who arrests in it (وفي عملية أخرى اعتقلت الشرطة), a crime by who is held for it (أوقفت رجلا
بتهمة سرقة), and who is jailed by a ruling is the accused (قضت المحكمة بسجن فلان).
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.model import Participant

#: Frames of which a purpose may be told, and those of what one does to carry it out.
_GOING = frozenset(("visit", "move", "fight", "take", "act", "arrest", "rescue", "bring"))
_AIMED_FOR = frozenset(("rescue", "arrest", "release", "take", "bring", "fight", "strike", "harm", "attack"))
_GOERS, _PURPOSE_REACH = frozenset(("agent", "visitor")), 14
#: What an operation consists of; who did it acted in the operation.
_IN_IT = frozenset(("arrest", "rescue", "release", "take", "strike"))
_IN, _NEAR = word_set("completed.in"), 3
#: What a court orders, how near behind its verb; who is held for a deed.
_ORDERED, _ORDER_REACH = frozenset(("arrest", "punish", "court", "bring")), 4
_JUDGED, _VIOLENT = (
    frozenset(("court_ruling", "trial")),
    frozenset(("death", "kill", "harm", "attack", "strike", "injury")),
)
_CHARGE, _CHARGED, _CHARGE_REACH = word_set("completed.charge"), frozenset(("target", "accused")), 3


def completed(drafts: list[Draft], ground: Ground) -> list[Draft]:
    """The drafts, each with those whom another of its sentence tells."""
    out: list[Draft] = []
    for at, draft in enumerate(drafts):
        more = next((found for found in _ways(drafts, at, ground) if found), ())
        known = draft.actors
        added = tuple(player for player in more if player.actor not in known)
        out.append(draft._replace(players=(*added, *draft.players)) if added else draft)
    return out


def _ways(drafts: list[Draft], at: int, ground: Ground) -> Iterator[tuple[Participant, ...]]:
    """Whom each of the ways gives the draft, in their order; () where one gives nobody."""
    draft = drafts[at]
    yield _sentenced(drafts, at)
    if draft.trigger.verbal or any(player.role == "agent" for player in draft.players):
        return
    before = [other for other in drafts[:at] if other.sentence == draft.sentence]
    yield _held_for(draft, before, ground)
    yield _aimed_for(draft, before)
    yield _within(draft, [other for other in drafts if other.sentence == draft.sentence], ground)


def _agents(players: tuple[Participant, ...], roles: frozenset[str]) -> tuple[Participant, ...]:
    """Those of the players who have one of the roles, as agents."""
    return tuple(Participant(player.actor, "agent") for player in players if player.role in roles)


def _sentenced(drafts: list[Draft], at: int) -> tuple[Participant, ...]:
    """Who is jailed or fined by what the ruling orders right behind its verb."""
    draft = drafts[at]
    if draft.type != "court_ruling" or not draft.trigger.verbal or any(p.role == "accused" for p in draft.players):
        return ()
    then = drafts[at + 1] if at + 1 < len(drafts) else None
    near = then is not None and then.sentence == draft.sentence and not then.trigger.verbal
    if then is None or not near or then.trigger.first - draft.trigger.after > _ORDER_REACH:
        return ()
    ordered = then.trigger.form.sense.frame in _ORDERED and then.trigger.clitics.endswith("ب")
    return tuple(Participant(p.actor, "accused") for p in then.players if p.role in _CHARGED) if ordered else ()


def _held_for(draft: Draft, before: list[Draft], ground: Ground) -> tuple[Participant, ...]:
    """Who is arrested or judged for the deed that a word of charge right before the noun brings."""
    keys, first = ground.words.key, draft.trigger.first
    near = keys[max(ground.bounds[first][0], first - _CHARGE_REACH) : first]
    last = before[-1] if before else None
    if last is None or (_CHARGE.isdisjoint(near) and not _convicted_of(draft, last)):
        return ()
    return _agents(last.players, _CHARGED)


def _convicted_of(draft: Draft, last: Draft) -> bool:
    """Whether it is the violence of which a court finds somebody guilty: أدانته بقتل, حوكم باغتيال."""
    judged = last.type in _JUDGED and draft.trigger.first - last.trigger.after <= _ORDER_REACH
    return judged and draft.trigger.clitics.endswith("ب") and draft.trigger.form.sense.frame in _VIOLENT


def _aimed_for(draft: Draft, before: list[Draft]) -> tuple[Participant, ...]:
    """Who went or acted for the purpose that a masdar behind ل tells."""
    if not draft.trigger.clitics.endswith("ل") or draft.trigger.form.sense.frame not in _AIMED_FOR or not before:
        return ()
    near = (o for o in reversed(before) if draft.trigger.first - o.trigger.after <= _PURPOSE_REACH)
    last = next((other for other in near if other.trigger.form.sense.frame in _GOING), None)
    return _agents(last.players, _GOERS) if last is not None else ()


def _within(draft: Draft, told: list[Draft], ground: Ground) -> tuple[Participant, ...]:
    """Who arrested, freed or seized in the operation that a preposition tells as the occasion."""
    if draft.type != "military_operation" or draft.trigger.form.definite:
        return ()
    keys, first = ground.words.key, draft.trigger.first
    near = keys[max(ground.bounds[first][0], first - _NEAR) : first]
    if _IN.isdisjoint(near) and not draft.trigger.clitics.endswith("ب"):
        return ()
    others = [o for o in told if o is not draft and o.trigger.form.sense.frame in _IN_IT]
    nearest = sorted(others, key=lambda other: abs(other.trigger.first - first))
    return next((found for other in nearest if (found := _agents(other.players, frozenset(("agent",))))), ())
