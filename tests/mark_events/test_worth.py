"""The amount that a deal is worth, told further on than its other figures."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Happening
from tests.conftest import article_of


def figures(text: str, kind: str) -> list[tuple[str, str]]:
    """Slot and value of the figures of the happenings of one kind."""
    found = (m.value for m in mark_article(article_of(text, published="2022-06-21")).mentions)
    return [
        (f.slot, f.value)
        for value in found
        if isinstance(value, Happening) and value.type == kind
        for f in value.figures
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("وقع الوزيران عقود توريد القمح بين شركات الحبوب في البلدين بقيمة 300 مليون يورو.", "300000000"),
        ("وقعت البلدية اتفاقية مع المصنع تبلغ قيمتها نحو 12 مليون دينار.", "12000000"),
        ("أبرمت الشركتان اتفاقا لبناء محطة للمياه بكلفة مليوني دولار.", "2000000"),
    ],
)
def test_what_a_deal_is_worth(text: str, value: str) -> None:
    assert ("amount", value) in figures(text, "agreement")


def test_what_something_else_costs_is_not_the_deal_s() -> None:
    text = "وقعت البلدية اتفاقية مع المصنع. وقدمت الدولة قرضا للمزارعين بقيمة 12 مليون دينار."
    assert figures(text, "agreement") == []
