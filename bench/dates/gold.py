"""Measure ``mark_times`` alone on the gold readings (../shared/gold): the body is given, the date is the gold's.

In: the gold folders. Out: times by overlap, with value, and the value of explicit and relative ones; with ``--misses``
each miss, each extra and each wrong value with some words around it.

    python bench/dates/gold.py [--misses]
"""

from __future__ import annotations

import json
import pathlib
import sys
from collections.abc import Iterator
from typing import NamedTuple

from tawatur.arabic.edtf import bounds, when
from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tawatur.model import Article, Block, Mention, Published, Span

GOLD = pathlib.Path(__file__).parents[3] / "shared" / "gold"


def article(path: pathlib.Path, gold: dict[str, object]) -> Article:
    """The article with the gold's body as its blocks and the gold's date."""
    text = path.with_suffix(".txt").open(encoding="utf-8", newline="").read()
    body = gold.get("body") or [{"start": 0, "end": len(text)}]
    blocks = tuple(Block(span=Span(part["start"], part["end"]), kind="text") for part in body)
    day = (gold.get("published") or {}).get("iso")
    published = Published(when=when(day), stated=True) if day else None
    return Article(page="p", name=path.stem, source="s", sha256="", text=text, blocks=blocks, published=published)


def _overlap(left: Span, right: Span) -> float:
    """Intersection over union."""
    both = min(left.end, right.end) - max(left.start, right.start)
    return both / (max(left.end, right.end) - min(left.start, right.start)) if both > 0 else 0.0


def same(gold: str | None, ours: str | None) -> bool:
    """Whether two values are one, or span the same days."""
    left, right = bounds(gold), bounds(ours)
    return gold == ours or bool(left and right and left == right and None not in left)


def pairs(gold: list[dict[str, object]], ours: list[Mention]) -> list[tuple[dict[str, object], Mention]]:
    """Gold and ours that overlap by half or more, the best first."""
    ranked = sorted(
        ((_overlap(Span(g["start"], g["end"]), m.span), i, j) for i, g in enumerate(gold) for j, m in enumerate(ours)),
        reverse=True,
    )
    left, right, found = set(), set(), []
    for score, i, j in ranked:
        if score >= 0.5 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            found.append((gold[i], ours[j]))
    return found


def f1(right: int, ours: int, gold: int) -> float:
    """F1 from counts."""
    return 2 * right / (ours + gold) if ours + gold else 0.0


class Measured(NamedTuple):
    """F1 by overlap and with value, the share of right values among explicit and relative times, and the counts."""

    overlap: float
    valued: float
    told: float
    gold: int
    firm: int


def readings(folder: str) -> Iterator[tuple[Article, list[dict[str, object]], list[Mention]]]:
    """Each article of a gold folder with its gold times and ours, those of the body only."""
    for path in sorted((GOLD / folder).rglob("*.json")):
        reading = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(reading, dict) and isinstance(reading.get("times"), list):
            page = article(path, reading)
            inside = [block.span for block in page.blocks]
            gold = [g for g in reading["times"] if any(s.start <= g["start"] < s.end for s in inside)]
            yield page, gold, list(mark_times(lay(page)).mentions)


def measure(folder: str, *, misses: bool = False) -> Measured:
    """The three figures of one folder."""
    matched = valued = ours_n = gold_n = firm_n = firm_right = 0
    for page, gold, ours in readings(folder):
        found = pairs(gold, ours)
        right = [(g["class"] != "underspecified", same(g["iso"], m.value.when.value)) for g, m in found]
        matched, valued = matched + len(found), valued + sum(ok for _, ok in right)
        ours_n, gold_n = ours_n + len(ours), gold_n + len(gold)
        firm_n, firm_right = (
            firm_n + sum(firm for firm, _ in right),
            firm_right + sum(firm and ok for firm, ok in right),
        )
        if misses:
            show(page, gold, ours, found)
    told = firm_right / firm_n if firm_n else 0.0
    return Measured(f1(matched, ours_n, gold_n), f1(valued, ours_n, gold_n), told, gold_n, firm_n)


def show(page: Article, gold: list[dict[str, object]], ours: list[Mention], found: list[tuple]) -> None:
    """List what is missed, extra or of another value."""
    text = page.text
    for g in gold:
        if all(g is not pair[0] for pair in found):
            print(f"  MISS  {page.name[:24]} {text[max(0, g['start'] - 20) : g['start']]!r}[{g['text']}] {g['iso']}")
    for m in ours:
        if all(m is not pair[1] for pair in found):
            around = (
                f"{text[max(0, m.span.start - 25) : m.span.start]}[{m.wording}]{text[m.span.end : m.span.end + 20]}"
            )
            print(f"  EXTRA {page.name[:24]} {around!r} {m.value.when.value}")
    for g, m in found:
        if not same(g["iso"], m.value.when.value):
            told = f"gold {g['iso']} ({g['class']}) ours {m.value.when.value} [{m.wording}]"
            print(f"  VALUE {page.name[:24]} [{g['text']}] {told}")


def main() -> None:
    """Print the figures of both folders."""
    for folder in ("seeds", "news"):
        found = measure(folder, misses="--misses" in sys.argv)
        print(f"{folder}: overlap {found.overlap:.3f} ({found.gold}), with value {found.valued:.3f}", end="")
        print(f", value of explicit and relative {found.told:.3f} ({found.firm})")


if __name__ == "__main__":
    main()
