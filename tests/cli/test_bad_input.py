"""Bad inputs: a clear message, the rest of the run goes on, an Issue is kept, exit code 3."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from tawatur.store import open_store
from tests.cli.conftest import Call
from tests.cli.pages import GOOD, folder

LINE = json.dumps({"id": "j1", "title": "خبر", "text": GOOD["jabal.txt"], "date": "2023-11-02"}, ensure_ascii=False)
BAD: dict[str, tuple[str, bytes]] = {
    "empty file": ("empty.txt", b""),
    "only spaces": ("spaces.txt", b"  \n\t \n"),
    "binary file": ("binary.txt", random.Random(1).randbytes(5000)),  # noqa: S311 -- noise, not secrets
    "not Arabic": ("english.txt", b"The minister opened the dam on Saturday and spoke to the workers there.\n" * 8),
    "no article": ("menu.txt", "الرئيسية\nأخبار\nرياضة\nاتصل بنا\n".encode()),
    "broken JSON line": ("lines.jsonl", (LINE + "\n" + LINE[:80] + "\n").encode()),
}


@pytest.mark.parametrize("what", BAD)
def test_the_rest_goes_on_and_the_reason_is_kept(call: Call, tmp_path: Path, what: str) -> None:
    name, content = BAD[what]
    (folder(tmp_path / "p") / name).write_bytes(content)
    path = tmp_path / "c.tawatur"
    done = call("run", tmp_path / "p", "--into", path, "--jobs", 1)
    assert done.code == 3, done
    assert "tawatur issues" in done.err
    names = {article.name for article in open_store(path).articles()}
    assert {"nahr", "sahel", "jabal"} <= names
    issues = call("issues", path, "--json")
    assert issues.code == 0
    found = json.loads(issues.out)["issues"]
    assert any(name.split(".")[0] in issue["about"] for issue in found), found
    assert all(issue["what"] for issue in found)


def test_a_page_with_broken_bytes_is_read_as_far_as_it_goes_and_says_so(call: Call, tmp_path: Path) -> None:
    page = folder(tmp_path / "p") / "broken.txt"
    page.write_bytes(GOOD["nahr.txt"].encode()[:400] + b"\xff\xfe\xc3\x28\x80" * 60)
    path = tmp_path / "c.tawatur"
    assert call("run", tmp_path / "p", "--into", path, "--jobs", 1).code in (0, 3)
    found = json.loads(call("issues", path, "--json").out)["issues"]
    assert any("broken" in issue["about"] for issue in found)


def test_a_missing_path(call: Call, tmp_path: Path) -> None:
    done = call("run", folder(tmp_path / "p"), tmp_path / "gone.txt", "--into", tmp_path / "c.tawatur", "--jobs", 1)
    assert done.code == 3
    assert "gone.txt" in call("issues", tmp_path / "c.tawatur").out


@pytest.mark.parametrize("what", ["empty file", "not Arabic", "binary file", "no article"])
def test_the_reason_is_told_in_the_language_of_the_reader(call: Call, tmp_path: Path, what: str) -> None:
    name, content = BAD[what]
    (tmp_path / name).write_bytes(content)
    path = tmp_path / "c.tawatur"
    call("run", tmp_path / name, "--into", path, "--jobs", 1)
    english, arabic = call("issues", path).out, call("issues", path, "--lang", "ar").out
    assert not re.search("[\u0621-\u064a]", english)
    assert re.search("[\u0621-\u064a]{3}", arabic)


def test_only_bad_input_makes_an_empty_case_that_says_so(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "c.tawatur"
    assert call("run", tmp_path / "gone", "--into", path).code == 3
    assert call("tell", path).code == 4
    assert call("verify", path).code == 0


def test_a_rejected_page_is_kept_as_evidence_and_rejected_again(call: Call, tmp_path: Path) -> None:
    page = tmp_path / "english.txt"
    page.write_bytes(BAD["not Arabic"][1])
    path = tmp_path / "c.tawatur"
    first, second = (call("run", page, "--into", path, "--jobs", 1, "--json") for _ in range(2))
    assert (first.code, second.code) == (3, 3)
    assert json.loads(first.out)["read"] == 1
    assert json.loads(second.out)["read"] == 0
    assert json.loads(second.out)["rejected"] == 1
    assert open_store(path).counts().pages == 1


def test_each_verb_alone_rejects_too(call: Call, tmp_path: Path) -> None:
    page = tmp_path / "english.txt"
    page.write_bytes(BAD["not Arabic"][1])
    for verb in ("read", "mark"):
        done = call(verb, page, folder(tmp_path / "p") / "nahr.txt", "--json")
        assert done.code == 3
        assert "english.txt" in done.err
        assert len(json.loads(done.out)["articles" if verb == "read" else "readings"]) == 1
    assert call("gather", tmp_path / "gone").code == 3


def test_few_reasons_are_told_at_once_in_the_language_of_the_reader(call: Call, tmp_path: Path) -> None:
    done = call("run", tmp_path / "gone.txt", "--into", tmp_path / "c.tawatur", "--lang", "ar", "--jobs", 1)
    assert "لا يوجد شيء في" in done.err
    assert done.err.count("gone.txt") == 1
    assert "tawatur tell" not in done.err  # there is nothing to tell


def test_a_folder_is_no_case(call: Call, tmp_path: Path) -> None:
    page = folder(tmp_path / "p") / "nahr.txt"
    for case in (tmp_path, Path()):
        done = call("run", page, "--into", case, "--jobs", 1)
        assert done.code == 74, done
        assert "is not a case" in done.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p"]


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("tell", "c", "more"), "more"),
        (("run", "x", "--into", "c", "--jobs", "many"), "0-256"),
        (("judge", "c", "dance"), "accept"),
        (("export", "c", "d", "--only"), "--only"),
        (("export", "c", "d", "--only", "types=meeting"), "record"),
        (("export", "c", "d", "--format", "csv", "--only", "since=yesterday"), "yesterday"),
        (("export", "c", "d", "--format", "csv", "--only", "types=metting"), "meeting"),
        (("export", "c", "d", "--format", "csv", "--only", "accords=none"), "contested"),
    ],
)
def test_wrong_words_are_told_in_one_language(call: Call, words: tuple[str, ...], names: str, lang: str) -> None:
    done = call("--lang", lang, *words)
    assert done.code == 2
    assert names in done.err
    head = done.err.splitlines()[0]
    assert bool(re.search("[\u0621-\u064a]", head)) is (lang == "ar"), head
    if lang == "ar":  # of Latin letters only names of options, fields and values
        assert not re.search(r"\b(is|not|the|got|takes|valid|many words)\b", head), head


def test_no_word_at_all_shows_how_to_call_it(call: Call) -> None:
    for words in ((), ("--lang", "en")):
        done = call(*words)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("Usage: tawatur")


def test_an_empty_id_names_no_happening(call: Call, tmp_path: Path) -> None:
    case = tmp_path / "c.tawatur"
    call("run", folder(tmp_path / "p"), "--into", case, "--jobs", 1)
    for asked in ("", "  "):
        done = call("tell", case, "--event", asked)
        assert (done.code, done.out) == (4, "")


def test_what_the_system_refuses_is_said_in_arabic(call: Call, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    done = call("tell", tmp_path / "file" / "c.tawatur", "--lang", "ar")
    assert done.code == 74
    case = tmp_path / "c.tawatur"
    call("run", folder(tmp_path / "p"), "--into", case, "--jobs", 1)
    done = call("export", case, tmp_path / "file" / "out", "--format", "csv", "--lang", "ar")
    assert done.code == 74
    assert not re.search(r"File exists|Not a directory", done.err)
    assert re.search(r"يوجد شيء بهذا الاسم|جزء من المسار ليس مجلدًا", done.err)


def test_a_case_among_its_pages_is_none_of_them(call: Call, tmp_path: Path) -> None:
    pages = folder(tmp_path / "p")
    case = pages / "قضية.tawatur"
    first = json.loads(call("run", pages, "--into", case, "--jobs", 1, "--json").out)
    (pages / "قضية.tawatur.searches").write_text("[]", encoding="utf-8")
    second = json.loads(call("run", pages, "--into", case, "--jobs", 1, "--json").out)
    assert first["missing"] == second["missing"] == 0
    assert (second["pages"], second["new"]) == (first["pages"], 0)
    assert call("issues", case).out == ""


def test_rows_are_counted_in_the_right_form(call: Call, tmp_path: Path) -> None:
    case, page = tmp_path / "c.tawatur", tmp_path / "one.txt"
    page.write_text(GOOD["jabal.txt"], encoding="utf-8")
    call("run", page, "--into", case, "--jobs", 1)
    assert "written: 1 page, 1 article." in call("verify", case).err
    assert "صفحة واحدة، خبر واحد." in call("verify", case, "--lang", "ar").err
