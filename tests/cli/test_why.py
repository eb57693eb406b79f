"""From every value of a real case to exact words of its pages."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path

import pytest

from tawatur.store import open_store
from tests.cli.conftest import Call

KINDS = ("article", "mention", "claim", "actor", "entity", "event")


def ids(case: Path, kind: str) -> list[str]:
    """Ids of one kind, as a reader can come across them."""
    db = sqlite3.connect(f"file:{case}?mode=ro", uri=True)
    beginnings = [row[0] for row in db.execute("SELECT DISTINCT substr(id, 1, 3) FROM ids ORDER BY 1")]
    db.close()
    store = open_store(case)
    found = [one.id for beginning in beginnings for one in store.find(beginning) if one.kind == kind]
    store.close()
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_value_leads_to_words_of_its_article(call: Call, case: Path, kind: str) -> None:
    texts = {a["id"]: a["text"] for a in json.loads(call("read", case.parent / "pages", "--json").out)["articles"]}
    found = ids(case, kind)
    assert found, kind
    for record_id in found[:25]:
        done = call("why", case, record_id, "--json")
        assert done.code == 0, done.err
        trace = json.loads(done.out)
        assert trace["id"] == record_id
        assert trace["sources"]
        assert kind == "article" or trace["words"], trace
        for words in trace["words"]:
            assert any(text[words["start"] : words["end"]] == words["text"] for text in texts.values())


def sheets(call: Call, case: Path) -> list[dict]:
    """The sheet of every event."""
    events = json.loads(call("tell", case, "--json").out)["events"]
    return [json.loads(call("tell", case, "--event", event["id"], "--json").out) for event in events]


def test_every_position_can_be_asked_about(call: Call, case: Path) -> None:
    events = sheets(call, case)
    asked = [side["id"] for event in events for line in event["lines"] for side in line["sides"]]
    assert asked
    for position in asked[:25]:
        trace = json.loads(call("why", case, position, "--json").out)
        assert trace["id"] == position
        assert trace["rule"]
        assert trace["words"]
        assert trace["leads"]


def test_a_position_by_the_short_id_that_the_terminal_shows(call: Call, case: Path) -> None:
    event = next(e for e in sheets(call, case) if e["lines"])
    shown = call("tell", case, "--event", event["id"]).out
    side = event["lines"][0]["sides"][0]["id"]
    short = f"{event['id'].rpartition('.')[2][:8]}:{side.partition(':')[2]}"
    assert short in shown
    assert json.loads(call("why", case, short, "--json").out)["id"] == side


def test_a_beginning_is_enough_if_only_one_id_has_it(call: Call, case: Path) -> None:
    claim = ids(case, "claim")[0]
    assert json.loads(call("why", case, claim[:12], "--json").out)["id"] == claim
    many = call("why", case, "")
    assert many.code == 4


def test_a_beginning_that_many_ids_have_names_some_of_them(call: Call, case: Path) -> None:
    firsts = [found[0] for kind in KINDS for found in ids(case, kind)]
    letter = max(set(firsts), key=firsts.count)
    done = call("why", case, letter)
    assert done.code == 4
    assert "more digits" in done.err


@pytest.mark.parametrize("asked", ["E.:who:1", "ffff:who:1", "::", ":", "x:y", "\x00", "' OR 1=1"])
def test_what_is_no_id_is_not_found(call: Call, case: Path, asked: str) -> None:
    done = call("why", case, asked)
    assert done.code == 4, done
    assert done.out == ""


def test_people_see_the_words_in_their_context_and_the_chain(call: Call, case: Path) -> None:
    claim = ids(case, "claim")[0]
    shown = call("why", case, claim).out
    assert "⟦" in shown
    assert "Rule" in shown
    assert "Chain" in shown
    assert "القاعدة" in call("why", case, claim, "--lang", "ar").out


def test_a_value_is_told_in_words_with_its_accord_and_origins(call: Call, case: Path) -> None:
    lines = [line for event in sheets(call, case) for line in event["lines"] if line["slot"] == "where"]
    side = lines[0]["sides"][0]
    accord = {"single": "one account", "": "not compared"}.get(lines[0]["accord"], lines[0]["accord"])
    shown = call("why", case, side["id"]).out
    assert f"where: {side['value']}  ({accord}, " in shown
    assert re.search(r"origins?\)", shown)
    assert f"أين: {side['value']}  (" in call("why", case, side["id"], "--lang", "ar").out
