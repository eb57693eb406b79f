"""One stream of bytes as one page: read with a cap, hashed when it is too large to keep.

In: a name and a binary stream. Out: one Page, or an Issue that says why there is none.

>>> import io
>>> next(one_page("a.txt", io.BytesIO("خبر".encode()), Limits(), "text/plain")).media
'text/plain'
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from tawatur.gather.limits import Limits
from tawatur.gather.notices import notice
from tawatur.model import Issue, Page

_CHUNK = 1 << 20
_BLANK = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"


def one_page(name: str, stream: BinaryIO, limits: Limits, media: str | None) -> Iterator[Page | Issue]:
    """The whole stream as a page."""
    body = stream.read(limits.page + 1)
    if len(body) > limits.page:
        yield too_large(name, body, stream, limits)
    elif not body.strip(_BLANK):
        yield notice("empty", name)
    else:
        yield Page(source=name, body=body, media=media)


def too_large(name: str, start: bytes, stream: BinaryIO, limits: Limits) -> Issue:
    """Hash what is left of ``stream`` after ``start`` without keeping it."""
    seen, size = hashlib.sha256(start), len(start)
    while chunk := stream.read(_CHUNK):
        seen.update(chunk)
        size += len(chunk)
    return notice("too_large", name, size=size, limit=limits.page, sha256=seen.hexdigest())


def not_text(name: str, stream: BinaryIO) -> Iterator[Issue]:
    """A binary file: named by its first bytes and its hash, not read."""
    first = stream.read(8)
    seen = hashlib.sha256(first)
    while chunk := stream.read(_CHUNK):
        seen.update(chunk)
    yield notice("binary", name, reason=first.hex(" "), sha256=seen.hexdigest())
