"""Every kind of page in both languages passes axe-core (WCAG 2.2 AA) in both colour schemes, and html-validate."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient

from tawatur.cli.app import start
from tests.web.browser import checker, looking, node, serving
from tests.web.conftest import Read, client, crawl
from tests.web.test_pages import STARTS
from tests.web.test_review import FROM_HERE, fields_of

LANGS = ("ar", "en")
#: Pages of each kind in each language; those of one kind are made by one function.
EACH = 2
#: Addresses that answer with something else than a whole page.
NO_PAGES = {"/original/{id}", "/export/{format}", "/static/{name}", "/progress/part", "/progress/events"}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: In the dark only the colours are others: the other rules have seen the page in the light.
COLOURS = ["color-contrast", "link-in-text-block"]
#: The standard and the recommended rules; a title may be as long as the news is, and boxes to tick share a name.
SHARED = ["button", "checkbox", "radio", "reset", "submit"]
RULES = {
    "extends": ["html-validate:standard", "html-validate:recommended"],
    "rules": {"long-title": "off", "form-dup-name": ["error", {"shared": SHARED}]},
}
#: axe takes text whose letters join for a ligature that is a picture, and measures no contrast of it: all Arabic.
ICON = "function _isIconLigature(textVNode) {"
LOOK = """async only => {
  const found = await axe.run(document, {runOnly: only, resultTypes: ['violations']})
  const shown = node =>
    `${node.target} ${node.html.slice(0, 160)} ${node.failureSummary}`
  const faults = found.violations.map(one => [one.id, ...one.nodes.slice(0, 3).map(shown)])
  return {rules: found.passes.length, faults}
}"""


@pytest.fixture(scope="module")
def reviewed(case: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case with a judgement in it, so that the page of judgements has one to show."""
    path = Path(shutil.copy(case, tmp_path_factory.mktemp("gates") / "case.tawatur"))
    web = client(path)
    actors = [link for link in Read(web.get("/actors").text).links if link.startswith("/a/")]
    review = next(link for actor in actors for link in Read(web.get(actor).text).links if link.startswith("/review?"))
    fields = fields_of(web.get(review).text) | {"reason": "الاسم نفسه", "by": "سعاد", "verdict": "same"}
    assert web.post("/review", data=fields, headers=FROM_HERE).status_code == 303
    return path


def sample(web: TestClient, lang: str) -> dict[str, str]:
    """Address -> page: some of every kind, with what cannot be crawled to: forms, an empty search, marked words."""
    suffix = "" if lang == "ar" else "lang=en"
    starts = [*STARTS, "/progress", "/search?q=qqqq", f"/search?q={quote('الرئيس')}&speaker={quote('بيسكوف')}"]
    pages = crawl(web, *(f"{one}{'&' if '?' in one else '?'}{suffix}".rstrip("?&") for one in starts), each=EACH)
    forms = [link for page in pages.values() for link in Read(page).links if link.startswith("/review?")]
    words = [link for page in pages.values() for link in Read(page).links if "c=" in link and link.startswith("/d/")]
    forms += [link for page in pages.values() for link in Read(page).links if "/compare" in link][:2]
    more = {link.partition("#")[0]: web.get(link).text for link in (*forms[:2], *forms[-2:], *words[:1], *words[-1:])}
    return pages | more


@pytest.fixture(scope="module")
def pages(reviewed: Path) -> dict[str, str]:
    web = client(reviewed)
    found = {address: page for lang in LANGS for address, page in sample(web, lang).items()}
    return found | {f"/nowhere?lang={lang}": web.get(f"/nowhere?lang={lang}").text for lang in LANGS}


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory, case: Path) -> dict[str, Path]:
    """The single file that tell writes, by language."""
    folder = tmp_path_factory.mktemp("single")
    for lang in LANGS:
        start(["tell", str(case), "--html", str(folder / f"{lang}.html"), "--lang", lang, "--quiet"])
    return {lang: folder / f"{lang}.html" for lang in LANGS}


@pytest.fixture(scope="module")
def served(reviewed: Path) -> Iterator[str]:
    with serving(reviewed) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with looking() as found:
        yield found


