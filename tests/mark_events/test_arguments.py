"""Who, where, when, how many, and in what status."""

from __future__ import annotations

import msgspec
import pytest

from tawatur.mark.events import mark_events
from tawatur.model import Happening
from tests.mark_events.stage import actors, figures, stage, times, told


def who(happening: Happening) -> set[str]:
    return {player.actor for player in happening.participants}


def test_a_verb_has_its_subject_and_object() -> None:
    sheet = actors(stage("استقبل سالم الحربي أمس ليلى المنصور في القصر"), person="سالم الحربي|ليلى المنصور")
    ((_, event),) = told(sheet)
    assert [(p.actor, p.role) for p in event.participants] == [("سالم الحربي", "host"), ("ليلى المنصور", "visitor")]


def test_a_headline_puts_the_subject_first() -> None:
    sheet = actors(stage("سالم الحربي يلتقي ليلى المنصور"), person="سالم الحربي|ليلى المنصور")
    assert who(told(sheet)[0][1]) == {"سالم الحربي", "ليلى المنصور"}


@pytest.mark.parametrize(
    "text",
    [
        "لقاء بين سالم الحربي وليلى المنصور",
        "لقاء سالم الحربي وليلى المنصور",
        "أجرى سالم الحربي محادثات مع ليلى المنصور",
        "عقد سالم الحربي اجتماعا مع ليلى المنصور",
    ],
)
def test_both_sides_of_a_meeting(text: str) -> None:
    sheet = actors(stage(text), person="سالم الحربي|ليلى المنصور")
    assert who(told(sheet)[0][1]) == {"سالم الحربي", "ليلى المنصور"}


def test_an_attached_pronoun_is_whom_the_text_told_of() -> None:
    sheet = actors(stage("وصل سالم الحربي أمس وبدأت زيارته بجولة"), person="سالم الحربي")
    assert who(dict(told(sheet))["زيارته"]) == {"سالم الحربي"}


def test_the_agent_after_min_qibal() -> None:
    sheet = actors(stage("اغتيال ناجي الكعبي من قبل فصيل النسر"), person="ناجي الكعبي", organization="فصيل النسر")
    ((_, event),) = told(sheet)
    assert {(p.actor, p.role) for p in event.participants} == {("ناجي الكعبي", "target"), ("فصيل النسر", "agent")}


def test_counted_people_become_a_group_and_a_figure() -> None:
    sheet = figures(stage("مقتل 12 جنديا في هجوم"), **{"12": "12"})
    death = told(sheet)[0][1]
    assert [(f.slot, f.value) for f in death.figures] == [("killed", "12")]
    assert len(death.participants) == 1


def test_one_person_by_a_singular_noun() -> None:
    death = told(stage("مقتل جندي قرب الحدود"))[0][1]
    assert [(f.slot, f.value) for f in death.figures] == [("killed", "1")]


def test_the_time_after_who_speaks_is_not_that_of_what_is_told() -> None:
    sheet = stage("قالت الشرطة أمس إن القاضي اغتيل الجمعة")
    sheet = times(sheet, أمس="2020-03-09", الجمعة="2020-03-06")
    assert told(sheet)[0][1].when.value == "2020-03-06"


def test_news_of_no_day_is_over_by_the_article_s_day_and_said_to_be_inferred() -> None:
    event = told(stage("انفجار في سوق", "قتل بائع في السوق"))[0][1]
    assert event.when.value == "../2020-03-10"
    assert event.when.basis == "inferred"
    assert (event.when.first, event.when.after) == ("2020-03-08", "2020-03-11")


def test_what_has_no_time_is_of_the_lead_and_said_to_be_derived() -> None:
    sheet = times(stage("انفجار في سوق", "قتل بائع أمس في السوق وأغلقت الشرطة المكان"), أمس="2020-03-09")
    days = {(event.when.value, event.when.basis) for _, event in told(sheet)}
    assert ("2020-03-09", "derived") in days
    assert {day for day, _ in days} == {"2020-03-09"}


def test_a_meeting_of_no_day_is_told_on_its_own() -> None:
    event = dict(told(actors(stage("اجتماع", "اجتمع الوزير بالسفير في القصر"), person="الوزير|السفير")))["اجتمع"]
    assert event.when.value == "2020-03-10"


def test_a_place_after_fi_in_the_sentence() -> None:
    sheet = actors(stage("انفجرت سيارة في بلدة الكرمة بمحافظة الوادي"), place="الكرمة|الوادي")
    assert told(sheet)[0][1].place == "الكرمة"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("التقى الوزير السفير", "reported"),
        ("سيلتقي الوزير السفير", "announced_future"),
        ("من المقرر عقد قمة ثلاثية", "announced_future"),
        ("قبل يومين من قمة ثلاثية", "announced_future"),
        ("دعا إلى قمة عاجلة", "hypothetical"),
        ("إذا وقع هجوم على الميناء", "hypothetical"),
        ("نفت القيادة قصف القرية", "denied"),
        ("وكان التفجير قد أغلق الجسر", "background"),
        ("تعرضت القافلة لهجوم", "reported"),
    ],
)
def test_status_by_the_words_around(text: str, status: str) -> None:
    assert told(stage(text))[0][1].status == status


def test_a_last_meeting_stays_apart_from_the_one_reported() -> None:
    sheet = stage("لقاء سالم وليلى", "التقى سالم وليلى اليوم. وكان آخر لقاء بين سالم وليلى في أيار 2018")
    sheet = times(actors(sheet, person="سالم|ليلى"), tclass="explicit", أيار_2018="2018-05")
    first, second, last = (event for _, event in told(sheet))
    assert first.same == second.same != last.same
    assert last.status == "background"


