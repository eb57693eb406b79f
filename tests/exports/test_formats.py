"""Every format is written, reopened by another program, and says what the record says; nothing in it acts."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import openpyxl
import pyarrow.parquet as pq
import pytest
from docx import Document
from followthemoney import model as ftm
from icalendar import Calendar
from pypdf import PdfReader

from tawatur.errors import ConfigError
from tawatur.model import Case, Position, Reading, Row
from tawatur.tell.dossier import Dossier, Filter
from tawatur.tell.exports import FORMATS, write
from tawatur.tell.exports.clean import guarded, link, visible
from tawatur.tell.tables import COLUMNS, tables

PERSON = "person:سامر الخطيب"
_WORDS = re.compile(r"[\u0621-\u064a]{4,}")


def written(dossier: Dossier, name: str, folder: Path) -> Path:
    """The path of ``dossier`` written in a format."""
    return write(dossier, name, folder / f"out{FORMATS[name].suffix}")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_same_case_gives_the_same_bytes(dossier: Dossier, name: str, tmp_path: Path) -> None:
    if name in ("xlsx", "docx"):
        pytest.skip("zip containers carry their own clock; their contents are compared in tests of their own")
    first, second = written(dossier, name, tmp_path / "a"), written(dossier, name, tmp_path / "b")
    files = sorted(first.rglob("*")) if first.is_dir() else [first]
    assert files
    for file in files:
        twin = second / file.relative_to(first) if first.is_dir() else second
        assert file.read_bytes() == twin.read_bytes()


def test_csv_opens_in_excel_and_holds_no_formula(dossier: Dossier, tmp_path: Path) -> None:
    folder = written(dossier, "csv", tmp_path)
    assert (folder / "comparison.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    for file in folder.glob("*.csv"):
        with file.open(encoding="utf-8-sig", newline="") as handle:
            for row in csv.reader(handle):
                assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row)
    with (folder / "comparison.csv").open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert {(r["accord"], r["value"], r["words"]) for r in rows} == {
        ("contested", "PT4H", "4 ساعات"),
        ("contested", "PT3H", "3 ساعات"),
    }


def test_tables_without_rows_have_their_columns(tmp_path: Path) -> None:
    empty = Dossier([], Case())
    book = openpyxl.load_workbook(written(empty, "xlsx", tmp_path / "x"))
    sheets, columns = written(empty, "csv", tmp_path / "c"), written(empty, "parquet", tmp_path / "p")
    for name, wanted in COLUMNS.items():
        with (sheets / f"{name}.csv").open(encoding="utf-8-sig", newline="") as handle:
            assert next(csv.reader(handle)) == list(wanted)
        assert pq.read_table(columns / f"{name}.parquet").column_names == list(wanted)
        assert [cell.value for cell in book[name][1]] == list(wanted)


def test_the_columns_named_are_those_of_the_rows(dossier: Dossier) -> None:
    made = tables(dossier)
    assert list(made) == list(COLUMNS)
    for name, lines in made.items():
        assert all(tuple(line) == COLUMNS[name] for line in lines), name


def test_a_value_that_is_somebody_is_told_by_the_name(readings: list[Reading], case: Case) -> None:
    claim = msgspec.structs.replace(readings[0].claims[0], slot="who", actor="person:سامر الخطيب", unit="host")
    told = msgspec.structs.replace(readings[0], claims=(claim,))
    positions = tuple(Position(value=value, claims=(claim.id,)) for value in (PERSON, f"not: {PERSON}"))
    event = msgspec.structs.replace(case.events[0], rows=(Row(slot="who", accord="single", positions=positions),))
    lines = tables(Dossier([told], msgspec.structs.replace(case, events=(event,))))["comparison"]
    assert [(line["value"], line["unit"]) for line in lines] == [
        ("سامر الخطيب", "host"),
        ("not: سامر الخطيب", "host"),
    ]


def test_the_workbook_runs_from_right_to_left_and_holds_only_text(dossier: Dossier, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(dossier, "xlsx", tmp_path))
    assert book["about"]["B2"].value == dossier.digest
    assert book["comparison"].sheet_view.rightToLeft
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None]
    assert all(c.data_type in ("s", "n") for c in cells)
    assert "=الرواق" in {c.value for c in book["articles"]["B"]}


def test_the_document_is_marked_right_to_left_and_names_its_digest(dossier: Dossier, tmp_path: Path) -> None:
    doc = Document(str(written(dossier, "docx", tmp_path)))
    text = "\n".join(p.text for p in doc.paragraphs)
    assert dossier.digest in text
    assert "3 ساعات · 3 hours" in text
    assert "PT3H" not in text
    assert all("w:bidi" in p._p.xml for p in doc.paragraphs)
    assert all("w:rtl" in r._r.xml for p in doc.paragraphs for r in p.runs)


def test_jsonl_and_parquet_hold_the_same_tables_untouched(dossier: Dossier, tmp_path: Path) -> None:
    lines, columns = written(dossier, "jsonl", tmp_path / "l"), written(dossier, "parquet", tmp_path / "p")
    for name, rows in tables(dossier).items():
        assert [json.loads(x) for x in (lines / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()] == rows
        table = pq.read_table(columns / f"{name}.parquet")
        assert table.to_pylist() == rows
        assert table.schema.metadata[b"tawatur.digest"].decode() == dossier.digest


def test_annotations_lead_back_to_the_exact_characters(dossier: Dossier, tmp_path: Path) -> None:
    document = json.loads(written(dossier, "annotations", tmp_path).read_text(encoding="utf-8"))
    texts = {r.article.source: r.article.text for r in dossier.readings}
    items = document["first"]["items"]
    assert document["total"] == len(items) == sum(len(r.mentions) + len(r.claims) for r in dossier.readings)
    for item in items:
        quote, position = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert (quote["prefix"] + quote["exact"] + quote["suffix"]) in text


def test_followthemoney_reads_every_entity(dossier: Dossier, tmp_path: Path) -> None:
    path = written(dossier, "ftm", tmp_path)
    read = [ftm.get_proxy(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
    assert sorted(p.schema.name for p in read) == ["Address", "Article", "Article", "Event", "Person"]
    event = next(p for p in read if p.schema.name == "Event")
    people = {p.id for p in read if p.schema.name == "Person"}
    assert set(event.get("involved")) == people
    assert event.get("startDate") == ["2021-03-04"]


def test_schema_org_says_contested_claims_with_their_authors(dossier: Dossier, tmp_path: Path) -> None:
    graph = json.loads(written(dossier, "schema-org", tmp_path).read_text(encoding="utf-8"))["@graph"]
    kinds = sorted(node["@type"] for node in graph)
    assert kinds == ["Claim", "Claim", "Event", "NewsArticle", "NewsArticle", "Quotation", "Quotation"]
    assert all(node["author"][-1]["name"] == "سامر الخطيب" for node in graph if node["@type"] == "Claim")


def test_the_calendar_holds_what_was_announced(dossier: Dossier, tmp_path: Path) -> None:
    calendar = Calendar.from_ical(written(dossier, "ical", tmp_path).read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert event["DTSTART"].dt.isoformat() == "2021-03-04"
    assert "سامر الخطيب" in event["SUMMARY"]


def test_the_networks_are_read_by_a_graph_library(dossier: Dossier, tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx", reason="networkx is a development extra")
    chains = networkx.read_graphml(written(dossier, "graphml", tmp_path))
    labels = {data["label"] for _, data in chains.nodes(data=True)}
    assert labels == {"ضفاف", "=الرواق", "سامر الخطيب"}
    together = ET.parse(written(dossier, "gexf", tmp_path)).getroot()  # noqa: S314
    assert len(list(together.iter("{http://gexf.net/1.3}edge"))) == 1


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_the_format_is_the_one_asked_for_whatever_the_file_is_called(
    dossier: Dossier, name: str, tmp_path: Path
) -> None:
    for path in (tmp_path / "plain", tmp_path / "other.txt", tmp_path):
        found = write(dossier, name, path)
        assert ET.parse(found).getroot().tag.endswith(name)  # noqa: S314 -- written a line above
    assert found == tmp_path / f"tawatur.{name}"


@pytest.mark.parametrize("name", ["markdown", "csv"])
def test_what_cannot_be_written_whole_leaves_what_was_there(
    dossier: Dossier, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(dossier, name, tmp_path)
    before = {file: file.read_bytes() for file in sorted(tmp_path.rglob("*")) if file.is_file()}

    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tawatur.tell.dossier.Filter.says", full)
    with pytest.raises(OSError, match="space") as caught:
        write(Dossier(dossier.readings, dossier.case), name, path)
    assert caught.value.filename == str(path)
    assert {file: file.read_bytes() for file in sorted(tmp_path.rglob("*")) if file.is_file()} == before


def test_coded_events_name_their_precision(dossier: Dossier, tmp_path: Path) -> None:
    with written(dossier, "cameo", tmp_path).open(encoding="utf-8", newline="") as handle:
        (row,) = csv.DictReader(handle, delimiter="\t")
    assert (row["type"], row["time_precision"], row["geo_precision"], row["place"]) == ("meeting", "1", "1", "بيروت")
    assert row["cameo_root"] == "04"
    assert row["plover"] == "CONSULT"


def test_markdown_takes_text_for_text(dossier: Dossier, tmp_path: Path) -> None:
    text = written(dossier, "markdown", tmp_path).read_text(encoding="utf-8")
    assert "### المدة · how long: مختلف فيه · contested" in text
    assert "**3 ساعات · 3 hours" in text
    assert "<script>" not in text
    assert "\u202e" not in text


def test_the_pdf_is_opened_and_most_of_its_arabic_can_be_copied(dossier: Dossier, tmp_path: Path) -> None:
    pages = PdfReader(written(dossier, "pdf", tmp_path / "a")).pages
    copied = _WORDS.findall(unicodedata.normalize("NFKC", "\n".join(page.extract_text() for page in pages)))
    told = set(_WORDS.findall(written(dossier, "markdown", tmp_path / "b").read_text(encoding="utf-8")))
    #: Marks on letters and words broken over lines part some; no engine gives them all (the text goes beside the PDF).
    assert len(told & set(copied)) / len(told) >= 0.7


def test_exports_respect_the_filter_and_print_it(readings: list[Reading], case: Case, tmp_path: Path) -> None:
    dossier = Dossier(readings, case, Filter(outlets=("ضفاف",), since="2021-01-01"))
    folder = written(dossier, "jsonl", tmp_path)
    rows = [json.loads(x) for x in (folder / "comparison.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [r["outlet"] for r in rows] == ["ضفاف"]
    assert json.loads((folder / "about.json").read_text(encoding="utf-8"))["filter"] == "outlets=ضفاف; since=2021-01-01"


@pytest.mark.parametrize(
    ("asked", "passes"),
    [
        (Filter(types=("meeting",)), True),
        (Filter(types=("visit",)), False),
        (Filter(since="2021-03-05"), False),
        (Filter(until="2021-03-04"), True),
        (Filter(actors=("person:سامر الخطيب",)), True),
        (Filter(places=("place:دمشق",)), False),
        (Filter(accords=("contested",)), True),
        (Filter(accords=("agreed",)), False),
    ],
)
def test_a_filter_lets_through_what_it_names(
    readings: list[Reading], case: Case, asked: Filter, *, passes: bool
) -> None:
    assert bool(Dossier(readings, case, asked).events) is passes


def test_an_unknown_format_is_refused_in_both_languages(dossier: Dossier, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        write(dossier, "doc", tmp_path / "x")
    assert "docx" in caught.value.english
    assert "docx" in caught.value.arabic


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "=cmd|' /C calc'!A0"])
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert guarded(text)[0] not in "=+-@\t\r"


def test_hidden_letters_are_shown_and_links_are_only_web_links() -> None:
    assert visible("a\u202eb\x00") == "a\\u202eb\\x00"
    assert link("javascript:alert(1)") is None
    assert link("https://example.org/a") == "https://example.org/a"
