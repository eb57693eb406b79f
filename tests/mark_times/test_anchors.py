"""What a relative time is counted from: the page, a page of an uncertain day, a time told before, the speech."""

from __future__ import annotations

import pytest

from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tawatur.model import Article, Mention, Published, Time, When
from tests.conftest import article_of
from tests.mark_times.test_expressions import times


def marked(article: Article) -> list[Mention]:
    """The times of an article."""
    return list(mark_times(lay(article)).mentions)


def dated(text: str, when: When) -> Article:
    """An article with a given When of publication."""
    plain = article_of(text)
    fields = {name: getattr(plain, name) for name in plain.__struct_fields__}
    return Article(**{**fields, "published": Published(when=when, stated=False)})


def test_without_a_date_nothing_relative_has_a_value() -> None:
    text = "وصل أمس وعاد الاثنين ومكث يومين وكان قد زارها في 5 مايو 2014."
    assert times(text, None) == [("أمس", None), ("الاثنين", None), ("يومين", "P2D"), ("5 مايو 2014", "2014-05-05")]


def test_a_weekday_is_resolved_where_both_ends_of_the_page_date_agree() -> None:
    page = When(value="2016-03-15/2016-03-16", first="2016-03-15", after="2016-03-17", basis="derived")
    [monday] = marked(dated("اجتمعوا الاثنين.", page))
    assert isinstance(monday.value, Time)
    assert monday.value.when.value == "2016-03-14"


def test_a_day_counted_from_an_interval_is_an_interval() -> None:
    page = When(value="2016-03-15/2016-03-16", first="2016-03-15", after="2016-03-17", basis="derived")
    [yesterday] = marked(dated("اجتمعوا أمس.", page))
    assert isinstance(yesterday.value, Time)
    assert yesterday.value.when.value == "2016-03-14/2016-03-15"


def test_a_page_dated_to_a_year_gives_no_days() -> None:
    page = When(value="2016", first="2016-01-01", after="2017-01-01", basis="derived")
    [yesterday] = marked(dated("اجتمعوا أمس.", page))
    assert isinstance(yesterday.value, Time)
    assert yesterday.value.when.value is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قصفت البلدة في يوليو 2014 ثم قصفت في ذات الشهر عام 2015.", ("ذات الشهر عام 2015", "2015-07")),
        ("وصل يوم 3 فبراير 2014 وغادر في اليوم التالي.", ("اليوم التالي", "2014-02-04")),
        ("وصل الاثنين وأقيم الحفل في اليوم نفسه.", ("اليوم نفسه", "2016-03-14")),
        ("وصل في 3 فبراير 2014 وتوفي بعد ذلك بيومين.", ("بعد ذلك بيومين", "2014-02-05")),
        ("تأسس النادي عام 1950 وفاز في العام التالي بالكأس.", ("العام التالي", "1951")),
    ],
)
def test_counted_from_a_time_told_before(text: str, found: tuple[str, str]) -> None:
    assert times(text)[-1] == found


def test_the_day_after_nothing_told_has_no_value() -> None:
    assert times("وعاد في اليوم التالي إلى بيته.") == [("اليوم التالي", None)]


def test_a_deictic_in_quoted_words_is_anchored_to_the_speech() -> None:
    inside, outside = marked(article_of('قال: "نلتقي غدا في الميدان". وعاد اليوم إلى بيته.', published="2016-03-16"))
    assert isinstance(inside.value, Time)
    assert isinstance(outside.value, Time)
    assert (inside.value.anchor, outside.value.anchor) == ("speech", "document")


def test_a_gloss_decides_what_the_speaker_meant() -> None:
    text = "قال في خطابه: «نبدأ اليوم (الاثنين) وننتهي غدا (الثلاثاء)»."
    assert times(text) == [("اليوم (الاثنين)", "2016-03-14"), ("غدا (الثلاثاء)", "2016-03-15")]


def test_a_weekday_that_contradicts_its_date_raises_an_issue() -> None:
    sheet = mark_times(lay(article_of("عقدت القمة يوم الأحد 15 مارس 2016 في العاصمة.", published="2016-03-16")))
    assert [(issue.step, issue.code) for issue in sheet.issues] == [("mark", "weekday_mismatch")]


def test_a_weekday_that_agrees_raises_none() -> None:
    sheet = mark_times(lay(article_of("عقدت القمة يوم الثلاثاء 15 مارس 2016 في العاصمة.", published="2016-03-16")))
    assert sheet.issues == ()


@pytest.mark.parametrize(
    ("published", "sentence", "value"),
    [
        ("2017-11-21", "يعود الفريق إلى الملاعب مطلع ديسمبر.", "2017-12"),
        ("2017-11-21", "كان قد أصيب في 18 نوفمبر.", "2017-11-18"),
        ("2016-01-05", "قتل في 28 ديسمبر برصاصة.", "2015-12-28"),
        ("2016-12-30", "سيعود في 3 يناير إلى عمله.", "2017-01-03"),
    ],
)
def test_a_date_without_its_year_is_the_near_one(published: str, sentence: str, value: str) -> None:
    assert [v for _, v in times(sentence, published)] == [value]


@pytest.mark.parametrize(
    ("text", "mod"),
    [("مطلع ديسمبر", "start"), ("منتصف ديسمبر", "mid"), ("أواخر ديسمبر", "end"), ("أكثر من شهرين", "more_than")],
)
def test_modifiers(text: str, mod: str) -> None:
    [found] = marked(article_of(f"كان ذلك في {text} كما يقال.", published="2016-03-16"))
    assert isinstance(found.value, Time)
    assert found.value.mod == mod


def test_classes() -> None:
    text = "في 5 مايو 2014 ثم أمس ثم مؤخرا ثم مكث يومين."
    found = [m.value for m in marked(article_of(text, published="2016-03-16"))]
    assert [v.tclass for v in found if isinstance(v, Time)] == ["explicit", "relative", "underspecified", "explicit"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("من 12 مارس إلى 15 أبريل 2015.", [("12 مارس", "2015-03-12"), ("15 أبريل 2015", "2015-04-15")]),
        ("من الأحد إلى الخميس.", [("الأحد", "2016-03-13"), ("الخميس", "2016-03-17")]),
        ("بين الاثنين والأربعاء.", [("الاثنين", "2016-03-14"), ("الأربعاء", "2016-03-16")]),
        ("يومي السبت والأحد المقبلين.", [("يومي السبت والأحد المقبلين", "2016-03-19/2016-03-20")]),
        ("تراجع المطر بين شهري مارس وأبريل 2015.", [("مارس", "2015-03"), ("أبريل 2015", "2015-04")]),
        ("ما بين يناير ومايو 2015.", [("يناير", "2015-01"), ("مايو 2015", "2015-05")]),
    ],
)
def test_the_ends_of_a_range_share_what_one_of_them_tells(text: str, found: list[tuple[str, str]]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    ("words", "value", "first", "after"),
    [
        ("قبل خمسة أشهر", "2017-12", "2017-12-01", "2018-01-01"),
        ("قبل سنتين", "2016", "2016-01-01", "2017-01-01"),
        ("قبل ثلاثة أيام", "2018-05-15", "2018-05-15", "2018-05-16"),
    ],
)
def test_the_days_of_a_time_are_those_of_its_value(words: str, value: str, first: str, after: str) -> None:
    page = When(value="2018-05-18", first="2018-05-18", after="2018-05-19")
    [ago] = marked(dated(f"اجتمعوا {words} في المدينة.", page))
    assert isinstance(ago.value, Time)
    assert (ago.value.when.value, ago.value.when.first, ago.value.when.after) == (value, first, after)
