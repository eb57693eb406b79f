"""Who is silent on a row of a happening: whoever gives none of its values, in this row or in another one of the slot.

In: an event and the claims of its articles. Out: the articles that are truly silent. Rows of a story and of its events
are made apart; an account that names somebody in the one is not to be called silent on him in the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from tawatur.model import Claim, Event, Row

#: (slot, value) -> the articles that give it in any row of the event.
Heard = Mapping[tuple[str, str], set[str]]


def heard(event: Event, claims: Mapping[str, Claim]) -> Heard:
    """Who gives which value in the rows of an event."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in event.rows:
        for position in row.positions:
            found[row.slot, position.value] |= {claims[c].article for c in position.claims if c in claims}
    return found


def silent(row: Row, told: Heard) -> tuple[str, ...]:
    """The articles that a row calls silent and that give none of its values elsewhere."""
    speaking = {article for position in row.positions for article in told.get((row.slot, position.value), ())}
    return tuple(article for article in row.silent if article not in speaking)
