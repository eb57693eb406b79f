"""Which pieces are the article's body: a walk from the headline.

In: a Tree, the headline's index, why each piece is furniture. Out: the indexes of the body's pieces in page order.
Prose after the headline weighs by its length and loses weight with every border passed (a cue, a list of cards, another
headline); the body's element is the deepest one that still holds nearly all the weight.

>>> from tawatur.read.html_tree import grow
>>> said = "<p>" + "قيل كلام. " * 9 + "</p>"
>>> body_of(grow("<h1>عنوان</h1><div>" + said + said + "<p>وانتهى.</p></div><p>حقوق</p>"), 0, [""] * 5)
[1, 2, 3]
"""

from __future__ import annotations

import re

from tawatur.read.html_cards import is_link, letters
from tawatur.read.html_cues import cue_of
from tawatur.read.html_tree import HEADINGS, Tree

_SENTENCE = re.compile(r"""[.!?؟…:؛"»”)\]]\s*$""")
#: A piece of this many letters is prose even without a mark at its end; one third of it is with one.
_PROSE = 75
#: Beyond this length more letters do not make a piece likelier to be the body.
_ENOUGH = 800
#: What is left of the weight of prose after a border; before the headline; in an item of a list of comments.
_AFTER_END, _AFTER_CARDS, _BEFORE, _ITEM = 0.05, 0.5, 0.1, 0.15
#: The share of the weight that the body's element holds.
_HOLDS = 0.8
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:articleBody|article-?(?:body|content|text)|entry-?content|post-?(?:content|body|text)|story-?(?:body|content|text)"
    r"|news-?(?:body|content|text|details?)|content-?body|body-?text|main-?text|details?)(?=$|[\s_-])",
    re.IGNORECASE,
)
#: How much a name like article-body adds to the weight of what it holds.
_CALLED_BODY = 2.0


def is_prose(text: str, size: int) -> bool:
    """Whether a piece of ``size`` letters reads as a sentence rather than a label."""
    return size >= _PROSE or (3 * size >= _PROSE and _SENTENCE.search(text) is not None)


def body_of(tree: Tree, title: int | None, why: list[str]) -> list[int]:
    """The pieces of the body, the headline left out. Empty where the page holds no prose."""
    weight = _weights(tree, title, why)
    if not any(weight):
        return []
    element = _deepest(tree, weight)
    first, last = tree.elements[element].first, tree.elements[element].last
    first, last = _widened(tree, element, weight, (first, last))
    inside = [at for at in range(first, last) if not why[at] and at != title]
    if title is not None and title < last:
        inside = [at for at in inside if at > title]
        between = [at for at in range(title + 1, first) if not why[at] and weight[at] > 0]
        inside = between + inside
    return _trimmed(tree, inside, why)


def _weights(tree: Tree, title: int | None, why: list[str]) -> list[float]:
    """For each piece how much it speaks for the element that holds it."""
    named = _named(tree)
    near = 1.0 if title is None else _BEFORE
    cards = 0
    found = []
    for at, piece in enumerate(tree.pieces):
        if at == title:
            near = 1.0
            found.append(0.0)
            continue
        near, cards = _passed(tree, at, title, (near, cards), why)
        size = letters(piece)
        prose = not why[at] and piece.tag not in HEADINGS and is_prose(piece.text, size)
        found.append(min(size, _ENOUGH) * near * (_CALLED_BODY if at in named else 1.0) if prose else 0.0)
    return found


def _passed(tree: Tree, at: int, title: int | None, state: tuple[float, int], why: list[str]) -> tuple[float, int]:
    """The weight of what comes from piece ``at`` on, and how many cards stood in a row before it."""
    near, cards = state
    piece = tree.pieces[at]
    if why[at] == "card":
        cards += 1
        return (near * _AFTER_CARDS if cards == 3 else near), cards
    if title is None or at < title or len(piece.text) > 60:
        return near, 0
    again = piece.tag == "h1" and tree.pieces[title].tag == "h1"
    if again or (cue_of(piece.text) == "end" and why[at] != "nav"):
        return near * _AFTER_END, 0
    return near, 0


def _named(tree: Tree) -> set[int]:
    """Pieces in elements that are called a body."""
    return {
        at
        for element in tree.elements
        if element.marks and _NAMED.search(element.marks)
        for at in range(element.first, element.last)
    }


def _deepest(tree: Tree, weight: list[float]) -> int:
    """Walk down from the body of the page as long as one child holds nearly all that its parent holds."""
    sums = [0.0]
    for one in weight:
        sums.append(sums[-1] + one)
    at = 0
    for index, element in enumerate(tree.elements):
        parent = tree.elements[at]
        if element.parent == at and _mass(sums, element.first, element.last) >= _HOLDS * _mass(
            sums, parent.first, parent.last
        ):
            at = index
    return at


def _mass(sums: list[float], first: int, last: int) -> float:
    return sums[last] - sums[first]


def _widened(tree: Tree, element: int, weight: list[float], span: tuple[int, int]) -> tuple[int, int]:
    """The span with the siblings of the same make that hold prose too: a body in several boxes."""
    first, last = span
    own = tree.elements[element]
    for other in tree.elements:
        same = other.parent == own.parent and other.tag == own.tag and other.marks == own.marks
        if same and other is not own and max(weight[other.first : other.last], default=0.0) > _PROSE:
            first, last = min(first, other.first), max(last, other.last)
    return first, last


def _trimmed(tree: Tree, inside: list[int], why: list[str]) -> list[int]:
    """Leave out labels, and all from the first end cue on; a related label with the links after it."""
    kept: list[int] = []
    for at in inside:
        piece = tree.pieces[at]
        what = cue_of(piece.text)
        if what == "end" and _enough(tree, kept):
            break
        if what in ("related", "line", "tags", "end"):
            why[at] = what
        elif not is_link(piece):
            kept.append(at)
    while kept and not _ends_well(tree, kept[-1]):
        kept.pop()
    return kept


def _enough(tree: Tree, kept: list[int]) -> bool:
    return any(is_prose(tree.pieces[at].text, letters(tree.pieces[at])) for at in kept)


def _ends_well(tree: Tree, at: int) -> bool:
    piece = tree.pieces[at]
    if cue_of(piece.text) == "credit" or piece.tag in ("p", "li", "blockquote", "td"):
        return piece.tag not in HEADINGS
    return piece.tag not in HEADINGS and is_prose(piece.text, letters(piece))
