"""Who is who across articles: one person one entity, two persons two, nobody lost."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.link import link
from tawatur.link.grounds import part_of
from tawatur.link.names import name_words, skeleton
from tawatur.model import Case, Judgement, Reading
from tests.link.makers import Marks, article

STORY = "اجتمع {} في قصر البلدية أمس لبحث ترميم السوق القديم وتوسعة الميناء الجنوبي مع وفد التجار."


def telling(number: int, name: str, **known: object) -> Reading:
    """An account of one meeting that names somebody."""
    marks = Marks(article(f"a{number}", "اجتماع في قصر البلدية لبحث ترميم السوق القديم", STORY.format(name)))
    marks.actor("person", name, key="person:x", **known)  # type: ignore[arg-type]
    return marks.reading()


def people(case: Case) -> list[set[str]]:
    return sorted(({entity.name, *entity.aliases} for entity in case.entities), key=sorted)


def test_a_surname_goes_to_the_full_name() -> None:
    case = link([telling(1, "عصام القرمودي"), telling(2, "القرمودي")])
    assert people(case) == [{"عصام القرمودي", "القرمودي"}]
    assert any(one.about == "entity" and one.reasons[0].name == "short_name" for one in case.judgements)


def test_a_surname_that_two_bear_goes_to_neither() -> None:
    case = link([telling(1, "عصام القرمودي"), telling(2, "سعيد القرمودي"), telling(3, "القرمودي")])
    assert len(case.entities) == 3


def test_hamza_and_spelling_do_not_part_a_person() -> None:
    case = link([telling(1, "إلياس غرانت"), telling(2, "الياس جرانت")])
    assert len(case.entities) == 1


def test_two_of_one_family_are_not_chained_by_its_name() -> None:
    case = link([telling(1, "عصام القرمودي"), telling(2, "القرمودي")])
    both = link(
        [telling(1, "عصام القرمودي"), telling(2, "القرمودي"), telling(3, "القرمودي"), telling(4, "سعيد القرمودي")]
    )
    assert len(case.entities) == 1
    assert all(not {"عصام القرمودي", "سعيد القرمودي"} <= names for names in people(both))


def test_an_honorific_is_no_first_name() -> None:
    assert (
        len(
            link(
                [
                    telling(1, "الشيخ عصام القرمودي"),
                    telling(2, "عصام القرمودي", known="k"),
                    telling(3, "الشيخ عصام القرمودي", known="k"),
                ]
            ).entities
        )
        == 1
    )


def test_brothers_are_two() -> None:
    case = link([telling(1, "راشد بن سالم المنيعي"), telling(2, "حمد بن سالم المنيعي")])
    assert len(case.entities) == 2


def test_countries_keep_homonyms_apart() -> None:
    case = link([telling(1, "كريم الحداد", country="TN"), telling(2, "كريم الحداد", country="LB")])
    assert len(case.entities) == 2
    assert len({entity.id for entity in case.entities}) == 2


def test_the_lexicon_decides() -> None:
    one = link([telling(1, "كريم الحداد", known="k1"), telling(2, "عبدالكريم حداد", known="k1")])
    two = link([telling(1, "كريم الحداد", known="k1"), telling(2, "كريم الحداد", known="k2")])
    assert (len(one.entities), len(two.entities)) == (1, 2)


def test_people_outrank_the_rules() -> None:
    readings = [telling(1, "عصام القرمودي"), telling(2, "القرمودي")]
    left, right = (f"{reading.article.id}/person:x" for reading in readings)
    apart = Judgement(about="entity", left=left, right=right, verdict="different", by="reader")
    assert len(link(readings, judgements=[apart]).entities) == 2
    others = [telling(1, "عصام القرمودي"), telling(2, "ليلى الشامي")]
    left, right = (f"{reading.article.id}/person:x" for reading in others)
    same = Judgement(about="entity", left=left, right=right, verdict="same", by="reader")
    assert len(link(others, judgements=[same]).entities) == 1


def test_two_actors_of_one_article_stay_two() -> None:
    marks = Marks(article("pair", "لقاء", "التقى سمير الناصح أخاه سمير الناصح الصغير في المرفأ."))
    marks.actor("person", "سمير الناصح", key="person:a")
    marks.actor("person", "سمير الناصح الصغير", key="person:b")
    assert len(link([marks.reading()]).entities) == 2


@given(st.lists(st.sampled_from(["عصام القرمودي", "القرمودي", "سعيد القرمودي", "ليلى"]), min_size=1, max_size=6))
def test_no_member_is_lost_and_ids_are_unique(names: list[str]) -> None:
    case = link([telling(number, name) for number, name in enumerate(names)])
    members = [member for entity in case.entities for member in entity.members]
    assert len(members) == len(set(members)) == len(names)
    assert len({entity.id for entity in case.entities}) == len(case.entities)


@pytest.mark.parametrize(
    ("left", "right"),
    [("عبد الفتاح", "عبدالفتاح"), ("أبو خليل", "ابوخليل"), ("دونالد ترمب", "دونالد ترامب"), ("سورية", "سوريا")],
)
def test_spellings_of_one_name(left: str, right: str) -> None:
    assert name_words(left) == name_words(right)


def test_skeletons_are_for_foreign_names_in_one_story_only() -> None:
    assert skeleton("سالم") == skeleton("سليم")
    far = Marks(article("far", "سباق القوارب", "فاز سليم الكعبي بسباق القوارب الشراعية.", day="2030-01-01"))
    far.actor("person", "سليم الكعبي")
    assert len(link([telling(1, "سالم الكعبي"), far.reading()]).entities) == 2


def test_part_of() -> None:
    assert part_of(("كعبي",), ("سالم", "كعبي"))
    assert not part_of(("سالم",), ("سالم", "كعبي"))


def bodies(*told: tuple[str, tuple[str, ...], str | None, str | None]) -> list[set[str]]:
    """The names of the entities that bodies become which so many accounts name: name, aliases, country, known."""
    readings = []
    for number, (name, aliases, country, known) in enumerate(told):
        marks = Marks(article(f"b{number}", f"خبر رقم {number} عن {name}", f"أعلنت {name} افتتاح قسم جديد."))
        key = marks.actor("organization", name, key="organization:x", country=country, known=known)
        marks.actors[key] = msgspec.structs.replace(marks.actors[key], aliases=aliases)
        readings.append(marks.reading())
    return people(link(readings))


@pytest.mark.parametrize(
    ("one", "other", "short"),
    [
        ("جامعة الواحة", "جامعة الساحل", "الجامعة"),
        ("مستشفى النخيل", "مستشفى الميناء العام", "المستشفى"),
        ("بلدية الكثبان", "بلدية المرفأ", "البلدية"),
        ("صندوق الرواد", "صندوق المزارعين", "الصندوق"),
        ("شركة نسيم", "شركة مرجان", "الشركة السعودية"),
    ],
)
def test_bodies_that_each_account_calls_by_their_sort_stay_two(one: str, other: str, short: str) -> None:
    assert len(bodies((one, (short,), "SA", None), (other, (short,), "SA", None))) == 2
    assert len(bodies((one, (short,), "SA", None), (one, (), "SA", None))) == 1


def test_what_a_state_has_one_of_is_one_by_its_state() -> None:
    assert len(bodies(("الحكومة", (), "SA", None), ("الحكومة", (), "SA", None))) == 1


def test_one_entry_for_the_bodies_of_all_states_joins_those_of_one_state_only() -> None:
    house = "organization:مجلس النواب"
    told = [("مجلس النواب", (), land, house) for land in ("JO", "EG", "JO")]
    assert len(bodies(*told)) == 2


def test_sons_of_two_fathers_are_two() -> None:
    told = ["سلطان بن ماجد", "سلطان بن ماجد بن ناصر", "سلطان بن راشد بن ناصر"]
    readings = [telling(number, name) for number, name in enumerate(told)]
    assert people(link(readings)) == [{told[2]}, {told[0], told[1]}]
