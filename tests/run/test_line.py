"""The whole line: the same record whatever the workers, the hash seed or the order; a second run adds nothing; a killed
run goes on."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tawatur.store import open_store
from tests.cli.pages import GOOD, folder

ROOT = Path(__file__).parents[2]


def tawatur(*words: str | Path, seed: str = "0", cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    around = {**os.environ, "PYTHONHASHSEED": seed, "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "tawatur.cli", *map(str, words)]
    return subprocess.run(command, cwd=cwd, env=around, capture_output=True, text=True, check=False)


def many(at: Path, count: int) -> Path:
    """A folder of ``count`` pages, each a little different from the others."""
    at.mkdir()
    texts = list(GOOD.values())
    for number in range(count):
        text = texts[number % len(texts)].replace("سد الوادي", f"سد الوادي {number}")
        (at / f"p{number:03}.txt").write_text(text, encoding="utf-8")
    return at


def digests(of: Path) -> dict[str, str]:
    """The exported files; the ids that happenings once had are left out, for they tell how a case grew."""
    found = (path for path in sorted(of.iterdir()) if path.name != "aliases.jsonl")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def exported(at: Path, pages: list[Path], *, jobs: int, seed: str, cwd: Path) -> dict[str, str]:
    """Run and export; the digests of the exported files and of the page."""
    at.mkdir()
    done = tawatur("run", *pages, "--into", at / "c.tawatur", "--jobs", str(jobs), seed=seed, cwd=cwd)
    assert done.returncode == 0, done.stderr
    assert tawatur("export", at / "c.tawatur", at / "out", seed=seed).returncode == 0
    assert tawatur("tell", at / "c.tawatur", "--html", at / "out" / "page.html", seed=seed).returncode == 0
    (at / "out" / "tell.json").write_text(tawatur("tell", at / "c.tawatur", "--json", seed=seed).stdout)
    return digests(at / "out")


def test_the_export_depends_on_the_pages_alone(tmp_path: Path) -> None:
    folder(tmp_path / "p")
    pages = sorted(Path(path.name) for path in (tmp_path / "p").iterdir())
    first = exported(tmp_path / "a", pages, jobs=1, seed="1", cwd=tmp_path / "p")
    assert exported(tmp_path / "b", pages, jobs=2, seed="2", cwd=tmp_path / "p") == first
    assert exported(tmp_path / "c", pages[::-1], jobs=3, seed="3", cwd=tmp_path / "p") == first


def test_a_second_run_adds_nothing(tmp_path: Path) -> None:
    pages, path = folder(tmp_path / "p"), tmp_path / "c.tawatur"
    first = json.loads(tawatur("run", pages, "--into", path, "--json").stdout)
    before = path.read_bytes()
    second = json.loads(tawatur("run", pages, "--into", path, "--json").stdout)
    assert (first["new"], first["read"]) == (3, 3)
    assert (second["new"], second["read"]) == (0, 0)
    assert second["events"] == first["events"]
    logged = open_store(path)
    assert logged.counts().pages == 3
    logged.close()
    assert len(path.read_bytes()) == len(before)


def test_pages_added_later_give_the_same_case_as_all_at_once(tmp_path: Path) -> None:
    folder(tmp_path / "p")
    for name in sorted(GOOD):
        assert tawatur("run", name, "--into", tmp_path / "piece.tawatur", cwd=tmp_path / "p").returncode == 0
    assert tawatur("run", *sorted(GOOD), "--into", tmp_path / "whole.tawatur", cwd=tmp_path / "p").returncode == 0
    for name in ("piece", "whole"):
        tawatur("export", tmp_path / f"{name}.tawatur", tmp_path / name)
    assert digests(tmp_path / "piece") == digests(tmp_path / "whole")


@pytest.mark.parametrize("jobs", [1, 2])
def test_kill_9_in_mid_run_loses_nothing_kept_and_the_next_run_ends_like_an_unbroken_one(
    tmp_path: Path, jobs: int
) -> None:
    pages, path = many(tmp_path / "p", 150), tmp_path / "c.tawatur"
    chance = random.Random(jobs)  # noqa: S311 -- moments of death, not secrets
    words = [sys.executable, "-m", "tawatur.cli", "run", str(pages), "--into", str(path), "--jobs", str(jobs), "-q"]
    kept: set[str] = set()
    for _ in range(5):
        child = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.15, 0.9))
        child.send_signal(signal.SIGKILL)
        child.wait()
        if path.exists() and path.stat().st_size:
            store = open_store(path)
            outcomes = store.outcomes()
            assert kept <= set(outcomes)
            assert "lost" not in outcomes.values()
            assert list(store.verify()) == []
            kept = set(outcomes)
            store.close()
    assert tawatur("run", pages, "--into", path, "--jobs", str(jobs)).returncode == 0
    assert tawatur("run", pages, "--into", tmp_path / "unbroken.tawatur", "--jobs", "2").returncode == 0
    for name in ("c", "unbroken"):
        tawatur("export", tmp_path / f"{name}.tawatur", tmp_path / name)
    assert digests(tmp_path / "c") == digests(tmp_path / "unbroken")


def test_a_gathered_case_is_read_by_the_next_run(tmp_path: Path) -> None:
    pages, path = folder(tmp_path / "p"), tmp_path / "c.tawatur"
    assert tawatur("gather", pages, "--into", path).returncode == 0
    store = open_store(path)
    assert (store.counts().pages, store.counts().articles) == (3, 0)
    store.close()
    done = json.loads(tawatur("run", pages / "nahr.txt", "--into", path, "--json").stdout)
    assert (done["new"], done["read"]) == (0, 3)


def undated(at: Path) -> list[str]:
    """Two dated bundled pages and one whose date line is taken out, which tells of the same meeting."""
    at.mkdir()
    for name in ("dhifaf-2017.txt", "jisr-2017.txt"):
        (at / name).write_bytes((ROOT / "examples" / "pages" / name).read_bytes())
    lines = (ROOT / "examples" / "pages" / "mashriq-2017.txt").read_text(encoding="utf-8").splitlines(keepends=True)
    (at / "undated.txt").write_text("".join(line for line in lines if "2017" not in line), encoding="utf-8")
    return ["undated.txt", "dhifaf-2017.txt", "jisr-2017.txt"]


def test_a_page_dated_by_others_is_told_so_and_the_order_in_which_they_came_does_not_matter(tmp_path: Path) -> None:
    names, path = undated(tmp_path / "p"), tmp_path / "piece.tawatur"
    for name in names:
        assert tawatur("run", name, "--into", path, cwd=tmp_path / "p").returncode == 0
    assert tawatur("run", *names[::-1], "--into", tmp_path / "whole.tawatur", cwd=tmp_path / "p").returncode == 0
    for name in ("piece", "whole"):
        tawatur("export", tmp_path / f"{name}.tawatur", tmp_path / name)
    assert digests(tmp_path / "piece") == digests(tmp_path / "whole")
    lines = (tmp_path / "whole" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    published = {line["article"]: line["published"] for line in map(json.loads, lines)}
    assert published["undated"]["value"] == "2017-11-21"
    assert published["undated"]["stated"] is False
    again = json.loads(tawatur("run", *names, "--into", path, "--json", cwd=tmp_path / "p").stdout)
    assert (again["new"], again["read"]) == (0, 0)
    store = open_store(path)
    first = {reading.article.name: reading.article.published for reading in store.first_readings()}
    assert first["undated"] is None or first["undated"].when.value != "2017-11-21"
    assert list(store.verify()) == []
    store.close()
