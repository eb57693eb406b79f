"""Article bodies of pages of every make: the templates of bench/html, filled with articles written for the bench."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench/html"
sys.path.insert(0, str(BENCH))

from pages import Story, make, stories_written  # noqa: E402
from peers import tawatur  # noqa: E402

from compare import f1, real_pages  # noqa: E402 -- the bench is a folder of scripts, not a package
from tawatur.read.html import html_to_text  # noqa: E402

TEMPLATES = sorted((BENCH / "templates").glob("*.html"))
WRITTEN = stories_written()
#: News has eight paragraphs and more; the articles written for the bench are shorter, so they are joined by threes.
JOINED = [
    Story(one.title, one.paragraphs + two.paragraphs + three.paragraphs)
    for one, two, three in zip(WRITTEN, WRITTEN[1:], WRITTEN[2:], strict=False)
]
POOL = [*JOINED, *(story for story in WRITTEN if len(story.paragraphs) < 3)]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_template_gives_its_body_and_its_headline(template: Path) -> None:
    scores = []
    for page in make(template, POOL, 8):
        found = html_to_text(page.html)
        scores.append(f1(tawatur(page.html), "\n".join(page.body), page.title))
        assert found.title == page.title
        assert found.kept >= 0.95 * found.seen
    assert sum(scores) / len(scores) >= 0.95
    assert min(scores) >= 0.8


def test_the_real_page_of_the_shared_data() -> None:
    pages = list(real_pages())
    if not pages:
        pytest.skip("../shared/data/html is not there")
    for page in pages:
        assert f1(tawatur(page.html), "\n".join(page.body), page.title) >= 0.95
