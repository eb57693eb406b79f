"""Texts that break off: a feed's teaser, a page cut at so many letters, end where a name or measure only begins."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Article, Block, Span


@pytest.mark.parametrize(
    "text",
    [
        "عقد اللقاء قبل نحو",
        "وصل الفريق بعد حوالي",
        "يقع المبنى في شارع الشيخ",
        "افتتح الوزير مدرسة الأمير",
        "وأعلنت الشركة ذلك ونشر",
        "حضر الدكتور نادر",
        "التقى اللواء سامر",
    ],
)
def test_a_text_may_end_where_a_name_a_measure_or_a_saying_only_begins(text: str) -> None:
    """What is not there is not looked at: the article is marked, and what is found lies inside it."""
    blocks = (Block(span=Span(0, len(text)), kind="text"),)
    article = Article(page="p", name="a", source="s", sha256="0", text=text, blocks=blocks)
    reading = mark_article(article, fast=True)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in reading.mentions)


def test_any_beginning_of_an_article_can_be_marked() -> None:
    """Cut behind any of its words, an article of names, titles, times and sayings is still marked."""
    text = (
        "قال الدكتور نادر سليم، عميد كلية الأمير سامي، إن الجامعة ستفتح قبل نحو أسبوعين مبنى في شارع الشيخ زياد، "
        "وأضاف بعد حوالي ثلاث ساعات من زيارة اللواء سامر أن العمل زاد، ونشر صورا له في مسجد الإمام مالك."
    )
    words = text.split(" ")
    for count in range(1, len(words)):
        part = " ".join(words[:count])
        blocks = (Block(span=Span(0, len(part)), kind="text"),)
        article = Article(page="p", name="a", source="s", sha256="0", text=part, blocks=blocks)
        assert mark_article(article, fast=True).article.text == part
