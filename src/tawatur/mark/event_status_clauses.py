"""What the clause around a trigger says of it: a condition, a negated verb that carries it, what is due, what had been
before, who somebody is.

In: a Ground and a Trigger. Out: whether each holds; ``event_status`` asks in its order.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence, Set
from itertools import takewhile

from tawatur.arabic.particles import WAS
from tawatur.mark.event_dating_later import moved
from tawatur.mark.event_forms import light_forms, word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems
from tawatur.model import Time

_NEGATIONS = frozenset(("لم", "لا", "لن", "ولم", "ولا", "ولن", "فلم"))
_IF = frozenset(("اذا", "واذا", "لو", "ولو", "ما", "وما", "حال", "وان"))
#: What began at most so many days ago is still the news.
_LATELY = 14
#: A negated light verb stands at most so many words before what it carries: لم ينفذ الجيش [انسحابه].
_CARRIED = 5
_PREPOSITIONS = word_set("sense.prepositions")
#: Marks that end a clause, and with the commas that may only go on with a list.
STOPS = word_set("status.breaks")
BREAKS = STOPS | frozenset("،,")
_HIGH_CLAUSE = word_set("scene.clause")
_DUE, _WHERE, _PRESENT = word_set("status.due"), frozenset(("حيث", "وحيث")), "يت"
#: What is due opens its sentence: من المقرر أن يصل، حيث يلتقي.
_OPENING = 4
_WAS, _HAD = WAS | {f"و{word}" for word in WAS}, "قد"
#: So many words of a subject stand between كان and قد.
_SUBJECT = 6
_KNOWN_IN = frozenset(("في", "خلال", "اثناء", "جراء", "نتيجه", "اثر", "بسبب", "عقب"))
_IS, _OF_THE_PAST = frozenset(("وهو", "وهي", "وهما", "وهم", "وهن")), frozenset(("past",))
_WHO = 5
_WHICH, _WILL = word_set("roles.relative"), frozenset(("سوف",))
_SHORT = 4
#: Between a noun and its relative clause stand so few words: اللقاء المقبل الذي.
_NAMED = 3
_NEVER = frozenset(("لا", "ولا", "فلا"))
_MISHAPS = frozenset(("accident", "attack", "strike", "disaster", "death"))
_EARLIER = frozenset(("الاولي", "الاول", "السابق", "السابقه"))
_COMES = frozenset(("ياتي", "تاتي", "جاء", "جاءت", "يجيء", "وقع", "وقعت"))
_AFTER, _MEASURED = frozenset(("بعد", "عقب")), 3
_DAYS = word_set("status.days")
_TALK_REACH, _TALKED = 24, word_set("status.talked")


def back(ground: Ground, at: int, reach: int, breaks: Set[str] = BREAKS) -> Iterator[int]:
    """So many words before word ``at`` of its sentence, nearest first, up to one that breaks the clause."""
    keys = ground.words.key
    return takewhile(lambda i: keys[i] not in breaks, reversed(ground.near(at, reach, -1)))


def known_noun(trigger: Trigger) -> bool:
    """Whether it is a noun with the article, which takes it as known: ما إذا كان الحريق متعمدا."""
    return trigger.form.definite and not trigger.verbal and not trigger.clitics


def conditional(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is a condition that it be not so: إذا لم يطلق سراحهم، ما لم تعلن النتائج."""
    keys, (low, _) = ground.words.key, ground.bounds[trigger.first]
    at = trigger.first - 1
    return at - 1 >= low and keys[at] in _NEGATIONS and keys[at - 1] in _IF


def not_carried_out(ground: Ground, trigger: Trigger) -> bool:
    """Whether the verb that carries a masdar is negated: لم ينفذ الجيش انسحابه، لم تعقد الجلسة."""
    if trigger.verbal or trigger.first == ground.bounds[trigger.first][0]:
        return False
    keys, low, at = ground.words.key, ground.bounds[trigger.first][0], trigger.first - 1
    if keys[at] in _PREPOSITIONS or trigger.clitics:
        return False
    for i in range(at, max(low, at - _CARRIED), -1):
        if keys[i] in BREAKS or keys[i] in _HIGH_CLAUSE or keys[i] in _PREPOSITIONS:
            return False
        if keys[i] in light_forms() and keys[i - 1] in _NEGATIONS:
            return True
    return False


