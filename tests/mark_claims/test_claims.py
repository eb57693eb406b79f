"""Claims point at exact characters, carry the right chain, and say what the text says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.mark import mark_article
from tawatur.mark.claims import mark_claims
from tawatur.mark.events import mark_events
from tawatur.mark.sheet import Sheet
from tawatur.model import Claim, Given, Outlet, Page, Voice
from tawatur.read import read_page
from tests.mark_events.stage import actors, figures, quoted, stage, times


def claims(sheet: Sheet) -> tuple[Claim, ...]:
    return mark_claims(mark_events(sheet)).claims


def test_a_sentence_fills_its_slots() -> None:
    sheet = stage("قتل 12 جنديا أمس في هجوم على ثكنة في مدينة الكرمة")
    sheet = figures(times(actors(sheet, place="الكرمة"), أمس="2020-03-09"), **{"12": "12"})
    found = {(c.slot, c.wording, c.value) for c in claims(sheet)}
    assert ("killed", "12", "12") in found
    assert ("when", "أمس", "2020-03-09") in found
    assert ("where", "مدينة الكرمة", "الكرمة") in found


def test_who_takes_part_is_claimed_where_it_is_named() -> None:
    sheet = actors(stage("التقى سالم الحربي ليلى المنصور"), person="سالم الحربي|ليلى المنصور")
    assert {(c.wording, c.actor) for c in claims(sheet) if c.slot == "who"} == {
        ("سالم الحربي", "سالم الحربي"),
        ("ليلى المنصور", "ليلى المنصور"),
    }


def test_words_of_others_keep_their_chain_and_the_rest_is_the_outlet() -> None:
    sheet = stage("أكدت الهيئة أن زلزالا هز الجزيرة. وتحطمت طائرة قرب المطار")
    sheet = sheet._replace(article=_with_outlet(sheet))
    chain = (Voice(kind="outlet", name="صحيفة الساحل"), Voice(kind="organization", name="الهيئة"))
    sheet = quoted(sheet, "زلزالا هز الجزيرة", chain)
    by_value = {c.value: c.chain for c in claims(sheet) if c.slot == "what"}
    assert by_value["disaster"] == chain
    assert [voice.name for voice in by_value["accident"]] == ["صحيفة الساحل"]


def _with_outlet(sheet: Sheet):  # type: ignore[no-untyped-def]
    import msgspec

    return msgspec.structs.replace(sheet.article, outlet=Outlet(name="صحيفة الساحل"))


def test_stance_follows_status() -> None:
    stances = {c.stance for c in claims(stage("نفت القيادة قصف القرية"))}
    assert stances == {"denied"}
    assert {c.stance for c in claims(stage("من المقرر عقد قمة ثلاثية"))} == {"expected"}


def test_what_was_talked_about_is_the_topic() -> None:
    sheet = actors(stage("عقد سالم اجتماعا مع ليلى حول صيد الأسماك في الخليج"), person="سالم|ليلى")
    assert [c.wording for c in claims(sheet) if c.slot == "topic"] == ["صيد الأسماك في الخليج"]


def test_without_events_there_are_no_claims() -> None:
    assert claims(stage("الطقس معتدل على الساحل")) == ()


_WORDS = st.sampled_from(
    (
        "قتل",
        "انفجار",
        "زار",
        "الرئيس",
        "في",
        "المدينة",
        "أمس",
        "12",
        "شخصا",
        "،",
        ".",
        "التقى",
        "مع",
        "قمة",
        "حول",
        "السلام",
        "قرار",
        "مجلس",
        "الأمن",
        "أصدر",
    )
)


@given(st.lists(_WORDS, max_size=25))
def test_a_claim_is_its_characters(words: list[str]) -> None:
    sheet = mark_claims(mark_events(stage(" ".join(words))))
    events = {m.id for m in sheet.of("event")}
    for claim in sheet.claims:
        assert claim.span.of(sheet.article.text) == claim.wording
        assert claim.wording
        assert claim.event in events


def test_who_denies_that_a_meeting_was_hidden_does_not_deny_the_meeting() -> None:
    told = "التقى الوزير سامر الخطيب نظيره أمس. وقال متحدث نافيا أن يكون اللقاء قد أخفي عن الناس."
    stances = {c.stance for c in claims(stage(told)) if c.slot == "what" and c.wording.startswith("اللقاء")}
    assert stances == {"asserted"}


@pytest.mark.parametrize(
    ("text", "lasted"),
    [
        ("التقى وفد من بيروت وزير النقل في عمان لمدة ثلاث ساعات.", ["ثلاث ساعات"]),
        ("التقى وفد من بيروت وزير النقل في عمان قبل يومين من القمة.", []),
        ("زار وفد من بيروت مدينة عمان في الذكرى الخامسة للزلزال.", []),
    ],
)
def test_how_long_it_lasted_is_neither_how_long_before_nor_an_anniversary(text: str, lasted: list[str]) -> None:
    body = f"أخبار متفرقة\n\n{text}".encode()
    page = Page(source="x", body=body, media="text/plain", given=Given(date="2025-06-12"))
    claims = mark_article(read_page(page)[0]).claims
    assert [claim.wording for claim in claims if claim.slot == "duration"] == lasted


def test_who_denies_a_part_in_a_death_does_not_deny_the_death() -> None:
    for text in ("نفت الجامعة صلتها بوفاة المعلمة", "نفى الفصيل مسؤوليته عن اغتيال القاضي"):
        assert {c.stance for c in claims(stage(text)) if c.slot == "what"} == {"asserted"}
    assert {c.stance for c in claims(stage("نفت الجامعة وفاة المعلمة")) if c.slot == "what"} == {"denied"}
