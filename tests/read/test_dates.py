"""Datelines in the forms that Arabic pages of all regions use."""

from __future__ import annotations

import pytest

from tawatur.arabic.words import split
from tawatur.read.dates import dates_in
from tawatur.read.published import date_of_address, iso_of

FORMS = [
    ("الثلاثاء 21 نوفمبر 2017, 10:43 صباحا", "2017-11-21T10:43"),
    ("الثلاثاء ٢١ تشرين الثاني ٢٠١٧", "2017-11-21"),
    ("الثلاثاء، 21 تشرين الثاني/نوفمبر 2017", "2017-11-21"),
    ("21 نوفمبر (تشرين الثاني) 2017", "2017-11-21"),
    ("21 نونبر 2017", "2017-11-21"),
    ("نوفمبر 21, 2017", "2017-11-21"),
    ("16 جانفي 2018 - 09:20", "2018-01-16T09:20"),
    ("3 فيفري 2018", "2018-02-03"),
    ("24 غشت 2021", "2021-08-24"),
    ("9 شتنبر 2021", "2021-09-09"),
    ("12 جويلية 2019", "2019-07-12"),
    ("5 أوت 2019", "2019-08-05"),
    ("6 تموز (يوليو) 2014", "2014-07-06"),
    ("1 كانون الأول / ديسمبر 2015 09:22 مساءً", "2015-12-01T21:22"),
    ("21/11/2017 - 22:15", "2017-11-21T22:15"),
    ("21-11-2017", "2017-11-21"),
    ("21.11.2017 | 10:11 GMT", "2017-11-21T10:11"),
    ("2017/11/21", "2017-11-21"),
    ("2017-11-21T10:43:00+02:00", "2017-11-21T10:43"),
    ("٢٠١٧/١١/٢١", "2017-11-21"),
    ("March 27, 2021", "2021-03-27"),
    ("27 mars 2021", "2021-03-27"),
    ("10:43 ص الثلاثاء 21 نوفمبر 2017", "2017-11-21T10:43"),
    ("الأحد 15/07/2018 الساعة 9:00 مساء", "2018-07-15T21:00"),
    ("12:30 م 21 نوفمبر 2017", "2017-11-21T12:30"),
    ("الاثنين 2 ربيع الأول 1439 هـ - 20 نوفمبر 2017م", "2017-11-20"),
    ("2 ربيع الأول 1439 هـ", "2017-11-20"),
    ("1439/3/2", "2017-11-20"),
]


@pytest.mark.parametrize(("text", "value"), FORMS)
def test_a_dateline(text: str, value: str) -> None:
    assert [date.value for date in dates_in(split(text))] == [value]


@pytest.mark.parametrize(
    "text", ["مقتل 12 في 2017", "31 فبراير 2017", "1200 دولار/3/2", "في 3 نوفمبر", "عام 2017", "12:30"]
)
def test_what_is_no_full_date(text: str) -> None:
    assert dates_in(split(text)) == []


def test_day_and_month_that_could_be_swapped_are_marked() -> None:
    assert [date.ambiguous for date in dates_in(split("05/03/2017 ثم 25/03/2017 ثم 03/25/2017"))] == [
        True,
        False,
        False,
    ]


def test_the_weekday_beside_a_date_is_compared_with_it() -> None:
    right, wrong = dates_in(split("الثلاثاء 21 نوفمبر 2017\nالجمعة 21 نوفمبر 2017"))
    assert (right.agrees, wrong.agrees) == (True, False)


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://example.org/2017/11/21/talks", "2017-11-21"),
        ("https://example.org/news/20171121-talks", "2017-11-21"),
        ("https://example.org/2017/11/31/talks", None),
        ("https://example.org/article/4079430", None),
        (None, None),
    ],
)
def test_the_day_in_an_address(address: str | None, day: str | None) -> None:
    assert date_of_address(address) == day


@pytest.mark.parametrize(
    ("given", "iso"),
    [
        ("2017-11-21T10:43:00+02:00", "2017-11-21T10:43"),
        ("2017-11", "2017-11"),
        ("2017", "2017"),
        ("21 نوفمبر 2017", "2017-11-21"),
        ("Tue, 21 Nov 2017 10:43:00 GMT", "2017-11-21T10:43"),
        ("soon", None),
    ],
)
def test_a_date_as_given(given: str, iso: str | None) -> None:
    assert iso_of(given) == iso
