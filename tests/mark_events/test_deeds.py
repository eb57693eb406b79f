"""Deeds of every kind, sport and headings, who attends, who suffers, and what is only recalled or asked for."""

from __future__ import annotations

import pytest

from tests.mark_events.stage import actors, figures, kinds, stage, times, told


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("هدمت بلدية الرحاب سورا قديما", "هدمت"),
        ("دشنت بلدية الرحاب حديقة للأطفال", "دشنت"),
        ("تم إزالة مخالفات في بلدية الرحاب", "إزالة"),
        ("أعلنت الشركة عن تدشين فرع بلدية الرحاب", "تدشين"),
    ],
)
def test_what_an_actor_does_is_a_happening_of_its_own(text: str, wording: str) -> None:
    sheet = actors(stage(text), organization="بلدية الرحاب")
    assert [(word, event.type) for word, event in told(sheet)] == [(wording, "other")]


@pytest.mark.parametrize(
    "text", ["يهدم الإهمال كل بناء", "في إزالة المخالفات فائدة", "هنا نسأل الجميع", "ودعا إلى الصبر"]
)
def test_a_deed_that_nobody_is_told_to_do_is_none(text: str) -> None:
    assert kinds(text) == []


def test_a_match_won_is_a_deed_and_a_penalty_no_strike() -> None:
    assert kinds("فاز الفريق بالكأس") == [("فاز", "other")]
    assert kinds("سجل اللاعب هدفا من ضربة جزاء") == [("سجل", "other")]


def test_sport_borrows_the_words_of_force() -> None:
    assert kinds("استعاد الفريق توازنه في المباراة بعد هجوم اللاعب على المرمى في الشوط الثاني") == []
    assert kinds("إيقاف لاعب النجمة أربع مباريات") == []


def test_another_operation_needs_one_before_it() -> None:
    assert kinds("أجرى المستشفى عملية جديدة للمريض") == [("أجرى", "other")]


def test_seized_goods_are_no_people_arrested() -> None:
    assert kinds("ضبط 300 عبوة دواء") == [("ضبط", "other")]
    assert kinds("ضبط 15 مخالفا") == [("ضبط", "arrest")]


@pytest.mark.parametrize(
    ("text", "suffers"),
    [("تم اعتقاله أمس", "target"), ("بعد اغتياله بيوم", "target"), ("أعلن تعيينه أمس", "appointee")],
)
def test_the_pronoun_of_what_one_suffers_is_who_suffers(text: str, suffers: str) -> None:
    sheet = actors(stage(f"وصل سالم الحربي وقيل إنه مدير ثم {text}"), person="سالم الحربي")
    event = told(sheet)[-1][1]
    assert [(p.actor, p.role) for p in event.participants] == [("سالم الحربي", suffers)]


def test_whoever_is_told_to_have_come_attends() -> None:
    text = "حضر اللقاء صاحب المعالي الوزير سالم الحربي ، ومعالي الأمين العام ليلى المنصور"
    sheet = actors(stage(text), person="سالم الحربي|ليلى المنصور")
    ((_, event),) = told(sheet)
    assert [(p.actor, p.role) for p in event.participants] == [
        ("سالم الحربي", "attendee"),
        ("ليلى المنصور", "attendee"),
    ]


def test_the_office_of_a_rank_takes_no_part() -> None:
    sheet = actors(
        stage("التقى سالم الحربي نائب رئيس مجلس الرحاب ليلى المنصور"),
        person="سالم الحربي|ليلى المنصور",
        organization="مجلس الرحاب",
    )
    ((_, event),) = told(sheet)
    assert {p.actor for p in event.participants} == {"سالم الحربي", "ليلى المنصور"}


def test_nobody_is_the_subject_of_a_fire() -> None:
    sheet = actors(stage("تمكنت فرق الدفاع المدني من السيطرة على حريق كبير"), organization="الدفاع المدني")
    assert all(not event.participants for _, event in told(sheet) if event.type == "accident")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("دعا سالم الحربي الوزير في كلمته أمام الجميع إلى زيارة البلدة", "hypothetical"),
        ("دعا سالم الحربي خلال لقائه الوزير إلى الهدوء", "reported"),
        ("الجدير بالذكر أن سالم الحربي التقى الوزير", "background"),
        ("تعود تفاصيل القضية إلى مقتل سالم الحربي", "background"),
    ],
)
def test_asked_for_presupposed_or_recalled(text: str, status: str) -> None:
    sheet = actors(stage(text), person="سالم الحربي|الوزير")
    events = [event for _, event in told(sheet) if event.type in ("visit", "meeting", "death")]
    assert [event.status for event in events] == [status]


