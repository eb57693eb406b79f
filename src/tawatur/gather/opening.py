"""Open one file, tell what it is, and hand it to its reader.

In: a path (or ``-``) and the terms of reading. Out: Pages and Issues. Archives come back here for what they hold.

>>> [found.code for found in from_place("not/there", Terms())]
['denied']
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from tawatur.gather.feeds import feed_items
from tawatur.gather.kinds import HEAD, kind_of
from tawatur.gather.limits import Limits
from tawatur.gather.notices import notice
from tawatur.gather.packed import gzipped, seekable, zipped
from tawatur.gather.pages import not_text, one_page
from tawatur.gather.parquet import parquet
from tawatur.gather.saved import saved_page
from tawatur.gather.tables import json_document, json_lines, table
from tawatur.gather.warc import archive
from tawatur.gather.warc_salvage import salvage
from tawatur.messages import refusal
from tawatur.model import Issue, Page


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for a whole run: the limits and the column map. ``nested`` counts the archives round a stream."""

    limits: Limits = Limits()
    columns: dict[str, str] = msgspec.field(default_factory=dict)
    nested: int = 0


def from_place(place: str, terms: Terms) -> Iterator[Page | Issue]:
    """The pages of one file, or of standard input where ``place`` is ``-``."""
    if place == "-":
        yield from from_stream(place, sys.stdin.buffer, terms)
        return
    try:
        stream = Path(place).open("rb")  # noqa: SIM115 -- closed below; here only the opening may fail
    except OSError as refused:
        yield notice("denied", place, reason=refusal(refused))
        return
    with stream:
        yield from from_stream(place, cast("BinaryIO", stream), terms)


def from_stream(name: str, stream: BinaryIO, terms: Terms) -> Iterator[Page | Issue]:
    """The pages of an open stream; its kind is told from ``name`` and its first bytes."""
    buffered = (
        stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream), 1 << 16)
    )
    kind = kind_of(name, buffered.peek(HEAD)[:HEAD])
    reader = _READERS[kind]
    try:
        yield from reader(name, cast("BinaryIO", buffered), terms)
    except OSError as refused:
        yield notice("denied", name, reason=refusal(refused))


# ---------------------------------------------------------------- one reader per kind
Reader = Callable[[str, BinaryIO, Terms], Iterator[Page | Issue]]


def _inside(terms: Terms) -> Callable[[str, BinaryIO], Iterator[Page | Issue]]:
    """How an archive reads what it holds: one level further in."""
    deeper = msgspec.structs.replace(terms, nested=terms.nested + 1)

    def read(name: str, stream: BinaryIO) -> Iterator[Page | Issue]:
        if deeper.nested > terms.limits.nested:
            return iter([notice("nested_too_deep", name, limit=terms.limits.nested)])
        return from_stream(name, stream, deeper)

    return read


def _gzip(name: str, stream: BinaryIO, terms: Terms) -> Iterator[Page | Issue]:
    """A packed web archive is read record by record; any other packed file is one file."""
    packed = seekable(stream)
    first = salvage(packed, 0, 1)
    packed.seek(0)
    if first is not None:
        return archive(name, packed, terms.limits)
    return gzipped(name, packed, terms.limits, _inside(terms))


_READERS: dict[str, Reader] = {
    "html": lambda name, stream, terms: one_page(name, stream, terms.limits, "text/html"),
    "text": lambda name, stream, terms: one_page(name, stream, terms.limits, "text/plain"),
    "json_lines": lambda name, stream, terms: json_lines(name, stream, terms.limits, terms.columns),
    "json": lambda name, stream, terms: json_document(name, stream, terms.limits, terms.columns),
    "table": lambda name, stream, terms: table(name, stream, terms.limits, terms.columns),
    "parquet": lambda name, stream, terms: parquet(name, seekable(stream), terms.columns),
    "feed": lambda name, stream, terms: feed_items(name, stream, terms.limits),
    "saved": lambda name, stream, terms: saved_page(name, stream, terms.limits),
    "warc": lambda name, stream, terms: archive(name, seekable(stream), terms.limits),
    "zip": lambda name, stream, terms: zipped(name, stream, terms.limits, _inside(terms)),
    "gzip": _gzip,
    "binary": lambda name, stream, _terms: not_text(name, stream),
}
