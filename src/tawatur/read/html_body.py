"""Which pieces are the article's body: a walk from the headline.

In: a Tree, the headline's index, why each piece is furniture. Out: the indexes of the body's pieces in page order.
Prose after the headline weighs by its length and loses weight with every border passed (a cue, a list of cards, another
headline); the body's element is the deepest one that still holds nearly all the weight.

>>> from tawatur.read.html_walk import grow
>>> said = "<p>" + "قيل كلام. " * 9 + "</p>"
>>> body_of(grow("<h1>عنوان</h1><div>" + said + said + "<p>وانتهى.</p></div><p>حقوق</p>"), 0, [""] * 5)
[1, 2, 3]
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import accumulate

from tawatur.read.html_asides import is_bar, makes_of, without_asides
from tawatur.read.html_cards import is_link
from tawatur.read.html_tree import HEADINGS, Element, Piece, Tree

_SENTENCE_ENDS = frozenset('.!?؟…:؛"»”)]')
_STOPS = frozenset(".،؛:")
#: How long headlines are, in letters.
_SHORT_HEADLINE, _HEADLINE = 6, 150
#: A piece of this many letters is prose even without a mark at its end; one third of it is with one.
_PROSE = 75
#: Beyond this length more letters do not make a piece likelier to be the body.
_ENOUGH = 800
#: A line too short for prose (verse, a list) counts this much from this length on.
_LINE, _LINE_COUNTS = 20, 0.25
#: What is left of the weight of prose after a closing cue, after a list of cards, before the headline.
_AFTER_END, _AFTER_CARDS, _BEFORE = 0.05, 0.3, 0.1
_LISTED, _IN_A_ROW = frozenset(("card", "link", "item")), 4
#: The same for prose in an item of a list, and in a box of another make once a body has begun: this many letters in
#: one paragraph, or half of it in several. A standfirst above the body is shorter.
_ITEM, _OTHER_BOX, _BEGUN = 0.02, 0.1, 800
#: The share of the weight that the body's element holds.
_HOLDS = 0.8
_NAMED = re.compile(
    r"""(?:^|[\s_-])(?:articleBody|article-?(?:body|content|text)|entry-?content|post-?(?:content|body|text)
    |story-?(?:body|content|text)|news-?(?:body|content|text|details?)|content-?body|body-?text|main-?text
    |details?)(?=$|[\s_-])""",
    re.IGNORECASE | re.VERBOSE,
)
#: How much a name like article-body adds to the weight of what it holds.
_CALLED_BODY = 2.0
#: A box at the body's end that is built otherwise than three quarters of the body is a notice under it.
_MOSTLY = 0.75


def is_prose(piece: Piece) -> bool:
    """Whether a piece reads as a sentence rather than a label."""
    size = piece.size
    return size >= _PROSE or (3 * size >= _PROSE and piece.text[-1] in _SENTENCE_ENDS)


def body_of(tree: Tree, title: int | None, why: list[str]) -> list[int]:
    """The pieces of the body, the headline left out. Empty where the page holds no prose."""
    weight = _weights(tree, title, why)
    if not any(weight):
        return []
    first, last = _span(tree, weight)
    if all(why[at] == "item" for at in range(first, last) if weight[at] > 0):
        why[first:last] = ["" if one == "item" else one for one in why[first:last]]
    inside = [at for at in range(first, last) if not why[at] and at != title]
    if title is not None and title < last:
        between = [at for at in range(title + 1, first) if weight[at] > 0 and not why[at]]
        inside = between + [at for at in inside if at > title]
    makes = makes_of(tree, inside)
    inside = without_asides(tree, _of_one_make(tree, inside, makes, weight), makes, weight, why)
    return _trimmed(tree, inside, why)


def _weights(tree: Tree, title: int | None, why: list[str]) -> list[float]:
    """For each piece how much it speaks for the element that holds it."""
    named = _named(tree)
    near = _Nearness(tree, title)
    found = [0.0] * len(why)
    for at, piece in enumerate(tree.pieces):
        reason = why[at]
        near.cards = near.cards + 1 if reason in _LISTED else 0
        if at == title or near.cards == _IN_A_ROW or piece.tag == near.tag or piece.cue == "end":
            near.meet(at, piece, reason)
        if reason and reason != "item":
            continue
        weight = near.share * (_ITEM if reason else 1.0) * near.letters(at, piece, boxed=not reason)
        if weight and at != title and piece.tag not in HEADINGS:
            found[at] = weight * _CALLED_BODY if at in named else weight
    return found


class _Nearness:
    """How near the headline a piece stands, counted in borders between; meets each piece in page order."""

    def __init__(self, tree: Tree, title: int | None) -> None:
        self.tree, self.title = tree, title
        self.share = 1.0 if title is None else _BEFORE
        self.cards = 0
        self.boxes: Counter[str] = Counter()
        self.pieces: Counter[str] = Counter()
        self.begun = False
        self.named = "" if title is None else tree.elements[tree.pieces[title].element].marks
        self.tag = "" if title is None else tree.pieces[title].tag
        #: Prose has been met, none of it in an element that is named as the headline's is.
        self.apart: bool | None = None

    def meet(self, at: int, piece: Piece, why: str) -> None:
        """Change ``share``, what is left of the weight of prose, where piece number ``at`` is a border."""
        if at == self.title:
            self.share = 1.0
        elif self.cards == _IN_A_ROW:
            self.share *= _AFTER_CARDS
        elif self.title is not None and at > self.title and not piece.flat:
            self.share *= _border(self.tree, piece, self.title, why, apart=self.apart is True)

    def letters(self, at: int, piece: Piece, *, boxed: bool) -> float:
        """How many letters count: all of prose, few of lines, less of what is ``boxed`` otherwise than the body."""
        size = piece.size
        if size < _PROSE and (3 * size < _PROSE or piece.text[-1] not in _SENTENCE_ENDS):
            return _LINE_COUNTS * size if size >= _LINE else 0.0
        boxed = boxed and self.title is not None and at > self.title
        return min(size, _ENOUGH) * (self._box(piece) if boxed else 1.0)

    def _box(self, piece: Piece) -> float:
        """Less for prose in boxes of another make, once a body has begun: comments, notices, other stories."""
        box = _box(self.tree, piece)
        if self.begun and box not in self.boxes:
            return _OTHER_BOX
        self.boxes[box] += piece.size
        self.apart = self.apart is not False and self.tree.elements[piece.element].marks != self.named
        self.pieces[box] += 1
        self.begun = self.begun or self.boxes[box] >= _BEGUN / min(2, self.pieces[box])
        return 1.0


def _box(tree: Tree, piece: Piece) -> str:
    """What holds the piece and its like: its element, or the parent of an element that holds nothing else."""
    element = tree.elements[piece.element]
    if element.last - element.first <= 1 and element.parent >= 0:
        element = tree.elements[element.parent]
    return f"{element.tag} {element.marks}" if element.marks else f"{element.tag} {element.parent}"


def _border(tree: Tree, piece: Piece, title: int, why: str, *, apart: bool) -> float:
    """What is left of the weight after a piece that can begin another part of the page."""
    if piece.cue == "end" and not why and len(piece.text) <= 60:
        return _AFTER_END
    headline = tree.pieces[title]
    if piece.tag != headline.tag or piece.text == headline.text:
        return 1.0
    if piece.tag not in HEADINGS:
        return 0.0 if apart and _headline_again(tree, piece, headline) else 1.0
    #: Another headline made like ours: the next article of an endless page.
    marks = tree.elements[piece.element].marks
    alike = marks == tree.elements[headline.element].marks
    return 0.0 if alike and (marks or (piece.tag == "h1" and not why)) else 1.0


def _headline_again(tree: Tree, piece: Piece, headline: Piece) -> bool:
    """Whether a piece without a heading's tag is named just as the headline is, and reads like one."""
    marks = tree.elements[headline.element].marks
    alike = (
        marks != ""
        and not piece.linked
        and piece.element != headline.element
        and tree.elements[piece.element].marks == marks
    )
    return alike and piece.size >= _SHORT_HEADLINE and piece.text[-1] not in _STOPS and len(piece.text) <= _HEADLINE


