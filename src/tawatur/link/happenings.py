"""Whether two moments, told in two articles, are one happening: named reasons for and against, weighed.

In: two moments. Out: log-odds and reasons. A reason's docstring is the sentence that a reader is shown; its weight
stands in lexicon/link_event_weights.tsv. The same country or the same actors alone never suffice: their weights
together stay below what it takes.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

from tawatur.lexicon import table
from tawatur.link.moments import Moment, length
from tawatur.link.places import Places
from tawatur.link.side import Side, one_story, same_account, two_stories
from tawatur.link.told_apart import (
    MANIFOLD,
    PERSON,
    other_guest,
    other_struck,
    several_at_once,
    told_apart,
    unlike,
)
from tawatur.link.told_when import (
    day_in_words,
    day_unsaid,
    days_exclude,
    days_far,
    days_fit,
    gap,
    meet,
    no_day,
)
from tawatur.model import Reason, digest

#: Log-odds that no other reason makes up for: the two cannot be one.
NEVER = -50.0
#: Two of one region meet often; that the same three take part is telling by itself.
PAIR, MANY = 2, 3
#: A month has so many days at most.
MONTH_DAYS = 31
#: Words around two deeds that are alike by less tell of two.
UNLIKE = 0.5
#: Kinds of which a day has many by the same people.
_LOOSE = frozenset({"other", "statement"})
#: Parts that many have together.
_SHARED_PARTS = frozenset({"attendee", "participant", "party", "other"})
#: What the same country, or a region of several, counts beside the same town.
WIDE = 0.5
#: What is counted once where it happened.
_COUNTED = frozenset({"killed", "injured", "arrested", "amount"})


# ---------------------------------------------------------------- the reasons
def same_type(side: Side) -> float:
    """Both are happenings of the same type."""
    return float(side.left.type == side.right.type)


def near_type(side: Side) -> float:
    """What one calls a summit the other calls a meeting or talks."""
    types = {side.left.type, side.right.type}
    return float("summit" in types and len(types) > 1 and side.left.family == side.right.family)


def same_story(side: Side) -> float:
    """They stand in accounts of the same main happening."""
    return float(one_story(side))


def unnamed_kind(side: Side) -> float:
    """What kind of happening one of them is, is not known."""
    return float("other" in (side.left.type, side.right.type))


def one_account(side: Side) -> float:
    """One account tells of both, and does not say that they are one."""
    return float(same_account(side))


def same_trigger(side: Side) -> float:
    """The same word tells of both."""
    return float(bool(side.left.triggers & side.right.triggers))


def both_first(side: Side) -> float:
    """Each is the first of its type that its account tells of, in accounts of the same main happening."""
    return float(one_story(side) and side.left.first and side.right.first)


def both_main(side: Side) -> float:
    """Both stand in the titles of accounts of the same main happening."""
    return float(one_story(side) and side.left.titled and side.right.titled)


def heading_told(side: Side) -> float:
    """One account tells of both: the title alone of one, what first comes below it of the other."""
    left, right = side.left, side.right
    told = (left.heading and right.opening) or (right.heading and left.opening)
    return float(same_account(side) and left.type == right.type and told)


def other_dead(side: Side) -> float:
    """One account tells of both deaths, and neither the people nor their number are the same."""
    dead = side.left.type == side.right.type == "death"
    apart = not side.who.both and not same_figures(side) and not heading_told(side)
    return float(same_account(side) and dead and apart)


def one_of_many_meetings(side: Side) -> float:
    """They are meetings, of which those in office have many, and fewer than two are known to take part in both."""
    who = side.who
    if side.left.type != "meeting" or side.right.type != "meeting" or who.both >= PAIR:
        return 0.0
    news = both_first(side) or both_main(side)
    told_twice = same_account(side) and who.both and who.both == who.fewer
    return float(not news and not told_twice)


def of_many(side: Side) -> float:
    """Of statements and of deeds of no kind each day has many, and their accounts tell of two main happenings."""
    return float(two_stories(side) and side.left.type in _LOOSE)


def shared_actors(side: Side) -> float:
    """The same people and bodies take part."""
    who = side.who
    # One account is about the same few throughout; but who meets in it twice mostly meets once.
    tells = side.left.family == "encounter" or not same_account(side)
    return who.both / who.fewer if who.fewer and tells else 0.0


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
    return float(len(people) > 1 and month and meet(left.days, right.days))


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


def other_guests(side: Side) -> float:
    """People meet, and each meeting has somebody whom the other has not, in accounts of two main happenings."""
    return float(side.left.family == "encounter" and each_has_others(side) and not one_story(side))


def other_person(side: Side) -> float:
    """Each names somebody else in the same part."""
    # Of those who attend one account lists some, another others.
    mine, theirs = (_parts(moment) for moment in (side.left, side.right))
    return float(unlike(mine, theirs))


def _parts(moment: Moment) -> dict[str, set[str]]:
    """The named people of a moment by the part that they have in it; a part of many is left out."""
    found: dict[str, set[str]] = {}
    for one, role in moment.roles:
        if one in moment.named and role not in _SHARED_PARTS:
            found.setdefault(role, set()).add(one)
    return found


def same_place(side: Side) -> float:
    """Both name the same place."""
    place = side.left.place
    if not place or place != side.right.place:
        return 0.0
    return WIDE if side.wide(place) else 1.0


def other_place(side: Side) -> float:
    """They name different places."""
    left, right = side.left.place, side.right.place
    if not left or not right or left == right or side.near(left, right):
        return 0.0
    # In one story a mosque and its province are not two as long as nobody knows where the mosque lies.
    return float(two_stories(side) or bool(side.lies(left) and side.lies(right)))


def _beside(side: Side) -> bool:
    """Whether two happenings of a kind of which there are many are told, and not both as the news."""
    left, right = side.left, side.right
    news = side.left.titled and side.right.titled
    return left.family in MANIFOLD and right.family in MANIFOLD and not (news or both_first(side))


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
    return float(unlike(mine, theirs))


def _tolls(moment: Moment) -> dict[str, set[str]]:
    """The tolls of a moment by what befell the people; one alone is hardly ever counted."""
    found: dict[str, set[str]] = {}
    for slot, value in moment.figures:
        if slot in ("killed", "injured", "arrested") and value.isdigit() and value != "1":
            found.setdefault(slot, set()).add(value)
    return found


def other_size(side: Side) -> float:
    """One counts more than twice as many as the other."""
    mine, theirs = (_counts(moment) for moment in (side.left, side.right))
    return float(any(_apart(mine[slot], theirs[slot]) for slot in mine.keys() & theirs.keys()))


def _counts(moment: Moment) -> dict[str, set[int]]:
    """What a moment counts, by what is counted."""
    found: dict[str, set[int]] = {}
    for slot, value in moment.figures:
        if slot in _COUNTED and value.isdigit():
            found.setdefault(slot, set()).add(int(value))
    return found


def _apart(mine: set[int], theirs: set[int]) -> bool:
    """Whether all of one side is more than twice all of the other."""
    return min(mine) > 2 * max(theirs) or min(theirs) > 2 * max(mine)


def same_figures(side: Side) -> float:
    """Both give the same figure."""
    return float(bool(side.left.figures & side.right.figures))


def words_alike(side: Side) -> float:
    """The words around both are alike, in two accounts."""
    if same_account(side):
        return 0.0  # those told side by side have the same words around them, and are two all the more
    return _alike(side)


def _alike(side: Side) -> float:
    """How much the words around both are alike, 0 to 1."""
    left, right = side.left, side.right
    shared = [weight for word, weight in left.words.items() if word in right.words]
    return sum(shared) / math.sqrt(left.heavy * right.heavy) if shared else 0.0


def unlike_status(side: Side) -> float:
    """One is told as having happened, the other not."""
    real = ("reported", "background")
    return float((side.left.status in real) != (side.right.status in real))


REASONS: tuple[Callable[[Side], float], ...] = (
    same_type,
    near_type,
    unnamed_kind,
    one_account,
    same_story,
    same_trigger,
    both_first,
    both_main,
    heading_told,
    other_dead,
    one_of_many_meetings,
    of_many,
    day_in_words,
    day_unsaid,
    no_day,
    days_fit,
    days_exclude,
    days_far,
    shared_actors,
    three_shared,
    same_pair,
    several_others,
    each_has_others,
    other_guests,
    other_person,
    same_place,
    other_place,
    other_country,
    other_toll,
    other_size,
    same_figures,
    words_alike,
    unlike_status,
    told_apart,
    other_guest,
    other_struck,
    several_at_once,
)


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    """The weight of no evidence at all, and that of each reason in the order of REASONS."""
    known = {row["reason"]: float(row["weight"]) for row in table("link_event_weights")}
    return known["none"], tuple(known[reason.__name__] for reason in REASONS)


def _nothing_shared(side: Side) -> bool:
    """Whether two deeds of no kind have neither word, nor people, nor figure in common, and unlike words around."""
    shared = same_trigger(side) or shared_actors(side) or same_figures(side)
    return not shared and _alike(side) < UNLIKE


def log_odds(side: Side) -> float:
    """The log-odds that the two are one happening; NEVER where their types cannot be one."""
    left, right = side.left, side.right
    if left.family != right.family and "other" not in (left.family, right.family):
        return NEVER
    if left.type != right.type and "other" in (left.type, right.type) and left.days and right.days and gap(side):
        return NEVER  # her release on Thursday is not her coming home on Saturday
    if left.type == right.type == "other" and _nothing_shared(side):
        return NEVER
    start, each = _weights()
    return start + sum(weight * reason(side) for weight, reason in zip(each, REASONS, strict=True))


def rests(moment: Moment, places: Places) -> str:
    """A digest of all that the reasons ask of a moment, but for whether its account is of the other's story.

    The ids of an article and its mentions are digests of what they say, so they stand for all that follows from it.
    """
    who = (moment.who, moment.named, moment.roles, moment.stands)
    where = (moment.place, places.lies(moment.place), places.wide(moment.place))
    return digest(moment.article, moment.mentions, moment.first, moment.opening, moment.fresh, who, where)


def reasons(side: Side) -> tuple[Reason, ...]:
    """The reasons that moved the judgement, strongest first."""
    _, each = _weights()
    told = [
        Reason(name=reason.__name__, weight=round(weight * reason(side), 2), says=(reason.__doc__ or "").strip())
        for weight, reason in zip(each, REASONS, strict=True)
    ]
    return tuple(sorted((one for one in told if abs(one.weight) >= 0.1), key=lambda one: -abs(one.weight)))
