"""What gives no reason to say that somebody is wrong, although two accounts tell otherwise."""

from __future__ import annotations

import pytest

from tawatur.compare.counted import counts, differ, without_units
from tawatur.compare.days import counted_from_another, points_back, reckoned
from tawatur.compare.disputed import disputed
from tawatur.compare.measures import rows as measured
from tawatur.compare.origins import Copies
from tawatur.compare.parts import over_months, whom, with_others
from tawatur.compare.rows import row
from tawatur.compare.statements import contrary, words_of
from tawatur.compare.surely import (
    OPENING,
    inside,
    negated,
    one_deed,
    one_person,
    placed_by,
    refused,
    supposed,
    taken_for_granted,
)
from tawatur.compare.told import Ids, Told
from tawatur.compare.values import relation
from tawatur.compare.words import quoted, spelt_alike, terms
from tawatur.model import Article, Case, Entity, Mention, Name, Reading, Span
from tests.compare.test_values import IDS, told

DEEP = 5 * OPENING


def toll(value: str, article: str, before: str, *, start: int = 0, **more: object) -> Told:
    return told("killed", value, article=article, around=(before, ""), start=start, claim=article + value, **more)


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        (toll("9", "a", "قتل"), toll("15", "b", "لقي مصرعه"), "differs"),
        (toll("9", "a", "وفي وادي الرمان قتل"), toll("15", "b", "وعلى جبهة الميناء قتل", start=DEEP), "fits"),
        (
            toll("9", "a", "أسفر انهيار سد وادي الرمان عن مقتل"),
            toll("15", "b", "انهيار سد وادي الرمان أسفر عن مقتل", start=DEEP),
            "differs",
        ),
        (toll("9", "a", "مقتل", titled=True, start=DEEP), toll("15", "b", "قتل"), "differs"),
    ],
)
def test_a_toll_further_down_is_a_rival_only_in_like_words(left: Told, right: Told, how: str) -> None:
    assert relation(left, right, IDS) == how
    assert relation(right, left, IDS) == how


@pytest.mark.parametrize(
    ("before", "behind", "joint"),
    [
        ("انفجار يسفر عن مقتل وإصابة ", "", True),
        ("انفجار يقتل ويصيب ", "", True),
        ("أوقع الانفجار ", " بين قتيل وجريح", True),
        ("مقتل خمسة وإصابة ", " آخرين", False),
        ("أسفر عن إصابة ", "", False),
    ],
)
def test_the_dead_and_the_hurt_counted_together(before: str, behind: str, joint: bool) -> None:
    assert with_others(told("injured", "60", wording="60", around=(before, behind))) is joint


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        (("XX", "about"), ("120", None), "fits"),
        (("XX", "about"), ("7", None), "differs"),
        (("XX", "about"), ("500", None), "differs"),
        (("20", "more_than"), ("32", None), "fits"),
    ],
)
def test_how_loosely_a_number_is_told(left: tuple[str, str | None], right: tuple[str, str | None], how: str) -> None:
    one, other = told("injured", left[0], mod=left[1]), told("injured", right[0], mod=right[1])
    assert relation(one, other, IDS) == how


def test_places_beside_a_happening_are_no_rivals() -> None:
    here, there = told("where", "", actor="place:الميناء"), told("where", "", actor="place:الجبل", article="b")
    assert relation(here, there, IDS) == "differs"
    assert relation(here, there._replace(around=("ووقوف بلاده مع ", "")), IDS) == "fits"
    assert relation(here, there._replace(parted=True), IDS) == "fits"
    assert placed_by("دارت الاشتباكات في ")
    assert not placed_by("بين القوى الكبرى و")


