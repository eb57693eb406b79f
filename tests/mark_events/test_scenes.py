"""Where and when a happening was, told by pointing back, by the occasion, by what was decided; on pages of our own."""

from __future__ import annotations

import pytest

from tests.mark_events.test_whole_pages import first, happenings
from tests.stopwatch import grows_linearly


def triggers(text: str) -> list[str]:
    """The words that name happenings in a text under a headline that names none."""
    return [word for word, _ in happenings(text, "أخبار متفرقة من هنا وهناك")]


@pytest.mark.parametrize("back", ["المنطقة ذاتها", "المكان نفسه", "المدينة"])
def test_a_place_that_is_pointed_back_to_is_the_one_told(back: str) -> None:
    text = f"أخمدت فرق الإطفاء أمس حريقا في مدينة إربد.\n\nوكان حريق مماثل قد شب في {back} في آذار الماضي."
    assert [event.place for word, event in happenings(text, "أخبار متفرقة") if word == "حريق"] == ["place:إربد"]


def test_there_is_a_place_only_where_it_is_no_verb() -> None:
    lead = "انهار سقف مدرسة أمس في مدينة إربد.\n\n"
    assert first("غرق", lead + "وكان طفل قد غرق هناك في آذار الماضي.").place == "place:إربد"
    assert first("قتل", lead + "وكان هناك خلاف قديم قتل فيه رجل في آذار الماضي.").place is None


def test_the_match_tells_when_and_where_it_was_won() -> None:
    text = "حقق الفيصلي فوزا على ضيفه الرمثا بهدفين دون رد، في المباراة التي جمعتهما أمس على ملعب الحسن في إربد."
    assert (won := first("حقق", text)).when is not None
    assert (won.when.value, won.place) == ("2025-06-11", "place:إربد")


def test_what_is_due_to_another_thing_is_not_the_meeting_s() -> None:
    text = "التقى وزير الطاقة سامي الحداد أمس وفدا. وتناول اللقاء تمويل المحطة المزمع إنشاؤها في مدينة نواذيبو."
    meeting = first("اللقاء", text)
    assert (meeting.status, meeting.place) == ("reported", None)
    assert first("اللقاء", "يعقد اللقاء المزمع عقده في مدينة نواذيبو غدا.").status == "announced_future"


def test_what_is_decided_stands_behind_who_decides_with_all_his_titles() -> None:
    assert "تأجيل" in triggers("قررت محكمة الجنايات في إربد اليوم الخميس تأجيل محاكمة الوزير السابق.")
    assert "تعليق" in triggers("أعلن الوالي تعليق الدراسة في جميع مدارس الولاية.")
    assert "تكريم" in triggers("وشهد حفل الافتتاح تكريم الروائي حسن بن عثمان.")


def test_an_inquiry_that_goes_on_is_one_though_it_is_known() -> None:
    assert "التحقيقات" in triggers("وقال إن التحقيقات لا تزال جارية لمعرفة أسباب الحريق.")
    assert "التحقيق" not in triggers("وقال مدير مكتب التحقيق إن الموظفين سعداء.")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("أخمدت فرق الدفاع المدني في إربد حريقا.", "أخمدت"),
        ("انهار عقار مكون من خمسة طوابق في إربد أمس.", "انهار"),
        ("تسبب مطعم في تسمم 14 شخصا أمس.", "تسمم"),
        ("وصل الوفد إلى العاصمة مساء السبت.", "وصل"),
        ("الرئيس استقبل وفد البنك أمس.", "استقبل"),
    ],
)
def test_words_of_everyday_news_name_happenings(text: str, trigger: str) -> None:
    assert trigger in triggers(text)


def test_who_spends_a_night_does_not_die() -> None:
    text = "وقالت سيدة: استيقظنا على اهتزاز الجدران، وقضينا الليل في السيارة. وقضى رجل في الحادث."
    assert [word for word in triggers(text) if word.startswith("قض")] == ["قضى"]


def test_what_a_relative_clause_adds_behind_the_lead_is_background() -> None:
    text = (
        "عين الرئيس أمس سامي الحداد وزيرا للتجارة في الحكومة الجديدة، بحسب بيان نشره الديوان.\n\n"
        "ويخلف الحداد الوزير عمر الزين الذي واجه انتقادات كثيرة."
    )
    assert first("انتقادات", text).status == "background"


def test_a_deal_that_was_concluded_some_time_before_the_news_is_background() -> None:
    text = (
        "زار وزير الدفاع سامي الحداد إربد أمس.\n\n"
        "وسعى الحداد إلى طمأنة المدينة بعد أسبوع من إنجاز الاتفاق بين الحكومة والفصائل."
    )
    assert first("الاتفاق", text).status == "background"


def test_a_dateline_tells_where_and_its_writer_takes_no_part() -> None:
    text = "فهد السالم - جريدة الوادي - إربد: لقيت معلمة مصرعها صباح اليوم إثر انقلاب حافلة."
    death = first("مصرعها", text)
    assert death.place == "place:إربد"
    assert "فهد" not in str(death.participants)


