"""What is told as a record and not as news: documented, counted over years, done many times, in force since before.

In: Drafts and the ground. Out: the drafts, such happenings as background: the day of the news is not theirs.

"The network documented the death of six thousand civilians" tells deaths of years; "it used its veto sixteen times"
tells no single vote; "the deal" that an article only argues about was made before.
"""

from __future__ import annotations

import datetime as dt

import regex

from tawatur.mark.event_dating import RECENT, day_before
from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_words import stems
from tawatur.model import Mention, Time, When

_DOCUMENT = word_set("record.document")
#: A verb of documenting stands at most so many words before what it counts; how often stands as near behind.
_REACH, _TIMES_REACH = 16, 5
_TIMES, _ONCE = frozenset(("مره", "مرات")), frozenset(("اول", "للمره", "المره", "الاولي", "هذه", "كل"))
#: A stretch of so many days that ends with the news tells what has gone on, not what is new.
_STRETCH = 25
_LONG, _LASTED = regex.compile(r"P[0-9X]+[WMY]"), 3
#: Conflicts go on since long before any news of them: النزاع السوري.
_LASTING = "conflict"
#: What stays in force once it is made, and words that tell of its making.
_STANDING = frozenset(("agreement", "sanction", "legislation", "election"))
_MADE = frozenset(("ابرم", "ابرمت", "وقع", "وقعت", "تم", "تمت", "جري", "جرت", "وقعته", "وقعها", "ابرمته", "ابرمها"))
_AFTER_REACH = 5
_MAKING, _RELATIVE = word_set("record.making"), word_set("roles.relative")


def of_record(drafts: list[Draft], ground: Ground, day: When | None) -> list[Draft]:
    """The drafts; what is documented, repeated, or told of a stretch of months is background, as any conflict is."""
    return [
        draft._replace(status="background", cued=True, past=True, time=None)
        if draft.trigger.form.sense.frame == _LASTING
        else _held(draft, ground, day)
        if draft.undecided
        else draft
        for draft in drafts
    ]


def _held(draft: Draft, ground: Ground, day: When | None) -> Draft:
    """The draft as background where its sentence tells it as a record."""
    if not draft.lead and _stretch(draft.when, day):
        return draft._replace(status="background", cued=True, past=True)
    if _over_weeks(draft, ground):
        return draft._replace(status="background", cued=True, past=True, time=None)
    if draft.when is not None:
        return draft
    if (_documented(draft, ground) and not draft.lead) or _many_times(draft, ground):
        return draft._replace(status="background", cued=True, past=True)
    return draft


def _over_weeks(draft: Draft, ground: Ground) -> bool:
    """Whether a noun tells what lasted weeks or months before the news: بعد احتجازها خمسة أشهر."""
    reach = range(draft.trigger.after, draft.trigger.after + _LASTED)
    lengths = (m.value.when.value or "" for first, _, m in ground.times if first in reach and isinstance(m.value, Time))
    return draft.before == "بعد" and not draft.trigger.verbal and any(_LONG.fullmatch(length) for length in lengths)


def _stretch(when: When | None, day: When | None) -> bool:
    """Whether a time is weeks, months or years that lead up to the article's day: في الشهرين الأخيرين."""
    if when is None or day is None or not (when.first and day.first) or when.first[:10] >= day.first:
        return False
    if when.first > day_before(day.first, RECENT):
        return False
    last = dt.date.fromisoformat((when.after or day.first)[:10])
    return (last - dt.date.fromisoformat(when.first[:10])).days >= _STRETCH


def _documented(draft: Draft, ground: Ground) -> bool:
    """Whether a verb of documenting governs it: وثقت المنظمة مقتل, تقرير يرصد انتهاكات."""
    keys = ground.words.key
    return any(not stems(keys[i]).isdisjoint(_DOCUMENT) for i in ground.near(draft.trigger.first, _REACH, -1))


def _many_times(draft: Draft, ground: Ground) -> bool:
    """Whether it is told to have been done several times: استخدم حق النقض ست عشرة مرة."""
    keys, trigger = ground.words.key, draft.trigger
    for i in range(trigger.after, min(trigger.after + _TIMES_REACH, ground.bounds[trigger.first][1])):
        if keys[i] in _TIMES and keys[i - 1] not in _ONCE and not keys[i - 1].startswith("لل"):
            return any(i in (first, after) for first, after, _ in ground.figures) or keys[i] == "مرات"
    return False


def in_force(drafts: list[Draft], ground: Ground) -> list[Draft]:
    """The joined drafts; an agreement, sanctions, a law or an election that the article nowhere tells to be made as its
    news are background, of the day on which a clause of their own says that they were made."""
    made = {draft.group for draft in drafts if draft.type in _STANDING and _made(draft, ground)}
    since: dict[int, Mention] = {}
    for draft in drafts:
        before = draft.past or (draft.cued and draft.status == "background")
        if draft.time is not None and (before or _relative(draft)):
            since.setdefault(draft.group, draft.time)
    return [
        draft._replace(status="background", cued=True, time=since.get(draft.group))
        if draft.type in _STANDING and draft.group not in made and _known(draft, ground)
        else draft
        for draft in drafts
    ]


def _known(draft: Draft, ground: Ground) -> bool:
    """Whether a mention takes it as known (الاتفاق, اتفاق فيينا), or adds how it was made: الاتفاق الذي أبرم."""
    if draft.status != "reported":
        return False
    return _relative(draft) or (not draft.cued and (_definite(draft, ground) or draft.behind in _MADE))


def _definite(draft: Draft, ground: Ground) -> bool:
    """Whether a noun has the article or a town that it is called after: اتفاق فيينا."""
    number = ground.stand_at.get(draft.trigger.after)
    stand = ground.stands[number] if number is not None else None
    called = stand is not None and stand.kind == "place" and not stand.link and not stand.joined
    return draft.trigger.form.definite or (called and draft.type == "agreement" and not draft.trigger.verbal)


def _relative(draft: Draft) -> bool:
    """Whether it is the verb of a relative clause."""
    return draft.trigger.verbal and draft.before in _RELATIVE


def _of_a_day_behind(draft: Draft) -> bool:
    """Whether a day is told behind it: التي جرت الأربعاء."""
    when, time = draft.when, draft.time
    if when is None or time is None or time.span.start < draft.trigger.span.end:
        return False
    return len((when.value or "").split("T")[0]) == len("2000-01-01")


def _made(draft: Draft, ground: Ground) -> bool:
    """Whether a mention tells that it was made, as news: by a verb, by its signing, or as one not known before."""
    if draft.status != "reported":
        return draft.status == "announced_future"
    if draft.trigger.verbal or draft.before in _MAKING:
        return not (_relative(draft) or _long_made(draft, ground))
    if draft.lead and draft.behind in _RELATIVE and not draft.past and _of_a_day_behind(draft):
        return True
    return draft.lead and not _definite(draft, ground) and draft.behind not in _MADE


def _long_made(draft: Draft, ground: Ground) -> bool:
    """Whether the news is told to come some time after it was made: بعد أسبوع من إنجاز الاتفاق."""
    keys = ground.words.key
    near = ground.near(draft.trigger.first, _AFTER_REACH, -1)
    return not draft.trigger.verbal and any(keys[i] == "بعد" and keys[i + 1] not in _MAKING for i in near)
