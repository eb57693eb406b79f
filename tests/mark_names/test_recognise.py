"""Which words are names, and of what kind."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import names, stage


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد إلى بغداد", ("بغداد", "place")),
        ("ونددت بروسيا وبالصين", ("روسيا", "place")),
        ("اجتماع في العاصمة ببيروت", ("بيروت", "place")),
        ("قالت أميركا إنها ستنسحب", ("أميركا", "place")),
        ("غادر إلى سورية ثم عاد", ("سورية", "place")),
        ("سفن في البحر الأبيض المتوسط", ("البحر الأبيض المتوسط", "place")),
        ("مسلحون في بلدة كفرشنوان", ("كفرشنوان", "place")),
        ("أعلنت وزارة الزراعة والثروة السمكية التونسية", ("وزارة الزراعة والثروة السمكية التونسية", "organization")),
        ("دعا للأمم المتحدة", ("للأمم المتحدة", "organization")),
        ("صادر الجيش البوليفي المعدات", ("الجيش البوليفي", "organization")),
        ("أصدرت منظمة مراقبة الأنهار الدولية تقريرا", ("منظمة مراقبة الأنهار الدولية", "organization")),
        ("قال الحرس الثوري الإيراني", ("الحرس الثوري الإيراني", "organization")),
        ("نقلت وكالة «رويترز» عنه", ("رويترز", "organization")),
        ("وأفادت رويتز بأن المطار أغلق", ("رويتز", "organization")),
        ("التقى الباحث سعد بن ناصر العجمي طلابه", ("سعد بن ناصر العجمي", "person")),
        ("قال عبدالرحمن المطيري", ("عبدالرحمن المطيري", "person")),
        ("تحدث أبو طارق الشامي", ("أبو طارق الشامي", "person")),
        ("زارها وزير المالية البلجيكي ستيفان فرهولست", ("ستيفان فرهولست", "person")),
        ("واستقبل بالترحاب أردوغان", ("أردوغان", "person")),
    ],
)  # fmt: skip
def test_a_name_is_found(text: str, expected: tuple[str, str]) -> None:
    assert expected in names(stage(text), "name", "alias")


@pytest.mark.parametrize(
    "text",
    [
        "كان الاجتماع طويلا وقد اتفق الطرفان على جدول الأعمال",
        "هذا كتاب جديد في باب العلم والأدب",
        "طائرة حربية سورية حلقت",
        "ازدادت قوة الريح في الليل",
        "لصالح الجميع كان القرار",
        "السياسة الخارجية والشؤون الداخلية",
        "دوما ما يحدث ذلك كثيرا",
        "قمة روسية - تركية مرتقبة",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert names(stage(text), "name", "alias") == []


def test_an_adjective_of_nationality_alone_is_no_mention() -> None:
    assert names(stage("رحب السوري بالقرار المصري")) == []


def test_proclitics_stay_outside_but_lam_lam_is_kept_whole() -> None:
    found = dict(names(stage("وبالعراق ولبنان ثم للعراق")))
    assert set(found) == {"العراق", "لبنان", "للعراق"}


def test_a_title_and_its_name_are_two_mentions() -> None:
    sheet = stage("استقبل الرئيس الأوروغواياني كارلوس بينيا السفير")
    assert ("الرئيس الأوروغواياني", "person") in names(sheet, "title")
    assert ("كارلوس بينيا", "person") in names(sheet, "name")


def test_a_name_inside_a_title_is_kept() -> None:
    sheet = stage("قال المتحدث باسم الكرملين إن القمة تأجلت")
    assert ("المتحدث باسم الكرملين", "person") in names(sheet, "title")
    assert ("الكرملين", "organization") in names(sheet, "name")


def test_honorifics_stay_outside_of_names() -> None:
    assert ("هناء الراشدي", "person") in names(stage("افتتحت الدكتورة هناء الراشدي المعرض"), "name")


def test_a_surname_that_is_a_word_counts_only_where_the_full_name_stands() -> None:
    alone = stage("رأى الزائر النمر في الحديقة")
    named = stage("قال فارس النمر إن الأمر انتهى. وغادر النمر القاعة")
    assert names(alone, "name") == []
    assert [wording for wording, _ in names(named, "name")] == ["فارس النمر", "النمر"]


def test_a_doubtful_name_is_believed_where_the_article_says_it_in_full() -> None:
    sheet = stage("اجتمعت حركة فتح في رام الله. وقالت فتح إنها توافق")
    assert [wording for wording, kind in names(sheet, "name", "alias") if kind == "organization"].count("فتح") == 2
    assert names(stage("قرر المدير فتح الباب"), "name", "alias") == []


def test_months_are_no_surnames() -> None:
    assert ("سعيد", "person") not in names(stage("وصل في نيسان أبريل 2016"), "name")


def test_an_adjective_behind_a_source_or_a_person_begins_no_second_person() -> None:
    sheet = stage("قال مسؤول عسكري أمريكي إن الجيش باق، ونفى مصدر دبلوماسي روسي ذلك.")
    assert [words for words, kind in names(sheet) if kind == "person"] == ["مسؤول عسكري أمريكي"]
