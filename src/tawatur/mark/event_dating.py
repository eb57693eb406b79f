"""What the day of the article says of a happening: long past, to come, or told aside.

In: Drafts and the article's day. Out: the drafts with the status that their times, their sentence and their place in
the article give them.
"""

from __future__ import annotations

import datetime as dt
import sys
from itertools import zip_longest

import msgspec
import regex

from tawatur.arabic.edtf import when as edtf
from tawatur.mark.event_dating_later import later, moved
from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_kinds import MEETINGS
from tawatur.mark.event_triggers import Trigger
from tawatur.model import Mention, Time, When

#: مما أدى إلى, ما أسفر عن: at most so many words before what came of it.
_WHICH, _CAME_OF, _RESULT = frozenset(("مما", "ما")), word_set("scene.came_of"), 4
_IN_IT = word_set("scene.in_it")
#: Fights and raids before it belong to the news itself: استعادوا البلدة بعد معارك.
_FORCE = frozenset(("fight", "attack", "strike", "harm"))
#: جاء هذا بعد محادثات: a sentence that sets the news itself in its place.
_THIS = frozenset(("هذا", "ذلك", "هذه", "تلك"))
_RELATIVE = word_set("roles.relative")
_DAY = regex.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?$")
#: News gives the year of what is long past; it is all there is to go by where the article's own day is not known.
_YEAR = regex.compile(r"[12\u0661\u0662]\p{Nd}{3}")
#: A stated time this many days before the article's date is told as background unless the headline tells of it.
RECENT = 6
_SOON = 7
#: What a lead tells of a happening of a year ago is not its news.
_AGO = 365
#: Beside fresh news a lead tells of what is older than this as of what was before.
WEEKS = 30
#: How long before or after another happening: قبل يومين من القمة, بعد أسبوع على الهجوم.
_SPACE = regex.compile(r"P([0-9]{1,2})([DW])")
_LONG_SPACE = regex.compile(r"P([0-9]{1,2}|X+)([WMY])")
_FINER = {"W": "%G-W%V", "M": "%Y-%m"}
_DAYS_OF, _SOME = {"W": 7, "M": 30, "Y": 365}, 3
#: Who began what, and its beginning, may stand between the space and the trigger.
_BEGIN, _BEGUN = word_set("status.linking"), 4
_FROM, _EVE, _MORROW = frozenset(("من", "علي")), "عشيه", "غداه"
#: What a verdict is about: deeds of these frames, told in news of a court.
_JUDICIAL = frozenset(("court_ruling", "trial"))
_DEEDS = frozenset(
    ("attack", "harm", "strike", "death", "kill", "injury", "bring", "fall", "arrest", "crash", "fight", "party")
)
_AFTER = frozenset(("بعد", "اثر", "عقب", "جراء", "نتيجه", "بسبب", "احتجاجا"))
_SIDE = {"قبل": 1, "بعد": -1}


def counted(drafts: list[Draft], ground: Ground, day: When | None) -> list[Draft]:
    """The drafts; what is told to be some days before or after another happening has its day by counting from that.

    The other is the nearest one before it in its sentence that has a day, else what the lead reports. What the rest of
    the sentence adds has the counted day too.
    """
    main = next((d.when for d in drafts if d.lead and d.status == "reported" and d.when), day)
    out: list[Draft] = []
    for draft in _of_the_past(_after_others(drafts, ground)):
        after = later(draft, out, ground)
        time = after or _counted_time(draft, out, ground, main)
        if time is None and (space := _long_before(ground, draft.trigger)) is not None:
            told = (other.when for other in reversed(out) if other.sentence == draft.sentence and other.when)
            then = _years_before(space, next(told, main), day)
            over = ground.words.key[draft.trigger.first - 1] in _FROM  # what began then may go on: من بدء الحملة
            out.append(draft._replace(time=then, status="background", cued=True, past=over, counted=over))
        else:
            said = draft.said and after is None
            out.append(draft if time is None else draft._replace(time=time, counted=True, said=said))
    return _resulting(out, ground)


