"""What came of something, as several accounts tell it."""

from __future__ import annotations

import pytest

from tawatur.compare.effects import of_event, of_story
from tawatur.compare.origins import Copies
from tawatur.compare.told import EFFECT, Told
from tawatur.model import Case
from tests.compare.test_values import told


def effect(article: str, wording: str, *, event: str = "e") -> Told:
    return told("why", wording, claim=article, article=article, wording=wording, unit=EFFECT, event=event)


def fact(article: str, wording: str, *, event: str = "f", before: str = "") -> Told:
    return told("what", "other", claim=article, article=article, wording=wording, event=event, around=(before, "."))


@pytest.mark.parametrize(
    ("one", "other", "accords"),
    [
        ("سمح للصيادين بالعودة إلى البحيرة", "أتاح عودة الصيادين إلى مياه البحيرة", ["agreed"]),
        ("سمح للصيادين بالعودة إلى البحيرة", "قلب موازين السوق لصالح المستوردين", ["compatible"]),
    ],
)
def test_consequences_of_one_happening(one: str, other: str, accords: list[str]) -> None:
    found = list(of_event([effect("a", one), effect("b", other)], ["a", "b", "c"], Copies(Case())))
    assert [row.accord for row in found] == accords
    assert found[0].silent == ("c",)


def test_what_one_account_tells_as_a_consequence_another_tells_as_a_fact() -> None:
    claims = [effect("a", "أتاح للصيادين العودة إلى البحيرة"), fact("b", "عاد الصيادون إلى البحيرة بعد شق القناة")]
    assert [row.accord for row in of_story(claims, ["a", "b"], Copies(Case()))] == ["agreed"]


def test_another_deed_of_the_same_people_is_no_consequence() -> None:
    claims = [effect("a", "أتاح للصيادين العودة إلى البحيرة"), fact("b", "غادر الصيادون البحيرة قبل أعوام")]
    assert list(of_story(claims, ["a", "b"], Copies(Case()))) == []


def test_one_account_alone_makes_no_row() -> None:
    claims = [effect("a", "سمح للصيادين بالعودة"), effect("a", "قلب موازين السوق")]
    assert list(of_event(claims, ["a", "b"], Copies(Case()))) == []
