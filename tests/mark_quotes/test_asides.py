"""Asides between a verb and what it brings, القول as an act, where a reported noun ends, and who is only spoken to."""

from __future__ import annotations

import pytest

from tawatur.arabic.fold import fold
from tests.mark_quotes.told import told

PEOPLE = {
    "سالم الحربي": "person",
    "ليلى المنصور": "person",
    "وزارة النقل": "organization",
    "مجلس البحار": "organization",
    "بنك الساحل": "organization",
    "صلة للتسويق": "organization",
    "وادينا": "place",
}


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "وأعلن سالم الحربي فتح الجسر، مؤكدا في السياق ذاته، أهمية صيانة الطرق.",
            "أهمية صيانة الطرق",
            "سالم الحربي",
        ),
        ("وأعلن سالم الحربي فتح الجسر، نافيا من جهة أخرى وجود خلاف.", "وجود خلاف", "سالم الحربي"),
        ("واكتفى سالم الحربي بالقول إن الفحص مستمر.", "إن الفحص مستمر", "سالم الحربي"),
        ("ومضى سالم الحربي إلى القول إن الفحص مستمر.", "إن الفحص مستمر", "سالم الحربي"),
        ("وقال سالم الحربي إن المطر قليل، لكنه أوضح أن السد ممتلئ.", "أن السد ممتلئ", "سالم الحربي"),
        ("وكشف سالم الحربي عن إغلاق أربعة مصانع، وقام الحرس بجولة.", "إغلاق أربعة مصانع", "سالم الحربي"),
        ("وعبرت ليلى المنصور عن تقبلها للفكرة لكنها رفضت الشروط.", "تقبلها للفكرة", "ليلى المنصور"),
        ("وقال كل من سالم الحربي وليلى المنصور إن الطريق طويل.", "إن الطريق طويل", "سالم الحربي"),
        ("وبحسب تقديرات غير رسمية فإن المخازن فارغة.", "المخازن فارغة", "تقديرات غير رسمية"),
        ("وفي التفاصيل، أفاد مصدر طبي محلي بأن الجرحى عشرة.", "أن الجرحى عشرة", "مصدر طبي محلي"),
        ("هذه الملفات الكثيرة تأمل وزارة النقل في حلها هذا العام.", "حلها هذا العام", "وزارة النقل"),
        ("ثم تساءل ببرود: لماذا تأخر القطار كل هذا الوقت؟", "لماذا تأخر القطار كل هذا الوقت", None),
        ("من جهته بين سالم الحربي أن القطار تأخر ساعة.", "أن القطار تأخر ساعة", "سالم الحربي"),
        (
            "سالم الحربي - الأفق - وادينا: زارت ليلى المنصور القرية وقالت إن السد ممتلئ.",
            "إن السد ممتلئ",
            "ليلى المنصور",
        ),
    ],
)
def test_who_says_what_around_an_aside(text: str, words: str, speaker: str | None) -> None:
    found = {one.words: one.speaker for one in told(text, PEOPLE)}
    assert words in found, found
    assert fold(found[words] or "").endswith(fold(speaker or "")), found


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "وذكر مجلس البحار أن سالم الحربي استبعد إغلاق المرفأ وقال إن السفن كثيرة.",
            ["مجلس البحار", "سالم الحربي", "سالم الحربي"],
        ),
        ("قال سالم الحربي إن السفن كثيرة. وقدم شكره لشركة «صلة للتسويق»، وقال إن المرفأ صغير.", ["سالم الحربي"] * 2),
    ],
)
def test_the_voice_inside_goes_on_inside(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in told(text, PEOPLE)] == speakers


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("وقال سالم الحربي لمجلس البحار إن المرفأ صغير.", "مجلس البحار"),
        ("وقالت وقائع آخر اجتماع لبنك الساحل إن الفائدة ترتفع.", None),
        ("ودعا سالم الحربي وزارة النقل إلى فتح الجسر.", "وزارة النقل"),
        ("ودعا سالم الحربي خلال زيارة إلى وادينا إلى فتح الجسر.", None),
    ],
)
def test_a_name_behind_a_noun_hears_nothing(text: str, whom: str | None) -> None:
    assert [one.addressee for one in told(text, PEOPLE)] == [whom]


@pytest.mark.parametrize("text", ["وذكر أن عدد السكان كبير، ولنقل: هناك مليون.", "وشرح الخطوات إن أمكن بكمية قليلة."])
def test_a_noun_and_a_condition_report_nothing(text: str) -> None:
    assert all("هناك" not in one.words.split()[:1] and "أمكن" not in one.words for one in told(text, PEOPLE))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وأوضح سالم الحربي في بيان أن السد ممتلئ. وأضاف البيان: إن المطر قليل.", ["سالم الحربي"] * 2),
        ("وأصدرت وزارة النقل بيانا أمس. وقال البيان إن الجسر جاهز.", ["وزارة النقل"]),
        ("أدانت قيادة إقليم وادينا القصف.", ["قياده اقليم وادينا"]),
        ("وأعلنت قيادة إقليم وادينا أمس أن الجسر جاهز.", ["قياده اقليم وادينا"]),
        ("وأعلنت قوة الحراسة المشتركة، أن الجسر جاهز.", ["قوة الحراسة المشتركة"]),
    ],
)
def test_a_statement_means_who_issued_it_and_a_body_of_no_list_speaks(text: str, speakers: list[str]) -> None:
    assert [fold(one.speaker or "") for one in told(text, PEOPLE)] == [fold(speaker) for speaker in speakers]


def test_what_an_agency_says_that_a_paper_passed_on_is_one_report() -> None:
    (one,) = told("وبحسب مجلس البحار، فقد نقل التقرير عن سالم الحربي قوله إن السد ممتلئ.", PEOPLE)
    assert (one.words, one.speaker) == ("إن السد ممتلئ", "سالم الحربي")
    assert "مجلس البحار" in one.chain
