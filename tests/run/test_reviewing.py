"""Review: judgements of claims and pairs are kept, replayed on every run, taken back step by step; the machine's
readings never change."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from itertools import count
from pathlib import Path

import pytest

import tawatur
from tawatur.cli.app import start
from tawatur.errors import ConfigError, NotFound
from tawatur.judgements import History, Said, history, on_pair, redo, standing, undo
from tawatur.model import Case, Event, Judgement
from tawatur.run.reviewing import Review, fits
from tawatur.store import open_store

EXAMPLES = Path(__file__).parents[2] / "examples" / "pages"
#: What the machine read: every table but the judgements, their log, and what is computed under them.
MACHINE = ("pages", "reads", "articles", "readings", "issues")


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    case = tmp_path_factory.mktemp("review") / "case.tawatur"
    start(["run", str(EXAMPLES), "--into", str(case), "--jobs", "1", "--quiet"])
    return case


@pytest.fixture
def case(read: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(read, tmp_path / "mine.tawatur"))


def review(case: Path, by: str = "سعاد") -> Review:
    ticks = count()
    return Review(case, by=by, clock=lambda: f"2026-01-02T03:04:{next(ticks):02d}Z")


def machine(case: Path) -> str:
    """A digest of everything that the machine read."""
    made = hashlib.sha256()
    db = sqlite3.connect(case)
    for table in MACHINE:
        for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):  # noqa: S608 -- names from the line above
            made.update(repr(row).encode())
    db.close()
    return made.hexdigest()


def computed(case: Path) -> Case:
    assert start(["compare", str(case), "--quiet"]) == 0
    store = open_store(case)
    found = store.case()
    store.close()
    return found


def disputed(case: Case, slot: str) -> Event:
    return next(e for e in case.events if any(r.accord == "contested" and r.slot == slot for r in e.rows))


def values(case: Case, event: str, slot: str) -> set[str]:
    return {p.value for e in case.events if e.id == event for r in e.rows if r.slot == slot for p in r.positions}


def test_a_rejected_and_a_corrected_claim_change_the_tables_and_not_the_machine(case: Path) -> None:
    before, sealed = computed(case), machine(case)
    event = disputed(before, "duration")
    row = next(one for one in event.rows if one.slot == "duration" and one.accord == "contested")
    mine = review(case)
    alone = min(row.positions, key=lambda one: len(one.claims))
    for claim in alone.claims:
        mine.reject(claim, "الرقم عن جلسة أخرى")
    assert alone.value not in values(computed(case), event.id, "duration")
    for claim in alone.claims:
        mine.correct(claim, "PT5H", "في النص خمس ساعات")
    told = values(computed(case), event.id, "duration")
    assert "PT5H" in told
    assert alone.value not in told
    mine.accept(row.positions[0].claims[0], "كما في النص")
    computed(case)
    assert machine(case) == sealed
    while mine.undo():
        pass
    assert computed(case).events == before.events


def test_merging_and_splitting_obey_and_can_be_taken_back(case: Path) -> None:
    before = computed(case)
    left, right = sorted((e for e in before.events if len(e.articles) == 1), key=lambda e: e.id)[:2]
    mine = review(case)
    mine.merge(left.id, right.id, "حدث واحد")
    merged = computed(case)
    assert len({e.id for e in merged.events if {left.mentions[0], right.mentions[0]} & set(e.mentions)}) == 1
    mine.undo()
    assert computed(case).events == before.events
    mine.redo()
    assert computed(case).events == merged.events
    whole = max((e for e in before.entities if len(e.members) > 1), key=lambda e: len(e.members))
    first, second = ("/".join(member) for member in whole.members[:2])
    mine.split(first, second, "شخصان بالاسم نفسه")
    apart = {"/".join(m): e.id for e in computed(case).entities for m in e.members}
    assert apart[first] != apart[second]


def test_sixty_steps_fifty_taken_back_and_done_again(case: Path) -> None:
    mine = review(case)
    store = open_store(case)
    claims = [claim.id for reading in store.readings() for claim in reading.claims][:60]
    store.close()
    made = [mine.reject(claim, "تجربة") for claim in claims]
    assert len({one.id for one in made}) == 60
    back = [mine.undo() for _ in range(50)]
    assert all(back)
    assert mine.standing() == made[:10]
    again = [mine.redo() for _ in range(50)]
    assert all(again)
    assert mine.standing() == made
    assert mine.redo() is None
    store = open_store(case)
    assert len(store.judgements()) == 160
    assert not list(store.verify())
    store.close()


def pair(number: int) -> Judgement:
    return on_pair("event", "a", "b", "same" if number % 2 else "different", Said(by="x", at=str(number), reason="r"))


def test_a_new_judgement_ends_what_could_be_done_again() -> None:
    log = [pair(1), pair(2)]
    back = undo(log, Said(by="x", at="9"))
    assert back
    assert history([*log, back]) == History([log[0]], [log[1]])
    assert redo([*log, back], Said(by="x"))
    assert redo([*log, back, pair(3)], Said(by="x")) is None
    assert standing([*log, back, pair(3)]) == [log[0], pair(3)]


def test_steps_at_one_instant_are_all_kept() -> None:
    log: list[Judgement] = [pair(1)]
    for _ in range(6):
        step = undo(log, Said(by="x", at="t")) or redo(log, Said(by="x", at="t"))
        assert step
        log.append(step)
    assert len({one.id for one in log}) == 7


def test_any_one_can_be_taken_back_and_the_rest_stand() -> None:
    log = [pair(1), pair(2), pair(3)]
    step = undo(log, Said(by="x", at="t"), target=log[0].id)
    assert step
    assert standing([*log, step]) == log[1:]
    assert undo([*log, step], Said(by="x", at="t"), target=log[0].id) is None


@pytest.mark.parametrize(
    ("slot", "value", "good"),
    [("killed", "12", True), ("killed", "10/15", True), ("killed", "كثير", False), ("when", "2017-11-20", True),
     ("when", "2017-13-45", False), ("when", "أمس", False), ("duration", "PT4H", True), ("duration", "PT", False),
     ("duration", "4", False), ("said", "كلام آخر", True), ("said", "", False), ("said", "x" * 501, False)],
)  # fmt: skip
def test_a_value_must_fit_its_slot(slot: str, value: str, good: bool) -> None:
    assert fits(slot, value) is good


def test_what_is_missing_or_wrong_keeps_nothing(case: Path) -> None:
    event = disputed(computed(case), "duration")
    claim = next(p.claims[0] for r in event.rows if r.slot == "duration" for p in r.positions)
    mine = review(case)
    for by in ("", " ", "rule"):
        with pytest.raises(ConfigError):
            Review(case, by=by)
    with pytest.raises(ConfigError):
        mine.reject(claim, "  ")
    with pytest.raises(ConfigError):
        mine.correct(claim, "أربع", "سبب")
    for wrong in ("", "nothing"):
        with pytest.raises(NotFound):
            mine.reject(wrong, "سبب")
    with pytest.raises(NotFound):
        mine.merge(event.id, event.id, "سبب")
    with pytest.raises(NotFound):
        mine.merge(event.id, event.participants[0][0], "سبب")
    assert mine.undo() is None
    assert mine.standing() == []
    with pytest.raises(tawatur.TawaturError):
        Review(case.parent / "absent.tawatur", by="سعاد").undo()
    assert not (case.parent / "absent.tawatur").exists()


def test_the_command_keeps_lists_and_steps(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    event = disputed(computed(case), "duration")
    claim = next(p.claims[0] for r in event.rows if r.slot == "duration" for p in r.positions)
    judge = ["judge", str(case)]
    assert start([*judge, "list"]) == 4
    assert start([*judge, "correct", claim[:8], "PT6H", "--by", "سعاد", "--reason", "ست ساعات", "--json"]) == 0
    told = capsys.readouterr()
    assert '"corrected"' in told.out
    assert "PT6H" in told.out
    assert start([*judge, "undo", "--by", "هند"]) == 0
    assert start([*judge, "undo", "--by", "هند"]) == 4
    assert start([*judge, "redo", "--by", "هند"]) == 0
    assert start([*judge, "list", "--lang", "ar"]) == 0
    assert "ست ساعات" in capsys.readouterr().out
    assert start([*judge, "merge", "one", "--by", "هند", "--reason", "x"]) == 2
    assert start([*judge, "reject", claim, "--reason", "x"]) == 2
    assert start([*judge, "reject", "zzzz", "--by", "x", "--reason", "x"]) == 4
