"""Titles with their body and place, tied to the name; sites, clubs and offices that hold other names inside."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import means, names, stage


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        (
            "وأوضح المتحدث الرسمي لمديرية الدفاع المدني بمنطقة نجران بالإنابة الرائد سعيد بن علي القحطاني أنها أخمدت",
            "المتحدث الرسمي لمديرية الدفاع المدني بمنطقة نجران بالإنابة",
            "سعيد بن علي القحطاني",
        ),
        ("قال الناطق باسم الجيش، العميد نزار الخطيب، إن القوات عادت", "الناطق باسم الجيش", "نزار الخطيب"),
        (
            "وأكد وكيل أمانة القصيم للخدمات المكلف المهندس ماجد الحربي أن العمل بدأ",
            "وكيل أمانة القصيم للخدمات المكلف",
            "ماجد الحربي",
        ),
        (
            "ذكر قائد شرطة محافظة الكرك السابق اللواء المتقاعد سامي العبادي أن الطريق مغلق",
            "قائد شرطة محافظة الكرك السابق",
            "سامي العبادي",
        ),
        (
            "قالت رئيسة قسم العيون في مستشفى الجامعة الدكتورة ليلى حداد إن العدد ارتفع",
            "رئيسة قسم العيون في مستشفى الجامعة",
            "ليلى حداد",
        ),
        ("قال المتحدث باسم رئاسة الجمهورية خالد المنصوري للصحافة", "المتحدث باسم رئاسة الجمهورية", "خالد المنصوري"),
        ("قالت سارة الحربي، مديرة الإعلام في وزارة الصحة، إنه آمن", "مديرة الإعلام في وزارة الصحة", "سارة الحربي"),
        ("صرح مدير المركز الإعلامي في داريا فادي محمد بذلك", "مدير المركز الإعلامي في داريا", "فادي محمد"),
    ],
)
def test_an_office_is_his_whose_name_follows_or_precedes(text: str, title: str, name: str) -> None:
    sheet = stage(text)
    assert (title, "person") in names(sheet, "title")
    assert means(sheet, title) == [name]


def test_a_title_before_another_title_is_of_the_same_person() -> None:
    sheet = stage("وأوضح مدير إدارة العلاقات العامة المتحدث الإعلامي بأمانة جدة محمد الصفيان أن الخطة جاهزة")
    assert means(sheet, "مدير إدارة العلاقات العامة") == ["محمد الصفيان"]


def test_a_statement_at_a_place_is_no_part_of_the_title() -> None:
    assert ("الرئيس الروسي", "person") in names(stage("التقى الوفد الرئيس الروسي في مدينة سوتشي أمس"), "title")


@pytest.mark.parametrize(
    ("text", "site", "kind"),
    [
        ("هبطت في مطار الملك خالد الدولي مساء", "مطار الملك خالد الدولي", "place"),
        ("وصل إلى مطار شارل ديغول ظهرا", "مطار شارل ديغول", "place"),
        ("تخرجت في مدرسة الإمام تركي بن عبدالله الابتدائية", "مدرسة الإمام تركي بن عبدالله الابتدائية", "organization"),
        ("سار في شارع محمد محمود ليلا", "شارع محمد محمود", "place"),
    ],
)
def test_a_site_called_after_somebody_holds_his_name(text: str, site: str, kind: str) -> None:
    found = names(stage(text))
    assert (site, kind) in found
    assert "person" not in {kind for _, kind in found}


def test_a_prize_is_nobody() -> None:
    assert names(stage("نال جائزة الملك فيصل العالمية")) == []


def test_who_directs_a_hospital_is_not_whom_it_is_called_after() -> None:
    sheet = stage("قال مدير مستشفى الملك فهد خالد الشمري إن الحالة مستقرة")
    assert means(sheet, "مدير مستشفى الملك فهد") == ["خالد الشمري"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أعلنت إدارة التعليم بمحافظة بيشة النتائج", "إدارة التعليم"),
        ("ذكرت أمانة منطقة عسير أن الحملة مستمرة", "أمانة منطقة عسير"),
        ("ضبطت شرطة دبي المتهم", "شرطة دبي"),
        ("قالت محافظة الأحساء إن الطريق مفتوح", "محافظة الأحساء"),
        ("أرباح شركة رابغ للتكرير والتوزيع ترتفع", "شركة رابغ للتكرير والتوزيع"),
    ],
)
def test_local_bodies_need_no_list(text: str, body: str) -> None:
    assert (body, "organization") in names(stage(text))


def test_a_club_is_told_from_its_town_by_the_article() -> None:
    sport = "فاز ليفربول في المباراة بهدف سجله المهاجم في مرمى الحارس خلال الشوط الأول من الدوري"
    assert ("ليفربول", "organization") in names(stage(sport))
    assert ("ليفربول", "place") in names(stage("غرقت سفينة قرب ليفربول بعد العاصفة"))
    assert ("ليفربول", "place") in names(stage(sport + " وسافر الجمهور في قطار إلى بلدة ثم عاد في ليفربول."))


@pytest.mark.parametrize("text", ["شدد على أن الأمر انتهى", "أشرف على الفريق مدرب جديد", "طلب مساعدة المؤسسات الخيرية"])
def test_words_that_are_nobody(text: str) -> None:
    assert "person" not in {kind for _, kind in names(stage(text))}


def test_a_father_behind_bin_makes_a_name_of_any_word() -> None:
    assert ("ملهم بن محمد هندي", "person") in names(stage("زود ملهم بن محمد هندي الصحيفة بالصور"))


def test_a_nisba_alone_may_bear_a_foreign_name() -> None:
    assert ("سفتلانا كوزنتسوفا", "person") in names(stage("تغلبت الروسية سفتلانا كوزنتسوفا على منافستها"))
