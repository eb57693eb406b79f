"""What the day of the article says of a happening: long past, to come, or told aside.

In: Drafts and the article's day. Out: the drafts with the status that their times, their sentence and their place in
the article give them.
"""

from __future__ import annotations

import datetime as dt
import sys

import regex

from tawatur.mark.event_ground import Ground
from tawatur.mark.event_same import Draft
from tawatur.model import When

#: News gives the year of what is long past; it is all there is to go by where the article's own day is not known.
_YEAR = regex.compile(r"[12\u0661\u0662]\p{Nd}{3}")
#: A stated time this many days before the article's date is told as background unless the headline tells of it.
_RECENT = 6
#: An article of so many words has background: of 60 later happenings in development texts of this length that the lead
#: does not tell, 38 are background, 7 reported and the rest announced, supposed or denied.
_LONG = 320
#: So many words open a long article with its news.
_OPENING = 130


def dated(drafts: list[Draft], day: When | None) -> list[Draft]:
    """The drafts held against the article's day, before they are joined."""
    return _among_past([_generic(_held_against(draft, day)) for draft in drafts])


def _day_before(day: str, days: int) -> str:
    """The ISO day ``days`` before ``day``."""
    return (dt.date.fromisoformat(day) - dt.timedelta(days)).isoformat()


def _held_against(draft: Draft, day: When | None) -> Draft:
    """The draft with its time held against the article's day: long past is background, to come is announced."""
    when = draft.when
    if when is not None and draft.status == "announced_future" and day is not None and _over(when, day):
        return draft._replace(time=None)
    if when is None or draft.status not in ("reported", "background"):
        return draft
    if day is None or day.first is None:
        year = _YEAR.search(when.wording or (draft.time.wording if draft.time is not None else ""))
        return draft._replace(status="background", cued=True) if year else draft
    if when.first and day.after and when.first >= day.after:
        return draft._replace(status="announced_future", cued=True)
    if when.first and when.first >= day.first and when.after is None:
        return draft._replace(time=None)
    past = bool(when.after and when.after <= _day_before(day.first, _RECENT))
    if past and not draft.lead:
        return draft._replace(status="background", cued=True, past=True)
    return draft


def _among_past(drafts: list[Draft]) -> list[Draft]:
    """The drafts; what a sentence adds to something long past is past as well."""
    past = {draft.sentence: draft.trigger.first for draft in reversed(drafts) if draft.past}
    return [
        draft._replace(status="background", cued=True)
        if draft.status == "reported" and not draft.when and draft.trigger.first > past.get(draft.sentence, sys.maxsize)
        else draft
        for draft in drafts
    ]


def _over(when: When, day: When) -> bool:
    """Whether a time ends before the article's day begins: it is not that of what is to come."""
    return bool(when.after and day.first and when.after <= day.first)


def _generic(draft: Draft) -> Draft:
    """What is told in passing is background: several unnamed happenings (الضربات التي تشنها), a war that goes on."""
    trigger = draft.trigger
    if draft.cued or draft.lead or trigger.verbal or draft.figures or draft.when:
        return draft
    passing = (trigger.form.many and trigger.form.definite) or "war" in trigger.form.sense.when
    return draft._replace(status="background") if passing else draft


def told_aside(drafts: list[Draft], ground: Ground) -> list[Draft]:
    """The drafts; in a long article what its lead does not tell and its second half adds is background."""
    if len(ground.words) < _LONG:
        return drafts
    lead = {draft.group for draft in drafts if draft.lead}
    return [draft._replace(status="background") if _aside(draft, lead) else draft for draft in drafts]


def _aside(draft: Draft, lead: set[int]) -> bool:
    """Whether a happening of a long article is told aside: not in its opening, without figures of its own."""
    told = draft.type == "statement" or draft.group in lead or draft.trigger.first <= _OPENING
    return draft.status == "reported" and not told and not draft.figures
