"""Which words name a happening, and which only look like it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.fold import fold
from tawatur.lexicon import table
from tawatur.mark.event_forms import count_forms, forms_of
from tawatur.mark.event_sense import CONDITIONS
from tawatur.mark.events import mark_events
from tests.mark_events.stage import actors, kinds, stage, told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تحطمت طائرة شحن قرب المطار", [("تحطمت", "accident")]),
        ("وقصفت الطائرات الحي القديم", [("قصفت", "strike")]),
        ("سيلتقي الوزيران الأحد", [("سيلتقي", "meeting")]),
        ("اغتيل القاضي أمام بيته", [("اغتيل", "attack")]),
        ("مصرع خمسة بحارة في غرق قارب", [("مصرع", "death"), ("غرق", "accident")]),
        ("انتهت بزيارته إلى البلدة", [("زيارته", "visit")]),
        ("تظاهر المئات في الساحة", [("تظاهر", "protest")]),
        ("زلزال يهز الجزيرة", [("زلزال", "disaster")]),
        ("تبادل لإطلاق النار عند الجسر", [("تبادل لإطلاق النار", "attack")]),
        ("نفذت عملية أمنية واسعة", [("عملية أمنية", "military_operation")]),
        ("إقرار قانون الصيد الجديد", [("إقرار", "legislation")]),
        ("قضت المحكمة بسجن المتهم", [("قضت", "court_ruling")]),
        ("استقال المحافظ", [("استقال", "appointment")]),
        ("بدء الانتخابات البلدية", [("الانتخابات البلدية", "election")]),
    ],
)
def test_a_word_names_its_kind(text: str, found: list[tuple[str, str]]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "بلغ قمة الهرم في شركته",
        "اشتهر اللاعب بأول ضربة جزاء",
        "ارتفع عدد المشتركين إلى مليون",
        "تسعى الشركة إلى تحقيق الأهداف",
        "بعث فيه الأمل من جديد",
        "وصل سعر الغرام إلى عشرين دينارا",
        "جرائم الحرب في القانون الدولي",
        "يناقش الطالب رسالة الدكتوراه",
        "يحلم الفريق بالكأس",
        "الواقعة في شمال البلاد",
    ],
)
def test_a_look_alike_is_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_proclitics_stay_out_of_the_trigger_but_lil_stays_whole() -> None:
    assert kinds("وبالتفجير انتهى اليوم")[0][0] == "التفجير"
    assert kinds("استعدادا للانتخابات الرئاسية")[0][0].startswith("للانتخابات")


def test_a_name_is_no_happening() -> None:
    sheet = actors(stage("قالت هيئة الانتخابات إنها جاهزة"), organization="هيئة الانتخابات")
    assert told(sheet) == []


def test_the_lexicon_is_broad_and_its_conditions_exist() -> None:
    assert count_forms() > 700
    for row in table("event_triggers"):
        assert set(filter(None, row["when"].split("|"))) <= set(CONDITIONS), row


def test_every_row_can_be_found_by_its_own_words() -> None:
    for row in table("event_triggers"):
        for cell in filter(None, row["past"].split("|")):
            assert any(form.sense.type == row["type"] for form in forms_of(fold(cell))), cell


_WORDS = st.sampled_from(
    (
        "قتل",
        "انفجار",
        "وزار",
        "الرئيس",
        "في",
        "المدينة",
        "قبل",
        "أمس",
        "12",
        "شخصا",
        "،",
        ".",
        "التقى",
        "مع",
        "بين",
        "قمة",
        "لقاء",
        "غارة",
        "على",
    )
)


@given(st.lists(_WORDS, max_size=25))
def test_events_stand_in_the_text_and_do_not_overlap(words: list[str]) -> None:
    sheet = mark_events(stage(" ".join(words)))
    events = sheet.of("event")
    for event in events:
        assert event.span.of(sheet.article.text) == event.wording
    for left, right in pairwise(events):
        assert not left.span.meets(right.span)


@given(st.lists(_WORDS, max_size=25))
def test_marking_is_the_same_twice(words: list[str]) -> None:
    text = " ".join(words)
    assert mark_events(stage(text)).mentions == mark_events(stage(text)).mentions
