"""Reasons that accounts give for one thing: the same, fitting, or different ones."""

from __future__ import annotations

import pytest

from tawatur.compare.causes import rows
from tawatur.compare.origins import Copies
from tawatur.compare.told import Told
from tawatur.model import Case
from tests.compare.test_values import told


def why(article: str, cause: str, *, event: str = "e", before: str = "وقع الحادث بسبب ", **more: object) -> Told:
    return told(
        "why",
        cause,
        claim=article,
        article=article,
        wording=cause,
        unit="cause",
        event=event,
        around=(before, "."),
        **more,
    )


@pytest.mark.parametrize(
    ("one", "other", "accord"),
    [
        ("عطل في المكابح", "عطل أصاب المكابح", "agreed"),
        ("عطل في المكابح", "السرعة الزائدة", "contested"),
    ],
)
def test_reasons_of_one_happening(one: str, other: str, accord: str) -> None:
    found = list(rows([why("a", one), why("b", other)], ["a", "b", "c"], Copies(Case())))
    assert [row.accord for row in found] == [accord]
    assert found[0].silent == ("c",)


def test_reasons_of_two_happenings_are_two_rows() -> None:
    other = why("b", "الإصابة", event="f", before="غاب القائد بسبب ")
    assert [row.accord for row in rows([why("a", "عطل"), other], ["a", "b"], Copies(Case()))] == ["single", "single"]


def test_who_gives_the_other_reason_too_is_no_rival() -> None:
    both = [why("b", "السرعة الزائدة"), why("b", "عطل في المكابح")._replace(claim="b2")]
    accords = [row.accord for row in rows([why("a", "عطل في المكابح"), *both], ["a", "b"], Copies(Case()))]
    assert sorted(accords) == ["agreed", "single"]


def test_a_reason_denied_is_contested_where_it_is_given() -> None:
    denied = why("b", "عطل في المكابح", stance="denied")
    assert [row.accord for row in rows([why("a", "عطل في المكابح"), denied], ["a", "b"], Copies(Case()))] == [
        "contested"
    ]
