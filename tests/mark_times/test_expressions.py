"""Every form of a time, in the styles of many countries: where it stands and what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tawatur.model import Time
from tests.conftest import article_of

PAGE_DATE = "2016-03-16"
_LINES = (Path(__file__).parent / "expressions.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in _LINES if line and not line.startswith("#")][1:]


def times(text: str, published: str | None = PAGE_DATE) -> list[tuple[str, str | None]]:
    """Wording and value of each time of a text."""
    sheet = mark_times(lay(article_of(text, published=published)))
    return [(m.wording, m.value.when.value) for m in sheet.mentions if isinstance(m.value, Time)]


def test_there_are_at_least_150_expressions() -> None:
    assert len(ROWS) >= 150


@pytest.mark.parametrize(("style", "sentence", "wording", "value"), ROWS, ids=[row[1] for row in ROWS])
def test_expression(style: str, sentence: str, wording: str, value: str) -> None:
    assert times(f"{sentence}.") == [(wording, None if value == "-" else value)], style


_MORE = (Path(__file__).parent / "expressions_2021.tsv").read_text(encoding="utf-8").splitlines()
MORE = [line.split("\t") for line in _MORE if line and not line.startswith("#")][1:]


@pytest.mark.parametrize(("sentence", "wording", "value"), MORE, ids=[row[0] for row in MORE])
def test_expression_of_another_page(sentence: str, wording: str, value: str) -> None:
    assert times(f"{sentence}.", "2021-05-20") == [(wording, None if value == "-" else value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "مارس اللاعب ضغطا كبيرا على خصمه.",
        "قالت تيريزا ماي إنها راضية.",
        "التقى رجب طيب أردوغان وزراءه.",
        "صحيفة المصري اليوم نقلت الخبر.",
        "كتب موقع اليوم السابع مقالا.",
        "زار الأمين العام السابق القرية.",
        "هتف الناس في ساحة الربيع العربي.",
        "قال آلان سميث إن الكتاب جيد.",
        "شركة نيسان تبيع السيارات.",
        "ألقى الإمام خطبة الجمعة في المسجد.",
        "قتل 12 شخصا وأصيب 2015 آخرون.",
        "ظهر الممثل على المسرح.",
        "هو ابن عم صفر ومحرم وشعبان.",
        "عدد سكانها 1950 نسمة.",
        "انتشل الرجال جثة رابعة ظهر عليها الإعياء.",
        "وقعت الوزارة ثلاثة عقود مع الشركة.",
        "غادروا القاعة بعد عقد اجتماع مغلق.",
        "أرض مساحتها 1500 م مربع.",
    ],
)
def test_lookalikes_are_no_times(sentence: str) -> None:
    assert times(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["توفي عن 75 عاما في بيته.", "سمير (35 عاما) طبيب.", "عمره 20 عاما.", "البالغ من العمر ثلاثين عاما."]
)
def test_an_age_is_no_time(sentence: str) -> None:
    assert times(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "wording"),
    [
        ("والأحد عاد الوفد", "الأحد"),
        ("استعدادا لعام 2017 وما بعده", "عام 2017"),
        ("وبحلول أكتوبر 2017 يعود", "أكتوبر 2017"),
        ("منذ يناير الماضي والسوق راكدة", "يناير الماضي"),
        ("اعتبارا من الاثنين المقبل", "الاثنين المقبل"),
    ],
)
def test_prepositions_and_proclitics_stay_out(sentence: str, wording: str) -> None:
    assert [w for w, _ in times(sentence)] == [wording]
