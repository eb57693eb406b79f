"""Numbers in digits of three scripts and in words of every gender and case."""

from __future__ import annotations

from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.numbers import Number, definite_number, read_number
from tawatur.arabic.words import split

UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TENS = ["", "", "عشرون", "ثلاثين", "أربعون", "خمسين", "ستون", "سبعين", "ثمانون", "تسعين"]
HUNDREDS = ["", "مئة", "مئتان", "ثلاثمائة", "أربعمئة", "خمسمائة", "ستمئة", "سبعمائة", "ثمانمئة", "تسعمائة"]
TEENS = [
    "عشرة",
    "أحد عشر",
    "اثنا عشر",
    "ثلاثة عشر",
    "أربع عشرة",
    "خمسة عشر",
    "ست عشرة",
    "سبعة عشر",
    "ثماني عشرة",
    "تسعة عشر",
]


def below_thousand(number: int) -> str:
    """A number from 1 to 999 in words."""
    hundred, rest = divmod(number, 100)
    parts = [HUNDREDS[hundred]] if hundred else []
    if 10 <= rest < 20:
        parts.append(TEENS[rest - 10])
    elif rest:
        ten, unit = divmod(rest, 10)
        parts += [UNITS[unit]] if unit else []
        parts += [TENS[ten]] if ten else []
    return " و".join(parts)


def in_words(number: int) -> str:
    """A number from 1 to 999,999 in words."""
    thousand, rest = divmod(number, 1000)
    head = {0: "", 1: "ألف", 2: "ألفان"}.get(thousand)
    if head is None:
        head = below_thousand(thousand) + (" آلاف" if 3 <= thousand <= 10 else " ألفا")
    return " و".join(part for part in (head, below_thousand(rest) if rest else "") if part)


@given(st.integers(1, 999_999))
def test_words_read_back(number: int) -> None:
    words = split(in_words(number))
    found = read_number(words, 0)
    assert found is not None
    assert (found.value, found.after) == (number, len(words)), in_words(number)


@given(st.integers(0, 10**9), st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]), st.sampled_from(["", ","]))
def test_digits_read_back(number: int, script: str, mark: str) -> None:
    written = f"{number:,}".replace(",", mark).translate(str.maketrans("0123456789", script))
    found = read_number(split(written), 0)
    assert found is not None
    assert found.value == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.5 مليون", 3_500_000),
        ("٣٫٥ مليون", 3_500_000),
        ("نصف مليون", 500_000),
        ("مليون ونصف المليون", 1_500_000),
        ("مليونين ونصف", 2_500_000),
        ("ثلاثة ملايين و500 ألف", 3_500_000),
        ("12 ألفا و500", 12_500),
        ("30 000", 30_000),
        ("مليار و200 مليون", 1_200_000_000),
        ("بمليوني", 2_000_000),
        ("1.250.000", 1_250_000),
        ("مئتي ألف", 200_000),
        ("خمس وعشرين", 25),
        ("الحادية والثلاثين", 31),
        ("الثاني عشر", 12),
        ("العشرون", 20),
        ("صفر", 0),
    ],
)
def test_forms(text: str, value: float) -> None:
    found = read_number(split(text), 0)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(("text", "value"), [("3 و 18", 3), ("ثلاثة وأربعة", 3), ("12 و 13", 12), ("مئة ومئتان", 100)])
def test_lists_are_not_added_up(text: str, value: int) -> None:
    found = read_number(split(text), 0)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["القمة", "أحدهم", "وزير", "قال", "عاشوا"])
def test_other_words_are_no_numbers(text: str) -> None:
    assert read_number(split(text), 0) is None


@pytest.mark.parametrize(
    ("text", "value"), [("الثلاثة", 3), ("الـ24", 24), ("العشرين", 20), ("الخمسة عشر", 15), ("الأربع والعشرين", 24)]
)
def test_numbers_with_the_article(text: str, value: int) -> None:
    found = definite_number(split(text), 0)
    assert found is not None
    assert found.value == value


def test_a_year_is_an_int_and_its_type_says_so() -> None:
    found = read_number(split("2015"), 0)
    assert found is not None
    assert type(found.value) is int
    assert get_type_hints(Number)["value"] == int | float, (
        "where float alone is told, a compiler makes 2015.0 of a year"
    )
