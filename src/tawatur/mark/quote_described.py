"""Subjects that a text only describes, before an object: ``نفى مصدر مسؤول وجود خلاف``, ``انتقد عدد من النواب القرار``.

In: a Place and a word behind its verb. Out: whether a described source begins there, and whether its object does.
"""

from __future__ import annotations

from tawatur.mark.name_lexicon import classes
from tawatur.mark.quote_ground import COMMAS, STOPS, THAT, Ground, lexemes, source_nouns
from tawatur.mark.quote_place import PREPOSITIONS, Place

#: The subject and what goes with it seldom have more words than this.
_LONGEST = 9
#: An office governs the noun behind it: رئيس تحرير.
_OFFICE = 3
#: Offices that are also the plain word for a source.
_SPEAKING = frozenset(("متحدث", "متحدثه", "ناطق", "ناطقه", "مسوول", "مسيول", "مسووله", "خبير", "محلل", "باحث", "مراسل"))
_CLAIMS = frozenset(
    ("مزاعم", "اتهامات", "ادعاءات", "انباء", "تقارير", "شايعات", "اشاعات", "تصريحات", "اقوال", "ما", "سياسه", "قرار")
)
#: How the last word of a subject ends that is no noun before its genitive: adjectives of relation, plurals.
_ENDS = ("ي", "يه", "ون", "ين", "ات")


def begins_source(ground: Ground, at: int) -> bool:
    """Whether an indefinite noun for a source that can be a subject stands at the word: مسؤولون, but not مسؤولين."""
    key = ground.words.key[at]
    if key in lexemes("some"):
        return True
    kind = source_nouns().get(key, ("",))[0]
    return kind in ("person", "group") and not key.startswith("ال") and not key.endswith("ين")


def behind_source(here: Place, after: int, verbal: bool) -> bool:
    """Whether the word opens what a described source in front of it denies, condemns or asks for."""
    ground, words, first = here.ground, here.ground.words, here.at + 1
    if (
        not here.opens
        or after - first > _LONGEST
        or not begins_source(ground, first)
        or not _plain(ground, first, after)
    ):
        return False
    key, before, head = words.key[after], words.key[after - 1], words.key[first]
    if head in classes()["title"] - _SPEAKING and after - first < _OFFICE:
        return False
    if before == "وسايل" or before in PREPOSITIONS or before in lexemes("some"):
        return False
    definite = key.startswith("ال") and words.raw[after][0] == "ا"
    if (verbal or key in _CLAIMS) and not definite:
        return True
    ended = before.endswith(_ENDS) or before.startswith(("ال", "وال"))
    return "obj" in here.saying.frame and definite and ended and not key.endswith(_ENDS)


def _plain(ground: Ground, first: int, after: int) -> bool:
    """Whether nothing but nouns, adjectives and prepositions stands between two words."""
    words = ground.words
    return all(
        words.raw[at][0].isalpha() and words.raw[at] not in COMMAS | STOPS and words.key[at] not in THAT
        for at in range(first, after)
    )
