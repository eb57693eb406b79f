"""Measure ``interpret`` on the Arabic time phrases of Duckling's corpus (../shared/data/dates).

In: duckling_ar_time_dev.jsonl (text, expected value, reference). Out: the share right, and the misses.

    python bench/dates/duckling.py [--misses]
"""

from __future__ import annotations

import ast
import datetime as dt
import json
import pathlib
import re
import sys

from tawatur.arabic.dates import interpret
from tawatur.arabic.time_values import Value

SHARED = pathlib.Path(__file__).parents[3] / "shared" / "data" / "dates"
_GRAINS = {"Second": "TS", "Minute": "TM", "Hour": "TH", "Day": "D", "Week": "W", "Month": "M", "Year": "Y"}


def _instant(parts: tuple[int, ...]) -> dt.datetime:
    """Local time from its parts; the corpus tells no zone."""
    year, month, day, *clock = parts
    return dt.datetime.combine(dt.date(year, month, day), dt.time(*clock))


def expected(text: str) -> tuple[dt.datetime, dt.datetime | None, str]:
    """First instant, last (of an interval) and grain of a Duckling value."""
    kind, value, grain = re.fullmatch(r"(\w+) (\(.*\)) (\w+)(?: \".*\")?", text).groups()
    parts = ast.literal_eval(value)
    if kind.startswith("datetimeInterval"):
        return _instant(parts[0]), _instant(parts[1]), grain
    return _instant(parts), None, grain


def right(value: Value, first: dt.datetime, after: dt.datetime | None, grain: str, offset: dt.timedelta) -> bool:
    """Whether the instants agree; a value with a zone is brought to the reference's own."""
    if value.first is None:
        return False
    begins = value.first
    if value.text and value.text.endswith("~"):
        begins = dt.datetime.fromisoformat(value.text.split("/")[0].rstrip("~"))
    if value.text and value.text.endswith("Z"):
        begins += offset
    if after is not None:
        return begins == first and value.after == after
    whole = _GRAINS[grain] == value.grain or (value.grain, grain) in {("M", "Day"), ("D", "Hour"), ("TH", "Minute")}
    return begins == first and whole


def measure(*, misses: bool) -> tuple[int, int]:
    """(right, asked)."""
    rows = [json.loads(line) for line in (SHARED / "duckling_ar_time_dev.jsonl").open(encoding="utf-8")]
    hits = 0
    for row in rows:
        reference = dt.datetime.fromisoformat(row["reference"])
        value = interpret(row["text"], reference.replace(tzinfo=None))
        ok = right(value, *expected(row["expected"]), reference.utcoffset())
        hits += ok
        if misses and not ok:
            print(f"{row['text']} | {row['expected']} | {value.text} {value.first} {value.after} {value.grain}")
    return hits, len(rows)


def main() -> None:
    """Print the share right."""
    hits, asked = measure(misses="--misses" in sys.argv)
    print(f"Duckling dev phrases: {hits} of {asked} = {hits / asked:.3f}")


if __name__ == "__main__":
    main()