def test_a_place_of_a_country_that_its_account_never_names_is_another_of_that_name() -> None:
    case = Case(
        entities=(
            Entity(id="place:الميناء", kind="place", name="الميناء", country="XX", members=(("a", "1"),)),
            Entity(id="place:البلدة", kind="place", name="البلدة", country="XX", members=(("a", "2"),)),
            Entity(id="place:الجبل", kind="place", name="الجبل", country="YY", members=(("b", "1"),)),
            Entity(id="place:السهل", kind="place", name="السهل", country="XX", members=(("b", "2"),)),
        )
    )
    here, there = told("where", "", actor="place:الميناء"), told("where", "", actor="place:الجبل", article="b")
    assert relation(here, there, Ids(case)) == "fits"


def test_who_is_only_described_can_be_anyone() -> None:
    one = told("who", "", actor="person:سامي الناصح", role="agent", wording="الوزير")
    other = told("who", "", actor="person:هالة المنيعي", role="agent", wording="مدير المصنع", article="b")
    assert relation(one, other, IDS) == "fits"
    named = other._replace(wording="هالة المنيعي", named=True)
    assert relation(one, named, IDS) == "differs"


@pytest.mark.parametrize(
    ("before", "behind", "is_negated"),
    [
        ("لم ", "", True),
        ("أحبطت الشرطة ", "", False),
        ("منعت الأمطار ", "", False),
        ("لم يتحدث عن شيء بعد ", "", False),
        ("وتتهم المنظمة الحراس ب", "، لكن الوزارة تنفي ذلك", True),
        ("وتحدثت الأنباء عن ", " وهو خبر لا صحة له", True),
    ],
)
def test_what_is_foiled_or_prevented_is_denied_by_nobody(before: str, behind: str, is_negated: bool) -> None:
    assert negated(told("what", "attack", stance="denied", wording="هجوم", around=(before, behind))) is is_negated


def test_what_is_taken_for_granted_or_supposed() -> None:
    assert taken_for_granted(told("what", "election", around=("منذ ", "")))
    assert not taken_for_granted(told("what", "election", around=("جرى ", "")))
    assert supposed(told("what", "appointment", wording="استقالته إذا لم يتفقوا"))


@pytest.mark.parametrize(
    ("one", "other", "quarrel"),
    [
        ("عبرت ثلاث سفن أخرى القناة", "عبرت ست سفن القناة", False),
        ("عبرت ثلاث سفن القناة", "عبرت ست سفن القناة", True),
    ],
)
def test_others_than_those_told_of_are_not_counted_with_them(one: str, other: str, quarrel: bool) -> None:
    assert differ(counts(one), counts(other)) is quarrel


def test_units_do_not_make_two_sums_one() -> None:
    assert set(without_units(terms("بلغت القروض مليار دينار بنسبة 6 في المئة"))) == set(terms("القروض"))


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        (("2031-03-08", "بعد أسبوعين"), ("2031-03-10", "الاثنين 10 مارس"), "fits"),
        (("2031-03-08", "بعد أسبوعين"), ("2031-03-14", "الجمعة 14 مارس"), "differs"),
        (("2031-03-08", "قبل يومين"), ("2031-03-10", "الاثنين 10 مارس"), "differs"),
    ],
)
def test_weeks_back_are_reckoned(left: tuple[str, str], right: tuple[str, str], how: str) -> None:
    one, other = told("when", left[0], wording=left[1]), told("when", right[0], wording=right[1])
    assert relation(one, other, IDS) == how
    lengths = [reckoned(f"قبل {one}") for one in ("عام", "شهر", "أسبوع", "ساعة", "يومين")]
    assert lengths == sorted(set(lengths), reverse=True)
    assert lengths[-1] == 0


def test_the_day_of_saying_is_not_the_day_of_what_was_said() -> None:
    one, other = told("when", "2031-03-10", wording="الاثنين"), told("when", "2031-03-12", wording="أمس", article="b")
    assert relation(one, other, IDS) == "differs"
    assert relation(one, other._replace(parted=True), IDS) == "fits"


def test_one_sound_in_other_letters() -> None:
    assert spelt_alike("بتشاور", "بشاور")
    assert not spelt_alike("حلب", "حمص")


