"""Frames, speakers and marks met in ordinary news after the first rules were written; the sentences are made up."""

from __future__ import annotations

import pytest

from tawatur.arabic.fold import fold
from tawatur.mark.quotes import mark_quotes
from tawatur.model import Quote
from tests.mark_quotes.told import sheet_of, told

PEOPLE = {
    "سالم الحربي": "person",
    "ليلى المنصور": "person",
    "وزارة النقل": "organization",
    "وكالة المدار": "organization",
    "مجلس البحار": "organization",
    "حكومة الساحل": "organization",
}


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "وأعلن سالم الحربي، هذا الصباح انفجر خزان وقود قرب الميناء.",
            "هذا الصباح انفجر خزان وقود قرب الميناء",
            "سالم الحربي",
        ),
        ("وتابع بارع «نحن نعمل ليل نهار حتى يفتح الطريق».", "نحن نعمل ليل نهار حتى يفتح الطريق", "بارع"),
        ("وقال سالم الحربي إن الطريق مغلق، جاء ذلك خلال حفل كبير.", "إن الطريق مغلق", "سالم الحربي"),
        ("صرح بذلك سالم الحربي، الذي بين أن الطريق مغلق.", "أن الطريق مغلق", "سالم الحربي"),
        ("وحمل التقرير حكومة الساحل مسؤولية «إهمال طويل للطرق القديمة».", "إهمال طويل للطرق القديمة", "التقرير"),
        ("وقال لهيئة البحار «نحن نخشى مما قد يحدث في الصيف».", "نحن نخشى مما قد يحدث في الصيف", None),
        ("وقال مؤسس «أفق» سالم الحربي إن الطريق طويل.", "إن الطريق طويل", "سالم الحربي"),
        ("وأفادت المنظمات الأهلية نقلا عن شهود أن الطريق مغلق.", "أن الطريق مغلق", "المنظمات الأهلية"),
        ("كما ذكر التلفزيون الرسمي أن الطريق مغلق.", "أن الطريق مغلق", "التلفزيون الرسمي"),
        ("وتقول بعثة مجلس البحار إن الطريق مغلق.", "إن الطريق مغلق", "مجلس البحار"),
        ("وكانت الحكومة المحلية في الريف دعت السكان إلى الخروج من القرية.", "الخروج من القرية", "الحكومة المحلية"),
        ("وأكد سالم الحربي ضم ألف متطوع إلى الحرس.", "ضم ألف متطوع إلى الحرس", "سالم الحربي"),
        (
            "وقال عدة دبلوماسيين، تحدثوا شريطة عدم نشر أسمائهم، إنهم يتوقعون جلسة.",
            "إنهم يتوقعون جلسة",
            "عدة دبلوماسيين",
        ),
        (
            "وتتهم حكومة الساحل والدول الغربية المتمردين بإسقاط الطائرة.",
            "المتمردين بإسقاط الطائرة",
            "حكومة الساحل",
        ),
        ("ووعد المسؤولون في البلدية بفتح تحقيق عاجل.", "فتح تحقيق عاجل", "المسؤولون في البلدية"),
        ("وذكرت صحيفتا (الشرق الجديد) و(المنارة) أن الطريق مغلق.", "أن الطريق مغلق", "الشرق الجديد"),
        ("وقال سالم الحربي يجب أن نعمل جميعا.", "يجب أن نعمل جميعا", "سالم الحربي"),
        ("وأكدت وثائق سرية نشرت على الإنترنت أن الطريق مغلق.", "أن الطريق مغلق", "وثائق سرية"),
        ("وحضر أحد زوار الحديقة مبكرا، مشيرا إلى أن الطريق مغلق.", "أن الطريق مغلق", "أحد زوار الحديقة"),
    ],
)
def test_one_report(text: str, words: str, speaker: str | None) -> None:
    (one,) = told(text, PEOPLE)
    assert (one.words, one.speaker) == (words, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "وبعد الفحص تبين أن الطريق مغلق.",
        "وغادر القاعة دون أن يدلي بشيء.",
        "وطرحنا سؤالا نجد له سببا أو مبررا لهذه الحملة الطويلة.",
        "وهذا يزيد احتمالات أن تهب عاصفة.",
        "تويتر: @made_up_name",
        "صرح بذلك سالم الحربي في ختام الحفل.",
    ],
)
def test_nobody_is_told_to_have_said_anything(text: str) -> None:
    assert told(text, {**PEOPLE, "تويتر": "organization"}) == []


