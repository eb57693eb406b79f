"""Whether a word with the article behind one given name is the surname, though it is a common word too.

In: a ``Scan`` and the words. Out: a yes or no: حمد [المطر] الخطوة, سامي [الجميل] عبر حسابه.
"""

from __future__ import annotations

from tawatur.mark.name_found import Scan
from tawatur.mark.name_lexicon import classes, common, nisbas, tokens
from tawatur.mark.name_words import HONORIFIC, TITLE, TITLE_AL, doubt
from tawatur.mark.quote_verbs import finite

#: What closes the naming of a speaker.
_CLOSE = frozenset({"أن", "إن", "ان", "بأن", "،", ",", ":", ".", "؛", ")", "»", '"', "أنه", "أنها", "إنه", "إنها"})
_PLURALS = ("ين", "ون", "ات")
#: Words of a list that are so common are surnames only before a comma or أن.
_TOO_COMMON = 6


def closing(at: Scan, j: int) -> bool:
    """Whether a common noun with the article is the surname: a given name before it, a comma or أن behind it."""
    key = at.words.key[j] if at.follows[j] else ""
    if not key.startswith("ال") or len(key) < 5 or key in classes()["stop_al"] | classes()["post"] or key in nisbas():
        return False
    if key.endswith(_PLURALS) and doubt(key) > 1 and key in common() and not _family_name(key):
        return False
    closed = at.along(j, j + 1) and (at.words.raw[j + 1] in _CLOSE or _joins(at.words.key[j + 1]))
    closed = closed or (at.follows[j + 1] and bool(at.flags[j + 1] & (TITLE | TITLE_AL | HONORIFIC)))
    return closed and not at.flags[j] & (TITLE_AL | HONORIFIC)


def _family_name(key: str) -> bool:
    """Whether a list has a word as a surname and it is not too common a noun (الزبون)."""
    return tokens().get(key, ("", 3))[0] == "s" and common().get(key, 0) < 5


def surname_of_list(at: Scan, j: int) -> bool:
    """Whether a word with the article that a list has as a name ends the name: behind it stands what no adjective or
    genitive of it can be, one more definite noun, a preposition or a verb of saying.
    """
    if not at.follows[j] or not at.follows[j + 1]:
        return False
    key, behind, words = at.words.key[j], at.words.key[j + 1], classes()
    if not key.startswith("ال") or doubt(key) > 2 or common().get(key, 0) >= _TOO_COMMON or key.endswith(_PLURALS):
        return False
    if key in words["stop_al"] | words["post"] | words["no_surname"] | words["org_tail"] or key in nisbas():
        return False
    if at.flags[j] & (TITLE_AL | HONORIFIC):
        return False
    led = behind[0] in "بل" and len(behind) > 4 and behind[1:] not in words["honorific"]
    return finite(behind) or led or behind in words["preposition"] or _noun(behind)


def _noun(key: str) -> bool:
    """Whether a definite noun stands there that does not look like an adjective."""
    adjective = key.endswith(("ي", "يه")) or key in classes()["org_tail"] or key in classes()["post"]
    return key.startswith("ال") and len(key) > 4 and not adjective and key not in nisbas()


def family(at: Scan, i: int, j: int) -> bool:
    """Whether a common noun with the article is the surname: behind a rank or degree, whose bearers are not called by
    their first name, and one given name.
    """
    if j >= len(at.words):
        return False
    words = classes()
    k = i - 1 - (i > 1 and at.words.raw[i - 1] in (".", "/"))
    key = at.words.key[j] if at.follows[j] else ""
    if not (at.near(k, i) and at.words.key[k] in words["called_in_full"]) or at.words.key[i].startswith("ال"):
        return False
    if key in words["stop_al"] | words["post"] | words["no_surname"] or at.flags[j] & TITLE_AL:
        return False
    return key.startswith("ال") and len(key) > 4 and key not in nisbas() and not key.endswith(_PLURALS)


def _joins(key: str) -> bool:
    """Whether a word of four letters and more begins with و and is no definite noun or adjective joined."""
    return len(key) > 3 and key[0] == "و" and not key.startswith("وال")
