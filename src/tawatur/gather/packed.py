"""Files in zip and gzip files, each opened in its turn and never unpacked to disk.

In: a name, a binary stream, and how to read what is inside. Out: the Pages and Issues of what is inside; a member is
called ``archive.zip!/name``.

>>> import io, zipfile
>>> box = io.BytesIO()
>>> with zipfile.ZipFile(box, "w") as archive:
...     archive.writestr("b.txt", "خبر")
>>> [found for found in zipped("a.zip", box, Limits(), lambda name, stream: iter([name]))]
['a.zip!/b.txt']
"""

from __future__ import annotations

import io
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, BinaryIO, cast

from tawatur.gather.inflate import Bomb, Damaged, Inflated
from tawatur.gather.limits import Limits
from tawatur.gather.notices import notice
from tawatur.messages import Message
from tawatur.model import Issue, Page

Reader = Callable[[str, BinaryIO], Iterator[Page | Issue]]
#: Archives without a seek are copied aside: in memory up to this size, on disk beyond.
_ASIDE = 8_000_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)


def gzipped(name: str, stream: BinaryIO, limits: Limits, read: Reader) -> Iterator[Page | Issue]:
    """What one gzip file holds."""
    inner = io.BufferedReader(Inflated(stream, limits), 1 << 16)
    yield from _guarded(name, read(name, cast("BinaryIO", inner)))


def _guarded(name: str, found: Iterator[Page | Issue]) -> Iterator[Page | Issue]:
    """``found`` up to a bomb or a break, which become Issues."""
    try:
        yield from found
    except (Bomb, Damaged) as stopped:
        yield notice(stopped.code, name, reason=Message(stopped.english, stopped.arabic))
    except _BROKEN as broken:
        yield notice("bad_archive", name, reason=str(broken))


def zipped(name: str, stream: BinaryIO, limits: Limits, read: Reader) -> Iterator[Page | Issue]:
    """What one zip file holds, in the order of its names."""
    try:
        archive = zipfile.ZipFile(seekable(stream))
    except _BROKEN as broken:
        yield notice("bad_archive", name, reason=str(broken))
        return
    with archive:
        for member in sorted(archive.infolist(), key=lambda one: one.filename):
            if not member.is_dir() and not _hidden(member.filename):
                yield from _member(f"{name}!/{member.filename}", archive, member, (limits, read))


def _hidden(name: str) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


def _member(
    name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, terms: tuple[Limits, Reader]
) -> Iterator[Page | Issue]:
    limits, read = terms
    if member.flag_bits & 1:
        yield notice("encrypted", name)
        return
    if member.file_size > limits.grace and member.file_size > limits.ratio * max(1, member.compress_size):
        yield notice("bomb", name, reason=f"{member.file_size} bytes from {member.compress_size}")
        return
    try:
        opened = archive.open(member)
    except _BROKEN as broken:
        yield notice("bad_archive", name, reason=str(broken))
        return
    with opened:
        yield from _guarded(name, read(name, cast("BinaryIO", io.BufferedReader(_Counted(opened, limits)))))


class _Counted(io.RawIOBase):
    """A member's bytes, counted, because its header can lie about its size."""

    def __init__(self, member: IO[bytes], limits: Limits) -> None:
        super().__init__()
        self._member, self._left = member, limits.inflated

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        found = self._member.read(len(buffer))
        self._left -= len(found)
        if self._left < 0:
            raise Bomb("more than its header says")
        buffer[: len(found)] = found
        return len(found)


def seekable(stream: BinaryIO) -> BinaryIO:
    """``stream`` itself where it can seek, else a copy aside that can (closed and removed with its last reference)."""
    if stream.seekable():
        return stream
    aside = tempfile.SpooledTemporaryFile(max_size=_ASIDE)  # noqa: SIM115 -- handed out, lives as long as its reader
    while chunk := stream.read(1 << 20):
        aside.write(chunk)
    aside.seek(0)
    return cast("BinaryIO", aside)