def test_a_total_of_months_is_no_toll_of_one_happening() -> None:
    day = toll("43", "a", "أسفر القصف عن مقتل ")
    months = toll("750", "b", "أعلنت الوزارة مقتل ")._replace(around=("أعلنت الوزارة مقتل ", " خلال ثلاثة أشهر"))
    assert over_months(months)
    assert not over_months(day)
    assert relation(day, months, IDS) == "fits"


def test_who_is_still_in_hospital_is_one_of_several() -> None:
    hurt = told("injured", "9", wording="تسعة", around=("أصيب ", " بحروق"))
    still = told("injured", "8", wording="ثمانية مصابين", article="b", around=("أن ", " ما زالوا يتلقون العلاج"))
    assert "part" in whom(still)
    assert relation(hurt, still, IDS) == "fits"
    assert relation(hurt, still._replace(value="12"), IDS) == "differs"


def test_who_refuses_denies_nothing() -> None:
    refusal = told("said", "", wording="أن يسلموا سلاحهم", stance="denied", refused=True)
    assert refused(refusal)
    assert not refused(refusal._replace(wording="الاتهامات الموجهة إليهم"))
    assert not refused(refusal._replace(refused=False, refuted=True))


def test_one_deed_is_told_by_one_verb() -> None:
    denial = told("what", "vote", stance="denied", wording="يصدر المجلس بيانا")
    assert one_deed(denial, told("what", "vote", wording="أصدر المجلس بيانا"))
    assert not one_deed(denial, told("what", "vote", wording="قرر المجلس تأجيل الجلسة"))


def test_times_counted_from_another_happening_or_without_a_year() -> None:
    assert counted_from_another("قبل يومين", " من الانتخابات")
    one = told("when", "2030-02-26", wording="26 فبراير")
    assert relation(one, told("when", "2031-02-26", wording="26 فبراير 2031", article="b"), IDS) == "fits"
    assert relation(one, told("when", "2031-02-27", wording="27 فبراير 2031", article="b"), IDS) == "differs"


def test_one_person_in_two_spellings() -> None:
    assert one_person("آش كارتر", "أشتون كارتر")
    assert not one_person("سالم الحاج", "ناصر الحاج")


def counted(article: str, *figures: tuple[str, str]) -> list[Told]:
    before = ("استقبلت طوارئ المستشفى في العيد بلاغات بلغ عددها ", "")
    return [
        told("count", value, unit=unit, article=article, claim=f"{article}{unit}{value}", around=before, start=at * 9)
        for at, (unit, value) in enumerate(figures)
    ]


@pytest.mark.parametrize(
    ("other", "accords"),
    [
        ((("بلاغ", "45"), ("سرير", "31"), ("طبيب", "8")), {"single"}),
        ((("بلاغ", "45"), ("سرير", "20"), ("طبيب", "6")), {"agreed", "contested"}),
    ],
)
def test_two_bulletins_of_one_kind_are_no_rivals(other: tuple[tuple[str, str], ...], accords: set[str]) -> None:
    claims = counted("a", ("بلاغ", "33"), ("سرير", "20"), ("طبيب", "6")) + counted("b", *other)
    assert {row.accord for row in measured(claims, ["a", "b"], IDS, Copies(Case()))} == accords


def titled(place: str) -> Reading:
    """An article with a place in its title."""
    text = f"حريق في {place}"
    page = Article(page=place, name=place, source=place, sha256="", text=text, title=Span(0, len(text)))
    at = Span(len(text) - len(place), len(text))
    named = Mention(article=page.id, kind="place", span=at, wording=place, value=Name(actor="1"))
    return Reading(article=page, mentions=(named,))


def test_two_news_of_one_kind_name_others_in_their_titles() -> None:
    readings = [titled("الميناء"), titled("الجبل")]
    entities = [
        Entity(id=f"place:{reading.article.name}", kind="place", name="", members=((reading.article.id, "1"),))
        for reading in readings
    ]
    ids = Ids(Case(entities=tuple(entities)))
    one, other = (toll(value, reading.article.id, "قتل") for value, reading in zip(("9", "15"), readings, strict=True))
    assert relation(one, other, ids) == "differs"
    for reading in readings:
        ids.head(reading)
    assert ids.two_news(one, other)
    assert relation(one, other, ids) == "fits"


