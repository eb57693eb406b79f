"""Articles added to a case that is linked already: the same record as all at once, in any order, after an interruption
and under people's judgements; and only what is new is opened again."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.config import Config
from tawatur.gather import gather
from tawatur.judgements import Said, on_claim
from tawatur.link import groups
from tawatur.link.accounts import log_odds
from tawatur.link.views import Pair
from tawatur.model import Case, Judgement, Page, Reading
from tawatur.run import Work, comparing, run
from tawatur.run.engine import InThisProcess
from tawatur.run.reading import read_and_mark_fast
from tawatur.run.steps import compare_all, link_all
from tawatur.store import Store, open_store
from tawatur.store.records import PageRead
from tests.cli.pages import folder

PAGES = Path(__file__).parents[2] / "examples" / "pages"


@cache
def kept() -> tuple[tuple[Page, PageRead], ...]:
    """The bundled pages, read; one more bundled page told without its date."""
    pages = [page for page in gather([str(PAGES)]) if isinstance(page, Page)]
    undated = next(page for page in pages if "mashriq-2017" in page.source)
    lines = undated.body.decode().splitlines(keepends=True)
    body = "".join(line for line in lines if "2017" not in line).encode()
    pages.append(Page(source="undated.txt", body=body))
    return tuple((page, read_and_mark_fast(page)) for page in pages)


def grown(store: Store, batches: Sequence[Sequence[tuple[Page, PageRead]]]) -> Case:
    """The case of ``store`` after each batch was added and linked."""
    for batch in batches:
        store.add_pages([page for page, _ in batch])
        store.add_reads([read for _, read in batch], "test")
        work(store)
    return store.case()


def work(store: Store) -> None:
    run(Work(store=store, engine=InThisProcess(), config=Config(fast=True)), (link_all, compare_all))


@cache
def at_once(folder: Path) -> Case:
    with closing(open_store(folder / "whole.tawatur", write=True)) as store:
        return grown(store, [kept()])


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return at_once(tmp_path_factory.mktemp("whole"))


@given(st.data())
@settings(max_examples=8)
def test_any_batches_in_any_order_give_the_record_of_all_at_once(
    tmp_path_factory: pytest.TempPathFactory, whole: Case, data: st.DataObject
) -> None:
    order = data.draw(st.permutations(kept()))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(order) - 1), max_size=3)))
    batches = [order[a:b] for a, b in pairwise([0, *cuts, len(order)])]
    with closing(open_store(tmp_path_factory.mktemp("p") / "c.tawatur", write=True)) as store:
        assert grown(store, batches) == whole
        assert not list(store.verify())


def test_only_what_is_new_is_opened_and_compared_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path / "p")
    news = [page for page in gather([str(tmp_path / "p")]) if isinstance(page, Page)]
    with closing(open_store(tmp_path / "c.tawatur", write=True)) as store:
        before = grown(store, [kept()])
        opened: list[str] = []
        for name in ("first_reading", "reading"):
            monkeypatch.setattr(store, name, spying(getattr(store, name), opened))
        after = grown(store, [[(page, read_and_mark_fast(page)) for page in news]])
        old, told = {event.articles for event in before.events}, {a for e in before.events for a in e.articles}
        new = {a for event in after.events if event.articles not in old for a in event.articles}
        assert new - told <= set(opened)
        assert len(set(opened) & told) < len(told) / 2
        opened.clear()
        store.add_judgements([Judgement(about="event", left="x", right="y", verdict="different", by="reader")])
        work(store)
        assert len(set(opened)) <= 1, "the undated article alone is opened, to be dated again"


def test_no_pair_of_articles_is_weighed_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path / "p")
    news = [page for page in gather([str(tmp_path / "p")]) if isinstance(page, Page)]
    read = [(page, read_and_mark_fast(page)) for page in news]
    weighed: list[frozenset[str]] = []

    def spy(pair: Pair) -> float:
        weighed.append(frozenset((pair.left.profile.state, pair.right.profile.state)))
        return log_odds(pair)

    monkeypatch.setattr(groups, "log_odds", spy)
    with closing(open_store(tmp_path / "c.tawatur", write=True)) as store:
        grown(store, [kept()])
        before = set(weighed)
        after = grown(store, [read])
        assert before
        assert len(weighed) > len(before)
        assert len(weighed) == len(set(weighed))
    with closing(open_store(tmp_path / "once.tawatur", write=True)) as once:
        assert grown(once, [[*kept(), *read]]) == after


def spying(fetch: object, opened: list[str]) -> object:
    def spy(article: str) -> Reading:
        opened.append(article)
        return fetch(article)  # type: ignore[operator,no-any-return]

    return spy


def test_a_run_that_ends_while_comparing_is_taken_up_by_the_next(
    tmp_path: Path, whole: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(open_store(tmp_path / "c.tawatur", write=True)) as store:
        grown(store, [kept()[:4]])

        def killed(*_: object, **__: object) -> Case:
            raise KeyboardInterrupt

        with monkeypatch.context() as broken:
            broken.setattr(comparing, "compare", killed)
            with pytest.raises(KeyboardInterrupt):
                grown(store, [kept()[4:]])
        work(store)
        assert store.case() == whole


def test_what_a_person_said_counts_after_articles_are_added(tmp_path: Path, whole: Case) -> None:
    joined = next(group.articles for group in whole.groups if len(group.articles) > 1)
    said = Judgement(about="event", left=joined[0], right=joined[1], verdict="different", by="reader")
    with closing(open_store(tmp_path / "once.tawatur", write=True)) as once:
        once.add_judgements([said])
        parted = grown(once, [kept()])
    assert not any({joined[0], joined[1]} <= set(group.articles) for group in parted.groups)
    with closing(open_store(tmp_path / "grown.tawatur", write=True)) as store:
        grown(store, [kept()[:3]])
        store.add_judgements([said])
        assert grown(store, [kept()[3:7], kept()[7:]]) == parted
        again = Judgement(about="event", left=joined[0], right=joined[1], verdict="same", by="reader", at="later")
        store.add_judgements([again])
        work(store)
        assert any({joined[0], joined[1]} <= set(group.articles) for group in store.case().groups)


def test_what_a_person_said_of_one_claim_reaches_rows_that_were_kept(tmp_path: Path, whole: Case) -> None:
    row = next(row for event in whole.events for row in event.rows if row.slot == "when" and len(row.positions) > 1)
    said = on_claim(row.positions[0].claims[0], "rejected", Said(by="reader"))
    with closing(open_store(tmp_path / "once.tawatur", write=True)) as once:
        once.add_judgements([said])
        judged = grown(once, [kept()])
    assert judged.events != whole.events
    with closing(open_store(tmp_path / "later.tawatur", write=True)) as store:
        grown(store, [kept()])
        store.add_judgements([said])
        work(store)
        assert store.case() == judged


def test_an_altered_memory_is_not_believed(tmp_path: Path, whole: Case) -> None:
    with closing(open_store(tmp_path / "c.tawatur", write=True)) as store:
        grown(store, [kept()[:-1]])
        store._db.execute("UPDATE kept SET record = x'00' WHERE kind IN ('profile', 'accounts', 'happenings', 'rows')")  # type: ignore[attr-defined]
        assert {flaw.table for flaw in store.verify()} == {"kept"}
        assert grown(store, [kept()[-1:]]) == whole
