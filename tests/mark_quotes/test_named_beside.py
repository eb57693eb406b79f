"""Speakers whose name stands apart from what they are: behind a relative clause, commas, whose man or kin they are."""

from __future__ import annotations

import pytest

from tawatur.arabic.fold import fold
from tawatur.mark.quotes import mark_quotes
from tawatur.model import Quote
from tests.mark_names.stage import stage


def said(text: str) -> list[tuple[str, str]]:
    """Who speaks in the quotes of a text with its names found, and the names of the links of their chains."""
    sheet = mark_quotes(stage(text))
    by_key = {actor.key: actor.name for actor in sheet.actors}
    quotes = [m.value for m in sheet.mentions if isinstance(m.value, Quote)]
    return [(by_key.get(one.speaker or "", ""), " ".join(voice.name for voice in one.chain)) for one in quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال القاضي الذي ترأس الجلسة، سالم الكندري، إن الأدلة كافية", "سالم الكندري"),
        ("ووصف الأمين العام لنقابة العاملين، سالم الكندري، القرار بأنه متسرع", "سالم الكندري"),
        ("وقال محاميه سالم الكندري إن الحكم ظالم", "سالم الكندري"),
        ("أغلقت الدعوى، بحسب ما أعلن محاميهما سالم الكندري", "سالم الكندري"),
        ("وقالت زوجة ماجد العنزي، السيدة ليلى الكندري، إنها تنتظر", "ليلى الكندري"),
        ("وقالت الوزيرة كلير دوبون إن الزيارة مهمة", "كلير دوبون"),
    ],
)
def test_whoever_is_named_beside_speaks(text: str, speaker: str) -> None:
    assert [fold(name) for name, _ in said(text)] == [fold(speaker)]


def test_an_outlet_to_which_words_were_given_is_a_link() -> None:
    ((_, chain),) = said("وأضاف سالم الكندري، في تصريح خص به إذاعة المدار، أن العمل مستمر")
    assert "المدار" in chain


def test_a_woman_who_urges_others_is_no_object() -> None:
    read = said("قال طبيب إن الجرحى كثر. وحثت مديرة المنظمة ليلى الكندري السلطات على فتح تحقيق")
    assert read[-1][0] == "ليلى الكندري"
