"""Forms of local news: family names with آل, tribes, accusative offices, bynames, bodies told by their trade."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import means, names, stage


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("وأكد شيخ قبيلة بني ظالم محمد بن حسن بن سوادي ذلك", "شيخ قبيلة بني ظالم", "محمد بن حسن بن سوادي"),
        ("وعين المجلس طارق الحميدان رئيسا تنفيذيا لوحدة الأعمال", "رئيسا تنفيذيا لوحدة الأعمال", "طارق الحميدان"),
        ("وتوقع المحلل المالي لدى بيت الاستثمار محمد القويز صعوده", "المحلل المالي لدى بيت الاستثمار", "محمد القويز"),
        (
            "وصرح الملحق الثقافي السعودي في كندا الدكتور علي البشري بأن الملحقية كلفت مكتبا",
            "الملحق الثقافي السعودي في كندا",
            "علي البشري",
        ),
        ("وقال شقيق المجني عليه، سعيد العسيري، إنه يطالب بالقصاص", "شقيق المجني عليه", "سعيد العسيري"),
        ("برأت المحكمة الطالبة السعودية المبتعثة نورة المطيري", "الطالبة السعودية المبتعثة", "نورة المطيري"),
    ],
)
def test_a_title_of_local_news_is_tied_to_its_bearer(text: str, title: str, name: str) -> None:
    assert means(stage(text), title) == [name]


def test_the_house_belongs_to_a_family_name_that_stands_alone() -> None:
    read = stage("وصرح المقدم عبدالله بن علي آل شعثان بذلك. وأضاف آل شعثان أن الجاني اعترف.")
    assert means(read, "آل شعثان") == ["عبدالله بن علي آل شعثان"]


@pytest.mark.parametrize("name", ["شركة اتصالات الخليج القابضة", "المحكمة الجزائية المتخصصة"])
def test_what_kind_of_body_it_is_belongs_to_its_name(name: str) -> None:
    assert (name, "organization") in names(stage(f"أعلنت {name} ذلك أمس"), "name")


def test_a_byname_in_marks_means_who_is_so_called() -> None:
    read = stage('وسأله عن صلته بالمدعو خلف الشمري الملقب بـ"أبو الوليد"، فأنكر')
    assert means(read, "أبو الوليد") == ["خلف الشمري"]


def test_a_family_name_that_comes_first_is_enough_afterwards() -> None:
    read = stage("قال المدرب الجزائري نغيز محمد إن الفريق جاهز. وغادر نغيز الملعب.")
    assert means(read, "نغيز") == ["نغيز محمد"]


def test_adjective_of_a_feminine_noun_is_no_country() -> None:
    assert ("السعودية", "place") not in names(stage("برأت المحكمة الطالبة السعودية المبتعثة نورة المطيري"))


@pytest.mark.parametrize(
    "name",
    [
        "الحزب الشيوعي الماوي في نيبال",
        "اتحاد جمعيات الصحافيين الإسبان",
        "إدارة مرور محافظة الطائف",
        "الاتحاد الدولي للنقل الجوي",
        "كتائب عبدالله عزام",
        "بنك التسليف والادخار",
    ],
)
def test_bodies_of_many_builds_are_read_to_their_end(name: str) -> None:
    assert (name, "organization") in names(stage(f"أعلن {name} ذلك أمس"), "name")


def test_a_committee_is_named_where_its_body_stands_behind() -> None:
    assert ("لجنة الانضباط", "organization") in names(
        stage("قررت لجنة الانضباط بالاتحاد السعودي لكرة القدم إيقاف اللاعب")
    )


@pytest.mark.parametrize(
    ("text", "word"), [("أصدر ديوان المراقبة العامة تقريره", "المراقبة"), ("الحصيلة مرشحة للارتفاع", "مرشحة")]
)
def test_oversight_and_likelihood_are_no_offices(text: str, word: str) -> None:
    assert not [title for title, _ in names(stage(text), "title") if title.startswith(word)]


def test_a_pair_of_words_tells_of_one_person() -> None:
    assert ("قاضي تحقيق", "person") in names(stage("وأمر قاضي تحقيق بحبسه"))


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("وقال رئيس أساقفة كانتربري جاستن ويلبي إنه سيستقيل", "رئيس أساقفة كانتربري", "جاستن ويلبي"),
        ("وأكدت الباحثة في جامعة لوند سابينا زاكاريفيتش ذلك", "الباحثة في جامعة لوند", "سابينا زاكاريفيتش"),
        ("وأوضح المهندس هيثم السماوي مدير شركة مياهنا أن الانقطاع مؤقت", "مدير شركة مياهنا", "هيثم السماوي"),
        (
            "وقالت كبيرة الاقتصاديين في الصندوق غيتا غوبيناث إن النمو يتباطأ",
            "كبيرة الاقتصاديين في الصندوق",
            "غيتا غوبيناث",
        ),
    ],
)
def test_a_title_ends_where_the_name_of_its_bearer_begins(text: str, title: str, name: str) -> None:
    assert means(stage(text), title) == [name]


def test_the_arm_of_an_officer_is_no_part_of_his_name() -> None:
    found = names(stage("كرم المحافظ اللواء بحري أكرم الشافعي والعقيد أركان حرب تامر عبد الظاهر"), "name")
    assert [name for name, _ in found] == ["أكرم الشافعي", "تامر عبد الظاهر"]


def test_what_a_man_condemns_is_not_his_family() -> None:
    read = stage("استنكر مفتي القدس الشيخ محمد حسين الاقتحام")
    assert ("محمد حسين", "person") in names(read, "name")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("صرح بذلك مدير الإعلام العميد توحيد الكندري", "توحيد الكندري"),
        ("قال الدكتور خير أبو صعيليك إن القانون جيد", "خير أبو صعيليك"),
        ("أعلن مدير الدفاع المدني مشهور أبو خلف إخماد الحريق", "مشهور أبو خلف"),
    ],
)
def test_a_common_word_behind_a_rank_is_a_name_and_a_deed_behind_one_is_none(text: str, name: str) -> None:
    assert (name, "person") in names(stage(text), "name")


def test_a_summit_that_gathers_states_is_no_body() -> None:
    read = stage("تبدأ غدا قمة تجمع روسيا وتركيا في صلالة")
    assert names(read) == [("روسيا", "place"), ("تركيا", "place"), ("صلالة", "place")]
