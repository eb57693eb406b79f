"""verify names every row that is not what it was: edited, swapped, deleted, or with a flipped bit."""

from __future__ import annotations

import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from tawatur.errors import StoreError
from tawatur.model import Issue, Judgement
from tawatur.store import open_store
from tests.store.made import page, read
from tests.store.test_conformance import CASE


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("verify") / "w.tawatur"
    store = open_store(path, write=True)
    pages = [page(n) for n in range(6)]
    for one in pages:
        store.add_pages([one])
    store.add_reads(map(read, pages), "v1")
    store.add_issues([Issue(step="gather", code="missing", what="x", about="y")])
    store.add_judgements([Judgement(about="event", left="a", right="b", verdict="same", by="user:n")])
    store.put_case(CASE, "x", [read(pages[1])])
    store.close()
    return path


#: SQL that changes one word inside the JSON of every row of a table.
WORD = "UPDATE {} SET record = CAST(replace(CAST(record AS TEXT), '{}', '{}') AS BLOB)"
EDITS = {
    "a page's bytes swapped": "UPDATE pages SET body = (SELECT body FROM pages WHERE seq = 2) WHERE seq = 1",
    "a page's card edited": WORD.format("pages", "pages/0", "pages/9") + " WHERE seq = 1",
    "a page deleted": "DELETE FROM pages WHERE seq = 3",
    "an article's text edited": WORD.format("articles", "القاه", "دمشق"),
    "an article deleted": "DELETE FROM articles WHERE seq = 2",
    "a reading swapped": "UPDATE readings SET record = (SELECT max(record) FROM readings)",
    "a reading deleted": "DELETE FROM readings WHERE article = (SELECT min(article) FROM readings)",
    "a redated reading edited": "UPDATE redated SET marks = (SELECT min(record) FROM readings)",
    "an issue edited": WORD.format("issues", "missing", "fine"),
    "a computed row edited": WORD.format("computed", "سلمى", "ليلى"),
    "an outcome edited": "UPDATE reads SET outcome = 'rejected' WHERE page = (SELECT min(page) FROM reads)",
    "a line of the log deleted": "DELETE FROM log WHERE seq = 2",
    "a line of the log edited": WORD.format("log", "0", "1") + " WHERE seq = 1",
    "a judgement erased": "DROP TRIGGER judgements_stay; DELETE FROM judgements",
}


@pytest.mark.parametrize("what", EDITS)
def test_every_edit_is_named(whole: Path, tmp_path: Path, what: str) -> None:
    path = tmp_path / "e.tawatur"
    shutil.copy(whole, path)
    db = sqlite3.connect(path)
    db.executescript(EDITS[what])
    db.commit()
    db.close()
    store = open_store(path)
    flaws = list(store.verify())
    store.close()
    assert flaws, what
    assert all(flaw.what for flaw in flaws)


def test_no_flipped_bit_in_the_evidence_or_a_record_goes_unseen(whole: Path, tmp_path: Path) -> None:
    """Flip one bit in a place that holds bytes of some row; verify or opening must say so."""
    path = tmp_path / "b.tawatur"
    data = whole.read_bytes()
    db = sqlite3.connect(whole)
    cells = [bytes(row[0]) for row in db.execute("SELECT body FROM pages UNION ALL SELECT record FROM readings")]
    db.close()
    places = [at + offset for cell in cells if (at := data.find(cell)) > 0 for offset in range(len(cell))]
    assert len(places) > 500
    for place in random.Random(3).sample(places, 40):  # noqa: S311 -- places to damage, not secrets
        flipped = bytearray(data)
        flipped[place] ^= 1 << (place % 8)
        path.write_bytes(flipped)
        assert _seen(path), place


def _seen(path: Path) -> bool:
    try:
        store = open_store(path)
    except StoreError:
        return True
    try:
        return bool(list(store.verify()))
    finally:
        store.close()
