"""H6, H7, H22, H29 and H30: bombs, damaged archives, entities, the same page twice, very many pages."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest

from tawatur.gather import gather
from tawatur.model import Page
from tests.gather.warcs import answer, packed, record

from .verdicts import SAID, TITLE, judge, peak_mb

TEXT = f"{TITLE}\n\n{SAID}\n{SAID}\n"
PAGE = f"<h1>{TITLE}</h1><p>{SAID}</p><p>{SAID}</p>".encode()


def bomb(megabytes: int) -> bytes:
    """Zeros that unpack to ``megabytes``."""
    maker = zlib.compressobj(9, wbits=31)
    return b"".join(maker.compress(b"\0" * 1_000_000) for _ in range(megabytes)) + maker.flush()


def zip_of(**members: bytes) -> bytes:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return box.getvalue()


def test_h6_bombs_are_stopped_and_the_pages_beside_them_read(tmp_path: Path) -> None:
    big = bomb(300)
    (tmp_path / "a.txt.gz").write_bytes(big)
    (tmp_path / "b.zip").write_bytes(zip_of(**{"1.txt": TEXT.encode(), "2.txt": b"\0" * 30_000_000, "3.html": PAGE}))
    (tmp_path / "c.zip").write_bytes(zip_of(**{"x.txt.gz": big}))
    sound, coded = record(1, answer(1, body=PAGE)), answer(2, body=big, head=b"Content-Encoding: gzip\r\n")
    (tmp_path / "d.warc.gz").write_bytes(
        packed(sound) + packed(record(2, coded)) + packed(record(3, answer(3, body=PAGE)))
    )
    inner = record(4, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + b"\0" * 30_000_000)
    (tmp_path / "e.warc.gz").write_bytes(packed(sound) + packed(inner) + packed(record(5, answer(5, body=PAGE))))
    before = peak_mb()
    seen = judge(tmp_path)
    assert (seen.verdict, len(seen.articles)) == ("partial", 6)
    assert {"bomb", "too_large"} >= set(seen.codes) - {"charset_mismatch"}
    assert len(seen.codes) == 5
    assert peak_mb() < max(before + 150, 300)


def test_h6_an_archive_that_lies_about_its_size(tmp_path: Path) -> None:
    whole = bytearray(zip_of(**{"a.txt": b"\0" * 3_000_000}))
    at = whole.rfind(b"PK\x01\x02")
    whole[at + 24 : at + 28] = (100).to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(bytes(whole))
    assert judge(tmp_path).verdict == "reject"


@pytest.mark.parametrize(
    "body",
    [
        b"WARC/1.0\r\nX: " + b"a" * 10_000_000,
        b"WARC/1.0\r\n" + b"X: 1\r\n" * 500_000,
        b"\x1f\x8b\x08\x00" + b"\xff" * 1000,
        b"WARC/1.0\r\n" * 1000,
    ],
    ids=["a header of 10 MB", "500,000 headers", "broken packing", "heads only"],
)
def test_h7_heads_without_end(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(body + record(1, answer(1, body=PAGE)))
    seen = judge(path)
    assert seen.verdict == "partial"
    assert len(seen.articles) == 1
    assert seen.seconds < 10


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
        '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>',
        f'<!DOCTYPE rss [<!ENTITY x "{"a" * 50_000}">]>',
    ],
    ids=["external", "billion laughs", "parameter", "quadratic"],
)
def test_h22_a_feed_that_declares_entities_is_refused(tmp_path: Path, doctype: str) -> None:
    path = tmp_path / "feed.xml"
    item = f"<item><title>{TITLE}</title><description>&x;{SAID}</description></item>"
    path.write_text(f'<?xml version="1.0"?>{doctype}<rss><channel>{item}</channel></rss>', encoding="utf-8")
    seen = judge(path)
    assert (seen.verdict, seen.codes) == ("reject", ("dtd_forbidden",))


def test_h22_a_doctype_without_entities_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    item = f"<item><title>{TITLE}</title><description>{SAID}{SAID}</description></item>"
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss-0.91.dtd">'
    path.write_text(f'<?xml version="1.0"?>{doctype}<rss><channel>{item}</channel></rss>', encoding="utf-8")
    assert judge(path).verdict == "accept"


def test_h29_the_same_page_twice_is_one_record_and_another_text_is_a_version(tmp_path: Path) -> None:
    rows = [
        ("n1", "http://a.example/1", TEXT),
        ("n1", "http://a.example/1", TEXT),
        ("n1", "http://a.example/1", TEXT + SAID),
    ]
    lines = (json.dumps({"id": key, "url": url, "text": text}, ensure_ascii=False) for key, url, text in rows)
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    first, again, other = (page for page in gather([str(path)]) if isinstance(page, Page))
    assert first.id == again.id
    assert (first.given.url, first.id == other.id) == (other.given.url, False)
    assert [page.id for page in gather([str(path), str(path)])] == [first.id, again.id, other.id]


def test_h30_memory_does_not_grow_with_files_rows_or_items(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    rows = "".join(f'{{"text": "{SAID} {number * 7919 % 10007} {number}"}}\n' for number in range(6000))
    (tmp_path / "many.jsonl").write_text(rows, encoding="utf-8")
    items = f"<item><title>{TITLE}</title><description>{SAID}</description></item>" * 6000
    (tmp_path / "many.xml").write_text(f"<rss><channel>{items}</channel></rss>", encoding="utf-8")
    (tmp_path / "many.jsonl.gz").write_bytes(gzip.compress((tmp_path / "many.jsonl").read_bytes()))
    for number in range(3000):
        (folder / f"{number}.txt").write_text(SAID, encoding="utf-8")
    for place in ("many", "many.jsonl", "many.xml", "many.jsonl.gz"):
        assert _grown(tmp_path / place) < 100, place


def _grown(place: Path) -> float:
    """Bytes more per page after half of the pages were read."""
    pages = gather([str(place)])
    count = 3000 if place.name == "many" else 6000
    tracemalloc.start()
    for _ in range(count // 2):
        next(pages)
    half = tracemalloc.get_traced_memory()[0]
    for _ in range(count // 2 - 1):
        next(pages)
    grown = tracemalloc.get_traced_memory()[0] - half
    tracemalloc.stop()
    return grown / (count / 2)
