"""Who was told, who is called what, and who keeps the name back: none of them speaks."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Article, Block, Outlet, Quote, Span
from tests.mark_quotes.told import told


def first(text: str, outlet: str = "بيان") -> Quote:
    """The first quote of a text, its names found by the marker."""
    blocks = (Block(span=Span(0, len(text)), kind="text"),)
    article = Article(page="p", name="n", source="s", sha256="0", text=text, blocks=blocks, outlet=Outlet(name=outlet))
    return next(m.value for m in mark_article(article, fast=True).mentions if isinstance(m.value, Quote))


def links(text: str, outlet: str = "بيان") -> list[tuple[str, str]]:
    """Kind and name of the links of the first quote, less the page's outlet."""
    return [(link.kind, link.name) for link in first(text, outlet).chain[1:]]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("وقال متحدث باسم الشرطة لرويترز إن المشتبه به فر", "رويترز"),
        ("وقال الناجي لمراسل وكالة مدار إن القارب كان مكتظا", "مدار"),
    ],
)
def test_an_outlet_that_was_told_is_a_link(text: str, agency: str) -> None:
    assert links(text)[0] == ("agency", agency)
    assert len(links(text)) == 2


def test_the_page_itself_is_no_second_link_when_it_was_told() -> None:
    assert ("agency", "رويترز") not in links("وقال متحدث باسم الشرطة لرويترز إن المشتبه به فر", outlet="رويترز")


def test_a_states_television_is_an_outlet_by_its_adjective() -> None:
    assert links("وأفاد التلفزيون الرسمي بأن الطائرة أسقطت")[0] == ("agency", "التلفزيون الرسمي")


def test_whoever_keeps_the_name_back_is_described_without_that() -> None:
    assert told("وقال مصدر في الشركة طلب عدم كشف هويته إن الصفقة ألغيت")[0].speaker == "مصدر في الشركة"


def test_is_called_so_says_nothing() -> None:
    said = told("وأكد أحد سكان القرية، ويدعى حمود الصالح، أن السيل جرف المنازل", {"حمود الصالح": "person"})
    assert [one.cue for one in said] == ["أكد"]


def test_what_refers_back_stands_before_who_said_it() -> None:
    said = told("وحسبما صرح به مدير المصنع، فإن المصابين غادروا", {"مدير المصنع": "person/title"})
    assert said[0].speaker == "مدير المصنع"
