"""When, where and in what status, where the words say it in a roundabout way; made-up pages."""

from __future__ import annotations

import pytest

from tawatur.model import Happening
from tests.mark_events.test_whole_pages import happenings

TITLE = "أخبار متفرقة من هنا وهناك"


def one(text: str, trigger: str, day: str = "2025-06-12") -> Happening:
    """The last happening whose trigger begins so."""
    return [value for word, value in happenings(text, TITLE, day) if word.startswith(trigger)][-1]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("لن يعود الوفد إذا لم يفرج الجيش عن الأسرى.", "يفرج", "hypothetical"),
        ("يستمر الإضراب ما لم تنسحب القوات من البلدة.", "تنسحب", "hypothetical"),
        ("لم ينفذ الجيش انسحابه من البلدة.", "انسحاب", "denied"),
        ("توعد قائد الجيش في كلمة أمس بقصف مواقع المسلحين.", "قصف", "hypothetical"),
        ("هدد رئيس الحكومة المعارض باعتقاله إذا عاد.", "اعتقال", "hypothetical"),
        ("لم يشارك الوزير في الاجتماع الذي عقد أمس في عمان.", "الاجتماع", "reported"),
        ("ومن المنتظر أن يصل الوزير إلى القاهرة غدا حيث يجري محادثات مع نظيره.", "محادثات", "announced_future"),
        ("هاجم مسلحون الحاجز أمس. وقبل ذلك بيومين كانت الشرطة قد اعتقلت ثلاثة رجال.", "اعتقلت", "background"),
        ("يفتتح وزير الصحة اليوم مستشفى في بلدة الرمثا.", "يفتتح", "announced_future"),
        ("طالبت النقابة أمس بالإفراج عن مراسلين اعتقلا في إدلب قبل عامين.", "اعتقلا", "background"),
        ("ألغيت القمة التي كانت مقررة في أنقرة.", "القمة", "denied"),
        ("وتدور منذ الاثنين الماضي معارك عنيفة حول مدينة سبها.", "معارك", "reported"),
    ],
)
def test_what_the_clause_says_of_it(text: str, trigger: str, status: str) -> None:
    assert one(text, trigger).status == status


def test_who_was_jailed_by_a_ruling_was_not_jailed_when_he_was_caught() -> None:
    text = "قضت محكمة في وهران أمس بسجن رجل الأعمال سامي الناصر ثلاث سنوات. وكان الناصر قد أوقف في يناير الماضي."
    ordered, caught = one(text, "سجن"), one(text, "أوقف")
    assert (ordered.status, ordered.when and ordered.when.value) == ("reported", "2025-06-11")
    assert (caught.status, caught.when and caught.when.value) == ("background", "2025-01")


def test_the_raid_in_which_one_of_the_past_was_killed_is_of_the_past() -> None:
    text = "صوت البرلمان أمس على القرار بعد أسبوعين من مقتل قائد عسكري في غارة قرب مدينة دير الزور."
    assert one(text, "غارة").status == "background"


def test_a_later_sentence_dates_the_crime_that_the_lead_tells() -> None:
    text = "أقدم رجل على قتل جاره طعنا في مدينة إربد. ووقعت الجريمة مساء الثلاثاء."
    found = one(text, "قتل")
    assert found.when is not None
    assert found.when.value == "2025-06-10"


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("شهدت مدينة سبها أمس احتجاجات على غلاء الأسعار.", "احتجاجات", "سبها"),
        ("تستضيف جدة غدا قمة لدول الخليج.", "قمة", "جدة"),
        ("قال الوزير إن مدينة سبها، كبرى مدن الجنوب، تعرضت أمس لقصف.", "قصف", "سبها"),
        ("ضرب زلزال بقوة خمس درجات مدينة وهران فجر أمس.", "زلزال", "وهران"),
        ("توفي الشاعر سالم العامري أمس في أحد مستشفيات بيروت.", "توفي", "بيروت"),
        ("قتل جندي في مدينة سبها جنوب غربي طرابلس. وانفجر لغم في المدينة نفسها.", "انفجر", "سبها"),
    ],
)
def test_a_place_that_no_preposition_marks(text: str, trigger: str, place: str) -> None:
    assert one(text, trigger).place == f"place:{place}"


def test_the_town_in_the_name_of_a_body_is_where_its_officers_acted() -> None:
    text = "وصل الوزير إلى حلب أمس. واعتقلت شرطة حلب ثلاثة لصوص. واحتج طلاب أمام مبنى جامعة حلب."
    assert one(text, "اعتقلت").place == "place:حلب"
