"""What a person may judge about: a thing of the case, and the things that it may be one with or be parted from.

In: an Index, what is judged (entity or event), the id of the first. Out: Things; each is named by a reference that the
next linking understands (``article id/actor key``, the id of an event mention, the id of an article).
"""

from __future__ import annotations

import msgspec

from tawatur.arabic.fold import fold
from tawatur.messages import Lang
from tawatur.model import Entity, Event
from tawatur.web.event_page import title_of
from tawatur.web.shelf import Index, Shelf

#: Candidates that are offered; the shortest word that makes two names alike; days between two happenings.
MOST, SHORTEST = 12, 3


class Thing(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a judgement: its reference, how people call it, where it leads, what it is part of now."""

    ref: str
    name: str
    path: str
    whole: str


def thing(index: Index, about: str, key: str, lang: Lang) -> Thing | None:
    """What ``key`` names: an entity, a happening, an article, or a reference to a part of one."""
    if about == "entity":
        return _entity(index, key)
    if about == "event":
        return _event(index, key, lang)
    return None


def _entity(index: Index, key: str) -> Thing | None:
    """An entity by its id, or one article's actor by its reference."""
    if key in index.entities:
        known = index.entities[key]
        return Thing(ref="/".join(known.members[0]), name=known.name, path=f"/a/{key}", whole=key)
    article, _, actor = key.partition("/")
    whole = index.of_member.get((article, actor))
    if not whole:
        return None
    name = f"{index.entities[whole].name} · {_called(index, article)}"
    return Thing(ref=key, name=name, path=f"/a/{whole}", whole=whole)


def _event(index: Index, key: str, lang: Lang) -> Thing | None:
    """A happening by its id, one mention of it, or an article."""
    if key in index.events:
        event = index.events[key]
        return Thing(ref=event.mentions[0], name=title_of(index, event, lang), path=f"/e/{key}", whole=key)
    if key in index.of_mention:
        whole = index.of_mention[key]
        return Thing(ref=key, name=title_of(index, index.events[whole], lang), path=f"/e/{whole}", whole=whole)
    if key in index.heads:
        return Thing(ref=key, name=_called(index, key), path=f"/d/{index.heads[key].sha256}", whole=key)
    return None


def _called(index: Index, article: str) -> str:
    head = index.heads[article]
    return " · ".join(part for part in (head.outlet, head.title or head.name) if part)


def candidates(shelf: Shelf, index: Index, about: str, left: Thing, lang: Lang) -> list[Thing]:
    """What ``left`` may be one with, then the parts that may be parted from it."""
    if about == "entity":
        entity = index.entities[left.whole]
        near = _alike(index, entity) + ["/".join(member) for member in entity.members[1 : MOST + 1]]
    elif left.whole in index.events:
        near = _close(index, index.events[left.whole])
    else:
        near = _same_day(index, left.whole)
    found = [thing(index, about, key, lang) for key in near]
    if about == "event" and left.whole in index.events:
        found += _told(shelf, index, index.events[left.whole])
    return [one for one in found if one and one.ref != left.ref]


def _told(shelf: Shelf, index: Index, event: Event) -> list[Thing]:
    """How each article tells of a happening: the first words that name it there."""
    mine = set(event.mentions)
    found = []
    for reading in shelf.readings(event.articles[:MOST]):
        first = min((one for one in reading.mentions if one.id in mine), key=lambda one: one.span, default=None)
        if first:
            name = f"{_called(index, reading.article.id)}: «{first.wording}»"
            path = f"/d/{reading.article.sha256}"
            found.append(Thing(ref=first.id, name=name, path=path, whole=event.id))
    return found


def _words(entity: Entity) -> set[str]:
    return {word for name in (entity.name, *entity.aliases) for word in fold(name).split() if len(word) >= SHORTEST}


def _alike(index: Index, entity: Entity) -> list[str]:
    """Entities of the same kind that share words of their names, those that share most first."""
    mine = _words(entity)
    scored = [
        (-len(mine & _words(other)), -len(other.members), other.id)
        for other in index.case.entities
        if other.kind == entity.kind and other.id != entity.id
    ]
    return [key for score, _, key in sorted(scored)[:MOST] if score]


def _close(index: Index, event: Event) -> list[str]:
    """Happenings that share actors, place, day or kind; those that share most first. Kind alone is not enough."""
    who = {entity for entity, _ in event.participants}
    day = ((event.when.value or "") if event.when else "")[:10]
    scored = []
    for other in index.case.events:
        if other.id == event.id or not other.mentions:
            continue
        shared = 2 * len(who & {entity for entity, _ in other.participants}) + (other.place == event.place is not None)
        shared += 2 * bool(day and other.when and (other.when.value or "").startswith(day))
        if shared:
            scored.append((-shared - (other.type == event.type), other.id))
    return [key for _, key in sorted(scored)[:MOST]]


def _same_day(index: Index, article: str) -> list[str]:
    """Articles of the same day."""
    day = index.heads[article].published[:10]
    return [one.id for one in index.heads.values() if day and one.published[:10] == day and one.id != article][:MOST]
