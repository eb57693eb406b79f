"""Who is silent on a row of a happening: whoever gives none of its values, in this row or in another one of the slot.

In: an event and the claims of its articles. Out: the articles that are truly silent. Rows of a story and of its events
are made apart; an account that names somebody in the one is not to be called silent on him in the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from tawatur.model import Claim, Event, Row

#: (slot, kind of part, value) -> the articles that give it in any row of the event.
Heard = Mapping[tuple[str, str, str], set[str]]
#: Parts that nobody else fills by taking part: who is quoted need not be there, and who is there says nothing yet.
_SAYING = frozenset({"voice", "speaker", "addressee"})


def _kind(claim: Claim) -> str:
    """Whether a claim names somebody as who says or hears something, or as whatever else."""
    part = claim.unit.partition(":")[0]
    return part if claim.slot == "who" and part in _SAYING else ""


def heard(event: Event, claims: Mapping[str, Claim]) -> Heard:
    """Who gives which value in the rows of an event."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in event.rows:
        for key, claim in _given(row, claims):
            found[key].add(claim.article)
    return found


def _given(row: Row, claims: Mapping[str, Claim]) -> Iterator[tuple[tuple[str, str, str], Claim]]:
    """What the claims of a row give, each with its claim."""
    for position in row.positions:
        for claim in (claims[c] for c in position.claims if c in claims):
            yield (row.slot, _kind(claim), position.value), claim


def silent(row: Row, told: Heard, claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """The articles that a row calls silent and that give none of its values elsewhere."""
    speaking = {article for key in {key for key, _ in _given(row, claims)} for article in told.get(key, ())}
    return tuple(article for article in row.silent if article not in speaking)
