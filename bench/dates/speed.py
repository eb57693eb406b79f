"""Articles per CPU second of ``mark_times``, ``mark_figures`` and dateparser.search_dates on the same texts.

In: the zipped crawl under ../shared/data/saudinewsnet. Out: rates on the first N articles, one process, words split
once.

    python bench/dates/speed.py [N]
"""

from __future__ import annotations

import json
import pathlib
import sys
import time
import zipfile
from collections.abc import Callable

from dateparser.search import search_dates

from tawatur.arabic.edtf import when
from tawatur.mark.figures import mark_figures
from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tawatur.model import Article, Block, Published, Span

FOLDER = pathlib.Path(__file__).parents[3] / "shared" / "data" / "saudinewsnet"


def texts(count: int) -> list[str]:
    """The bodies of the first ``count`` articles of each of the crawl's days, in turn."""
    found: list[str] = []
    for path in sorted(FOLDER.glob("*.zip")):
        with zipfile.ZipFile(path) as box:
            rows = json.loads(box.read(box.namelist()[0]).decode("utf-8-sig"))
        found += [row["content"] for row in rows if row.get("content")]
        if len(found) >= count:
            break
    return found[:count]


def article(text: str, day: str = "2015-07-25") -> Article:
    """A text as an article published on ``day``."""
    blocks = (Block(span=Span(0, len(text)), kind="text"),)
    published = Published(when=when(day), stated=True)
    return Article(page="p", name="n", source="s", sha256="", text=text, blocks=blocks, published=published)


def rate(name: str, pages: list[Article], work: Callable[[int], object]) -> None:
    """Print how many pages a CPU second ``work`` (called with each page's number) does."""
    began = time.process_time()
    for number in range(len(pages)):
        work(number)
    took = time.process_time() - began
    print(f"{name}: {len(pages) / took:.0f} articles/s, {1000 * took / len(pages):.2f} ms each")


def main() -> None:
    """Print the rates."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    pages = [article(text) for text in texts(count)]
    print(f"{len(pages)} articles of {sum(len(page.text.split()) for page in pages) // len(pages)} words")
    sheets = [lay(page) for page in pages]
    for turn in ("first pass, tables still to load", "second pass"):
        rate(f"times ({turn})", pages, lambda n: mark_times(sheets[n]))
    timed = [mark_times(sheet) for sheet in sheets]
    for turn in ("first pass", "second pass"):
        rate(f"figures ({turn})", pages, lambda n: mark_figures(timed[n]))
    if "--dateparser" in sys.argv:
        few = pages[:100]
        rate("dateparser.search_dates", few, lambda n: search_dates(few[n].text, languages=["ar"]))


if __name__ == "__main__":
    main()
