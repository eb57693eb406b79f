"""An account that names somebody in another part is not silent on him; sayings with other numbers do not agree."""

from __future__ import annotations

from tawatur.model import Row
from tests.compare.stories import compared


def told(number: int, text: str, title: str) -> dict[str, str]:
    return {"id": f"a{number}", "outlet": f"صحيفة {number}", "published": "2031-05-20", "title": title, "text": text}


def rows(*articles: dict[str, str]) -> list[Row]:
    case, _ = compared({"articles": list(articles)}, judged=True)
    return [row for event in case.events for row in event.rows]


HOST = told(
    1,
    "استقبل الرئيس سامي الناصح، أمس الإثنين، رئيس الوزراء هاني المنيعي في قصر الضيافة بمسقط. "
    "ووقع الجانبان اتفاقا للتعاون في مجال الصيد قيمته 40 مليون دولار.",
    "الرئيس الناصح يستقبل المنيعي في مسقط",
)
TALKS = told(
    2,
    "عقد الرئيس سامي الناصح أمس الإثنين جلسة محادثات مع رئيس الوزراء هاني المنيعي في مسقط. "
    "ووقع البلدان اتفاقا للصيد بقيمة 25 مليون دولار، بحسب مصدر دبلوماسي.",
    "محادثات بين الناصح والمنيعي حول الصيد",
)


def test_who_hosts_in_one_account_and_only_takes_part_in_another_is_in_one_row() -> None:
    named = [
        row for row in rows(HOST, TALKS) if row.slot == "who" and any("سامي الناصح" in p.value for p in row.positions)
    ]
    assert named
    assert [row.silent for row in named] == [()] * len(named)
    assert {row.accord for row in named} <= {"agreed", "compatible"}


def test_like_words_with_other_sums_do_not_agree() -> None:
    said = [row for row in rows(HOST, TALKS) if row.slot in ("said", "decided") and len(row.positions) > 1]
    sums = [row for row in said if all("مليون" in position.value for position in row.positions)]
    assert sums
    assert {row.accord for row in sums} <= {"compatible", "contested"}


def test_like_words_with_the_same_sum_agree() -> None:
    same = {**TALKS, "text": TALKS["text"].replace("25", "40")}
    said = [row for row in rows(HOST, same) if row.slot in ("said", "decided") and len(row.positions) > 1]
    sums = [row for row in said if all("مليون" in position.value for position in row.positions)]
    assert {row.accord for row in sums} == {"agreed"}


def test_numbers_of_what_is_called_otherwise_do_not_agree() -> None:
    more = told(1, "أعلن المنظمون أن الشرطة اعتقلت 20 متظاهرا أمام البرلمان أمس الإثنين.", "اعتقالات أمام البرلمان")
    less = told(
        2, "أفادت لجنة المحامين بأن الشرطة اعتقلت 35 محتجا أمام البرلمان أمس الإثنين.", "اعتقالات أمام البرلمان"
    )
    said = [row for row in rows(more, less) if row.slot == "said" and len(row.positions) > 1]
    assert said
    assert "agreed" not in {row.accord for row in said}
