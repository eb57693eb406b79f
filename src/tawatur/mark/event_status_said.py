"""Accusations and their refutal, threats and hopes: what a sentence says of a happening without saying that it was.

In: a Ground and a Trigger. Out: whether somebody is accused of it, whether that is refuted, and whether a threat or a
hope only touches what is there already.
"""

from __future__ import annotations

from tawatur.mark.event_forms import light_forms, light_masdars, word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_status_clauses import STOPS, back
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems

_ACCUSE, _REFUTE = word_set("status.accuse"), word_set("status.refute")
_THREAT, _HOPE = word_set("status.threat"), word_set("status.hope")
_THREATENING, _WARNING = word_set("status.threatening"), word_set("status.warning")
_ENDS = STOPS | frozenset(("،", "الذي", "التي", "الذين", "ان", "بان"))
#: What one is accused of stands at most so many words behind the accusation.
_REACH = 9
_THREATENED, _HOPED = 2, 4
#: أن تكون stands so near before the verb, its subject between: نفى أن تكون طائراته قصفت.
_BEING = 5
_BE, _THAT = frozenset(("يكون", "تكون", "يكونوا", "تكونوا")), frozenset(("ان", "بان"))
#: What is only said of a happening stands so near before it.
_RUMOUR, _RUMOURED, _RUMOURS = 5, word_set("status.rumoured"), word_set("status.rumours")
_FOIL, _PART = "احبط", frozenset(("من", "في", "عن", "علي", "مع", "خلال", "بعد", "قبل", "اثناء"))


def accused(ground: Ground, trigger: Trigger) -> bool:
    """Whether somebody is accused of it: تتهم الجيش بقتل, اتهموه بشن هجمات."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    governed = trigger.clitics.endswith("ب") or (trigger.first > low and keys[trigger.first - 1].startswith("ب"))
    return governed and any(not stems(keys[i]).isdisjoint(_ACCUSE) for i in ground.near(trigger.first, _REACH, 0))


def threatened(ground: Ground, trigger: Trigger) -> bool:
    """Whether somebody threatens to do it or warns of it: هددت الجماعة بقتل رهائن, حذر الوزير من شن هجمات.

    What is there already (من استمرار القصف) is none.
    """
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    if trigger.verbal or (trigger.form.definite and not trigger.form.pronoun):
        return False
    at = trigger.first
    if at - 1 > low and _told_masdar(keys[at - 1]):
        at -= 1
    if trigger.clitics.endswith("ب") or (at < trigger.first and keys[at].startswith("ب")):
        return _said_before(ground, at, _THREATENING)
    return at > low and keys[at - 1] == "من" and _said_before(ground, at - 1, _WARNING)


def _told_masdar(key: str) -> bool:
    """Whether a word is the masdar of a light verb, ب on it or not: بشن, تنفيذ."""
    return not stems(key).isdisjoint(light_masdars())


def _said_before(ground: Ground, at: int, verbs: frozenset[str]) -> bool:
    """Whether one of these verbs stands before word ``at``, no clause between."""
    keys = ground.words.key
    return any(not stems(keys[i]).isdisjoint(verbs) for i in back(ground, at, _REACH + 1, _ENDS))


def refuted(ground: Ground, trigger: Trigger) -> bool:
    """Whether the rest of the sentence refutes it: لكن موسكو تنفي, وهو ما نفته."""
    keys, high = ground.words.key, ground.bounds[trigger.first][1]
    return any(
        not stems(keys[i]).isdisjoint(_REFUTE) or any(" ".join(keys[i : i + n]) in _REFUTE for n in (2, 3))
        for i in range(trigger.after, high)
    )


def denied_that(ground: Ground, trigger: Trigger) -> bool:
    """Whether somebody refutes having done it: نفت الجماعة في بيان أن تكون قد خطفته."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    near = range(trigger.first - 1, max(low, trigger.first - _BEING), -1)
    at = next((i for i in near if keys[i] in _BE and keys[i - 1] in _THAT), None)
    if not trigger.verbal or at is None:
        return False
    return any(not stems(keys[i]).isdisjoint(_REFUTE) for i in range(max(low, at - _REACH), at - 1))


def rumoured(ground: Ground, trigger: Trigger) -> bool:
    """Whether somebody refutes what is only said of it: نفت الوزارة ما تردد عن فرض حظر."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    said = [i for i in range(max(low, trigger.first - _RUMOUR), trigger.first) if keys[i] in _RUMOURED and i > low]
    told = next((i for i in said if keys[i - 1] == "ما" or keys[i] in _RUMOURS), None)
    near = range(max(low, told - _REACH), told) if told is not None else range(0)
    return any(not stems(keys[i]).isdisjoint(_REFUTE) for i in near)


def of_accusation(ground: Ground, trigger: Trigger) -> bool:
    """Whether a refutal behind the trigger is of what the sentence accuses of, not of the trigger."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    return any(not stems(keys[i]).isdisjoint(_ACCUSE) for i in range(low, trigger.first))


def of_a_part(ground: Ground, trigger: Trigger, words: frozenset[str]) -> bool:
    """Whether what is refuted or foiled is not the trigger: a part in it (نفت انسحابها من المفاوضات), or the outcome of
    an attempt that was made (أحبطت محاولة اغتيال). ``words`` are those of the cue."""
    keys, at = ground.words.key, trigger.first
    if _FOIL in words:
        return keys[at][trigger.cut :].startswith("محاول")
    return not _REFUTE.isdisjoint(words) and ground.before(at) in _PART and not trigger.verbal


def is_there(ground: Ground, trigger: Trigger) -> bool:
    """Whether a threat or a hope touches what is there already: تهدد الهدنة, نأمل أن يسهم الحوار."""
    keys = ground.words.key
    threat = any(not stems(keys[i]).isdisjoint(_THREAT) for i in ground.near(trigger.first, _THREATENED, -1))
    if threat and not trigger.clitics.endswith("ب"):
        return True
    return any(
        keys[i] == "ان" and i + 1 < trigger.first and keys[i + 1] not in light_forms()
        for i in ground.near(trigger.first, _HOPED - 1, -1)
        if i and not stems(keys[i - 1]).isdisjoint(_HOPE)
    )
