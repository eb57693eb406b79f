"""Month names of every country, the Hijri calendar, Easter."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.calendar import easter, hijri_days, hijri_of, month_at, weekday_at
from tawatur.arabic.edtf import bounds, when
from tawatur.arabic.words import split
from tawatur.lexicon import table, variants

#: CLDR's month names, first and last of the year, by country.
CLDR = [
    ("ar-EG", "يناير", "ديسمبر"),
    ("ar-SY", "كانون الثاني", "كانون الأول"),
    ("ar-DZ", "جانفي", "ديسمبر"),
    ("ar-MA", "يناير", "دجنبر"),
    ("ar-MR", "يناير", "دجمبر"),
]


@pytest.mark.parametrize(("country", "january", "december"), CLDR)
def test_first_and_last_month_of_each_country(country: str, january: str, december: str) -> None:
    for name, number in ((january, 1), (december, 12)):
        month = month_at(split(name), 0)
        assert month is not None, country
        assert (month.number, month.hijri) == (number, False)


@pytest.mark.parametrize("row", table("months"), ids=lambda row: row["forms"])
def test_every_form_names_its_month_alone(row: dict[str, str]) -> None:
    for form in variants(row["forms"]):
        words = split(form)
        month = month_at(words, 0)
        assert month is not None, form
        assert (month.number, month.hijri, month.after) == (int(row["month"]), row["calendar"] == "h", len(words)), form


def test_each_month_has_its_names_in_the_three_families() -> None:
    counts = {
        n: sum(row["calendar"] == "g" and int(row["month"]) == n for row in table("months")) for n in range(1, 13)
    }
    assert all(count >= 2 for count in counts.values())


@pytest.mark.parametrize(
    "text", ["تموز/يوليو", "تموز / يوليو", "يوليو (تموز)", "يوليو تموز", "تموز-يوليو", "تموز، يوليو"]
)
def test_a_double_month_is_one_month(text: str) -> None:
    words = split(text)
    month = month_at(words, 0)
    assert month is not None
    assert (month.number, month.after) == (7, len(words))


def test_two_different_months_are_no_double() -> None:
    month = month_at(split("يونيو/يوليو"), 0)
    assert month is not None
    assert (month.number, month.after) == (6, 1)


def test_weekdays_through_proclitics() -> None:
    found = weekday_at(split("والأربعاء"), 0)
    assert found is not None
    assert (found.number, found.cut) == (3, 1)


@pytest.mark.parametrize("word", ["أحد", "الأربعة", "جمعة", "الحد"])
def test_words_that_are_no_weekday(word: str) -> None:
    assert weekday_at(split(word), 0) is None


@given(st.dates(dt.date(1930, 1, 1), dt.date(2070, 1, 1)))
def test_hijri_and_back(day: dt.date) -> None:
    assert hijri_days(*hijri_of(day)) == (day, day + dt.timedelta(1))


@given(st.integers(1, 1900), st.integers(1, 12))
def test_hijri_months_follow_one_another(year: int, month: int) -> None:
    first, after = hijri_days(year, month)
    assert after - first in (dt.timedelta(29), dt.timedelta(30))
    assert hijri_days(year + month // 12, month % 12 + 1)[0] == after


def test_hijri_years_outside_the_table_meet_it_closely() -> None:
    assert abs((hijri_days(1342, 12)[1] - hijri_days(1343, 1)[0]).days) <= 2


@pytest.mark.parametrize(
    ("year", "western", "eastern"), [(2013, "03-31", "05-05"), (2024, "03-31", "05-05"), (2025, "04-20", "04-20")]
)
def test_easter(year: int, western: str, eastern: str) -> None:
    assert easter(year) == dt.date.fromisoformat(f"{year}-{western}")
    assert easter(year, eastern=True) == dt.date.fromisoformat(f"{year}-{eastern}")


def test_a_hijri_day_that_no_month_has() -> None:
    with pytest.raises(ValueError, match="no day 31"):
        hijri_days(1437, 1, 31)


def test_open_bounds() -> None:
    assert bounds("../2016-03") == (None, dt.date(2016, 4, 1))


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [
        ("2017-11-20", "2017-11-20", "2017-11-21"),
        ("2016-W53", None, None),
        ("2015-W53", "2015-12-28", "2016-01-04"),
        ("2024-Q3", "2024-07-01", "2024-10-01"),
        ("2024-H2", "2024-07-01", "2025-01-01"),
        ("198X", "1980-01-01", "1990-01-01"),
        ("19XX", "1900-01-01", "2000-01-01"),
        ("2021-01/2021-06", "2021-01-01", "2021-07-01"),
        ("2017-06-07~", "2017-06-06", "2017-06-09"),
        ("2017-02-30", None, None),
        ("P2Y", None, None),
        ("2016-03-16T11:30Z", "2016-03-16", "2016-03-17"),
    ],
)
def test_the_days_that_a_value_spans(value: str, first: str | None, after: str | None) -> None:
    found = when(value)
    assert (found.first, found.after) == (first, after)
