"""Compare ``mark_figures`` with the figures of the gold events (../shared/gold): value and slot at the same words.

In: the gold folders. Out: how many gold figures have a figure of ours that meets them with the same slot and value, and
how many of our casualty figures meet none; ``--misses`` lists them.

    python bench/dates/figures.py [--misses]
"""

from __future__ import annotations

import json
import sys

from gold import GOLD, article

from tawatur.mark.figures import mark_figures
from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tawatur.model import Mention, Span

BEFALL = {"killed", "injured", "arrested", "missing", "rescued"}


def wanted(reading: dict[str, object]) -> list[tuple[int, int, str, str]]:
    """(start, end, slot, value) of the figures of a gold reading's events."""
    found = {
        (n["span"]["start"], n["span"]["end"], n["slot"], str(n["value"]))
        for event in reading["events"]
        for n in event.get("numbers", [])
    }
    return sorted(found)


def _text(value: str) -> str:
    """Our value as the gold writes it: an order of magnitude is no value."""
    return "None" if "X" in value else value


def measure(*, misses: bool) -> tuple[int, int, int, int]:
    """(gold figures met, gold figures, casualty figures of ours at no gold one, casualty figures of ours)."""
    right = asked = extra = made = 0
    for path in sorted(GOLD.rglob("*.json")):
        reading = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(reading, dict) or "events" not in reading or "times" not in reading:
            continue
        page = article(path, reading)
        ours = mark_figures(mark_times(lay(page))).of("figure")
        gold = wanted(reading)
        missed = [g for g in gold if not _met(g, ours)]
        harm = [m for m in ours if m.value.slot in BEFALL]
        alone = [m for m in harm if not any(m.span.meets(Span(start, end)) for start, end, _, _ in gold)]
        right, asked = right + len(gold) - len(missed), asked + len(gold)
        extra, made = extra + len(alone), made + len(harm)
        if misses:
            show(page.text, missed, [m.span for m in alone])
    return right, asked, extra, made


def _met(gold: tuple[int, int, str, str], ours: list[Mention]) -> bool:
    """Whether one of ours meets the gold figure with the same slot and value."""
    start, end, slot, value = gold
    return any(m.span.meets(Span(start, end)) and (m.value.slot, _text(m.value.value)) == (slot, value) for m in ours)


def show(text: str, missed: list[tuple[int, int, str, str]], alone: list[Span]) -> None:
    """List the misses and the extras with some words around them."""
    for start, end, slot, value in missed:
        print(f"  MISS {text[max(0, start - 30) : end + 30]!r} {slot} {value}")
    for span in alone:
        print(f"  EXTRA {text[max(0, span.start - 30) : span.end + 20]!r}")


def main() -> None:
    """Print the counts."""
    right, asked, extra, made = measure(misses="--misses" in sys.argv)
    print(f"gold figures met with slot and value: {right} of {asked}; ours at no gold one: {extra} of {made}")


if __name__ == "__main__":
    main()