def _resulting(drafts: list[Draft], ground: Ground) -> list[Draft]:
    """The drafts; a result has the time of what its main clause tells: تحطمت طائرة ..., مما أدى إلى سقوط قتلى.

    So has what went on during it: مباراة تخللتها أعمال عنف.
    """
    keys, out = ground.words.key, list[Draft]()
    for draft in drafts:
        at = draft.trigger.first
        result = any(
            (keys[i - 1] in _WHICH and keys[i] in _CAME_OF) or keys[i] in _IN_IT
            for i in ground.near(at, _RESULT, -1)
            if i > draft.sentence
        )
        told = [other for other in out if other.sentence == draft.sentence and other.before not in _RELATIVE]
        out.append(draft._replace(time=told[-1].time) if result and told else draft)
    return out


def _after_others(drafts: list[Draft], ground: Ground) -> list[Draft]:
    """The drafts; what a later sentence only tells that something came after is background: بعد توقيع الاتفاق."""
    keys = ground.words.key
    return [
        draft._replace(status="background")
        if draft.trigger.form.sense.frame not in _FORCE
        and not (
            draft.lead or draft.cued or draft.time or _THIS.intersection(keys[draft.sentence : draft.sentence + 2])
        )
        and (draft.before == "بعد" or any(keys[i - 1] == "بعد" and keys[i] == "ان" for i in _just(ground, draft)))
        else draft
        for draft in drafts
    ]


def _of_the_past(drafts: list[Draft]) -> list[Draft]:
    """The drafts; what something in the background came after is background too: التي شهدت اضطرابات بعد مقتل شاب."""
    out: list[Draft] = []
    for draft in drafts:
        last = out[-1] if out and out[-1].sentence == draft.sentence else None
        told = draft.status == "reported" and not (draft.cued or draft.time or draft.trigger.verbal)
        before = last is not None and last.status == "background" and last.cued and not _of_a_day(last.when)
        bound = draft.before in _AFTER or draft.trigger.clitics == "و"
        out.append(draft._replace(status="background", cued=True) if told and before and bound else draft)
    return out


def _of_a_day(when: When | None) -> bool:
    """Whether a time ends: not so منذ مطلع الصيف."""
    return when is not None and not (when.value or "").endswith("/..")


def _just(ground: Ground, draft: Draft) -> range:
    """The few words before a trigger."""
    return ground.near(draft.trigger.first, _RESULT, -1)


def _counted_time(draft: Draft, before: list[Draft], ground: Ground, main: When | None) -> Mention | None:
    """The time of a draft by counting, or None where nothing is counted."""
    told = [other for other in before if other.sentence == draft.sentence]
    space = _space(ground, draft.trigger.first)
    if space is not None:
        mention, days = space
        iso = _shifted(next((other.when for other in reversed(told) if other.when), main), days)
        value = Time(when=edtf(iso, basis="derived"), tclass="relative") if iso else None
        return msgspec.structs.replace(mention, value=value) if value is not None else None
    if draft.trigger.first and ground.words.key[draft.trigger.first - 1].endswith(_MORROW) and draft.time is not None:
        iso = _shifted(draft.when, -1)
        value = Time(when=edtf(iso, basis="derived"), tclass="relative") if iso else None
        return msgspec.structs.replace(draft.time, value=value) if value is not None else None
    last = told[-1] if told else None
    return last.time if last and last.counted and last.time is not None and _older(draft, last.time) else None


def _long_before(ground: Ground, trigger: Trigger) -> Mention | None:
    """The time by which the news is weeks, months or years after the trigger: بعد أسابيع من [بدء القوات] الهجوم."""
    keys = ground.words.key
    for _, after, mention in ground.times:
        begun = after < trigger.first and keys[after] in _FROM and trigger.first - after <= _BEGUN
        linked = begun and all(keys[i] in _BEGIN or i in ground.stand_at for i in range(after + 1, trigger.first))
        value = mention.value
        if linked and isinstance(value, Time) and _LONG_SPACE.fullmatch(value.when.value or ""):
            return mention
    return None


