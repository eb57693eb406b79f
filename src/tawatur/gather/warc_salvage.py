"""Where a web archive is damaged: what is left of a record, and where the next sound one begins.

In: a stream that can seek, and the offset at which a record should begin. Out: a Salvage, or the next offset.

>>> import io
>>> record = b"WARC/1.0\\r\\nWARC-Type: response\\r\\nContent-Length: 9\\r\\n\\r\\nabc\\r\\n\\r\\n"
>>> left = salvage(io.BytesIO(record + record), 0, 1000)
>>> left.content, left.end == len(record)
(b'abc\\r\\n\\r\\n', True)
>>> next_record(io.BytesIO(b"rubbish" + record), 1)
7
"""

from __future__ import annotations

import re
import zlib
from typing import BinaryIO, NamedTuple

_CHUNK = 1 << 18
_HEAD = 64 * 1024
_GZIP = b"\x1f\x8b\x08"
_MARK = re.compile(rb"WARC/1\.[01]\r?\n|\x1f\x8b\x08")
_BLANK = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"^Content-Length:\s*(-?\d+)", re.IGNORECASE | re.MULTILINE)


class Salvage(NamedTuple):
    """What stands at an offset: the record's ``fields`` in lower case, all its ``content``, and where it truly ends.

    ``length`` is what it declares (-1 for none), ``head`` the size of its head; ``whole``: its packing is not broken.
    """

    fields: dict[str, str]
    content: bytes
    end: int
    length: int
    head: int
    whole: bool

    @property
    def sound(self) -> bool:
        """Whether the content has exactly the declared length."""
        return self.ended and not self.content[self.length :].strip(b"\r\n")

    @property
    def ended(self) -> bool:
        """Whether the content ends properly where the head says, whatever rubbish follows."""
        after = self.content[self.length : self.length + 4]
        return self.whole and 0 <= self.length <= len(self.content) and after in (b"\r\n\r\n", b"\n\n", b"\r\n", b"")


def salvage(stream: BinaryIO, offset: int, most: int) -> Salvage | None:
    """The record at ``offset`` with up to ``most`` bytes of content; None where no record can be made out."""
    stream.seek(offset)
    if stream.read(3) == _GZIP:
        raw, end, whole = _member(stream, offset, most + _HEAD)
    else:
        raw, end = _stretch(stream, offset, most + _HEAD)
        whole = True
    head = _BLANK.search(raw, 0, _HEAD)
    if not raw.startswith(b"WARC/") or head is None:
        return None
    declared = _LENGTH.search(raw, 0, head.start())
    length = int(declared.group(1)) if declared else -1
    return Salvage(_fields(raw[: head.start()]), raw[head.end() :], end, length, head.end(), whole)


def _fields(head: bytes) -> dict[str, str]:
    lines = head.decode("utf-8", "replace").splitlines()[1:]
    return {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def _member(stream: BinaryIO, offset: int, most: int) -> tuple[bytes, int, bool]:
    """The unpacked bytes of the gzip member at ``offset``, its end, and whether it is whole."""
    stream.seek(offset)
    member = zlib.decompressobj(31)
    out = bytearray()
    while not member.eof and len(out) < most and (chunk := stream.read(_CHUNK)):
        try:
            out += member.decompress(chunk, most - len(out))
        except zlib.error:
            return bytes(out), next_record(stream, offset + 1), False
    if not member.eof:
        return bytes(out), next_record(stream, offset + 1), False
    return bytes(out), stream.tell() - len(member.unused_data), True


def _stretch(stream: BinaryIO, offset: int, most: int) -> tuple[bytes, int]:
    """The bytes from ``offset`` to the next record, at most ``most`` of them, and where that begins."""
    end = next_record(stream, offset + 1, _MARK_PLAIN)
    stream.seek(offset)
    return stream.read(min(end - offset, most)), end


_MARK_PLAIN = re.compile(rb"WARC/1\.[01]\r?\n")


def next_record(stream: BinaryIO, offset: int, mark: re.Pattern[bytes] = _MARK) -> int:
    """The offset of the next record's first byte at or after ``offset``; the end of the stream where there is none."""
    at, kept = offset, b""
    stream.seek(offset)
    while chunk := stream.read(_CHUNK):
        window = kept + chunk
        for found in mark.finditer(window):
            place = at - len(kept) + found.start()
            if found.group() != _GZIP or _opens(stream, place):
                return place
        at += len(chunk)
        stream.seek(at)
        kept = window[-12:]
    return at


def _opens(stream: BinaryIO, place: int) -> bool:
    """Whether the gzip member at ``place`` begins with a record; three bytes alone can stand anywhere."""
    stream.seek(place)
    try:
        return zlib.decompressobj(31).decompress(stream.read(4096), 64).startswith(b"WARC/")
    except zlib.error:
        return False
