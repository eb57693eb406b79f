"""An HTML page as its pieces of visible text in page order, each under its elements.

In: HTML text. Out: a Tree of block elements and pieces. A piece is a run of text between two borders that a browser
would draw (a block element, a line break), its white space collapsed; it knows how much of it is link.

>>> tree = grow("<h1>عنوان</h1><p>متن <a href='/x'>رابط</a></p>")
>>> [(piece.tag, piece.text, piece.linked) for piece in tree.pieces]
[('h1', 'عنوان', 0), ('p', 'متن رابط', 4)]
"""

from __future__ import annotations

from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Elements whose text nobody sees on the page.
UNSEEN = frozenset(
    (
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "audio",
        "video",
        "map",
        "datalist",
        "meta",
        "link",
    )
)
#: Inline elements whose attributes can say what the text is (a time, an author).
_TELLING = frozenset(("a", "abbr", "cite", "span", "time"))
_PLAIN = """acronym b bdi bdo big code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small
strike strong sub sup tt u var wbr"""
_INLINE = _TELLING | frozenset(_PLAIN.split())
_STRONG = frozenset(("b", "strong"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NAMING = ("class", "id", "role", "itemprop", "rel")
#: Longer values of data- attributes are contents, not names.
_WORD = 30
Attributes = dict[str, str | None]


def marks_of(attributes: Attributes) -> str:
    """What class, id, role, itemprop and rel say, in one string; where they say nothing, data- attributes."""
    if len(attributes) == 1 and "class" in attributes:
        return attributes["class"] or ""
    return " ".join([attributes[name] or "" for name in _NAMING if name in attributes]) or _data(attributes)


def _data(attributes: Attributes) -> str:
    """What data- attributes call an element that has no other name, where it is a word: data-testid="headline"."""
    told = [value for name, value in attributes.items() if name[:5] == "data-" and value and len(value) <= _WORD]
    return " ".join([value for value in told if value.replace("-", "").isidentifier()]) if told else ""


class Element:
    """One block element: tag, attributes, its parent's index. ``first`` and ``last`` bound the pieces below it.

    ``image``: whether a picture stands in it.
    """

    __slots__ = ("attributes", "first", "image", "last", "marks", "parent", "tag")

    def __init__(self, tag: str, attributes: Attributes, parent: int, first: int) -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.first = self.last = first
        self.image = False
        self.marks = marks_of(attributes) if attributes else ""


class Piece:
    """A run of visible text in block element number ``element``, whose tag is ``tag``.

    ``size`` counts its letters without spaces, ``linked`` and ``strong`` those in links and in bold; ``inner`` holds
    the telling inline elements, ``spans`` counts those side by side.
    """

    __slots__ = ("element", "href", "inner", "linked", "size", "spans", "strong", "tag", "text")

    def __init__(self, element: int, tag: str) -> None:
        self.text, self.tag, self.element = "", tag, element
        self.size = self.linked = self.spans = self.strong = 0
        self.href: str | None = None
        self.inner: list[tuple[str, Attributes]] = []


class Tree:
    """Elements and pieces in page order; element 0 is the body.

    ``dated``, ``metas`` and ``scripts`` are nodes of the body that tell machines something: times, meta, JSON-LD.
    """

    __slots__ = ("dated", "elements", "metas", "parser", "pieces", "scripts")

    def __init__(self, parser: LexborHTMLParser) -> None:
        self.parser = parser
        self.elements: list[Element] = []
        self.pieces: list[Piece] = []
        self.dated: list[LexborNode] = []
        self.metas: list[LexborNode] = []
        self.scripts: list[LexborNode] = []

    def above(self, piece: Piece, most: int) -> list[Element]:
        """The ``most`` nearest elements round ``piece``, nearest first."""
        element = self.elements[piece.element]
        found = [element]
        while element.parent >= 0 and len(found) < most:
            element = self.elements[element.parent]
            found.append(element)
        return found

    def add(self, text: str) -> int:
        """A piece that the page holds but does not show; its index."""
        piece = Piece(0, "script")
        piece.text = text
        piece.size = len(text) - text.count(" ")
        self.pieces.append(piece)
        return len(self.pieces) - 1


def _is_picture(attributes: Attributes) -> bool:
    """Whether an element without an ``img`` is a picture: by its role, or by the background that fills it."""
    return attributes.get("role") in ("img", "figure") or "background-image" in (attributes.get("style") or "")


class _Walk:
    """The state of one walk: the open piece, and whether we stand in a link or in bold."""

    __slots__ = ("elements", "hrefs", "parts", "piece", "pieces", "strong", "telling", "tree")

    def __init__(self, tree: Tree) -> None:
        self.tree, self.elements, self.pieces = tree, tree.elements, tree.pieces
        self.parts: list[str] = []
        self.piece: Piece | None = None
        self.hrefs: list[str | None] = []
        self.telling: list[tuple[str, Attributes]] = []
        self.strong = 0

    def text(self, words: str, element: int) -> None:
        """Text that is more than white space, or stands in an open piece."""
        piece = self.piece
        if piece is None:
            piece = self.piece = Piece(element, self.elements[element].tag)
            if self.telling:
                piece.inner.extend(self.telling)
                piece.spans = 1
        self.parts.append(words)
        if self.hrefs or self.strong:
            letters = len(words.strip())
            piece.linked += letters if self.hrefs else 0
            piece.strong += letters if self.strong else 0
            piece.href = piece.href or (self.hrefs[-1] if self.hrefs else None)

    def lines(self, words: str, element: int) -> None:
        """Preformatted text: each line is a piece."""
        for line in words.splitlines(keepends=True):
            if not line.isspace():
                self.text(line, element)
            if line.endswith(("\n", "\r")):
                self.close()

    def close(self) -> None:
        """End the open piece, if there is one, at a border."""
        piece = self.piece
        if piece is None:
            return
        text = self.parts[0] if len(self.parts) == 1 else "".join(self.parts)
        #: White space is not printable, but for the blank: most text needs no cutting into words.
        text = text.strip(" ") if "  " not in text and text.isprintable() else " ".join(text.split())
        piece.text = text
        piece.size = len(text) - text.count(" ")
        self.pieces.append(piece)
        self.piece = None
        self.parts.clear()

    def open_block(self, node: LexborNode, tag: str, element: int) -> int:
        """Go into a block element; its index."""
        if self.piece is not None:
            self.close()
        attributes = node.attributes
        elements = self.elements
        elements.append(Element(tag, attributes, element, len(self.pieces)))
        if attributes and (len(attributes) > 1 or "class" not in attributes):
            if "itemprop" in attributes:
                self.tree.dated.append(node)
            if _is_picture(attributes):
                elements[element].image = True
        return len(elements) - 1

    def open_inline(self, node: LexborNode, tag: str) -> None:
        """Go into an inline element."""
        if tag in _STRONG:
            self.strong += 1
        elif tag in _TELLING:
            attributes = node.attributes
            told = (tag, attributes)
            self.telling.append(told)
            piece = self.piece
            if piece is not None:
                piece.inner.append(told)
                piece.spans += len(self.telling) == 1
            if tag == "a" and "href" in attributes:
                self.hrefs.append(attributes["href"])
            elif tag == "time" or "itemprop" in attributes:
                self.tree.dated.append(node)
                self.parts.append(" ")

    def leave_inline(self, tag: str) -> None:
        """Come out of an inline element."""
        if tag in _STRONG:
            self.strong -= 1
        elif tag in _TELLING and "href" in self.telling.pop()[1] and tag == "a":
            self.hrefs.pop()

    def leave_block(self, element: int) -> None:
        """Come out of block element number ``element``."""
        if self.piece is not None:
            self.close()
        own = self.elements[element]
        own.last = len(self.pieces)
        if own.image:
            self.elements[own.parent].image = True


def grow(html: str) -> Tree:
    """The tree of ``html``."""
    parser = LexborHTMLParser(html)
    tree = Tree(parser)
    start = parser.body or parser.root
    if start is not None:
        walk = _Walk(tree)
        _descend(start, walk)
        walk.close()
        tree.elements[0].last = len(tree.pieces)
    return tree


def _descend(start: LexborNode, walk: _Walk) -> None:
    """Depth first without recursion: pages nest deeper than Python does."""
    walk.tree.elements.append(Element("body", start.attributes, -1, 0))
    node, element, elements = start.child, 0, walk.elements
    #: (element that we are in, its tag, the block element round it; -1 for an inline element)
    inside: list[tuple[LexborNode, str, int]] = []
    while node is not None or inside:
        if node is None:
            node, tag, outer = inside.pop()
            if outer < 0:
                walk.leave_inline(tag)
            else:
                walk.leave_block(element)
                element = outer
            node = node.next
            continue
        tag = node.tag or ""
        if tag == "-text":
            if not (words := node.text_content or "").isspace() or walk.piece is not None:
                (walk.text if elements[element].tag != "pre" else walk.lines)(words, element)
            node = node.next
        elif tag in _LEAVES:
            _LEAVES[tag](walk, node, element)
            node = node.next
        else:
            if tag in _INLINE:
                inside.append((node, tag, -1))
                walk.open_inline(node, tag)
            else:
                inside.append((node, tag, element))
                element = walk.open_block(node, tag, element)
            node = node.child


def _break(walk: _Walk, _node: LexborNode, element: int) -> None:
    """A line break parts paragraphs, but not a headline set in two lines."""
    if walk.tree.elements[element].tag in HEADINGS:
        if walk.piece is not None:
            walk.parts.append(" ")
    else:
        walk.close()


def _image(walk: _Walk, _node: LexborNode, element: int) -> None:
    walk.tree.elements[element].image = True


def _meta(walk: _Walk, node: LexborNode, _element: int) -> None:
    walk.tree.metas.append(node)


def _script(walk: _Walk, node: LexborNode, _element: int) -> None:
    if "ld+json" in (node.attributes.get("type") or ""):
        walk.tree.scripts.append(node)


def _pass(_walk: _Walk, _node: LexborNode, _element: int) -> None:
    """Nothing to see."""


_LEAVES: dict[str, Callable[[_Walk, LexborNode, int], None]] = {
    **dict.fromkeys((*UNSEEN, "-comment", "!doctype", "-undef"), _pass),
    "br": _break,
    **dict.fromkeys(("img", "video", "amp-img", "amp-video"), _image),
    "meta": _meta,
    "script": _script,
}
