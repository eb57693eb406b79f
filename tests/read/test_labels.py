"""Lines about the article: what they are taken for, and what is not taken for one."""

from __future__ import annotations

import pytest

from tawatur.read.labels import label_of, like_a_name
from tawatur.read.lines import lines_of, words_of

LINES = [
    ("القاهرة - رويترز", "credit"),
    ("دمشق-سانا", "credit"),
    ("(أ ف ب)", "credit"),
    ("عواصم - وكالات", "credit"),
    ("المصدر: وكالات", "credit"),
    ("المصدر : قناة النخيل + رويترز", "credit"),
    ("ع.ج/ح.ز (أ ف ب، رويترز)", "credit"),
    ("Source: Agencies", "credit"),
    ("لندن: «الشرق الأوسط»", "dateline"),
    ("«الاقتصادية» من الرياض", "dateline"),
    ("دبي - العربية.نت", "dateline"),
    ("الأحد 12 مايو 2019", "dateline"),
    ("القاهرة - بوابة النخيل الثلاثاء 21 نوفمبر 2017, 10:43 صباحا", "dateline"),
    ("تم النشر في: 27 أكتوبر ,2021: 05:33 م", "dateline"),
    ("آخر تحديث: 14:20 بتوقيت غرينتش", "dateline"),
    ("كتب: أحمد علي", "byline"),
    ("كتب محمد عبد العظيم", "byline"),
    ("بقلم/ نادية فهمي", "byline"),
    ("عبدالرحمن السقاف - عدن", "byline"),
    ("فارس المطيري (الرياض)", "byline"),
    ("(إعداد نادية فهمي للنشرة العربية - تحرير سامر كامل)", "byline"),
    ("صورة أرشيفية لمبنى الوزارة", "caption"),
    ("الوزير خلال المؤتمر الصحفي (أرشيف)", "caption"),
    ("لحظة التوقيع / Ivan Petrov / Reuters", "caption"),
    ("زوار يتجولون في السوق القديم (c) رويترز", "caption"),
    ("زوار يتجولون في السوق القديم © وكالة الأنباء الفرنسية", "caption"),
    ("عمال يرممون سقف السوق (C) AFP - سامي الحداد", "caption"),
    ("تصوير: أحمد سعيد", "caption"),
]
NONE = [
    "مقتل 12 شخصا في انفجار ببيروت",
    "تقرير: الاقتصاد يتعافى ببطء",
    "أزمة الطاقة",
    "التعاون العسكري والسياسي",
    "الفريق الضيف: خسارة مستحقة",
    "الوسط: كريم، ماهر، زياد",
    "تسريبات صور «الهاتف» الجديد",
    "وقال رئيس الوزراء في 12 مايو 2019 إن الحكومة لن تستقيل قبل إقرار الموازنة.",
]


@pytest.mark.parametrize(("text", "kind"), LINES)
def test_a_line_about_the_article(text: str, kind: str) -> None:
    label = label_of(text, lines_of(text)[0])
    assert label is not None
    assert label.kind == kind


@pytest.mark.parametrize("text", NONE)
def test_a_line_of_the_article(text: str) -> None:
    assert label_of(text, lines_of(text)[0]) is None


def test_a_site_s_own_notice_is_no_picture_text() -> None:
    for text in ("جميع الحقوق محفوظة © وكالة الأنباء الفرنسية", "© وكالة الأنباء الفرنسية", "صوت النخيل © صوت النخيل"):
        label = label_of(text, lines_of(text)[0])
        assert label is None or label.kind != "caption"


@pytest.mark.parametrize("text", ["علا سعدي", "د. هيثم الراوي", "عبد الله بن سالم", "فاطمة أبو زيد"])
def test_names(text: str) -> None:
    assert like_a_name(words_of(text))


@pytest.mark.parametrize("text", ["ترتيب الدوري", "الانتقال السياسي", "محادثات مع الرئيس", "حمد وحب الناس", "محمد"])
def test_no_names(text: str) -> None:
    assert not like_a_name(words_of(text))
