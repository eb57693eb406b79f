"""Vocabulary as data. Each table is a TSV file in this folder with a header line; ``#`` begins a comment line.

In: the name of a table. Out: its rows as dictionaries of text, in the order of the file.

>>> table("weekdays")[0]["name"]
'السبت'
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``lexicon/<name>.tsv``. Raises FileNotFoundError for a table that is not there."""
    lines = (files("tawatur.lexicon") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    header, body = rows[0], rows[1:]
    for number, row in enumerate(body, 1):
        if len(row) != len(header):
            raise ValueError(f"lexicon/{name}.tsv: row {number} has {len(row)} cells, the header {len(header)}")
    return tuple(dict(zip(header, row, strict=True)) for row in body)


def variants(cell: str) -> tuple[str, ...]:
    """The spellings in a cell, which are parted by ``|``."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


@cache
def countries() -> dict[str, str]:
    """The name of each country by its code."""
    return {row["iso"]: row["name"] for row in table("countries")}
