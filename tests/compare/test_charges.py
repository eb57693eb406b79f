"""Accusations that are denied, and denials of something else than what was."""

from __future__ import annotations

import pytest

from tawatur.compare.denials import rows
from tawatur.compare.origins import Copies
from tawatur.compare.told import Told
from tawatur.model import Case
from tests.compare.test_values import told

CHARGE = "إدارة الميناء بتهريب أخشاب نادرة إلى الخارج"
DEED = told(
    "amount",
    "300",
    claim="b",
    article="b",
    wording="300 طن",
    start=60,
    end=66,
    around=("وهربت إدارة الميناء أخشابا نادرة إلى الخارج تزن ", " في عامين."),
)


def said(text: str, stance: str, start: int) -> Told:
    claim = f"a{start}"
    return told("said", text, claim=claim, article="a", wording=text, stance=stance, start=start, end=start + len(text))


def accords(claims: list[Told]) -> list[str]:
    return [row.accord for row in rows(claims, ["a", "b"], Copies(Case()), [])]


@pytest.mark.parametrize(
    "claims",
    [
        [said(CHARGE, "doubted", 10), said("هو ما تنفيه الإدارة", "denied", 60)],
        [said(f"{CHARGE} لكنها تنفي ذلك", "doubted", 10)],
        [said(f"{CHARGE}، ونفت الإدارة هذه الاتهامات", "doubted", 10)],
    ],
)
def test_a_denial_that_points_to_the_charge_denies_it(claims: list[Told]) -> None:
    assert accords([*claims, DEED]) == ["contested"]


@pytest.mark.parametrize(
    "claims",
    [
        [said(CHARGE, "doubted", 10)],
        [said(CHARGE, "doubted", 10), said("هو ما تنفيه الإدارة", "denied", 400)],
        [said(CHARGE, "doubted", 10), said("أن تكون السفينة الغارقة من سفنها", "denied", 60)],
    ],
)
def test_a_charge_alone_or_a_denial_of_something_else_does_not(claims: list[Told]) -> None:
    assert accords([*claims, DEED]) == []


def test_who_denies_a_coming_visit_does_not_deny_the_one_that_was() -> None:
    was = told("said", "", claim="b", article="b", wording="أن الأمير زار جزيرة المرجان مع وفد كبير في الربيع")
    coming = said("وجود زيارة مرتقبة للأمير إلى جزيرة المرجان مع وفد كبير", "denied", 10)
    plain = said("وجود زيارة للأمير إلى جزيرة المرجان مع وفد كبير", "denied", 10)
    assert (accords([coming, was]), accords([plain, was])) == ([], ["contested"])
