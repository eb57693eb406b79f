"""Whether a happening is reported, background, announced, supposed or denied, from the words around its trigger.

In: a Ground and a Trigger. Out: a Status and whether a word said so (else "reported", which the rest of the article may
turn to background).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tawatur.arabic.fold import fold
from tawatur.arabic.particles import WAS
from tawatur.lexicon import table, variants
from tawatur.mark.event_forms import bare, light_forms, light_masdars, word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_occasions import due_of_another
from tawatur.mark.event_sport import of_sport
from tawatur.mark.event_status_clauses import (
    came_days_after,
    conditional,
    due_there,
    had_been_by_then,
    negated,
    not_carried_out,
    of_an_earlier,
    of_who_it_is,
    since_lately,
    taken_as_known,
    talked_about,
    will_be,
)
from tawatur.mark.event_status_cues import Cue, possible_cues
from tawatur.mark.event_status_joined import declined, expected, goes_on_giving, prevented, stipulated
from tawatur.mark.event_status_said import (
    accused,
    denied_that,
    is_there,
    of_a_part,
    of_accusation,
    refuted,
    rumoured,
    threatened,
)
from tawatur.mark.event_status_supposed import (
    asked_whether,
    in_condition,
    may_be,
    of_the_news,
    of_these_days,
    planned_for,
    plotted,
    possible,
    taken_for_granted,
    wanted,
)
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems
from tawatur.model import Status

_BREAKS = word_set("status.breaks")
_BEFORE, _EXCEPT, _ASKED = word_set("status.before"), word_set("status.except"), word_set("status.asked")
_AT_IT, _CALLING = word_set("status.at_it"), word_set("status.calling")
_THAT = frozenset(("ان", "انه", "انها", "بان"))
#: Openings of sentences that recall what was before.
_RECALL = tuple(
    sorted(fold(words) for row in table("event_status") if row["side"] == "opening" for words in variants(row["words"]))
)
#: What parts a deed that was done from a plan told before it: تمهيدا لتسليمهما، فيما فتحت السلطات تحقيقا.
_APART = frozenset(("فيما", "بينما", "لكن", "حيث", "كما", "ثم"))
#: What was called off besides: أغلقت المدارس وألغيت الرحلات.
_CALLED_OFF_TOO = frozenset(("والغي", "والغيت"))
_UNDERGO, _GOALS = word_set("status.undergo"), frozenset(("بهدف", "بهدفين", "الهدف", "هدف"))
#: A mark right before the trigger sets off a word (ينوي إجراء «مشاورات»); it ends no clause.
_QUOTES = frozenset("«“”\"'")
_DUE = word_set("status.due")
#: What came so soon before belongs to the news itself: بعد ساعات من المعارك.
_HOURS = frozenset(("ساعه", "ساعات", "ساعتين", "دقايق", "لحظات", "قليل", "بضع", "وقت"))
_UNITS, _LINKING = word_set("status.units"), word_set("status.linking")
#: A particle of two letters keeps its و (ولم), which the cutting of words leaves on.
_AND = frozenset("وف")
_UNDERGONE = 11
_SEEN, _WHICH, _SEEN_REACH = word_set("roles.witness"), word_set("roles.relative"), 4
#: What a main clause plans or supposes says nothing of its relative clause: من المقرر أن يلتقي الوزير الذي يزور.
_SUPPOSED = frozenset(("announced_future", "hypothetical"))
_NOT_DONE = frozenset(("denied", "hypothetical"))
_CAUSES = frozenset(("بسبب", "جراء", "نتيجه", "رغم", "احتجاجا"))
#: So many words lie at most between وكان and what had been: more where a verb in the past says so.
_WAS_REACH, _PLUPERFECT, _COMMAS = 8, 20, frozenset("،,؛.")
#: A measure of time before a trigger has no more words than this.
_MEASURE = 7
#: So many words lie at most between a purpose and another joined to it by و.
_PURPOSE_REACH = 5
_ASK_REACH = 25
#: What a decision makes there and then: قرر تعيينه, قررت المحكمة حبسه.
_DECIDED = frozenset(("appointment", "court_ruling"))
_PLANNED = frozenset(["summit", "conference", "meeting", "election", "negotiation_round", "visit", "trial", "vote"])


#: What spares a trigger from a cue, given the place of the cue's word; the names are those of the lexicon.
_UNLESS: dict[str, Callable[[Ground, Trigger, int], bool]] = {
    "many": lambda ground, trigger, at: trigger.form.many,
    "appointment": lambda ground, trigger, at: trigger.form.sense.type in _DECIDED,
    "lately": lambda ground, trigger, at: since_lately(ground, at),
    "dated": lambda ground, trigger, at: of_these_days(ground, at),
    "within": of_the_news,
}


def _near(ground: Ground, trigger: Trigger, cue: Cue, heads: frozenset[int]) -> bool:
    """Whether a word of the cue stands within its reach, no end of what it tells of between."""
    keys, (low, high) = ground.words.key, ground.bounds[trigger.first]
    if cue.before:
        places = range(trigger.first - 1, max(low, trigger.first - cue.reach) - 1, -1)
    else:
        places = range(trigger.after, min(high, trigger.after + cue.reach))
    for i in places:
        if _ends(ground, trigger, cue, i, heads):
            return False
        if not _told_at(keys, i, high, cue.words):
            continue
        if not (cue.unless and _UNLESS[cue.unless](ground, trigger, i)) and not _no_cue(ground, trigger, cue, i):
            return True
    return False


def _told_at(keys: Sequence[str], at: int, high: int, words: frozenset[str]) -> bool:
    """Whether word ``at`` is one of ``words`` in some form, or with the word behind it."""
    key = keys[at]
    if not stems(key).isdisjoint(words) or (key[:1] in _AND and key[1:] in words):
        return True
    behind = keys[at + 1] if at + 1 < high else ""
    return bool(behind) and (f"{key} {behind}" in words or f"{key[1:]} {behind}" in words)


def _no_cue(ground: Ground, trigger: Trigger, cue: Cue, at: int) -> bool:
    """Whether word ``at`` tells nothing of what is to come: another is due, from where, a goal, a clause apart."""
    key = ground.words.key[at]
    from_there = bare(key).startswith("قادم") and ground.words.key[at + 1 : at + 2] == ["من"]
    scored = key in _GOALS and of_sport(ground, at)
    clause = ground.words.key[at : trigger.first] if cue.status == "announced_future" and cue.before else []
    done = trigger.form.part == "past" and not _APART.isdisjoint(clause)
    apart = not cue.before and key in _CALLED_OFF_TOO
    return from_there or scored or done or apart or due_of_another(ground, trigger, at)


def _ends(ground: Ground, trigger: Trigger, cue: Cue, at: int, heads: frozenset[int]) -> bool:
    """Whether a cue beyond word ``at`` does not tell of the trigger: at the end of a clause, a cause (تعذر إجلاؤهم بسبب
    القتال), a relative clause, or another happening that is planned (ألغت البلدية اجتماعا كان مقررا)."""
    key = ground.words.key[at]
    if key in _BREAKS:
        return not (at == trigger.first - 1 and key in _QUOTES)
    if not cue.before:
        return at in heads and cue.status == "announced_future"
    return (key in _CAUSES and cue.status in _NOT_DONE) or (key in _WHICH and cue.status in _SUPPOSED)


def _future_verb(ground: Ground, trigger: Trigger) -> bool:
    """Whether it, or a verb that governs it, has the future prefix: سيلتقي, ستجري محادثات, سأعقد لقاء."""
    if trigger.form.part == "future":
        return True
    low = ground.bounds[trigger.first][0]
    for i in range(trigger.first - 1, max(low, trigger.first - 6) - 1, -1):
        key = ground.words.key[i]
        for word in (key, key[1:]) if key[:1] in "وف" else (key,):
            if word.startswith(("سي", "ست")) and word[1:] in light_forms():
                return True
            if word.startswith(("سا", "سن")) and f"ي{word[2:]}" in light_forms():
                return True
    return False


def said_status(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> tuple[Status, bool]:
    """The status that the words around the trigger tell, and whether they do."""
    if trigger.form.part == "noun" and (status := _by_measure(ground, trigger)):
        return status, True
    shaped = next((status for status, tells in _SHAPES if tells(ground, trigger)), None)
    return (shaped, True) if shaped is not None else _cued_status(ground, trigger, heads)


def _cued_status(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> tuple[Status, bool]:
    """The status that a cue of the lexicon or a purpose tells, else "reported"."""
    meant = _by_purpose(ground, trigger)
    cues = possible_cues(ground, trigger)
    cue = next((cue for cue in cues if _near(ground, trigger, cue, heads) and not _spared(ground, trigger, cue)), None)
    told = cue.status if cue is not None else None
    if told in ("announced_future", None) and meant is None and _was(ground, trigger, _WAS_REACH):
        return "background", True
    if told is not None and not (meant and told == "background"):
        return told, True
    return meant or "reported", meant is not None


def _spared(ground: Ground, trigger: Trigger, cue: Cue) -> bool:
    """Whether what a cue says is not of this trigger: a negation taken back, the refutal of an accusation, a threat to
    what is there, a hope of what it will bring."""
    if cue.status == "denied" and cue.before and of_a_part(ground, trigger, cue.words):
        return True
    if cue.status == "denied" and cue.before and taken_as_known(ground, trigger):
        return True
    if cue.status == "denied":
        return _excepted(ground, trigger) or (not cue.before and of_accusation(ground, trigger))
    if cue.before and _goes_on(ground, trigger):
        return cue.status in ("announced_future", "hypothetical")
    if cue.status != "hypothetical":
        return False
    return (
        _presupposed(ground, trigger)
        or taken_for_granted(ground, trigger)
        or (trigger.form.definite and is_there(ground, trigger))
    )


def _goes_on(ground: Ground, trigger: Trigger) -> bool:
    """Whether a noun with the article is told to go on, whatever is wanted of it: طلب تسريع التحقيق الذي تجريه."""
    keys, at = ground.words.key, trigger.after
    if not trigger.form.definite or at + 1 >= ground.bounds[trigger.first][1] or keys[at] not in _WHICH:
        return False
    return keys[at + 1][:1] in "يت" and keys[at + 1] not in _DUE


def _presupposed(ground: Ground, trigger: Trigger) -> bool:
    """Whether what is said was said at it or after it, so that it was: دعا خلال لقائه الوفد إلى."""
    at = trigger.first - 1
    return at >= ground.bounds[trigger.first][0] and (
        ground.words.key[at] in _AT_IT or (ground.words.key[at] == "في" and trigger.form.sense.frame == "say")
    )


def _called_for(ground: Ground, trigger: Trigger) -> bool:
    """Whether a masdar is what somebody is asked to do: دعا الرئيس المبعوث إلى زيارة المدينة, طالب بعزل المدير."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    to = trigger.first > low and keys[trigger.first - 1] == "الي"
    if trigger.verbal or not (to or trigger.clitics.endswith("ب")):
        return False
    for i in range(trigger.first - 1, max(low, trigger.first - _ASK_REACH) - 1, -1):
        if keys[i] in _BREAKS or (keys[i] in _THAT and i != trigger.first - 1):
            return False
        if not stems(keys[i]).isdisjoint(_CALLING):
            return True
    return False


