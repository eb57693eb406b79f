"""What linking keeps of one article: a few thousand bytes instead of the whole reading.

In: a Reading. Out: a Profile: when and by whom it was published, its words as numbers with their places (for copies),
its terms (for "the same main happening"), and its actors and happenings in brief.
"""

from __future__ import annotations

import datetime as dt
import zlib
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, Literal, NamedTuple

from tawatur.arabic.calendar import weekday_named
from tawatur.arabic.edtf import day_of
from tawatur.arabic.fold import fold
from tawatur.arabic.people import kinds_of
from tawatur.arabic.stems import stem
from tawatur.arabic.words import Words, split
from tawatur.link.lists import listed
from tawatur.link.names import name_words, root
from tawatur.link.passages import Text, fingerprints
from tawatur.link.speech import title_says
from tawatur.link.terms import weighed_term
from tawatur.link.turns import of_several, turns
from tawatur.model import (
    READABLE,
    Actor,
    ActorKind,
    Article,
    Happening,
    Mention,
    Name,
    Reading,
    Span,
    Status,
    Time,
    When,
    digest,
)

if TYPE_CHECKING:
    Numbers = array[int]
else:  # kept.py reads the annotations, and an array type cannot be subscripted when the program runs
    Numbers = array

#: News tells its news first: these many words after the title are the lead (two to three sentences).
LEAD_WORDS = 60
#: The first figures of an article are those of its news; these many words after the title are read for them.
NUMBER_WORDS = 90
#: The heaviest terms of title and lead that an article is looked up by.
KEYS = 40
#: A number of four digits that begins like this is a year.
_CENTURIES = frozenset({"19", "20"})
_TODAY = fold("اليوم")
#: Words on each side of a trigger, within its sentence, that say which happening is meant.
AROUND = 10


#: Times of a text with their days as ordinals.
Times = list[tuple[Mention, tuple[int, int]]]


class Persona(NamedTuple):
    """An actor of one article in brief; names and titles as the words that must agree (``names.name_words``)."""

    key: str
    kind: ActorKind
    name: str
    aliases: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    titles: tuple[tuple[str, ...], ...]
    country: str | None
    known: str | None
    named: bool
    derived: bool = False


class Deed(NamedTuple):
    """A mention of a happening in brief. ``words`` are the terms around the trigger, ``start`` is where it stands;
    ``part``: so many turns to another happening stand before it; ``several``: the words around count more than one;
    ``struck``: of what kind those are called whom it struck."""

    mention: str
    trigger: str
    start: int
    type: str
    who: tuple[tuple[str, str], ...]
    when: When | None
    place: str | None
    status: Status
    figures: tuple[tuple[str, str], ...]
    same: str | None
    titled: bool
    words: tuple[str, ...]
    part: int = 0
    several: bool = False
    struck: tuple[str, ...] = ()


class Named(NamedTuple):
    """Who and what an article names, as keys: everywhere, in the title, and the bodies and people in title and lead."""

    all: frozenset[str]
    title: frozenset[str]
    bodies: frozenset[str]
    people: frozenset[str]


class Profile(NamedTuple):
    """One article in brief. ``days`` are ordinals (first day of publication, first day after), None where unknown;
    ``news_day`` is the first past day that title or lead speaks of, ``today`` the day that they call today and name;
    ``marks`` are the fingerprints of the words; ``keys`` the terms that the article is looked up by, heaviest first;
    ``says``: the title tells what somebody says; ``state`` is a digest of all that two articles are compared by, for
    one article may be read under another day; ``publication`` says what page or holder tell of the day: the day,
    something coarser, or nothing."""

    article: str
    name: str
    days: tuple[int, int] | None
    publication: Literal["day", "coarse", "open"]
    outlet: str
    upstream: tuple[str, ...]
    words: Numbers
    starts: Numbers
    ends: Numbers
    marks: Numbers
    keys: tuple[str, ...]
    says: bool
    today: int | None
    title: dict[str, int]
    lead: dict[str, int]
    body: dict[str, int]
    numbers: frozenset[str]
    names: Named
    days_told: frozenset[int]
    news_day: int | None
    personas: tuple[Persona, ...] = ()
    deeds: tuple[Deed, ...] = ()
    state: str = ""


