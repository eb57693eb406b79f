"""Who suffered what did harm: the dead and hurt of its sentence.

In: the Drafts of an article. Out: the drafts; an attack, a disaster, an accident told as the cause has those who are
told beside it to have died or been hurt, but for whom another is told to have killed (صد هجوم وقتل أحد المهاجمين).
"""

from __future__ import annotations

from collections.abc import Callable

from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.model import Participant

_SUFFERED = frozenset(("death", "injury"))
_OF_WHICH = frozenset(("في", "جراء", "اثر", "نتيجه", "بسبب", "خلال"))
_RESULTS = word_set("harm.results")
_HARMING = frozenset(("attack", "disaster"))


def caused(draft: Draft) -> bool:
    """Whether an accident is told as what people died of: مقتل ستة في تحطم طائرة."""
    return draft.before in _OF_WHICH or draft.trigger.clitics.endswith("ب")


def told_to_harm(draft: Draft) -> bool:
    """Whether a verb of result right behind it tells what it did, to whatever it points back: الحادث أسفر عن مقتل."""
    return draft.behind in _RESULTS and draft.type in _HARMING


def _harms(draft: Draft) -> bool:
    """Whether it does harm to those of its sentence: an attack, a disaster, an accident told as the cause."""
    return draft.type in _HARMING or (draft.type == "accident" and caused(draft))


def harmed(drafts: list[Draft], *, told: Callable[[Draft], bool] = _harms) -> list[Draft]:
    """The drafts, each that ``told`` says does harm with those who suffered it."""
    beside: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.trigger.form.sense.frame in _SUFFERED:
            beside.setdefault(draft.sentence, []).append(draft)
    out = []
    for draft in drafts:
        deaths = beside.get(draft.sentence, []) if told(draft) else []
        more = [Participant(p.actor, "victim") for d in deaths for p in d.players if _by_it(draft, d) and _suffers(p)]
        known = draft.actors
        new = (player for player in dict.fromkeys(more) if player.actor not in known)
        out.append(draft._replace(players=(*draft.players, *new)))
    return out


def _suffers(player: Participant) -> bool:
    """Whether somebody died or was hurt."""
    return player.role == "victim"


def _by_it(draft: Draft, death: Draft) -> bool:
    """Whether a death beside an act may have come of it: nobody else is told to have killed."""
    killers = {player.actor for player in death.players if player.role == "agent"}
    by = {player.actor for player in draft.players if player.role == "agent"}
    hit = {player.actor for player in draft.players if player.role == "target"}
    return killers.isdisjoint(hit) and not (killers and by and killers.isdisjoint(by))
