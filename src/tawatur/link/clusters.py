"""Put things together by judged pairs, so that one mistaken pair cannot chain two things into one.

In: scored pairs (log-odds of being one) and a way to score any other pair. Out: clusters. Average link joins the two
clusters that agree best; the complete-link guard forbids a join in which any pair speaks clearly against.

>>> score = {(0, 1): 2.0, (1, 2): 1.0, (0, 2): -9.0}
>>> clusters(3, [(0, 1), (1, 2)], lambda a, b: score[a, b], guard=-4.0)
[[0, 1], [2]]
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import product

Score = Callable[[int, int], float]
#: A cluster is asked about at most this many of its members against another: more tell nothing new and cost time.
ASKED = 12


def clusters(
    size: int, pairs: Iterable[tuple[int, int]], score: Score, *, limit: float = 0.0, guard: float = -4.0
) -> list[list[int]]:
    """Clusters of ``range(size)``, each sorted, in order of their first member. ``score(a, b)`` is asked with a < b.

    Items must be in an order that does not depend on that of the input: ties are broken by their number.
    """
    growing = _Growing(size, score, limit, guard)
    for left, right in sorted(set(pairs)):
        growing.offer(left, right)
    growing.join_all()
    return sorted(sorted(members) for members in growing.members.values())


class _Growing:
    """Clusters as they grow: members by cluster number, neighbours, and a queue of possible joins, best first."""

    def __init__(self, size: int, score: Score, limit: float, guard: float) -> None:
        self.members: dict[int, list[int]] = {at: [at] for at in range(size)}
        self._near: dict[int, set[int]] = defaultdict(set)
        self._queue: list[tuple[float, int, int]] = []
        self._score, self._limit, self._guard = score, limit, guard
        self._next = size

    def offer(self, left: int, right: int) -> None:
        """Queue the join of two clusters if their pairs agree enough on average and none forbids it."""
        self._near[left].add(right)
        self._near[right].add(left)
        asked = product(self.members[left][:ASKED], self.members[right][:ASKED])
        scores = [self._score(a, b) if a < b else self._score(b, a) for a, b in asked]
        mean = sum(scores) / len(scores)
        if mean > self._limit and min(scores) > self._guard:
            heapq.heappush(self._queue, (-mean, left, right))

    def join_all(self) -> None:
        """Join the best pair of clusters until none is left that may be joined."""
        while self._queue:
            _, left, right = heapq.heappop(self._queue)
            if left in self.members and right in self.members:
                self._join(left, right)

    def _join(self, left: int, right: int) -> None:
        """One cluster from two; the joins it can make next are queued."""
        new, self._next = self._next, self._next + 1
        near = {other for other in self._near.pop(left) | self._near.pop(right) if other in self.members}
        near -= {left, right}
        self.members[new] = sorted(self.members.pop(left) + self.members.pop(right))
        for other in sorted(near):
            self.offer(other, new)
