"""What holds for every record of every page, whatever is found: bundled pages, real articles, mutilated text."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.compare import compare
from tawatur.gather import gather
from tawatur.link import link
from tawatur.mark import mark_article
from tawatur.model import Article, Case, Happening, Issue, Name, Quote, Reading, Wording
from tawatur.read import read_page
from tawatur.tell.record import article_records, case_record
from tests.conftest import ROOT, article_of

PAGES = ROOT / "examples/pages"


def articles(*sources: Path) -> list[Article]:
    """The articles that the first two verbs make of ``sources``; pages that are rejected are none."""
    pages = [p for p in gather([str(s) for s in sources]) if not isinstance(p, Issue)]
    return [read_page(page)[0] for page in pages]


@pytest.fixture(scope="module")
def bundled() -> list[Reading]:
    """The readings of the bundled pages."""
    sources = [p for p in sorted(PAGES.iterdir()) if p.name != "README.md"]
    return [mark_article(a) for a in articles(*sources)]


def faults(reading: Reading) -> Iterator[str]:
    """Everything in a reading that does not hold together."""
    text, keys = reading.article.text, {a.key for a in reading.actors}
    if len(keys) != len(reading.actors):
        yield "two actors share a key"
    for m in reading.mentions:
        if m.span.of(text) != m.wording or not m.wording:
            yield f"{m.kind} {m.span} says {m.wording!r}, the text {m.span.of(text)!r}"
        if not m.made_by:
            yield f"{m.kind} {m.wording!r} does not say which rule made it"
        yield from unknown_actors(m.value, keys)
    yield from claim_faults(reading, keys)


def claim_faults(reading: Reading, keys: set[str]) -> Iterator[str]:
    """What does not hold together in the claims of a reading."""
    text = reading.article.text
    events = {m.id for m in reading.mentions if m.kind == "event"}
    for c in reading.claims:
        if c.span.of(text) != c.wording or not c.wording:
            yield f"claim {c.slot} {c.span} says {c.wording!r}"
        if c.event not in events:
            yield f"claim {c.slot} is of an event that is not there"
        if c.actor and c.actor not in keys:
            yield f"claim {c.slot} names an actor that is not there: {c.actor}"


def unknown_actors(value: object, keys: set[str]) -> Iterator[str]:
    """Actors that a mention's value refers to and that the reading does not hold."""
    named: list[str | None] = []
    if isinstance(value, Name):
        named = [value.actor]
    elif isinstance(value, Quote):
        named = [value.speaker, value.addressee, *(v.actor for v in value.chain)]
    elif isinstance(value, Happening):
        named = [value.place, *(p.actor for p in value.participants)]
    elif isinstance(value, Wording):
        named = [value.target]
    for actor in named:
        if actor and actor not in keys:
            yield f"{type(value).__name__} refers to an actor that is not there: {actor}"


def blocks_cover(article: Article) -> Iterator[str]:
    """Characters of the text that lie in no block, or in two."""
    seen = 0
    for block in sorted(article.blocks, key=lambda b: b.span):
        if block.span.start < seen:
            yield f"block {block.kind} {block.span} overlaps the one before"
        between = article.text[seen : block.span.start]
        if between.strip():
            yield f"{between.strip()[:40]!r} is in no block"
        seen = block.span.end
    if article.text[seen:].strip():
        yield f"{article.text[seen:].strip()[:40]!r} is in no block"


def test_every_value_of_the_bundled_pages_is_tied_to_its_words(bundled: list[Reading]) -> None:
    assert [f for r in bundled for f in faults(r)] == []


def test_the_blocks_of_the_bundled_pages_cover_their_text_once(bundled: list[Reading]) -> None:
    assert [f for r in bundled for f in blocks_cover(r.article)] == []


def test_every_value_of_the_hand_read_articles_is_tied_to_its_words(shared: Path) -> None:
    found = articles(
        *sorted((shared / "gold/seeds").glob("*.txt")), *sorted((shared / "gold/news").glob("*/input.jsonl"))
    )
    assert len(found) >= 19
    assert [f for a in found for f in (*faults(mark_article(a)), *blocks_cover(a))] == []


def test_every_value_of_other_real_articles_is_tied_to_its_words(shared: Path) -> None:
    lines = (shared / "data/groups/background.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines[:60]]
    assert [f for t in texts for f in faults(mark_article(article_of(t, published="2015-07-24")))] == []


def test_the_text_of_a_plain_page_is_the_file_unchanged(shared: Path) -> None:
    for path in (shared / "gold/seeds").glob("*.txt"):
        (article,) = articles(path)
        assert article.text == path.read_bytes().decode()


def test_marking_twice_gives_the_same_records(bundled: list[Reading]) -> None:
    assert [mark_article(r.article) for r in bundled] == bundled


def test_the_record_is_the_same_for_any_order_of_the_pages(bundled: list[Reading]) -> None:
    shuffled = list(bundled)
    random.Random(7).shuffle(shuffled)  # noqa: S311 (an order, not a secret)
    assert told(shuffled) == told(bundled)


def told(readings: list[Reading]) -> tuple[str, str]:
    """The whole record of some readings as text."""
    by_id = {r.article.id: r for r in readings}
    case = compare(link(readings), lambda article: by_id[article])
    return (
        json.dumps(list(article_records(readings, case)), ensure_ascii=False),
        json.dumps(case_record(readings, case), ensure_ascii=False),
    )


def test_linking_loses_no_mention(bundled: list[Reading]) -> None:
    case: Case = link(bundled)
    due = {m.id for r in bundled for m in r.mentions if m.kind == "event"}
    given_ = [m for e in case.events for m in e.mentions]
    assert sorted(given_) == sorted(due)
    actors = {(r.article.id, a.key) for r in bundled for a in r.actors}
    assert sorted(x for e in case.entities for x in e.members) == sorted(actors)
    assert sorted(a for g in case.groups for a in g.articles) == sorted(r.article.id for r in bundled)


PIECES = st.sampled_from(
    [
        "قال",
        "وأضاف",
        "الرئيس",
        "السوري",
        "«",
        "»",
        '"',
        ":",
        ".",
        "،",
        "12",
        "قتيلاً",
        "أمس",
        "الثلاثاء",
        "آذار",
        "2017",
        "وفق",
        "وكالة",
        "لقاء",
        "في",
        "موسكو",
        "إن",
        "أن",
        "بوتين",
        "وزير",
        "الخارجية",
        "لل",
        "و",
        "ﷲ",
        "مُحَمَّد",
        "\u202e",
        "x",
        "(",
        ")",
        "نفى",
        "بيان",
        "مقتل",
        "المحادثات",
        "أكد",
        "متحدث",
        "باسم",
        "الجيش",
        "إنه",
        "سيعقد",
        "اجتماعا",
        "غدا",
        "وبين",
        "3",
        "ساعات",
        "\n\n",
    ]
)


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=60), st.sampled_from([" ", "", " "]))
def test_no_text_breaks_the_markers(pieces: list[str], glue: str) -> None:
    article = article_of(glue.join(pieces), published="2021-09-14")
    assert list(faults(mark_article(article))) == []
