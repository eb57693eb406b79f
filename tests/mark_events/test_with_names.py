"""Words that name a happening only with what the earlier steps find around them: dates, names, marks."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Given, Happening, Page
from tawatur.read import read_page


def kinds(text: str) -> list[tuple[str, str]]:
    """The triggers and kinds of a text below a headline that tells nothing."""
    body = f"أخبار متفرقة من هنا وهناك\n\n{text}".encode()
    article = read_page(Page(source="x", body=body, media="text/plain", given=Given(date="2025-06-12")))[0]
    return [(m.wording, m.value.type) for m in mark_article(article).mentions if isinstance(m.value, Happening)]


@pytest.mark.parametrize(
    "text",
    [
        "تعود ملكية القصر إلى عام 1920 بحسب عائلة سعيد في بيروت",
        "ونشرت سلمى الخطيب الصورة على صفحتها في بيروت",
        "قال أحمد الخطيب لـ«صوت بيروت» ما عنده",
    ],
)
def test_dates_pages_and_names_of_stations_are_no_happenings(text: str) -> None:
    assert kinds(text) == []


def test_who_comes_back_on_a_day_does_come_back() -> None:
    assert kinds("عاد الوزير أحمد الخطيب إلى بيروت مساء أمس.") == [("عاد", "other")]


def test_a_vote_for_something_is_a_vote() -> None:
    assert kinds("صوت مجلس النواب اللبناني على الموازنة أمس.") == [("صوت", "vote")]
