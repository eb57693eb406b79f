"""What a search finds: articles, sayings and happenings, however their words are spelt.

In: a Shelf, an Index and an Ask (``q``, ``speaker``, ``outlet``, ``since``, ``until``, ``type``). Out: a Finding.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.arabic.asked import Form, asked, holds
from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.model import Mention, Quote, Reading, Span
from tawatur.tell.chain import Link, chain_of
from tawatur.tell.dossier import Filter
from tawatur.web.ask import Ask
from tawatur.web.shelf import Head, Index, Shelf

#: Articles that the full-text index is asked for; those on one screen; readings that are looked through for sayings.
ASKED, ARTICLES, LOOKED = 1_000, 20, 20
#: Sayings and happenings on one screen.
SAYINGS, EVENTS = 30, 30


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """Reported words, who said them in what stance and through whom, and where they stand."""

    article: str
    span: Span
    words: str
    speaker: str
    stance: str
    chain: tuple[Link, ...]


def saying_of(index: Index, reading: Reading, mention: Mention, speaker: str) -> Saying:
    """A reported saying of an article; ``mention`` is one of a quote."""
    quote = mention.value
    assert isinstance(quote, Quote)
    members = {v.actor: index.of_member.get((reading.article.id, v.actor)) for v in quote.chain if v.actor}
    entities = {key: index.entities[entity] for key, entity in members.items() if entity}
    return Saying(
        article=reading.article.id,
        span=mention.span,
        words=mention.wording,
        speaker=speaker,
        stance=quote.stance,
        chain=chain_of(reading.article, quote.chain, {k: e.shown for k, e in entities.items() if e.derived}),
    )


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What was found. ``articles`` are all that pass, ``shown`` the readings of one screen; ``events`` are ids."""

    articles: list[str]
    first: int
    shown: list[Reading]
    sayings: list[Saying]
    events: list[str]


def is_asked(ask: Ask) -> bool:
    """Whether the address asks for anything."""
    return any(ask.one(name) for name in ("q", "speaker", "outlet", "type", "since", "until"))


def find(shelf: Shelf, index: Index, ask: Ask) -> Finding:
    """Everything that one screen shows. Raises StoreError."""
    articles = [one for one in _candidates(shelf, index, ask) if _passes(index, index.heads[one], ask)]
    first = min(ask.number("from"), max(0, len(articles) - 1))
    looked = shelf.readings(articles[first : first + LOOKED])
    return Finding(
        articles=articles,
        first=first,
        shown=looked[:ARTICLES],
        sayings=[one for reading in looked for one in _sayings(index, reading, ask)][:SAYINGS],
        events=_events(index, ask)[:EVENTS],
    )


def _candidates(shelf: Shelf, index: Index, ask: Ask) -> list[str]:
    """By words, best first; else by speaker; else every article, by day."""
    if ask.one("q"):
        with shelf.opened() as store:
            return [one for one in store.search(ask.one("q"), ASKED) if one in index.heads]
    by_day = sorted(index.heads.values(), key=lambda head: (head.published or "9999", head.name))
    if not ask.one("speaker"):
        return [head.id for head in by_day]
    who = _needles(asked(ask.one("speaker")))
    members = {
        article
        for entity in index.case.entities
        if any(_told_of(name, who) for name in index.folded[entity.id])
        for article, _ in entity.members
    }
    return [head.id for head in by_day if head.id in members]


def _passes(index: Index, head: Head, ask: Ask) -> bool:
    """Whether outlet, day and kinds of happenings of an article pass."""
    filter_ = ask.filter()
    if filter_.outlets and head.outlet not in filter_.outlets:
        return False
    if not _in_time(head.published, filter_):
        return False
    told = (index.events[event].type for event in index.told_in.get(head.id, ()))
    return not filter_.types or bool(set(filter_.types) & set(told))


def _in_time(day: str, asked: Filter) -> bool:
    since, until = asked.since, asked.until
    if not (since or until):
        return True
    return bool(day) and (not since or day[: len(since)] >= since) and (not until or day[: len(until)] <= until)


def _sayings(index: Index, reading: Reading, ask: Ask) -> Iterator[Saying]:
    """The sayings of a reading that hold every asked word and come from the asked speaker."""
    things, who = asked(ask.one("q")), _needles(asked(ask.one("speaker")))
    if not (things or who):
        return
    called = {actor.key: actor.name for actor in reading.actors}
    for mention in reading.mentions:
        if isinstance(mention.value, Quote) and holds(split(mention.wording), things):
            speaker = _speaker(index, reading, mention, called)
            if _told_of(fold(speaker), who):
                yield saying_of(index, reading, mention, speaker)


def _needles(things: list[frozenset[Form]]) -> list[list[str]]:
    """The forms of each thing as strings, the shortest first; a form that holds another one adds nothing."""
    found = []
    for forms in things:
        least: list[str] = []
        for one in sorted({" ".join(form) for form in forms}, key=lambda told: (len(told), told)):
            if not any(shorter in one for shorter in least):
                least.append(one)
        found.append(least)
    return found


def _told_of(told: str, needles: list[list[str]]) -> bool:
    """Whether folded names hold everything that was asked for, if only as a part of a word."""
    return all(any(one in told for one in forms) for forms in needles)


def _speaker(index: Index, reading: Reading, mention: Mention, called: dict[str, str]) -> str:
    """Who said it, by the case's name; by the last voice of its chain where nobody is named."""
    assert isinstance(mention.value, Quote)
    quote = mention.value
    entity = index.of_member.get((reading.article.id, quote.speaker or ""))
    if entity:
        return index.entities[entity].shown
    return called.get(quote.speaker or "", quote.chain[-1].name if quote.chain else "")


def _events(index: Index, ask: Ask) -> list[str]:
    """Happenings whose names, place or kind hold every asked word, and that pass the filter."""
    things = _needles([*asked(ask.one("q")), *asked(ask.one("speaker"))])
    filter_ = ask.filter()
    if not (things or filter_.types):
        return []
    found = []
    for stop in index.stops:
        if _told_of(index.keys[stop.id], things) and filter_.takes_event(index.events[stop.id]):
            outlets = set(filter_.outlets)
            if not outlets or outlets & set(index.outlets_of(index.events[stop.id])):
                found.append(stop.id)
    return found
