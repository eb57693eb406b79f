"""A day's slip between accounts that count from their own day of printing: told as such, and once for a story."""

from __future__ import annotations

import pytest

from tawatur.compare.once import claims_of
from tawatur.compare.slips import apart_by_a_slip
from tawatur.model import DAY_SLIP, Case, Row
from tests.compare.stories import compared
from tests.compare.test_values import told

#: Title, paragraphs, day of printing.
WELL = (
    (
        "well-a",
        "إنقاذ طفل سقط في بئر قرب السواقي",
        "أنقذت فرق الدفاع المدني طفلا سقط {} في بئر مهجورة قرب بلدة السواقي، وأصيب متطوع خلال العملية.\n\n"
        "وقال الناطق باسم الدفاع المدني سامر الغزالي إن الطفل بصحة جيدة.",
        "2031-05-06",
    ),
    (
        "well-b",
        "طفل ينجو بعد سقوطه في بئر السواقي",
        "نجا طفل بعدما سقط {} في بئر مهجورة قرب بلدة السواقي وأنقذته فرق الدفاع المدني، فيما أصيب متطوع.\n\n"
        "وأكد الناطق باسم الدفاع المدني سامر الغزالي أن الطفل بصحة جيدة.",
        "2031-05-06",
    ),
)


def case_of(*days: str) -> Case:
    articles = [
        {"id": name, "outlet": f"جريدة {name}", "published": day, "title": title, "text": text.format(when)}
        for (name, title, text, day), when in zip(WELL, days, strict=True)
    ]
    return compared({"articles": articles}, judged=True)[0]


def fought_times(case: Case) -> list[Row]:
    return [row for event in case.events for row in event.rows if (row.slot, row.accord) == ("when", "contested")]


def test_happenings_of_a_story_that_are_a_day_apart_by_printing_are_one_row_with_its_own_reason() -> None:
    rows = fought_times(case_of("أمس", "أول من أمس"))
    assert [row.ground for row in rows] == [DAY_SLIP]
    assert {at.value for at in rows[0].positions} == {"2031-05-05", "2031-05-04"}
    assert len(claims_of(rows[0])) > 2


def test_days_that_both_accounts_name_are_no_slip() -> None:
    rows = fought_times(case_of("الاثنين", "يوم الأحد"))
    assert rows
    assert {row.ground for row in rows} == {""}


def test_one_day_told_in_two_ways_is_no_quarrel() -> None:
    assert fought_times(case_of("أمس", "أمس الاثنين")) == []


@pytest.mark.parametrize(
    ("left", "right", "slip"),
    [
        (("أمس", "2031-05-05"), ("الثلاثاء", "2031-05-06"), True),
        (("اليوم", "2031-05-06"), ("أول من أمس", "2031-05-04"), True),
        (("الساعة 3 فجرا", "2031-05-06T03:00"), ("ليل أمس", "2031-05-05"), True),
        (("أمس الاثنين", "2031-05-05"), ("اليوم الثلاثاء", "2031-05-06"), False),
        (("أمس", "2031-05-05"), ("الأسبوع الماضي", "2031-W18"), False),
        (("أمس", "2031-05-05"), ("1 مايو", "2031-05-01"), False),
        (("أمس", "2031-05-05"), ("البارحة", "2031-05-05"), False),
    ],
)
def test_a_slip_is_of_a_day_or_two_with_one_counted_from_printing(
    left: tuple[str, str], right: tuple[str, str], slip: bool
) -> None:
    one = told("when", left[1], wording=left[0])
    other = told("when", right[1], wording=right[0], article="b")
    assert apart_by_a_slip(one, other) is slip
    assert apart_by_a_slip(other, one) is slip
