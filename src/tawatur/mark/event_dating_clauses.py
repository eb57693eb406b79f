"""What one happening of a sentence says of the time of the next: what came before it, in what it was, what is due.

In: Drafts, their ground and the article's day. Out: the drafts; what a clause of after adds to something of the past is
of the past (استقال بعدما اقتحم محتجون مقره), so is the raid in which somebody was killed who is told of as of the past;
what the lead tells in the present of the article's own day is still to come (يفتتح الوزير اليوم).
"""

from __future__ import annotations

from tawatur.mark.event_dating import RECENT, day_before
from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_occasions import tells_of_somebody
from tawatur.model import When

_THEREAFTER, _AFTER, _THAT = frozenset(("بعدما", "عقبما", "منذما")), frozenset(("بعد", "عقب", "اثر")), "ان"
_RELATIVE = word_set("roles.relative")
#: In what somebody was killed or hurt stands so near behind.
_IN, _CAUSE, _CLAUSE = frozenset(("في", "خلال", "جراء", "اثر", "نتيجه")), 12, 4
_BEFELL = frozenset(("death", "other", "arrest", "rescue"))
_FORCE = frozenset(("strike", "attack", "accident", "military_operation", "disaster"))
#: What is held on a day that was fixed; who tells of it in the present, on that day, announces it.
_HELD = frozenset(
    ("meeting", "summit", "conference", "negotiation_round", "visit", "trial", "vote", "agreement", "other", "election")
)
_GOES_ON = word_set("dating.goes_on")


def of_one_sentence(drafts: list[Draft], ground: Ground, day: When | None) -> list[Draft]:
    """The drafts, each with what the one before it in its sentence says of its time."""
    out: list[Draft] = []
    for draft in drafts:
        last = out[-1] if out and out[-1].sentence == draft.sentence else None
        past = last is not None and (
            _came_before(draft, last, ground)
            or _in_which(draft, last)
            or _goes_on(draft, last)
            or _of_past_noun(draft, last)
            or _before_plan(draft, last)
        )
        freed = last is not None and _freed_from(draft, last)
        if past or freed or _added_of_old(draft, ground, day):
            time = draft.time or (last.time if last is not None and not freed else None)
            out.append(draft._replace(status="background", cued=True, past=True, time=time))
        else:
            due = _due_today(draft, ground, day) or (last is not None and (_due_with(draft, last) or _aim(draft, last)))
            out.append(draft._replace(status="announced_future", cued=True) if due else draft)
    return out


def _came_before(draft: Draft, last: Draft, ground: Ground) -> bool:
    """Whether a verb behind بعدما, بعد أن tells what came before something of the past."""
    keys, at = ground.words.key, draft.trigger.first - 1
    after = draft.before in _THEREAFTER or (draft.before == _THAT and at > draft.sentence and keys[at - 1] in _AFTER)
    return after and draft.undecided and draft.trigger.verbal and last.status == "background"


def _added_of_old(draft: Draft, ground: Ground, day: When | None) -> bool:
    """Whether a relative clause, of a noun with the article or without (مراسلين اعتقلا قبل عام), tells of what its own
    time sets before the news, be it in the lead."""
    when = draft.when
    if day is None or not day.first or when is None or not when.after or not draft.lead or not draft.undecided:
        return False
    if when.after > day_before(day.first, RECENT) or draft.trigger.form.part != "past":
        return False
    return draft.before in _RELATIVE or tells_of_somebody(ground, draft.trigger.first)


def _goes_on(draft: Draft, last: Draft) -> bool:
    """Whether it is joined to the verb of a relative clause of the past: الذي فر الأسبوع الماضي واستقال."""
    joined = draft.trigger.clitics == "و" and draft.trigger.form.part == "past" == last.trigger.form.part
    near = draft.trigger.first - last.trigger.after <= _CAUSE
    clause = last.before in _RELATIVE and last.status == "background" and draft.when in (None, last.when)
    return clause and joined and near and draft.undecided


def _of_past_noun(draft: Draft, last: Draft) -> bool:
    """Whether it is the verb of the relative clause of a noun of the past: الحادثة الأولى التي أودت بحياة ثلاثة."""
    noun = not last.trigger.verbal and last.status == "background" and last.cued
    near = draft.trigger.first - last.trigger.after <= _CLAUSE
    return noun and near and draft.before in _RELATIVE and draft.trigger.form.part == "past" and draft.undecided


def _before_plan(draft: Draft, last: Draft) -> bool:
    """Whether it is that after which something is to come: سيتوجه إلى البلاد بعد توقيع اتفاق."""
    after = draft.before in _AFTER and not draft.trigger.verbal and draft.when in (None, last.when)
    return after and last.status == "announced_future" and draft.undecided


def _freed_from(draft: Draft, last: Draft) -> bool:
    """Whether it is what those who are freed were taken by: الإفراج عن صحفيين خطفوا."""
    taken = draft.type in ("attack", "arrest") and draft.trigger.form.sense.frame != "release"
    who = draft.of_whom or draft.before in _RELATIVE
    return taken and who and draft.undecided and last.trigger.form.sense.frame == "release"


def _in_which(draft: Draft, last: Draft) -> bool:
    """Whether it is the raid or accident in which somebody of the past was killed: بعد مقتل قائد في ضربة."""
    near = draft.trigger.first - last.trigger.after <= _CAUSE
    led = draft.before in _IN or draft.trigger.clitics.endswith("ب")
    cause = draft.type in _FORCE and last.type in _BEFELL and not draft.trigger.verbal
    return (
        cause and led and near and draft.undecided and not draft.trigger.form.definite and last.status == "background"
    )


def _due_today(draft: Draft, ground: Ground, day: When | None) -> bool:
    """Whether the lead's own verb tells in the present what is held on the day of the article."""
    when, form = draft.when, draft.trigger.form
    if day is None or when is None or not draft.lead or draft.title or not draft.undecided or draft.type not in _HELD:
        return False
    keys, first = ground.words.key, draft.trigger.first
    carrier = first if draft.trigger.verbal else draft.sentence
    opens = carrier == draft.sentence and keys[carrier][:1] in "يت"
    present = form.part == "present" if draft.trigger.verbal else opens
    today = (when.value or "")[:10] == (day.value or "")[:10] and when.basis != "inferred"
    return opens and present and today and keys[carrier] not in _GOES_ON


def _aim(draft: Draft, last: Draft) -> bool:
    """Whether it is that for which somebody sets out on a day to come: يتوجه غدا إلى موسكو لإجراء محادثات."""
    meant = draft.trigger.clitics.endswith("ل") or draft.before.lstrip("و").startswith("ل")
    journey = last.type == "visit" and last.status == "announced_future"
    return meant and journey and draft.status == "hypothetical" and draft.type in _HELD


def _due_with(draft: Draft, last: Draft) -> bool:
    """Whether a verb in the present goes on from what is due: يفتتح اليوم مستشفى، ويوقع اتفاقية."""
    joined = draft.trigger.clitics == "و" and draft.trigger.form.part == "present"
    return joined and draft.undecided and last.status == "announced_future" and draft.when in (None, last.when)
