"""Phrases of several accounts: topics, purposes, finds, plans; who the dead were; times of day; days of sayings."""

from __future__ import annotations

import datetime as dt

import pytest

from tawatur.arabic.edtf import when
from tawatur.compare import announced, hours, phrases, victims
from tawatur.compare.origins import Copies
from tawatur.compare.told import Told
from tawatur.model import Case, Event, Row
from tests.compare.test_values import told

COPIES = Copies(Case())


def phrase(article: str, slot: str, wording: str, *, event: str = "e", unit: str = "", **more: object) -> Told:
    claim = f"{article}:{slot}:{wording}"
    return told(slot, wording, claim=claim, article=article, wording=wording, event=event, unit=unit, **more)


def accords(*claims: Told) -> list[str]:
    return sorted(row.accord for row in phrases.rows(claims, ["a", "b", "c"], COPIES))


@pytest.mark.parametrize(
    ("one", "other", "accord"),
    [
        ("تصدير الحمضيات والتمور", "تصدير التمور والحمضيات", "agreed"),
        ("تصدير الحمضيات", "تصدير الحمضيات وربط الموانئ بسكة حديد", "compatible"),
        ("تصدير الحمضيات", "ربط الموانئ بسكة حديد", "compatible"),
    ],
)
def test_topics(one: str, other: str, accord: str) -> None:
    found = list(phrases.rows([phrase("a", "topic", one), phrase("b", "topic", other)], ["a", "b", "c"], COPIES))
    assert [row.accord for row in found] == [accord]
    assert found[0].silent == ("c",)


def test_an_account_with_two_topics_need_not_mean_the_others() -> None:
    two = [phrase("b", "topic", "ربط الموانئ"), phrase("b", "topic", "أسعار القمح")]
    assert accords(phrase("a", "topic", "تصدير الحمضيات"), *two) == ["single"] * 3


@pytest.mark.parametrize(
    ("units", "accord"),
    [
        (("air", "air"), ["contested"]),
        (("air", "trip"), ["contested"]),
        (("air", "sea"), ["single", "single"]),
        (("operation", "operation"), ["contested"]),
        (("visit", "visit"), ["compatible"]),
        (("talks", "talks"), ["compatible"]),
    ],
)
def test_purposes_exclude_one_another_where_they_are_of_one_journey_or_operation(
    units: tuple[str, str], accord: list[str]
) -> None:
    one = phrase("a", "purpose", "إجلاء بحارة مصابين", unit=units[0])
    other = phrase("b", "purpose", "نقل أعلاف إلى الجزيرة", unit=units[1])
    assert accords(one, other) == accord


def test_who_gives_the_other_purpose_too_is_no_rival() -> None:
    one = phrase("a", "purpose", "إجلاء بحارة مصابين", unit="air")
    both = [
        phrase("b", "purpose", "نقل أعلاف إلى الجزيرة", unit="air"),
        phrase("b", "purpose", "إجلاء البحارة", unit="air"),
    ]
    assert "contested" not in accords(one, *both)


def test_a_quantity_fits_the_list_of_another_account() -> None:
    one = phrase("a", "seized", "كمية من الأسلحة", event="e")
    other = phrase("b", "seized", "عشر بنادق وصندوق ذخيرة", event="f")
    assert accords(one, other) == ["compatible"]
    assert accords(one, phrase("b", "seized", "وثائق مزورة", event="f")) == ["single", "single"]


def test_a_title_stands_with_the_fuller_words_of_its_text() -> None:
    title = phrase("a", "topic", "رسوم العبور", titled=True)
    text = phrase("a", "topic", "رسوم العبور في المضيق", start=40, end=60)
    (found,) = phrases.rows([title, text, phrase("b", "topic", "رسوم العبور في المضيق")], ["a", "b"], COPIES)
    assert {claim for position in found.positions for claim in position.claims} >= {title.claim, text.claim}


def dead(*claims: Told) -> list[Row]:
    event = Event(id="e", type="accident", status="reported", when=when("2031-03-10"))
    past = Event(id="f", type="attack", status="reported", when=when("2029-05-01"))
    return list(victims.rows(event, claims, {"e": event, "f": past}, ["a", "b"], COPIES))


