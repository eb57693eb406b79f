"""Which words were said: cues before, inside and behind the content, and where the content begins and ends."""

from __future__ import annotations

import pytest

from tests.mark_quotes.told import said, told

SALEM = {"سالم الحربي": "person"}


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("قال سالم الحربي إن الطريق مغلق.", "قال", "إن الطريق مغلق"),
        ("وقال سالم الحربي إن الطريق مغلق.", "قال", "إن الطريق مغلق"),
        ("ويقول سالم الحربي إنّ الطريق مغلق.", "يقول", "إنّ الطريق مغلق"),
        ("سيعلن سالم الحربي أن الطريق مغلق.", "سيعلن", "أن الطريق مغلق"),
        ("وأكد سالم الحربي بأن الطريق مغلق.", "أكد", "أن الطريق مغلق"),
        ("وأشار سالم الحربي، في كلمة له أمام الحضور، إلى أن الطريق مغلق.", "أشار", "أن الطريق مغلق"),
        ("وأعرب سالم الحربي عن أمله في عودة الهدوء.", "أعرب", "أمله في عودة الهدوء"),
        ("ورحب سالم الحربي بعودة الهدوء إلى الحي.", "رحب", "عودة الهدوء إلى الحي"),
        ("وأدان سالم الحربي الاعتداء على السوق.", "أدان", "الاعتداء على السوق"),
        ("وأعلن سالم الحربي اليوم مقتل سبعة من عناصره.", "أعلن", "مقتل سبعة من عناصره"),
        ("وقال سالم الحربي: الطريق مغلق منذ الفجر.", "قال", "الطريق مغلق منذ الفجر"),
        ("«الطريق مغلق منذ الفجر»، يقول سالم الحربي.", "يقول", "الطريق مغلق منذ الفجر"),
        ("فُتح الطريق صباحاً، كما قال سالم الحربي.", "قال", "فُتح الطريق صباحاً"),
        ("فُتح الطريق صباحاً، بحسب سالم الحربي.", "بحسب", "فُتح الطريق صباحاً"),
        ("فُتح الطريق صباحاً، وفقاً لما أعلنه سالم الحربي.", "أعلنه", "فُتح الطريق صباحاً"),
        ("وبحسب سالم الحربي، فإن الطريق مغلق تماماً.", "بحسب", "الطريق مغلق تماماً"),
    ],
)
def test_a_cue_and_what_it_reports(text: str, cue: str, words: str) -> None:
    (one,) = told(text, SALEM)
    assert (one.cue, one.words, one.speaker) == (cue, words, "سالم الحربي")


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("قال سالم الحربي «الطريق مغلق».", "direct", "الطريق مغلق"),
        ("قال سالم الحربي إن «الطريق مغلق».", "direct", "الطريق مغلق"),
        ("قال سالم الحربي إن الطريق «مغلق تماماً».", "mixed", "إن الطريق «مغلق تماماً»"),
        ("قال سالم الحربي إن «الطريق» مغلق.", "mixed", "إن «الطريق» مغلق"),
        ("قال سالم الحربي إن الطريق مغلق.", "indirect", "إن الطريق مغلق"),
        ("وعبر سالم الحربي عن “حزنه العميق”.", "direct", "حزنه العميق"),
    ],
)
def test_kind_and_span_follow_the_marks(text: str, kind: str, words: str) -> None:
    (one,) = told(text, SALEM)
    assert (one.kind, one.words) == (kind, words)


def test_marks_hold_several_sentences_and_lines() -> None:
    text = "وقال سالم الحربي: «لن نغادر البلدة. سنبقى هنا.\nهذه أرضنا». ثم انصرف."
    assert said(text, SALEM) == ["لن نغادر البلدة. سنبقى هنا.\nهذه أرضنا"]


def test_a_participle_or_a_joined_verb_begins_a_new_report() -> None:
    text = "قال سالم الحربي إن الطريق مغلق، مضيفاً أن العمل جارٍ، مشيراً إلى ضرورة الصبر، وأكد أن الأمر مؤقت."
    assert said(text, SALEM) == ["إن الطريق مغلق", "أن العمل جارٍ", "ضرورة الصبر", "أن الأمر مؤقت"]


def test_a_contrast_behind_a_comma_is_the_outlets_own() -> None:
    text = "وأوضح سالم الحربي أن الطريق مغلق، فيما تواصلت الأمطار على المنطقة."
    assert said(text, SALEM) == ["أن الطريق مغلق"]


def test_a_semicolon_does_not_end_what_was_said() -> None:
    text = "وأوضح سالم الحربي أن الطريق مغلق؛ لأن السيل جرف الجسر. وانصرف."
    assert said(text, SALEM) == ["أن الطريق مغلق؛ لأن السيل جرف الجسر"]


@pytest.mark.parametrize(
    "text",
    [
        "التقى سالم الحربي الوفد بعد أن وصل إلى المدينة.",
        "يذكر أن المعرض افتتح العام الماضي.",
        "ومن المتوقع أن تصل الشحنة غداً.",
        "ويعتقد أن المبنى قديم.",
        "ولم يعلن سالم الحربي عن موعد جديد.",
        "نشر سالم الحربي كتابه «رحلة في الصحراء» قبل عام.",
        "وصل سالم الحربي على متن السفينة «الأمل» أمس.",
        "جرى اللقاء بين سالم الحربي و«لجنة الحكماء» في القصر.",
        "والفرق المشاركة هي: الأمل والنجم والبحر.",
        "فرضت الوزارة حصارا مشددا قرب المدينة.",
        "عرض الفيلم في قاعة «النيل» مساء اليوم.",
    ],
)
def test_what_nobody_said_is_no_quote(text: str) -> None:
    assert told(text, SALEM) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("زعم سالم الحربي أن الطريق مغلق.", "doubted"),
        ("نفى سالم الحربي أن يكون الطريق مغلقاً.", "denied"),
        ("توقع سالم الحربي أن يغلق الطريق.", "expected"),
        ("لم يقل سالم الحربي إن الطريق مغلق.", None),
        ("ولا يؤكد سالم الحربي أن الطريق مغلق.", "denied"),
    ],
)
def test_the_stance_is_the_verbs_own_and_a_negation_takes_it_back(text: str, stance: str | None) -> None:
    assert [one.stance for one in told(text, SALEM)] == ([stance] if stance else [])


def test_a_clause_about_the_words_before_it_is_a_report_of_its_own() -> None:
    text = "واتهم سالم الحربي الشركة بالإهمال، وهو ما نفته الشركة."
    first, second = told(text, SALEM)
    assert (second.cue, second.words, second.stance) == ("نفته", "هو ما نفته الشركة", "denied")
    assert first.words == "الشركة بالإهمال"


def test_appeals_leave_out_who_is_called_on() -> None:
    (one,) = told("ودعا سالم الحربي السكان إلى البقاء في بيوتهم.", SALEM)
    assert one.words == "البقاء في بيوتهم"
