"""Whose words they are in daily news: described subjects, dropped ones, titles far from the name."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Quote
from tests.conftest import article_of


def _told(text: str) -> list[tuple[str, str | None]]:
    """The quotes of a text: their words and the speaker's name, by the order of the text."""
    reading = mark_article(article_of(text, published="2019-05-02"))
    names = {actor.key: actor.name for actor in reading.actors}
    quotes = [(m, m.value) for m in reading.mentions if m.kind == "quote" and isinstance(m.value, Quote)]
    return [(m.wording, names.get(value.speaker or "")) for m, value in sorted(quotes, key=lambda q: q[0].span.start)]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("نفى مصدر دبلوماسي مسؤول وجود أي خلاف.", "وجود أي خلاف", "مصدر دبلوماسي مسؤول"),
        ("استنكر دبلوماسيون عرب وأجانب مزاعم الصحيفة.", "مزاعم الصحيفة", "دبلوماسيون عرب وأجانب"),
        ("أعلنت مصادر رسمية مقتل جنديين في انفجار لغم.", "مقتل جنديين في انفجار لغم", "مصادر رسمية"),
        ("نفت دولة جنوب السودان بشدة أن تكون أغلقت المعبر.", "أن تكون أغلقت المعبر", "جنوب السودان"),
        ("واتهمت النيابة العامة في بوليفيا تشافيز بالفساد.", "تشافيز بالفساد", "النيابة العامة"),
        ("تناقلت وسائل إعلام بريطانية تصريحات اللاعب.", "تصريحات اللاعب", "وسائل إعلام بريطانية"),
        ("وأوضح رئيس تحرير المجلة سمير الحداد أن العدد نفد.", "أن العدد نفد", "سمير الحداد"),
        ('وطلبت عائلات البحارة في بيان نشرته الصحف "التحلي بالصبر".', "التحلي بالصبر", "عائلات البحارة"),
        ("ويُعتقد على نطاق واسع أن الجسر سيغلق.", None, None),
        ("وأضاف سمير الحداد لأن الجسر سيغلق الأحد.", None, None),
        ("وقال سمير الحداد إن الجسر آمن بينما يقول السكان عكس ذلك.", "إن الجسر آمن", "سمير الحداد"),
    ],
)
def test_a_subject_that_is_described(text: str, words: str | None, speaker: str | None) -> None:
    told = _told(text)
    assert told[:1] == ([(words, speaker)] if words else []) or (not words and told[0][1] is None)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ('القيادي في حركة النهضة الوطنية "نهضة" الدكتور صلاح البردان', "صلاح البردان"),
        ("وكيل وزارة العمل للتفتيش وتطوير بيئة العمل الدكتور عبدالله أبو ثنيان", "عبدالله أبو ثنيان"),
        ("الرئيس العام ومؤسس مبادرة بسمة الخيرية، د. محمد رياض السعدون", "محمد رياض السعدون"),
        ("عضو لجنة العلاقات الخارجية في مجلس النواب النائب رامي الحلو", "رامي الحلو"),
        ("المسؤول عن تلك الورشة سيف الدين سليم", "سيف الدين سليم"),
        ("رئيس الهيئة العليا للمفاوضات والمنسق العام رياض حجازي", "رياض حجازي"),
    ],
)
def test_a_title_far_from_its_name(title: str, name: str) -> None:
    assert _told(f"وقال {title} إن الخطة ستنفذ.") == [("إن الخطة ستنفذ", name)]
    assert name not in [who for _, who in _told(f"واستقبل {title} وفدا من الأهالي.")]


def test_what_is_given_to_somebody_else_is_no_title() -> None:
    text = "وقرر رئيس الحكومة إعفاء وزير النقل سامي الأحمد. وقال رئيس الحكومة بعد لقائه سمير الحداد إن القرار نافذ."
    assert _told(text)[-1][1] not in ("سامي الأحمد", "سمير الحداد")


def test_who_goes_on_without_being_named() -> None:
    text = (
        "وقال شهود إن النار اشتعلت فجأة. وانتقل المحافظ سمير الحداد إلى المكان. "
        "وقال في مؤتمر صحفي: «سنعيد بناء كل ما تهدم»."
    )
    assert _told(text)[-1] == ("سنعيد بناء كل ما تهدم", "سمير الحداد")
    relayed = (
        "وأكد سامي الأحمد أن الطريق مغلق. ونقلت الإذاعة المحلية عن سمير الحداد قوله إنه «لا ضرائب جديدة». "
        "وأضاف أن «العام المقبل أفضل»."
    )
    assert _told(relayed)[-1] == ("العام المقبل أفضل", "سمير الحداد")
    together = "وقال سامي الأحمد رئيس البلدية ومصدران بالشرطة إن رجلا فر. وأضافوا أن آخر أصيب."
    assert _told(together)[-1] == ("أن آخر أصيب", "سامي الأحمد")


