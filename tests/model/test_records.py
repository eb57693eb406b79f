"""The invariants of the records: ids depend on what is said and on nothing else; records survive the store's JSON."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.edtf import bounds, overlap, when
from tawatur.model import Claim, Given, Mention, Name, Page, Quote, Reading, Span, Voice
from tests.conftest import article_of

SPANS = st.tuples(st.integers(0, 500), st.integers(0, 500)).map(lambda p: Span(min(p), max(p)))
TEXTS = st.text(max_size=20)
NAMES = st.builds(Name, actor=TEXTS, form=st.sampled_from(["name", "alias", "title", "description"]))
QUOTES = st.builds(
    Quote,
    kind=st.sampled_from(["direct", "indirect", "mixed"]),
    cue=st.none() | SPANS,
    speaker=st.none() | TEXTS,
    chain=st.lists(st.builds(Voice, kind=st.just("agency"), name=TEXTS, span=st.none() | SPANS)).map(tuple),
)
MENTIONS = st.builds(
    Mention, article=TEXTS, kind=st.sampled_from(["person", "quote"]), span=SPANS, wording=TEXTS,
    value=NAMES | QUOTES, made_by=TEXTS,
)  # fmt: skip


@given(MENTIONS, TEXTS)
def test_an_id_never_depends_on_who_made_the_record(mention: Mention, maker: str) -> None:
    assert msgspec.structs.replace(mention, made_by=maker).id == mention.id


@given(MENTIONS, MENTIONS)
def test_two_records_share_an_id_only_if_they_say_the_same(left: Mention, right: Mention) -> None:
    same = msgspec.structs.replace(left, made_by="") == msgspec.structs.replace(right, made_by="")
    assert (left.id == right.id) == same


@given(MENTIONS)
def test_a_record_comes_back_from_json_as_it_was(mention: Mention) -> None:
    back = msgspec.json.decode(msgspec.json.encode(mention), type=Mention)
    assert back == mention
    assert back.id == mention.id


def test_a_reading_comes_back_from_json_as_it_was() -> None:
    article = article_of("قال الوزير", published="2021-09-14")
    claim = Claim(article=article.id, span=Span(0, 3), wording="قال", event="e", slot="said", value="قال")
    reading = Reading(article=article, claims=(claim,))
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading


def test_a_page_is_named_by_its_bytes_its_source_and_what_was_given() -> None:
    page = Page(source="a.txt", body=b"x")
    assert page.id == Page(source="a.txt", body=b"x", retrieved="2026-01-01").id
    assert page.id != Page(source="b.txt", body=b"x").id
    assert page.id != Page(source="a.txt", body=b"x", given=Given(date="2026-01-01")).id


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [
        ("2017-11-20", "2017-11-20", "2017-11-21"),
        ("2023-12", "2023-12-01", "2024-01-01"),
        ("2024-W29", "2024-07-15", "2024-07-22"),
        ("2024-Q3", "2024-07-01", "2024-10-01"),
        ("2024-H1", "2024-01-01", "2024-07-01"),
        ("../2021-09-14", None, "2021-09-15"),
        ("2011/..", "2011-01-01", None),
        ("2021-01/2021-06", "2021-01-01", "2021-07-01"),
        ("P2Y", None, None),
        ("201X", "2010-01-01", "2020-01-01"),
        ("2017-11-21T10:43", "2017-11-21", "2017-11-22"),
        ("2023-13", None, None),
        ("2023-02-30", None, None),
    ],
)
def test_edtf_text_is_read_as_an_interval_of_days(value: str, first: str | None, after: str | None) -> None:
    assert (when(value).first, when(value).after) == (first, after)


@given(st.dates(), st.dates())
def test_days_overlap_when_they_are_one(left: object, right: object) -> None:
    a, b = when(f"{left}"), when(f"{right}")
    assert overlap(a, b) == (left == right)


def test_an_unknown_time_neither_agrees_nor_disagrees() -> None:
    assert overlap(when("P2D"), when("2020")) is None
    assert bounds(None) is None
