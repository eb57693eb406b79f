"""What people hold comes in whole, in a stable order; what cannot be read is said and never ends the run."""

from __future__ import annotations

import gzip
import io
import json
import sys
import zipfile
from base64 import b64encode
from pathlib import Path

import pytest

from tawatur.gather import Limits, gather
from tawatur.model import Issue, Page

TEXT = "قالت الوزارة إن الاجتماع انتهى دون اتفاق.\n"


def pages(*sources: object, **options: object) -> list[Page]:
    return [found for found in gather(map(str, sources), **options) if isinstance(found, Page)]  # type: ignore[arg-type]


def issues(*sources: object, **options: object) -> list[Issue]:
    return [found for found in gather(map(str, sources), **options) if isinstance(found, Issue)]  # type: ignore[arg-type]


def test_a_folder_is_read_in_sorted_order_once(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "in/c.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT + name, encoding="utf-8")
    found = pages(tmp_path, tmp_path / "a.txt", tmp_path / "*.txt")
    assert [Path(page.source).name for page in found] == ["a.txt", "b.txt", "c.html"]
    assert [page.media for page in found] == ["text/plain", "text/plain", "text/html"]
    assert found[0].body == (TEXT + "a.txt").encode()


def test_a_pattern_and_what_it_does_not_match(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert len(pages(tmp_path / "*.txt")) == 1
    assert [issue.code for issue in issues(tmp_path / "*.html", tmp_path / "gone.txt")] == ["no_match", "missing"]


def test_every_issue_speaks_two_languages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (issue,) = issues(tmp_path / "a.txt")
    english, arabic = issue.what.splitlines()
    assert (issue.code, issue.step) == ("empty", "gather")
    assert "is empty" in english
    assert "فارغ" in arabic


def test_saved_pages_bring_their_files_along_in_one_issue(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<p>{TEXT}</p>", encoding="utf-8")
    (tmp_path / "a_files").mkdir()
    for name in ("x.css", "y.css", "z.png"):
        (tmp_path / "a_files" / name).write_bytes(b"x")
    (issue,) = issues(tmp_path)
    assert issue.code == "passed_over"
    assert "2 css, 1 png" in issue.what


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"%PDF-1.7 x", "binary"),
        (bytes(range(256)) * 9, "binary"),
        (b"x" * 201, "too_large"),
    ],
)
def test_what_is_no_page_is_an_issue_and_the_rest_goes_on(tmp_path: Path, body: bytes, code: str) -> None:
    (tmp_path / "a.txt").write_bytes(body)
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    found = list(gather([str(tmp_path)], limits=Limits(page=200)))
    assert [one.code if isinstance(one, Issue) else "page" for one in found] == [code, "page"]


def test_a_page_too_large_is_still_named_by_its_hash(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 5000)
    (issue,) = issues(tmp_path / "a.txt", limits=Limits(page=1000))
    assert Page(source="", body=b"x" * 5000).sha256 in issue.what


def test_utf16_without_a_mark_is_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("utf-16-le"))
    assert len(pages(tmp_path)) == 1


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(TEXT.encode())

    monkeypatch.setattr(sys, "stdin", Stdin)
    (page,) = pages("-")
    assert (page.source, page.body) == ("-", TEXT.encode())


def test_json_lines_keep_what_is_given_apart(tmp_path: Path) -> None:
    rows = [
        {
            "id": "n1",
            "url": "http://a.example/1",
            "outlet": "الصحيفة",
            "date": "2021-09-14",
            "title": "عنوان",
            "text": TEXT,
        },
        {"id": 7, "title": "قالت", "text": TEXT},
        {"html": "<p>خبر</p>"},
        {"id": "empty", "text": "  "},
    ]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (tmp_path / "a.jsonl").write_text(
        "\ufeff" + "\n".join([lines[0], "{broken", "[1]", "", *lines[1:]]), encoding="utf-8"
    )
    first, second, third = pages(tmp_path / "a.jsonl")
    assert first.body.decode() == f"عنوان\n\n{TEXT}"
    assert (first.given.id, first.given.outlet, first.given.date) == ("n1", "الصحيفة", "2021-09-14")
    assert (second.body.decode(), second.given.id) == (TEXT, "7")
    assert (third.media, third.source.rpartition("!/")[2]) == ("text/html", "row 6")
    assert [issue.code for issue in issues(tmp_path / "a.jsonl")] == ["bad_json", "bad_json", "bad_row"]
    assert "line 2" in issues(tmp_path / "a.jsonl")[0].about


