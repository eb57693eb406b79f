"""What only the SQLite store promises: one writer, whole files after kill -9, clean words when the disk fails."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tawatur import errors
from tawatur.model import Judgement
from tawatur.store import open_store
from tests.store.made import page, read

WRITER = """
import sys
from pathlib import Path
from tawatur.store import open_store
from tests.store.made import page, read
store = open_store(Path(sys.argv[1]), write=True, purpose="kill test")
number = len(store.outcomes())
while True:
    new = [page(n) for n in range(number, number + 3)]
    store.add_pages(new)
    store.add_reads(map(read, new), "v1")
    print(*(p.id for p in new), flush=True)
    number += 3
"""
ROOT = Path(__file__).parents[2]


def write_until_killed(path: Path, seconds: float) -> list[str]:
    """Start a writer, kill -9 it after ``seconds`` of writing, and give the ids that it acknowledged."""
    child = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    assert child.stdout is not None
    told = [child.stdout.readline()]
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    told += child.stdout.read().splitlines()
    child.wait()
    return [word for line in told for word in line.split() if len(word) == 16]


def test_kill_9_loses_nothing_acknowledged_and_the_next_writer_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "k.tawatur"
    acknowledged: set[str] = set()
    chance = random.Random(7)  # noqa: S311 -- moments of death, not secrets
    for _ in range(10):
        acknowledged |= set(write_until_killed(path, chance.uniform(0.0, 0.15)))
        store = open_store(path, write=True, purpose="after")
        kept = store.outcomes()
        assert acknowledged <= set(kept)
        assert list(store.verify()) == []
        assert len(list(store.readings())) == len(kept)
        store.close()
    assert len(acknowledged) >= 30


def test_a_closed_case_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "one.tawatur"
    store = open_store(path, write=True)
    store.add_pages([page(1)])
    assert path.with_name("one.tawatur-wal").exists()
    store.close()
    assert [found.name for found in tmp_path.iterdir()] == ["one.tawatur"]


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    path = tmp_path / "l.tawatur"
    first = open_store(path, write=True, purpose="run")
    with pytest.raises(errors.StoreLocked, match=rf"pid {os.getpid()}: run") as caught:
        open_store(path, write=True)
    assert caught.value.exit_code == 6
    assert str(os.getpid()) in caught.value.arabic
    first.close()
    open_store(path, write=True).close()


def test_readers_are_never_blocked_by_the_writer(tmp_path: Path) -> None:
    path = tmp_path / "r.tawatur"
    writer = open_store(path, write=True)
    writer.add_pages([page(1)])
    reader = open_store(path)
    writer.add_pages([page(2)])
    assert reader.counts().pages == 2
    reader.close()
    writer.close()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    path = tmp_path / "ro.tawatur"
    open_store(path, write=True).close()
    reader = open_store(path)
    with pytest.raises(errors.StoreError):
        reader.add_pages([page(1)])
    reader.close()


@pytest.mark.parametrize("content", [b"", b"hello", b"\x00" * 4096, b"SQLite format 3\x00" + b"x" * 200])
def test_a_file_that_is_no_case_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(errors.StoreError) as caught:
        open_store(path)
    assert caught.value.exit_code == 74
    if content:
        with pytest.raises(errors.StoreError):
            open_store(path, write=True)
        assert path.read_bytes() == content
    assert not list(tmp_path.glob("*-lock"))


def test_another_program_s_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE t(x)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(errors.StoreError) as caught:
        open_store(path, write=True)
    assert caught.value.code == "store_foreign"
    assert path.read_bytes() == before


def test_a_case_of_another_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "v.tawatur"
    open_store(path, write=True).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    for write in (False, True):
        with pytest.raises(errors.StoreVersion, match="99") as caught:
            open_store(path, write=write)
        assert caught.value.exit_code == 74
    assert path.read_bytes() == before


def test_a_case_of_the_version_before_gains_the_new_tables_when_it_is_next_written(tmp_path: Path) -> None:
    path = tmp_path / "v.tawatur"
    with closing(open_store(path, write=True)) as store:
        store.add_pages([page(1)])
    with sqlite3.connect(path) as db:
        db.executescript("DROP TABLE kept; DROP TABLE aliases; PRAGMA user_version = 1;")
    db.close()
    with pytest.raises(errors.StoreVersion):
        open_store(path)
    with closing(open_store(path, write=True)) as store:
        assert store.page(page(1).id) == page(1)
        store.remember("profile", "rules", {"key": b"result"})
        assert store.recall("profile", "rules") == {"key": b"result"}
    open_store(path).close()


@pytest.mark.parametrize("where", ["no/such/folder/c.tawatur", "."])
def test_a_place_that_cannot_hold_a_case(tmp_path: Path, where: str) -> None:
    with pytest.raises(errors.StoreError) as caught:
        open_store(tmp_path / where, write=True)
    assert caught.value.exit_code == 74


def test_a_place_that_nobody_may_write_to() -> None:
    if not Path("/proc/self").exists():
        pytest.skip("no /proc, the one folder that refuses even root")
    with pytest.raises(errors.StoreError) as caught:
        open_store(Path("/proc/t.tawatur"), write=True)
    assert caught.value.exit_code == 74


def test_judgements_cannot_be_erased_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "j.tawatur"
    store = open_store(path, write=True)
    store.add_judgements([Judgement(about="event", left="a", right="b", verdict="same")])
    store.close()
    with sqlite3.connect(path) as db:
        with pytest.raises(sqlite3.IntegrityError, match="never erased"):
            db.execute("DELETE FROM judgements")
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            db.execute("UPDATE judgements SET record = x'00'")
    db.close()


FILLER = """
import resource, sys
from pathlib import Path
from tawatur import errors
from tawatur.store import open_store
from tests.store.made import page
store = open_store(Path(sys.argv[1]), write=True, purpose="filler")
kept = 0
try:
    while True:
        store.add_pages([page(kept, f"{kept} " + "".join(chr(0x621 + (i * i * kept + i) % 40) for i in range(40000)))])
        kept += 1