def test_a_source_that_withholds_its_name_still_speaks() -> None:
    (one,) = told("وصرح مسؤول محلي رفض الكشف عن هويته: «نؤكد أن الجسر سيفتح غدا».", PEOPLE)
    assert (one.speaker, one.stance, one.cue) == ("مسؤول محلي", "asserted", "صرح")


def test_a_common_word_behind_a_name_is_later_that_person() -> None:
    (first, second) = told("قال سالم الحربي بارع إن الطريق مغلق. وتابع بارع «نعمل ليل نهار حتى يفتح من جديد».", PEOPLE)
    assert first.speaker == second.speaker == "سالم الحربي"


def test_marks_inside_marks_of_their_own_kind() -> None:
    text = (
        "وقال سالم الحربي إن «الصلات بين البلدين قد «استؤنفت» وإن فريقا يعمل منذ أشهر».وكانت البلاد قد أغلقت سفارتها."
    )
    (one,) = told(text, PEOPLE)
    assert one.words.endswith("منذ أشهر")


def test_a_mark_never_closed_does_not_swallow_the_rest_of_a_long_line() -> None:
    rest = " ".join(["ومضت الأيام والناس ينتظرون فتح الطريق القديم."] * 12)
    text = f"وقال سالم الحربي: «نؤكد أن الجسر سيفتح غدا. وقالت ليلى المنصور إن الجسر مغلق. {rest}"
    first, second = told(text, PEOPLE)
    assert (first.words, first.speaker) == ("نؤكد أن الجسر سيفتح غدا", "سالم الحربي")
    assert (second.words, second.speaker) == ("إن الجسر مغلق", "ليلى المنصور")


def test_a_mark_never_closed_that_opens_its_line_holds_the_line() -> None:
    rest = " ".join(["ومضت الأيام والناس ينتظرون فتح الطريق القديم."] * 12)
    (one,) = told(f"الخبر\nوقال سالم الحربي:\n«نؤكد أن الجسر سيفتح غدا. {rest}", PEOPLE)
    assert (one.words, one.speaker) == (f"نؤكد أن الجسر سيفتح غدا. {rest}".rstrip("."), "سالم الحربي")


def test_the_letters_of_a_broadcaster_end_no_sentence() -> None:
    (one,) = told("وقال سالم الحربي على قناة أن.بي.سي إن الطريق مغلق.", PEOPLE)
    assert (one.words, one.speaker) == ("إن الطريق مغلق", "سالم الحربي")


def test_a_relay_with_a_long_circumstance_before_the_words() -> None:
    text = "ونقلت وكالة المدار عن سالم الحربي قوله أمس الأربعاء خلال ظهوره في منطقة النزاع الشرقية، إن الطريق مغلق."
    (one,) = told(text, PEOPLE)
    assert (one.speaker, one.chain) == ("سالم الحربي", ["وكالة المدار", "سالم الحربي"])


def test_an_agency_told_something_is_no_part_of_who_told_it() -> None:
    (one,) = told("وأبلغ مسؤولون حكوميون ومحليون رويترز أن الطريق مغلق.", {"رويترز": "organization"})
    assert one.speaker == "مسؤولون حكوميون ومحليون"


def test_a_report_is_its_own_voice_and_a_statement_that_of_who_spoke_last() -> None:
    text = "قال مجلس البحار إن الوضع خطير. وجاء في {} أن المد عال."
    assert [told(text.format(paper), PEOPLE)[1].speaker for paper in ("التقرير", "البيان")] == [
        "التقرير",
        "مجلس البحار",
    ]