def test_a_market_is_not_where_its_report_was_written() -> None:
    text = "سالم فهد - جريدة الوادي - لندن: تراجعت أسعار النفط أمس. وأصيب عامل في حريق."
    assert (first("تراجعت", text).place, first("أصيب", text).place) == (None, "place:لندن")


def test_what_goes_before_is_in_the_one_country_that_the_article_speaks_of() -> None:
    text = "نظمت انتخابات في بوروندي أمس وسط هدوء بحسب ما ذكرت لجنة الاقتراع المستقلة في العاصمة."
    assert first("احتجاجات", text + " وكانت احتجاجات قد اندلعت في نيسان الماضي.").place == "place:بوروندي"
    assert first("احتجاجات", text + " وكانت احتجاجات قد اندلعت في نيسان الماضي، قالت فرنسا.").place is None


def test_a_speech_is_held_when_the_news_is() -> None:
    text = "رعى الأمير سعد أمس حفل تخريج 900 متدرب في مدينة أبها بحضور عدد كبير من الأهالي.\n\nوألقى عميد الكلية كلمة."
    speech = first("كلمة", text)
    assert speech.when is not None
    assert (speech.when.value, speech.place) == ("2025-06-11", "place:أبها")


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("اختفى الطفل منذ الأحد الماضي.", "اختفى", "2025-06-08"),
        ("وجاءت زيارة الوزير سامي الحداد إلى إربد أمس وهي الرابعة منذ عام 2011.", "زيارة", "2025-06-11"),
    ],
)
def test_since_when_is_when_it_began_only_of_a_verb(text: str, trigger: str, day: str) -> None:
    assert (happened := first(trigger, "قال الوزير سامي الحداد. " + text)).when is not None
    assert happened.when.value == day


def test_the_month_of_delivery_is_no_day_of_a_rise() -> None:
    rose = first("ارتفع", "ارتفع خام برنت في العقود الآجلة تسليم أغسطس دولارا أمس.")
    assert rose.when is not None
    assert rose.when.value == "2025-06-11"


def test_what_is_due_is_a_happening_to_come() -> None:
    assert first("يخضع", "ومن المنتظر أن يخضع اللاعب سامي الحداد لفحوصات طبية غدا.").status == "announced_future"
    assert first("تسليم", "وأعلنت الوزارة صرف المنح، على أن يتم تسليم الشهادات غدا.").status == "announced_future"


def test_the_one_country_told_of_is_where_the_news_is() -> None:
    text = "أغلقت الحكومة الكويتية أمس المدارس. وأعلن الوزير سامي الحداد إجراءات أخرى على مستوى الكويت كلها."
    assert first("أغلقت", text).place == "place:الكويت"
    assert first("أغلقت", text + " ورحبت فرنسا بالقرار.").place is None


def test_deeds_that_a_verdict_is_about_are_not_of_its_day() -> None:
    text = (
        "قضت محكمة الجنايات في إربد أمس بالسجن عشرة أعوام لمدير مصنع بتهمة التسبب في وفاة عامل في المصنع الكبير.\n\n"
        "وشهدت المدينة احتجاجات بعد مقتل العامل، وأغلق الأهالي الطريق ساعات."
    )
    found = dict(happenings(text, "حكم جديد في المدينة"))
    assert {word: found[word].status for word in ("وفاة", "احتجاجات", "أغلق")} == dict.fromkeys(
        ("وفاة", "احتجاجات", "أغلق"), "background"
    )
    assert found["وفاة"].when is None


def test_a_verb_of_the_past_has_no_day_to_come() -> None:
    text = "قال الوزير سامي الحداد إن الموكب سيصل غدا إلى مدينة إربد، وأعفى المزارعين من الرسوم."
    released = first("أعفى", text)
    assert (released.status, released.when and released.when.value) != ("announced_future", "2025-06-13")


def test_a_rumour_that_is_refuted_is_denied() -> None:
    assert first("فرض حظر", "ونفت الوزارة ما تردد عن فرض حظر تجول في المدينة.").status == "denied"
    assert first("فرض حظر", "وأكدت الوزارة فرض حظر تجول في المدينة.").status != "denied"


def test_one_who_dies_after_an_illness_dies_on_the_day() -> None:
    died = first("وفاة", "أعلن الوزير سامي الحداد أمس وفاة الشاعر عمر الزين بعد معاناة مع المرض.")
    assert died.when is not None
    assert died.when.value == "2025-06-11"


def test_what_is_announced_without_a_that_is_of_the_day_behind_it() -> None:
    text = "وكانت السلطات أعلنت أول إصابة في البلاد في الرابع والعشرين من شباط الماضي."
    assert (said := first("أعلنت", text).when) is not None
    assert said.value == "2025-02-24"


def test_the_text_below_dates_what_the_lead_tells_without_a_day() -> None:
    text = (
        "عثر على جثة شاب في حديقة منزل مهجور في مدينة إربد، بحسب ما ذكرت مصادر أمنية في المدينة لمراسلنا.\n\n"
        "وقالت المصادر إن سكان الحي عثروا على الجثة الأحد."
    )
    found = [event.when.value for word, event in happenings(text, "خبر من المدينة") if word == "عثر" and event.when]
    assert found == ["2025-06-08"]


