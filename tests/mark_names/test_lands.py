"""Names of the Maghreb, the Gulf, Sudan and abroad whose parts are words elsewhere, and titles that reach to them."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import means, names, stage


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال وزير الري سعيد آيت القاضي إن السد امتلأ", "سعيد آيت القاضي"),
        ("استقبل الشيخ راشد بن ماجد بن غانم آل ثاني رئيس المجلس ضيوفه", "راشد بن ماجد بن غانم آل ثاني"),
        ("وندد سيدنا أحمد ولد سيدي بالقرار", "أحمد ولد سيدي"),
        ("أفاد الملازم أول نبيل بوركون بأن الحريق خمد", "نبيل بوركون"),
        ("وأوضح اللواء ركن معاش أيوب إدريس محجوب أن الخطة جاهزة", "أيوب إدريس محجوب"),
        ("وقال رئيس الغرفة الفلاحية الجهوية الحسين أوعمو إن المبلغ غير كاف", "الحسين أوعمو"),
        ("وقال وزير المياه الدكتور عوني محافظة إن الخزان آمن", "عوني محافظة"),
        ("قال والي قونية نعمان ألبان إن الطريق سالك", "نعمان ألبان"),
        ("قالت كبيرة المحللين في بنك الفرات ميرنا مالك إن السعر ثابت", "ميرنا مالك"),
        ("قال رئيس الإدارة المحلية لمقاطعة سومي أوليغ سيدورينكو على صفحته إن الجسر سليم", "أوليغ سيدورينكو"),
    ],
)
def test_parts_that_are_words_elsewhere_belong_to_the_name(text: str, name: str) -> None:
    assert (name, "person") in names(stage(text), "name")


@pytest.mark.parametrize(
    "text",
    [
        "قالت الوزيرة سعاد أيضا إن الأمر انتهى",
        "قال الوزير منير ممازحا إن الأمر انتهى",
        "أكد الوزير منير ضرورة أن ينتهي الأمر",
        "ووصف السفير منير القرار بأنه جائر",
    ],
)
def test_adverbs_and_verbal_nouns_before_the_clause_are_no_surname(text: str) -> None:
    assert names(stage(text), "name")[0] in (("سعاد", "person"), ("منير", "person"))


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("ندد رئيس حزب «الدرب الجديد» كمال الزيتوني بالقرار", "رئيس حزب «الدرب الجديد»", "كمال الزيتوني"),
        (
            "وقال المحلل المالي في شركة «أفق كابيتال» ميلاد دهرية إن السهم صاعد",
            "المحلل المالي في شركة «أفق كابيتال»",
            "ميلاد دهرية",
        ),
        ("وقالت مخرجة «ظل النخيل» لينا العبد إن الفيلم قصير", "مخرجة «ظل النخيل»", "لينا العبد"),
        ("وقال وكيل الدفاع عن المتهم المحامي نزار صفير إن الحكم جائر", "وكيل الدفاع عن المتهم", "نزار صفير"),
        ("واعتبر رئيس لجنة التحكيم، الإيطالي جياني أميليو، أن الاختيار صعب", "رئيس لجنة التحكيم", "جياني أميليو"),
        ("وقال خال الضحية، ويدعى جابر مسعود الهذلي، إن الأسرة صابرة", "خال الضحية", "جابر مسعود الهذلي"),
        ("وقال شاهد عيان يدعى سعد المطيري إن الشاحنة مسرعة", "شاهد عيان", "سعد المطيري"),
    ],
)
def test_a_title_reaches_to_its_bearer(text: str, title: str, name: str) -> None:
    assert means(stage(text), title) == [name]


def test_a_title_ends_with_the_body_in_marks() -> None:
    sheet = stage("قال المتحدث باسم حركة «الغد» إن الحوار انتهى")
    assert names(sheet, "title") == [("المتحدث باسم حركة «الغد»", "person")]


def test_a_town_with_a_preposition_bears_no_title() -> None:
    sheet = stage("عقد اجتماع المجلس الاستشاري لحركة «النهر» برام الله يوم الأحد")
    assert "person" not in [kind for wording, kind in names(sheet, "name") if "الله" in wording]
