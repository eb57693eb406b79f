"""The parts of an HTML page: kinds of blocks, what machines are told, bodies that only JSON-LD holds."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.read.html import HtmlText, html_to_text

ONE = "أكد رئيس بلدية النخيل أن المرحلة الأولى من مشروع الحدائق تنتهي قبل نهاية الشهر، وأن كلفتها لم تتجاوز المقدر لها."
TWO = "وأضاف أن المرحلة الثانية تشمل خمسة أحياء، وتبدأ بعد أن يقر المجلس موازنتها في جلسته المقبلة يوم الأربعاء."
THREE = "وكان سكان الأحياء قد طالبوا العام الماضي بزيادة المساحات الخضراء وممرات المشاة في وسط المدينة القديمة."
TITLE = "بلدية النخيل تنهي المرحلة الأولى من مشروع الحدائق"


def kinds(page: HtmlText) -> dict[str, str]:
    """Kind of each block by its text."""
    return {block.span.of(page.text): block.kind for block in page.blocks}


def test_each_part_is_called_what_it_is() -> None:
    page = html_to_text(
        f"""<html><head><title>{TITLE} | صوت النخيل</title></head><body><nav><a href="/">الرئيسية</a></nav>
        <article><h1>{TITLE}</h1>
        <span class="author">كتب: سامي الحداد</span><time datetime="2021-09-14">14 سبتمبر</time>
        <figure><img src="a.jpg"><figcaption>الحديقة الجديدة</figcaption></figure><p>{ONE}</p><h3>ما بعد</h3>
        <p>{TWO}</p>
        <p><a href="/x">اقرأ أيضا: خبر آخر عن البلدية</a></p><p>{THREE}</p><p>المصدر: وكالة الشاطئ</p></article>
        <div class="comments"><p>{ONE} هكذا قال القارئ.</p></div><footer>جميع الحقوق محفوظة</footer></body></html>"""
    )
    assert kinds(page) == {
        "الرئيسية": "furniture",
        TITLE: "title",
        "كتب: سامي الحداد 14 سبتمبر": "byline",
        "الحديقة الجديدة": "caption",
        ONE: "text",
        "ما بعد": "subheading",
        TWO: "text",
        "اقرأ أيضا: خبر آخر عن البلدية": "furniture",
        THREE: "text",
        "المصدر: وكالة الشاطئ": "credit",
        f"{ONE} هكذا قال القارئ.": "furniture",
        "جميع الحقوق محفوظة": "furniture",
    }
    assert page.title == TITLE
    assert (page.kept, page.flags) == (page.seen, ())


def test_dates_keep_their_wording_their_role_and_their_place() -> None:
    told = {"@graph": [{"@type": ["NewsArticle"], "datePublished": "2021-09-14", "author": [{"name": "سامي"}, "هدى"]}]}
    page = html_to_text(
        f"""<head><script type="application/ld+json">{json.dumps(told)}</script>
        <meta name="article:modified_time" content="2021-09-15T10:00">
        <meta property="og:site_name" content="صوت النخيل">
        <link rel="canonical" href="http://a.example/1"></head><body><h1>{TITLE}</h1>
        <time class="updated" datetime="2021-09-15">أمس</time><meta itemprop="dateCreated" content="2021-09-13">
        <p>{ONE}</p>"""
    )
    assert [tuple(date) for date in page.dates] == [
        ("2021-09-14", "published", "json-ld datePublished"),
        ("2021-09-13", "published", "meta datecreated"),
        ("2021-09-15T10:00", "updated", "meta article:modified_time"),
        ("2021-09-15", "updated", "time page"),
    ]
    assert (page.byline, page.site, page.canonical) == ("سامي، هدى", "صوت النخيل", "http://a.example/1")


def ld(body: str) -> str:
    told = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "articleBody": body}
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


def test_a_body_that_only_json_ld_holds_is_added_and_flagged() -> None:
    told = ld("\n".join((ONE, f"{TWO} {THREE}")))
    page = html_to_text(f"<head>{told}</head><body><h1>{TITLE}</h1><div id='root'></div></body>")
    assert page.text == f"{TITLE}\n{ONE}\n{TWO} {THREE}"
    assert page.flags == ("body_from_jsonld",)
    assert [block.kind for block in page.blocks] == ["title", "text", "text"]


def test_a_body_that_json_ld_shortens_is_read_whole() -> None:
    shown = "".join(f"<p>{one}</p>" for one in (ONE, TWO, THREE))
    page = html_to_text(f"<head>{ld(ONE + ' ' + TWO)}</head><body><h1>{TITLE}</h1><div>{shown}</div></body>")
    assert [block.kind for block in page.blocks] == ["title", "text", "text", "text"]


@pytest.mark.parametrize(
    "broken", ["{", "[1, null]", '{"@graph": 3}', "", '{"@type": "NewsArticle", "author": {"name": [2]}}']
)
def test_broken_json_ld_does_no_harm(broken: str) -> None:
    page = html_to_text(f'<script type="application/ld+json">{broken}</script><h1>{TITLE}</h1><p>{ONE}</p>')
    assert kinds(page)[ONE] == "text"


def test_a_page_without_an_article_says_so() -> None:
    page = html_to_text(
        "<ul>" + "".join(f"<li><a href='/{n}'>خبر رقم {n} من الأخبار</a></li>" for n in range(9)) + "</ul>"
    )
    assert page.flags == ("no_article",)
    assert {block.kind for block in page.blocks} == {"furniture"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([ONE, TWO, THREE, "كلمة", "<b>وصف</b>", "<br>", "<a href='/'>رابط</a>"]), max_size=12))
def test_blocks_cover_the_text_in_order_and_nothing_visible_is_lost(parts: list[str]) -> None:
    page = html_to_text(f"<h1>{TITLE}</h1><div>" + "".join(f"<p>{part}</p>" for part in parts) + "</div>")
    assert "\n".join(block.span.of(page.text) for block in page.blocks) == page.text
    assert page.kept == page.seen


def test_preformatted_text_keeps_its_lines() -> None:
    page = html_to_text(f"<h1>{TITLE}</h1><pre>\n{ONE}\n\n{TWO} <b>مهم</b> جدا.\n</pre>")
    assert page.text.split("\n") == [TITLE, ONE, f"{TWO} مهم جدا."]
    assert [block.kind for block in page.blocks] == ["title", "text", "text"]


def test_bytes_bring_their_own_encoding() -> None:
    page = f"<meta charset='utf-8'><h1>{TITLE}</h1><p>{ONE}</p>".encode("cp1256")
    found = html_to_text(page)
    assert found.title == TITLE
    assert "charset_mismatch" in found.flags


def test_a_story_in_pictures_is_an_article_where_there_is_no_other() -> None:
    boxes = "".join(
        f'<div class="pic"><img src="{n}.jpg"><p>{one}</p></div>' for n, one in enumerate((ONE, TWO, THREE))
    )
    page = html_to_text(f"<h1>{TITLE}</h1>{boxes}")
    assert [block.kind for block in page.blocks if block.kind in ("text", "caption")] != []
    assert "no_article" not in page.flags
