"""What holds for every text: spans tell their words, dates survive every spelling, time grows with the length."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.calendar import hijri_days, hijri_of
from tawatur.arabic.dates import find_dates, interpret, parse_date
from tawatur.arabic.words import split
from tawatur.lexicon import table, variants
from tawatur.mark.figures import mark_figures
from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tests.conftest import article_of
from tests.stopwatch import grows_linearly

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2060, 12, 31))
GREGORIAN = [row for row in table("months") if row["calendar"] == "g"]
LEXICON = {
    form
    for name in ("time_words", "months", "numbers", "weekdays")
    for row in table(name)
    for form in variants(row["forms"])
}
OTHERS = ["في", "من", "إلى", "و", "قتل", "شخصا", "12", "2015", "10:30", "/", "-", "(", ")", '"', "،", ".", "القمة"]
WORDS = [*sorted(LEXICON), *OTHERS]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)


@given(TEXTS)
def test_spans_tell_their_wording_and_do_not_overlap(text: str) -> None:
    sheet = mark_figures(mark_times(lay(article_of(text, published="2016-03-16"))))
    for mention in sheet.mentions:
        assert mention.span.of(text) == mention.wording != ""
    found = sheet.of("time")
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    mark_figures(mark_times(lay(article_of(text, published="2016-03-16"))))
    interpret(text, dt.datetime(2016, 3, 16, 12)) if text.strip() else None  # noqa: DTZ001


@given(DAYS, st.data())
def test_a_date_survives_every_month_name(day: dt.date, data: st.DataObject) -> None:
    names = [form for row in GREGORIAN if int(row["month"]) == day.month for form in variants(row["forms"])]
    name = data.draw(st.sampled_from(names))
    shape = data.draw(
        st.sampled_from(
            ["{d} {m} {y}", "{d} من {m} {y}", "{d} {m} عام {y}", "{d} {m}، {y}", "{d}-{m}-{y}", "{d} {m} {y}م"]
        )
    )
    written = shape.format(d=day.day, m=name, y=day.year)
    found = parse_date(f"في {written}")
    assert found is not None, written
    assert found.value == day.isoformat(), written


@given(DAYS, st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d", "%d-%m-%Y"]), st.booleans())
def test_a_date_survives_in_numbers_of_either_script(day: dt.date, shape: str, arabic: bool) -> None:
    written = day.strftime(shape)
    if arabic:
        written = written.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    found = parse_date(f"بتاريخ {written} صدر")
    assert found is not None
    assert found.value == day.isoformat()


@given(st.dates(dt.date(1930, 1, 1), dt.date(2070, 1, 1)))
def test_a_hijri_date_comes_back_within_a_day(day: dt.date) -> None:
    year, month, number = hijri_of(day)
    names = [
        variants(row["forms"])[0] for row in table("months") if row["calendar"] == "h" and int(row["month"]) == month
    ]
    found = parse_date(f"يوم {number} {names[0]} {year} هـ")
    assert found is not None
    assert found.value == f"{day}~"
    assert found.first is not None
    assert found.after is not None
    assert found.first <= day.isoformat() < found.after
    assert hijri_days(year, month, number)[0] == day


@given(DAYS, st.integers(0, 23), st.integers(0, 59))
def test_a_dateline_keeps_its_clock(day: dt.date, hour: int, minute: int) -> None:
    half, shown = ("صباحا", hour or 12) if hour < 12 else ("مساء", hour - 12 or 12)
    [found] = find_dates(split(f"{day.day}/{day.month}/{day.year} - {shown:02}:{minute:02} {half}"))
    wanted = f"{day}T{hour:02}:{minute:02}"
    assert found.value == wanted


@given(DAYS)
def test_yesterday_and_tomorrow_are_a_day_off(day: dt.date) -> None:
    reference = dt.datetime.combine(day, dt.time(9))
    assert interpret("أمس", reference).text == (day - dt.timedelta(1)).isoformat()
    assert interpret("بعد غد", reference).text == (day + dt.timedelta(2)).isoformat()


def _mark(repeats: int) -> None:
    """A text that is nothing but the beginnings of times."""
    text = "من 12 في بعد قبل مطلع أول يوم 3 و الساعة 5 من " * repeats
    mark_figures(mark_times(lay(article_of(text, published="2016-03-16"))))


def test_time_grows_with_the_length_of_the_text() -> None:
    _mark(50)
    assert not grows_linearly(_mark, 100, times=8)
