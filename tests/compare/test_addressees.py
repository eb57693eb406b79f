"""The addressees that two accounts give for one act of speech."""

from __future__ import annotations

import pytest

from tawatur.compare.addressees import rows
from tawatur.compare.origins import Copies
from tawatur.compare.told import ADDRESSEE, SPEAKER, Ids, Told
from tawatur.model import Case, Entity
from tests.compare.test_values import told

CASE = Case(
    entities=(
        Entity(id="person:m", kind="person", name="المدير"),
        Entity(id="place:no", kind="place", name="النرويج", country="NO"),
        Entity(id="person:k", kind="person", name="ملك النرويج", country="NO"),
    )
)


def act(article: str, kind: str, to: str, *, actor: str | None = None, matter: str = "", said: str = "") -> list[Told]:
    """The claims of one act: the speaker, the addressee with what stands behind, and what was said."""
    who = {"article": article, "event": "e"}
    speaker = told(
        "who",
        "المدير",
        claim=f"{article}s",
        actor="person:m",
        wording="المدير",
        unit=SPEAKER + kind,
        start=5,
        end=11,
        **who,
    )
    end = 15 + len(to)
    name = told(
        "who",
        to,
        claim=f"{article}t",
        actor=actor,
        wording=to,
        unit=ADDRESSEE + kind,
        start=15,
        end=end,
        around=("", matter),
        **who,
    )
    words = told(
        "said", said, claim=f"{article}w", actor="person:m", wording=said, start=end + 1, end=end + 1 + len(said), **who
    )
    return [speaker, name, *([words] if said else [])]


def accords(*claims: list[Told]) -> list[str]:
    every = [one for some in claims for one in some]
    spoken = [one for one in every if ":" in one.unit]
    return [
        row.accord for row in rows(spoken, [o for o in every if o not in spoken], ["a", "b"], Ids(CASE), Copies(CASE))
    ]


WARNED = " من رفع أجور النقل في الأعياد"


@pytest.mark.parametrize(
    ("one", "other", "accord"),
    [
        (
            act("a", "warn", "شركات الحافلات", matter=WARNED),
            act("b", "warn", "أصحاب القوارب", matter=WARNED),
            "contested",
        ),
        (
            act("a", "warn", "شركات الحافلات", matter=WARNED),
            act("b", "warn", "شركات الحافلات", matter=WARNED),
            "agreed",
        ),
        (act("a", "warn", "شركات الحافلات", matter=WARNED), act("b", "warn", "الشركات", matter=WARNED), "compatible"),
        (act("a", "thank", "رجال الإطفاء"), act("b", "thank", "سكان الحي"), "compatible"),
        (
            act("a", "message", "النرويج", actor="place:no", matter=WARNED),
            act("b", "message", "ملك النرويج", actor="person:k", matter=WARNED),
            "compatible",
        ),
        (
            act("a", "press", "الصحفيين", said="إن الجسر سيفتح قبل حلول الشتاء"),
            act("b", "say", "لجنة الطرق", said="أن الجسر سيفتح قبل الشتاء"),
            "contested",
        ),
        (
            act("a", "press", "الصحفيين", said="إن الجسر سيفتح قبل حلول الشتاء"),
            act("b", "press", "إذاعة الجسر", said="أن الجسر سيفتح قبل الشتاء"),
            "compatible",
        ),
    ],
)
def test_addressees_of_one_act(one: list[Told], other: list[Told], accord: str) -> None:
    assert accords(one, other) == [accord]


def test_other_words_to_others_are_no_row() -> None:
    one = act("a", "press", "الصحفيين", said="إن الجسر سيفتح قبل حلول الشتاء")
    other = act("b", "say", "لجنة الطرق", said="أن ميزانية الصيانة نفدت في الربيع")
    assert accords(one, other) == []


def test_an_account_that_tells_of_both_is_no_rival() -> None:
    both = act("a", "warn", "شركات الحافلات", matter=WARNED)
    more = [
        one._replace(claim=f"{one.claim}2", start=one.start + 300, end=one.end + 300)
        for one in act("a", "warn", "أصحاب القوارب", matter=WARNED)
    ]
    assert accords(both, more, act("b", "warn", "أصحاب القوارب", matter=WARNED)) == ["agreed"]
