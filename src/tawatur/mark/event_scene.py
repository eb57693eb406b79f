"""When and where a happening was, read from the sentence of its trigger.

In: a Ground and a Trigger. Out: the time mention and the place (with how fine it is) that belong to it, or None.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground, Stand, of_rank
from tawatur.mark.event_kinds import FORCE
from tawatur.mark.event_occasions import due_of_another, of_occasion, tells_of_somebody
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems
from tawatur.model import Mention, Quote, Time, When

_CLAUSE, _SAYING, _HAPPENED = word_set("scene.clause"), word_set("sense.saying"), word_set("scene.happened")
#: The only words that can open a clause of something else.
_OPENING = _CLAUSE | word_set("scene.due")
#: Words between a time and its trigger beyond which they are not bound; another trigger between counts as this many.
_FAR, _CROSSED, _CLAUSED = 30, 9, 26
#: What opens reported words: a time behind it is no time of the saying.
OPENS = frozenset(("ان", "انه", "انها", "انهم", "بان", "«", "“", "”", '"', ":"))
_PUT_OFF = word_set("scene.put_off") | frozenset("و" + word for word in word_set("scene.put_off"))
_SINCE, _IN_FORCE = 5, word_set("scene.in_force")
_SUPERLATIVE = word_set("scene.superlative")
_YEAR_DIGITS, _BEGAN = 4, 9
#: No month or day before this year is news.
_OF_OLD = "1700"
#: What is traded for a month: العقود الآجلة تسليم يوليو.
_DELIVERED = frozenset(("تسليم", "لتسليم", "استحقاق"))
_TOPICS, _TOPIC_REACH = word_set("scene.topics"), 4
_TALKS = frozenset(("meet", "host", "call", "say", "judge", "send", "party"))
#: A place farther off is that of another happening of the sentence.
FAR_PLACE, _OFFICE_REACH = 30, 5
#: The goal of a journey is where it happens, before where it is told.
_GOAL = 8
_FINE, _COARSE = word_set("scene.fine"), word_set("scene.coarse")
_GOING = frozenset(("visit", "displacement_return", "aid_or_loan"))
_JOURNEY = frozenset(("travel", "return"))
#: What force is used on is where it is: قصف حلب, استعادة مدينة تدمر, طردهم من البوكمال.
_OBJECT = 8


def beyond_reach(trigger: Trigger, first: int, after: int) -> bool:
    """Whether words ``first`` to ``after`` are too far from the trigger by the words between alone.

    Asked before ``cost``, which looks at every word between: a transcript without stops is one sentence.
    """
    return max(trigger.first - after, first - trigger.after) > FAR_PLACE + _GOAL


def cost(ground: Ground, trigger: Trigger, first: int, after: int, heads: frozenset[int]) -> int:
    """How far words ``first`` to ``after`` are from the trigger: words between, more for clauses and other triggers."""
    low, high = (trigger.after, first) if first >= trigger.after else (after, trigger.first)
    away = high - low
    away += sum(_crossing(ground, i) for i in range(low, high) if i in heads and i != trigger.first)
    keys = ground.words.key
    return away + _CLAUSED * sum(_parts(ground, trigger, i) for i in range(low, high) if keys[i] in _OPENING)


def _crossing(ground: Ground, at: int) -> int:
    """What another trigger between costs: a clause where it only tells of somebody (القبض على رجل قتل زوجته أمس)."""
    return _CLAUSED if tells_of_somebody(ground, at) else _CROSSED


def _parts(ground: Ground, trigger: Trigger, at: int) -> bool:
    """Whether word ``at`` opens a clause that tells of something else than the trigger."""
    if due_of_another(ground, trigger, at):
        return True
    return ground.words.key[at] in _CLAUSE and not _bound(ground, trigger, at) and not of_occasion(ground, at)


def _bound(ground: Ground, trigger: Trigger, at: int) -> bool:
    """Whether the clause that word ``at`` opens still tells of the trigger: الغارة التي وقعت في, عام 2018 حيث التقى."""
    keys = ground.words.key
    if keys[at - 1] == _TIME:  # في الوقت الذي تبحث فيه لجنة
        return False
    if trigger.verbal:
        return at == trigger.first - 1
    behind = keys[at + 1] if at + 1 < len(keys) else ""
    return trigger.after <= at <= trigger.after + 2 or (at >= trigger.after and behind in _HAPPENED)


def _since(ground: Ground, trigger: Trigger, first: int) -> bool:
    """Whether a time behind the trigger is only since when it is counted: الزيارة الرابعة منذ عام 2011."""
    lasting = trigger.form.sense.frame == "fight" or trigger.form.many or _began(ground, trigger, first)
    keys = ground.words.key
    if "منذ" in keys[max(trigger.after, first - _SINCE) : first + 1] and compared(ground, trigger, first):
        return True
    since = (i for i in range(max(trigger.after, first - _SINCE), first) if keys[i] == "منذ")
    return not lasting and any(keys[i - 1] not in _IN_FORCE for i in since)


def compared(ground: Ground, trigger: Trigger, first: int) -> bool:
    """Whether a time at word ``first`` is that since which a superlative sets it above all: أعنف قتال منذ شهر."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    from_here = trigger.after if trigger.verbal else max(low, trigger.first - 1)
    return not _SUPERLATIVE.isdisjoint(keys[from_here:first])


