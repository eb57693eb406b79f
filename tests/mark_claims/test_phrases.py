"""Phrases that certain words lead to, times of day, days of sayings, and who the dead were, as claims."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Claim
from tests.conftest import article_of

TITLE = "أنباء من المدينة"


def claims(text: str, slot: str, *, published: str = "2031-03-12") -> list[Claim]:
    made = mark_article(article_of(f"{TITLE}\n\n{text}", published=published)).claims
    return [claim for claim in made if claim.slot == slot]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("التقى وزير الزراعة نظيره الأردني، وبحثا تصدير الحمضيات.", "تصدير الحمضيات"),
        (
            "بحث وزير المياه التركي كمال أرسلان، في اجتماع مغلق مساء أمس مع نظيره العراقي فاضل الجنابي، ملء السدود.",
            "ملء السدود",
        ),
        ("استقبل الرئيس الوفد، وتم خلال اللقاء بحث سبل حماية المراعي.", "سبل حماية المراعي"),
        ("عقد الجانبان محادثات تركزت على رسوم العبور، ثم غادر الوفد.", "رسوم العبور"),
        ("تبادل الوزيران خلال لقائهما الآراء حول أسعار القمح وتخزينه.", "أسعار القمح وتخزينه"),
        ("اجتمع الوزيران أمس وتطرقا إلى ملف الصيد، وقال أحدهما إن الحوار مستمر.", "ملف الصيد"),
        ("ناقش المجتمعون في القمة ميزانية الصندوق، إلى جانب رسوم العضوية.", "ميزانية الصندوق، إلى جانب رسوم العضوية"),
    ],
)
def test_what_was_talked_about(text: str, topic: str) -> None:
    assert [claim.wording for claim in claims(text, "topic")] == [topic]


@pytest.mark.parametrize(
    "text",
    [
        "التقى الحارس صديقه وبحث عن مفتاح ضائع.",
        "اجتمع الوزيران ثم تناولا العشاء.",
        "عقدت اللجنة محادثات على هامش المؤتمر.",
    ],
)
def test_what_only_looks_like_a_topic_is_none(text: str) -> None:
    assert claims(text, "topic") == []


@pytest.mark.parametrize(
    ("text", "of", "purpose"),
    [
        ("تحطمت مروحية كانت متجهة إلى الجزيرة لإجلاء بحارة مصابين.", "air", "إجلاء بحارة مصابين"),
        ("غرقت سفينة كانت تنقل أعلافا إلى الميناء أمس.", "sea", "أعلافا إلى الميناء"),
        ("قالت الشركة إن الهدف من الرحلة كان دراسة البراكين، وقد غرق المركب.", "trip", "دراسة البراكين"),
        ("بدأ الوزير زيارة تهدف إلى توقيع اتفاق لتصدير التمور.", "visit", "توقيع اتفاق لتصدير التمور"),
        ("زار الوزير الإقليم بهدف تفقد السدود.", "", "تفقد السدود"),
    ],
)
def test_what_for(text: str, of: str, purpose: str) -> None:
    assert [(claim.unit, claim.wording) for claim in claims(text, "purpose")] == [(of, purpose)]


def test_passengers_are_no_purpose() -> None:
    assert claims("تحطمت طائرة كانت تنقل 40 راكبا إلى العاصمة.", "purpose") == []


@pytest.mark.parametrize(
    ("text", "slot", "wanted"),
    [
        ("أوقفت الشرطة المهرب وعثرت في منزله على كمية من الحبوب المخدرة.", "seized", "كمية من الحبوب المخدرة"),
        ("ضبطت الشرطة أمس في الميناء تسعة صناديق من السجائر، وأوقفت رجلين.", "seized", "تسعة صناديق من السجائر"),
        ("أوقف الأمن خلية خططت لتفجير جسر في المدينة.", "planned", "تفجير جسر في المدينة"),
        ("هاجم اللصوص المصرف مستخدمين بنادق صيد، ثم هربوا.", "used", "بنادق صيد"),
        ("قتل سبعة أشخاص في الحريق، وقال المحافظ إن الضحايا عمال نظافة.", "victims", "عمال نظافة"),
        ("قتل سبعة أشخاص في الحريق، ومن بين القتلى ثلاث ممرضات.", "victims", "ثلاث ممرضات"),
    ],
)
def test_what_was_found_planned_and_used_and_who_died(text: str, slot: str, wanted: str) -> None:
    assert [claim.wording for claim in claims(text, slot)] == [wanted]


@pytest.mark.parametrize("text", ["ضبطت الشرطة ثلاثة أشخاص في الميناء.", "دعا الوزير إلى ضبط النفس بعد الهجوم."])
def test_people_are_not_seized(text: str) -> None:
    assert claims(text, "seized") == []


def test_a_time_of_day_is_a_claim_of_its_own() -> None:
    told = claims("تحطمت طائرة فجر الاثنين قرب البلدة.", "hour")
    assert {(claim.wording, claim.value, claim.unit) for claim in told} == {("فجر", "فجر", "2031-03-10")}
    assert {claim.value for claim in claims("وقع زلزال الساعة 4:15 مساء الاثنين.", "hour")} == {"16:15"}
    assert claims("تحطمت طائرة الاثنين قرب البلدة.", "hour") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("أعلنت وزارة الصحة مساء الاثنين تسجيل 14 إصابة بالحصبة.", "2031-03-10"),
        ("سجلت البلاد 14 إصابة بالحصبة، وفق ما أعلنت وزارة الصحة اليوم الأربعاء.", "2031-03-12"),
    ],
)
def test_the_day_of_a_saying_is_a_claim(text: str, day: str) -> None:
    told = claims(text, "announced")
    assert [claim.value for claim in told] == [day]
    assert told[0].actor


def test_the_day_of_what_happened_is_not_that_of_the_saying() -> None:
    assert claims("قال المدير إن المصنع احترق أمس.", "announced") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وضبطت الشرطة في شقة المهربين عشرة صناديق من الفحم وأوقفت ثلاثة.", "عشرة صناديق من الفحم"),
        ("وضبطت الشرطة في شقتهم المخدرات ثم أوقفتهم.", "المخدرات"),
    ],
)
def test_whose_place_it_was_belongs_to_the_place(text: str, found: str) -> None:
    assert [claim.wording for claim in claims(text, "seized")] == [found]
