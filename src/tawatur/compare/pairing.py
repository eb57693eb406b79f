"""Which things that articles tell are one thing: the best pairs first, at most one thing of each article.

In: the article of each thing and the judged pairs. Out: clusters of their numbers.

>>> clusters(["a", "b", "b"], [(0, -0.9, 0, 2), (0, -0.5, 0, 1)], lambda one, other: True)
[[0, 2], [1]]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

#: Rank of a pair that gives the same, that fits, that excludes one another.
SAME, FITS, RIVALS = 0, 1, 2
Judged = tuple[int, float, int, int]
Apart = Callable[[Sequence[int], Sequence[int]], bool]


def clusters(articles: Sequence[str], judged: Iterable[Judged], apart: Apart) -> list[list[int]]:
    """Things of one kind, numbered, by (rank, minus the likeness, number, number); rivals are joined only where they
    stand ``apart``: no account of one side tells the other side's as well."""
    cluster = {at: [at] for at in range(len(articles))}
    for rank, _, i, j in sorted(judged):
        one, other = cluster[i], cluster[j]
        if one is other or {articles[at] for at in one} & {articles[at] for at in other}:
            continue
        if rank == RIVALS and not apart(one, other):
            continue
        one += other
        for at in other:
            cluster[at] = one
    unique = {id(found): found for found in cluster.values()}
    return [sorted(found) for found in sorted(unique.values(), key=min)]
