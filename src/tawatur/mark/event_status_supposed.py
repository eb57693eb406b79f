"""What a condition, a question or a plot supposes, what is taken for granted, which cues tell nothing of the past.

In: a Ground and a Trigger, or the place of a cue's word. Out: whether each holds; ``event_status`` asks.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from tawatur.arabic.glance import scan_for
from tawatur.arabic.particles import WAS
from tawatur.mark.event_forms import light_masdars, word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_status_clauses import BREAKS, STOPS, back, known_noun, lately
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems
from tawatur.model import Time

_IF, _CASE = word_set("supposed.if"), word_set("supposed.case")
_openers = scan_for(whole=lambda: _IF | _CASE | {"و" + word for word in _IF})
_MAY, _PLOT, _KNOWN = word_set("supposed.may"), word_set("supposed.plot"), word_set("supposed.known")
_COMMAS = frozenset("،,")
#: A condition reaches so many words, a question, a possibility and a plot as many as they mostly have.
_CONDITION, _QUESTION, _POSSIBLE, _PLOTTED = 9, 12, 7, 9
_DEAD = word_set("supposed.dead")
_EVER, _DONE = "متي", frozenset(("تم", "تمت", "جري", "جرت"))
#: Who wants, fears or plans stands at most so many words before أن and the verb.
_TOLD_BEFORE = frozenset(("قبل", "قبيل", "بعد", "منذ", "دون", "غير"))
_WANTED, _WANTS, _PLANS = 11, word_set("supposed.wants"), word_set("supposed.plans")
_WISHES, _ENDS = _WANTS | _PLANS, STOPS | frozenset(("ان", "انه", "انها"))
_FUTURE = ("سي", "ست", "فسي", "فست")
_WILL = frozenset(("سوف", "فسوف"))
_FIRST_IN = frozenset(("في", "خلال", "هو", "هي", "وهو", "وهي"))
_COUNTS_AS = frozenset(("يعد", "تعد", "يعتبر", "تعتبر", "كان", "كانت", "تمثل", "يمثل", "تكون", "يكون", "شن", "نفذ"))
_REACH, _MAY_REACH = 3, 3


def in_condition(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is what a condition supposes, or what is to follow if it holds: إذا استخدم الجيش القوة، في حال وقوع
    هجمات فسوف يتم الرد."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    openers = _openers(ground.words)
    near = openers[bisect_left(openers, low) : bisect_left(openers, trigger.first)]
    if not near or known_noun(trigger):
        return False
    for i in back(ground, trigger.first, trigger.first - near[0], STOPS):
        if _opens_condition(ground, i, low):
            within = trigger.first - i <= _CONDITION and _COMMAS.isdisjoint(keys[i : trigger.first])
            return within or _follows(ground, i, trigger)
    return False


def _opens_condition(ground: Ground, at: int, low: int) -> bool:
    """Whether word ``at`` opens a condition: إذا, متى ما, في حال."""
    keys = ground.words.key
    key = keys[at].removeprefix("و")
    if key in _IF:
        return (at == low or keys[at - 1] != "ما") and (key != _EVER or keys[at + 1] == "ما")
    return keys[at] in _CASE and at > low and keys[at - 1].removeprefix("و") == "في"


def _follows(ground: Ground, at: int, trigger: Trigger) -> bool:
    """Whether it is in the future that a condition at word ``at`` leads to, behind a comma or ف."""
    keys = ground.words.key
    will = (i for i in range(at + 1, trigger.first + 1) if keys[i] in _WILL or keys[i].startswith(_FUTURE))
    first = next(will, None)
    return first is not None and trigger.first - first <= _REACH and keys[first].startswith("ف")


def asked_whether(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is what a question leaves open: ما إذا كانت ستحكم بالإعدام, هل وقع."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    if "اذا" not in keys[max(low, trigger.first - _QUESTION) : trigger.first] or known_noun(trigger):
        return False
    words = range(trigger.first - 1, max(low, trigger.first - _QUESTION) - 1, -1)
    stop = next((i for i in words if keys[i] in BREAKS or keys[i] == "ام"), low)
    near = keys[stop : trigger.first]
    if trigger.form.sense.type == "death" and any(not stems(key).isdisjoint(_DEAD) for key in near):
        return False  # ما إذا كان القتلى قضوا في القصف: how, not whether
    return any(first.removeprefix("و") in ("ما", "عما", "فيما") and second == "اذا" for first, second in pairwise(near))


def possible(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is what may come of it: من الممكن أن يصل الأمر إلى الاعتقال."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    for i in back(ground, trigger.first, _POSSIBLE):
        if keys[i] == "ان" and i > low and not stems(keys[i - 1]).isdisjoint(_MAY):
            return trigger.verbal or trigger.clitics != "" or keys[trigger.first - 1] == "الي"
    return False


def plotted(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is what somebody plots: مخطط لشن هجمات, خططا لتنفيذ عدة تفجيرات."""
    keys = ground.words.key
    if trigger.verbal or known_noun(trigger) or keys[trigger.first - 1] in _DONE:
        return False
    for i in back(ground, trigger.first, _PLOTTED):
        if not stems(keys[i]).isdisjoint(_PLOT):
            meant = trigger.clitics.endswith(("ل", "ب"))
            return meant or any(_aims(key) for key in keys[i + 1 : trigger.first])
    return False


