"""What a text tells as the consequence of something."""

from __future__ import annotations

import pytest

from tawatur.arabic.words import split
from tawatur.mark.claim_effects import effects


def told(text: str) -> list[str]:
    words = split(text)
    return [span.of(text) for span in effects(words, [(0, len(words))] * len(words))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وكان القرض قد مكن المصنع من شراء آلات جديدة.", ["مكن المصنع من شراء آلات جديدة"]),
        ("وهو التدخل الذي حول المعركة لصالح المدافعين", ["حول المعركة لصالح المدافعين"]),
        ("وصل المدد فغيّر موازين القتال في الوادي", ["غيّر موازين القتال في الوادي"]),
        ("الجفاف أدى إلى هجرة الرعاة، وفق التقرير", ["أدى إلى هجرة الرعاة"]),
    ],
)
def test_what_came_of_something(text: str, found: list[str]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "اختلف الطرفان حول قانون لصالح المستأجرين",
        "لم يسمح القرار للتجار بفتح محالهم",
        "أرقام غير مسبوقة في الوضع الحالي",
        "وقف الجمهور في قلب المشهد يهتف",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert told(text) == []
