"""Quotation marks in all the ways they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.words import split
from tawatur.mark.quote_marks import pair_marks


def inside(text: str) -> list[str]:
    """What stands in each run of marks."""
    words = split(text)
    return [text[words.end[run.open] : words.end[run.close - 1]].strip() for run in pair_marks(words)]


@pytest.mark.parametrize(
    "text",
    [
        "قال «نعم نوافق» ثم مضى",
        "قال “نعم نوافق” ثم مضى",
        'قال "نعم نوافق" ثم مضى',
        "قال ”نعم نوافق” ثم مضى",
        "قال „نعم نوافق“ ثم مضى",
        "قال “نعم نوافق“ ثم مضى",
        "قال ‹نعم نوافق› ثم مضى",
        "قال « نعم نوافق » ثم مضى",
        'قال " نعم نوافق " ثم مضى',
        "قال 'نعم نوافق' ثم مضى",
        "قال »نعم نوافق« ثم مضى",
    ],
)
def test_every_pair_of_marks_is_one_run(text: str) -> None:
    assert inside(text) == ["نعم نوافق"]


def test_marks_of_two_kinds_nest() -> None:
    assert inside("قال «إن حزب “النهار” فاز»") == ["إن حزب “النهار” فاز", "النهار"]


def test_an_unclosed_run_ends_with_its_line() -> None:
    text = "قال: «سنعود إلى القرية قريباً.\nوغادر الوفد المدينة"
    words = split(text)
    (run,) = pair_marks(words)
    assert not run.closed
    assert words.raw[run.close - 1] == "قريباً"


def test_a_straight_mark_does_not_pair_over_lines() -> None:
    assert inside('طوله 15" تقريباً\nوقال "نعم"') == ["نعم"]


def test_an_apostrophe_between_letters_is_no_mark() -> None:
    assert inside("صحيفة L'Orient نشرت 'خبراً' اليوم") == ["خبراً"]


@given(st.text(alphabet="اب «»“”\"'‹›\n.،", max_size=60))
def test_runs_are_in_order_and_inside_the_text(text: str) -> None:
    words = split(text)
    runs = pair_marks(words)
    assert runs == sorted(runs)
    for run in runs:
        assert 0 <= run.open < run.close <= len(words)
        assert run.close > run.open + 1
