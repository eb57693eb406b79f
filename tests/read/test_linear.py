"""Twice as much of anything takes about twice as long: no line and no page can make the reader stand still."""

from __future__ import annotations

import contextlib

import pytest
from tests.stopwatch import cpu_seconds, grows_linearly

from tawatur.errors import InputError
from tawatur.model import Page
from tawatur.read import read_page

STORY = "قال الوزير إن اللقاء الذي عقد في العاصمة كان مفيدا للجانبين وإنه سيتكرر قريبا.\n"
PUMPS = {
    "dots": STORY + "." * 20_000 + ";",
    "spaces in brackets": STORY + "( " * 20_000,
    "one bracket, many spaces": STORY + "(" + " " * 20_000 + "ا",
    "addresses": STORY + "a@" * 20_000,
    "handles": STORY + "— " * 10_000 + "@",
    "dashes": STORY + "ا - " * 10_000,
    "slashes": STORY + "صورة / A B / " * 4_000,
    "numbers": STORY + "1/1/" * 10_000,
    "months": STORY + "نوفمبر " * 10_000,
    "openers": "مواضيع ذات صلة\n".join([STORY] * 400),
    "comments": "تعليقات\n".join([STORY] * 400),
    "lines": STORY + "سطر قصير\n" * 8_000,
    "distinct lines": STORY + "\n".join(f"سطر رقم {number}" for number in range(8_000)),
    "paragraphs": STORY * 2_000,
    "one word": STORY + "ا" * 200_000,
    "deictics": STORY + "اليوم الثلاثاء 2021 " * 4_000,
    "counts": STORY + "بعد عامين من 3 مايو 2015 " * 1_500,
    "quotes": STORY + "«قال» " * 10_000,
    "rights": STORY + "حقوق " * 10_000,
}


def read(text: str) -> None:
    with contextlib.suppress(InputError):
        read_page(Page(source="a.txt", body=text.encode()))


@pytest.mark.parametrize("name", PUMPS)
def test_time_grows_with_length_only(name: str) -> None:
    """1.5 s (a sixth of what any input may take), and four times the text takes about four times as long."""
    text = PUMPS[name]
    assert min(cpu_seconds(lambda: read(text)) for _ in range(2)) < 1.5
    assert not grows_linearly(lambda times: read(text * times), 1)
