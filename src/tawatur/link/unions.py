"""Union of actors that minds what speaks against a join.

In: nodes and pairs that must stay apart. Out: clusters in which no known identity, country, first name or father
contradicts another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from tawatur.link.grounds import Node, fathers, first_names, of_every_state

_NONE: frozenset[Hashable] = frozenset()


def _only(told: str | None) -> frozenset[Hashable]:
    """What is told, alone; nothing where it is empty."""
    return frozenset((told,)) if told else _NONE


class Unions:
    """Clusters of nodes by their root; ``made`` lists the joins as (left, right, ground)."""

    def __init__(self, nodes: Sequence[Node], apart: Iterable[tuple[int, int]] = ()) -> None:
        self._parent = list(range(len(nodes)))
        # What speaks against a join, by root. Most nodes tell little of it: they share one empty set.
        self._known = [_only(n.persona.known) for n in nodes]
        self._told = (
            self._known,
            [_only(n.persona.country) for n in nodes],
            [first_names(n) for n in nodes],
            [fathers(n) for n in nodes],
        )
        self._stately = [of_every_state(n.persona) for n in nodes]
        self._kind = [n.persona.kind for n in nodes]
        self._article = [n.article for n in nodes]
        self._articles: dict[int, set[str]] = {}  # of clusters of two nodes and more, by their root
        self._apart: dict[int, set[int]] = defaultdict(set)
        self.made: list[tuple[int, int, str]] = []
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def root(self, at: int) -> int:
        """The node that stands for the cluster of ``at``."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def may(self, left: int, right: int, *, kept_apart: bool = True) -> bool:
        """Whether nothing speaks against the two being one. Two actors that an article keeps apart are two, unless the
        ground is better than the article's own (``kept_apart`` false)."""
        a, b = self.root(left), self.root(right)
        if a == b:
            return True
        if self._kind[a] != self._kind[b] or self._clash(a, b) or self._apart_of(a, b):
            return False
        if not kept_apart:
            return True
        return self._of(a).isdisjoint(self._of(b))

    def _of(self, root: int) -> set[str]:
        """The articles of a cluster."""
        return self._articles.get(root) or {self._article[root]}

    def _clash(self, a: int, b: int) -> bool:
        """Different entries of the lexicon, countries, fathers or first names; one entry settles it, unless every state
        has a bearer of it."""
        if self._known[a] and self._known[b] and not (self._stately[a] and self._stately[b]):
            return not self._known[a] & self._known[b]
        return any(one[a] and one[b] and one[a].isdisjoint(one[b]) for one in self._told[1:])

    def _apart_of(self, a: int, b: int) -> bool:
        """Whether a person judged members of the two to be different."""
        return any(self.root(other) == b for other in self._apart[a])

    def join(self, left: int, right: int, ground: str, *, sure: bool = False) -> None:
        """Join the clusters of the two if nothing speaks against it (``sure``: a person said so)."""
        a, b = self.root(left), self.root(right)
        if a == b or not (sure or self.may(a, b, kept_apart=ground != "same_known")):
            return
        a, b = min(a, b), max(a, b)
        self._parent[b] = a
        for told in self._told:
            if not told[b] <= told[a]:
                told[a] |= told[b]
        self._stately[a] = self._stately[a] and self._stately[b]
        self._articles[a] = mine = self._of(a)
        mine |= self._of(b)
        self._articles.pop(b, None)
        self._apart[a] |= self._apart.pop(b, set())
        self.made.append((left, right, ground))

    def clusters(self) -> list[list[int]]:
        """All clusters, each in order, ordered by their first member."""
        found: dict[int, list[int]] = defaultdict(list)
        for at in range(len(self._parent)):
            found[self.root(at)].append(at)
        return [found[root] for root in sorted(found)]
