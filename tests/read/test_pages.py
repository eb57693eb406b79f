"""Pages of invented outlets, each line with the part it plays: what is read must be what was written down."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tawatur.model import Article, Issue, Page
from tawatur.read import read_page

PAGES = sorted((Path(__file__).parent / "pages").glob("*.page"))
KINDS = {
    "T": "title", "S": "subheading", "P": "text", "C": "caption",
    "B": "byline", "D": "dateline", "R": "credit", "F": "furniture",
}  # fmt: skip
OWN = ("title", "subheading", "text")


class Written(NamedTuple):
    """A page as it was written down: its text, the part of each line, what else must be found."""

    text: str
    kinds: list[str]
    facts: dict[str, str]


def written(path: Path) -> Written:
    lines: list[str] = []
    kinds: list[str] = []
    facts: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("! "):
            name, _, value = line[2:].partition(" ")
            facts[name] = value
        elif "\t" in line:
            kind, _, rest = line.partition("\t")
            kinds.append(KINDS[kind])
            lines.append(rest)
        else:
            lines.append("")
    return Written("\n".join(lines), kinds, facts)


def read(page: Written) -> tuple[Article, tuple[Issue, ...]]:
    return read_page(Page(source="pages/one.txt", body=page.text.encode()))


def letters(page: Written, article: Article) -> tuple[int, int, int]:
    """(in both, read as the article's own, written down as such) in characters that are no spaces; labels left out."""
    both = ours = due = 0
    for block, kind in zip(article.blocks, page.kinds, strict=True):
        if kind in ("byline", "dateline", "credit"):
            continue
        size = sum(not char.isspace() for char in block.span.of(article.text))
        both += size * (kind in OWN and block.kind in OWN)
        ours += size * (block.kind in OWN)
        due += size * (kind in OWN)
    return both, ours, due


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_article_text_of_each_page(path: Path) -> None:
    """What the reader is given is the article: at least 94 of 100 letters of it, and as few of anything else."""
    page = written(path)
    both, ours, due = letters(page, read(page)[0])
    assert 2 * both / (ours + due) >= 0.94


def test_article_text_of_all_pages() -> None:
    counts = [letters(page, read(page)[0]) for page in map(written, PAGES)]
    both, ours, due = (sum(column) for column in zip(*counts, strict=True))
    assert 2 * both / (ours + due) >= 0.985


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_headline_date_outlet_and_credits(path: Path) -> None:
    page = written(path)
    article, issues = read(page)
    title = [block.span for block, kind in zip(article.blocks, page.kinds, strict=True) if kind == "title"]
    assert article.title == title[0]
    published = page.facts["published"]
    assert (article.published.when.value if article.published else "none") == published
    if article.published and "stated" in page.facts:
        assert article.published.stated == (page.facts["stated"] == "yes")
    assert (article.outlet.name if article.outlet else None) == page.facts.get("outlet")
    assert page.facts.get("credit") in (None, *(voice.name for voice in article.credits))
    assert page.facts.get("flag") in (None, *article.flags)
    assert page.facts.get("issue") in (None, *(issue.code for issue in issues))


def test_parts_of_all_lines_together() -> None:
    """Nineteen of twenty lines are given the very part that was written down."""
    right = total = 0
    for path in PAGES:
        page = written(path)
        for block, kind in zip(read(page)[0].blocks, page.kinds, strict=True):
            right += block.kind == kind
            total += 1
    assert right / total >= 0.95
