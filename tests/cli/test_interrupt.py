"""Ctrl-C at a terminal goes to the whole group of processes; workers must not die of it."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

from tawatur.store import open_store
from tests.cli.pages import GOOD

ROOT = Path(__file__).parents[2]
#: Enough to be interrupted in; that many near-copies are one story, and linking them all costs the square of it.
COUNT = 200


def many(at: Path, count: int) -> Path:
    at.mkdir()
    for number in range(count):
        (at / f"{number}.txt").write_text(
            GOOD["nahr.txt"].replace("سد الوادي", f"سد الوادي {number}"), encoding="utf-8"
        )
    return at


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "tawatur.cli", *map(str, words)]


def test_ctrl_c_with_workers_keeps_what_is_in_hand_and_loses_no_page(tmp_path: Path) -> None:
    pages, path = many(tmp_path / "p", COUNT), tmp_path / "c.tawatur"
    words = command("run", pages, "--into", path, "--jobs", 2, "--lang", "en")
    child = subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    until = time.monotonic() + 30
    while time.monotonic() < until and not (path.exists() and _read(path)):
        time.sleep(0.02)
    os.killpg(child.pid, signal.SIGINT)
    _, err = child.communicate(timeout=60)
    assert child.returncode == 130, err
    store = open_store(path)
    outcomes = store.outcomes()
    store.close()
    assert 0 < len(outcomes) < COUNT
    assert set(outcomes.values()) == {"read"}
    done = subprocess.run([*words, "--json"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["read"] == COUNT - len(outcomes)


def _read(path: Path) -> bool:
    try:
        store = open_store(path)
    except Exception:  # noqa: BLE001 -- the case is being made at this moment
        return False
    try:
        return bool(store.outcomes())
    finally:
        store.close()


def test_progress_is_one_line_that_renews_itself_on_a_terminal_and_leaves_it_clean(tmp_path: Path) -> None:
    pages = many(tmp_path / "p", 120)
    ours, theirs = pty.openpty()
    words = command("run", pages, "--into", tmp_path / "c.tawatur", "--jobs", 1, "--lang", "en")
    around = {**os.environ, "TERM": "xterm"}
    around.pop("NO_COLOR", None)
    child = subprocess.Popen(words, cwd=ROOT, env=around, stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:  # the other end is closed: all was read
        pass
    assert child.wait() == 0
    os.close(ours)
    assert b"reading and marking" in shown
    assert b"/120" in shown
    lines = shown.decode().replace("\r\n", "\n").rstrip("\n").split("\n")
    assert len(lines) == 1, "progress takes no line of its own"
    assert lines[0].rpartition("\x1b[K")[2].startswith("Next: ")
