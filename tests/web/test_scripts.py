"""What the scripts add, in Chromium: search while typing, keys, fonts of the package; and that reading needs none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.web.browser import looking, serving


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
