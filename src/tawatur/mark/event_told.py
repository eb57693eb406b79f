"""Whether a word of what anybody may do tells of a deed that was done: the conditions of the many rows of deeds.

In: a Place. Out: True where the word is told as done. A verb of the past tells of a deed, most others only name one:
the present tells of habits (a headline's is the past), and a masdar is a topic unless something carries it out or leads
to it (تم هدم السور, تمكنوا من سرقة). Rows say how sure their words are by the condition that they name:

- ``did``: the verb means nothing else, so that it needs no actor beside it;
- ``told``: the verb has its actor beside it, or hangs on a clause before it (وأنذرت, بعد أن فقدت);
- ``crime``: a deed that is told by its masdar too, however it stands (بتهمة سرقة, لبيع الزيت).
"""

from __future__ import annotations

from collections.abc import Callable

from tawatur.mark.event_forms import bare, forms_of, light_forms, word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_place import Place, actor_near, any_near, in_headline, is_noun, need_in_sentence
from tawatur.mark.event_words import people_words, stems
from tawatur.model import Time

PREPOSITIONS = word_set("sense.prepositions")
_ON, _COMMAS = frozenset(("علي", "شريطه", "شرط")), frozenset("،,")
_BODIES, _DONE_SELF, _DID = word_set("sense.bodies"), word_set("sense.done_self"), word_set("sense.did")
_DONE, _LED, _TO_DO = word_set("sense.done"), word_set("sense.led"), frozenset(("ان", "لن", "لم", "لا"))
_AFTER, _DUE = word_set("told.after"), word_set("told.due")
_MANAGED = frozenset(("تمكن", "تمكنت", "تمكنوا"))
_MEANT, _DOES, _TELLING = word_set("told.meant"), word_set("told.does"), word_set("told.telling")
_STAGING = word_set("told.staging")
_CHARGE, _VERB_AFTER = word_set("told.charge"), word_set("triggers.verb_after") | word_set("told.after")
#: Behind one of these a masdar with a pronoun is what somebody did: عمدوا إلى قمعها, بعد فوزه.
_OF_SOMEBODY = frozenset(("الي", "بعد", "عقب", "اثر", "منذ", "قبيل", "فور"))
#: Happenings that other verbs open, hold or end, and how far behind such a verb they stand.
_OPENED = frozenset(
    (
        "meeting",
        "summit",
        "conference",
        "visit",
        "negotiation_round",
        "election",
        "protest",
        "trial",
        "military_operation",
    )
)
_PHASE_REACH, _STAGED_REACH = 10, 12
#: With all titles and times, so many words lie between مثل and أمام.
_FACING_REACH = 14
#: So many words who decides has between the verb and what is decided; of the nearest, none ends the clause.
_DECIDER_REACH, _BESIDE = 12, 4
#: A day stands so near to a verb of the present that it makes one of what is due.
_DAY_REACH = 6
#: What a present verb behind one of these tells is mostly a habit or a state: وهو يلعب في.
_HABITUAL = frozenset(("هو", "هي", "هم", "حيث", "لا", "ما"))
#: An order as a noun; what is ordered stands so far behind the verb, all but a few words between being of names and
#: titles; it is ب and a masdar, none of the other words with ب.
_AN_ORDER, _ORDER_REACH, _OUTSIDE, _MASDAR = ("امرا", "امره", "امرها", "امرهم"), 30, 5, 4
_NO_MASDAR = frozenset(("بيان", "بلاد", "بانه", "بانها", "بعدما", "بينما", "بينه"))
#: The day or year of a birth stands right behind it: ولد في القرية عام 1919.
_BORN_REACH = 5
_BREAKS, _THAT = word_set("status.breaks"), frozenset(("ان", "انه", "انها", "بان", "الي"))
#: Verbs whose bare form is mostly a masdar, a preposition or another noun: رصد, حول, قدم.
_ALSO_NOUNS = word_set("told.also_nouns")


def told(place: Place) -> bool:
    """Whether a word tells of a deed by what stands beside it."""
    if place.joined:
        return True
    if is_noun(place):
        return _masdar_told(place)
    beside = actor_near(place, 3, 5) or _body_near(place) or _hangs(place)
    return beside and _tense_tells(place) and not _only_lends(place)


def did(place: Place) -> bool:
    """Whether a word that means nothing but a deed tells of it."""
    if place.joined:
        return True
    if is_noun(place):
        return _masdar_told(place)
    return _tense_tells(place) and not _only_lends(place)


def _tense_tells(place: Place) -> bool:
    """Whether the verb is of the past or future, a headline's present or behind قبل أن; not what one is to do."""
    before = place.word(-1)
    if before in _TO_DO:
        return before == "ان" and (
            place.word(-2) in _AFTER or place.word(-2) in _DUE or stipulates(place.ground, place.first)
        )
    if place.form.part == "past" and not _stands_as_verb(place):
        return False
    return place.form.part != "present" or in_headline(place) or _due_by_day(place)


