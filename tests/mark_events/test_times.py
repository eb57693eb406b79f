"""Which day a happening has, and whether it is news, background, announced, supposed or denied."""

from __future__ import annotations

from tests.mark_events.stage import actors, stage, times, told


def test_what_is_announced_has_its_own_day_where_the_text_gives_one() -> None:
    sheet = stage("غارة على الجسر", "قالت الوزارة أمس إن غارة دمرت الجسر. ووقعت الغارة في 8 مارس")
    sheet = times(sheet, أمس="2020-03-09", tclass="relative", **{"8 مارس": "2020-03-08"})
    days = {event.when.value for word, event in told(sheet) if event.type == "strike" and event.when}
    assert days == {"2020-03-08"}


def test_the_toll_of_a_heat_wave_is_no_later_than_its_announcement() -> None:
    sheet = times(stage("أعلنت الوزارة أمس وفاة عشرة أشخاص بسبب ارتفاع درجات الحرارة"), أمس="2020-03-09")
    values = {word: event.when.value for word, event in told(sheet) if event.when}
    assert values["وفاة"] == "../2020-03-09"


def test_a_war_lasts_since_then() -> None:
    sheet = times(
        actors(stage("وهي سلاح الجيش في حربه ضد كتيبة النسر منذ ثلاث سنوات"), organization="كتيبة النسر"),
        ثلاث_سنوات="P3Y",
    )
    assert [event.when.value for word, event in told(sheet) if word == "حربه" and event.when] == ["2017/.."]


def test_an_older_crash_is_not_the_one_that_the_title_tells_of() -> None:
    sheet = stage("تحطم طائرة", "هز تحطم الطائرة أمس الحي. وتحطمت طائرة في يناير")
    sheet = times(sheet, أمس="2020-03-09", يناير="2020-01")
    keys = [event.same for _, event in told(sheet)]
    assert keys[0] == keys[1] != keys[2]


def test_what_had_been_needs_no_particle() -> None:
    sheet = stage("تحطم مروحية", "تحطمت مروحية. وكان سبعة جنود قتلوا في مدينة أخرى")
    assert [event.status for word, event in told(sheet) if word == "قتلوا"] == ["background"]


def test_an_accusation_that_is_refuted_is_denied() -> None:
    refuted = stage("تتهم المعارضة الجيش بقصف السوق، لكن الجيش ينفي ذلك")
    assert told(refuted)[0][1].status == "denied"
    assert told(stage("تتهم المعارضة الجيش بقصف السوق"))[0][1].status != "denied"


def test_what_somebody_had_meant_to_do_is_supposed() -> None:
    assert told(stage("اعتقلت الشرطة خلية كانت تنوي القيام بهجوم"))[-1][1].status == "hypothetical"


def test_a_threat_to_what_is_there_does_not_suppose_it() -> None:
    status = {word: event.status for word, event in told(stage("الغارات تهدد الهدنة بين الجانبين"))}
    assert status["الهدنة"] != "hypothetical"
    assert told(stage("هدد سالم بقصف الجسر"))[-1][1].status == "hypothetical"