@pytest.mark.parametrize(
    "text",
    [
        "شارك في البرنامج 100 طالب موهوب بمشاريع علمية.",
        "تضمن البيان نفيا قاطعا عن وجود خلاف.",
        "بات مؤكدا غياب اللاعب عن المباراة المقبلة.",
        "قدم السفير خالص شكره للدكتور سمير الحداد على جهوده.",
        "تسعى اللجنة إلى توحيد رؤى المعارضة من أجل التسوية.",
    ],
)
def test_nouns_spelt_like_verbs_report_nothing(text: str) -> None:
    assert _told(text) == []


def test_a_source_that_wants_no_name_is_heard() -> None:
    told = _told("وأعلن مسؤول أميركي طلب عدم كشف اسمه أن الرحلات توقفت.")
    assert told == [("أن الرحلات توقفت", "مسؤول أميركي")]


def test_those_who_are_accused_report_nothing() -> None:
    told = _told("وأضاف سمير الحداد أن الموظفين السابقين اتهما «بالمشاركة في أعمال محظورة».")
    assert len(told) == 1


@pytest.mark.parametrize(
    ("title", "holder"),
    [
        ("رئيس الحكومة التركية", "أحمد داود أوغلو"),
        ("رئيس مجلس الوزراء العراقي", "حيدر العبادي"),
        ("رئيس الدبلوماسية الأمريكية", "جون كيري"),
        ("رئيس المخابرات المصرية", "رئيس المخابرات المصرية"),
        ("رئيس البرلمان العراقي", "رئيس البرلمان العراقي"),
    ],
)
def test_who_heads_a_body_of_a_country_is_not_its_head(title: str, holder: str) -> None:
    reading = mark_article(article_of(f"وقال {title} إن الخطة ستنفذ.", published="2015-07-22"))
    names = {actor.key: actor.name for actor in reading.actors}
    assert [names[m.value.speaker] for m in reading.mentions if isinstance(m.value, Quote)] == [holder]  # type: ignore[index]


def test_who_promised_in_an_aside_does_not_go_on() -> None:
    text = (
        "وذكر سمير الحداد في مؤتمر أن المسألة أولوية للوزير سامي الأحمد الذي تعهد بإغلاق المعبر. "
        "وأضاف «أن بقاء المعبر مفتوحا خطأ كبير لا يغتفر»."
    )
    assert _told(text)[-1] == ("أن بقاء المعبر مفتوحا خطأ كبير لا يغتفر", "سمير الحداد")


def test_those_who_are_near_a_body_or_against_it() -> None:
    apposed = "وقال الصحافي المقرب من حزب العمال، سمير الحداد، إن الطائرات حلقت."
    assert _told(apposed) == [("إن الطائرات حلقت", "سمير الحداد")]
    allies = "ويتهم حلفاء تركيا منذ أشهر أنقرة بأنها لا تبذل جهودا كافية."
    assert _told(allies) == [("أنقرة بأنها لا تبذل جهودا كافية", "حلفاء تركيا")]
    region = "ويخشى إقليم كردستان من تحوله إلى ساحة صراع."
    assert _told(region)[0][0] == "تحوله إلى ساحة صراع"


def test_an_agency_stands_once_in_a_chain() -> None:
    text = "وكالة رويترز - عمان\nوقال سمير الحداد لوكالة رويترز إن الطريق مغلق."
    reading = mark_article(article_of(text, published="2019-05-02"))
    chains = [[v.name for v in m.value.chain] for m in reading.mentions if isinstance(m.value, Quote)]
    assert chains
    assert all(chain.count("رويترز") <= 1 for chain in chains)


@pytest.mark.parametrize(
    "text",
    [
        "وقال سمير الحداد إن الضابط كانت تحتجزه رهينة. ويذكر أن الجماعة أوقفت القتال.",
        "وقال سمير الحداد إن الطريق مغلق. ويرجع التنافس بين القبيلتين إلى ما قبل الاستقلال.",
        "وقال سمير الحداد إن الطريق مغلق. وحملت الاشتباكات آلاف الأهالي على الرحيل.",
    ],
)
def test_what_nobody_says_is_put_in_nobodys_mouth(text: str) -> None:
    assert len(_told(text)) == 1


def test_what_an_agency_passed_on_is_one_report() -> None:
    text = "وحسب ما نقلته وكالة رويترز ذكرت الوزيرة ليلى الأحمد أنه يتعين تسجيل اللاجئين."
    reading = mark_article(article_of(text, published="2019-05-02"))
    quotes = [m.value for m in reading.mentions if isinstance(m.value, Quote)]
    assert [[voice.name for voice in quote.chain] for quote in quotes] == [["رويترز", "ليلى الأحمد"]]


def test_the_latter_is_who_was_named_last() -> None:
    told = _told("والتقى الوزير سمير الحداد نظيره سامي الأحمد، وأكد الأخير أن الحدود آمنة.")
    assert told == [("أن الحدود آمنة", "سامي الأحمد")]
    told = _told("واتهم الوزير سمير الحداد واشنطن بالسعي إلى التصعيد، فيما نفت الأخيرة ذلك.")
    assert told[-1] == ("ذلك", "واشنطن")


def test_letters_of_a_station_begin_no_clause() -> None:
    told = _told("وقال سمير الحداد في مقابلة مع شبكة سي.إن.إن إن بلاده لا تريد الحرب.")
    assert told == [("إن بلاده لا تريد الحرب", "سمير الحداد")]
