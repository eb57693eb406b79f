"""Deeds of everyday news: offices, police, courts, hospitals, clubs, markets; told without a name beside the verb."""

from __future__ import annotations

import pytest

from tawatur.mark.event_forms import forms_of
from tests.mark_events.stage import stage
from tests.mark_events.stage import told as happenings


def kinds(*lines: str) -> list[tuple[str, str]]:
    """Wording and type of the happenings of a made-up article."""
    return [(word, value.type) for word, value in happenings(stage(*lines))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أتلفت فرقها نصف طن من اللحوم، وأنذرت عشرة محال", [("أتلفت", "other"), ("أنذرت", "other")]),
        ("أحبط مفتشو الجسر محاولة لإدخال حبوب أخفاها المهربون", [("أحبط", "other"), ("أخفاها", "other")]),
        ("أطاحت دوريات الحي بعصابة من خمسة أشخاص", [("أطاحت", "arrest")]),
        ("قضت المحكمة بسجنه وتغريمه ألفي دينار", [("قضت", "court_ruling"), ("تغريمه", "court_ruling")]),
        ("استأصل الفريق ورما من رأس طفلة، وخضعت لفحوص", [("استأصل", "other"), ("خضعت", "other")]),
        ("قفز سهم المراعي بعد جلسة هادئة", [("قفز", "other")]),
        ("اغرقت السيول ثلاثة أحياء", [("اغرقت", "disaster")]),
        ("علقت إدارة التعليم الدراسة غدا", [("علقت", "other")]),
        ("أنشأت البلدية ثلاث حدائق", [("أنشأت", "other")]),
        ("انفجر خط الأنابيب في الحي", [("انفجر", "accident")]),
        ("عاد الفريق بعد فوزه ونال كأس الدورة", [("عاد", "other"), ("فوزه", "other"), ("نال", "other")]),
        ("عينت الوزارة ألف معلم", [("عينت", "appointment")]),
        ("فتحت السلطات أمس تحقيقا", [("فتحت", "other")]),
        ("مثل الوزير أمام لجنة المال في البرلمان", [("مثل", "meeting")]),
        ("عقد المجلس جلسة علنية", [("جلسة", "meeting")]),
        ("نجح فريق الجراحة في استئصال الورم", [("استئصال", "other")]),
        ("انتقل إلى رحمة الله العم راشد ودفن بمقابر البلدة", [("انتقل", "death"), ("دفن", "funeral")]),
        ("حكم على السائق بالحرمان من القيادة", [("حكم", "court_ruling")]),
        ("تم تفريق الحضور", [("تفريق", "other")]),
        ("نظمت لجنة الحي برنامجها السنوي", [("برنامجها", "other")]),
        ("توفيت سيدة حين انقلبت سيارتها", [("توفيت", "death"), ("انقلبت", "accident")]),
        ("شهدت البلدة أمس حملة نفذتها دورياته", [("حملة", "other")]),
        ("بلغت اللاعبة نهائي الدورة", [("بلغت", "other")]),
        ("واجه المدير انتقادات حادة", [("انتقادات", "other")]),
        ("أقامت الكلية مساء أمس حفل تخريج", [("حفل", "other")]),
    ],
)
def test_a_deed_needs_no_name_beside_it(text: str, found: list[tuple[str, str]]) -> None:
    """What means nothing but a deed tells of one in the past, whoever is told to have done it."""
    assert kinds("خبر محلي", text) == found


@pytest.mark.parametrize(
    "text",
    [
        "تصادر الجهة المخالفات كل عام وتتلف التالف منها",
        "لم تتلف الفرق شيئا ولن تصادر شيئا",
        "نقاش حول توزيع المياه ورصد الطقس",
        "انتهى العمل في الموقع فجر أمس قبل خط السير",
        "ذلك رغم عدم تلقيه تعليمات",
        "يمثل المجلس سكان الحي ويجلس الحضور في حفل أو معرض",
        "من أجل الجلسة",
        "فتح الباب لمناقشة الفكرة",
        "أغلق عينيه ولاذ بالصمت",
        "وجاء في التقرير الصادر عن المركز",
    ],
)
def test_habits_plans_topics_and_other_senses_are_no_deeds(text: str) -> None:
    """The present of a habit, what is not done, a masdar that is a topic, and the figures of speech."""
    assert kinds("خبر محلي", text) == []


def test_what_is_opened_or_ended_is_told_once() -> None:
    """A verb that only opens a march is no happening beside it; one that opens a season is."""
    assert [word for word, _ in kinds("خبر", "انطلقت في الساحة مساء أمس مسيرة حاشدة")] == ["مسيرة حاشدة"]
    assert [word for word, _ in kinds("خبر", "انطلق في الميدان مساء أمس موسم الرطب")] == ["انطلق"]


def test_what_is_decided_is_told_with_its_masdar() -> None:
    """A masdar behind a verb of deciding is what is decided, and not yet done."""
    found = {word: value.status for word, value in happenings(stage("خبر", "تعتزم شركة الميناء طرح صكوك"))}
    assert found["طرح"] == "announced_future"


@pytest.mark.parametrize(
    ("word", "part", "passive"),
    [("صودرت", "past", True), ("أنشات", "past", False), ("عوقب", "past", True), ("اجراها", "past", False)],
)
def test_forms_that_sound_letters_change(word: str, part: str, passive: bool) -> None:
    """The passive of صادر, a last hamza before an ending, a weak last letter before a pronoun."""
    assert any((form.part, form.passive) == (part, passive) for form in forms_of(word.replace("أ", "ا")))
