"""What part each piece of the page plays.

In: a Tree, the headline, the body's pieces and why others are furniture. Out: for each piece its kind and why.

>>> from tawatur.read.html_walk import grow
>>> kinds_of(grow("<h1>عنوان</h1><p>متن</p><p>حقوق</p>"), 0, [1], ["", "", "end"])
[('title', 'headline'), ('text', 'body'), ('furniture', 'end')]
"""

from __future__ import annotations

import re
from functools import lru_cache

from tawatur.model import BlockKind
from tawatur.read.html_tree import HEADINGS, Element, Piece, Tree
from tawatur.read.labels import is_plain_date, label_of
from tawatur.read.lines import Line, words_of

Kind = tuple[BlockKind, str]
_BODY: Kind = ("text", "body")
_DATE: Kind = ("dateline", "date")
_TIME: Kind = ("dateline", "time")
#: What names of elements say that their text is; the first that fits counts.
_NAMES: tuple[tuple[BlockKind, str, str], ...] = (
    ("caption", "picture", "(?:fig)?caption|credit|photo-?(?:desc|text)"),
    ("dateline", "time", "date(?:-?time)?|time|published|updated|timestamp|datePublished|dateModified|posted-on"),
    ("byline", "author", "author|byline|writer|creator|reporter|kateb|editor"),
)
_CALLED = [(kind, why, re.compile(rf"(?:^|[\s_-])(?:{names})(?=$|[\s_-])", re.I)) for kind, why, names in _NAMES]
#: The longest text under a picture, in letters.
_CAPTION_LENGTH = 300
#: How many pieces at the beginning and end of a body can be labels.
_EDGE = 3
#: Labels of author and time are short.
_LABEL, _SHORT = 120, 90


def kinds_of(tree: Tree, title: int | None, body: list[int], why: list[str]) -> list[Kind]:
    """Kind and reason for each piece."""
    pieces = tree.pieces
    found: list[Kind] = [("furniture", one or "outside") for one in why]
    inside, edges = set(body), {*body[:_EDGE], *body[-_EDGE:]}
    if title is not None:
        near = range(max(0, title - 4), min(len(pieces), (body[-1] if body else -1) + 4))
        for at in [at for at in near if at not in inside]:
            if not why[at].startswith(("card", "nav", "comment")):
                found[at] = _beside(tree, pieces[at]) or found[at]
    for at in body:
        found[at] = (at in edges and _label(pieces[at])) or _of_body(tree, pieces[at], body)
    if title is not None:
        found[title] = ("title", "headline")
    return found


def _of_body(tree: Tree, piece: Piece, body: list[int]) -> Kind:
    called = _called_round(tree, piece)
    if called[0] == "caption" or _under_picture(tree, piece, body):
        return "caption", "picture"
    if piece.cue == "credit" and len(piece.text) <= _LABEL:
        return "credit", "label"
    if piece.tag in HEADINGS or _bold_line(piece):
        return "subheading", "heading"
    return called if called[0] != "text" and len(piece.text) <= _LABEL else ("text", "body")


def _called_round(tree: Tree, piece: Piece) -> Kind:
    """What a time element or the names round the piece say that it is."""
    if (piece.inner or piece.tag == "time") and _is_time(piece):
        return _TIME
    names = _names(tree, piece)
    return _called(names) if names else _BODY


def _is_time(piece: Piece) -> bool:
    return piece.tag == "time" or (bool(piece.inner) and any(node.tag == "time" for node in piece.inner))


@lru_cache(maxsize=10_000)
def _called(names: str) -> Kind:
    """What the names of its elements say that a piece is; cached, because a site repeats its names."""
    found = ((kind, why) for kind, why, pattern in _CALLED if pattern.search(names))
    return next(found, _BODY)


def _label(piece: Piece) -> Kind | None:
    """What a short piece at the edge of the body says it is by its words: author, time, credit."""
    if len(piece.text) > _SHORT or piece.text[-1] in ".؟!":
        return None
    words = words_of(piece.text)
    if is_plain_date(words):
        return _DATE
    label = label_of(piece.text, Line(0, len(piece.text), piece.text, words, 0))
    return (label.kind, label.why) if label else None


def _bold_line(piece: Piece) -> bool:
    return piece.strong >= 0.9 * piece.size and len(piece.text) < 100 and piece.text[-1] not in ".؟!:"


def _under_picture(tree: Tree, piece: Piece, body: list[int]) -> bool:
    """Whether a short piece shares a small box with a picture, or stands in a figure; never most of the body."""
    if len(piece.text) > _CAPTION_LENGTH:
        return False
    index = piece.element
    for _ in range(4):
        element = tree.elements[index]
        if element.tag in ("figure", "figcaption"):
            return True
        if element.last - element.first > 2:
            return False
        if element.image and element.tag != "p":
            return not _most_of(tree, element, body)
        index = element.parent
        if index < 0:
            return False
    return False


def _most_of(tree: Tree, element: Element, body: list[int]) -> bool:
    """Whether the element holds more than half of the body's letters."""
    sizes = [(tree.pieces[at].size, element.first <= at < element.last) for at in body]
    return 2 * sum([size for size, inside in sizes if inside]) > sum([size for size, _ in sizes])


def _beside(tree: Tree, piece: Piece) -> Kind | None:
    """Author and time near the headline or the end are the article's own; None for the rest, which is furniture."""
    if not piece.flat and len(piece.text) <= _LABEL:
        called = _called_round(tree, piece)
        if called[0] in ("dateline", "byline"):
            return called
        if piece.cue == "credit":
            return "credit", "label"
    return None


def _names(tree: Tree, piece: Piece) -> str:
    """What the elements round the piece that hold nothing else are called, and its inline elements."""
    element = tree.elements[piece.element]
    names = [element.marks] if element.marks else []
    short = len(piece.text) < _LABEL
    while element.last - element.first == 1 and element.parent > 0:
        element = tree.elements[element.parent]
        if element.marks and (short or element.last - element.first == 1):
            names.append(element.marks)
        short = False
    if piece.inner:
        names.extend(value or "" for node in piece.inner for name, value in node.attributes.items() if name in _SAYS)
    return " ".join(names)


_SAYS = ("class", "id", "rel", "itemprop")
