"""JSON Lines, JSON, CSV and TSV as pages, one row at a time.

In: a name and a binary stream. Out: one Page per row, one Issue per row that gives none; a broken line never ends
the run.

>>> import io
>>> found = list(json_lines("a.jsonl", io.BytesIO('{"text": "خبر"}\\n{broken'.encode()), Limits()))
>>> [type(one).__name__ for one in found]
['Page', 'Issue']
"""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from tawatur.gather.feeds import json_feed
from tawatur.gather.limits import Limits
from tawatur.gather.notices import notice
from tawatur.gather.pages import too_large
from tawatur.gather.rows import page_of, row_name
from tawatur.messages import Message, say
from tawatur.model import Issue, Page

Columns = Mapping[str, str] | None


def json_lines(name: str, stream: BinaryIO, limits: Limits, columns: Columns = None) -> Iterator[Page | Issue]:
    """One JSON object a line. A line may be four times as long as a page, for its escapes."""
    number = 0
    while line := stream.readline(4 * limits.page + 1):
        number += 1
        about = f"{name}!/line {number}"
        if len(line) > 4 * limits.page:
            yield too_large(about, line, io.BytesIO(), limits)
            _past_line(stream, line)
        elif line.strip():
            yield _json_line(line.removeprefix(codecs.BOM_UTF8), name, number, columns)


def _past_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def _json_line(line: bytes, name: str, number: int, columns: Columns) -> Page | Issue:
    about = f"{name}!/line {number}"
    try:
        row = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as broken:
        return notice("bad_json", about, reason=_where(broken))
    if not isinstance(row, dict):
        return notice("bad_json", about, reason=f"{type(row).__name__} instead of an object")
    return page_of(row, f"{name}!/{row_name(row, number, columns)}", columns)


def _where(broken: ValueError | RecursionError) -> Message:
    """What is wrong with JSON; in Arabic the place, for the reader of it words the rest in English alone."""
    told = str(broken)[:200]
    if not isinstance(broken, json.JSONDecodeError):
        return Message(told, told)
    return Message(told, say("refused.json", "ar", line=broken.lineno, column=broken.colno))


def json_document(name: str, stream: BinaryIO, limits: Limits, columns: Columns = None) -> Iterator[Page | Issue]:
    """A list of objects, one object, or an object that holds a list of them; read whole, up to ``limits.inflated``."""
    body = stream.read(limits.inflated + 1)
    if len(body) > limits.inflated:
        yield too_large(name, body, stream, limits)
        return
    try:
        told = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as broken:
        #: Several objects one after another under the name .json are JSON Lines.
        if b"\n{" in body:
            yield from json_lines(name, io.BytesIO(body), limits, columns)
        else:
            yield notice("bad_json", name, reason=_where(broken))
        return
    if isinstance(told, dict) and "jsonfeed.org" in str(told.get("version")) and isinstance(told.get("items"), list):
        yield from rows(name, json_feed(told, told["items"]), columns)
    else:
        yield from rows(name, _objects(told), columns)


def _objects(told: object) -> Iterable[object]:
    if isinstance(told, list):
        return told
    if isinstance(told, dict):
        lists = [value for value in told.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        holds_text = any(key in told for key in ("text", "html", "content", "body"))
        return [told] if holds_text or len(lists) != 1 else lists[0]
    return [told]


def rows(name: str, found: Iterable[object], columns: Columns = None) -> Iterator[Page | Issue]:
    """Pages of the mappings in ``found``; their names inside the file are their ids or numbers."""
    for number, row in enumerate(found, 1):
        if isinstance(row, dict):
            yield page_of(row, f"{name}!/{row_name(row, number, columns)}", columns)
        else:
            yield notice("bad_json", f"{name}!/row {number}", reason=f"{type(row).__name__} instead of an object")


def table(name: str, stream: BinaryIO, limits: Limits, columns: Columns = None) -> Iterator[Page | Issue]:
    """CSV or TSV with a header line, UTF-8 or windows-1256, streamed."""
    csv.field_size_limit(limits.page)
    head = stream.peek(65536) if isinstance(stream, io.BufferedReader) else b""
    lines = io.TextIOWrapper(stream, encoding=_encoding(head), errors="replace", newline="")
    first = head.split(b"\n", 1)[0]
    parted = max(("\t", ";", ","), key=lambda mark: (first.count(mark.encode()), mark))
    reader = csv.DictReader((line.replace("\0", "\ufffd") for line in lines), delimiter=parted)
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            named = {str(key): value for key, value in row.items() if key is not None}
            yield page_of(named, f"{name}!/{row_name(named, number, columns)}", columns)
    except csv.Error as broken:
        yield notice("bad_table", f"{name}!/row {number + 1}", reason=str(broken))


def _encoding(head: bytes) -> str:
    if head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return "cp1256"
    return "utf-8-sig"