def _named(tree: Tree) -> set[int]:
    """Pieces in elements that are called a body."""
    elements = (element for element in tree.elements if element.marks and _is_named(element.marks))
    return {at for element in elements for at in range(element.first, element.last)}


@lru_cache(maxsize=10_000)
def _is_named(marks: str) -> bool:
    return _NAMED.search(marks) is not None


def _span(tree: Tree, weight: list[float]) -> tuple[int, int]:
    """Walk down as long as one child holds nearly all that its parent holds; the pieces below the last one.

    Siblings of the same make that hold prose too are added: a body in several boxes.
    """
    sums = [0.0, *accumulate(weight)]
    at, least = 0, _HOLDS * sums[-1]
    for index, element in enumerate(tree.elements):
        if element.parent == at and (held := sums[element.last] - sums[element.first]) >= least:
            at, least = index, _HOLDS * held
    return _with_siblings(tree, tree.elements[at], weight)


def _with_siblings(tree: Tree, own: Element, weight: list[float]) -> tuple[int, int]:
    """The pieces below ``own`` and its siblings of the same make that hold prose, or touch a body of one paragraph."""
    kin = [
        other
        for other in tree.elements
        if other.parent == own.parent and other.tag == own.tag and other.marks == own.marks and other is not own
    ]
    first, last = own.first, own.last
    alone = last - first == 1
    for other in (
        *(one for one in reversed(kin) if one.last <= own.first),
        *(one for one in kin if one.first >= own.last),
    ):
        touches = alone and (other.last == first or other.first == last)
        if touches or max(weight[other.first : other.last], default=0.0) > _PROSE:
            first, last = min(first, other.first), max(last, other.last)
    return first, last


