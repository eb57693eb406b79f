"""People, bodies and places that no list has, and whom a bare office means afterwards."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import means, names, stage


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال وزير الطاقة الكازاخستاني مرات ساغنديك إن السد جاهز", "مرات ساغنديك"),
        ("وصرح المتحدث باسم شرطة كانو يزيد أبوبكر بأن الطريق مفتوح", "يزيد أبوبكر"),
        ("وأوضح العقيد شهيد الرحمن مولا أن الحريق أخمد", "شهيد الرحمن مولا"),
        ("وقال محاميه محمد كفيل إن الحكم سيستأنف", "محمد كفيل"),
        ("وأدار اللقاء الحكم الباراغواياني درليس غوتشا", "درليس غوتشا"),
        ("عن الصحافية فاليري تريرفولن، وهي من ليون", "فاليري تريرفولن"),
        ("حضر اللقاء سامي الغنيم ومحمد التنم وفريقهما", "محمد التنم"),
        ("قال مستشاره بايو أونانوفا إن الرئيس أمر بذلك", "بايو أونانوفا"),
    ],
)
def test_a_rare_name_is_read_whole_where_a_title_or_a_row_bears_it(text: str, name: str) -> None:
    assert (name, "person") in names(stage(text))


@pytest.mark.parametrize(
    "text",
    [
        "زار الطبيب خلال مراجعتي المركز",
        "قال وزير الدفاع مقتل القائد خسارة",
        "من عدن وإلى صنعاء تسير الحافلات",
        "عاد من عدن وإلى صنعاء مساء",
        "ولم يستبعد المتحدث أن يلتقيا غدا",
    ],
)
def test_a_preposition_or_a_verbal_noun_begins_nobodys_name(text: str) -> None:
    assert not [name for name, kind in names(stage(text), "name") if kind == "person"]
    assert not [name for name, _ in names(stage(text), "title") if name.startswith("وإلى")]


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("ووقع الاتفاق رئيسها التنفيذي المهندس منصور بن علي الهنائي", "رئيسها التنفيذي", "منصور بن علي الهنائي"),
        ("وكتب مديرها في نيجيريا عيسى سنوسي أن الأسعار ارتفعت", "مديرها في نيجيريا", "عيسى سنوسي"),
        ("وأشاد مدربه البرتغالي جوزيه غونسالفيس باللاعبين", "مدربه البرتغالي", "جوزيه غونسالفيس"),
    ],
)
def test_an_office_told_by_whose_it_is_belongs_to_the_name_behind_it(text: str, title: str, name: str) -> None:
    assert means(stage(text), title) == [name]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("نزح سكان مخيمي زمزم وأبو شوك ليلا", ["زمزم", "أبو شوك"]),
        ("يمر الأنبوب بنيابتي هيتام والغفتين شرقا", ["هيتام", "الغفتين"]),
        ("افتتح منفذي إبراهيم الخليل وباشماخ أمام الشاحنات", ["إبراهيم الخليل", "باشماخ"]),
        ("هاجموا قرية دان غيبي وخطفوا رعاة", ["دان غيبي"]),
        ("احتج أهالي بلدة كفرحبو. وقال سكان كفرحبو إن الطريق مقطوع", ["كفرحبو", "كفرحبو"]),
    ],
)
def test_places_of_no_list_behind_their_kind_and_again_without_it(text: str, places: list[str]) -> None:
    assert [name for name, kind in names(stage(text), "name") if kind == "place"] == places


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("تسلم مهامه على رأس المكتب الوطني للصيد أمس", "المكتب الوطني للصيد"),
        ("وقعت مجموعة بهوان للهندسة العقد", "مجموعة بهوان للهندسة"),
        ("قالت تنسيقية لجان المقاومة إن القصف استمر", "تنسيقية لجان المقاومة"),
        ("وقفة أمام مبنى بلدية كفرحبو صباحا", "بلدية كفرحبو"),
        ("دعت إدارة شؤون الموظفين المرشحين", "إدارة شؤون الموظفين"),
        ("بدأت الإدارة العامة للجوازات استقبال الطلبات", "الإدارة العامة للجوازات"),
        ("ونقل إلى مستشفى الولادة والأطفال بالجوف", "مستشفى الولادة والأطفال"),
    ],
)
def test_bodies_by_their_head_reach_over_what_they_are_for(text: str, body: str) -> None:
    assert (body, "organization") in names(stage(text))


def test_an_agency_behind_its_kind_leaves_the_kind_out() -> None:
    assert ("كازينفورم", "organization") in names(stage("ونقلت عن وكالة كازينفورم خبرا"))


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        (
            "التقى وزير المياه الأوزبكي شوكت خميدوف نظراءه. وقال الوزير الأوزبكي إن السد جاهز",
            "الوزير الأوزبكي",
            "شوكت خميدوف",
        ),
        ("سجل المهاجم إيمرسون لوزانو هدفين. وقال المهاجم البيروفي إنه سعيد", "المهاجم البيروفي", "إيمرسون لوزانو"),
        (
            "حذر وزير الصحة السوداني هيثم إبراهيم من الوباء. وناشد المسؤول السوداني المنظمات",
            "المسؤول السوداني",
            "هيثم إبراهيم",
        ),
    ],
)
def test_a_bare_office_means_who_was_named_with_one_that_fits(text: str, office: str, name: str) -> None:
    assert means(stage(text), office) == [name]


def test_an_office_before_another_name_means_nobody_known() -> None:
    sheet = stage("سجل اللاعب إيمرسون لوزانو هدفين. وتعاقد النادي مع اللاعب ماتبفور")
    assert means(sheet, "اللاعب") == []


def test_a_body_named_again_behind_the_article_and_a_preposition() -> None:
    sheet = stage("افتتحت شركة الزنبقات للتجارة مصنعا في المدينة. وقال مدير إن للزنبقات فروعا كثيرة.")
    assert sheet.of("organization")
