"""Times that are not the day of what is told: when it was announced, since when it lasts.

In: a Ground and a Trigger. Out: the time of the verb of saying that the trigger depends on, the open time of what lasts
(منذ ثلاث سنوات), and whether deaths are a toll that grew until it was announced.

"The ministry announced yesterday the death of twenty from the heat" dates the announcement: the deaths lie before it,
which is all that is known of them.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable

import msgspec
import regex

from tawatur.arabic.edtf import when as edtf
from tawatur.arabic.fold import fold
from tawatur.mark.event_dating import day_before
from tawatur.mark.event_dating_later import moved
from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_scene import OPENS, compared, put_off_to, time_of
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems
from tawatur.model import Mention, Time, When

_SAYING = word_set("sense.saying") - {"وذلك"}
_SLOW = word_set("scene.slow")
_FROM, _SINCE_REACH = "منذ", 3
#: كشف الكرملين عن الزيارة: the verb of saying stands at most so many words before.
_OF, _OF_REACH = "عن", 4
#: Frames of what befalls more and more people until it is told.
_GROWS = frozenset(("death", "injury", "disaster"))
_TOTAL = frozenset(("عدد", "حصيله", "اجمالي", "مجموع"))
#: A time belongs to the verb of saying that stands at most so many words before it.
_SAID_REACH = 9
#: Several times since a time, said at most so many words behind the trigger.
_TIMES, _COUNTED_REACH = frozenset(("مرات", "مرتين", "مره")), 8
_LENGTH = regex.compile(r"P([0-9]{1,2})([DWMY])")
#: Behind one of these a word is no verb: بثلاثة أهداف دون رد.
_TOLL_REACH, _AGO_REACH = 4, 8
_WITHOUT = frozenset(("دون", "بدون", "بلا", "من", "في", "علي", "الي"))
_MONTH, _START = regex.compile(r"[0-9]{4}-[0-9]{2}"), word_set("scene.start")
#: A lead of so many days ago is still its news.
_WEEK = 7
#: What parts the day of an entry from what is told of it.
_HEADED = frozenset(":-–—")


def announced_on(drafts: Iterable[Draft], main: When | None, day: When | None) -> When | None:
    """The day of a statement that has none of its own: that of the announcement in the lead if there is one, else the
    article's, else, where that is not known, the day of what the lead reports."""
    for draft in drafts:
        if draft.lead and draft.announced is not None and isinstance(draft.announced.value, Time):
            return draft.announced.value.when
    return day or main


def told_in_lead(ground: Ground, lead: int, day: When | None) -> When | None:
    """The first day shortly before the article's that its lead tells, by which no verb of saying stands: انتهى حفل
    السبت الماضي بمأساة; None where it tells none. ``lead`` is the word after the lead."""
    for first, after, mention in ground.times:
        when = mention.value.when if isinstance(mention.value, Time) else None
        if after > lead or day is None or not day.first or when is None or not when.first or not when.after:
            continue
        fresh = day_before(day.first, _WEEK) <= when.first <= day.first
        one_day = when.after <= day_before(when.first[:10], -1)
        if (
            fresh
            and one_day
            and ground.words.key[first - 1] != _FROM
            and not _of_saying(ground, ground.bounds[first][0], first, frozenset())
        ):
            return edtf((when.value or "")[:10], when.wording, "derived")
    return None


