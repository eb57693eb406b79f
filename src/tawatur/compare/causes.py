"""Why it happened: the causes, grounds, charges and purposes that accounts give for one thing.

In: the claims of slot ``why`` of a group of articles. Out: rows. Two answers are of one thing where their claims are of
one happening or the words beside them say the same; they are one answer where they share a telling word. Two answers
exclude one another only where neither account gives the other's, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from tawatur.arabic.words import split
from tawatur.compare.origins import Copies
from tawatur.compare.pairing import FITS, RIVALS, SAME, Judged, clusters
from tawatur.compare.rows import worded_row
from tawatur.compare.told import EFFECT, Told
from tawatur.compare.words import alike, core, negations, terms
from tawatur.model import Accord, Row

#: So many words on each side of an answer say what it answers.
NEXT = 6
#: How much alike the words beside must be where the claims are of two happenings.
BESIDE = 0.3
#: Two answers that share so much are one in other words.
ONE = 0.25

_WHY: dict[Accord, str] = {
    "agreed": "{articles} accounts give the same reason.",
    "compatible": "The accounts give reasons that fit one another: {values}.",
    "contested": "The accounts give different reasons, and none gives the other's: {values}.",
    "single": "Only one account gives this reason: {values}.",
}


def rows(claims: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """The rows of the reasons that the accounts of one story give."""
    kinds: dict[str, list[Told]] = defaultdict(list)
    for one in claims:
        if one.slot == "why" and one.unit != EFFECT and terms(one.wording) and not _itself(one):
            kinds[one.unit].append(one)
    for _, told in sorted(kinds.items()):
        yield from (_row(members, articles, copies) for members in _clusters(told))


def _itself(one: Told) -> bool:
    """Whether an answer only names the happening, or one like it (because of the attack), and no cause."""
    keys = split(one.wording).key
    return len(keys) == 1 and keys[0] in negations("itself")


def _clusters(told: Sequence[Told]) -> list[list[Told]]:
    """The answers to one question each, at most one of each article."""
    answers = [terms(one.wording) for one in told]

    def judged() -> Iterator[Judged]:
        for i, j in combinations(range(len(told)), 2):
            if told[i].article == told[j].article:
                continue
            likeness = alike(answers[i], answers[j])
            shared = answers[i].keys() & answers[j].keys()
            if shared and likeness >= ONE:
                yield SAME, -likeness, i, j
            elif _of_one(told[i], told[j]):
                yield FITS if shared else RIVALS, -likeness, i, j

    def apart(one: Sequence[int], other: Sequence[int]) -> bool:
        return not any(
            answers[i].keys() & (answers[j].keys() | terms(" ".join(told[j].around)).keys())
            for side, rival in ((one, other), (other, one))
            for i in side
            for j in range(len(told))
            if told[j].article in {told[at].article for at in rival}
        )

    found = clusters([one.article for one in told], judged(), apart)
    return [[told[at] for at in members] for members in found]


def _of_one(left: Told, right: Told) -> bool:
    """Whether two answers are to one question."""
    mine, theirs = _beside(left), _beside(right)
    if left.event == right.event:
        return bool(mine.keys() & theirs.keys())
    return len(mine.keys() & theirs.keys()) > 1 and alike(mine, theirs) >= BESIDE


def _beside(one: Told) -> dict[str, float]:
    """The telling words next to an answer."""
    before, behind = one.around
    near = [*split(before).key[-NEXT:], *split(behind).key[:NEXT]]
    own = {core(key) for key in split(one.wording).key}
    return {word: weight for word, weight in terms(" ".join(near)).items() if word not in own}


def _row(members: Sequence[Told], articles: Sequence[str], copies: Copies) -> Row:
    """One question with the answers to it."""
    return worded_row("why", _accord(members), members, articles, copies, _WHY)


def _accord(members: Sequence[Told]) -> Accord:
    """How the answers stand to one another; what is denied to be the reason is none."""
    if len({one.article for one in members}) == 1:
        return "single"
    shares = [bool(terms(a.wording).keys() & terms(b.wording).keys()) for a, b in combinations(members, 2)]
    denied = {one.stance == "denied" for one in members}
    if len(denied) > 1:
        return "contested" if any(shares) else "compatible"
    return "agreed" if all(shares) else "contested" if not any(shares) else "compatible"
