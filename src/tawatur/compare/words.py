"""How much two wordings have in common, by the words that tell something.

In: texts. Out: their telling words with weights, and how much of the shorter or of the longer one both have.

>>> alike(terms("خط بحري مباشر"), terms("افتتاح خط بحري")) > alike(terms("خط بحري مباشر"), terms("خط أنابيب"))
True
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import takewhile

from tawatur.arabic.fold import fold
from tawatur.arabic.per_word import per_word
from tawatur.arabic.phrases import Phrasebook
from tawatur.arabic.stems import stem
from tawatur.arabic.words import Words, split
from tawatur.lexicon import table, variants
from tawatur.model import Stance

_RELATIVE = re.compile(
    r"\s(?:الذي|التي|الذين|اللذين|اللذان|اللتين|اللتان|اللواتي|اللاتي)\s"
    r"|\s(?:إلا أنه?ا?|لكنه?ا?|غير أنه?ا?|بيد أنه?ا?)\s"
    r"|[،,]\s*و"
)
#: Letters that a core has at least.
LETTERS = 3
_VOWELS = str.maketrans("", "", "اوي")
#: Letters for the hard g of foreign names.
_HARD_G = frozenset("جغقك")
#: A word that this share of news uses says nothing of what was said.
COMMON = 0.4


@cache
def _shares() -> Mapping[str, float]:
    """How common the ordinary words of news are."""
    found: dict[str, float] = {}
    for row in table("link_common"):
        for word in variants(row["words"]):
            found[core(fold(word))] = max(float(row["share"]), found.get(core(fold(word)), 0.0))
    return found


@cache
def _not_future() -> frozenset[str]:
    """Stems that begin like a verb of the future."""
    rows = [row for row in table("time_context") if row["kind"] == "notwill"]
    return frozenset(stem(fold(word)) for row in rows for word in variants(row["forms"]))


@per_word(200_000)
def core(word: str) -> str:
    """What a folded word shares with its other forms: the stem without a letter of person, future or preposition before
    it, an ending of the past, an alif in front, and long vowels where four letters are left. Unlike words fall together
    now and then, so it is for texts that are of one matter only.

    >>> core("دفعت") == core("تدفع"), core("بخرق") == core("خرق"), core("اعتقلت") == core("اعتقال")
    (True, True, True)
    >>> core("انتهي") == core("ينته")
    True
    >>> core("ستؤدي") == core("تؤدي"), core("سياسي") == core("سياسه")
    (True, True)
    """
    bare = stem(word)
    if len(bare) > LETTERS and bare[0] == "س" and bare[1] in "يتن" and bare not in _not_future():
        bare = bare[1:]
    if bare[0] in "بلكيتن" and len(bare) > LETTERS:
        bare = bare[1:]
    if bare[-1] == "ت" and len(bare) > LETTERS:
        bare = bare[:-1]
    if bare[0] == "ا" and len(bare) > LETTERS:
        bare = bare[1:]
    bones = bare.translate(_VOWELS)
    return bones if len(bones) > LETTERS else bare


@cache
def negations(use: str) -> frozenset[str]:
    """Folded words of one use of the table of negations."""
    rows = [row for row in table("compare_negations") if row["use"] == use]
    return frozenset(fold(word) for row in rows for word in variants(row["words"]))


@cache
def _phrases(use: str) -> Phrasebook[bool]:
    """The phrases of one use of the table of negations."""
    rows = [row for row in table("compare_negations") if row["use"] == use]
    return Phrasebook((word, True) for row in rows for word in variants(row["words"]))


@lru_cache(maxsize=20_000)
def has_phrase(use: str, text: str) -> bool:
    """Whether a text has a phrase of one use of the table of negations."""
    return has_phrase_in(use, split(text))


def has_phrase_in(use: str, words: Words) -> bool:
    """``has_phrase``, for a text that is split already."""
    return any(True for _ in _phrases(use).find(words))


def spelt_alike(left: str, right: str) -> bool:
    """Whether two folded words are one but for a letter, as one name is spelled in two papers (قوميز، جوميز).

    >>> spelt_alike("قوميز", "جوميز"), spelt_alike("سليم", "سالم")
    (True, False)
    >>> spelt_alike("سوروتش", "سوروج"), spelt_alike("تشارلز", "شارلز")
    (True, True)
    >>> spelt_alike("غال", "جال"), spelt_alike("مال", "جال")
    (True, False)
    """
    if _sounds(left) == _sounds(right):
        return len(left) > LETTERS
    if len(left) >= LETTERS and left[1:] == right[1:] and {left[0], right[0]} <= _HARD_G:
        return True
    short, long = sorted((left, right), key=len)
    if len(short) <= LETTERS or len(long) - len(short) > 1:
        return False
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(short, long, strict=False)))
    mine, theirs = short[same:], long[same:]
    return mine in (theirs, theirs[1:]) or mine[1:] == theirs[1:]


def _sounds(word: str) -> str:
    """A folded word with one letter for sounds that Arabic writes with two or with its neighbour's."""
    for written, sound in (("تش", "ش"), ("دج", "ج"), ("ج", "ش"), ("چ", "ش"), ("غ", "ق"), ("ڤ", "ف")):
        word = word.replace(written, sound)
    return word


