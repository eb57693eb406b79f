"""Labels of all camps, their dead, land and operations; look-alikes that judge nobody."""

from __future__ import annotations

import pytest

from tawatur.mark.sheet import lay
from tawatur.mark.wording import mark_wording
from tawatur.model import Article, Block, Span, Wording


def judged(text: str) -> list[tuple[str, str]]:
    """Wording and polarity of the strong loaded words of one line."""
    blocks = (Block(span=Span(0, len(text)), kind="text"),)
    article = Article(page="p", name="a", source="s", sha256="0", text=text, blocks=blocks)
    found = [(m.wording, m.value) for m in mark_wording(lay(article)).of("wording")]
    return [
        (words, value.polarity) for words, value in found if isinstance(value, Wording) and value.strength == "strong"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("فر المخلوع إلى الساحل", [("المخلوع", "negative")]),
        ("وصل الثوار إلى المدينة", [("الثوار", "positive")]),
        ("قاوم حماة الديار ثلاثة أيام", [("حماة الديار", "positive")]),
        ("هجوم غادر على القرية", [("هجوم غادر", "negative")]),
        ("حصار جائر منذ عام", [("حصار جائر", "negative")]),
    ],
)
def test_labels_of_every_camp(text: str, found: list[tuple[str, str]]) -> None:
    assert judged(text) == found


@pytest.mark.parametrize(
    "text", ["غادر الوزير المطار", "حفر العمال نفقا طويلا", "نفوق أسماك في البحيرة", "تحت أشعة الشمس المحرقة"]
)
def test_plain_words_judge_nobody(text: str) -> None:
    assert judged(text) == []
