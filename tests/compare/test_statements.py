"""Whether two accounts say the opposite: negations, denials, and words of which only one can be true."""

from __future__ import annotations

import pytest

from tawatur.compare.denials import rows
from tawatur.compare.origins import Copies
from tawatur.compare.statements import contrary, opposed, words_of
from tawatur.model import Case
from tests.compare.test_values import told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أن الشرطة لم تطلق الرصاص على المسيرة", "أطلقت الشرطة الرصاص على مسيرة العمال"),
        ("إنه لن يطعن في نتائج الانتخابات", "إنه سيطعن في نتائج الانتخابات"),
        ("إن الصفقة لن تؤدي إلى تسريح موظفين", "إن الصفقة ستؤدي إلى تسريح موظفين"),
        ("إن الاقتراع جرى دون خروقات", "سجلت خروقات في الاقتراع"),
        ("ليست المياه ملوثة في القرية", "أن المياه في القرية ملوثة"),
    ],
)
def test_what_one_negates_and_another_affirms_is_contrary(one: str, other: str) -> None:
    assert contrary(words_of(one), words_of(other)) > 0.4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("لن نعود إلى الأقسام قبل تلبية المطالب", "أن المعلمين لن يعودوا إلى الأقسام قبل تلبية المطالب"),
        ("لا تزال الحكومة تدفع الرواتب", "تدفع الحكومة الرواتب"),
        ("اتفاق يضمن عدم قدرة البلاد على صنع السلاح", "ما يمنع البلاد من صنع السلاح ويضمن عدم امتلاكه"),
        ("كان المكان غير مهيأ لاستقبال الزوار", "تم استقبال الزوار في المكان"),
        ("لم يحضر سوى ثلاثة نواب إلى الجلسة", "حضر ثلاثة نواب إلى الجلسة"),
        ("لم يبق غير الإجراءات الرسمية لتسليم الملعب", "بدأت الإجراءات الرسمية لتسليم الملعب"),
        ("أغلق المؤشر دون حاجز 9400 نقطة للشهر الثاني", "اقترب المؤشر من حاجز 9400 نقطة للشهر الثاني"),
    ],
)
def test_what_both_negate_or_only_one_word_goes_with_is_not(one: str, other: str) -> None:
    assert contrary(words_of(one), words_of(other)) == 0.0
    assert contrary(words_of(other), words_of(one)) == 0.0


def test_letters_that_stand_alone_are_words_too() -> None:
    lettered = words_of("إن النائب س لم يوقع العقد")
    assert contrary(lettered, words_of("س: وقع النائب العقد")) > 0.4


def test_opposites_must_be_of_one_thing() -> None:
    calm, wild = words_of("إن المسيرة كانت سلمية"), words_of("إن المسيرة كانت عنيفة")
    assert opposed(calm, wild)
    assert not opposed(calm, words_of("إن الخطبة كانت عنيفة"))
    assert not opposed(words_of("ارتفع سعر النفط"), words_of("انخفض سعر الغاز"))


def test_a_negated_opposite_is_the_other_one() -> None:
    calm, not_wild = words_of("كانت المسيرة سلمية"), words_of("لم تكن المسيرة عنيفة")
    assert not opposed(calm, not_wild)
    assert opposed(words_of("كانت المسيرة عنيفة"), not_wild)
    assert opposed(calm, calm, denied=True)


def test_what_changes_within_days_is_no_quarrel_of_two_days() -> None:
    over, going_on = words_of("انتهى إضراب المعلمين"), words_of("إضراب المعلمين مستمر")
    assert opposed(over, going_on)
    assert not opposed(over, going_on, apart=1)
    assert opposed(over, words_of("إضراب المعلمين لم ينته"), apart=1)


def test_a_clause_around_a_claim_affirms_what_is_denied_elsewhere() -> None:
    denial = told(
        "said",
        "",
        claim="d",
        article="one",
        wording="أن تكون المجموعة قد استحوذت على أسهم الشركة",
        stance="denied",
        start=0,
        end=40,
    )
    figure = told("count", "60", claim="f", article="two", wording="60 في المئة", start=30, end=41)
    figure = figure._replace(around=("استحوذت المجموعة على ", " من أسهم الشركة"))
    (row,) = rows([denial, figure], ["one", "two"], Copies(Case()), [])
    assert row.accord == "contested"
    assert {position.value for position in row.positions} == {
        "أن تكون المجموعة قد استحوذت على أسهم الشركة",
        "استحوذت المجموعة على 60 في المئة من أسهم الشركة",
    }


def test_a_denial_of_any_other_denies_not_this_one() -> None:
    denial = told("said", "", claim="d", article="one", wording="أن يكون أي مصنع آخر قد احترق", stance="denied", end=30)
    burnt = told("said", "", claim="b", article="two", wording="أن المصنع قد احترق", end=20)
    assert list(rows([denial, burnt], ["one", "two"], Copies(Case()), [])) == []


def test_what_is_traded_rises_and_falls_within_an_hour() -> None:
    assert not opposed(words_of("تراجع الدولار أمام العملات"), words_of("ارتفع الدولار أمام العملات"))
    assert opposed(words_of("تراجع عدد الزوار في المتحف"), words_of("ارتفع عدد الزوار في المتحف"))


def test_what_did_not_happen_for_one_cause_may_have_happened() -> None:
    assert contrary(words_of("إن المروحية لم تسقط نتيجة إطلاق نار"), words_of("إن المروحية سقطت قرب القرية")) == 0.0
    assert contrary(words_of("إن المروحية لم تسقط قرب القرية"), words_of("إن المروحية سقطت قرب القرية")) > 0.4
