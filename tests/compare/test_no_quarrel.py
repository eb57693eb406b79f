"""What looks like a quarrel and is none: stages, parts and sums of a toll, roundings, quotations, loose times, lack
of a thing."""

from __future__ import annotations

import pytest

from tawatur.arabic.numbers import read_number
from tawatur.arabic.words import split
from tawatur.compare.counted import counts, differ
from tawatur.compare.origins import Copies
from tawatur.compare.rows import row, rows
from tawatur.compare.told import Ids, Told
from tawatur.compare.values import relation
from tawatur.model import Case
from tests.compare.test_values import IDS, told


@pytest.mark.parametrize(
    ("one", "other", "quarrel"),
    [
        ("توزيع أرباح بواقع 2,5 دينار للسهم", "توزيع أرباح بواقع 2.5 دينار للسهم", False),
        ("الاستحقاق يوم 7 / 3 / 2031", "الاستحقاق يوم الجمعة 7 مارس المقبل", False),
        ("عادت الرحلة رقم 418 المتجهة شمالا", "عادت الرحلة ٤١٨ وهي من طراز 330 المتجهة شمالا", False),
        ("وصلت 4 فرق ثم دعمتها 6 فرق", "وصلت 10 فرق", False),
        ("راجعت الأسرة المكتب الساعة 1.30", "راجعت الأسرة المكتب الساعة 1:30", False),
        ("بلغت الخسائر 7،5 مليون دينار", "بلغت الخسائر 7.5 مليون دينار", False),
        ("أصيب 9 من الركاب", "أصيب 14 من الركاب", True),
        ("ارتفعت الأسعار 12 في المئة", "ارتفعت الأسعار 21%", True),
        ("تضررت 30 مزرعة", "تضررت ثلاثون مزرعة", False),
    ],
)
def test_numbers_of_sayings(one: str, other: str, quarrel: bool) -> None:
    assert differ(counts(one), counts(other)) is quarrel


def test_a_mark_of_direction_turns_a_decimal_round() -> None:
    number = read_number(split("45.\u200f48 دينار"), 0)
    assert number is not None
    assert number.value == 48.45
    assert len(set(split("إلى 45.\u200f48 دينار للبرميل").sentence)) == 1


def toll(value: str, wording: str, *, slot: str = "killed", article: str = "a", day: int = 1, **more: object) -> Told:
    return told(slot, value, wording=wording, article=article, day=day, claim=f"{article}{value}{wording}", **more)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (toll("60", "60 مدنيا"), toll("240", "240 مسلحا", article="b")),
        (toll("3", "ثلاثة أطفال"), toll("8", "8 أشخاص", article="b")),
        (toll("7", "سبعة"), toll("3500", "3500 قتيل", article="b")),
        (toll("4", "أربعة", around=("قتل", " أشخاص قبل أن ينتحر")), toll("5", "خمسة أشخاص", article="b")),
    ],
)
def test_other_people_are_counted(left: Told, right: Told) -> None:
    assert relation(left, right, IDS) == "fits"
    assert relation(right, left, IDS) == "fits"


def test_more_children_than_people_are_a_quarrel() -> None:
    assert relation(toll("9", "تسعة أطفال"), toll("8", "8 أشخاص", article="b"), IDS) == "differs"


def heard(*claims: Told) -> Ids:
    ids = Ids(Case())
    ids.hear(claims)
    return ids


def test_parts_add_up() -> None:
    total, miners, rescuers = toll("17", "17 شخصا", article="b"), toll("13", "13 من العمال"), toll("4", "أربعة منقذين")
    assert relation(miners, total, heard(total, miners, rescuers)) == "fits"
    assert relation(miners, total, heard(total, miners)) == "differs"


def test_an_account_that_has_the_whole_elsewhere_gives_a_part_here() -> None:
    town, all_, other = toll("40", "40 مصابا"), toll("66", "66 مصابا"), toll("66", "66 جريحا", article="b")
    assert relation(town, other, heard(all_, town, other)) == "fits"


def test_who_recalls_the_former_toll_tells_of_stages() -> None:
    early = toll("9", "تسعة", article="a", day=1)
    late, recalled = toll("12", "12", article="b", day=1), toll("9", "تسعة", article="b", day=1)
    made = row([early, late], ["a", "b"], heard(early, late, recalled), Copies(Case()))
    assert made.accord == "updated"
    assert row([early, late], ["a", "b"], heard(early, late), Copies(Case())).accord == "contested"


