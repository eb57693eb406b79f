"""Which pieces of a page are plainly not the article: menus, cards of other articles, lists of comments, labels.

In: a Tree and the index of the headline. Out: for each piece the reason why it is furniture, or an empty text.
The signals are general: what an element is and is called, how much of it is link, and that cards repeat as siblings.

>>> from tawatur.read.html_walk import grow
>>> tree = grow("<nav>القائمة</nav><h1>عنوان</h1><p>" + "كلام كثير يقال هنا. " * 9 + "</p>")
>>> furniture(tree, 1)
['nav', '', '']
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import accumulate, chain

from tawatur.read.html_tree import HEADINGS, Element, Piece, Tree

#: How the text of a teaser ends, in a link to the whole.
_MORE = re.compile(r"(?:المزيد|التفاصيل|تابع القراءة|القراءة|read more|more)[ .…»›>\]]{0,4}$", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+")
#: Elements that can be one card of a list.
_CARDS = frozenset(("div", "li", "article", "section", "td", "tr", "dd", "dl", "figure", "ul", "p", "h2", "h3", "h4"))
#: The longest card with its summary, in letters: the teasers of the held-out template of the notes had up to 500.
_CARD = 900
#: Letters of a headline; one headline in a list may be shorter.
_TITLE, _SHORTEST = 12, 3
_MOST = 0.8
_LABEL = 60
_HEADS = ("end", "related")
#: A list of items: so many siblings, of at most so many pieces, of which so many are built alike.
_MORE_PIECES = 2
_ITEMS, _PIECES, _ALIKE = 3, 6, 0.7


def furniture(tree: Tree, title: int | None) -> list[str]:
    """For each piece why it is no part of the article, or ``""``."""
    pieces = tree.pieces
    sums = [0, *accumulate([piece.size for piece in pieces])]
    why = _outside(tree, title, sums)
    linked = [piece.linked > 0 and is_link(piece) for piece in pieces]
    kin = _kin(tree, why)
    found = (
        _cards(tree, title, kin, linked, sums),
        _headed(tree, title, linked, sums),
        _items(tree, title, kin),
        _headed_by_cue(tree, title, sums),
    )
    for reason, first, last in chain.from_iterable(found):
        for at in range(first, last):
            why[at] = why[at] or reason
    for at in [at for at, piece in enumerate(pieces) if piece.linked and not why[at] and at != title]:
        why[at] = "link" if is_link(pieces[at]) else "teaser" if _MORE.search(pieces[at].text) else ""
    return why


def is_link(piece: Piece) -> bool:
    """Whether the piece is (nearly) all link."""
    return piece.linked >= _MOST * piece.size


def _holds(element: Element, at: int | None) -> bool:
    return at is not None and element.first <= at < element.last


def _outside(tree: Tree, title: int | None, sums: list[int]) -> list[str]:
    """What elements say by tag, role or name that are no article, for each piece; of nested ones the outermost."""
    why = [""] * len(tree.pieces)
    settled = 0
    for element in [element for element in tree.elements if element.says]:
        first, last = element.first, element.last
        #: Half the page is no label, whatever it is called: a form or a box round everything.
        if settled < last > first and not _holds(element, title) and 2 * (sums[last] - sums[first]) < sums[-1]:
            why[first:last] = [element.says] * (last - first)
            settled = last
    return why


def _kin(tree: Tree, why: list[str]) -> list[list[Element]]:
    """Siblings of one tag and make that can be cards or items of a list, where more than what is settled is near."""
    free = [0, *accumulate([not one for one in why])]
    elements = tree.elements
    #: One piece alone can be a card where it is linked, and an item where it has a picture or parts.
    parted = {at for at, piece in enumerate(tree.pieces) if piece.linked or piece.spans > 1}
    found: dict[tuple[int, str, str], list[Element]] = {}
    for one in [one for one in elements if one.last - one.first > 1 or one.image or one.first in parted]:
        round_it = elements[one.parent]
        if one.last > one.first and free[round_it.last] > free[round_it.first] and _can_be_item(one.tag):
            found.setdefault((one.parent, one.tag, _make(one.marks)), []).append(one)
    return [alike for alike in found.values() if len(alike) > 1]


def _cards(
    tree: Tree, title: int | None, kin: list[list[Element]], linked: list[bool], size: list[int]
) -> list[tuple[str, int, int]]:
    """Siblings of one tag that each hold a linked title."""
    if not kin or not any(linked):
        return []
    lengths = [len(piece.text) if there else 0 for piece, there in zip(tree.pieces, linked, strict=True)]
    long = [0, *accumulate([length >= _TITLE for length in lengths])]
    links = [0, *accumulate([length >= _SHORTEST for length in lengths])]
    found = []
    for alike in kin:
        cards = [
            one
            for one in alike
            if links[one.last] > links[one.first]
            and size[one.last] - size[one.first] <= _CARD
            and not _holds(one, title)
        ]
        cards = _of_like_length(cards) if len(cards) > 1 else []
        if len(cards) > 1 and 2 * sum([long[one.last] > long[one.first] for one in cards]) >= len(cards):
            found.extend([("card", one.first, one.last) for one in cards])
    return found


def _of_like_length(cards: list[Element]) -> list[Element]:
    """Those that hold about as many pieces as the others: a box of paragraphs with a link in it is no card."""
    counts = sorted([one.last - one.first for one in cards])
    most = 2 * counts[(len(counts) - 1) // 2] + _MORE_PIECES
    return [one for one in cards if one.last - one.first <= most] if counts[-1] > most else cards


def _items(tree: Tree, title: int | None, kin: list[list[Element]]) -> list[tuple[str, int, int]]:
    """Siblings built alike to the last piece, of two parts or with a picture: comments, galleries, unlinked cards."""
    pieces = tree.pieces
    found: list[tuple[str, int, int]] = []
    for siblings in kin:
        alike = [
            one
            for one in siblings
            if one.last - one.first <= _PIECES
            and (one.last - one.first > 1 or one.image or pieces[one.first].spans > 1)
        ]
        if len(alike) >= _ITEMS and not any(_holds(one, title) for one in alike):
            built = Counter(
                [tuple([(piece.tag, piece.spans) for piece in pieces[one.first : one.last]]) for one in alike]
            )
            if built.most_common(1)[0][1] >= _ALIKE * len(alike):
                found.extend([("item", one.first, one.last) for one in alike])
    return found


def _headed_by_cue(tree: Tree, title: int | None, sums: list[int]) -> list[tuple[str, int, int]]:
    """Boxes that begin with a cue for another part of the page, also inside the body: most read, comments, letters."""
    after = sums[-1] - (sums[title] if title is not None else 0)
    found = []
    for at in [at for at, piece in enumerate(tree.pieces) if piece.cue in _HEADS and len(piece.text) <= _LABEL]:
        index, box = tree.pieces[at].element, None
        while tree.elements[index].first == at and not _holds(tree.elements[index], title):
            element = tree.elements[index]
            if 2 * (sums[element.last] - sums[element.first]) > after:
                break
            box, index = element, element.parent
        if box is not None and box.last - box.first > 1:
            found.append(("cue", box.first, box.last))
    return found


def _can_be_item(tag: str) -> bool:
    return tag in _CARDS or "-" in tag


@lru_cache(maxsize=10_000)
def _make(marks: str) -> str:
    """The first name without its numbers: what siblings of one make share."""
    return _DIGITS.sub("", marks.partition(" ")[0])


def _headed(tree: Tree, title: int | None, linked: list[bool], size: list[int]) -> list[tuple[str, int, int]]:
    """A linked heading and the small element that it opens."""
    found = []
    for at in [at for at, there in enumerate(linked) if there and tree.pieces[at].tag in HEADINGS]:
        piece = tree.pieces[at]
        if len(piece.text) < _TITLE or at == title:
            continue
        up = tree.elements[tree.elements[piece.element].parent]
        while up.first == at and up.last == at + 1 and up.parent >= 0:
            up = tree.elements[up.parent]
        small = up.first == at and size[up.last] - size[up.first] <= _CARD and not _holds(up, title)
        found.append(("card", up.first, up.last) if small else ("link", at, at + 1))
    return found
