"""Only who holds the token of this start is answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.web.app import application
from tawatur.web.guard import cookie_of
from tests.web.conftest import CLOCK, HERE, Read

TOKEN = "a-secret-of-this-start"  # noqa: S105 -- made up


@pytest.fixture
def locked(case: Path) -> TestClient:
    return TestClient(application(case, lambda: CLOCK, token=TOKEN), base_url=HERE, follow_redirects=False)


@pytest.mark.parametrize("path", ["/", "/search?q=x", "/export/csv", "/original/x", "/static/style-0.css", "/nowhere"])
@pytest.mark.parametrize("token", [None, "", "wrong", TOKEN[:-1], TOKEN + "x"])
def test_who_does_not_hold_it_sees_nothing(locked: TestClient, path: str, token: str | None) -> None:
    asked = path if token is None else f"{path}{'&' if '?' in path else '?'}token={token}"
    answer = locked.get(asked)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert answer.headers["cache-control"] == "private, no-store"
    assert TOKEN not in answer.text
    assert "الرمز" in answer.text or "رمز" in answer.text


def test_a_form_needs_it_too(locked: TestClient) -> None:
    here = {"sec-fetch-site": "same-origin"}
    assert locked.post("/review", headers=here, data={"by": "x"}).status_code == 403
    assert locked.post(f"/review?token={TOKEN}", headers=here, data={"by": "x"}).status_code == 403


def test_the_address_gives_a_cookie_and_hides_itself(locked: TestClient) -> None:
    answer = locked.get(f"/search?q=x&token={TOKEN}&lang=en")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/search?q=x&lang=en"
    told = answer.headers["set-cookie"]
    assert told.startswith(f"{cookie_of(TOKEN)}={TOKEN};")
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= {part.strip() for part in told.split(";")}
    page = locked.get("/").text
    assert TOKEN not in page
    for name, parts in Read(page).elements:
        if name in ("link", "script"):
            assert locked.get(parts.get("href") or parts.get("src") or "").status_code == 200


@pytest.mark.parametrize("path", ["//evil.example/", "/%5Cevil.example", "///evil.example"])
def test_it_leads_nowhere_else(locked: TestClient, path: str) -> None:
    answer = locked.get(f"{HERE}{path}?token={TOKEN}")
    assert answer.headers.get("location", "/").startswith("/")
    assert not answer.headers.get("location", "/").startswith(("//", "/\\"))


def test_another_start_has_another_cookie(case: Path, locked: TestClient) -> None:
    locked.get(f"/?token={TOKEN}")
    other = TestClient(application(case, lambda: CLOCK, token="another"), base_url=HERE, cookies=dict(locked.cookies))  # noqa: S106
    assert other.get("/").status_code == 403