def test_who_the_dead_were_is_finer_than_how_many() -> None:
    count = told("killed", "7", claim="k", article="a", wording="سبعة أشخاص")
    (found,) = dead(count, phrase("b", "victims", "عمال نظافة"))
    assert (found.accord, len(found.positions)) == ("compatible", 2)
    assert dead(count) == []


def test_the_dead_of_another_happening_are_left_out() -> None:
    count = told("killed", "7", claim="k", article="a", wording="سبعة أشخاص")
    assert dead(count, phrase("b", "victims", "سياح", event="f")) == []


def hour(article: str, value: str, day: str = "2031-03-10", event: str = "e") -> Told:
    return told("hour", value, claim=f"{article}:{value}", article=article, wording=value, unit=day, event=event)


def of_hours(*claims: Told) -> list[Row]:
    return list(hours.rows(claims, ["a", "b", "c"], COPIES))


@pytest.mark.parametrize(
    ("one", "other", "accord"),
    [("مساء", "مساء", "agreed"), ("17:00", "عصر", "compatible"), ("17:00", "17:30", "compatible")],
)
def test_times_of_day(one: str, other: str, accord: str) -> None:
    (found,) = of_hours(hour("a", one), hour("b", other))
    assert (found.accord, found.silent) == (accord, ("c",))


def test_accounts_that_differ_in_the_day_can_agree_on_its_time() -> None:
    (found,) = of_hours(hour("a", "مساء"), hour("b", "مساء", "2031-03-11"))
    assert found.accord == "agreed"
    assert "not the same day" in found.why


def test_times_that_exclude_one_another_are_left_to_the_row_of_the_day() -> None:
    assert of_hours(hour("a", "فجر"), hour("b", "مساء")) == []


SAID = "القوات استعادت بلدة التوت من المسلحين بعد معارك استمرت أسبوعا"


def spoken(
    article: str, day: str, *, mod: str | None = None, actor: str = "person:سالم", said: str = SAID
) -> list[Told]:
    dated = told("announced", day, claim=f"{article}:day", article=article, mod=mod, actor=actor, start=10, end=20)
    words = told("said", said, claim=f"{article}:said", article=article, wording=said, actor=actor, start=22, end=90)
    return [dated._replace(day=100), words._replace(day=100)]


def when_said(*claims: Told) -> list[str]:
    return [row.accord for row in announced.rows(claims, ["a", "b"], COPIES)]


@pytest.mark.parametrize(
    ("one", "other", "accord"),
    [
        (("2031-03-10", None), ("2031-03-10", None), "agreed"),
        (("2031-03-10", None), ("2031-03-11", None), "contested"),
        (("2031-03-10", None), ("2031-03-11", "not_after"), "compatible"),
        (("2031-03-10", "not_after"), ("2031-03-11", None), "contested"),
        (("2031-03-10", "open"), ("2031-03-12", None), "compatible"),
    ],
)
def test_days_of_one_saying(one: tuple[str, str | None], other: tuple[str, str | None], accord: str) -> None:
    assert when_said(*spoken("a", one[0], mod=one[1]), *spoken("b", other[0], mod=other[1])) == [accord]


def test_another_saying_is_not_dated_otherwise() -> None:
    other = spoken("b", "2031-03-11", said="موسم الحصاد تأخر بسبب الأمطار الغزيرة في السهل")
    assert when_said(*spoken("a", "2031-03-10"), *other) == []


def test_two_days_on_which_each_account_was_printed_are_of_two_sayings() -> None:
    first, second = (dt.date(2031, 3, day).toordinal() for day in (10, 11))
    one = [each._replace(day=first) for each in spoken("a", "2031-03-10")]
    assert when_said(*one, *(each._replace(day=second) for each in spoken("b", "2031-03-11"))) == []
    assert when_said(*one, *(each._replace(day=first) for each in spoken("b", "2031-03-11"))) == ["contested"]


def test_one_weekday_is_one_day_however_it_was_counted() -> None:
    one, other = (
        [each._replace(wording="مساء الخميس") if each.slot == "announced" else each for each in spoken(article, day)]
        for article, day in (("a", "2031-03-13"), ("b", "2031-03-06"))
    )
    assert when_said(*one, *other) == ["compatible"]


def test_two_people_who_say_the_same_need_not_say_it_on_one_day() -> None:
    assert when_said(*spoken("a", "2031-03-10"), *spoken("b", "2031-03-11", actor="person:ليلى")) == []