def test_lone_surrogates_of_json_become_replacement_characters(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(rb'{"text": "\ud83d \u062e\u0628\u0631"}')
    assert pages(tmp_path)[0].body.decode() == "\ufffd خبر"


def test_lists_of_objects_and_column_maps(tmp_path: Path) -> None:
    told = [{"كاتب": "x", "matn": TEXT, "headline": "عنوان"}]
    (tmp_path / "a.json").write_text(json.dumps(told), encoding="utf-8")
    (page,) = pages(tmp_path / "a.json", columns={"text": "matn"})
    assert page.body.decode() == f"عنوان\n\n{TEXT}"
    assert [issue.code for issue in issues(tmp_path / "a.json")] == ["bad_row"]


@pytest.mark.parametrize(("ending", "parted"), [("csv", ","), ("csv", ";"), ("tsv", "\t")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16"])
def test_tables(tmp_path: Path, ending: str, parted: str, encoding: str) -> None:
    rows = [["id", "title", "content"], ["1", "عنوان", '"سطر\nوآخر"'], ["2", "", ""]]
    (tmp_path / f"a.{ending}").write_bytes("\n".join(parted.join(row) for row in rows).encode(encoding))
    (page,) = pages(tmp_path)
    assert page.body.decode() == "عنوان\n\nسطر\nوآخر"
    assert [issue.code for issue in issues(tmp_path)] == ["bad_row"]


def test_parquet(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="the extra tawatur[parquet] is not installed")
    pq = pytest.importorskip("pyarrow.parquet")
    told = {"id": ["1", "2"], "text": [TEXT, TEXT + "2"], "vector": [[1.0], [2.0]]}
    pq.write_table(pa.table(told), tmp_path / "a.parquet")
    assert [page.given.id for page in pages(tmp_path)] == ["1", "2"]


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    head = "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a.example/1\r\nDate: Tue, 14 Sep 2021\r\n"
    kind = 'Content-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n'
    coded = b64encode(TEXT.encode()).decode()
    page = f"--B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n{coded}\r\n"
    picture = "--B\r\nContent-Type: image/png\r\n\r\nx\r\n--B--\r\n"
    (tmp_path / "a.mhtml").write_text(head + kind + page + picture, encoding="ascii")
    (found,) = pages(tmp_path)
    assert (found.given.url, found.body.decode()) == ("http://a.example/1", TEXT)
    (tmp_path / "a.mhtml").write_text(head + kind + picture, encoding="ascii")
    assert [issue.code for issue in issues(tmp_path)] == ["empty"]


def test_archives_in_archives(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("c.txt", TEXT)
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("b.jsonl.gz", gzip.compress(json.dumps({"id": "x", "text": TEXT}).encode()))
        archive.writestr("inner.zip", inner.getvalue())
        archive.writestr("__MACOSX/._b", "x")
        archive.writestr("d.html", f"<p>{TEXT}")
    names = [page.source.partition("a.zip!/")[2] for page in pages(tmp_path)]
    assert names == ["b.jsonl.gz!/x", "d.html", "inner.zip!/c.txt"]
    assert "nested_too_deep" in [issue.code for issue in issues(tmp_path, limits=Limits(nested=1))]


def test_a_broken_archive_gives_what_it_can(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": n, "text": TEXT + str(n * n * 7919)}) + "\n" for n in range(500)).encode()
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines)[:-900])
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04 broken")
    codes = [issue.code for issue in issues(tmp_path)]
    assert codes == ["bad_archive", "bad_archive"]
    assert len(pages(tmp_path)) > 300
