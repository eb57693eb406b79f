"""Figures that are rounder, hedged or ends of a range, things of a series, rumours, and who is only described."""

from __future__ import annotations

import pytest

from tawatur.arabic.numbers import read_number
from tawatur.arabic.words import split
from tawatur.compare.addressees import rows as addressed
from tawatur.compare.causes import rows as causes
from tawatur.compare.counted import counts, differ
from tawatur.compare.measures import rows as measured
from tawatur.compare.origins import Copies
from tawatur.compare.parts import over_months
from tawatur.compare.rows import figure_rows, row
from tawatur.compare.sayings import rows as sayings
from tawatur.compare.statements import contrary, words_of
from tawatur.compare.told import ADDRESSEE, SPEAKER, Ids, Told
from tawatur.compare.values import relation
from tawatur.model import Case, Entity, Event, Row
from tests.compare.test_values import IDS, told

PLACES = Ids(
    Case(
        entities=(
            Entity(id="place:كينيا", kind="place", name="كينيا", country="KE", members=(("c", "1"),)),
            Entity(id="place:نيروبي", kind="place", name="نيروبي", country="KE", members=(("b", "2"),)),
            Entity(id="place:إثيوبيا", kind="place", name="إثيوبيا", country="ET", members=(("b", "3"),)),
            Entity(id="place:ميناء المرسى", kind="place", name="ميناء المرسى"),
            Entity(id="place:مرفأ المرسى", kind="place", name="مرفأ المرسى"),
            Entity(id="place:بلدة الغدير", kind="place", name="بلدة الغدير"),
            Entity(id="person:هادي الناصر", kind="person", name="هادي الناصر"),
            Entity(id="person:مسؤول حكومي", kind="person", name="مسؤول حكومي"),
            Entity(id="person:رنا الصالح", kind="person", name="رنا الصالح"),
        )
    )
)


def accords(rows: list[Row]) -> set[str]:
    return {one.accord for one in rows if len(one.positions) > 1}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15) ألف قذيفة", 15000),
        ("6.9» مليون برميل", 6900000),
        ("ثلاثة وأربعين فاصلة ثمانية كيلوغرام", 43.8),
        ("12 فاصلة 25", 12.25),
        ("15) شخصا", 15),
        ("ثلاثة فاصلة بين الجملتين", 3),
    ],
)
def test_a_number_in_brackets_goes_with_its_scale_and_a_point_may_be_spelled(text: str, value: float) -> None:
    number = read_number(split(text), 0)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        (("PT1H30M", ("", "")), ("PT90M", ("", "")), "same"),
        (("P7Y", ("", "")), ("P3Y/P9Y", ("", "")), "fits"),
        (("P12D", ("", "")), ("P15D", ("", "")), "differs"),
        (("P14D", ("", "")), ("P15D", ("لمدة ", " تقريبا")), "fits"),
        (("P10D", ("", " أو نحو ذلك")), ("P11D", ("", "")), "fits"),
        (("P3Y", ("السجن بين ", " وسبع سنوات")), ("P5Y", ("", "")), "fits"),
        (("P7Y", ("السجن بين ثلاث سنوات و", "")), ("P5Y", ("", "")), "fits"),
        (("P7Y", ("السجن ثلاث سنوات و", "")), ("P5Y", ("", "")), "differs"),
    ],
)
def test_lengths(left: tuple[str, tuple[str, str]], right: tuple[str, tuple[str, str]], how: str) -> None:
    one, other = (told("duration", value, around=around) for value, around in (left, right))
    assert relation(one, other._replace(article="b"), IDS) == how


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [("2000000000", "2050000000", "fits"), ("80000000000", "78000000000", "differs"), ("2000", "2050", "differs")],
)
def test_a_large_sum_may_be_told_in_its_first_digit(left: str, right: str, how: str) -> None:
    assert relation(told("amount", left), told("amount", right, article="b"), IDS) == how


def test_a_saying_may_leave_out_the_fraction_of_a_number() -> None:
    assert not differ(counts("بلغت قيمته 84.54 مليون"), counts("بلغت قيمته 84 مليون"))
    assert differ(counts("تعبيد 84.5 كيلومتر"), counts("تعبيد 86 كيلومتر"))


