"""A word of a text read as a verb of saying, and what all rules about its neighbourhood need.

In: a Ground and a word index. Out: a ``Place`` and small facts about the words around it.

>>> from tawatur.mark.quote_verbs import sayings
>>> needs_subject(sayings()["ذكر"][0]), needs_subject(sayings()["قال"][0])
(True, False)
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from tawatur.mark.quote_ground import COMMAS, Ground
from tawatur.mark.quote_verbs import Saying, sayings

How = Literal["that", "mark", "colon", "noun", "clause"]

PREPOSITIONS = {"الي": "ila", "علي": "ala", "عن": "an", "من": "min", "في": "fi", "لدي": "", "مع": "", "بين": ""}
CLOSERS = frozenset(")-–»”\"“«'")
_PARTING = COMMAS | {")"}
RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذين", "اللتين", "ما", "مما", "بما", "حيث"))
_WITHHOLDING = frozenset(
    ("الكشف", "ذكر", "نشر", "عدم", "كشف", "الافصاح", "ان", "التعريف", "حجب", "اخفاء", "شريطه", "بشرط")
)
#: ``مسؤول لم تسمه``, ``لم يذكر اسمه``, ``لم يشأ كشف هويته``.
_NOT = frozenset(("لم", "لا"))
_UNTOLD = frozenset(f"{letter}{verb}" for letter in "يتن" for verb in ("سمه", "سمها", "سمهم", "سمهما", "حدده", "حددها"))
_TELLS = frozenset(
    f"{letter}{verb}"
    for letter in "يتن"
    for verb in ("ذكر", "ذكروا", "كشف", "كشفوا", "نشر", "فصح", "سم", "شا", "رغب", "رد", "رغبوا", "شاوا", "ريد", "حدد")
)
_WITHHELD = _WITHHOLDING | _UNTOLD | _TELLS
_OUTLETS = frozenset(("موقع", "صحيفه", "وكاله", "قناه", "شبكه", "مجله", "اذاعه"))
_IDENTITY = frozenset(("هويته", "هويتها", "هويتهم", "اسمه", "اسمها", "اسماءهم", "اسميهما", "اسمايهم"))
#: With these a noun means whoever was so told of last.
THE_SAME = frozenset(("ذاته", "ذاتها", "ذاتهم", "نفسه", "نفسها", "نفسهم", "عينه", "عينها", "المذكور", "المذكوره"))
_WITHHELD_WITHIN = 6
#: So far behind a noun with the same preposition the clause of the verb stands at most.
_CLAUSE_WITHIN = 12


class Found(NamedTuple):
    """Content begins at word ``start``, ``cut`` letters of it left out, joined to its verb as ``how`` says."""

    start: int
    cut: int
    how: How


class Place(NamedTuple):
    """A reading of word ``at``; ``opens``: a clause begins at the word."""

    ground: Ground
    at: int
    saying: Saying
    opens: bool

    def plain_before(self, to: int) -> int:
        """How many plain words part word ``to`` from the verb, or from the last name, time, mark or comma between."""
        ground, solid = self.ground, self.at
        for at in range(self.at + 1, to):
            if at in ground.within or at in ground.times or at in ground.quoted or ground.words.raw[at] in _PARTING:
                solid = at
        return to - solid - 1

    def relative_before(self, to: int) -> bool:
        """Whether a relative clause began between the verb and word ``to``: its nouns are not the verb's; one that two
        commas enclose is over.
        """
        keys, raw = self.ground.words.key, self.ground.words.raw
        closed = next((at for at in range(to - 1, self.at, -1) if raw[at] in COMMAS), self.at)
        return any(
            keys[at] in RELATIVES and not (at < closed and raw[at - 1] in COMMAS) for at in range(self.at + 1, to)
        )


def needs_subject(saying: Saying) -> bool:
    """Forms that are also other words: the bare perfect of homographs, participles that are also nouns, يعد, يرد."""
    if saying.tense == "present":
        return "short_present" in saying.traits
    if saying.tense == "participle":
        return is_adjectival(saying)
    bare = saying.tense == "past" and (saying.gender, saying.number, saying.owner) == ("m", "s", False)
    return saying.homograph and bare


def is_adjectival(saying: Saying) -> bool:
    """A participle that is not masculine singular is spelt like an adjective or a plural noun."""
    return saying.tense == "participle" and (saying.gender, saying.number) != ("m", "s")


def withholds(ground: Ground, at: int) -> bool:
    """``رفض الكشف عن هويته``, ``طلب عدم ذكر اسمه``: what a source says of itself is no report."""
    return behind_withheld(ground, at) > at


def behind_withheld(ground: Ground, at: int) -> int:
    """Behind the words by which a source keeps its name back, where they begin at word ``at``; else ``at``."""
    keys = ground.words.key
    if at + 1 >= len(keys) or keys[at + 1] not in _WITHHELD:
        return at
    if keys[at] in _NOT and keys[at + 1] in _UNTOLD:
        return at + 2
    if keys[at + 1] in _WITHHOLDING or (keys[at] in _NOT and keys[at + 1] in _TELLS):
        after = range(at + 1, min(at + _WITHHELD_WITHIN, len(keys)))
        return next((i + 1 for i in after if keys[i] in _IDENTITY), at)
    return at


def clause_later(here: Place, after: int, preposition: str) -> bool:
    """``أفاد مصدر بالمستشفى بأن``, ``أشار في حديث إلى إذاعة كذا إلى أن``: whether the clause that the verb brings comes
    behind the same preposition (behind none, where that is empty) a little further on, so that word ``after`` opens no
    content.
    """
    ground, keys = here.ground, here.ground.words.key
    for at in range(after + 1, min(after + _CLAUSE_WITHIN, ground.sentence_end(here.at))):
        if keys[at] in RELATIVES or (at in ground.says and other_verb(ground, at)):
            return False
        if preposition == "ب" and keys[at][0] == "ب" and ground.that(at):
            return True
        if keys[at] == preposition and ground.that(at + 1):
            return True
        if not preposition and (ground.words.raw[at] in COMMAS or ground.that(at)):
            return ground.that(at) and keys[at - 1] not in PREPOSITIONS
    return False


def behind_published(here: Place, after: int) -> bool:
    """Whether نشرت or the like, whose circumstance (على موقعها) is no content of the verb, stands just before."""
    says, keys = here.ground.says, here.ground.words.key
    if after - 1 not in says and after - 2 not in says:
        return False
    return any(_published(keys[at]) for at in (after - 1, after - 2) if at > here.at)


def _published(key: str) -> bool:
    """Whether a word is نشرت or the like."""
    readings = sayings().get(key)
    return readings is not None and "right_before" in readings[0].traits and readings[0].tense == "past"


def korean(ground: Ground, at: int) -> bool:
    """بان as the first part of a Korean name is no ``بأن``."""
    words = ground.words
    return words.raw[at] == "بان" and at + 1 < len(words) and words.key[at + 1] in ("كي", "جي", "غي", "كيمون")


def _readings(key: str) -> tuple[Saying, ...]:
    """The readings of the folded word, or of what is left without و or ف."""
    return sayings().get(key) or (sayings().get(key[1:], ()) if key[:1] in "وف" else ())


def names_outlet(ground: Ground, at: int, saying: Saying) -> bool:
    """``على موقع تداول``: whether what is spelt like a verb is the name of the outlet whose kind stands before it."""
    plain = (saying.gender, saying.number) == ("m", "s") and not saying.owner
    return plain and at > 0 and ground.words.key[at - 1] in _OUTLETS


def is_called(ground: Ground, at: int, saying: Saying) -> bool:
    """``ويدعى حمود الصالح``: is called so, claims nothing; written with ى, a name right behind it."""
    party = ground.party.get(at + 1)
    named = party is not None and party.kind == "person" and party.form == "name"
    behind = ground.words.key[at + 1] if at + 1 < len(ground.words) else ""
    named = named or (behind.isalpha() and not ground.that(at + 1) and behind not in PREPOSITIONS)
    return named and saying.tense == "present" and ground.words.raw[at].endswith("دعى")


def other_verb(ground: Ground, at: int) -> bool:
    """Whether a verb of saying that is nothing else stands here."""
    if at not in ground.says:
        return False
    key = ground.words.key[at]
    readings = _readings(key)
    if not readings or at in ground.within or ground.words.key[at - 1] in RELATIVES or withholds(ground, at):
        return False
    first = readings[0]
    if (first.owner and ground.words.raw[at][-1] == "ة") or (first.lemma == "قال" and key.endswith("القول")):
        return False  # إحاطة, إذاعة: no pronoun; نقلت الإذاعة عن فلان القول إن
    if names_outlet(ground, at, first) or is_called(ground, at, first):
        return False
    if "right_before" in first.traits and not ground.that(at + 1):
        return False
    if first.tense == "masdar" or (first.owner and not first.frame & {"whom", "target"}):
        return first.tense == "masdar" and first.owner and "masdar" in first.traits
    if needs_subject(first):
        return first.homograph and first.tense == "past" and key[:1] in "وف" and at + 1 in ground.party
    return "that" in first.frame or (key[:1] in "وف" and first.tense == "past")
