"""What the scripts add, in Chromium: search while typing, keys, fonts of the package; and that reading needs none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tawatur.run.reviewing import Review
from tawatur.store import open_store
from tests.web.browser import looking, serving
from tests.web.conftest import Read, client

#: Presses a key of any keyboard: the driver knows the Latin one alone.
PRESS = "key => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))"


@pytest.fixture(scope="module")
def address(case: Path) -> Iterator[str]:
    with serving(case) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with looking() as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(base_url=address)
    made = context.new_page()
    said: list[str] = []
    made.on("console", lambda message: said.append(message.text))
    made.on("pageerror", lambda error: said.append(str(error)))
    yield made
    context.close()
    assert not said, said


def test_the_search_answers_while_typing_and_keeps_the_address(page: Page) -> None:
    page.goto("/search")
    page.fill("main input[name=q]", "الاسد")
    page.wait_for_selector("#articles .hits li")
    page.wait_for_url("**/search?q=*")
    assert page.locator("main input[name=q]").input_value() == "الاسد"
    page.go_back()
    page.wait_for_selector("#articles", state="detached")


def test_the_fonts_are_those_of_the_package(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/")
    page.evaluate("document.fonts.ready")
    drawn = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', ''))"
    )
    assert "IBM Plex Sans Arabic" in drawn
    base = page.url.rstrip("/")
    assert asked
    assert all(url.startswith(base) for url in asked)


@pytest.mark.parametrize("path", ["/", "/search?q=%D8%A7%D9%84%D8%A7%D8%B3%D8%AF", "/actors", "/review", "/export"])
def test_reading_needs_no_script(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    plain = context.new_page()
    plain.goto(path)
    assert plain.locator("main h1").inner_text()
    assert len(plain.locator("main").inner_text()) > 40
    link = plain.locator("main a[href^='/']").first
    if link.count():
        link.click()
        assert plain.locator("main").inner_text()
    context.close()


def test_keys_walk_the_marks_copy_the_citation_and_show_themselves(page: Page, address: str, case: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    links = Read(client(case).get("/search?q=الاسد").text).links
    page.goto(next(link for link in links if link.startswith("/d/") and "c=" in link))
    for key, last in (("j", 0), ("j", 1), ("k", 0), ("ت", 1)):
        page.evaluate(PRESS, key)
        marks = page.locator("mark, .hit")
        assert [at for at in range(marks.count()) if "now" in (marks.nth(at).get_attribute("class") or "")] == [last]
    page.keyboard.press("c")
    page.wait_for_selector("#copy.done")
    assert page.evaluate("navigator.clipboard.readText()") == page.inner_text("#citation")
    page.keyboard.press("?")
    assert page.evaluate("document.activeElement.id") == "keys"
    page.keyboard.press("/")
    page.keyboard.type("j")
    assert page.locator("header input[name=q]").input_value() == "j"


def test_brackets_turn_the_parts_of_a_list(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.web.actor_page.SIZE", 5)
    page.goto("/actors")
    page.keyboard.press("]")
    page.wait_for_url("**/actors?from=5")
    page.keyboard.press("[")
    page.wait_for_url("**/actors")


def test_u_takes_the_last_judgement_back(browser: Browser, case: Path, tmp_path: Path) -> None:
    mine = Path(shutil.copy(case, tmp_path / "mine.tawatur"))
    store = open_store(mine)
    claim = next(claim.id for reading in store.readings() for claim in reading.claims)
    store.close()
    review = Review(mine, by="سعاد")
    review.reject(claim, "تجربة")
    with serving(mine) as address:
        mine_page = browser.new_page(base_url=address)
        mine_page.goto("/review")
        mine_page.keyboard.press("u")
        mine_page.wait_for_selector("#redo")
        assert not mine_page.locator("#undo").count()
        mine_page.close()
    assert review.standing() == []