def test_the_sample_holds_every_kind_of_page(pages: dict[str, str], reviewed: Path) -> None:
    routes = [one for one in client(reviewed).app.routes if "GET" in (one.methods or ())]  # type: ignore[attr-defined]
    for lang in LANGS:
        mine = [one.partition("?")[0] for one in pages if ("lang=en" in one) == (lang == "en")]
        met = {next((one.path for one in routes if one.path_regex.match(unquote(path))), "") for path in mine}
        assert {one.path for one in routes} - met == NO_PAGES, lang


@pytest.fixture(scope="module")
def axe() -> str:
    """The source of axe-core, to which joined letters are letters."""
    source = checker("axe-core/axe.js").read_text(encoding="utf-8")
    assert source.count(ICON) == 1
    return source.replace(ICON, f"{ICON} return false;")


def seen(page: Page, only: list[str]) -> dict[str, object]:
    result: dict[str, object] = page.evaluate(LOOK, only)
    return result


def faults_of(page: Page, axe: str, address: str) -> list[object]:
    """What axe finds at an address, in the light and then in the dark."""
    page.goto(address)
    page.evaluate(axe)
    page.emulate_media(color_scheme="light")
    light = seen(page, WCAG)
    assert int(str(light["rules"])) > 10, address
    page.emulate_media(color_scheme="dark")
    return [light["faults"], seen(page, COLOURS)["faults"]]


@pytest.mark.parametrize("lang", LANGS)
def test_axe_finds_nothing_in_both_schemes(
    browser: Browser, axe: str, pages: dict[str, str], single: dict[str, Path], served: str, lang: str
) -> None:
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda told: refused.append(told.text) if "Content Security" in told.text else None)
    mine = [one for one in pages if ("lang=en" in one) == (lang == "en")]
    found = {one: faults_of(page, axe, served + one) for one in mine}
    found["single file"] = faults_of(page, axe, single[lang].as_uri())
    page.close()
    assert {one: faults for one, faults in found.items() if faults != [[], []]} == {}
    assert refused == []


def test_axe_would_find_what_is_wrong(browser: Browser, axe: str, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text(
        '<!DOCTYPE html><meta charset="utf-8"><input><p style="color:#777;background:#666">نص لا يكاد يُقرأ', "utf-8"
    )
    page = browser.new_page()
    page.goto(wrong.as_uri())
    page.evaluate(axe)
    found = {fault[0] for fault in seen(page, WCAG)["faults"]}  # type: ignore[attr-defined]
    page.close()
    assert found >= {"label", "color-contrast", "html-has-lang"}


def invalid(folder: Path) -> list[dict[str, object]]:
    """What html-validate finds in the files of a folder."""
    (folder / "rules.json").write_text(json.dumps({"root": True} | RULES), encoding="utf-8")
    command = checker("html-validate/bin/html-validate.mjs")
    told = folder / "found.json"
    done = node(
        command, "--config", folder / "rules.json", "--formatter", f"json={told}", *sorted(folder.glob("*.html"))
    )
    assert done.returncode in (0, 1), done.stderr
    found: list[dict[str, object]] = json.loads(told.read_text(encoding="utf-8"))
    return found


def test_html_validate_finds_nothing(pages: dict[str, str], single: dict[str, Path], tmp_path: Path) -> None:
    names = {}
    for number, (address, page) in enumerate(pages.items()):
        path = tmp_path / f"{number:03}.html"
        path.write_text(page, encoding="utf-8")
        names[str(path)] = address
    for lang, path in single.items():
        shutil.copy(path, tmp_path / f"single-{lang}.html")
    found = [
        (names.get(str(file["filePath"]), file["filePath"]), fault["ruleId"], fault["message"])
        for file in invalid(tmp_path)
        for fault in file["messages"]  # type: ignore[attr-defined]
    ]
    assert found == []


def test_html_validate_would_find_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text("<!DOCTYPE html><p id=a><p id=a><div><span></div><button></button>", "utf-8")
    [file] = invalid(tmp_path)
    rules = {fault["ruleId"] for fault in file["messages"]}  # type: ignore[attr-defined]
    assert rules >= {"no-dup-id", "close-order"}


def test_headings_never_skip_a_step(pages: dict[str, str]) -> None:
    for address, page in pages.items():
        steps = [int(name[1]) for name, _ in Read(page).elements if name in ("h1", "h2", "h3", "h4")]
        assert all(after <= before + 1 for before, after in pairwise(steps)), (address, steps)
