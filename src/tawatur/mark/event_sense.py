"""Whether a word of the lexicon names a happening where it stands, and how far its phrase reaches.

In: a Ground, a place and a form. Out: True where every condition of the row's ``when`` holds and no ``never`` word
stands beside it. Each condition is one small function of the table ``CONDITIONS``, named as in the lexicon.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from tawatur.mark.event_beside import BESIDE
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_lands import LANDS
from tawatur.mark.event_nationals import single_object, somebody
from tawatur.mark.event_place import Place, actor_near, any_near, in_headline, is_noun
from tawatur.mark.event_sport import of_sport
from tawatur.mark.event_told import TOLD, pronoun_done
from tawatur.mark.event_words import people_words, stems
from tawatur.model import Time

PREPOSITIONS = word_set("sense.prepositions")
_HOLDING = word_set("sense.holding")
_SAYING = word_set("sense.saying")
_OPENING = word_set("sense.opening")
_INQUIRY = word_set("sense.inquiry")
_MADE_IT = word_set("sense.made_it")
_MARCHING, _GOING_ON = word_set("sense.marching"), word_set("sense.going_on")
_ENDING = word_set("sense.ending")
_QUAKES, _VERDICTS = word_set("sense.quakes"), word_set("sense.verdicts")
#: Subject, place and day may stand between a verb and its object.
_OBJECT_REACH = 12
_LAND, _LAND_REACH = word_set("sense.land"), 4
_CROWDED, _MARCHERS = word_set("sense.crowded"), word_set("sense.marchers")
_DIED, _SOURCE = word_set("sense.died"), frozenset(("عن",))
_HAPPENED = word_set("sense.happened")
#: What one talks over without its having happened.
_TALKED_OVER = frozenset(
    ("agreement", "meeting", "negotiation_round", "election", "legislation", "other", "conference")
)
_SPREADS = frozenset(("تفشي", "انتشار", "وقوع", "حدوث"))
_WOUNDS = word_set("sense.wounds")
_FIELDS, _ABOUT, _ILLNESS = word_set("sense.fields"), word_set("sense.about"), word_set("sense.illness")
#: Kinds whose words sport borrows.
_SERIOUS = frozenset(
    ("military_operation", "strike", "attack", "arrest", "summit", "displacement_return", "visit", "conference")
)
_UNDERGO = word_set("roles.undergo") | word_set("roles.undergone")
_THEREIN = frozenset(("فيها", "فيه", "فيهما"))
#: Where one goes to whom the article has told of: وصل الوفد إلى العاصمة; so far behind the verb it stands.
_GOALS, _THERE, _GOAL_REACH = word_set("sense.goals"), frozenset(("الي", "نحو", "صوب")), 8
_TRAVELLERS = word_set("sense.travellers") | word_set("sense.offices")
_COUNCIL, _OFFICES = word_set("sense.council"), word_set("sense.offices")
_APART = word_set("same.other") | frozenset(("ضد",))
DEMONSTRATIVE = word_set("sense.demonstrative")
_THAT = frozenset(("ان", "انه", "انها", "بان"))
#: What dates back: so many words may lie between verb and date, and what leads to the date.
_DATES_REACH, _BACK_TO = 14, frozenset(("الي", "لعام", "لسنه"))
#: What stands right behind one of these is mostly a name: «صوت الجزيرة».
_OPENERS = frozenset("\"«“”‘'")
#: What was said fewer days before is the news itself, not an earlier saying.
_DAYS_AGO = 2


_WITH, _BANDS = word_set("sense.with"), word_set("sense.bands")
#: A subject with all its titles stands between a verb and its مع in court news.
_SUBJECT_REACH = 30


def _kind_near(place: Place, kinds: tuple[str, ...]) -> bool:
    """Whether an actor of these kinds is named in the sentence not far off."""
    low, high = place.ground.bounds[place.first]
    stands = place.ground.between(max(low, place.first - _SUBJECT_REACH), min(high, place.after + _SUBJECT_REACH))
    return any(stand.kind in kinds for stand in stands)


def _officer_beside(place: Place) -> bool:
    """Whether a bare office stands right beside it as who acts: الرئيس يستقبل, استقبل وزير الخارجية."""
    return any(word.removeprefix("ال") in _OFFICES for word in (place.word(-1), place.word(1), place.word(2)))


def _people_near(place: Place, after: int) -> bool:
    """Whether people follow, or stand before a verb: a counted noun, a number, an actor who is a person or group."""
    people, key = people_words(), place.ground.words.key
    figures = {first for first, _, _ in place.ground.figures}
    before = 0 if is_noun(place) else 3
    for i in place.ground.near(place.first, before, place.after - place.first - 1 + after):
        if place.first <= i < place.after:
            continue
        stand = place.ground.stand_at.get(i)
        if i in figures or (stand is not None and place.ground.stands[stand].kind in ("person", "group")):
            return True
        if key[i].isdecimal() or not stems(key[i]).isdisjoint(people):
            return True
    return somebody(place.ground, place.after)


def _persons_near(place: Place, after: int) -> bool:
    """Whether a noun for people or a band, or somebody's name, stands right behind, no bare number: ضبط 15 مخالفا."""
    people, key = people_words().keys() | _BANDS, place.ground.words.key
    for i in place.ground.near(place.first, 0, place.after - place.first - 1 + after):
        if i < place.after:
            continue
        stand = place.ground.stand_at.get(i)
        if not stems(key[i]).isdisjoint(people):
            return True
        if stand is not None and place.ground.stands[stand].kind != "organization":
            return place.ground.stands[stand].kind in ("person", "group")
    return False


