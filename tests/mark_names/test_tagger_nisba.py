"""What the learned tagger sees is weighed against what a word can be."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tests.mark_names.stage import stage


@pytest.mark.parametrize("nisba", ["روسي", "فرنسي", "تركي", "أردني"])
def test_where_somebody_is_from_is_nobodys_name(nisba: str) -> None:
    article = stage(f"قال مصدر {nisba} إن الجسر مغلق أمام الشاحنات.").article
    assert [m.wording for m in mark_article(article).mentions if m.kind == "person"] == [f"مصدر {nisba}"]


def test_two_of_a_kind_are_nobodys_name() -> None:
    article = stage("وأوضح دبلوماسيان غربيان أن تبادل السفراء لن يتم قبل لقاء الوزيرين.").article
    assert not [m.wording for m in mark_article(article).mentions if m.kind == "person" and m.value.form == "name"]
