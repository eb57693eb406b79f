"""Accounts side by side, facets with their counts, and the way to a contradiction in Chromium."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page
from starlette.testclient import TestClient

from tawatur.model import Event
from tawatur.store import open_store
from tawatur.web.wordings import apart
from tests.web.browser import looking, serving
from tests.web.conftest import PAYLOADS, Read, client
from tests.web.test_guard import checked


def disputed(case: Path) -> Event:
    store = open_store(case)
    found = store.case()
    store.close()
    return next(e for e in found.events if any(r.slot == "duration" and r.accord == "contested" for r in e.rows))


def table(page: str) -> list[str]:
    return re.findall(r"<tr[ >].*?</tr>", page[page.index("<tbody>") : page.index("</tbody>")])


def test_what_differs_comes_first_with_every_value_and_its_words(case: Path) -> None:
    event = disputed(case)
    page = client(case).get(f"/e/{event.id}/compare?lang=en").text
    first, *rest = table(page)
    assert 'class="differs"' in first
    assert {"side-1", "side-2"} <= set(re.findall(r"side-\d", first))
    assert first.count("<blockquote") == len(event.articles)
    assert not any('class="differs"' in row for row in rest)
    assert "not mentioned" in "".join(rest)


def test_the_picker_chooses_and_the_address_keeps_it(case: Path) -> None:
    web, event = client(case), disputed(case)
    two = event.articles[:2]
    page = web.get(f"/e/{event.id}/compare?with={two[0]}&with={two[1]}").text
    boxes = [told for name, told in Read(page).elements if name == "input" and told.get("name") == "with"]
    assert [told["value"] for told in boxes] == list(event.articles)
    assert [told["value"] for told in boxes if "checked" in told] == list(two)
    heads = page[page.index("<thead>") : page.index("</thead>")]
    assert heads.count("<th ") == 3
    #: The ids of articles hang on where the pages lie, so which two come first, and whether they differ, is chance.
    whole = web.get(f"/e/{event.id}/compare", params={"with": event.articles, "diff": "1"}).text
    assert len(table(whole)) == whole.count('class="differs"') > 0
    one = web.get(f"/e/{event.id}/compare?with={two[0]}&lang=en").text
    assert "at least two" in one
    assert web.get("/e/nothing/compare").status_code == 404
    strange = web.get(f"/e/{event.id}/compare", params={"with": PAYLOADS[0], "diff": PAYLOADS[1]})
    checked(strange.text, "compare")


def test_only_differences_are_left_where_they_are_asked_for(case: Path) -> None:
    event = disputed(case)
    rows = table(client(case).get(f"/e/{event.id}/compare?diff=1").text)
    assert rows
    assert all('class="differs"' in row for row in rows)


def test_wordings_mark_what_another_lacks_whatever_the_spelling() -> None:
    left, right = apart(["أعلن الوزيرُ الإتفاق أمس", "وأعلن الوزير الاتفاق اليوم"])
    assert left == 'أعلن الوزيرُ الإتفاق <em class="only">أمس</em>'
    assert right == 'وأعلن الوزير الاتفاق <em class="only">اليوم</em>'
    assert apart(["كلمة", ""]) == ["كلمة", ""]


@given(st.lists(st.text(alphabet="اأبت <&\u064e\u200f. ", max_size=30), min_size=1, max_size=5))
def test_marking_loses_nothing(texts: list[str]) -> None:
    for text, marked in zip(texts, apart(texts), strict=True):
        assert Read(marked).text == text


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_facet_counts_what_it_leads_to(web: TestClient, lang: str) -> None:
    page = web.get(f"/?lang={lang}").text
    panel = page[page.index('class="facets"') :]
    panel = panel[: panel.index("</aside>")]
    found = re.findall(r'<li><a href="([^"]+)">.*?</a><span class="count">(\d+)</span></li>', panel)
    assert {key for link, _ in found for key, _ in parse_qsl(urlsplit(link.replace("&amp;", "&")).query)} >= {
        "accord", "outlet", "since", "place", "actor", "type"}  # fmt: skip
    for link, count in found:
        passed = web.get(link.replace("&amp;", "&")).text
        assert passed.count('<li class="stop') == int(count), link


def test_what_is_contested_is_the_first_facet(web: TestClient) -> None:
    page = web.get("/").text
    assert re.search(r'class="facets".*?<h3>.*?accord=(\w+)', page)[1] == "contested"  # type: ignore[index]


def test_a_flag_narrows_pages_and_exports(hostile: Path) -> None:
    web = client(hostile)
    flags = re.findall(r"flag=(\w+)", web.get("/?all=1").text)
    assert flags
    asked = f"flag={flags[0]}"
    assert web.get(f"/?all=1&{asked}").status_code == 200
    assert web.get(f"/export/jsonl?{asked}").status_code == 200


@pytest.fixture(scope="module")
def browser_page(case: Path) -> Iterator[Page]:
    with serving(case) as address, looking() as browser:
        yield browser.new_page(base_url=address)


def test_the_contradiction_is_found_in_three_clicks(browser_page: Page) -> None:
    browser_page.goto("/")
    browser_page.click("#disputes a")
    assert browser_page.locator(".line[open] .side").count() >= 2
    browser_page.click("a.act")
    first = browser_page.locator("tr.differs").first
    assert first.is_visible()
    assert len({first.locator(".value").nth(at).inner_text() for at in range(first.locator(".value").count())}) >= 2


def test_going_back_restores_every_facet(browser_page: Page) -> None:
    browser_page.goto("/")
    states: list[tuple[str, int]] = []
    for _ in range(4):
        states.append((browser_page.url, browser_page.locator("li.stop").count()))
        browser_page.locator(".facets section li a:not([aria-current])").first.click()
    for url, count in reversed(states):
        browser_page.go_back()
        assert browser_page.url == url
        assert browser_page.locator("li.stop").count() == count
