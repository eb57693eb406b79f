"""A word is found however it is spelt, where it stands, and what only looks alike is not."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import built, client

PAIRS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("spellings.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
#: Words that share letters with another and are none of its spellings: (asked for, in the page).
OTHERS = [
    ("لجنة", "جنة"), ("واحد", "أحد"), ("رأس", "ريس"), ("الآن", "إن"), ("وزير", "زير"), ("رؤية", "راية"),
    ("كتاب", "كتب"), ("برتغال", "برتقال"), ("سؤال", "سال"), ("ماء", "ما"), ('"أبو ظبي"', "أبوظبي"), ("حرب", "حزب"),
    ("125", "1250"), ("12,500", "12"), ("عبد الله", "عبد الكريم"),
]  # fmt: skip


def row(name: str, word: str) -> str:
    text = f"خبر قصير رقمه {name}\n\nورد في الخبر القصير {word} ثم انتهى.\n"
    return json.dumps({"id": name, "text": text, "outlet": "ضفاف", "date": "2024-03-05"}, ensure_ascii=False)


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    folder = tmp_path_factory.mktemp("spellings")
    rows = [row(f"زوج-{number}", held) for number, (held, _) in enumerate(PAIRS)]
    rows += [row(f"شبيه-{number}", held) for number, (_, held) in enumerate(OTHERS)]
    (folder / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return client(built(folder, str(folder / "rows.jsonl")))


def found(web: TestClient, asked: str) -> dict[str, str]:
    """Name of an article -> the words marked in it."""
    page = web.get(f"/search?q={quote(asked)}").text
    page = page[page.index('id="articles"') :]
    items = re.findall(r"<li>(.*?)</li>", page, re.DOTALL)
    names = [re.search(r"رقمه ([^<]+)<", item) for item in items]
    marked = ["".join(re.findall(r"<mark><a [^>]*>([^<]+)", item)) for item in items]
    return {name[1].strip(): words for name, words in zip(names, marked, strict=True) if name}


def test_there_are_sixty_pairs_of_our_own() -> None:
    assert len(PAIRS) == len(set(PAIRS)) >= 60


def test_every_spelling_is_found_and_shown_as_it_stands(web: TestClient) -> None:
    missed = []
    for number, (held, asked) in enumerate(PAIRS):
        words = found(web, asked).get(f"زوج-{number}")
        if not words or not held.removeprefix("و").startswith(words.removeprefix("و")):
            missed.append((held, asked, words))
    assert missed == []


def test_what_only_looks_alike_is_not_found(web: TestClient) -> None:
    wrong = [(asked, held) for number, (asked, held) in enumerate(OTHERS) if f"شبيه-{number}" in found(web, asked)]
    assert wrong == []
