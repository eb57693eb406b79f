"""What a text tells beside its events: reasons, how often something was, names, and that somebody speaks at all."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import ASIDE, Claim, Happening
from tests.conftest import article_of


def claims(text: str) -> tuple[Claim, ...]:
    return mark_article(article_of(text, published="2031-03-16")).claims


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("تحطمت الطائرة بسبب عطل في المحرك، وفق الهيئة.", "cause", "عطل في المحرك"),
        ("نجم الحريق عن تماس كهربائي.", "cause", "تماس كهربائي"),
        ("أرجع المدير تحطم الطائرة إلى سوء الأحوال الجوية.", "cause", "سوء الأحوال الجوية"),
        ("قال المدير إن السرعة الزائدة هي سبب الحادث.", "cause", "السرعة الزائدة"),
        ("تظاهر المئات احتجاجا على خفض الأجور.", "ground", "خفض الأجور"),
        ("حكمت المحكمة عليه بالسجن بعد إدانته بالرشوة.", "charge", "الرشوة"),
    ],
)
def test_a_reason_is_a_claim(text: str, kind: str, wanted: str) -> None:
    assert [(claim.unit, claim.wording) for claim in claims(text) if claim.slot == "why"] == [(kind, wanted)]


@pytest.mark.parametrize(
    "text",
    [
        "انتهت المباراة بنتيجة 2-1 وقتل مشجع.",
        "لم يتضح سبب الانفجار بعد.",
        "وضع القاتل وراء القضبان بعد الهجوم.",
        "قتل اثنان وأصيب عشرة نتيجة ذلك.",
    ],
)
def test_what_only_looks_like_a_reason_is_none(text: str) -> None:
    assert [claim.wording for claim in claims(text) if claim.slot == "why"] == []


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("زار الرئيس المدينة، وهي ثالث زيارة له.", "زيارة", "3"),
        ("وصل الرئيس في زيارة هي الأولى له منذ انتخابه.", "زيارة", "1"),
        ("قصفت الطائرات المدرسة للمرة الثالثة.", "مرة", "3"),
        ("قتل لاعب بعد أن حقق الفريق فوزه الخامس على التوالي.", "فوز", "5"),
    ],
)
def test_an_order_counts_what_has_happened(text: str, unit: str, value: str) -> None:
    found = [(claim.unit, claim.value) for claim in claims(text) if claim.slot == "count"]
    assert (unit, value) in found


def test_an_ordinal_that_only_numbers_counts_nothing() -> None:
    assert [c for c in claims("قتل جندي في الجولة الثانية من المعارك.") if c.slot == "count"] == []


def test_a_name_that_takes_part_in_nothing_stands_beside() -> None:
    found = claims("اندلع حريق في مصنع للنسيج فجرا. وتعود ملكية المصنع إلى بشير الطحان.")
    assert [(c.wording, c.unit) for c in found if c.slot == "who"] == [("بشير الطحان", ASIDE)]


def test_where_nothing_happens_it_is_the_news_that_somebody_speaks() -> None:
    reading = mark_article(article_of("قال ناطق باسم النادي إن عدد الأعضاء 3200 عضو.", published="2031-03-16"))
    assert [m.value.type for m in reading.mentions if isinstance(m.value, Happening)] == ["statement"]
    assert ("count", "3200") in {(claim.slot, claim.value) for claim in reading.claims}


def test_where_nothing_happens_and_nobody_speaks_there_is_no_event() -> None:
    assert mark_article(article_of("يقع البيت القديم قرب النهر.", published="2031-03-16")).claims == ()