def test_what_was_counted_within_a_month_is_a_total_but_the_worst_of_a_year_is_not() -> None:
    month = told("killed", "40", around=("قتل ", " خلال شهر ونصف الشهر"))
    assert over_months(month)
    assert not over_months(told("killed", "40", around=("في أعنف هجوم منذ سنوات قتل ", " شخصا")))
    later = told("killed", "57", around=("قتل ", " خلال شهرين"), article="b", day=2, claim="d")
    assert row([month, later], ["a", "b"], IDS, Copies(Case())).accord == "updated"


def lorries(value: str, article: str, before: str, behind: str = " إلى المدينة") -> Told:
    return told("count", value, unit="شاحنة", article=article, claim=article + value, around=(before, behind))


def test_things_of_a_series_are_not_one_another() -> None:
    two = [lorries("3", "a", "وصلت الدفعة الثالثة من المعونة الطبية على متن "),
           lorries("5", "b", "وصلت الدفعة الثانية من المعونة الطبية على متن ")]  # fmt: skip
    assert accords(list(measured(two, ["a", "b"], IDS, Copies(Case())))) == set()
    one = [each._replace(around=(each.around[0].replace("الثانية", "الثالثة"), each.around[1])) for each in two]
    assert accords(list(measured(one, ["a", "b"], IDS, Copies(Case())))) == {"contested"}


def test_others_are_no_rivals_of_those_told_before() -> None:
    two = [lorries("10", "a", "دمر الحريق في الغابة ", " أخرى"), lorries("18", "b", "دمر الحريق في الغابة ", " محملة")]
    assert accords(list(measured(two, ["a", "b"], IDS, Copies(Case())))) == set()


def test_a_country_is_named_by_whoever_names_a_place_in_it() -> None:
    stop = told("where", "", actor="place:كينيا", article="c")
    assert relation(stop, told("where", "", actor="place:إثيوبيا", article="b"), PLACES) == "fits"
    assert relation(stop, told("where", "", actor="place:إثيوبيا", article="a"), PLACES) == "differs"


def test_who_has_no_name_but_a_description_can_be_anyone() -> None:
    guest = told("who", "", actor="person:هادي الناصر", role="visitor", wording="هادي الناصر", named=True)
    official = told("who", "", actor="person:مسؤول حكومي", role="visitor", wording="أول مسؤول حكومي", article="b")
    other = told("who", "", actor="person:رنا الصالح", role="visitor", wording="رنا الصالح", named=True, article="b")
    assert relation(guest, official, PLACES) == "fits"
    assert relation(guest, other, PLACES) == "differs"


def said(text: str, article: str, **more: object) -> Told:
    return told("said", text, wording=text, article=article, claim=article, end=len(text), **more)


@pytest.mark.parametrize(
    "other",
    [
        "لا تأجيل للدراسة في المدارس",
        "ما يتم تداوله عن تأجيل الدراسة في المدارس",
    ],
)
def test_who_negates_the_same_or_passes_it_on_affirms_nothing(other: str) -> None:
    denial = said("تأجيل الدراسة في المدارس", "a", stance="denied", refuted=True)
    assert accords(list(sayings([denial, said(other, "b")], ["a", "b"], IDS, Copies(Case())))) <= {
        "agreed",
        "compatible",
    }


def test_who_affirms_what_is_denied_is_a_rival() -> None:
    denial = said("تأجيل الدراسة في المدارس", "a", stance="denied", refuted=True)
    affirmed = said("أن تأجيل الدراسة في المدارس تقرر", "b")
    assert accords(list(sayings([denial, affirmed], ["a", "b"], IDS, Copies(Case())))) == {"contested"}


@pytest.mark.parametrize(
    ("places", "accord"),
    [
        (("place:ميناء المرسى", "place:مرفأ المرسى"), "agreed"),
        (("place:ميناء المرسى", "place:بلدة الغدير"), "contested"),
    ],
)
def test_a_harbour_by_another_word_is_no_other_place(places: tuple[str, str], accord: str) -> None:
    texts = [
        f"رست سفينة محملة بالقمح والأدوية صباحا في {place.removeprefix('place:')} بعد انقطاع شهور" for place in places
    ]
    sides = [said(text, article) for text, article in zip(texts, "ab", strict=True)]
    named = [
        told(
            "where",
            "",
            actor=place,
            article=article,
            start=text.index(place[6:]),
            end=text.index(place[6:]) + len(place[6:]),
        )
        for place, text, article in zip(places, texts, "ab", strict=True)
    ]
    assert accords(list(sayings([*sides, *named], ["a", "b"], PLACES, Copies(Case())))) == {accord}