def _aims(key: str) -> bool:
    """Whether a word is the masdar of a light verb with ل or ب: لشن, بتنفيذ."""
    return key[:1] in "لب" and key[1:] in light_masdars()


def taken_for_granted(ground: Ground, trigger: Trigger) -> bool:
    """Whether the words right before a noun take it as there: بشروط الاتفاق, بموجب الهدنة, رغم وقف إطلاق النار."""
    keys, at = ground.words.key, trigger.first - 1
    if trigger.verbal or trigger.form.pronoun or at < ground.bounds[trigger.first][0]:
        return False
    if keys[at] == "من" and keys[at - 1] == "الرغم":
        at -= 1
    return not stems(keys[at]).isdisjoint(_KNOWN) or trigger.clitics + keys[at] in _KNOWN


def of_these_days(ground: Ground, at: int) -> bool:
    """Whether the cue at word ``at`` only stands in or before a day of the news: الثلاثاء الماضي, في وقت سابق اليوم."""
    start = lately(ground)
    if not start:
        return False
    for first, after, mention in ground.times:
        if (first <= at < after or at < first <= at + _REACH) and isinstance(mention.value, Time):
            when = mention.value.when
            if when.first and when.after and start <= when.first[:10] and len((when.value or "")[:10]) == len(start):
                return True
    return False


def of_the_news(ground: Ground, trigger: Trigger, at: int) -> bool:
    """Whether أول at word ``at`` tells of the news itself: في أول زيارة, تعد أول قمة, رسو أول سفينة مساعدات."""
    low, before = ground.bounds[at][0], ground.before(at).removeprefix("و")
    return at == low or at < trigger.first - 1 or before in _FIRST_IN or not stems(before).isdisjoint(_COUNTS_AS)


def may_be(ground: Ground, trigger: Trigger) -> bool:
    """Whether قد with a present verb makes it a possibility: قد تشمل فرض عقوبات."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    return any(
        keys[i] == "قد"
        and i + 1 < len(keys)
        and not (i + 1 == trigger.first and trigger.form.part == "past")
        and keys[i + 1].startswith(("ي", "ت", "ن"))
        and not any(keys[j].removeprefix("و") in WAS for j in range(max(low, i - _MAY_REACH), i))
        for i in ground.near(trigger.first, 4, 0)
    )


def wanted(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is what somebody wants, asks for, fears or thinks possible: تأمل سارة أن يزور الرئيس القرية."""
    return _before_that(ground, trigger, _WANTS)


def planned_for(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is what somebody plans or promises: وعد المدير العام الجديد أن يزور القرية."""
    return _before_that(ground, trigger, _PLANS)


def _before_that(ground: Ground, trigger: Trigger, words: frozenset[str]) -> bool:
    """Whether the nearest word of wanting or planning before أن and a verb in the present is one of ``words``."""
    keys, low, at = ground.words.key, ground.bounds[trigger.first][0], trigger.first - 1
    if trigger.form.part != "present" or at <= low or keys[at] not in ("ان", "بان") or keys[at - 1] in _TOLD_BEFORE:
        return False
    near = (stems(keys[i]) for i in back(ground, at, _WANTED, _ENDS))
    nearest = next((found for found in near if not found.isdisjoint(_WISHES)), frozenset[str]())
    return not nearest.isdisjoint(words)
