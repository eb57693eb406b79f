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
from tawatur.model import Span

BEFALL = {"killed", "injured", "arrested", "missing", "rescued"}


def main() -> None:
    """Print the counts."""
    right = asked = extra = made = 0
    for path in sorted(GOLD.rglob("*.json")):
        reading = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(reading, dict) or "events" not in reading or "times" not in reading:
            continue
        page = article(path, reading)
        sheet = mark_figures(mark_times(lay(page)))
        ours = sheet.of("figure")
        wanted = {
            (n["span"]["start"], n["span"]["end"], n["slot"], str(n["value"]))
            for event in reading["events"]
            for n in event.get("numbers", [])
        }
        for start, end, slot, value in sorted(wanted):
            asked += 1
            near = [m for m in ours if m.span.meets(Span(start, end))]
            shown = {(m.value.slot, "None" if "X" in m.value.value else m.value.value) for m in near}
            right += (slot, value) in shown
            if (slot, value) not in shown and "--misses" in sys.argv:
                print(
                    f"  MISS {page.name[:22]} {page.text[max(0, start - 30) : end + 30]!r} {slot} {value} ours {shown}"
                )
        for m in ours:
            if m.value.slot in BEFALL:
                made += 1
                if not any(m.span.meets(Span(s, e)) for s, e, _, _ in wanted):
                    extra += 1
                    if "--misses" in sys.argv:
                        around = page.text[max(0, m.span.start - 30) : m.span.end + 20]
                        print(f"  EXTRA {page.name[:22]} {around!r} {m.value.slot} {m.value.value}")
    print(
        f"gold figures met with slot and value: {right} of {asked}; casualty figures of ours at no gold one: {extra} of {made}"
    )


if __name__ == "__main__":
    main()