def _like_another(place: Place) -> bool:
    """Whether a noun with the article only describes the noun or name before it: البلدة المحاصرة."""
    before = place.word(-1)
    if not place.ground.words.key[place.first].endswith("ه"):
        return False
    described = (place.first - 1) in place.ground.stand_at or before.startswith("ال") or before.endswith("ه")
    return place.form.definite and not place.form.pronoun and place.form.part == "noun" and described


def _single_object(place: Place) -> bool:
    """Whether one person in the accusative stands farther behind a verb: أوقفت الشرطة في البلدة أمس شابا."""
    high = min(place.ground.bounds[place.first][1], place.after + _OBJECT_REACH)
    return not is_noun(place) and single_object(place.ground, place.after, high)


def _of_land(place: Place) -> bool:
    """Whether a place or a force is named or told of behind a word of taking: استعادة المدينة من الفصائل."""
    if any_near(place, _LAND, 0, _LAND_REACH):
        return True
    high = min(place.after + 8, place.ground.bounds[place.first][1])
    stands = place.ground.between(place.after, high)
    return any(stand.kind in ("place", "organization", "group") for stand in stands)


def _two(place: Place) -> bool:
    """Whether two sides are named: مع or بين follows, or a dual or pronoun stands for them."""
    with_word = any(place.word(step) in _WITH for step in range(1, _SUBJECT_REACH))
    dual = place.ground.words.key[place.first].endswith(("ا", "ان")) and place.form.part in ("past", "present")
    return (
        (with_word and actor_near(place, 8, _SUBJECT_REACH))
        or (dual and (place.form.part == "past" or in_headline(place)))
        or _receiving(place)
        or _two_named(place)
    )


def _two_named(place: Place) -> bool:
    """Whether two people are named together as the subject of a verb: بحث الرئيس فلان ونظيره فلان."""
    if place.form.part != "past":
        return False
    high = min(place.ground.bounds[place.first][1], place.after + _SUBJECT_REACH)
    told = place.ground.between(place.after, high)
    first = told[0] if told else None
    if first is None or first.kind != "person" or first.link:
        return False
    other = next((stand for stand in told if stand.actor != first.actor), None)
    return other is not None and other.kind == "person" and other.joined and other.link == ""


def _receiving(place: Place) -> bool:
    """Whether it is what happened at a reception: جرى خلال الاستقبال بحث ..."""
    return place.form.part != "present" and any_near(place, word_set("sense.took_place"), 4, 0)


def _travel(place: Place) -> bool:
    """A traveller: a place is reached by إلى or directly, and somebody goes."""
    ground = place.ground
    after = ground.between(place.after, min(place.after + 14, ground.bounds[place.first][1]))
    goal = any(stand.kind == "place" and stand.link in ("to", "in", "", "for") for stand in after)
    goal = goal or any(place.word(n) in _THERE and place.word(n + 1) in _GOALS for n in range(1, _GOAL_REACH))
    beside = (place.word(step) for step in (-2, -1, 1, 2))
    who = any(s.kind in ("person", "group") for s in after) or any(not stems(w).isdisjoint(_TRAVELLERS) for w in beside)
    before = ground.between(max(place.first - 8, ground.bounds[place.first][0]), place.first)
    return goal and (who or any(s.kind in ("person", "group") for s in before))