def due_there(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is what is to be done where somebody is due: من المنتظر أن يصل إلى القاهرة حيث يجري محادثات."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    verb = trigger.first if trigger.verbal else trigger.first - 1
    if verb - 1 <= low or keys[verb - 1] not in _WHERE or keys[verb][:1] not in _PRESENT:
        return False
    if trigger.verbal and trigger.form.part != "present":
        return False
    return any(not stems(keys[i]).isdisjoint(_DUE) for i in range(low, min(low + _OPENING, verb)))


def will_be(ground: Ground, trigger: Trigger) -> bool:
    """Whether the relative clause of a noun tells it in the future: الزيارة التي سيقوم بها، الاجتماع الذي سوف يعقد."""
    keys, at = ground.words.key, trigger.after
    high = min(ground.bounds[trigger.first][1], at + _NAMED)
    which = next((i for i in range(at, high) if keys[i] in _WHICH), None)
    if trigger.verbal or which is None or which + 1 >= ground.bounds[trigger.first][1]:
        return False
    if any(keys[i] in BREAKS or keys[i] in _HIGH_CLAUSE for i in range(at, which)):
        return False
    verb = keys[which + 1]
    return verb in _WILL or (verb[:2] in ("سي", "ست") and len(verb) > _SHORT)


def had_been_by_then(ground: Ground, trigger: Trigger) -> bool:
    """Whether a clause inside the sentence tells it as over before: قبل ذلك بيومين كانت الشرطة قد اعتقلت."""
    keys, low, at = ground.words.key, ground.bounds[trigger.first][0], trigger.first - 1
    if trigger.form.part != "past" or at - 1 < low or keys[at] != _HAD:
        return False
    return _nearest(keys, _WAS, at - 1, max(low, at - 1 - _SUBJECT)) is not None


def _nearest(keys: Sequence[str], words: Set[str], at: int, low: int) -> int | None:
    """The nearest of these words from ``at`` back to ``low``; None where a clause begins before one."""
    for i in range(at, low - 1, -1):
        if keys[i] in words:
            return i
        if keys[i] in BREAKS or keys[i] in _HIGH_CLAUSE:
            return None
    return None


def lately(ground: Ground) -> str:
    """The day so long before the article's that what began or was since is its news; "" where that is not known."""
    return moved(dt.date.fromisoformat(ground.day), -_LATELY, "D") if ground.day else ""


def since_lately(ground: Ground, at: int) -> bool:
    """Whether the time behind منذ at word ``at`` began with the news: منذ الأحد الماضي تدور معارك."""
    for first, _, mention in ground.times:
        if at <= first <= at + 1 and isinstance(mention.value, Time):
            start, since = mention.value.when.first, lately(ground)
            return bool(since and start and start > since)
    return False


def taken_as_known(ground: Ground, trigger: Trigger) -> bool:
    """Whether a denial before it is of what came of it or was at it: لم تسجل إصابات في الحريق، لم يشارك في الاجتماع."""
    return known_noun(trigger) and ground.before(trigger.first) in _KNOWN_IN


def of_who_it_is(ground: Ground, trigger: Trigger) -> bool:
    """Whether it only says who somebody is: وهي طالبة خطفت قبل أسبوع."""
    keys, low, at = ground.words.key, ground.bounds[trigger.first][0], trigger.first
    if trigger.form.part not in _OF_THE_PAST or keys[at - 1].startswith("ال"):
        return False
    told = _nearest(keys, _IS, at - 1, max(low, at - _WHO))
    return told is not None and told < at - 1


def of_an_earlier(ground: Ground, trigger: Trigger) -> bool:
    """Whether the words set a mishap or an attack before another of its kind: الحادثة الأولى التي وقعت."""
    keys, at, high = ground.words.key, trigger.after, ground.bounds[trigger.first][1]
    kind = trigger.form.sense.type in _MISHAPS and trigger.form.definite and not trigger.verbal
    return kind and any(keys[i] in _EARLIER for i in range(at, min(at + 2, high)))


def came_days_after(ground: Ground, trigger: Trigger) -> bool:
    """Whether the sentence sets the news some days after it: يأتي هذا بعد أيام من غرق زورق."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    opening = next((i for i in range(low, trigger.first) if keys[i][:1].isalpha()), low)
    if keys[opening].removeprefix("و") not in _COMES:
        return False
    after = next((i for i in range(opening, trigger.first) if keys[i] in _AFTER), None)
    return after is not None and not _DAYS.isdisjoint(keys[after + 1 : min(after + 1 + _MEASURED, trigger.first)])


def talked_about(ground: Ground, trigger: Trigger) -> bool:
    """Whether a war is what talks are about: بحث الرئيسان الحرب في البلاد والمعركة ضد التنظيم."""
    keys, sense = ground.words.key, trigger.form.sense
    war = "war" in sense.when or sense.frame == "fight"
    if trigger.verbal or not war or not trigger.form.definite:
        return False
    return any(not stems(keys[i]).isdisjoint(_TALKED) for i in back(ground, trigger.first, _TALK_REACH, STOPS))


def negated(ground: Ground, trigger: Trigger) -> bool:
    """Whether لا stands right before a verb of the present: لا يحاصر المتظاهرون المبنى."""
    return trigger.form.part == "present" and ground.before(trigger.first) in _NEVER
