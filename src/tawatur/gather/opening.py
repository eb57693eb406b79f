"""Open one file, tell what it is, and hand it to its reader.

In: a path (or ``-``) and the terms of reading. Out: Pages and Issues. Archives come back here for what they hold.

>>> [found.code for found in from_place("not/there", Terms())]
['denied']
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from tawatur.gather.kinds import HEAD, kind_of
from tawatur.gather.limits import Limits
from tawatur.gather.notices import notice
from tawatur.gather.pages import not_text, one_page
from tawatur.gather.tables import json_document, json_lines, table
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
        yield notice("denied", place, reason=refused.strerror)
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
        yield notice("denied", name, reason=str(refused.strerror or refused))


def _html(name: str, stream: BinaryIO, terms: Terms) -> Iterator[Page | Issue]:
    return one_page(name, stream, terms.limits, "text/html")


def _text(name: str, stream: BinaryIO, terms: Terms) -> Iterator[Page | Issue]:
    return one_page(name, stream, terms.limits, "text/plain")


def _lines(name: str, stream: BinaryIO, terms: Terms) -> Iterator[Page | Issue]:
    return json_lines(name, stream, terms.limits, terms.columns)


def _json(name: str, stream: BinaryIO, terms: Terms) -> Iterator[Page | Issue]:
    return json_document(name, stream, terms.limits, terms.columns)


def _table(name: str, stream: BinaryIO, terms: Terms) -> Iterator[Page | Issue]:
    return table(name, stream, terms.limits, terms.columns)


def _binary(name: str, stream: BinaryIO, terms: Terms) -> Iterator[Page | Issue]:
    return not_text(name, stream)


_READERS = {
    "html": _html, "text": _text, "json_lines": _lines, "json": _json, "table": _table, "binary": _binary,
    "feed": _text, "warc": _binary, "gzip": _binary, "zip": _binary, "parquet": _binary,
}  # fmt: skip
