"""The case as the pages need it: light heads of all articles in memory, readings loaded when a page shows them.

In: the path of a case. Out: an Index, made anew when the file has changed, and readings by their id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

import msgspec

from tawatur.arabic.fold import fold
from tawatur.judgements import standing
from tawatur.messages import LANGS
from tawatur.model import Article, Case, Entity, Event, Judgement, Reading
from tawatur.store import Store, open_store
from tawatur.tell.ledger import Stop, resolved, stops
from tawatur.tell.record import names_of
from tawatur.tell.series import Series, series
from tawatur.tell.text import label


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """An article without its text."""

    id: str
    name: str
    page: str
    sha256: str
    outlet: str
    title: str
    published: str
    stated: bool
    flags: tuple[str, ...] = ()


class Index:
    """What every page may look up. Events keep their rows; no text of an article is held. ``pending``: how many
    judgements came to stand, or stand no more, since the case was computed."""

    def __init__(self, case: Case, articles: Iterable[Article], judgements: Sequence[Judgement]) -> None:
        heads = [_head(article) for article in articles]
        self.names = names_of(heads)  # type: ignore[arg-type]  # it asks for no more than name and id
        self.heads = {head.id: head for head in heads}
        undecided = tuple(one for one in case.judgements if one.about == "event" and one.verdict == "unsure")
        self.case = msgspec.structs.replace(case, judgements=undecided)
        self.judgements = judgements
        counted = {one.id for one in standing(case.judgements)}
        self.pending = len(counted ^ {one.id for one in standing(judgements)})
        self.events: dict[str, Event] = {event.id: event for event in case.events}
        self.entities: dict[str, Entity] = {entity.id: entity for entity in case.entities}
        self.stops: list[Stop] = stops(case)
        self.kept: dict[tuple[tuple[str, str], ...], object] = {}
        self.by_sha: dict[str, list[str]] = {}
        for head in heads:
            self.by_sha.setdefault(head.sha256, []).append(head.id)

    @cached_property
    def outlets(self) -> dict[str, list[str]]:
        """Outlet -> its articles; "" for those that name none."""
        found: dict[str, list[str]] = {}
        for head in self.heads.values():
            found.setdefault(head.outlet, []).append(head.id)
        return found

    @cached_property
    def series(self) -> list[Series]:
        """Happenings that recur, the longest series first."""
        return series(self.case)

    @cached_property
    def stop_of(self) -> dict[str, Stop]:
        """Happening -> its line of the ledger."""
        return {stop.id: stop for stop in self.stops}

    @cached_property
    def keys(self) -> dict[str, str]:
        """Happening -> its names, place and kind (in both languages), folded for the search."""
        return {
            stop.id: fold(" ".join((*stop.who, stop.place or "", *(label("type", stop.type, lang) for lang in LANGS))))
            for stop in self.stops
        }

    @cached_property
    def folded(self) -> dict[str, tuple[str, ...]]:
        """Entity -> its names, folded for the search."""
        return {one.id: tuple({fold(name): None for name in (one.name, *one.aliases)}) for one in self.case.entities}

    @cached_property
    def told_in(self) -> dict[str, list[str]]:
        """Article -> the happenings that it tells of."""
        found: dict[str, list[str]] = {}
        for event in self.case.events:
            for article in event.articles:
                found.setdefault(article, []).append(event.id)
        return found

    @cached_property
    def of_mention(self) -> dict[str, str]:
        """Event mention -> its happening."""
        return {mention: event.id for event in self.case.events for mention in event.mentions}

    @cached_property
    def of_member(self) -> dict[tuple[str, str], str]:
        """(article, actor key) -> entity."""
        return {member: entity.id for entity in self.case.entities for member in entity.members}

    @cached_property
    def _members(self) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for member in self.of_member:
            found.setdefault(member[0], []).append(member)
        return found

    def members_in(self, article: str) -> list[tuple[str, str]]:
        """The actors of an article, as members of entities."""
        return self._members.get(article, [])

    @cached_property
    def takes_part(self) -> dict[str, list[str]]:
        """Entity -> the happenings that it takes part in or that are there, oldest first."""
        found: dict[str, list[str]] = {}
        for stop in self.stops:
            event = self.events[stop.id]
            for entity in dict.fromkeys([*(who for who, _ in event.participants), event.place or ""]):
                found.setdefault(entity, []).append(event.id)
        return found

    def outlets_of(self, event: Event) -> list[str]:
        """The outlets that tell of a happening, each once."""
        return list(dict.fromkeys(self.heads[a].outlet for a in event.articles if a in self.heads))


def _head(article: Article) -> Head:
    published = article.published
    return Head(
        id=article.id,
        name=article.name,
        page=article.page,
        sha256=article.sha256,
        outlet=article.outlet.name if article.outlet else "",
        title=article.title.of(article.text).strip() if article.title else "",
        published=(published.when.value or "") if published else "",
        stated=bool(published and published.stated),
        flags=article.flags,
    )


class Shelf:
    """One case file. ``index`` is kept until the file changes; each use of the store opens and closes it, so that
    another program may write to the case meanwhile."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._made: tuple[tuple[int, ...], Index] | None = None

    @contextmanager
    def opened(self) -> Iterator[Store]:
        """The store, for reading."""
        store = open_store(self.path)
        try:
            yield store
        finally:
            store.close()

    def index(self) -> Index:
        """What is known of the whole case now. Raises StoreError."""
        stamp = self._stamp()
        if self._made is None or self._made[0] != stamp:
            self._made = None
            with self.opened() as store:
                self._made = (stamp, Index(store.case(), store.articles(), store.judgements()))
        return self._made[1]

    def event_now(self, asked: str) -> str | None:
        """The id now of the happening that had this id in an earlier record, if it is known. Raises StoreError."""
        with self.opened() as store:
            return resolved(self.index().case, asked, store.aliases())

    def readings(self, articles: Iterable[str]) -> list[Reading]:
        """The readings of these articles. Raises NotFound."""
        with self.opened() as store:
            return [store.reading(article) for article in articles]

    def _stamp(self) -> tuple[int, ...]:
        """When the file, and what was written beside it, last changed."""
        found: list[int] = []
        for path in (self.path, Path(f"{self.path}-wal")):
            if path.exists():
                told = path.stat()
                found += [told.st_mtime_ns, told.st_size]
        return tuple(found)
