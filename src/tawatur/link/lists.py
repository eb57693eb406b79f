"""Stretches of a text that only list names: the teams of a draw, those who attended, the markets of a report.

In: the spans of names. Out: the stretches. Whoever stands in a list is one of many; two articles that list the same
names need not tell of one happening.

>>> listed([Span(0, 4), Span(6, 9), Span(11, 14), Span(16, 20), Span(22, 25), Span(60, 64)])
[Span(start=0, end=25)]
"""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.model import Span

#: So many names in a row make a list, with no more than so many characters (a comma, an "and") between two.
NAMES, BETWEEN = 5, 6


def listed(names: Iterable[Span]) -> list[Span]:
    """The stretches that list names, in the order of the text."""
    runs: list[list[Span]] = []
    for span in sorted(names):
        if runs and 0 <= span.start - runs[-1][-1].end <= BETWEEN:
            runs[-1].append(span)
        else:
            runs.append([span])
    return [Span(run[0].start, run[-1].end) for run in runs if len(run) >= NAMES]
