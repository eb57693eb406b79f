"""Group the articles whose main happening is the same.

In: profiles in a fixed order. Out: clusters of their numbers. Candidates share telling words of title and lead within a
window of days; postings are capped, so that the cost of one more article does not grow with the pile.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.link.accounts import UNLIKE, few_articles, in_case_of, log_odds, reasons
from tawatur.link.clusters import clusters
from tawatur.link.profile import Profile
from tawatur.link.scores import Scores
from tawatur.link.views import Pair, View, view
from tawatur.model import Reason

#: Outlets tell of one happening within these many days of one another.
WINDOW_DAYS = 3
#: An article is compared with the newest articles of a term only, and with its best candidates only.
POSTINGS = 48
CANDIDATES = 16
#: Two articles must share this many looked-up terms to be compared at all.
SHARED = 3
#: Log-odds above which clusters are joined, and below which one pair forbids a join. A neighbour joined wrongly costs
#: a reader more than an account that stands alone: from 0 to 0.6 the wrongly joined of 248 hard pairs in data/groups
#: fall from 9 to 2, B-cubed of the grouped from 0.985 to 0.977.
LIMIT = 0.6
GUARD = -4.0


class Compared:
    """Scores pairs of articles once each. ``copied`` are the shares of the shorter article that copies of pairs make,
    ``fixed`` the log-odds that stand for what people judged; ``scores`` those that were worked out before."""

    def __init__(
        self,
        known: Sequence[Profile],
        copied: Mapping[tuple[int, int], float],
        fixed: Mapping[tuple[int, int], float],
        scores: Scores,
    ) -> None:
        self.known, self._copied, self.fixed = known, copied, fixed
        self._few = few_articles(len(known))
        self._scores = scores
        self._views: dict[int, View] = {}
        self._judged: dict[tuple[int, int], float] = {}

    def _view(self, at: int) -> View:
        """The view of one article, made once."""
        if at not in self._views:
            self._views[at] = view(self.known[at])
        return self._views[at]

    def pair(self, left: int, right: int) -> Pair:
        """Two articles side by side."""
        return Pair(self._view(left), self._view(right), self._copied.get((left, right), 0.0))

    def __call__(self, left: int, right: int) -> float:
        """The log-odds that the two are one; asked with left < right."""
        key = (left, right)
        if key not in self._judged:
            self._judged[key] = self.fixed[key] if key in self.fixed else self._score(left, right)
        return self._judged[key]

    def _score(self, left: int, right: int) -> float:
        """What the rules say; how many articles there are is all that the rest of the case has to say."""
        score = self._scores.of(
            self.known[left].state, self._rest(left, right), lambda: log_odds(self.pair(left, right))
        )
        return score if score == UNLIKE else score + self._few

    def _rest(self, left: int, right: int) -> str:
        """What the score of a pair rests on beside its first article."""
        other = self.known[right].state
        return f"{other} {self._copied[left, right]}" if (left, right) in self._copied else other

    def reasons(self, left: int, right: int) -> tuple[Reason, ...]:
        """The reasons that moved the judgement of a pair, strongest first."""
        rest = self._rest(left, right)
        why = self._scores.reasons(self.known[left].state, rest, lambda: reasons(self.pair(left, right)))
        return in_case_of(why, len(self.known))


def grouped(compared: Compared, more: Iterable[tuple[int, int]] = ()) -> list[list[int]]:
    """Clusters of article numbers; ``more`` are pairs to compare whatever their words are (copies)."""
    pairs = set(candidates(compared.known)) | set(more) | set(compared.fixed)
    near = [pair for pair in sorted(pairs) if compared(*pair) > LIMIT]
    return clusters(len(compared.known), near, compared, limit=LIMIT, guard=GUARD)


def candidates(known: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Pairs (left < right) that share telling terms and can be of the same days."""
    last = [_last_day(one) for one in known]
    order = sorted(range(len(known)), key=lambda at: (_first_day(known[at]), at))
    postings: dict[str, list[int]] = defaultdict(list)
    for at in order:
        oldest = _first_day(known[at]) - WINDOW_DAYS
        beside: list[int] = []
        for word in known[at].keys:
            owners = postings[word]
            beside += owners[-POSTINGS:]
            owners.append(at)
            if len(owners) > 2 * POSTINGS:
                del owners[:POSTINGS]
        shared = Counter(beside).items()  # counted at once: a hundred thousand small counts cost ten times as much
        near = [(-count, other) for other, count in shared if count >= SHARED and last[other] >= oldest]
        for _, other in sorted(near)[:CANDIDATES]:
            yield (other, at) if other < at else (at, other)


def _first_day(one: Profile) -> int:
    """The first day on which the article can have been published; articles without a day come first."""
    return one.days[0] if one.days else 0


def _last_day(one: Profile) -> int:
    """The last day on which the article can have been published; one without a day is near to all."""
    return one.days[1] - 1 if one.days else dt.date.max.toordinal()
