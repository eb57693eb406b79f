"""What accounts tell beside a happening is compared, and is not taken for the happening's own."""

from __future__ import annotations

from tawatur.tell.desk import Desk
from tawatur.tell.record import case_record
from tawatur.tell.text import line_label
from tests.compare.stories import compared


def told(number: int, since: str) -> dict[str, str]:
    return {
        "id": f"a{number}",
        "outlet": f"صحيفة {number}",
        "published": "2031-03-12",
        "title": "وزيرا خارجية الأطلال والهضاب يلتقيان في مسقط",
        "text": "التقى وزير خارجية الأطلال سامي الناصح نظيره هاني المنيعي في مسقط أمس الثلاثاء. "
        f"وكان الناصح تولى رئاسة الحزب عام {since}.",
    }


def test_a_time_told_beside_a_happening_is_not_its_time() -> None:
    case, readings = compared({"articles": [told(1, "2024"), told(2, "2026")]}, judged=True)
    every = list(readings.values())
    rows = [row for row in case_record(every, case)["rows"] if row["accord"] == "contested"]
    assert [(row["event"], row["slot"]) for row in rows] == [(None, "when")]
    assert {position["value"] for position in rows[0]["positions"]} == {"2024", "2026"}
    lines = [line for sheet in Desk(every, case).sheets() for line in sheet.lines if line.accord == "contested"]
    assert [line.beside for line in lines] == [True]
    assert line_label(lines[0], "en") == "when (told beside it)"
    own = [
        line for sheet in Desk(every, case).sheets() for line in sheet.lines if line.slot == "when" and not line.beside
    ]
    assert own
    assert all(line_label(line, "ar") == "متى" for line in own)
