"""Speakers told by where they were told of before, by their work or by whom they belong to; names are found too."""

from __future__ import annotations

import pytest

from tawatur.mark.quotes import mark_quotes
from tawatur.model import Quote
from tests.mark_names.stage import stage


def said(text: str) -> list[tuple[str, str | None, list[str]]]:
    """(words, speaker's name, chain) of each quote."""
    sheet = mark_quotes(stage(text))
    names = {actor.key: actor.name for actor in sheet.actors}
    return [
        (m.wording, names.get(m.value.speaker or ""), [voice.name for voice in m.value.chain])
        for m in sheet.of("quote")
        if isinstance(m.value, Quote)
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال رئيس الغرفة سامي الكيلاني إن المبلغ ضئيل. وأضاف المتحدث ذاته أن المحصول تلف.", "سامي الكيلاني"),
        ("وقال مصدر طبي إن الحالة حرجة. ووفق المصدر نفسه فإن مصابا غادر المستشفى.", "مصدر طبي"),
        ("وصرح مصدر مسؤول بشرطة عدن بأن القارب ضبط. وقال المصدر ذاته إن التحقيق جار.", "مصدر مسؤول بشرطة عدن"),
        (
            "وقال القيادي في حركة النهر سامي الكيلاني إن الرد قريب. وأكد القيادي ذاته تمسك الحركة بموقفها.",
            "سامي الكيلاني",
        ),
        (
            "وقالت الكاتبة هدى المرزوقي إن الرواية طويلة. وتضيف صاحبة «باب الريح»: «لا أكتب كي أرضي أحدا».",
            "هدى المرزوقي",
        ),
        ("وقال المتحدث سامي الكيلاني إن الفرق تعمل. وأفاد مراسلنا في عدن بأن الطريق مغلق.", "مراسلنا في عدن"),
        ("وطالبت عائلة الضحية بتشريح محايد.", "عائلة الضحية"),
        ("وقال محلل سياسي في جامعة أوساكا، كينجي ناكامورا، إن الحكومة ضعفت.", "كينجي ناكامورا"),
        ("وبحسب عضو لجنة الطاقة النائب سامي الكيلاني فإن الأسلاك قديمة.", "سامي الكيلاني"),
        ("ورد عليه النائب سامي الكيلاني بالقول إن الأرقام خاطئة.", "سامي الكيلاني"),
        ("ونقلت صحيفة «النهر» عن مندوبين مطلعين أن الزيادة كبيرة.", "مندوبين مطلعين"),
        ("وقال سامي الكيلاني، في إحاطة أمام المجلس، إن التمويل تراجع.", "سامي الكيلاني"),
        ("وصرح سامي الكيلاني: «إن العمليات التي بدأت اليوم ستتواصل»، وتابع: «إن العملية حققت هدفها».", "سامي الكيلاني"),
        ("وقالت زوجة رئيس البلدية إن معنوياته عالية.", "زوجة رئيس البلدية"),
        ("وزعم الناطق باسم الجماعة سامي الكيلاني إسقاط الطائرة.", "سامي الكيلاني"),
    ],
)
def test_the_last_speaker(text: str, speaker: str) -> None:
    assert said(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("واتهم حزب «الدرب الجديد» قوات الدرك بإطلاق الرصاص.", "قوات الدرك بإطلاق الرصاص", "الدرب الجديد"),
        ("واتهمت النائبة لوسيا مورينو وزير المالية بتضليل البرلمان.", "وزير المالية بتضليل البرلمان", "لوسيا مورينو"),
    ],
)
def test_who_judges_is_no_part_of_what_is_said(text: str, words: str, speaker: str) -> None:
    assert said(text)[0][:2] == (words, speaker)


def test_where_a_source_sits_is_no_part_of_what_it_says() -> None:
    assert [words for words, *_ in said("أفادت خلية الاتصال بأمن الولاية أن البحث مستمر.")] == ["أن البحث مستمر"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("وبحسب ما نقلته صحيفة «النهر» عن الخبير سامي الكيلاني، فإن الصدع نشط.", ["النهر", "سامي الكيلاني"]),
        ("ووفقا لصحيفة «النهر» نقلا عن دبلوماسي أوروبي، فإن الاجتماع انتهى.", ["النهر", "دبلوماسي أوروبي"]),
        ("وقالت صحيفة «النهر» إن الوفد وصل. وأضافت، نقلا عن مصدر مطلع، أن الخلاف مستمر.", ["النهر", "مصدر مطلع"]),
        ("وكان موقع «النهر» نقل عن مسؤول محلي لم يذكر اسمه أن لقاء سيعقد.", ["النهر", "مسؤول محلي"]),
    ],
)
def test_who_passed_it_on_and_whose_words_they_are(text: str, chain: list[str]) -> None:
    assert said(text)[-1][2] == chain


@pytest.mark.parametrize(
    "text",
    [
        "أدانت محكمة في عدن رجل الأعمال سامي الكيلاني بغسل الأموال.",
        "وكشفت صحيفة «النهر»، نقلا عن مصادر حزبية، عن خلافات.",
    ],
)
def test_nobody_is_quoted(text: str) -> None:
    assert said(text) == []
