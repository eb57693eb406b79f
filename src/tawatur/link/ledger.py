"""The ledger: every happening once, with all its mentions.

In: the moments of all articles. Out: events, the judgements that made them, and which one is the main happening of each
group of articles. A mention that gives only a month or a year goes to a happening with a day if just one fits; if
several fit as well, it stays by itself and the pairs are kept as unsure.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, pairwise

from tawatur.link.clusters import clusters
from tawatur.link.happenings import NEVER, log_odds, reasons, rests
from tawatur.link.moments import Moment, length, tightest
from tawatur.link.places import Places
from tawatur.link.scores import Scores
from tawatur.link.side import Side
from tawatur.link.told_when import SHORT_DAYS, timeless
from tawatur.model import Event, Group, Judgement, Reason, Status, digest

#: Log-odds above which clusters are joined, and below which one pair forbids a join.
LIMIT = 0.0
GUARD = -3.0
#: Across groups a moment is compared with this many others of one key at most.
POSTINGS = 24
#: Two happenings that fit a coarse mention this nearly as well leave it undecided.
AS_WELL = 0.7
#: A mention whose interval is longer than this is coarse.
COARSE_DAYS = 27
#: Marks the key of who and where without when: "he came to Damascus in January" recalls what another told as news.
_RECALLED = "recalled"
#: The time of day does not belong into an id.
_CLOCK = re.compile(r"T[\d:]+")
#: Roles that say no more than that somebody takes part.
_GENERAL = frozenset({"attendee", "participant", "other"})
_STANDING: tuple[Status, ...] = ("reported", "background", "announced_future", "denied", "hypothetical")


class Ledger:
    """Compares moments, each pair once; ``scores`` are those that were worked out before."""

    def __init__(
        self,
        told: Sequence[Moment],
        places: Places,
        fixed: Mapping[tuple[str, str], float],
        scores: Scores,
    ) -> None:
        self.told, self.places = told, places
        self._rests = [rests(moment, places) for moment in told]
        self._kept = scores
        self._scores: dict[tuple[int, int], float] = {}
        at = {mention: number for number, moment in enumerate(told) for mention in moment.mentions}
        for (left, right), score in fixed.items():
            if left in at and right in at and at[left] != at[right]:
                a, b = sorted((at[left], at[right]))
                self._scores[a, b] = score
        self.fixed = list(self._scores)

    def side(self, left: int, right: int) -> Side:
        """Two moments side by side."""
        return Side(self.told[left], self.told[right], self.places)

    def score(self, left: int, right: int) -> float:
        """The log-odds that the two are one happening; asked with left < right."""
        score = self._scores.get((left, right))
        if score is None:
            score = self._scores[left, right] = self._score(left, right)
        return score

    def _score(self, left: int, right: int) -> float:
        """What the rules say of a pair; it rests on the two and on whether their accounts are of one story."""
        make = partial(self._made, left, right)
        return self._kept.of(self.told[left].article, self._rest(left, right), make)

    def _made(self, left: int, right: int) -> float:
        """The score of a pair, worked out anew."""
        return log_odds(self.side(left, right))

    def _rest(self, left: int, right: int) -> str:
        """What the score of a pair rests on."""
        together = "=" if self.told[left].group == self.told[right].group else " "
        return self._rests[left] + together + self._rests[right]

    def reasons(self, left: int, right: int) -> tuple[Reason, ...]:
        """The reasons that moved the judgement of a pair, strongest first."""
        make = partial(reasons, self.side(left, right))
        return self._kept.reasons(self.told[left].article, self._rest(left, right), make)

    def pairs(self) -> set[tuple[int, int]]:
        """The pairs that may be one: in one group all of near types; across groups those that share a telling key."""
        found = set(self.fixed)
        for members in self._by_group():
            found.update(combinations(members, 2))
        keyed: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for at, moment in enumerate(self.told):
            for key in _keys(moment):
                near = keyed[key][-POSTINGS:]
                found.update((other, at) for other in near if self._comparable(key, other, at))
                keyed[key].append(at)
        return {pair for pair in found if self.score(*pair) > LIMIT}

    def _comparable(self, key: tuple[object, ...], left: int, right: int) -> bool:
        """Whether a shared key is worth a look: two accounts; who and where alone only where one of them recalls it."""
        both = self.told[left], self.told[right]
        recalled = key[0] != _RECALLED or any(moment.status != "reported" for moment in both)
        return recalled and both[0].article != both[1].article

    def _by_group(self) -> Iterable[list[int]]:
        """The moments of each group and family; groups of one article have none to compare."""
        found: dict[tuple[int, str], list[int]] = defaultdict(list)
        for at, moment in enumerate(self.told):
            found[moment.group, moment.family].append(at)
        return (members for members in found.values() if len(members) > 1)

    def joined(self) -> tuple[list[list[int]], list[tuple[int, int]]]:
        """Clusters of moments, and the pairs left undecided."""
        pairs = self.pairs()
        undecided = self._undecided(pairs)
        return clusters(len(self.told), pairs - undecided, self.score, limit=LIMIT, guard=GUARD), sorted(undecided)

    def _undecided(self, pairs: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
        """Pairs of a coarse moment with two precise ones that exclude one another and fit about as well."""
        fits: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for left, right in pairs:
            for coarse, fine in ((left, right), (right, left)):
                if self._coarse(coarse) and self._precise(fine):
                    fits[coarse].append((self.score(left, right), fine))
        return {
            (min(coarse, fine), max(coarse, fine))
            for coarse, found in fits.items()
            if self._rivals(found)
            for _, fine in found
        }

    def _rivals(self, found: list[tuple[float, int]]) -> bool:
        """Whether the best fit has a rival that is another happening and fits nearly as well."""
        best, first = max(found)
        return any(
            best - score < AS_WELL and self.score(min(first, other), max(first, other)) < LIMIT
            for score, other in found
            if other != first
        )

    def _coarse(self, at: int) -> bool:
        days = self.told[at].days
        return length(days) > COARSE_DAYS if days else timeless(self.told[at])

    def _precise(self, at: int) -> bool:
        days = self.told[at].days
        return bool(days) and length(days) <= SHORT_DAYS  # type: ignore[arg-type]


def _keys(moment: Moment) -> Iterator[tuple[object, ...]]:
    """What a moment is looked up by across groups: a day with an actor or a place, two actors, an actor and a place."""
    days = moment.days
    if days and length(days) <= SHORT_DAYS:
        for one in sorted(moment.who | ({moment.place} if moment.place else set())):
            yield moment.family, days[0], one
    for pair in combinations(sorted(moment.who)[:4], 2):
        yield moment.family, pair
    for one in sorted(moment.who)[:4] if moment.place else ():
        yield _RECALLED, moment.family, one, moment.place


# ---------------------------------------------------------------- what comes out
def events(ledger: Ledger) -> tuple[list[Event], list[Judgement]]:
    """The events of all moments and the judgements behind them."""
    found, undecided = ledger.joined()
    made = _unique([_event([ledger.told[at] for at in cluster], ledger.places) for cluster in found])
    judged = [_judgement(ledger, left, right, "same") for cluster in found for left, right in pairwise(cluster)]
    return made, judged + [_judgement(ledger, left, right, "unsure") for left, right in undecided]


def _judgement(ledger: Ledger, left: int, right: int, verdict: str) -> Judgement:
    """The record of one judged pair; each moment goes by its first mention."""
    return Judgement(
        about="event",
        left=ledger.told[left].mentions[0],
        right=ledger.told[right].mentions[0],
        verdict=verdict,  # type: ignore[arg-type]
        score=round(max(ledger.score(left, right), NEVER), 2),
        reasons=ledger.reasons(left, right),
    )


def _event(members: Sequence[Moment], places: Places) -> Event:
    """One event: what most members call it, the tightest time, the best supported place, everyone who takes part."""
    first = min(members, key=lambda moment: (moment.published, moment.article, moment.start))
    types = Counter(moment.type for moment in members)
    kind = min(types, key=lambda name: (name == "other", -types[name], name))
    when = tightest(moment.when for moment in members)
    statuses = Counter(moment.status for moment in members)
    date = _CLOCK.sub("", when.value).replace("/", "_") if when and when.value else "undated"
    return Event(
        id=f"E.{date}.{kind}.{digest(first.mentions[0])[:8]}",
        type=kind,
        status=min(statuses, key=lambda status: (-statuses[status], _STANDING.index(status))),
        when=when,
        place=_place(members, places),
        participants=_participants(members),
        mentions=tuple(sorted(mention for moment in members for mention in moment.mentions)),
        articles=tuple(sorted({moment.article for moment in members})),
    )


def _place(members: Sequence[Moment], places: Places) -> str | None:
    """The place that most accounts name; who names the country supports each place in it. Of two with equal support
    the finer one: a country before a broad region, a town before its country."""
    named: dict[str, set[str]] = defaultdict(set)
    for moment in members:
        if moment.place:
            named[moment.place].add(moment.article)
    support = {place: len(articles) for place, articles in named.items()}
    for place, articles in named.items():
        if places.depth(place) > 1:
            wider = [those for other, those in named.items() if places.near(place, other)]
            support[place] = len(articles.union(*wider))
    return min(named, key=lambda place: (-support[place], -places.depth(place), place), default=None)


def _participants(members: Sequence[Moment]) -> tuple[tuple[str, str], ...]:
    """Everyone who takes part, once: in the role that most accounts give, a telling one before a general one."""
    told = Counter(role for moment in members for role in moment.roles)
    best: dict[str, tuple[bool, int, str]] = {}
    for (entity, role), count in told.items():
        rank = (role in _GENERAL, -count, role)
        best[entity] = min(best.get(entity, rank), rank)
    return tuple(sorted((entity, role) for entity, (_, _, role) in best.items()))


def _unique(made: Sequence[Event]) -> list[Event]:
    """Ids are digests of mentions, so two events never share one; asserted, for everything after relies on it."""
    assert len({event.id for event in made}) == len(made)
    return list(made)


def main_events(
    groups: Sequence[Sequence[str]], told: Sequence[Moment], made: Sequence[Event], day: Mapping[str, str]
) -> tuple[list[Group], list[Event]]:
    """The group of every cluster of article ids, and events that stand for main happenings with no mention.

    An article's main happening is the first in its title, else the first that it tells; a group's is that of most of
    its articles. No event is the main happening of two groups.
    """
    of = {mention: event.id for event in made for mention in event.mentions}
    main: dict[str, Moment] = {}
    for moment in told:
        if moment.article not in main or _leads(moment) < _leads(main[moment.article]):
            main[moment.article] = moment
    taken: set[str] = set()
    found, bare = [], []
    for articles in sorted(groups, key=lambda members: (-len(members), members)):
        votes = Counter(of[main[article].mentions[0]] for article in articles if article in main)
        choice = min((e for e in votes if e not in taken), key=lambda e: (-votes[e], e), default=None)
        if choice is None:
            bare.append(_bare(articles, day))
            choice = bare[-1].id
        taken.add(choice)
        found.append(Group(event=choice, articles=tuple(sorted(articles))))
    return sorted(found, key=lambda group: group.event), bare


def _leads(moment: Moment) -> tuple[bool, bool, int]:
    """The order in which an article's happenings may be its main one."""
    return not moment.titled, moment.status not in ("reported", "announced_future"), moment.start


def _bare(articles: Sequence[str], day: Mapping[str, str]) -> Event:
    """The main happening of articles none of whose mentions stand for it."""
    members = tuple(sorted(articles))
    first = min(day[article] for article in members)
    return Event(id=f"E.{first}.other.{digest(members[0])[:8]}", type="other", status="reported", articles=members)
