"""Open the file of a case: its kind, its version, and what SQLite's errors mean to a reader.

In: a path. Out: a connection, or a StoreError that says what to do.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from tawatur import errors
from tawatur.messages import error, refusal

#: "TAWA" in the file's header says whose file it is; the schema's number says which version wrote it.
APPLICATION = 0x54415741
SCHEMA = 2
#: SQLite error (without its detail) -> the message for it.
_MEANINGS = {
    "SQLITE_FULL": "error.disk_full",
    "SQLITE_READONLY": "error.read_only",
    "SQLITE_CANTOPEN": "error.cannot_open",
    "SQLITE_PERM": "error.read_only",
    "SQLITE_NOTADB": "error.store_foreign",
    "SQLITE_IOERR": "error.disk_io",
}


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn SQLite's errors and the system's into a StoreError about ``path``."""
    try:
        yield
    except sqlite3.Error as why:
        raise _meaning(path, why) from why
    except OSError as why:
        raise error(errors.StoreError, "error.cannot_open", path=path, why=refusal(why)) from why


def _meaning(path: Path, why: sqlite3.Error) -> errors.StoreError:
    name = getattr(why, "sqlite_errorname", "") or ""
    base = "_".join(name.split("_")[:2])
    if base in ("SQLITE_BUSY", "SQLITE_LOCKED"):
        return error(errors.StoreLocked, "error.store_locked", path=path.name, pid="?", purpose="?")
    if base == "SQLITE_CORRUPT":
        return error(errors.StoreCorrupt, "error.store_corrupt", path=path, why=why)
    return error(errors.StoreError, _MEANINGS.get(base, "error.store"), path=path, why=why)


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection to the case at ``path``. With ``write`` it is made where it is absent, and kept in WAL."""
    if path.is_dir() or not (write or path.is_file()):
        raise error(errors.StoreError, "error.no_case" if not path.is_dir() else "error.store_foreign", path=path)
    with guarded(path):
        uri = f"{path.absolute().as_uri()}?mode={'rwc' if write else 'ro'}"
        made = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=10)
        try:
            _settle(made, path, write=write)
        except (sqlite3.Error, errors.StoreError):
            made.close()
            raise
    return made


def _settle(db: sqlite3.Connection, path: Path, *, write: bool) -> None:
    """Check whose file it is, make the tables of a new one, and set how carefully it is written."""
    if write and not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        _create(db)
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise error(errors.StoreError, "error.store_foreign", path=path)
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if write and version == SCHEMA - 1:
        version = _upgrade(db)
    if version != SCHEMA:
        raise error(errors.StoreVersion, "error.store_version", path=path, found=version, known=SCHEMA)
    if write:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
    else:
        db.execute("PRAGMA query_only = ON")


def _create(db: sqlite3.Connection) -> None:
    """The tables and the marks of a new case, whole or not at all."""
    marks = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {SCHEMA};"
    _execute(db, f"{_script('schema.sql')} {_script('schema-2.sql')} {marks}")


def _upgrade(db: sqlite3.Connection) -> int:
    """Add the tables that the schema before this one lacked; nothing that is there changes."""
    _execute(db, f"{_script('schema-2.sql')} PRAGMA user_version = {SCHEMA};")
    return SCHEMA


def _script(name: str) -> str:
    return (files("tawatur.store") / name).read_text(encoding="utf-8")


def _execute(db: sqlite3.Connection, script: str) -> None:
    """A script as one transaction."""
    try:
        db.executescript(f"BEGIN IMMEDIATE; {script} COMMIT;")
    except sqlite3.Error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
