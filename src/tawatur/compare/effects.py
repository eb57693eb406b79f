"""What something brought about, made possible or turned, as two accounts tell it.

In: the claims of a group of articles. Out: one row for each consequence that one account tells as such and another one
too, or as something that just happened ("the dam let the farmers return", "the farmers returned after the dam was
built"). Two unlike consequences of one happening exclude nothing; they stand side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tawatur.arabic.words import split
from tawatur.compare.origins import Copies
from tawatur.compare.pairing import SAME, clusters
from tawatur.compare.rows import worded_row
from tawatur.compare.statements import clause_of
from tawatur.compare.told import EFFECT, Told
from tawatur.compare.words import alike, core, terms
from tawatur.lexicon import table, variants
from tawatur.model import Accord, Row

#: Consequences are one where they share so many telling words; those of two happenings, and what just happened, must
#: share so much of the shorter one as well, and the deed.
SHARED, ALIKE = 2, 0.4
_VOWELS = str.maketrans("", "", "اوي")

_WHY: dict[Accord, str] = {
    "agreed": "{articles} accounts tell the same consequence.",
    "compatible": "The accounts tell consequences of one happening that fit one another: {values}.",
}


class Node(NamedTuple):
    """A consequence, or what an account tells as having happened, with its telling words; ``deeds``: the consonants of
    the words that can say what happened: of a happening its first, of a consequence all."""

    told: Told
    words: Mapping[str, float]
    deeds: frozenset[str]


def of_event(claims: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """The rows of what came of one happening, told by ``articles``; none of what only one account tells. Unlike
    consequences stand side by side."""
    nodes = [_effect(one) for one in claims if one.slot == "why" and one.unit == EFFECT]
    if len({node.told.article for node in nodes}) > 1:
        found = _clusters(nodes, len(nodes), _alike_of_one)
        yield from (_row(members, articles, copies) for members in found if len(members) > 1)
        if len(found) > 1:
            yield _row(nodes, articles, copies, accord="compatible")


def of_story(claims: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """The rows of what one account of a story tells as a consequence and another one as that of another happening, or
    as something that happened."""
    effects = [one for one in claims if one.slot == "why" and one.unit == EFFECT]
    if effects:
        facts = [one for one in claims if one.slot == "what" and one.stance == "asserted" and not _within(one, effects)]
        nodes = [*map(_effect, effects), *map(_fact, facts)]
        for members in _clusters(nodes, len(effects), _alike):
            if len({node.told.event for node in members}) > 1:
                yield _row(members, articles, copies)


def _clusters(nodes: Sequence[Node], effects: int, likeness: Callable[[Node, Node], float]) -> list[list[Node]]:
    """Which nodes are one; the first of them are the ``effects``, and each pair has one."""
    judged = (
        (SAME, -likeness(left, right), i, j)
        for i, left in enumerate(nodes[:effects])
        for j, right in enumerate(nodes[i + 1 :], i + 1)
        if left.told.article != right.told.article and likeness(left, right)
    )
    found = clusters([node.told.article for node in nodes], judged, lambda one, other: False)
    return [[nodes[at] for at in members] for members in found]


def _alike_of_one(left: Node, right: Node) -> float:
    """How much alike two consequences of one happening are; 0 where they are not one."""
    shared = left.words.keys() & right.words.keys()
    return alike(left.words, right.words) if len(shared) >= SHARED or left.words == right.words else 0.0


def _alike(left: Node, right: Node) -> float:
    """How much alike a consequence is to another one, or to what happened; 0 where they are not one."""
    shared = left.words.keys() & right.words.keys()
    if len(shared) < SHARED or not left.deeds & right.deeds:
        return 0.0
    likeness = alike(left.words, right.words)
    return likeness if likeness >= ALIKE else 0.0


def _effect(one: Told) -> Node:
    """A consequence. Right behind its verb stands who profits, or what had it: no deed."""
    return Node(one, _terms(one.wording), frozenset(map(_consonants, split(one.wording).key[2:])))


def _fact(one: Told) -> Node:
    """What happened, with what stands before it in its clause."""
    text = f"{clause_of(one)[0]}{one.wording}"
    return Node(one, _terms(text), frozenset(map(_consonants, split(one.wording).key[:1])))


def _consonants(word: str) -> str:
    """A folded word by its consonants alone, so that a verb and its verbal noun are alike: عاد، عودة."""
    return core(word).translate(_VOWELS).removesuffix("ه")


def _within(one: Told, effects: Sequence[Told]) -> bool:
    """Whether a claim is told within one of the consequences."""
    return any(one.article == each.article and one.start < each.end and each.start < one.end for each in effects)


@cache
def _verbs() -> frozenset[str]:
    """The cores of the verbs by which a consequence is told: they say nothing of it."""
    cells = (row["words"] for row in table("claim_effects"))
    return frozenset(core(key) for cell in cells for form in variants(cell) for key in split(form).key)


def _terms(text: str) -> dict[str, float]:
    """The telling words of a consequence."""
    return {word: weight for word, weight in terms(text).items() if word not in _verbs()}


def _row(members: Sequence[Node], articles: Sequence[str], copies: Copies, accord: Accord = "agreed") -> Row:
    """One consequence as the accounts word it, or several of one happening."""
    return worded_row("why", accord, [node.told for node in members], articles, copies, _WHY)
