"""Sheets, chains, traces and lines of text: what the records hold, and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.messages import LANGS, Lang
from tawatur.model import Article, Case, Span, Voice
from tawatur.tell.chain import Link, linked, tree
from tawatur.tell.date import spoken
from tawatur.tell.desk import Desk
from tawatur.tell.hits import hits_of
from tawatur.tell.ledger import stops
from tawatur.tell.sheet import CONTEXT, words_in
from tawatur.tell.text import event, timeline
from tawatur.tell.trace import Tracer
from tests.tell.made import made_case


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(*made_case())


@pytest.fixture(scope="module")
def tracer() -> Tracer:
    readings, case = made_case()
    return Tracer(Desk(readings, case), readings)


def plain(_: str, text: str) -> str:
    return text


def test_sheets_come_oldest_first_and_know_the_main_ones(desk: Desk) -> None:
    sheets = desk.sheets()
    assert [sheet.time for sheet in sheets] == ["2015-10-20", "2017-11-20"]
    assert [sheet.main for sheet in sheets] == [False, True]


def test_the_ledger_and_the_sheets_tell_the_same(desk: Desk) -> None:
    for stop, sheet in zip(stops(desk.case), desk.sheets(), strict=True):
        assert (stop.id, stop.time, stop.place, stop.main) == (sheet.id, sheet.time, sheet.place, sheet.main)
        assert stop.articles == len(sheet.sources)
        assert stop.contested == sum(line.accord == "contested" for line in sheet.lines)


def test_every_side_has_its_own_id_and_every_account_exact_words(desk: Desk) -> None:
    sheet = desk.sheets()[1]
    ids = [side.id for line in sheet.lines for side in line.sides]
    assert len(ids) == len(set(ids)) == 5
    texts = {desk.names[a.id]: a.text for a in desk.articles.values()}
    for line in sheet.lines:
        for side in line.sides:
            for account in side.accounts:
                words = account.words
                assert texts[words.article][words.start : words.end] == words.text
                assert words.before + words.text + words.after in texts[words.article]


def test_an_event_without_rows_shows_its_claims(desk: Desk) -> None:
    readings, case = made_case()
    bare = Case(entities=case.entities, events=tuple(_without_rows(e) for e in case.events), groups=case.groups)
    sheet = Desk(readings, bare).sheets()[1]
    assert {line.slot for line in sheet.lines} == {"duration", "killed", "where"}
    assert {line.accord for line in sheet.lines} == {""}


def _without_rows(event: object) -> object:
    import msgspec

    return msgspec.structs.replace(event, rows=())  # type: ignore[type-var]


@given(st.text(alphabet="اب \n", max_size=600), st.integers(0, 600), st.integers(0, 60))
def test_context_is_the_text_around_on_the_same_line(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(len(text), start + length))
    words = words_in(Article(page="p", name="n", source="s", sha256="", text=text), "n", span)
    assert words.text == span.of(text)
    assert text[: span.start].endswith(words.before)
    assert text[span.end :].startswith(words.after)
    assert "\n" not in words.before + words.after
    assert len(words.before) <= CONTEXT
    assert len(words.after) <= CONTEXT


def test_the_weakest_link_is_marked_once() -> None:
    unnamed = Voice(kind="unnamed", name="مصدر")
    carried = Voice(kind="person", name="وزير", inherited=True)
    assert [link.weak for link in linked((carried, unnamed), outlet="ضفاف")] == ["", "", "unnamed"]
    assert [link.weak for link in linked((carried,), outlet="ضفاف")] == ["", "inherited"]
    assert [link.weak for link in linked((), outlet="ضفاف")] == ["", "no_source"]
    assert linked((), outlet=None)[0].name == ""


def test_a_tree_joins_what_chains_have_in_common_and_loses_no_end() -> None:
    a, b, c = (Link(kind="agency", name=name) for name in "abc")
    chains = [("1", (a, b)), ("2", (a, b)), ("3", (a, c)), ("4", (a,)), ("5", (c,))]
    found = tree(chains)
    assert [branch.link.name for branch in found] == ["a", "c"]
    assert [branch.link.name for branch in found[0].behind] == ["b", "c"]
    assert found[0].ends == ("4",)
    assert found[0].behind[0].ends == ("1", "2")


@pytest.mark.parametrize("lang", LANGS)
def test_a_line_of_text_ends_with_its_one_arabic_value(desk: Desk, lang: Lang) -> None:
    """Rule T2: ids, dates and numbers first, so that a terminal that turns lines round keeps them readable."""
    lines = [*timeline(stops(desk.case), lang, plain), *event(desk.sheets()[1], lang, plain)]
    assert len(lines) > 20
    for line in lines:
        if lang == "en":
            assert not re.search(r"[\u0621-\u064a]+.*[a-z]{3,}", line), line
        assert line == line.rstrip()


def test_what_is_contested_and_who_is_silent_is_said(desk: Desk) -> None:
    told = "\n".join(event(desk.sheets()[1], "en", plain))
    for words in (
        "[contested]",
        "[agreed]",
        "4 hours",
        "Silent  marsad",
        "weakest link: the voice has no name",
        "«قُتل 15 شخصًا»",
    ):
        assert words in told, words


def test_why_leads_from_every_record_to_exact_words(tracer: Tracer, desk: Desk) -> None:
    readings, case = made_case()
    asked = [("claim", c.id) for r in readings for c in r.claims]
    asked += [("mention", m.id) for r in readings for m in r.mentions]
    asked += [("article", r.article.id) for r in readings]
    asked += [("event", e.id) for e in case.events]
    asked += [("position", side.id) for s in desk.sheets() for line in s.lines for side in line.sides]
    for kind, record_id in asked:
        trace = tracer.trace(kind, record_id)
        assert trace.id == record_id
        if (kind, record_id) != ("event", case.events[0].id):
            assert trace.words or trace.sources
        for lead in trace.leads:
            assert tracer.trace(lead.kind, lead.id).id == lead.id


def test_why_of_a_claim_names_its_rule_and_its_chain(tracer: Tracer) -> None:
    claim = next(c for c in tracer.desk.claims.values() if c.value == "12")
    trace = tracer.trace("claim", claim.id)
    assert trace.rule == "claims.rule"
    assert [link.kind for link in trace.chain] == ["outlet", "unnamed"]
    assert trace.words[0].text == "مقتل 12 مدنيًّا"
    assert trace.sources[0].sha256 == "ab" * 32


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        ("2017-11-20", "20 November 2017", "20 تشرين الثاني/نوفمبر 2017"),
        ("2021-01/2021-06", "January 2021 – June 2021", "كانون الثاني/يناير 2021 – حزيران/يونيو 2021"),
        ("2017-11-21T10:43", "21 November 2017, 10:43", "21 تشرين الثاني/نوفمبر 2017، 10:43"),
        ("P2Y", "2 years", "سنتان"),
        ("PT1H30M", "1 hour 30 minutes", "ساعة و30 دقيقة"),
        ("2024-W29", "2024-W29", "2024-W29"),
        ("../2021-09-14", "14 September 2021 or before", "14 أيلول/سبتمبر 2021 أو قبله"),
        ("", "", ""),
        ("2017-13", "2017-13", "2017-13"),
    ],
)
def test_times_as_people_write_them(value: str, english: str, arabic: str) -> None:
    assert spoken(value, "en") == english
    assert spoken(value, "ar") == arabic


def test_hits_show_the_spelling_of_the_page() -> None:
    article = Article(page="p", name="n", source="s", sha256="", text="سطر أول\nوصل الوَزيـــر أمس\nثم غادر الوزير")
    assert [words.text for words in hits_of(article, "الوزير").words] == ["الوَزيـــر", "الوزير"]
    assert hits_of(article, "غائب").words == ()
