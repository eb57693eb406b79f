"""Articles per CPU second of ``mark_times`` and ``mark_figures`` beside dateparser.search_dates, on the same texts.

In: the zipped crawl under ../shared/data/saudinewsnet. Out: rates on the first N articles, one process, words split once.

    python bench/dates/speed.py [N]
"""

from __future__ import annotations

import json
import pathlib
import sys
import time
import zipfile

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


def main() -> None:
    """Print the rates."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    pages = [article(text) for text in texts(count)]
    words = sum(len(page.text.split()) for page in pages)
    sheets = [lay(page) for page in pages]
    for name, marker in (("times (first pass, tables still to load)", mark_times), ("times", mark_times)):
        began = time.process_time()
        sheets_done = [marker(sheet) for sheet in sheets]
        took = time.process_time() - began
        print(
            f"{name}: {len(pages) / took:.0f} articles/s, {1000 * took / len(pages):.2f} ms each ({words // len(pages)} words)"
        )
    for name in ("figures (first pass)", "figures"):
        began = time.process_time()
        for sheet in sheets_done:
            mark_figures(sheet)
        took = time.process_time() - began
        print(f"{name}: {len(pages) / took:.0f} articles/s, {1000 * took / len(pages):.2f} ms each")
    if "--dateparser" in sys.argv:
        from dateparser.search import search_dates

        began = time.process_time()
        for page in pages[:50]:
            search_dates(page.text, languages=["ar"])
        took = time.process_time() - began
        print(f"dateparser.search_dates: {50 / took:.0f} articles/s")


if __name__ == "__main__":
    main()
