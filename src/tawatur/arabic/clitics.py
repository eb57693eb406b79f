"""Take the letters off that Arabic writes onto the front of a word: و ف ب ك ل س and the article.

In: a folded word. Out: every way it can be cut, the uncut word first. Whether a cut is right is the lexicon's to say.

>>> cuts("وبالوزير")[:3]
((0, 'وبالوزير'), (1, 'بالوزير'), (2, 'الوزير'))
>>> cuts("للرئيس")[1]
(0, 'الرئيس')
"""

from __future__ import annotations

from collections.abc import Container

CONJUNCTIONS = "وف"
PREPOSITIONS = "بكل"
Cuts = tuple[tuple[int, str], ...]
_CUT = frozenset(CONJUNCTIONS + PREPOSITIONS)
#: A cut must leave at least this many letters: two-letter remainders are nearly always wrong (ولي -> لي).
SHORTEST = 3


def cuts(word: str) -> Cuts:
    """Ways to cut proclitics off the folded ``word``: (letters cut, what is left), the uncut first.

    لل is undone to ال with nothing cut (the gold convention keeps such words whole): ``للرئيس`` -> (0, 'الرئيس').
    """
    if word[:1] not in _CUT:
        return ((0, word),)
    at = int(word[0] in CONJUNCTIONS and len(word) > SHORTEST)
    rest = word[at:]
    found = ((0, word), (1, rest)) if at else ((0, word),)
    if rest.startswith("لل") and len(rest) > 3:
        return (*found, (at, "ال" + rest[2:]))
    if rest[0] in PREPOSITIONS and len(rest) > SHORTEST:
        return (*found, (at + 1, rest[1:]))
    return found


def cut_to(word: str, wanted: Container[str]) -> bool:
    """Whether the folded ``word``, cut in some way, is one of ``wanted``."""
    for _, stem in cuts(word):  # noqa: SIM110 -- asked of every new word: a generator costs three times as much
        if stem in wanted:
            return True
    return False


def bare(word: str) -> str:
    """The folded ``word`` without the article ال, if at least two letters are left."""
    return word[2:] if word.startswith("ال") and len(word) >= 4 else word
