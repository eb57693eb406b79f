"""Unpacking with a cap: a stream that stops before a bomb fills the machine.

In: a packed binary stream. Out: a stream of the unpacked bytes that raises ``Bomb`` beyond its limits and
``Damaged`` where the packing is broken.

>>> import gzip, io
>>> Inflated(io.BytesIO(gzip.compress(b"abc")), Limits()).read()
b'abc'
"""

from __future__ import annotations

import io
import zlib
from typing import BinaryIO

from tawatur.errors import UnreadablePage
from tawatur.gather.limits import Limits

_CHUNK = 1 << 16
#: zlib's window argument: gzip wrapping; zlib or raw deflate are tried for the HTTP coding "deflate".
_GZIP, _ZLIB, _RAW = 31, 15, -15


class Bomb(UnreadablePage):
    """More came out than the limits allow."""

    code = "bomb"


class Damaged(UnreadablePage):
    """The packed bytes are broken or end too early."""

    code = "bad_archive"


class Inflated(io.RawIOBase):
    """The unpacked bytes of a gzip stream, which may have several members."""

    def __init__(self, packed: BinaryIO, limits: Limits, *, wbits: int = _GZIP) -> None:
        super().__init__()
        self._packed, self._limits, self._wbits = packed, limits, wbits
        self._member = zlib.decompressobj(wbits)
        self._pending = b""
        self.taken = self.given = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill ``buffer``; 0 at the end. Raises Bomb, Damaged."""
        while not (out := self._some(len(buffer))):
            if out is None:
                return 0
        self.given += len(out)
        self._check()
        buffer[: len(out)] = out
        return len(out)

    def _some(self, most: int) -> bytes | None:
        """Up to ``most`` bytes, which may be none; None at the end."""
        if not self._pending:
            self._pending = self._packed.read(_CHUNK)
            self.taken += len(self._pending)
            if not self._pending:
                if self._member.eof or not self.taken:
                    return None
                raise Damaged(
                    f"ends inside a packed stream after {self.given} bytes",
                    f"ينقطع قبل نهاية ما ضُغط، بعد {self.given} بايت",
                )
        if self._member.eof:
            if not self._pending.startswith(b"\x1f"):
                return None
            self._member = zlib.decompressobj(self._wbits)
        try:
            out = self._member.decompress(self._pending, most)
        except zlib.error as broken:
            raise Damaged(f"{broken} after {self.given} bytes") from broken
        self._pending = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
        return out

    def _check(self) -> None:
        limits = self._limits
        if self.given > limits.inflated:
            raise Bomb(f"{self.given} bytes of {limits.inflated}")
        if self.given > limits.grace and self.given > limits.ratio * self.taken:
            raise Bomb(f"{self.given // max(1, self.taken)} times its size")


def inflated(body: bytes, coding: str, limits: Limits) -> tuple[bytes, str]:
    """``body`` without its HTTP content coding, and what was wrong with it, if anything; what came out first is kept.

    Raises Bomb, and LookupError for a coding not known.
    """
    if coding in ("gzip", "x-gzip"):
        return _all(body, limits, _GZIP)
    if coding == "deflate":
        return _all(body, limits, _ZLIB if body[:1] == b"\x78" else _RAW)
    if coding == "br":
        return _brotli(body, limits)
    raise LookupError(coding)


def _all(body: bytes, limits: Limits, wbits: int) -> tuple[bytes, str]:
    stream = Inflated(io.BytesIO(body), limits, wbits=wbits)
    out = bytearray()
    try:
        while len(out) <= limits.page and (some := stream.read(_CHUNK)):
            out += some
    except Damaged as broken:
        return bytes(out), broken.english
    return bytes(out), ""


def _brotli(body: bytes, limits: Limits) -> tuple[bytes, str]:
    import brotli  # type: ignore[import-untyped]  # noqa: PLC0415 -- comes with FastWARC; only few archives keep pages in this coding

    try:
        out: bytes = brotli.Decompressor().process(body, output_buffer_limit=limits.page + 1)
    except brotli.error as broken:
        return b"", str(broken)
    return out, ""