def _began(ground: Ground, trigger: Trigger, first: int) -> bool:
    """Whether a verb tells what began then: اختفى منذ الأربعاء, أغلقت المدرسة منذ 3 مايو."""
    return trigger.form.part == "past" and first - trigger.after <= _BEGAN and "market" not in trigger.form.sense.when


def _told_then(ground: Ground, low: int, first: int, heads: frozenset[int]) -> bool:
    """Whether a time at word ``first`` is that of an earlier verb: of another happening, or of who tells."""
    for i in range(first - 1, max(low, first - 8) - 1, -1):
        if i in heads or not stems(ground.words.key[i]).isdisjoint(_SAYING):
            return True
        if ground.words.key[i] in OPENS:
            return False
    return False


def _of_another(ground: Ground, low: int, first: int, heads: frozenset[int]) -> int:
    """What it costs that a time before the trigger is an earlier verb's; too much where منذ leads to it.

    زيارة هي الأولى منذ بدء الحرب عام 2011، والتقى خلالها: that year is the war's alone.
    """
    if not _told_then(ground, low, first, heads):
        return 0
    since = any(ground.words.key[i] == "منذ" for i in range(max(low, first - _SINCE), first))
    return _FAR + 1 if since else _CROSSED


def time_of(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> Mention | None:
    """The nearest time in the sentence that has a value and is no duration."""
    low, high = ground.bounds[trigger.first]
    best: tuple[int, Mention] | None = None
    for first, after, mention in ground.times:
        if first < low or after > high or beyond_reach(trigger, first, after) or not isinstance(mention.value, Time):
            continue
        if not _a_day(ground, first, mention.value.when) or _yet_to_come(ground, trigger, mention.value):
            continue
        away = cost(ground, trigger, first, after, heads)
        beyond = not trigger.verbal and any(i in heads for i in range(trigger.after, first))
        if beyond or _since(ground, trigger, first) or _in_words_apart(ground, trigger, mention):
            continue
        if first > trigger.first and ground.words.key[first].startswith("وغد"):
            away += _CROSSED
        if after <= trigger.first:
            away += _of_another(ground, low, first, heads)
        if away <= _FAR and (best is None or away < best[0]):
            best = (away, mention)
    return best[1] if best else None


def _yet_to_come(ground: Ground, trigger: Trigger, time: Time) -> bool:
    """Whether a verb of the past cannot have a time, since it lies after the article's day: no full date."""
    published = ground.sheet.article.published
    after = published.when.after if published is not None else None
    later = bool(after and time.when.first and time.when.first >= after)
    year = any(len(word) == _YEAR_DIGITS and word.isdigit() for word in time.when.wording.split())
    return later and trigger.form.part == "past" and not (year and len(time.when.value or "") == len("2000-01-01"))


def _a_day(ground: Ground, first: int, when: When) -> bool:
    """Whether a time at word ``first`` can be when something happened: no length, years to come, delivery month."""
    if not when.value or when.value.startswith(("P", "../")) or _years_to_come(ground, when):
        return False
    misread = len(when.value) > _YEAR_DIGITS and "" < (when.first or "") < _OF_OLD  # صيف 33هـ, رمضان 1550 بلاغا
    return not misread and ground.words.key[first - 1] not in _DELIVERED


def _in_words_apart(ground: Ground, trigger: Trigger, time: Mention) -> bool:
    """Whether the time stands in reported words that the trigger does not stand in: قال خلال اللقاء «سنبدأ غدا»."""
    apart = [q for q in ground.quotes if q.span.covers(time.span) and not q.span.covers(trigger.span)]
    if trigger.form.sense.frame == "say" and all(
        isinstance(q.value, Quote) and q.value.kind == "indirect" for q in apart
    ):
        inside = ground.words.inside(time.span)
        return any(ground.words.key[i] in OPENS for i in range(trigger.after, inside[0] if inside else trigger.after))
    return bool(apart)


def _elsewhere(ground: Ground, trigger: Trigger, stand: Stand, heads: frozenset[int]) -> bool:
    """Whether a place is that of other words: a capital told before reported words in which the trigger stands (في
    واشنطن انتقد الوزير «استقبال» فلان), or behind another happening than a journey (زيارة، واستقبله في المطار)."""
    if stand.first >= trigger.after:
        noun = not trigger.verbal and trigger.form.sense.type == "visit"
        between = [i for i in range(trigger.after, stand.first) if i in heads]
        return bool(between) and (noun or _decreed_after(ground, trigger, between[0]))
    start = ground.words.start[stand.first]
    apart = any(quote.span.covers(trigger.span) and start < quote.span.start for quote in ground.quotes)
    return stand.acts and apart


def _decreed_after(ground: Ground, trigger: Trigger, other: int) -> bool:
    """Whether it is an act of state, told to have come after another happening: حالة الطوارئ بعد ساعات من تفجيرين."""
    near = ground.words.key[max(trigger.after, other - _AFTERMATH) : other]
    return trigger.form.sense.type in _DECREED and not _AFTER.isdisjoint(near)


def put_off_to(ground: Ground, trigger: Trigger) -> Mention | None:
    """The time to which it was put off: اللقاء الذي كان مقررا الأحد وأرجئ إلى الخميس."""
    keys, high = ground.words.key, ground.bounds[trigger.first][1]
    if trigger.verbal or _PUT_OFF.isdisjoint(keys[trigger.after : high]):
        return None
    for first, after, mention in ground.times:
        moved = keys[first - 1] == "الي" and not stems(keys[first - 2]).isdisjoint(_PUT_OFF)
        if trigger.after + 1 < first and after <= high and moved:
            return mention
    return None


def _years_to_come(ground: Ground, when: When) -> bool:
    """Whether a time is years that only begin after the article's day, as of a plan: السنوات العشر القادمة."""
    day = ground.day
    return bool(
        day and when.first and when.after and when.first > day and int(when.after[:4]) - int(when.first[:4]) > 1
    )


def named_after(ground: Ground, trigger: Trigger, countries: frozenset[str]) -> Stand | None:
    """The town by which a meeting is called: قمة طهران, مؤتمر باريس; it takes no part. None where there is none."""
    number = ground.stand_at.get(trigger.after)
    if trigger.verbal or trigger.form.sense.frame not in _TALKS or number is None:
        return None
    stand = ground.stands[number]
    behind = ground.between(stand.after, stand.after + 2)
    alone = not behind or not behind[0].joined
    return stand if stand.kind == "place" and not stand.link and alone and stand.actor not in countries else None


def _topic(ground: Ground, trigger: Trigger, stand: Stand) -> bool:
    """Whether the place is that of what is talked about: بحث تطورات الأحداث في البلاد."""
    keys = ground.words.key
    before = range(max(trigger.after, stand.first - _TOPIC_REACH), stand.first)
    return trigger.form.sense.frame in _TALKS and any(keys[i] in _TOPICS for i in before)


def _of_office(ground: Ground, trigger: Trigger, stand: Stand) -> bool:
    """Whether the place only belongs to the office of somebody appointed: عين المدير مسؤول الثقافة في البلدة وزيرا."""
    before = range(max(trigger.after, stand.first - _OFFICE_REACH), stand.first)
    return trigger.form.sense.frame == "appoint" and any(of_rank(ground.words.key[i]) for i in before)


def _of_envoy(ground: Ground, stand: Stand) -> bool:
    """Whether ل or إلى only says what somebody right before is in charge of: المبعوث الخاص للشرق الأوسط."""
    at = stand.first - (1 if stand.link == "for" else 2)
    number = ground.stand_at.get(at)
    envoy = ground.stands[number] if number is not None and stand.link else None
    return envoy is not None and envoy.form == "title" and not stems(ground.words.key[envoy.first]).isdisjoint(_ENVOYS)


def _across(ground: Ground, stand: Stand) -> bool:
    """Whether a place is only what lies across a border: في منطقة رفح على الحدود مع القطاع."""
    keys, low = ground.words.key, ground.bounds[stand.first][0]
    near = keys[max(low, stand.first - _BORDERED) : stand.first]
    return any(key == _WITH and before in _BORDERS for before, key in pairwise(near))


def _fits(ground: Ground, stand: Stand, trigger: Trigger) -> bool:
    """Whether an actor's stand can be the place of the trigger's happening."""
    sense = trigger.form.sense
    if stand.kind != "place" or (sense.frame == "judge" and sense.type == "other"):
        return False
    if _across(ground, stand):
        return False
    if trigger.first <= stand.first < trigger.after:
        return True
    if stand.link == "in":
        return not (_topic(ground, trigger, stand) or _of_office(ground, trigger, stand))
    if sense.type in _GOING or not _JOURNEY.isdisjoint(sense.when):
        return stand.link in ("to", "for", "") and stand.first >= trigger.after and not _of_envoy(ground, stand)
    if sense.frame == "disaster" and stand.link == "on":
        return stand.first >= trigger.after  # هطول أمطار على المنطقة
    if sense.frame in FORCE and not stand.acts:
        return stand.link in ("", "from", "on") and trigger.after <= stand.first <= trigger.after + _OBJECT
    return False


_TIME, _WITH = "الوقت", "مع"
_BORDERS, _BORDERED = frozenset(("الحدود", "حدود", "حدودها", "حدوده", "الحدوديه", "المشتركه")), 4
#: How fine a town is; what lies in one is finer.
TOWN = 3
_TOWNS = word_set("back.towns")
#: What is decreed is not where that was after which it came: so near before another happening stands بعد.
_DECREED = frozenset(("state_of_emergency", "sanction", "appointment", "legislation", "vote", "election", "letter"))
_AFTER, _AFTERMATH = frozenset(("بعد", "عقب", "اثر", "غداه", "بعدما", "بسبب", "احتجاجا", "ردا")), 6
_ENVOYS = word_set("scene.envoys")
#: Keys of sites without a name (mark/event_sites.py); so near behind a place its wider place stands.
_TOLD, _INSIDE, _INNER = "place:told:", 3, 7


class Site(NamedTuple):
    """A place: the actor, and how fine it is: 0 a country, 1 a province, 2 not said, 3 a town, 4 a site in one.

    ``within`` is the wider place told right behind it (حي النور بمدينة الرحاب), "" if none is.
    """

    actor: str
    fine: int
    within: str = ""


def site_of(ground: Ground, stand: Stand, countries: frozenset[str]) -> Site:
    """How fine the place is, by the noun of its kind before it, and what it lies in."""
    return Site(stand.actor, _fineness(ground, stand, countries), _within(ground, stand))


def _fineness(ground: Ground, stand: Stand, countries: frozenset[str]) -> int:
    """0 for a country, 1 a province, 2 not said, 3 a town, 4 a site."""
    if stand.actor in countries:
        return 0
    if stand.actor.startswith(_TOLD):
        return 4
    kinds = stems(ground.words.key[stand.first - 1]) if stand.first > 0 else frozenset()
    if not kinds.isdisjoint(_FINE):
        return TOWN if not kinds.isdisjoint(_TOWNS) else TOWN + 1
    return 1 if not kinds.isdisjoint(_COARSE) else 2


def _within(ground: Ground, stand: Stand) -> str:
    """The actor of the wider place that is told right behind ``stand``."""
    behind = ground.between(stand.after, min(stand.after + _INSIDE, ground.bounds[stand.first][1]))
    wider = behind[0] if behind else None
    lies = wider is not None and wider.kind == "place" and not wider.joined and wider.link == "in"
    return wider.actor if lies and wider is not None else ""


def place_of(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> Stand | None:
    """The nearest place in the sentence after في, ب or (for one who travels) إلى; after the trigger before others."""
    low, high = ground.bounds[trigger.first]
    best: tuple[int, Stand] | None = None
    for stand in ground.between(low, high):
        if beyond_reach(trigger, stand.first, stand.after):
            continue
        if not _fits(ground, stand, trigger) or _elsewhere(ground, trigger, stand, heads):
            continue
        away = cost(ground, trigger, stand.first, stand.after, heads) + (4 if stand.first < trigger.first else 0)
        if stand.link in ("to", "for"):
            away -= _GOAL
        if away <= FAR_PLACE and (best is None or away < best[0]):
            best = (away, stand)
    return _innermost(ground, trigger, best[1]) if best else None


def _innermost(ground: Ground, trigger: Trigger, stand: Stand) -> Stand:
    """The place told right before ``stand`` as lying in it, else ``stand``."""
    for before in ground.between(max(ground.bounds[stand.first][0], stand.first - _INNER), stand.first):
        inside = _within(ground, before) == stand.actor and ground.between(before.after, stand.first + 1)[0] == stand
        if inside and _fits(ground, before, trigger):
            return before
    return stand
