"""The pipeline: a list of steps of one signature over one store.

In: a Work (store, engine, settings, what to gather). Out: a Tally of what was done. Each step takes up where the last
run stopped and skips what was done under the same rules, so that a second run adds nothing and a killed one goes on.
"""

from __future__ import annotations

from tawatur.run.steps import compare_all, gather_pages, link_all, read_pages
from tawatur.run.work import Step, Tally, Work

__all__ = ["LINE", "Tally", "Work", "run"]

#: gather -> read and mark -> link -> compare: the whole line.
LINE: tuple[Step, ...] = (gather_pages, read_pages, link_all, compare_all)


def run(work: Work, steps: tuple[Step, ...] = LINE) -> Tally:
    """Take every step in order; an interrupted one is the last. Raises StoreError where the case cannot be written."""
    tally = Tally()
    for step in steps:
        if tally.interrupted:
            break
        tally = step(work, tally)
    return tally
