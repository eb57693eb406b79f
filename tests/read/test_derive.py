"""Publication derived from the text's own words: what follows, and above all what does not."""

from __future__ import annotations

import pytest

from tawatur.model import Published
from tawatur.read.derive import derived
from tawatur.read.lines import lines_of


def told(text: str) -> Published | None:
    return derived(text, lines_of(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("أعلنت الوزارة اليوم الثلاثاء 14 سبتمبر 2021 بدء العمل.", "2021-09-14"),
        ("أعلنت الوزارة أمس (الجمعة) 24 يوليو (تموز) 2015 بدء العمل.", "2015-07-25"),
        ("وصل الوفد أول من أمس 12 أيلول/سبتمبر 2021 إلى جنيف.", "2021-09-14"),
        ("ويعقد الاجتماع غدا الأربعاء 15 أيلول/سبتمبر 2021.", "2021-09-14"),
        ("أعلنت الوزارة يوم أمس الاثنين الموافق 13 سبتمبر 2021 بدء العمل.", "2021-09-14"),
        ("ارتفعت الصادرات خلال العام الحالي 2015 بنسبة خمسة في المئة.", "2015"),
        ("ارتفعت الصادرات مقارنة بالعام الماضي 2014 بنسبة خمسة في المئة.", "2015"),
        ("بدأت الوزارة مطلع سبتمبر/أيلول الحالي حملة التطعيم، وكان العام الجاري 2021 شهد حملتين.", "2021-09"),
    ],
)
def test_what_follows(text: str, value: str) -> None:
    found = told(text)
    assert found is not None
    assert found.when.value == value
    assert not found.stated
    assert found.when.basis == "derived"
    assert all(span.of(text) for span in found.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "التقى الوزيران يوم الاثنين في جنيف.",
        "يلتقي الوزيران غدا الأربعاء في جنيف.",
        "بدأت الحملة مطلع سبتمبر/أيلول الحالي في المدارس.",
        "بدأت الحملة مطلع سبتمبر الحالي، وكانت الحملة الأولى بدأت عام 2013.",
        "بدأت الحملة مطلع سبتمبر الحالي، ومن المقرر أن تنتهي بحلول عام 2030، بعدما بدأت الأولى عام 2013.",
        "قال إن كل شيء تغير منذ عام 2011.",
        "تأسست الشركة في 20 أكتوبر 2015 في المدينة.",
        "وقال في خطابه «اليوم الثلاثاء 14 سبتمبر 2021 نبدأ العمل».",
    ],
)
def test_what_does_not_follow(text: str) -> None:
    """A weekday, a month or a past date alone bears no day of writing; quoted words count from the speech."""
    assert told(text) is None


def test_the_year_lies_between_what_has_been_and_what_is_to_come() -> None:
    text = (
        "بدأت الحملة مطلع سبتمبر الحالي في المدارس.\n"
        "وكانت الحملة الأولى انتهت في 27 مارس 2021.\nومن المقرر أن ينتهي المشروع في 2021."
    )
    found = told(text)
    assert found is not None
    assert found.when.value == "2021-09"
    assert len(found.evidence) == 3


def test_years_told_since_a_happening_that_is_dated_elsewhere() -> None:
    text = (
        "يأتي القرار بعد ثلاث سنوات من افتتاح الجسر الجديد بين الضفتين.\n"
        "وكان حفل افتتاح الجسر الجديد بين الضفتين أقيم في 10 يونيو 2016 بحضور الوزراء.\n"
        "ويجتمع المجلس غدا الأربعاء."
    )
    found = told(text)
    assert found is not None
    assert found.when.value == "2019-03/2020-03"
    assert "weekday=2" in found.rule


def test_of_two_days_the_more_frequent_one_is_taken() -> None:
    text = "اليوم 14 سبتمبر 2021 في جنيف.\nاليوم 14 سبتمبر 2021 في فيينا.\nأمس 20 سبتمبر 2021 في لندن."
    found = told(text)
    assert found is not None
    assert found.when.value == "2021-09-14"
