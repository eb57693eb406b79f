"""What people judged, made ready for the steps of linking: a person's judgement outranks every rule and is replayed.

In: judgements. Out: for pairs of articles, of mentions and of actors, the log-odds that no rule reaches. A judgement
names articles or mentions by their ids, an actor by ``article id/actor key``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.judgements import standing
from tawatur.link.grounds import Node
from tawatur.model import Judgement

#: Beyond every sum of weights, so that average and guard both yield to it.
CERTAIN = 1000.0


def happenings(judgements: Iterable[Judgement]) -> dict[tuple[str, str], float]:
    """(left, right) in order -> certain log-odds, of articles or event mentions; the last judgement counts."""
    fixed: dict[tuple[str, str], float] = {}
    for one in standing(judgements):
        if one.about == "event":
            key = (min(one.left, one.right), max(one.left, one.right))
            fixed.pop(key, None)
            if one.verdict != "unsure":
                fixed[key] = CERTAIN if one.verdict == "same" else -CERTAIN
    return fixed


def actors(
    judgements: Iterable[Judgement], nodes: Sequence[Node]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Pairs of nodes that people judged to be one, and pairs that they judged to be two."""
    at = {f"{node.article}/{node.persona.key}": number for number, node in enumerate(nodes)}
    verdicts: dict[tuple[int, int], str] = {}
    for one in standing(judgements):
        if one.about == "entity" and one.left in at and one.right in at:
            left, right = sorted((at[one.left], at[one.right]))
            verdicts[left, right] = one.verdict
    together = [pair for pair, verdict in sorted(verdicts.items()) if verdict == "same"]
    return together, [pair for pair, verdict in sorted(verdicts.items()) if verdict == "different"]
