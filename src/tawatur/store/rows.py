"""Records as rows: canonical JSON with a digest, and back.

>>> seal(b"{}", "ab")[:8]
'e498a600'
"""

from __future__ import annotations

import hashlib
import zlib
from typing import TypeVar

import msgspec

from tawatur.errors import StoreCorrupt
from tawatur.messages import error
from tawatur.model import Page
from tawatur.store.records import PageCard

R = TypeVar("R")


def seal(*parts: bytes | str) -> str:
    """SHA-256 over the parts, each with its length before it, so that no two rows share a digest by shifting."""
    told: list[bytes] = []
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        told += (len(data).to_bytes(8, "big"), data)
    return hashlib.sha256(b"".join(told)).hexdigest()


def pack(record: object) -> bytes:
    """Canonical JSON."""
    return msgspec.json.encode(record, order="deterministic")


def unpack(data: bytes, kind: type[R]) -> R:
    """The record that ``data`` holds. Raises StoreCorrupt where it holds none."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.DecodeError as why:
        raise error(StoreCorrupt, "error.row_corrupt", why=why) from why


def deflated(record: object) -> bytes:
    """Canonical JSON, deflated. Level 6 takes half a millisecond for an article's marks and leaves a fifth of them."""
    return zlib.compress(pack(record), 6)


def inflated(data: bytes, kind: type[R]) -> R:
    """The record that deflated ``data`` holds. Raises StoreCorrupt where it holds none."""
    return unpack(_inflate(data), kind)


def _inflate(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error as why:
        raise error(StoreCorrupt, "error.row_corrupt", why=why) from why


def card_of(page: Page) -> PageCard:
    """What is known of a page beside its bytes."""
    return PageCard(
        source=page.source,
        sha256=page.sha256,
        size=len(page.body),
        media=page.media,
        charset=page.charset,
        given=page.given,
        retrieved=page.retrieved,
    )


def page_of(record: bytes, body: bytes) -> Page:
    """The page whose card and deflated bytes these are. Raises StoreCorrupt where they cannot be read."""
    card = unpack(record, PageCard)
    return Page(
        source=card.source,
        body=_inflate(body),
        media=card.media,
        charset=card.charset,
        given=card.given,
        retrieved=card.retrieved,
    )
