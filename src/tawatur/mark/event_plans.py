"""What an article that announces something tells of it further on: it is to come as well.

In: joined Drafts and the ground. Out: the drafts; where the news is a plan (يلتقي الوزير غدا), what the text below
tells in the present, and the thing itself told again, is to come on the day of the plan.
"""

from __future__ import annotations

from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground

_HOLDS, _REACH = word_set("plans.holds"), 4


def planned(drafts: list[Draft], ground: Ground) -> list[Draft]:
    """The drafts with those that only tell more of the plan as to come."""
    plan = _plan(drafts)
    if plan is None:
        return drafts
    return [
        draft._replace(status="announced_future", cued=True, time=plan.time) if _of_plan(draft, plan, ground) else draft
        for draft in drafts
    ]


def _plan(drafts: list[Draft]) -> Draft | None:
    """The happening to come that an article begins with; None where its lead also reports what was done."""
    lead = [draft for draft in drafts if draft.lead]
    plan = next((draft for draft in lead if draft.status == "announced_future" and draft.when is not None), None)
    told = [draft for draft in lead if draft.status == "reported" and (draft.trigger.verbal or draft.when is not None)]
    done = plan is None or any(draft.type != "statement" and draft.group != plan.group for draft in told)
    return None if done else plan


def _of_plan(draft: Draft, plan: Draft, ground: Ground) -> bool:
    """Whether a draft that nothing else dates is told of the plan: in the present, held by a verb of it, it again."""
    again = draft.group == plan.group and draft.trigger.form.part != "past"
    if draft.status != "reported" or draft.cued or draft.when is not None or draft.type == "statement":
        return False
    if draft.lead and not again:
        return False
    keys = ground.words.key
    held = any(keys[i].lstrip("وف") in _HOLDS for i in ground.near(draft.trigger.first, _REACH, -1))
    return again or draft.trigger.form.part == "present" or (held and not draft.trigger.verbal)
