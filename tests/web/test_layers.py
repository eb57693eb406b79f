"""Layers over a text: nothing is lost, nothing is torn, no screen is too long."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Article, Block, Span
from tawatur.web.layers import MOST, Layer, Stretch, cut, hits, parts, stretches
from tests.stopwatch import cpu_seconds

LENGTH = 60
SPANS = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(sorted).filter(lambda pair: pair[0] < pair[1])
LAYERS = st.lists(SPANS.map(lambda pair: Layer("names", pair[0], pair[1], "")), max_size=12)


def article(text: str, blocks: tuple[Block, ...] = ()) -> Article:
    return Article(page="p", name="n", source="s", sha256="0" * 64, text=text, blocks=blocks)


@given(LAYERS, SPANS)
def test_pieces_follow_one_another_and_each_is_under_exactly_its_marks(layers: list[Layer], asked: list[int]) -> None:
    first, last = asked
    pieces = cut(first, last, layers)
    assert [pieces[0].start, pieces[-1].end] == [first, last]
    assert all(one.end == following.start for one, following in pairwise(pieces))
    for piece in pieces:
        for at in range(piece.start, piece.end):
            assert {n for n, one in enumerate(layers) if one.start <= at < one.end} == set(piece.over)


@given(st.lists(SPANS, max_size=6), st.text("اب \n", min_size=LENGTH, max_size=LENGTH))
def test_blocks_cover_every_letter_once(spans: list[list[int]], text: str) -> None:
    blocks = tuple(Block(span=Span(start, end), kind="text") for start, end in spans)
    found = stretches(article(text, blocks))
    covered = [at for one in found for at in range(one.start, one.end)]
    assert len(covered) == len(set(covered))
    assert all(not text[at].strip() for at in set(range(LENGTH)) - set(covered))


def test_a_long_text_is_shown_in_screens_that_hold_all_of_it() -> None:
    layers = [Layer("names", at, at + 1, "") for at in range(0, 6_000, 2)]
    blocks = [Stretch(0, 900, "text"), Stretch(900, 5_000, "text"), Stretch(5_000, 6_000, "text")]
    screens = parts(blocks, layers)
    assert len(screens) > 5
    assert all(sum(len(cut(one.start, one.end, layers)) for one in screen) <= MOST for screen in screens)
    together = [one for screen in screens for one in screen]
    assert [together[0].start, together[-1].end] == [0, 6_000]
    assert all(one.end == following.start for one, following in pairwise(together))


def test_words_of_a_search_are_found_with_their_clitics_as_they_are_spelt() -> None:
    text = "وبالأَسَد التقى الأســد؛ للأسد والأسود"
    found = [text[one.start : one.end] for one in hits(article(text), 'الاسد "التقي"')]
    assert found == ["وبالأَسَد", "التقى", "الأســد", "للأسد"]
    assert hits(article(text), "") == []


def test_screens_of_a_huge_text_are_made_in_linear_time() -> None:
    layers = [Layer("names", at, at + 1, "") for at in range(0, 400_000, 4)]
    blocks = [Stretch(at, at + 20, "text") for at in range(0, 400_000, 20)]
    assert sum(map(len, parts(blocks, layers))) == len(blocks)
    assert cpu_seconds(lambda: parts(blocks, layers)) < 3
