"""Whether a word that is mostly something else begins somebody's name: مرات, يزيد, شهيد behind a title.

In: a ``Scan`` and the word behind a title or a form of address. Out: a yes or no.
"""

from __future__ import annotations

from tawatur.mark.name_found import Scan
from tawatur.mark.name_lexicon import classes, common, nisbas, tokens
from tawatur.mark.name_words import ALONE, GAZ, GIVEN, NAMEISH, ORG_OF, PLACE_OF, SITE, TITLE, TITLE_AL, doubt, unknown
from tawatur.mark.quote_ground import THAT
from tawatur.mark.quote_nouns import is_verbal
from tawatur.mark.quote_verbs import sayings

#: Words that make a name of the word before them, whatever it is else (شهيد الرحمن, قمر الزمان).
NAMING = frozenset({"الرحمن", "الزمان", "الرحيم"})
_NOT_FIRST = ALONE | TITLE | TITLE_AL | ORG_OF | PLACE_OF | SITE
#: Letters of such a first word, and how common it is, at most.
_SHORT, _USUAL = 5, 5
_HIS_WORD = frozenset({"قوله", "قولها"})
#: What may stand behind a whole name.
_CLOSING = frozenset({"،", ",", ".", "؛", ":", ")", "»", '"', "(", "-", "–"})


def plain_first(at: Scan, i: int) -> bool:
    """Whether the word at ``i``, common and somewhere a given name, begins a name here: a word of no other use stands
    behind it, and behind that the clause goes on as it does behind a name.
    """
    if not at.follows[i + 1]:
        return False
    key = at.words.key[i]
    if len(key) < 2 or key.startswith("ال") or key in THAT:
        return False
    behind = at.words.key[i + 1]
    if behind in NAMING or (behind == "الدين" and key in tokens()):
        return key not in classes()["no_person"]
    if i > 0 and at.follows[i] and at.words.key[i - 1] in classes()["called_in_full"] and _whole(at, i):
        return True
    role, level = tokens().get(key, ("s", 3))
    if role == "s" or level != 2 or at.flags[i] & _NOT_FIRST or is_verbal(key) or key in nisbas():
        return False
    if role != "f" and behind.startswith("ال"):
        return _family_of_list(at, i + 1) and ends_name(at, i + 2)
    return _only_a_name(at, i + 1, behind) and _closed(at, i + 2)


def article_first(at: Scan, i: int) -> bool:
    """Whether a given name with the article (الحسين, الصديق) stands at word ``i``, a name of no other use behind it."""
    key = at.words.key[i]
    if not key.startswith("ال") or key not in classes()["al_given"] or not at.follows[i + 1]:
        return False
    behind = at.words.key[i + 1]
    if behind in classes()["al_given"] or behind in ("بن", "ولد", "ايت"):
        return True
    rare = unknown(behind) or (doubt(behind) == 0 and bool(at.flags[i + 1] & NAMEISH))
    return rare and not at.flags[i + 1] & (ALONE | TITLE | TITLE_AL | ORG_OF) and behind not in nisbas()


def stranger_first(at: Scan, i: int) -> bool:
    """Whether a short word of another use begins a foreign name: a nationality or an adjective ends the title before
    it, a word of no list stands behind it (رئيس الوزراء الكمبودي هون مانيت)."""
    key = at.words.key[i]
    if not at.follows[i] or not at.follows[i + 1] or not unknown(at.words.key[i + 1]) or len(key) > _SHORT:
        return False
    before = at.words.key[i - 1]
    nisba = nisbas().get(before)
    if not (before in classes()["post"] or (nisba is not None and nisba.definite)) or common().get(key, 0) > _USUAL:
        return False
    others = at.flags[i] & ~(ALONE | GAZ | NAMEISH | GIVEN)
    other = others or key in classes()["no_person"] or key in classes()["preposition"] or key in THAT
    return not other and key[0] not in "يت" and not is_verbal(key) and key not in sayings()


def _whole(at: Scan, i: int) -> bool:
    """Whether a word behind a rank or degree is a name, however common it is: a family name that is hardly anything
    else or أبو + noun stands behind it, and the clause goes on (العميد توحيد الكندري أن, الدكتور خير أبو صعيليك).
    """
    key, behind = at.words.key[i], at.words.key[i + 1]
    if at.flags[i] & _NOT_FIRST or key in classes()["no_person"] or key in classes()["preposition"]:
        return False
    if behind in ("ابو", "ابي") and at.follows[i + 2]:
        return ends_name(at, i + 3)
    family = behind.startswith("ال") and behind.endswith("ي") and behind not in nisbas()
    sure = tokens().get(behind, ("", 3))[1] < 2 or unknown(behind)
    return family and sure and common().get(behind, 0) < 4 and ends_name(at, i + 2)


def _family_of_list(at: Scan, j: int) -> bool:
    """Whether a list has the word with the article at ``j`` as a surname, and it is no adjective (مطلق الزايد)."""
    key, words = at.words.key[j], classes()
    listed = tokens().get(key, ("f", 3))[0] in "sb" and common().get(key, 0) < 5
    return listed and key not in words["post"] and key not in words["org_tail"] and not at.flags[j] & TITLE_AL


def _only_a_name(at: Scan, j: int, key: str) -> bool:
    """Whether the word at ``j`` is a name or nothing that is known."""
    if at.flags[j] & (ALONE | TITLE | TITLE_AL | ORG_OF) or key.startswith("ال"):
        return False
    return (unknown(key) and key[0] not in "يت") or (doubt(key) < 2 and bool(at.flags[j] & NAMEISH))


def ends_name(at: Scan, j: int) -> bool:
    """Whether a sentence ends before word ``j``, or a mark, أن, قوله or a title stands there."""
    if not at.along(j - 1, j) or at.words.raw[j] in _CLOSING:
        return True
    return at.words.key[j] in THAT or at.words.key[j] in _HIS_WORD or at.flags[j] & TITLE > 0


def _closed(at: Scan, j: int) -> bool:
    """Whether a name may end before word ``j``: at the end of the sentence, a mark, أن, a preposition, or one more
    word of a name."""
    if not at.along(j - 1, j) or at.words.raw[j] in _CLOSING:
        return True
    key = at.words.key[j]
    prepositions = classes()["preposition"]
    if any(said.tense == "participle" for said in sayings().get(key, ())):
        return True
    if key in THAT or key in prepositions or key[:1] in "بلوف" or j in at.taken:
        return True
    return unknown(key) or bool(at.flags[j] & NAMEISH)
