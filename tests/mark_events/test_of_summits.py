"""Happenings of the news of heads of state: landings, calls, rounds of talks, forces drawn back, offices taken up."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Happening
from tests.conftest import article_of


def told(text: str) -> list[tuple[str, str]]:
    found = mark_article(article_of(text, published="2022-06-21")).mentions
    return [(m.wording, m.value.type) for m in found if isinstance(m.value, Happening)]


@pytest.mark.parametrize(
    ("text", "wording", "kind"),
    [
        ("حطت طائرة الرئيس التونسي قيس سعيد مساء أمس في الجزائر.", "حطت", "visit"),
        ("أجرى الرئيس التونسي قيس سعيد اتصالا هاتفيا بنظيره الجزائري.", "اتصالا هاتفيا", "phone_call"),
        ("أعلنت فرنسا سحب قواتها من مالي.", "سحب", "military_operation"),
        ("احتضنت جنيف جولتين من الحوار الليبي.", "جولتين", "negotiation_round"),
        ("وهو أول لقاء لهما منذ توليه المنصب قبل عام.", "توليه", "appointment"),
        ("أودعت الكويت ملياري دولار في البنك المركزي التونسي.", "أودعت", "aid_or_loan"),
    ],
)
def test_a_happening_of_such_news(text: str, wording: str, kind: str) -> None:
    assert (wording, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("تولى المتدرب قيادة السيارة وحده.", "تولى"),
        ("تتيح الشبكة إجراء المكالمات الصوتية مجانا.", "المكالمات"),
        ("نفذت البلدية جولات رقابية على المخابز.", "جولات رقابية"),
    ],
)
def test_no_such_happening(text: str, wording: str) -> None:
    assert not {kind for said, kind in told(text) if said == wording} & {
        "appointment",
        "phone_call",
        "negotiation_round",
    }
