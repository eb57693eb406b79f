"""H16: no pattern of Tawatur takes more than linear time on text that anybody can write."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
import regex

import tawatur
from tests.stopwatch import cpu_seconds

#: What is pumped: letters, spaces, digits, marks, and the openings of longer constructions.
UNITS = (
    "ا",
    "ال",
    "و",
    " ",
    "  ",
    "\n",
    "\t",
    "a",
    "A ",
    "1",
    "١",
    "12 ",
    "1,",
    "1.",
    "-",
    "- ",
    "(",
    ")",
    "[",
    "«",
    "»",
    '"',
    "“",
    "”",
    "'",
    ":",
    ": ",
    "/",
    "1/",
    "،",
    ". ",
    "...",
    "<",
    "<a ",
    "<a b='",
    "&",
    "http://",
    "قال ",
    "قال: ",
    "\u064e",
    "ـ",
    "\u200f",
    "=",
    "Content-Length: ",
    "charset=",
    "WARC/1.0\n",
    "|",
    "٫",
    "\r\n",
)
SIZE = 20_000
#: Seconds for one pass over 20,000 characters: linear patterns take some milliseconds, quadratic ones seconds.
LIMIT = 0.25


def patterns() -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    """Every compiled pattern at the top of a module."""
    for found in pkgutil.walk_packages(tawatur.__path__, "tawatur."):
        if found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern | regex.Pattern):
                yield f"{found.name}.{name}", value


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(*one, id=one[0]) for one in patterns()])
def test_linear(name: str, pattern: re.Pattern[str] | re.Pattern[bytes]) -> None:
    is_bytes = isinstance(pattern.pattern, bytes)
    for unit in UNITS:
        text = (unit * SIZE)[:SIZE]
        pumped = text.encode() if is_bytes else text
        spent = cpu_seconds(lambda: sum(1 for _ in pattern.finditer(pumped)))  # type: ignore[arg-type]  # noqa: B023
        assert spent < LIMIT, f"{name} takes {spent:.2f} s on {unit!r}"