def test_the_day_that_the_lead_tells_is_that_of_its_news() -> None:
    sheet = times(stage("فرح انتهى بمأساة", "انتهى حفل يوم السبت بفوضى وأصيب 12 شخصا"), يوم_السبت="2020-03-07")
    assert [event.when.value for _, event in told(sheet) if event.when] == ["2020-03-07"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قامت الشركة بشراء وبيع زيت فاسد", [("شراء", "trade"), ("بيع", "trade")]),
        ("أجرى الأمير تعديلا واسعا في حكومة البلاد", [("تعديلا", "appointment")]),
        ("حكمت على المتهم بعد ساعات من المداولة بالسجن عامين", [("حكمت", "court_ruling")]),
        ("السجن خمسة أعوام لبائع الدواء", [("السجن", "court_ruling")]),
        ("تم نقلهم إلى المستشفى", [("نقلهم", "rescue")]),
        ("تلقت غرفة العمليات بلاغا بوقوع حادث على الجسر", [("تلقت", "other"), ("حادث", "accident")]),
        ("باشر الحادث مرور البلدة", [("باشر", "other")]),
    ],
)
def test_courts_offices_and_rescuers(text: str, found: list[tuple[str, str]]) -> None:
    assert kinds(text)[: len(found)] == found


@pytest.mark.parametrize(
    "text", ["مكافحة تفشي الوباء واجب", "وصفتها الشاعرة بالجميلة", "صاح بأعلى صوته", "في مجال إنقاذ الغرقى"]
)
def test_a_field_or_a_look_alike_is_none(text: str) -> None:
    assert kinds(text) == []


def test_goods_in_the_accusative_after_a_quantity_do_not_suffer() -> None:
    sheet = actors(figures(stage("تجمع أمس مئات المتظاهرين في الساحة"), مئات="XXX"), group="المتظاهرين")
    ((_, event),) = told(sheet)
    assert [(p.actor, p.role) for p in event.participants] == [("المتظاهرين", "agent")]


def test_a_pronoun_before_the_verb_is_its_subject() -> None:
    sheet = actors(stage("ذكرت شرطة الرحاب أنها اعتقلت سالم الحربي"), organization="شرطة الرحاب", person="سالم الحربي")
    event = told(sheet)[-1][1]
    assert {(p.actor, p.role) for p in event.participants} == {("شرطة الرحاب", "agent"), ("سالم الحربي", "target")}


def test_whoever_is_named_among_those_told_suffers_too() -> None:
    sheet = actors(stage("قتل جنود النجمة بينهم سالم الحربي"), group="جنود النجمة", person="سالم الحربي")
    event = told(sheet)[0][1]
    assert [(p.actor, p.role) for p in event.participants] == [("جنود النجمة", "victim"), ("سالم الحربي", "victim")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ولم تعلن أي جهة مسؤوليتها", "denied"),
        ("لا يحاصر الجنود البلدة", "denied"),
        ("يحاصر الجنود البلدة", "reported"),
    ],
)
def test_negation_with_its_proclitic(text: str, status: str) -> None:
    assert [event.status for _, event in told(stage(text))] == [status]


def test_years_of_a_plan_are_not_when_a_meeting_is() -> None:
    sheet = times(stage("ناقش الاجتماع خطة الأعوام العشرة القادمة"), الأعوام_العشرة_القادمة="2021/2030")
    assert [event.when.value for _, event in told(sheet) if event.when] == ["../2020-03-10"]


def test_beside_fresh_news_the_lead_tells_of_old_matters_as_background() -> None:
    sheet = times(
        stage("إغلاق", "أغلقت شرطة الرحاب الطريق أمس بعد حريق اندلع في ديسمبر"), أمس="2020-03-09", ديسمبر="2019-12"
    )
    events = told(actors(sheet, organization="شرطة الرحاب"))
    assert [event.status for _, event in events] == ["reported", "background"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("استمر فرز الأصوات في البلدة", [("فرز الأصوات", "election")]),
        ("شهدت البلدة اضطرابات", [("اضطرابات", "protest")]),
        ("وصول أول شحنة دواء", [("وصول", "other")]),
        ("تحدثوا بشأن اعتقال الكاتب", [("اعتقال", "arrest")]),
        ("طالب النظام بغارات جديدة", [("غارات", "strike")]),
    ],
)
def test_counting_votes_unrest_and_arrivals(text: str, found: list[tuple[str, str]]) -> None:
    assert kinds(text) == found


def test_the_morrow_of_an_election_dates_it_the_day_before() -> None:
    sheet = times(stage("استمر الفرز أمس غداة انتخابات البلدة"), أمس="2020-03-09")
    assert [event.when.value for word, event in told(sheet) if word == "انتخابات" and event.when] == ["2020-03-08"]


def test_what_a_place_has_seen_is_background() -> None:
    sheet = actors(stage("اختير مدير لشرطة النخيل التي شهدت اضطرابات"), place="النخيل")
    assert dict(told(sheet))["اضطرابات"].status == "background"


def test_a_light_verb_of_a_happening_is_no_deed_of_its_own() -> None:
    sheet = actors(stage("سالم الحربي وليلى المنصور أطلقا محادثات جديدة"), person="سالم الحربي|ليلى المنصور")
    assert [(word, event.type) for word, event in told(sheet)] == [("محادثات", "meeting")]


def test_a_title_may_tell_in_other_words_who_dies_in_the_lead() -> None:
    sheet = actors(
        stage("مقتل قيادي في النخيل", "قتل سالم الحربي وجنديان في حي الورود"),
        person="قيادي|سالم الحربي",
        place="النخيل|حي الورود",
    )
    assert len({event.same for _, event in told(sheet)}) == 1
