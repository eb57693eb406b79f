"""What reaches the terminal: data on stdout, nothing that acts on it, both languages, quick help."""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.cli.app import HOMES
from tawatur.cli.screen import one_line, visible
from tests.cli.conftest import Call
from tests.cli.pages import GOOD, folder

ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@given(st.text())
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    assert not ACTS.search(visible(text))
    assert not ACTS.search(one_line(text))
    assert "\n" not in one_line(text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_escaped_json_string_still_means_the_same(text: str) -> None:
    assert json.loads(visible(json.dumps(text, ensure_ascii=False))) == text


def test_a_page_cannot_act_on_the_terminal(call: Call, tmp_path: Path) -> None:
    page = tmp_path / "evil.txt"
    page.write_text(GOOD["nahr.txt"].replace("سامر", "سامر\x1b[31m\u202eأحمر\x07"), encoding="utf-8")
    path = tmp_path / "c.tawatur"
    call("run", page, "--into", path, "--jobs", 1)
    for words in (("tell", path), ("search", path, "الري"), ("read", page), ("mark", page), ("tell", path, "--json")):
        done = call(*words)
        assert not ACTS.search(done.out), words
        assert not ACTS.search(done.err), words


def test_a_file_name_cannot_either(call: Call, tmp_path: Path) -> None:
    name = "x\x1b[2J\u202etxt"
    done = call("run", tmp_path / name, "--into", tmp_path / "c.tawatur")
    done_issues = call("issues", tmp_path / "c.tawatur")
    assert not ACTS.search(done.err + done_issues.out)


@pytest.mark.parametrize("words", [("tell",), ("issues",), ("verify",), ("search", "سد"), ("compare",), ("link",)])
def test_json_is_one_document_and_jsonl_one_a_line(call: Call, case: Path, words: tuple[str, ...]) -> None:
    name, *rest = words
    whole = json.loads(call(name, case, *rest, "--json", "--quiet").out)
    assert whole["schema"].startswith("tawatur/")
    for line in call(name, case, *rest, "--jsonl").out.splitlines():
        assert json.loads(line)["schema"] == whole["schema"]
    for line in call(name, case, *rest, "--plain").out.splitlines():
        assert not line.startswith("{")


def test_values_can_be_isolated_and_are_not_unless_asked(call: Call, case: Path) -> None:
    usual, isolated = call("tell", case).out, call("tell", case, "--bidi", "isolate").out
    assert "\u2068" not in usual
    assert isolated.count("\u2068") == isolated.count("\u2069") > 0
    assert isolated.replace("\u2068", "").replace("\u2069", "") == usual


def test_a_dry_run_writes_nothing(call: Call, tmp_path: Path) -> None:
    pages, path = folder(tmp_path / "p"), tmp_path / "c.tawatur"
    done = call("run", pages, "--into", path, "--dry-run", "--json")
    assert done.code == 0
    assert json.loads(done.out)["new"] == 3
    assert not path.exists()
    call("run", pages / "nahr.txt", "--into", path, "--jobs", 1)
    assert json.loads(call("run", pages, "--into", path, "--dry-run", "--json").out)["new"] == 2


def test_quiet_says_nothing_but_errors(call: Call, case: Path) -> None:
    assert call("tell", case, "--quiet").err == ""
    assert call("verify", case, "-q").err == ""
    assert call("tell", "gone.tawatur", "--quiet").err != ""


def test_no_colour_where_no_terminal_is(call: Call, case: Path) -> None:
    assert "\x1b" not in call("tell", case).out


@pytest.mark.parametrize("name", HOMES)
def test_every_command_explains_itself_in_both_languages(call: Call, name: str) -> None:
    english, arabic = call(name, "--help"), call(name, "-h", "--lang", "ar")
    assert english.code == arabic.code == 0
    assert f"tawatur {name} " in english.out
    assert "Examples:" in english.out
    assert "أمثلة" in arabic.out
    assert "الخيارات" in arabic.out
    assert "show this" not in arabic.out


def test_errors_speak_the_language_asked_for(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "لا قضية" in call("tell", "gone.tawatur", "--lang", "ar").err
    assert "no case" in call("tell", "gone.tawatur", "--lang=en").err
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    assert "لا قضية" in call("tell", "gone.tawatur").err


@pytest.mark.parametrize(
    ("typed", "meant"), [("tel", "tell"), ("exprot", "export"), ("serach", "search"), ("rum", "run")]
)
def test_did_you_mean(call: Call, typed: str, meant: str) -> None:
    done = call(typed)
    assert done.code == 2
    assert f" {meant}" in done.err


@pytest.mark.parametrize(
    ("words", "english", "arabic"),
    [
        (("tell", "x", "--evnt", "y"), "no option --evnt. Did you mean --event", "لا خيار بالاسم --evnt"),
        (("run", "x"), "--into is missing", "ينقص --into"),
        (("tell",), "CASE is missing", "ينقص CASE"),
        (("run", "x", "--into", "c", "--jobs", "-4"), "value of --jobs", "قيمة --jobs"),
    ],
)
def test_what_is_wrong_with_a_command_line_in_both_languages(
    call: Call, words: tuple[str, ...], english: str, arabic: str
) -> None:
    assert english in call(*words).err
    assert arabic in call(*words, "--lang", "ar").err


def test_a_run_and_a_timeline_name_the_next_command(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "c.tawatur"
    assert f"tawatur tell {path}" in call("run", folder(tmp_path / "p"), "--into", path, "--jobs", 1).err
    assert "--event" in call("tell", path).err


def _quickest(*words: str) -> float:
    """Processor seconds of the best of five: what a start takes where nobody else wants the machine."""
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "tawatur.cli", *words], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def test_help_comes_at_once() -> None:
    assert _quickest("--help") < 0.2
    assert _quickest("--version") < 0.3


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from tawatur.cli.app import start; start(['--help']); print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    heavy = {"trafilatura", "selectolax", "lxml", "regex", "sqlite3", "multiprocessing", "tawatur.read", "tawatur.mark"}
    assert not heavy & loaded


def test_a_closed_pipe_is_no_fault(case: Path) -> None:
    command = f"{sys.executable} -m tawatur.cli tell {case} --jsonl | head -c 10; exit ${{PIPESTATUS[0]}}"
    assert subprocess.run(["bash", "-c", command], check=False, capture_output=True).returncode == 0


def test_linking_again_tells_of_the_case_and_of_no_pages(call: Call, case: Path) -> None:
    for command in ("link", "compare"):
        done = call(command, case)
        assert done.code == 0
        assert "happenings" in done.out
        assert "pages given" not in done.out
        assert "read now" not in done.out
