"""Series of recurring happenings and the naming ledger: what is told, in whose voice, and nothing in between."""

from __future__ import annotations

from tawatur.link import link
from tawatur.model import Mention, Participant, Quote, Reading, Wording
from tawatur.tell.dossier import Dossier
from tawatur.tell.naming import naming
from tawatur.tell.ordinals import orders
from tawatur.tell.recurring import naming_rows, series_rows
from tawatur.tell.series import Series, series
from tawatur.tell.tables import tables
from tests.link.makers import Marks, article

PAIR = ("وسام الجابري", "هشام الوادي")


def meeting(name: str, day: str, told: str | None, *, status: str = "reported", words: str = "التقى") -> Marks:
    """An account of a meeting of two presidents."""
    text = f"{words} رئيس المنارة وسام الجابري رئيس الأرخبيل هشام الوادي في مدينة المنارة وبحثا الصيد البحري."
    marks = Marks(article(name, "لقاء الجابري والوادي", text, day=day, outlet=name))
    who = tuple(Participant(marks.actor("person", person), "attendee") for person in PAIR)
    marks.event(words.rsplit(maxsplit=1)[-1], "meeting", time=told, participants=who, status=status)
    return marks


#: Three raids of which each account tells in words of its own.
RAIDS = {
    "a": "استهدفت غارة مستودعا للوقود في {} قبل الفجر فاحترقت صهاريجه.",
    "b": "قالت البلدية إن غارة دمرت جسرا صغيرا يصل حيين من أحياء {} وقطعت الكهرباء عنهما.",
    "c": "أصابت غارة مدرسة مهجورة في {} ولم يكن فيها أحد من التلاميذ أو الحراس.",
}


def raid(name: str, day: str, place: str) -> Marks:
    """An account of a raid on a place."""
    marks = Marks(article(name, f"غارة على {place}", RAIDS[name].format(place), day=day))
    marks.event("غارة", "strike", time=day, place=marks.actor("place", place, known=f"place:{place}"))
    return marks


def of(*accounts: Marks) -> tuple[Dossier, list[Series]]:
    readings = [one.reading() for one in accounts]
    case = link(readings)
    return Dossier(readings, case), series(case)


def test_the_meetings_of_two_are_a_series_by_time_and_one_meeting_is_none() -> None:
    dossier, found = of(
        meeting("later", "2033-09-02", "2033-09-01"),
        meeting("first", "2031-03-11", "2031-03-10"),
        meeting("again", "2031-03-12", "2031-03-10"),
        raid("c", "2032-01-01", "بر النخيل"),
    )
    (one,) = found
    assert [link.time for link in one.links] == ["2031-03-10", "2033-09-01"]
    assert [link.articles for link in one.links] == [2, 1]
    assert set(one.who) == set(PAIR)
    rows = list(series_rows(dossier))
    assert [(row["number"], row["time"]) for row in rows] == [(1, "2031-03-10"), (2, "2033-09-01")]


def test_raids_on_one_place_are_a_series_and_those_on_another_are_not_in_it() -> None:
    accounts = [
        raid("a", "2031-05-01", "بر النخيل"),
        raid("b", "2031-07-09", "بر النخيل"),
        raid("c", "2031-07-09", "السد"),
    ]
    (one,) = of(*accounts)[1]
    assert (one.by, one.where, len(one.links)) == ("place", "بر النخيل", 2)


def test_what_is_denied_is_no_member_and_the_undated_has_no_number() -> None:
    dossier, found = of(
        meeting("first", "2031-03-11", "2031-03-10"),
        meeting("second", "2033-09-02", "2033-09-01"),
        meeting("denied", "2036-01-02", "2036-01-01", status="denied"),
        meeting("open", "2040-01-02", None, status="background"),
    )
    (one,) = found
    assert "2036-01-01" not in [link.time for link in one.links]
    assert [row["number"] for row in series_rows(dossier) if row["time"] is None] == [None] * sum(
        link.time is None for link in one.links
    )