def test_a_pointing_noun_takes_the_kind_of_what_it_points_at() -> None:
    events = told(stage("انفجار في سوق", "انفجرت شاحنة في السوق. وهز الحادث الحي"))
    assert [event.type for _, event in events] == ["attack", "attack", "attack"]
    assert len({event.same for _, event in events}) == 1


def test_a_pointing_noun_without_anything_to_point_at_is_no_event() -> None:
    assert told(stage("شاهد الناس الحادث من بعيد")) == []


def test_whoever_travelled_holds_the_talks() -> None:
    sheet = actors(stage("وصل سالم الحربي إلى الكرمة ويجري محادثات مع ليلى المنصور"), person="سالم الحربي|ليلى المنصور")
    sheet = actors(sheet, place="الكرمة")
    assert who(dict(told(sheet))["محادثات"]) == {"سالم الحربي", "ليلى المنصور"}


def test_who_could_and_who_was_let_do_it() -> None:
    able = actors(stage("تمكنت كتيبة النسر من تحرير الرهائن"), organization="كتيبة النسر")
    assert "كتيبة النسر" in who(told(able)[0][1])


def test_since_when_is_no_date() -> None:
    sheet = actors(stage("زيارة سالم إلى الكرمة", "والزيارة هي الرابعة منذ عام 2011"), person="سالم", place="الكرمة")
    sheet = times(sheet, tclass="explicit", عام_2011="2011")
    first, second = (event for _, event in told(sheet))
    assert second.when is None or second.when.value != "2011"
    assert first.same == second.same


def test_what_had_been_before_is_background() -> None:
    assert told(stage("وكان الوزراء قد عقدوا اجتماعا رباعيا"))[0][1].status == "background"


def test_an_older_raid_of_the_same_side_is_another() -> None:
    sheet = stage(
        "قصف كتيبة النسر للجسر", "قصفت كتيبة النسر الجسر اليوم. وكانت كتيبة النسر قد قصفت المطار في يناير الماضي"
    )
    sheet = times(actors(sheet, organization="كتيبة النسر"), tclass="explicit", يناير_الماضي="2020-01")
    keys = [event.same for _, event in told(sheet)]
    assert keys[0] == keys[1] != keys[2]


def test_a_verdict_is_no_death_and_a_quake_no_raid() -> None:
    assert [w for w, _ in told(stage("قضت المحكمة بإعدام متهم"))] == ["قضت"]
    assert [event.type for _, event in told(stage("زلزال يضرب الجزيرة"))] == ["disaster"]


def test_a_topic_is_no_place() -> None:
    sheet = actors(stage("التقى سالم ليلى وبحثا تطورات الأزمة في الكرمة"), person="سالم|ليلى", place="الكرمة")
    assert told(sheet)[0][1].place is None


def test_the_dead_are_those_told_before() -> None:
    sheet = figures(stage("مقتل 12 جنديا في هجوم. ودفن القتلى في البلدة"), **{"12": "12"})
    groups = [m for m in mark_events(sheet).of("group") if m.wording == "القتلى"]
    assert [m.value.actor for m in groups] == ["group:killed:12"]


def test_three_heads_of_state_make_a_summit() -> None:
    sheet = actors(stage("يجتمع سالم مع ليلى وناجي غدا"), person="سالم|ليلى|ناجي")
    titled = [msgspec.structs.replace(actor, titles=("الرئيس الجبلي",)) for actor in sheet.actors]
    assert told(sheet._replace(actors=tuple(titled)))[0][1].type == "summit"


@pytest.mark.parametrize(
    ("text", "wording", "length", "day"),
    [
        ("اعتقلت الشرطة خمسة أشخاص في 8 يونيو 2022 بعد ثلاثة أيام من هجوم مسلح", "بعد ثلاثة أيام", "P3D", "2022-06-05"),
        ("التقى سالم ليلى في 8 يونيو 2022 قبل أسبوع من قمة ثلاثية", "قبل أسبوع", "P1W", "2022-06-15"),
        ("التقى سالم ليلى في 8 يونيو 2022 عشية قمة ثلاثية", "عشية", "2022-06-07", "2022-06-09"),
    ],
)
def test_some_days_before_or_after_another_happening(text: str, wording: str, length: str, day: str) -> None:
    sheet = times(actors(stage(text), person="سالم|ليلى"), **{"8 يونيو 2022": "2022-06-08", wording: length})
    last = told(sheet)[-1][1]
    assert last.when is not None
    assert (last.when.value, last.when.basis) == (day, "derived")


def test_the_country_of_an_election_by_its_adjective() -> None:
    sheet = actors(stage("هنأ سالم الفائزين في الانتخابات الرئاسية السورية"), person="سالم", place="سوريا")
    assert [event.place for word, event in told(sheet) if word.endswith("الرئاسية")] == ["سوريا"]


def test_a_death_is_on_the_day_of_the_raid_that_it_came_of() -> None:
    text = "أكد سالم في 24 يوليو أن ستة أشخاص قتلوا في ضربة وقعت في 11 يوليو"
    sheet = times(actors(stage(text), person="سالم"), **{"11 يوليو": "2015-07-11"})
    days = {word: event.when.value for word, event in told(sheet) if event.when is not None}
    assert days["قتلوا"] == days["ضربة"] == "2015-07-11"


def test_whoever_is_accused_of_a_killing_kills() -> None:
    text = "يتهم سالم الحربي ليلى المنصور بقتل أعداد كبيرة من الطيور والناس"
    happenings = [
        event for _, event in told(actors(stage(text), person="سالم الحربي|ليلى المنصور")) if event.type == "death"
    ]
    assert [{(p.actor, p.role) for p in event.participants} for event in happenings] == [{("ليلى المنصور", "agent")}]
