"""What news does beside the plain report: long subjects, compound pasts, laws in between, names in marks."""

from __future__ import annotations

import pytest

from tests.mark_quotes.told import said, told

NAMES = {
    "سامي الخطيب": "person",
    "الهيئة العامة للطيران": "organization",
    "وزارة النقل": "organization",
    "الشرطة": "organization",
    "الجيش": "organization",
    "وكالة الشرق": "organization",
}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("كشف سامي الخطيب، عن سجن موظفين لمدة سنتين.", ["سجن موظفين لمدة سنتين"]),
        ("من جانب آخر أعلنت وزارة النقل عن توزيع الخيام.", ["توزيع الخيام"]),
        ("وعلى إثر هذه النتائج أعلنت وزارة النقل عن قرار مجلسها رفع الرسوم.", ["قرار مجلسها رفع الرسوم"]),
        ("ونفت وزارة النقل علاقتها بالحادث.", ["علاقتها بالحادث"]),
        ("وأنكر سامي الخطيب التهمة الموجهة إليه.", ["التهمة الموجهة إليه"]),
        ("وكان الجيش والشرطة أعلنا مقتل خمسة مسلحين.", ["مقتل خمسة مسلحين"]),
        (
            "وأكد سامي الخطيب أن العمل يسير وفقا لما نصت عليه اللائحة، ويأمل العون.",
            ["أن العمل يسير وفقا لما نصت عليه اللائحة، ويأمل العون"],
        ),
        ("وقالت الهيئة العامة للطيران «طيران» إن الرحلات عادت.", ["إن الرحلات عادت"]),
        ("واستنكر سامي الخطيب، بشدة، تصريحات خصمه.", ["تصريحات خصمه"]),
    ],
)
def test_the_words_that_are_reported(text: str, words: list[str]) -> None:
    assert said(text, NAMES) == words


def test_a_name_in_marks_makes_nothing_a_quotation() -> None:
    (one,) = told("وقال سامي الخطيب إن شركة «المدار» باعت المصنع.", NAMES)
    assert one.kind == "indirect"


def test_a_colon_between_that_and_the_marks_is_no_word_of_the_quotation() -> None:
    (one,) = told("وقال سامي الخطيب، إن: «الجسر مفتوح أمام الناس».", NAMES)
    assert (one.words, one.kind) == ("الجسر مفتوح أمام الناس", "direct")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وأرجعت الشركة سبب الخسارة إلى ضعف السوق.", ["الشركة"]),
        ("وقالت الشرطة إن الطريق آمن. وأكد الاستمرار على النهج.", ["الشرطة", "الشرطة"]),
        ("«لا نخاف البحر» يقول الصياد حسن، مضيفا «نعرفه جيدا».", ["الصياد حسن", "الصياد حسن"]),
        (
            "قال سامي الخطيب إن الطريق آمن. ثم لقي ليلى المنصور. وقال معاليه إن العمل جار.",
            ["سامي الخطيب", "سامي الخطيب"],
        ),
        ("وبشأن العلاقة بين الجيش والشرطة، أكد سامي الخطيب أن العمل جار.", ["سامي الخطيب"]),
    ],
)
def test_who_speaks(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in told(text, NAMES | {"ليلى المنصور": "person"})] == speakers


def test_an_officer_only_described_lends_nobody_his_last_word() -> None:
    text = "قال مسؤول كبير في الشرطة إن الطريق آمن. وفتح الجسر، بحسب ضابط الشرطة."
    names = {"مسؤول كبير في الشرطة": "person=مسؤول كبير في الشرطة/description"}
    assert [one.speaker for one in told(text, names)] == ["مسؤول كبير في الشرطة", "ضابط الشرطة"]


def test_an_interrupted_quotation_is_two_parts_of_one_speaker() -> None:
    found = told("«سنعود غدا إلى الدار»، قال سامي الخطيب، «ومعنا الدواء والخبز».", NAMES)
    assert [one.words for one in found] == ["سنعود غدا إلى الدار", "ومعنا الدواء والخبز"]
    assert {one.speaker for one in found} == {"سامي الخطيب"}


def test_a_thought_is_that_of_somebody() -> None:
    assert said("ويتذكر المرء أن الحياة كانت أبسط.", NAMES) == []
    assert said("ويرى سامي الخطيب أن السوق سيهبط.", NAMES) == ["أن السوق سيهبط"]


def test_a_club_is_no_call() -> None:
    assert said("اقترب نادي الجيش من لاعب، حيث ذكر سامي الخطيب أن الصفقة تمت.", NAMES) == ["أن الصفقة تمت"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "وقال سامي الخطيب إن الشاحنات ستصل وفق برنامج زمني محدد.",
            ["إن الشاحنات ستصل وفق برنامج زمني محدد"],
        ),
        ("وأضاف سامي الخطيب أن العمل يجري وفقا للقانون.", ["أن العمل يجري وفقا للقانون"]),
        ("قال سامي الخطيب، في بيان، تعقيبا على ما جرى: «لن نسمح بهذا أبدا».", ["لن نسمح بهذا أبدا"]),
        ("واختتمت حفلات «ليالي البحر» وسط حضور كبير.", []),
        ("ويحمل العقد الشركة عبئا تجنبا لأن يحدث ضرر.", []),
    ],
)
def test_what_is_no_voice_and_no_quotation(text: str, words: list[str]) -> None:
    assert said(text, NAMES) == words


def test_a_given_name_spelt_like_a_preposition_opens_nothing() -> None:
    assert said("بدوره، أكد البائع علي العامري أن الطرق كثيرة.", {"علي العامري": "person"}) == ["أن الطرق كثيرة"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وتنفي الشرطة التركية التدخل في الشؤون.", ["التدخل في الشؤون"]),
        ("واتهم الزوج، وزارة النقل بتغيير السجلات.", ["وزارة النقل بتغيير السجلات"]),
        ("وأدان سامي الخطيب بشدة تصريحات خصمه.", ["تصريحات خصمه"]),
        ("وأدانت الأمانة العامة للهيئة العامة للطيران، الهجوم على المطار.", ["الهجوم على المطار"]),
    ],
)
def test_what_goes_with_the_subject_is_no_content(text: str, words: list[str]) -> None:
    assert said(text, NAMES | {"للهيئة العامة للطيران": "organization"}) == words


def test_the_paper_is_the_one_named_last() -> None:
    text = "قالت وزارة النقل إن الفيديو قديم. ونشرت صحيفة «ضوء النهار» صورا. وأضافت الصحيفة أنهم دخنوا."
    assert [one.speaker for one in told(text, NAMES)] == ["وزارة النقل", "ضوء النهار"]


def test_a_judgement_in_marks_is_quoted_words() -> None:
    (one,) = told("ووصفت وزارة النقل الجيش بأنه منظمة «فاسدة».", NAMES)
    assert one.kind == "mixed"