def test_a_promise_joined_to_a_report_is_one_of_its_own() -> None:
    first, second = told("وقال سالم الحربي إن الأمر انتهى ووعد باستقطاب عمال جدد.", PEOPLE)
    assert (first.words, second.words) == ("إن الأمر انتهى", "استقطاب عمال جدد")
    assert first.speaker == second.speaker == "سالم الحربي"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("عشائر الشاطئ تطالب بفتح الطريق فورا.", "عشائر الشاطئ"),
        ("وجاء في بيان نقلته وكالة المدار، أن الطريق مغلق.", "بيان"),
        ("وأكدت المسؤولة في تصريحات لوكالة المدار أن الطريق مغلق.", "المسؤولة"),
        ("وأضاف المصدر ـ الذي طلب عدم ذكر اسمه ـ أن الطريق مغلق.", "المصدر"),
    ],
)
def test_where_a_description_ends(text: str, speaker: str) -> None:
    (one,) = told(text, {"وكالة المدار": "organization", "الشاطئ": "place"})
    assert one.speaker == speaker


def test_how_it_was_said_is_nobodys_name() -> None:
    found = told("قال سالم الحربي إن الأمر انتهى. وأضاف واصفا هذه الأخبار بأنها «عبث وبلا معنى».", PEOPLE)
    assert {one.speaker for one in found} == {"سالم الحربي"}


def test_what_is_judged_does_not_judge() -> None:
    found = told("قال مجلس البحار إن الوضع خطير. كما أدان القرارات والإجراءات الأخيرة.", PEOPLE)
    assert {one.speaker for one in found} == {"مجلس البحار"}


def test_what_is_held_to_be_so_by_nobody_is_no_report() -> None:
    assert told("ويعد أول جسر في البلاد بطول يزيد على ألف متر.", PEOPLE) == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "ونفى مصدر دبلوماسي، طلب عدم الكشف عن هويته، أن يكون الطريق قد أغلق.",
            "أن يكون الطريق قد أغلق",
            "مصدر دبلوماسي",
        ),
        ("وأكدت مصادر حكومية، فضلت عدم الإفصاح عن هويتها، عودة الحركة.", "عودة الحركة", "مصادر حكومية"),
        ("وعقد اجتماع أعلن خلاله سالم الحربي بدء الترميم في القرية.", "بدء الترميم في القرية", "سالم الحربي"),
        ("وذكرت وكالة أنباء حكومة الساحل «المدار» أن الطريق مغلق.", "أن الطريق مغلق", "المدار"),
    ],
)
def test_what_stands_between_a_source_and_its_words(text: str, words: str, speaker: str) -> None:
    (one,) = told(text, PEOPLE | {"المدار": "organization=المدار"})
    assert (one.words, one.speaker) == (words, speaker)


@pytest.mark.parametrize("aside", ["في الوقت نفسه", "في ذات الوقت", "أيضا", ""])
def test_a_denial_beside_an_assertion_is_a_report_of_its_own(aside: str) -> None:
    text = f"وأشار سالم الحربي إلى أن الطريق مغلق، نافيا {aside} وجود خطة لبيعه."
    assert [(one.words, one.speaker, one.stance) for one in told(text, PEOPLE)] == [
        ("أن الطريق مغلق", "سالم الحربي", "asserted"),
        ("وجود خطة لبيعه", "سالم الحربي", "denied"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ودعت اللجنة 416 طالبا مراجعة المقر.",
        "وواصل كل من: سالم الحربي، ليلى المنصور التدريب مع الفريق.",
        "وتزيد الحرارة من تعب الناس، ذلك أن الظل قليل.",
    ],
)
def test_a_counted_noun_a_list_and_a_growing_thing_say_nothing(text: str) -> None:
    assert told(text, PEOPLE) == []


def test_a_mark_that_closes_nothing_opens_nothing() -> None:
    first, second = told("وقال سالم الحربي إن الطريق مغلق تماما”. وأضاف أن الناس في قاعة “البحر” الكبيرة.", PEOPLE)
    assert (first.words, second.words) == ("إن الطريق مغلق تماما", "أن الناس في قاعة “البحر” الكبيرة")


