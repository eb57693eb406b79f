"""What readers are shown of a value is words in their language, never the form that it is kept in."""

from __future__ import annotations

import pytest

from tawatur.lexicon import table
from tawatur.messages import LANGS, Lang, messages
from tawatur.tell.desk import Desk
from tawatur.tell.figure import FIGURES, figure_told
from tawatur.tell.sheet import Line
from tawatur.tell.text import line_label, shown_value
from tests.compare.stories import compared


@pytest.mark.parametrize(
    ("slot", "value", "english", "arabic"),
    [
        ("killed", "at_least 9", "at least 9", "9 على الأقل"),
        ("injured", "about XX", "dozens", "عشرات"),
        ("injured", "more_than XXX", "more than hundreds", "أكثر من مئات"),
        ("amount", "40000000 usd", "40,000,000 USD", "40,000,000 دولار"),
        ("amount", "1500.5 sar?", "1500.5 riyals (whose is not said)", "1500.5 ريال (لم يُذكر بلده)"),
        ("count", "12.5 %", "12.5%", "12.5%"),
        ("count", "about 200 متظاهر", "about 200 (متظاهر)", "نحو 200 (متظاهر)"),
        ("count", "10/15 km", "10–15 km", "10–15 كيلومتر"),
        ("age", "30 year", "30 years", "30 سنة"),
        ("duration", "about PT4H", "about 4 hours", "نحو 4 ساعات"),
        ("killed", "not: at_least 9", "denied: at least 9", "منفيّ: 9 على الأقل"),
        ("said", "at_least 9", "at_least 9", "at_least 9"),
    ],
)
def test_a_figure_is_told_in_words(slot: str, value: str, english: str, arabic: str) -> None:
    assert (shown_value(slot, value, "en"), shown_value(slot, value, "ar")) == (english, arabic)


@pytest.mark.parametrize("lang", LANGS)
def test_every_unit_of_the_lexicon_has_a_name(lang: Lang) -> None:
    for row in table("measures"):
        told = figure_told(f"12 {row['unit'].casefold()}", lang)
        assert told.startswith("12")
        assert "?" not in told
        assert "(" not in told or row["unit"].endswith("?") or row["unit"] == "LIRA", told


def test_what_is_no_figure_stays_as_it_is() -> None:
    assert figure_told("عدد كبير", "ar") == "عدد كبير"
    assert {key.partition(".")[2] for key in messages() if key.startswith("slot.")} >= FIGURES


def told(number: int, text: str) -> dict[str, str]:
    return {
        "id": f"a{number}",
        "outlet": f"صحيفة {number}",
        "published": "2031-03-12",
        "title": "رئيس الأطلال يستقبل وزير خارجية الهضاب في مسقط",
        "text": text,
    }


def lines() -> list[Line]:
    host = "استقبل رئيس الأطلال سامي الناصح وزير خارجية الهضاب هاني المنيعي في مسقط أمس الثلاثاء."
    stories = [told(1, host + " وقال المنيعي إن اللقاء كان وديا."), told(2, host + " وأكد المنيعي أن اللقاء كان وديا.")]
    case, readings = compared({"articles": stories}, judged=True)
    return [line for sheet in Desk(list(readings.values()), case).sheets() for line in sheet.lines]


def test_rows_of_people_say_in_which_part_they_name_them() -> None:
    who = [line for line in lines() if line.slot == "who" and not line.beside]
    labels = [line_label(line, "en") for line in who]
    assert len(labels) > 1
    assert len(labels) == len(set(labels))
    assert "who" not in labels
    assert {"who (host)", "who (visitor)", "who (says so)"} <= set(labels)
    assert "من (مستضيف)" in {line_label(line, "ar") for line in who}


def test_a_part_in_an_act_of_speech_names_the_act() -> None:
    line = Line(
        id="", slot="who", accord="agreed", why="", sides=(), silent=(), kinds=("speaker:thank", "addressee:thank")
    )
    assert line_label(line, "en") == "who (speaks: thanks, addressee: thanks)"
