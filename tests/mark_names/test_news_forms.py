"""Forms of names, titles and descriptions that everyday news uses and no list holds."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import means, names, stage


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال وزير النقل التركي مولود تشاغان أوغلو إن الجسر جاهز", ("مولود تشاغان أوغلو", "person")),
        ("التقى الوزير نظيره روي باسكيني في المطار", ("روي باسكيني", "person")),
        ("حضر الحفل محمد بن منصور المالك.", ("محمد بن منصور المالك", "person")),
        ("قدم الشيخ أحمد السلامة، شكره", ("أحمد السلامة", "person")),
        ("أوضح مدير المصنع تشن وين-هسيانج أن العمل عاد", ("تشن وين-هسيانج", "person")),
        ("عين وزير المياه عبد القادر قاضي وأقسم اليمين", ("عبد القادر قاضي", "person")),
        ("اجتمعت الغرفة التجارية والصناعية بالمدينة", ("الغرفة التجارية والصناعية", "organization")),
        ("أقر مجلس المديرين التنفيذيين الميزانية", ("مجلس المديرين التنفيذيين", "organization")),
        ("كتبت صحيفة «ذا ريفر هيرالد» عن السد", ("ذا ريفر هيرالد", "organization")),
        ("تضررت السفارة الإيرانية لدى مملكة البحرين", ("السفارة الإيرانية لدى مملكة البحرين", "organization")),
        ("دخل حزب الشعب الديمقراطي الحكومة", ("حزب الشعب الديمقراطي", "organization")),
        ("وقع الحادث على طريق المزاحمية", ("طريق المزاحمية", "place")),
        ("نقلته وكالة الأنباء الكورية الجنوبية أمس", ("وكالة الأنباء الكورية الجنوبية", "organization")),
        ("هبت عاصفة على ولاية أوكلاهوما", ("أوكلاهوما", "place")),
        ("نقلت وكالة الصحافة الفرنسية الخبر", ("وكالة الصحافة الفرنسية", "organization")),
        ("أعلنت النيابة الفيدرالية التهمة", ("النيابة الفيدرالية", "organization")),
        ("دان اتحاد جمعيات الصيادين الحادث", ("اتحاد جمعيات الصيادين", "organization")),
        ("حذرت الرئاسة العامة للأرصاد وحماية البيئة", ("الرئاسة العامة للأرصاد وحماية البيئة", "organization")),
        ("تحدث أمام مجلس الشيوخ للدفاع عن الخطة", ("مجلس الشيوخ", "organization")),
        ("عين الرئيس الهادي ولد سالم سفيرا", ("الهادي ولد سالم", "person")),
        ("قالت وزارة الحج إن العدد زاد", ("وزارة الحج", "organization")),
        ("أعلنت وزارة العمل بدء التسجيل", ("وزارة العمل", "organization")),
        ("عقدت اللجنة الوطنية للحج والعمرة لقاءها", ("اللجنة الوطنية للحج والعمرة", "organization")),
        ("«التجارة»: إغلاق خمسة مخازن", ("التجارة", "organization")),
        ("قال مالك المحل لـ«الاقتصادية» إن السوق هادئ", ("الاقتصادية", "organization")),
        ("تبنته حركة «فجر الوادي» أمس", ("فجر الوادي", "organization")),
        ("افتتح مركز «ريفر بلازا» للتسوق", ("ريفر بلازا", "place")),
        ("وزعت جامعة شقراء الشهادات", ("جامعة شقراء", "organization")),
        ("زار صالح الدكتور سامي العودة أمس", ("سامي العودة", "person")),
        ("وقال لـ\"الوطن\" عادل الملطاني إن السوق هادئ", ("عادل الملطاني", "person")),
        ("لم ينم على الأرض بل غنى علي الشريف حتى الفجر", ("علي الشريف", "person")),
        ("استقبل الأمير جلوي بن حمد بن مساعد الضيوف", ("جلوي بن حمد بن مساعد", "person")),
    ],
)  # fmt: skip
def test_a_name_of_no_list_is_found_whole(text: str, expected: tuple[str, str]) -> None:
    assert expected in names(stage(text), "name", "alias")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("قال مدير أنظمة المعلومات إبراهيم بن سالم الغامدي", "مدير أنظمة المعلومات"),
        ("افتتحه رئيس مركز جنوبية سدير الأستاذ ماجد الغامدي", "رئيس مركز جنوبية سدير"),
        ("كرمه رجل الأعمال الشيخ أحمد الغامدي", "رجل الأعمال"),
        ("حضر وزير الدولة عضو مجلس الشورى الدكتور مساعد بن فهد الغامدي", "وزير الدولة عضو مجلس الشورى"),
        ("ودعه القائم بالأعمال في السفارة الهولندية محمد الغامدي", "القائم بالأعمال في السفارة الهولندية"),
    ],
)
def test_a_title_reaches_as_far_as_its_name(text: str, title: str) -> None:
    sheet = stage(text)
    assert (title, "person") in names(sheet, "title")
    assert "الغامدي" in means(sheet, title)[0]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("تأخر القطار بينما الأسد نائم في القفص", "ينما الأسد"),
        ("اندلعت حرب شاكو قبل عقود", "حرب شاكو"),
        ("أما أحمد فإن جرحه خفيف", "أحمد فإن"),
        ("وصفها بأنها منظمة «إرهابية» خطرة", "إرهابية"),
        ("تراجعت العمالة غير السعودية في السوق", "السعودية"),
        ("بعد الحرب السعودية الأولى في الجبل", "السعودية"),
    ],
)
def test_what_looks_like_a_name_and_is_none(text: str, wrong: str) -> None:
    assert wrong not in [wording for wording, _ in names(stage(text), "name", "alias")]


def test_who_is_named_by_one_word_behind_a_title_is_so_named_again() -> None:
    sheet = stage("التقى المدرب الروماني بولوني اللاعبين. ثم عكف بولوني على التدريب.")
    assert means(sheet, "بولوني") == ["بولوني", "بولوني"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("شاركت الوزارة ممثلة في إدارة المشاريع", "ممثلة"),
        ("أقيم الحفل في المركز الرئيس بالعاصمة", "الرئيس"),
        ("قال متحدث باسم الشرطة لوكالة رويترز ذلك", "لوكالة"),
        ("وصل وزير الخارجية والوفد المرافق له", "والوفد"),
        ("ومن المقرر التصويت عليه غدا", "المقرر"),
    ],
)
def test_what_looks_like_a_title_and_is_none(text: str, wrong: str) -> None:
    assert not [wording for wording, _ in names(stage(text), "title") if wrong in wording]


@pytest.mark.parametrize(
    "text",
    ["تعطلت حركة المرور في الشارع", "فعل ذلك في مصلحة الناس", "يخالف ذلك النظام العام", "تعديلا وزاريا واسعا"],
)
def test_a_head_word_in_its_plain_sense_makes_no_body(text: str) -> None:
    assert names(stage(text), "name", "alias", "description") == []


def test_names_parted_by_a_bar_stay_apart() -> None:
    found = names(stage("اللاعبون: سامي الغامدي ـ فهد الشهري ـ ماجد العتيبي"), "name")
    assert [wording for wording, _ in found] == ["سامي الغامدي", "فهد الشهري", "ماجد العتيبي"]


def test_no_description_inside_a_name() -> None:
    assert names(stage("كرم الأمير العقيد عمر السلطان أمس"), "description") == []


@pytest.mark.parametrize(
    "wording", ["شابا أسود أعزل", "محكمة جنائية دولية", "شركة تايوانية", "حكومة إدوارد هيلبرت", "الشرطي المتهم"]
)
def test_persons_and_bodies_that_are_only_described(wording: str) -> None:
    assert wording in [words for words, _ in names(stage(f"ورأى مراسل هناك {wording} خلال الأزمة"), "description")]


def test_a_company_only_described_is_meant_again_by_its_head_word() -> None:
    sheet = stage("باعت شركة تايوانية الزيت. وقالت الشركة إنها ستعوض الناس")
    assert means(sheet, "الشركة") == means(sheet, "شركة تايوانية")


def test_an_adjective_after_a_definite_noun_is_no_country() -> None:
    assert ("السعودية", "place") not in names(stage("كتبت الصحافة السعودية عنه"))
    assert ("السعودية", "place") in names(stage("غادر الوفد السعودية أمس"))


def test_a_town_that_is_a_word_is_believed_beside_its_country() -> None:
    assert ("حماة", "place") in names(stage("وصلت المساعدات إلى حماة كما قال الجيش السوري"), "name")
    assert ("الزاوية", "place") not in names(stage("جلس الرجل في الزاوية كما قال الجيش السوري"), "name")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل وزير خارجيته الطيب البكري", ("وزير خارجيته", "person")),
        ("كرم مدير عام الشركة أمين عام المجلس المهندس سعد الغامدي", ("سعد الغامدي", "person")),
        ("قال الدكتور سامي الصالح سفير الهند أمس", ("سامي الصالح", "person")),
        ("حضر الأستاذ فؤاد المسلم وأعضاء الفريق", ("فؤاد المسلم", "person")),
        ("عوقب مصطفى بدر الدين أمس", ("مصطفى بدر الدين", "person")),
    ],
)
def test_who_stands_beside_an_office(text: str, expected: tuple[str, str]) -> None:
    assert expected in names(stage(text), "name", "title")


@pytest.mark.parametrize("text", ["حفاظا على وحدة العراق", "القيمة للسنة الواحدة", "نحن في أيد أمينة والأعداء كثر"])
def test_plain_words_are_no_bodies_groups_or_titles(text: str) -> None:
    assert not [kind for _, kind in names(stage(text)) if kind in ("organization", "group", "person")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل منفذ الهجوم في الشارع", ("منفذ الهجوم", "person")),
        ("نقل سائق الشاحنة إلى المستشفى", ("سائق الشاحنة", "person")),
        ("اعتقل بلجيكي من أصل مغربي في المطار", ("بلجيكي من أصل مغربي", "person")),
        ("ثم فر المسلح من الباب", ("المسلح", "person")),
        ("حذرت سلطات المدينة السكان", ("سلطات المدينة", "organization")),
        ("أكدت السلطات المعنية ذلك", ("السلطات المعنية", "organization")),
        ("قال إن حكومته مستعدة", ("حكومته", "organization")),
    ],
)
def test_a_description_is_found_whole(text: str, told: tuple[str, str]) -> None:
    assert told in names(stage(text), "description")


def test_a_bare_office_takes_no_object() -> None:
    sheet = stage("قال متحدث إن القضية أغلقت. ثم دخل القاضي القاعة.")
    assert "القاضي" in [wording for wording, _ in names(sheet)]
    assert "القاضي القاعة" not in [wording for wording, _ in names(sheet)]


def test_a_new_office_is_a_title_of_its_own() -> None:
    sheet = stage("عين سالم الحربي مدير الثقافة في الرياض وزيرا للشباب والرياضة")
    assert [wording for wording, _ in names(sheet, "title")] == [
        "مدير الثقافة في الرياض",
        "وزيرا للشباب والرياضة",
    ]


def test_a_surname_that_is_a_company_too_is_the_person_named_in_full() -> None:
    sheet = stage("قال رئيس الوزراء الأسترالي توني أبوت نعم. ثم عاد أبوت إلى بيته.")
    assert means(sheet, "أبوت") == ["توني أبوت"]


def test_what_a_number_counts_is_nobody() -> None:
    assert names(stage("ضم المعرض 260 ناديا طلابيا كبيرا"), "name") == []


def test_an_office_behind_a_verb_of_saying_takes_its_place() -> None:
    sheet = stage("وقال قائد الشرطة في إقليم بغلان إن الطريق آمن")
    assert ("قائد الشرطة في إقليم بغلان", "person") in names(sheet, "title")
