"""Figures on real news: groups of accounts that people made, with articles that stand alone beside them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path

import pytest

from tawatur.compare import compare
from tawatur.gather import gather
from tawatur.link import link
from tawatur.mark import mark_article
from tawatur.model import Case, Page, Reading
from tawatur.read import read_page

Item = dict[str, str]


def lines(path: Path) -> list[Item]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read(path: Path) -> list[Reading]:
    """The readings of one JSON Lines file, as a run makes them (rules only)."""
    pages = [page for page in gather([str(path)]) if isinstance(page, Page)]
    return [mark_article(read_page(page)[0], fast=True) for page in pages]


class Measured:
    """The case of all articles of the groups folder, and the truth about them."""

    def __init__(self, folder: Path) -> None:
        self.groups = [json.loads(line) for line in (folder / "groups.jsonl").read_text(encoding="utf-8").splitlines()]
        items = [item for name in ("articles", "background") for item in lines(folder / f"{name}.jsonl")]
        self.readings = [one for name in ("articles", "background") for one in read(folder / f"{name}.jsonl")]
        self.name = {reading.article.id: reading.article.name for reading in self.readings}
        self.truth = {item["id"]: f"alone-{item['id']}" for item in items}
        for group in self.groups:
            self.truth.update({article["id"]: group["group_id"] for article in group["articles"]})
        by_id = {reading.article.id: reading for reading in self.readings}
        self.case: Case = compare(link(self.readings), by_id.__getitem__)
        self.label = {self.name[article]: group.event for group in self.case.groups for article in group.articles}
        self.copies = {
            frozenset((self.name[copy.left.article], self.name[copy.right.article])) for copy in self.case.copies
        }

    def b_cubed(self, members: Sequence[str]) -> float:
        """F1 of B-cubed over ``members``, counted within all articles."""
        due, given = Counter(self.truth.values()), Counter(self.label.values())
        both = Counter((self.truth[name], self.label[name]) for name in self.truth)
        precision = sum(both[self.truth[n], self.label[n]] / given[self.label[n]] for n in members) / len(members)
        recall = sum(both[self.truth[n], self.label[n]] / due[self.truth[n]] for n in members) / len(members)
        return 2 * precision * recall / (precision + recall)

    def called_copies(self, kind: str) -> float:
        """The share of pairs of the groups of a kind that are called copies."""
        pairs = [pair for group in self.groups if group["kind"] == kind for pair in pairs_of(group["articles"])]
        return sum(pair in self.copies for pair in pairs) / len(pairs)


def pairs_of(articles: Iterable[Item]) -> list[frozenset[str]]:
    return [frozenset(pair) for pair in combinations([article["id"] for article in articles], 2)]


@pytest.fixture(scope="module")
def measured(shared: Path) -> Measured:
    return Measured(shared / "data" / "groups")


def test_groups(measured: Measured) -> None:
    grouped = [name for name, group in measured.truth.items() if not group.startswith("alone")]
    assert measured.b_cubed(list(measured.truth)) >= 0.97
    assert measured.b_cubed(grouped) >= 0.95


def test_follow_ups_and_twins(measured: Measured) -> None:
    asked = [
        (article["id"], other)
        for group in measured.groups
        for article in group["articles"]
        for other in group["hard_negatives"]
        if measured.truth[article["id"]] != measured.truth[other]
    ]
    assert sum(measured.label[one] == measured.label[other] for one, other in asked) / len(asked) <= 0.01


def test_copies(measured: Measured) -> None:
    assert measured.called_copies("wire") >= 0.95
    assert measured.called_copies("independent") <= 0.03


def test_contradictions_are_shown(measured: Measured, shared: Path) -> None:
    claims = {claim.id: claim for reading in measured.readings for claim in reading.claims}
    slots = {"deaths": "killed", "arrested": "arrested", "who issued the decree": "who"}
    for item in lines(shared / "data" / "groups" / "contradictions.jsonl"):
        told = set(item["values"])
        shown = [
            row.accord
            for event in measured.case.events
            for row in event.rows
            if row.slot == slots[item["aspect"]]
            and len({measured.name[claims[c].article] for p in row.positions for c in p.claims} & told) > 1
        ]
        assert {"contested", "updated"} & set(shown), item["group_id"]
