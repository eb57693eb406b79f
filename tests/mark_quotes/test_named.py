"""Who speaks where the names of the text are read too: offices again, datelines, speeches, talks with outlets."""

from __future__ import annotations

import pytest

from tawatur.mark.quotes import mark_quotes
from tawatur.model import Quote
from tests.mark_names.stage import stage


def speakers(text: str) -> list[str | None]:
    """The names of those who speak, in the order of the text."""
    sheet = mark_quotes(stage(text))
    names = {actor.key: actor.name for actor in sheet.actors}
    return [names.get(m.value.speaker or "") for m in sheet.mentions if isinstance(m.value, Quote)]


def links(text: str) -> list[list[str]]:
    """The kinds and names of the links of each chain that are actors."""
    quotes = [m.value for m in mark_quotes(stage(text)).mentions if isinstance(m.value, Quote)]
    return [[f"{voice.kind} {voice.name}" for voice in quote.chain if voice.actor] for quote in quotes]


@pytest.mark.parametrize("office", ["الرئيس", "الأمير", "العميد", "الشيخ", "القاضي", "النائب"])
def test_an_office_stands_for_him_before_whose_name_it_stood(office: str) -> None:
    text = f"استقبل {office} سالم الحربي الوفد. وأكد {office} أن الطريق طويل، معتبرا أن الجسر قريب."
    assert speakers(text) == ["سالم الحربي", "سالم الحربي"]
    assert links(text) == [["person سالم الحربي"]] * 2


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("مانيلا - أعلنت هيئة إدارة الكوارث أن الإعصار ضرب الشمال.", "هيئة إدارة الكوارث"),
        ("وألقى رئيس البلدية غسان الجندي كلمة قال فيها: «لن نرحل».", "غسان الجندي"),
        ("وأصدرت وزارة الزراعة بيانا أكدت فيه أن القمح وفير.", "وزارة الزراعة"),
        ("وبين أن السيد رئيس البلدية غسان الجندي أكد أن الطريق آمن.", "غسان الجندي"),
    ],
)
def test_the_speaker_is_neither_a_dateline_nor_a_paper(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_an_outlet_with_which_a_talk_was_held_stands_in_the_chain() -> None:
    text = "وأوضحت سعاد الحربي في مقابلة مع قناة «الجزيرة» أن الطريق مغلق."
    assert links(text) == [["agency الجزيرة", "person سعاد الحربي"]]
