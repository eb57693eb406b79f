"""Values of a slot: the same, fitting, or different."""

from __future__ import annotations

import pytest

from tawatur.compare.told import Ids, Told
from tawatur.compare.values import hours, relation, shown
from tawatur.model import Case, Entity

IDS = Ids(
    Case(
        entities=(
            Entity(id="place:الميناء", kind="place", name="الميناء", country="XX"),
            Entity(id="place:الجزيرة", kind="place", name="الجزيرة", country="XX"),
            Entity(id="place:الجبل", kind="place", name="الجبل", country="YY"),
            Entity(id="person:سامي الناصح", kind="person", name="سامي الناصح", country="XX"),
            Entity(id="person:هالة المنيعي", kind="person", name="هالة المنيعي", country="XX"),
            Entity(id="organization:الحكومة", kind="organization", name="الحكومة", country="XX"),
        )
    )
)
BLANK = Told(
    claim="c",
    article="a",
    event="e",
    slot="killed",
    value="",
    actor=None,
    role=None,
    mod=None,
    unit="",
    stance="asserted",
    wording="",
    start=0,
    end=1,
    titled=False,
    root=None,
    relays=frozenset(),
    credits=frozenset(),
    day=0,
)


def told(slot: str, value: str, **more: object) -> Told:
    return BLANK._replace(slot=slot, value=value, **more)


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        (("12", None), ("12", None), "same"),
        (("12", None), ("10", "at_least"), "fits"),
        (("12", None), ("27", None), "differs"),
        (("12", "at_least"), ("27", None), "differs"),
        (("12", "at_least"), ("31", "at_least"), "differs"),
        (("100", "about"), ("104", None), "fits"),
        (("100", "about"), ("140", None), "differs"),
        (("10/15", None), ("12", None), "fits"),
        (("20", "less_than"), ("19", None), "fits"),
        (("20", "at_most"), ("25", None), "differs"),
        (("XX", "about"), ("60", "more_than"), "fits"),
        (("XXXX", "about"), ("XXX", "about"), "differs"),
        (("PT72H", None), ("P3D", None), "same"),
        (("PT2H", None), ("PT3H", None), "differs"),
    ],
)
def test_figures(left: tuple[str, str | None], right: tuple[str, str | None], how: str) -> None:
    one, other = told("killed", left[0], mod=left[1]), told("killed", right[0], mod=right[1])
    assert relation(one, other, IDS) == how
    assert relation(other, one, IDS) == how


def test_somebody_who_is_not_counted_is_no_rival_of_a_count() -> None:
    leader, three = told("killed", "1", wording="القيادي"), told("killed", "3", wording="ثلاثة أشخاص")
    assert relation(leader, three, IDS) == "fits"
    assert relation(leader._replace(wording="شخص واحد"), three, IDS) == "differs"


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        (("2031-03-10", "يوم الاثنين"), ("2031-03-10", "أمس الاثنين"), "same"),
        (("2031-03-10", "يوم الاثنين"), ("2031-03-10", "مساء الاثنين"), "fits"),
        (("2031-03-10", "فجر الاثنين"), ("2031-03-10", "مساء الاثنين"), "differs"),
        (("2031-03-10", "فجر الاثنين"), ("2031-03-10", "صباح الاثنين"), "fits"),
        (("2031-03", "في آذار"), ("2031-03-10", "الاثنين"), "fits"),
        (("2031-03-10", "الاثنين"), ("2031-03-11", "الثلاثاء"), "differs"),
        (("2031/..", "منذ 2031"), ("2033-01-01", "مطلع العام"), "fits"),
        (("2031-03-10T03:00", "الثالثة فجرا"), ("2031-03-10T05:00", "الخامسة صباحا"), "differs"),
        (("2031-03-10T03:00", "الثالثة فجرا"), ("2031-03-10T03:30", "الثالثة والنصف"), "fits"),
        (("2031-03-10T19:00", "السابعة مساء"), ("2031-03-11T19:00", "السابعة مساء"), "fits"),
    ],
)
def test_times(left: tuple[str, str], right: tuple[str, str], how: str) -> None:
    one, other = told("when", left[0], wording=left[1]), told("when", right[0], wording=right[1])
    assert relation(one, other, IDS) == how
    assert relation(other, one, IDS) == how


@pytest.mark.parametrize(
    ("slot", "left", "right", "how"),
    [
        ("where", "place:الميناء", "place:الميناء", "same"),
        ("where", "place:الميناء", "place:الجزيرة", "fits"),
        ("where", "place:الميناء", "place:الجبل", "differs"),
        ("who", "person:سامي الناصح", "person:سامي الناصح", "same"),
        ("who", "person:سامي الناصح", "person:هالة المنيعي", "differs"),
        ("who", "person:سامي الناصح", "organization:الحكومة", "fits"),
    ],
)
def test_entities(slot: str, left: str, right: str, how: str) -> None:
    one, other = (
        told(slot, "", actor=actor, role="agent", wording=actor.partition(":")[2], named=True)
        for actor in (left, right)
    )
    assert relation(one, other, IDS) == how


def test_affirmed_and_denied_differ() -> None:
    assert relation(told("killed", "3"), told("killed", "3", stance="denied", refuted=True), IDS) == "differs"
    assert relation(told("killed", "3"), told("killed", "3", stance="denied", article="b"), IDS) == "differs"
    assert shown(told("killed", "3", stance="denied")).startswith("not: ")


def test_hours_of_a_wording() -> None:
    assert hours("مساء الأحد")[0] > hours("فجر الأحد")[1]
    assert hours("الأحد") == (0, 30)
