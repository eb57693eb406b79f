"""What a reader meets beside the happenings: accounts told apart, messages in their direction, headings with names."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import built, client

TEXT = "قُتل {} أشخاص في انهيار جسر قديم بمدينة صور يوم الثلاثاء، بحسب مدير المستشفى سالم الحارثي."
ROWS = [
    {"id": "bridge-early", "outlet": "صحيفة الفنار", "date": "2031-03-12"},
    {"id": "bridge-late", "outlet": "صحيفة الفنار", "date": "2031-03-12"},
    {"id": "bridge-other", "outlet": "بوابة المرسى", "date": "2031-03-12"},
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    folder = tmp_path_factory.mktemp("readable")
    told = [
        row | {"title": f"{number} قتلى في انهيار جسر بصور", "text": TEXT.format(number)}
        for row, number in zip(ROWS, (9, 12, 9), strict=True)
    ]
    lines = [json.dumps(row, ensure_ascii=False) for row in told]
    (folder / "news.jsonl").write_text("\n".join([*lines, "{broken"]), encoding="utf-8")
    (folder / "empty.html").write_bytes(b"")
    return client(built(folder, str(folder)))


def event_of(pages: TestClient) -> str:
    found = re.search(r'href="(/e/[^"?#]+)', pages.get("/?all=1").text)
    assert found
    return found[1]


def test_accounts_of_one_outlet_and_day_are_told_apart(pages: TestClient) -> None:
    for address in (event_of(pages), f"{event_of(pages)}/compare"):
        page = pages.get(address).text
        assert "<bdi>bridge-early</bdi>" in page
        assert "<bdi>bridge-late</bdi>" in page
        assert "<bdi>bridge-other</bdi>" not in page


def test_a_heading_names_no_number_of_people(pages: TestClient) -> None:
    page = pages.get(event_of(pages)).text
    heading = re.search(r"<h2>(.*?)</h2>", page)
    assert heading
    assert "صور" in heading[1]
    assert not re.search(r"\d", re.sub(r"<[^>]+>", "", heading[1]))


def test_messages_run_in_the_direction_of_their_language(pages: TestClient) -> None:
    arabic, english = pages.get("/issues?lang=ar").text, pages.get("/issues?lang=en").text
    empty = re.search(r'<bdi dir="rtl">(?:(?!</td>).)*empty\.html(?:(?!</td>).)*', arabic)
    assert empty
    assert re.search(r'<bdi dir="ltr">[^<]*empty\.html</bdi>', empty[0])
    assert re.search(r'<bdi dir="ltr">[^<]*empty\.html is empty\.', english)
    assert "جمع الصفحات" in arabic
    assert "gathering pages" in english
    assert "السطر 1 العمود 2" in re.sub(r"<[^>]+>", "", arabic)
    assert "news.jsonl!/line 4" in english


def test_the_folder_of_the_machine_is_not_in_the_first_cell(pages: TestClient, tmp_path: Path) -> None:
    page = pages.get("/issues?lang=en").text
    cells = re.findall(r"<td>(.*?)</td>", page)
    assert cells
    assert str(tmp_path.parent.parent) not in "".join(cells[1::3])


SAID = [
    "نفى المتحدث باسم البلدية عماد الغرياني وجود تسرب للغاز في السوق القديم بمدينة صور.",
    "ونقلت وكالة مدار عن مدير الميناء هاني السقاف أن العمل سيعود غدا.",
]


def test_sayings_are_found_with_their_stance_and_whoever_is_between(tmp_path: Path) -> None:
    row = {
        "id": "a",
        "outlet": "صحيفة الفنار",
        "date": "2031-03-12",
        "title": "حادث السوق القديم",
        "text": "\n\n".join(SAID),
    }
    (tmp_path / "news.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    web = client(built(tmp_path, str(tmp_path)))
    denied = web.get("/search", params={"speaker": "الغرياني", "lang": "en"}).text
    item = re.search(r"<li><blockquote[^>]*>(?:(?!</li>).)*تسرب(?:(?!</li>).)*</li>", denied)
    assert item
    assert '<span class="status">denied</span>' in item[0]
    passed = web.get("/search", params={"speaker": "السقاف", "lang": "en"}).text
    item = re.search(r"<li><blockquote[^>]*>(?:(?!</li>).)*سيعود(?:(?!</li>).)*</li>", passed)
    assert item
    way = re.sub(r"<[^>]+>", "", item[0])
    assert re.search(r"صحيفة الفنار\s*→\s*مدار\s*→\s*هاني السقاف", way), way
    assert "denied" not in item[0]
