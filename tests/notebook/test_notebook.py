"""The Python API: a case opened from its file, its tables, objects that show themselves."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import tawatur
from tawatur.errors import NotFound
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> tawatur.Opened:
    """The bundled pages as a case."""
    path = tmp_path_factory.mktemp("case") / "pages.tawatur"
    run = [sys.executable, "-m", "tawatur.cli", "run", str(ROOT / "examples/pages"), "--into", str(path), "--quiet"]
    subprocess.run(run, check=True, capture_output=True)
    return tawatur.open(path)


def test_import_loads_nothing_heavy() -> None:
    code = "import sys, tawatur; print(len([m for m in sys.modules if m.startswith('tawatur')]))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(ran.stdout) == 1


def test_every_public_name_is_there() -> None:
    assert all(getattr(tawatur, name) is not None for name in tawatur.__all__)


def test_the_tables_hold_what_the_pages_say(case: tawatur.Opened) -> None:
    words = {(row["slot"], row["value"]) for row in case.table("comparison") if row["accord"] == "contested"}
    assert ("duration", "PT4H") in words
    assert ("duration", "PT3H") in words


def test_a_table_can_be_a_frame(case: tawatur.Opened) -> None:
    frame, rows = case.frame("events"), case.table("events")
    assert list(frame.columns) == list(rows[0])
    assert [list(map(str, row)) for row in frame.fillna("").values.tolist()] == [
        ["" if value is None else str(value) for value in row.values()] for row in rows
    ]


def test_a_happening_shows_itself(case: tawatur.Opened) -> None:
    shown = case.event("2017-11-20")
    assert shown.sheet.type == "meeting"
    assert "سوتشي" in shown._repr_html_()
    assert "<ol>" in case._repr_html_()


def test_a_filter_narrows_the_case(case: tawatur.Opened) -> None:
    assert {row["type"] for row in case.only(types=("meeting",)).table("events")} == {"meeting"}


def test_what_is_not_there_is_refused(case: tawatur.Opened) -> None:
    with pytest.raises(NotFound):
        case.table("nothing")
    with pytest.raises(NotFound):
        case.event("1900-01-01")


def test_the_path_may_be_text_or_a_path(tmp_path: Path) -> None:
    with pytest.raises(tawatur.TawaturError):
        tawatur.open(str(tmp_path / "none.tawatur"))
