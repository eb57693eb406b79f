"""Labels of the desk are nobody's voice; an outlet that a credit line and a sentence name is one voice."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Article, Block, Outlet, Quote, Span, Voice
from tests.mark_quotes.told import told


@pytest.mark.parametrize("label", ["وثيقة", "فيديو", "صور", "تقرير", "تحليل", "خاص", "عاجل", "خاص - وثيقة", "بالفيديو"])
def test_a_label_of_the_desk_is_no_speaker(label: str) -> None:
    assert told(f"{label}: المجلس يلغي قرار البلدية\nألغى المجلس القرار.") == []


def test_whoever_stands_before_the_colon_still_speaks() -> None:
    assert told("مصدر أمني: انتهى الحصار\nانتهى الحصار.")[0].speaker == "مصدر أمني"


def page(text: str, credited: tuple[Voice, ...] = ()) -> Article:
    """An article of one block."""
    blocks = (Block(span=Span(0, len(text)), kind="text"),)
    return Article(
        page="p",
        name="n",
        source="s",
        sha256="0",
        text=text,
        blocks=blocks,
        outlet=Outlet(name="بيان"),
        credits=credited,
    )


def chain(text: str, credit: str) -> list[tuple[str, str]]:
    """Kind and name of the links of the first quote of a text whose page credits an agency."""
    start = text.rindex(credit)
    voice = Voice(kind="agency", name=credit, span=Span(start, start + len(credit)))
    article = page(text, (voice,))
    quote = next(m.value for m in mark_article(article, fast=True).mentions if isinstance(m.value, Quote))
    return [(link.kind, link.name) for link in quote.chain]


def test_the_agency_of_the_credit_and_of_the_sentence_is_one_link() -> None:
    said = chain("وقالت وكالة مدار إن القتال امتد إلى السوق. المصدر: مدار", "مدار")
    assert said == [("outlet", "بيان"), ("agency", "مدار")]


def test_an_agency_that_only_passes_on_stands_once_before_who_spoke() -> None:
    said = chain("ونقلت وكالة مدار عن شهود عيان أن القتال امتد. المصدر: مدار", "مدار")
    assert said[:2] == [("outlet", "بيان"), ("agency", "مدار")]
    assert [kind for kind, _ in said].count("agency") == 1


def test_the_clause_of_the_verb_is_what_was_said_not_where_the_source_works() -> None:
    assert told("وأفاد مصدر طبي بمستشفى النور، أمس، بأن الحالات مستقرة")[0].words == "أن الحالات مستقرة"
    assert told("وأشار الطبيب في حديث إلى إذاعة الوادي إلى أن الأسرة امتلأت")[0].words == "أن الأسرة امتلأت"


def test_the_body_inside_a_title_is_not_whom_its_bearer_speaks_to() -> None:
    names = {"الأمين العام للاتحاد": "person=أمين/title", "للاتحاد": "organization=الاتحاد", "سالم مراد": "person=أمين"}
    assert told("وقال الأمين العام للاتحاد سالم مراد إن العمال ينتظرون", names)[0].addressee is None


def test_a_relative_clause_between_commas_is_no_part_of_what_is_denied() -> None:
    names = {"حسن فضل الله": "person", "المدار": "organization"}
    assert (
        told("ونفى النائب حسن فضل الله، الذي بثت قناة المدار مقابلته أمس، وجود تسوية", names)[0].words == "وجود تسوية"
    )


def test_what_stands_before_so_goes_with_the_source() -> None:
    said = told("وبحسب صحيفة المدى الأردنية، فإن السفينة غادرت", {"المدى": "organization"})
    assert said[0].words == "السفينة غادرت"


def test_a_body_of_no_list_by_its_kind_and_name_is_no_unnamed_source() -> None:
    text = "وأكدت منظمة مبادرون للسلام أن الطريق مفتوح"
    quote = next(m.value for m in mark_article(page(text), fast=True).mentions if isinstance(m.value, Quote))
    assert quote.chain[-1].kind == "organization"


def test_a_trade_with_a_pronoun_before_a_name_speaks_by_it() -> None:
    assert told("وذكر محاميها جوش أرنولد أن موكلته بريئة", {"جوش أرنولد": "person"})[0].speaker == "جوش أرنولد"


def test_the_name_of_a_site_that_is_spelt_like_a_verb_says_nothing() -> None:
    said = told("وقالت الشركة في بيان نشرته على موقع تداول إن المجلس أوصى بالتوزيع")
    assert said[0].cue == "قالت"
    assert "تداول" not in [one.cue for one in said]
