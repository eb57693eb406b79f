"""Everyday words that look like a trigger with a letter more or less, and what belongs to an office or a form."""

from __future__ import annotations

import pytest

from tests.mark_events.test_more_deeds import triggers


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("وهنا يبدأ المدير في شرح الخطة للزملاء.", "هنا"),
        ("تخطط الشركة نظرا لخبرة الرئيس في السوق.", "نظرا"),
        ("كان الهدف الأول من نصيب المهاجم الشاب.", "نصيب"),
        ("وصلنا إلى قرية تبعد عشرين كيلومترا عن الحدود.", "تبعد"),
        ("كما اعتدنا كل صيف يفتح المتحف مساء.", "اعتدنا"),
        ("قال المدير إن القبول تم بناء على الرغبة الأولى.", "بناء"),
        ("طلب أحد موظفي الاستقبال من الوزير خالد الانتظار.", "الاستقبال"),
        ("حجز المعلمون موعد المقابلة مع مدير التعليم.", "المقابلة"),
        ("يساعد الشاي على قتل البكتيريا في الفم.", "قتل"),
        ("ارتفع مستوى دخل المواطن في الإقليم.", "دخل"),
        ("أرسل رسالة SMS إلى الرقم المجاني.", "رسالة"),
    ],
)
def test_an_everyday_word_tells_no_happening(text: str, word: str) -> None:
    assert word not in triggers(text)


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("وهنأ الوزير الفائزين.", "هنأ", "letter"),
        ("كرم المحافظ الفائزين في المسابقة.", "كرم", "other"),
        ("أرسل الرئيس رسالة إلى نظيره أمس.", "رسالة", "letter"),
    ],
)
def test_beside_its_actor_the_verb_tells(text: str, trigger: str, kind: str) -> None:
    assert triggers(text).get(trigger) == kind
