"""Sheets: one event made ready to be shown, with every outlet's words under every value.

In: what the desk lays out. Out: frozen sheets of plain text and numbers, the same for the terminal, JSON and HTML.
What no record says is None or empty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from tawatur.model import Article, Span
from tawatur.tell.chain import Link

#: Characters of context on each side of the words of a claim: about one and a half lines of a newspaper column.
CONTEXT = 110
#: How compare writes a value that is denied.
DENIED = "not: "


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Exact words of an article inside their context; ``start`` and ``end`` count in the article's text."""

    article: str
    start: int
    end: int
    before: str
    text: str
    after: str


class Ruling(msgspec.Struct, frozen=True, kw_only=True):
    """What a person says of a claim; ``value`` stands in its place (in ``slot``) where it is corrected."""

    verdict: str
    slot: str
    value: str
    by: str
    at: str
    reason: str


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """One article's claim: its words and the chain it came through, the outlet first. ``judge``: where a reader can
    judge it, empty where there is no such place."""

    claim: str
    article: str
    words: Words
    chain: tuple[Link, ...]
    stance: str
    made_by: str
    ruling: Ruling | None = None
    judge: str = ""


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """A named reason and the sentence that a reader is shown."""

    name: str
    says: str


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One value and the accounts that give it. ``origins`` did not copy one another; ``unknown`` may have."""

    id: str
    value: str
    origins: int
    unknown: int
    reasons: tuple[Why, ...]
    accounts: tuple[Account, ...]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One slot of the event; ``accord`` is empty where nothing was compared. ``silent`` are names of articles.

    An event can have several lines of one slot (several sayings): ``id`` is that of the first side. ``beside``: the
    accounts tell it beside the event, it is not the event's own; ``ground``: the named reason of the accord, if it has
    one of its own; ``kinds``: of a ``who`` the roles (``host``, ``voice``, ``speaker:thank``), of a ``why`` what the
    reasons are (``cause``, ``charge``).
    """

    id: str
    slot: str
    accord: str
    why: str
    sides: tuple[Side, ...]
    silent: tuple[str, ...]
    beside: bool = False
    ground: str = ""
    kinds: tuple[str, ...] = ()


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """An article as the reader knows it."""

    name: str
    id: str
    outlet: str | None
    title: str
    published: str | None
    stated: bool
    source: str
    sha256: str


def more_than_once(keys: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """Outlet and day that several accounts share: each of them needs its own name beside.

    >>> more_than_once([("ضفاف", "2021-03-04"), ("ضفاف", "2021-03-04"), ("الرواق", "2021-03-04")])
    frozenset({('ضفاف', '2021-03-04')})
    """
    return frozenset(key for key, count in Counter(keys).items() if count > 1)


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something that takes part."""

    entity: str
    name: str
    role: str


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """One event: when, where, who, what its accounts say. ``main`` where it is what articles are about."""

    id: str
    type: str
    status: str
    main: bool
    time: str | None
    basis: str | None
    wording: str
    place: str | None
    parts: tuple[Part, ...]
    sources: tuple[Source, ...]
    triggers: tuple[Words, ...]
    lines: tuple[Line, ...]


def words_in(article: Article, name: str, span: Span) -> Words:
    """The words of ``span`` inside their context, which is cut at spaces and never crosses a line."""
    text = article.text
    first = text.rfind("\n", 0, span.start) + 1
    if span.start - first > CONTEXT:
        space = text.find(" ", span.start - CONTEXT, span.start)
        first = space + 1 if space >= 0 else span.start
    last = text.find("\n", span.end)
    last = len(text) if last < 0 else last
    if last - span.end > CONTEXT:
        space = text.rfind(" ", span.end, span.end + CONTEXT)
        last = space if space >= 0 else span.end
    before, after = text[first : span.start], text[span.end : last]
    return Words(article=name, start=span.start, end=span.end, before=before, text=span.of(text), after=after)
