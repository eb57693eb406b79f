"""Furniture that calls itself so, read at a fraction of the cost of the walk: its text alone, without its elements.

In: the node of a menu, a footer, a sidebar. Out: a Flat: its pieces, parted just as the walk would. It is not ``sound``
where something was met that may be more than furniture or that needs the walk (a headline, preformatted text).

>>> from selectolax.lexbor import LexborHTMLParser
>>> bar = "<nav><ul><li><a>أخبار</a> <b>اليوم</b></li><li>رأي</li></ul></nav>"
>>> read_flat(LexborHTMLParser(bar).css("nav")[0], 0).texts
['أخبار اليوم', 'رأي']
"""

from __future__ import annotations

from functools import cache

from selectolax.lexbor import LexborNode

from tawatur.read.html_tags import BLOCKS, COMMENT, INLINE, TEXT, number_of

#: What calls itself so is never about the article that the page is of; a widget, a banner or a bar of tags can be.
_APART = """nav navbar navigation menu breadcrumb breadcrumbs sidebar comment comments respond disqus related recommend
recommended recommendation recommendations morenews mostread mostviewed mostpopular popular trending cookie cookies
consent gdpr newsletter subscribe subscription signup login promo ad ads advert advertisement sponsor sponsored
ticker latest modal popup overlay search pagination pager rating poll vote weather currency readmore readalso readnext
outbrain taboola alsoread alsosee seealso complementary form dialog button select fieldset legend input textarea"""
_IS_APART = frozenset(_APART.split())
#: These can be, where they hold fewer pieces than this: an author's box, the line under an article.
_DOUBTFUL, _FEWEST = frozenset(("footer", "aside")), 8
#: What each kind of node means here; whatever is not named stops the reading, but for the shapes of icons.
_STOP, _BORDER, _NOTHING, _WORDS, _RAW, _PICTURE, _TOLD, _UNSEEN = range(8)
_RAWS = frozenset(map(number_of, ("script", "style", "iframe")))
_MEANS: dict[int, int] = {
    **{number_of(tag): _NOTHING for tag in (*INLINE, "path", "svg", "source")},
    **{number_of(tag): _BORDER for tag in (*BLOCKS, "br") if tag not in ("h1", "main", "pre")},
    **dict.fromkeys(_RAWS, _RAW),
    **dict.fromkeys(map(number_of, ("time", "meta")), _TOLD),
    number_of("noscript"): _UNSEEN,
    number_of("img"): _PICTURE,
    TEXT: _WORDS,
    COMMENT: _NOTHING,
}
_SHAPES = frozenset(("g", "use", "rect", "circle", "line", "polygon", "polyline", "ellipse", "defs", "symbol", "stop"))
_INLINE = frozenset(map(number_of, INLINE))
#: So many inline elements one in another are climbed out of; more need the walk.
_DEEP = 64


@cache
def least_of(says: str) -> int | None:
    """How many pieces furniture of that name must hold to be read flat; None where it never is."""
    if says in _DOUBTFUL:
        return _FEWEST
    return 0 if says.replace("-", "") in _IS_APART else None


class Flat:
    """What stands in an element: its ``texts`` as they are, how many ``nodes`` it has, whether one is a picture.

    ``told``: times and what tells machines something. ``sound``: nothing was met that needs the walk.
    """

    __slots__ = ("_border", "_last", "_raw", "image", "nodes", "sound", "texts", "told")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.told: list[LexborNode] = []
        self.image = False
        self.nodes = 0
        self.sound = True
        self._border = True
        self._raw = False
        self._last: LexborNode | None = None

    def read(self, start: LexborNode) -> None:
        """Everything below ``start``, or up to what needs the walk."""
        means = _MEANS
        for self.nodes, node in enumerate(start.traverse(include_text=True, skip_empty=True)):
            what = means.get(node.tag_id, _STOP)
            if what == _BORDER:
                self._border = True
            elif what == _WORDS:
                self._words(node)
            elif what != _NOTHING and not self._passes(node, what):
                self.sound = False
                return

    def _words(self, node: LexborNode) -> None:
        if self._raw:
            #: The text of a script or a frame follows it at once.
            self._raw = False
            if node.parent is not None and node.parent.tag_id in _RAWS:
                return
        words = node.text_content or ""
        if self._border or self._last is None or not self._in_one_block(self._last, node):
            self.texts.append(words)
        else:
            self.texts[-1] += f" {words}" if _is_blank_before(node) else words
        self._border = False
        self._last = node

    def _in_one_block(self, one: LexborNode, other: LexborNode) -> bool:
        """Whether no border parts two texts between which no block element begins."""
        first, second = _block_round(one), _block_round(other)
        if first is None or second is None:
            self.sound = False
        return first == second

    def _passes(self, node: LexborNode, what: int) -> bool:
        if what == _PICTURE:
            self.image = True
        elif what in (_TOLD, _RAW):
            self.told.append(node)
            self._raw = what == _RAW
            if node.tag == "time" and not self._border:
                #: A time stands apart from what is before it.
                self.texts[-1] += " "
        elif what == _UNSEEN:
            return not node.text(strip=True)
        else:
            return node.tag in _SHAPES
        return True


def _block_round(node: LexborNode) -> int | None:
    """The nearest element round ``node`` that begins a line of its own; None where that is too far."""
    at = node.parent
    for _ in range(_DEEP):
        if at is None or at.tag_id not in _INLINE:
            return at.mem_id if at is not None else 0
        at = at.parent
    return None


def _is_blank_before(node: LexborNode) -> bool:
    """Whether the text before ``node``, which stands in the same block, is white space; such ones are not met."""
    at: LexborNode | None = node
    while at is not None:
        while at.prev is None and at.parent is not None:
            at = at.parent
        at = at.prev
        while at is not None and (inner := at.last_child) is not None:
            at = inner
        if at is not None and at.tag_id == TEXT:
            return at.is_empty_text_node
    return False


def read_flat(start: LexborNode, least: int) -> Flat:
    """What stands in ``start``; sound only where that is ``least`` pieces at least."""
    found = Flat()
    found.read(start)
    found.sound = found.sound and len(found.texts) >= least
    return found
