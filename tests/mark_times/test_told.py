"""Times that what was told before makes known: periods of results, parts of a day, آنذاك, an agency's own today."""

from __future__ import annotations

import msgspec
import pytest

from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tawatur.model import Block, Span, Time
from tests.conftest import article_of
from tests.mark_times.test_expressions import times


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "زادت أرباح المصنع في الربع الثاني من العام الماضي مقارنة بالربع المماثل من العام السابق.",
            [("الربع الثاني من العام الماضي", "2015-04/2015-06"), ("الربع المماثل من العام السابق", "2014-04/2014-06")],
        ),
        (
            "تراجع دخل البنك في النصف الأول من 2015 عن الفترة نفسها من عام 2013.",
            [("النصف الأول من 2015", "2015-01/2015-06"), ("الفترة نفسها من عام 2013", "2013-01/2013-06")],
        ),
        (
            "باعت الشركة في التسعة أشهر الأولى من 2015 أكثر من ذات الفترة من العام السابق.",
            [("التسعة أشهر الأولى من 2015", "2015-01/2015-09"), ("ذات الفترة من العام السابق", "2014-01/2014-09")],
        ),
        (
            "بلغت خسائر المصرف مليونا في الربع الثالث وهي أقل منها في الربع السابق.",
            [("الربع الثالث", "2015-07/2015-09"), ("الربع السابق", "2015-04/2015-06")],
        ),
        (
            "هبطت الأرباح بنهاية النصف الأول 2015 عن نفس الفترة من عام 2014.",
            [("نهاية النصف الأول 2015", "2015-01/2015-06"), ("نفس الفترة من عام 2014", "2014-01/2014-06")],
        ),
        ("يبدأ العام الدراسي المقبل في موعده.", [("العام الدراسي المقبل", None)]),
        (
            "اندلع الحريق الاثنين في السوق. ووصلت الفرق ليلا وأخمدته فجرا.",
            [("الاثنين", "2016-03-14"), ("ليلا", "2016-03-14"), ("فجرا", "2016-03-15")],
        ),
        (
            "اندلع الحريق الاثنين في السوق. وورد البلاغ عند الساعة الثالثة فجرا.",
            [("الاثنين", "2016-03-14"), ("الساعة الثالثة فجرا", "2016-03-14T03:00")],
        ),
        (
            "راجعت الكلية في 6-10-1436هـ. وانتظرت حتى الساعة 1:30 ظهرا.",
            [("6-10-1436هـ", "2015-07-22~"), ("الساعة 1:30 ظهرا", "2016-03-16T13:30")],
        ),
        ("ولد عام 1950 وكان آنذاك في القرية.", [("عام 1950", "1950"), ("آنذاك", "1950")]),
        ("غادر في العشر الأواخر من رمضان 1436.", [("العشر الأواخر من رمضان 1436", "2015-07-07~/2015-07-16~")]),
    ],
)
def test_counted_from_what_was_told(text: str, found: list[tuple[str, str | None]]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    "text",
    ["يعمل الحارس ليلا ونهارا منذ قدم.", "سكن الربع الأول من الحي.", "وصل ليلا إلى القرية.", "وكان آنذاك مديرا."],
)
def test_no_time_where_nothing_was_told(text: str) -> None:
    assert times(text) == []


def test_the_headline_means_the_day_that_the_text_calls_today() -> None:
    text = "فوز الفريق اليوم. وأعلن الاتحاد صباح اليوم الاثنين النتيجة وغادر المدرب أمس."
    assert [value for _, value in times(text)] == ["2016-03-14", "2016-03-14", "2016-03-13"]


def test_what_is_supposed_lies_ahead() -> None:
    assert times("ويفترض أن يتجمع الأهالي الأحد أمام المدرسة.") == [("الأحد", "2016-03-20")]


def test_clock_times_of_four_digits_and_months_behind_since() -> None:
    assert times("وتبدأ الهدنة الساعة 2359 يوم الأحد المقبل.")[0][1] == "2016-03-20T23:59"
    assert times("وهو الأدنى منذ شهر فبراير عام 2010.") == [("شهر فبراير عام 2010", "2010-02")]


def test_a_month_in_the_headline_is_of_the_year_told_below() -> None:
    head = "انتخاب الرئيس في فبراير"
    plain = article_of(f"{head}\nيجتمع المجلس في 26 فبراير 2019.", published="2016-03-16")
    spans = Span(0, len(head)), Span(len(head) + 1, len(plain.text))
    blocks = (Block(span=spans[0], kind="title"), Block(span=spans[1], kind="text"))
    found = mark_times(lay(msgspec.structs.replace(plain, blocks=blocks))).mentions
    assert [m.value.when.value for m in found if isinstance(m.value, Time)] == ["2019-02", "2019-02-26"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("يصوت المجلس يوم الجمعة المقبل على القرار. وأضاف السفير أنه لا يعرف كيفية التصويت يوم الجمعة.", "2016-03-18"),
        ("يصوت المجلس يوم الجمعة المقبل على القرار. وقتل رجل يوم الجمعة في السوق.", "2016-03-11"),
    ],
)
def test_a_weekday_told_as_one_to_come_is_so_again_unless_something_was_done_on_it(text: str, last: str) -> None:
    assert times(text)[-1][1] == last
