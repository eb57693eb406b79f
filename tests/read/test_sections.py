"""The smooth decision: one odd line never breaks a paragraph off, a tail asks for much before the article goes on."""

from __future__ import annotations

import pytest

from tawatur.lexicon import table, variants
from tawatur.read.lines import lines_of
from tawatur.read.parts import lay_out
from tawatur.read.sections import ARTICLE, states
from tawatur.read.signals import signs_of

P = [
    "قال رئيس البلدية إن ترميم السوق القديم سيبدأ الشهر المقبل بتمويل من صندوق التراث وبمشاركة مهندسين متطوعين.",
    "وأضاف أن السوق سيغلق أمام الزوار ستة أشهر، وأن أصحاب المحال في السوق القديم سينقلون إلى ساحة قريبة.",
    "وأشار مهندس الترميم إلى أن سقف السوق متصدع في ثلاثة مواضع، وأن البلدية ستستعين بخبراء من الخارج.",
    "ويعود بناء السوق القديم إلى القرن السابع عشر، وهو من أقدم أسواق المدينة المسقوفة التي ما زالت عامرة.",
]
TITLE = "البلدية ترمم السوق القديم"


def kinds(*lines: str) -> list[str]:
    text = "\n".join(lines)
    found = lines_of(text)
    laid = lay_out(text, found)
    assert laid is not None
    return [kind for kind, _ in laid.kinds]


@pytest.mark.parametrize(
    "odd", ["إعلان", "شارك", "Advertisement", "اقرأ أيضا: خطة لتجميل الساحات", "تكبير الصورة", "***"]
)
def test_one_line_of_furniture_inside_the_article(odd: str) -> None:
    assert kinds(TITLE, P[0], P[1], odd, P[2], P[3]) == ["title", "text", "text", "furniture", "text", "text"]


@pytest.mark.parametrize("section", ["محليات", "اقتصاد", "ثقافة وفنون"])
def test_a_section_s_name_over_a_headline_inside_the_article(section: str) -> None:
    other = "افتتاح معرض الزهور في الحديقة العامة"
    assert kinds(TITLE, P[0], section, other, P[1], P[2]) == ["title", "text", *["furniture"] * 2, *["text"] * 2]
    #: Over a paragraph it is the article's own subheading, if anything.
    assert kinds(TITLE, P[0], P[1], section, P[2], P[3])[4:] == ["text", "text"]


def test_related_headlines_inside_the_article() -> None:
    related = ["مواضيع ذات صلة", "افتتاح معرض الزهور في الحديقة", "حملة لتنظيف مجرى النهر"]
    assert kinds(TITLE, P[0], *related, P[1], P[2], P[3]) == ["title", "text", *["furniture"] * 3, *["text"] * 3]


def test_section_names_are_furniture_above_and_subheadings_inside() -> None:
    assert kinds("الرئيسية", "ثقافة", TITLE, P[0], P[1], "ثقافة", P[2]) == [
        "furniture", "furniture", "title", "text", "text", "subheading", "text",
    ]  # fmt: skip


def test_comments_of_readers_do_not_become_the_article() -> None:
    comments = [
        "التعليقات",
        "سامر",
        "هذا السوق تعيس الحال منذ سنين ولم يسأل عنه أحد من المسؤولين في هذه المدينة المنسية.",
    ]
    assert kinds(TITLE, *P, *comments)[5:] == ["furniture"] * 3


def test_a_box_of_a_newsletter_inside_the_article() -> None:
    box = ["اشترك في نشرتنا البريدية", "أدخل بريدك الإلكتروني"]
    assert kinds(TITLE, P[0], P[1], *box, P[2], P[3])[3:] == ["furniture", "furniture", "text", "text"]


@pytest.mark.parametrize(
    "box", ["اشترك في نشرة المدينة الأسبوعية", "اشتراك", "مدة القراءة 6 دقائق", "وقت القراءة: دقيقة"]
)
def test_a_line_of_a_box_inside_the_article(box: str) -> None:
    assert kinds(TITLE, P[0], P[1], box, P[2], P[3])[3] == "furniture"


def test_a_date_above_the_first_paragraph_parts_it_not_from_what_follows_a_list() -> None:
    listed = ["اقرأ أيضا", "افتتاح معرض الزهور في الحديقة"]
    rest = [*P[1:], *(line.replace("السوق", "السوق الكبير") for line in P)]
    found = kinds(TITLE, "الأربعاء، 16-03-2022 الساعة 14:20", P[0], *listed, *rest)
    assert found[2:5] == ["text", "furniture", "furniture"]
    assert set(found[5:]) == {"text"}


def test_the_heading_of_a_paragraph_right_below_a_list() -> None:
    listed = ["اقرأ أيضا", "افتتاح معرض الزهور في الحديقة"]
    found = kinds(TITLE, P[0], P[1], *listed, "السقف متصدع", P[2], P[3])
    assert found[3:7] == ["furniture", "furniture", "subheading", "text"]
    assert kinds(TITLE, P[0], P[1], *listed, P[2], P[3])[4] == "furniture"


