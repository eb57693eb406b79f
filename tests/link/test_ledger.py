"""Happenings across articles: tolls together, follow-ups apart, the past to the past, no guess where two fit."""

from __future__ import annotations

from tawatur.link import link
from tawatur.model import Case, Event, EventFigure, Participant, Reading
from tests.link.makers import Marks, article

TITLE = "تصادم قطارين قرب محطة الواحة"
TEXT = (
    "اصطدم قطاران قرب محطة الواحة أمس فقتل {} ركاب وأصيب عشرات. وشيعت الواحة ضحاياها في جنازة كبيرة. "
    "وكان حريق شب في المحطة نفسها عام 2019."
)


def crash(number: int, dead: str, *, day: str = "2031-03-11", collision: str = "2031-03-10") -> Marks:
    """One account of a collision, its dead, the funeral, and a fire years ago."""
    marks = Marks(article(f"crash{number}", TITLE, TEXT.format(dead), day=day, outlet=f"صحيفة {number}"))
    place = marks.actor("place", "محطة الواحة", country="XX")
    marks.event("اصطدم", "accident", time=collision, place=place)
    marks.event(
        "فقتل",
        "death",
        time=collision,
        place=place,
        figures=(EventFigure(slot="killed", value=dead, span=marks.span(dead)),),
    )
    marks.event("جنازة", "funeral", time="2031-03-11", place=place)
    marks.event("حريق", "accident", time="2019", place=place, status="background")
    return marks


def of(case: Case, marks: Marks, wording: str) -> Event:
    """The event that the mention at ``wording`` belongs to."""
    (mention,) = [one.id for one in marks.mentions if one.kind == "event" and one.wording == wording]
    (event,) = [one for one in case.events if mention in one.mentions]
    return event


def case_of(*accounts: Marks) -> Case:
    return link([one.reading() for one in accounts])


def test_a_rising_toll_is_one_happening() -> None:
    first, later = crash(1, "سبعة"), crash(2, "أحد عشر", day="2031-03-12")
    case = case_of(first, later)
    assert of(case, first, "فقتل") == of(case, later, "فقتل")
    assert of(case, first, "اصطدم") == of(case, later, "اصطدم")


def test_follow_ups_and_the_past_stay_apart() -> None:
    one, two = crash(1, "سبعة"), crash(2, "سبعة")
    case = case_of(one, two)
    ids = [of(case, one, wording).id for wording in ("اصطدم", "فقتل", "جنازة", "حريق")]
    assert len(set(ids)) == 4
    assert of(case, one, "حريق") == of(case, two, "حريق")
    assert of(case, one, "حريق").when.value == "2019"  # type: ignore[union-attr]


def test_no_mention_is_lost_and_none_is_in_two_events() -> None:
    accounts = [crash(n, "سبعة") for n in range(4)]
    case = case_of(*accounts)
    told = [mention for event in case.events for mention in event.mentions]
    due = [mention.id for marks in accounts for mention in marks.mentions if mention.kind == "event"]
    assert sorted(told) == sorted(due)


def meeting(name: str, day: str, told: str, *, status: str = "reported", place: str = "المنارة") -> Marks:
    """An account that tells of a meeting of two presidents on a day."""
    text = f"التقى رئيس المنارة وسام الجابري رئيس الأرخبيل هشام الوادي في مدينة {place} وبحثا الصيد البحري."
    marks = Marks(article(name, "لقاء الجابري والوادي", text, day=day, outlet=name))
    who = tuple(Participant(marks.actor("person", person), "attendee") for person in ("وسام الجابري", "هشام الوادي"))
    marks.event("التقى", "meeting", time=told, participants=who, status=status)
    return marks


def test_meetings_of_one_pair_are_told_apart_by_their_days() -> None:
    one, two = meeting("one", "2031-03-11", "2031-03-10"), meeting("two", "2033-09-02", "2033-09-01")
    case = case_of(one, two)
    assert of(case, one, "التقى") != of(case, two, "التقى")


def test_a_look_back_goes_to_the_meeting_of_its_day() -> None:
    then = meeting("then", "2031-03-11", "2031-03-10")
    later = meeting("later", "2033-09-02", "2031-03-10", status="background")
    other = meeting("other", "2032-06-02", "2032-06-01")
    case = case_of(then, later, other)
    assert of(case, later, "التقى") == of(case, then, "التقى")
    assert of(case, later, "التقى") != of(case, other, "التقى")


def test_a_year_that_fits_two_meetings_is_left_undecided() -> None:
    spring, autumn = meeting("spring", "2031-03-11", "2031-03-10"), meeting("autumn", "2031-10-06", "2031-10-05")
    vague = meeting("vague", "2040-01-01", "2031", status="background")
    case = case_of(spring, autumn, vague)
    event = of(case, vague, "التقى")
    assert event not in (of(case, spring, "التقى"), of(case, autumn, "التقى"))
    assert sum(one.verdict == "unsure" for one in case.judgements) == 2