def _of_one_make(tree: Tree, inside: list[int], makes: dict[int, str], weight: list[float]) -> list[int]:
    """Cut what stands at the end in boxes of another make than most of the body, and such labels at its beginning."""
    if len(inside) < 4:
        return inside
    mass: dict[str, float] = defaultdict(float)
    for at in inside:
        mass[makes[at]] += weight[at]
    main = max(mass, key=lambda make: mass[make])
    kept = list(inside)
    if mass[main] >= _MOSTLY * sum(mass.values()):
        while kept and makes[kept[-1]] != main and tree.pieces[kept[-1]].tag not in ("li", "blockquote"):
            kept.pop()
        while kept and makes[kept[0]] != main and tree.pieces[kept[0]].tag == "li":
            kept.pop(0)
    #: One paragraph of another make before all others is a standfirst, not a body.
    begun = sum(make == main for make in makes.values()) > 1
    while begun and kept and makes[kept[-1]] != main and _is_doubtful(tree.pieces[kept[-1]], weight[kept[-1]]):
        kept.pop()
    return kept


def _is_doubtful(piece: Piece, weight: float) -> bool:
    """Whether the piece is prose that stands beyond a border."""
    return 0 < weight <= 2 * _OTHER_BOX * min(piece.size, _ENOUGH)


def _trimmed(tree: Tree, inside: list[int], why: list[str]) -> list[int]:
    """Leave out labels, and all from the first closing cue on; a label of related articles with its links."""
    kept: list[int] = []
    for at in inside:
        piece = tree.pieces[at]
        what = piece.cue or ("line" if is_bar(piece.text) else None)
        if what == "end" and any(is_prose(tree.pieces[one]) for one in kept):
            break
        if what in ("related", "line", "tags", "end"):
            why[at] = what
        elif not is_link(piece):
            kept.append(at)
    while kept and not _ends_well(tree.pieces[kept[-1]]):
        kept.pop()
    return kept


def _ends_well(piece: Piece) -> bool:
    if piece.tag in HEADINGS:
        return False
    return piece.tag in ("p", "li", "blockquote", "td") or piece.cue == "credit" or is_prose(piece)
