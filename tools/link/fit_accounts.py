"""Fit the weights of the reasons for "one main happening" on groups of articles that people made.

    python tools/link/fit_accounts.py GROUPS_DIR [--write]

GROUPS_DIR holds groups.jsonl, articles.jsonl and background.jsonl. Prints cross-validated figures and the calibration
table; with ``--write`` puts weights and table into src/tawatur/lexicon/. Needs scipy and scikit-learn (for development
only).
"""

from __future__ import annotations

import argparse
import json
import zlib
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from sklearn.metrics import average_precision_score

from tawatur.gather import gather
from tawatur.link.accounts import REASONS
from tawatur.link.copies import Texts
from tawatur.link.groups import candidates
from tawatur.link.profile import Profile, profile
from tawatur.link.views import Pair, view
from tawatur.mark import mark_article
from tawatur.model import Page
from tawatur.read import read_page

LEXICON = Path(__file__).parents[2] / "src" / "tawatur" / "lexicon"
#: Articles of one group fall into one fold, so that no weight is tested on the happening that it was fitted on.
FOLDS = 10
#: How weakly weights are drawn to nothing.
LOOSE = 3.0
#: Reasons that can only speak against.
AGAINST = frozenset({"none", "other_numbers", "titles_name_others", "other_bodies", "titles_tell_otherwise"}) | {
    "other_days_told",
    "days_apart",
}
#: Reasons that are held by hand, because the groups teach too little about them; the others are fitted beside them.
HELD = {
    "long_apart": (-16.0, "no pair of the groups tells; more than alike words can say"),
    "days_told_far": (-14.0, "0 of 430 true pairs, 481 of some 4900 others; more than alike words can say"),
    "two_todays": (-14.0, "0 of 430 true pairs, 111 of some 4900 others; bulletins of two days are told in one form"),
    "toll_told": (3.0, "no pair of the groups tells; a toll under the title of another type"),
    "same_people_same_day": (3.0, "44 of 430 true pairs, 14 of some 4900 others"),
    "news_of_later_day": (-4.0, "1 of 430 true pairs, 987 of some 4900 others; keeps next-day follow-ups apart"),
}


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read(path: Path) -> list[Profile]:
    pages = [page for page in gather([str(path)]) if isinstance(page, Page)]
    return [profile(mark_article(read_page(page)[0], fast=True)) for page in pages]


def truth(folder: Path) -> dict[str, str]:
    """The group of every article; one that stands alone is its own group."""
    groups = lines(folder / "groups.jsonl")
    known = {str(a["id"]): str(g["group_id"]) for g in groups for a in g["articles"]}  # type: ignore[attr-defined]
    for name in ("articles.jsonl", "background.jsonl"):
        for item in lines(folder / name):
            known.setdefault(str(item["id"]), f"alone-{item['id']}")
    return known


def measured(profiles: list[Profile], group: dict[str, str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Values of the reasons, the truth, and the fold for every pair that is compared or true."""
    views = [view(one) for one in profiles]
    copied = {pair: what.share for pair, what in Texts(profiles).shared().items()}
    same = {
        pair
        for pair in combinations(range(len(profiles)), 2)
        if group[profiles[pair[0]].name] == group[profiles[pair[1]].name]
    }
    pairs = sorted(set(candidates(profiles)) | set(copied) | same)
    rows = [[reason(Pair(views[a], views[b], copied.get((a, b), 0.0))) for reason in REASONS] for a, b in pairs]
    folds = [zlib.crc32(group[profiles[a].name].encode()) % FOLDS for a, _ in pairs]
    return np.array(rows), np.array([int(pair in same) for pair in pairs]), np.array(folds)


def fit(values: np.ndarray, true: np.ndarray) -> np.ndarray:
    """The weight of no evidence, then that of each reason: logistic regression in which each keeps its sign."""

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = values @ weights[1:] + weights[0]
        away = np.append(0.0, weights[1:]) / LOOSE
        wrong = 1 / (1 + np.exp(-score)) - true
        cost = (np.logaddexp(0, score) - true * score).sum() + weights[1:] @ away[1:] / 2
        return cost, np.append(wrong.sum(), values.T @ wrong) + away

    names = ["none", *(reason.__name__ for reason in REASONS)]
    fixed = {name: (weight, weight) for name, (weight, _) in HELD.items()}
    bounds = [fixed.get(name, (None, 0.0) if name in AGAINST else (0.0, None)) for name in names]
    return minimize(loss, [low or 0.0 for low, _ in bounds], jac=True, method="L-BFGS-B", bounds=bounds).x


def cross_validated(values: np.ndarray, true: np.ndarray, folds: np.ndarray) -> np.ndarray:
    """The probability of each pair under weights that saw no pair of its fold."""
    sure = np.zeros(len(true))
    for fold in range(FOLDS):
        weights = fit(values[folds != fold], true[folds != fold])
        sure[folds == fold] = 1 / (1 + np.exp(-(values[folds == fold] @ weights[1:] + weights[0])))
    return sure


def calibration(sure: np.ndarray, true: np.ndarray) -> list[tuple[float, float, float, int]]:
    """For each band of probability: its bounds, the share that is true, and the number of pairs."""
    edges = [0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1.001]
    bands = []
    for low, high in pairwise(edges):
        inside = (sure >= low) & (sure < high)
        bands.append((low, min(high, 1.0), float(true[inside].mean()) if inside.any() else 0.0, int(inside.sum())))
    return bands


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("groups", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    profiles = [one for name in ("articles.jsonl", "background.jsonl") for one in read(args.groups / name)]
    profiles.sort(key=lambda one: one.article)
    values, true, folds = measured(profiles, truth(args.groups))
    sure = cross_validated(values, true, folds)
    precision = average_precision_score(true, sure)
    evidence = f"logistic regression, {len(true)} pairs, {int(true.sum())} true; cross-validated AP {precision:.3f}"
    fitted = list(zip(["none", *(r.__name__ for r in REASONS)], fit(values, true), strict=True))
    rows = [f"{name}\t{weight:.2f}\t{evidence}" for name, weight in fitted if name not in HELD]
    rows += [f"{name}\t{weight:.2f}\theld by hand: {why}" for name, (weight, why) in HELD.items()]
    bands = [f"{low:.2f}\t{high:.2f}\t{share:.3f}\t{count}" for low, high, share, count in calibration(sure, true)]
    print("\n".join([*rows, "", *bands]))
    if args.write:
        save("link_account_weights", "reason\tweight\tevidence", rows)
        save("link_account_calibration", "low\thigh\ttrue\tpairs", bands)


def save(name: str, header: str, rows: list[str]) -> None:
    note = "# Written by tools/link/fit_accounts.py; do not edit by hand. See docs/verbs/link.md."
    (LEXICON / f"{name}.tsv").write_text("\n".join([note, header, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
