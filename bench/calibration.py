"""Whether the probability of a link means what it says: what was said beside how often it was true.

    python bench/calibration.py

In: the groups and the hand-made readings in ../shared, and the judged pairs of bench/pairs that no weight is fitted on.
Out: Markdown tables, for articles (one main happening) and for happenings told in two articles or in one (one
happening). The weights were fitted on the groups and the readings, so the first two show their shape, not what to
expect elsewhere. A judged pair counts for as many pairs of the pile as it stands for. tools/link/fit_accounts.py and
tools/link/fit_events.py print such tables cross-validated.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from pathlib import Path

from tawatur.gather import gather
from tawatur.link import compared_of, ledger_of
from tawatur.link.groups import candidates
from tawatur.link.happenings import NEVER
from tawatur.mark import mark_article
from tawatur.model import Mention, Page, Reading
from tawatur.read import read_page

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools/link"))

from pairs import judged  # noqa: E402 - a tool beside the package, found only through the path set above

SHARED = ROOT / ".." / "shared"
#: Bounds of the probabilities that are counted together.
BOUNDS = (0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1.0)
#: A trigger of ours is the gold reading's if they share half of their characters.
OVERLAP = 0.5

#: Log-odds, truth, and how many pairs it counts for.
Judged = tuple[float, bool, float]


def read(sources: Iterable[Path]) -> list[Reading]:
    """The readings of these pages, rules only."""
    pages = (page for page in gather([str(path) for path in sources]) if isinstance(page, Page))
    return [mark_article(read_page(page)[0], fast=True) for page in pages]


def of_articles(folder: Path) -> Iterator[Judged]:
    """Log-odds and truth of each pair of articles that linking compares; pairs within one story count."""
    groups = [json.loads(line) for line in (folder / "groups.jsonl").read_text(encoding="utf-8").splitlines()]
    truth = {article["id"]: group["group_id"] for group in groups for article in group["articles"]}
    known, compared = compared_of(read([folder / "articles.jsonl", folder / "background.jsonl"]))
    for left, right in sorted(set(candidates(known))):
        one, other = (truth.get(known[at].name, at) for at in (left, right))
        yield compared(left, right), one == other, 1.0


def of_happenings(folder: Path) -> Iterator[Judged]:
    """Log-odds and truth of each pair of happenings of two articles whose types can be one."""
    given = folder / "input.jsonl"
    readings = read([given] if given.exists() else sorted(folder.glob("*.txt")))
    entry = {key: value for reading in readings for key, value in _entries(reading, folder)}
    ledger = ledger_of(readings)
    truth = [Counter(entry[m] for m in moment.mentions if m in entry).most_common(1) for moment in ledger.told]
    for left, right in combinations(range(len(ledger.told)), 2):
        score = ledger.score(left, right)
        other = ledger.told[left].article != ledger.told[right].article
        if other and truth[left] and truth[right] and score > NEVER:
            yield score, truth[left][0][0] == truth[right][0][0], 1.0


def of_pile(use: str) -> Iterator[Judged]:
    """Log-odds and verdict of each judged pair of a pile of news, and what it stands for."""
    for one in judged(use).found:
        yield one.ledger.score(one.left, one.right), one.same, one.weight


def _entries(reading: Reading, folder: Path) -> Iterator[tuple[str, str]]:
    """The ledger entry of each event mention that stands where the gold reading has a trigger."""
    gold = json.loads((folder / f"{reading.article.name}.json").read_text(encoding="utf-8"))["events"]
    for mention in reading.mentions:
        best = max(gold, key=lambda event: _shared(mention, event), default=None) if mention.kind == "event" else None
        if best and _shared(mention, best) >= OVERLAP and best.get("ledger"):
            yield mention.id, str(best["ledger"])


def _shared(mention: Mention, event: dict[str, dict[str, int]]) -> float:
    """The characters that two triggers share, of those that either has."""
    start, end = event["trigger"]["start"], event["trigger"]["end"]
    inside = min(mention.span.end, end) - max(mention.span.start, start)
    return inside / (max(mention.span.end, end) - min(mention.span.start, start))


def show(title: str, judged: Iterable[Judged]) -> None:
    """The table, with the mean distance of what was said from what was true, weighed by pairs."""
    pairs = [(1 / (1 + math.exp(-max(-50.0, min(50.0, score)))), true, count) for score, true, count in judged]
    print(f"\n| {title}: said | said on average | true | pairs |\n| --- | ---: | ---: | ---: |")
    whole, away = sum(count for _, _, count in pairs), 0.0
    for low, high in pairwise(BOUNDS):
        inside = [one for one in pairs if low <= one[0] < high or (high == 1.0 and one[0] == 1.0)]
        if inside:
            counted = sum(count for _, _, count in inside)
            said = sum(said * count for said, _, count in inside) / counted
            true = sum(true * count for _, true, count in inside) / counted
            away += abs(said - true) * counted / whole
            print(f"| {low:.0%} to {high:.0%} | {said:.1%} | {true:.1%} | {len(inside):,} |")
    brier = sum(count * (said - true) ** 2 for said, true, count in pairs) / whole
    trues = sum(true for _, true, _ in pairs)
    print(f"\nmean distance {away:.3f}, Brier {brier:.3f}, {len(pairs):,} pairs, {trues:,} true")


def main() -> None:
    """Measure and print."""
    if not SHARED.is_dir():
        print("nothing measured: ../shared is absent")
        return
    show("articles", of_articles(SHARED / "data" / "groups"))
    folders = [SHARED / "gold" / "seeds", *sorted((SHARED / "gold" / "news").iterdir())]
    show("happenings", (one for folder in folders for one in of_happenings(folder)))
    show("happenings of a pile, pairs kept for figures", of_pile("held"))


if __name__ == "__main__":
    main()
