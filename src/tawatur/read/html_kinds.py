"""What part each piece of the page plays.

In: a Tree, the headline, the body's pieces and why others are furniture. Out: for each piece its kind and why.

>>> from tawatur.read.html_tree import grow
>>> kinds_of(grow("<h1>عنوان</h1><p>متن</p><p>حقوق</p>"), 0, [1], ["", "", "end"])
[('title', 'headline'), ('text', 'body'), ('furniture', 'end')]
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from tawatur.model import BlockKind
from tawatur.read.html_cues import cue_of
from tawatur.read.html_tree import HEADINGS, Piece, Tree
from tawatur.read.labels import label_of
from tawatur.read.lines import lines_of

Kind = tuple[BlockKind, str]
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
    inside = set(body)
    edges = {*body[:_EDGE], *body[-_EDGE:]}
    sums = [0, *accumulate(piece.size if at in inside else 0 for at, piece in enumerate(tree.pieces))]
    last = body[-1] if body else -1
    found: list[Kind] = []
    for at, piece in enumerate(tree.pieces):
        if at == title:
            found.append(("title", "headline"))
        elif at in inside:
            found.append((at in edges and _label(piece)) or _of_body(tree, piece, sums))
        elif title is not None and title - 4 <= at <= last + 3 and not why[at].startswith(("card", "nav", "comment")):
            found.append(_beside(tree, piece, why[at]))
        else:
            found.append(("furniture", why[at] or "outside"))
    return found


def _of_body(tree: Tree, piece: Piece, sums: list[int]) -> Kind:
    called: Kind = ("dateline", "time") if _is_time(piece) else _called(_names(tree, piece))
    if called[0] == "caption" or _under_picture(tree, piece, sums):
        return "caption", "picture"
    if len(piece.text) <= _LABEL and cue_of(piece.text) == "credit":
        return "credit", "label"
    if piece.tag in HEADINGS or _bold_line(piece):
        return "subheading", "heading"
    return called if called[0] != "text" and len(piece.text) <= _LABEL else ("text", "body")


def _is_time(piece: Piece) -> bool:
    return piece.tag == "time" or (bool(piece.inner) and any(tag == "time" for tag, _ in piece.inner))


@lru_cache(maxsize=10_000)
def _called(names: str) -> Kind:
    """What the names of its elements say that a piece is; cached, because a site repeats its names."""
    found = ((kind, why) for kind, why, pattern in _CALLED if pattern.search(names))
    return next(found, ("text", "body"))


def _label(piece: Piece) -> Kind | None:
    """What a short piece at the edge of the body says it is by its words: author, time, credit."""
    if len(piece.text) > _SHORT or piece.text[-1] in ".؟!":
        return None
    lines = lines_of(piece.text)
    label = label_of(piece.text, lines[0]) if len(lines) == 1 else None
    return (label.kind, label.why) if label else None


def _bold_line(piece: Piece) -> bool:
    return piece.strong >= 0.9 * piece.size and len(piece.text) < 100 and piece.text[-1] not in ".؟!:"


def _under_picture(tree: Tree, piece: Piece, sums: list[int]) -> bool:
    """Whether a short piece shares a small box with a picture, or stands in a figure; never most of the body."""
    if len(piece.text) > _CAPTION_LENGTH:
        return False
    for element in tree.above(piece, 4):
        if element.tag in ("figure", "figcaption"):
            return True
        if element.last - element.first > 2:
            return False
        if element.image and element.tag != "p":
            return 2 * (sums[element.last] - sums[element.first]) <= sums[-1]
    return False


def _beside(tree: Tree, piece: Piece, why: str) -> Kind:
    """Author and time near the headline or the end are the article's own; the rest is furniture."""
    if len(piece.text) <= _LABEL:
        if _is_time(piece):
            return "dateline", "time"
        called = _called(_names(tree, piece))
        if called[0] in ("dateline", "byline"):
            return called
        if cue_of(piece.text) == "credit":
            return "credit", "label"
    return "furniture", why or "outside"


def _names(tree: Tree, piece: Piece) -> str:
    """What the elements round the piece that hold nothing else are called, and its inline elements."""
    element = tree.elements[piece.element]
    names = [element.marks]
    while element.last - element.first == 1 and element.parent > 0:
        element = tree.elements[element.parent]
        if element.last - element.first == 1 or (len(names) == 1 and len(piece.text) < _LABEL):
            names.append(element.marks)
    if piece.inner:
        names.extend(value or "" for _, told in piece.inner for name, value in told.items() if name in _SAYS)
    return " ".join(names)


_SAYS = ("class", "id", "rel", "itemprop")