def _dates_back(place: Place) -> bool:
    """Whether what goes back goes back to a time: تعود آخر زيارة إلى آذار, يعود البناء إلى القرن السابع."""
    begun = {first for first, _, _ in place.ground.times}
    reach = place.ground.near(place.first, 0, _DATES_REACH)
    return any(place.ground.words.key[i] in _BACK_TO and i + 1 in begun for i in reach)


def _said_in(place: Place) -> bool:
    """A statement as the vessel of words: قال في بيان, أصدر بيانا, جاءت هذه التصريحات."""
    if place.word(-1) in DEMONSTRATIVE:
        return True
    if place.form.definite and not place.form.pronoun:
        return False
    return any_near(place, _SAYING, 14, 4) and (place.word(-1) in PREPOSITIONS or any_near(place, _SAYING, 1, 0))


def _inquiry(place: Place) -> bool:
    """An inquiry that is opened or runs, not the attaining of an aim (تحقيق الأهداف)."""
    title = place.first == place.ground.bounds[place.first][0] and place.word(1) in _INQUIRY
    if place.form.definite and any(place.word(step) in _GOING_ON for step in (-2, -1, 1, 2, 3, 4)):
        return True
    made = place.word(1) in _MADE_IT
    return title or made or any_near(place, _OPENING, 2, 0) or (place.form.many and not place.form.definite)


def _long_ago(place: Place) -> bool:
    """Whether a verb of saying has a time of its own some days before the article's."""
    day = place.ground.day
    around = place.ground.near(place.first, 6, 8)
    for first, _, mention in place.ground.times:
        when = mention.value.when if isinstance(mention.value, Time) else None
        if when is None or first not in around or not when.after or day is None:
            continue
        between = range(min(first, place.after), max(first, place.first))
        if (dt.date.fromisoformat(day) - dt.date.fromisoformat(when.after)).days > _DAYS_AGO:
            return not any(place.ground.words.key[i] in _THAT for i in between)
    return False


def _force_before(place: Place) -> bool:
    """Whether a happening of force or an accident is told before, to which الحادث can point back."""
    after = place.word(1)
    happened = not stems(place.word(-1)).isdisjoint(_HAPPENED)
    told = (
        happened
        or after.startswith(("وقع", "اسفر", "راح", "اودي"))
        or after in _APART
        or after in place.form.sense.needs
    )
    return place.form.definite or place.word(-1) in DEMONSTRATIVE or place.word(-1) == "في" or told


def _for(place: Place) -> bool:
    """Whether the noun is a purpose: للاحتجاج."""
    return place.ground.words.key[place.first].lstrip("وف").startswith("لل")


def _gathers(place: Place) -> bool:
    """Whether marchers gather (تجمع مئات المتظاهرين), or others do in public (أمام السفارة)."""
    if is_noun(place) or place.word(1) in _THEREIN or not any_near(place, place.form.sense.needs, 8, 6):
        return False
    return any_near(place, _MARCHERS, 0, 8) or any_near(place, _CROWDED, 0, 14)


def _tally(place: Place) -> bool:
    """Whether the dead are only counted, by no other word for how they died: هجوم انتحاري.. 15 قتيلا."""
    counted = any(after == place.first for _, after, _ in place.ground.figures) or place.word(-1).isdecimal()
    return counted and not any_near(place, _DIED, 5, 0)


def _market(place: Place) -> bool:
    """Whether a rise or fall is the news: told by a verb of the past, or in the title."""
    return in_headline(place) or place.form.part == "past"


