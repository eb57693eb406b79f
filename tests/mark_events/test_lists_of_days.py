"""A chronicle of several meetings on one page, a welcome at an airport, and verbs in the dual."""

from __future__ import annotations

from tawatur.mark import mark_article
from tawatur.model import Given, Happening, Page
from tawatur.read import read_page

CHRONICLE = """محطات في لقاءات الأسد وبوتين
آخر تحديث: 16 مارس/آذار 2023
التقى الرئيس السوري بشار الأسد أمس الأربعاء في موسكو الرئيس الروسي فلاديمير بوتين، وهنا أبرز ما سبق من لقاءات.
20 تشرين الأول 2015: زار الأسد موسكو للمرة الأولى منذ سنوات. ولم يعلن الكرملين عن الزيارة إلا في اليوم التالي.
11 كانون الأول 2017: هبطت طائرة بوتين في قاعدة حميميم، حيث كان الأسد في استقباله.
20 تشرين الثاني 2017: استقبل بوتين الأسد في سوتشي قبل يومين من قمة ثلاثية.
17 أيار 2018: التقيا مجددا في سوتشي.
"""


def happenings(text: str, day: str | None = None) -> list[tuple[str, Happening]]:
    """(wording, happening) of each event of a plain page."""
    page = Page(source="x", body=text.encode(), media="text/plain", given=Given(date=day))
    mentions = mark_article(read_page(page)[0]).mentions
    return [(m.wording, m.value) for m in mentions if m.kind == "event" and isinstance(m.value, Happening)]


def told(text: str, wording: str, day: str | None = None) -> Happening:
    """The last happening of a page that is told in these words."""
    return [value for words, value in happenings(text, day) if words == wording][-1]


def _day(happening: Happening) -> str | None:
    return happening.when.value if happening.when is not None else None


def _roles(happening: Happening) -> dict[str, str]:
    return {player.actor.removeprefix("person:"): player.role for player in happening.participants}


def test_an_entry_of_a_chronicle_keeps_its_day_through_its_paragraph() -> None:
    welcome = told(CHRONICLE, "استقباله")
    assert (_day(welcome), welcome.status) == ("2017-12-11", "background")
    assert _roles(welcome) == {"بشار الأسد": "host", "فلاديمير بوتين": "visitor"}


def test_the_day_of_its_announcement_is_not_that_of_a_visit() -> None:
    assert _day(told(CHRONICLE, "الزيارة")) == "2015-10-20"


def test_what_came_two_days_after_something_long_past_is_past_as_well() -> None:
    summit = told(CHRONICLE, "قمة")
    assert (_day(summit), summit.status) == ("2017-11-22", "background")


def test_a_verb_in_the_dual_means_the_two_who_met_last() -> None:
    again = told(CHRONICLE, "التقيا")
    assert _day(again) == "2018-05-17"
    assert set(_roles(again)) == {"بشار الأسد", "فلاديمير بوتين"}


def test_who_waits_at_the_airport_receives_the_guest() -> None:
    text = (
        "وصول رئيس الوزراء\n\nوصل رئيس الوزراء العراقي محمد شياع السوداني أمس إلى عمان في زيارة رسمية، "
        "وكان في استقباله في مطار الملكة علياء الدولي وزير الخارجية الأردني أيمن الصفدي."
    )
    assert _roles(told(text, "استقباله", "2024-03-05")) == {"أيمن الصفدي": "host", "محمد شياع السوداني": "visitor"}


def test_to_be_counted_as_the_third_is_not_to_be_announced() -> None:
    text = (
        "لقاء في سوتشي\n\nالتقى فلاديمير بوتين وبشار الأسد الخميس في سوتشي. ويعد هذا اللقاء الثالث بينهما، "
        "إذ سبق أن التقيا في تشرين الثاني الفائت."
    )
    this, before = told(text, "اللقاء", "2018-05-18"), told(text, "التقيا", "2018-05-18")
    assert (_day(this), this.status) == ("2018-05-17", "reported")
    assert (_day(before), before.status) == ("2017-11", "background")


