"""What tells two happenings of one kind, one day and one country apart, and what must not."""

from __future__ import annotations

import pytest

from tawatur.link import ledger_of, link
from tawatur.link.happenings import REASONS
from tawatur.link.ledger import LIMIT, Ledger
from tawatur.link.places import Places
from tawatur.mark import mark_article
from tawatur.model import Case, Entity, Event, EventFigure, Participant
from tests.link.makers import Marks, article

DAY = "2031-05-04"
#: Two stories of one day that share nothing but the word for what happened.
MINISTER = ("وزير الزراعة يفتتح معرض التمور", "افتتح الوزير معرض التمور في القرية، وجرى قبل ذلك {} في الوزارة.")
BANK = ("بنك الساحل ينشر أرباحه", "نشر بنك الساحل أرباحه نصف السنوية، وأعلن {} في المصرف.")


def told(name: str, story: tuple[str, str], deed: str, *, day: str = DAY) -> Marks:
    """An account in which ``deed`` stands beside another story."""
    title, text = story
    return Marks(article(name, title, text.format(deed), day=day, outlet=f"صحيفة {name}"))


def ledger(*accounts: Marks) -> Ledger:
    return ledger_of([one.reading() for one in accounts])


def why(of: Ledger) -> set[str]:
    """The names of the reasons that hold of the first two happenings."""
    side = of.side(0, 1)
    return {reason.__name__ for reason in REASONS if reason(side)}


def part(actor: str, role: str) -> Participant:
    return Participant(actor=actor, role=role)


def events(case: Case, kind: str) -> list[Event]:
    return [event for event in case.events if event.type == kind]


def appointed(name: str, story: tuple[str, str], who: str, *, day_told: str | None = None) -> Marks:
    """Somebody is appointed; no word says when, unless ``day_told`` does."""
    marks = told(name, story, f"تعيين {who} مديرا {day_told or ''}")
    person = part(marks.actor("person", who), "appointee")
    marks.event("تعيين", "appointment", time=DAY, said=day_told or "", participants=(person,))
    return marks


def test_two_appointments_of_which_nobody_says_when_are_two() -> None:
    both = appointed("a", MINISTER, "سالم الحسن"), appointed("b", BANK, "نادر العلي")
    of = ledger(*both)
    assert {"day_unsaid", "other_person"} <= why(of)
    assert of.score(0, 1) < LIMIT
    assert len(events(link([one.reading() for one in both]), "appointment")) == 2


def test_a_day_in_the_words_of_both_speaks_for_one() -> None:
    unsaid = ledger(appointed("a", MINISTER, "سالم الحسن"), appointed("b", BANK, "سالم الحسن"))
    said = ledger(
        appointed("a", MINISTER, "سالم الحسن", day_told="الأحد"), appointed("b", BANK, "سالم الحسن", day_told="الأحد")
    )
    assert "day_in_words" in why(said) - why(unsaid)
    assert said.score(0, 1) > max(LIMIT, unsaid.score(0, 1))


def received(name: str, story: tuple[str, str], guest: str) -> Marks:
    """Somebody in office receives a guest."""
    marks = told(name, story, f"استقبال ماجد الراشد ضيفه {guest}")
    both = (part(marks.actor("person", "ماجد الراشد"), "host"), part(marks.actor("person", guest), "visitor"))
    marks.event("استقبال", "meeting", time=DAY, participants=both)
    return marks


def test_who_receives_two_guests_meets_twice_and_one_guest_once() -> None:
    two = ledger(received("a", MINISTER, "سالم الحسن"), received("b", BANK, "نادر العلي"))
    assert {"one_of_many_meetings", "other_guests", "other_person"} <= why(two)
    assert two.score(0, 1) < LIMIT
    one = ledger(received("a", MINISTER, "سالم الحسن"), received("b", BANK, "سالم الحسن"))
    assert one.score(0, 1) > LIMIT


def test_two_deaths_told_in_one_breath_are_two() -> None:
    marks = Marks(article("a", "جريمتان في رأس الماء", "قتل رجل أباه في رأس الماء وقتل آخر خاله."))
    for wording in ("قتل رجل", "قتل آخر"):
        marks.event(wording, "death", time=DAY)
    of = ledger(marks)
    assert "other_dead" in why(of)
    assert "words_alike" not in why(of), "words around two things told side by side are the same"
    assert of.score(0, 1) < LIMIT


def test_what_the_title_tells_is_what_comes_first_below_it() -> None:
    marks = Marks(article("a", "مصرع عامل في عين التين", "لقي عامل حتفه أمس في بلدة عين التين تحت جدار انهار."))
    town = marks.actor("place", "عين التين")
    for wording in ("مصرع", "حتفه"):
        marks.event(wording, "death", time=DAY, place=town)
    of = ledger(marks)
    assert "heading_told" in why(of)
    assert of.score(0, 1) > LIMIT


def test_a_recalled_meeting_without_a_day_that_fits_two_stays_alone() -> None:
    accounts = []
    for name, day, time in (("a", "2031-05-04", "2031-05-03"), ("b", "2030-02-10", "2030-02-09"), ("c", DAY, None)):
        text = "التقى ماجد الراشد سالم الحسن في القصر."
        title = {"a": "لقاء القصر", "b": "لقاء الشتاء", "c": "ذكريات"}[name]
        marks = Marks(article(name, title, text, day=day, outlet=f"صحيفة {name}"))
        who = tuple(part(marks.actor("person", one), "attendee") for one in ("ماجد الراشد", "سالم الحسن"))
        marks.event("التقى", "meeting", time=time, participants=who, status="reported" if time else "background")
        accounts.append(marks)
    case = link([one.reading() for one in accounts])
    assert [len(event.articles) for event in events(case, "meeting")] == [1, 1, 1]
    assert [one.verdict for one in case.judgements if one.about == "event"].count("unsure") == 2


@pytest.mark.parametrize(("dead", "other", "apart"), [("3", "50", True), ("27", "30", False)])
def test_tolls_far_apart_speak_against_one(dead: str, other: str, apart: bool) -> None:
    accounts = []
    for name, count, story in (("a", dead, MINISTER), ("b", other, BANK)):
        marks = told(name, story, f"مقتل {count} أشخاص")
        toll = EventFigure(slot="killed", value=count, span=marks.span(count))
        marks.event("مقتل", "death", time=DAY, figures=(toll,))
        accounts.append(marks)
    assert ("other_size" in why(ledger(*accounts))) is apart


def test_a_town_lies_in_its_country_whatever_the_country_is_called_by() -> None:
    text = "وقع انفجار في حمص بسوريا أمس."
    reading = mark_article(article("a", "انفجار في حمص", text), fast=True)
    found = {one.name: one for one in link([reading]).entities if one.kind == "place"}
    places = Places(found.values())
    assert places.near(found["حمص"].id, found["سوريا"].id)
    assert (places.wide(found["سوريا"].id), places.wide(found["حمص"].id)) == (True, False)
    region = Entity(id="place:أوروبا", kind="place", name="أوروبا", known="place:أوروبا")
    assert Places([region]).wide(region.id)
