"""Phrases of the outlet's own voice that take a guilt for granted."""

from __future__ import annotations

import pytest

from tawatur.mark.wording import mark_wording
from tests.mark_events.stage import actors, stage


def marked(text: str) -> list[tuple[str, str]]:
    """Words and strength of what is loaded, where كتيبة النسر is a known body."""
    sheet = mark_wording(actors(stage(text), organization="كتيبة النسر"))
    return [(mention.wording, mention.value.strength) for mention in sheet.of("wording")]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("وينتظر الأهالي محاسبة كتيبة النسر على جرائمها", "محاسبة كتيبة النسر على جرائمها"),
        ("ودعا القرار إلى معاقبة كتيبة النسر لاستخدام الغاز السام", "معاقبة كتيبة النسر لاستخدام الغاز السام"),
    ],
)
def test_a_reckoning_with_somebody_named_takes_the_guilt_for_granted(text: str, phrase: str) -> None:
    assert marked(text) == [(phrase, "strong")]


@pytest.mark.parametrize(
    "text",
    [
        "وناقش المجلس محاسبة المقصرين على الجرائم",  # nobody named
        "وناقش المجلس محاسبة كتيبة النسر على الرواتب",  # no misdeed
        "قال «محاسبة كتيبة النسر على جرائمها»",  # the words of another
    ],
)
def test_what_takes_nothing_for_granted(text: str) -> None:
    assert marked(text) == []