def _had_been(ground: Ground, trigger: Trigger) -> bool:
    """Whether the sentence tells what had been before: وكان الوزير قد التقى, وكان سبعة جنود قتلوا."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    if trigger.form.part == "past" and (_was(ground, trigger, _PLUPERFECT) or _that_had(ground, trigger)):
        return True
    return keys[low].removeprefix("و") in WAS and "قد" in keys[low : trigger.first]


def _that_had(ground: Ground, trigger: Trigger) -> bool:
    """Whether the verb stands in a relative clause of what had been: المسلح الذي كان قتل حارسا."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    at = trigger.first - (2 if keys[trigger.first - 1] == "قد" else 1)
    return at > low and keys[at] in WAS and keys[at - 1] in _WHICH


def _recalled(ground: Ground, trigger: Trigger) -> bool:
    """Whether the sentence opens as one that only recalls: يذكر أن, تجدر الإشارة إلى أن, وسبق للمحكمة أن."""
    keys, (low, _) = ground.words.key, ground.bounds[trigger.first]
    while low < trigger.first and not keys[low].isalpha():
        low += 1
    opening = " ".join(keys[low : low + 3]).removeprefix("و")
    return opening.startswith(_RECALL) and not of_these_days(ground, low + 2)  # وفي وقت سابق اليوم


