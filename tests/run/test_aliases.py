"""Ids survive: what was cited yesterday is found today, though two happenings became one or an earlier account came."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

import tawatur
from tawatur.cli.app import start
from tawatur.model import Case, Event, digest
from tawatur.store import Store, open_store
from tawatur.tell.ledger import resolved
from tests.run.test_added import grown, kept
from tests.web.conftest import client


def one(old: str, *mentions: str, articles: tuple[str, ...] = ("x",), kind: str = "meeting") -> Event:
    return Event(id=old, type=kind, status="reported", mentions=mentions, articles=articles)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "c.tawatur", write=True)


def test_two_ids_that_became_one_lead_there_and_follow_it_later(store: Store) -> None:
    with closing(store):
        store.put_case(Case(events=(one("E.1", "a"), one("E.2", "b"), one("E.9", "z", kind="death"))), "1")
        store.put_case(Case(events=(one("E.2", "a", "b"),)), "2")
        assert store.aliases() == {"E.1": "E.2"}
        store.put_case(Case(events=(one("E.3", "0", "a", "b"),)), "3")
        assert store.aliases() == {"E.1": "E.3", "E.2": "E.3"}
        store.put_case(Case(events=(one("E.1", "a"), one("E.3", "0", "b"))), "4")
        assert store.aliases() == {"E.2": "E.3"}, "an id that is there again is nobody's alias"
        assert not list(store.verify())


def test_a_happening_whose_mentions_were_read_anew_is_found_by_its_articles_and_type(store: Store) -> None:
    with closing(store):
        store.put_case(Case(events=(one("E.1", "a", articles=("x", "y")), one("E.7", articles=("n",)))), "1")
        after = (one("E.4", "new", articles=("x", "y")), one("E.5", "other", articles=("x",), kind="death"))
        store.put_case(Case(events=after), "2")
        assert store.aliases() == {"E.1": "E.4"}


def test_a_summit_that_became_one_with_a_meeting_is_found_there(store: Store) -> None:
    with closing(store):
        store.put_case(Case(events=(one("E.1", "a", kind="summit"),)), "1")
        store.put_case(Case(events=(one("E.4", "new"), one("E.5", "other", kind="death"))), "2")
        assert store.aliases() == {"E.1": "E.4"}


def test_an_id_made_elsewhere_is_known_by_the_mention_in_it() -> None:
    case = Case(events=(one("E.2031.meeting.00000000", "a", "b"), one("E.2032.death.11111111", "c")))
    elsewhere = f"E.2031-05.summit.{digest('b')[:8]}"
    assert resolved(case, elsewhere, {}) == "E.2031.meeting.00000000"
    assert resolved(case, digest("c")[:8], {}) == "E.2032.death.11111111"
    assert resolved(case, f"E.2031.meeting.{digest('nobody')[:8]}", {}) is None


def test_an_old_id_is_told_explained_served_and_exported(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "grown.tawatur"
    reads = sorted(kept(), key=lambda read: read[0].source, reverse=True)
    with closing(open_store(path, write=True)) as store:
        grown(store, [reads[:1]])
        cited = [event.id for event in store.case().events]
        grown(store, [[read] for read in reads[1:]])
        now, aliases = {event.id for event in store.case().events}, store.aliases()
    changed = [old for old in cited if old not in now]
    assert changed
    assert set(aliases.values()) <= now
    assert set(changed) <= set(aliases)
    old, new = next(iter(aliases.items()))
    capfd.readouterr()
    for words in (["tell", str(path), "--event", old, "--json"], ["why", str(path), old, "--json"]):
        assert start(words) == 0
        assert json.loads(capfd.readouterr().out)["id"] == new
    assert start(["export", str(path), str(tmp_path / "out")]) == 0
    lines = (tmp_path / "out" / "aliases.jsonl").read_text(encoding="utf-8").splitlines()
    assert {row["id"]: row["event"] for row in map(json.loads, lines)} == aliases
    assert tawatur.open(path).event(old).sheet.id == new
    web = client(path)
    answer = web.get(f"/e/{old}")
    assert answer.status_code == 302
    assert web.get(answer.headers["location"]).status_code == 200
    assert web.get("/e/E.1999.meeting.99999999").status_code == 404
