"""Parquet: one file a table; the filter and the digest stand in each file's metadata."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tawatur.tell.dossier import Dossier
from tawatur.tell.tables import COLUMNS, tables


def write(dossier: Dossier, path: Path) -> None:
    """Write ``<table>.parquet`` for each table."""
    about = {b"tawatur.filter": dossier.asked.says().encode(), b"tawatur.digest": dossier.digest.encode()}
    for name, lines in tables(dossier).items():
        none = {column: pa.array([], pa.string()) for column in COLUMNS[name]}
        table = pa.Table.from_pylist(lines) if lines else pa.table(none)
        pq.write_table(table.replace_schema_metadata(about), path / f"{name}.parquet")
