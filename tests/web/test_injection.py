"""Two hundred strings that would act, in every field and every parameter of every page, before Chromium: none acts.

Most pages are put into frames without the server's content policy, so that the markup alone has to hold; some are then
visited as they are served, and the policy has nothing to report.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient

from tawatur.cli.app import start
from tawatur.store import open_store
from tests.web.browser import looking, serving
from tests.web.conftest import Read, built, client, crawl
from tests.web.payloads import COUNT, payloads
from tests.web.test_guard import NAMES
from tests.web.test_review import FROM_HERE, fields_of

PAYLOADS = payloads()
#: Strings in one value of an address; a value is cut at 500 characters.
TOGETHER = 4
#: Pages in one document of frames.
FRAMES = 40
SHOW = """async pages => {
  top.acted = []
  document.body.replaceChildren(...pages.map(page => Object.assign(document.createElement('iframe'), {srcdoc: page})))
  await Promise.all([...document.body.children].map(one => new Promise(done => { one.onload = done })))
  await new Promise(done => setTimeout(done, 150))
  const wrong = []
  for (const frame of document.body.children) {
    const inside = frame.contentDocument
    if (!inside) { wrong.push('gone elsewhere'); continue }
    for (const one of inside.querySelectorAll('*')) {
      const told = [...one.attributes].find(({name}) => name.startsWith('on') || name === 'style' || name === 'srcdoc')
      const script = one.localName === 'script' && !/^\\/static\\/[a-z]+-[0-9a-f]+\\.js$/.test(one.getAttribute('src'))
      const leads = ['href', 'action', 'formaction', 'src', 'xlink:href'].map(name => one.getAttribute(name) || '/')
      const away = leads.some(to => !/^[/#]/.test(to) || to.startsWith('//'))
      if (told || script || away) wrong.push(one.outerHTML.slice(0, 300))
    }
  }
  return [top.acted, wrong]
}"""


def batched(these: Sequence[str], size: int) -> Iterator[list[str]]:
    """``these`` in order, ``size`` at a time."""
    for first in range(0, len(these), size):
        yield list(these[first : first + size])


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case whose every field holds one of the strings, and judgements with the rest in their reasons and names."""
    folder = tmp_path_factory.mktemp("injection")
    rows = []
    for number, text in enumerate(PAYLOADS):
        news = (
            f"زار الوزير سالم {text} الحمد بيروت\n\nقال الوزير سالم الحمد إن «{text} سنعود غدًا». "
            f"وقُتل {number + 3} أشخاص في بيروت بحسب صحيفة {text}، كما قالت وكالة «{text}».\n"
        )
        row = {
            "id": f"p{number}{text}",
            "text": news,
            "outlet": f"صحيفة {text}",
            "url": text,
            "date": f"2024-03-{text}",
        }
        rows.append(json.dumps(row, ensure_ascii=True))
    (folder / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    path = built(folder, str(folder / "rows.jsonl"))
    judge(client(path))
    return path


def judge(web: TestClient) -> None:
    """Every string as the reason and the name of a judgement."""
    actors = (link for link in Read(web.get("/actors").text).links if link.startswith("/a/"))
    review = next(link for actor in actors for link in Read(web.get(actor).text).links if link.startswith("/review?"))
    fields = fields_of(web.get(review).text)
    for some in batched(PAYLOADS, TOGETHER):
        told = fields | {"verdict": "same", "reason": " ".join(some), "by": " ".join(reversed(some))}
        assert web.post("/review", data=told, headers=FROM_HERE).status_code == 303


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with looking() as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    found = browser.new_page()
    yield found
    found.close()


def framed(page: Page, answers: list[str]) -> tuple[list[int], list[str], list[str]]:
    """What acted, what is there and should not be, and the dialogs that opened, of pages without a policy."""
    acted: list[int] = []
    wrong: list[str] = []
    dialogs: list[str] = []
    page.on("dialog", lambda one: (dialogs.append(one.message), one.dismiss()))
    page.set_content("<!DOCTYPE html><body>")
    for some in batched(answers, FRAMES):
        did, was = page.evaluate(SHOW, some)
        acted += did
        wrong += was
    return acted, wrong, dialogs


def test_the_strings_do_act_where_nothing_holds_them(page: Page) -> None:
    acted, wrong, dialogs = framed(page, [f"<!DOCTYPE html><body><p>{text}" for text in PAYLOADS])
    assert len(PAYLOADS) == len(set(PAYLOADS)) == COUNT
    assert len(set(acted)) > 80
    assert len(dialogs) > 10
    assert len(wrong) > 150


def stored(case: Path) -> dict[str, str]:
    """Every article, and every other page that the case leads to, some of each kind."""
    web = client(case)
    store = open_store(case)
    articles = {f"/d/{one.sha256}?a={one.id}" for one in store.articles()}
    store.close()
    starts = ("/?all=1", "/actors", "/outlets", "/issues", "/review", "/export", "/search?q=الوزير", "/?all=1&lang=en")
    return {one: web.get(one).text for one in sorted(articles)} | crawl(web, *starts, each=12)


def test_no_field_of_a_page_acts(page: Page, case: Path, tmp_path: Path) -> None:
    answers = stored(case)
    for lang in ("ar", "en"):
        start(
            ["tell", str(case), "--html", str(tmp_path / f"{lang}.html"), "--lang", lang, "--title", PAYLOADS[0], "-q"]
        )
    whole = "".join(answers.values())
    assert [
        number for number, text in enumerate(PAYLOADS) if ".push(" in text and f".push({number})" not in whole
    ] == []
    assert framed(page, list(answers.values())) == ([], [], [])
    singles = [(tmp_path / f"{lang}.html").read_text(encoding="utf-8") for lang in ("ar", "en")]
    unruled = [text.replace("Content-Security-Policy", "none") for text in singles]
    page.set_content("<!DOCTYPE html><body>")
    assert page.evaluate(SHOW, unruled)[0] == []


def test_no_parameter_of_an_address_acts(page: Page, case: Path) -> None:
    web = client(case)
    links = [link for one in ("/?all=1", "/actors", "/outlets") for link in Read(web.get(one).text).links]
    kinds = [next(link for link in links if link.startswith(kind)).partition("#")[0] for kind in ("/e/", "/a/", "/o/")]
    paths = ["/", "/search", "/export", "/review", "/actors", "/outlets", "/issues", *kinds]
    values = [" ".join(some) for some in batched(PAYLOADS, TOGETHER)]
    answers = []
    for number, value in enumerate(values):
        for path in islice((*paths, *paths), number % 3, number % 3 + len(paths), 3):
            answers.append(web.get(path, params=dict.fromkeys(NAMES, value)))
        answers.append(web.get("/search", params={"q": value, "speaker": value, "lang": "en"}))
    answers += [web.get(f"/{kind}/{quote(text)}") for text in PAYLOADS[::4] for kind in ("e", "o", "d", "export", "x")]
    assert {answer.status_code for answer in answers} <= {200, 404}
    assert framed(page, [answer.text for answer in answers if "html" in answer.headers["content-type"]]) == ([], [], [])


def test_as_served_nothing_acts_and_the_policy_has_nothing_to_say(page: Page, case: Path) -> None:
    said: list[str] = []
    page.on("dialog", lambda one: (said.append(one.message), one.dismiss()))
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    web = client(case)
    pages = crawl(web, "/?all=1", "/actors", "/outlets", "/issues", "/review", "/export", "/search?q=الوزير", each=3)
    with serving(case) as address:
        for path in pages:
            page.goto(address + path)
            assert page.evaluate("top.acted") is None, path
    assert said == []