def test_the_same_country_alone_never_suffices() -> None:
    found = []
    for name, wording, kind in (("flood", "فيضان", "disaster"), ("fire", "حريق", "disaster")):
        text = f"ضرب {wording} شرق البلاد فجرا." if name == "flood" else f"اندلع {wording} في مصنع غزل غرب البلاد."
        marks = Marks(article(name, f"{wording} جديد", text))
        marks.event(wording, kind, place=marks.actor("place", "البلاد", known="country:XX", country="XX"))
        found.append(marks.reading())
    assert all(len(event.articles) == 1 for event in link(found).events)


def test_ids_do_not_change_when_a_later_account_comes() -> None:
    first, later = crash(1, "سبعة"), crash(2, "أحد عشر", day="2031-03-12")
    alone = of(case_of(first), first, "اصطدم").id
    assert of(case_of(first, later), first, "اصطدم").id == alone


def test_articles_without_any_mark_still_make_a_case() -> None:
    bare = Reading(article=article("bare", "عنوان", "نص قصير بلا علامات."))
    (event,) = link([bare]).events
    assert event.articles == (bare.article.id,)
    assert event.mentions == ()


def talks(number: int, place: str | None, who: dict[str, tuple[str, str]]) -> Marks:
    """One account of talks; ``who`` maps a name to kind and country."""
    names = " و".join(who)
    text = f"عقدت محادثات بين {names} لبحث تقاسم مياه النهر {f'في {place}' if place else ''} أمس."
    marks = Marks(article(f"talks{number}", "محادثات حول تقاسم مياه النهر", text, outlet=f"صحيفة {number}"))
    actors = [marks.actor(kind, name, country=country) for name, (kind, country) in who.items()]  # type: ignore[arg-type]
    where = marks.actor("place", place, country="XA", known=f"place:{place}") if place else None
    players = tuple(Participant(actor, "attendee") for actor in actors)
    marks.event("محادثات بين", "meeting", time="2031-05-03", place=where, participants=players)
    return marks


LEADERS = {"سليم الحمداني": ("person", "XA"), "نزار القاضي": ("person", "XB")}
STATES = {"نهرستان": ("place", "XA"), "جبلستان": ("place", "XB")}


def test_a_leader_stands_for_the_state() -> None:
    first, second = talks(1, None, LEADERS), talks(2, None, STATES)
    assert of(case_of(first, second), first, "محادثات بين") == of(case_of(first, second), second, "محادثات بين")


def test_the_best_supported_place_counts_and_nobody_is_listed_twice() -> None:
    accounts = [talks(1, "دلتا", LEADERS), talks(2, "دلتا", LEADERS), talks(3, "سهل", LEADERS)]
    event = of(case_of(*accounts), accounts[0], "محادثات بين")
    assert event.place == "place:دلتا"
    assert [role for _, role in event.participants] == ["attendee", "attendee"]


def visit(name: str, text: str, told: str, *, day: str, status: str) -> Marks:
    """An account in which one person visits the harbour."""
    marks = Marks(article(name, f"خبر {name}", text, day=day, outlet=f"صحيفة {name}"))
    who, place = marks.actor("person", "وسام الجابري"), marks.actor("place", "ميناء الحصن", country="XX")
    marks.event("زار", "visit", time=told, place=place, participants=(Participant(who, "visitor"),), status=status)
    return marks


def test_a_month_recalled_later_by_one_who_came_is_the_visit_that_was_news_then() -> None:
    news = visit(
        "أول", "زار وسام الجابري ميناء الحصن أمس والتقى الصيادين.", "2031-05-03", day="2031-05-04", status="reported"
    )
    later = visit(
        "ثان", "وكان وسام الجابري قد زار ميناء الحصن في مايو 2031.", "2031-05", day="2033-02-01", status="background"
    )
    case = case_of(news, later)
    assert of(case, news, "زار") == of(case, later, "زار")


def test_a_month_recalled_stays_by_itself_where_it_was_visited_twice() -> None:
    days = ("2031-05-03", "2031-05-21")
    news = [
        visit(f"خبر {day}", "زار وسام الجابري ميناء الحصن أمس والتقى الصيادين.", day, day=day, status="reported")
        for day in days
    ]
    later = visit(
        "ثان", "وكان وسام الجابري قد زار ميناء الحصن في مايو 2031.", "2031-05", day="2033-02-01", status="background"
    )
    case = case_of(*news, later)
    assert of(case, later, "زار").mentions == tuple(m.id for m in later.mentions if m.kind == "event")
