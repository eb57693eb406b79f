"""To whom something is said, sent or wished."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tests.compare.stories import laid_out

OPENING = "أعلن وزير الزراعة سامي القرشي الأحد بدء موسم القطاف في وادي الكرز."


def addressed(sentence: str) -> list[tuple[str, str]]:
    """Kind of act and addressee of the claims of a short text."""
    told = {"id": "a", "outlet": "صحيفة الكرز", "published": "2031-05-04", "title": "موسم القطاف يبدأ"}
    reading = mark_article(laid_out({**told, "text": f"{OPENING}\n\n{sentence}"}))
    spoken = [claim for claim in reading.claims if claim.unit.startswith("addressee:")]
    speakers = {claim.actor for claim in reading.claims if claim.unit.startswith("speaker:")}
    assert speakers <= {"person:سامي القرشي"}
    assert {claim.stance for claim in spoken} <= {"asserted"}
    return [(claim.unit.removeprefix("addressee:"), claim.wording) for claim in spoken]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("وشكر الوزير سامي القرشي سكان القرى على صبرهم.", [("thank", "سكان القرى")]),
        ("وعبر سامي القرشي لنظيره حسن قادري عن «امتنان المزارعين» للمساعدة.", [("thank", "نظيره حسن قادري")]),
        ("وحذر سامي القرشي أمس تجار الجملة من الاحتكار.", [("warn", "تجار الجملة")]),
        ("وبعث سامي القرشي رسالة إلى الأساتذة يطلب فيها رأيهم.", [("message", "الأساتذة")]),
        ("وقال سامي القرشي للصحفيين إن الموسم جيد.", [("press", "للصحفيين")]),
        ("وقال سامي القرشي أمام أعضاء البرلمان إن الموسم جيد.", [("say", "أعضاء البرلمان")]),
        ("وقال سامي القرشي للصحفيين: «أشكر الجميع على صبرهم».", [("thank", "للصحفيين")]),
    ],
)
def test_who_is_addressed(sentence: str, found: list[tuple[str, str]]) -> None:
    assert addressed(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال سامي القرشي، المدير السابق لشركة البستان، إن الموسم جيد.",
        "وقال سامي القرشي أمام المصنع القديم إن الموسم جيد.",
        "وهنا الطريق إلى الوادي، قال سامي القرشي.",
        "ودعا سامي القرشي الله أن يحفظ الموسم.",
        "وقال سامي القرشي بعد زيارته إلى البحرين إن الموسم جيد.",
    ],
)
def test_who_is_only_named(sentence: str) -> None:
    assert addressed(sentence) == []
