"""Pairs of happenings that a reader of both texts judged to be one or two, from bench/pairs.

In: the judged pairs and the archives of ../shared/data/saudinewsnet. Out: the two moments side by side as linking sees
them, with the verdict and how many pairs of the pile each stands for. A pair of which either text is no longer marked
as a happening where it was judged is left out and counted.
"""

from __future__ import annotations

import csv
import json
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tawatur.gather import gather
from tawatur.link import ledger_of
from tawatur.link.ledger import Ledger
from tawatur.mark import mark_article
from tawatur.model import Page, Reading
from tawatur.read import read_page

ROOT = Path(__file__).parents[2]
PAIRS = ROOT / "bench/pairs/pairs.tsv"
ARCHIVES = ROOT.parent / "shared/data/saudinewsnet"


class Judged(NamedTuple):
    """Two moments by their numbers in ``ledger``; ``weight``: how many pairs of the pile this one stands for."""

    ledger: Ledger
    left: int
    right: int
    same: bool
    weight: float


class Pairs(NamedTuple):
    """The pairs found, and how many were not."""

    found: list[Judged]
    lost: int


def judged(use: str) -> Pairs:
    """The pairs of one use: ``fit`` for fitting weights, ``held`` for nothing but figures."""
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["use"] == use]
    readings = _readings({row[side] for row in rows for side in ("left", "right")})
    ledger = ledger_of(readings)
    at = _moments(readings, ledger)
    found = []
    for row in rows:
        ends = [at.get((row[side], row[f"{side}_start"], row[f"{side}_end"])) for side in ("left", "right")]
        if ends[0] is not None and ends[1] is not None and ends[0] != ends[1]:
            left, right = sorted((ends[0], ends[1]))
            found.append(Judged(ledger, left, right, row["same"] == "1", float(row["weight"])))
    return Pairs(found, len(rows) - len(found))


def _moments(readings: Iterable[Reading], ledger: Ledger) -> dict[tuple[str, str, str], int]:
    """The number of the moment that holds the happening marked at (article, start, end)."""
    moment = {mention: number for number, one in enumerate(ledger.told) for mention in one.mentions}
    return {
        (reading.article.name, str(mention.span.start), str(mention.span.end)): moment[mention.id]
        for reading in readings
        for mention in reading.mentions
        if mention.id in moment
    }


def _readings(names: Iterable[str]) -> list[Reading]:
    """The readings of articles by day and number (2015-07-21#17), rules only."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        source.write_text("".join(json.dumps(row) + "\n" for row in _rows(sorted(names))), encoding="utf-8")
        pages = [page for page in gather([str(source)]) if isinstance(page, Page)]
    return [mark_article(read_page(page)[0], fast=True) for page in pages]


def _rows(names: Iterable[str]) -> Iterator[dict[str, str]]:
    """The articles as a pile gives them."""
    for name in names:
        day, _, number = name.partition("#")
        one = _archive(day)[int(number)]
        text = f"{one['title']}\n\n{one['content']}"
        yield {
            "id": name,
            "url": one["url"],
            "outlet": one["source"],
            "date": one["date_extracted"][:10],
            "text": text,
        }


@cache
def _archive(day: str) -> list[dict[str, str]]:
    """The articles of one day."""
    with zipfile.ZipFile(ARCHIVES / f"{day}.zip") as packed:
        found: list[dict[str, str]] = json.loads(packed.read(f"{day}.json"))
    return found
