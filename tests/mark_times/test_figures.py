"""Figures: what is counted, how much, how exactly, and which slot it fills."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.arabic.words import split
from tawatur.mark.figure_reading import raw_figures
from tawatur.mark.figure_slots import slots_of
from tawatur.mark.figures import mark_figures
from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tawatur.model import Figure
from tests.conftest import article_of


def figures(text: str) -> list[Figure]:
    """The figures of a text in its order."""
    sheet = mark_figures(mark_times(lay(article_of(text, published="2016-03-16"))))
    return [m.value for m in sheet.of("figure") if isinstance(m.value, Figure)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("مقتل 12 شخصا في انفجار", [("12", "killed", None)]),
        ("مقتل اثني عشر شخصا في انفجار", [("12", "killed", None)]),
        ("مصرع ثلاث نساء في حريق", [("3", "killed", None)]),
        ("استشهاد خمسة وعشرين جنديا", [("25", "killed", None)]),
        ("قتل شخصان في الهجوم", [("2", "killed", None)]),
        ("قتل جنديان وأصيب ثلاثة آخرون", [("2", "killed", None), ("3", "injured", None)]),
        ("سقط قتيلان في المواجهات", [("2", "killed", None)]),
        ("أسفر عن 12 قتيلا و30 جريحا", [("12", "killed", None), ("30", "injured", None)]),
        ("مقتل شخص في حادث", [("1", "killed", None)]),
        ("مقتل جندي وإصابة آخرين", [("1", "killed", None)]),
        ("إصابة ضابط في الاشتباك", [("1", "injured", None)]),
        ("تصفية أحد المسلحين", [("1", "killed", None)]),
        ("لقي تسعة أشخاص مصرعهم", [("9", "killed", None)]),
        ("لقي عامل مصرعه تحت الأنقاض", [("1", "killed", None)]),
        ("أصيب العشرات في التدافع", [("XX", "injured", "about")]),
        ("إصابة مئات المتظاهرين", [("XXX", "injured", "about")]),
        ("نزوح عشرات الآلاف من السكان", [("XXXXX", "count", "about")]),
        ("اعتقال 16 مشتبها بهم", [("16", "arrested", None)]),
        ("اعتقلت الشرطة فجر اليوم 13 متظاهرا", [("13", "arrested", None)]),
        ("ألقي القبض على أربعة متهمين", [("4", "arrested", None)]),
        ("فقدان سبعة بحارة", [("7", "missing", None)]),
        ("إنقاذ 40 مهاجرا قبالة الساحل", [("40", "rescued", None)]),
        ("ارتفع عدد القتلى إلى 27", [("27", "killed", None)]),
        ("ارتفعت حصيلة الضحايا إلى 31 قتيلا", [("31", "killed", None)]),
        ("مقتل ما لا يقل عن 12 شخصا", [("12", "killed", "at_least")]),
        ("مقتل 12 شخصا على الأقل", [("12", "killed", "at_least")]),
        ("مقتل 12 على الأقل", [("12", "killed", "at_least")]),
        ("إصابة أكثر من 60 شخصا", [("60", "injured", "more_than")]),
        ("إصابة ما يزيد على ستين شخصا", [("60", "injured", "more_than")]),
        ("إصابة نحو 60 شخصا", [("60", "injured", "about")]),
        ("إصابة زهاء 60 شخصا", [("60", "injured", "about")]),
        ("إصابة أقل من 10 أشخاص", [("10", "injured", "less_than")]),
        ("مقتل ما بين 10 و15 شخصا", [("10/15", "killed", "about")]),
        ("مقتل 10 إلى 15 شخصا", [("10/15", "killed", None)]),
        ("مقتل 5 مدنيين و3 جنود", [("5", "killed", None), ("3", "killed", None)]),
        ("استشهاد عشرة من الجنود إضافة إلى ثلاثة من العاملين", [("10", "killed", None), ("3", "killed", None)]),
        ("مقتل 10 أشخاص بينهم 3 أطفال", [("10", "killed", None), ("3", None, None)]),
        ("القتلى الـ27 دفنوا", [("27", "killed", None)]),
        ("مقتل مسلحين اثنين", [("2", "killed", None)]),
        ("تدمير 4 منازل", [("4", "count", None)]),
        ("بقيمة 3.5 مليون دولار", [("3500000", "amount", None)]),
        ("بمليوني ريال سعودي", [("2000000", "amount", None)]),
        ("بنسبة 90% من الناس", [("90", None, None)]),
        ("بنسبة عشرين في المئة", [("20", None, None)]),
        ("على بعد 170 كلم من المدينة", [("170", None, None)]),
        ("سمير (35 عاما) طبيب", [("35", "age", None)]),
        ("وعمره 20 عاما", [("20", "age", None)]),
        ("استمر اللقاء 4 ساعات", [("4", "duration", None)]),
        ("ضم الوفد 150 عضوا", [("150", "count", None)]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_figure(text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    assert [(f.value, f.slot, f.mod) for f in figures(f"{text}.")] == wanted


_LINES = (Path(__file__).parent / "figures_more.tsv").read_text(encoding="utf-8").splitlines()
MORE = [line.split("\t") for line in _LINES if not line.startswith("#")][1:]


@pytest.mark.parametrize(("text", "wanted"), MORE, ids=[row[0] for row in MORE])
def test_figure_of_a_second_list(text: str, wanted: str) -> None:
    told = [[str(part or "-") for part in (f.value, f.slot, f.mod)] for f in figures(f"{text}.")]
    assert told == [figure.split("|") for figure in wanted.split(";") if figure]


@pytest.mark.parametrize("text", ["تبلغ مدة العقد 3 أعوام", "استمر البناء 20 عاما"])
def test_a_length_of_years_is_not_always_an_age(text: str) -> None:
    assert [f.slot for f in figures(f"{text}.")] == ["duration"]


@pytest.mark.parametrize(
    "text",
    [
        "صدر القرار 2254 عن المجلس",
        "تنص المادة 15 على ذلك",
        "في 12 مارس 2014 مساء",
        "منذ عام 2011",
        "الساعة 10:30 صباحا",
        "إف-16",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert figures(f"{text}.") == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [("5 مليارات يورو", "EUR"), ("40 درجة مئوية", "°C"), ("20 طنا", "t"), ("خمسة جنود", "جندي"), ("7 صواريخ", "صاروخ")],
)
def test_units(text: str, unit: str) -> None:
    assert [f.unit for f in figures(f"بلغ ذلك {text}.")] == [unit]


def test_a_purpose_is_no_count() -> None:
    assert figures("انطلقوا لإنقاذ جندي جريح.") == []


def test_the_dead_and_the_hurt_together_are_neither() -> None:
    words = split("بعد إصابة ووفاة 34 سائحا، ثم مقتل 5 وإصابة 66 شخصا بينهم 15 قتيلا و40 مصابا")
    raws = raw_figures(words, set())
    slots = dict(zip((raw.value for raw in raws), slots_of(words, raws), strict=True))
    assert slots["34"] is slots["15"] is slots["40"] is None
    assert slots["66"] == "injured"