def test_that_it_was_because_of_the_attack_is_no_cause() -> None:
    cause = told("why", "", unit="cause", around=("تضررت المنازل جراء ", ""))
    words = {"a": "الانفجار", "b": "الإهمال"}
    two = [cause._replace(value=word, wording=word, article=at, claim=at) for at, word in words.items()]
    assert accords(list(causes(two, ["a", "b"], Copies(Case())))) == set()


def test_who_is_thanked_by_a_title_alone_may_be_the_one_whom_another_names() -> None:
    def thanked(article: str, actor: str, wording: str, named: bool) -> list[Told]:
        about = ("وجه المدير الشكر إلى ", " على دعم المستشفى الجديد بالأجهزة")
        to = told("who", wording, actor=actor, unit=f"{ADDRESSEE}thank", wording=wording, article=article, named=named)
        by = to._replace(unit=f"{SPEAKER}thank", actor="person:رنا الصالح", wording="رنا الصالح", named=True, claim="s")
        return [to._replace(around=about, claim=f"{article}to"), by]

    ids = PLACES
    one = thanked("a", "person:هادي الناصر", "هادي الناصر", True)
    other = thanked("b", "person:مسؤول حكومي", "مسؤول حكومي كريم", False)
    assert accords(list(addressed([*one, *other], [], ["a", "b"], ids, Copies(Case())))) == {"compatible"}


def far_toll(value: str, article: str, scene: frozenset[tuple[str, str]], **more: object) -> Told:
    words = {"a": "في القصف بحسب مكتب الصحة", "b": "نساء وأطفال جراء الصواريخ", "c": "منذ اندلاع المعارك"}
    around = ("وقتل ", f" {words[article]}")
    return told("killed", value, article=article, claim=article, start=900, around=around, scene=scene, **more)


def test_a_toll_far_down_is_a_rival_where_both_accounts_name_one_quarter() -> None:
    quarter = frozenset({("حاره", "نحاس")})
    assert relation(far_toll("43", "a", quarter), far_toll("60", "b", quarter), IDS) == "differs"
    assert relation(far_toll("43", "a", quarter), far_toll("60", "b", frozenset({("سوق", "ملح")})), IDS) == "fits"


def test_a_toll_of_back_then_is_no_rival() -> None:
    now = told("killed", "9", around=("قتل ", " في السيول"))
    then = told("killed", "31", article="b", around=("سيول عام 2019 حين قتل آنذاك ", " في البلدة"))
    assert relation(now, then, IDS) == "fits"
    assert relation(now, then._replace(around=("قتل ", " في السيول")), IDS) == "differs"


def test_a_toll_of_other_things_is_left_out_of_a_quarrel() -> None:
    quarter = frozenset({("حاره", "نحاس")})
    three = [far_toll("43", "a", quarter), far_toll("60", "b", quarter), far_toll("750", "c", frozenset())]
    made = list(figure_rows(three, ["a", "b", "c"], IDS, Copies(Case())))
    assert [(row.accord, {at.value for at in row.positions}) for row in made] == [
        ("contested", {"43", "60"}),
        ("single", {"750"}),
    ]


def test_an_account_that_contradicts_itself_is_no_stage_of_a_count() -> None:
    title, text = (
        told("arrested", value, titled=titled, claim=value, root="organization:s")
        for value, titled in (("14", True), ("12", False))
    )
    other = told("arrested", "12", article="b", claim="b", root="organization:s")
    assert row([title, text, other], ["a", "b"], heard(title, text, other), Copies(Case())).accord == "contested"
    assert row([title, other], ["a", "b"], heard(title, other), Copies(Case())).accord == "updated"
    beside = text._replace(around=("أوقفت قياديا و", " مهربا آخرين"))
    assert row([title, beside, other], ["a", "b"], heard(title, beside, other), Copies(Case())).accord == "updated"


def heard(*claims: Told) -> Ids:
    ids = Ids(Case())
    ids.hear(claims)
    return ids


