"""Happenings as each article tells them: the mentions that an article itself keeps together, with their entities.

In: a profile, the group of its article and the entity of each of its actors. Out: Moments, one for each happening that
the article tells of.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tawatur.lexicon import table
from tawatur.link.profile import Deed, Persona, Profile
from tawatur.link.terms import LIGHT, weights
from tawatur.model import Status, When

Days = tuple[int | None, int | None]
#: A basis that is nearer to the words of the text outranks one that is farther.
_BASIS = {"stated": 0, "derived": 1, "inferred": 2}
#: What an article reports without a date happened within these many days before it was published, or it would say so.
FRESH_DAYS = 7


class Moment(NamedTuple):
    """One happening in one article. ``days`` is the tightest interval that the article gives, None where it gives none;
    ``fresh`` the days that follow from its being reported as news; ``first``: none of its type is told before;
    ``heading``: the title alone tells of it, ``opening``: none of its type is told before below the title; ``named``:
    those of ``who`` that are people and have a name; ``stands``: the kind and country of those of ``who`` that have
    one; ``words``: the squared weights of the telling words around it, ``heavy`` their sum; ``parts``: behind how many
    turns to another happening it is told below the title; ``several``: it counts what more than one did; ``struck``: of
    what kind those are whom it struck, as far as they are called so."""

    article: str
    group: int
    mentions: tuple[str, ...]
    triggers: frozenset[str]
    start: int
    type: str
    family: str
    who: frozenset[str]
    named: frozenset[str]
    stands: Mapping[str, tuple[str, str]]
    roles: frozenset[tuple[str, str]]
    when: When | None
    days: Days | None
    fresh: Days | None
    place: str | None
    status: Status
    figures: frozenset[tuple[str, str]]
    titled: bool
    heading: bool
    first: bool
    opening: bool
    words: Mapping[str, float]
    heavy: float
    published: int
    parts: frozenset[int]
    several: bool
    struck: frozenset[str]


@cache
def families() -> Mapping[str, str]:
    """The family of each event type."""
    return {row["type"]: row["family"] for row in table("link_event_types")}


def moments(profile: Profile, group: int, entity: Mapping[tuple[str, str], str]) -> list[Moment]:
    """The happenings of one article in the order of the text."""
    together: dict[str, list[Deed]] = defaultdict(list)
    for deed in profile.deeds:
        together[deed.same or deed.mention].append(deed)
    country = {one.key: (one.kind, one.country) for one in profile.personas if one.country and _stands(one)}
    people = frozenset(one.key for one in profile.personas if one.kind == "person" and one.named)
    told = _Told(profile, group, entity, country, people)
    found = [_moment(told, deeds) for deeds in together.values()]
    found.sort(key=lambda moment: (moment.start, moment.mentions))
    return _with_firsts(found)


def _stands(one: Persona) -> bool:
    """Whether an actor can stand for its country: of people those who are known, or described by an office alone."""
    return one.kind != "person" or bool(one.known) or not one.named


def _with_firsts(found: Iterable[Moment]) -> list[Moment]:
    """The moments with the first of each type marked as such, with the title and below it: an article comes to its
    news first."""
    seen: set[str] = set()
    below: set[str] = set()
    marked = []
    for moment in found:
        opening = not moment.heading and moment.type not in below
        marked.append(moment._replace(first=moment.type not in seen, opening=opening))
        seen.add(moment.type)
        if not moment.heading:
            below.add(moment.type)
    return marked


class _Told(NamedTuple):
    """What the happenings of one article are made of besides its deeds: the entity of each actor, kind and country of
    those that have one, and the people with a name."""

    profile: Profile
    group: int
    entity: Mapping[tuple[str, str], str]
    country: Mapping[str, tuple[str, str]]
    people: frozenset[str]


def _moment(told: _Told, deeds: Sequence[Deed]) -> Moment:
    """One happening from the mentions that the article keeps together."""
    profile, entity = told.profile, told.entity
    kind = _most([deed.type for deed in deeds])
    status: Status = _most([deed.status for deed in deeds])  # type: ignore[assignment]
    when = tightest(deed.when for deed in deeds)
    places = [deed.place for deed in deeds if deed.place]
    day = profile.days
    words = _words(deeds)
    known = [(entity.get((profile.article, actor)), actor, role) for deed in deeds for actor, role in deed.who]
    part = [(one, actor, role) for one, actor, role in known if one is not None]
    return Moment(
        article=profile.article,
        group=told.group,
        mentions=tuple(deed.mention for deed in deeds),
        triggers=frozenset([deed.trigger for deed in deeds if deed.trigger]),
        start=min(deed.start for deed in deeds),
        type=kind,
        family=families().get(kind, kind),
        who=frozenset([one for one, _, _ in part]),
        named=frozenset([one for one, actor, _ in part if actor in told.people]),
        stands={one: told.country[actor] for one, actor, _ in part if actor in told.country},
        roles=frozenset([(one, role) for one, _, role in part]),
        when=when,
        days=interval(when) if when else None,
        fresh=(day[0] - FRESH_DAYS, day[1]) if day and status == "reported" else None,
        place=entity.get((profile.article, _most(places))) if places else None,
        status=status,
        figures=frozenset([figure for deed in deeds for figure in deed.figures]),
        titled=any(deed.titled for deed in deeds),
        heading=all(deed.titled for deed in deeds),
        first=False,
        opening=False,
        words=words,
        heavy=sum(words.values()),
        published=day[0] if day else 0,
        parts=frozenset([deed.part for deed in deeds if not deed.titled]),
        several=any(deed.several for deed in deeds),
        struck=frozenset([kind for deed in deeds for kind in deed.struck]),
    )


def _words(deeds: Iterable[Deed]) -> dict[str, float]:
    """The squared weights of the words that tell something around these mentions."""
    near = dict.fromkeys(word for deed in deeds for word in deed.words)
    return {word: weight * weight for word in near if (weight := weights()[word]) > LIGHT}


def _most(values: Sequence[str]) -> str:
    """The commonest value; of equally common ones the first."""
    return values[0] if len(values) == 1 else Counter(values).most_common(1)[0][0]


def interval(when: When) -> Days | None:
    """The days of ``when`` as ordinals, None on an open side; None where both are open."""
    if not when.first and not when.after:
        return None
    first = dt.date.fromisoformat(when.first).toordinal() if when.first else None
    after = dt.date.fromisoformat(when.after).toordinal() if when.after else None
    return first, after


def length(days: Days) -> int:
    """How many days an interval has; an open one counts as a century."""
    return days[1] - days[0] if days[0] is not None and days[1] is not None else 36_525


def tightest(given: Iterable[When | None]) -> When | None:
    """The When with the shortest interval; of equally short ones the one nearest to the text: what words tell comes
    before what only the day of the article lets assume."""
    dated = [(days, when) for when in given if when is not None and (days := interval(when)) is not None]
    if len(dated) < 2:
        return dated[0][1] if dated else None
    return min(
        dated, key=lambda pair: (length(pair[0]), not pair[1].wording, _BASIS[pair[1].basis], pair[1].value or "")
    )[1]
