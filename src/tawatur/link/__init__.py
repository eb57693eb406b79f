"""Many readings in, one case out: who is who, which mentions are one happening, which articles copy one another.

Each reading becomes a small Profile and is dropped. Every merge is a Judgement with its reasons; a person's judgement
outranks a rule's. The result does not depend on the order of the readings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from tawatur.link import judged
from tawatur.link.copies import Shared, Texts, copies
from tawatur.link.entities import entities
from tawatur.link.grounds import Node
from tawatur.link.groups import Compared, grouped
from tawatur.link.ledger import Ledger, events, main_events
from tawatur.link.moments import moments
from tawatur.link.places import Places
from tawatur.link.profile import Profile, profile
from tawatur.link.scores import Scores
from tawatur.model import Case, Entity, Judgement, Reading
from tawatur.recall import FORGETFUL, Recall


class Recalls:
    """What linking remembers: what two texts share, and the scores of two articles and of two moments."""

    def __init__(
        self, shared: Recall = FORGETFUL, accounts: Recall = FORGETFUL, happenings: Recall = FORGETFUL
    ) -> None:
        self.shared, self.accounts, self.happenings = shared, Scores(accounts), Scores(happenings)

    def keep(self) -> None:
        """Remember the scores of this run, in which articles may have been linked more than once."""
        self.accounts.keep()
        self.happenings.keep()


def link(readings: Iterable[Reading], *, judgements: Sequence[Judgement] = ()) -> Case:
    """The case of all ``readings``: entities, events (rows still empty), groups, copies and the judgements made."""
    return link_profiles([profile(reading) for reading in readings], judgements=judgements)


def link_profiles(
    profiles: Iterable[Profile], *, judgements: Sequence[Judgement] = (), recall: Recalls | None = None
) -> Case:
    """``link`` for profiles that were kept from an earlier run; ``recall`` holds what that run found of pairs."""
    linked = _linked(profiles, judgements, recall or Recalls())
    known, found = linked.known, linked.clusters
    made, decided = events(linked.ledger)
    groups, bare = main_events(
        [[known[at].article for at in cluster] for cluster in found], linked.ledger.told, made, _day(known)
    )
    return Case(
        entities=tuple(linked.entities),
        events=tuple(sorted((*made, *bare), key=lambda event: event.id)),
        groups=tuple(groups),
        copies=tuple(copies(known, linked.passages)),
        judgements=(*judgements, *linked.same, *_of_articles(known, found, linked.compared), *decided),
    )


def ledger_of(readings: Iterable[Reading]) -> Ledger:
    """The ledger that ``link`` would judge by, for fitting its weights."""
    return _linked([profile(reading) for reading in readings], (), Recalls()).ledger


def compared_of(readings: Iterable[Reading]) -> tuple[list[Profile], Compared]:
    """The profiles in the order of linking and the comparer of articles, for measuring what its scores are worth."""
    linked = _linked([profile(reading) for reading in readings], (), Recalls())
    return linked.known, linked.compared


class _Linked(NamedTuple):
    """What linking knows before events are made: articles, their groups and copies, actors, and the ledger."""

    known: list[Profile]
    clusters: list[list[int]]
    compared: Compared
    passages: Mapping[tuple[int, int], Shared]
    entities: list[Entity]
    same: list[Judgement]
    ledger: Ledger


def _linked(profiles: Iterable[Profile], judgements: Sequence[Judgement], recall: Recalls) -> _Linked:
    """Articles grouped, actors joined, moments laid out."""
    known = sorted({one.article: one for one in profiles}.values(), key=lambda one: one.article)
    fixed = judged.happenings(judgements)
    texts = Texts(known, recall.shared)
    passages = texts.shared()
    certain = _certain(known, fixed)
    compared = Compared(known, {pair: what.share for pair, what in passages.items()}, certain, recall.accounts)
    found = grouped(compared, passages)
    passages |= texts.shared_in(pair for cluster in found for pair in combinations(cluster, 2))
    nodes = _nodes(known, found)
    who, where, same = entities(nodes, *judged.actors(judgements, nodes))
    told = [
        moment for number, cluster in enumerate(found) for at in cluster for moment in moments(known[at], number, where)
    ]
    told.sort(key=lambda moment: (moment.published, moment.article, moment.start, moment.mentions))
    return _Linked(known, found, compared, passages, who, same, Ledger(told, Places(who), fixed, recall.happenings))


def _certain(known: Sequence[Profile], fixed: Mapping[tuple[str, str], float]) -> dict[tuple[int, int], float]:
    """What people judged of pairs of articles, by their numbers."""
    at = {one.article: number for number, one in enumerate(known)}
    return {(at[a], at[b]): score for (a, b), score in fixed.items() if a in at and b in at}


def _nodes(known: Sequence[Profile], found: Sequence[Sequence[int]]) -> list[Node]:
    """All actors of all articles, in an order that does not depend on that of the input."""
    nodes = [
        Node(known[at].article, number, persona, len(cluster) == 1)
        for number, cluster in enumerate(found)
        for at in cluster
        for persona in known[at].personas
    ]
    return sorted(nodes, key=lambda node: (node.article, node.persona.key))


def _day(known: Iterable[Profile]) -> dict[str, str]:
    """The first day of publication of every article as text, ``undated`` where unknown."""
    return {
        one.article: dt.date.fromordinal(one.days[0]).isoformat() if one.days and one.days[0] > 0 else "undated"
        for one in known
    }


def _of_articles(known: Sequence[Profile], found: Iterable[list[int]], compared: Compared) -> Iterator[Judgement]:
    """The judgement, with its reasons, of neighbouring articles of each group."""
    for cluster in found:
        for left, right in pairwise(cluster):
            yield Judgement(
                about="event",
                left=known[left].article,
                right=known[right].article,
                verdict="same",
                score=round(compared(left, right), 2),
                reasons=compared.reasons(left, right),
            )
