"""A page saved as one file by a browser (MHTML): its HTML without the pictures and style sheets round it.

In: a name and a binary stream. Out: one Page with the address and the time that the browser wrote down, or an Issue.

>>> import io
>>> head = b"Snapshot-Content-Location: http://a.example/1\\r\\nContent-Type: multipart/related; boundary=B\\r\\n\\r\\n"
>>> part = b"--B\\r\\nContent-Type: text/html; charset=utf-8\\r\\n\\r\\n<p>1</p>\\r\\n--B--\\r\\n"
>>> page = next(saved_page("a.mhtml", io.BytesIO(head + part), Limits()))
>>> page.given.url, page.media, page.charset, page.body
('http://a.example/1', 'text/html', 'utf-8', b'<p>1</p>')
"""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import Message
from typing import BinaryIO

from tawatur.gather.limits import Limits
from tawatur.gather.notices import notice
from tawatur.gather.pages import too_large
from tawatur.model import Given, Issue, Page

#: The pictures of a page lie in the same file, in base64: five times the cap of a page is room for them.
_ROOM = 5


def saved_page(name: str, stream: BinaryIO, limits: Limits) -> Iterator[Page | Issue]:
    """The first HTML part of the file; frames and pictures are left out."""
    raw = stream.read(_ROOM * limits.page + 1)
    if len(raw) > _ROOM * limits.page:
        yield too_large(name, raw, stream, limits)
        return
    whole = email.message_from_bytes(raw, policy=email.policy.compat32)
    part = next((one for one in whole.walk() if one.get_content_type() in ("text/html", "application/xhtml+xml")), None)
    body = _body(part)
    if part is None or not body.strip():
        yield notice("empty", name)
        return
    url = whole.get("Snapshot-Content-Location") or part.get("Content-Location")
    yield Page(
        source=name,
        body=body,
        media="text/html",
        charset=part.get_content_charset(),
        given=Given(url=str(url).strip() if url else None),
        retrieved=str(whole["Date"]) if whole["Date"] else None,
    )


def _body(part: Message | None) -> bytes:
    """The bytes of a part without its transfer coding."""
    body = part.get_payload(decode=True) if part is not None else None
    return body if isinstance(body, bytes) else b""