def test_a_toll_that_has_risen_is_a_stage_of_the_same_count() -> None:
    first, later = toll("13", "a", "غرق مركب ومقتل "), toll("21", "b", "ارتفاع عدد قتلى غرق المركب إلى ")
    assert row([first, later], ["a", "b"], IDS, Copies(Case())).accord == "updated"
    unsaid = later._replace(around=("غرق مركب ومقتل ", ""))
    assert row([first, unsaid], ["a", "b"], IDS, Copies(Case())).accord == "contested"


@pytest.mark.parametrize(
    ("one", "other", "contrary_"),
    [
        ("سجل الذهب تراجعا دون 1100 دولار للأوقية", "سجل الذهب 1100 دولار للأوقية", False),
        ("لم تدفع الشركة الغرامة المقررة", "دفعت الشركة الغرامة المقررة", True),
        ("العملية الأمنية ليست منفردة", "العملية الأمنية ليست عملية منفردة", False),
        ("قيدت البورصة شركة غير أندلسية بشهادات أندلسية", "قيدت البورصة شركة بشهادات أندلسية", False),
    ],
)
def test_what_a_negation_negates(one: str, other: str, contrary_: bool) -> None:
    assert (contrary(words_of(one), words_of(other)) > 0) is contrary_


def test_what_is_tried_or_rejected_is_not_affirmed() -> None:
    denial = told("what", "sanction", stance="denied", refuted=True, wording="فرض عقوبات", around=("نفت ", ""))
    tried = told("what", "sanction", wording="فرض عقوبات", article="b", around=("الوزارة ترفض محاولات ", ""))
    assert not disputed(denial, tried)
    assert disputed(denial, tried._replace(around=("أعلن المجلس ", "")))


@pytest.mark.parametrize(
    ("before", "granted"),
    [("لم تبدأ الأزمة عندما توصلنا إلى ", True), ("رفضوا ترشحه بعد ", True), ("لم توقع الشركة ", False)],
)
def test_what_a_clause_of_time_tells_is_taken_for_granted(before: str, granted: bool) -> None:
    assert taken_for_granted(told("what", "agreement", around=(before, ""))) is granted


@pytest.mark.parametrize(
    ("before", "there"),
    [("وقعا الاتفاق في ", True), ("وقعا الاتفاق في مدينة ", True), ("رفض اتفاق ", False), ("الوقوف مع ", False)],
)
def test_an_agreement_is_made_where_it_says_in(before: str, there: bool) -> None:
    assert inside(told("where", "x", around=(before, ""))) is there


def test_later_and_at_that_time_point_back() -> None:
    assert [points_back(time) for time in ("فيما بعد", "في حينها", "لاحقا", "مساء أمس")] == [True, True, True, False]


def test_that_something_has_to_do_with_another_thing_is_denied_alone() -> None:
    denial = told(
        "killed", "1", stance="denied", around=("نفت الجامعة أن تكون وفاة ", " لها علاقة بالامتحان"), refuted=True
    )
    claim = told("killed", "1", article="b", claim="b")
    assert not disputed(denial, claim)
    assert disputed(denial._replace(around=("نفت الجامعة وفاة ", "")), claim)


def test_what_is_passed_on_is_not_affirmed() -> None:
    denial = told("what", "death", stance="denied", wording="إعدام أسرى", around=("نفى المجلس ", ""), refuted=True)
    claim = told("what", "death", article="b", claim="b", wording="إعدام الأسرى")
    assert disputed(denial, claim)
    assert not disputed(denial, claim._replace(passed_on=True))


def test_one_session_or_what_is_paid_out_is_no_market() -> None:
    assert not quoted(terms("حضر الجلسة 120 نائبا"))
    assert not quoted(terms("تأخر صرف رواتب 120 عاملا"))
    assert quoted(terms("أغلق السوق عند 9400 نقطة"))
