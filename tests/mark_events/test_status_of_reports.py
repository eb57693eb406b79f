"""Whether what a report tells is its news, its past, or only supposed: short pages written for this project."""

from __future__ import annotations

import pytest

from tests.mark_events.test_whole_pages import first, happenings

FILLER = "وتناول الحاضرون شؤونا عامة تخص الأهالي والطرق والمياه والأسواق في البلدة القديمة وما حولها من القرى الصغيرة. "


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("حذر القائد من أنه إذا استخدمت القوات الغاز في البلدة فسوف يتم قصف مواقعها.", "قصف", "hypothetical"),
        ("ولم يعرف ما إذا كان الجنود قصفوا السوق أم لا.", "قصفوا", "hypothetical"),
        ("وقال المحامي إن من الممكن أن يصل الأمر إلى اعتقال المدير.", "اعتقال", "hypothetical"),
        ("وقالت الشرطة إن المحتجزين خططوا لتنفيذ عدة تفجيرات في المدينة.", "تفجيرات", "hypothetical"),
        ("وأصيب سبعة أشخاص في انفجار وقع الاثنين الماضي في المدينة.", "انفجار", "reported"),
        ("وفي وقت سابق اليوم قتل ثلاثة جنود في المدينة.", "قتل", "reported"),
        ("وعقب ذلك تم تكريم الفائزين في الحفل.", "تكريم", "reported"),
        ("وقررت المحكمة تغريمه خمسين ألف ريال.", "تغريمه", "reported"),
        ("وقال إن الزيارة التي سيقوم بها الوزير سامي الحداد إلى المدينة مهمة.", "الزيارة", "announced_future"),
        ("والناشط عضو في جماعة تقف وراء عدة هجمات في البلاد.", "هجمات", "background"),
    ],
)
def test_the_clause_tells_the_status(text: str, trigger: str, status: str) -> None:
    assert first(trigger, text).status == status


def test_how_the_dead_died_is_asked_not_whether() -> None:
    assert first("حتفهم", "ولم يتضح ما إذا كان الضحايا لقوا حتفهم في الحريق أم بعده.").status != "hypothetical"
    assert first("حتفهم", "ولم يتضح ما إذا كان العمال لقوا حتفهم في الحريق.").status == "hypothetical"


def test_what_came_some_days_after_an_attack_recalls_it() -> None:
    text = "قصفت الطائرات أمس مواقع في البلدة، وذلك بعد أربعة أيام على هجوم انتحاري في المدينة."
    assert first("هجوم انتحاري", text).status == "background"


def test_the_first_of_its_kind_is_the_news() -> None:
    text = "رست أمس أول سفينة تنقل مساعدات إنسانية إلى ميناء عدن قدمتها دولة الإمارات."
    assert first("مساعدات إنسانية", text, "وصول مساعدات").status == "reported"


def test_a_superlative_since_a_time_dates_nothing() -> None:
    text = "قتل أربعة مدنيين في البلدة بعد أعنف قتال وقع منذ شهر."
    when = first("قتل", text).when
    assert when is None or when.value != "2025-05"


def test_an_execution_recalls_the_crime() -> None:
    text = (
        "أعلنت وزارة الداخلية تنفيذ حكم القتل قصاصا في جان بمدينة الرحاب. وأقدم الجاني على قتل سعيد الوادي "
        "وتمكنت الشرطة من القبض على الجاني. وتم تنفيذ حكم القتل اليوم في مدينة الرحاب."
    )
    told = happenings(text, "تنفيذ حكم القتل قصاصا في جان")
    by_word = dict(told)
    assert by_word["قتل"].status == by_word["القبض"].status == "background"
    assert by_word["تنفيذ حكم القتل"].status == "reported"
    assert by_word["قتل"].same != by_word["تنفيذ حكم القتل"].same