def times_of(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> tuple[Mention | None, Mention | None]:
    """The time of the trigger's happening, and that of its announcement; both are one where no other is stated."""
    said = _voiced(ground, trigger, heads)
    own = put_off_to(ground, trigger) or time_of(ground, trigger, heads) or _of_entry(ground, trigger)
    time = _since(ground, trigger, own) or _until_said(ground, trigger, own, said)
    if own is not None and time is own and said is None and _told_behind(ground, trigger, own):
        said = own
    return time, said


def _of_entry(ground: Ground, trigger: Trigger) -> Mention | None:
    """The day that heads the paragraph as an entry of a list of days (17 أيار 2018: التقيا), None where none does."""
    words = ground.words
    low = bisect_left(words.block, words.block[trigger.first])
    for first, after, mention in ground.times:
        heads_it = low <= first <= low + 1 and after < trigger.first and words.raw[after] in _HEADED
        if heads_it and isinstance(mention.value, Time) and mention.value.when.first:
            return mention
    return None


def _told_behind(ground: Ground, trigger: Trigger, time: Mention) -> bool:
    """Whether a time behind the trigger is that of who tells it: قضت المحكمة بحبسه، حسبما ذكرت صحيفة الأحد, لم يعلن
    عن الزيارة إلا في اليوم التالي."""
    if trigger.form.sense.frame in ("say", "disaster"):
        return False
    first = next((first for first, _, mention in ground.times if mention is time), 0)
    low, at = ground.bounds[trigger.first][0], trigger.first - 1
    told_of = at > low and ground.words.key[at] == _OF and _of_saying(ground, max(low, at - _OF_REACH), at, frozenset())
    return first >= trigger.after and (told_of or _of_saying(ground, trigger.after, first, frozenset()))


def _voiced(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> Mention | None:
    """The time before the trigger that is that of a verb of saying: أعلنت الوزارة أمس [مقتل]."""
    if trigger.form.sense.frame == "say":
        return None
    low = ground.bounds[trigger.first][0]
    for first, after, mention in reversed(ground.times):
        if low <= first and after <= trigger.first and _of_saying(ground, low, first, heads):
            return mention
    return None


def _of_saying(ground: Ground, low: int, first: int, heads: frozenset[int]) -> bool:
    """Whether the nearest verb before a time is one of saying."""
    for i in range(first - 1, max(low, first - _SAID_REACH) - 1, -1):
        if not stems(ground.words.key[i]).isdisjoint(_SAYING) and ground.words.key[i - 1] not in _WITHOUT:
            return True
        if i in heads or ground.words.key[i] in OPENS:
            return False
    return False


def _until_said(ground: Ground, trigger: Trigger, time: Mention | None, said: Mention | None) -> Mention | None:
    """``time``; open to the past where it is that of the announcement of a growing toll: heat, hunger,
    and where a toll is said to stand so high that day: وبلغ عدد المتوفين أمس."""
    if time is None or not isinstance(time.value, Time):
        return time
    low, high = ground.bounds[trigger.first]
    if time is not said and _TOTAL.isdisjoint(ground.words.key[max(low, trigger.first - 1) : trigger.first]):
        return time
    slow = any(not stems(ground.words.key[i]).isdisjoint(_SLOW) for i in range(low, high))
    slow = slow and (trigger.form.sense.frame != "death" or _counted(ground, trigger))
    day = (time.value.when.value or "")[:10]
    if not slow or len(day) < 10 or trigger.form.sense.frame not in _GROWS:
        return time
    return _as(time, f"../{day}")


def _counted(ground: Ground, trigger: Trigger) -> bool:
    """Whether the dead are a number, not somebody who died: وفاة عشرة أشخاص."""
    near = ground.near(trigger.first, _TOLL_REACH, _TOLL_REACH)
    return trigger.form.many or any(first in near for first, _, _ in ground.figures)


def _as(time: Mention, value: str) -> Mention:
    """The time mention with another value, derived."""
    assert isinstance(time.value, Time)
    return msgspec.structs.replace(
        time, value=msgspec.structs.replace(time.value, when=edtf(value, time.wording, "derived"))
    )


def _since(ground: Ground, trigger: Trigger, own: Mention | None) -> Mention | None:
    """The open time of what lasts: حربها منذ أكثر من أربع سنوات, ومنذ مستهل الشهر تضرب البلاد موجة حارة."""
    sense = trigger.form.sense
    if (counted := _times_since(ground, trigger) or _days_since(ground, trigger, own)) is not None:
        return counted
    named = (stems(ground.words.key[i]) for i in range(trigger.first, trigger.after))
    slow = sense.type == "disaster" and any(not words.isdisjoint(_SLOW) for words in named)
    if trigger.form.part != "noun" or not (slow or "war" in sense.when or trigger.form.many):
        return None
    low, high = ground.bounds[trigger.first]
    if trigger.form.many:  # لقاءات الرئيسين منذ 2015: only what stands behind counts them
        low, high = trigger.after, min(high, trigger.after + _COUNTED_REACH)
    keys = ground.words.key
    for first, after, mention in ground.times:
        opened = any(keys[i].removeprefix("و") == _FROM for i in range(max(low, first - _SINCE_REACH), after))
        if low <= first < high and opened and (start := _start(ground, mention)):
            return _as(mention, f"{start}/..")
    return None


def _times_since(ground: Ground, trigger: Trigger) -> Mention | None:
    """The time within which something happened several times: زار البلاد خمس مرات منذ عام 2011."""
    keys, high = ground.words.key, ground.bounds[trigger.first][1]
    published = ground.sheet.article.published
    for first, after, mention in ground.times:
        behind = trigger.after < first and after <= high and first - trigger.after <= _COUNTED_REACH
        if not behind or published is None or keys[first - 1] != _FROM or keys[first - 2] not in _TIMES:
            continue
        start = _start(ground, mention)
        return _as(mention, f"{start}/{(published.when.value or '')[:10]}") if start else None
    return None


def _days_since(ground: Ground, trigger: Trigger, own: Mention | None) -> Mention | None:
    """The day, month or year that something single began or was, counted back: فقدان أثره منذ عشرة أيام.

    A time of its own before that says when it was (أبلغ الشرطة الأحد عن تغيبه منذ أسبوعين)."""
    sense, keys = trigger.form.sense, ground.words.key
    if trigger.form.many or trigger.form.part in ("present", "future") or "war" in sense.when or "market" in sense.when:
        return None
    for first, after, mention in ground.times:
        behind = (
            trigger.after <= first and after <= ground.bounds[trigger.first][1] and first - trigger.after <= _AGO_REACH
        )
        length = _LENGTH.fullmatch(mention.value.when.value or "") if isinstance(mention.value, Time) else None
        nearer = own is not None and own.span.start < mention.span.start and own.span.start > trigger.span.start
        if behind and not nearer and length is not None and _FROM in keys[first : first + 1]:
            if compared(ground, trigger, first):
                continue
            start = _start(ground, mention)
            return _as(mention, start) if start else None
    return None


def _start(ground: Ground, mention: Mention) -> str:
    """The first day, month or year of a time; a length is counted back from the article's day. "" where unknown."""
    if not isinstance(mention.value, Time):
        return ""
    when = mention.value.when
    length = _LENGTH.fullmatch(when.value or "")
    if length is None:
        start = (when.value or "").split("/", 1)[0] if when.first else ""
        return f"{start}-01" if _MONTH.fullmatch(start) and not _START.isdisjoint(fold(when.wording).split()) else start
    return moved(dt.date.fromisoformat(ground.day), -int(length[1]), length[2]) if ground.day else ""