def _due_by_day(place: Place) -> bool:
    """Whether a verb of the present has today or a day to come beside it: يمثل الوزير غدا أمام اللجنة."""
    if place.word(-1).lstrip("و") in _HABITUAL:
        return False
    today = place.ground.day
    near = place.ground.near(place.first, _DAY_REACH, _DAY_REACH + 2)
    for first, _, mention in place.ground.times:
        when = mention.value.when if isinstance(mention.value, Time) else None
        soon = today and when is not None and (when.first or "") >= today
        if soon and when is not None and first in near and len((when.value or "").split("T")[0]) == len(today or ""):
            return True
    return False


def stipulates(ground: Ground, at: int) -> bool:
    """Whether على أن behind a comma stands before word ``at``, which is to follow: حددت الموعد، على أن تعلن النتائج."""
    keys, low = ground.words.key, ground.bounds[at][0]
    return at - 3 >= low and keys[at - 1] == "ان" and keys[at - 2] in _ON and keys[at - 3] in _COMMAS


def _stands_as_verb(place: Place) -> bool:
    """Whether a short form that is a noun as well stands where a verb does: behind و, a mark, a relative, its actor."""
    key, low = place.ground.words.key[place.first], place.ground.bounds[place.first][0]
    if place.form.sense.needs or key.lstrip("وف") not in _ALSO_NOUNS:
        return True
    if key not in _ALSO_NOUNS:
        return actor_near(place, 0, 3) or _body_near(place)
    if place.first == low:
        return True
    before = place.word(-1)
    return (place.first - 1) in place.ground.stand_at or not before.isalpha() or before in _VERB_AFTER


def _hangs(place: Place) -> bool:
    """Whether a verb hangs on what was told before it: بعدما, بعد أن."""
    before = place.word(-1)
    if before == "قد":
        before = place.word(-2)
    return before in _AFTER or (before == "ان" and place.word(-2) in _AFTER)


def _crime(place: Place) -> bool:
    """Whether a deed is told by verb or masdar: لبيع الزيت, بتهمة سرقة, بانتهاك القوانين."""
    if did(place):
        return True
    if not is_noun(place) or place.form.many or (place.form.definite and not place.form.pronoun):
        return False
    before = place.word(-1)
    key = place.ground.words.key[place.first]
    governed = key.lstrip("وف").startswith(("ب", "ل")) or before in _CHARGE
    return governed and (place.form.pronoun or bool(place.word(1)))


def _masdar_told(place: Place) -> bool:
    """Whether a masdar is carried out by something, or leads a headline or comes of something with its actor near."""
    if place.form.many or (place.form.definite and not place.form.pronoun):
        return False
    key = place.ground.words.key[place.first]
    opens = place.first == place.ground.bounds[place.first][0] or place.word(-1) in (":", "..", "-")
    begins = opens and not key.endswith("ا")
    told_of = actor_near(place, 0, 6) or (place.form.pronoun and place.word(-1) in _OF_SOMEBODY)
    told_of = told_of or (begins and bool(people_words().get(place.word(1))))
    if _carried_out(place) or _announced(place) or (_decided(place) and (told_of or "need3" in place.form.sense.when)):
        return True
    return (begins or _led_to(place)) and told_of


def pronoun_done(place: Place) -> bool:
    """Whether it is done to somebody whom a pronoun means: تم إنقاذهم."""
    return place.form.pronoun and (place.form.part == "past" or place.word(-1).lstrip("وف") in _DONE_SELF)


def _only_lends(place: Place) -> bool:
    """Whether it is a light verb of the happening told behind it: أطلق الوزيران محادثات, أقامت الكلية حفل تخريج."""
    if place.ground.words.key[place.first].lstrip("وف") not in light_forms():
        return False
    if any(not form.rest for form in forms_of(place.word(1))):
        return True
    behind = (place.word(step) for step in range(2, _STAGED_REACH))
    return any("staged" in form.sense.when for word in behind if word for form in forms_of(word))


def _body_near(place: Place) -> bool:
    """Whether a body or people without a name stand right behind a verb, or before it: هدمت البلدية, الشرطة داهمت."""
    people = people_words()
    around = (place.word(1), place.word(2), place.word(-1))
    owned = place.word(1).removesuffix("ها").removesuffix("هم").removesuffix("ه")
    return any(word and not stems(word).isdisjoint(_BODIES) for word in (*around, owned)) or any(
        s in people for s in stems(around[0])
    )


