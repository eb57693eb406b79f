"""Who or where, as two accounts name it in like words: who owns the factory, who heads the inquiry, in which town.

In: the claims of a group of articles. Out: one contested row for each thing of which two accounts name another one in
words that are otherwise the same, where neither account knows the other's. People must be named; a place is a rival
only of one of its kind (two towns, two quarters), as the accounts word it. Bodies stand beside so many things that
they are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.compare.origins import Copies
from tawatur.compare.rows import row
from tawatur.compare.surely import one_of_several, told_beside
from tawatur.compare.told import VOICE, Ids, Told
from tawatur.compare.words import alike, core, spelt_alike, terms
from tawatur.lexicon import table, variants
from tawatur.model import Row

#: So many words before a name, and behind it, say whose it is.
BEFORE, BEHIND = 7, 6
#: How much the words around two names must agree, and how many of the telling ones they must share: of places, one of
#: which the kind is said already, and of people and bodies.
ALIKE, SHARED = 0.3, {"where": 1, "who": 2}
WHY = "In like words the accounts name another one, and neither names the other's."


#: Who is written to is one of many to whom the same is written.
_SENT_TO = frozenset({"addressee", "receiver"})


class Node(NamedTuple):
    """A name in one article with the telling words around it; ``kind``: what kind of place it is called."""

    told: Told
    around: Mapping[str, float]
    near: frozenset[str]
    kind: str
    words: frozenset[str]


def rows(claims: Sequence[Told], articles: Sequence[str], ids: Ids, copies: Copies) -> Iterator[Row]:
    """The rows of one story; each pair of names once."""
    nodes = [node for one in claims if (node := _node(one, ids)) is not None]
    given: set[tuple[str, str, str]] = set()
    for left, right in _pairs(nodes, ids):
        key = (left.told.slot, *sorted((str(left.told.actor), str(right.told.actor))))
        if key not in given:
            given.add(key)  # type: ignore[arg-type]
            made = row([left.told, right.told], articles, ids, copies)
            yield msgspec.structs.replace(made, accord="contested", why=WHY)


def _node(one: Told, ids: Ids) -> Node | None:
    """A claim as a name in its words; None for a voice, a group, and what is only described."""
    if one.slot not in SHARED or not one.actor or one.unit == VOICE or one.stance != "asserted" or not one.named:
        return None
    if one.slot == "who" and (_of_several(one) or one.role in _SENT_TO):
        return None
    if one.slot == "where" and one_of_several(one):
        return None
    known = ids.known[one.actor]
    if known.kind != ("person" if one.slot == "who" else "place"):
        return None
    words = split(one.wording).key
    own = {core(word) for word in (*_whole(words), *_whole(split(fold(known.name)).key))}
    before, behind = (split(side).key for side in one.around)
    near = [*before[-BEFORE:], *behind[:BEHIND]]
    around = {word: weight for word, weight in terms(" ".join(near)).items() if word not in own}
    kind = next((found for word in (*words[:1], *before[-1:]) if (found := _kinds().get(core(word)))), "")
    own |= {word for word, what in _kinds().items() if what == kind}
    if one.slot == "where" and kind and _several_told(one, kind):
        return None
    return Node(one, around, frozenset(map(core, [*before[-3:], *behind[:2]])) & around.keys(), kind, frozenset(own))


def _several_told(one: Told, kind: str) -> bool:
    """Whether other places of its kind are told of beside a place (three in one district, two in another)."""
    before, behind = (split(side).key for side in one.around)
    beside = [*before[:-1], *behind]
    return any(_kinds().get(core(word)) == kind for word in beside)


def _whole(words: Sequence[str]) -> Iterator[str]:
    """Words with عبد joined to what follows it, as many write it."""
    for at, word in enumerate(words):
        if word == "عبد" and at + 1 < len(words):
            yield word + words[at + 1]
        elif not at or words[at - 1] != "عبد":
            yield word


def _of_several(one: Told) -> bool:
    """Whether a name is one of several that are named side by side: those who came, who play in a film. Which of them
    an account names is its choice."""
    return one.role == "attendee" or one_of_several(one)


@cache
def _kinds() -> Mapping[str, str]:
    """Core of a noun -> of what kind a place is."""
    rows_ = table("compare_place_kinds")
    return {core(fold(word)): row_["one"] for row_ in rows_ for word in variants(row_["words"])}


def _pairs(nodes: Sequence[Node], ids: Ids) -> Iterator[tuple[Node, Node]]:
    """Rivals, the likest first."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for word in node.near:
            by_word[word].append(at)
    pairs = {(i, j) for found in by_word.values() for n, i in enumerate(found) for j in found[n + 1 :]}
    scored = sorted((-_score(nodes[i], nodes[j], ids), i, j) for i, j in pairs)
    return ((nodes[i], nodes[j]) for score, i, j in scored if score < 0)


def _score(left: Node, right: Node, ids: Ids) -> float:
    """How much alike the words around two names are; 0 for what cannot be rivals."""
    one, other = left.told, right.told
    if one.article == other.article or one.slot != other.slot or not _unlike(left, right, ids):
        return 0.0
    if ids.two_news(one, other) or told_beside(one, other):
        return 0.0
    shared = left.around.keys() & right.around.keys()
    if one.slot == "where" and (not left.kind or left.kind != right.kind):
        return 0.0
    likeness = alike(left.around, right.around)
    return likeness if len(shared) >= SHARED[one.slot] and likeness >= ALIKE else 0.0


def _unlike(left: Node, right: Node, ids: Ids) -> bool:
    """Whether two names are of two: other entities of one kind, no word of the names in common, neither known to the
    other account."""
    one, other = left.told.actor, right.told.actor
    assert one is not None
    assert other is not None
    if one == other or ids.known[one].kind != ids.known[other].kind:
        return False
    mine, theirs = left.words - _kinds().keys(), right.words - _kinds().keys()
    if mine & theirs or any(spelt_alike(a, b) for a in mine for b in theirs):
        return False
    return one not in ids.named(right.told.article) and other not in ids.named(left.told.article)
