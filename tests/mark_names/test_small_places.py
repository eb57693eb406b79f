"""Names that only their company tells: villages called by plain words, papers of no list, agencies of a country."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Name
from tests.conftest import article_of


def _named(text: str) -> list[tuple[str, str, str]]:
    """Kind, form and words of all actors' mentions, in the order of the text."""
    reading = mark_article(article_of(text, published="2019-05-02"))
    found = [m for m in reading.mentions if isinstance(m.value, Name)]
    return [(m.kind, m.value.form, m.wording) for m in sorted(found, key=lambda m: (m.span.start, -m.span.end))]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قصفت الطائرات قرية قصر البريج أمس.", "قصر البريج"),
        ("عاد السكان إلى بلدة دير الحجر بعد غياب.", "دير الحجر"),
        ("وقف الجنود قرب بلدة المنارة ساعة.", "المنارة"),
        ("وقع الانفجار في هوبوكين في منطقة انتورب.", "هوبوكين"),
        ("اندلع حريق في بلوفتون بولاية أوهايو.", "بلوفتون"),
    ],
)
def test_a_place_that_no_list_has(text: str, place: str) -> None:
    assert ("place", "name", place) in _named(text)


@pytest.mark.parametrize(
    "text",
    ["تحسن الفيلم من ناحية التنفيذ كثيرا.", "افتتحت قرية التسوق أبوابها.", "زارت بلدة الرئيس وفود كثيرة."],
)
def test_what_is_no_village(text: str) -> None:
    assert not [found for found in _named(text) if found[0] == "place"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت صحيفة ديلي ستار إن الاتفاق قريب.", "ديلي ستار"),
        ("وبحسب صحيفة صنداي مورنينغ بوست فإن المطار مغلق.", "صنداي مورنينغ بوست"),
        (
            "وأوضحت وكالة أنباء الجمهورية الإسلامية الإيرانية أن الجلسة علنية.",
            "وكالة أنباء الجمهورية الإسلامية الإيرانية",
        ),
        ("وقال الحاكم لوكالة الصحافة الفرنسية إن الطريق مغلق.", "وكالة الصحافة الفرنسية"),
    ],
)
def test_an_outlet_is_named_without_marks(text: str, name: str) -> None:
    assert ("organization", "name", name) in _named(text)


def test_a_body_ends_before_what_somebody_does_there() -> None:
    assert ("organization", "name", "مجلس الشيوخ") in _named("مثل الوزير أمام مجلس الشيوخ للدفاع عن الاتفاق.")


def test_what_a_body_is_for_stays_before_its_clause() -> None:
    found = _named("وذكرت وكالة الساحل للأنباء أن الطريق مغلق.")
    assert ("organization", "name", "وكالة الساحل للأنباء") in found


def test_offices_of_women_and_of_parties() -> None:
    found = _named("وقالت السفيرة علياء أحمد إن بلادها تدعم ذلك.")
    assert not [one for one in found if one[0] == "place"]
    found = _named("وقال حاكم ولاية تكساس الجمهوري غريغ أبوت إن الولاية ستعوض المتضررين.")
    assert ("person", "title", "حاكم ولاية تكساس الجمهوري") in found
    found = _named("وقال السناتور الديمقراطي كريس مورفي إن القانون سيمر.")
    assert found[:2] == [("person", "title", "السناتور الديمقراطي"), ("person", "name", "كريس مورفي")]