def _years_before(space: Mention, base: When | None, today: When | None) -> Mention | None:
    """The week, month or year that lies a space of as many before ``base``, as the time of ``space``; the year where
    the space is no number.

    None where it is unknown or only the year of ``today``, which sets nothing apart from the news.
    """
    length = _LONG_SPACE.fullmatch(space.value.when.value or "") if isinstance(space.value, Time) else None
    if length is None or base is None or not base.first or (length[1].startswith("X") and length[2] == "Y"):
        return None
    if length[1].isdecimal() and length[2] in _FINER:
        then = dt.date.fromisoformat(moved(dt.date.fromisoformat(base.first), -int(length[1]), length[2])[:7] + "-01")
        if length[2] == "W":
            then = dt.date.fromisoformat(day_before(base.first, 7 * int(length[1])))
        value = then.strftime(_FINER[length[2]])
        return msgspec.structs.replace(space, value=Time(when=edtf(value, basis="derived"), tclass="relative"))
    many = int(length[1]) if length[1].isdecimal() else _SOME
    day = day_before(base.first, many * _DAYS_OF[length[2]])
    if today is not None and (today.first or "").startswith(day[:4]):
        return None
    return msgspec.structs.replace(space, value=Time(when=edtf(day[:4], basis="derived"), tclass="relative"))


def _older(draft: Draft, time: Mention) -> bool:
    """Whether a draft has no time of its own behind the one counted."""
    return draft.time is None or draft.time.span.start < time.span.start


def _space(ground: Ground, at: int) -> tuple[Mention, int] | None:
    """The time before word ``at`` that says how many days it is from another happening, and the days."""
    keys = ground.words.key
    for first, after, mention in ground.times:
        if after == at and keys[first].endswith(_EVE):
            return mention, 1
        if after != at - 1 or keys[after] not in _FROM or not isinstance(mention.value, Time):
            continue
        length = _SPACE.fullmatch(mention.value.when.value or "")
        side = _SIDE.get(keys[first].removeprefix("و"))
        if length is not None and side is not None:
            return mention, side * int(length[1]) * (7 if length[2] == "W" else 1)
    return None


def _shifted(start: When | None, days: int) -> str:
    """The ISO day ``days`` after a start that is one day, "" where it is none."""
    if start is None or not start.value or not _DAY.match(start.value):
        return ""
    return day_before(start.value[:10], -days)


def dated(drafts: list[Draft], day: When | None) -> list[Draft]:
    """The drafts held against the article's day, before they are joined."""
    news = any(draft.lead and draft.when and not _old(draft.when, day, RECENT) for draft in drafts)
    held = [_generic(_held_against(_met_lately(draft, day), day, beside_news=news), day) for draft in drafts]
    return _among_past(_followed(_judged(held)))


def _judged(drafts: list[Draft]) -> list[Draft]:
    """The drafts; where the news is a verdict or a trial, the deeds without a time of their own lie before it: قضت
    محكمة أمس بسجنه بتهمة قتل جاره."""
    first = next((draft for draft in drafts if draft.lead and draft.status == "reported"), None)
    if first is None or first.type not in _JUDICIAL:
        return drafts
    ruled = {draft.time.span for draft in drafts if draft.type in _JUDICIAL and draft.time is not None}
    return [
        draft._replace(status="background", cued=True, past=True, time=None)
        if (draft.trigger.form.sense.frame in _DEEDS or draft.type == "trade")
        and draft.status in ("reported", "background")
        and not (draft.cued or (_dated_itself(draft) and draft.time is not None and draft.time.span not in ruled))
        and draft.type not in _JUDICIAL
        and not (draft.type == "arrest" and draft.trigger.clitics.endswith("ب"))  # قضت بسجنه
        else draft
        for draft in drafts
    ]


def _dated_itself(draft: Draft) -> bool:
    """Whether it has a time that is not that of who tells it, nor vague (فيما بعد)."""
    value = draft.time.value if draft.time is not None else None
    return isinstance(value, Time) and value.tclass != "underspecified" and not draft.said


