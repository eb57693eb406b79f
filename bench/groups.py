"""What linking and comparing cost as the pile grows: CPU per added article at several sizes, peak memory.

    python bench/groups.py ARTICLES.jsonl [--sizes 1000 2000 5000 10000]

ARTICLES.jsonl: one object a line with id, outlet, date, title, text. Reading and marking are not counted.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tawatur.compare import compare
from tawatur.gather import gather
from tawatur.link import link_profiles
from tawatur.link.profile import Profile, profile
from tawatur.mark import mark_article
from tawatur.model import Page, Reading
from tawatur.read import read_page


def readings(path: Path, most: int) -> Iterator[Reading]:
    pages = (page for page in gather([str(path)]) if isinstance(page, Page))
    for page in islice(pages, most):
        yield mark_article(read_page(page)[0], fast=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 2000, 5000, 10_000])
    args = parser.parse_args()
    kept: list[Profile] = []
    store: dict[str, Reading] = {}
    for reading in readings(args.articles, max(args.sizes)):
        kept.append(profile(reading))
        store[reading.article.id] = reading
    print("articles  link s  ms each  compare s  ms each  groups>1  events  peak MB")
    for size in args.sizes:
        began = time.process_time()
        case = link_profiles(kept[:size])
        linked = time.process_time()
        compare(case, store.__getitem__)
        done = time.process_time()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:8} {linked - began:7.1f} {1000 * (linked - began) / size:8.2f} {done - linked:10.1f}"
            f" {1000 * (done - linked) / size:8.2f} {sum(len(g.articles) > 1 for g in case.groups):9}"
            f" {len(case.events):7} {peak:8.0f}"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
