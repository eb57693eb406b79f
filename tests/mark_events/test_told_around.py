"""What stands around a happening: whose it is, where it was, and when, by the words that only lead to it."""

from __future__ import annotations

import pytest

from tawatur.mark.events import mark_events
from tawatur.model import Actor, Happening, Mention, Name
from tests.mark_events.stage import _spans, actors, figures, stage, times, told
from tests.mark_events.test_whole_pages import happenings


def who(happening: Happening) -> set[tuple[str, str]]:
    return {(player.actor, player.role) for player in happening.participants}


def test_a_pronoun_before_a_verb_of_doing_is_who_does_it() -> None:
    sheet = actors(
        stage("أعلنت وزارة الأمن أنها تمكنت من اعتقال سالم الحربي"), organization="وزارة الأمن", person="سالم الحربي"
    )
    assert who(told(sheet)[0][1]) == {("وزارة الأمن", "agent"), ("سالم الحربي", "target")}


@pytest.mark.parametrize(
    "text",
    [
        "تواصل الإضراب الذي دعت إليه نقابة النسر",
        "تواصل الإضراب الذي نظمته نقابة النسر",
    ],
)
def test_who_called_or_led_by_a_relative_clause(text: str) -> None:
    sheet = actors(stage(text), organization="نقابة النسر")
    assert ("نقابة النسر", "agent") in who(dict(told(sheet))["الإضراب"])


def test_a_light_verb_with_the_pronoun_of_the_noun_brings_who_did_it() -> None:
    sheet = actors(stage("أسفرت غارة شنها تحالف النسر عن مقتل قائد"), organization="تحالف النسر")
    assert ("تحالف النسر", "agent") in who(dict(told(sheet))["غارة"])


def test_a_shot_is_by_whoever_fired_it() -> None:
    sheet = actors(stage("مقتل سالم الحربي برصاص كتيبة النسر"), person="سالم الحربي", organization="كتيبة النسر")
    assert who(told(sheet)[0][1]) == {("سالم الحربي", "victim"), ("كتيبة النسر", "agent")}


def test_whose_vehicle_it_was_takes_part() -> None:
    sheet = actors(stage("انقلاب حافلة تابعة لشركة الواحة"), organization="شركة الواحة")
    assert ("شركة الواحة", "subject") in who(told(sheet)[0][1])


def test_the_attack_named_again_is_by_the_same_bomber() -> None:
    text = "فجر انتحاري نفسه أمام المقر ظهر أمس. وقالت الشرطة إن الهجوم وقع قرب البوابة"
    attacks = [value for _, value in told(stage("هجوم أمام المقر", text)) if value.type == "attack"]
    assert [sorted(p.role for p in attack.participants) for attack in attacks[-2:]] == [["agent"], ["agent"]]


def test_on_a_road_is_where_not_whom() -> None:
    sheet = actors(stage("حادث مروري على طريق الواحة"), place="طريق الواحة")
    assert told(sheet)[0][1].place == "طريق الواحة"


def test_in_the_north_of_a_country_is_in_it() -> None:
    sheet = actors(stage("فجر انتحاري نفسه في سوق مزدحمة بشمال السودان"), place="السودان")
    assert told(sheet)[0][1].place == "السودان"


def test_what_a_state_does_is_at_home() -> None:
    sheet = actors(stage("اعتقلت الشرطة الأردنية سالم الحربي. وشهد الأردن أمطارا"), organization="الشرطة الأردنية")
    sheet = actors(sheet, person="سالم الحربي", place="الأردن")
    assert dict(told(sheet))["اعتقلت"].place == "الأردن"


def test_the_force_of_another_state_is_not_at_home() -> None:
    sheet = actors(stage("قصف الجيش الأردني الموقع. وشهد الأردن أمطارا"), organization="الجيش الأردني", place="الأردن")
    assert dict(told(sheet))["قصف"].place is None


def test_what_a_place_has_seen_and_what_that_came_after_is_background() -> None:
    sheet = actors(
        stage("تعيين مدير", "اختير سالم الحربي مديرا لشرطة الواحة، التي شهدت اضطرابات بعد مقتل شاب"), place="الواحة"
    )
    found = dict(told(actors(sheet, person="سالم الحربي")))
    assert (found["اضطرابات"].status, found["مقتل"].status) == ("background", "background")
    assert found["مقتل"].when is None


def test_a_few_hours_after_belongs_to_the_news() -> None:
    sheet = times(stage("اعتقال أربعة مسلحين", "اعتقل أربعة مسلحين بعد ساعات من المعارك"), ساعات="PXH")
    assert dict(told(sheet))["المعارك"].status == "reported"


