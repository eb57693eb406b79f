"""The body that JSON-LD gives in ``articleBody``, found again among the visible pieces.

In: a Tree, that text, and the body that the walk found. Out: the body's pieces by both; or the text itself, where the
page shows it nowhere (pages that scripts fill in).

>>> from tawatur.read.html_walk import grow
>>> said = " ".join(f"كلمة{n}" for n in range(30))
>>> with_given(grow(f"<div><p>{said}</p></div><p>نص آخر قصير هنا</p>"), said, [0, 1])
([0], [])
"""

from __future__ import annotations

import html
import re

from tawatur.read.html_tree import Tree
from tawatur.read.lines import words_of

#: Shorter ones are summaries.
_LEAST = 30
#: Words in a row that are compared; news repeats pairs, not triples.
_RUN = 3
_SAME = 0.7
_TAG = re.compile(r"<[^<>]{1,500}>")
_PARAGRAPH = re.compile(r"</p>|<br\s*/?>|\n+", re.IGNORECASE)


def with_given(tree: Tree, given: str, walked: list[int]) -> tuple[list[int], list[str]]:
    """The body's pieces; and paragraphs to add where the page does not show the given text."""
    if "<" in given or "&" in given:
        given = html.unescape(given)
    paragraphs = [" ".join(_TAG.sub(" ", part).split()) for part in _PARAGRAPH.split(given)]
    if " ".join([part for part in paragraphs if part]) == " ".join([tree.pieces[at].text for at in walked]):
        return walked, []
    words = [word for part in paragraphs for word in words_of(part)]
    if len(words) < _LEAST or given.rstrip().endswith(("...", "…")):
        return walked, []
    runs = _runs(words)
    found = [at for at, piece in enumerate(tree.pieces) if len(piece.text) > 20 and _within(words_of(piece.text), runs)]
    shown = sum(len(words_of(tree.pieces[at].text)) for at in found)
    if shown < (1 - _SAME) * len(words) and 2 * _size(tree, walked) < len(words):
        return walked, [part for part in paragraphs if part]
    if shown < _SAME * len(words):
        return walked, []
    return _joined(tree, found, walked, runs), []


def _size(tree: Tree, pieces: list[int]) -> int:
    return sum(len(tree.pieces[at].text.split()) for at in pieces)


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _within(words: list[str], runs: set[tuple[str, ...]]) -> bool:
    own = _runs(words)
    return bool(own) and len(own & runs) >= _SAME * len(own)


def _joined(tree: Tree, found: list[int], walked: list[int], runs: set[tuple[str, ...]]) -> list[int]:
    """What is given and shown; and what the walk found beside it, for where the given text is a shortened one."""
    parents = {tree.elements[tree.pieces[at].element].parent for at in found}
    beside = {at for at in walked if tree.elements[tree.pieces[at].element].parent in parents}
    twice = set(found) - set(walked)
    if beside & set(found):
        #: The same words can stand on the page a second time (a summary on top): the walk's place is right.
        said = set().union(*(_runs(words_of(tree.pieces[at].text)) for at in walked))
        twice = {at for at in twice if not _within(words_of(tree.pieces[at].text), said)}
    return sorted(beside | twice | (set(found) & set(walked)))