def _carried_out(place: Place) -> bool:
    """Whether a light verb that only carries a masdar stands before it: تم هدم السور, قامت الشركة بشراء المبنى."""
    if place.word(-1).lstrip("وف") in _DONE_SELF:
        return True
    by = place.ground.words.key[place.first].startswith("ب")
    if place.word(-1) in ("من", "في", "الي") or by:
        reach = (-2, -3, -4, -5) if not by else (-1, -2, -3, -4)
        if any(place.word(step).lstrip("وف") in _DOES for step in reach) or _manages(place):
            return True
    return by and any(place.word(step).lstrip("وف") in _DID for step in (-1, -2, -3, -4))


def _manages(place: Place) -> bool:
    """Whether من before it completes a verb of managing whose subject is long: تمكن المكتب المركزي للأبحاث من تفكيك."""
    if place.word(-1) != "من":
        return False
    for step in range(-2, -2 - _DECIDER_REACH, -1):
        word = place.word(step)
        if word.lstrip("وف") in _MANAGED:
            return True
        if not word or word in _BREAKS or word in _THAT or word == "من":
            return False
    return False


def _announced(place: Place) -> bool:
    """Whether it is what somebody, with all his titles and the day, tells with عن: أعلنت القيادة، السبت، عن تدمير."""
    if place.word(-1) != "عن" or place.form.definite:
        return False
    for step in range(-2, -2 - _DECIDER_REACH, -1):
        word = place.word(step).lstrip("وف")
        if word in _TELLING:
            return True
        if not word or word in _THAT or word in _BREAKS or word == "من":
            return False
    return False


def _led_to(place: Place) -> bool:
    """Whether a masdar is told as done or as what came of something: تم هدم المبنى, أدى إلى تدمير, تمكنوا من سرقة."""
    before = place.word(-1)
    if before in ("الي", "عن", "من", "في") or place.ground.words.key[place.first].startswith("ب"):
        reach = (-2, -3, -4) if before in PREPOSITIONS else (-1, -2, -3)
        return any(not stems(place.word(step)).isdisjoint(_LED) for step in reach)
    return before in _DONE or not stems(before).isdisjoint(_DONE)


def _decided(place: Place) -> bool:
    """Whether it is what somebody, with all his titles and the day, decides or announces (قررت المحكمة اليوم تأجيل), or
    what something holds (شهد الحفل تكريم الفائزين)."""
    before = place.word(-1)
    if before in PREPOSITIONS or before in _TO_DO:
        return False
    for step in range(-1, -1 - _DECIDER_REACH, -1):
        word = place.word(step)
        if word in _MEANT or word.lstrip("وف") in _MEANT:
            return True
        if not word or (step < -_BESIDE and (word in _BREAKS or word in _THAT)):
            return False
    return False


def _phase(place: Place) -> bool:
    """Whether it opens or ends something that has no word of its own behind it: انطلق الموسم, not انطلقت مسيرة."""
    behind = (place.word(step) for step in range(1, _PHASE_REACH))
    named = (form for word in behind if word for form in forms_of(bare(word)) if not form.rest)
    return not any(form.part == "noun" and form.sense.type in _OPENED for form in named)


def _orders(place: Place) -> bool:
    """Whether what is ordered follows with ب behind the subject and all its titles: وجه الأمير بتشكيل لجنة."""
    keys, stand_at, outside = place.ground.words.key, place.ground.stand_at, 0
    if keys[place.first].endswith(_AN_ORDER):
        return False
    for at in place.ground.near(place.after, 0, _ORDER_REACH):
        if at in stand_at:
            continue
        outside += 1
        if keys[at].startswith("ب") and len(keys[at]) >= _MASDAR and keys[at] not in _NO_MASDAR:
            return True
        if outside > _OUTSIDE or not keys[at].isalpha():
            return False
    return False


#: The conditions by the names that the lexicon uses.
TOLD: dict[str, Callable[[Place], bool]] = {
    "told": told,
    "did": did,
    "crime": _crime,
    "phase": _phase,
    "incourt": lambda p: not (is_noun(p) and p.form.definite and not p.form.pronoun) and need_in_sentence(p),
    "tob": _orders,
    "goes": lambda p: any(p.word(step) == "الي" for step in range(1, 9)),
    "staged": lambda p: (not p.form.definite or p.form.pronoun) and any_near(p, _STAGING, _STAGED_REACH, 3),
    "born": lambda p: any(p.after <= first < p.after + _BORN_REACH for first, _, _ in p.ground.times),
    "fresh": lambda p: not (p.form.definite and p.form.many),
    "needbefore": lambda p: any_near(p, p.form.sense.needs, 3, 0),
    "pronounneed": lambda p: p.form.pronoun and any_near(p, p.form.sense.needs, 5, 0),
    "facing": lambda p: not is_noun(p) and any(p.word(step) == "امام" for step in range(1, _FACING_REACH)),
    "nature": lambda p: not p.ground.words.key[p.first].endswith(("وا", "ون")),
    "passiveby": lambda p: any(p.word(step) == "من" and p.word(step + 1) == "قبل" for step in (1, 2, 3)),
}
