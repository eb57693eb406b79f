"""Union of actors that minds what speaks against a join.

In: nodes and pairs that must stay apart. Out: clusters in which no known identity, country, first name or father
contradicts another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tawatur.link.grounds import Node, fathers, first_names, of_every_state


class Unions:
    """Clusters of nodes by their root; ``made`` lists the joins as (left, right, ground)."""

    def __init__(self, nodes: Sequence[Node], apart: Iterable[tuple[int, int]] = ()) -> None:
        self._parent = list(range(len(nodes)))
        self._known = [{n.persona.known} if n.persona.known else set() for n in nodes]
        self._country = [{n.persona.country} if n.persona.country else set() for n in nodes]
        self._firsts = [first_names(n) for n in nodes]
        self._fathers = [fathers(n) for n in nodes]
        self._stately = [of_every_state(n.persona) for n in nodes]
        self._kind = [n.persona.kind for n in nodes]
        self._articles = [{n.article: n.persona.key} for n in nodes]
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
        fewer, more = sorted((self._articles[a], self._articles[b]), key=len)
        return not any(article in more for article in fewer)

    def _clash(self, a: int, b: int) -> bool:
        """Different entries of the lexicon, countries, fathers or first names; one entry settles it, unless every state
        has a bearer of it."""
        if self._known[a] and self._known[b] and not (self._stately[a] and self._stately[b]):
            return not self._known[a] & self._known[b]
        told = (self._country, self._firsts, self._fathers)
        return any(one[a] and one[b] and not one[a] & one[b] for one in told)

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
        self._known[a] |= self._known[b]
        self._country[a] |= self._country[b]
        self._firsts[a] |= self._firsts[b]
        self._fathers[a] |= self._fathers[b]
        self._stately[a] = self._stately[a] and self._stately[b]
        self._articles[a].update(self._articles[b])
        self._apart[a] |= self._apart.pop(b, set())
        self.made.append((left, right, ground))

    def clusters(self) -> list[list[int]]:
        """All clusters, each in order, ordered by their first member."""
        found: dict[int, list[int]] = defaultdict(list)
        for at in range(len(self._parent)):
            found[self.root(at)].append(at)
        return [found[root] for root in sorted(found)]
