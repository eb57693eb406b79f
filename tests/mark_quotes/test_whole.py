"""What holds for every text, and the figures on real ones."""

from __future__ import annotations

import importlib.util
import json
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.mark.figures import mark_figures
from tawatur.mark.names import mark_names
from tawatur.mark.quotes import mark_quotes
from tawatur.mark.sheet import Sheet, lay
from tawatur.mark.times import mark_times
from tawatur.model import Article, Block, Name, Quote, Span
from tests.mark_quotes.told import sheet_of, told
from tests.stopwatch import grows_linearly

PIECES = (
    "قال", "سالم الحربي", "وأضاف", "نفى", "أعلنت", "مضيفاً", "مشيراً", "قوله", "إن", "أن", "بأن", "إلى", "على", "عن",
    "بحسب", "وفق", "نقلاً", "لوكالة المدار", "مصدر", "مصادر", "أمني", "المتحدث", "الطريق", "مغلق", ":", "«",
    "»", "“", "”",
    '"', "'", "،", ".", "؛", "(", ")", "الذي", "وهو", "ما", "نفته", "في", "بيان", "كما", "ونقلت", "لم", "\n",
)  # fmt: skip
NAMES = {"سالم الحربي": "person", "وكالة المدار": "organization"}


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
@settings(max_examples=300)
def test_any_mixture_of_words_gives_quotes_inside_the_text(text: str) -> None:
    sheet = mark_quotes(sheet_of(text, NAMES))
    keys = {actor.key for actor in sheet.actors}
    assert len(keys) == len(sheet.actors)
    for mention in sheet.mentions:
        assert mention.span.of(text) == mention.wording
        if isinstance(mention.value, Quote):
            assert mention.wording.strip() == mention.wording != ""
            assert mention.value.speaker is None or mention.value.speaker in keys
            assert all(voice.actor is None or voice.actor in keys for voice in mention.value.chain)
            cue = mention.value.cue
            assert cue is None or cue.of(text).strip() == cue.of(text) != ""


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
@settings(max_examples=60)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert told(text, NAMES) == told(text, NAMES)


def test_an_empty_article_has_no_quotes() -> None:
    assert told("") == []


def test_one_endless_line_is_read_in_linear_time() -> None:
    """Four times the text takes about four times as long, also without a single full stop or line break."""
    piece = "قال سالم الحربي إن الطريق مغلق وأضاف أن «العمل» جارٍ، بحسب مصدر أمني، وأكد سموه أن الوزارة: «تعمل» "
    assert not grows_linearly(lambda times: mark_quotes(sheet_of(piece * times, NAMES)), 200)


def test_voices_without_end_inside_one_another_are_cut_off_loudly() -> None:
    sheet = mark_quotes(sheet_of("قال سالم الحربي إن " * 3000 + "الطريق مغلق", NAMES))
    assert [issue.code for issue in sheet.issues] == ["voices_too_deep"]
    assert len([m for m in sheet.mentions if isinstance(m.value, Quote)]) < 3000


def test_a_report_keeps_the_report_it_stands_in() -> None:
    """An attribution at both ends of a sentence is one unit, and what stood inside the first stands inside the unit."""
    text = (
        "وبحسب وكالة المدار فإن سالم الحربي أبلغ الوزير أن الطريق مغلق، وفق مصدر أمني. وقال سالم الحربي إن العمل جارٍ."
    )
    sheet = mark_quotes(sheet_of(text, NAMES))
    spans = {m.span for m in sheet.mentions if isinstance(m.value, Quote)}
    inner = [m.value.nested_in for m in sheet.mentions if isinstance(m.value, Quote) and m.value.nested_in]
    assert all(span in spans for span in inner)


# ---------------------------------------------------------------- real texts
def _scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", shared / "score/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _sheet(gold: dict[str, Any], text: str) -> Sheet:
    """An article with the blocks of its gold reading; for clean news each line is one, the first the headline."""
    if "body" in gold:
        kinds = {"title": "title", "subheading": "subheading", "headline2": "subheading"}
        spans = sorted((b["start"], b["end"], kinds.get(b["part"], "text")) for b in gold["body"])
    else:
        spans, at = [], 0
        for line in text.split("\n"):
            if line.strip():
                spans.append((at, at + len(line), "text" if at else "title"))
            at += len(line) + 1
    blocks = tuple(Block(span=Span(a, b), kind=kind) for a, b, kind in spans)  # type: ignore[arg-type]
    sheet = lay(Article(page="g", name=gold["doc"], source="g", sha256="", text=text, blocks=blocks))
    for marker in (mark_times, mark_figures, mark_names, mark_quotes):
        sheet = marker(sheet)
    return sheet


def _exported(sheet: Sheet) -> dict[str, Any]:
    """The part of the exported record that the scorer of quotes reads."""
    entities: dict[str, dict[str, Any]] = {a.key: {"id": a.key, "kind": a.kind, "mentions": []} for a in sheet.actors}
    quotes = []
    for mention in sheet.mentions:
        where = {"start": mention.span.start, "end": mention.span.end}
        if isinstance(mention.value, Name):
            entities[mention.value.actor]["mentions"].append({**where, "form": mention.value.form})
        elif isinstance(mention.value, Quote):
            cue = mention.value.cue
            chain = [{"entity": voice.actor} for voice in mention.value.chain]
            cue_span = {"start": cue.start, "end": cue.end} if cue else None
            quotes.append({**where, "cue": cue_span, "speaker": mention.value.speaker, "chain": chain})
    return {"entities": list(entities.values()), "quotes": quotes}


#: What the issue asks for, on texts read by hand.
WANTED = {
    "mark.quotes (content overlap)": 0.85,
    "mark.quotes (content exact)": 0.50,
    "mark.quote cues": 0.85,
    "mark.quotes with the right speaker": 0.80,
    "mark.quotes with the right root of the chain": 0.78,
    "mark.quotes with the whole chain right": 0.65,
}


@pytest.mark.parametrize("folder", ["seeds", "news"])
def test_figures_on_texts_read_by_hand(shared: Path, folder: str) -> None:
    score = _scorer(shared)
    tally: dict[str, Any] = defaultdict(score.Share)
    for name in score.TALLIES:
        tally[name] = score.Tally()
    for path in sorted((shared / "gold" / folder).rglob("*-*.json" if folder == "news" else "0*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
            text = file.read()
        score.score_quotes(gold, _exported(_sheet(gold, text)), tally)
    for name, wanted in WANTED.items():
        row = tally[name].row()
        assert row["f1"] >= wanted, (name, row)
        assert row["p"] >= row["r"] - 0.05, (name, row)


def test_attributions_of_a_treebank_are_found(shared: Path) -> None:
    """78 attributions read off hand-made trees (news and encyclopaedia, mostly translated): content and cue."""
    lines = (shared / "data/ud_pud/attributions_from_gold_trees.jsonl").read_text(encoding="utf-8").splitlines()
    found = cues = 0
    for row in map(json.loads, lines):
        text = row["text"]
        article = Article(
            page="p", name="p", source="p", sha256="", text=text, blocks=(Block(span=Span(0, len(text)), kind="text"),)
        )
        for mention in mark_quotes(lay(article)).mentions:
            if isinstance(mention.value, Quote) and _bare(mention.wording)[:40] in _bare(row["content"]):
                found += 1
                cues += mention.value.cue is not None and row["cue"] in mention.value.cue.of(text)
                break
    assert len(lines) == 78
    assert found >= 60
    assert cues >= 57


def _bare(text: str) -> str:
    return "".join(letter for letter in text if letter.isalpha())
