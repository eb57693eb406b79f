"""Web archives made for the tests, record by record."""

from __future__ import annotations

import base64
import gzip
import hashlib

PARAGRAPH = "قال الناطق باسم البلدية إن الأشغال في الشارع الرئيسي تنتهي نهاية الأسبوع المقبل. "


def answer(number: int, *, body: bytes | None = None, head: bytes = b"") -> bytes:
    """One HTTP answer with page ``number``."""
    page = body if body is not None else f"<html><h1>خبر رقم {number}</h1><p>{PARAGRAPH * 20}</p></html>".encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + head + b"\r\n" + page


def record(number: int, http: bytes | None = None, *, length: int | None = None, digest: bool = True) -> bytes:
    """One response record; ``length`` overrides the true Content-Length."""
    http = answer(number) if http is None else http
    fields = [
        "WARC/1.0",
        "WARC-Type: response",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>",
        f"WARC-Target-URI: http://news.example/{number}",
        "WARC-Date: 2021-09-14T08:00:00Z",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(http) if length is None else length}",
    ]
    if digest:
        seen = hashlib.sha1(http, usedforsecurity=False).digest()
        fields.append(f"WARC-Block-Digest: sha1:{base64.b32encode(seen).decode()}")
    return "\r\n".join(fields).encode() + b"\r\n\r\n" + http + b"\r\n\r\n"


def packed(raw: bytes) -> bytes:
    """``raw`` as one gzip member."""
    return gzip.compress(raw, mtime=0)
