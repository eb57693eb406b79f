"""The last word of a speaker's name that is a word of another use: وزير التربية عزمي [محافظة] إن.

In: a ``Scan`` and a name that a title, an honorific or a verb of saying leads. Out: the name with one word more where
only a name can stand, between the name so far and the clause that its bearer says.
"""

from __future__ import annotations

from msgspec.structs import replace

from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, nisbas
from tawatur.mark.name_words import EQUAL, GROUP, HONORIFIC, ORG_AL, SAYING, doubt
from tawatur.mark.quote_ground import lexemes
from tawatur.mark.quote_verbs import sayings

#: The conjunction that only a verb of saying brings, its pronouns written on.
_THAT = frozenset({"إن", "إنه", "إنها", "إنهم", "إننا", "إني", "إنني"})
#: Behind other words of that spelling a verbal noun may stand (أكد فلان ضرورة أن).
_OR_THAT = frozenset({"أن", "ان", "أنه", "أنها", "أنهم", "بأن", "بأنه", "بأنها"})
_COMMAS = frozenset("،,")
_PRONOUNS = ("ها", "هم", "نا", "هما")
_NO_NAME = EQUAL | GROUP | HONORIFIC | SAYING | ORG_AL


def to_clause(at: Scan, found: Found) -> Found:
    """The name with the word behind it, where أن or إن stands right behind that."""
    j = found.after
    if not at.follows[j] or not at.along(j, j + 1) or at.flags[j] & _NO_NAME:
        return found
    raw, key = at.words.raw[j + 1], at.words.key[j]
    if raw in _COMMAS and key.isalpha() and "بن" in at.words.key[found.first : j] and not key.startswith("ال"):
        return replace(found, after=j + 1, score=found.score + 2) if _may_be_name(at, j, key) else found
    if key in classes()["particle"] and at.follows[j + 1] and at.along(j, j + 2) and at.words.raw[j + 2] in _THAT:
        return replace(found, after=j + 2, score=found.score + 4)  # لوران سان سير إن
    noun = key.startswith("ال") or key.endswith(("ه", "ات", "ين", "ون"))  # وصف فلان القرار بأنه
    if raw not in _THAT and (raw not in _OR_THAT or noun):
        return found
    return replace(found, after=j + 1, score=found.score + 2) if _may_be_name(at, j, key) else found


def _may_be_name(at: Scan, j: int, key: str) -> bool:
    """Whether a word can be a name here: no adverb, preposition, verb, adjective of a country, word with a pronoun."""
    if len(key) < 2 or not key.isalpha() or key in classes()["before_that"] or key in classes()["preposition"]:
        return False
    if key in nisbas() and at.words.raw[j].startswith("ال"):
        return False
    if (
        key in lexemes("skipped")
        or key in lexemes("self")
        or key in lexemes("adjunct")
        or key in lexemes("content_noun")
    ):
        return False
    if key in classes()["post"] or key in classes()["stop_al"] or key in sayings():
        return False
    if doubt(key) < 2:
        return True
    raw = at.words.raw[j]
    manner = raw.endswith(("ا", "اً", "ًا", "ه")) or key.endswith(_PRONOUNS)
    return not manner and not (key[0] in "بلوف" and doubt(key) == 3)
