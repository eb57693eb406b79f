"""A happening has one status, whichever mention tells of it: a noun that points back is what the first mention was.

In: joined Drafts. Out: the drafts; a single noun that points back (الزيارة, هذه المحادثات) and of which nothing else is
said is planned, supposed or of the past where its happening was told so before and is nowhere reported; it is reported
where the lead reports it, though a cue of something else stands near (قبل اللقاء).
"""

from __future__ import annotations

from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import light_forms, word_set
from tawatur.mark.event_sense import DEMONSTRATIVE

_RELATIVE = word_set("roles.relative")
_PLANS = frozenset(("خطه", "خطط", "موعد", "لعمليه", "قبيل"))


def agreed(drafts: list[Draft]) -> list[Draft]:
    """The drafts, those that point back with the status of what they point at."""
    members: dict[int, list[Draft]] = {}
    for draft in drafts:
        members.setdefault(draft.group, []).append(draft)
    return [_as_told(draft, members[draft.group]) for draft in drafts]


def _as_told(draft: Draft, group: list[Draft]) -> Draft:
    """The draft with the status of its happening, where it only points back at it."""
    first = group[0]
    if draft is first or not _points_back(draft) or not _single(first):
        return draft
    if first.status == "reported":
        firm = first.lead and not first.cued and not first.past
        told_of = draft.status == "announced_future" and not _meant(draft)
        return draft._replace(status="reported", cued=False) if firm and told_of else draft
    if draft.status != "reported" or draft.cued or any(_told(other) for other in group):
        return draft
    if draft.behind in _RELATIVE or (first.status == "hypothetical" and not first.lead):
        return draft
    if first.past and draft.before in DEMONSTRATIVE:  # هذه العملية of who speaks now
        return draft
    told = next((o for o in reversed(group[: group.index(draft)]) if o.cued and o.status != "reported"), first)
    return draft._replace(status=told.status, cued=True) if told.cued else draft


def _points_back(draft: Draft) -> bool:
    """Whether it is one happening that the article has told of before."""
    form = draft.trigger.form
    return not draft.trigger.verbal and _single(draft) and (form.definite or draft.before in DEMONSTRATIVE)


def _meant(draft: Draft) -> bool:
    """Whether it is what somebody means to do or is to come by its own words: خطة الاقتحام, لاقتحامها."""
    own = draft.trigger.clitics.endswith("ل") or draft.behind in light_forms()
    return own or draft.before.removeprefix("ال") in _PLANS


def _single(draft: Draft) -> bool:
    """Whether it is not several happenings: الهجمات."""
    return draft.trigger.verbal or not draft.trigger.form.several


def _told(draft: Draft) -> bool:
    """Whether a mention reports it as news: by a verb, in the lead, or as new."""
    return draft.status == "reported" and (draft.trigger.verbal or draft.lead or not draft.trigger.form.definite)