def profile(reading: Reading) -> Profile:
    """The profile of one article; the reading can be dropped afterwards."""
    article = reading.article
    spans = [block.span for block in article.blocks if block.kind in READABLE]
    words = split(article.text, spans)
    head = words.at(article.title.end) if article.title else 0
    lead = words.start[min(len(words), head + LEAD_WORDS) - 1] if len(words) else 0
    numbers = array("I", (_number(key) for key in words.key if _is_word(key)))
    found = _named_spans(reading)
    lists = listed(span for span, _, _ in found)
    title, first = _terms(words.key[:head]), _terms(words.key[head : head + LEAD_WORDS])
    turned = turns(words.key, head + LEAD_WORDS)
    deeds = (_deed(mention, words, turned, article) for mention in _happenings(reading))
    published, times = ordinals(article.published.when) if article.published else None, _times(reading, lead)
    made = Profile(
        article=article.id,
        name=article.name,
        days=published,
        publication=publication(article),
        outlet=_outlet(article),
        upstream=tuple(sorted({fold(voice.name) for voice in article.credits})),
        words=numbers,
        starts=array("I", (at for at, key in zip(words.start, words.key, strict=True) if _is_word(key))),
        ends=array("I", (at for at, key in zip(words.end, words.key, strict=True) if _is_word(key))),
        marks=array("Q", sorted(fingerprints(Text(numbers)))),
        keys=_telling(Counter(title) + Counter(first)),
        says=title_says(reading, words.key[:head]),
        today=_today(times),
        title=title,
        lead=first,
        body=_terms(_outside(lists, words, head)),
        numbers=_numbers(words.key[: head + NUMBER_WORDS]),
        names=_named([name for name in found if not _inside(lists, name[0])], article.title, lead),
        days_told=_days_told(times),
        news_day=_news_day(times, published),
        personas=_personas(reading),
        deeds=tuple(_with_struck(deeds, reading.actors)),
    )
    return made._replace(state=_state(made))


#: Roles of those whom a deed struck; and kinds of people that are never one another: who fights, who fights those, and
#: who does neither.
_STRUCK, _SIDES = frozenset({"victim", "target"}), frozenset({"civil", "force", "armed"})


def _with_struck(deeds: Iterable[Deed], actors: Iterable[Actor]) -> Iterator[Deed]:
    """The deeds with the kinds of the groups that they struck."""
    kinds = {actor.key: kinds_of(actor.name) & _SIDES for actor in actors if actor.kind == "group"}
    for deed in deeds:
        found = {kind for actor, role in deed.who if role in _STRUCK for kind in kinds.get(actor, ())}
        yield deed._replace(struck=tuple(sorted(found))) if found else deed


def _state(one: Profile) -> str:
    """A digest of all that two articles are compared by."""
    told = (one.says, one.today, one.title, one.lead, one.body, one.numbers, one.names, one.deeds)
    return digest(one.article, one.days, one.days_told, one.news_day, *told)


def _personas(reading: Reading) -> tuple[Persona, ...]:
    """The actors in brief, in the order of their keys."""
    named = {
        mention.value.actor
        for mention in reading.mentions
        if isinstance(mention.value, Name) and mention.value.form in ("name", "alias")
    }
    return tuple(_persona(actor, actor.key in named) for actor in sorted(reading.actors, key=lambda actor: actor.key))


def _persona(actor: Actor, named: bool) -> Persona:
    """One actor in brief. One that is only described goes by titles, not by a name."""
    names = {name_words(name) for name in (actor.name, *actor.aliases)} if named or actor.kind != "person" else set()
    titles = {name_words(title) for title in (actor.titles if named else (actor.name, *actor.titles))}
    return Persona(
        key=actor.key,
        kind=actor.kind,
        name=actor.name,
        aliases=actor.aliases,
        names=tuple(sorted(names - {()})),
        titles=tuple(sorted(titles - {()})) if actor.kind == "person" else (),
        country=actor.country,
        known=actor.known,
        named=named,
        derived=actor.derived and not named,
    )


def _happenings(reading: Reading) -> list[Mention]:
    """The event mentions in the order of the text."""
    found = [mention for mention in reading.mentions if isinstance(mention.value, Happening)]
    return sorted(found, key=lambda mention: (mention.span, mention.id))


def _deed(mention: Mention, words: Words, turned: Sequence[int], article: Article) -> Deed:
    """One event mention in brief; ``turned`` are the words with which the article turns to another happening."""
    value = mention.value
    assert isinstance(value, Happening)
    at = words.at(mention.span.start)
    keys = [
        words.key[i]
        for i in range(max(0, at - AROUND), min(len(words), at + AROUND + 1))
        if words.sentence[i] == words.sentence[min(at, len(words) - 1)] and words.key[i][:1].isalpha()
    ]
    near = [intern(stem(key)) for key in keys]
    return Deed(
        mention=mention.id,
        trigger=intern(root(fold(mention.wording).split()[0])) if mention.wording.split() else "",
        start=mention.span.start,
        type=value.type,
        who=tuple(sorted((one.actor, one.role) for one in value.participants)),
        when=value.when,
        place=value.place,
        status=value.status,
        figures=tuple(sorted((one.slot, one.value) for one in value.figures)),
        same=value.same,
        titled=bool(article.title and article.title.covers(mention.span)),
        words=tuple(dict.fromkeys(word for word in near if len(word) > 1)),
        part=bisect_right(turned, at),
        several=of_several(keys),
    )


