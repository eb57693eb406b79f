"""Where a name ends, and what only looks like one: nisbas of people, the safety of a land, whose effort it is."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import names, stage


def bodies(text: str) -> list[str]:
    """The names of organisations in a text."""
    return [wording for wording, kind in names(stage(text), "name", "alias") if kind == "organization"]


def places(text: str) -> list[str]:
    """The names of places in a text."""
    return [wording for wording, kind in names(stage(text), "name", "alias") if kind == "place"]


@pytest.mark.parametrize(
    "text",
    [
        "أنقذ الحراس جنديا أوكرانيا من النهر",
        "أوقفت الشرطة 12 لاجئا سوريا عند الجسر",
        "عالج المستشفى مهاجرا إفريقيا وتاجرا كينيا",
        "احتجزت السلطات مواطنا بريطانيا يوم الأحد",
    ],
)
def test_the_nation_of_somebody_in_the_accusative_is_no_country(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ودعا الوزير أيضا تركيا إلى الاجتماع", "تركيا"),
        ("وقال متهما روسيا بالتصعيد إن الوقت ضيق", "روسيا"),
        ("وغادر الوفد مغادرا ألمانيا إلى بلاده", "ألمانيا"),
    ],
)
def test_a_country_behind_an_adverb_or_a_participle_is_one(text: str, place: str) -> None:
    assert places(text) == [place]


@pytest.mark.parametrize("text", ["كل من يهدد أمن تركيا سيحاسب", "ناقش الوزيران أمن مصر واستقرارها"])
def test_the_safety_of_a_country_is_no_body(text: str) -> None:
    assert bodies(text) == []
    assert len(places(text)) == 1


def test_the_police_of_a_town_are_one() -> None:
    assert bodies("ضبط أمن القاهرة عصابة لسرقة السيارات") == ["أمن القاهرة"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شاركت السفينة في جهود الاتحاد الأوروبي للإنقاذ", "الاتحاد الأوروبي"),
        ("ورحب بمساعي الأمم المتحدة للتهدئة في الجبل", "الأمم المتحدة"),
        ("قصفت الطائرات مواقع حزب العمال الكردستاني الانفصالي", "حزب العمال الكردستاني"),
        ("اجتمعت اللجنة الفنية الثلاثية في الفندق", "اللجنة الفنية الثلاثية"),
        ("هاجم تنظيم داعش حاجزا للجيش قرب البلدة", "تنظيم داعش"),
    ],
)
def test_a_body_of_the_lexicon_ends_where_its_name_ends(text: str, name: str) -> None:
    assert name in bodies(text)
