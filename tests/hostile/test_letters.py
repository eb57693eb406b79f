"""H12, H13 and H15: spellings that look alike, ligatures that are several letters, digits of three scripts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.arabic.fold import fold, fold_with_map
from tawatur.arabic.words import split

ALIKE = [
    ("الأسد", "الاسد"),
    ("إيران", "ايران"),
    ("آذار", "اذار"),
    ("ٱلقدس", "القدس"),
    ("مصطفى", "مصطفي"),
    ("علی", "علي"),
    ("کتاب", "كتاب"),
    ("حکومة", "حكومه"),
    ("مدينة", "مدينه"),
    ("مدینة", "مدينه"),
    ("محـــمد", "محمد"),
    ("مُحَمَّد", "محمد"),
    ("قـــال", "قال"),
    ("بيان‌ صحفي", "بيان صحفي"),
    ("بيان\u200b", "بيان"),
    ("\ufeffخبر", "خبر"),
    ("خ\u200dبر", "خبر"),
    ("\u200fدمشق\u200e", "دمشق"),
    ("ﻻجئ", "لاجي"),
    ("ﷲ", "الله"),
    ("ﻣﺼﺮ", "مصر"),
    ("ﻟﺒﻨﺎﻥ", "لبنان"),
    ("ﺍﻟﻴﻤﻦ", "اليمن"),
    ("مؤتمر", "موتمر"),
    ("رئيس", "رييس"),
    ("ھاتف", "هاتف"),
    ("ہنا", "هنا"),
    ("١٢", "12"),
    ("۱۲", "12"),
    ("٢٠٢١", "2021"),
    ("\u2067نص\u2069", "نص"),
    ("ن\u00adص", "نص"),
    ("بوتين\u0651", "بوتين"),
    ("ڤيينا", "فيينا"),
    ("پوتين", "بوتين"),
    ("چاد", "جاد"),
]


@pytest.mark.parametrize(("shown", "key"), ALIKE)
def test_h12_h13_the_search_key_is_one_and_the_display_stays(shown: str, key: str) -> None:
    assert fold(shown) == fold(key)
    assert fold(fold(shown)) == fold(shown)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="الأسدﻻﷲﷺمـُحَمَّد \u200c\u200fیک١۲3", max_size=40))
def test_h13_every_folded_letter_leads_back_to_its_original(text: str) -> None:
    folded = fold_with_map(text)
    for at, letter in enumerate(folded.text):
        span = folded.original(at, at + 1)
        assert letter in fold(span.of(text))
    assert list(folded.starts) == sorted(folded.starts)


@pytest.mark.parametrize("number", ["12", "١٢", "۱۲"])
def test_h15_digits_of_three_scripts_are_one_number(number: str) -> None:
    words = split(f"قتل {number} شخصا")
    assert words.key[1] == "12"
    assert words.raw[1] == number


@pytest.mark.parametrize("number", ["3.5", "٣٫٥", "۳٫۵", "1,250", "١٬٢٥٠"])
def test_h15_separators_stay_inside_the_number(number: str) -> None:
    words = split(f"بلغ {number} مليون")
    assert words.raw[1] == number
