"""Where what a war did is put in a report on something else: short pages written for this project."""

from __future__ import annotations

from tests.mark_events.test_whole_pages import happenings

TALKS = "اختتم الوفدان أمس محادثات في جنيف تناولت الحرب اليمنية والوضع في اليمن، بحضور ممثلين عن الحكومة.\n\n"
RECALLED = "ويقول ناشطون إن الغارات دمرت أحياء سكنية، وإن قتل عشرات المدنيين اليمنيين ما زال بلا تحقيق.\n\n"
ELSEWHERE = "ولم يعلق الوزير فرنسيس مارتان على مقتل الصحافي سامي الحداد."
NEVER = "وقال خبير إن الأزمة اليمنية والقتال في شمال اليمن لن يتوقفا قريبا."


def places(text: str) -> dict[str, str | None]:
    """Wording of a trigger -> the name of its place."""
    return {wording: happening.place for wording, happening in happenings(text, "محادثات تختتم أعمالها")}


def test_what_the_war_did_is_in_its_land_not_in_the_town_of_the_talks() -> None:
    found = places(TALKS + RECALLED + NEVER)
    assert found["محادثات"] == "place:جنيف"
    assert found["الغارات"] == found["قتل"] == "place:اليمن"


def test_a_killing_of_somebody_with_a_name_may_be_anywhere() -> None:
    assert places(TALKS + RECALLED + NEVER + "\n\n" + ELSEWHERE)["مقتل"] != "place:اليمن"


def test_two_lands_at_war_give_no_place() -> None:
    other = NEVER.replace("اليمنية", "الليبية").replace("اليمن", "ليبيا")
    assert places(TALKS + RECALLED + NEVER + "\n\n" + other)["الغارات"] not in ("place:اليمن", "place:ليبيا")


def test_the_adjective_of_an_air_force_is_no_land_at_war() -> None:
    text = "اجتمع الوزيران أمس في عمان وزارا فرنسا.\n\nوقال إن الغارات الفرنسية والقوات الفرنسية تواصل قصف المواقع."
    assert places(text)["قصف"] != "place:فرنسا"
