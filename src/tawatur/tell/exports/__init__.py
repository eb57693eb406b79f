"""The record in the formats of other programs. Each writer is a function of a Dossier and a path.

In: a Dossier and the name of a format. Out: a file or a folder, whole or as it was before. Every export names the
filter it respects and carries hashes. Formats that need a package of their own (xlsx, docx, parquet, pdf) say which
extra to install.

>>> sorted(FORMATS)[:4]
['annotations', 'cameo', 'csv', 'docx']
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tawatur.errors import ConfigError
from tawatur.tell.dossier import Dossier
from tawatur.tell.whole import whole

Writer = Callable[[Dossier, Path], None]


class Format(NamedTuple):
    """One format: the module that writes it, the ending of its file ("" for a folder), the extra that it needs."""

    module: str
    suffix: str
    says: str
    extra: str | None = None


FORMATS: dict[str, Format] = {
    "csv": Format("spreadsheet", "", "a folder of CSV files (UTF-8 with BOM, formulas guarded)"),
    "xlsx": Format("workbook", ".xlsx", "a workbook, sheets from right to left", "office"),
    "docx": Format("document", ".docx", "a document with every happening's sheet", "office"),
    "markdown": Format("markdown", ".md", "the same as plain Markdown"),
    "jsonl": Format("lines", "", "a folder of JSON Lines files, one a table"),
    "parquet": Format("columns", "", "a folder of Parquet files, one a table", "parquet"),
    "annotations": Format("annotations", ".jsonld", "W3C Web Annotations with PROV"),
    "ftm": Format("followthemoney", ".ftm.json", "FollowTheMoney entities, one a line"),
    "schema-org": Format("schema_org", ".jsonld", "schema.org NewsArticle, Event, Claim, Quotation"),
    "cameo": Format("cameo", ".tsv", "CAMEO and PLOVER coded events with precision fields"),
    "gexf": Format("actors_network", ".gexf", "who appears with whom, for Gephi"),
    "graphml": Format("voices_network", ".graphml", "the chains of voices as a directed graph"),
    "ical": Format("calendar", ".ics", "announced happenings as a calendar"),
    "pdf": Format("paper", ".pdf", "the document as PDF/A", "pdf"),
}


def write(dossier: Dossier, name: str, path: Path) -> Path:
    """Write ``dossier`` in the format ``name`` to ``path``; returns what was written.

    A format of one file, given a folder that is there, is written into it as ``tawatur`` with its own ending. Raises
    ConfigError for an unknown format or a missing extra, OSError where the path cannot be written.
    """
    if name not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise ConfigError(f"No such format: {name}. Known: {known}.", f"صيغة غير معروفة: {name}. المعروف: {known}.")
    form = FORMATS[name]
    try:
        writer: Writer = importlib.import_module(f"tawatur.tell.exports.{form.module}").write
    except ModuleNotFoundError as error:
        raise ConfigError(
            f"The format {name} needs a package that is not installed ({error.name}). Nothing was written. "
            f"Install it with: pip install 'tawatur[{form.extra}]'",
            f"تحتاج صيغة {name} إلى حزمة غير مثبتة ({error.name}). لم يُكتب شيء. "
            f"ثبّتها بالأمر: pip install 'tawatur[{form.extra}]'",
        ) from error
    if form.suffix and path.is_dir():
        path /= f"tawatur{form.suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole(path, folder=not form.suffix) as beside:
        writer(dossier, beside)
    return path
