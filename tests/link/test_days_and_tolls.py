"""Happenings at one place in like words are two if their days are far apart; a toll told anew is of its happening."""

from __future__ import annotations

import pytest

from tawatur.link import compared_of, link
from tawatur.link.accounts import log_odds
from tawatur.mark import mark_article
from tawatur.model import Article, Case, Happening, Reading
from tawatur.tell.record import told_when
from tests.link.makers import article
from tests.link.stories import elsewhere, market, retold, shortened, wire

STRIKE = (
    "شنت طائرات حربية فجر الأحد غارات على سوق الخضار في بلدة عين التين، فقتل {} مدنيين وأصيب عشرات. "
    "وقال مسعفون إن فرق الدفاع المدني انتشلت الجثث من تحت الأنقاض ونقلت الجرحى إلى مشفى البلدة الميداني. "
    "وأضاف مسؤول محلي أن القصف دمر عشرة متاجر وألحق أضرارا بمدرسة قريبة."
)
FIRE = (
    "اندلع حريق كبير مساء السبت في مخزن للأخشاب بحي الصفصاف في مدينة رأس الماء، وأودى بحياة ثلاثة عمال وأصاب "
    "ستة آخرين. وقال قائد الإطفاء إن ثماني سيارات شاركت في إخماده وإن سببه تماس كهربائي."
)
FOURTH = (
    "توفي الاثنين عامل رابع متأثرا بالحروق التي أصيب بها في حريق مخزن الأخشاب بحي الصفصاف في مدينة رأس الماء السبت، "
    "لترتفع الحصيلة إلى أربعة قتلى وخمسة مصابين. وقال قائد الإطفاء إن التحقيق في سبب الحريق مستمر."
)
BURIED = (
    "شيع أهالي مدينة رأس الماء اليوم الاثنين جثامين ثلاثة عمال قضوا في حريق مخزن الأخشاب بحي الصفصاف السبت. "
    "وسار المئات في جنازة من مسجد الحي إلى المقبرة، ودعا خطيبها إلى محاسبة صاحب المخزن."
)


def strike(name: str, day: str, dead: str = "سبعة") -> Article:
    return article(name, f"غارات على سوق في عين التين توقع {dead} قتلى", STRIKE.format(dead), day=day, outlet=name)


def fire() -> Article:
    return article("fire", "حريق في مخزن أخشاب برأس الماء", FIRE, day="2031-05-04", outlet="جريدة الأفق")


def of(*articles: Article) -> tuple[Case, list[Reading]]:
    readings = [mark_article(one, fast=True) for one in articles]
    return link(readings), readings


@pytest.mark.parametrize("later", ["2031-05-18", "2031-07-06"])
def test_two_strikes_at_one_place_in_like_words_are_two(later: str) -> None:
    case, readings = of(strike("first", "2031-05-04"), strike("second", later, "تسعة"))
    assert [len(group.articles) for group in case.groups] == [1, 1]
    strikes = [event for event in case.events if event.type == "strike"]
    assert strikes
    assert all(len(event.articles) == 1 for event in strikes)
    assert case.copies, "that they share words is shown all the same"
    known, compared = compared_of(readings)
    assert log_odds(compared.pair(0, 1)) < 0
    assert len(known) == 2


def test_one_strike_told_by_two_outlets_on_one_day_is_one() -> None:
    case, _ = of(strike("first", "2031-05-04"), strike("second", "2031-05-05", "تسعة"))
    assert [len(group.articles) for group in case.groups] == [2]


def test_a_toll_told_anew_under_a_title_of_the_dead_is_of_its_happening() -> None:
    later = article(
        "later", "وفاة عامل رابع متأثرا بحروقه في رأس الماء", FOURTH, day="2031-05-06", outlet="صحيفة الميناء"
    )
    case, _ = of(fire(), later)
    assert [len(group.articles) for group in case.groups] == [2]
    (told,) = [one for one in case.judgements if one.left in case.groups[0].articles]
    assert "toll_told" in {reason.name for reason in told.reasons}


