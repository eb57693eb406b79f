"""Nouns as what was said: behind the preposition of the verb (على, إلى, عن, ب), as its object, or as whom it judges.

In: a Place and a word behind it. Out: a ``Found`` where the noun opens the content, or None.

>>> from tawatur.mark.quote_ground import unnamed
>>> from tawatur.mark.quote_verbs import sayings
>>> noun_content(Place(unnamed("رحب أمس بعودة الهدوء"), 0, sayings()["رحب"][0], True), 2)
Found(start=2, cut=1, how='noun')
"""

from __future__ import annotations

import regex

from tawatur.mark.quote_aside import behind_aside
from tawatur.mark.quote_described import begins_source, behind_source
from tawatur.mark.quote_ground import COMMAS, STATES, STOPS, THAT, Ground, lexemes, source_nouns
from tawatur.mark.quote_place import PREPOSITIONS, RELATIVES, Found, Place, clause_later, other_verb
from tawatur.mark.quote_subjects import a_rank, after_subject, nisba_of, source_ends, whom_behind, with_ba

#: Plain words between verb and preposition: circumstances run to this length, longer ones begin something else.
_SUBJECT_LONGEST = 14
#: A speaker of no list, a time and a comma take so many words before the clause.
_SPEAKER_WITHIN = 7
_MANNERS = frozenset(("بشده", "بقوه", "بوضوح", "بالاجماع"))
_NOUN_GAP, _OBJECT_GAP, _TARGET_WITHIN = 12, 2, 18
#: Verbal nouns of the derived stems as they are written: تفعيل، إفعال، استفعال، انفعال، افتعال، مفاعلة، تفعّل، تفاعل.
_VERBAL = regex.compile(
    r"ت..ي.|ت..ي?ه|ا..ا.|ا.ا.ه|است.{1,2}ا.|است.?ا.ه|ان..ا.|ا.ت.ا.|م.ا..[هت]|ت.ا..|ت...|ا..اء|ا.ت.اء|است..اء"
)
_BLAME = frozenset(("مسووليه", "مسيوليه", "تبعات", "تبعه", "عواقب", "وزر", "ذنب"))
#: Behind a comma these tell more of who speaks.
_WHO = frozenset(("الذي", "التي", "الذين"))
_PRONOUN = regex.compile(r"(?:ه|ها|هم|هما)$")
#: Judgements that take any noun as their object; verbs of announcing take a verbal noun only (``deed``).
_JUDGING = frozenset(("blaming", "praising", "supporting", "denying"))


def noun_content(here: Place, after: int) -> Found | None:
    """Whether a noun that the verb can report begins at word ``after``."""
    frame, key = here.saying.frame, here.ground.words.key[after]
    if "target" in frame:
        return _target(here, after)
    if key in PREPOSITIONS and after in here.ground.within:
        return None
    if key in PREPOSITIONS:
        return _behind(here, after) if _wanted(here, after, PREPOSITIONS[key]) else None
    if "li" in frame and key.startswith("لل") and here.saying.tense == "participle":
        return Found(after, 0, "noun")
    if (
        "li" in frame
        and key[:1] == "ل"
        and is_verbal(key[1:])
        and after > here.at + 1
        and after not in here.ground.within
    ):
        return Found(after, 1, "noun")
    if "bi" in frame and with_ba(here.ground, after) and _near(here, after, "bi") and not _ba_later(here, after):
        return Found(after, 1, "noun") if "second" not in frame or _second(here, after) else None
    if frame & {"obj", "deed"} and _as_object(here, after):
        return Found(after, 0, "noun")
    return None


def _ba_later(here: Place, after: int) -> bool:
    """Whether بأن comes later, and the word with ب before it tells where or by what somebody speaks."""
    if "second" in here.saying.frame:
        return False
    seat = not is_verbal(here.ground.words.key[after][1:]) and "that" in here.saying.frame
    return clause_later(here, after, "ب") or (seat and clause_later(here, after, ""))


def _wanted(here: Place, after: int, preposition: str) -> bool:
    """Whether the frame has the preposition at word ``after``, near enough, with a word behind it."""
    behind = after + 1
    if behind >= len(here.ground.words) or behind in here.ground.line_start:
        return False
    if preposition == "an" and "an_deed" in here.saying.frame:
        key = here.ground.words.key[behind]
        return is_verbal(key) or key[0].isdigit()  # تحدث عن 20 قتيلا
    return preposition in here.saying.frame and _near(here, after, preposition)


def _second(here: Place, after: int) -> bool:
    """``أهابت بالمواطنين بالحذر``: the first ب names who is called on."""
    return any(with_ba(here.ground, at) for at in range(here.at + 1, after))


