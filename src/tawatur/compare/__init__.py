"""A linked case in, the same case with its events' rows filled out: where accounts agree, differ or are silent."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.model import Case, Reading

Fetch = Callable[[str], Reading]


def compare(case: Case, fetch: Fetch) -> Case:
    """The case with the rows of every event that two articles tell of; ``fetch`` gives the reading of an article id."""
    return case
