"""What "today" means in words that were spoken at a meeting of another day than the page's."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Given, Happening, Page, Time
from tawatur.read import read_page

LEAD = "التقى الرئيس المصري عبد الفتاح السيسي نظيره التونسي قيس سعيد مساء الثلاثاء في القاهرة."


def values(said: str) -> dict[str, tuple[str | None, str | None]]:
    """Wording -> value and anchor of the times of a page of Thursday, 12 June 2025."""
    body = f"لقاء في القاهرة\n\n{LEAD}\n{said}".encode()
    page = Page(source="x", body=body, media="text/plain", given=Given(date="2025-06-12"))
    mentions = mark_article(read_page(page)[0]).mentions
    return {m.wording: (m.value.when.value, m.value.anchor) for m in mentions if isinstance(m.value, Time)}


@pytest.mark.parametrize(
    "said",
    [
        "ورد سعيد بالقول إن «ما نبدأه اليوم سيبقى».",
        "وقال سعيد خلال اللقاء إن «ما نبدأه اليوم سيبقى».",
        "سعيد: ما نبدأه اليوم سيبقى طويلا بين بلدينا.",
        "وقال سعيد: «ما نبدأه اليوم بدعمكم سيبقى».",
    ],
)
def test_today_in_what_was_said_at_the_meeting_is_its_day(said: str) -> None:
    assert values(said)["اليوم"] == ("2025-06-10", "speech")


def test_tomorrow_in_direct_words_counts_from_the_day_on_which_they_were_said() -> None:
    assert values("وقال المتحدث باسم الشرطة أمس الأربعاء: «سنفتح الطريق غدا».")["غدا"] == ("2025-06-12", "speech")


def test_today_in_what_a_participant_said_elsewhere_stays_the_day_of_the_page() -> None:
    assert values("وقال سعيد للصحافيين إن «ما نبدأه اليوم سيبقى».")["اليوم"] == ("2025-06-12", "speech")


def test_a_word_that_only_ends_like_your_speaks_to_nobody() -> None:
    assert values("وقال سعيد: «ما نبدأه اليوم في الحكم سيبقى».")["اليوم"] == ("2025-06-12", "speech")


def test_an_event_dated_by_such_a_time_has_the_day_counted_anew() -> None:
    body = f"لقاء في القاهرة\n\n{LEAD}\nورد سعيد بالقول إن «لقاءنا اليوم بالغ الأهمية للبلدين».".encode()
    page = Page(source="x", body=body, media="text/plain", given=Given(date="2025-06-12"))
    days = {
        m.value.when.value
        for m in mark_article(read_page(page)[0]).mentions
        if isinstance(m.value, Happening) and m.value.type == "meeting" and m.value.when
    }
    assert days == {"2025-06-10"}
