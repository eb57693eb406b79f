"""What stands beside a word that several things are called by: an operation that is launched, land that is gained.

In: a Place. Out: for each condition of the lexicon that is defined here whether it holds. A mere عملية is of any kind,
but one that is launched is of force; a device that was defused did not go off; an attack on Twitter hurts nobody.
"""

from __future__ import annotations

from collections.abc import Callable

from tawatur.mark.event_forms import word_set
from tawatur.mark.event_place import Place, any_near, place_behind
from tawatur.mark.event_words import stems

_LAUNCHING, _STARTING = word_set("beside.launching"), word_set("beside.starting")
_GAINING, _FAILING = word_set("beside.gaining"), word_set("beside.failing")
_TOLD_OF = frozenset(("عن", "الي", "بعد", "عقب", "اثر", "منذ"))
_TALKS, _MARKET = word_set("beside.talks"), word_set("beside.market")
_OF_LIFE = word_set("beside.life")
_DEFUSING, _WITH_WORDS = word_set("beside.defusing"), word_set("beside.with_words")
_COURTS, _BLOOD = word_set("beside.courts"), word_set("sense.blood")
_FORCES = word_set("people.forces") | word_set("roles.armed") | word_set("beside.police")
#: Campaigns are of many kinds: only one by a force is of force.
_CAMPAIGN = frozenset(("حمله", "حملات"))
#: Subject, day and place may stand between a verb and its object.
_LAUNCH_REACH, _GAIN_REACH, _COURT_REACH, _WORDS_REACH = 8, 12, 8, 8
#: Number and kind of a device stand before it; talks a little behind the word for one round of them.
_DEVICE_REACH, _ROUND_REACH = 6, 5
#: Aircraft or guns act right before a verb, or right behind it with their adjectives.
_BY_AIR, _UPON_REACH = 3, 6


def _launched(place: Place) -> bool:
    """Whether an operation is one of force: شنت عملية, عملية شنها, نفذت القوات عملية."""
    if place.form.pronoun:
        return False
    launched = any_near(place, _LAUNCHING, _LAUNCH_REACH, 2)
    if launched and stems(place.ground.words.key[place.first]).isdisjoint(_CAMPAIGN):
        return True
    started = not place.form.definite and any_near(place, _STARTING, _LAUNCH_REACH, 2)
    return (launched or started) and any_near(place, _FORCES, _LAUNCH_REACH, 3)


def _gained(place: Place) -> bool:
    """Whether control of land is what somebody gains or says he has: تمكنوا من السيطرة على, not فقدوا السيطرة على."""
    if place.ground.words.key[place.first].endswith("ت") and not place.form.pronoun:
        return False  # سيطرت على: the verb
    return any_near(place, _GAINING, _GAIN_REACH, 0) and not any_near(place, _FAILING, _GAIN_REACH, 0)


def _of_control(place: Place) -> bool:
    """Whether somebody's control is told as gained: بعد سيطرة الجيش على المدينة, not تحت سيطرة الجيش."""
    if place.ground.words.key[place.first].endswith("ت") or (place.form.definite and not place.form.pronoun):
        return False
    upon = any(place.word(step) == "علي" for step in range(1, _UPON_REACH + 1))
    told = place.word(-1) in _TOLD_OF or any_near(place, _GAINING, _UPON_REACH, 0)
    return upon and told and not any_near(place, _FAILING, _GAIN_REACH, 0)


def _in_words_only(place: Place) -> bool:
    """Whether an attack is one with words: هاجمه في تغريدة."""
    told = any_near(place, _WITH_WORDS, _WORDS_REACH, _WORDS_REACH)
    return told and not any_near(place, _BLOOD, _WORDS_REACH, _WORDS_REACH)


def _upon_rule(place: Place) -> bool:
    """Whether who turns on somebody turns on a state or its order: انقلبوا على الشرعية."""
    upon = any(place.word(step) == "علي" for step in range(1, _UPON_REACH))
    return upon and any_near(place, place.form.sense.needs, 0, _COURT_REACH)


#: The conditions by the names that the lexicon uses.
BESIDE: dict[str, Callable[[Place], bool]] = {
    "launched": _launched,
    "gained": _gained,
    "ofcontrol": _of_control,
    "notalks": lambda p: not any_near(p, _TALKS, 0, _ROUND_REACH),
    "notmarket": lambda p: not any_near(p, _MARKET, _WORDS_REACH, _WORDS_REACH),
    "unfound": lambda p: not any_near(p, _DEFUSING, _DEVICE_REACH, 0),
    "noword": lambda p: not _in_words_only(p),
    "noplace": lambda p: place_behind(p) is None,  # مقاطعة [النور] is a county and no boycott
    "lifeonly": lambda p: not any_near(p, _OF_LIFE, 0, 5),
    "noaccusative": lambda p: not p.ground.words.key[p.first].endswith("ا"),
    "ofcourt": lambda p: any_near(p, _COURTS, 4, _COURT_REACH),
    "byair": lambda p: any_near(p, p.form.sense.needs, _BY_AIR, _BY_AIR),
    "uponrule": _upon_rule,
    "needaround": lambda p: any_near(p, p.form.sense.needs, 4, 4),
}
