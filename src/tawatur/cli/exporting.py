"""``export``: the record as files, in its own format or that of another program.

In: a case, a format, a path, and what the export shall be of. Out: files; the answer names them.
"""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click
import msgspec

from tawatur.arabic.edtf import bounds
from tawatur.cli.case import opened
from tawatur.cli.command import argument, command
from tawatur.cli.screen import Answer, Screen
from tawatur.cli.speak import Option
from tawatur.lexicon import table
from tawatur.messages import say
from tawatur.model import Accord
from tawatur.store import Store
from tawatur.tell.dossier import Dossier, Filter
from tawatur.tell.exports import FORMATS, write
from tawatur.tell.record import export

RECORD = "record"


@command(
    "export",
    argument("case"),
    Option(["--format", "kind"], default=RECORD, metavar="NAME"),
    Option(["--only"], multiple=True, metavar="FIELD=VALUE"),
    argument("path"),
)
def export_command(screen: Screen, case: str, kind: str, only: tuple[str, ...], path: str) -> int:
    """Write a case as files."""
    asked = _asked(screen, kind, only)
    with opened(case) as store:
        paths = _record(store, Path(path)) if asked is None else _other(store, kind, asked, Path(path))
    screen.show(Answer("export", {"format": kind, "files": paths}, [{"path": path} for path in paths], paths))
    return 0


def _asked(screen: Screen, kind: str, only: tuple[str, ...]) -> Filter | None:
    """What an export in another program's format is of; None for the record itself, which is always whole."""
    if kind == RECORD and only:
        raise click.UsageError(say("error.only_record", screen.lang))
    if kind == RECORD:
        return None
    if kind not in FORMATS:
        raise click.UsageError(say("error.format", screen.lang, name=kind, known=", ".join((RECORD, *FORMATS))))
    fields: dict[str, list[str]] = {}
    for one in only:
        name, _, value = one.partition("=")
        if name not in Filter.__struct_fields__ or not value:
            known = ", ".join(Filter.__struct_fields__)
            raise click.UsageError(say("error.filter", screen.lang, name=one, known=known))
        if known := _not_among(name, value):
            raise click.UsageError(say("error.filter_value", screen.lang, field=name, name=value, known=known))
        fields.setdefault(name, []).append(value)
    told = {name: found[0] if name in ("since", "until") else found for name, found in fields.items()}
    return msgspec.convert(told, Filter)


def _not_among(field: str, value: str) -> str:
    """What ``field`` lets through, told for people, where ``value`` can be none of it; else nothing.

    Outlets, actors and places are a case's own: any name may be asked for.
    """
    if field in ("since", "until"):
        return "" if bounds(value) else "EDTF: 2017-11-20, 2017-11, 2017"
    closed = {"types": [row["type"] for row in table("event_types")], "accords": get_args(Accord)}
    known = closed.get(field, (value,))
    return "" if value in known else ", ".join(known)


def _record(store: Store, folder: Path) -> list[str]:
    made = export(list(store.readings()), store.case(), folder, store.aliases())
    return [str(folder / name) for name in made]


def _other(store: Store, kind: str, asked: Filter, path: Path) -> list[str]:
    """One of the other formats, of what ``asked`` lets through."""
    written = write(Dossier(list(store.readings()), store.case(), asked), kind, path)
    return [str(file) for file in (sorted(written.iterdir()) if written.is_dir() else [written])]
