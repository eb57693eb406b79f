"""Where a name ends, and what only looks like one: nisbas of people, the safety of a land, whose effort it is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tawatur.mark.figures import mark_figures
from tawatur.mark.names import mark_names
from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tawatur.model import Outlet
from tests.mark_names.stage import article, names, stage


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


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("وقال المدرب: بحمد الله وصلت البعثة سالمة", "حمد الله"),
        ("نسأل الله أن يعيد العيد على الجميع باليمن والخير والبركات", "اليمن"),
        ("فازت تشيلي بكأس كوبا أمريكا في الصيف", "أمريكا"),
        ("أنشأت الهيئة ممثلة بإدارة الحدائق مسبحا", "ممثلة بإدارة الحدائق"),
        ("حضر أهالي بني حسن حفل الصيف", "حسن"),
    ],
)
def test_plain_words_name_nobody_and_nothing(text: str, word: str) -> None:
    assert word not in {wording for wording, _ in names(stage(text))}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("شهدت محافظة بني مالك أمطارا أمس", "بني مالك", "place"),
        ("زار الفريق مشفى الملك خالد في الرياض", "مشفى الملك خالد", "organization"),
        ("وقالت ممثلة الصندوق في عمان إن العمل مستمر", "ممثلة الصندوق في عمان", "person"),
    ],
)
def test_what_only_looks_like_them_is_a_name(text: str, name: str, kind: str) -> None:
    assert (name, kind) in names(stage(text))


def test_an_outlet_of_many_meanings_in_marks_is_the_articles_own() -> None:
    text = "وعلمت «المدينة» أن المصنع سيغلق، وتلقت «الرياض» زوارا"
    own = article(text)
    own = replace(own, outlet=Outlet(name="صحيفة المدينة"))
    found = names(mark_names(mark_figures(mark_times(lay(own)))), "name", "alias")
    assert ("المدينة", "organization") in found
    assert ("الرياض", "organization") not in found


def test_an_agreement_is_no_club_in_news_of_sport() -> None:
    text = "قال مدرب الفريق إن المباراة مهمة للنادي. وتم الاتفاق على موعد لقاء الدوري بين اللاعبين وحكم المباراة."
    assert "الاتفاق" not in bodies(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال إن الأمير سامي بن خالد غادر المدينة أمس", "سامي بن خالد"),
        ("وكان الأمير سامي بن خالد سافر إلى البلدة", "سامي بن خالد"),
        ("وزار البلدة الأمير سامي بن خالد الحداد", "سامي بن خالد الحداد"),
        ("وزار البلدة سامي بن خالد ناصر", "سامي بن خالد ناصر"),
    ],
)
def test_what_the_bearer_did_is_no_part_of_the_name(text: str, name: str) -> None:
    assert [wording for wording, kind in names(stage(text), "name", "alias") if kind == "person"] == [name]
