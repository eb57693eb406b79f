"""What a clause behind a noun tells of: the occasion on which it all happened, or another thing that is due.

In: a Ground and the place of a word that opens such a clause. Out: whether what it says holds for the trigger too.

"They won in the match that was played yesterday in the capital": the clause tells when and where they won. "The talks
dealt with the station due to be built in the north": where the station will be is nothing of the talks.
"""

from __future__ import annotations

from tawatur.arabic.clitics import cuts
from tawatur.mark.event_forms import bare, word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import people_words, stems

_OCCASIONS, _RELATIVE = word_set("scene.occasions"), word_set("roles.relative")
_ON = frozenset(("في", "وفي", "خلال", "وخلال", "اثناء", "ضمن", "عقب", "بعد", "اثر", "ختام"))
#: Adjectives and numerals between the noun of the occasion and its clause.
_ADJECTIVES = 3
_DUE = word_set("scene.due")
_FEMININE, _PRONOUN = ("ه", "ات", "تان", "تين"), ("ه", "ها", "هما", "هم")
#: A masdar with a pronoun is no shorter: عقده.
_SHORT = 4


#: What governs a noun of which a clause tells; a letter that joins the clause to another.
_GOVERNS = word_set("occasions.governs")
_CHARGE, _CHARGE_REACH = word_set("completed.charge"), 2
_JOINED, _NUMBERS = frozenset("وف"), word_set("ground.numbers")


def of_occasion(ground: Ground, at: int) -> bool:
    """Whether the relative at word ``at`` goes on with the occasion of its clause: في المباراة التي أقيمت أمس."""
    keys, low = ground.words.key, ground.bounds[at][0]
    if keys[at] not in _RELATIVE:
        return False
    for i in range(at - 1, max(low, at - 1 - _ADJECTIVES) - 1, -1):
        if not stems(keys[i]).isdisjoint(_OCCASIONS):
            return keys[i].startswith(("ب", "وب")) or (i > low and keys[i - 1] in _ON)
        if not keys[i].startswith("ال") or i in ground.stand_at:
            return False
    return False


def tells_of_somebody(ground: Ground, at: int) -> bool:
    """Whether the verb at word ``at`` is the relative clause of a noun without the article: القبض على رجل [قتل] زوجته.

    The noun is of people and depends on what stands before it, so that it is no subject of a clause of its own.
    """
    keys, low = ground.words.key, ground.bounds[at][0]
    if keys[at][:1] in _JOINED:
        return False
    for noun in (at - 1, at - 2):  # an adjective may stand between
        if noun <= low or keys[noun].startswith("ال") or not keys[noun].isalpha():
            return False
        cut = next((cut for cut, stem in cuts(keys[noun]) if stem in people_words()), None)
        if cut is not None and (keys[noun][:cut].endswith(("ب", "ل")) or _governed(ground, noun)):
            return True
    return False


def _governed(ground: Ground, noun: int) -> bool:
    """Whether a noun, with the number before it, depends on a preposition or a noun that has it behind it."""
    counted = {i for first, after, _ in ground.figures if first <= noun < after for i in range(first, after)}
    before = noun - 1
    while before > ground.bounds[noun][0] and (before in counted or ground.words.key[before] in _NUMBERS):
        before -= 1
    return ground.words.key[before] in _GOVERNS


def charged_with(ground: Ground, trigger: Trigger) -> bool:
    """Whether it is what somebody is held for: بتهمة [قتل] جاره."""
    near = ground.words.key[max(ground.bounds[trigger.first][0], trigger.first - _CHARGE_REACH) : trigger.first]
    return not trigger.verbal and not _CHARGE.isdisjoint(near)


def due_of_another(ground: Ground, trigger: Trigger, at: int) -> bool:
    """Whether word ``at`` tells that another thing than the trigger is due, by the pronoun of what is to be done with
    it: اللقاء تمويل المحطة [المزمع إنشاؤها]."""
    keys, high = ground.words.key, ground.bounds[trigger.first][1]
    if trigger.verbal or at < trigger.after or at + 1 >= high or keys[at] not in _DUE:
        return False
    done = keys[at + 1]
    if len(done) <= _SHORT or not done.endswith(_PRONOUN) or bare(done) != done:
        return False
    several = trigger.form.many or keys[trigger.first].endswith(_FEMININE)
    return done.endswith("ها") != several
