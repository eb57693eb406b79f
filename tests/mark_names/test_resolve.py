"""Whom the names, titles and descriptions mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Name
from tests.mark_names.stage import actor, means, names, stage
from tests.stopwatch import cpu_seconds


def test_a_surname_means_the_full_name() -> None:
    sheet = stage("قالت الوزيرة ليلى البدراني إن العمل بدأ. وأضافت البدراني أنه سينتهي")
    assert means(sheet, "البدراني") == ["ليلى البدراني"]


def test_spellings_of_one_name_are_one_actor() -> None:
    sheet = stage("قال دونالد ترامب ذلك. ورد ترمب لاحقا. ثم تحدث ديمتري بيسكوف، وعاد دميتري بيسكوف")
    assert means(sheet, "ترمب") == ["دونالد ترامب"]
    assert len({a.key for a in sheet.actors if a.name.endswith("بيسكوف")}) == 1


def test_a_misspelt_surname_is_tied() -> None:
    sheet = stage("صرح ماركوس شيفرينغ للصحافة. وكرر شيفرنيغ كلامه")
    assert means(sheet, "شيفرنيغ") == ["ماركوس شيفرينغ"]


def test_two_persons_of_one_surname_stay_apart() -> None:
    sheet = stage("حضر فيصل المهندي والتقى ناصر المهندي")
    assert len([a for a in sheet.actors if a.kind == "person"]) == 2


def test_a_title_before_or_behind_a_name_means_it() -> None:
    sheet = stage("قال محافظ ديالى قاسم الزبيدي ذلك. وحضرت سعاد اليوسفي، مديرة مستشفى الكرامة")
    assert means(sheet, "محافظ ديالى") == ["قاسم الزبيدي"]
    assert means(sheet, "مديرة مستشفى الكرامة") == ["سعاد اليوسفي"]


def test_a_title_without_a_name_means_who_bore_it_before() -> None:
    sheet = stage("وصل الرئيس السنغالي ماكي صال إلى داكار. وقال الرئيس السنغالي إن الزيارة ناجحة")
    assert means(sheet, "الرئيس السنغالي") == ["ماكي صال", "ماكي صال"]


def test_his_counterpart_holds_the_same_office_elsewhere() -> None:
    text = "قال الرئيس الروسي فلاديمير بوتين ذلك. وحضر الرئيس السوري بشار الأسد. وشكر بوتين نظيره السوري"
    assert means(stage(text), "نظيره السوري") == ["بشار الأسد"]


def test_the_office_table_names_who_the_text_does_not_and_says_so() -> None:
    sheet = stage("زار الرئيس الروسي المدينة", day="2017-11-21")
    assert actor(sheet, "فلاديمير بوتين").derived
    assert actor(stage("زار الرئيس الروسي المدينة", day="2010-03-01"), "دميتري ميدفيديف").derived
    named = stage("زار الرئيس الروسي فلاديمير بوتين المدينة", day="2017-11-21")
    assert not actor(named, "فلاديمير بوتين").derived


def test_without_a_day_an_office_stays_unnamed() -> None:
    sheet = stage("زار الرئيس الروسي المدينة")
    assert [a.name for a in sheet.actors] == ["الرئيس الروسي"]
    assert not sheet.actors[0].derived


def test_a_former_office_is_not_tied_to_its_holder() -> None:
    sheet = stage("حوكم الرئيس التشادي السابق", day="2015-07-20")
    assert all(a.known is None for a in sheet.actors)


def test_a_body_named_again_by_its_head_word() -> None:
    sheet = stage("قالت منظمة الأنهار النظيفة الدولية ذلك. وأضافت المنظمة أن الوضع سيئ")
    assert means(sheet, "المنظمة") == ["منظمة الأنهار النظيفة الدولية"]


def test_a_government_goes_by_several_names() -> None:
    sheet = stage("ردت الحكومة السورية على التقرير، وقالت السلطات السورية إنه كاذب")
    assert len([a for a in sheet.actors if a.kind == "organization"]) == 1


def test_a_capital_that_acts_is_its_government() -> None:
    values = {m.wording: m.value for m in stage("رفضت طهران العرض، ووصل الوفد إلى موسكو").of("place")}
    assert isinstance(values["طهران"], Name)
    assert values["طهران"].metonymy
    assert isinstance(values["موسكو"], Name)
    assert not values["موسكو"].metonymy


TEXT = """قال محمد العلي الرئيس السوري وزير الخارجية ، . في دمشق و لل بن عبد أبو نظيره الجيش للجيش منظمة هيئة أحد
المنظمة سموه د ( ” باسم الأمم المتحدة"""
WORDS = st.sampled_from(TEXT.split())


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_every_mention_is_its_words_and_has_an_actor(text: str) -> None:
    sheet = stage(text, day="2016-05-05")
    keys = [a.key for a in sheet.actors]
    assert len(keys) == len(set(keys))
    for mention in sheet.of("person", "organization", "place", "group"):
        assert mention.span.of(text) == mention.wording
        assert mention.wording.strip() == mention.wording != ""
        assert isinstance(mention.value, Name)
        assert mention.value.actor in keys


@given(st.text(max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    for mention in stage(text).of("person", "organization", "place", "group"):
        assert mention.span.of(text) == mention.wording


@pytest.mark.parametrize("word", ["بن", "محمد", "دي", "رئيس", "الرئيس", "وزارة", "عبد", "و", "السوري", "أحد"])
def test_a_word_repeated_without_end_is_read_in_its_stride(word: str) -> None:
    assert cpu_seconds(lambda: stage("قال محمد " + f"{word} " * 4000)) < 3


def test_the_same_text_gives_the_same_records() -> None:
    text = "قال وزير الخارجية المصري سامح شكري إن القاهرة ترفض، وأيدته جامعة الدول العربية"
    assert stage(text).mentions == stage(text).mentions
    assert names(stage(text)) == names(stage(text))


def test_a_bare_name_that_several_papers_bear_stays_bare() -> None:
    sheet = stage("ذكرت صحيفة «الوطن» أن الطريق مغلق، ونقلت صحيفة «النهار» عن شهود قولهم إنه مفتوح.")
    assert means(sheet, "الوطن") == ["الوطن"]


def test_what_is_far_from_the_truth_is_no_ministry() -> None:
    assert names(stage("قال المصدر إن الخبر عار عن الصحة ولا أساس له من الصحة.")) == []


def test_the_regime_is_that_of_the_country_whose_bodies_the_text_names() -> None:
    sheet = stage("أدان الائتلاف الوطني السوري قصف مستشفى القدس في حلب الواقع قرب أحياء يسيطر عليها النظام.")
    assert means(sheet, "النظام") == ["الحكومة السورية"]


def test_his_counterpart_is_the_one_with_a_title_of_that_country() -> None:
    sheet = stage(
        "استقبل الرئيس وزير الخارجية السعودي فيصل بن فرحان بحضور أيمن سوسان معاون وزير الخارجية. "
        "وكان فيصل المقداد بحث مع نظيره السعودي ملف الحدود."
    )
    assert means(sheet, "نظيره السعودي") == ["فيصل بن فرحان"]


def test_a_kingdom_has_no_presidency_of_the_republic() -> None:
    sheet = stage("زار وزير الخارجية السعودي دمشق، ورحبت السعودية بالزيارة، وقالت رئاسة الجمهورية في دمشق إنها مهمة.")
    assert means(sheet, "رئاسة الجمهورية") == ["الرئاسة السورية"]


def test_a_surname_that_somebody_known_bears_is_his_who_is_named_in_full() -> None:
    found = stage("قال فايز المالكي إن العمل جار، وأضاف المالكي أن المشروع يكتمل.")
    assert [(one.name, one.known) for one in found.actors] == [("فايز المالكي", None)]


@pytest.mark.parametrize(
    ("text", "key", "country"),
    [
        ("وصل الملك الأردني عبد الله الثاني، وقالت الحكومة الأردنية إن المملكة ترحب بضيوفها.", "place:الأردن", "JO"),
        ("عاد الرئيس السوداني أمس، وقال الجيش السوداني إن البلاد تمر بأزمة.", "place:السودان", "SD"),
    ],
)
def test_a_word_for_any_country_means_the_one_spoken_of_and_is_derived(text: str, key: str, country: str) -> None:
    land = next(one for one in stage(text).actors if one.key == key)
    assert (land.known, land.country, land.derived) == (key, country, True)


def test_two_sons_of_two_fathers_are_two_people() -> None:
    text = "التقى الأمير سلطان بن راشد بن ناصر الأمير سلطان بن ماجد بن ناصر."
    assert len([one for one in stage(text).actors if one.kind == "person"]) == 2


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("قتل الجيش فلسطينيين اثنين في نابلس فجر اليوم.", None),
        ("قتل الجيش فلسطينيين اثنين في نابلس، وقالت إسرائيل إنهما مسلحان.", "organization:army:IL"),
        ("قتل الجيش مسلحين اثنين في سيناء، وقالت مصر إنهما مهربان.", "organization:army:EG"),
    ],
)
def test_nobody_is_given_an_army_that_there_is_not(text: str, known: str | None) -> None:
    army = next(one for one in stage(text).actors if one.kind == "organization" and "الجيش" in (one.name, *one.aliases))
    assert army.known == known
