"""Group the articles whose main happening is the same.

In: views in a fixed order. Out: clusters of their numbers. Candidates share telling words of title and lead within a
window of days; postings are capped, so that the cost of one more article does not grow with the pile.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.link.accounts import Pair, View, log_odds
from tawatur.link.clusters import clusters

#: Outlets tell of one happening within these many days of one another.
WINDOW_DAYS = 3
#: The heaviest terms of title and lead that an article is looked up by.
KEYS = 40
#: An article is compared with the newest articles of a term only, and with its best candidates only.
POSTINGS = 48
CANDIDATES = 16
#: Two articles must share this many looked-up terms to be compared at all.
SHARED = 3
#: Log-odds above which clusters are joined, and below which one pair forbids a join.
LIMIT = 0.0
GUARD = -3.0


class Compared:
    """Scores pairs of articles once each. ``weights`` are those of terms and of names, ``fixed`` the log-odds that
    stand for what people judged."""

    def __init__(
        self,
        views: Sequence[View],
        weights: tuple[Mapping[str, float], Mapping[str, float]],
        copied: Mapping[tuple[int, int], float],
        fixed: Mapping[tuple[int, int], float],
    ) -> None:
        self.views, self._weights, self._copied, self.fixed = views, weights, copied, fixed
        self._judged: dict[tuple[int, int], float] = {}

    def pair(self, left: int, right: int) -> Pair:
        """Two articles side by side."""
        return Pair(
            self.views[left], self.views[right], *self._weights, self._copied.get((left, right), 0.0), len(self.views)
        )

    def __call__(self, left: int, right: int) -> float:
        """The log-odds that the two are one; asked with left < right."""
        key = (left, right)
        if key not in self._judged:
            self._judged[key] = self.fixed[key] if key in self.fixed else log_odds(self.pair(left, right))
        return self._judged[key]


def grouped(compared: Compared, more: Iterable[tuple[int, int]] = ()) -> list[list[int]]:
    """Clusters of article numbers; ``more`` are pairs to compare whatever their words are (copies)."""
    pairs = set(candidates(compared.views)) | set(more) | set(compared.fixed)
    near = [pair for pair in sorted(pairs) if compared(*pair) > LIMIT]
    return clusters(len(compared.views), near, compared, limit=LIMIT, guard=GUARD)


def candidates(views: Sequence[View]) -> Iterator[tuple[int, int]]:
    """Pairs (left < right) that share telling terms and can be of the same days."""
    last = [_last_day(view) for view in views]
    order = sorted(range(len(views)), key=lambda at: (_first_day(views[at]), at))
    postings: dict[str, list[int]] = defaultdict(list)
    for at in order:
        oldest = _first_day(views[at]) - WINDOW_DAYS
        shared: Counter[int] = Counter()
        head = views[at].head
        for word in sorted(head, key=lambda word: (-head[word], word))[:KEYS]:
            owners = postings[word]
            shared.update(owners[-POSTINGS:])
            owners.append(at)
            if len(owners) > 2 * POSTINGS:
                del owners[:POSTINGS]
        near = [(-count, other) for other, count in shared.items() if count >= SHARED and last[other] >= oldest]
        for _, other in sorted(near)[:CANDIDATES]:
            yield (other, at) if other < at else (at, other)


def _first_day(view: View) -> int:
    """The first day on which the article can have been published; articles without a day come first."""
    return view.profile.days[0] if view.profile.days else 0


def _last_day(view: View) -> int:
    """The last day on which the article can have been published; one without a day is near to all."""
    return view.profile.days[1] - 1 if view.profile.days else dt.date.max.toordinal()
