"""H1 to H5: markup that hides text, nests without end, or freezes parsers."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.gather import Limits
from tawatur.read.guard import scan
from tawatur.read.html import KEPT, html_to_text
from tests.stopwatch import grows_linearly

from .verdicts import SAID, STORY, TITLE, judge, peak_mb

NEST = 2500
PAGES = {
    "H1 unclosed tags": ("<div><b><p><h1>" + TITLE + "<p>" + SAID * 3 + "<p>" + SAID, "accept"),
    "H1 unclosed comment": (STORY + "<!-- " + SAID * 40, "accept+flag"),
    "H1 unclosed script": (STORY + "<script>" + SAID * 40, "accept+flag"),
    "H1 a short unclosed script": (STORY + "<script>x", "accept"),
    "H1 all in a comment": ("<!--" + STORY, "reject"),
    "H1 less-than signs": (STORY + "<" * 300_000, "accept+flag"),
    "H1 ampersands": (STORY + "&" * 300_000, "accept+flag"),
    "H1 misnested": (STORY + "<b><i><p></b></i></p>" * 3000 + f"<p>{SAID}", "accept"),
    "H1 open quotes": ('<a href="' * 3000 + STORY, "reject"),
    "H2 nesting 255": ("<div>" * 255 + STORY + "</div>" * 255 + f"<p>{SAID}", "accept"),
    "H2 nesting 1,900": ("<div>" * 1900 + STORY + "</div>" * 1900 + f"<p>{SAID}", "accept"),
    "H2 nesting 2,500": ("<div>" * NEST + STORY + "</div>" * NEST + f"<p>{SAID}", "partial"),
    "H2 nesting 20,000": ("<div>" * 20_000 + STORY + "</div>" * 20_000 + f"<p>{SAID}", "partial"),
    "H2 bold in bold": ("<b><i>" * 3000 + STORY, "partial"),
    "H3 200,000 attributes": (f"<div {' '.join(f'a{n}=1' for n in range(200_000))}>" + STORY, "partial"),
}


@pytest.mark.parametrize("name", PAGES)
def test_markup(name: str, tmp_path: Path) -> None:
    body, verdict = PAGES[name]
    path = tmp_path / "page.html"
    path.write_text(f"<!doctype html><html><body>{body}", encoding="utf-8")
    before = peak_mb()  # of all tests before in this process: a peak never falls
    seen = judge(path)
    assert (seen.verdict, seen.seconds < 12) == (verdict, True), seen.codes
    assert peak_mb() <= max(before, 1024)
    if verdict != "reject":
        said = sum(article.text.count(SAID.strip()) for article in seen.articles)
        #: What an unclosed comment or script hides is hidden in browsers too.
        assert said >= body.split("<!--")[0].split("<script>")[0].count(SAID.strip())


def test_h4_a_page_of_a_hundred_megabytes_is_named_by_its_hash_only(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    with path.open("wb") as out:
        out.write(STORY.encode())
        for _ in range(100):
            out.write(b"<p>x" * 250_000)
    before = peak_mb()
    seen = judge(path)
    assert (seen.verdict, seen.codes) == ("reject", ("too_large",))
    assert peak_mb() <= max(before, 600)


def test_h4_a_large_page_under_the_cap_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(STORY + f"<p>{SAID}" * 8000, encoding="utf-8")
    seen = judge(path, Limits(page=5_000_000))
    assert seen.verdict == "accept"
    assert seen.articles[0].text.count(SAID.strip()) == 8004


def test_h5_one_huge_token_is_kept_and_takes_linear_time(tmp_path: Path) -> None:
    def flatten(letters: int) -> None:
        found = html_to_text(f"{STORY}<p>{'ك' * letters}</p>")
        assert "huge_token" in found.flags
        assert found.text.count("ك") >= letters

    flatten(100_000)
    assert not grows_linearly(flatten, 200_000)
    path = tmp_path / "page.txt"
    path.write_text(f"{TITLE}\n\n{SAID * 4}\n{'ك' * 20_000}\n", encoding="utf-8")
    assert judge(path).verdict == "accept+flag"


@pytest.mark.parametrize(
    "unit", ["<", "&", "<a ", '<a "', "<!--", "<script>", "</p>", "<b>", "<p>", "&#1;", "<table>", '"', "<svg>", "]]>"]
)
def test_the_look_before_parsing_is_linear(unit: str) -> None:
    scan(unit * 1000)
    assert not grows_linearly(lambda count: scan(unit * count), 50_000)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.integers(1, 25))
def test_mutated_pages_lose_no_letter_silently(chance: random.Random, times: int) -> None:
    page = f"<html><body><nav><a href='/'>أخبار</a></nav>{STORY}<footer>حقوق</footer></body></html>"
    for _ in range(times):
        at = chance.randrange(len(page))
        what = chance.choice(["", "<", ">", "</div>", "<p>", "<table>", "<!--", '"', "<b>", "<select>", "&lt;", "\0"])
        page = page[:at] + what + page[at + chance.randrange(3) :]
    found = html_to_text(page)
    assert found.kept >= KEPT * found.seen or "letters_lost" in found.flags
    assert [block.span.start for block in found.blocks] == sorted(block.span.start for block in found.blocks)
    assert sum(len(block.span.of(found.text).replace(" ", "")) for block in found.blocks) == found.kept
