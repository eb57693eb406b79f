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


def test_a_minister_who_sets_out_for_a_town_meets_his_like_there() -> None:
    text = "يتوجه وزير الخارجية السوداني إلى موسكو بعد غد لإجراء محادثات مع نظيره الروسي تتناول الوضع في ليبيا."
    journey, talks = one(text, "يتوجه"), one(text, "محادثات")
    assert journey.place == talks.place == "place:موسكو"
    assert journey.status == talks.status == "announced_future"


def test_where_and_when_he_killed_is_not_where_and_when_he_was_caught() -> None:
    text = "شهدت الخرج أمس حملة. وألقت شرطة الخرج القبض على عامل قتل زميله قبل أسبوعين في مزرعة بمدينة بريدة."
    caught, killed = one(text, "ألقت"), one(text, "قتل")
    assert caught.place != killed.place
    assert caught.when is not None
    assert caught.when.value != "2025-05-29"


def test_those_who_are_freed_were_taken_before() -> None:
    text = "أعلنت الحكومة أمس الإفراج عن ثلاثة صحفيين خطفوا في حلب."
    assert one(text, "خطفوا").status == "background"


def test_the_deal_behind_its_own_clause_is_of_that_clause_s_day() -> None:
    text = "أشاد رئيس الوفد أمس باتفاقية الاستثمار التي وقعها البلدان في سيول عام 2015."
    found = one(text, "اتفاقية")
    assert found.when is not None
    assert found.when.value == "2015"


def test_a_week_after_a_deal_says_when_the_deal_was() -> None:
    text = "زار الوزير الرياض أمس بعد أسبوعين من إنجاز الاتفاق. ويقضي الاتفاق بخفض الرسوم."
    found = next(value for word, value in happenings(text, TITLE) if word == "الاتفاق")
    assert found.when is not None
    assert found.when.value == "2025-W22"


def test_what_was_bought_is_no_news_of_the_court_that_judges_it() -> None:
    text = "قضت محكمة في وهران أمس بتغريم شركتين لشراء وبيع زيت فاسد، بحسب ما ذكرت الصحف اليوم."
    assert one(text, "شراء").status == "background"


def test_years_after_an_election_are_counted_from_its_year() -> None:
    text = "فاز الحزب أمس. وانتخبت سعاد رئيسة في 2010 وأعيد انتخابها بعد أربع سنوات."
    found = one(text, "انتخابها")
    assert found.when is not None
    assert found.when.value == "2014"
