"""Records per CPU second and memory of reading a web archive, beside FastWARC alone on the same file.

`python bench/gather/warc.py [records]`; 10,000 records by default, packed record by record.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from fastwarc.warc import ArchiveIterator

from tawatur.gather import gather
from tawatur.model import Page

_WORDS = (
    "قال",
    "الوزير",
    "إن",
    "الاجتماع",
    "انتهى",
    "مساء",
    "في",
    "العاصمة",
    "بعد",
    "مشاورات",
    "طويلة",
    "بين",
    "الوفدين",
)


def record(number: int, chance: random.Random) -> bytes:
    """One packed record of a page of about 90 KB, which is what news pages weigh."""
    words = " ".join(chance.choice(_WORDS) for _ in range(3000))
    script = "".join(f"q.push({{k:{chance.randrange(10**9)},v:'{chance.random()}'}});" for _ in range(1200))
    page = (
        f"<html><head><script>{script}</script></head><body><h1>خبر {number}</h1><p>{words}</p></body></html>".encode()
    )
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    digest = base64.b32encode(hashlib.sha1(http, usedforsecurity=False).digest()).decode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example/{number}\r\n"
        f"WARC-Date: 2021-09-14T08:00:00Z\r\nWARC-Block-Digest: sha1:{digest}\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n", 6, mtime=0)


def archive(path: Path, count: int) -> None:
    """``count`` records; fifty different ones repeated."""
    chance = random.Random(5)  # noqa: S311
    different = [record(number, chance) for number in range(50)]
    with path.open("wb") as out:
        for number in range(count):
            out.write(different[number % 50])


def peak_mb() -> float:
    """The most memory that this process held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.warc.gz"
        archive(path, count)
        print(f"{count} records, {path.stat().st_size / 1e6:.0f} MB packed")
        seen, at_tenth, start = 0, 0.0, time.process_time()
        for found in gather([str(path)]):
            seen += isinstance(found, Page)
            at_tenth = peak_mb() if seen == count // 10 else at_tenth
        rate = seen / (time.process_time() - start)
        print(f"tawatur: {seen} pages, {rate:.0f} records/CPU s")
        print(f"memory: at most {at_tenth:.0f} MB after a tenth, {peak_mb():.0f} MB at the end")
        start = time.process_time()
        with path.open("rb") as stream:
            alone = sum(len(one.reader.read()) > 0 for one in ArchiveIterator(stream, parse_http=True))
        print(f"FastWARC alone: {alone / (time.process_time() - start):.0f} records/CPU s")


if __name__ == "__main__":
    main()
