"""Who takes part, where the clause names him only: behind an insertion, in a passive, by what went before."""

from __future__ import annotations

import pytest

from tawatur.mark.events import mark_events
from tawatur.mark.sheet import Sheet
from tawatur.model import Happening
from tests.mark_events.stage import actors, figures, stage, told


def who(sheet: Sheet, trigger: str) -> set[tuple[str, str]]:
    """The participants of the first event with this trigger, as (words of the actor, role)."""
    made = mark_events(sheet)
    names = {actor.key: actor.name for actor in made.actors}
    value = next(m.value for m in made.of("event") if m.wording == trigger)
    assert isinstance(value, Happening)
    return {(names[player.actor], player.role) for player in value.participants}


@pytest.mark.parametrize(
    "aside", ["بحسب بيان وزارة النقل", "كما أفاد ناطق باسم وزارة النقل", "وفق ما نقلت وزارة النقل عن شهود"]
)
def test_the_object_behind_an_insertion_is_found_and_nobody_inside_it(aside: str) -> None:
    sheet = actors(
        stage(f"أوقفت كتيبة النسر، {aside}، سالم الحربي في الميناء"),
        organization="كتيبة النسر|وزارة النقل",
        person="سالم الحربي",
    )
    assert who(sheet, "أوقفت") == {("كتيبة النسر", "agent"), ("سالم الحربي", "target")}


def test_people_counted_behind_an_insertion_are_counted() -> None:
    sheet = figures(stage("قتل، بحسب ما ذكرت إدارة المستشفى، 7 عمال في الحفرة"), _7="7")
    assert who(sheet, "قتل") == {("7 عمال", "victim")}


def test_a_mark_without_its_fellow_opens_no_insertion() -> None:
    sheet = actors(stage("أوقفت كتيبة النسر رجلا، بحسب سالم الحربي"), organization="كتيبة النسر", person="سالم الحربي")
    assert ("سالم الحربي", "target") not in who(sheet, "أوقفت")


def test_who_is_told_of_behind_a_charge_takes_no_part_in_the_arrest() -> None:
    sheet = actors(stage("أوقف سالم الحربي بتهمة تمويل كتيبة النسر"), person="سالم الحربي", organization="كتيبة النسر")
    assert who(sheet, "أوقف") == {("سالم الحربي", "target")}


def test_whoever_is_held_for_a_deed_did_it_and_who_is_only_suspected_did_not() -> None:
    held = actors(stage("اعتقلت كتيبة النسر سالم الحربي بتهمة اغتيال ليلى القاسم"), organization="كتيبة النسر")
    held = actors(held, person="سالم الحربي|ليلى القاسم")
    assert who(held, "اغتيال") == {("سالم الحربي", "agent"), ("ليلى القاسم", "target")}
    suspected = actors(stage("اعتقلت كتيبة النسر سالم الحربي للاشتباه في صلته باغتيال ليلى القاسم"))
    suspected = actors(suspected, organization="كتيبة النسر", person="سالم الحربي|ليلى القاسم")
    assert ("سالم الحربي", "agent") not in who(suspected, "اغتيال")


def test_a_light_verb_of_the_future_lends_its_subject() -> None:
    sheet = actors(stage("قال إن سالم الحربي سيجري محادثات غدا مع ليلى القاسم"), person="سالم الحربي|ليلى القاسم")
    assert who(sheet, "محادثات") == {("سالم الحربي", "attendee"), ("ليلى القاسم", "attendee")}


def test_a_light_verb_lends_its_subject_over_a_long_list_of_names() -> None:
    names = "الوزير سالم بن ناصر الحربي|والوزيرة ليلى بنت أحمد القاسم|والوزير عمر بن سعيد الطويل"
    text = f"يعقد {names.replace('|', ' ')} قمة في الميناء"
    sheet = actors(stage(text), person=names.replace("والوزير", "الوزير"))
    assert len(who(sheet, "قمة")) == 3


