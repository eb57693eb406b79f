"""What linking and comparing cost as the pile grows, and what it costs to add a hundred articles to each size.

    python bench/groups.py ARTICLES.jsonl [--sizes 1000 2500 5000 10000] [--added 100]

ARTICLES.jsonl: one object a line with id, outlet, date, title, text. All are read and marked once (not counted), into a
case of their own in a temporary folder. CPU seconds, for the machine may be busy; peak memory of the whole process.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from tawatur.config import Config
from tawatur.gather import gather
from tawatur.model import Page
from tawatur.run import Work, run
from tawatur.run.engine import InThisProcess, Lost
from tawatur.run.local import LocalWorkers
from tawatur.run.reading import read_and_mark_fast
from tawatur.run.steps import compare_all, link_all
from tawatur.store import Store, open_store
from tawatur.store.records import PageRead

Read = tuple[Page, PageRead]


def read(path: Path, most: int) -> Iterator[Read]:
    """The first articles of the file, read and marked."""
    pages = (page for page in gather([str(path)]) if isinstance(page, Page))
    for page, made in LocalWorkers(os.cpu_count() or 1).map(read_and_mark_fast, pages):
        if not isinstance(made, Lost) and made.outcome == "read":
            yield page, made
            most -= 1
        if not most:
            return


def add(store: Store, reads: Sequence[Read]) -> None:
    store.add_pages([page for page, _ in reads])
    store.add_reads([made for _, made in reads], "bench")


def spent(store: Store) -> tuple[float, float]:
    """CPU seconds of linking and of comparing."""
    work = Work(store=store, engine=InThisProcess(), config=Config(fast=True))
    began = time.process_time()
    run(work, (link_all,))
    linked = time.process_time()
    run(work, (compare_all,))
    return linked - began, time.process_time() - linked


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 2500, 5000, 10_000])
    parser.add_argument("--added", type=int, default=100)
    asked = parser.parse_args()
    reads = list(read(asked.articles, max(asked.sizes) + asked.added))
    print(
        f"| articles | link s | compare s | ms an article | {asked.added} more: link s | compare s | happenings | MiB |"
    )
    print("|" + " ---: |" * 8)
    for size in asked.sizes:
        with (
            tempfile.TemporaryDirectory() as folder,
            closing(open_store(Path(folder) / "bench.tawatur", write=True)) as store,
        ):
            add(store, reads[:size])
            first = spent(store)
            add(store, reads[size : size + asked.added])
            more = spent(store)
            events = store.counts().events
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        each = 1000 * sum(first) / size
        cells = [f"{size:,}", f"{first[0]:.1f}", f"{first[1]:.1f}", f"{each:.1f}", f"{more[0]:.1f}", f"{more[1]:.1f}"]
        print("| " + " | ".join([*cells, f"{events:,}", f"{peak:.0f}"]) + " |", flush=True)


if __name__ == "__main__":
    main()
