"""Deeds of everyday news, one short sentence each, and words like theirs that tell of none."""

from __future__ import annotations

import pytest

from tests.mark_events.test_whole_pages import happenings


def triggers(text: str) -> dict[str, str]:
    """Trigger -> type of what a text tells under a headline that tells nothing."""
    return {word: event.type for word, event in happenings(text, "أخبار متفرقة من هنا وهناك")}


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("لدغت أفعى طفلا في مزرعة والده أمس.", "لدغت", "accident"),
        ("سقط عامل من سقالة في برج قيد الإنشاء.", "سقط", "accident"),
        ("انزلقت حافلة ركاب عن الطريق الجبلي.", "انزلقت", "accident"),
        ("نشبت مشاجرة بين عائلتين في القرية.", "مشاجرة", "attack"),
        ("اعترف المتهم بارتكاب الجريمة.", "اعترف", "other"),
        ("أخلت المحكمة سبيل المتهم بكفالة.", "أخلت", "arrest"),
        ("منح البرلمان الثقة للحكومة.", "منح", "vote"),
        ("أدلى الناخبون بأصواتهم.", "أدلى", "election"),
        ("تأجلت الامتحانات بسبب الغبار.", "تأجلت", "other"),
        ("رحل الفنان الكبير عن 80 عاما.", "رحل", "death"),
        ("نفقت مئات الأسماك في الخليج.", "نفقت", "other"),
        ("اخترق قراصنة موقع الوزارة.", "اخترق", "attack"),
        ("حطم العداء الرقم القياسي.", "حطم", "other"),
        ("اعترضت الدفاعات صاروخا.", "اعترضت", "military_operation"),
        ("هجر السكان القرية.", "هجر", "displacement_return"),
        ("ألقى الرئيس خطابا أمام النواب.", "خطابا", "statement"),
        ("عقد الحزب مؤتمره العام أمس.", "مؤتمره", "conference"),
        ("اختتمت الدورة التدريبية أعمالها أمس.", "اختتمت", "other"),
        ("خرج قطار عن مساره.", "خرج", "accident"),
        ("يمثل سامي الحداد غدا أمام مجلس النواب.", "يمثل", "meeting"),
        ("ولد الشاعر عام 1919 في القرية.", "ولد", "other"),
    ],
)
def test_a_deed_is_found(text: str, trigger: str, kind: str) -> None:
    assert triggers(text).get(trigger) == kind


@pytest.mark.parametrize(
    "text",
    [
        "وهو يلعب اليوم في دوري الدرجة الأولى.",
        "أقر القانون بأغلبية 174 صوتا مقابل عشرة.",
        "رحل المدرب عن صفوف النادي.",
        "سقط المطر على سطح البحيرة هادئا.",
        "هذا ولد صغير يحب القراءة.",
    ],
)
def test_no_deed_is_told(text: str) -> None:
    assert not {"يلعب", "صوتا", "رحل", "ولد"} & triggers(text).keys()
