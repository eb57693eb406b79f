"""Whether two moments, told in two articles, are one happening: named reasons for and against, weighed.

In: two moments. Out: log-odds and reasons. A reason's docstring is the sentence that a reader is shown; its weight
stands in lexicon/link_event_weights.tsv. The same country or the same actors alone never suffice: their weights
together stay below what it takes.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache, cached_property
from typing import NamedTuple

from tawatur.lexicon import table
from tawatur.link.moments import Days, Moment, length
from tawatur.link.places import Places
from tawatur.model import Reason, digest

#: Log-odds that no other reason makes up for: the two cannot be one.
NEVER = -50.0
#: An interval of up to so many days is a day for comparing: an evening runs into the next day, a visit takes two.
SHORT_DAYS = 2
#: A day is easily taken for the next: by "yesterday" in a text printed later, by the clock of another country.
SLIP_DAYS = 2
#: What a slip of a day counts between the main happenings of two accounts of one story.
SLIP_SURE = 0.3
#: Two of one region meet often; that the same three take part is telling by itself.
MANY = 3
#: Ids of people begin so; a month has so many days at most.
PERSON, MONTH_DAYS = "person:", 31
#: Words around two deeds that are alike by less tell of two.
UNLIKE = 0.5


class Side:
    """Two moments side by side; ``near`` says which places lie in one another, ``lies`` in what country one lies."""

    def __init__(self, left: Moment, right: Moment, places: Places) -> None:
        self.left, self.right, self.near, self.lies = left, right, places.near, places.lies

    @cached_property
    def who(self) -> Who:
        """Those who take part, side by side."""
        return _who(self.left, self.right)


# ---------------------------------------------------------------- the reasons
def same_type(side: Side) -> float:
    """Both are happenings of the same type."""
    return float(side.left.type == side.right.type)


def same_story(side: Side) -> float:
    """They stand in accounts of the same main happening."""
    return float(_one_story(side))


def _one_story(side: Side) -> bool:
    """Whether two different accounts have the same main happening."""
    return side.left.group == side.right.group and side.left.article != side.right.article


def unnamed_kind(side: Side) -> float:
    """What kind of happening one of them is, is not known."""
    return float("other" in (side.left.type, side.right.type))


def one_account(side: Side) -> float:
    """One account tells of both, and does not say that they are one."""
    return float(side.left.article == side.right.article)


def same_trigger(side: Side) -> float:
    """The same word tells of both."""
    return float(bool(side.left.triggers & side.right.triggers))


def both_first(side: Side) -> float:
    """Each is the first of its type that its account tells of, in accounts of the same main happening."""
    return float(_one_story(side) and side.left.first and side.right.first)


def both_main(side: Side) -> float:
    """Both stand in the titles of accounts of the same main happening."""
    return float(_one_story(side) and side.left.titled and side.right.titled)


def _meet(left: Days, right: Days) -> bool:
    """Whether two intervals share a day."""
    return not (
        (left[1] is not None and right[0] is not None and left[1] <= right[0])
        or (right[1] is not None and left[0] is not None and right[1] <= left[0])
    )


def same_days(side: Side) -> float:
    """Both give the same day."""
    left, right = side.left.days, side.right.days
    return float(
        bool(left and right) and length(left) <= SHORT_DAYS and length(right) <= SHORT_DAYS and _meet(left, right)  # type: ignore[arg-type]
    )


def days_fit(side: Side) -> float:
    """Their times can be the same, one told more coarsely than the other."""
    left, right = side.left.days, side.right.days
    return float(bool(left and right) and not same_days(side) and _meet(left, right))  # type: ignore[arg-type]


def days_exclude(side: Side) -> float:
    """Their times exclude one another by a day or two."""
    gap = _gap(side)
    # Titles of one story that tell of one type tell of one happening: its day is then contested.
    sure = SLIP_SURE if side.left.type == side.right.type and both_main(side) else 1.0
    return sure * _told(side) if 0 < gap <= SLIP_DAYS else 0.0


def days_far(side: Side) -> float:
    """Their times cannot be the same."""
    return _told(side) if _gap(side) > SLIP_DAYS else 0.0


def _told(side: Side) -> float:
    """A time that both give tells more than one that follows from the day of publication."""
    return 1.0 if side.left.days and side.right.days else 0.6


def _gap(side: Side) -> int:
    """How many days lie between the two at least; 0 where they can be the same or one has no time."""
    left, right = side.left.days or side.left.fresh, side.right.days or side.right.fresh
    if not left or not right or _meet(left, right):
        return 0
    first, second = (left, right) if (left[1] or 0) <= (right[0] or 0) else (right, left)
    return (second[0] or 0) - (first[1] or 0) + 1


def shared_actors(side: Side) -> float:
    """The same people and bodies take part."""
    who = side.who
    return who.both / who.fewer if who.fewer else 0.0


def three_shared(side: Side) -> float:
    """Three and more take part in both."""
    return float(side.who.both >= MANY)


def same_pair(side: Side) -> float:
    """The same two and more people meet at one place in one month."""
    left, right = side.left, side.right
    if left.family != "encounter" or not left.place or left.place != right.place or not left.days or not right.days:
        return 0.0
    people = {one for one in left.who & right.who if one.startswith(PERSON)}
    month = max(length(left.days), length(right.days)) <= MONTH_DAYS
    return float(len(people) > 1 and month and _meet(left.days, right.days))


def other_actors(side: Side) -> float:
    """Different people and bodies take part."""
    who = side.who
    return float(bool(who.fewer) and not who.both)


def several_others(side: Side) -> float:
    """Each names two and more who take part, and nobody of the one is in the other."""
    # Of an attack one account may name the dead and another the attackers; those who meet are all of one role.
    if side.left.family != "encounter":
        return 0.0
    who = side.who
    return float(who.fewer > 1 and not who.both)


def each_has_others(side: Side) -> float:
    """Each has somebody taking part whom the other does not name."""
    who = side.who
    return float(bool(who.both) and who.others)


class Who(NamedTuple):
    """How many take part in both, how many in the one that names fewer, and whether each has others."""

    both: int
    fewer: int
    others: bool


def _who(left: Moment, right: Moment) -> Who:
    """Those who take part, side by side. A state, a body of it and its leader stand for one another: of several on
    one side only the people count, and the state on one side is matched by the leader on the other."""
    if left.who == right.who:
        return Who(len(left.who), len(left.who), others=False)
    both = left.who & right.who
    if not left.stands or not right.stands:
        return Who(len(both), min(len(left.who), len(right.who)), bool(left.who - both) and bool(right.who - both))
    mine, others = _led(left, both), _led(right, both)
    matched = sum(_stood_for(one, left, right, others) for one in mine - both)
    fewer = len(both) + min(len(mine - both), len(others - both))
    met = min(matched, fewer - len(both))
    return Who(len(both) + met, fewer, len(mine - both) > met < len(others - both))


def _led(moment: Moment, both: frozenset[str]) -> frozenset[str]:
    """Those who take part, without states and bodies of whose country a person takes part as well."""
    people = {country for kind, country in moment.stands.values() if kind == "person"}
    return both | {
        one
        for one in moment.who
        if moment.stands.get(one, ("person", ""))[0] == "person" or moment.stands[one][1] not in people
    }


def _stood_for(one: str, mine: Moment, others: Moment, who: frozenset[str]) -> bool:
    """Whether someone of another kind and the same country takes part on the other side."""
    kind, country = mine.stands.get(one, ("", ""))
    return bool(country) and any(
        other in who and there == country and "person" in (kind, other_kind) and kind != other_kind
        for other, (other_kind, there) in others.stands.items()
    )


def same_place(side: Side) -> float:
    """Both name the same place, or a place and what it lies in."""
    left, right = side.left.place, side.right.place
    if not left or not right:
        return 0.0
    return 1.0 if left == right else 0.4 * side.near(left, right)


def other_place(side: Side) -> float:
    """They name different places."""
    left, right = side.left.place, side.right.place
    return float(bool(left) and bool(right) and left != right and not side.near(left or "", right or ""))


#: Families of happenings that have a place and a toll of their own, and of which one day's news has many.
_MANY = frozenset({"force", "death", "mishap", "arrest", "protest", "rescue"})


def _beside(side: Side) -> bool:
    """Whether two happenings of a kind of which there are many are told, and not both as the news."""
    left, right = side.left, side.right
    news = side.left.titled and side.right.titled
    return left.family in _MANY and right.family in _MANY and not (news or both_first(side))


def other_country(side: Side) -> float:
    """They name places in two countries."""
    left, right = side.lies(side.left.place), side.lies(side.right.place)
    return float(bool(left) and bool(right) and left[0] != right[0] and _beside(side))  # type: ignore[index]


def other_toll(side: Side) -> float:
    """Each gives another toll and another place."""
    # A mosque and its province are two names of one place as long as nobody knows where the mosque lies.
    known = side.lies(side.left.place) and side.lies(side.right.place)
    if not known or not _beside(side) or not other_place(side):
        return 0.0
    mine, theirs = (_tolls(moment) for moment in (side.left, side.right))
    return float(any(mine[slot].isdisjoint(theirs[slot]) for slot in mine.keys() & theirs.keys()))


def _tolls(moment: Moment) -> dict[str, set[str]]:
    """The tolls of a moment by what befell the people; one alone is hardly ever counted."""
    found: dict[str, set[str]] = {}
    for slot, value in moment.figures:
        if slot in ("killed", "injured", "arrested") and value.isdigit() and value != "1":
            found.setdefault(slot, set()).add(value)
    return found


def same_figures(side: Side) -> float:
    """Both give the same figure."""
    return float(bool(side.left.figures & side.right.figures))


def words_alike(side: Side) -> float:
    """The words around both are alike."""
    left, right = side.left, side.right
    shared = [weight for word, weight in left.words.items() if word in right.words]
    return sum(shared) / math.sqrt(left.heavy * right.heavy) if shared else 0.0


def unlike_status(side: Side) -> float:
    """One is told as having happened, the other not."""
    real = ("reported", "background")
    return float((side.left.status in real) != (side.right.status in real))


REASONS: tuple[Callable[[Side], float], ...] = (
    same_type,
    unnamed_kind,
    one_account,
    same_story,
    same_trigger,
    both_first,
    both_main,
    same_days,
    days_fit,
    days_exclude,
    days_far,
    shared_actors,
    three_shared,
    same_pair,
    other_actors,
    several_others,
    each_has_others,
    same_place,
    other_place,
    other_country,
    other_toll,
    same_figures,
    words_alike,
    unlike_status,
)


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    """The weight of no evidence at all, and that of each reason in the order of REASONS."""
    known = {row["reason"]: float(row["weight"]) for row in table("link_event_weights")}
    return known["none"], tuple(known[reason.__name__] for reason in REASONS)


def _nothing_shared(side: Side) -> bool:
    """Whether two deeds of no kind have neither word, nor people, nor figure in common, and unlike words around."""
    shared = same_trigger(side) or shared_actors(side) or same_figures(side)
    return not shared and words_alike(side) < UNLIKE


def log_odds(side: Side) -> float:
    """The log-odds that the two are one happening; NEVER where their types cannot be one."""
    left, right = side.left, side.right
    if left.family != right.family and "other" not in (left.family, right.family):
        return NEVER
    if left.type != right.type and "other" in (left.type, right.type) and left.days and right.days and _gap(side):
        return NEVER  # her release on Thursday is not her coming home on Saturday
    if left.type == right.type == "other" and _nothing_shared(side):
        return NEVER
    start, each = _weights()
    return start + sum(weight * reason(side) for weight, reason in zip(each, REASONS, strict=True))


def rests(moment: Moment, places: Places) -> str:
    """A digest of all that the reasons ask of a moment, but for whether its account is of the other's story.

    The ids of an article and its mentions are digests of what they say, so they stand for all that follows from it.
    """
    who = (moment.who, moment.stands, moment.place, places.lies(moment.place))
    return digest(moment.article, moment.mentions, moment.first, moment.fresh, who)


def reasons(side: Side) -> tuple[Reason, ...]:
    """The reasons that moved the judgement, strongest first."""
    _, each = _weights()
    told = [
        Reason(name=reason.__name__, weight=round(weight * reason(side), 2), says=(reason.__doc__ or "").strip())
        for weight, reason in zip(each, REASONS, strict=True)
    ]
    return tuple(sorted((one for one in told if abs(one.weight) >= 0.1), key=lambda one: -abs(one.weight)))
