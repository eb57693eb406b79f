"""Titles that go on to the name of their bearer, and words that are an office only before a name."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import means, names, stage


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        (
            "قال الأمين العام لنقابة أطر الصحة الداه ولد امبيريك إن العمال سيضربون",
            "الأمين العام لنقابة أطر الصحة",
            "الداه ولد امبيريك",
        ),
        ("يرافقه آمر كتيبة سبل السلام عبد الرحمن هاشم", "آمر كتيبة سبل السلام", "عبد الرحمن هاشم"),
        ("نفى قائممقام قضاء سنجار وكالة نايف سيدو ذلك", "قائممقام قضاء سنجار وكالة", "نايف سيدو"),
        (
            "وقال المشرف العام على الكرة بالنادي محمد أحمد سلامة إن الصفقة تمت",
            "المشرف العام على الكرة بالنادي",
            "محمد أحمد سلامة",
        ),
        ("بحضور مدير الصحة والسكان عبد الحكيم دهان", "مدير الصحة والسكان", "عبد الحكيم دهان"),
        (
            "وقال الرئيس التنفيذي لمجموعة أسياد عبدالرحمن بن سالم الحاتمي إن التوسعة تكتمل",
            "الرئيس التنفيذي لمجموعة أسياد",
            "عبدالرحمن بن سالم الحاتمي",
        ),
        (
            "وزار رئيس جهاز مكافحة الهجرة غير الشرعية العميد صلاح الخفيفي المنطقة",
            "رئيس جهاز مكافحة الهجرة غير الشرعية",
            "صلاح الخفيفي",
        ),
        ("وصرح نائب وكيل الملك سفيان الزروالي بأن الملف مفتوح", "نائب وكيل الملك", "سفيان الزروالي"),
        ("وخرج الظهير الأيسر كريم الديب", "الظهير الأيسر", "كريم الديب"),
    ],
)
def test_a_title_goes_on_as_far_as_its_bearer(text: str, title: str, name: str) -> None:
    assert means(stage(text), title) == [name]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("وصف الحكم العسكري بأنه قاس", "الحكم"),
        ("زار الوفد الجناح الشرقي للمعرض", "الجناح"),
        ("صدر أمر الإخلاء أمس", "أمر"),
        ("تجمعوا أمام المسجد مساء", "أمام"),
    ],
)
def test_a_word_that_is_more_often_a_thing_is_no_office_without_a_name(text: str, office: str) -> None:
    assert not [name for name, _ in names(stage(text), "title") if name.startswith(office)]


def test_what_stands_before_an_object_is_no_part_of_the_title() -> None:
    found = names(stage("زار الرئيس في القصر الجمهوري محمد صلاح"), "title")
    assert not [title for title, _ in found if "القصر" in title]


def test_a_man_whom_somebody_receives_in_his_office_names_no_library() -> None:
    assert ("أحمد حسن", "person") in names(stage("واستقبل المحافظ في مكتبه أحمد حسن"))


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("واعترض المحامي السويدي من أصل لبناني إلياس خوري على القرار", "المحامي السويدي من أصل لبناني", "إلياس خوري"),
        (
            "وأفاد الناطق الرسمي باسم محاكم المهدية فريد بن جحا بأن النيابة أذنت",
            "الناطق الرسمي باسم محاكم المهدية",
            "فريد بن جحا",
        ),
        ("وقال القس بنيامين عطا الله، راعي الكنيسة: نصلي", "راعي الكنيسة", "بنيامين عطا الله"),
        (
            "وأبلغت ستيفاني وليامز، القائمة بأعمال رئيس البعثة، المجلس بذلك",
            "القائمة بأعمال رئيس البعثة",
            "ستيفاني وليامز",
        ),
        (
            "وقالت نرجس محمدي، نائبة رئيسة مركز المدافعين عن الحريات، ذلك",
            "نائبة رئيسة مركز المدافعين عن الحريات",
            "نرجس محمدي",
        ),
        (
            "وقال المتحدث باسم مجلس القضاء الأعلى القاضي عبد الستار بيرقدار ذلك",
            "المتحدث باسم مجلس القضاء الأعلى",
            "عبد الستار بيرقدار",
        ),
    ],
)
def test_what_ties_words_to_a_title_carries_it_on(text: str, title: str, name: str) -> None:
    assert means(stage(text), title) == [name]


def test_a_deputy_is_named_by_whose_deputy_he_is() -> None:
    assert ("نائب العميد", "person") in names(stage("واستقبل نائب العميد الوفد"), "title")
