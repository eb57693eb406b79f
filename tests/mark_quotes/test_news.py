"""What news does beside the plain report: long subjects, compound pasts, laws in between, names in marks."""

from __future__ import annotations

import pytest

from tests.mark_quotes.told import said, told

NAMES = {
    "سامي الخطيب": "person",
    "الهيئة العامة للطيران": "organization",
    "وزارة النقل": "organization",
    "الشرطة": "organization",
    "الجيش": "organization",
    "وكالة الشرق": "organization",
}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("كشف سامي الخطيب، عن سجن موظفين لمدة سنتين.", ["سجن موظفين لمدة سنتين"]),
        ("من جانب آخر أعلنت وزارة النقل عن توزيع الخيام.", ["توزيع الخيام"]),
        ("وعلى إثر هذه النتائج أعلنت وزارة النقل عن قرار مجلسها رفع الرسوم.", ["قرار مجلسها رفع الرسوم"]),
        ("ونفت وزارة النقل علاقتها بالحادث.", ["علاقتها بالحادث"]),
        ("وأنكر سامي الخطيب التهمة الموجهة إليه.", ["التهمة الموجهة إليه"]),
        ("وكان الجيش والشرطة أعلنا مقتل خمسة مسلحين.", ["مقتل خمسة مسلحين"]),
        (
            "وأكد سامي الخطيب أن العمل يسير وفقا لما نصت عليه اللائحة، ويأمل العون.",
            ["أن العمل يسير وفقا لما نصت عليه اللائحة، ويأمل العون"],
        ),
        ("وقالت الهيئة العامة للطيران «طيران» إن الرحلات عادت.", ["إن الرحلات عادت"]),
        ("واستنكر سامي الخطيب، بشدة، تصريحات خصمه.", ["تصريحات خصمه"]),
    ],
)
def test_the_words_that_are_reported(text: str, words: list[str]) -> None:
    assert said(text, NAMES) == words


def test_a_name_in_marks_makes_nothing_a_quotation() -> None:
    (one,) = told("وقال سامي الخطيب إن شركة «المدار» باعت المصنع.", NAMES)
    assert one.kind == "indirect"


def test_a_colon_between_that_and_the_marks_is_no_word_of_the_quotation() -> None:
    (one,) = told("وقال سامي الخطيب، إن: «الجسر مفتوح أمام الناس».", NAMES)
    assert (one.words, one.kind) == ("الجسر مفتوح أمام الناس", "direct")
