"""One test for every exit code of the table in docs/cli.md."""

from __future__ import annotations

import os
import signal
import sqlite3
from pathlib import Path

import pytest

from tawatur.run import reading
from tawatur.store import open_store
from tests.cli.conftest import Call
from tests.cli.pages import folder


def test_0_all_well(call: Call, tmp_path: Path) -> None:
    assert call("run", folder(tmp_path / "p"), "--into", tmp_path / "c.tawatur", "--jobs", 1).code == 0


def test_1_a_fault_of_ours(call: Call, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: str) -> None:
        raise RuntimeError("spanner in the works")

    monkeypatch.setattr("tawatur.cli.keeping.opened", broken)
    done = call("verify", case)
    assert done.code == 1
    assert "spanner" in done.err
    assert "Traceback" not in done.err
    assert "Traceback" in call("verify", case, "--verbose").err
    assert done.out == ""


@pytest.mark.parametrize(
    "words",
    [
        ("rnu",),
        ("run",),
        ("run", "x"),
        ("run", "x", "--into", "c", "--jobs", "many"),
        ("tell", "--nonsense", "x"),
        ("tell", "x", "--lang", "fr"),
        ("export", "x", "dir", "--format", "paper"),
        ("tell", "x", "--config", "no-such.toml"),
    ],
)
def test_2_usage(call: Call, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = call(*words)
    assert done.code == 2
    assert done.err
    assert done.out == ""
    assert not list(tmp_path.iterdir())


def test_2_an_unknown_setting(call: Call, case: Path, tmp_path: Path) -> None:
    settings = tmp_path / "tawatur.toml"
    settings.write_text("deadlin = 3\n")
    done = call("tell", case, "--config", settings)
    assert done.code == 2
    assert "deadlin" in done.err


def test_3_something_was_rejected_and_the_rest_was_read(call: Call, tmp_path: Path) -> None:
    (folder(tmp_path / "p") / "empty.txt").write_bytes(b"")
    path = tmp_path / "c.tawatur"
    assert call("run", tmp_path / "p", "--into", path, "--jobs", 1).code == 3
    assert len(list(open_store(path).readings())) == 3


def test_4_nothing_found(call: Call, case: Path) -> None:
    assert call("search", case, "ديناصورات").code == 4
    assert call("why", case, "ffffffffffffffff").code == 4
    assert call("tell", case, "--event", "1931-01-01").code == 4


def test_5_verification_failed(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "c.tawatur"
    call("run", folder(tmp_path / "p"), "--into", path, "--jobs", 1)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE articles SET record = CAST(replace(CAST(record AS TEXT), 'السبت', 'الأحد') AS BLOB)")
    db.close()
    done = call("verify", path)
    assert done.code == 5
    assert "articles" in done.out


def test_5_a_damaged_row_is_said_to_be_one_whoever_meets_it(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "c.tawatur"
    call("run", folder(tmp_path / "p"), "--into", path, "--jobs", 1)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE readings SET record = substr(record, 1, 40)")
    db.close()
    for words in (
        ("tell", path, "--html", tmp_path / "page.html"),
        ("export", path, tmp_path / "out"),
        ("issues", path),
        ("verify", path),
    ):
        assert call(*words).code == 5, words


def test_6_the_case_is_locked(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "c.tawatur"
    writer = open_store(path, write=True, purpose="a long run")
    done = call("run", folder(tmp_path / "p"), "--into", path)
    writer.close()
    assert done.code == 6
    assert str(os.getpid()) in done.err
    assert "a long run" in done.err


def test_74_no_such_case_and_no_place_to_write(call: Call, tmp_path: Path, case: Path) -> None:
    assert call("tell", tmp_path / "none.tawatur").code == 74
    assert call("link", tmp_path / "none.tawatur").code == 74
    assert not (tmp_path / "none.tawatur").exists()
    assert call("run", folder(tmp_path / "p"), "--into", tmp_path / "no" / "c.tawatur").code == 74
    assert call("tell", case, "--html", tmp_path / "no" / "page.html").code == 74
    (tmp_path / "file").touch()
    assert call("export", case, tmp_path / "file" / "out").code == 74


def test_130_interrupted_once_keeps_what_is_in_hand_and_goes_on_later(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = reading.read_and_mark
    seen: list[str] = []

    def interrupted(page):  # type: ignore[no-untyped-def]
        seen.append(page.id)
        if len(seen) == 2:
            os.kill(os.getpid(), signal.SIGINT)
        return usual(page)

    monkeypatch.setattr(reading, "read_and_mark", interrupted)
    path = tmp_path / "c.tawatur"
    done = call("run", folder(tmp_path / "p"), "--into", path, "--jobs", 1)
    assert done.code == 130
    assert "goes on" in done.err
    assert len(open_store(path).outcomes()) == 2
    done = call("run", tmp_path / "p", "--into", path, "--jobs", 1, "--json")
    assert done.code == 0
    assert '"read":1' in done.out
