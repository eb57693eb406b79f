"""One page to rows: pure, whole, and a page without an article is an Issue and no error."""

from __future__ import annotations

import msgspec

from tawatur.model import Claim, Page, Span
from tawatur.run.engine import Lost
from tawatur.run.reading import lost_read, read_and_mark, reading_of
from tawatur.run.rules import rules
from tawatur.store.records import Marks
from tawatur.store.rows import inflated, pack, unpack
from tests.cli.pages import GOOD

PAGE = Page(source="nahr.txt", body=GOOD["nahr.txt"].encode())


def test_reading_twice_gives_the_same_bytes() -> None:
    assert read_and_mark(PAGE) == read_and_mark(PAGE)


def test_rows_hold_the_whole_reading() -> None:
    read, reading = read_and_mark(PAGE), reading_of(PAGE)
    marks = inflated(read.marks, Marks)
    assert marks.mentions == reading.mentions
    assert marks.claims == reading.claims
    assert marks.issues == reading.issues
    assert {key for key, _ in read.ids} >= {m.id for m in reading.mentions} | {c.id for c in reading.claims}
    assert "الوادي" in read.body
    assert "السبت" in read.body


def test_every_mention_and_claim_says_what_the_text_says() -> None:
    reading = reading_of(PAGE)
    assert reading.mentions
    for one in (*reading.mentions, *reading.claims):
        assert one.span.of(reading.article.text) == one.wording


def test_ids_are_the_same_after_the_store_and_for_equal_records_however_they_were_made() -> None:
    reading = reading_of(PAGE)
    for one in (*reading.mentions, *reading.claims, *reading.actors, reading.article):
        assert unpack(pack(one), type(one)).id == one.id
    literal = Claim(article="a", span=Span(0, 1), wording="x", event="e", slot="who", value="v", stance="denied")
    pieced = msgspec.structs.replace(
        literal, stance="".join(["as", "serted"])
    )  # equal to the default, not the same object
    assert pieced.id == msgspec.structs.replace(literal, stance="asserted").id


def test_a_page_without_an_article_is_rejected_with_its_reason() -> None:
    read = read_and_mark(Page(source="e.txt", body=b"no Arabic here at all\n" * 5))
    assert read.outcome == "rejected"
    assert read.issues[0].about == "e.txt"
    assert read.issues[0].what


def test_a_lost_page_names_why() -> None:
    read = lost_read(PAGE, Lost("deadline", "60 s"))
    assert read.outcome == "lost"
    assert "60 s" in read.issues[0].what
    assert read.issues[0].code == "deadline"


def test_rules_are_told_apart_by_what_they_cover() -> None:
    assert rules("read") == rules("read")
    assert rules("read") != rules("mark")
