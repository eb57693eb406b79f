"""Where an account passes from one happening to another of its kind (في حادث آخر، من جهة أخرى), and where it counts
several together (في ثلاث حوادث).

In: the folded words of an account. Out: where the clause of a turn begins; whether words tell of several. Behind the
lead a deed that is brought in without the article is another one, too: what is known by then is called "the accident".

>>> keys = "لقي رجل مصرعه ، وفي حادث اخر قتل اثنان . كما توفي ثالث في حريق".split()
>>> turns(keys, 0), turns(keys, len(keys))
([4, 10], [4])
>>> turns(["من", "حين", "الي", "اخر"], 0), of_several(["في", "ثلاث", "حوادث"]), of_several(["في", "حادث"])
([], True, False)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants

#: So many words stand between a preposition and "other" at most.
BETWEEN = 2
#: A phrase that is a turn by itself has so many words at most.
LONGEST = 3


def turns(keys: Sequence[str], lead: int) -> list[int]:
    """The places of the words with which the clauses of turns begin, in order; ``lead``: the first word behind the
    opening sentences."""
    return sorted({_clause(keys, at) for at in _turning(keys, lead)})


def _turning(keys: Sequence[str], lead: int) -> Iterator[int]:
    """The places of the words that turn."""
    other, deeds, firsts = _words("other"), _words("deed"), _firsts()
    for at, key in enumerate(keys):
        if (
            (key in other and _beside(keys, at))
            or (key in deeds and at >= lead and _brought_in(keys, at))
            or (key.lstrip("و") in firsts and _is_turn(keys[at : at + LONGEST]))
        ):
            yield at


def _clause(keys: Sequence[str], at: int) -> int:
    """The first word of the clause of word ``at``."""
    while at and keys[at - 1][:1].isalnum():
        at -= 1
    return at


def _beside(keys: Sequence[str], end: int) -> bool:
    """Whether "other" at ``end`` goes with a preposition and a noun before it; another preposition parts them."""
    before = _words("before")
    for at in range(end - 1, max(-1, end - BETWEEN - 2), -1):
        if not keys[at][:1].isalpha() or keys[at] == "الي":
            return False
        if _is_one(keys[at], before):
            return end - at > 1
    return False


def _brought_in(keys: Sequence[str], at: int) -> bool:
    """Whether a deed stands behind a word of cause and is not that of what follows (هجوم الأحد)."""
    known = at + 1 < len(keys) and keys[at + 1].startswith("ال")
    return at > 0 and not known and _is_one(keys[at - 1], _words("cause"))


def _is_one(key: str, words: frozenset[str]) -> bool:
    """Whether a word is one of these, with a conjunction before it or without."""
    return key in words or (key[:1] in ("و", "ف") and key[1:] in words)


def _is_turn(keys: Sequence[str]) -> bool:
    """Whether words begin with a phrase that is a turn by itself."""
    plain = [keys[0].lstrip("و"), *keys[1:]]
    return any(" ".join(plain[:size]) in _words("turn") for size in range(2, LONGEST + 1))


def of_several(keys: Iterable[str]) -> bool:
    """Whether words tell of several happenings at once."""
    return not _words("several").isdisjoint(key.lstrip("وبل") for key in keys)


@cache
def _firsts() -> frozenset[str]:
    """The first words of phrases that are turns by themselves."""
    return frozenset(phrase.split()[0] for phrase in _words("turn"))


@cache
def _words(kind: str) -> frozenset[str]:
    """The folded words of one kind."""
    return frozenset(
        fold(word) for row in table("link_turns") if row["kind"] == kind for word in variants(row["words"])
    )
