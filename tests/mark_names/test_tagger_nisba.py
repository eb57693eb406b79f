"""What the learned tagger sees is weighed against what a word can be."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tests.mark_names.stage import stage


@pytest.mark.parametrize("nisba", ["روسي", "فرنسي", "تركي", "أردني"])
def test_where_somebody_is_from_is_nobodys_name(nisba: str) -> None:
    article = stage(f"قال مصدر {nisba} إن الجسر مغلق أمام الشاحنات.").article
    assert [m.wording for m in mark_article(article).mentions if m.kind == "person"] == [f"مصدر {nisba}"]
