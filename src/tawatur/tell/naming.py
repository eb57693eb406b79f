"""The naming ledger: which words each outlet uses for each actor, its own voice apart from the words of others.

In: a Dossier. Out: Naming records: actor, outlet, words, how often, over which days, and every exact place. Words in
quotation are the speaker's and are counted apart; spellings that fold to one are one, shown as written most often.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from tawatur.arabic.fold import fold
from tawatur.model import Article, Mention, Name, Quote, Reading, Span, Wording
from tawatur.tell.dossier import Dossier


class Place(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Where words stand: the article by its name, offsets in code points of its text."""

    article: str
    start: int
    end: int


class Naming(msgspec.Struct, frozen=True, kw_only=True):
    """One outlet's use of some words for one actor. ``form`` is name, alias, title, description or loaded (with its
    ``polarity``); ``own``: in the outlet's own voice; ``first`` and ``last`` are the days of the articles, where known;
    ``months`` counts by month of publication."""

    actor: str
    name: str
    kind: str
    outlet: str | None
    words: str
    form: str
    polarity: str | None
    own: bool
    count: int
    articles: int
    first: str | None
    last: str | None
    months: tuple[tuple[str, int], ...]
    places: tuple[Place, ...]


class _Use(NamedTuple):
    """One place where words are used for an actor."""

    words: str
    day: str | None
    place: Place


#: Entity, outlet, folded words, form, polarity, own voice.
_Key = tuple[str, str, str, str, str, bool]


def naming(dossier: Dossier) -> list[Naming]:
    """The uses of every actor, by actor, outlet, and how often."""
    found: dict[_Key, list[_Use]] = defaultdict(list)
    for reading in dossier.readings:
        for key, use in _uses(dossier, reading):
            found[key].append(use)
    made = [_naming(dossier, key, uses) for key, uses in found.items()]
    return sorted(made, key=lambda one: (one.name, one.actor, one.outlet or "", not one.own, -one.count, *_order(one)))


def _order(one: Naming) -> tuple[str, str, str]:
    return one.words, one.form, one.polarity or ""


def _uses(dossier: Dossier, reading: Reading) -> Iterator[tuple[_Key, _Use]]:
    """The uses in one article."""
    article = reading.article
    said = [m.span for m in reading.mentions if isinstance(m.value, Quote) and m.value.kind != "indirect"]
    outlet = article.outlet.name if article.outlet else ""
    day = article.published.when.first if article.published else None
    for mention in reading.mentions:
        told = _told(mention)
        entity = dossier.of_actor.get((article.id, told[0])) if told else None
        if told and entity:
            _, form, polarity = told
            own = not any(span.covers(mention.span) for span in said)
            place = Place(article=dossier.names[article.id], start=mention.span.start, end=mention.span.end)
            words = _plain(article, mention.span)
            yield (entity, outlet, fold(words), form, polarity, own), _Use(words, day, place)


def _told(mention: Mention) -> tuple[str, str, str] | None:
    """The actor's key, the form and the polarity of a mention that names or labels an actor."""
    if isinstance(mention.value, Name):
        return mention.value.actor, mention.value.form, ""
    if isinstance(mention.value, Wording) and mention.value.target:
        return mention.value.target, "loaded", mention.value.polarity
    return None


def _plain(article: Article, span: Span) -> str:
    """The words at ``span`` on one line."""
    return " ".join(span.of(article.text).split())


def _naming(dossier: Dossier, key: _Key, uses: Sequence[_Use]) -> Naming:
    entity, outlet, _, form, polarity, own = key
    days = sorted(use.day for use in uses if use.day)
    spelled = Counter(use.words for use in uses)
    return Naming(
        actor=entity,
        name=dossier.called(entity),
        kind=dossier.entities[entity].kind,
        outlet=outlet or None,
        words=min(spelled, key=lambda words: (-spelled[words], words)),
        form=form,
        polarity=polarity or None,
        own=own,
        count=len(uses),
        articles=len({use.place.article for use in uses}),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        months=tuple(sorted(Counter(day[:7] for day in days).items())),
        places=tuple(sorted(use.place for use in uses)),
    )
