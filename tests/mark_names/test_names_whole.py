"""Names read to their end, and no further: surnames that are common words, styles within, verbs of two behind them."""

from __future__ import annotations

import pytest

from tests.mark_names.stage import means, names, stage


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وبارك النائب الدكتور حمد المطر الخطوة", "حمد المطر"),
        ("ونفى المستشار محمد المختار النور الاتهام", "محمد المختار النور"),
        ("وكتب النائب المستقيل سامي الجميل عبر حسابه", "سامي الجميل"),
        ("نعت النقابة، على لسان رئيسها محمد الزبون، الضحايا", "محمد الزبون"),
        ("أوضحت الشركة على لسان رئيسها التنفيذي مطلق الزايد أن المخزون يكفي", "مطلق الزايد"),
        ("وأشار الأمير حازم تحسين بك، أمير القضاء، إلى الوعود", "حازم تحسين بك"),
        ("وأشار مستشار الأمن القومي حسين شيخ علي إلى الاعتقال", "حسين شيخ علي"),
        ("وأكد وزير الداخلية التركي علي يرلي كايا عبر حسابه ذلك", "علي يرلي كايا"),
        ("وقالت إن المتطوعين إدريس كوكو وتهاني عبد الباقي أصيبا بشظايا", "تهاني عبد الباقي"),
        ("بحضور رئيس المجلس الشعبي نصر الدين", "نصر الدين"),
        ("وقال نقيب المعلمين الداه ولد امبيريك إن الدروس متوقفة", "الداه ولد امبيريك"),
    ],
)
def test_a_name_is_read_to_its_end(text: str, name: str) -> None:
    assert (name, "person") in names(stage(text), "name")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("أشرف الوالي على تدشين مصحة بن زرقة للأمراض النادرة", "مصحة بن زرقة", "organization"),
        ("وأفادت المديرية العامة للأمن الوطني، في بلاغ", "المديرية العامة للأمن الوطني", "organization"),
        (
            "قالت شركة مطاحن الدقيق والمخابز الكويتية إن المخزون يكفي",
            "شركة مطاحن الدقيق والمخابز الكويتية",
            "organization",
        ),
        ("وقالت لجان مقاومة ود مدني إن القصف مستمر", "لجان مقاومة ود مدني", "organization"),
        ("وأوضح مدير ناحية سنوني خوديدا جوقي أن العائلات عادت", "سنوني", "place"),
    ],
)
def test_bodies_and_places_are_read_to_their_end(text: str, name: str, kind: str) -> None:
    assert (name, kind) in names(stage(text), "name")


def test_two_people_of_one_sentence_who_share_a_given_name_stay_two() -> None:
    read = stage("والتقى الوزير السفير التركي محمد يلماظ ونظيره الإثيوبي مختار محمد")
    assert means(read, "السفير التركي") == ["محمد يلماظ"]
    assert means(read, "مختار محمد") == ["مختار محمد"]


def test_whom_somebody_meets_does_not_bear_the_first_title() -> None:
    assert means(stage("والتقى رئيس الوزراء السفير التركي محمد يلماظ"), "رئيس الوزراء") == ["رئيس الوزراء"]


def test_the_head_of_a_body_abroad_keeps_his_title() -> None:
    read = stage("وأكد مدير المرصد السوري لحقوق الإنسان رامي عبد الرحمن أن القتال توقف")
    assert means(read, "مدير المرصد السوري لحقوق الإنسان") == ["رامي عبد الرحمن"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("والملحق التجاري الكوري بارك سونغ هو، حضر", "بارك سونغ هو"),
        ("ونقل عن الخبير ليو تشونغ مين قوله", "ليو تشونغ مين"),
        ("وقالت نائبة مدير إدارة غرب آسيا بوزارة التجارة الصينية لي شياو مي إن التبادل ارتفع", "لي شياو مي"),
        ("وتوفي العامل الفيتنامي نغوين فان دونغ", "نغوين فان دونغ"),
        ("وحضر مدير مكتب وكالة جايكا نوبويوكي تاناكا", "نوبويوكي تاناكا"),
        ("وقال سائق الرافعة معتز الحويطات: كان السلك مهترئا", "معتز الحويطات"),
        ("وقال الأمين الولائي للاتحاد العام للعمال عز الدين زنيني إن العمال ينتظرون", "عز الدين زنيني"),
    ],
)
def test_names_of_short_parts_and_names_behind_a_trade_are_found(text: str, name: str) -> None:
    assert (name, "person") in names(stage(text), "name")


@pytest.mark.parametrize(
    "text", ["وقال السائق الصيني هو الذي أصيب", "وبارك الوزير الصيني الاتفاق", "وقال الوزير لي إن ذلك صحيح"]
)
def test_a_short_word_that_is_a_name_elsewhere_begins_none_here(text: str) -> None:
    assert not [name for name, kind in names(stage(text), "name") if kind == "person"]


def test_a_byname_means_who_is_so_called() -> None:
    read = stage("وكان قائد المجلس أحمد الخبيل الملقب بأبو خولة قد اعتقل. وظهر أبو خولة في تسجيل.")
    assert means(read, "أبو خولة") == ["أحمد الخبيل", "أحمد الخبيل"]
