"""Web archives are read on past any damage: at most the damaged record is lost, and the loss is named by its offset."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.gather import Limits, gather
from tawatur.model import Issue, Page

from .warcs import answer, packed, record

N = 100
PLAIN = [record(number) for number in range(N)]
PACKED = [packed(one) for one in PLAIN]


def read(path: Path, body: bytes, limits: Limits | None = None) -> tuple[list[Page], list[Issue]]:
    path.write_bytes(body)
    found = list(gather([str(path)], limits=limits))
    return [one for one in found if isinstance(one, Page)], [one for one in found if isinstance(one, Issue)]


def numbers(pages: list[Page]) -> list[int]:
    return [int((page.given.url or "").rpartition("/")[2]) for page in pages]


@pytest.mark.parametrize(
    "body", [b"".join(PLAIN), b"".join(PACKED), packed(b"".join(PLAIN))], ids=["plain", "gz", "one member"]
)
def test_a_sound_archive(tmp_path: Path, body: bytes) -> None:
    pages, issues = read(tmp_path / "a.warc.gz", body)
    assert numbers(pages) == list(range(N))
    assert issues == []
    assert pages[3].retrieved == "2021-09-14T08:00:00Z"
    assert (pages[3].media, pages[3].charset) == ("text/html", "utf-8")
    assert pages[3].source.endswith("a.warc.gz!/http://news.example/3")


@settings(max_examples=25, deadline=None)
@given(st.integers(0, N - 1), st.floats(0, 1), st.sampled_from(["flip", "cut", "zeros"]))
def test_one_damaged_record_of_a_packed_archive_costs_one_record(
    tmp_path_factory: pytest.TempPathFactory, at: int, where: float, how: str
) -> None:
    bad = bytearray(PACKED[at])
    place = 1 + int(where * (len(bad) - 2))
    if how == "flip":
        bad[place] ^= 1 << (at % 8)
    elif how == "cut":
        del bad[place:]
    else:
        bad[place : place + 40] = b"\0" * len(bad[place : place + 40])
    pages, issues = read(
        tmp_path_factory.mktemp("w") / "a.warc.gz", b"".join((*PACKED[:at], bytes(bad), *PACKED[at + 1 :]))
    )
    offset = sum(map(len, PACKED[:at]))
    assert set(range(N)) - set(numbers(pages)) <= {at}
    #: A flipped bit of the member's head (its time, its flags) can leave the record whole.
    assert at in numbers(pages) or any(str(offset) in issue.what for issue in issues)


BROKEN = {
    "garbage between": (b"rubbish " * 600, True),
    "no version line": (PLAIN[7][9:], False),
    "length too short": (record(7, length=100), True),
    "length too long": (record(7, length=len(answer(7)) + 900), True),
    "length swallows the next": (record(7, length=len(answer(7)) + len(PLAIN[8]) + 4, digest=False), True),
    "length absurd": (record(7, length=10**15), True),
    "length negative": (record(7, length=-5), True),
}


@pytest.mark.parametrize("what", BROKEN)
@pytest.mark.parametrize("form", ["plain", "gz"])
def test_damage_to_one_record_leaves_the_others(tmp_path: Path, what: str, form: str) -> None:
    broken, kept = BROKEN[what]
    kept = kept and what != "garbage between"
    parts = PLAIN if form == "plain" else PACKED
    bad = packed(broken) if form == "gz" and what != "garbage between" else broken
    pages, issues = read(tmp_path / "a.warc", b"".join((*parts[:7], bad, *parts[8:])))
    assert set(range(N)) - set(numbers(pages)) == (set() if kept else {7})
    offset = sum(map(len, parts[:7]))
    assert any(f"byte {offset}" in issue.what for issue in issues)


@pytest.mark.parametrize("at", [0, 7, N - 1])
@pytest.mark.parametrize("form", ["plain", "gz"])
def test_a_record_that_a_disk_left_as_zeros_is_named(tmp_path: Path, at: int, form: str) -> None:
    parts = PLAIN if form == "plain" else PACKED
    pages, issues = read(tmp_path / "a.warc", b"".join((*parts[:at], b"\0" * len(parts[at]), *parts[at + 1 :])))
    assert set(range(N)) - set(numbers(pages)) == {at}
    assert [f"byte {sum(map(len, parts[:at]))}" in issue.what for issue in issues] == [True]


def test_a_last_record_cut_short_is_partly_read_and_said_so(tmp_path: Path) -> None:
    for parts in (PLAIN, PACKED):
        pages, issues = read(tmp_path / "a.warc", b"".join(parts)[:-90])
        assert len(pages) >= N - 1
        assert "warc_short" in [issue.code for issue in issues]


def test_a_flipped_bit_inside_a_page_is_seen_by_its_digest(tmp_path: Path) -> None:
    bad = bytearray(PLAIN[5])
    bad[-100] ^= 1
    pages, issues = read(tmp_path / "a.warc", b"".join((*PLAIN[:5], bytes(bad), *PLAIN[6:])))
    assert len(pages) == N
    assert [issue.code for issue in issues] == ["warc_digest"]


def test_codings_are_undone_and_bombs_are_not(tmp_path: Path) -> None:
    page = "<p>خبر قصير</p>".encode()
    raw = zlib.compressobj(wbits=-15)
    bodies = [
        answer(0, body=gzip.compress(page), head=b"Content-Encoding: gzip\r\n"),
        answer(1, body=zlib.compress(page), head=b"Content-Encoding: deflate\r\n"),
        answer(2, body=raw.compress(page) + raw.flush(), head=b"Content-Encoding: deflate\r\n"),
        answer(3, body=b"5\r\n<p>\xd8\xae\r\n4;x=1\r\n\xd8\xa8</\r\n0\r\n\r\n", head=b"Transfer-Encoding: chunked\r\n"),
        answer(4, body=page, head=b"Transfer-Encoding: chunked\r\n"),
        answer(5, body=gzip.compress(b"\0" * 30_000_000), head=b"Content-Encoding: gzip\r\n"),
        answer(6, body=page, head=b"Content-Encoding: zstd-x\r\n"),
        answer(7, body=gzip.compress(page)[:-9], head=b"Content-Encoding: gzip\r\n"),
    ]
    pages, issues = read(tmp_path / "a.warc", b"".join(record(number, body) for number, body in enumerate(bodies)))
    assert [found.body for found in pages] == [page, page, page, "<p>خب</".encode(), page, page]
    assert [issue.code for issue in issues] == ["bomb", "bad_archive", "bad_archive"]


def test_what_holds_no_page_is_counted_once(tmp_path: Path) -> None:
    image = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"
    gone = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>x"
    pages, issues = read(tmp_path / "a.warc", record(0, image) + record(1, gone) + record(2, image))
    assert pages == []
    assert [issue.code for issue in issues] == ["warc_skipped"]
    assert "1 HTTP 404, 2 image/png" in issues[0].what


def test_memory_does_not_grow_with_the_records(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"

    def peak(count: int) -> int:
        with path.open("wb") as out:
            for number in range(count):
                out.write(PACKED[number % N])
        tracemalloc.start()
        seen = sum(isinstance(found, Page) for found in gather([str(path)]))
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert seen == count
        return top

    small, large = peak(1000), peak(4000)
    assert large < small + 200_000