@pytest.mark.parametrize("link", ["، فيما حكمت", "، ثم حكمت", "؛ وحكمت"])
def test_a_verb_that_names_nobody_goes_on_from_the_verb_of_its_gender(link: str) -> None:
    sheet = actors(
        stage(f"برأت محكمة الواحة ليلى القاسم{link} على سالم الحربي بالسجن"),
        organization="محكمة الواحة",
        person="سالم الحربي|ليلى القاسم",
    )
    assert who(sheet, "حكمت") == {("محكمة الواحة", "agent"), ("سالم الحربي", "accused")}


def test_the_gunman_who_kills_himself_is_who_died() -> None:
    sheet = stage("فتح مسلح النار في الملعب؛ فقتل شخصين وأصاب سائقين قبل أن ينتحر")
    assert who(sheet, "قتل") == {("مسلح", "agent"), ("شخصين", "victim")}
    assert who(sheet, "ينتحر") == {("مسلح", "victim")}


def test_people_alone_behind_a_verb_of_arrest_or_abduction_are_whom_it_befell() -> None:
    sheet = figures(actors(stage("أوقف 5 رجال أحدهم الليبي سالم الحربي في الميناء"), person="سالم الحربي"), _5="5")
    assert who(sheet, "أوقف") == {("5 رجال", "target"), ("سالم الحربي", "target")}
    assert who(stage("خطف طبيبان في طريق الميناء"), "خطف") == {("طبيبان", "target")}
    assert {role for _, role in who(stage("خطف مسلحون ملثمون طبيبا في الميناء"), "خطف")} == {"agent", "target"}


def test_a_club_dismisses_its_own_coach_not_he_it() -> None:
    sheet = actors(stage("وأقال نجوم الواحة مدربه سالم الحربي بعد الخسارة"), person="سالم الحربي")
    assert who(sheet, "أقال") == {("سالم الحربي", "appointee")}


def test_who_only_asks_for_it_does_not_do_it() -> None:
    bare = actors(stage("طالبت منظمة النسر بفتح تحقيق في الحادث"), organization="منظمة النسر")
    assert who(bare, "فتح تحقيق") == set()
    asked = actors(stage("طالبت منظمة النسر سالم الحربي بفتح تحقيق"), organization="منظمة النسر", person="سالم الحربي")
    assert who(asked, "فتح تحقيق") == {("سالم الحربي", "agent")}


def test_a_country_receives_what_is_given_to_it_and_a_town_does_not() -> None:
    sheet = actors(stage("قدمت منظمة النسر قرضا إلى ليبيا"), organization="منظمة النسر", place="ليبيا")
    assert who(sheet, "قدمت") == {("منظمة النسر", "giver"), ("ليبيا", "receiver")}
    sheet = actors(stage("قدمت منظمة النسر قرضا إلى وادي الرمل"), organization="منظمة النسر", place="وادي الرمل")
    assert ("وادي الرمل", "receiver") not in who(sheet, "قدمت")


def test_posts_of_somebody_that_are_shelled_make_him_the_target() -> None:
    sheet = actors(stage("قصفت كتيبة النسر مواقع لحركة الرمل"), organization="كتيبة النسر|حركة الرمل")
    assert who(sheet, "قصفت") == {("كتيبة النسر", "agent"), ("حركة الرمل", "target")}


def test_the_sides_of_a_battle_may_stand_far_behind_it() -> None:
    sheet = actors(stage("دارت معارك متواصلة منذ صيف العام الماضي بين كتيبة النسر وحركة الرمل"))
    sheet = actors(sheet, organization="كتيبة النسر|حركة الرمل")
    assert who(sheet, "معارك") == {("كتيبة النسر", "party"), ("حركة الرمل", "party")}
    fought = actors(stage("تقدمت كتيبة النسر بعد معارك خاضتها ضد حركة الرمل"), organization="كتيبة النسر|حركة الرمل")
    assert who(fought, "معارك") == {("كتيبة النسر", "agent"), ("حركة الرمل", "target")}


