"""Made-up stories of three outlets each, with what a careful reader expects of their rows, and how many come out right.

``python tools/stories.py [NAME ...]`` prints every row that came out otherwise; with ``--judged`` a reader has said of
each story that its accounts are of one happening, so that comparing is seen apart from linking.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from tawatur.arabic.edtf import when
from tawatur.compare import compare
from tawatur.link import link
from tawatur.mark import mark_article
from tawatur.model import Article, Block, Case, Judgement, Outlet, Published, Reading, Row, Span

STORIES = Path(__file__).parent / "stories"
RIVALS = frozenset({"contested", "updated"})


class Evidence(NamedTuple):
    """Where a claim stands: article name, start, end."""

    article: str
    start: int
    end: int


class Found(NamedTuple):
    """One expected row: its question, the accords that are right, those that the rows touching it have."""

    story: str
    asks: str
    due: frozenset[str]
    given: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether one of the rows that touch it has a right accord."""
        return bool(self.due & set(self.given))


def names() -> list[str]:
    """The stories in order."""
    return sorted(path.stem for path in STORIES.glob("*.json"))


def story(name: str) -> dict[str, Any]:
    """One story with its expected rows."""
    told: dict[str, Any] = json.loads((STORIES / f"{name}.json").read_text(encoding="utf-8"))
    return told


def laid_out(told: dict[str, Any]) -> Article:
    """An article of a title and paragraphs."""
    text = f"{told['title']}\n\n{told['text']}"
    blocks = [Block(span=Span(0, len(told["title"])), kind="title")]
    start = len(told["title"]) + 2
    for paragraph in told["text"].split("\n\n"):
        blocks.append(Block(span=Span(start, start + len(paragraph)), kind="text"))
        start += len(paragraph) + 2
    return Article(
        page=told["id"],
        name=told["id"],
        source=told["id"],
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        blocks=tuple(blocks),
        title=Span(0, len(told["title"])),
        outlet=Outlet(name=told["outlet"], basis="given"),
        published=Published(when=when(told["published"]), stated=True),
    )


def compared(told: dict[str, Any], *, judged: bool = False) -> tuple[Case, dict[str, Reading]]:
    """The compared case of one story and its readings by article id; ``judged``: a reader said that its accounts are of
    one happening, but for those that the story sets ``apart``."""
    readings = [mark_article(laid_out(one)) for one in told["articles"]]
    by_id = {reading.article.id: reading for reading in readings}
    same = [
        Judgement(about="event", left=left, right=right, verdict="same", by="reader")
        for left, right in combinations(sorted(by_id), 2)
        if not {by_id[one].article.name for one in (left, right)} & set(told.get("apart", ()))
    ]
    return compare(link(readings, judgements=same if judged else ()), by_id.__getitem__), by_id


def evidence(row: Row, readings: dict[str, Reading]) -> set[Evidence]:
    """Where the claims of a row stand."""
    claims = {c.id: (r.article.name, c) for r in readings.values() for c in r.claims}
    named = (claims[claim] for position in row.positions for claim in position.claims)
    return {Evidence(name, claim.span.start, claim.span.end) for name, claim in named}


def found(name: str, *, judged: bool = False) -> tuple[list[Found], list[tuple[Row, set[Evidence]]]]:
    """The expected rows of a story as they came out, and rows of rivals that nobody expected."""
    told = story(name)
    case, readings = compared(told, judged=judged)
    made = [(row, evidence(row, readings)) for event in case.events for row in event.rows]
    texts = {reading.article.name: reading.article.text for reading in readings.values()}
    out, fought = [], []
    for one in told["rows"]:
        due = frozenset([one["accord"]] if isinstance(one["accord"], str) else one["accord"])
        spans = [
            Evidence(a, texts[a].index(w), texts[a].index(w) + len(w))
            for a, told_there in one["told"].items()
            for w in ([told_there] if isinstance(told_there, str) else told_there)
        ]
        fought += spans if due & RIVALS else []
        given = tuple(
            row.accord for row, claims in made if len(set(_touched(spans, claims))) > 1 or _inside(one, spans, claims)
        )
        out.append(Found(name, one["asks"], due, given))
    false = [(row, claims) for row, claims in made if row.accord in RIVALS and len(set(_touched(fought, claims))) < 1]
    return out, false


def _touched(spans: list[Evidence], claims: set[Evidence]) -> Iterator[str]:
    """The articles whose evidence a row touches."""
    for span in spans:
        if any(c.article == span.article and c.start < span.end and span.start < c.end for c in claims):
            yield span.article


def _inside(one: dict[str, Any], spans: list[Evidence], claims: set[Evidence]) -> bool:
    """Whether the expected row is of one article only and touched there."""
    return len(one["told"]) == 1 and bool(set(_touched(spans, claims)))
