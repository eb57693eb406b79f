"""What a file is, told from its name and its first bytes.

In: a name and the first few kilobytes. Out: one of the kinds that gather reads, or ``binary``.

>>> kind_of("a.txt", "نص".encode()), kind_of("b", b"<!doctype html>"), kind_of("c.txt", b"%PDF-1.7")
('text', 'html', 'binary')
"""

from __future__ import annotations

import regex

#: How many bytes are looked at.
HEAD = 4096
_BY_NAME = (
    ((".jsonl", ".ndjson", ".jsonlines"), "json_lines"),
    ((".json",), "json"),
    ((".csv", ".tsv"), "table"),
    ((".mhtml", ".mht"), "saved"),
    ((".html", ".htm", ".xhtml"), "html"),
)
_BY_BYTES = (
    (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"\x1f\x8b", "gzip"), (b"WARC/", "warc"), (b"PAR1", "parquet"),
    (b"%PDF", "binary"), (b"\x89PNG", "binary"), (b"\xff\xd8\xff", "binary"), (b"GIF8", "binary"),
    (b"RIFF", "binary"), (b"\x7fELF", "binary"), (b"MZ\x90", "binary"), (b"ID3", "binary"), (b"7z\xbc\xaf", "binary"),
    (b"Rar!", "binary"), (b"BZh", "binary"), (b"\xfd7zXZ", "binary"), (b"\x28\xb5\x2f\xfd", "binary"),
    (b"SQLite format 3", "binary"), (b"\xd0\xcf\x11\xe0", "binary"), (b"OggS", "binary"), (b"wOF", "binary"),
)  # fmt: skip
#: Zip files that are documents of other programs, not piles of pages.
_OFFICE = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".epub", ".jar", ".apk")
_FEED_ROOT = regex.compile(rb"<(?:!DOCTYPE\s+)?(?:[a-z]+:)?(?:rss|feed|RDF)\b")
_HTML = regex.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|article)\b", regex.I)


def kind_of(name: str, head: bytes) -> str:
    """``zip gzip warc parquet json_lines json table feed saved html text binary``; bytes outrank the name."""
    name = name.lower().removesuffix(".gz")
    if name.endswith(".warc"):
        return "warc"
    for magic, kind in _BY_BYTES:
        if head.startswith(magic):
            return "binary" if kind == "zip" and name.endswith(_OFFICE) else kind
    plain = head.replace(b"\0", b"") if _wide(head) else head.removeprefix(b"\xef\xbb\xbf")
    if is_binary(head):
        return "binary"
    for endings, kind in _BY_NAME:
        if name.endswith(endings):
            return kind
    return _by_look(name, plain)


def _by_look(name: str, plain: bytes) -> str:
    if plain.startswith(b"From: <Saved by "):
        return "saved"
    if _is_feed(name, plain):
        return "feed"
    start = plain.lstrip()[:1024]
    if start.startswith(b"<") and _HTML.search(start):
        return "html"
    if start.startswith(b'{"') and not name.endswith(".txt"):
        return "json_lines"
    return "text"


def _is_feed(name: str, plain: bytes) -> bool:
    if name.endswith((".rss", ".atom", ".rdf")):
        return True
    start = plain.lstrip()
    return start.startswith(b"<") and not _HTML.match(start) and _FEED_ROOT.search(start[:2048]) is not None


def _wide(head: bytes) -> bool:
    """Whether the bytes look like UTF-16: a mark, or one half of the pairs nearly always 0 (ASCII) or 6 (Arabic)."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    shares = sorted((half.count(0) + half.count(6)) / max(1, len(half)) for half in (head[0::2], head[1::2]))
    return shares[0] < 0.3 and shares[1] > 0.8


def is_binary(head: bytes) -> bool:
    """Whether the bytes are no text: controls that no page holds. A stray NUL does not make a page binary."""
    if not head or _wide(head):
        return False
    controls = sum(head.count(code) for code in (*range(9), 11, *range(14, 27), *range(28, 32)))
    #: Random bytes hold about 10 % of these; a damaged page far below 1 %.
    return controls * 20 > len(head)