def test_who_carried_out_the_attack_is_its_agent_not_who_caught_him() -> None:
    sheet = actors(stage("ألقت كتيبة النسر القبض على منفذ الهجوم"), organization="كتيبة النسر")
    assert ("كتيبة النسر", "agent") in who(sheet, "ألقت")
    assert ("كتيبة النسر", "agent") not in who(sheet, "الهجوم")


def test_an_operation_is_by_whoever_arrests_in_it_and_a_purpose_by_who_went() -> None:
    sheet = actors(stage("وفي عملية أمنية أخرى اعتقلت كتيبة النسر سالم الحربي"), organization="كتيبة النسر")
    assert who(actors(sheet, person="سالم الحربي"), "عملية أمنية") == {("كتيبة النسر", "agent")}
    text = "توجهت كتيبة النسر إلى وادي الرمل لإنقاذ سالم الحربي"
    sheet = actors(stage(text), organization="كتيبة النسر", place="وادي الرمل", person="سالم الحربي")
    assert ("كتيبة النسر", "agent") in who(sheet, "إنقاذ")


def test_who_is_jailed_by_a_ruling_is_the_accused() -> None:
    sheet = actors(stage("قضت محكمة الواحة بسجن سالم الحربي عشر سنوات"), organization="محكمة الواحة")
    assert ("سالم الحربي", "accused") in who(actors(sheet, person="سالم الحربي"), "قضت")


def test_one_counted_and_one_described_both_suffer() -> None:
    sheet = figures(stage("أصيب 5 أطفال ومعلمة بجروح"), _5="5")
    assert who(sheet, "أصيب") == {("5 أطفال", "victim"), ("معلمة", "victim")}


def test_dozens_of_things_are_nobody() -> None:
    sheet = actors(stage("رد حزب الرمل بإطلاق عشرات الصواريخ على الميناء"), organization="حزب الرمل")
    assert who(sheet, "إطلاق") == {("حزب الرمل", "agent")}


def test_a_number_of_votes_is_no_vote() -> None:
    assert [value.type for _, value in told(actors(stage("نال سالم الحربي 85 صوتا"), person="سالم الحربي"))] == []


def test_the_leaders_are_those_who_met() -> None:
    names = "سالم الحربي|ليلى القاسم|عمر الطويل"
    text = "يجتمع سالم الحربي وليلى القاسم وعمر الطويل غدا. ثم يوقع القادة اتفاقا"
    sheet = actors(stage(text), person=names)
    assert {name for name, _ in who(sheet, "يوقع")} == set(names.split("|"))


def test_an_attack_for_somebody_is_his_and_a_shelling_for_an_air_force_too() -> None:
    sheet = actors(stage("قتل سالم الحربي في هجوم لحركة الرمل"), person="سالم الحربي", organization="حركة الرمل")
    assert ("حركة الرمل", "agent") in who(sheet, "هجوم")
    sheet = actors(stage("قتل سالم الحربي في قصف لطيران النسر"), person="سالم الحربي", organization="طيران النسر")
    assert ("طيران النسر", "agent") in who(sheet, "قصف")


def test_whom_the_defenders_kill_is_no_victim_of_the_attack() -> None:
    text = "نجحت كتيبة النسر في صد هجوم لحركة الرمل وقتل سالم الحربي"
    sheet = actors(stage(text), organization="كتيبة النسر|حركة الرمل", person="سالم الحربي")
    assert who(sheet, "قتل") == {("سالم الحربي", "victim"), ("كتيبة النسر", "agent")}
    assert who(sheet, "هجوم") == {("حركة الرمل", "agent"), ("كتيبة النسر", "target")}


def test_the_incident_that_resulted_in_deaths_has_its_dead() -> None:
    text = "فجر انتحاري نفسه في الميناء. وقالت الشرطة إن الحادث أسفر عن مقتل سالم الحربي"
    sheet = actors(stage("هجوم في الميناء", text), person="سالم الحربي")
    assert ("سالم الحربي", "victim") in who(sheet, "الحادث")


def test_those_whom_a_participle_describes_take_part() -> None:
    sheet = stage("استقبلت البلدة النازحين العائدين إلى منازلهم")
    assert ("النازحين", "agent") in who(actors(sheet, group="النازحين"), "العائدين")