def test_a_funeral_is_a_story_of_its_own() -> None:
    funeral = article("funeral", "رأس الماء تشيع عمال المخزن", BURIED, day="2031-05-06", outlet="صحيفة الميناء")
    case, _ = of(fire(), funeral)
    assert [len(group.articles) for group in case.groups] == [1, 1]


def test_what_two_articles_have_in_common_weighs_the_same_in_every_case() -> None:
    few = [mark_article(one, fast=True) for one in (wire(), retold())]
    many = [*few, *(mark_article(one, fast=True) for one in (shortened(), elsewhere(), market(), fire()))]
    scores = []
    for readings in (few, many):
        known, compared = compared_of(readings)
        at = [number for number, one in enumerate(known) if one.name in ("wire", "retold")]
        scores.append(log_odds(compared.pair(*at)))
    assert scores[0] == scores[1]


RAID = "قتل {} أشخاص وأصيب آخرون يوم {} في غارة جوية استهدفت سوقا شعبيا في بلدة عين التين، بحسب الدفاع المدني."


@pytest.mark.parametrize("day", ["2031-07-07", None])
def test_strikes_dated_far_apart_are_two_whenever_they_were_printed(day: str | None) -> None:
    may = article("may", "قصف على سوق في عين التين", RAID.format("سبعة", "4 مايو 2031"), day=day, outlet="أ")
    july = article("july", "قصف على سوق في عين التين", RAID.format("تسعة", "6 يوليو 2031"), day=day, outlet="ب")
    case, _ = of(may, july)
    assert [len(group.articles) for group in case.groups] == [1, 1]
    assert all(len(event.articles) == 1 for event in case.events if event.type == "strike")


def test_a_day_that_no_word_gives_is_taken_from_who_tells_it() -> None:
    told = article("said", "حريق في مخزن أخشاب برأس الماء", FIRE, day="2031-05-04", outlet="جريدة الأفق")
    bare = article(
        "bare", "حريق في مخزن أخشاب برأس الماء", FIRE.replace(" مساء السبت", ""), day="2031-05-05", outlet="صحيفة النهر"
    )
    case, readings = of(told, bare)
    event = next(event for event in case.events if event.type == "accident" and len(event.articles) == 2)
    of_mention = {m.id: m.value for reading in readings for m in reading.mentions if isinstance(m.value, Happening)}
    days = {when.value for one in event.mentions if (when := told_when(of_mention[one], event)) is not None}
    assert days == {"2031-05-03"}


def test_two_deeds_of_no_kind_are_one_only_where_something_is_shared() -> None:
    search = "عثرت الشرطة أمس على مخبأ أسلحة كبير في قبو منزل مهجور قرب النهر في مدينة رأس الماء."
    surrender = "سلّم نفسه أمس أمام مبنى المحكمة رجل مطلوب في قضية احتيال قديمة في مدينة رأس الماء."
    case, _ = of(
        article("one", "العثور على مخبأ أسلحة في رأس الماء", search, day="2031-05-04", outlet="جريدة الأفق"),
        article("two", "مطلوب يسلم نفسه في رأس الماء", surrender, day="2031-05-04", outlet="صحيفة النهر"),
    )
    assert all(len(event.articles) == 1 for event in case.events if event.type == "other")


def test_a_pair_that_met_at_one_place_in_one_month_met_once() -> None:
    told = "التقى الرئيس السوري بشار الأسد الرئيس الروسي فلاديمير بوتين في موسكو أمس. وكان الرئيسان "
    case, _ = of(
        article(
            "one", "لقاء في موسكو", told + "قد التقيا في سوتشي في 20 تشرين الثاني 2017.", day="2023-03-16", outlet="أ"
        ),
        article(
            "two",
            "قمة في موسكو",
            "عقد بشار الأسد وفلاديمير بوتين قمة في موسكو. وسبق أن اجتمع بوتين والأسد في سوتشي في تشرين الثاني 2017.",
            day="2021-09-14",
            outlet="ب",
        ),
    )
    past = [event for event in case.events if event.when and (event.when.value or "").startswith("2017-11")]
    assert [len(event.articles) for event in past if event.type == "meeting"] == [2]
    assert any(reason.name == "same_pair" for one in case.judgements for reason in one.reasons)
