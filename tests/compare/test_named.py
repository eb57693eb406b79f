"""Names that accounts give in like words: rivals only where one can be meant and neither account knows the other's."""

from __future__ import annotations

import pytest

from tawatur.compare.named import rows
from tawatur.compare.origins import Copies
from tawatur.compare.told import Ids, Told
from tawatur.model import Case, Entity
from tests.compare.test_values import told


def _ids(*members: tuple[str, str, str]) -> Ids:
    """Ids of people and places: (article, kind, name)."""
    names = sorted({(kind, name) for _, kind, name in members})
    return Ids(
        Case(
            entities=tuple(
                Entity(
                    id=f"{kind}:{name}",
                    kind=kind,  # type: ignore[arg-type]
                    name=name,
                    members=tuple((a, f"{k}:{n}") for a, k, n in members if (k, n) == (kind, name)),
                )
                for kind, name in names
            )
        )
    )


def _name(article: str, slot: str, actor: str, before: str, behind: str = "") -> Told:
    wording = actor.split(":")[1]
    return told(
        slot, wording, article=article, claim=article + actor, actor=actor, wording=wording, named=True
    )._replace(around=(before, behind))


OWNED = ("وتعود ملكية المصنع إلى رجل الأعمال ", ""), ("ويملك المصنع رجل الأعمال ", "")


def test_two_owners_of_one_factory_are_contested() -> None:
    ids = _ids(("a", "person", "بشير الطحان"), ("b", "person", "توفيق الحلو"))
    claims = [_name("a", "who", "person:بشير الطحان", *OWNED[0]), _name("b", "who", "person:توفيق الحلو", *OWNED[1])]
    (row,) = rows(claims, ["a", "b"], ids, Copies(Case()))
    assert row.accord == "contested"
    assert {position.value for position in row.positions} == {"person:بشير الطحان", "person:توفيق الحلو"}


def test_who_knows_the_other_one_too_is_no_rival() -> None:
    ids = _ids(("a", "person", "بشير الطحان"), ("b", "person", "توفيق الحلو"), ("b", "person", "بشير الطحان"))
    claims = [_name("a", "who", "person:بشير الطحان", *OWNED[0]), _name("b", "who", "person:توفيق الحلو", *OWNED[1])]
    assert list(rows(claims, ["a", "b"], ids, Copies(Case()))) == []


def test_a_surname_alone_is_not_another_person() -> None:
    ids = _ids(("a", "person", "بشير الطحان"), ("b", "person", "الطحان"))
    claims = [_name("a", "who", "person:بشير الطحان", *OWNED[0]), _name("b", "who", "person:الطحان", *OWNED[1])]
    assert list(rows(claims, ["a", "b"], ids, Copies(Case()))) == []


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("وسلم المهندس في مدينة ", "وجرى تسليم المهندس في مدينة ", 1),
        ("وسلم المهندس في مدينة ", "وجرى تسليم المهندس في محافظة ", 0),
        ("وسلم المهندس في مدينة ", "واعتقل في مدينة ", 0),
    ],
)
def test_places_are_rivals_only_of_one_kind_and_in_like_words(one: str, other: str, shown: int) -> None:
    ids = _ids(("a", "place", "العقيق"), ("b", "place", "النخيل"))
    claims = [_name("a", "where", "place:العقيق", one), _name("b", "where", "place:النخيل", other)]
    assert len(list(rows(claims, ["a", "b"], ids, Copies(Case())))) == shown


def test_a_name_in_another_spelling_is_no_rival() -> None:
    ids = _ids(("a", "person", "خوسيه غوميز"), ("b", "person", "جوميز"))
    claims = [_name("a", "who", "person:خوسيه غوميز", *OWNED[0]), _name("b", "who", "person:جوميز", *OWNED[1])]
    assert not list(rows(claims, ["a", "b"], ids, Copies(Case())))


@pytest.mark.parametrize("before", ["وحضر الحفل المدير ", "والفيلم بطولة هاني الدالي و"])
def test_one_of_several_who_are_named_side_by_side_is_no_rival(before: str) -> None:
    ids = _ids(("a", "person", "بشير الطحان"), ("b", "person", "توفيق الحلو"))
    claims = [_name("a", "who", "person:بشير الطحان", before), _name("b", "who", "person:توفيق الحلو", before)]
    assert not list(rows(claims, ["a", "b"], ids, Copies(Case())))
