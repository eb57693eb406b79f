"""Time the marking of names on real articles: load, memory, and CPU milliseconds for each 300 words.

Run: ``python bench/names/speed.py ../shared/data/saudinewsnet``: a folder of zipped JSON lists with ``title`` and
``content``.
"""

from __future__ import annotations

import json
import resource
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tawatur.mark.names import mark_names
from tawatur.mark.sheet import Sheet, lay
from tawatur.model import Article, Block, Span

#: Articles timed: enough for the word cache to be as warm as in a run over a corpus.
ARTICLES = 400


def sheets(folder: Path) -> Iterator[Sheet]:
    """Sheets of the first articles of the first archive."""
    archive = sorted(folder.rglob("*.zip"))[0]
    with zipfile.ZipFile(archive) as box:
        for name in box.namelist():
            if name.endswith(".json"):
                for item in json.loads(box.read(name).decode("utf-8-sig"))[:ARTICLES]:
                    text = f"{item.get('title') or ''}\n\n{item.get('content') or ''}"
                    blocks = (Block(span=Span(0, len(text)), kind="text"),)
                    yield lay(Article(page="p", name="n", source="s", sha256="0", text=text, blocks=blocks))


def main() -> None:
    """Print the figures."""
    laid = list(sheets(Path(sys.argv[1])))[:ARTICLES]
    words = sum(len(sheet.words) for sheet in laid)
    started = time.process_time()
    mark_names(laid[0])
    print(f"load and first article: {time.process_time() - started:.3f} CPU s")
    for run in ("cold", "warm"):
        started = time.process_time()
        for sheet in laid:
            mark_names(sheet)
        spent = time.process_time() - started
        rate = len(laid) / spent
        print(f"{run}: {1000 * spent * 300 / words:.2f} CPU ms for 300 words, {rate:.0f} articles a CPU second")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory: {peak:.0f} MB ({len(laid)} articles, {words} words)")


if __name__ == "__main__":
    main()
