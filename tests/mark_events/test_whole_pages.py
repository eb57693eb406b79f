"""Who, when and in what status, read from whole short pages of news that this project wrote."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Given, Happening, Page
from tawatur.read import read_page

DAY = "2025-06-12"


def happenings(text: str, headline: str, day: str = DAY) -> list[tuple[str, Happening]]:
    """Trigger and happening of a page of ``day``, in the order of the text."""
    page = Page(source="x", body=f"{headline}\n\n{text}".encode(), media="text/plain", given=Given(date=day))
    return [(m.wording, m.value) for m in mark_article(read_page(page)[0]).mentions if isinstance(m.value, Happening)]


def first(trigger: str, text: str, headline: str = "أخبار متفرقة من هنا وهناك") -> Happening:
    """The last happening whose trigger is ``trigger``."""
    return [value for word, value in happenings(text, headline) if word == trigger][-1]


def who(happening: Happening, *roles: str) -> set[str]:
    """The participants in any of the roles (all, if none is given), without the kind of their keys."""
    return {p.actor.split(":", 1)[-1] for p in happening.participants if not roles or p.role in roles}


def test_the_noun_behind_anna_does_what_its_clause_tells() -> None:
    text = "قال قائد الشرطة سامي الحداد إن انتحاريا كان يقود السيارة فجر نفسه قرب السوق أمس."
    assert who(first("فجر", text), "agent") == {"told:انتحاري"}


def test_who_goes_on_is_the_one_of_the_same_gender() -> None:
    text = "فرقت الشرطة الأردنية أمس محتجين تجمعوا أمام البلدية في إربد، واعتقلت 40 منهم."
    assert "محتجين" not in str(who(first("اعتقلت", text), "agent"))


def test_a_body_without_a_name_acts() -> None:
    text = "اتهمت النيابة الوزير السابق كمال الناصر أمس بالفساد في بيروت."
    assert who(first("اتهمت", text), "agent") == {"النيابه"}


def test_her_is_a_woman_if_one_is_told_of() -> None:
    text = "عثرت الشرطة الأردنية أمس على الصحافية هالة النمري في عمان، وأوقفت رجلا اعترف بقتلها."
    assert who(first("قتلها", text), "victim") == {"هالة النمري"}


def test_whoever_awaits_him_is_the_host() -> None:
    text = "وصل الرئيس التركي رجب طيب أردوغان أمس إلى الدوحة، وكان في استقباله الشيخ تميم بن حمد آل ثاني."
    met = first("استقباله", text)
    assert who(met, "visitor") == {"رجب طيب أردوغان"}
    assert {"تميم" in one for one in who(met, "host")} == {True}
    assert met.status == "reported"


def test_no_place_visits() -> None:
    text = "اختتم الوزير سامي الحداد أمس جولته بزيارة أبوظبي."
    assert "أبوظبي" not in who(first("زيارة", text))


def test_a_place_before_a_title_does_not_govern_it() -> None:
    text = "التقى رجب طيب أردوغان أمس في جدة ولي العهد السعودي الأمير محمد بن سلمان."
    assert {"رجب طيب أردوغان", "محمد بن سلمان"} <= who(first("التقى", text))


@pytest.mark.parametrize(
    ("trigger", "text", "status"),
    [
        ("اتفاق", "قال الوزير سامي الحداد إن الشروط حالت دون التوصل إلى اتفاق أمس.", "denied"),
        ("إجلاء", "تعذر أمس إجلاء الرعايا الأجانب بسبب القتال.", "denied"),
        ("القتال", "تعذر أمس إجلاء الرعايا الأجانب بسبب القتال.", "reported"),
        ("ألغت", "ألغت البلدية أمس اجتماعا كان مقررا اليوم.", "reported"),
        ("انتخابات", "وكان الحزب قد تصدر انتخابات 2016.", "background"),
        ("تقضي", "محكمة جزائرية تقضي بسجن وزير سابق ثماني سنوات.", "reported"),
        ("اجتماع", "رفضت الشركة أمس عقد اجتماع مع ممثلي العمال.", "denied"),
        ("الإفراج", "رفضت المحكمة أمس طلب الإفراج عن الموقوفين.", "denied"),
        ("انتخابات", "ويفترض أن تركز الحكومة على إصلاح التعليم وإجراء انتخابات محلية.", "hypothetical"),
        ("تقديم الدعم", "أكد الوزير سامي الحداد استمرار تقديم الدعم لمصر.", "announced_future"),
        ("احتجاجات", "وشهدت المدينة احتجاجات متكررة.", "background"),
    ],
)
def test_what_the_words_around_say_of_its_status(trigger: str, text: str, status: str) -> None:
    assert first(trigger, text).status == status


def test_what_an_organisation_documents_over_years_is_no_news() -> None:
    text = "انفجرت سيارة أمس قرب السوق في البلدة القديمة. " + "وقال سكان من الحي إنهم سمعوا دويا هائلا هز البيوت. " * 5
    count = first("مقتل", f"{text}\nووثقت منظمة محلية مقتل 340 مدنيا في المحافظة.")
    assert (count.status, count.when) == ("background", None)


def test_what_is_refuted_is_the_part_not_the_talks() -> None:
    text = "استؤنفت المفاوضات في جنيف أمس. ونفت حركة حماس انسحابها من المفاوضات."
    assert first("المفاوضات", text).status == "reported"


def test_this_meeting_is_the_one_just_announced() -> None:
    text = "تعقد الأحزاب اجتماعا في الرياض يوم السبت المقبل. وهدف هذا الاجتماع هو توحيد المواقف."
    assert first("الاجتماع", text).status == "announced_future"


def test_months_that_lead_up_to_the_news_are_no_news_and_date_nothing_else() -> None:
    text = "قتل مسلح شخصين في مطعم مساء الثلاثاء. وشهدت البلاد في الشهرين الأخيرين عددا من حوادث القتل."
    told = happenings(text, "مقتل شخصين في مطعم")
    assert {value.when.value for word, value in told if word in ("مقتل", "قتل") and value.when} == {"2025-06-10"}


def test_a_deal_that_is_only_argued_about_was_made_before() -> None:
    text = "انتقد وزير الخارجية سامي الحداد أمس الاتفاق النووي، وقال إن الاتفاق لا يخدم المنطقة."
    deal = first("الاتفاق", text, "الحداد ينتقد الاتفاق النووي")
    assert (deal.status, deal.when) == ("background", None)


def test_the_clause_that_tells_when_a_deal_was_made_dates_all_its_mentions() -> None:
    text = "دافع الوزير سامي الحداد أمس عن الاتفاق. وتحدث عن الاتفاق الذي أبرم في الأسبوع الفائت في فيينا."
    told = [value for _, value in happenings(text, "وزير الخارجية يدافع عن الاتفاق") if value.type == "agreement"]
    assert {(value.status, value.when.value) for value in told if value.when} == {("background", "2025-W23")}
    assert len({value.same for value in told}) == 1


def test_a_plan_does_not_date_what_was_done() -> None:
    text = "التقى مدير المخابرات سامي الحداد الوزير عمر الناصر أمس، ويعودان الأحد المقبل لاستكمال المباحثات."
    assert first("التقى", text).when.value == "2025-06-11"


def test_what_was_announced_yesterday_was_not_today() -> None:
    text = "أعلنت النيابة البلجيكية أمس الأربعاء أن رجلين أوقفا في بروكسل."
    assert first("أوقفا", text, "بلجيكا تعلن توقيف رجلين").when.value == "2025-06-11"


def test_who_speaks_at_a_meeting_attends_it() -> None:
    text = "وقال الوزير سامي الحداد خلال لقاء مع عمر الناصر أمس إن الحدود آمنة."
    assert who(first("لقاء", text)) == {"سامي الحداد", "عمر الناصر"}


def test_whoever_lets_go_and_who_is_let_go_by_their_number() -> None:
    text = "وسيفرج الجيش السوداني غدا عن 16 سعوديا محتجزين في الخرطوم."
    freed = first("سيفرج", text)
    assert "arrested:16" in who(freed, "beneficiary")


def test_a_verb_with_nothing_behind_it_was_done_to_its_subject() -> None:
    text = "وقال مدير المستشفى سامي الحداد إن ليلى الناصر اعتقلت في عمان أمس."
    assert who(first("اعتقلت", text), "target") == {"ليلى الناصر"}


def test_what_was_undergone_has_its_victim_from_the_relative_clause() -> None:
    text = "وتحدث سامي الحداد عن الهجوم الذي تعرض له عمر الناصر أمس."
    assert who(first("الهجوم", text)) == {"عمر الناصر"}
    assert who(first("الهجوم", text), "agent") == set()


def test_whose_body_is_buried() -> None:
    text = "توفي سامي الحداد مساء الاثنين. وشيع جثمانه أمس في مسقط رأسه."
    assert who(first("شيع", text)) == {"سامي الحداد"}


def test_an_aircraft_strikes_the_positions_of_others() -> None:
    text = "قصفت الطائرات الحربية أمس مواقع قوات الدعم السريع قرب المطار."
    raid = first("قصفت", text)
    assert who(raid, "target") == {"قوات الدعم السريع"}
    assert who(raid, "agent") == {"told:طايرات حربيه"}


def test_what_somebody_denies_to_have_done_is_denied() -> None:
    text = "ونفت الجماعة في بيان أن تكون قد خطفت المهندسة ليلى الناصر."
    assert first("خطفت", text).status == "denied"


def test_what_lasted_months_before_the_news_is_not_of_its_day() -> None:
    text = "عادت المهندسة ليلى الناصر إلى بلدها أمس بعد احتجازها خمسة أشهر في الجبال."
    held = first("احتجازها", text)
    assert (held.status, held.when) == ("background", None)


def test_who_opened_fire_killed() -> None:
    text = "وقالت الشرطة إن مسلحا فتح النار في مطعم أمس، فقتل شخصين وأصاب سبعة آخرين."
    assert who(first("قتل", text), "agent") == {"told:مسلح"}
    assert who(first("أصاب", text), "agent") == {"told:مسلح"}


def test_who_kills_himself_is_the_dead() -> None:
    text = "وقتل المسلح نفسه أمس مع وصول رجال الشرطة الأردنية."
    dead = first("قتل", text).participants
    assert [p.role for p in dead] == ["victim"]
    assert "مسلح" in dead[0].actor
