"""Fit the weights of the reasons for "one happening" on hand-made readings, from what each is held to be worth.

    python tools/link/fit_events.py GOLD_DIR... [--write]

A GOLD_DIR holds texts, a reading (JSON) of each, and maybe input.jsonl with outlets and dates. The pipeline reads and
marks the texts; two moments are one if the readings give their triggers one ledger entry. The weights are the most
probable ones under a normal prior round column "prior" of the table, and keep its signs. Needs scipy and scikit-learn.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from itertools import combinations
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from sklearn.metrics import average_precision_score

from tawatur.gather import gather
from tawatur.lexicon import table
from tawatur.link import ledger_of
from tawatur.link.happenings import NEVER, REASONS
from tawatur.mark import mark_article
from tawatur.model import Issue, Mention, Reading
from tawatur.read import read_page

LEXICON = Path(__file__).parents[2] / "src" / "tawatur" / "lexicon"
#: The prior counts like a few clear examples of each reason; there are some ninety true pairs to learn from.
STRENGTH = 10.0
#: A trigger of ours is the gold reading's if they share half of their characters.
OVERLAP = 0.5


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


def measured(folder: Path) -> list[tuple[list[float], bool]]:
    """Values of the reasons, and the truth, for all pairs of moments of two articles that can be one."""
    readings = read(folder)
    entry = {key: value for reading in readings for key, value in entries(reading, folder).items()}
    ledger = ledger_of(readings)
    truth = [
        Counter(entry[mention] for mention in moment.mentions if mention in entry).most_common(1)
        for moment in ledger.told
    ]
    rows = []
    for left, right in combinations(range(len(ledger.told)), 2):
        if truth[left] and truth[right] and ledger.score(left, right) > NEVER:
            side = ledger.side(left, right)
            rows.append(([reason(side) for reason in REASONS], truth[left][0][0] == truth[right][0][0]))
    return rows


def fit(values: np.ndarray, true: np.ndarray, prior: np.ndarray) -> np.ndarray:
    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = values @ weights
        away = weights - prior
        sure = 1 / (1 + np.exp(-score))
        cost = (np.logaddexp(0, score) - true * score).sum() + STRENGTH * (away**2).sum() / 2
        return cost, values.T @ (sure - true) + STRENGTH * away

    bounds = [(0.0, None) if at > 0 else (None, 0.0) for at in prior]
    return minimize(loss, prior, jac=True, method="L-BFGS-B", bounds=bounds).x


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    folders = [measured(folder) for folder in args.gold]
    rows = [row for folder in folders for row in folder]
    of = np.array([number for number, folder in enumerate(folders) for _ in folder])
    values = np.hstack([np.ones((len(rows), 1)), np.array([row[0] for row in rows])])
    true = np.array([int(row[1]) for row in rows])
    held = {row["reason"]: float(row["prior"]) for row in table("link_event_weights")}
    names = ["none", *(reason.__name__ for reason in REASONS)]
    prior = np.array([held[name] for name in names])
    score = np.zeros(len(true))
    for number in range(len(folders)):
        score[of == number] = values[of == number] @ fit(values[of != number], true[of != number], prior)
    precision = average_precision_score(true, score)
    evidence = f"{len(true)} pairs, {int(true.sum())} true; AP on folders left out {precision:.3f}"
    weights = fit(values, true, prior)
    lines = [f"{n}\t{w:.2f}\t{p:g}\t{evidence}" for n, w, p in zip(names, weights, prior, strict=True)]
    print("\n".join(lines))
    for limit in (-1.0, -0.5, 0.0, 0.5, 1.0):
        called = score > limit
        print(f"at {limit}: precision {true[called].mean():.3f} recall {true[called].sum() / true.sum():.3f}")
    if args.write:
        path = LEXICON / "link_event_weights.tsv"
        head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(("#", "reason"))]
        path.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
