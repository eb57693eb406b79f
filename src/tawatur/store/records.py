"""What goes into a case and comes out of it beside the records of the model.

>>> Found("ab12", "claim", "cd34").kind
'claim'
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

from tawatur.model import Actor, Claim, Given, Issue, Mention

#: read: kept as an article. rejected: no article, and never will be under these rules. lost: to be tried again.
Outcome = Literal["read", "rejected", "lost"]


class PageCard(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page without its bytes, which are kept beside it and never altered. ``size`` in bytes."""

    source: str
    sha256: str
    size: int
    media: str | None = None
    charset: str | None = None
    given: Given = Given()
    retrieved: str | None = None


class Marks(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A Reading without its article, which has a row of its own."""

    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    issues: tuple[Issue, ...] = ()


class PageRead(msgspec.Struct, frozen=True, kw_only=True):
    """What reading one page came to, ready to be written.

    ``article_json`` is canonical JSON and ``marks`` deflated canonical JSON of Marks (encoded by the worker, so that
    the writer only writes); ``title`` and ``body`` are folded text for the search, ``cut`` its words without clitics;
    ``ids`` are the (id, kind) of every record that a reader can ask about.
    """

    page: str
    outcome: Outcome
    article: str = ""
    name: str = ""
    article_json: bytes = b""
    marks: bytes = b""
    title: str = ""
    body: str = ""
    cut: str = ""
    ids: tuple[tuple[str, str], ...] = ()
    issues: tuple[Issue, ...] = ()


class LogEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the custody log: the ids added to a table, under which rules, by which version."""

    what: Literal["pages", "judgements"]
    added: tuple[str, ...]
    by: str = ""


class Found(NamedTuple):
    """A record's id, its kind, and the article that holds it (empty for a record of the whole case)."""

    id: str
    kind: str
    home: str


class Flaw(NamedTuple):
    """A row that is not what it was when it was written. ``table`` and ``id`` name it, ``what`` says how it shows."""

    table: str
    id: str
    what: str


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How much a case holds."""

    pages: int = 0
    articles: int = 0
    rejected: int = 0
    lost: int = 0
    waiting: int = 0
    issues: int = 0
    entities: int = 0
    events: int = 0
    judgements: int = 0
