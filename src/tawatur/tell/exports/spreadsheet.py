"""CSV: one file a table, UTF-8 with BOM (else Excel garbles Arabic), RFC 4180, formulas guarded."""

from __future__ import annotations

import csv
from pathlib import Path

from tawatur.tell.dossier import Dossier
from tawatur.tell.exports.clean import guarded
from tawatur.tell.tables import COLUMNS, tables


def write(dossier: Dossier, path: Path) -> None:
    """Write ``<table>.csv`` for each table, and ``about.csv`` with the filter and the digest."""
    for name, lines in tables(dossier).items():
        with (path / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            out = csv.writer(file)
            out.writerow(COLUMNS[name])
            out.writerows([guarded(c) if isinstance(c, str) else c for c in line.values()] for line in lines)
    with (path / "about.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([["filter", guarded(dossier.asked.says())], ["digest", dossier.digest]])
