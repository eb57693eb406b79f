"""Furniture that calls itself so is read without its elements: the same pieces, at a part of the cost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.read.html import html_to_text
from tawatur.read.html_walk import grow, too_flat
from tests.stopwatch import grows_linearly

BENCH = Path(__file__).parents[2] / "bench/html"
sys.path.insert(0, str(BENCH))

from pages import framed, make, stories_written  # noqa: E402 -- the bench is a folder of scripts, not a package

TEMPLATES = sorted((BENCH / "templates").glob("*.html"))
ONE = "أكد رئيس بلدية النخيل أن المرحلة الأولى من مشروع الحدائق تنتهي قبل نهاية الشهر، وأن كلفتها لم تتجاوز المقدر لها."
TITLE = "بلدية النخيل تنهي المرحلة الأولى من مشروع الحدائق"
#: What can stand in a menu, words and borders in any order; unclosed and misplaced tags too.
BITS = (
    *("خبر", " رأي ", "\n  ", "كلمة <b>مهمة</b>", "<a href='/a'>ملف</a>", "<li>", "</li>", "<ul>", "</ul>", "<div>"),
    *("</div>", "<span>", "</span>", "<i></i>", "<br>", "<p>", "</p>", "<script>خفي</script>", "<img src='a.png'>"),
    *(
        "<svg><g><path d='M0'/></g></svg>",
        "<!-- خفي -->",
        "<h3>",
        "</h3>",
        "&nbsp;",
        "<iframe>خفي</iframe>",
        "<select>",
    ),
    *(
        "<option>",
        "<noscript><img></noscript>",
        "<noscript>نص</noscript>",
        "<pre> أ\n ب</pre>",
        "<time>أمس</time>",
        "<meta itemprop='position'>",
    ),
)


def texts(page: str, *, flat: bool) -> list[str]:
    """The pieces of a page, its furniture read flat or walked through."""
    return [piece.text for piece in grow(page, flat=flat).pieces]


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(["nav", "footer", "div class='menu'", "div class='most-read'"]), st.lists(st.sampled_from(BITS)))
def test_the_pieces_are_those_of_the_walk(box: str, bits: list[str]) -> None:
    page = f"<h1>{TITLE}</h1><{box}>{''.join(bits)}</{box.split(maxsplit=1)[0]}><p>{ONE}</p>"
    assert texts(page, flat=True) == texts(page, flat=False)


@pytest.mark.parametrize("template", TEMPLATES[::3], ids=lambda path: path.stem)
def test_the_pieces_of_pages_in_a_site_s_frame_are_those_of_the_walk(template: Path) -> None:
    for page in make(template, stories_written(), 3):
        whole = framed(page).html
        flat = grow(whole)
        assert sum(piece.flat for piece in flat.pieces) > 100
        assert [piece.text for piece in flat.pieces] == texts(whole, flat=False)


def test_what_only_calls_itself_furniture_is_looked_at_again() -> None:
    body = "".join(f"<p>{ONE} {number}</p>" for number in range(9))
    #: A form round a whole page, with a headline that is no heading.
    page = f"<title>{TITLE}</title><form><div>{TITLE}</div><div class='text'>{body}</div></form>"
    assert too_flat(grow(page), 0)
    found = html_to_text(page)
    assert found.title == TITLE
    assert [block.kind for block in found.blocks] == ["title", *["text"] * 9]


def test_a_date_and_facts_for_machines_in_a_footer_are_kept() -> None:
    links = "".join(f"<li><a href='/{number}'>باب {number}</a></li>" for number in range(12))
    page = html_to_text(
        f"""<h1>{TITLE}</h1><p>{ONE}</p><p>{ONE}</p><footer><ul>{links}</ul><time datetime='2021-09-14'>أمس</time>
        <b itemprop='dateModified' content='2021-09-15'>اليوم</b>
        <script type='application/ld+json'>{{"@type": "NewsArticle", "author": "سامي الحداد"}}</script></footer>"""
    )
    assert [date.value for date in page.dates] == ["2021-09-14", "2021-09-15"]
    assert page.byline == "سامي الحداد"


def test_a_small_footer_can_name_the_author() -> None:
    page = html_to_text(
        f"<article><h1>{TITLE}</h1><p>{ONE}</p><p>{ONE}</p><footer><p class='author'>هدى سالم</p></footer>"
    )
    assert [block.kind for block in page.blocks][-1] == "byline"


@pytest.mark.parametrize(
    "unit",
    [
        "<nav>",
        "<nav><b>أ",
        "<div class=menu><div class=menu><h1></h1></div></div>",
        "<nav>أ<i>ب</i>",
        "<nav><h1></h1></nav>",
        "<i>أ</i>ب",
    ],
)
def test_reading_flat_takes_linear_time(unit: str) -> None:
    def flatten(count: int) -> None:
        grow("<nav>" + "<span>" * 1500 + unit * count)

    flatten(100)
    assert not grows_linearly(flatten, 2000)
