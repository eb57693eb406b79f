"""Whose النظام, whose القوات المسلحة, and offices that are surnames too; all texts are made up."""

from __future__ import annotations

from tawatur.mark import mark_article
from tawatur.model import Given, Name, Page
from tawatur.read import read_page


def names(text: str) -> list[tuple[str, str, str]]:
    """(wording, actor without its kind, form) of each name of a plain page of March 2024, in order."""
    page = Page(source="x", body=f"خبر من هنا\n\n{text}".encode(), media="text/plain", given=Given(date="2024-03-05"))
    mentions = mark_article(read_page(page)[0]).mentions
    told = [m for m in mentions if isinstance(m.value, Name)]
    return [(m.wording, m.value.actor.split(":", 1)[1], m.value.form) for m in told if isinstance(m.value, Name)]


def actor(text: str, wording: str) -> str:
    """The actor of the first name in these words."""
    return next(who for words, who, _ in names(text) if words == wording)


def test_the_head_of_a_regime_says_whose_it_is() -> None:
    text = "التقى الرئيس الروسي فلاديمير بوتين في موسكو رأس النظام بشار الأسد. ثم قصفت قوات النظام البلدة."
    assert actor(text, "النظام") == "الحكومة السورية"
    assert actor(text, "قوات النظام") == "الجيش السوري"


def test_a_nisba_anywhere_says_whose_regime_it_is() -> None:
    text = "في موسكو قالت روسيا إنها تدعم النظام. ورحب النظام السوري بذلك."
    assert actor(text, "النظام") == "الحكومة السورية"


def test_foreign_forces_are_not_the_army_of_the_country_of_the_news() -> None:
    text = "قال الرئيس الروسي فلاديمير بوتين في موسكو إن القوات المسلحة الأجنبية ستنسحب، وإن الجيش سيبقى."
    assert actor(text, "القوات المسلحة") == "القوات المسلحة"
    assert actor(text, "الجيش") == "الجيش الروسي"


def test_an_office_before_another_name_ends_the_first_name() -> None:
    found = [words for words, _, form in names("استقبل الوزير المقداد الوزير لافروف في دمشق.") if form == "name"]
    assert found == ["المقداد", "لافروف", "دمشق"]


def test_a_bare_office_before_a_surname_with_the_article_is_no_mention() -> None:
    text = "التقى الرئيس السوري بشار الأسد وفدا. وقال الرئيس الأسد إن اللقاء مهم."
    assert "الرئيس" not in [words for words, _, _ in names(text)]


def test_who_is_addressed_in_a_turn_is_the_other() -> None:
    text = (
        "التقى الرئيس الروسي فلاديمير بوتين الرئيس السوري بشار الأسد.\n\n"
        "بوتين: السيد الرئيس، أهلا بكم في سوتشي.\n\nالأسد: شكرا فخامة الرئيس على الدعوة.\n\nبوتين: نعم، سنلتقي غدا."
    )
    assert [who for words, who, _ in names(text) if words == "الرئيس"] == ["بشار الأسد", "فلاديمير بوتين"]
