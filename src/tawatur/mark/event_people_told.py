"""Those who take part by description alone: عناصر إرهابية, وحدات مختصة من الحرس, المهاجم.

In: a Ground and its triggers. Out: the words that describe people or a force beside a happening, as Described; whether
one of them takes part is the business of the clause (mark/event_roles.py), not decided here.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.per_word import per_word
from tawatur.lexicon import table, variants
from tawatur.mark.event_clause import TWO_OF
from tawatur.mark.event_counts import qualifies
from tawatur.mark.event_forms import bare, word_set
from tawatur.mark.event_ground import Ground, Stand, carriers
from tawatur.mark.event_kinds import SUFFERED
from tawatur.mark.event_nationals import national
from tawatur.mark.event_origins import is_origin
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import people_words, stems

_NATIONS = word_set("people.nations")
_FORCES, _DOERS, _NOBODY = word_set("people.forces"), word_set("people.doers"), word_set("people.nobody")
#: Frames of which people take part who have no name: force, harm, arrest, protest, movement.
FRAMES = frozenset(("attack", "strike", "harm", "fight", "take", "arrest", "rescue", "release")) | frozenset(
    ("death", "kill", "injury", "protest", "move", "act", "bring", "fall", "court", "tried", "host", "punish")
)
#: Frames of which a body without a name can be told as who acts: ruling, appointing, calling off, buying.
OFFICIAL = frozenset(("bring", "court", "appoint", "act", "punish", "protest", "judge", "give", "meet", "party"))
#: Frames of what only offices and forces do among the bodies: أعلنت النيابة توقيف, أنقذ الدفاع المدني.
_IN_OFFICE, _OFFICES = frozenset(("arrest", "release", "rescue")), word_set("announced.bodies")
_BODIES, _BY_TRADE = word_set("people.bodies"), word_set("people.by_trade")
#: Words between the trigger and those described, before and behind it; adjectives behind the noun.
_REACH, _BEHIND, _ADJECTIVES = 9, 14, 2
#: No adjective is as short as a preposition.
_SHORT = 3
_PREPOSITIONS, _TASKS = word_set("sense.prepositions"), word_set("told.tasks")
_RELATIVE, _ATTACHED = word_set("roles.relative"), frozenset("بلك")
#: Nouns and numbers that end like adjectives.
_NO_ADJECTIVES = _TASKS | word_set("ground.numbers") | frozenset(("مليون", "مليونين", "مليونان"))
_MEN, _MARBUTA, _FEMALE = ("ون", "ين"), "ة", ("ة", "ه", "ات", "ى", "ا")
_ENDINGS = ("ين", "ون", "ه", "ي", "ات", "يا")


#: A plural in construct: منسوبي, مقاتلو.
_OF_A_FORCE = ("ي", "و")
_WITHOUT = frozenset(("بلا", "بدون", "دون"))  # طائرة بلا طيار
_THEY = frozenset(("هم", "وهم", "هو", "وهو", "كانوا", "وكانوا"))


class Described(NamedTuple):
    """Words ``first`` to ``after`` describe somebody, in the article the same as all with this ``key``.

    ``cut`` letters of the first word are proclitics.
    """

    first: int
    after: int
    key: str
    cut: int


@cache
def _plurals() -> frozenset[str]:
    """Folded nouns for several people, in the construct too (مقاتلو)."""
    many = {word for word, several in people_words().items() if several}
    many |= {word[:-1] for word in many if word.endswith("ون")}
    return frozenset(many - _NOBODY)


@cache
def _single() -> frozenset[str]:
    """Folded nouns for one person that are no adjective of origin as well."""
    cells = (fold(cell) for row in table("event_people") for cell in variants(row["one"]))
    people = people_words()
    return frozenset(
        word
        for word in (bare(cell) for cell in cells)
        if word in people and word not in _NOBODY and not is_origin(word)
    )


def _names(key: str) -> frozenset[str]:
    """The stems of a noun, the alif of the accusative off: مسلحا, انتحاريا, but not عسكريا, which is how, not who."""
    names = stems(key)
    if not key.endswith("ا") or len(key) <= _SHORT + 1:
        return names
    more = stems(key[:-1])
    return names | more if not key.endswith("يا") or not more.isdisjoint(_DOERS | _BY_TRADE) else names


@per_word(20_000)
def _describes(key: str) -> str:
    """What a word describes: "people" (or a force), "body" (one with the article), "" anything else."""
    names = _names(key)
    definite = key.lstrip("وبلف").startswith("ال")
    if definite:  # المطعم المدرسي: no construct of مدرسين has the article
        names = frozenset(name for name in names if not (name.endswith("ي") and name + "ن" in _plurals()))
    people = not names.isdisjoint(_plurals()) or not names.isdisjoint(_FORCES)
    if people or not names.isdisjoint(_DOERS if definite else _single()):
        return "people"
    body = key.lstrip("وف").startswith(("ال", "بال")) and not names.isdisjoint(_BODIES)
    return "body" if body else ""


def _head(ground: Ground, at: int) -> bool:
    """Whether word ``at`` names people or a force that no actor stands for."""
    if ground.words.key[at].endswith("يا") and national(ground, at):
        return _unnamed(ground, at)
    if _adjective_of_thing(ground, at):
        return False
    return _describes(ground.words.key[at]) == "people" and _unnamed(ground, at) and not qualifies(ground, at)


def _adjective_of_thing(ground: Ground, at: int) -> bool:
    """Whether a noun for one with the article only describes a thing with the article before it: التبغ [المهرب]."""
    key, before = ground.words.key[at], ground.before(at)
    if not (key.startswith("ال") and before.startswith("ال")) or at - 1 in ground.stand_at:
        return False
    timed = any(first < at <= after for first, after, _ in ground.times)
    return not timed and key.startswith("الم") and not _describes(before) and stems(key).isdisjoint(_plurals())


def _body_head(ground: Ground, at: int) -> bool:
    """Whether word ``at`` is a body with the article that no actor stands for: النيابة, البلدية."""
    key = ground.words.key[at]
    if not _describes(key) or _does_away(ground, at):
        return False
    official = _describes(key) == "body" or (key.lstrip("وف").startswith(("ال", "بال")) and _is_body(key))
    return official and _unnamed(ground, at)


def _does_away(ground: Ground, at: int) -> bool:
    """Whether the word for the judiciary is that for doing away with something: القضاء على الفقر."""
    keys = ground.words.key
    return keys[at].endswith("القضاء") and at + 1 < ground.bounds[at][1] and keys[at + 1] == "علي"


def _acts_in(ground: Ground, frame: str, at: int) -> bool:
    """Whether word ``at`` is a body that can be told as who does such a thing."""
    if frame not in OFFICIAL and (frame not in _IN_OFFICE or stems(ground.words.key[at]).isdisjoint(_OFFICES)):
        return False
    return _body_head(ground, at)


@per_word(20_000)
def _is_body(key: str) -> bool:
    """Whether a word for people or a force is one for a body as well: الجيش, الشرطة."""
    return not stems(key).isdisjoint(_BODIES)


def _unnamed(ground: Ground, at: int) -> bool:
    """Whether no actor stands at word ``at``, and no pronoun before it has it as its predicate."""
    return at not in ground.stand_at and ground.words.key[at - 1] not in _THEY | _WITHOUT


def _adjectives(ground: Ground, at: int, heads: frozenset[int]) -> int:
    """The word after the adjectives of the noun at ``at``."""
    keys, high = ground.words.key, ground.bounds[at][1]
    definite = keys[at].lstrip("وبلف").startswith("ال") or keys[at].startswith("لل")
    after = at + 1
    while after < min(high, at + 1 + _ADJECTIVES) and after not in ground.stand_at and after not in heads:
        key = keys[after]
        fits = (len(key) > _SHORT and key.endswith(_ENDINGS)) or _is_nation(key)
        if (
            not fits
            or key.startswith("ال") != definite
            or not _agree(ground.words.raw[at], ground.words.raw[after])
            or ground.words.raw[after].endswith("ه")
            or key in _RELATIVE
            or key in _NO_ADJECTIVES
            or _head(ground, after)
            or _starts_phrase(key)
        ):
            break
        after += 1
    return after


def _agree(noun: str, word: str) -> bool:
    """Whether a word may be the adjective of a noun by their endings: a sound plural of men has no adjective of a woman
    (مسلحون [قرية]), a noun of a woman none of a man (المحكمة [المستشفى])."""
    if noun.endswith(_MEN):
        return not word.endswith(_MARBUTA)
    return not noun.endswith(_MARBUTA) or word.endswith(_FEMALE)


def _starts_phrase(key: str) -> bool:
    """Whether a word is a noun behind an attached preposition, no adjective: [عناصر إرهابية] بمحافظة, [معلمة] بجروح."""
    if key[0] in _ATTACHED and key[1:].endswith("ات"):
        return True
    return any(cut and bare(stem) in carriers() for cut, stem in cuts(key))


def _body(ground: Ground, after: int, heads: frozenset[int]) -> int:
    """The word after what they are told to be of: وحدات [من الحرس], تحالف [من مقاتلين], عناصر [التأمين]."""
    keys, high = ground.words.key, ground.bounds[after - 1][1]
    if after + 1 >= high or after in heads or (after + 1 in heads and not keys[after].startswith("ال")):
        return after
    number = ground.stand_at.get(after + 1)
    if keys[after] == "من" and number is not None:
        return ground.stands[number].after if ground.stands[number].kind in ("organization", "group") else after
    if keys[after] == "من" and not keys[after + 1].startswith("ال") and _head(ground, after + 1):
        return _adjectives(ground, after + 1, heads)
    several = stems(keys[after - 1]).isdisjoint(_single())
    if keys[after - 1].endswith(_OF_A_FORCE) and after not in ground.stand_at and _head(ground, after):
        return _body(ground, _adjectives(ground, after, heads), heads)  # منسوبي [قوات الطوارئ]
    plain = several and not keys[after - 1].startswith("ال") and keys[after].startswith("ال")
    plain = plain and keys[after] not in _PREPOSITIONS and not ground.words.raw[after - 1].endswith(_MEN)
    if several and keys[after] in _TASKS and keys[after + 1].startswith("ال") and after + 1 not in ground.stand_at:
        return after + 2  # قوات مكافحة الشغب
    return after + 1 if plain and after not in ground.stand_at else after


def _describe(ground: Ground, at: int, heads: frozenset[int]) -> Described | None:
    """The whole description whose noun is word ``at``; None where it is only part of a name or of a number."""
    keys = ground.words.key
    plain = _adjectives(ground, at, heads)
    named = ground.stand_at.get(plain)
    definite = keys[at].lstrip("وبف").startswith(("ال", "لل"))
    construct = not definite and named is not None and plain == at + 1 and ground.owns(at, ground.stands[named])
    counted = _counted(ground, at)
    if construct and (named is None or counted == at):
        return None
    nation = definite and named is not None and plain == at + 1 and _of_nation(ground, plain, ground.stands[named])
    inside = named is not None and (construct or nation)
    after = ground.stands[named].after if inside and named is not None else _body(ground, plain, heads)
    cut = _proclitics(keys[at])
    words = [bare(key) for key in (keys[at][cut:].removeprefix("لل"), *keys[at + 1 : after])]
    if words[0].endswith("ا") and not stems(words[0][:-1]).isdisjoint(_single() | _DOERS):
        words[0] = words[0][:-1]
    words = [word[:-2] + "ين" if word.endswith("ون") else word for word in words]
    first = at if construct else counted
    return Described(first, after, "group:told:" + " ".join(words), cut if first == at else 0)


def _of_nation(ground: Ground, at: int, stand: Stand) -> bool:
    """Whether a people with the article right behind people only says of which they are: المقاتلون [الأكراد]."""
    key = ground.words.key[at]
    return stand.kind == "group" and stand.first == at and key.startswith("ال") and _is_nation(key) and not stand.joined


def _is_nation(key: str) -> bool:
    """Whether a word is an adjective of origin, in any of its plurals: السوريون, الأكراد."""
    return is_origin(key) or bare(key) in _NATIONS


def _counted(ground: Ground, at: int) -> int:
    """The first word of the number of which they are told (عشرة من منسوبي القوات) or that they are, else ``at``."""
    low = ground.bounds[at][0]
    number = next((first for first, after, _ in ground.figures if after == at and first >= low), None)
    if number is not None and number not in ground.stand_at:
        return number
    if at - 2 < low or ground.words.key[at - 1] != "من":
        return at
    if ground.words.key[at - 2] in TWO_OF and at - 2 not in ground.stand_at:
        return at - 2
    figure = next((first for first, after, _ in ground.figures if after == at - 1), None)
    return at if figure is None or figure in ground.stand_at else figure


def _proclitics(key: str) -> int:
    """How many letters before a noun for people are proclitics; لل stays with its noun."""
    known = _plurals() | _FORCES | _single() | _DOERS | _BODIES
    return next((cut for cut, stem in cuts(key) if bare(stem) in known and not key.startswith("لل")), 0)


def described(ground: Ground, triggers: list[Trigger], taken: frozenset[int]) -> list[Described]:
    """The descriptions of people beside the triggers, none of them at a word already ``taken``."""
    heads = frozenset(trigger.first for trigger in triggers)
    spanned = frozenset(at for trigger in triggers for at in range(trigger.first, trigger.after))
    kinds = {trigger.after for trigger in triggers if not trigger.verbal and _of_a_kind(ground, trigger)}
    found: dict[int, Described] = {}
    for trigger in triggers:
        frame = trigger.form.sense.frame
        if frame not in FRAMES and frame not in OFFICIAL:
            continue
        suffers, acts, becomes = frame in FRAMES, frame in OFFICIAL or frame in _IN_OFFICE, frame == "appoint"
        for at in ground.near(trigger.first, _REACH, _BEHIND):
            if at in spanned or at in found or at in taken or at in kinds or (becomes and _becomes(ground, at)):
                continue
            if not ((suffers and _head(ground, at)) or (acts and _acts_in(ground, frame, at))):
                continue
            told = _describe(ground, at, heads)
            if told is not None and _counted(ground, at) == at and _part(ground, trigger, at):
                continue
            if told is not None and taken.isdisjoint(range(told.first, told.after)):
                found[at] = told
    return _apart(found)


def _becomes(ground: Ground, at: int) -> bool:
    """Whether a noun in the accusative is what somebody is appointed (عين فلان [قنصلا]), unless it is counted."""
    key = ground.words.key[at]
    counted = any(after == at for _, after, _ in ground.figures)
    return key.endswith("ا") and not key.startswith("ال") and not counted


def _of_a_kind(ground: Ground, trigger: Trigger) -> bool:
    """Whether the word behind a noun is its adjective, not who acts: أي هجوم عسكري."""
    keys = ground.words.key
    bare_noun = not trigger.form.definite and not trigger.form.pronoun
    return bare_noun and trigger.after < len(keys) and keys[trigger.after].endswith("ي")


def _part(ground: Ground, trigger: Trigger, at: int) -> bool:
    """Whether من before them tells of whom those who suffered are a part: 27 قتيلا من سكان المدينة."""
    return ground.words.key[at - 1] == "من" and trigger.form.sense.frame in SUFFERED


def _apart(found: dict[int, Described]) -> list[Described]:
    """The descriptions without those that begin inside another."""
    out: list[Described] = []
    for at in sorted(found):
        if not out or at >= out[-1].after:
            out.append(found[at])
    return out
