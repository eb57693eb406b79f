"""Titles that stand apart from the name of who bears them, in the same sentence or a later one."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import means, stage


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("وصل سالم الكندري، وهو مدير عام شركة الموانئ، إلى المقر", "مدير عام شركة الموانئ", "سالم الكندري"),
        ("وصل سالم الكندري، وهو مدير عام شركة الموانئ. وأكد مدير الشركة أن العقد جاهز", "مدير الشركة", "سالم الكندري"),
        ("يتولى ناصر الشمري منصب محافظ حفر الباطن منذ عام", "محافظ حفر الباطن", "ناصر الشمري"),
        (
            "وقال جابر العنزي، الذي يرأس جمعية الصيادين، إن البحر هائج. وأضاف رئيس الجمعية أن القوارب عادت",
            "رئيس الجمعية",
            "جابر العنزي",
        ),
        ("انتخب مجلس النادي أحمد السالم رئيسا للنادي. وقال رئيس النادي إن المرحلة صعبة", "رئيس النادي", "أحمد السالم"),
        ("كتبت الصحفية التونسية لمياء بن عمر. وقالت الصحفية إنها تلقت تهديدا", "الصحفية", "لمياء بن عمر"),
    ],
)
def test_a_title_apart_from_its_name_is_tied_to_it(text: str, title: str, name: str) -> None:
    assert means(stage(text), title) == [name]


def test_an_office_that_nobody_of_the_article_holds_is_nobodys() -> None:
    read = stage("وصل سالم الكندري إلى المقر. وأكد مدير الشركة أن العقد جاهز")
    assert means(read, "مدير الشركة") == ["مدير الشركة"]


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        ("تحدث وزير السياحة ماجد العتيبي أمس. وزار الوزير صلالة في المساء", "الوزير", "صلالة"),
        ("كتب الشاعر ماجد العتيبي ديوانا. ويقيم الشاعر في باريس", "الشاعر", "باريس"),
        ("عاد المهندس ماجد العتيبي. ويعمل المهندس في الدمام منذ عام", "المهندس", "الدمام"),
    ],
)
def test_where_the_bearer_of_a_title_is_or_goes_is_no_part_of_it(text: str, title: str, place: str) -> None:
    read = stage(text)
    assert not means(read, f"{title} {place}")
    assert not means(read, f"{title} في {place}")


def test_whoever_is_sent_somewhere_has_the_place_in_his_title() -> None:
    assert means(stage("تحدث السفير ماجد العتيبي. وقال السفير في باريس إن الحفل مؤجل"), "السفير في باريس")
