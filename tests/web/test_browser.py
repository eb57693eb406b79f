"""The pages in headless Chromium: drawn, never wider than the screen, read without scripts, walked by click and key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from tests.web.browser import looking, serving
from tests.web.conftest import Read, client

#: A PNG of one colour of this size is a few kilobytes; a drawn page is tens of them.
DRAWN = 12_000
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with looking() as found:
        yield found


@pytest.fixture(scope="module")
def address(case: Path) -> Iterator[str]:
    with serving(case) as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    found = browser.new_page(base_url=address, viewport={"width": 1200, "height": 900}, reduced_motion="reduce")
    yield found
    found.close()


def paths(case: Path) -> list[str]:
    """One address of each kind of page."""
    web = client(case)
    links = [link for one in ("/?all=1", "/actors", "/outlets") for link in Read(web.get(one).text).links]
    kinds = [next(link for link in links if link.startswith(kind)) for kind in ("/e/", "/a/", "/o/")]
    words = next(link for link in Read(web.get(kinds[0].partition("#")[0]).text).links if "c=" in link)
    return ["/", *kinds, words, "/actors", "/outlets", "/issues", "/review", "/export", f"/search?q={quote('الأسد')}"]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_page_is_drawn_and_none_is_wider_than_the_screen(case: Path, page: Page, lang: str) -> None:
    for number, path in enumerate(paths(case)):
        before, _, after = path.partition("#")
        page.goto(f"{before}{'&' if '?' in path else '?'}lang={lang}#{after}")
        page.emulate_media(color_scheme="dark" if number % 2 else "light")
        for width in (1200, 320):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(WIDER) <= 0, (path, width)
            assert len(page.screenshot()) > DRAWN, (path, width)


def test_the_words_of_a_dispute_are_three_clicks_from_the_case(page: Page) -> None:
    page.goto("/")
    page.locator("ul.disputes li a").first.click()
    opened = page.locator("details.line[open]").first
    assert opened.locator(".badge.contested").count()
    values = opened.locator("mark").all_inner_texts()
    assert len(set(values)) > 1, "the two sides stand beside one another"
    opened.locator("mark a").first.click()
    marked = page.locator("mark#c")
    assert marked.is_visible()
    assert values[0].startswith(marked.inner_text())


def test_a_permalink_scrolls_to_its_words(case: Path, page: Page) -> None:
    words = paths(case)[4]
    assert words.endswith("#c")
    page.set_viewport_size({"width": 400, "height": 300})
    page.goto(words)
    place = page.locator("mark#c").bounding_box()
    assert place
    assert 0 <= place["y"] < 300


def test_everything_is_read_without_scripts(browser: Browser, address: str, case: Path) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    for path in paths(case):
        page.goto(path)
        assert page.locator("main h1").inner_text()
    page.goto("/")
    page.fill("header input[name=q]", "الاسد")
    page.press("header input[name=q]", "Enter")
    assert page.locator("#articles li").count()
    context.close()


def test_slash_leads_to_the_search_and_tab_to_the_content(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("بوتين")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?*")
    assert page.locator("#articles mark").count()
