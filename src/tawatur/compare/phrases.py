"""What was talked about, what for, what was found, planned and used: phrases of several accounts side by side.

In: the claims of a group of articles. Out: one row for each thing that a phrase tells of. Two phrases are of one thing
where they share a telling word, or their claims are of one happening. One may name what the other lists (a quantity of
weapons, nine rifles), so they seldom exclude one another: only two purposes of one journey or operation do, where no
account gives the other's as well and none gives two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.compare.origins import Copies
from tawatur.compare.pairing import FITS, RIVALS, SAME, Judged, clusters
from tawatur.compare.rows import worded_row
from tawatur.compare.told import PHRASED, Told
from tawatur.compare.words import alike, core, mutual, terms
from tawatur.lexicon import table, variants
from tawatur.model import Accord, Row

#: Phrases that share so much are one; what has so much of the longer one is told alike.
ONE, AGREED = 0.2, 0.7
#: So many telling words beside two phrases say that they are of one thing.
BESIDE = 2
#: Journeys: accounts of one that is made by air, by sea ... may call it a trip.
_JOURNEYS, _ANY = frozenset({"air", "sea", "road", "rail", "trip"}), "trip"
_OPERATION = "operation"
#: Slots of things, which one account names by their kind where another lists them.
_THINGS = frozenset({"seized", "used"})

_WHY: dict[Accord, str] = {
    "agreed": "{articles} accounts tell it in like words.",
    "compatible": "The accounts tell it in part or more closely, and none excludes another: {values}.",
    "contested": "The accounts tell unlike purposes of one thing, and none tells the other's: {values}.",
    "single": "Only one account tells it: {values}.",
}


@cache
def _kinds() -> Mapping[str, str]:
    """Core of a noun -> what kind of thing it is."""
    rows_ = table("compare_thing_kinds")
    return {core(fold(word)): row["one"] for row in rows_ for word in variants(row["words"])}


class Node(NamedTuple):
    """A phrase with its telling words, those beside it, the kinds of things that it names, and the phrases of its
    article that say no more (in a title)."""

    told: Told
    words: Mapping[str, float]
    around: frozenset[str]
    kinds: frozenset[str]
    less: tuple[Told, ...] = ()


def rows(claims: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """The rows of one story, slot by slot."""
    by_place: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for one in claims:
        words = terms(one.wording) if one.slot in PHRASED and one.stance != "denied" else {}
        if words:
            around = frozenset(terms(" ".join(one.around))) - words.keys()
            kinds = frozenset(_kinds()[word] for word in words if word in _kinds())
            by_place[one.slot, one.article].append(Node(one, words, around, kinds))
    by_slot: dict[str, list[Node]] = defaultdict(list)
    for (slot, _), nodes in sorted(by_place.items()):
        by_slot[slot] += _fullest(nodes)
    for _, nodes in sorted(by_slot.items()):
        yield from (_row([nodes[at] for at in found], articles, copies) for found in _clusters(nodes))


def _fullest(nodes: Sequence[Node]) -> Iterator[Node]:
    """The phrases of one article, each with those whose words it has all, and those of the title that share some."""
    kept: list[Node] = []
    for node in sorted(nodes, key=lambda node: (node.told.titled, -len(node.words), node.told.start)):
        at = next((at for at, fuller in enumerate(kept) if _tells_no_more(node, fuller)), None)
        if at is None:
            kept.append(node)
        else:
            kept[at] = kept[at]._replace(less=(*kept[at].less, node.told))
    yield from sorted(kept, key=lambda node: node.told.start)


def _tells_no_more(node: Node, fuller: Node) -> bool:
    """Whether a phrase tells nothing that another one of its article does not."""
    if node.told.titled and not fuller.told.titled:
        return bool(node.words.keys() & fuller.words.keys())
    return node.words.keys() <= fuller.words.keys()


def _clusters(nodes: Sequence[Node]) -> list[list[int]]:
    """Phrases of one thing, at most one of each article."""

    def judged() -> Iterator[Judged]:
        for i, j in combinations(range(len(nodes)), 2):
            if nodes[i].told.article != nodes[j].told.article:
                yield from ((rank, -score, i, j) for rank, score in _judged(nodes[i], nodes[j], nodes))

    return clusters([node.told.article for node in nodes], judged(), lambda one, other: _apart(one, other, nodes))


def _judged(left: Node, right: Node, nodes: Sequence[Node]) -> Iterator[tuple[int, float]]:
    """Rank and likeness of two phrases that can be of one thing."""
    likeness, shared = alike(left.words, right.words), left.words.keys() & right.words.keys()
    beside = len(left.around & right.around)
    one_event = left.told.event == right.told.event
    if shared and (likeness >= ONE or one_event or beside >= BESIDE or _one_of_each(left, right, nodes)):
        yield SAME, likeness
    elif left.told.slot == "purpose" and _exclude(left.told, right.told):
        if all(_only_one(node, nodes) for node in (left, right)):
            yield RIVALS, float(beside)
    elif left.told.slot in _THINGS and left.kinds and right.kinds:
        if left.kinds & right.kinds:
            yield FITS, float(beside)
    elif _one_of_each(left, right, nodes):
        yield FITS, float(beside)


def _one_of_each(left: Node, right: Node, nodes: Sequence[Node]) -> bool:
    """Whether each of two accounts tells one such thing of a happening, or of the whole story where it is a topic, a
    plan, a find or the purpose of a visit: more of them need not be one another's."""
    one, other = left.told, right.told
    whole = one.slot in ("topic", "planned", "seized") or {one.unit, other.unit} == {"visit"}
    if one.unit != other.unit or not (whole or one.event == other.event):
        return False
    told = [
        node.told.article for node in nodes if node.told.unit == one.unit and (whole or node.told.event == one.event)
    ]
    return told.count(one.article) == told.count(other.article) == 1


def _exclude(left: Told, right: Told) -> bool:
    """Whether two purposes are of one journey, or of one operation."""
    kinds = {left.unit, right.unit}
    if kinds <= _JOURNEYS:
        return len(kinds - {_ANY}) <= 1
    return kinds == {_OPERATION} and left.event == right.event


def _only_one(node: Node, nodes: Sequence[Node]) -> bool:
    """Whether an account tells no other purpose of a thing of the kind."""
    return all(
        other.words.keys() & node.words.keys()
        for other in nodes
        if other.told.article == node.told.article and {other.told.unit, node.told.unit} <= _JOURNEYS
    )


def _apart(one: Sequence[int], other: Sequence[int], nodes: Sequence[Node]) -> bool:
    """Whether no account of one side tells what the other side tells."""
    for side, rival in ((one, other), (other, one)):
        there = {nodes[at].told.article for at in rival}
        for node in (node for node in nodes if node.told.article in there):
            if any(nodes[at].words.keys() & node.words.keys() for at in side):
                return False
    return True


def _row(members: Sequence[Node], articles: Sequence[str], copies: Copies) -> Row:
    """One thing with the phrases that tell of it."""
    claims = [told for node in members for told in (node.told, *node.less)]
    return worded_row(members[0].told.slot, _accord(members), claims, articles, copies, _WHY)


def _accord(members: Sequence[Node]) -> Accord:
    """How the phrases stand to one another."""
    if len(members) == 1:
        return "single"
    pairs = list(combinations(members, 2))
    if any(_exclude(a.told, b.told) and not a.words.keys() & b.words.keys() for a, b in pairs):
        return "contested" if members[0].told.slot == "purpose" else "compatible"
    return "agreed" if min(mutual(a.words, b.words) for a, b in pairs) >= AGREED else "compatible"