def test_the_outlet_itself_is_one_link_where_it_was_spoken_to() -> None:
    people = {**PEOPLE, "المدار": "organization"}
    (one,) = told("وقال سالم الحربي لوكالة «المدار» إن الطريق مغلق.", people, outlet="المدار")
    assert one.chain == ["المدار", "سالم الحربي"]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        (
            "حذر سالم الحربي من أن الهدنة هشة، ودعا الوزيرين ليلى المنصور ورفيقها إلى التدخل سريعا.",
            [("أن الهدنة هشة", "سالم الحربي"), ("التدخل سريعا", "سالم الحربي")],
        ),
        (
            "قال سالم الحربي إن الطريق مفتوح، لكنه أضاف أن الجسر مغلق.",
            [("إن الطريق مفتوح", "سالم الحربي"), ("أن الجسر مغلق", "سالم الحربي")],
        ),
        (
            "وذكر سالم الحربي أن الحصيلة ارتفعت، في حين تحدثت ليلى المنصور عن 20 قتيلا.",
            [("أن الحصيلة ارتفعت", "سالم الحربي"), ("20 قتيلا", "ليلى المنصور")],
        ),
        (
            "وفاز الحزب، وهو ما وصفته حكومة الساحل حينها بـ«النصر الكبير».",
            [("النصر الكبير", "حكومة الساحل")],
        ),
        (
            "ونقلت وكالة المدار عن مصدر عسكري تأكيده أن الطريق مغلق.",
            [("أن الطريق مغلق", "مصدر عسكري")],
        ),
        ("وقطعت حكومة الساحل علاقاتها بعدما اقتحم محتجون سفارتها.", []),
        (
            "عمان (بترا) - فتحت حكومة الساحل الطريق صباحا، وفق ليلى المنصور.",
            [("فتحت حكومة الساحل الطريق صباحا", "ليلى المنصور")],
        ),
    ],
)
def test_where_one_report_ends_and_the_next_begins(text: str, reports: list[tuple[str, str]]) -> None:
    assert [(one.words, one.speaker) for one in told(text, PEOPLE | {"عمان": "place"})] == reports


def test_a_source_who_spoke_to_an_agency_stands_once_in_the_chain() -> None:
    text = "وبحسب مصدر مطلع تحدث لوكالة المدار، شريطة عدم الكشف عن هويته، فإن الطريق مغلق."
    (one,) = told(text, PEOPLE)
    assert one.chain == ["وكالة المدار", "مصدر مطلع"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("ثلاثة مسؤولين", "group"),
        ("مسؤولان أمنيان", "group"),
        ("3 مصادر أمنية", "group"),
        ("خمسة شهود عيان", "group"),
        ("البلدان", "group"),
    ],
)
def test_two_and_more_sources_are_a_group(source: str, kind: str) -> None:
    text = f"وذكر {source} أن الطريق مغلق."
    (quote,) = [m.value for m in mark_quotes(sheet_of(text)).mentions if isinstance(m.value, Quote)]
    assert quote.speaker == f"{kind}:{fold(source)}"


def test_somebody_expresses_what_he_feels_for_his_part() -> None:
    (one,) = told("من جانبه عبر سالم الحربي عن ثقته بقدرة البلاد على البناء.", PEOPLE)
    assert (one.words, one.speaker) == ("ثقته بقدرة البلاد على البناء", "سالم الحربي")


def test_what_ends_the_line_before_passes_nothing_on() -> None:
    people = {**PEOPLE, "ليبيا": "place"}
    (one,) = told("لا قوات إلى ليبيا\nنُقل اليوم عن سالم الحربي قوله إنه لا يرى سببا.", people)
    assert one.chain == ["سالم الحربي"]


@pytest.mark.parametrize("text", ["ورحب سالم الحربي بالرئيس المنصور في القصر.", "ورحب سالم الحربي بالدكتور المنصور."])
def test_a_guest_who_is_welcomed_is_nothing_said(text: str) -> None:
    assert told(text, {"سالم الحربي": "person", "المنصور": "person"}) == []


def test_what_is_counted_behind_an_attribution_belongs_to_the_words() -> None:
    text = "يذكر أن السيول شردت، بحسب مجلس البحار، أكثر من عشرة آلاف مزارع، وفق قولهم."
    (one,) = [one for one in told(text, PEOPLE) if one.cue == "بحسب"]
    assert one.words == "السيول شردت، بحسب مجلس البحار، أكثر من عشرة آلاف مزارع"
