"""ألا is "that not"; a participle behind "was" tells what was certain, planned or expected, and nobody says it."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tests.conftest import article_of


def said(text: str) -> list[str]:
    return [m.wording for m in mark_article(article_of(text, published="2022-06-21")).mentions if m.kind == "quote"]


@pytest.mark.parametrize("word", ["ألا", "ألّا"])
def test_that_not_opens_what_is_said(word: str) -> None:
    text = f"ورجح الخبير سامي الناصح {word} ينتهي العمل في الجسر قبل الشتاء."
    assert said(text) == [f"{word} ينتهي العمل في الجسر قبل الشتاء"]


def test_namely_opens_nothing() -> None:
    assert said("وعالج الباحث سامي الناصح مسألة مهمة ألا وهي مياه الري في القرى.") == []


@pytest.mark.parametrize("word", ["مقررا", "مؤكدا", "متوقعا"])
def test_what_was_planned_or_certain_nobody_says(word: str) -> None:
    assert said(f"وصل الوزير سامي الناصح أمس. وكان {word} أن يفتتح الجسر مع ضيوفه من البلدية.") == []


def test_a_participle_beside_a_verb_still_speaks() -> None:
    assert said("وتفقد الوزير سامي الناصح الجسر، مؤكدا أن العمل فيه انتهى.") == ["أن العمل فيه انتهى"]
