"""A case in one SQLite file: WAL while it is written, a plain single file when it is closed.

In: records. Out: the same records. Each write is one ``BEGIN IMMEDIATE`` transaction with ``synchronous = FULL``:
what a method has returned from is on the disk, and a killed process leaves nothing half written.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tawatur import __version__, errors
from tawatur.messages import error
from tawatur.model import Article, Case, Event, Issue, Judgement, Page, Reading
from tawatur.store.aliases import put_aliases
from tawatur.store.computed import IDS, event_rows, rows_of, sealed, whole
from tawatur.store.keeping import put_kept, recalled
from tawatur.store.lock import WriterLock
from tawatur.store.opening import connect, guarded
from tawatur.store.records import Counts, Flaw, Found, LogEntry, Marks, PageRead
from tawatur.store.rows import card_of, inflated, pack, page_of, seal, unpack
from tawatur.store.search import expression
from tawatur.store.verify import flaws
from tawatur.store.writing import add_to_log, forget, put_article, put_issues, put_redated

#: Level 6 deflates an 88 KB page in about 2 ms; higher levels gain under 2 % on HTML.
_DEFLATE = 6
#: An article and its marks as its page alone gave them, and as they are told.
_FIRST = """
SELECT articles.record, readings.record FROM articles JOIN readings ON readings.article = articles.id
WHERE articles.id = ?"""
_TOLD = """
SELECT coalesce(redated.record, articles.record), coalesce(redated.marks, readings.record)
FROM articles JOIN readings ON readings.article = articles.id LEFT JOIN redated ON redated.article = articles.id
WHERE articles.id = ?"""
_ARTICLE = """
SELECT coalesce(redated.record, articles.record) FROM articles LEFT JOIN redated ON redated.article = articles.id
WHERE articles.id = ?"""
#: The digests that stand for a reading: as it is told, and (True) as its page alone gave it.
_DIGESTS = {
    True: """SELECT articles.id, articles.digest, readings.digest FROM articles
JOIN readings ON readings.article = articles.id ORDER BY articles.id""",
    False: """SELECT articles.id, coalesce(redated.digest, articles.digest), readings.digest FROM articles