def test_a_movement_acts_by_its_fighters() -> None:
    sheet = actors(stage("وسيطر مقاتلو حركة الرمل على وادي السدر"), organization="حركة الرمل", place="وادي السدر")
    assert {name for name, role in who(sheet, "سيطر") if role == "agent"} == {"حركة الرمل"}


def test_who_oversees_or_plans_attacks_takes_part_and_who_rejects_them_does_not() -> None:
    sheet = actors(stage("كان سالم الحربي يشرف على الهجمات ضد كتيبة النسر"), person="سالم الحربي")
    assert ("سالم الحربي", "agent") in who(sheet, "الهجمات")
    sheet = actors(stage("رفض سالم الحربي الهجمات ضد كتيبة النسر"), person="سالم الحربي")
    assert ("سالم الحربي", "agent") not in who(sheet, "الهجمات")


def test_another_gift_is_another_happening() -> None:
    text = "قدمت منظمة النسر قرضا إلى ليبيا، وسلمت المنظمة شحنة لقاحات إلى ليبيا"
    sheet = actors(stage(text), organization="منظمة النسر", place="ليبيا")
    same = [value.same for _, value in told(sheet) if value.type == "aid_or_loan"]
    assert len(same) == len(set(same)) == 2


def test_two_of_several_before_a_verb_are_whom_it_befell() -> None:
    sheet = actors(stage("أعلنت النيابة أن اثنين من معتقلي وادي الرمل السابقين اعتقلا في الميناء"), place="وادي الرمل")
    assert who(sheet, "اعتقلا") == {("معتقلي وادي الرمل", "target")}


def test_who_stands_behind_the_happening_in_which_he_died_is_found() -> None:
    made = who(stage("وقتل في العملية اثنان من المسلحين"), "قتل")
    assert {role for _, role in made} == {"victim"}


def test_the_hurt_are_carried_and_do_not_carry() -> None:
    sheet = actors(stage("ونقلت سيارات الإسعاف الجرحى إلى مستشفى النسر"), group="الجرحى", organization="مستشفى النسر")
    assert ("الجرحى", "agent") not in who(sheet, "نقلت")


def test_hostages_told_of_as_somebodys_are_held_by_those_before() -> None:
    text = "اقتحم مسلحون المصرف واحتجزوا عشرة من موظفيه"
    assert {role for _, role in who(stage(text), "احتجزوا")} == {"agent"}


def test_who_is_convicted_of_a_killing_killed() -> None:
    text = "سجنت المحكمة سالم الحربي بعدما أدانته بقتل ليلى القاسم"
    assert who(actors(stage(text), person="سالم الحربي|ليلى القاسم"), "قتل") == {
        ("سالم الحربي", "agent"),
        ("ليلى القاسم", "victim"),
    }


def test_whom_somebody_calls_is_the_callee() -> None:
    sheet = actors(stage("أجرى سالم الحربي اتصالا هاتفيا بليلى القاسم"), person="سالم الحربي|ليلى القاسم")
    assert who(sheet, "اتصالا هاتفيا") == {("سالم الحربي", "caller"), ("ليلى القاسم", "callee")}


def test_a_resignation_named_again_is_not_the_appointment_before_it() -> None:
    text = "استقال الوزير سالم الحربي. وكلف الرئيس ليلى القاسم برئاسة الوزارة. ورحب عمر الطويل بالاستقالة"
    sheet = actors(stage(text), person="سالم الحربي|ليلى القاسم|عمر الطويل")
    assert ("ليلى القاسم", "agent") not in who(sheet, "الاستقالة")


def test_the_arrest_of_the_title_is_that_of_the_lead_in_other_words() -> None:
    sheet = stage("توقيف طبيب في الميناء", "أوقف اثنان من عمال المستشفى مساء أمس في الميناء")
    same = [value.same for _, value in told(sheet) if value.type == "arrest"]
    assert len(same) == 2
    assert len(set(same)) == 1