def test_what_is_missing_since_ten_days_went_missing_then() -> None:
    lost = first("فقدان", "وتحدث الوزير سامي الحداد عن فقدان أثر ثلاثة صحفيين منذ عشرة أيام.")
    assert lost.when is not None
    assert lost.when.value == "2025-06-02"


def test_what_went_on_during_a_counted_day_was_on_that_day() -> None:
    text = "استمر الفرز أمس غداة انتخابات تخللتها أعمال عنف في مدينة إربد."
    assert (violent := first("أعمال عنف", text).when) is not None
    assert violent.value == "2025-06-10"


def test_what_an_announcing_article_tells_in_the_present_is_to_come() -> None:
    text = (
        "يلتقي وزير العمل سامي الحداد بعد غد السبت رجال الأعمال في مدينة إربد، وذلك بمقر الغرفة الرئيس في المدينة.\n\n"
        "ويشهد اللقاء توقيع مذكرة تفاهم بين الغرفة والوزارة."
    )
    found = dict(happenings(text, "لقاء قريب"))
    assert (found["توقيع"].status, found["توقيع"].when and found["توقيع"].when.value) == (
        "announced_future",
        "2025-06-14",
    )
    assert found["اللقاء"].status == "announced_future"


def test_from_inside_is_not_where_it_fell() -> None:
    text = "أصيب ثلاثة جنود إثر سقوط مقذوف من داخل الأراضي السورية على موقعهم في مدينة إربد فجر أمس."
    assert first("أصيب", text).place == "place:إربد"


def test_a_goal_is_no_purpose() -> None:
    text = "فاز الفيصلي على الرمثا بهدف في المباراة التي سجل فيها اللاعب سامي الحداد ركلة جزاء، وتوج الفريق بالكأس."
    assert first("توج", text).status == "reported"


@pytest.mark.parametrize("trigger", ["استدعت", "وجهت", "الصلاة على الشهيد"])
def test_offices_and_prayers(trigger: str) -> None:
    text = "استدعت هيئة الرقابة المالك أمس، ووجهت إليه إنذارا. وأديت الصلاة على الشهيد في إربد."
    assert trigger in triggers(text)


def test_a_plan_told_before_does_not_make_a_deed_one() -> None:
    text = "وسلمت الجثتان إلى المشرحة تمهيدا لتسليمهما إلى ذويهما، فيما فتحت السلطات تحقيقا في الحادث أمس."
    assert first("فتحت تحقيقا" if "فتحت تحقيقا" in triggers(text) else "فتحت", text).status == "reported"
    assert "سلمت" in triggers(text)


def test_a_meeting_of_these_days_behind_the_news_is_part_of_it() -> None:
    text = "وأعلن رئيس الحكومة سامي الحداد عقب اجتماع وزاري الثلاثاء أن التعويضات ستدفع قريبا."
    assert first("اجتماع وزاري", text).status == "reported"


def test_what_is_found_stands_behind_who_found_it() -> None:
    assert "عثرت" in triggers("عثرت الشرطة النهرية، صباح الأربعاء، على جثة شاب.")


def test_weather_that_is_forecast_is_to_come_over_the_place() -> None:
    rain = first("هطول", "توقعت الهيئة العامة للأرصاد هطول أمطار غزيرة على مدينة إربد غدا.")
    assert (rain.status, rain.place) == ("announced_future", "place:إربد")


def test_the_hour_of_the_lead_is_its_own() -> None:
    text = "اندلع حريق عند الساعة الثالثة فجر أمس في سوق مدينة إربد القديم بحسب ما ذكر شهود من التجار."
    text += "\n\nوأنقذ الأهالي طفلا."
    saved = first("أنقذ", text)
    assert saved.when is not None
    assert saved.when.value == "2025-06-11"


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("وألقي القبض على سامي الحداد في 12 نوفمبر 2019، وأخلي سبيله بكفالة بعد ثلاثة أشهر.", "أخلي", "2020-02"),
        ("ونقل الجريح إلى المستشفى يوم الجمعة، وتوفي بعد يومين متأثرا بجروحه.", "توفي", "2025-06-08"),
        ("وأوقف الرجل في مايو 2021 بعد شهرين من الهجوم.", "أوقف", "2021-05"),
    ],
)
def test_how_long_after_another_deed_is_counted_from_that(text: str, trigger: str, day: str) -> None:
    assert (done := first(trigger, text).when) is not None
    assert done.value == day


def test_a_transcript_without_a_single_stop_is_read_in_time_that_grows_with_it() -> None:
    piece = (
        "اجتمع وزير النقل نادر الحوراني برئيس البلدية سليم الجابري في إربد أمس وأصيب سبعة عمال في انهيار سقف "
        "بمدينة الرمثا يوم السبت وافتتح المحافظ جسرا في المفرق فيما زار الوفد مستشفى عجلون "
    )
    assert not grows_linearly(lambda times: happenings(piece * times, "أخبار متفرقة"), 25)
