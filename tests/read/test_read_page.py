"""One page in, an Article and Issues out: what always holds, what is refused, what is given."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import InputError, NotAnArticle, UnreadablePage
from tawatur.model import READABLE, Article, Given, Issue, Page
from tawatur.read import read_page

STORY = (
    "وصول قافلة إغاثة إلى البلدة المحاصرة\n\n"
    "وصلت قافلة إغاثة تضم عشرين شاحنة إلى البلدة المحاصرة صباح اليوم بعد مفاوضات استمرت أسبوعين.\n\n"
    "وقال منسق القافلة إن المساعدات تكفي سبعة آلاف شخص لمدة شهر، وإن قافلة ثانية ستنطلق قريبا.\n"
)


def read(text: str, **told: str) -> tuple[Article, tuple[Issue, ...]]:
    return read_page(Page(source="pages/relief.txt", body=text.encode(), given=Given(**told)))


# ---------------------------------------------------------------- what always holds
PIECES = st.sampled_from(
    [
        "قال الوزير إن اللقاء كان مفيدا للجانبين وإنه سيتكرر في الشهر المقبل.",
        "مواضيع ذات صلة", "تعليقات", "اشترك في نشرتنا البريدية", "القاهرة - رويترز", "الثلاثاء 21 نوفمبر 2017",
        "Recent Posts", "3 سنوات ago", "شارك", "علا سعدي", "عنوان قصير", "…", "***", "«", "\u202eنص", "\ufeff", "©",
        "https://example.org/a", "(أ ف ب)", "المصدر: وكالات", "سبتمبر الحالي 2021", "\u0640\u0640", "٣", "\x0b", "\r",
    ]
)  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=25).map("\n".join))
def test_text_is_the_file_and_blocks_cover_it_once(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    try:
        article, _ = read_page(
            Page(source="a.txt", body=("قال الوزير إن اللقاء كان مفيدا.\n" + text).encode(), media="text/plain")
        )
    except InputError:
        return
    assert article.text == "قال الوزير إن اللقاء كان مفيدا.\n" + text
    covered = [at for block in article.blocks for at in range(block.span.start, block.span.end)]
    assert covered == sorted(set(covered))
    missing = set(range(len(article.text))) - set(covered)
    assert all(
        not article.text[at].isprintable() or article.text[at].isspace() or not article.text[at].strip(_EDGE)
        for at in missing
    )
    for span in (article.title, article.byline, *(voice.span for voice in article.credits)):
        assert span is None or (span.of(article.text) and 0 <= span.start < span.end <= len(article.text))
    for found in (article.published, article.updated):
        assert found is None or all(span.of(article.text) for span in found.evidence)


_EDGE = " \t\xa0\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff\u2066\u2067\u2068\u2069"


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    with contextlib.suppress(InputError):
        read_page(Page(source="a.txt", body=text.encode("utf-8", "replace")))


def test_reading_twice_gives_the_same_record() -> None:
    assert read(STORY) == read(STORY)


def test_adding_furniture_does_not_touch_the_article() -> None:
    furniture = "\nقد يهمك أيضا\nافتتاح معرض الزهور في الحديقة العامة\nأسعار الذهب اليوم\nجميع الحقوق محفوظة © 2020\n"
    plain, more = read(STORY)[0], read(STORY + furniture)[0]
    assert [b for b in more.blocks if b.kind in READABLE] == list(plain.blocks)


# ---------------------------------------------------------------- what is refused
@pytest.mark.parametrize(
    ("body", "error", "code"),
    [
        (b"", UnreadablePage, "empty"),
        (b"   \n\n ", UnreadablePage, "empty"),
        (b"The ministers met in Geneva on Tuesday and agreed to meet again next month.", NotAnArticle, "not_arabic"),
        ("Министры встретились в Женеве и договорились.".encode(), NotAnArticle, "not_arabic"),
        (
            "وزیر امور خارجه گفت که این دیدار با حضور نمایندگان کشورها برگزار شد و گفتگوها ادامه دارد".encode(),
            NotAnArticle,
            "not_arabic",
        ),
        (
            ("قال الوزير إن اللقاء كان مفيدا. " * 5).encode().decode("cp1252", "replace").encode(),
            NotAnArticle,
            "mojibake",
        ),
        ("الرئيسية\nأخبار\nرياضة\nاتصل بنا\nمن نحن\nسياسة الخصوصية\nتسجيل الدخول".encode(), NotAnArticle, "no_article"),
    ],
)
def test_what_is_no_article(body: bytes, error: type[InputError], code: str) -> None:
    with pytest.raises(error) as refused:
        read_page(Page(source="x.txt", body=body))
    assert refused.value.code == code
    assert refused.value.exit_code == 3
    assert "x.txt" in refused.value.english
    assert "x.txt" in refused.value.arabic
    assert refused.value.arabic != refused.value.english


# ---------------------------------------------------------------- what is given
def test_the_name_is_the_given_id_or_the_file_without_its_ending() -> None:
    assert read(STORY)[0].name == "relief"
    assert read(STORY, id="n-17")[0].name == "n-17"


def test_a_given_date_is_used_and_said_to_be_given() -> None:
    published = read(STORY, date="2019-05-02")[0].published
    assert published is not None
    assert (published.when.value, published.stated, published.rule) == ("2019-05-02", False, "given")


def test_the_pages_own_date_comes_before_the_given_one_and_the_difference_is_an_issue() -> None:
    page = STORY.replace("\n\n", "\n\nالسبت 4 مايو 2019\n\n", 1)
    article, issues = read(page, date="2019-05-02")
    assert article.published is not None
    assert (article.published.when.value, article.published.stated) == ("2019-05-04", True)
    assert [issue.code for issue in issues] == ["date_conflict"]
    assert not read(page, date="2019-05-04")[1]


@pytest.mark.parametrize(
    ("told", "name", "key", "basis"),
    [
        ({"outlet": "alriyadh"}, "الرياض", "alriyadh", "given"),
        ({"outlet": "رويترز"}, "رويترز", "reuters", "given"),
        ({"outlet": "منبر النخيل"}, "منبر النخيل", None, "given"),
        ({"url": "https://www.okaz.com.sa/article/1"}, "عكاظ", "okaz", "derived"),
    ],
)
def test_a_given_outlet(told: dict[str, str], name: str, key: str | None, basis: str) -> None:
    outlet = read(STORY, **told)[0].outlet
    assert outlet is not None
    assert (outlet.name, outlet.key, outlet.basis) == (name, key, basis)


def test_an_outlet_in_the_running_text_is_no_evidence() -> None:
    text = STORY + "\nوكانت صحيفة عكاظ ذكرت أن القافلة تأخرت ثلاثة أيام، ونقلت ذلك عن مصادر في البلدة المحاصرة.\n"
    assert read(text)[0].outlet is None


def test_the_day_of_the_visit_at_the_top_of_a_page_is_not_its_date() -> None:
    head = "الأربعاء 3 يناير 2024\nالرئيسية\nأخبار\nرياضة\nاقتصاد\nثقافة\n"
    assert read(head + STORY)[0].published is None


def test_dates_of_recent_posts_are_not_the_pages_date() -> None:
    tail = "\nأحدث المقالات\nافتتاح معرض الزهور في الحديقة\n12 أبريل 2022\nالرياض 13 أبريل 2022: بدأت الوزارة…\n"
    assert read(STORY + tail)[0].published is None


def test_publication_and_update_are_kept_apart() -> None:
    page = STORY.replace("\n\n", "\n\nنشر في: 4 مايو 2019 - 10:00\nآخر تحديث: 5 مايو 2019 - 11:30\n\n", 1)
    article, _ = read(page)
    assert article.published is not None
    assert article.updated is not None
    assert (article.published.when.value, article.updated.when.value) == ("2019-05-04T10:00", "2019-05-05T11:30")


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("بوابة المدار الإخبارية", "بوابة المدار الإخبارية"),
        ("شبكة صوت النخيل | أخبار وتقارير", "شبكة صوت النخيل"),
        ("الوكالة العربية السورية للأنباء", "سانا"),
        ("الرئيسية", None),
        ("افتتاح الطريق الجديد في المدينة القديمة بحضور الأهالي", None),
    ],
)
def test_what_stands_above_all_else_may_name_the_outlet(head: str, outlet: str | None) -> None:
    article, _ = read(f"{head}\nسياسة\n{STORY}")
    assert (article.outlet.name if article.outlet else None) == outlet


@pytest.mark.parametrize(
    ("byline", "line"),
    [
        (
            "سليم الراوي - منارة الجنوب",
            'وقال رئيس القافلة لـ"منارة الجنوب" إن الطريق إلى البلدة المحاصرة ما زال مقطوعا منذ أسبوع.',
        ),
        (
            "عدن: سليم الراوي - صنعاء: «منارة الجنوب»",
            "وعاد المتطوعون إلى المدينة مساء اليوم نفسه بعد أن سلموا ما حملوه إلى أهالي البلدة.",
        ),
        (
            "سليم الراوي / منارة الجنوب",
            "وأوضح طبيب في تصريح إلى «منارة الجنوب» أن الدواء يكفي أهل البلدة المحاصرة شهرا واحدا.",
        ),
    ],
)
def test_an_unknown_outlet_in_a_byline_and_in_whom_somebody_told(byline: str, line: str) -> None:
    article, _ = read(STORY.replace("\n\n", f"\n\n{byline}\n\n", 1) + f"\n{line}\n")
    assert article.outlet is not None
    assert article.outlet.name == "منارة الجنوب"


def test_the_site_s_label_and_its_claim_of_rights_with_a_colon() -> None:
    article, _ = read(f"أخبار | رياضة | رأي\nضفاف الشمال\n{STORY}\nحقوق النشر محفوظة: ضفاف الشمال 2010 - 2024\n")
    assert article.outlet is not None
    assert article.outlet.name == "ضفاف الشمال"


@pytest.mark.parametrize("byline", ["سليم الراوي - رويترز", "سليم الراوي - صنعاء", "سليم الراوي"])
def test_an_agency_a_town_or_nothing_beside_the_author_s_name_is_no_outlet(byline: str) -> None:
    line = 'وقال رئيس القافلة لـ"رويترز" إن الطريق إلى البلدة المحاصرة ما زال مقطوعا منذ أسبوع.'
    assert read(STORY.replace("\n\n", f"\n\n{byline}\n\n", 1) + f"\n{line}\n")[0].outlet is None


def test_a_credit_line_of_several_agencies_and_the_own_name_in_marks() -> None:
    article, _ = read(STORY.replace("\n\n", "\n\nبيروت - «المنارات»، أ ف ب، رويترز\n\n", 1))
    assert article.outlet is not None
    assert article.outlet.name == "المنارات"
    assert [voice.name for voice in article.credits] == ["فرانس برس", "رويترز"]


def test_a_page_that_tells_only_its_last_change_is_dated_by_it_as_derived() -> None:
    article, _ = read(STORY.replace("\n\n", "\n\nآخر تحديث: 5 مايو/أيار 2019 11:30 (توقيت مكة المكرمة)\n\n", 1))
    assert article.published is not None
    assert (article.published.when.value, article.published.stated) == ("2019-05-05T11:30", False)
    assert article.published.rule == "updated"


# ---------------------------------------------------------------- HTML
HTML = """<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>وصول قافلة إغاثة - منبر النخيل</title>
<meta property="og:site_name" content="منبر النخيل">
<meta property="article:published_time" content="2019-05-04T10:00:00+03:00"></head><body>
<nav><a href="/">الرئيسية</a> <a href="/n">أخبار</a></nav>
<article><h1>وصول قافلة إغاثة إلى البلدة المحاصرة</h1>
<p>وصلت قافلة إغاثة تضم عشرين شاحنة إلى البلدة المحاصرة صباح اليوم بعد مفاوضات استمرت أسبوعين.</p>
<p>وقال منسق القافلة إن المساعدات تكفي سبعة آلاف شخص لمدة شهر، وإن قافلة ثانية ستنطلق قريبا.</p>
<p>المصدر: رويترز</p></article></body></html>"""


def test_an_html_page_gives_the_same_kind_of_record() -> None:
    article, issues = read_page(Page(source="a.html", body=HTML.encode()))
    assert article.title is not None
    assert article.title.of(article.text) == "وصول قافلة إغاثة إلى البلدة المحاصرة"
    assert article.published is not None
    assert (article.published.when.value, article.published.stated) == ("2019-05-04T10:00", True)
    assert article.published.rule.startswith("html")
    assert article.outlet is not None
    assert article.outlet.name == "منبر النخيل"
    assert [(voice.kind, voice.name) for voice in article.credits] == [("agency", "رويترز")]
    assert [block.kind for block in article.blocks if block.kind in READABLE] == ["title", "text", "text"]
    assert issues == ()


def test_a_hijri_date_whose_swap_is_no_day_of_ours() -> None:
    body = "افتتاح جسر جديد في المدينة\n\n05/10/1436 هـ\n\nافتتحت البلدية اليوم جسرا جديدا فوق النهر بحضور الأهالي."
    article, issues = read_page(Page(source="x", body=body.encode(), media="text/plain"))[:2]
    assert article.published is not None
    assert article.published.when is not None
    assert article.published.when.value == "2015-07-21"
    assert [issue.code for issue in issues] == ["day_month"]


def test_a_headline_that_came_with_the_page_is_found_on_it() -> None:
    words = "<p>" + "أعلنت البلدية أن السوق القديم سيفتح أبوابه للزوار مساء اليوم بعد ترميمه. " * 3 + "</p>"
    page = Page(
        source="a.html", body=f"<div>فتح السوق</div>{words}".encode(), media="text/html", given=Given(title="فتح السوق")
    )
    article, _ = read_page(page)
    assert article.title is not None
    assert article.title.of(article.text) == "فتح السوق"


def test_an_agency_above_its_own_wire_is_the_outlet_though_the_text_credits_it() -> None:
    wire = STORY.replace("\n\nوصلت", "\n\nالقرنة (وكالة سدرة) - وصلت", 1)
    article, _ = read(f"وكالة سدرة للأنباء\n12 مارس 2024\n\n{wire}")
    assert article.outlet is not None
    assert article.outlet.name == "وكالة سدرة للأنباء"
    assert article.title is not None
    assert article.title.of(article.text).startswith("وصول قافلة")