def test_an_embedded_post_takes_its_text_along() -> None:
    post = [
        "أعمال الترميم في سقف السوق تبدأ قريبا بمشاركة متطوعين من أهل المدينة…",
        "— بلدية المدينة (@baladia) March 27, 2021",
    ]
    assert kinds(TITLE, P[0], P[1], *post, P[2], P[3]) == [
        "title",
        "text",
        "text",
        "furniture",
        "furniture",
        "text",
        "text",
    ]


@pytest.mark.parametrize(
    "counted", ["9:14 ص · 3 مايو 2021  2,310 إعجاب  97 إعادة نشر", "412 Likes  58 Retweets", "1.2K إعجاب 33 رد"]
)
def test_a_post_with_its_handle_above_and_its_likes_below(counted: str) -> None:
    post = ["مهندس متطوع @restorer_99", "رأيت اليوم سقف السوق القديم عن قرب، العمل كبير لكن الهمة أكبر!", counted]
    assert kinds(TITLE, P[0], P[1], *post, P[2], P[3])[3:] == [*["furniture"] * 3, "text", "text"]


def test_figures_of_a_report_are_no_likes() -> None:
    told = "جمعت الحملة 412 ألف دينار و58 متطوعا"
    assert kinds(TITLE, P[0], told, P[1], P[2])[2] != "furniture"


@pytest.mark.parametrize(
    "text",
    [
        "رويترز | عمال يرممون سقف السوق القديم",
        "زوار السوق القديم يوم افتتاحه (وزارة الثقافة)",
        "AFP | سقف السوق القديم بعد ترميمه",
    ],
)
def test_a_picture_s_text_below_the_headline(text: str) -> None:
    assert kinds(TITLE, text, P[0], P[1])[1] == "caption"


@pytest.mark.parametrize("text", ["السوق القديم كما لم تره من قبل (فيديو)", "رويترز: سقف السوق القديم متصدع"])
def test_no_picture_s_text(text: str) -> None:
    assert kinds(TITLE, text, P[0], P[1])[1] != "caption"


def test_a_kicker_that_tells_what_a_later_paragraph_tells() -> None:
    assert kinds("الرئيسية", "متطوعون ومهندسون من الخارج... والسقف متصدع", TITLE, *P)[1] == "subheading"
    assert kinds("الرئيسية", "فوز المنتخب في المباراة الأخيرة", TITLE, *P)[1] == "furniture"


@pytest.mark.parametrize(
    "masthead", ["رئيس مجلس الإدارة ورئيس التحرير سامي الأحمد", "المشرف العام ورئيس التحرير: هدى منصور"]
)
def test_the_masthead_of_a_site_is_furniture(masthead: str) -> None:
    assert kinds(masthead, "محافظات", TITLE, *P)[0] == "furniture"


@pytest.mark.parametrize("row", table("furniture"), ids=lambda row: f"{row['kind']}-{row['place']}")
def test_every_phrase_of_the_lexicon_speaks_for_furniture(row: dict[str, str]) -> None:
    for form in variants(row["forms"]):
        line = lines_of(form)
        assert line, form
        assert signs_of(line[0]).weight > 0, form


@pytest.mark.parametrize("subheading", ["ردود الفعل", "خلفية", "4 ساعات نقاش", "ماذا بعد؟"])
def test_short_lines_of_an_article_are_no_furniture(subheading: str) -> None:
    text = "\n".join([TITLE, P[0], subheading, P[1], subheading + " أيضا", P[2]])
    assert states(lines_of(text))[0] == [ARTICLE] * 6


def test_verse_is_kept_whole() -> None:
    verses = [f"بيت من قصيدة قديمة رقم {number}" for number in range(30)]
    assert set(kinds("قصيدة النهر", *verses)[1:]) == {"text"}


@pytest.mark.parametrize("second", ["وزير الزراعة البحريني يصل إلى القرية", "وفد من البلدية يزور متحف التراث"])
def test_a_headline_whose_first_letter_is_its_own_is_no_going_on(second: str) -> None:
    related = ["اقرأ أيضا", "افتتاح معرض الزهور في الحديقة", second]
    assert kinds(TITLE, P[0], P[1], *related, P[2], P[3])[3:6] == ["furniture"] * 3


def test_a_section_that_is_also_the_name_of_papers_and_an_agency_is_no_credit() -> None:
    assert kinds("الأخبار", "محليات", TITLE, *P)[:3] == ["furniture", "furniture", "title"]


@pytest.mark.parametrize(
    "banner", ["منبر السوق | أخبار وآراء", "بوابة السوق القديم الإخبارية", "وكالة أنباء السوق الوطنية"]
)
def test_the_banner_of_the_site_is_no_headline(banner: str) -> None:
    assert kinds(banner, "أعمال واسعة تبدأ قريبا", *P)[1] == "title"


def test_the_text_of_a_picture_with_its_agency_is_no_headline_however_many_words_it_shares() -> None:
    caption = "مهندس الترميم في السوق القديم مع رئيس البلدية (رويترز)"
    assert kinds("أعمال واسعة تبدأ قريبا", "كتب: سالم الحربي", caption, *P)[:3] == ["title", "byline", "caption"]


def test_a_headline_behind_a_kicker_and_a_bar_is_one() -> None:
    assert kinds("عاجل | ترميم السوق القديم", *P)[0] == "title"
