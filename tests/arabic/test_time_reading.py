"""Which words of a text are read for a time: those that the word behind them lets begin one."""

from __future__ import annotations

import pytest

from tawatur.arabic.time_ranges import readings
from tawatur.arabic.time_reading import beginnings
from tawatur.arabic.words import split


def test_usual_words_that_lead_nowhere_are_not_read() -> None:
    words = split("هذا السائق شكر أحد الجيران قبل الغداء وتحدث نحو الباب مع كل عامل بعد الحفل")
    assert beginnings(words) == []


@pytest.mark.parametrize(
    "told",
    ["هذا الصباح", "هذه السنة", "قبل يومين", "بعد بضعة أشهر", "بعد ذلك بأسبوع", "كل ثلاثة أسابيع", "كل خميس",
     "آخر ثلاثة أيام", "نحو ساعتين", "نفس اليوم", "جمعة الأسبوع المقبل"],
)  # fmt: skip
def test_the_same_words_are_read_where_a_time_goes_on_behind_them(told: str) -> None:
    words = split(f"زار الجيران {told}.")
    assert beginnings(words)[0] == 2
    assert [read.first for read in readings(words)] == [2]