except errors.StoreError as why:
    print(kept, why.exit_code, why.code, flush=True)
"""


def fill(path: Path, limit: int | None) -> tuple[int, int, str]:
    """Write until the disk (or the process's file size) is full: pages acknowledged, exit code, error code."""

    def held() -> None:
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(
        [sys.executable, "-c", FILLER, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        preexec_fn=held,
        check=False,
    )
    kept, code, name = done.stdout.split()
    return int(kept), int(code), name


def check_after_full(path: Path, kept: int) -> None:
    store = open_store(path, write=True)
    assert store.counts().pages >= kept
    assert list(store.verify()) == []
    store.close()


def test_a_file_that_may_not_grow_is_a_clean_error(tmp_path: Path) -> None:
    path = tmp_path / "f.tawatur"
    kept, code, _ = fill(path, 600_000)
    assert code == 74
    assert kept > 0
    check_after_full(path, kept)


def test_a_full_disk_is_a_clean_error_and_what_was_acknowledged_is_readable(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = (
        os.geteuid() == 0
        and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(disk)], capture_output=True, check=False
        ).returncode
        == 0
    )
    if not mounted:
        pytest.skip("mounting a small tmpfs needs root")
    try:
        kept, code, name = fill(disk / "d.tawatur", None)
        assert (code, name) == (74, "disk_full")
        assert kept > 0
        reader = open_store(disk / "d.tawatur")
        assert reader.counts().pages >= kept
        reader.close()
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_case_on_a_read_only_disk_can_be_read_but_not_written(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3000k", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a tmpfs needs root")
    try:
        store = open_store(disk / "r.tawatur", write=True)
        store.add_pages([page(1)])
        store.add_reads([read(page(1))], "v1")
        store.close()
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        reader = open_store(disk / "r.tawatur")
        assert len(list(reader.readings())) == 1
        reader.close()
        with pytest.raises(errors.StoreError) as caught:
            open_store(disk / "r.tawatur", write=True)
        assert caught.value.exit_code == 74
    finally:
        subprocess.run(["umount", str(disk)], check=True)