@pytest.mark.parametrize(
    ("text", "value"),
    [("كمية من الذخيرة", None), ("0,272 في المئة", 0.272), ("1,272 شخصا", 1272), ("مئة شخص", 100)],
)
def test_a_quantity_is_no_hundred_and_a_nought_begins_no_thousands(text: str, value: float | None) -> None:
    number = read_number(split(text), 0)
    assert (number.value if number else None) == value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إن العملية ليست منفردة لكنها بداية حملة في الجنوب", "أن العملية في الجنوب ليست منفردة بل جزء من حملة"),
        ("لا يستطيع أحد منع الحجاج من زيارة المدينة", "لايستطيع أحد منع الحجاج من زيارة المدينة"),
        ("الحديث عن الحل السياسي للأزمة بلا معنى", "الحديث عن الحل السياسي للأزمة عديم المعنى"),
        ("احتجت الأسرة على عدم قبول ابنتها في كلية الطب", "راجعت الأسرة العمادة لقبول ابنتها في كلية الطب"),
    ],
)
def test_both_negate_or_one_tells_an_aim(one: str, other: str) -> None:
    assert contrary(words_of(one), words_of(other)) == 0.0
    assert contrary(words_of(other), words_of(one)) == 0.0


def test_stops_of_a_tour_and_guests_of_one_host_are_no_rivals() -> None:
    events = (Event(id="tour", type="visit", status="reported"), Event(id="talks", type="meeting", status="reported"))
    ids = Ids(Case(entities=tuple(PLACES.known.values()), events=events))
    stop = told("where", "", actor="place:كينيا", article="c", event="tour")
    other = told("where", "", actor="place:إثيوبيا", article="a", event="tour")
    assert relation(stop, other, ids) == "differs"
    ids.hear([stop, stop._replace(actor="place:إثيوبيا"), other])
    assert relation(stop, other, ids) == "fits"
    guest = told(
        "who", "", actor="person:هادي الناصر", role="visitor", wording="هادي الناصر", named=True, event="talks"
    )
    second = guest._replace(actor="person:رنا الصالح", wording="رنا الصالح", article="b")
    assert relation(guest, second, ids) == "fits"
    assert relation(guest._replace(event="tour"), second._replace(event="tour"), ids) == "differs"


def test_planes_are_told_apart_by_ordinals_on_either_side() -> None:
    first = lorries("20", "a", "وصلت أول طائرة إغاثة إلى المطار وعلى متنها ")
    second = lorries("10", "b", "وصلت الطائرة الثانية إغاثة إلى المطار وعلى متنها ")
    assert accords(list(measured([first, second], ["a", "b"], IDS, Copies(Case())))) == set()


def test_who_is_told_of_apart_is_counted_by_the_other_account() -> None:
    apart = lorries("3", "a", "أعفى الوزير مدير المستشفى و", " في المدينة")
    whole = lorries("4", "b", "أعفى الوزير ", " في المدينة")
    assert accords(list(measured([apart, whole], ["a", "b"], IDS, Copies(Case())))) == set()
    alone = apart._replace(around=("أعفى الوزير ", " في المدينة"))
    assert accords(list(measured([alone, whole], ["a", "b"], IDS, Copies(Case())))) == {"contested"}


def test_a_sum_that_was_nearly_reached_fits_what_it_nearly_was() -> None:
    nearly = told("amount", "400000000", around=("بتعويضات قاربت ال", " في المناطق"))
    assert relation(nearly, told("amount", "375000000", article="b"), IDS) == "fits"
    assert relation(nearly._replace(around=("", "")), told("amount", "375000000", article="b"), IDS) == "differs"


def test_a_time_that_points_back_excludes_nothing() -> None:
    one = told("when", "2031-01", wording="الفترة نفسها")
    other = told("when", "2031-05", wording="أيار 2031", article="b")
    assert relation(one, other, IDS) == "fits"
    assert relation(one._replace(wording="كانون الثاني 2031"), other, IDS) == "differs"


def test_who_counts_the_dead_with_the_hurt_has_another_toll_of_the_dead() -> None:
    title = told("killed", "300", wording="300 قتيل", around=("", " وجريح"), titled=True, claim="t")
    text, other = told("killed", "100", claim="x"), told("killed", "57", article="b", claim="o")
    made = next(iter(figure_rows([title, text, other], ["a", "b"], heard(title, text, other), Copies(Case()))))
    assert (made.accord, {at.value for at in made.positions}) == ("contested", {"100", "57"})