@cache
def _of_markets(use: str) -> frozenset[str]:
    """The cores of words of one use of the table of quotations."""
    rows = [row for row in table("compare_quoted") if row["use"] == use]
    return frozenset(core(fold(word)) for row in rows for word in variants(row["words"]))


def quoted(words: Iterable[str]) -> bool:
    """Whether some of these cores make a figure a quotation of a market, which moves by the hour."""
    found = set(words)
    if not _of_markets("beside").isdisjoint(found):
        return True
    often = _of_markets("often") & found
    return len(often) > 1 or (bool(often) and not _of_markets("subject").isdisjoint(found))


def traded(words: Iterable[str]) -> bool:
    """Whether some of these cores are of what is traded in a market: it rises and falls within an hour."""
    return not _of_markets("subject").isdisjoint(words)


def terms(text: str) -> dict[str, float]:
    """The telling words of a text with their weights."""
    return terms_of(split(text).key)


def terms_of(keys: Iterable[str]) -> dict[str, float]:
    """The telling ones of folded words with their weights."""
    weighed = {core(key): None for key in keys if len(key) > 1 and key[:1].isalnum()}
    return {word: weight for word in weighed if (weight := _weight(word))}


def staked(wording: str, stance: Stance) -> str:
    """A saying; of what is denied or doubted only up to a relative clause or another sentence: who rejects "the results
    of the vote that X won" does not deny that X won."""
    return _RELATIVE.split(wording, maxsplit=1)[0] if stance in ("denied", "doubted") else wording


@lru_cache(maxsize=20_000)
def at_stake(wording: str, stance: Stance) -> Mapping[str, float]:
    """The telling words of what a saying affirms or denies."""
    return terms(staked(wording, stance))


@per_word(50_000)
def _weight(word: str) -> float:
    """A number and a rare word tell more than an ordinary one; 0 for what is too common to tell anything."""
    share = _shares().get(word, 0.002)
    return -math.log(share) if share < COMMON else 0.0


#: A word that no larger share of news uses is rare.
RARE = 0.002


def rare(word: str) -> bool:
    """Whether a core is none of the ordinary words of news, nor a mark, a number or a particle."""
    return len(word) >= LETTERS and word[:1].isalpha() and _shares().get(word, RARE) <= RARE


def alike(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The share of the shorter one's weight that both have, damped where it is very short."""
    shared = sum(weight for word, weight in left.items() if word in right)
    fewer = min(sum(left.values()), sum(right.values()))
    return shared / (fewer + 4.0) if fewer else 0.0


def mutual(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The share of the longer one's weight that both have: how much of one saying the other account tells."""
    shared = sum(weight for word, weight in left.items() if word in right)
    more = max(sum(left.values()), sum(right.values()))
    return shared / more if more else 0.0
