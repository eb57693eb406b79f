"""A value is judged from the page of its happening: accepted, rejected, corrected; undone and done again."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.store import open_store
from tests.web.conftest import PAYLOADS, client
from tests.web.test_guard import checked
from tests.web.test_review import FROM_HERE, fields_of, relinked


@pytest.fixture
def mine(case: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(case, tmp_path / "mine.tawatur"))


def disputed(case: Path) -> tuple[str, str]:
    """The happening whose length is in dispute, and the claim that stands alone."""
    store = open_store(case)
    found = store.case()
    store.close()
    for event in found.events:
        for row in event.rows:
            if row.slot == "duration" and row.accord == "contested":
                return event.id, min(row.positions, key=lambda one: len(one.claims)).claims[0]
    raise AssertionError("no dispute")


def judge(web: TestClient, claim: str, **told: str) -> int:
    page = web.get(f"/review?claim={claim}").text
    fields = fields_of(page) | {"reason": "كما في النص", "by": "سعاد"} | told
    return web.post("/review", data=fields, headers=FROM_HERE).status_code


def test_every_value_of_a_happening_leads_to_its_form_and_back(mine: Path) -> None:
    web = client(mine)
    event, _ = disputed(mine)
    page = web.get(f"/e/{event}").text
    forms = re.findall(r'href="(/review\?claim=[0-9a-f]{16})"', page)
    assert len(set(forms)) > 5
    for form in sorted(set(forms)):
        answer = web.get(form)
        assert answer.status_code == 200
        checked(answer.text, form)
    fields = fields_of(answer.text) | {"verdict": "accepted", "reason": "نعم", "by": "سعاد"}
    kept = web.post("/review", data=fields, headers=FROM_HERE)
    assert kept.headers["location"].startswith("/e/")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_judgement_shows_at_once_and_counts_after_linking(mine: Path, lang: str) -> None:
    web = client(mine)
    event, claim = disputed(mine)
    assert judge(web, claim, verdict="corrected", value="PT6H") == 303
    page = web.get(f"/e/{event}?lang={lang}").text
    assert 'class="ruled corrected"' in page
    assert 'class="notice"' in page
    assert "6 ساعات" in page if lang == "ar" else "PT6H" in page or "6 hours" in page
    relinked(web)
    page = web.get(f"/e/{event}?lang={lang}").text
    assert 'class="notice"' not in page
    store = open_store(mine)
    rows = [row for one in store.case().events if one.id == event for row in one.rows if row.slot == "duration"]
    store.close()
    given = {position.value: position.claims for row in rows for position in row.positions}
    assert given["PT6H"] == (claim,)
    assert claim not in given["PT3H"], "the title still says so"


def test_buttons_step_back_and_forward(mine: Path) -> None:
    web = client(mine)
    event, claim = disputed(mine)
    assert judge(web, claim, verdict="rejected") == 303
    assert 'class="rejected"' in web.get(f"/e/{event}").text
    for way, shown in (("undo", False), ("redo", True), ("undo", False)):
        assert f'id="{way}"' in web.get("/review").text
        assert web.post(f"/{way}", data={"by": "هند"}, headers=FROM_HERE).status_code == 303
        assert ('class="rejected"' in web.get(f"/e/{event}").text) is shown
    store = open_store(mine)
    assert [one.verdict for one in store.judgements()] == ["rejected", "undone", "redone", "undone"]
    assert [one.by for one in store.judgements()] == ["سعاد", "هند", "هند", "هند"]
    assert not list(store.verify())
    store.close()


def test_a_step_over_nothing_or_by_nobody_keeps_nothing(mine: Path) -> None:
    web = client(mine)
    for way in ("undo", "redo"):
        assert web.post(f"/{way}", data={"by": "هند"}, headers=FROM_HERE).status_code == 422
    _, claim = disputed(mine)
    assert judge(web, claim, verdict="rejected") == 303
    assert web.post("/undo", data={"by": ""}, headers=FROM_HERE).status_code == 422
    assert web.post("/undo", data={"by": "x"}).status_code == 403


def test_what_does_not_fit_is_refused(mine: Path) -> None:
    web = client(mine)
    _, claim = disputed(mine)
    assert judge(web, claim, verdict="corrected", value="طويلًا") == 422
    assert judge(web, claim, verdict="corrected", value="") == 422
    assert judge(web, claim, verdict="perhaps") == 422
    assert judge(web, claim, verdict="rejected", reason=" ") == 422
    assert web.get("/review?claim=nothing").status_code == 404
    assert web.post("/review", data={"claim": "nothing"}, headers=FROM_HERE).status_code == 404
    store = open_store(mine)
    assert store.judgements() == []
    store.close()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_judgements_stay_text(mine: Path, payload: str) -> None:
    web = client(mine)
    event, claim = disputed(mine)
    assert judge(web, claim, verdict="rejected", reason=payload, by=payload) == 303
    for path in ("/review", f"/e/{event}", f"/review?claim={claim}"):
        checked(web.get(path).text, path)
