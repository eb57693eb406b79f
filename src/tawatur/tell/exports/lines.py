"""JSON Lines: one file a table, text untouched, keys in a fixed order."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tawatur.tell.dossier import Dossier
from tawatur.tell.tables import tables


def write(dossier: Dossier, path: Path) -> None:
    """Write ``<table>.jsonl`` for each table and ``about.json``."""
    for name, lines in tables(dossier).items():
        (path / f"{name}.jsonl").write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))
    about = {"filter": dossier.asked.says(), "digest": dossier.digest}
    (path / "about.json").write_bytes(msgspec.json.encode(about) + b"\n")
