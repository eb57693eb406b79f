"""Outlets that no list has, told by the word for their kind and by what they do."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import names, stage


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال محمود في تصريح لموقع الأفق إن المدينة هادئة", "الأفق"),
        ("وذكرت وكالة مدار أن القتال امتد", "مدار"),
        ("وقالت صحيفة مرايا عدن إن القارب انقلب", "مرايا عدن"),
        ("وأضاف في مداخلة هاتفية مع قناة المسار، أن الفرق وصلت", "المسار"),
        ("ونقلت إذاعة صوت الجبل المحلية عن شيخ القبيلة أن السكان فروا", "صوت الجبل"),
        ("ونفى ذلك في تصريحات بثتها قناة تي جي آر تي، أمس", "تي جي آر تي"),
        ("صحيفة المنبر قالت إن السوق أغلقت", "المنبر"),
    ],
)
def test_an_outlet_of_ordinary_words_is_one_where_it_speaks_or_is_spoken_to(text: str, name: str) -> None:
    assert (name, "organization") in names(stage(text), "name")


@pytest.mark.parametrize(
    "text",
    [
        "وقع الانفجار في موقع البناء أمس",
        "وذكر موقع الحادث في محضره",
        "قالت صحيفة محلية إن الطريق مغلق",
        "وقالت قناة خاصة إن الطريق مغلق",
        "تعطلت شبكة المياه في الحي",
    ],
)
def test_a_place_a_net_or_an_outlet_that_is_only_described_is_no_name(text: str) -> None:
    assert not [name for name, kind in names(stage(text), "name") if kind == "organization"]
