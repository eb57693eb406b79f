"""Fit the weights of the reasons for "one happening" on hand-made readings, from what each is held to be worth.

    python tools/link/fit_events.py READINGS_DIR... [--write]

A READINGS_DIR holds texts, a reading (JSON) of each, and maybe input.jsonl with outlets and dates; or, as those below
bench, readings alone, whose texts are fetched from the archives. The pipeline reads and marks the texts; two moments
are one if the readings give their triggers one ledger entry. Beside these stand the judged pairs of bench/pairs, so
that pairs of two stories of one day weigh as they do in a pile of news. The weights are the most probable ones under a
normal prior round column "prior" of the table, and keep its signs; a weight whose evidence begins with "by hand" stays
as it is. Needs scipy and scikit-learn.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from pairs import judged
from scipy.optimize import minimize
from sklearn.metrics import average_precision_score

from tawatur.gather import gather
from tawatur.lexicon import table
from tawatur.link import ledger_of
from tawatur.link.happenings import NEVER, REASONS
from tawatur.mark import mark_article
from tawatur.model import Issue, Mention, Reading
from tawatur.read import read_page

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "bench/hand"), str(ROOT / "bench")]

import score as hand  # noqa: E402 - stand beside their readings, found only through the path set above
from calibration import show  # noqa: E402

LEXICON = ROOT / "src" / "tawatur" / "lexicon"
#: The prior counts like a few clear examples of each reason; there are some three hundred true pairs to learn from.
STRENGTH = 6.0
#: A trigger of ours is the gold reading's if they share half of their characters.
OVERLAP = 0.5
#: A judged pair counts as much as so many pairs of the readings on average: it is one of a pile, they of a few stories.
JUDGED = 2.0
#: The judged pairs are left out in so many parts, one after the other, to measure what the weights are worth.
PARTS = 5


class Row(NamedTuple):
    """What the reasons say of a pair, the truth, what it counts, and the part that is left out with it."""

    values: list[float]
    same: bool
    weight: float
    part: str


def read(folder: Path) -> list[Reading]:
    given = folder / "input.jsonl"
    sources = [str(given)] if given.exists() else sorted(str(path) for path in folder.glob("*.txt"))
    pages = [page for page in gather(sources) if not isinstance(page, Issue)]
    return [mark_article(read_page(page)[0], fast=True) for page in pages]


def entries(reading: Reading, folder: Path) -> dict[str, str]:
    """The ledger entry of each event mention that stands where the gold reading has a trigger."""
    path = folder / f"{reading.article.name}.json"
    gold = json.loads(path.read_text(encoding="utf-8"))["events"]
    found = {}
    for mention in reading.mentions:
        if mention.kind == "event":
            best = max(gold, key=lambda event: shared(mention, event), default=None)
            if best and shared(mention, best) >= OVERLAP and best.get("ledger"):
                found[mention.id] = str(best["ledger"])
    return found


def shared(mention: Mention, event: dict[str, dict[str, int]]) -> float:
    start, end = event["trigger"]["start"], event["trigger"]["end"]
    inside = min(mention.span.end, end) - max(mention.span.start, start)
    return inside / (max(mention.span.end, end) - min(mention.span.start, start))


def measured(folder: Path) -> Iterator[Row]:
    """All pairs of moments of a folder that can be one; texts that are not there are fetched."""
    if (folder / "input.jsonl").exists() or any(folder.glob("*.txt")):
        yield from _measured(folder)
        return
    with tempfile.TemporaryDirectory() as fetched:
        hand.rebuild(Path(fetched), folder)
        yield from _measured(Path(fetched))


def _measured(folder: Path) -> Iterator[Row]:
    """``measured`` where the texts are there."""
    readings = read(folder)
    entry = {key: value for reading in readings for key, value in entries(reading, folder).items()}
    ledger = ledger_of(readings)
    truth = [
        Counter(entry[mention] for mention in moment.mentions if mention in entry).most_common(1)
        for moment in ledger.told
    ]
    for left, right in combinations(range(len(ledger.told)), 2):
        if truth[left] and truth[right] and ledger.score(left, right) > NEVER:
            side = ledger.side(left, right)
            values = [reason(side) for reason in REASONS]
            yield Row(values, truth[left][0][0] == truth[right][0][0], 1.0, str(folder))


def from_pile() -> Iterator[Row]:
    """The judged pairs that can be one."""
    found, lost = judged("fit")
    mean = sum(one.weight for one in found) / len(found)
    print(f"{len(found)} judged pairs, {lost} no longer marked")
    for number, one in enumerate(found):
        if one.ledger.score(one.left, one.right) > NEVER:
            side = one.ledger.side(one.left, one.right)
            values = [reason(side) for reason in REASONS]
            yield Row(values, one.same, JUDGED * one.weight / mean, f"part {number % PARTS}")


class Held(NamedTuple):
    """The prior of each weight, and those that are held by hand (not a number: to be fitted)."""

    prior: np.ndarray
    fixed: np.ndarray


def fit(values: np.ndarray, true: np.ndarray, weight: np.ndarray, held: Held) -> np.ndarray:
    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = values @ weights
        away = weights - held.prior
        sure = 1 / (1 + np.exp(-score))
        cost = (weight * (np.logaddexp(0, score) - true * score)).sum() + STRENGTH * (away**2).sum() / 2
        return cost, values.T @ (weight * (sure - true)) + STRENGTH * away

    start = np.where(np.isnan(held.fixed), held.prior, held.fixed)
    bounds = [
        (by_hand, by_hand) if not np.isnan(by_hand) else (0.0, None) if at > 0 else (None, 0.0)
        for at, by_hand in zip(held.prior, held.fixed, strict=True)
    ]
    return minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows = [row for folder in args.gold for row in measured(folder)] + list(from_pile())
    values = np.hstack([np.ones((len(rows), 1)), np.array([row.values for row in rows])])
    true, weight = np.array([float(row.same) for row in rows]), np.array([row.weight for row in rows])
    part = np.array([row.part for row in rows])
    known = {row["reason"]: row for row in table("link_event_weights")}
    names = ["none", *(reason.__name__ for reason in REASONS)]
    by_hand = [known[name]["evidence"].startswith("by hand") for name in names]
    held = Held(
        np.array([float(known[name]["prior"]) for name in names]),
        np.array([float(known[name]["weight"]) if hand else np.nan for name, hand in zip(names, by_hand, strict=True)]),
    )
    score = np.zeros(len(true))
    for one in sorted(set(part)):
        out = part == one
        score[out] = values[out] @ fit(values[~out], true[~out], weight[~out], held)
    precision = average_precision_score(true, score, sample_weight=weight)
    evidence = f"{len(true)} pairs, {int(true.sum())} true; AP on parts left out {precision:.3f}"
    fitted = fit(values, true, weight, held)
    lines = [
        f"{n}\t{w:.2f}\t{float(known[n]['prior']):g}\t{known[n]['evidence'] if hand else evidence}"
        for n, w, hand in zip(names, fitted, by_hand, strict=True)
    ]
    print("\n".join(lines))
    show("parts left out", zip(score, true == 1.0, weight, strict=True))
    for limit in (-1.0, -0.5, 0.0, 0.5, 1.0):
        called = score > limit
        hit = (weight * true)[called].sum()
        print(f"at {limit}: precision {hit / weight[called].sum():.3f} recall {hit / (weight * true).sum():.3f}")
    if args.write:
        path = LEXICON / "link_event_weights.tsv"
        head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(("#", "reason"))]
        path.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