def _was(ground: Ground, trigger: Trigger, reach: int) -> bool:
    """Whether a clause of the trigger that begins with وكان does so at most ``reach`` words before it."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    for i in range(trigger.first - 1, max(low, trigger.first - reach) - 1, -1):
        if keys[i] in _BREAKS:
            return False
        if keys[i] in _DUE:
            return False
        if keys[i].removeprefix("و") in WAS:
            if keys[i + 1] == "في" and not trigger.verbal:
                return False  # وكان في استقباله: the news itself
            return i == low or (keys[i].startswith("و") and keys[i - 1] in _COMMAS)
    return False


def _by_measure(ground: Ground, trigger: Trigger) -> Status | None:
    """What a measure of time before it tells: announced after قبل يومين من, background after بعد عام من."""
    measured = _measured(ground, trigger)
    if measured == "before" and trigger.form.sense.type in _PLANNED:
        return "announced_future"
    return "background" if measured == "after" else None


def _by_purpose(ground: Ground, trigger: Trigger) -> Status | None:
    """What a masdar asked for or meant to be is: announced where the sentence tells of an order, else supposed."""
    form = trigger.form
    if form.part != "noun" or form.definite:
        return None
    if form.sense.frame in ("form", "act") and _asked(ground, trigger):
        return "announced_future"
    if (trigger.clitics.endswith("ل") or _arranged_for(ground, trigger)) and not _undergone(ground, trigger):
        return "announced_future" if _asked(ground, trigger) else "hypothetical"
    return None


def _arranged_for(ground: Ground, trigger: Trigger) -> bool:
    """Whether the masdar of a light verb before it has the ل of purpose: لعقد اجتماع, لتنظيم العملية وعقد مؤتمر."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    at = trigger.first - 1
    if at < low or bare(keys[at].removeprefix("و").removeprefix("ل")) not in light_masdars():
        return False
    meant = range(max(low, at - _PURPOSE_REACH), at + 1) if keys[at].startswith("و") else range(at, at + 1)
    return any(keys[i].startswith("ل") and bare(keys[i][1:]) in light_masdars() for i in meant)


