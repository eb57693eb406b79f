"""Two cases and their pages: the invented news of examples/, and pages whose every field is hostile."""

from __future__ import annotations

import json
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.cli.app import start
from tawatur.web.app import application

EXAMPLES = Path(__file__).parents[2] / "examples" / "pages"
HERE = "http://127.0.0.1:8017"
CLOCK = "2026-01-02T03:04:05Z"
PAYLOADS = (
    "<script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    "'\"><svg onload=document.title='owned'>",
    "</title></textarea></style><script>1</script>",
    "javascript:document.title='owned'",
    "\u202e<b>\u2066&#60;i&#62;\u0000\u001b[31m",
    "{{7*7}}${7*7}<%= 7*7 %>",
)


def client(case: Path) -> TestClient:
    """A browser that stands before the pages of ``case``, on this machine."""
    return TestClient(application(case, lambda: CLOCK), base_url=HERE, follow_redirects=False)


def built(folder: Path, *paths: str) -> Path:
    case = folder / "case.tawatur"
    start(["run", *paths, "--into", str(case), "--jobs", "1", "--quiet"])
    return case


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("web"), str(EXAMPLES))


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    lines = []
    for number, payload in enumerate(PAYLOADS):
        text = (
            f"التقى الوزير سالم {payload} الحمد نظيره في بيروت\n\n"
            f"قال الوزير سالم الحمد يوم الاثنين في بيروت إن «{payload} سنعود إلى العمل غدًا». "
            f"وقُتل {number + 3} أشخاص في هجوم {payload} في بيروت، بحسب {payload} وكالة مدار.\n"
        )
        row = {"id": f"p{number}{payload}", "text": text, "outlet": f"صحيفة {payload}", "date": "2024-03-05"}
        lines.append(json.dumps(row, ensure_ascii=True))
    path = folder / "pages.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return built(folder, str(path))


@pytest.fixture
def web(case: Path) -> TestClient:
    return client(case)


class Read(HTMLParser):
    """The elements, attributes, links and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.links = [href for name, told in self.elements if name == "a" and (href := told.get("href"))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), (tag, attrs)
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return "".join(self.texts)


def crawl(web: TestClient, *starts: str, each: int = 15) -> dict[str, str]:
    """Pages that links lead to from ``starts``, at most ``each`` of a kind, without exports and original bytes."""
    found: dict[str, str] = {}
    kinds: Counter[str] = Counter()
    waiting = list(starts)
    while waiting:
        address = waiting.pop(0).partition("#")[0]
        kind = kind_of(address)
        if not address or address in found or kinds[kind] >= each or address.startswith(("/export/", "/original/")):
            continue
        answer = web.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        found[address] = answer.text
        kinds[kind] += 1
        waiting += Read(answer.text).links
    return found


def kind_of(address: str) -> str:
    """The first step of an address."""
    return address.partition("?")[0].strip("/").partition("/")[0]
