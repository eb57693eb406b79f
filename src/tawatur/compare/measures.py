"""Figures that count or measure the same thing, wherever the accounts of a story bring them.

In: the claims of a group of articles. Out: one row for each thing counted, measured, priced or timed, and for each time
that is not an event's. Two figures
are of one thing when their units are one and the words around them agree: a little for the same figure, a lot for
another one. An account that gives the other's figure too is no rival of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

import msgspec

from tawatur.arabic.day_parts import WHOLE, hours
from tawatur.arabic.edtf import bounds
from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.compare.bounds import bounds_of, hours_of
from tawatur.compare.counted import in_order
from tawatur.compare.days import is_now
from tawatur.compare.origins import Copies
from tawatur.compare.pairing import RIVALS, clusters
from tawatur.compare.parts import number, running
from tawatur.compare.rows import row
from tawatur.compare.told import MEASURED, Ids, Told
from tawatur.compare.values import Pair, Relation, figures, times, told_by_both
from tawatur.compare.words import alike, core, negations, quoted, terms
from tawatur.lexicon import table, variants
from tawatur.model import ASIDE, Row

#: How much the words around must agree for the same figure, for one that fits, for another one.
SAME, FITS, RIVAL = 0.12, 0.2, 0.3
#: A rival must share so many telling words besides its unit.
SHARED = 2
#: So many words before a figure, and behind it, say of what it is; rivals share one of them.
NEAREST, NEXT = 4, 2
#: A figure of so many digits, or with a fraction, is hardly the same by chance.
TELLING_DIGITS = 3
_TODAY = frozenset({"اليوم", "امس", "غد", "غدا", "البارحه"})
#: Rivals are within this factor of one another.
SCALE = 20.0
#: Units in which many unlike things are told; what they are of is in the words around them alone.
_LOOSE = frozenset({"", "%", "year", "month", "day", "hour", "week", "minute", "شخص", "مره", "آخر"})


class Node(NamedTuple):
    """One figure of one article, with all its claims, the telling words around them, and those nearest to it;
    ``lasting`` where these say that something lasts; ``quoted`` where the figure is a quotation of a market."""

    article: str
    unit: str
    value: str
    claims: tuple[Told, ...]
    around: Mapping[str, float]
    near: frozenset[str]
    lasting: bool
    quoted: bool


def rows(claims: Iterable[Told], articles: Sequence[str], ids: Ids, copies: Copies) -> Iterator[Row]:
    """The rows of what the claims count and measure; a figure that stands alone has one of its own."""
    by_unit = _by_unit(claims)
    figures_of = _figures_of(by_unit)
    for (slot, _), nodes in sorted(by_unit.items()):
        for found in _clusters(nodes, ids, figures_of):
            members = sorted((one for node in found for one in node.claims), key=_order)
            made = row(members, articles, ids, copies)
            if slot != "when":
                yield made
            elif len({one.article for one in members}) > 1:
                yield from _beside(made, members)


def _beside(made: Row, members: Sequence[Told]) -> Iterator[Row]:
    """The row of a time that several accounts give and that is no event's for one of them, or of two that exclude one
    another for what is told in like words; the times of one event have rows of their own."""
    if any(one.unit == ASIDE for one in members):
        yield msgspec.structs.replace(made, why=f"Not the time of this happening, but told beside it. {made.why}")
    elif made.accord == "contested" and len({one.event for one in members}) > 1:
        yield msgspec.structs.replace(made, why=f"Times of what is told in like words. {made.why}")


def _order(one: Told) -> tuple[int, str, int, str]:
    """Older accounts first, each in the order of its text."""
    return one.day, one.article, one.start, one.claim


def _by_unit(claims: Iterable[Told]) -> dict[tuple[str, str], list[Node]]:
    """The figures of every slot and unit."""
    same: dict[tuple[str, str, str, str], list[Told]] = defaultdict(list)
    for one in claims:
        if one.slot in MEASURED:
            same[one.slot, one.unit, one.article, _value(one)].append(_affirmed(one))
        elif one.slot == "when" and _bounded(one.value) and not is_now(one.wording) and not _of_a_law(one):
            same[one.slot, "", one.article, _with_hours(one)].append(_affirmed(one))
    found: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for (slot, unit, article, value), told in sorted(same.items()):
        told.sort(key=_order)
        own = {core(word) for one in told for word in one.unit.split()}
        around = {
            word: weight
            for word, weight in terms(" ".join(side for one in told for side in one.around)).items()
            if word not in own
        }
        next_to = frozenset(word for one in told for word in _near(one))
        near = next_to & around.keys()
        lasting = slot == "duration" and not next_to.isdisjoint(_lasting())
        found[slot, unit].append(Node(article, unit, value, tuple(told), around, near, lasting, quoted(around)))
    return found


def _affirmed(one: Told) -> Told:
    """The claim as one of its figure alone: who denies that he lost forty millions does not dispute their number."""
    return one._replace(stance="asserted")


def _near(one: Told) -> Iterator[str]:
    """The words next to a figure."""
    before, behind = one.around
    yield from [core(key) for key in split(before).key[-NEAREST:]]
    yield from [core(key) for key in split(behind).key[:NEXT]]


def _of_a_law(one: Told) -> bool:
    """Whether a year stands behind a number: it is the name of a law or a decree (رقم 62 لسنة 1990)."""
    before = [key for key in split(one.around[0]).key if key not in ("ل", "ب")]
    return bool(before) and before[-1].isdigit()


def _bounded(value: str) -> bool:
    """Whether a time is a day, a month or a year."""
    return bounds(value) is not None and "/" not in value


def _with_hours(one: Told) -> str:
    """A time with the hours of the part of the day that its wording names: Monday dawn is not Monday evening."""
    part = hours(one.wording)
    return one.value if part == WHOLE or "T" in one.value else f"{one.value} {part[0]}-{part[1]}"


def _value(one: Told) -> str:
    """The figure; a length of time in hours, so that three days are 72 hours."""
    length = hours_of(one.value) if one.slot == "duration" else None
    return one.value if length is None else f"{length:g}"


#: Two accounts that give so many figures and hardly one in common (one of five may be the same by chance) are two
#: bulletins of one kind; one fewer is enough where the words are those of a form.
BULLETIN, FORM, CHANCE = 4, 0.6, 5
_TIMES = fold("مرة")
Figures = Mapping[str, frozenset[tuple[str, str, str]]]


def _figures_of(by_unit: Mapping[tuple[str, str], Sequence[Node]]) -> Figures:
    """The figures that each account gives, with what they count, but for times."""
    found: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for (slot, unit), nodes in by_unit.items():
        for node in nodes if slot != "when" else ():
            found[node.article].add((slot, unit, node.value))
    return {article: frozenset(figures_) for article, figures_ in found.items()}


def _alone(node: Node) -> bool:
    """Whether a figure says by itself what it is of: a time, how often."""
    return node.claims[0].slot == "when" or node.unit == _TIMES


def _two_bulletins(left: Node, right: Node, score: float, figures_of: Figures) -> bool:
    """Whether two accounts give several figures each and hardly one in common: a week's takings and the next one's, the
    emergencies of two districts. Where the words around two figures are a form that is filled in, fewer are enough."""
    mine, theirs = (figures_of.get(node.article, frozenset()) for node in (left, right))
    several = BULLETIN - (score >= FORM)
    fewer = min(len(mine), len(theirs))
    return fewer >= several and len(mine & theirs) * CHANCE <= fewer


def _clusters(nodes: Sequence[Node], ids: Ids, figures_of: Figures) -> list[list[Node]]:
    """Figures of one thing, at most one of each article; the same figures find one another before rivals do."""
    judged = (
        (rank, -score, i, j)
        for (i, left), (j, right) in combinations(enumerate(nodes), 2)
        if left.article != right.article
        for rank, score in _judged(left, right, ids)
        if not rank or _alone(left) or not _two_bulletins(left, right, score, figures_of)
    )
    found = clusters([node.article for node in nodes], judged, lambda one, other: _stand_apart(one, other, nodes))
    return [[nodes[at] for at in members] for members in found]


_RANKS: Mapping[Relation, tuple[int, float]] = {"same": (0, SAME), "fits": (1, FITS), "differs": (RIVALS, RIVAL)}


def _judged(left: Node, right: Node, ids: Ids) -> Iterator[tuple[int, float]]:
    """Rank and likeness of two figures that can be of one thing."""
    pair = Pair(left.claims[0], right.claims[0], ids)
    timed = pair.left.slot == "when"
    how: Relation = (times if timed else figures)(pair)
    rank, least = _RANKS[how]
    score = alike(left.around, right.around)
    shared = len(left.around.keys() & right.around.keys())
    if (
        timed
        and how != "same"
        and (_known_to_both(pair, how) or _days_of_their_own(left, right) or _other_end(left, right))
    ):
        return
    if (how == "same" and not timed and _telling(left)) or _last_alike(left, right, ids):
        yield rank, score
    elif how == "differs" and (
        ids.two_news(pair.left, pair.right)
        or (left.quoted and right.quoted)
        or (running(left.claims[0]) and running(right.claims[0]))
        or left.near.isdisjoint(right.near)
        or _other_scale(left, right)
        or (timed and _other_grain(left, right))
        or _of_others(left)
        or _of_others(right)
        or _one_beside(left, right)
        or _other_in_order(left, right)
    ):
        return
    elif score >= least and (shared >= SHARED + _more(left, right, how) or (how == "same" and not timed)):
        yield rank, score


def _of_others(node: Node) -> bool:
    """Whether a figure is of others than those told of before (عشر سيارات أخرى)."""
    return any(not negations("other").isdisjoint(split(one.around[1]).key[:1]) for one in node.claims)


def _one_beside(left: Node, right: Node) -> bool:
    """Whether one figure is one less than the other and stands beside somebody who is told of apart (المدير وثلاثة من
    موظفيه): the other counts him too."""
    less, more = sorted((left.claims[0], right.claims[0]), key=lambda one: number(one.value))
    return number(more.value) - number(less.value) == 1 and less.around[0].endswith("و")


def _other_in_order(left: Node, right: Node) -> bool:
    """Whether the words around say that two things are not the same one of a series (the second and the third load)."""
    mine, theirs = (
        {place for one in node.claims for place in in_order(" ".join(one.around))} for node in (left, right)
    )
    numbers = [{what: {at for one, at in side if one == what} for what, _ in side} for side in (mine, theirs)]
    return any(numbers[0][what].isdisjoint(numbers[1][what]) for what in numbers[0].keys() & numbers[1].keys())


def _known_to_both(pair: Pair, how: Relation) -> bool:
    """Whether an account gives the time of the other one too; of two hours of one day, whether they fit."""
    return how != "differs" if pair.left.value == pair.right.value else told_by_both(pair)


def _days_of_their_own(left: Node, right: Node) -> bool:
    """Whether both times are told from the day on which the account was published (اليوم، أمس): two accounts of two
    days then tell of two days. A length of months or years back is never exact."""
    deictic = all(_TODAY & {key.lstrip("و") for key in split(node.claims[0].wording).key} for node in (left, right))
    return deictic or any(split(node.claims[0].wording).key[:1] in (["قبل"], ["منذ"]) for node in (left, right))


_UNTIL = frozenset({"حتي", "الي", "لغايه", "وحتي", "والي"})


def _other_end(left: Node, right: Node) -> bool:
    """Whether one time is the end of what the other begins."""
    ends = [not _UNTIL.isdisjoint(split(node.claims[0].around[0]).key[-2:]) for node in (left, right)]
    return ends[0] != ends[1]


def _more(left: Node, right: Node, how: Relation) -> bool:
    """Whether one shared word more is asked: of two times that differ, unless several stand right beside both."""
    return how == "differs" and left.claims[0].slot == "when" and len(left.near & right.near) < SHARED


def _other_scale(left: Node, right: Node) -> bool:
    """Whether one figure is many times the other: then they are hardly of one thing."""
    one, other = (bounds_of(node.claims[0].value, node.claims[0].mod) for node in (left, right))
    if one is None or other is None:
        return False
    least, most = sorted((one[0] or one[1], other[0] or other[1]))
    return most > SCALE * least


def _other_grain(left: Node, right: Node) -> bool:
    """Whether one time is a day and the other a month or a year: so unlike ones are hardly of one thing."""
    return len(left.claims[0].value) != len(right.claims[0].value)


def _last_alike(left: Node, right: Node, ids: Ids) -> bool:
    """Whether both say how long one happening lasted, in whatever words."""
    if left.claims[0].slot != "duration" or _other_scale(left, right):
        return False
    one, other = ({told.event for told in node.claims} for node in (left, right))
    beside = (left.near & right.near) - _lasting()
    happenings = any(ids.kind(event) != "statement" for event in one & other)
    return left.lasting and right.lasting and bool(beside or happenings)


@cache
def _lasting() -> frozenset[str]:
    """The cores of words that say how long something lasts."""
    return frozenset(core(fold(word)) for row in table("compare_lasting") for word in variants(row["words"]))


def _telling(node: Node) -> bool:
    """Whether the figure says by itself that it is the same."""
    digits = sum(letter.isdigit() for letter in node.value.strip("0"))
    return "." in node.value or digits >= TELLING_DIGITS or (node.unit not in _LOOSE and node.value not in ("1", "2"))


def _stand_apart(one: Sequence[int], other: Sequence[int], nodes: Sequence[Node]) -> bool:
    """Whether no account of one side gives the other side's figure as well."""
    mine, theirs = ({nodes[at].value for at in side} for side in (one, other))
    in_mine = {node.value for node in nodes if node.article in {nodes[at].article for at in one}}
    in_theirs = {node.value for node in nodes if node.article in {nodes[at].article for at in other}}
    return not mine & in_theirs and not theirs & in_mine