def _measured(ground: Ground, trigger: Trigger) -> str:
    """قبل or بعد where only a time stands between it and the trigger (قبل يومين من قمة); "" where none does."""
    low = ground.bounds[trigger.first][0]
    timed = {i for first, after, _ in (*ground.times, *ground.figures) for i in range(first, after)}
    measured = False
    for i in range(trigger.first - 1, max(low, trigger.first - _MEASURE) - 1, -1):
        key = ground.words.key[i]
        if key in _BEFORE:
            return "before"
        if key == "بعد" and measured:
            return "" if ground.words.key[i + 1] in _HOURS else "after"
        measured = measured or i in timed or key in _UNITS
        if i not in timed and i not in ground.stand_at and key not in _LINKING and key not in _UNITS:
            return ""
    return ""


def _undergone(ground: Ground, trigger: Trigger) -> bool:
    """Whether the ل belongs to a verb of undergoing or causing, not of purpose: تعرضت القافلة لهجوم, أدى لمقتل."""
    return any(not stems(ground.words.key[i]).isdisjoint(_UNDERGO) for i in ground.near(trigger.first, _UNDERGONE, 0))


def _excepted(ground: Ground, trigger: Trigger) -> bool:
    """Whether a negation is taken back: لم يزر سوى ..., لم يعلن إلا اليوم."""
    return any(ground.words.key[i] in _EXCEPT for i in ground.near(trigger.first, 0, 9))


def _asked(ground: Ground, trigger: Trigger) -> bool:
    """Whether the sentence tells of an order or a request before it."""
    return any(ground.words.key[i] in _ASKED for i in ground.near(trigger.first, _ASK_REACH, -1))


def _of_a_place(ground: Ground, trigger: Trigger) -> bool:
    """Whether it only says what a place has seen: المدينة، التي شهدت [اضطرابات]."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    for i in range(trigger.first - 1, max(low, trigger.first - _SEEN_REACH), -1):
        if keys[i] in _SEEN and keys[i - 1] in _WHICH:
            end = ground.words.end[i - 3 if keys[i - 2] in _COMMAS else i - 2]
            return any(mention.span.end == end for mention in ground.sheet.of("place"))
    return False


def _refuted(ground: Ground, trigger: Trigger) -> bool:
    """Whether somebody is accused of it and refutes it."""
    return accused(ground, trigger) and refuted(ground, trigger)


#: What the shape of the sentence tells, before any cue of the lexicon; the first that holds decides.
_SHAPES: tuple[tuple[Status, Callable[[Ground, Trigger], bool]], ...] = (
    ("hypothetical", conditional),
    ("hypothetical", in_condition),
    ("hypothetical", asked_whether),
    ("announced_future", _future_verb),
    ("announced_future", will_be),
    ("announced_future", due_there),
    ("announced_future", goes_on_giving),
    ("announced_future", stipulated),
    ("denied", negated),
    ("denied", not_carried_out),
    ("denied", declined),
    ("denied", prevented),
    ("denied", denied_that),
    ("denied", rumoured),
    ("hypothetical", may_be),
    ("hypothetical", possible),
    ("hypothetical", plotted),
    ("hypothetical", wanted),
    ("announced_future", planned_for),
    ("background", _had_been),
    ("background", had_been_by_then),
    ("hypothetical", _called_for),
    ("hypothetical", threatened),
    ("hypothetical", expected),
    ("background", _recalled),
    ("background", _of_a_place),
    ("denied", _refuted),
    ("background", of_who_it_is),
    ("background", of_an_earlier),
    ("background", came_days_after),
    ("background", talked_about),
)
