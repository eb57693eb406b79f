"""Words that several things are called by, told apart by what stands beside them; who takes part in what they name."""

from __future__ import annotations

import pytest

from tawatur.mark.event_words import stems
from tests.mark_events.test_more_deeds import triggers
from tests.mark_events.test_with_names import happenings


def players(text: str, trigger: str) -> set[tuple[str, str]]:
    """Actor, without its kind, and role at one trigger."""
    found = next(event for word, event in happenings(text) if word == trigger)
    return {(player.actor.split(":", 1)[-1], player.role) for player in found.participants}


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("شنت القوات عملية واسعة في الجبل فجر أمس.", "عملية", "military_operation"),
        ("تمكنت القوات أمس من السيطرة على مدينة النور.", "السيطرة على", "military_operation"),
        ("انتزع المقاتلون قرية السد من المسلحين.", "انتزع", "military_operation"),
        ("استهدفت طائرات حربية مخازن في ضواحي البلدة.", "استهدفت", "strike"),
        ("استهدف مجهولون دورية عند الجسر.", "استهدف", "attack"),
        ("دكت المدفعية معاقل المسلحين في الجبل.", "دكت", "strike"),
        ("انقلب ضباط على الحكومة المنتخبة عام 2019.", "انقلب", "other"),
        ("أقر مجلس النواب قانون الإيجارات الجديد.", "أقر", "legislation"),
        ("وجهت النيابة إلى الموظف تهمة الاختلاس.", "وجهت", "trial"),
        ("أسقطت المحكمة التهم عن المدون.", "أسقطت", "court_ruling"),
        ("تمت تنحية قائد الشرطة من منصبه.", "تنحية", "appointment"),
        ("جمدت الحكومة أرصدة رجل أعمال معروف.", "جمدت", "sanction"),
        ("راح ضحية الحادث عشرون شخصا.", "راح ضحية", "death"),
        ("اختنق أربعة عمال داخل خزان مغلق.", "اختنق", "accident"),
        ("تم إنقاذهم من البئر بعد ساعات.", "إنقاذهم", "rescue"),
        ("نقض المتمردون الهدنة بعد ساعات.", "نقض", "agreement"),
        ("أمر الوزير بتشكيل لجنة تحقيق.", "أمر", "other"),
        ("أعلنت القيادة العامة، السبت، عن تدمير معمل للمتفجرات.", "تدمير", "other"),
        ("أوقفت الشرطة عصابة لسرقة المتاجر.", "أوقفت", "arrest"),
        ("حل الرئيس ضيفا على بلدية الساحل.", "حل", "visit"),
        ("أشار الناطق إلى سيطرة الجيش على قرية السد.", "سيطرة", "military_operation"),
        ("أسرت القوات في جبهة الجبل أمس عشرة جنود.", "أسرت", "arrest"),
        ("تحقق الشرطة في حادثة طعن عند السوق.", "حادثة طعن", "attack"),
        ("أصيب ثلاثة عمال في سقوط قذيفة على ورشة.", "سقوط", "strike"),
    ],
)
def test_what_stands_beside_a_word_tells_what_it_names(text: str, trigger: str, kind: str) -> None:
    assert triggers(text).get(trigger) == kind


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ضبطت الشرطة أسلحة وثلاث عبوات ناسفة.", "عبوات ناسفة"),
        ("فقد الجيش السيطرة على مدينة النور.", "السيطرة على"),
        ("بدأت جولة حاسمة من المفاوضات في القلعة.", "جولة"),
        ("لا يزال المشروع قيد الدراسة في البلدية.", "قيد"),
        ("يحدث ذلك أحيانا بلا سبب معروف.", "أحيانا"),
        ("هاجم الكاتب سلمان النور في تغريدة لاذعة.", "هاجم"),
        ("هذا المركز كان من نصيب ليلى الحربي.", "نصيب"),
        ("اقتحموا منزله فجر أمس في القرية.", "فجر"),
        ("خرج مع نجليه من المنزل.", "نجليه"),
        ("هذا متروك للمدرب ونحن سننفذ ما يريد.", "نحن"),
        ("أصيب عاملان في انفجار هز المصنع واستهدف، ولم يكن في الأمر شيء.", "استهدف"),
    ],
)
def test_the_same_word_beside_others_names_nothing(text: str, word: str) -> None:
    assert word not in triggers(text)


def test_a_campaign_of_merchants_is_none_of_force() -> None:
    assert triggers("شن تجار حملة على المنصات لترويج العسل.").get("حملة") == "other"


def test_a_weapon_that_goes_off_is_one_attack() -> None:
    found = triggers("أربع سيارات مفخخة انفجرت في السوق.")
    assert [word for word, kind in found.items() if kind == "attack"] == ["انفجرت"]


def test_a_town_behind_the_word_for_attacks_is_where_they_were() -> None:
    assert players("أسفرت تفجيرات بغداد عن مقتل عشرين شخصا.", "تفجيرات") >= {("killed:20", "victim")}
    assert not any(role == "agent" for _, role in players("أسفرت تفجيرات بغداد عن مقتل عشرين شخصا.", "تفجيرات"))