def test_the_deeds_that_a_court_judges_lie_before_its_verdict() -> None:
    lines = ("محكمة تقضي بسجن تاجر", "قضت محكمة بالسجن عاما بحق سالم الحربي. وقتل سالم الحربي حارسا في متجره")
    found = dict(told(actors(stage(*lines), person="سالم الحربي")))
    assert (found["قتل"].status, found["قتل"].when) == ("background", None)


def test_what_follows_on_something_past_is_past_until_a_day_is_named() -> None:
    lead = "وقعت غارة على الجسر القديم الذي يصل بين ضفتي النهر عند مدخل البلدة من جهة الغرب قرب السوق. " * 2
    sheet = stage("غارة على الجسر", lead + "وانفجرت سيارة في يناير. واندلعت احتجاجات. وأمس اعتقل قائد")
    sheet = times(sheet, يناير="2020-01", أمس="2020-03-09")
    found = dict(told(sheet))
    assert (found["احتجاجات"].status, found["اعتقل"].status) == ("background", "reported")


def test_what_is_put_off_has_the_day_to_which_it_was_moved() -> None:
    sheet = stage("لقاء بين سالم الحربي وليلى المنصور كان مقررا الخميس وأرجئ إلى الأحد")
    sheet = times(sheet, الخميس="2020-03-05", الأحد="2020-03-15")
    ((_, event),) = told(actors(sheet, person="سالم الحربي|ليلى المنصور"))
    assert (event.status, event.when and event.when.value) == ("announced_future", "2020-03-15")


def test_years_after_what_began_then() -> None:
    text = "التقى سالم الحربي ليلى المنصور بعد عامين من بدء الجيش عملية عسكرية"
    sheet = times(actors(stage("لقاء", text), person="سالم الحربي|ليلى المنصور", organization="الجيش"), عامين="P2Y")
    assert [event.when.value for _, event in told(sheet) if event.type == "military_operation" and event.when] == [
        "2018"
    ]


def test_the_day_of_who_tells_it_behind_is_not_that_of_what_is_told() -> None:
    lines = ("سجن تاجر", "قضت محكمة بالسجن عاما، حسبما ذكرت صحيفة أمس. وأصدرت المحكمة الحكم الجمعة")
    sheet = times(stage(*lines), أمس="2020-03-09", الجمعة="2020-03-06")
    days = {word: event.when.value for word, event in told(sheet) if event.when and event.type == "court_ruling"}
    assert days["قضت"] == "2020-03-06"


def test_a_guest_of_the_town_was_not_at_the_fight_in_its_quarter() -> None:
    lines = ("وصول الوزير", "وصل سالم الحربي إلى مدينة الواحة. ووقعت معارك في حي النور بمدينة الواحة")
    sheet = actors(stage(*lines), person="سالم الحربي", place="الواحة|حي النور")
    assert dict(told(sheet))["وصل"].place == "الواحة"


def test_a_band_that_is_seized_is_arrested() -> None:
    assert [(word, value.type) for word, value in told(stage("ضبط خلية إرهابية"))] == [("ضبط", "arrest")]


def test_nested_places_count_as_what_has_seen_it() -> None:
    sheet = stage("اختير سالم رئيسا لبلدية الواحة التي شهدت احتجاجات")
    title = Mention(
        article=sheet.article.id,
        kind="person",
        span=_spans(sheet, "رئيسا لبلدية الواحة")[0],
        wording="رئيسا لبلدية الواحة",
        value=Name(actor="سالم", form="title"),
    )
    sheet = actors(sheet, place="الواحة").plus(
        [title], actors=[Actor(article=sheet.article.id, key="سالم", kind="person", name="سالم")]
    )
    assert [m.value.status for m in mark_events(sheet).of("event") if m.wording == "احتجاجات"] == ["background"]


def test_whoever_is_accused_of_killing_is_the_killer() -> None:
    sheet = actors(stage("اتهم سالم الحربي كتيبة النسر بقتل مدنيين"), person="سالم الحربي", organization="كتيبة النسر")
    assert ("كتيبة النسر", "agent") in who(dict(told(sheet))["قتل"])


def test_whoever_is_accused_of_launching_attacks_launched_them() -> None:
    sheet = actors(stage("اتهم سالم الحربي كتيبة النسر بشن هجمات"), person="سالم الحربي", organization="كتيبة النسر")
    assert who(dict(told(sheet))["هجمات"]) == {("كتيبة النسر", "agent")}


