"""Words that name a happening only with what the earlier steps find around them: dates, names, marks."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Given, Happening, Page
from tawatur.read import read_page


def happenings(text: str, headline: str = "أخبار متفرقة من هنا وهناك") -> list[tuple[str, Happening]]:
    """Trigger and happening, in the order of a text of 12 June 2025 below a headline that tells nothing."""
    body = f"{headline}\n\n{text}".encode()
    article = read_page(Page(source="x", body=body, media="text/plain", given=Given(date="2025-06-12")))[0]
    return [(m.wording, m.value) for m in mark_article(article).mentions if isinstance(m.value, Happening)]


def kinds(text: str) -> list[tuple[str, str]]:
    """The triggers and kinds."""
    return [(word, value.type) for word, value in happenings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "تعود ملكية القصر إلى عام 1920 بحسب عائلة سعيد في بيروت",
        "ونشرت سلمى الخطيب الصورة على صفحتها في بيروت",
        "ظهر أحمد الخطيب مساء على «صوت بيروت» في برنامج جديد",
    ],
)
def test_dates_pages_and_names_of_stations_are_no_happenings(text: str) -> None:
    assert kinds(text) == []


def test_who_comes_back_on_a_day_does_come_back() -> None:
    assert kinds("عاد الوزير أحمد الخطيب إلى بيروت مساء أمس.") == [("عاد", "other")]


def test_a_vote_for_something_is_a_vote() -> None:
    assert kinds("صوت مجلس النواب اللبناني على الموازنة أمس.") == [("صوت", "vote")]


def told(text: str) -> dict[str, tuple[str | None, set[str]]]:
    """Trigger -> its day and its participants' names."""
    return {
        word: (value.when.value if value.when else None, {p.actor.split(":")[1] for p in value.participants})
        for word, value in happenings(text)
    }


VISIT = "وصل الرئيس المصري عبد الفتاح السيسي أمس إلى تونس في زيارة هي الأولى منذ انتخابات عام 2014، والتقى"


def test_a_meeting_behind_an_aside_has_the_day_of_the_visit_and_its_visitor() -> None:
    day, who = told(f"{VISIT} الرئيس قيس سعيد في مقر قيادة القوات البحرية.")["التقى"]
    assert (day, who) == ("2025-06-11", {"عبد الفتاح السيسي", "قيس سعيد"})


def test_who_did_it_before_stands_behind_his_preposition() -> None:
    text = "سافر الرئيس المصري عبد الفتاح السيسي. وسبق للسيسي أن زار مدينة صفاقس في مايو 2021."
    assert told(text)["زار"] == ("2021-05", {"عبد الفتاح السيسي"})


def test_a_visit_of_somebody_is_his_and_he_met_whom_it_brought_him_to() -> None:
    text = "وتعود آخر زيارة لقيس سعيد إلى القاهرة إلى مارس 2021، حين التقى الرئيس المصري عبد الفتاح السيسي."
    found = told(text)
    assert found["زيارة"][1] == {"قيس سعيد"}
    assert found["التقى"] == ("2021-03", {"قيس سعيد", "عبد الفتاح السيسي"})


def test_a_day_behind_a_goal_is_the_day_of_what_went_there() -> None:
    text = "وتدخلت فرنسا عسكريا إلى جانب الجيش في 11 يناير 2013، ما مكنه من استعادة المدينة."
    assert told(text)["تدخلت"][0] == "2013-01-11"


TOLL = "قال مسعفون إن 14 شخصا على الأقل، بينهم طبيبان وثلاثة أطفال، قتلوا في غارة جوية على مستشفى في بيروت."


def test_a_toll_is_told_over_the_heads_of_those_who_are_among_them() -> None:
    (death,) = [value for word, value in happenings(TOLL) if word == "قتلوا"]
    assert [(figure.slot, figure.value, figure.mod) for figure in death.figures] == [("killed", "14", "at_least")]
    assert [player.actor for player in death.participants] == ["group:killed:14"]


def test_many_dead_who_fell_are_a_happening_however_they_are_counted() -> None:
    assert kinds("سقط أكثر من 28 ألف قتيل في غزة منذ 7 أكتوبر.") == [("سقط", "death")]


MET = "التقى الرئيس المصري عبد الفتاح السيسي نظيره التونسي قيس سعيد أمس في القاهرة."


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("وقال المتحدث إن الرئيسين وقعا إعلانا مشتركا.", "وقعا", {"عبد الفتاح السيسي", "قيس سعيد"}),
        ("واتفق الجانبان على فتح المعبر.", "اتفق", {"عبد الفتاح السيسي", "قيس سعيد"}),
        ("ووقع الوزيران ثلاث مذكرات تفاهم.", "وقع", set()),
    ],
)
def test_two_told_of_by_a_dual_are_those_who_met(text: str, word: str, who: set[str]) -> None:
    assert told(f"{MET} {text}")[word][1] == who


def test_two_may_meet_again() -> None:
    assert ("يلتقيا", "meeting") in kinds(f"{MET} ولم يستبعد المتحدث أن يلتقيا في تونس.")


def test_a_first_visit_is_the_news_itself() -> None:
    found = happenings(f"{MET} وجاء اللقاء في أول زيارة للسيسي إلى تونس منذ أعوام.", "أخبار متفرقة")
    (visit,) = [value for word, value in found if word == "زيارة"]
    assert visit.status == "reported"


def test_a_verb_of_judging_is_a_happening_where_it_is_the_headline() -> None:
    text = "أشاد وزير الخارجية التونسي أحمد الخطيب بأهل بيروت."
    assert ("أشاد", "statement") in [(word, value.type) for word, value in happenings("جاء ذلك في بيروت.", text)]
    assert ("أشاد", "statement") not in kinds(f"{MET} و{text}")


SUMMIT = (
    "اختتم الرئيسان المصري عبد الفتاح السيسي والتونسي قيس سعيد قمتهما التي عقدت في صفاقس مساء أمس. "
    "وكان من المقرر أن تعقد القمة عام 2020. ومن المنتظر أن تستضيف القاهرة القمة المقبلة قبل نهاية العام."
)


def test_a_summit_that_was_held_is_no_plan_and_is_of_both_whom_the_pronoun_means() -> None:
    found = [value for _, value in happenings(SUMMIT, "قمة صفاقس: تعاون أوسع")][:2]
    both = {"person:عبد الفتاح السيسي", "person:قيس سعيد"}
    assert [(one.type, one.status, one.place, {p.actor for p in one.participants}) for one in found] == [
        ("summit", "reported", "place:صفاقس", both)
    ] * 2


def test_any_attack_is_supposed_and_its_kind_is_nobody() -> None:
    found = happenings(f"{MET} وحذر من أن أي هجوم عسكري سيضر بالمنطقة.")
    (attack,) = [value for word, value in found if word == "هجوم"]
    assert (attack.status, attack.participants) == ("hypothetical", ())
