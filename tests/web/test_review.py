"""People judge; the store only adds; linking again obeys; a later judgement undoes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.store import open_store
from tawatur.web.app import application
from tests.web.conftest import CLOCK, HERE, PAYLOADS, Read, client

FROM_HERE = {"sec-fetch-site": "same-origin"}


@pytest.fixture
def mine(case: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(case, tmp_path / "mine.tawatur"))


def fields_of(page: str) -> dict[str, str]:
    """The form as a browser would send it with the first of every choice."""
    fields: dict[str, str] = {}
    for name, told in Read(page[page.index('class="judging"') - 200 :]).elements:
        if name == "input" and told.get("name"):
            fields.setdefault(told["name"] or "", told.get("value") or "")
    return fields


def judged(web: TestClient, page: str, **told: str) -> dict[str, str]:
    fields = fields_of(page) | {"reason": "الاسم نفسه", "by": "سعاد"} | told
    answer = web.post("/review", data=fields, headers=FROM_HERE)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/review")
    return fields


def first(web: TestClient, path: str, pattern: str) -> str:
    found = re.search(pattern, web.get(path).text)
    assert found
    return found[1].replace("&amp;", "&")


@pytest.mark.parametrize(("path", "about"), [("/actors", "a"), ("/?all=1", "e")])
def test_a_judgement_is_kept_with_reason_name_and_time(mine: Path, path: str, about: str) -> None:
    web = client(mine)
    review = first(web, first(web, path, rf'href="(/{about}/[^"]+)"'), r'href="(/review\?about=[^"]+)"')
    judged(web, web.get(review).text, verdict="same")
    store = open_store(mine)
    [kept] = store.judgements()
    store.close()
    assert (kept.verdict, kept.by, kept.at) == ("same", "سعاد", CLOCK)
    assert kept.reasons[0].says == "الاسم نفسه"
    assert "سعاد" in web.get("/review").text


def test_two_happenings_judged_one_are_one_after_linking_and_two_again_after_undoing(mine: Path) -> None:
    app = application(mine, lambda: CLOCK)
    web = TestClient(app, base_url=HERE, follow_redirects=False)
    store = open_store(mine)
    before = store.case()
    store.close()
    left, right = sorted((event for event in before.events if len(event.articles) == 1), key=lambda e: e.id)[:2]
    page = web.get(f"/review?about=event&left={left.id}&right={right.id}").text
    fields = judged(web, page, right=right.mentions[0], verdict="same")
    relinked(web)
    assert len(owners(mine, left.mentions[0], right.mentions[0])) == 1
    assert web.post("/undo", data={"by": fields["by"]}, headers=FROM_HERE).status_code == 303
    relinked(web)
    assert len(owners(mine, left.mentions[0], right.mentions[0])) == 2
    store = open_store(mine)
    assert [one.verdict for one in store.judgements()] == ["same", "undone"]
    assert store.case().events == before.events
    assert not list(store.verify())
    store.close()


def relinked(web: TestClient) -> None:
    """Ask for linking and wait until the page says that it is done."""
    assert web.post("/relink", headers=FROM_HERE).status_code == 303
    for _ in range(600):
        if "refresh" not in web.get("/review").headers:
            return
        import time

        time.sleep(0.05)
    raise AssertionError("linking did not end")


def owners(case: Path, *mentions: str) -> set[str]:
    store = open_store(case)
    found = {event.id for event in store.case().events if set(mentions) & set(event.mentions)}
    store.close()
    return found


@pytest.mark.parametrize("without", ["about", "left", "right", "verdict", "reason", "by"])
def test_a_form_that_lacks_something_keeps_nothing(mine: Path, without: str) -> None:
    web = client(mine)
    review = first(web, first(web, "/actors", r'href="(/a/[^"]+)"'), r'href="(/review\?about=[^"]+)"')
    fields = fields_of(web.get(review).text) | {"verdict": "same", "reason": "x", "by": "y"}
    assert web.post("/review", data=fields | {without: ""}, headers=FROM_HERE).status_code == 422
    assert web.post("/review", data=fields | {"by": "rule"}, headers=FROM_HERE).status_code == 422
    store = open_store(mine)
    assert store.judgements() == []
    store.close()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_reasons_stay_text(mine: Path, payload: str) -> None:
    from tests.web.test_guard import checked

    web = client(mine)
    actor = first(web, "/actors", r'href="(/a/[^"]+)"')
    review = first(web, actor, r'href="(/review\?about=[^"]+)"')
    judged(web, web.get(review).text, verdict="different", reason=payload, by=payload)
    for path in ("/review", actor):
        checked(web.get(path).text, path)


def test_a_form_that_is_too_large_is_refused(web: TestClient) -> None:
    assert web.post("/review", data={"reason": "x" * 70_000}, headers=FROM_HERE).status_code == 413


def test_linking_a_case_that_another_writes_to_says_so(mine: Path) -> None:
    web = client(mine)
    review = first(web, first(web, "/actors", r'href="(/a/[^"]+)"'), r'href="(/review\?about=[^"]+)"')
    judged(web, web.get(review).text, verdict="different")
    store = open_store(mine, write=True, purpose="test")
    relinked(web)
    page = web.get("/review?lang=en").text
    store.close()
    assert 'role="alert"' in page
    assert "Another process" in page