def test_what_an_attack_is_aimed_at_is_no_second_attack() -> None:
    found = triggers("وقع انفجار في البلدة استهدف مقر الشرطة عند الجسر.")
    assert [word for word, kind in found.items() if kind == "attack"] == ["انفجار"]


def test_who_does_it_to_whom_a_pronoun_means_is_the_agent() -> None:
    assert ("الشرطة", "agent") in players("هرب المسلح إلى الجبل حيث قتلته الشرطة بعد ساعات.", "قتلته")


def test_a_pronoun_of_a_relative_means_nobody_else() -> None:
    text = "رحب عمر الخطيب بالقرار الذي اتخذته وزارة الصحة قبل أسبوع."
    assert ("عمر الخطيب", "target") not in players(text, "اتخذته")


def test_whom_one_meets_stands_behind_a_letter_as_well() -> None:
    text = "التقى الوزير سامي الحداد بالسفير أحمد الخطيب في بيروت."
    assert players(text, "التقى") == {("سامي الحداد", "attendee"), ("أحمد الخطيب", "attendee")}


def test_who_manages_to_gain_land_gains_it() -> None:
    roles = {role for _, role in players("تمكنت القوات أمس من السيطرة على مدينة النور.", "السيطرة على")}
    assert roles == {"agent"}


def test_what_somebody_is_appointed_is_nobody_else() -> None:
    text = "عينت الحكومة أحمد الخطيب قنصلا عاما في بيروت."
    assert {actor for actor, role in players(text, "عينت") if role == "appointee"} == {"أحمد الخطيب"}


def test_the_posts_of_somebody_are_hit_whose_they_are() -> None:
    text = "واصلت مقاتلات حربية أمس هجومها على مواقع حركة حماس في الجبل."
    assert ("حماس", "target") in {(actor.split(":")[-1], role) for actor, role in players(text, "هجومها")}


def test_who_launches_strikes_stands_behind_a_joined_verb_as_well() -> None:
    assert {role for _, role in players("وشن طيران التحالف غارات على الجبل.", "غارات")} == {"agent"}


def test_a_body_that_announces_its_own_deed_does_it() -> None:
    found = players("أعلنت شرطة الرياض القبض على ثلاثة لصوص.", "القبض")
    assert ("شرطة الرياض", "agent") in found


def test_whoever_seeks_an_agreement_with_another_is_a_side_of_it() -> None:
    roles = players("يسعى سامي الحداد إلى اتفاق مع أحمد الخطيب.", "اتفاق")
    assert roles == {("أحمد الخطيب", "party"), ("سامي الحداد", "party")}


def test_who_talks_during_a_call_is_on_the_line() -> None:
    text = "بحث الرئيس سامي الحداد ونظيره أحمد الخطيب، خلال اتصال هاتفي، أوضاع البلدين."
    assert {actor for actor, _ in players(text, "اتصال هاتفي")} == {"سامي الحداد", "أحمد الخطيب"}
    assert {word: event.type for word, event in happenings(text)}["بحث"] == "phone_call"


def test_who_is_named_as_a_topic_is_who_it_was_done_to() -> None:
    assert ("سامي الحداد", "target") in players("أما سامي الحداد، فقد أوقف في وقت لاحق.", "أوقف")


def test_a_body_that_kills_does_not_die() -> None:
    found = players("وقتلت حركة حماس ضابطي شرطة على الأقل.", "قتلت")
    assert {role for actor, role in found if "حماس" in actor} == {"agent"}


def test_one_named_among_the_dead_is_a_victim_beside_their_number() -> None:
    found = players("قتل سبعة أشخاص بينهم الطبيب سامي الحداد.", "قتل")
    assert {actor for actor, role in found if role == "victim"} >= {"سامي الحداد"}


def test_as_many_others_are_not_the_same_people() -> None:
    text = "قتل ثلاثة جنود عند الجسر، وقتل ثلاثة آخرون في السوق."
    first, second = (event for word, event in happenings(text) if word == "قتل")
    assert {p.actor for p in first.participants}.isdisjoint(p.actor for p in second.participants)


def test_a_sentence_of_death_carried_out_is_a_death_of_the_one_it_fell_on() -> None:
    found = players("نفذ حكم القتل قصاصا في سامي الحداد بمدينة الرياض.", "القتل")
    assert ("سامي الحداد", "victim") in found


def test_who_ends_a_life_kills_and_who_ends_his_working_life_does_not() -> None:
    assert happenings("أنهى سامي الحداد حياته بطلقة في رأسه.")[0][1].type == "death"
    career = happenings("أنهى سامي الحداد حياته المهنية في النادي.")
    assert "death" not in {event.type for _, event in career}


def test_being_hit_by_wounds_is_harm_though_nobody_is_named() -> None:
    assert happenings("وقد أصيب بجروح في رأسه.")[0][1].type == "other"


def test_quantities_are_no_hundreds_of_people() -> None:
    assert "مئات" not in stems("كميات")