def test_a_region_in_an_envoys_title_is_not_where_the_journey_goes() -> None:
    text = (
        "الأسد في موسكو\n\nوصل الرئيس السوري بشار الأسد مساء أمس إلى موسكو في زيارة رسمية، وكان في استقباله في مطار "
        "فنوكوفو ممثل الرئيس الروسي الخاص للشرق الأوسط نائب وزير الخارجية ميخائيل بوغدانوف."
    )
    assert told(text, "زيارة رسمية", "2023-03-15").place == "place:موسكو"
    welcome = told(text, "استقباله", "2023-03-15")
    assert (welcome.place, _roles(welcome)["ميخائيل بوغدانوف"]) == ("place:مطار فنوكوفو", "host")


def test_old_unrest_is_not_where_the_news_is() -> None:
    text = "الأسد في موسكو\n\nزار الرئيس السوري بشار الأسد موسكو أمس للمرة الأولى منذ بدء الاحتجاجات في آذار 2011."
    assert told(text, "الاحتجاجات", "2015-10-21").place is None


def test_meetings_since_a_year_are_open_and_past() -> None:
    text = "محطات\n\nلقاءات الرئيسين بشار الأسد وفلاديمير بوتين منذ 2015 كثيرة. وصل الأسد أمس إلى موسكو."
    several = told(text, "لقاءات", "2023-03-15")
    assert (_day(several), several.status) == ("2015/..", "background")


def test_acts_after_which_the_news_came_began_on_no_one_day() -> None:
    text = (
        "اعتقال مطلوبين\n\nاعتقلت الشرطة التونسية أمس ثلاثة مطلوبين في بنزرت. "
        "وانطلقت العملية الأمنية إثر عمليات رصد طويلة."
    )
    assert _day(told(text, "عمليات رصد", "2015-07-25")) == "../2015-07-24"


def test_the_next_paragraph_goes_on_from_the_other_happening_of_the_one_before() -> None:
    text = (
        "عملية أمنية في الساحل\n\nاعتقلت الشرطة الخميس ثمانية مطلوبين في مدينة رأس الماء.\n\n"
        "وفي عملية أخرى فجر الجمعة حاصرت الشرطة منزلا في بلدة عين التين.\n\n"
        "وأوضح بيان أن الوحدات تمكنت من تحرير رهينتين."
    )
    assert _day(told(text, "تحرير", "2015-07-25")) == "2015-07-24"


def test_what_went_on_for_months_before_the_news_is_background() -> None:
    text = "عودة المهندسة\n\nعادت المهندسة ليان حرب إلى بلدها أمس السبت بعد احتجازها خمسة أشهر لدى مسلحين."
    held = told(text, "احتجازها", "2032-02-08")
    assert (held.status, held.when) == ("background", None)


def test_no_single_meeting_is_the_series_of_all() -> None:
    text = (
        "محطات في لقاءات الأسد وبوتين منذ 2015\n\nالتقى بشار الأسد فلاديمير بوتين أمس في موسكو.\n\n"
        "20 تشرين الثاني 2017: استقبل بوتين الأسد في سوتشي."
    )
    found = {words: value.same for words, value in happenings(text, "2023-03-16")}
    assert len({found["لقاءات"], found["التقى"], found["استقبل"]}) == 3


def test_a_paragraph_about_today_lends_the_next_no_day() -> None:
    text = (
        "إطلاق نار في سينما\n\nفتح مسلح النار مساء الخميس في سينما في مدينة لافاييت فقتل شخصين.\n\n"
        "وقالت الشرطة إنها اعتقلت اليوم مشتبها به.\n\nوانتحر المسلح بعد الهجوم."
    )
    assert _day(told(text, "انتحر", "2015-07-25")) == "2015-07-23"


def test_a_town_before_reported_words_is_where_what_they_tell_happened() -> None:
    text = "احتجاجات في عدة مدن\n\nخرجت احتجاجات أمس في عدة مدن. وفي مدينة بنزرت، طالب محتجون بكشف ملابسات اعتقال شاب."
    assert told(text, "اعتقال", "2015-07-25").place == "place:بنزرت"


def test_a_gathering_that_somebody_prevents_was_not_held() -> None:
    text = "منع تظاهرة\n\nمنعت قوات الأمن مساء أول من أمس تظاهرة احتجاجية أمام مقر الشركة في الرباط."
    assert told(text, "تظاهرة", "2015-07-25").status == "denied"
    kept_out = "الصحافة\n\nمنعت الشرطة الصحافيين من تغطية تظاهرة نظمها عمال في الرباط أمس."
    assert told(kept_out, "تظاهرة", "2015-07-25").status == "reported"