def test_the_life_of_who_died_is_background() -> None:
    text = (
        "توفي المخرج نادر الكيلاني أمس بعد صراع مع المرض. ودرس الكيلاني في معهد الفنون. وأسس فرقة مسرحية "
        "وعين مديرا للمسرح. وشيع جثمانه اليوم في المدينة."
    )
    told = dict(happenings(text, "وفاة المخرج نادر الكيلاني"))
    assert told["عين"].status == "background"
    assert told["شيع"].status == "reported"


def test_a_noun_that_points_back_is_what_it_points_at() -> None:
    text = "أبلغ المبعوث الصحافيين أمس أنه سيزور مدينة الرحاب الأسبوع المقبل. وقال إن هذه الزيارة إلى الرحاب مهمة."
    told = happenings(text, "المبعوث سيزور الرحاب")
    assert {value.status for _, value in told if value.type == "visit"} == {"announced_future"}


@pytest.mark.parametrize(("day", "status"), [("أمس", "reported"), ("", "background")])
def test_a_long_report_tells_its_news_to_the_end(day: str, status: str) -> None:
    opening = f"أصدر مجلس البلدة {day} بيانا عن شؤون الطرق. " if day else "لا أحد يحب الزحام في الطرق. "
    text = opening + FILLER * 20 + "واعتقلت الشرطة المصرية سالم الحربي."
    assert first("اعتقلت", text, "شؤون البلدة").status == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("وتأمل سارة أن يزور الوزير سامي الحداد القرية.", "يزور", "hypothetical"),
        ("ومن المقرر خلال الأيام القليلة أن يزور الوزير سامي الحداد القرية.", "يزور", "announced_future"),
        ("وقال الوزير: سأجري محادثات مع نظيري في المدينة.", "محادثات", "announced_future"),
        ("ويأتي هذا بعد أيام من غرق زورق قرب الساحل.", "غرق", "background"),
        ("وبحث الرئيسان أمس الحرب في البلاد.", "الحرب", "background"),
        ("وكان والد الرئيس السابق للبلدة قد توفي في مدينة الرحاب.", "توفي", "background"),
        (
            "ودعت البلدية السكان إلى الهدوء في الأحياء كلها قبل أن تعتقل الشرطة المصرية سالم الحربي أمس.",
            "تعتقل",
            "reported",
        ),
        ("وتسعى الشركة منذ أشهر إلى اتفاق مع الوزارة.", "اتفاق", "hypothetical"),
    ],
)
def test_what_is_wanted_planned_or_before(text: str, trigger: str, status: str) -> None:
    assert first(trigger, text).status == status


def test_the_first_of_two_mishaps_is_not_the_news() -> None:
    text = (
        "أصيب سبعة أشخاص أمس في حادث تصادم في مدينة الرحاب. وقال مدير المرور إن الحادث الأول الذي وقع في يناير "
        "2024 أودى بحياة ثلاثة."
    )
    told = happenings(text, "إصابة سبعة في حادث تصادم بالرحاب")
    assert [value.status for word, value in told if word in ("الحادث", "أودى بحياة")] == ["background"] * 2
    assert told[0][1].status == "reported"


def test_spots_of_other_raids_are_not_where_the_news_was() -> None:
    text = (
        "قصفت طائرات أمس مواقع في سوريا بعد أيام من الهدوء في المناطق كلها كما قال شهود. "
        "وأسفر القصف على مبنى في حي الزهراء بمدينة حلب عن أضرار. "
        "وأسفر القصف على منزل في حي النور بمدينة إدلب عن أضرار."
    )
    told = happenings(text, "طائرات تقصف مواقع في سوريا")
    assert told[0][1].place == "place:سوريا"


def test_what_lies_across_a_border_is_no_place_of_it() -> None:
    text = (
        "قتل أربعة جنود أمس في انفجار عبوة في منطقة رفح على الحدود مع غزة. "
        "ويأتي الانفجار في الوقت الذي تجتمع فيه لجنة في عمان."
    )
    places = {
        value.place for word, value in happenings(text, "مقتل أربعة جنود") if word in ("قتل", "انفجار", "الانفجار")
    }
    assert places == {"place:رفح"}
