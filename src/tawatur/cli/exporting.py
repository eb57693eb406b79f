"""``export``: the record as files, in its own format or that of another program.

In: a case, a format, a path, and what the export shall be of. Out: files; the answer names them.
"""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from tawatur.cli.case import opened
from tawatur.cli.command import argument, command
from tawatur.cli.screen import Answer, Screen
from tawatur.cli.speak import Option
from tawatur.messages import say
from tawatur.store import Store

RECORD = "record"


@command(
    "export",
    argument("case"),
    Option(["--format", "kind"], default=RECORD, metavar="NAME"),
    Option(["--only"], multiple=True, metavar="FIELD=VALUE"),
    argument("dir"),
)
def export_command(screen: Screen, case: str, kind: str, only: tuple[str, ...], dir: str) -> int:  # noqa: A002 -- as the help shows it
    """Write a case as files."""
    with opened(case) as store:
        paths = (
            _record(store, Path(dir)) if kind == RECORD and not only else _other(screen, store, kind, only, Path(dir))
        )
    screen.show(Answer("export", {"format": kind, "files": paths}, [{"path": path} for path in paths], paths))
    return 0


def _record(store: Store, folder: Path) -> list[str]:
    from tawatur.tell.record import export  # noqa: PLC0415 -- only for an export

    export(list(store.readings()), store.case(), folder)
    return [str(folder / name) for name in ("articles.jsonl", "case.json")]


def _other(screen: Screen, store: Store, kind: str, only: tuple[str, ...], path: Path) -> list[str]:
    """One of the other formats, of what ``only`` lets through."""
    from tawatur.tell.dossier import Dossier, Filter  # noqa: PLC0415 -- only for an export
    from tawatur.tell.exports import FORMATS, write  # noqa: PLC0415

    if kind not in FORMATS:
        raise click.UsageError(say("error.format", screen.lang, name=kind, known=", ".join((RECORD, *FORMATS))))
    fields: dict[str, list[str]] = {}
    for one in only:
        name, _, value = one.partition("=")
        if name not in Filter.__struct_fields__ or not value:
            known = ", ".join(Filter.__struct_fields__)
            raise click.UsageError(say("error.filter", screen.lang, name=one, known=known))
        fields.setdefault(name, []).append(value)
    asked = msgspec.convert(
        {name: found[0] if name in ("since", "until") else found for name, found in fields.items()}, Filter
    )
    written = write(Dossier(list(store.readings()), store.case(), asked), kind, path)
    return [str(file) for file in (sorted(written.iterdir()) if written.is_dir() else [written])]
