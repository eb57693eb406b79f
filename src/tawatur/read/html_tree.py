"""An HTML page as its pieces of visible text in page order, each under its elements: the records of ``html_walk``.

In: HTML text. Out: a Tree of block elements and pieces. A piece is a run of text between two borders that a browser
would draw (a block element, a line break), its white space collapsed; it knows how much of it is link.
"""

from __future__ import annotations

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tawatur.read.html_cues import cue_of

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class Element(msgspec.Struct, gc=False):
    """One block element: tag, its parent's index. ``first`` and ``last`` bound the pieces below it.

    ``marks``: ``html_names.marks_of`` it; ``says``: how it says that it is no article; ``image``: whether a picture
    stands in it.
    """

    tag: str
    parent: int
    first: int
    last: int
    marks: str = ""
    says: str = ""
    image: bool = False


class Piece(msgspec.Struct, gc=False):
    """A run of visible text in block element number ``element``, whose tag is ``tag``.

    ``size`` counts its letters without spaces, ``linked`` and ``strong`` those in links and in bold; ``inner`` holds
    the telling inline elements, ``spans`` counts those side by side. ``cue``: what it heads (``html_cues``). ``flat``:
    the elements between it and ``element`` were not looked at, nor whether it is linked or heads anything.
    """

    element: int
    tag: str
    text: str
    size: int
    linked: int = 0
    strong: int = 0
    spans: int = 0
    inner: tuple[LexborNode, ...] = ()
    cue: str | None = None
    flat: bool = False


class Tree:
    """Elements and pieces in page order; element 0 is the body.

    ``dated``, ``metas`` and ``scripts`` are nodes of the body that tell machines something: times, meta, JSON-LD;
    ``printable``: whether no piece holds a control or another letter without a shape; ``flats``: the elements that
    were walked through without looking at those in them.
    """

    __slots__ = ("dated", "elements", "flats", "metas", "parser", "pieces", "printable", "scripts")

    def __init__(self, parser: LexborHTMLParser) -> None:
        self.parser = parser
        self.elements: list[Element] = []
        self.pieces: list[Piece] = []
        self.dated: list[LexborNode] = []
        self.metas: list[LexborNode] = []
        self.scripts: list[LexborNode] = []
        self.flats: list[Element] = []
        self.printable = True

    def up(self, element: Element, most: int) -> list[Element]:
        """The ``most`` nearest elements round ``element``, nearest first."""
        found: list[Element] = []
        while element.parent >= 0 and len(found) < most:
            element = self.elements[element.parent]
            found.append(element)
        return found

    def tidied(self, text: str) -> str:
        """``text`` with its white space collapsed."""
        text = text.strip()
        #: White space is not printable, but for the blank: most text needs no cutting into words.
        if "  " in text or not text.isprintable():
            text = " ".join(text.split())
            self.printable = self.printable and text.isprintable()
        return text

    def all_tidied(self, texts: list[str]) -> list[str]:
        """``tidied`` each, without those that are blank: one look at all is enough for most."""
        bare = [text for one in texts if (text := one.strip())]
        whole = "".join(bare)
        return bare if "  " not in whole and whole.isprintable() else [self.tidied(text) for text in bare]

    def add(self, text: str) -> int:
        """A piece that the page holds but does not show; its index."""
        self.printable = self.printable and text.isprintable()
        self.pieces.append(Piece(0, "script", text, len(text) - text.count(" "), cue=cue_of(text)))
        return len(self.pieces) - 1