def test_a_statement_is_not_where_the_news_is() -> None:
    lines = ("حريق في الواحة", "اندلع حريق في الواحة. وقال المدير في بيان صحفي إن الحريق أخمد")
    found = {value.type: value.place for _, value in told(actors(stage(*lines), place="الواحة"))}
    assert (found["accident"], found["statement"]) == ("الواحة", None)


def test_origin_and_others_belong_to_the_counted() -> None:
    sheet = figures(stage("مقتل 3 جنود مغاربة وإصابة 4 أشخاص آخرين"), **{"3": "3", "_4_": "4"})
    names = [m.wording for m in mark_events(sheet).of("group")]
    assert names == ["3 جنود مغاربة", "4 أشخاص آخرين"]


def test_the_clash_means_the_shooting_just_told() -> None:
    lines = ("إطلاق نار", "وقع إطلاق نار على الدورية قرب البوابة. وأسفر الاشتباك عن مقتل شرطي")
    keys = {word: value.same for word, value in told(stage(*lines))}
    assert keys["الاشتباك"] == keys["إطلاق نار"]


def test_in_a_headline_whoever_kills_a_number_is_no_victim() -> None:
    text = "انتحاري يقتل 25 في سوق"
    (_, event), *_ = told(figures(stage(text), **{"25": "25"}))
    assert {p.role for p in event.participants} == {"agent"}


def test_the_shelling_of_forces_is_theirs_and_that_of_a_town_is_on_it() -> None:
    force = actors(stage("قتل رجل جراء قصف قوات النسر"), organization="قوات النسر")
    assert ("قوات النسر", "agent") in who(dict(told(force))["قصف"])
    people = actors(stage("قتل رجل جراء قصف سكان الواحة"), group="سكان الواحة")
    assert ("سكان الواحة", "target") in who(dict(told(people))["قصف"])


def test_an_adjective_in_the_dual_is_nobody() -> None:
    sheet = stage("وقع تفجير في هجومين انتحاريين")
    assert [m.wording for m in mark_events(sheet).of("group")] == []
    hurt = told(stage("أصيب متظاهران معارضان"))[0][1]
    assert {p.role for p in hurt.participants} == {"victim"}


def test_a_pronoun_means_somebody_of_its_own_sentence_first() -> None:
    text = "التقى سالم الحربي الوزير. وهذه أول زيارة لناجي الكعبي منذ وصوله إلى المدينة"
    sheet = actors(stage(text), person="سالم الحربي|ناجي الكعبي", place="المدينة")
    assert who(dict(told(sheet))["وصوله"]) == {("ناجي الكعبي", "visitor")}


def test_what_is_planned_says_nothing_of_a_relative_clause() -> None:
    sheet = actors(
        stage("من المقرر أن يلتقي سالم الحربي الوفد الذي يزور الواحة"), person="سالم الحربي|الوفد", place="الواحة"
    )
    assert dict(told(sheet))["يزور"].status == "reported"


def test_what_somebody_had_done_is_background() -> None:
    sheet = actors(stage("قتل مسلح، الذي كان خطف سالم الحربي، في المدينة"), person="سالم الحربي")
    assert dict(told(sheet))["خطف"].status == "background"


@pytest.mark.parametrize(
    "text",
    [
        "أطلق الشرطي النار على سيارة اخترقت طوقًا أمنيا",  # an indefinite noun in the accusative
        "قرية النور الواقعة شمال المدينة",  # located
        "أريد البرلمان في صفي",  # no verb behind a preposition
    ],
)
def test_what_only_looks_like_a_verb_or_a_happening(text: str) -> None:
    words = [word for word, _ in told(stage("خبر", text))]
    assert not {"طوقًا", "الواقعة", "صفي"} & set(words)


def test_an_old_pact_in_the_lead_does_not_date_the_news() -> None:
    lines = ("مقتل جندي", "قتل جندي رغم اتفاق هدنة بين الجيش وكتيبة النسر قبل خمسة أشهر")
    sheet = times(actors(stage(*lines), organization="كتيبة النسر"), قبل_خمسة_أشهر="2019-10")
    found = dict(told(sheet))
    assert found["مقتل"].when is not None
    assert found["مقتل"].when.value == "../2020-03-10"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("أعلنت البلدية افتتاح السوق أمس. وكانا قد التقيا في عمان قبل ذلك.", "التقيا"),
        ("وصلت العاملتان اللتان كانتا أصيبتا في حريق إلى إربد أمس.", "أصيبتا"),
        ("وصل العمال الذين كانوا أصيبوا في حريق إلى إربد أمس.", "أصيبوا"),
    ],
)
def test_what_two_or_more_had_done_is_background(text: str, word: str) -> None:
    assert [event.status for found, event in happenings(text, "أخبار متفرقة") if found == word] == ["background"]
