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


def test_a_result_has_the_day_of_its_main_clause() -> None:
    text = "تحطمت مروحية في مايو مثل المروحية التي تحطمت أمس، مما أدى إلى مقتل ستة أشخاص"
    sheet = times(stage("خبر", text), مايو="2019-05", أمس="2020-03-09")
    assert [event.when.value for word, event in told(sheet) if word == "مقتل" and event.when] == ["2019-05"]


def test_what_is_in_force_since_a_year_has_that_year() -> None:
    sheet = times(stage("خبر", "تهدد الغارات الهدنة المطبقة منذ 2017"), tclass="explicit", **{"2017": "2017"})
    truce = dict(told(sheet))["الهدنة"]
    assert truce.when is not None
    assert (truce.when.value, truce.status) == ("2017", "background")


def test_a_time_inside_reported_words_is_not_that_of_the_saying() -> None:
    sheet = times(stage("قال سالم إن يوم الأحد شهد مقتل جندي", day="2020-03-10"), يوم_الأحد="2020-03-08")
    assert [event.when.value for word, event in told(sheet) if word == "مقتل" and event.when] == ["2020-03-08"]


def test_a_meeting_for_whose_holding_one_works_is_supposed() -> None:
    event = told(stage("يبذل سالم كل ما في وسعه لعقد اجتماع بين الجانبين"))[-1][1]
    assert event.status in ("hypothetical", "announced_future")


def test_another_operation_of_a_paragraph_keeps_its_day() -> None:
    text = "نفذت القوات عملية أمنية أمس. وفي عملية أخرى اليوم حررت القوات الرهائن. واعتقلت القوات ستة أشخاص"
    sheet = times(stage("خبر", text), أمس="2020-03-09", اليوم="2020-03-10")
    assert [event.when.value for word, event in told(sheet) if word == "اعتقلت" and event.when] == ["2020-03-10"]


def test_a_statement_on_an_old_happening_is_of_the_news_day() -> None:
    text = "قتل سالم في غارة وقعت في يناير. وقالت الوزارة في بيان إن الغارة أصابت هدفها"
    sheet = times(stage("مقتل سالم", text), يناير="2020-01-11")
    assert [event.when.value for word, event in told(sheet) if word == "بيان" and event.when] == ["2020-03-10"]


def test_weeks_after_an_attack_it_is_another_one() -> None:
    sheet = times(
        stage("هجوم على سوق", "هاجم مسلحون السوق أمس بعد أسابيع من الهجوم على فندق"), أمس="2020-03-09", بعد_أسابيع="PXW"
    )
    events = told(sheet)
    assert events[-1][1].same != events[0][1].same
    assert events[-1][1].status == "background"
