"""Readings that a neighbour word decides: bound duals, ages of a named one, days in a row, clauses of the future."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tawatur.model import Happening, Time
from tests.conftest import article_of
from tests.mark_times.test_expressions import times
from tests.mark_times.test_figures import figures


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("بلغت الفدية مليونا يورو", "2000000", "EUR"),
        ("شارك ألفا متفرج في الحفل", "2000", "متفرج"),
        ("أنفقت الشركة مليارا دينار", "2000000000", "DIN"),
        ("حضر ألفا و300 متفرج", "1300", "متفرج"),
        ("حضر خمسة وعشرون ألفا من المشجعين", "25000", "مشجع"),
        ("جمعت الحملة مليونا و200 ألف دولار", "1200000", "USD"),
        ("حضر ألف متفرج", "1000", "متفرج"),
        ("بلغت الخسائر 2ر3 مليون يورو", "3200000", "EUR"),
        ("ارتفع السعر بنسبة 5ر0 في المئة", "0.5", "%"),
    ],
)
def test_a_dual_bound_to_what_it_counts_is_two(text: str, value: str, unit: str) -> None:
    found = figures(text)
    assert [figure.value for figure in found] == [value]
    assert unit == "DIN" or found[0].unit == unit


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("يبلغ سامي الناصح 56 عاما", "age"),
        ("تبلغ الطبيبة ليلى الحاج 44 عاما", "age"),
        ("ويبلغ المدرب الجديد 61 عاما", "age"),
        ("تبلغ مدة العقد خمس سنوات", "duration"),
        ("يبلغ أجل القرض 20 عاما", "duration"),
        ("يبلغ متوسط مدة المحاكمة 7 سنوات", "duration"),
    ],
)
def test_who_reaches_years_is_so_old(text: str, slot: str) -> None:
    assert [figure.slot for figure in figures(text)] == [slot]


@pytest.mark.parametrize(
    "text",
    ["أضرب العمال لليوم الثاني على التوالي", "تتواصل المعارض لليوم الـ12", "في اليوم الخامس للمهرجان عرضت أفلام"],
)
def test_a_day_in_a_row_is_not_today(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قال الناطق إن الأحد لن يكون عطلة", "2016-03-20"),
        ("أعلنت الإدارة أن الأحد سيكون عطلة", "2016-03-20"),
        ("قالت الإدارة الأحد إن المدارس مغلقة", "2016-03-13"),
        (
            "صرح رئيس نقابة العمال في الميناء القديم بعد اجتماع طويل مع ممثلي الشركة المالكة الأحد إن العمال لن يعودوا",
            "2016-03-13",
        ),
        ("غادر الوفد اليوم الأربعاء", "2016-03-16"),
    ],
)
def test_a_clause_of_the_future_turns_the_day_that_opens_it(text: str, wanted: str) -> None:
    assert [value for _, value in times(text)] == [wanted]


def test_hundreds_for_a_day_in_a_row_are_no_unit() -> None:
    assert [figure.unit for figure in figures("تظاهر المئات لليوم الثاني")] in ([], [""])


def test_years_of_a_sentence_are_no_people_arrested() -> None:
    reading = mark_article(article_of("حبس 4 موظفين و7 سنوات لمديرهم", published="2016-03-16"))
    happenings = [m.value for m in reading.mentions if isinstance(m.value, Happening)]
    assert [(one.slot, one.value) for each in happenings for one in each.figures] == [("arrested", "4")]


@pytest.mark.parametrize(
    "text", ["امتلأ الميدان في الليلة الأخيرة من رمضان", "أطفئت الأنوار في الساعة الأخيرة من شعبان"]
)
def test_a_night_or_an_hour_is_no_part_that_months_are_cut_into(text: str) -> None:
    marked = mark_article(article_of(text, published="2016-03-15")).mentions
    assert all(m.value.when.value is None for m in marked if m.kind == "time")  # marked or not, no reading breaks on it


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("تسري الموافقة حتى يوم الجمعة 8-10 بحسب النادي", "2015-07-24"),
        ("ترد الإدارة يوم الأحد 3 / 10 بخطاب", "2015-07-19"),
        ("يعقد الاجتماع يوم الخميس 8-10", "2015-10-08"),
    ],
)
def test_a_day_in_two_numbers_is_of_the_calendar_that_its_weekday_fits(text: str, day: str) -> None:
    published = "2015-07-24" if day.startswith("2015-07") else "2015-09-24"
    found = [m.value for m in mark_times(lay(article_of(text, published=published))).mentions]
    assert [value.when.value for value in found if isinstance(value, Time) and value.when] == [day]


def test_contracts_are_no_decades() -> None:
    assert times("وقعت البلدية ثلاثة عقود بقيمة مليون ريال.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("زار الوفد قرطاج في نوفمبر", "2015-11"),
        ("احتضنت المدينة ثلاث مباريات من البطولة المغلقة في تشرين الثاني", "2015-11"),
        ("احترق المصنع القديم في يونيو", "2015-06"),
        ("قررت اللجنة تسليم الجائزة في يونيو", "2016-06"),
        ("وصل الفريق للمشاركة في دورة تقام في يونيو", "2016-06"),
        ("قال الوزير إن المعرض في يونيو", "2016-06"),
    ],
)
def test_the_month_of_a_deed_done_is_none_to_come(text: str, value: str) -> None:
    assert times(text)[-1][1] == value


@pytest.mark.parametrize("text", ["جرت الدورة الأولى في يناير", "أصيب 12 في يناير"])
def test_a_number_before_in_and_a_month_is_no_day_of_it(text: str) -> None:
    assert [value for _, value in times(text)] == ["2016-01"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("غرق 30 شخصا في الربع الأول من 2015، ونجا 12 في الفترة ذاتها", "2015-01/2015-03"),
        ("باع المعرض 30 لوحة في الربع الأول من 2015 مقابل 12 في الفترة ذاتها", "2014-01/2014-03"),
        ("باع المعرض 30 لوحة في الربع الأول من 2015، و12 في الفترة ذاتها من عام 2013", "2013-01/2013-03"),
    ],
)
def test_the_period_told_is_another_year_s_only_beside_a_comparison(text: str, value: str) -> None:
    assert times(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("انقطع التيار انقطاعا دام أسبوعا", "P1W"),
        ("ترميم السقف الذي استغرق شهرا", "P1M"),
        ("امتد النقاش قرابة الساعتين", "PT2H"),
        ("استغرقت الرحلة نحو الساعة", "PT1H"),
    ],
)
def test_a_bare_length_behind_a_verb_of_lasting(text: str, value: str) -> None:
    assert [found for _, found in times(text)] == [value]


def test_about_the_hour_of_a_clock_is_no_length() -> None:
    assert [value for _, value in times("بدأ الاجتماع نحو الساعة العاشرة")] != ["PT1H"]


def test_a_part_of_the_day_behind_the_day_told() -> None:
    assert [value for _, value in times("وصل الوفد أمس. وتجول بعد الظهر في السوق.")] == ["2016-03-15"] * 2
