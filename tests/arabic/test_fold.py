"""Folding: one key for spellings that mean the same, and a map that leads back to the untouched text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.fold import fold, fold_with_map

SAME = [
    ("أحمد", "احمد"), ("إدلب", "ادلب"), ("آذار", "اذار"), ("مصطفى", "مصطفي"), ("سورية", "سوريه"), ("قالـــت", "قالت"),
    ("مُحَمَّد", "محمد"),
    ("ﻻ", "لا"), ("ﷲ", "الله"), ("کابل", "كابل"), ("ایران", "ايران"), ("٢٠١٧", "2017"), ("۲۰۱۷", "2017"),
    ("رؤية", "رويه"), ("هيئة", "هييه"), ("\u200fبيروت\u200e", "بيروت"), ("BBC", "bbc"), ("ٱلرئيس", "الرئيس"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), SAME)
def test_spellings_that_mean_the_same_share_a_key(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(("left", "right"), [("قال", "قيل"), ("شيء", "شي"), ("علم", "عالم"), ("12", "21")])
def test_words_that_differ_keep_different_keys(left: str, right: str) -> None:
    assert fold(left) != fold(right)


ARABIC = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]) | st.sampled_from("أإآىةـًٌَُّ٠١ﻻﷲک\u200f"))


@given(ARABIC)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ARABIC)
def test_the_map_leads_back_inside_the_text_in_order(text: str) -> None:
    folded = fold_with_map(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(folded.starts, folded.ends, strict=True))


@given(st.text("ابتثمنوي أإةى ًَّـ", max_size=40))
def test_what_is_found_in_the_folded_text_folds_to_itself_in_the_original(text: str) -> None:
    folded = fold_with_map(text)
    if folded.text:
        span = folded.original(0, len(folded.text))
        assert fold(span.of(text)) == folded.text
