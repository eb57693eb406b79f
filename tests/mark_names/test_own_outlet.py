"""The outlet's own name in its text, conferences called by their town, and words that are no bodies or places."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tawatur.mark import mark_article
from tawatur.model import Happening, Mention, Name, Outlet
from tests.conftest import article_of


def marked(text: str, outlet: str | None = None) -> tuple[Mention, ...]:
    article = article_of(text, published="2022-06-21")
    return mark_article(replace(article, outlet=Outlet(name=outlet) if outlet else None)).mentions


def named(text: str, kind: str, outlet: str | None = None) -> list[str]:
    return [
        m.wording
        for m in marked(text, outlet)
        if m.kind == kind and isinstance(m.value, Name) and m.value.form == "name"
    ]


@pytest.mark.parametrize(
    ("outlet", "text", "name"),
    [
        ("ضفاف دجلة", "وأوضح خبير في حديث إلى «ضفاف دجلة» أن السد متين.", "ضفاف دجلة"),
        ("قناة الينبوع", "ورفض المصدر أن يذكر لموقع «الينبوع» اسمه.", "الينبوع"),
        ("منارة تونس", "وقال شاهد لمراسل موقع منارة تونس إن الطريق مقطوع.", "منارة تونس"),
    ],
)
def test_the_outlet_s_own_name_is_a_body(outlet: str, text: str, name: str) -> None:
    assert name in named(text, "organization", outlet)


def test_the_words_of_its_name_elsewhere_are_what_they_are() -> None:
    assert "ضفاف دجلة" not in named("نزهة على ضفاف دجلة مع الأصدقاء.", "organization", "ضفاف دجلة")


@pytest.mark.parametrize("town", ["جنيف", "بيروت", "القاهرة"])
def test_a_conference_called_by_its_town_is_a_happening_there(town: str) -> None:
    text = f"أقر مؤتمر {town} في مايو 2019 خطة للمياه."
    assert named(text, "organization") == []
    assert named(text, "place") == [town]
    found = [m for m in marked(text) if isinstance(m.value, Happening) and m.value.type == "conference"]
    assert [m.wording for m in found] == ["مؤتمر"]


@pytest.mark.parametrize("text", ["تضررت 17 مدرسة و9 مخابز.", "رحب به في بلده الثاني."])
def test_no_bodies_and_no_places(text: str) -> None:
    assert named(text, "organization") + named(text, "place") == []
