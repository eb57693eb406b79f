"""One HTTP answer, as web archives keep it, as a page.

In: the bytes of the answer. Out: an Answer (status, media, charset, body without its codings), or Bomb.

>>> answer = parse(b"HTTP/1.1 200 OK\\r\\nContent-Type: text/html; charset=windows-1256\\r\\n\\r\\n<p>", Limits())
>>> answer.status, answer.media, answer.charset, answer.body
(200, 'text/html', 'windows-1256', b'<p>')
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tawatur.gather.inflate import inflated
from tawatur.gather.limits import Limits

#: A head longer than this is an attack or no head at all.
_HEAD = 64 * 1024
_END = re.compile(rb"\r?\n\r?\n")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE | re.ASCII)
_SIZE = re.compile(rb"[ \t]{0,8}([0-9A-Fa-f]{1,8})[ \t]{0,8}(?:;[^\r\n]{0,200})?\r?\n")


class Answer(NamedTuple):
    """``status`` is 0 where there is no head; ``media`` without parameters, in lower case, or None.

    ``wrong`` says what is broken about the body's coding; the body is then what came out before.
    """

    status: int
    media: str | None
    charset: str | None
    body: bytes
    wrong: str = ""


def parse(raw: bytes, limits: Limits) -> Answer:
    """The answer in ``raw``. Raises Bomb, and LookupError for a coding that is not known."""
    if not raw.startswith(b"HTTP/"):
        return Answer(0, None, None, raw)
    end = _END.search(raw, 0, _HEAD)
    head, body = (raw[: end.start()], raw[end.end() :]) if end else (raw[:_HEAD], b"")
    first, *lines = head.decode("latin-1").splitlines()
    fields = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = joined_chunks(body)
    wrong = ""
    for coding in reversed(fields.get("content-encoding", "").lower().replace(" ", "").split(",")):
        if coding not in ("", "identity"):
            body, wrong = inflated(body, coding, limits)
    media, charset = media_of(fields.get("content-type", ""))
    return Answer(_status(first), media, charset, body, wrong)


def _status(line: str) -> int:
    parts = line.split()
    return int(parts[1]) if len(parts) > 1 and parts[1].isdecimal() else 0


def media_of(content_type: str) -> tuple[str | None, str | None]:
    """Media type and charset of a Content-Type field."""
    media = content_type.partition(";")[0].strip().lower()
    charset = _CHARSET.search(content_type)
    return media or None, charset.group(1) if charset else None


def joined_chunks(body: bytes) -> bytes:
    """``body`` without its chunk sizes; as it is where it has none (archivers often join them and keep the field)."""
    parts: list[bytes] = []
    at = 0
    while found := _SIZE.match(body, at):
        size = int(found.group(1), 16)
        parts.append(body[found.end() : found.end() + size])
        at = found.end() + size
        if size == 0 or at >= len(body):
            return b"".join(parts)
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    #: Broken in the middle: what follows is kept as it stands.
    return b"".join((*parts, body[at:]))
