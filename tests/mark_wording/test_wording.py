"""Loaded words count in the outlet's own voice only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lexicon import table
from tawatur.mark.sheet import Sheet
from tawatur.mark.wording import mark_wording
from tawatur.model import Wording
from tests.mark_events.stage import actors, quoted, stage


def loaded(sheet: Sheet) -> list[tuple[str, str, str]]:
    return [
        (m.wording, m.value.polarity, m.value.strength)
        for m in mark_wording(sheet).of("wording")
        if isinstance(m.value, Wording)
    ]


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("هجوم غاشم على القرية", "غاشم", "negative"),
        ("قال إن الإرهابيين فروا", "الإرهابيين", "negative"),
        ("دخلت الميليشيات البلدة", "الميليشيات", "negative"),
        ("استشهد ثلاثة من الجنود", "استشهد", "positive"),
        ("ودفنت جثامين الشهداء", "الشهداء", "positive"),
        ("بسقوط الطاغية", "الطاغية", "negative"),
        ("قوات الاحتلال تغلق المعبر", "قوات الاحتلال", "negative"),
        ("وعاد الحراس البواسل", "البواسل", "positive"),
    ],
)
def test_a_loaded_word_is_found(text: str, word: str, polarity: str) -> None:
    assert (word, polarity, "strong") in loaded(stage(text))


def test_inside_marks_it_is_the_word_of_others() -> None:
    assert loaded(stage('وصفهم بأنهم "مرتزقة" ثم انصرف')) == []


def test_inside_a_quote_it_is_the_word_of_others() -> None:
    sheet = stage("قال القائد إن العصابات فرت")
    assert loaded(quoted(sheet, "العصابات فرت", ())) == []


def test_inside_a_name_it_is_a_name() -> None:
    assert loaded(actors(stage("افتتاح حديقة الشهداء الجديدة"), place="حديقة الشهداء")) == []


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("هاجمت ميليشيا النخيل القرية", "ميليشيا النخيل", "ميليشيا"),
        ("انسحبت عصابات الأسد من التل", "عصابات الأسد", "عصابات الأسد"),
        ("قصف الكيان الصهيوني المرفأ", "الكيان الصهيوني", "الكيان الصهيوني"),
    ],
)
def test_a_name_that_begins_with_a_label_is_called_by_it(text: str, name: str, word: str) -> None:
    assert [found for found, _, _ in loaded(actors(stage(text), organization=name))] == [word]


def test_a_person_s_name_inside_a_phrase_that_labels_leaves_the_label() -> None:
    assert loaded(actors(stage("دعم نظام القذافي الحركة"), person="القذافي")) == [("نظام القذافي", "negative", "weak")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("فر إرهابيو التنظيم من البلدة", ["إرهابيو"]),
        ("قتل عدد من إرهابيي التنظيم", ["إرهابيي"]),
        ("في سنوات الحرب الكونية على البلاد", ["الحرب الكونية"]),
        ("في سنوات الحرب الكونية الثانية", []),
    ],
)
def test_bound_plurals_and_wars_that_are_no_world_wars(text: str, words: list[str]) -> None:
    assert [word for word, _, _ in loaded(stage(text))] == words


@pytest.mark.parametrize(
    "text", ["مكافحة الإرهاب", "ضبط عصابة سرقة السيارات", "شارع الشهيد", "نفوق الأسماك في البحيرة"]
)
def test_a_plain_use_is_not_loaded(text: str) -> None:
    assert loaded(stage(text)) == []


def test_the_target_is_whom_it_stands_beside() -> None:
    sheet = actors(
        stage("اقتحم مرتزقة فصيل النسر البلدة، وغادر سالم الحربي"), organization="فصيل النسر", person="سالم الحربي"
    )
    assert mark_wording(sheet).of("wording")[0].value.target == "فصيل النسر"


def test_the_lexicon_is_broad() -> None:
    words = {word for row in table("loaded_words") for word in row["words"].split("|")}
    assert len(words) >= 400
    assert {row["polarity"] for row in table("loaded_words")} == {"negative", "positive"}


@given(st.text(alphabet='ءابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآ «»".،\n', max_size=80))
def test_spans_are_their_wording(text: str) -> None:
    sheet = mark_wording(stage(text or "نص"))
    for mention in sheet.of("wording"):
        assert mention.span.of(sheet.article.text) == mention.wording
