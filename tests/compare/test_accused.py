"""A deed denied in one story and told as done in another one, read by the real markers."""

from __future__ import annotations

import pytest

from tawatur.compare import compare
from tawatur.link import link
from tawatur.mark import mark_article
from tests.compare.stories import laid_out

WAR = "واندلعت الحرب بين الحكومة وحركة الراية في وادي الغزلان في 3 مارس 2028."
DENIED = {
    "id": "talks",
    "outlet": "صحيفة الربوة",
    "published": "2031-05-02",
    "title": "وزير الخارجية سالم المهيري يلتقي مبعوث الاتحاد",
    "text": "التقى وزير الخارجية سالم المهيري الجمعة مبعوث الاتحاد ناصر العطار في مدينة الدوحة.\n\n"
    f"{WAR}\n\nوتتهم الحكومة حركة الراية بقتل مزارعين خلال غاراتها، وهو ما تنفيه حركة الراية.",
}


def told(deed: str) -> dict[str, str]:
    return {
        "id": "harvest",
        "outlet": "موقع السنابل",
        "published": "2032-10-11",
        "title": "موسم الحصاد يبدأ في وادي الغزلان",
        "text": f"بدأ موسم الحصاد الاثنين في وادي الغزلان بعد سنوات من الجفاف.\n\n{WAR}\n\n{deed}",
    }


def contested(deed: str) -> list[list[str]]:
    readings = [mark_article(laid_out(one)) for one in (DENIED, told(deed))]
    by_id = {reading.article.id: reading for reading in readings}
    case = compare(link(readings), by_id.__getitem__)
    assert len(case.groups) == 0 or all(len(group.articles) == 1 for group in case.groups)
    return [[p.value for p in row.positions] for e in case.events for row in e.rows if row.accord == "contested"]


def test_a_figure_from_a_source_stands_against_the_denial() -> None:
    rows = contested("وقتلت حركة الراية 34 مزارعا في غاراتها على الوادي، بحسب لجنة الصليب.")
    assert len(rows) == 1
    assert any("34 مزارعا" in value for value in rows[0])


@pytest.mark.parametrize(
    "deed",
    [
        "وقتلت حركة الراية 34 جنديا في كمين قرب الوادي، بحسب لجنة الصليب.",
        "وقتل الجيش 34 مزارعا في غاراته على الوادي، بحسب لجنة الصليب.",
        "وأنقذت حركة الراية 34 مزارعا من الفيضان، بحسب لجنة الصليب.",
    ],
)
def test_other_victims_another_doer_and_another_deed_deny_nothing(deed: str) -> None:
    assert contested(deed) == []
