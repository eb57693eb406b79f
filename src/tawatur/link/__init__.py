"""Many readings in, one case out: who is who, which mentions are one happening, which articles copy one another.

Each reading becomes a small Profile and is dropped. Every merge is a Judgement with its reasons; a person's judgement
outranks a rule's. The result does not depend on the order of the readings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.link.accounts import reasons, view
from tawatur.link.copies import copies, shared
from tawatur.link.groups import Compared, grouped
from tawatur.link.ledger import main_events
from tawatur.link.profile import Profile, profile
from tawatur.link.terms import weights
from tawatur.model import Case, Group, Judgement, Reading


def link(readings: Iterable[Reading], *, judgements: Sequence[Judgement] = ()) -> Case:
    """The case of all ``readings``: entities, events (rows still empty), groups, copies and the judgements made."""
    return link_profiles([profile(reading) for reading in readings], judgements=judgements)


def link_profiles(profiles: Iterable[Profile], *, judgements: Sequence[Judgement] = ()) -> Case:
    """``link`` for profiles that were kept from an earlier run."""
    known = sorted({one.article: one for one in profiles}.values(), key=lambda one: one.article)
    scale = weights(set(one.title) | set(one.body) for one in known)
    views = [view(one, scale) for one in known]
    passages = shared(known)
    fixed = _fixed(known, judgements)
    compared = Compared(views, scale, {pair: what.share for pair, what in passages.items()}, fixed)
    found = grouped(views, compared, [*passages, *fixed])
    events = main_events([[known[at] for at in cluster] for cluster in found.clusters])
    groups = [
        Group(event=event.id, articles=tuple(known[at].article for at in cluster))
        for event, cluster in zip(events, found.clusters, strict=True)
    ]
    return Case(
        events=tuple(sorted(events, key=lambda event: event.id)),
        groups=tuple(sorted(groups, key=lambda group: group.event)),
        copies=tuple(copies(known, passages)),
        judgements=(*judgements, *_judged(known, found.clusters, compared)),
    )


def _fixed(known: Sequence[Profile], judgements: Iterable[Judgement]) -> dict[tuple[int, int], float]:
    """What people judged of pairs of articles, as log-odds that no rule reaches."""
    at = {one.article: number for number, one in enumerate(known)}
    fixed = {}
    for one in judgements:
        if one.by != "rule" and one.about == "event" and one.left in at and one.right in at and one.verdict != "unsure":
            left, right = sorted((at[one.left], at[one.right]))
            fixed[left, right] = 100.0 if one.verdict == "same" else -100.0
    return fixed


def _judged(known: Sequence[Profile], clusters: Iterable[list[int]], compared: Compared) -> list[Judgement]:
    """The judgement, with its reasons, of every pair of articles that was joined."""
    made = []
    for cluster in clusters:
        for place, left in enumerate(cluster):
            for right in cluster[place + 1 : place + 2]:
                made.append(
                    Judgement(
                        about="event",
                        left=known[left].article,
                        right=known[right].article,
                        verdict="same",
                        score=round(compared(left, right), 2),
                        reasons=reasons(compared.pair(left, right)),
                    )
                )
    return made
