"""What a masdar shares with the words that it is joined to: a list of what is expected, what a request is refused for.

In: a Ground and a Trigger. Out: whether it goes on a list of what is to be done (يفترض أن تركز على الدستور وإجراء
انتخابات), and whether somebody refuses to do or to grant it (رفض عقد اجتماع, رفضت طلب الإفراج عنه), whether
aid is said to go on.
"""

from __future__ import annotations

from tawatur.mark.event_forms import bare, light_masdars, word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_told import stipulates
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems

_EXPECT, _REFUSE = word_set("status.expect"), word_set("status.refuse")
_STOPS = word_set("status.breaks") | frozenset(("،", ",", "الذي", "التي", "الذين"))
#: A list of what is expected is no longer than so many words; who refuses stands so near before what is refused.
_LIST, _REFUSED = 18, 6
_ASKED_FOR = frozenset(("طلب", "طلبا", "طلبات", "عرض", "عرضا", "دعوه", "دعوات", "مقترح", "اقتراح"))
#: What is granted or held: to refuse a raid or a deal is not to undo it.
_GRANTED = frozenset(
    ("meeting", "visit", "negotiation_round", "phone_call", "aid_or_loan", "trial", "summit", "conference")
)
#: What is held if nobody prevents it; who does stands so near before it.
_GATHERINGS, _PREVENTED = frozenset(("protest", "conference", "meeting", "summit", "election", "vote")), 10
_PREVENT, _PREPOSITIONS = word_set("status.prevent"), word_set("sense.prepositions")
_ENDS = word_set("status.breaks")
_PASSIVE = frozenset(("يتم", "تتم"))
_GOING_ON = frozenset(("استمرار", "مواصله"))


def expected(ground: Ground, trigger: Trigger) -> bool:
    """Whether a masdar joined by و goes on a list of what is expected, the verb that expects it before the list."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    if trigger.verbal or trigger.form.definite:
        return False
    at = trigger.first
    if at > low and bare(keys[at - 1].removeprefix("و")) in light_masdars():
        at -= 1
    if not keys[at].startswith("و") or (at == trigger.first and trigger.clitics != "و"):
        return False
    for i in range(at - 1, max(low, at - _LIST) - 1, -1):
        if keys[i] in _STOPS:
            return False
        if keys[i].removeprefix("و") in _EXPECT:
            return True
    return False


def declined(ground: Ground, trigger: Trigger) -> bool:
    """Whether somebody refuses to hold or to grant what a masdar names."""
    if trigger.verbal:
        return False
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    granted = trigger.form.sense.type in _GRANTED or trigger.form.sense.frame == "release"
    for i in range(trigger.first - 1, max(low, trigger.first - _REFUSED) - 1, -1):
        if not stems(keys[i]).isdisjoint(_REFUSE):
            between = [bare(keys[j]) for j in range(i + 1, trigger.first)]
            asked = any(word in _ASKED_FOR or word in light_masdars() for word in between)
            return asked or (granted and not between and not trigger.form.pronoun)
        if keys[i] in _STOPS:
            return False
    return False


def prevented(ground: Ground, trigger: Trigger) -> bool:
    """Whether somebody keeps a gathering from being held: منعت قوات الأمن مساء أمس تظاهرة. Who is kept *from* one, or
    prevented something *after* one, tells that it was held."""
    if trigger.verbal or trigger.form.sense.type not in _GATHERINGS:
        return False
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    timed = {i for first, after, _ in ground.times for i in range(first, after)}
    for i in range(trigger.first - 1, max(low, trigger.first - _PREVENTED) - 1, -1):
        if not stems(keys[i]).isdisjoint(_PREVENT):
            return True
        if i not in timed and (keys[i] in _PREPOSITIONS or keys[i] in _ENDS):
            return False
    return False


def goes_on_giving(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is aid of which it is said that it will go on: أكد استمرار تقديم الدعم."""
    return trigger.form.sense.frame == "give" and not trigger.verbal and bare(ground.before(trigger.first)) in _GOING_ON


def stipulated(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is what is to follow what the sentence tells: حددت الموعد، على أن تعلن النتائج لاحقا."""
    keys, low, at = ground.words.key, ground.bounds[trigger.first][0], trigger.first
    if not trigger.verbal and at > low and keys[at - 1] in _PASSIVE:
        at -= 1  # على أن يتم تسليم المبالغ
    elif trigger.form.part != "present":
        return False
    return stipulates(ground, at)
