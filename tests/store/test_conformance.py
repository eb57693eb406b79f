"""The rules that every store must pass; a new store is one more factory in STORES."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from tawatur.errors import NotFound
from tawatur.model import Case, Copy, Entity, Event, Group, Issue, Judgement, Passage, Reason, Row
from tawatur.run.reading import encoded
from tawatur.store import Store, open_store
from tests.store.made import page, read, reading

Factory = Callable[[Path], Store]
STORES: dict[str, Factory] = {"sqlite": lambda folder: open_store(folder / "t.tawatur", write=True, purpose="test")}


@pytest.fixture(params=sorted(STORES))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = STORES[request.param](tmp_path)
    yield made
    made.close()


CASE = Case(
    entities=(Entity(id="X.1", kind="person", name="سلمى"),),
    events=(Event(id="E.2024.meeting.1a2b3c4d", type="meeting", status="reported"),),
    groups=(Group(event="E.2024.meeting.1a2b3c4d", articles=("a", "b")),),
    copies=(Copy(left=Passage("a", 0, 9), right=Passage("b", 3, 12)),),
    judgements=(Judgement(about="event", left="a", right="b", verdict="same", score=1.5),),
)


def test_a_page_comes_back_byte_for_byte(store: Store) -> None:
    given = page(1, "a\r\nb\x00\ufeff é ١٢\u202e")
    store.add_pages([given])
    assert store.page(given.id) == given


def test_adding_again_adds_nothing(store: Store) -> None:
    assert store.add_pages([page(1), page(2), page(1)]) == 2
    assert store.add_pages([page(2), page(3)]) == 1
    assert store.counts().pages == 3


def test_the_same_bytes_from_another_source_are_another_page(store: Store) -> None:
    assert store.add_pages([page(1, "نص"), page(2, "نص")]) == 2


def test_waiting_pages_come_in_order_and_leave_once_read(store: Store) -> None:
    pages = [page(n) for n in (3, 1, 2)]
    store.add_pages(pages)
    assert store.waiting("v1") == [p.id for p in pages]
    store.add_reads([read(pages[1])], "v1")
    assert store.waiting("v1") == [pages[0].id, pages[2].id]


def test_other_rules_make_every_page_wait_again(store: Store) -> None:
    store.add_pages([page(1)])
    store.add_reads([read(page(1))], "v1")
    assert store.waiting("v1") == []
    assert store.waiting("v2") == [page(1).id]


def test_a_lost_page_waits_and_a_rejected_one_does_not(store: Store) -> None:
    from tawatur.store.records import PageRead

    store.add_pages([page(1), page(2)])
    store.add_reads([PageRead(page=page(1).id, outcome="lost"), PageRead(page=page(2).id, outcome="rejected")], "v1")
    assert store.waiting("v1") == [page(1).id]
    assert store.outcomes() == {page(1).id: "lost", page(2).id: "rejected"}


def test_a_reading_comes_back_as_it_was(store: Store) -> None:
    pages = [page(n) for n in range(5)]
    store.add_pages(pages)
    store.add_reads(map(read, pages), "v1")
    wanted = sorted((reading(p) for p in pages), key=lambda r: r.article.id)
    assert list(store.readings()) == wanted
    assert [a.id for a in store.articles()] == [r.article.id for r in wanted]
    assert store.reading(wanted[2].article.id) == wanted[2]


def test_reading_again_replaces_and_never_doubles(store: Store) -> None:
    store.add_pages([page(1)])
    for rules in ("v1", "v2"):
        store.add_reads([read(page(1))], rules)
    assert len(list(store.readings())) == 1
    assert len(store.search("القاهرة", 10)) == 1
    assert store.counts().articles == 1


def test_what_is_not_there_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        store.page("0000")
    with pytest.raises(NotFound):
        store.reading("0000")
    assert store.find("") == []
    assert store.find("zz") == []


def test_issues_are_kept_once(store: Store) -> None:
    issue = Issue(step="gather", code="missing", what="not there", about="x.txt")
    store.add_issues([issue])
    store.add_issues([issue])
    assert store.issues() == [issue]


def test_judgements_are_only_ever_added(store: Store) -> None:
    one = Judgement(
        about="entity", left="a", right="b", verdict="same", by="user:n", reasons=(Reason(name="r", weight=1),)
    )
    other = Judgement(about="entity", left="a", right="b", verdict="different", by="user:n")
    assert store.add_judgements([one, other, one]) == 2
    assert store.add_judgements([one]) == 0
    assert store.judgements() == [one, other]


def test_a_computed_case_comes_back_whole_and_replaces_the_last(store: Store) -> None:
    assert store.case() == Case()
    assert store.computed_under() == ""
    store.put_case(CASE, "link 1")
    store.put_case(CASE, "link 2")
    assert store.case() == CASE
    assert store.computed_under() == "link 2"
    store.put_case(Case(), "link 3")
    assert store.case() == Case()
    assert store.find("X.") == []


def test_the_rows_of_events_are_put_beside_what_was_computed(store: Store) -> None:
    store.put_case(CASE, "link 1")
    row = Row(slot="what", accord="single", positions=(), why="Only one account speaks of it.")
    events = tuple(msgspec.structs.replace(event, rows=(row,)) for event in CASE.events)
    store.put_rows(events, "compare 1")
    assert store.case() == msgspec.structs.replace(CASE, events=events)
    assert store.computed_under() == "compare 1"
    assert list(store.verify()) == []
    with pytest.raises(ValueError, match="not the events"):
        store.put_rows(events[1:], "compare 2")
    assert store.computed_under() == "compare 1"


def test_what_is_remembered_is_recalled_under_its_rules_alone(store: Store) -> None:
    store.remember("pair", "one", {"a": b"1", "b": b"2"})
    store.remember("rows", "one", {"a": b"3"})
    assert store.recall("pair", "one") == {"a": b"1", "b": b"2"}
    assert store.recall("pair", "two") == {}
    store.remember("pair", "one", {"c": b"4"}, ["a"])
    assert store.recall("pair", "one") == {"b": b"2", "c": b"4"}
    store.remember("pair", "two", {"a": b"5"})
    assert store.recall("pair", "one") == {}
    assert store.recall("rows", "one") == {"a": b"3"}


def test_a_redated_reading_is_told_in_place_of_the_first_which_stays(store: Store) -> None:
    store.add_pages([page(1), page(2)])
    store.add_reads([read(page(1)), read(page(2))], "v1")
    first, before = reading(page(1)), store.state()
    dated = msgspec.structs.replace(
        first, mentions=(), article=msgspec.structs.replace(first.article, flags=("dated",))
    )
    store.put_case(CASE, "x", [encoded(page(1).id, dated)])
    assert store.reading(first.article.id) == dated
    assert dated in store.readings()
    assert store.find(first.mentions[0].id) == [], "it is no longer told"
    assert [found.home for found in store.find(first.claims[0].id)] == [first.article.id]
    assert first in store.first_readings()
    assert store.state() == before
    assert list(store.verify()) == []
    store.put_case(CASE, "y")
    assert store.reading(first.article.id) == dated
    store.put_case(CASE, "z", [])
    assert store.reading(first.article.id) == first


def test_every_kind_of_record_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    from tawatur.tell.trace import copy_id

    store.add_pages([page(1)])
    store.add_reads([read(page(1))], "v1")
    store.put_case(CASE, "x")
    made = reading(page(1))
    wanted = {
        "article": made.article.id,
        "mention": made.mentions[0].id,
        "claim": made.claims[0].id,
        "entity": "X.1",
        "event": CASE.events[0].id,
        "copy": copy_id(CASE.copies[0]),
        "link": CASE.judgements[0].id,
    }
    for kind, record_id in wanted.items():
        assert kind in {f.kind for f in store.find(record_id[:10])}, kind


def test_state_depends_on_what_is_kept_and_not_on_the_order(tmp_path: Path, store: Store) -> None:
    pages = [page(n) for n in range(4)]
    store.add_pages(pages)
    store.add_reads(map(read, pages), "v1")
    other = open_store(tmp_path / "other.tawatur", write=True)
    other.add_pages(reversed(pages))
    other.add_reads(map(read, reversed(pages)), "v1")
    assert store.state() == other.state()
    other.add_judgements([CASE.judgements[0]])
    assert store.state() != other.state()
    other.close()


@pytest.mark.parametrize(
    "query",
    [
        "القاهرة",
        "القاهره",
        "القَاهِرَة",
        "قاهرة",
        '"اجتمع الوزير"',
        "نظيره",
        "بنظيره",
        "وزير القاهرة",
        "ألقاهـرة",
        '"قاهرة"',
        "جهاز",
    ],
)
def test_search_finds_a_word_however_it_is_spelt(store: Store, query: str) -> None:
    store.add_pages([page(1)])
    store.add_reads([read(page(1))], "v1")
    found = store.search(query, 5)
    if query in ('"قاهرة"', "جهاز"):
        assert found == [], "within quotation marks the article belongs to the word"
    else:
        assert found == [reading(page(1)).article.id]


@pytest.mark.parametrize("query", ['"', "*", "NEAR(", "body:x", "') OR 1=1 --", "AND", "", "   ", '"" ""', "-", "^a"])
def test_search_syntax_is_only_words(store: Store, query: str) -> None:
    store.add_pages([page(1)])
    store.add_reads([read(page(1))], "v1")
    assert store.search(query, 5) == []


def test_a_phrase_must_stand_in_that_order(store: Store) -> None:
    store.add_pages([page(1)])
    store.add_reads([read(page(1))], "v1")
    assert store.search('"الوزير اجتمع"', 5) == []
    assert store.search("الوزير اجتمع", 5) != []


def test_a_fresh_store_verifies(store: Store) -> None:
    store.add_pages([page(1), page(2)])
    store.add_reads([read(page(1))], "v1")
    store.add_judgements(CASE.judgements)
    store.add_issues([Issue(step="gather", code="missing", what="x")])
    store.put_case(CASE, "x")
    assert list(store.verify()) == []
