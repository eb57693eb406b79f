"""Silent edits: two texts of one address, or of one file, compared by what they say, not by their letters.

In: readings. Out: for each address or file seen with more than one text, its versions oldest first, and what each says
that the one before did not (``new``) or says no longer (``gone``): figure, name, time, saying, loaded word, headline.

>>> address_of(Given(url="https://example.org/news/1?utm_source=x#top"))
'https://example.org/news/1'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import msgspec

from tawatur.arabic.fold import fold
from tawatur.model import Article, Figure, Given, Mention, Quote, Reading, Span, Time, Wording
from tawatur.tell.sheet import Words, words_in
from tawatur.tell.sources import told

ChangeKind = Literal["headline", "name", "figure", "time", "saying", "wording"]
#: How a page is called that has no name of its own in its table, and one that came through standard input.
_NUMBERED = re.compile(r"!/(?:row|line) \d+$")
STANDARD_INPUT = "-"
#: Parameters of an address that only say whence the reader came.
_TRACKING = ("utm_", "fbclid", "gclid", "ref", "source")


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One value that came or went between two versions, with its exact words where it stands."""

    kind: ChangeKind
    how: Literal["new", "gone"]
    value: str
    words: Words


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """A version against the one before it (article ids), and the changes in the order of the text. ``dated``: their
    own dates say which came first; else their order is only a fixed one."""

    before: str
    after: str
    changes: tuple[Change, ...]
    dated: bool = True


class Versions(msgspec.Struct, frozen=True, kw_only=True):
    """One address or file with all its texts (article ids), oldest first."""

    address: str
    articles: tuple[str, ...]
    edits: tuple[Edit, ...]


Value = tuple[ChangeKind, str]


def versions(readings: Iterable[Reading]) -> list[Versions]:
    """Every address, or file without one, that more than one text was read from, in the order of addresses."""
    by_address: dict[str, list[Reading]] = {}
    for reading in readings:
        source = reading.article.source
        address = address_of(reading.article.given) or _web(source) or _file(source)
        if address:
            by_address.setdefault(address, []).append(reading)
    return [
        _versions(address, sorted(found, key=_age))
        for address, found in sorted(by_address.items())
        if len({r.article.text for r in found}) > 1
    ]


def address_of(given: Given) -> str | None:
    """The given address without its fragment and without what only says whence a reader came."""
    return _web(given.url or "")


def _web(address: str) -> str | None:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        return None
    kept = [(name, value) for name, value in parse_qsl(parts.query) if not name.startswith(_TRACKING)]
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path, urlencode(kept), ""))


def _file(source: str) -> str | None:
    """The file that a page was read from, told without the folders above it. A row of a table is known by its number
    alone, and standard input by nothing: neither is the same one in another reading."""
    numbered = _NUMBERED.search(source)
    return None if numbered or source == STANDARD_INPUT or "://" in source else told(source)


def _age(reading: Reading) -> tuple[str, str, str]:
    """When a version was last changed, as far as it says; then its id, so that the order is always the same."""
    article = reading.article
    told = article.updated or article.published
    published = article.published.when.value if article.published else None
    return ((told.when.value if told else None) or "", published or "", article.id)


def _versions(address: str, found: Sequence[Reading]) -> Versions:
    edits = (
        Edit(
            before=left.article.id,
            after=right.article.id,
            changes=tuple(_changes(left, right)),
            dated=_age(left)[:2] != _age(right)[:2],
        )
        for left, right in pairwise(found)
    )
    return Versions(address=address, articles=tuple(r.article.id for r in found), edits=tuple(edits))


def _changes(left: Reading, right: Reading) -> Iterator[Change]:
    """What went, then what came."""
    old, new = values(left), values(right)
    for how, said, other, article in (("gone", old, new, left.article), ("new", new, old, right.article)):
        for (kind, value), span in sorted(said.items(), key=lambda item: item[1]):
            if (kind, value) not in other:
                words = words_in(article, article.name, span)
                yield Change(kind=kind, how="gone" if how == "gone" else "new", value=value, words=words)


def values(reading: Reading) -> dict[Value, Span]:
    """What an article says, each value with the first place where it stands."""
    found: dict[Value, Span] = {}
    article = reading.article
    if article.title:
        found["headline", " ".join(fold(article.title.of(article.text)).split())] = article.title
    names = {actor.key: actor.name for actor in reading.actors}
    for mention in sorted(reading.mentions, key=lambda m: m.span):
        value = _value(mention, names, article)
        if value is not None:
            found.setdefault(value, mention.span)
    return found


def _value(mention: Mention, names: dict[str, str], article: Article) -> Value | None:
    """The value of one mention as versions are compared by it; None for those that are not compared."""
    said = mention.value
    if isinstance(said, Figure):
        return "figure", f"{said.mod or ''} {said.value} {said.unit}".strip()
    if isinstance(said, Time):
        return ("time", said.when.value) if said.when.value else None
    if isinstance(said, Quote):
        return "saying", f"{names.get(said.speaker or '', '')}: {' '.join(fold(mention.wording).split())}"
    if isinstance(said, Wording):
        return "wording", fold(mention.wording)
    if mention.kind in ("person", "organization", "place") and getattr(said, "form", "") == "name":
        return "name", names.get(getattr(said, "actor", ""), mention.wording)
    return None