CONDITIONS: dict[str, Callable[[Place], bool]] = {
    "arg": lambda p: actor_near(p, 8, 8),
    "actor": lambda p: actor_near(p, 2, 3),
    "two": _two,
    "person": lambda p: _kind_near(p, ("person",)) or _officer_beside(p),
    "doer": lambda p: p.form.definite or _kind_near(p, ("person", "organization", "group")),
    "between": lambda p: any(p.word(step) in ("بين", "مع") for step in (1, 2, 3)),
    "held": lambda p: any_near(p, _HOLDING, 5, 5),
    "travel": _travel,
    "visitneed": lambda p: (actor_near(p, 8, 6) or _officer_beside(p)) and not p.form.many,
    "callneed": lambda p: any_near(p, p.form.sense.needs, 4, 3),
    "need": lambda p: any_near(p, p.form.sense.needs, 6, 8),
    "need3": lambda p: any_near(p, p.form.sense.needs, 0, 4),
    "need8": lambda p: any_near(p, p.form.sense.needs, 0, 8),
    "spanneed": lambda p: True,
    "spanorigin": lambda p: True,
    "nounonly": is_noun,
    "verbonly": lambda p: not is_noun(p) and p.word(-1) not in PREPOSITIONS,
    "saidin": _said_in,
    "council": lambda p: any_near(p, _COUNCIL, 3, 2) and not p.form.pronoun,
    "anaphor": _force_before,
    "war": lambda p: (p.form.definite or p.form.pronoun) and not any_near(p, _ENDING, 2, 0) and actor_near(p, 0, 6),
    "seize": _of_land,
    "target": lambda p: (p.form.part == "noun" and not p.form.pronoun) or p.word(1) in p.form.sense.needs,
    "gather": _gathers,
    "noadverb": lambda p: not p.ground.words.key[p.first].endswith("اجا") and not _for(p),
    "people": lambda p: _people_near(p, 4) or _single_object(p),
    "sent": lambda p: any_near(p, p.form.sense.needs, _SUBJECT_REACH, 8),
    "someone": lambda p: _people_near(p, 4) or actor_near(p, 8, 8) or pronoun_done(p),
    "market": _market,
    "headline": in_headline,
    "nodef": lambda p: not p.form.definite or p.form.pronoun,
    "itsown": lambda p: p.form.pronoun,
    "ofthem": lambda p: not p.ground.words.key[p.first].endswith("نا"),
    "rescued": lambda p: p.word(1) not in _SOURCE,
    "needorits": lambda p: p.form.pronoun or any_near(p, p.form.sense.needs, 6, 8),
    "notill": lambda p: not any_near(p, _ILLNESS, 12, 12),
    "ruled": lambda p: any_near(p, p.form.sense.needs, 6, 16),
    "term": lambda p: any_near(p, p.form.sense.needs, 0, 4) and p.word(-1) not in PREPOSITIONS,
    "tally": _tally,
    "toward": lambda p: p.word(1) == "الي",
    "undergone": lambda p: any_near(p, _UNDERGO, 4, 0) and p.ground.words.key[p.first].startswith("ل"),
    "told2": lambda p: p.form.part != "present" or in_headline(p),
    "deedless": lambda p: not p.form.many and p.word(1) not in PREPOSITIONS,
    "deed": lambda p: p.form.part != "present" or in_headline(p),
    "persons": lambda p: _persons_near(p, 4),
    "people2": lambda p: _people_near(p, 4) or actor_near(p, 2, 3),
    "hurt": lambda p: _people_near(p, 3) or (p.form.part == "past" and p.form.passive and any_near(p, _WOUNDS, 0, 4)),
    "inquiry": _inquiry,
    "return": lambda p: _travel(p) and p.form.part != "noun" and not _dates_back(p),
    "unmarked": lambda p: p.first == 0 or p.ground.words.raw[p.first - 1] not in _OPENERS,
    "march": lambda p: any_near(p, _MARCHING, 5, 3),
    "noquake": lambda p: not any_near(p, _QUAKES, 8, 4),
    "noverdict": lambda p: is_noun(p) is False or not any_near(p, _VERDICTS, 6, 0),
    "oldtime": _long_ago,
    "death": lambda p: p.word(1) not in PREPOSITIONS and p.word(1) != "ان" and not p.word(1).startswith("ب"),
    "crashneed": lambda p: any_near(p, p.form.sense.needs, 5, 3),
    "upon": lambda p: p.word(1) == "علي",
    "noadjective": lambda p: not _like_another(p),
    "nopresent": lambda p: p.form.part not in ("present", "future"),
    "nopast": lambda p: p.form.part == "noun",
    "noparts": lambda p: p.form.part != "participle",
    **BESIDE,
    **TOLD,
    **LANDS,
}


def _only_topic(place: Place) -> bool:
    """Whether a noun is only what something is for or about: مكافحة تفشي الوباء, حول تسوية النزاع."""
    before = place.word(-2) if place.word(-1) in _SPREADS else place.word(-1)
    return before in _FIELDS or (
        before.lstrip("و") in _ABOUT
        and not (place.form.definite or place.form.rest)
        and place.form.sense.type in _TALKED_OVER
    )


def holds(place: Place) -> bool:
    """Whether the form names its happening where it stands."""
    sense = place.form.sense
    if (sense.type in _SERIOUS and of_sport(place.ground, place.first)) or (is_noun(place) and _only_topic(place)):
        return False
    if sense.never:
        for step in (-1, 1, 2):
            word = place.word(step)
            if word and not stems(word).isdisjoint(sense.never):
                return False
    return all(CONDITIONS[name](place) for name in sense.when)
