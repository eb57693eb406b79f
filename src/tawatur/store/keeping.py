"""Results that a later run need not work out again, as rows.

In: an open connection. Out: rows of ``kept``, each with its digest; one that does not fit its digest is not told, since
whoever asks can work the result out again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from tawatur.store.rows import seal


def recalled(db: sqlite3.Connection, kind: str, under: str) -> dict[str, bytes]:
    """Key -> result of one kind made under these rules."""
    rows = db.execute("SELECT key, record, digest FROM kept WHERE kind = ? AND under = ?", (kind, under))
    return {key: record for key, record, digest in rows if seal(key, kind, under, record) == digest}


def put_kept(db: sqlite3.Connection, kind: str, under: str, new: Mapping[str, bytes], gone: Iterable[str]) -> None:
    """Keep new results; forget those of other rules and those named."""
    db.execute("DELETE FROM kept WHERE kind = ? AND under <> ?", (kind, under))
    db.executemany("DELETE FROM kept WHERE kind = ? AND key = ?", ((kind, key) for key in gone))
    rows = ((kind, key, under, record, seal(key, kind, under, record)) for key, record in new.items())
    db.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)", rows)