@pytest.mark.parametrize(
    ("left", "right", "how"), [("22", "21.63", "fits"), ("10100", "10110", "fits"), ("20", "21.63", "differs")]
)
def test_a_figure_told_with_fewer_digits(left: str, right: str, how: str) -> None:
    assert relation(told("count", left), told("count", right), IDS) == how


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        (("2031-W11", "الأسبوع الماضي"), ("2031-03-20", "الخميس"), "fits"),
        (("2031-W11", "الأسبوع الماضي"), ("2031-03-29", "السبت"), "differs"),
        (("2031-03-10", "حاليا"), ("2031-03-12", "الأربعاء"), "fits"),
        (("2031-03-10", "اليوم"), ("2031-03-12", "الأربعاء"), "differs"),
        (("2031-03-05", "الأربعاء"), ("2031-03-12", "الأربعاء المقبل"), "fits"),
        (("2031-03-05", "الأربعاء الماضي"), ("2031-03-12", "الأربعاء المقبل"), "differs"),
    ],
)
def test_loose_times(left: tuple[str, str], right: tuple[str, str], how: str) -> None:
    one, other = told("when", left[0], wording=left[1]), told("when", right[0], wording=right[1])
    assert relation(one, other, IDS) == how


def happened(article: str, wording: str, before: str = "", **more: object) -> Told:
    return told("what", "visit", article=article, wording=wording, claim=article + wording, around=(before, ""), **more)


@pytest.mark.parametrize(
    ("denial", "claim", "accord"),
    [
        (happened("a", "زيارة المبعوث", "مستغربا عدم", stance="denied"), happened("a", "زيارة المدينة"), "single"),
        (happened("a", "زيارة المبعوث", "مستغربا عدم", stance="denied"), happened("b", "زيارة المبعوث"), "agreed"),
        (happened("a", "يزور المبعوث", "لم", stance="denied"), happened("b", "زار المبعوث المدينة"), "contested"),
        (happened("a", "زيارة المبعوث", stance="denied", refuted=True), happened("a", "زيارة سرية"), "contested"),
        (happened("a", "زيارة المبعوث", stance="doubted"), happened("b", "زيارة المبعوث"), "agreed"),
    ],
)
def test_only_what_is_denied_is_disputed(denial: Told, claim: Told, accord: str) -> None:
    (made,) = rows([denial, claim], ["a", "b"], IDS, Copies(Case()))
    assert made.accord in (accord, "compatible") if accord == "agreed" else made.accord == accord


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (toll("9", "تسع جثث", around=("بعد انتشال ", " جديدة صباح اليوم")), toll("23", "23 قتيلا", article="b")),
        (toll("2", "مسلحين اثنين", around=("قتل القائد مع ", " في الغارة")), toll("3", "ثلاثة مسلحين", article="b")),
    ],
)
def test_those_who_come_to_others_are_some_of_them(left: Told, right: Told) -> None:
    assert relation(left, right, IDS) == relation(right, left, IDS) == "fits"
    plain = left._replace(around=("", ""))
    assert relation(plain, right, IDS) == "differs"


def test_a_count_so_far_grows() -> None:
    so_far = toll("130", "130 شخصا", slot="arrested", around=("أوقفت الشرطة ", " حتى الآن"), root="office")
    later = toll("180", "180 شخصا", slot="arrested", article="b", root="minister")
    assert row([so_far, later], ["a", "b"], IDS, Copies(Case())).accord == "updated"
    assert row([so_far._replace(around=("", "")), later], ["a", "b"], IDS, Copies(Case())).accord == "contested"


@pytest.mark.parametrize(
    ("one", "other", "quarrel"),
    [
        ("سجل 12.450 عاملا", "سجل 12450 عاملا", False),
        ("سجل 12 ألف عامل", "سجل 12450 عاملا", False),
        ("سجل 12450 عاملا", "سجل 13980 عاملا", True),
        ("حضر 120 نائبا", "حضر 120000 نائب", False),
    ],
)
def test_thousands_are_told_with_a_point_or_without_their_last_digits(one: str, other: str, quarrel: bool) -> None:
    assert differ(counts(one), counts(other)) is quarrel
