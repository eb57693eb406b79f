"""Rows: who agrees, who differs, who is silent, and how many origins stand behind each value."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest

from tawatur.compare import compare
from tawatur.compare.sayings import ALIKE
from tawatur.compare.words import alike, terms
from tawatur.link import link
from tawatur.model import Case, EventFigure, Judgement, Reading, Row, Voice
from tests.link.makers import Marks, article

AGENCY = Voice(kind="agency", name="وكالة الساحل")
TITLE = "انهيار جسر المعلقة على السيارات"
TITLES = (TITLE, "جسر المعلقة ينهار", "كارثة في المعلقة", "سقوط جسر المعلقة")
FILLERS = (
    "وهرعت سيارات الإسعاف من المدن المجاورة بعد دقائق من الحادث.",
    "وأغلقت الشرطة الطريق السريع أمام حركة المرور حتى إشعار آخر.",
    "وتوافد المتطوعون حاملين البطانيات وعبوات المياه.",
    "وفتحت المدارس القريبة أبوابها لإيواء العائلات العالقة.",
)


def account(
    number: int, dead: str, *, day: str = "2031-06-02", chain: Sequence[Voice] = (), mod: str | None = None
) -> Marks:
    """One account of a bridge that fell, in its own words, with its toll."""
    told = {"9": "تسعة", "12": "اثنا عشر", "27": "سبعة وعشرون", "": ""}[dead]
    toll = f"وقتل {told} شخصا." if dead else ""
    text = f"انهار جسر المعلقة أمس. {toll} {FILLERS[number % 4]}"
    marks = Marks(article(f"bridge{number}", TITLES[number % 4], text, day=day, outlet=f"جريدة {number}"))
    event = marks.event("انهار", "accident", time="2031-06-01", figures=figures(marks, told, dead))
    marks.claim(event, "what", "انهار جسر المعلقة", "accident")
    if dead:
        marks.claim(event, "killed", told, dead, mod=mod, chain=tuple(chain))
    return marks


def figures(marks: Marks, told: str, dead: str) -> tuple[EventFigure, ...]:
    return (EventFigure(slot="killed", value=dead, span=marks.span(told)),) if dead else ()


def together(readings: Sequence[Reading]) -> Case:
    """The compared case of accounts that a person judged to be of one happening."""
    first = min(reading.article.id for reading in readings)
    same = [
        Judgement(about="event", left=first, right=reading.article.id, verdict="same", by="reader")
        for reading in readings
        if reading.article.id != first
    ]
    by_id = {reading.article.id: reading for reading in readings}
    return compare(link(readings, judgements=same), by_id.__getitem__)


def killed(*accounts: Marks) -> Row:
    case = together([marks.reading() for marks in accounts])
    found = [row for event in case.events for row in event.rows if row.slot == "killed"]
    assert len(found) == 1
    return found[0]


def test_the_same_figure_is_agreed() -> None:
    row = killed(account(1, "9"), account(2, "9"))
    assert row.accord == "agreed"
    assert len(row.positions) == 1


def test_a_rounder_figure_is_compatible() -> None:
    assert killed(account(1, "12"), account(2, "12", mod="at_least")).accord == "agreed"
    assert killed(account(1, "12"), account(2, "9", mod="more_than")).accord == "compatible"


def test_a_later_higher_figure_of_no_other_source_is_an_update() -> None:
    row = killed(account(1, "9"), account(2, "27", day="2031-06-03"))
    assert row.accord == "updated"
    assert "9" in row.why
    assert "27" in row.why


def test_figures_of_one_day_or_of_two_sources_are_contested() -> None:
    police, union = Voice(kind="organization", name="الشرطة"), Voice(kind="organization", name="نقابة السائقين")
    assert killed(account(1, "9"), account(2, "27")).accord == "contested"
    two = killed(account(1, "9", chain=[police]), account(2, "27", day="2031-06-03", chain=[union]))
    assert two.accord == "contested"


def test_a_lower_later_figure_is_no_update() -> None:
    assert killed(account(1, "27"), account(2, "9", day="2031-06-03")).accord == "contested"


def test_who_says_nothing_is_named_as_silent() -> None:
    quiet = account(3, "")
    row = killed(account(1, "9"), account(2, "9"), quiet)
    assert row.silent == (quiet.article.id,)


def test_a_single_account_is_single_and_of_unknown_origin() -> None:
    row = killed(account(1, "9"))
    assert row.accord == "single"
    assert (row.positions[0].origins, row.positions[0].unknown) == (0, 1)


def test_what_is_not_known_is_never_counted_as_independent() -> None:
    row = killed(account(1, "9"), account(2, "9"), account(3, "9"))
    assert (row.positions[0].origins, row.positions[0].unknown) == (0, 3)


def test_accounts_of_one_agency_are_one_origin_with_the_reason() -> None:
    row = killed(account(1, "9", chain=[AGENCY]), account(2, "9", chain=[AGENCY]), account(3, "9"))
    (position,) = row.positions
    assert (position.origins, position.unknown) == (1, 1)
    assert [reason.name for reason in position.reasons] == ["same_agency"]


def test_a_credit_line_counts_like_a_link_of_the_chain() -> None:
    credited = account(1, "9").reading()
    credited = msgspec.structs.replace(credited, article=msgspec.structs.replace(credited.article, credits=(AGENCY,)))
    case = together([credited, account(2, "9", chain=[AGENCY]).reading()])
    (row,) = [row for event in case.events for row in event.rows if row.slot == "killed"]
    assert (row.positions[0].origins, row.positions[0].unknown) == (1, 0)


def test_two_agencies_are_two_origins() -> None:
    other = Voice(kind="agency", name="وكالة الجبل")
    row = killed(account(1, "9", chain=[AGENCY]), account(2, "9", chain=[other]))
    assert (row.positions[0].origins, row.positions[0].unknown) == (2, 0)


def test_copies_are_one_origin_whoever_wrote_them() -> None:
    one = account(0, "9")
    text = one.article.text.split("\n\n")[1]
    copy = Marks(article("copy", "مأساة الجسر", text + " وقال شهود إنهم سمعوا دويا قويا.", outlet="نسخة"))
    event = copy.event("انهار", "accident", time="2031-06-01")
    copy.claim(event, "killed", "تسعة", "9")
    row = killed(one, copy)
    assert (row.positions[0].origins, row.positions[0].unknown) == (1, 0)
    assert row.positions[0].reasons[0].name == "copied_passage"


def test_a_title_that_the_text_does_not_bear_out_is_shown() -> None:
    marks = Marks(article("self", "مقتل 16 في انهيار جسر", "انهار جسر المعلقة أمس وقتل 13 شخصا.", outlet="ذاتها"))
    event = marks.event("انهار", "accident", time="2031-06-01")
    marks.claim(event, "killed", "16", "16")
    marks.claim(event, "killed", "13", "13")
    assert killed(marks).accord == "contested"


def test_tolls_hung_on_different_events_of_one_story_are_set_side_by_side() -> None:
    one = account(1, "9")
    two = Marks(article("deaths", TITLE, "انهار جسر المعلقة أمس، وأكد المسعفون مقتل 27 شخصا.", outlet="ثانية"))
    two.event("انهار", "accident", time="2031-06-01")
    dead = two.event("مقتل", "death", time="2031-06-01")
    two.claim(dead, "killed", "27", "27")
    case = together([one.reading(), two.reading()])
    accords = {row.accord for event in case.events for row in event.rows if row.slot == "killed"}
    assert "contested" in accords


def saying(number: int, words: str, *, stance: str = "asserted") -> Reading:
    marks = Marks(article(f"say{number}", "تصريح الوزيرة بشأن الجسر", f"قالت الوزيرة إن {words} {FILLERS[number]}"))
    event = marks.event("قالت", "statement")
    marks.claim(event, "said", words, words, stance=stance)
    return marks.reading()


@pytest.mark.parametrize(("stance", "accord"), [("asserted", "agreed"), ("denied", "contested")])
def test_sayings_in_other_wordings_stand_side_by_side(stance: str, accord: str) -> None:
    one = saying(0, "ترميم الجسر سيبدأ في الخريف بتمويل من صندوق الطرق.")
    two = saying(1, "صندوق الطرق سيمول ترميم الجسر الذي يبدأ الخريف المقبل.", stance=stance)
    rows = [row for event in together([one, two]).events for row in event.rows if row.slot == "said"]
    assert [row.accord for row in rows] == [accord]
    assert len(rows[0].positions) == 2


def test_unlike_sayings_are_two_rows() -> None:
    one, two = saying(0, "ترميم الجسر سيبدأ في الخريف."), saying(1, "أسعار القمح ستنخفض بعد الحصاد.")
    rows = [row for event in together([one, two]).events for row in event.rows if row.slot == "said"]
    assert [row.accord for row in rows] == ["single", "single"]
    assert alike(terms("ترميم الجسر في الخريف"), terms("أسعار القمح بعد الحصاد")) < ALIKE


def test_every_claim_stands_in_a_row_and_every_row_has_its_sentence() -> None:
    readings = [account(n, dead).reading() for n, dead in enumerate(("9", "12", "27", ""))]
    case = together(readings)
    rows = [row for event in case.events for row in event.rows]
    shown = {claim for row in rows for position in row.positions for claim in position.claims}
    assert shown == {claim.id for reading in readings for claim in reading.claims}
    assert all(row.why.endswith(".") for row in rows)


def test_comparing_twice_changes_nothing() -> None:
    readings = {r.article.id: r for r in (account(1, "9").reading(), account(2, "27").reading())}
    once = compare(link(readings.values()), readings.__getitem__)
    assert compare(once, readings.__getitem__) == once


def test_a_happening_affirmed_and_denied_is_contested() -> None:
    readings = []
    for number, (stance, said) in enumerate((("asserted", ""), ("denied", "لم يحدث أن "))):
        marks = Marks(
            article(f"deny{number}", TITLES[number], f"{said}انهار جسر المعلقة. {FILLERS[number]}", outlet=str(number))
        )
        event = marks.event("انهار", "accident", time="2031-06-01")
        marks.claim(event, "what", "انهار", "accident", stance=stance)
        readings.append(marks.reading())
    rows = [row for event in together(readings).events for row in event.rows if row.slot == "what"]
    assert "contested" in {row.accord for row in rows}


def test_who_says_so_is_a_row_of_its_own() -> None:
    accounts = [account(number, "9") for number in range(3)]
    for marks, name in zip(accounts, ("ناصر الربيعي", "ناصر الربيعي", "ليلى الحاج"), strict=True):
        event = marks.claims[0].event
        marks.claim(event, "who", "أمس", name, unit="voice")
    case = together([marks.reading() for marks in accounts])
    heard = [row for event in case.events for row in event.rows if row.slot == "who"]
    assert [(row.accord, [position.value for position in row.positions]) for row in heard] == [
        ("agreed", ["ناصر الربيعي"])
    ]


def decided(number: int, body: str) -> Marks:
    """One account of a council's decision that names a body."""
    text = f"طلب المجلس في جلسته المسائية من الأمين العام ورئيس {body} وضع خطة مفصلة لحماية الآثار الغارقة."
    marks = Marks(article(f"council{number}", "المجلس يطلب خطة لحماية الآثار", text, outlet=f"جريدة {number}"))
    actor = marks.actor("organization", body)
    event = marks.event("طلب", "vote", time="2031-06-01")
    marks.claim(event, "decided", text[:-1], text[:-1])
    marks.claim(event, "who", body, body, actor=actor)
    return marks


def test_the_same_words_with_another_name_are_contested() -> None:
    for bodies, accord in (
        (("هيئة التراث البحري", "منظمة الطاقة النووية"), "contested"),
        (("هيئة التراث البحري", "هيئة التراث البحري"), "agreed"),
    ):
        case = together([decided(number, body).reading() for number, body in enumerate(bodies)])
        assert [row.accord for event in case.events for row in event.rows if row.slot == "decided"] == [accord]