def _followed(drafts: list[Draft]) -> list[Draft]:
    """The drafts; what a later sentence tells to have come after something of the past is of the past as well: شهدت
    المدينة احتجاجات بعد مقتل شاب عام 2014."""
    out: list[Draft] = []
    for draft, behind in zip_longest(drafts, drafts[1:]):
        open_ = draft.undecided and not (draft.lead or draft.when)
        after = behind is not None and behind.sentence == draft.sentence and behind.before in _AFTER
        old = after and behind is not None and behind.status == "background" and behind.past
        out.append(draft._replace(status="background", cued=True, past=True) if open_ and old else draft)
    return out


def _old(when: When, day: When | None, days: int) -> bool:
    """Whether a time was over so many days before the article's."""
    return bool(day and day.first and when.after and when.after <= day_before(day.first, days))


def day_before(day: str, days: int) -> str:
    """The ISO day ``days`` before ``day``."""
    return (dt.date.fromisoformat(day) - dt.timedelta(days)).isoformat()


def _held_against(draft: Draft, day: When | None, *, beside_news: bool) -> Draft:
    """The draft with its time held against the article's day: long past is background, to come is announced.

    What the lead tells may be weeks old, unless it stands ``beside_news`` in it.
    """
    when = draft.when
    announced = draft.status == "announced_future"
    if when is not None and announced and day is not None and _over(draft, when, day):
        if draft.counted:  # two days before the summit, told of a meeting long past: the summit is past as well
            return draft._replace(status="background", cued=True, past=True)
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
    far = _AGO if draft.lead and not beside_news else WEEKS if draft.lead else RECENT
    if _old(when, day, far) or (draft.trigger.form.many and _for_years(when, day.first)):
        return draft._replace(status="background", cued=True, past=True)
    return draft


def _met_lately(draft: Draft, day: When | None) -> Draft:
    """The draft; a meeting of these days after which something was said is part of the news: عقب اجتماع الاثنين."""
    met = draft.status == "background" and draft.type in MEETINGS and draft.before in _AFTER and not draft.past
    lately = met and draft.when is not None and not _old(draft.when, day, RECENT)
    return draft._replace(status="reported") if lately else draft


def _for_years(when: When, day: str) -> bool:
    """Whether a time that is open began a year ago or more: لقاءات الرئيسين منذ 2015."""
    return when.after is None and "" < (when.first or "") <= day_before(day, _AGO)


def _among_past(drafts: list[Draft]) -> list[Draft]:
    """The drafts; what a sentence adds to something long past is past as well, unless it began with dated news:
    وصل أمس في زيارة هي الأولى منذ انتخابات عام 2014، والتقى."""
    past = {draft.sentence: draft.trigger.first for draft in reversed(drafts) if draft.past}
    for draft in drafts:
        if draft.status == "reported" and draft.when and draft.trigger.first < past.get(draft.sentence, 0):
            del past[draft.sentence]
    return [
        draft._replace(status="background", cued=True, past=True)
        if draft.status == "reported"
        and draft.type != "statement"
        and not draft.when
        and draft.trigger.first > past.get(draft.sentence, sys.maxsize)
        else draft
        for draft in drafts
    ]


def _over(draft: Draft, when: When, day: When) -> bool:
    """Whether a time is not that of what is to come: that of its announcement, or one long past."""
    if not when.after or not day.first:
        return False
    return when.after <= (day.first if draft.said else day_before(day.first, RECENT))


def _old_start(when: When, day: When | None) -> bool:
    """Whether what goes on began before the weeks of the news: لا تزال الحرب مستمرة منذ 2011."""
    return not (day and day.first and when.first and when.first > day_before(day.first, 2 * _SOON))


def _generic(draft: Draft, day: When | None) -> Draft:
    """What is told in passing is background: several unnamed happenings (الضربات التي تشنها), a war that goes on."""
    trigger = draft.trigger
    if (
        draft.trigger.form.part == "present"
        and draft.before in _RELATIVE
        and not (draft.cued or draft.lead or draft.when)
    ):
        return draft._replace(status="background")
    dated = draft.when is not None and (draft.when.after is not None or not _old_start(draft.when, day))
    if draft.cued or draft.lead or trigger.verbal or draft.figures or dated:
        return draft
    passing = (trigger.form.several and trigger.form.definite) or "war" in trigger.form.sense.when
    return draft._replace(status="background") if passing else draft
