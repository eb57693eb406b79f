"""Measure ``interpret`` on the Arabic date cases of Microsoft Recognizers-Text (../shared/data/dates/recognizers).

In: the Parser specifications, each a sentence with its reference time and expected values. Out: the share right per
file, and with ``--misses`` the table of misses (Markdown). A case counts where its expected value is a real one.

    python bench/dates/recognizers.py [--misses]
"""

from __future__ import annotations

import datetime as dt
import json
import pathlib
import re
import sys
from collections.abc import Iterator

from tawatur.arabic.dates import interpret
from tawatur.arabic.time_values import Value

SPECS = pathlib.Path(__file__).parents[3] / "shared/data/dates/recognizers/Specs/DateTime/Arabic"
#: The date cases whose expected output the makers' own Arabic model supports; the other files are marked unsupported.
SUPPORTED = ("DateParser", "DatePeriodParser", "HolidayParser", "DurationParser")
MARKED_UNSUPPORTED = ("DateTimeParser", "DateTimePeriodParser", "SetParser")
#: Lengths that we write without a point.
_WHOLE = {"P0.5Y": "P6M", "PT0.5H": "PT30M"}
#: The specifications leave the last day, hour or minute of a span out.
_UNITS = (dt.timedelta(0), dt.timedelta(1), dt.timedelta(hours=1), dt.timedelta(minutes=1))
_SEASONS = {"SP": "Y-03/Y-05", "SU": "Y-06/Y-08", "FA": "Y-09/Y-11", "WI": "Y-12/Y-02"}
CLOCK = ("TimeParser", "TimePeriodParser")


def cases(name: str) -> Iterator[tuple[str, dt.datetime, dict[str, object]]]:
    """(sentence, reference, expected value) of one specification with exactly one expected time."""
    for row in json.loads((SPECS / f"{name}.json").read_text(encoding="utf-8-sig")):
        results = [r for r in row["Results"] if r.get("Value")]
        if len(results) == 1 and "0001-01-01" not in json.dumps(results[0]["Value"]):
            moment = row.get("Context", {}).get("ReferenceDateTime", "2016-11-07T00:00:00")[:19]
            yield row["Input"], dt.datetime.fromisoformat(moment), results[0]["Value"]


def _instant(text: str) -> dt.datetime | None:
    """A day or an instant; None for text that is neither."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def _agrees(value: Value, wanted: dict[str, str]) -> bool:
    """Whether a value is one of the two that the specification allows."""
    first = wanted.get("date") or wanted.get("startDate") or wanted.get("dateTime") or wanted.get("startDateTime")
    last = wanted.get("endDate") or wanted.get("endDateTime")
    begins = _instant(first) if first else None
    ends = _instant(last) if last else None
    if (first and (begins is None or value.first != begins)) or not (first or last):
        return False
    if last is None:
        return value.grain in ("D", "TH", "TM", "TS")
    if ends is None or value.after is None:
        return False
    years = value.grain == "Y" and value.after.year - ends.year == 1 and value.after.month == ends.month
    return years or value.after - ends in _UNITS


def _time(value: Value, wanted: dict[str, str]) -> bool:
    """Whether a clock time or a span of hours agrees."""
    first = wanted.get("time") or wanted.get("startTime")
    last = wanted.get("endTime")
    if not first or value.first is None or f"{value.first:%H:%M:%S}" != first:
        return False
    return last is None or (value.after is not None and last in (f"{value.after:%H:%M:%S}", _hour_before(value.after)))


def _hour_before(moment: dt.datetime) -> str:
    """The end of a span told by its last hour."""
    return f"{moment - dt.timedelta(hours=1):%H:%M:%S}"


def right(name: str, value: Value, expected: dict[str, object]) -> bool:
    """Whether ``value`` is the expected Timex, or spans the expected days in the past or the future reading."""
    if name in ("DurationParser", "SetParser"):
        return value.text in (expected.get("Timex"), _WHOLE.get(str(expected.get("Timex"))))
    timex = str(expected.get("Timex"))
    if timex[-2:] in _SEASONS:
        months = re.sub(r"\d{4}", "Y", value.text or "")
        return months == _SEASONS[timex[-2:]] and timex[:4] in ("SU", "SP", (value.text or "")[:4])
    if timex == value.text:
        return expected.get("Mod") in (None, value.mod)
    check = _time if name in CLOCK else _agrees
    return any(check(value, expected[side]) for side in ("FutureResolution", "PastResolution") if expected.get(side))


def measure(names: tuple[str, ...], *, misses: bool) -> tuple[int, int]:
    """(right, asked) over some specifications, printed per file."""
    hits = asked = 0
    for name in names:
        done = [(text, moment, want, interpret(text, moment)) for text, moment, want in cases(name)]
        good = [right(name, value, want) for _, _, want, value in done]
        print(f"{name}: {sum(good)} of {len(good)}")
        for (text, _, want, value), ok in zip(done, good, strict=True):
            if misses and not ok:
                shown = {k: v for k, v in want.items() if k != "PastResolution"}
                print(f"| {name} | {text} | {json.dumps(shown, ensure_ascii=False)} | {value.text} |")
        hits, asked = hits + sum(good), asked + len(good)
    return hits, asked


def main() -> None:
    """Print the shares."""
    for label, names in (("date cases", SUPPORTED), ("marked unsupported", MARKED_UNSUPPORTED), ("clock", CLOCK)):
        hits, asked = measure(names, misses="--misses" in sys.argv)
        print(f"Recognizers {label}: {hits} of {asked} = {hits / asked:.3f}\n")


if __name__ == "__main__":
    main()
