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
