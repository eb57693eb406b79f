"""Pages from whatever people hold: files, folders, patterns, tables, feeds, archives.

In: paths, folders, globs, ``-`` for standard input. Out: a stream of Pages in a stable order, with an Issue for
everything that could not be read; never an exception for a bad input, never a network call. Memory does not grow with
the number of pages.

>>> [found.code for found in gather(["not/there.txt"])]
['missing']
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tawatur.gather.limits import Limits
from tawatur.gather.opening import Terms, from_place
from tawatur.gather.places import each_once
from tawatur.model import Issue, Page

__all__ = ["Limits", "gather"]


def gather(
    sources: Iterable[str], *, limits: Limits | None = None, columns: Mapping[str, str] | None = None
) -> Iterator[Page | Issue]:
    """Every page that ``sources`` hold.

    Args:
        sources: paths, folders, glob patterns, or ``-`` for standard input.
        limits: how much to take in; see ``Limits``.
        columns: for tables and JSON Lines, our field (``id url outlet date title text html``) -> their column.
    """
    terms = Terms(limits=limits or Limits(), columns=dict(columns or {}))
    for place in each_once(sources):
        if isinstance(place, Issue):
            yield place
        else:
            yield from from_place(place, terms)
