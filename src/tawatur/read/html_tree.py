"""An HTML page as its pieces of visible text in page order, each under its elements.

In: HTML text. Out: a Tree of block elements and pieces. A piece is a run of text between two borders that a browser
would draw (a block element, a line break), its white space collapsed; it knows how much of it is link.

>>> tree = grow("<h1>عنوان</h1><p>متن <a href='/x'>رابط</a></p>")
>>> [(piece.tag, piece.text, piece.linked) for piece in tree.pieces]
[('h1', 'عنوان', 0), ('p', 'متن رابط', 4)]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
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


class Element(msgspec.Struct, gc=False):
    """One block element: tag, attributes, its parent's index. ``first`` and ``last`` bound the pieces below it.

    ``marks``: ``marks_of`` its attributes; ``image``: whether a picture stands in it.
    """

    tag: str
    attributes: Attributes
    parent: int
    first: int
    last: int
    marks: str = ""
    image: bool = False


class Piece(msgspec.Struct, gc=False):
    """A run of visible text in block element number ``element``, whose tag is ``tag``.

    ``size`` counts its letters without spaces, ``linked`` and ``strong`` those in links and in bold; ``inner`` holds
    the telling inline elements, ``spans`` counts those side by side.
    """

    element: int
    tag: str
    text: str = ""
    size: int = 0
    linked: int = 0
    strong: int = 0
    spans: int = 0
    href: str | None = None
    inner: tuple[tuple[str, Attributes], ...] = ()


class Tree:
    """Elements and pieces in page order; element 0 is the body.

    ``dated``, ``metas`` and ``scripts`` are nodes of the body that tell machines something: times, meta, JSON-LD;
    ``printable``: whether no piece holds a control or another letter without a shape.
    """

    __slots__ = ("dated", "elements", "metas", "parser", "pieces", "printable", "scripts")

    def __init__(self, parser: LexborHTMLParser) -> None:
        self.parser = parser
        self.elements: list[Element] = []
        self.pieces: list[Piece] = []
        self.dated: list[LexborNode] = []
        self.metas: list[LexborNode] = []
        self.scripts: list[LexborNode] = []
        self.printable = True

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
        self.printable = self.printable and text.isprintable()
        self.pieces.append(piece)
        return len(self.pieces) - 1


def _is_picture(attributes: Attributes) -> bool:
    """Whether an element without an ``img`` is a picture: by its role, or by the background that fills it."""
    return attributes.get("role") in ("img", "figure") or "background-image" in (attributes.get("style") or "")


def is_json_ld(script: LexborNode) -> bool:
    """Whether a script holds facts for machines rather than a program."""
    return "ld+json" in (script.attributes.get("type") or "")


class _Walk:
    """The state of one walk: the open piece, and whether we stand in a link or in bold."""

    __slots__ = ("hrefs", "parts", "piece", "strong", "telling", "tree")

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.parts: list[str] = []
        self.piece: Piece | None = None
        self.hrefs: list[str | None] = []
        self.telling: list[tuple[str, Attributes]] = []
        self.strong = 0

    def text(self, node: LexborNode, element: int) -> None:
        """A text that is more than white space, or stands in an open piece."""
        words = node.text_content or ""
        if self.piece is None and words.isspace():
            return
        if self.tree.elements[element].tag == "pre":
            self._lines(words, element)
        else:
            self._add(words, element)

    def _add(self, words: str, element: int) -> None:
        piece = self.piece
        if piece is None:
            piece = self.piece = Piece(element, self.tree.elements[element].tag)
            if self.telling:
                piece.inner = tuple(self.telling)
                piece.spans = 1
        self.parts.append(words)
        if self.hrefs or self.strong:
            letters = len(words.strip())
            piece.linked += letters if self.hrefs else 0
            piece.strong += letters if self.strong else 0
            piece.href = piece.href or (self.hrefs[-1] if self.hrefs else None)

    def _lines(self, words: str, element: int) -> None:
        """Preformatted text: each line is a piece."""
        for line in words.splitlines(keepends=True):
            if not line.isspace():
                self._add(line, element)
            if line.endswith(("\n", "\r")):
                self.close()

    def close(self) -> None:
        """End the open piece, if there is one, at a border."""
        piece = self.piece
        if piece is None:
            return
        parts = self.parts
        text = (parts[0] if len(parts) == 1 else "".join(parts)).strip()
        #: White space is not printable, but for the blank: most text needs no cutting into words.
        if "  " in text or not text.isprintable():
            text = " ".join(text.split())
            self.tree.printable = self.tree.printable and text.isprintable()
        piece.text = text
        piece.size = len(text) - text.count(" ")
        self.tree.pieces.append(piece)
        self.piece = None
        parts.clear()

    def open_block(self, node: LexborNode, tag: str, element: int) -> int:
        """Go into a block element; its index."""
        if self.piece is not None:
            self.close()
        tree = self.tree
        attributes = node.attributes
        elements, at = tree.elements, len(tree.pieces)
        elements.append(Element(tag, attributes, element, at, at, marks_of(attributes) if attributes else ""))
        if attributes and (len(attributes) > 1 or "class" not in attributes):
            if "itemprop" in attributes:
                tree.dated.append(node)
            if _is_picture(attributes):
                elements[element].image = True
        return len(elements) - 1

    def open_telling(self, node: LexborNode, tag: str) -> None:
        """Go into an inline element whose attributes can say what its text is."""
        attributes = node.attributes
        told = (tag, attributes)
        self.telling.append(told)
        piece = self.piece
        if piece is not None:
            piece.inner = (*piece.inner, told)
            piece.spans += len(self.telling) == 1
        if tag == "a" and "href" in attributes:
            self.hrefs.append(attributes["href"])
        elif tag == "time" or "itemprop" in attributes:
            self.tree.dated.append(node)
            self.parts.append(" ")

    def leave_telling(self) -> None:
        """Come out of the innermost of them."""
        tag, attributes = self.telling.pop()
        if tag == "a" and "href" in attributes:
            self.hrefs.pop()

    def leave_block(self, element: int) -> None:
        """Come out of block element number ``element``."""
        if self.piece is not None:
            self.close()
        own = self.tree.elements[element]
        own.last = len(self.tree.pieces)
        if own.image:
            self.tree.elements[own.parent].image = True


def grow(html: str | bytes) -> Tree:
    """The tree of ``html``; bytes are UTF-8."""
    parser = LexborHTMLParser(html)
    tree = Tree(parser)
    start = parser.body or parser.root
    if start is not None:
        walk = _Walk(tree)
        _descend(start, walk)
        walk.close()
        tree.elements[0].last = len(tree.pieces)
    return tree


#: How the walk leaves an element: one that tells nothing, one in bold, a telling one; else a block, by its index.
_PLAINLY, _IN_BOLD, _TOLD = -1, -2, -3


def _descend(start: LexborNode, walk: _Walk) -> None:
    """Depth first without recursion: pages nest deeper than Python does."""
    attributes = start.attributes
    walk.tree.elements.append(Element("body", attributes, -1, 0, 0, marks_of(attributes)))
    node, element = start.child, 0
    #: (element that we are in, the block element round it or how to leave an inline one)
    inside: list[tuple[LexborNode, int]] = []
    while node is not None or inside:
        if node is None:
            node, outer = inside.pop()
            element = _leave(walk, element, outer)
        elif (number := node.tag_id) == _TEXT:
            if walk.piece is not None or not node.is_empty_text_node:
                walk.text(node, element)
        elif (tag := _NAMES.get(number) or node.tag or "") in _LEAVES:
            _LEAVES[tag](walk, node, element)
        else:
            if tag in _INLINE:
                inside.append((node, _enter(walk, node, tag)))
            else:
                inside.append((node, element))
                element = walk.open_block(node, tag, element)
            node = node.child
            continue
        node = node.next


def _enter(walk: _Walk, node: LexborNode, tag: str) -> int:
    """Go into an inline element; how to leave it."""
    if tag in _TELLING:
        walk.open_telling(node, tag)
        return _TOLD
    if tag in _STRONG:
        walk.strong += 1
        return _IN_BOLD
    return _PLAINLY


def _leave(walk: _Walk, element: int, outer: int) -> int:
    """Come out of an element that was gone into as ``outer`` says; the block element that we are in then."""
    if outer >= 0:
        walk.leave_block(element)
        return outer
    if outer == _TOLD:
        walk.leave_telling()
    elif outer == _IN_BOLD:
        walk.strong -= 1
    return element


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
    if is_json_ld(node):
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


def _numbers() -> Iterator[tuple[int, str]]:
    """Lexbor's numbers of the names that pages use most: asking for a number is cheaper than for a name."""
    empty = LexborHTMLParser("")
    for tag in (*_INLINE, *HEADINGS, *_COMMON.split(), *(leaf for leaf in _LEAVES if leaf[:1].isalpha())):
        if "-" not in tag:
            yield empty.create_node(tag).tag_id, tag


_COMMON = "div p ul ol li dl dt dd table tbody thead tr td th section article main header footer nav aside figure form"
_NAMES = dict(_numbers())
_TEXT = next(node.tag_id for node in LexborHTMLParser("x").css("body")[0].iter(include_text=True))
