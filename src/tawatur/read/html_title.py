"""Which piece is the headline.

In: a Tree and the headlines that the page's metadata name. Out: the index of the piece, or None.

>>> from tawatur.read.html_walk import grow
>>> find_title(grow("<h1>الموقع</h1><h2>لقاء الوزيرين في عمان</h2><p>متن</p>"), ["لقاء الوزيرين في عمان - الموقع"])
1
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tawatur.read.html_tree import HEADINGS, Piece, Tree
from tawatur.read.lines import words_of

_PARTED = re.compile(r" [|»«·•–—~/-] | ?(?:\||::|»|«) ?")
_CALLED = re.compile(r"(?:^|[\s_-])(?:head-?line|title|ttl|subject)", re.IGNORECASE)
#: A piece longer than this is a paragraph that holds the headline's words, not the headline.
_LONGEST = 300
#: From two thirds of shared words on it is the same headline: sites shorten it or add their name.
_SAME = 0.66
#: One word alone can be the site's name.
_ONE_WORD = 0.7


def headlines(told: Iterable[str]) -> list[list[str]]:
    """The folded words of each headline told, and of its parts where a site's name is set before or after it."""
    found: list[list[str]] = []
    for headline in told:
        parts = _PARTED.split(headline) if _PARTED.search(headline) else []
        found.extend(words for words in map(words_of, (headline, *parts)) if words)
    return found


def _likeness(words: list[str], told: list[set[str]]) -> float:
    """The best Dice coefficient of the words with a headline told; 0 to 1."""
    here = set(words)
    if len(words) == 1:
        return _ONE_WORD if here in told else 0.0
    return max([2 * len(here & other) / (len(here) + len(other)) for other in told], default=0.0)


def _rank(piece: Piece) -> float:
    """How much a piece looks like a headline by itself; links and breadcrumbs do not."""
    by_tag = {"h1": 0.5, "h2": 0.3, "h3": 0.2}.get(piece.tag, 0.1 if piece.tag in HEADINGS else 0.0)
    return by_tag - (0.6 if piece.linked > 0.5 * len(piece.text) else 0.0)


def find_title(tree: Tree, told: Iterable[str]) -> int | None:
    """The piece that is the headline: most like one told, else the first heading of the highest rank."""
    told = list(told)
    exact = {part for headline in told for part in (headline, *_PARTED.split(headline)) if part.count(" ") > 1}
    first = [at for at, piece in enumerate(tree.pieces) if piece.tag in ("h1", "h2")]
    for at in first:
        if tree.pieces[at].text in exact and not tree.pieces[at].linked:
            return at
    known = headlines(told)
    said = {word for words in (*known, *map(str.split, told)) for word in words}
    best, chosen = _best(tree, first, known, said)
    if best < 1:
        best, chosen = _best(tree, [at for at, piece in enumerate(tree.pieces) if not piece.flat], known, said)
    if chosen is None:
        best, chosen = _best(tree, [at for at, piece in enumerate(tree.pieces) if piece.flat], known, said)
    if chosen is None:
        chosen = _first_heading(tree)
    return chosen if chosen is not None else _first_called(tree)


def _best(tree: Tree, pieces: list[int], known: list[list[str]], said: set[str]) -> tuple[float, int | None]:
    """The score and the index of the piece most like a headline known; ``said``: the words of all, as they stand."""
    best, chosen = 0.0, None
    counts = [len(words) for words in known]
    sets = [set(words) for words in known]
    #: Two texts of which one has three times the words of the other cannot be two thirds alike.
    least, most = min(counts, default=1) // 3, 3 * max(counts, default=0)
    for at in pieces:
        piece = tree.pieces[at]
        if len(piece.text) > _LONGEST or not least <= piece.text.count(" ") + 1 <= most:
            continue
        #: One look at the words as they stand spares folding those of nearly all pieces.
        if said.isdisjoint(piece.text.split()):
            continue
        like = _likeness(words_of(piece.text), sets)
        score = like + _rank(piece) if like >= _SAME else 0.0
        if score > best:
            best, chosen = score, at
    return best, chosen


def _first_called(tree: Tree) -> int | None:
    """The first unlinked short piece in an element that is called a headline."""
    for at, piece in enumerate(tree.pieces):
        if (
            not piece.linked
            and not piece.flat
            and 2 < piece.text.count(" ") < 30
            and _CALLED.search(tree.elements[piece.element].marks)
        ):
            return at
    return None


def _first_heading(tree: Tree) -> int | None:
    """The first unlinked heading of some length; of all tags h1 first."""
    for tags in (("h1",), ("h2",), ("h3",)):
        for at, piece in enumerate(tree.pieces):
            if piece.tag in tags and piece.linked == 0 and len(words_of(piece.text)) > 2:
                return at
    return None
