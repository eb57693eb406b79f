"""Saved searches and the history: what is kept, where, and that it is gone when it is wiped."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.web.searches import MOST, Searches, cleaned
from tests.web.conftest import PAYLOADS, Read, client
from tests.web.test_guard import checked
from tests.web.test_review import FROM_HERE


@pytest.fixture
def mine(case: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(case, tmp_path / "mine.tawatur"))


def do(web: TestClient, what: str, **fields: str) -> int:
    return web.post("/searches", data={"do": what, **fields}, headers=FROM_HERE).status_code


def test_a_search_is_saved_found_again_and_removed(mine: Path) -> None:
    web = client(mine)
    page = web.get("/search?q=الاسد&outlet=ضفاف&lang=en")
    hidden = {told["name"]: told["value"] for name, told in Read(page.text).elements if told.get("type") == "hidden"}
    assert do(web, "save", name="عن الأسد", address=hidden["address"] or "") == 303
    file = Path(f"{mine}.searches")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    again = client(mine).get("/searches?lang=en").text
    link = next(link for link in Read(again).links if link.startswith("/search?q="))
    assert client(mine).get(link).text.count("<li>") == page.text.count("<li>")
    assert do(web, "remove", name="عن الأسد") == 303
    assert "عن الأسد" not in web.get("/searches").text


def test_the_history_is_in_memory_alone_and_can_be_switched_off_and_wiped(mine: Path) -> None:
    web = client(mine)
    for query in ("ال", "الاس", "الاسد", "بوتين"):
        web.get(f"/search?q={query}")
    page = web.get("/searches").text
    assert "بوتين" in page
    assert page.count('<ul class="kept"><li>') == 1
    assert page.count("/search?q=") == 2, "typing on is one search"
    assert not Path(f"{mine}.searches").exists()
    assert "بوتين" not in client(mine).get("/searches").text
    assert do(web, "off") == 303
    assert "بوتين" not in web.get("/searches").text
    web.get("/search?q=موسكو")
    assert "موسكو" not in web.get("/searches").text
    assert do(web, "on") == 303
    web.get("/search?q=موسكو")
    assert do(web, "save", name="x", address="/search?q=موسكو") == 303
    assert do(web, "wipe") == 303
    assert "موسكو" not in web.get("/searches").text
    assert not Path(f"{mine}.searches").exists()


@pytest.mark.parametrize(
    "address",
    ["", "/", "/search", "http://evil.example/search?q=x", "//evil.example/search?q=x", "/review?about=x",
     "javascript:alert(1)", "/search?token=secret", "/original/x?q=1", "\\\\evil.example?q=1"],
)  # fmt: skip
def test_what_is_no_search_is_not_saved(mine: Path, address: str) -> None:
    assert cleaned(address) is None
    assert do(client(mine), "save", name="x", address=address) == 422
    assert not Path(f"{mine}.searches").exists()


def test_a_token_is_never_kept() -> None:
    assert cleaned("/search?q=x&token=secret&lang=en") == "/search?q=x"


def test_strange_requests_and_files_do_no_harm(mine: Path) -> None:
    web = client(mine)
    assert do(web, "burn") == 422
    assert web.post("/searches", data={"do": "wipe"}).status_code == 403
    Path(f"{mine}.searches").write_text("{broken", encoding="utf-8")
    assert web.get("/searches").status_code == 200
    searches = Searches(mine)
    for number in range(MOST + 5):
        assert searches.save(f"n{number}", f"/search?q={number}")
    assert len(searches.saved()) == MOST


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_names_stay_text(mine: Path, payload: str) -> None:
    web = client(mine)
    web.get("/search", params={"q": payload})
    do(web, "save", name=payload, address="/search?q=x")
    checked(web.get("/searches").text, "/searches")