def ordinals(when: When) -> tuple[int, int] | None:
    """The interval of ``when`` as day numbers; None where it is open on a side or has none."""
    if not when.first or not when.after:
        return None
    return dt.date.fromisoformat(when.first).toordinal(), dt.date.fromisoformat(when.after).toordinal()


def publication(article: Article) -> Literal["day", "coarse", "open"]:
    """What is known of the day of publication."""
    if article.published is not None and day_of(article.published.when) is not None:
        return "day"
    return "coarse" if article.published is not None and article.published.stated else "open"


def _outlet(article: Article) -> str:
    """A key of the outlet: its lexicon key, else its folded name, else nothing."""
    outlet = article.outlet
    return (outlet.key or fold(outlet.name)) if outlet else ""


@lru_cache(maxsize=200_000)
def _number(key: str) -> int:
    """A word as a 32-bit number that is the same on every machine."""
    return zlib.crc32(key.encode())


def _is_word(key: str) -> bool:
    """Words and numbers, not marks."""
    return key[:1].isalnum()


def _terms(keys: Iterable[str]) -> dict[str, int]:
    """Terms with their counts; numbers and one-letter words left out."""
    return dict(Counter(intern(stem(key)) for key in keys if len(key) > 1 and key[0].isalpha()))


def _telling(terms: Mapping[str, int]) -> tuple[str, ...]:
    """The terms that weigh most, in order."""
    weighed = {word: weight for word, count in terms.items() if (weight := weighed_term(word, count))}
    return tuple(sorted(weighed, key=lambda word: (-weighed[word], word))[:KEYS])


def _outside(lists: Sequence[Span], words: Words, first: int) -> Iterable[str]:
    """The keys of the words from ``first`` on that stand in no list of names."""
    if not lists:
        return words.key[first:]
    places = zip(words.start[first:], words.end[first:], words.key[first:], strict=True)
    return (key for start, end, key in places if not _inside(lists, Span(start, end)))


def _inside(lists: Sequence[Span], span: Span) -> bool:
    """Whether a span lies in a list of names."""
    return any(one.covers(span) for one in lists)


def _numbers(keys: Iterable[str]) -> frozenset[str]:
    """The numbers written in digits, separators taken out; one digit says too little, and so does a year."""
    found = (key.replace(",", "").replace("٬", "") for key in keys if key[:1].isdigit() and len(key) > 1)
    return frozenset(number for number in found if not (len(number) == 4 and number[:2] in _CENTURIES))


def _named_spans(reading: Reading) -> list[tuple[Span, ActorKind, str]]:
    """Where somebody or something is named: the span, the kind, and what the name is compared by."""
    keys = {actor.key: (actor.kind, _key(actor)) for actor in reading.actors}
    return [
        (mention.span, *keys[mention.value.actor])
        for mention in reading.mentions
        if isinstance(mention.value, Name) and mention.value.form in ("name", "alias") and mention.value.actor in keys
    ]


def _named(found: Sequence[tuple[Span, ActorKind, str]], title: Span | None, lead: int) -> Named:
    """The keys of what is named; ``lead`` is where the lead ends."""
    return Named(
        all=frozenset(key for _, _, key in found),
        title=frozenset(key for span, _, key in found if title and title.covers(span)),
        bodies=frozenset(key for span, kind, key in found if kind == "organization" and span.start <= lead),
        people=frozenset(key for span, kind, key in found if kind == "person" and span.start <= lead),
    )


def _key(actor: Actor) -> str:
    """What a name is compared by: the entry of the lexicon, or the stems of its words."""
    if actor.known and actor.kind != "place":
        return intern(actor.known)
    return intern(" ".join(stem(word) for word in name_words(actor.name)))


def _times(reading: Reading, lead: int) -> Times:
    """The times of title and lead that have both ends, with their days as ordinals."""
    return [
        (mention, told)
        for mention in reading.mentions
        if isinstance(mention.value, Time) and mention.span.start <= lead and (told := ordinals(mention.value.when))
    ]


def _days_told(times: Times) -> frozenset[int]:
    """The days that title and lead speak of, as ordinals; what is coarser than two days is left out."""
    return frozenset(day for _, told in times if told[1] - told[0] <= 2 for day in range(*told))


def _today(times: Times) -> int | None:
    """The first day that title or lead call today and name (اليوم الجمعة): on it the account was told, whenever it was
    printed."""
    for mention, told in sorted(times, key=lambda time: (time[0].span, time[0].id)):
        keys = fold(mention.wording).split()
        named = any(weekday_named(key.strip("()،")) is not None for key in keys)
        if told[1] - told[0] == 1 and keys[0] == _TODAY and named:
            return told[0]
    return None


def _news_day(times: Times, published: tuple[int, int] | None) -> int | None:
    """The first single day that title and lead speak of and that was not still to come when the article appeared."""
    single = sorted((mention.span, told) for mention, told in times if told[1] - told[0] == 1)
    return next((told[0] for _, told in single if published and told[0] < published[1]), None)
