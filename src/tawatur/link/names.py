"""Keys of names: what of a name must agree for two articles to mean the same by it.

In: a name as an article has it. Out: its words folded, without article, ``بن`` and marks, joined where one name is
written apart, in the spelling that the lexicon puts first; and a skeleton for names that were carried over from other
scripts.

>>> name_words("الرئيس بشار الأسد")
('رييس', 'بشار', 'اسد')
>>> name_words("عبد الفتاح السيسي") == name_words("عبدالفتاح السيسى")
True
>>> skeleton("ترامب") == skeleton("ترمب")
True
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from tawatur.arabic.clitics import bare
from tawatur.arabic.fold import fold
from tawatur.arabic.stems import stem
from tawatur.lexicon import table, variants

#: Words between the parts of a name that one outlet writes and another leaves out.
_BETWEEN = frozenset({"بن", "ابن", "بنت", "ال", "ول", "ولد"})
#: Words that are one name with the word after them, written together or apart.
_JOINED = frozenset({"عبد", "ابو", "ابا", "ابي", "ام", "نور", "سيف", "صلاح", "جمال"})
_JOINED_TO = {"نور": "الدين", "سيف": "الدين", "صلاح": "الدين", "جمال": "الدين"}
#: Letters that stand for vowels when a foreign name is written in Arabic, and consonants that are written in two ways.
_VOWELS = str.maketrans("", "", "اويهء")
_SOUNDS = str.maketrans({"غ": "ج", "ق": "ك", "ط": "ت", "ث": "ت", "ص": "س", "ض": "د", "ظ": "ز", "ذ": "د", "ڤ": "ف"})


@cache
def _first_spelling() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Each spelling of the lexicon as words -> the words of the first spelling of its row."""
    rows = [variants(row["spellings"]) for row in table("link_spellings")]
    return {_plain(other): _plain(row[0]) for row in rows for other in row}


def _plain(name: str) -> tuple[str, ...]:
    """Folded words without marks, article and joining words."""
    letters = "".join(c if c.isalnum() or c.isspace() else " " for c in fold(name))
    words = letters.split()
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _JOINED and _JOINED_TO.get(joined[-1], word) == word:
            joined[-1] += word
        else:
            joined.append(word)
    joined = ["ال" + word[2:] if word.startswith("لل") and len(word) > 4 else word for word in joined[:1]] + joined[1:]
    kept = tuple(bare(word) for word in joined if word not in _BETWEEN)
    return kept or tuple(words)


@lru_cache(maxsize=100_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that must agree, in order."""
    words = _plain(name)
    first = _first_spelling()
    return first.get(words) or tuple(part for word in words for part in first.get((word,), (word,)))


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """What verb and noun of one root share, roughly: the consonants of the stem without prefixes of conjugation.

    >>> root("سقطت") == root("سقوط"), root("اجتمع") == root("اجتماع")
    (True, True)
    """
    left = stem(word).translate(_VOWELS)
    left = left.removesuffix("ت") if len(left) > 3 else left
    return left[1:] if len(left) > 3 and left[0] in "متن" else left


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """The consonants of a foreign name's word; the word itself where fewer than three are left."""
    left = (word[:1] + word[1:].translate(_VOWELS)).translate(_SOUNDS)
    return left if len(left) >= 3 else word
