"""Places and missions that an article names again by the word for their kind alone."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import means, names, stage


@pytest.mark.parametrize(
    ("text", "again", "place"),
    [
        ("وقع الانفجار في مدينة حلب أمس. وقال مصدر إن المدينة هادئة", "المدينة", "حلب"),
        ("دخل الجيش بلدة القصير. وخرج المسلحون من البلدة", "البلدة", "القصير"),
        ("وصلت الباخرة إلى ميناء عدن. وغادرت الميناء صباحا", "الميناء", "ميناء عدن"),
        ("وسافر الوفد إلى بيروت أمس. ورأى أن المدينة هادئة", "المدينة", "بيروت"),
        ("وزار محافظة الخفجي ثم مدينة الدمام. وشكر سكان المحافظة", "المحافظة", "الخفجي"),
    ],
)
def test_a_place_is_meant_by_the_word_for_its_kind(text: str, again: str, place: str) -> None:
    assert means(stage(text), again) == [place]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("وقع الانفجار في مدينة حلب أمس. وزار الوفد المدينة القديمة", "المدينة"),
        ("وزار محافظة الخفجي. ودعا إلى المحافظة على الهدوء", "المحافظة"),
        ("وقال الوفد إن المدينة هادئة ثم زار مدينة حلب", "المدينة"),
        ("وسافر الوفد إلى بيروت. ورأى أن القرية هادئة", "القرية"),
    ],
)
def test_what_was_not_told_of_before_is_no_place(text: str, again: str) -> None:
    assert again not in [wording for wording, _ in names(stage(text))]


def test_a_consulate_alone_is_a_body_and_an_embassy_the_one_named_before() -> None:
    assert ("القنصلية", "organization") in names(stage("وقال القنصل إن القنصلية تتابع الحادث"))
    read = stage("وأعلنت السفارة الروسية في دمشق ذلك. وقالت إن السفارة مغلقة")
    assert means(read, "السفارة") == ["السفارة الروسية في دمشق"]
