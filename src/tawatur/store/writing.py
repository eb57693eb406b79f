"""The single writes that a transaction of the SQLite store is made of.

In: an open connection inside ``BEGIN IMMEDIATE``. Out: rows, each with its digest.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from tawatur.model import Issue
from tawatur.store.records import LogEntry, PageRead
from tawatur.store.rows import pack, seal


def add_to_log(db: sqlite3.Connection, entry: LogEntry) -> None:
    """Add a line to the custody log, chained to the line before."""
    if not entry.added:
        return
    last = db.execute("SELECT chain FROM log ORDER BY seq DESC LIMIT 1").fetchone()
    record = pack(entry)
    db.execute("INSERT INTO log(record, chain) VALUES (?, ?)", (record, seal(last[0] if last else "", record)))


def forget(db: sqlite3.Connection, page: str) -> None:
    """Take out what an earlier reading of ``page`` left; the page itself stays."""
    for seq, article in db.execute("SELECT seq, id FROM articles WHERE page = ?", (page,)).fetchall():
        db.execute("DELETE FROM search WHERE rowid = ?", (seq,))
        db.execute("DELETE FROM readings WHERE article = ?", (article,))
        db.execute("DELETE FROM redated WHERE article = ?", (article,))
        db.execute("DELETE FROM ids WHERE home IN (?, ?)", (seq, -seq))
        db.execute("DELETE FROM articles WHERE seq = ?", (seq,))
    db.execute("DELETE FROM issues WHERE page = ?", (page,))
    db.execute("DELETE FROM reads WHERE page = ?", (page,))


def put_article(db: sqlite3.Connection, read: PageRead) -> None:
    """The article, its marks, its ids and its folded words."""
    sealed = seal(read.article, read.page, read.name, read.article_json)
    made = db.execute(
        "INSERT INTO articles(id, page, name, record, digest) VALUES (?, ?, ?, ?, ?)",
        (read.article, read.page, read.name, read.article_json, sealed),
    )
    marks = (read.article, read.marks, seal(read.article, read.marks))
    db.execute("INSERT INTO readings VALUES (?, ?, ?)", marks)
    ids = [(key, kind, made.lastrowid) for key, kind in _ids(read)]
    db.executemany("INSERT OR IGNORE INTO ids VALUES (?, ?, ?)", ids)
    row = (made.lastrowid, read.title, read.body, read.cut)
    db.execute("INSERT INTO search(rowid, title, body, cut) VALUES (?, ?, ?, ?)", row)


def put_issues(db: sqlite3.Connection, issues: Iterable[Issue], page: str) -> None:
    for issue in issues:
        record = pack(issue)
        row = (issue.id, page, record, seal(issue.id, page, record))
        db.execute("INSERT OR IGNORE INTO issues VALUES (?, ?, ?, ?)", row)


def _ids(read: PageRead) -> tuple[tuple[str, str], ...]:
    return (*read.ids, (read.article, "article"))


def put_redated(db: sqlite3.Connection, reads: Iterable[PageRead]) -> None:
    """Readings told in the place of the first, for those that were there before; their ids lead to the same article."""
    db.execute("DELETE FROM redated")
    db.execute("DELETE FROM ids WHERE home < 0")
    for read in reads:
        sealed = seal(read.article, read.article_json, read.marks)
        db.execute("INSERT INTO redated VALUES (?, ?, ?, ?)", (read.article, read.article_json, read.marks, sealed))
        home = db.execute("SELECT seq FROM articles WHERE id = ?", (read.article,)).fetchone()[0]
        db.executemany("INSERT OR IGNORE INTO ids VALUES (?, ?, ?)", [(key, kind, -home) for key, kind in _ids(read)])