JOIN readings ON readings.article = articles.id LEFT JOIN redated ON redated.article = articles.id
ORDER BY articles.id""",
}
#: Records by the beginning of their id; what a redated reading has replaced is no longer told and not found.
_FIND = """
SELECT DISTINCT ids.id, kind, coalesce(articles.id, '') FROM ids LEFT JOIN articles ON articles.seq = abs(home)
WHERE ids.id >= ? AND ids.id < ? AND NOT (home > 0 AND articles.id IN (SELECT article FROM redated))
ORDER BY 1, 2, 3 LIMIT 50"""


class SqliteStore:
    """See ``tawatur.store.Store``; every method may raise StoreError where the file or the disk fails."""

    def __init__(self, path: Path, *, write: bool = False, purpose: str = "") -> None:
        self.path = path
        self._lock: WriterLock | None = None
        if path.is_dir():
            raise error(errors.StoreError, "error.store_foreign", path=path)
        if write:
            with guarded(path):
                self._lock = WriterLock(path, purpose)
        try:
            self._db = connect(path, write=write)
        except errors.StoreError:
            self._free()
            raise

    # ------------------------------------------------------------ writing
    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with guarded(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def add_pages(self, pages: Iterable[Page]) -> int:
        """Keep pages; those already there add nothing. Returns how many were new."""
        new: list[str] = []
        with self._writing() as db:
            for page in pages:
                if db.execute("SELECT 1 FROM pages WHERE id = ?", (page.id,)).fetchone():
                    continue
                record, body = pack(card_of(page)), zlib.compress(page.body, _DEFLATE)
                digest = seal(page.id, record, hashlib.sha256(body).hexdigest())
                db.execute(
                    "INSERT INTO pages(id, record, body, digest) VALUES (?, ?, ?, ?)", (page.id, record, body, digest)
                )
                new.append(page.id)
            add_to_log(db, LogEntry(what="pages", added=tuple(new), by=__version__))
        return len(new)

    def add_reads(self, reads: Iterable[PageRead], under: str) -> None:
        """Keep what reading came to; an earlier reading of the same page gives way."""
        with self._writing() as db:
            for read in reads:
                forget(db, read.page)
                sealed = seal(read.page, under, read.outcome)
                db.execute("INSERT INTO reads VALUES (?, ?, ?, ?)", (read.page, under, read.outcome, sealed))
                put_issues(db, read.issues, read.page)
                if read.outcome == "read":
                    put_article(db, read)

    def add_issues(self, issues: Iterable[Issue], page: str = "") -> None:
        """Keep issues that belong to no reading."""
        with self._writing() as db:
            put_issues(db, issues, page)

    def add_judgements(self, judgements: Iterable[Judgement]) -> int:
        """Append judgements; returns how many were new."""
        new: list[str] = []
        with self._writing() as db:
            for judgement in judgements:
                record = pack(judgement)
                row = (judgement.id, record, seal(judgement.id, record))
                done = db.execute("INSERT OR IGNORE INTO judgements(id, record, digest) VALUES (?, ?, ?)", row)
                if done.rowcount:
                    new.append(judgement.id)
                    db.execute("INSERT OR IGNORE INTO ids VALUES (?, 'judgement', 0)", (judgement.id,))
            add_to_log(db, LogEntry(what="judgements", added=tuple(new), by=__version__))
        return len(new)

    def put_case(self, case: Case, under: str, redated: Iterable[PageRead] | None = None) -> None:
        """Put ``case`` in the place of what was computed before; so too ``redated`` readings, unless None."""
        rows = sealed(rows_of(case))
        with self._writing() as db:
            put_aliases(db, case)
            db.execute("DELETE FROM computed")
            db.execute("DELETE FROM ids WHERE home = 0 AND kind IN ('entity', 'event', 'copy', 'link')")
            db.executemany("INSERT INTO computed VALUES (?, ?, ?, ?, ?)", rows)
            named = [(row[2], IDS[row[0]]) for row in rows if row[0] in IDS]
            db.executemany("INSERT OR IGNORE INTO ids VALUES (?, ?, 0)", named)
            db.execute("INSERT OR REPLACE INTO meta VALUES ('computed_under', ?)", (under,))
            if redated is not None:
                put_redated(db, redated)

    def put_rows(self, events: Sequence[Event], under: str) -> None:
        """Put the events of the computed case, which now have their rows, in its place; nothing else is written.

        Raises ValueError where they are not the events of that case, in its order.
        """
        if self._texts("SELECT id FROM computed WHERE kind = 'event' ORDER BY seq") != [event.id for event in events]:
            raise ValueError("not the events of the computed case")
        rows = sealed(event_rows(events))
        with self._writing() as db:
            db.execute("DELETE FROM computed WHERE kind = 'event'")
            db.executemany("INSERT INTO computed VALUES (?, ?, ?, ?, ?)", rows)
            db.execute("INSERT OR REPLACE INTO meta VALUES ('computed_under', ?)", (under,))

    def remember(self, kind: str, under: str, new: Mapping[str, bytes], gone: Iterable[str] = ()) -> None:
        """Keep results for later runs; forget those named by ``gone`` and all that other rules made."""
        with self._writing() as db:
            put_kept(db, kind, under, new, gone)

    # ------------------------------------------------------------ reading
    def _all(self, query: str, *values: object) -> list[tuple[object, ...]]:
        with guarded(self.path):
            return self._db.execute(query, values).fetchall()

    def _texts(self, query: str, *values: object) -> list[str]:
        return [str(row[0]) for row in self._all(query, *values)]

    def page(self, page_id: str) -> Page:
        """One page with its bytes. Raises NotFound."""
        rows = self._all("SELECT record, body FROM pages WHERE id = ?", page_id)
        if not rows:
            raise error(errors.NotFound, "error.no_such_id", id=page_id)
        return page_of(*map(_bytes, rows[0]))

    def waiting(self, under: str) -> list[str]:
        """Ids of the pages not yet read under these rules, and of those that were lost, in the order they came."""
        return self._texts(
            "SELECT id FROM pages LEFT JOIN reads ON reads.page = pages.id "
            "WHERE under IS NOT ? OR outcome = 'lost' ORDER BY pages.seq",
            under,
        )

    def outcomes(self) -> dict[str, str]:
        """Page id -> read, rejected or lost."""
        return {str(page): str(outcome) for page, outcome in self._all("SELECT page, outcome FROM reads")}

    def articles(self) -> Iterator[Article]:
        """Every article, in the order of ids."""
        for article_id in self._texts("SELECT id FROM articles ORDER BY id"):
            yield unpack(_bytes(self._all(_ARTICLE, article_id)[0][0]), Article)

    def readings(self) -> Iterator[Reading]:
        """Every reading, in the order of article ids; one that was redated in the place of the first."""
        for article_id in self._texts("SELECT id FROM articles ORDER BY id"):
            yield self.reading(article_id)

    def first_readings(self) -> Iterator[Reading]:
        """Every reading as its page alone gave it, in the order of article ids."""
        for article_id in self._texts("SELECT id FROM articles ORDER BY id"):
            yield self._reading(_FIRST, article_id)

    def first_reading(self, article_id: str) -> Reading:
        """One reading as its page alone gave it. Raises NotFound."""
        return self._reading(_FIRST, article_id)

    def reading(self, article_id: str) -> Reading:
        """One reading, redated if it was. Raises NotFound."""
        return self._reading(_TOLD, article_id)

    def _reading(self, query: str, article_id: str) -> Reading:
        rows = self._all(query, article_id)
        if not rows:
            raise error(errors.NotFound, "error.no_such_id", id=article_id)
        marks = inflated(_bytes(rows[0][1]), Marks)
        return Reading(
            article=unpack(_bytes(rows[0][0]), Article),
            actors=marks.actors,
            mentions=marks.mentions,
            claims=marks.claims,
            issues=marks.issues,
        )

    def digests(self, *, first: bool = False) -> dict[str, str]:
        """Article id -> a digest of its reading (as its page alone gave it, if ``first``), in the order of ids."""
        return {str(key): f"{one}{other}" for key, one, other in self._all(_DIGESTS[first])}

    def state(self) -> str:
        """A digest of all readings and judgements: two cases with the same state compute the same."""
        made = hashlib.sha256()
        for digest in self._texts("SELECT digest FROM readings ORDER BY article"):
            made.update(digest.encode())
        for digest in self._texts("SELECT digest FROM articles ORDER BY id"):
            made.update(digest.encode())
        for digest in self._texts("SELECT digest FROM judgements ORDER BY seq"):
            made.update(digest.encode())
        return made.hexdigest()[:16]

    def issues(self) -> list[Issue]:
        """Every issue kept beside the readings, in the order of ids."""
        return [unpack(_bytes(row[0]), Issue) for row in self._all("SELECT record FROM issues ORDER BY id, page")]

    def judgements(self) -> list[Judgement]:
        """Every judgement that was ever added, oldest first."""
        return [unpack(_bytes(row[0]), Judgement) for row in self._all("SELECT record FROM judgements ORDER BY seq")]

    def case(self) -> Case:
        """What was computed last; an empty Case where nothing was."""
        with guarded(self.path):
            rows = self._db.execute("SELECT kind, record FROM computed ORDER BY kind, seq")
            return whole((str(kind), _bytes(record)) for kind, record in rows)

    def recall(self, kind: str, under: str) -> dict[str, bytes]:
        """Key -> result of a kind that earlier runs kept under these rules; an altered one is not told."""
        with guarded(self.path):
            return recalled(self._db, kind, under)

    def aliases(self) -> dict[str, str]:
        """Id that a happening had in an earlier record of this case -> its id now, where there is one."""
        return {str(old): str(event) for old, event in self._all("SELECT old, event FROM aliases ORDER BY old")}

    def computed_under(self) -> str:
        """What the computed case rests on; empty where nothing was computed."""
        return next(iter(self._texts("SELECT value FROM meta WHERE key = 'computed_under'")), "")

    def find(self, prefix: str) -> list[Found]:
        """Records whose id begins with ``prefix``, in order."""
        if not prefix:
            return []
        return [Found(*map(str, row)) for row in self._all(_FIND, prefix, prefix + "\U0010ffff")]

    def search(self, query: str, limit: int) -> list[str]:
        """Ids of the articles that hold every word of ``query``, however spelt, best first; "..." asks for a phrase."""
        asked = expression(query)
        if not asked:
            return []
        return self._texts(
            "SELECT articles.id FROM search JOIN articles ON articles.seq = search.rowid "
            "WHERE search MATCH ? ORDER BY bm25(search, 4.0, 1.0, 0.8), articles.id LIMIT ?",
            asked,
            limit,
        )

    def counts(self) -> Counts:
        """How much there is."""
        tables = ("pages", "articles", "issues", "judgements")
        with guarded(self.path):
            made = {t: int(self._db.execute(f"SELECT count(*) FROM {t}").fetchone()[0]) for t in tables}  # noqa: S608 -- four names from the line above
            made |= dict(self._db.execute("SELECT outcome, count(*) FROM reads WHERE outcome <> 'read' GROUP BY 1"))
            made |= dict(
                self._db.execute(
                    "SELECT CASE kind WHEN 'event' THEN 'events' ELSE 'entities' END, count(*) FROM computed "
                    "WHERE kind IN ('event', 'entity') GROUP BY 1"
                )
            )
            query = "SELECT count(*) FROM pages WHERE id NOT IN (SELECT page FROM reads)"
            made["waiting"] = int(self._db.execute(query).fetchone()[0])
        return Counts(**made)

    def verify(self) -> Iterator[Flaw]:
        """Every row that is not what it was when it was written."""
        yield from flaws(self._db)

    def close(self) -> None:
        """Let go of the case; a writer folds the log back in, so that the case is one file that can be handed on."""
        if self._lock:
            with suppress(sqlite3.OperationalError):  # a reader is there, or the disk is full: the log stays beside it
                self._db.execute("PRAGMA journal_mode = DELETE")
        self._db.close()
        self._free()

    def _free(self) -> None:
        if self._lock:
            self._lock.free()
            self._lock = None


def _bytes(cell: object) -> bytes:
    """A BLOB cell. SQLite gives back the type that was written; anything else is an altered row."""
    return cell if isinstance(cell, bytes) else str(cell).encode()
