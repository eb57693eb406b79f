"""Compare the accounts of a case; what rests on nothing new is recalled from the run before.

In: a store with a linked case. Out: the case with its rows.
"""

from __future__ import annotations

from tawatur.compare import compare
from tawatur.judgements import of_claims
from tawatur.model import Case, digest
from tawatur.run.memory import Memory
from tawatur.run.rules import rules
from tawatur.store import Store

#: Whatever of these changes, no row that was kept is trusted any longer.
RULES = ("compare", "judgements.py")


def compared(store: Store) -> Case:
    """The case of ``store`` with the rows of every event."""
    case = store.case()
    with Memory(store, "rows", rules(*RULES)) as kept:
        return compare(case, store.reading, states=_states(store, case), recall=kept)


def _states(store: Store, case: Case) -> dict[str, str]:
    """Article id -> a digest of its reading and of what people judged of its claims."""
    states = store.digests()
    entities = {one.id: (one.kind, one.name, one.country, one.known) for one in case.entities}
    for claim, said in sorted(of_claims(case.judgements).items()):
        for found in store.find(claim):
            if found.id == claim and found.kind == "claim" and found.home in states:
                states[found.home] = digest(states[found.home], said, entities.get(said.right))
    return states
