"""Exports from the browser respect the filter of the address."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from tawatur.web.exporting import NAMES
from tests.web.conftest import Read, client


@pytest.mark.parametrize("name", NAMES)
def test_every_format_comes_as_a_file_and_the_same_twice(web: TestClient, name: str) -> None:
    answer = web.get(f"/export/{name}")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith('attachment; filename="tawatur-')
    assert answer.content
    if name not in ("xlsx", "docx"):
        assert answer.content == web.get(f"/export/{name}").content


def rows(body: bytes, table: str) -> list[dict[str, object]]:
    packed = zipfile.ZipFile(io.BytesIO(body))
    [name] = [one for one in packed.namelist() if one.startswith(table)]
    return [json.loads(line) for line in packed.read(name).splitlines()]


def test_an_export_holds_what_passes_and_nothing_else(web: TestClient) -> None:
    link = next(link for link in Read(web.get("/?all=1").text).links if "outlet=" in link)
    query = link.partition("?")[2]
    every = rows(web.get("/export/jsonl").content, "articles")
    some = rows(web.get(f"/export/jsonl?{query}").content, "articles")
    assert 0 < len(some) < len(every)
    assert len({row["outlet"] for row in some if "outlet" in row}) == 1
    kinds = rows(web.get("/export/jsonl?type=visit").content, "events")
    assert {row["type"] for row in kinds if "type" in row} == {"visit"}


def test_the_page_of_exports_names_the_filter_and_carries_it(web: TestClient) -> None:
    outlet = quote("ضفاف")
    page = Read(web.get(f"/export?outlet={outlet}&type=meeting").text)
    assert "ضفاف" in page.text
    assert all("type=meeting" in link for link in page.links if link.startswith("/export/"))


def test_too_much_for_the_browser_is_said(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.web.app.MOST", 3)
    monkeypatch.setattr("tawatur.web.exporting.MOST", 3)
    answer = client(case).get("/export/csv?lang=en")
    assert answer.status_code == 413
    assert "tawatur export" in answer.text
