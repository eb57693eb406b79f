"""Whatever is done to a store in whatever order: it holds what a dictionary would hold, and verifies."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tawatur.model import Issue, Judgement, Page
from tawatur.store import open_store
from tawatur.store.records import PageRead
from tests.store.made import page, read, reading
from tests.store.test_conformance import CASE

NUMBERS = st.integers(0, 5)
RULES = st.sampled_from(["v1", "v2"])


class Machine(RuleBasedStateMachine):
    """A store and, beside it, what it should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "m.tawatur"
        self.store = open_store(self.path, write=True)
        self.pages: dict[str, Page] = {}
        self.outcomes: dict[str, tuple[str, str]] = {}
        self.judgements: dict[str, Judgement] = {}

    @rule(numbers=st.lists(NUMBERS, max_size=4))
    def add_pages(self, numbers: list[int]) -> None:
        made = [page(number) for number in numbers]
        assert self.store.add_pages(made) == len({p.id for p in made} - set(self.pages))
        self.pages |= {p.id: p for p in made}

    @rule(number=NUMBERS, outcome=st.sampled_from(["read", "rejected", "lost"]), rules=RULES)
    def add_read(self, number: int, outcome: str, rules: str) -> None:
        of = page(number)
        if of.id in self.pages:
            made = read(of) if outcome == "read" else PageRead(page=of.id, outcome=outcome)  # type: ignore[arg-type]
            self.store.add_reads([made], rules)
            self.outcomes[of.id] = (outcome, rules)

    @rule(verdict=st.sampled_from(["same", "different"]))
    def judge(self, verdict: str) -> None:
        made = Judgement(about="event", left="a", right="b", verdict=verdict, by="user:n")  # type: ignore[arg-type]
        self.store.add_judgements([made])
        self.judgements[made.id] = made

    @rule()
    def compute(self) -> None:
        self.store.put_case(CASE, self.store.state())

    @rule()
    def meet_an_issue(self) -> None:
        self.store.add_issues([Issue(step="gather", code="missing", what="x")])

    @rule()
    def close_and_open(self) -> None:
        self.store.close()
        self.store = open_store(self.path, write=True)

    @invariant()
    def it_holds_what_it_was_given(self) -> None:
        assert self.store.outcomes() == {key: outcome for key, (outcome, _) in self.outcomes.items()}
        wanted = [reading(self.pages[key]) for key, (outcome, _) in self.outcomes.items() if outcome == "read"]
        assert list(self.store.readings()) == sorted(wanted, key=lambda r: r.article.id)
        assert self.store.judgements() == list(self.judgements.values())
        for rules in ("v1", "v2"):
            done = {key for key, (outcome, under) in self.outcomes.items() if outcome != "lost" and under == rules}
            assert set(self.store.waiting(rules)) == set(self.pages) - done

    @invariant()
    def it_verifies(self) -> None:
        assert list(self.store.verify()) == []

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()


TestMachine = Machine.TestCase
TestMachine.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
