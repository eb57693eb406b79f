"""Pages of a web archive (WARC, packed record by record or not), read on past damage, each loss named by its offset.

In: a name and a binary stream. Out: one Page per answer that holds a page, an Issue per damaged record, and one that
counts what holds no page (images, redirects). FastWARC reads the sound parts; ``warc_salvage`` the rest.

>>> import io
>>> body = b"HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n\\r\\n<p>1</p>"
>>> head = f"WARC/1.0\\r\\nWARC-Type: response\\r\\nWARC-Target-URI: http://a.example/\\r\\nContent-Length: {len(body)}"
>>> found = list(archive("a.warc", io.BytesIO(head.encode() + b"\\r\\n\\r\\n" + body + b"\\r\\n\\r\\n"), Limits()))
>>> [(page.source, page.given.url, page.body) for page in found]
[('a.warc!/http://a.example/', 'http://a.example/', b'<p>1</p>')]
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Generator, Iterator
from typing import BinaryIO, NamedTuple

from tawatur.gather.http import Answer, media_of, parse
from tawatur.gather.inflate import Bomb
from tawatur.gather.limits import Limits
from tawatur.gather.notices import notice
from tawatur.gather.warc_salvage import next_record, salvage
from tawatur.model import Given, Issue, Page

_HTML = ("text/html", "application/xhtml+xml")
_PLAIN = ("text/plain",)
_HOLDS_PAGES = ("response", "resource", "conversion")
#: Room for the HTTP head beside the page itself.
_HEAD = 64 * 1024


class Record(NamedTuple):
    """One record as read: where it begins, its fields in lower case, its content, what it declares to be its length."""

    offset: int
    fields: dict[str, str]
    content: bytes
    length: int


def archive(name: str, stream: BinaryIO, limits: Limits) -> Iterator[Page | Issue]:
    """Every page of the archive; ``stream`` must be able to seek."""
    passed: Counter[str] = Counter()
    for found in records(name, stream, limits):
        if isinstance(found, Issue):
            yield found
        else:
            yield from _page(name, found, limits, passed)
    if passed:
        reason = ", ".join(f"{count} {what}" for what, count in sorted(passed.items()))
        yield notice("warc_skipped", name, count=sum(passed.values()), reason=reason)


# ---------------------------------------------------------------- records
def records(name: str, stream: BinaryIO, limits: Limits) -> Iterator[Record | Issue]:
    """Every record that can be read, in order, and an Issue for every stretch that cannot."""
    size = stream.seek(0, 2)
    if _one_member(stream):
        yield from _streamed(name, stream, limits, size)
        return
    offset = 0
    while offset < size:
        held: Record | None = None
        for record in _sound(stream, offset, limits):
            if held is not None:
                yield held
            held = record
        offset = yield from _settled(name, stream, held.offset if held else offset, limits)


def _sound(stream: BinaryIO, offset: int, limits: Limits) -> Iterator[Record]:
    """Records as FastWARC reads them; the last one is in doubt and is looked at again by ``_settled``."""
    from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 -- the one adapter of FastWARC

    stream.seek(offset)
    try:
        for raw in ArchiveIterator(stream, parse_http=False):
            fields = {name.lower(): value for name, value in raw.headers}
            if raw.content_length > limits.inflated:
                yield Record(raw.stream_pos, fields, b"", raw.content_length)
                return
            content = raw.reader.read(limits.page + _HEAD + 1)
            yield Record(raw.stream_pos, fields, content, raw.content_length)
            if len(content) < min(raw.content_length, limits.page) or _swallowed(fields, content):
                return
    except OSError:
        return


def _swallowed(fields: dict[str, str], content: bytes) -> bool:
    """Whether the content holds the head of a further record, and no digest says that it should."""
    return b"\nWARC/1." in content and _matches(fields, content) is not True


def _one_member(stream: BinaryIO) -> bool:
    """Whether the whole archive is one gzip member: its records have no offsets of their own."""
    first = salvage(stream, 0, 1 << 20)
    stream.seek(0)
    return (
        stream.read(2) == b"\x1f\x8b"
        and first is not None
        and first.content[first.length :].lstrip(b"\r\n").startswith(b"WARC/")
    )


def _streamed(name: str, stream: BinaryIO, limits: Limits, size: int) -> Iterator[Record | Issue]:
    """The records of an archive that can only be read from its start; what follows damage is lost."""
    last: Record | None = None
    for last in _sound(stream, 0, limits):
        yield last
    at = stream.tell()
    if last is None or len(last.content) < min(last.length, limits.page) or at < size:
        lost = max(size - at, 1)
        yield notice("warc_damaged", name, offset=at, lost=lost, reason="packed as one piece: nothing can be read on")


def _settled(name: str, stream: BinaryIO, offset: int, limits: Limits) -> Generator[Record | Issue, None, int]:
    """Look closely at the record at ``offset``: give what there is of it, say what is lost; where to go on."""
    left = salvage(stream, offset, limits.page)
    if left is None:
        return (yield from _lost(name, stream, offset, "no record begins here"))
    if left.sound or left.ended:
        yield Record(offset, left.fields, left.content[: left.length], left.length)
        end = offset + left.head + left.length + 4
        if not left.sound and end < left.end:
            yield notice("warc_damaged", name, offset=end, lost=left.end - end, reason="bytes between records")
        return left.end
    if len(left.content) >= limits.page:
        yield notice("bomb", f"{name}, byte {offset}", reason=f"{left.length} bytes declared")
    elif left.whole or left.end >= stream.seek(0, 2):
        content = left.content.removesuffix(b"\r\n\r\n")
        yield notice("warc_short", name, offset=offset, size=len(content), limit=left.length)
        yield Record(offset, left.fields, content, left.length)
    else:
        lost = left.end - offset
        yield notice("warc_damaged", name, offset=offset, lost=lost, reason="its packing is broken")
    return left.end


def _lost(name: str, stream: BinaryIO, offset: int, reason: str) -> Generator[Issue, None, int]:
    end = next_record(stream, offset + 1)
    stream.seek(offset)
    #: Blank lines part records; a run of zeros is what a disk leaves of one.
    if end - offset > 1 << 16 or stream.read(end - offset).strip(b"\r\n "):
        yield notice("warc_damaged", name, offset=offset, lost=end - offset, reason=reason)
    return end


# ---------------------------------------------------------------- pages
def _page(name: str, record: Record, limits: Limits, passed: Counter[str]) -> Iterator[Page | Issue]:
    if record.fields.get("warc-type", "").lower() not in _HOLDS_PAGES:
        return
    url = record.fields.get("warc-target-uri", "").strip("<>")
    about = f"{name}!/{url or record.offset}"
    if len(record.content) > limits.page:
        seen = hashlib.sha256(record.content).hexdigest()
        yield notice("too_large", about, size=record.length, limit=limits.page, sha256=f"{seen} (beginning)")
        return
    if _matches(record.fields, record.content) is False:
        yield notice("warc_digest", name, offset=record.offset)
    try:
        answer = parse(record.content, limits)
    except (Bomb, LookupError) as stopped:
        yield notice("bomb" if isinstance(stopped, Bomb) else "bad_archive", about, reason=str(stopped))
        return
    if answer.wrong:
        yield notice("bad_archive", about, reason=answer.wrong)
    yield from _of_answer(about, url, record, (answer, limits), passed)


def _of_answer(
    about: str, url: str, record: Record, read: tuple[Answer, Limits], passed: Counter[str]
) -> Iterator[Page | Issue]:
    answer, limits = read
    media, charset = answer.media, answer.charset
    if media is None:
        media, charset = media_of(record.fields.get("content-type", ""))
    if answer.status and not 200 <= answer.status < 300:
        passed[f"HTTP {answer.status}"] += 1
    elif media not in (*_HTML, *_PLAIN):
        passed[media or "unknown media"] += 1
    elif len(answer.body) > limits.page:
        seen = hashlib.sha256(answer.body).hexdigest()
        yield notice("too_large", about, size=len(answer.body), limit=limits.page, sha256=f"{seen} (beginning)")
    elif not answer.body.strip():
        yield notice("empty", about)
    else:
        yield Page(
            source=about,
            body=answer.body,
            media="text/html" if media in _HTML else "text/plain",
            charset=charset,
            given=Given(url=url or None),
            retrieved=record.fields.get("warc-date"),
        )


def _matches(fields: dict[str, str], content: bytes) -> bool | None:
    """Whether the content has the digest that its record gives; None where there is none that can be checked."""
    name, _, given = fields.get("warc-block-digest", "").partition(":")
    if name.lower() not in ("sha1", "sha256", "md5") or not given:
        return None
    seen = hashlib.new(name.lower(), content, usedforsecurity=False)
    said = (base64.b32encode(seen.digest()).decode().rstrip("="), seen.hexdigest())
    return given.strip().rstrip("=").upper() in (said[0], said[1].upper())
