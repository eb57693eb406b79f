"""Measured on real pages beside the repository: what must be found, and how little of clean news may be cut."""

from __future__ import annotations

import contextlib
import json
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.stopwatch import cpu_seconds

from tawatur.errors import InputError
from tawatur.model import Article, Given, Page
from tawatur.read import read_page
from tawatur.read.html import html_to_text


def seeds(shared: Path) -> list[tuple[dict[str, Any], Article]]:
    found = []
    for path in sorted((shared / "gold" / "seeds").glob("0*.json")):
        body = path.with_suffix(".txt").read_bytes()
        found.append(
            (json.loads(path.read_text(encoding="utf-8")), read_page(Page(source=path.stem + ".txt", body=body))[0])
        )
    return found


def own(items: list[dict[str, Any]], text: str) -> set[int]:
    return {at for item in items for at in range(item["start"], item["end"]) if not text[at].isspace()}


def test_article_text_of_the_seed_pages(shared: Path) -> None:
    both = ours = due = 0
    for gold, article in seeds(shared):
        meta = own([block for block in gold["boilerplate"] if block["article_meta"]], article.text)
        wanted = own(gold["body"], article.text) - meta
        kept = [
            {"start": b.span.start, "end": b.span.end}
            for b in article.blocks
            if b.kind in ("title", "subheading", "text")
        ]
        given = own(kept, article.text) - meta
        both, ours, due = both + len(wanted & given), ours + len(given), due + len(wanted)
    assert 2 * both / (ours + due) >= 0.985


def test_outlet_and_date_of_the_seed_pages(shared: Path) -> None:
    for gold, article in seeds(shared):
        name = article.outlet.name if article.outlet else None
        assert name == gold["outlet"]["name"]
        assert article.published is not None
        assert article.published.stated == gold["published"]["stated"]
        first, last = (day[:10] for day in gold["published"]["range"])
        assert article.published.when.first is not None
        assert article.published.when.after is not None
        assert article.published.when.first <= last
        assert first < article.published.when.after


def news(shared: Path, day: str, count: int) -> list[dict[str, str]]:
    with zipfile.ZipFile(shared / "data" / "saudinewsnet" / f"{day}.zip") as archive:
        rows = json.loads(archive.read(archive.namelist()[0]).decode("utf-8-sig"))
    rows = [row for row in rows if row["title"] and len(row["content"].split()) > 30]
    return random.Random(20).sample(rows, count)  # noqa: S311 -- a sample, no secret


def read_row(row: dict[str, str]) -> Article:
    text = row["title"].strip() + "\n\n" + row["content"].strip()
    return read_page(Page(source="news.txt", body=text.encode(), given=Given()))[0]


@pytest.mark.parametrize("day", ["2015-07-22", "2015-07-26"])
def test_clean_news_comes_through_whole(shared: Path, day: str) -> None:
    """Of 300 clean articles: the headline is found, and at most 1 of 100 words is called furniture.

    Half of those words are furniture (key words, addresses, links back to the outlet's page; looked through by hand).
    """
    words = cut = titles = 0
    rows = news(shared, day, 300)
    for row in rows:
        article = read_row(row)
        titles += article.title is not None and article.title.of(article.text).strip("\u200e\u200f ") in row["title"]
        for block in article.blocks:
            size = len(block.span.of(article.text).split())
            words += size
            cut += size * (block.kind == "furniture")
    assert titles >= 0.97 * len(rows)
    assert cut <= 0.01 * words


def test_a_derived_date_holds(shared: Path) -> None:
    """Whatever is derived for undated news of July 2015 must hold that month, but for one in twenty."""
    right = total = 0
    for row in news(shared, "2015-07-23", 1200):
        published = read_row(row).published
        if published is None or not published.rule.startswith("derived"):
            continue
        total += 1
        assert published.when.first is not None
        assert published.when.after is not None
        right += published.when.first <= "2015-07-24" and published.when.after >= "2015-07-21"
    assert total >= 5
    assert right >= 0.95 * total


def test_speed_of_plain_pages(shared: Path) -> None:
    """About 1 ms of processor time for 300 words; three times that is allowed for on a busy machine."""
    pages = []
    for row in news(shared, "2015-07-23", 150):
        pages.append(Page(source="n.txt", body=(row["title"] + "\n\n" + row["content"]).encode()))
    words = sum(len(page.body.decode().split()) for page in pages)
    best = min(cpu_seconds(lambda: _read(pages)) for _ in range(3))
    assert best / (words / 300) < 0.003


def _read(pages: list[Page]) -> None:
    for page in pages:
        with contextlib.suppress(InputError):
            read_page(page)


def test_real_html_pages_flattened_to_lines(shared: Path) -> None:
    """Menus, tickers and lists of real pages, as a crawler without markup keeps them, against what the markup tells.

    What the markup gives (headline and body) must be there; more than it by at most a third on most pages.
    """
    precise = []
    for path in sorted((shared / "data" / "html").rglob("*.html")):
        html = html_to_text(path.read_bytes())
        told = {block.span.of(html.text) for block in html.blocks if block.kind in ("title", "text")}
        told = {piece for piece in told if len(piece.split()) >= 8}
        page = Page(source="flat.txt", body=html.text.encode(), media="text/plain")
        article, _ = read_page(page)
        own = [block.span.of(article.text) for block in article.blocks if block.kind in ("title", "subheading", "text")]
        assert told <= set(own), path.name
        precise.append(sum(map(len, told)) / sum(map(len, own)))
    assert sorted(precise)[len(precise) // 2] >= 0.8
