"""Words inside a person's name that are words elsewhere: حسين [شيخ] علي, مصطفى [صنع الله], موسى [فكي] محمد.

In: a ``Scan`` and a word behind the first unit of a name. Out: the index after what belongs to the name there, or 0.
"""

from __future__ import annotations

from tawatur.arabic.per_word import per_word
from tawatur.mark.event_forms import forms_of
from tawatur.mark.name_found import Scan
from tawatur.mark.name_lexicon import classes, common, phrases_of
from tawatur.mark.name_rare import ends_name
from tawatur.mark.name_words import GIVEN, NAMELIKE, doubt, unknown
from tawatur.mark.quote_ground import THAT
from tawatur.mark.quote_verbs import sayings

#: With these Turkish and Persian surnames end, whatever stands before (إمام أوغلو).
_SON_OF = frozenset({"اوغلو", "اوغلي", "زاده", "اوغلان"})
_KUNYA = frozenset({"ابو", "ابي", "ام", "ود"})
#: A word so common is no middle name.
_COMMON = 5


def within(at: Scan, j: int, key: str, *, sure: int) -> int:
    """The index after the part of a name at word ``j``; 0 where none is. ``sure``: units before it that are surely
    names."""
    if not at.follows[j + 1] or (key.startswith("ال") and not at.flags[j]):
        return 0
    behind = at.words.key[j + 1]
    if key in _KUNYA:
        return j + 2 if sure and len(behind) > 2 and behind not in classes()["preposition"] else 0
    if behind in _SON_OF:
        return j + 2
    if (behind == "الله" and key in classes()["god_gift"]) or (behind,) in phrases_of("name_compound").get(key, ()):
        return j + 2
    if not sure or behind.startswith("ال"):
        return 0
    if key in classes()["name_within"] or (at.flags[j] & GIVEN and doubt(key) == 1):
        return j + 1 if doubt(behind) == 0 or unknown(behind) else 0
    return j + 1 if _between(at, j, key, behind) else 0


def _between(at: Scan, j: int, key: str, behind: str) -> bool:
    """Whether a word of no name stands between two given names and is one more (موسى فكي محمد)."""
    if doubt(behind) or not at.flags[j + 1] & GIVEN or not at.hints[j + 1] & NAMELIKE or key.endswith("ه"):
        return False
    if key[0] in "وفبليتس" or key.startswith("ال") or not key.isalpha() or common().get(key, 0) >= _COMMON:
        return False
    return key not in classes()["preposition"] and key not in THAT and key not in sayings()


def son_of(at: Scan, j: int) -> bool:
    """Whether أوغلو or the like stands behind word ``j``, so that both are one surname."""
    return at.follows[j + 1] and at.words.key[j + 1] in _SON_OF


def of_two(key: str) -> bool:
    """Whether a word is a perfect of two or several (أصيبا, أصيبوا), what is left of it being a common word."""
    return any(key.endswith(end) and common().get(key[: -len(end)], 0) > 2 for end in ("ا", "وا"))


@per_word(5_000)
def past_deed(key: str) -> bool:
    """Whether a common word is the perfect of a verb, and behind a full name tells what its bearer did (فلان بن فلان
    [غادر] المدينة), whatever surname is written so."""
    return common().get(key, 0) > 2 and any(form.part == "past" for form in forms_of(key))


def foreign_look(at: Scan, j: int, key: str) -> bool:
    """Whether a word of no list with ي or ت is a foreign surname and no verb: with ي one more name, a word with و or a
    clause's end stands behind it (علي يرلي كايا), with ت a preposition or such an end (باتريس تالون إلى).
    """
    if key[0] not in "يت" or key.startswith(("يت", "يست", "ين", "تت", "تست")) or not at.follows[j + 1]:
        return False
    behind = at.words.key[j + 1]
    if key[0] == "ت":
        return not key.endswith(("ه", "ا")) and (behind in classes()["preposition"] or ends_name(at, j + 1))
    return unknown(behind) or doubt(behind) < 2 or (behind[0] == "و" and len(behind) > 3)