def test_a_year_that_fits_two_meetings_is_shown_with_both() -> None:
    spring, autumn = meeting("spring", "2031-03-11", "2031-03-10"), meeting("autumn", "2031-10-06", "2031-10-05")
    vague = meeting("vague", "2040-01-01", "2031", status="background")
    (one,) = of(spring, autumn, vague)[1]
    open_ = {link.time: link.may_be for link in one.links}
    precise = {link.event for link in one.links if link.time != "2031"}
    assert set(open_["2031"]) == precise
    assert len(precise) == 2


def test_the_id_of_a_series_stays_when_a_happening_is_added() -> None:
    first, second = meeting("a", "2031-03-11", "2031-03-10"), meeting("b", "2033-09-02", "2033-09-01")
    third = meeting("c", "2035-09-02", "2035-09-01")
    assert of(first, second)[1][0].id == of(first, second, third)[1][0].id


def test_words_of_order_are_kept_where_they_go_with_the_happening() -> None:
    told = {
        "الزيارة الثالثة": "وهذه الزيارة الثالثة للوزير، وتبدأ يوم الثاني من آب.",
        "آخر لقاء": "وعقد آخر لقاء بينهما قبل عامين.",
        "للمرة الثانية": "زار الوزير المدينة للمرة الثانية أمس.",
    }
    says = []
    for wording, text in told.items():
        of_one = article("x", "عنوان", text)
        trigger = next(word for word in ("الزيارة", "لقاء", "زار") if word in text)
        at = of_one.text.index(trigger)
        span = Marks(of_one).span(trigger)
        assert span.start == at
        says += [(one.says, one.span.of(of_one.text) in wording) for one in orders(of_one, span)]
    assert says == [("3", True), ("last", True), ("2", True)]


def named(name: str, outlet: str, day: str, text: str, *, quoted: str = "") -> Reading:
    """An article that calls one man by several words."""
    marks = Marks(article(name, "خبر عن الوادي", text, day=day, outlet=outlet))
    key = marks.actor("person", "هشام الوادي")
    for words in ("الزعيم", "الطاغية"):
        if words in text:
            value = Wording(target=key, polarity="negative" if words == "الطاغية" else "positive")
            marks.mentions.append(
                Mention(article=marks.article.id, kind="wording", span=marks.span(words), wording=words, value=value)
            )
    if quoted:
        value_of = Quote(kind="direct")
        marks.mentions.append(
            Mention(article=marks.article.id, kind="quote", span=marks.span(quoted), wording=quoted, value=value_of)
        )
    return marks.reading()


def test_an_outlet_s_own_words_are_kept_apart_from_those_it_quotes() -> None:
    readings = [
        named("one", "الميناء", "2031-05-04", "وصل الزعيم هشام الوادي إلى المرفأ."),
        named("two", "الميناء", "2031-06-09", "عاد الزعيم هشام الوادي من سفره."),
        named("three", "الأفق", "2031-05-04", "قال معارض: سقط الطاغية. وكان هشام الوادي غائبا.", quoted="سقط الطاغية"),
    ]
    dossier = Dossier(readings, link(readings))
    loaded = [one for one in naming(dossier) if one.form == "loaded"]
    assert [(one.outlet, one.words, one.own, one.count) for one in loaded] == [
        ("الأفق", "الطاغية", False, 1),
        ("الميناء", "الزعيم", True, 2),
    ]
    mine = loaded[1]
    assert (mine.first, mine.last, mine.polarity) == ("2031-05-04", "2031-06-09", "positive")
    assert mine.months == (("2031-05", 1), ("2031-06", 1))
    by_name = {reading.article.name: reading.article.text for reading in readings}
    assert {by_name[place.article][place.start : place.end] for place in mine.places} == {"الزعيم"}
    rows = [row for row in naming_rows(dossier) if row["form"] == "loaded"]
    assert [row["voice"] for row in rows] == ["quoted", "own"]
    assert {"series", "naming"} <= set(tables(dossier))
