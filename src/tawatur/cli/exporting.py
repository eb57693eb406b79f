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
from tawatur.tell.dossier import Dossier, Filter
from tawatur.tell.exports import FORMATS, write
from tawatur.tell.record import export

RECORD = "record"


@command(
    "export",
    argument("case"),
    Option(["--format", "kind"], default=RECORD, metavar="NAME"),
    Option(["--only"], multiple=True, metavar="FIELD=VALUE"),
    argument("dir"),
)
def export_command(screen: Screen, case: str, kind: str, only: tuple[str, ...], dir: str) -> int:  # noqa: A002 -- so shown
    """Write a case as files."""
    asked = _asked(screen, kind, only)
    with opened(case) as store:
        paths = _record(store, Path(dir)) if asked is None else _other(store, kind, asked, Path(dir))
    screen.show(Answer("export", {"format": kind, "files": paths}, [{"path": path} for path in paths], paths))
    return 0


def _asked(screen: Screen, kind: str, only: tuple[str, ...]) -> Filter | None:
    """What an export in another program's format is of; None for the record itself, which is always whole."""
    if kind == RECORD and not only:
        return None
    if kind not in FORMATS:
        raise click.UsageError(say("error.format", screen.lang, name=kind, known=", ".join((RECORD, *FORMATS))))
    fields: dict[str, list[str]] = {}
    for one in only:
        name, _, value = one.partition("=")
        if name not in Filter.__struct_fields__ or not value:
            known = ", ".join(Filter.__struct_fields__)
            raise click.UsageError(say("error.filter", screen.lang, name=one, known=known))
        fields.setdefault(name, []).append(value)
    told = {name: found[0] if name in ("since", "until") else found for name, found in fields.items()}
    return msgspec.convert(told, Filter)


def _record(store: Store, folder: Path) -> list[str]:
    made = export(list(store.readings()), store.case(), folder, store.aliases())
    return [str(folder / name) for name in made]


def _other(store: Store, kind: str, asked: Filter, path: Path) -> list[str]:
    """One of the other formats, of what ``asked`` lets through."""
    written = write(Dossier(list(store.readings()), store.case(), asked), kind, path)
    return [str(file) for file in (sorted(written.iterdir()) if written.is_dir() else [written])]