def _near(here: Place, after: int, wanted: str) -> bool:
    """Whether few plain words lie before the preposition: ب, في, من, ل begin circumstances more often than content."""
    if here.saying.frame & {"obj", "deed"} and wanted == "an":
        return here.plain_before(after) <= _OBJECT_GAP
    if "second" in here.saying.frame:
        return True
    wide = wanted in ("ila", "ala", "an") or "whom" in here.saying.frame
    return here.plain_before(after) <= (_NOUN_GAP if wide else _NOUN_GAP // 2)


def _behind(here: Place, after: int) -> Found | None:
    """The noun behind a preposition of the frame, unless it is a circumstance (``على هامش``) or a clause."""
    following = here.ground.words.key[after + 1]
    if here.saying.tense == "participle" and any(here.ground.words.raw[i] in COMMAS for i in range(here.at, after)):
        return None
    if following in THAT or following in lexemes("circumstance") or after in here.ground.times:
        return None
    if clause_later(here, after, here.ground.words.key[after]):
        return None
    if after + 1 in here.ground.times and after > here.at + 1:
        return None
    return Found(after + 1, 0, "noun")


def _as_object(here: Place, after: int) -> bool:
    """Whether the word opens an object: any noun after a participle or of a judgement, else a verbal noun."""
    ground, words = here.ground, here.ground.words
    key, before = words.key[after], words.key[after - 1]
    if after in ground.times or not key[:1].isalpha() or key in lexemes("adjunct") or key in lexemes("when"):
        return False
    if _no_object(ground, after) or (key in _WHO and words.raw[after - 1] in COMMAS):
        return False
    if here.saying.tense == "participle":
        return after == behind_aside(ground, here.at + 1) and key not in THAT
    if before in lexemes("adjunct") or (after > here.at + 1 and before in PREPOSITIONS) or here.relative_before(after):
        return False
    if before in lexemes("within") and after == here.at + 2:
        return is_verbal(key)
    if after in ground.within and "deed" in here.saying.frame:
        return False
    if after == here.at + 1:
        return _right_behind(here, after, key)
    return behind_source(here, after, is_verbal(key)) or _behind_subject(here, after, key)


def _no_object(ground: Ground, at: int) -> bool:
    """A rank, a name behind its title, a manner, an adjective of the name before."""
    named = a_rank(ground, at, ground.words.key[at]) or _bears_title(ground, at) or nisba_of(ground, at)
    return named or _of_manner(ground, at)


def _bears_title(ground: Ground, at: int) -> bool:
    """A person's name right behind a title is whose title it is, no object."""
    party, before = ground.party.get(at), ground.within.get(at - 1)
    return party is not None and before is not None and party.kind == before.kind == "person" and not party.led


def _of_manner(ground: Ground, at: int) -> bool:
    """``بشدة، …``, ``بشدة في …``: how it was said."""
    if ground.words.key[at] not in lexemes("own_ba") or at + 1 >= len(ground.words):
        return False
    if ground.words.key[at] in _MANNERS:
        return True
    return ground.words.raw[at + 1] in COMMAS or ground.words.key[at + 1] in PREPOSITIONS


def _right_behind(here: Place, after: int, key: str) -> bool:
    """An object right behind a verb whose subject stands before it or is dropped."""
    ground = here.ground
    source = here.opens and source_nouns().get(key, ("",))[0] in ("person", "group")
    if after in ground.party or (key in STATES and after + 1 in ground.party) or source or key in lexemes("some"):
        return False
    if here.opens and ((key in lexemes("body") and whom_behind(ground, after)) or _clause_soon(here, after)):
        return False
    if here.opens and here.saying.tense == "past" and key in lexemes("content_noun"):
        return True
    heads = here.at - 1 in ground.titles and ground.words.key[here.at - 1].startswith("ال")
    known = (
        heads
        or _named(ground, here.at - 1)
        or (here.opens and here.saying.flavour in _JUDGING and _alone(ground, after))
    )
    return known and ("obj" in here.saying.frame or is_verbal(key))


def _clause_soon(here: Place, after: int) -> bool:
    """``أعلنت قوة المهام أمس، أن``: whether a time or a comma, and then the clause that the verb brings, stand a few
    words behind, so that the noun is who speaks."""
    ground = here.ground
    if "that" not in here.saying.frame:
        return False
    for at in range(after + 2, min(after + _SPEAKER_WITHIN, ground.sentence_end(here.at))):
        if ground.that(at):
            return ground.words.raw[at - 1] in COMMAS or _time_ends(ground, at)
        if other_verb(ground, at) or ground.words.key[at] in PREPOSITIONS:
            return False
    return False


def _alone(ground: Ground, at: int) -> bool:
    """Whether a noun right behind a verb is its object: a definite one with another noun behind it is the subject."""
    key = ground.words.key[at]
    if _another_past_comma(ground, at):
        return False
    if not key.startswith("ال") or at + 1 >= len(ground.words) or is_verbal(key[2:]):
        return True
    behind = ground.words.key[at + 1]
    return not behind[:1].isalpha() or behind in PREPOSITIONS or behind in lexemes("adjunct") or behind.startswith("ال")


def _another_past_comma(ground: Ground, at: int) -> bool:
    """``أدانت الأمانة العامة للهيئة، الهجوم``: what is judged stands behind the comma that ends the subject."""
    words, end = ground.words, min(ground.sentence_end(at), at + _SUBJECT_LONGEST)
    comma = next((i for i in range(at + 1, end) if words.raw[i] in COMMAS), None)
    if comma is None or comma + 1 >= len(words):
        return False
    whole = any(i in ground.party and ground.party[i].led for i in range(at + 1, comma))
    behind = words.key[comma + 1]
    return whole and (_of_manner(ground, comma + 1) or (behind.startswith("ال") and behind not in RELATIVES))


def _behind_subject(here: Place, after: int, key: str) -> bool:
    """An object behind the subject: where the subject's phrase, a time or a comma has just ended."""
    ground, noun = here.ground, key in lexemes("content_noun")
    if begins_source(ground, after):
        return False
    named = any(_named(ground, at) for at in range(here.at + 1, after)) or _named(ground, here.at - 1)
    named = named or (here.opens and here.at > 1 and _named(ground, here.at - 2, joined=True))
    if not named and after == here.at + 2 and here.opens and here.saying.flavour in _JUDGING:
        return (
            not _another_past_comma(ground, after)
            and ground.words.key[here.at + 1].startswith("ال")
            and key not in PREPOSITIONS
        )
    if here.saying.flavour in _JUDGING and _another_past_comma(ground, after):
        return False
    ended = (
        after - 1 in ground.within
        or nisba_of(ground, after - 1)
        or ground.words.key[after - 1] in _MANNERS
        or ground.words.raw[after - 1] in COMMAS
        or _time_ends(ground, after)
        or (source_ends(here, after) and is_verbal(key.removeprefix("ال")))
    )
    if ended and named and key.startswith("ال") and here.saying.flavour not in _JUDGING:
        return is_verbal(key[2:]) and after not in ground.party
    noun = noun and ground.words.key[after - 1].startswith("ال")
    return named and (ended or noun) and ("obj" in here.saying.frame or is_verbal(key))


def _named(ground: Ground, at: int, *, joined: bool = False) -> bool:
    """Whether a name or a noun for sources stands at the word; ``joined``: also behind a written-on و."""
    if at < 0:
        return False
    key = ground.words.key[at]
    return at in ground.within or key in source_nouns() or (joined and key[:1] == "و" and key[1:] in source_nouns())


def _time_ends(ground: Ground, at: int) -> bool:
    """Whether a time ended right before the word."""
    marked = any(ground.times.get(i) == at for i in range(max(0, at - 6), at))
    return marked or ground.words.key[at - 1] in lexemes("when")


def is_verbal(key: str) -> bool:
    """Whether the word looks like a verbal noun, by a list or by its pattern."""
    nouns = lexemes("content_noun")
    if key in nouns or (_VERBAL.fullmatch(key) and not key.startswith("ال")):
        return True
    stem = _PRONOUN.sub("", key)
    stems = (stem, stem[:-1] + "ه") if stem.endswith("ت") and stem != key else (stem,)
    return any(one in nouns or _VERBAL.fullmatch(one) for one in stems)


def _target(here: Place, after: int) -> Found | None:
    """Verbs that judge somebody as something: who is judged belongs to the content, if ``بأنه``, ب or على follows."""
    ground, words = here.ground, here.ground.words
    blamed = words.key[here.at + 1 : here.at + _TARGET_WITHIN]
    if here.saying.lemma == "حمل" and not any(key.removeprefix("ال") in _BLAME for key in blamed):
        return None  # ``حمل الأهالي على الرحيل``
    start = after_subject(here)
    if here.opens and start not in ground.party and start + 2 < len(words) and words.raw[start + 1] in COMMAS:
        start += 2
    if after < start:
        return None
    for at in range(start, min(ground.sentence_end(here.at), start + _TARGET_WITHIN)):
        key = words.key[at]
        clause = key in THAT and (key[:1] == "ب" or "that" in here.saying.frame)
        if clause or with_ba(ground, at) or (PREPOSITIONS.get(key, "-") in here.saying.frame and at > start):
            own = here.saying.owner or start == at
            return Found(at if own else start, int(own and key[:1] == "ب"), "noun")
        if at in ground.marks and words.key[at - 1] in ("ب", "بال", "ـ"):
            return Found(at, 0, "mark")
        if words.raw[at] in COMMAS or words.raw[at] in STOPS:
            return None
    return None
