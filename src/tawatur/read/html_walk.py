"""The walk through lexbor's tree that finds an HTML page's pieces of visible text.

In: HTML as text or bytes. Out: a Tree. One function for each kind of element, found by lexbor's number of its name:
it notes what it is and says where to go on. What calls itself furniture (a menu, a footer) is not walked through but
read by ``html_flat``.

>>> tree = grow("<h1>عنوان</h1><p>متن <a href='/x'>رابط</a></p>")
>>> [(piece.tag, piece.text, piece.linked) for piece in tree.pieces]
[('h1', 'عنوان', 0), ('p', 'متن رابط', 4)]
"""

from __future__ import annotations

from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tawatur.read.html_cues import cue_of
from tawatur.read.html_flat import least_of, read_flat
from tawatur.read.html_names import OUTSIDE, Attributes, is_picture, marks_of, says, says_by_name
from tawatur.read.html_tags import BLOCKS, COMMENT, INLINE, PICTURES, STRONG, TELLING, TEXT, UNSEEN, number_of
from tawatur.read.html_tree import HEADINGS, Element, Piece, Tree

#: How the walk leaves an element: one that tells nothing, one in bold, a telling one, a link; else a block, by the
#: index of the block round it.
_PLAINLY, _IN_BOLD, _TOLD, _LINKED = -1, -2, -3, -4


class _Walk:
    """The state of one walk: where we stand, and the open piece (``parts`` and what is known of them).

    ``telling``: the telling inline elements that we stand in; ``links``: how many links. ``patience``: how many more
    nodes may be looked at in vain by reading flat, so that the whole stays linear; below 0 it is not tried.
    """

    __slots__ = (
        "element", "elements", "inner", "inside", "linked", "links", "own", "parts", "patience", "pieces",
        "spans", "strong", "strongly", "telling", "tree",
    )  # fmt: skip

    def __init__(self, tree: Tree, body: Element, patience: int) -> None:
        self.elements, self.pieces = tree.elements, tree.pieces
        self.elements.append(body)
        self.tree, self.patience = tree, patience
        self.element, self.own = 0, body
        self.inside: list[tuple[LexborNode, int]] = []
        self.telling: list[LexborNode] = []
        self.links = self.strongly = 0
        self.parts: list[str] = []
        self.inner: list[LexborNode] = []
        self.linked = self.strong = self.spans = 0

    def add(self, words: str) -> None:
        """More words of the open piece, or the first of a new one."""
        if not self.parts:
            self.linked = self.strong = 0
            self.inner = self.telling.copy()
            self.spans = 1 if self.telling else 0
        self.parts.append(words)
        if self.links or self.strongly:
            letters = len(words.strip())
            self.linked += letters if self.links else 0
            self.strong += letters if self.strongly else 0

    def close(self) -> None:
        """End the open piece at a border."""
        parts = self.parts
        text = self.tree.tidied(parts[0] if len(parts) == 1 else "".join(parts))
        parts.clear()
        self.pieces.append(
            Piece(
                self.element,
                self.own.tag,
                text,
                len(text) - text.count(" "),
                self.linked,
                self.strong,
                self.spans,
                tuple(self.inner) if self.inner else (),
                cue_of(text),
            )
        )

    def whole(self, words: str, tag: str, element: int) -> None:
        """A piece that is all that its element holds."""
        text = self.tree.tidied(words)
        if not text:
            return
        piece = Piece(element, tag, text, len(text) - text.count(" "), cue=cue_of(text))
        if self.telling or self.strongly:
            piece.inner, piece.spans = tuple(self.telling), int(bool(self.telling))
            piece.linked = len(text) if self.links else 0
            piece.strong = len(text) if self.strongly else 0
        self.pieces.append(piece)

    def enter(self, node: LexborNode, tag: str, attributes: Attributes) -> Element:
        """A block element that has attributes; what they tell is noted."""
        at = len(self.pieces)
        marks = marks_of(attributes)
        if len(attributes) == 1 and "class" in attributes:
            return Element(tag, self.element, at, at, marks, says_by_name(tag, marks))
        if "itemprop" in attributes:
            self.tree.dated.append(node)
        if is_picture(attributes):
            self.own.image = True
        return Element(tag, self.element, at, at, marks, says(tag, attributes, marks))

    def flat(self, node: LexborNode, own: Element, index: int) -> bool:
        """Take the texts of furniture that calls itself so as they stand; whether that could be done."""
        least = least_of(own.says)
        if least is None:
            return False
        found = read_flat(node, least)
        if not found.sound:
            self.patience -= found.nodes
            return False
        tree, tag = self.tree, own.tag
        texts = tree.all_tidied(found.texts)
        sizes = [len(text) - text.count(" ") for text in texts]
        tree.pieces += [Piece(index, tag, text, size, flat=True) for text, size in zip(texts, sizes, strict=True)]
        own.last = len(tree.pieces)
        if texts:
            #: All of it is furniture as it is; but a box that begins with it can be headed by its first words.
            tree.pieces[own.first].cue = cue_of(texts[0])
        for one in found.told:
            _note(self, one)
        if least:
            #: A footer can date the article; a menu or a list of other articles dates none of it.
            tree.dated.extend([one for one in node.css("[itemprop^=date]") if one.tag != "time"])
        if found.image:
            own.image = self.own.image = True
        tree.flats.append(own)
        return True

    def leave(self, outer: int) -> None:
        """Come out of an element that was gone into as ``outer`` says."""
        if outer >= 0:
            if self.parts:
                self.close()
            own = self.own
            own.last = len(self.pieces)
            self.element, self.own = outer, self.elements[outer]
            if own.image:
                self.own.image = True
        elif outer == _IN_BOLD:
            self.strongly -= 1
        elif outer != _PLAINLY:
            self.telling.pop()
            self.links -= outer == _LINKED


_Act = Callable[[_Walk, LexborNode], LexborNode | None]


def _text(walk: _Walk, node: LexborNode) -> None:
    """A text that is more than white space, or stands in an open piece."""
    words = node.text_content or ""
    if not walk.parts and words.isspace():
        return
    if walk.own.tag == "pre":
        _lines(walk, words)
    else:
        walk.add(words)


def _lines(walk: _Walk, words: str) -> None:
    """Preformatted text: each line is a piece."""
    for line in words.splitlines(keepends=True):
        if not line.isspace():
            walk.add(line)
        if walk.parts and line.endswith(("\n", "\r")):
            walk.close()


def _block(tag: str) -> _Act:
    """How to go into a block element: what is furniture by its tag is so without attributes too."""
    by_tag = tag if tag in OUTSIDE else ""
    can_be_flat = tag not in HEADINGS

    def go_into(walk: _Walk, node: LexborNode) -> LexborNode | None:
        if walk.parts:
            walk.close()
        attributes, at = node.attributes, len(walk.pieces)
        own = walk.enter(node, tag, attributes) if attributes else Element(tag, walk.element, at, at, "", by_tag)
        index = len(walk.elements)
        walk.elements.append(own)
        inner = node.first_child
        if inner is None:
            return None
        if inner.next is None and inner.tag_id == TEXT and tag != "pre":
            walk.whole(inner.text_content or "", tag, index)
            own.last = len(walk.pieces)
            return None
        if own.says and can_be_flat and walk.patience > 0 and walk.flat(node, own, index):
            return None
        walk.inside.append((node, walk.element))
        walk.element, walk.own = index, own
        return inner

    return go_into


def _plain(walk: _Walk, node: LexborNode) -> LexborNode | None:
    inner = node.first_child
    if inner is not None:
        walk.inside.append((node, _PLAINLY))
    return inner


def _bold(walk: _Walk, node: LexborNode) -> LexborNode | None:
    inner = node.first_child
    if inner is not None:
        walk.inside.append((node, _IN_BOLD))
        walk.strongly += 1
    return inner


def _telling(tag: str) -> _Act:
    """How to go into an inline element whose attributes can say what its text is."""

    def go_into(walk: _Walk, node: LexborNode) -> LexborNode | None:
        if walk.parts:
            walk.inner.append(node)
            walk.spans += not walk.telling
        if tag == "time" or "itemprop" in node.attrs:
            walk.tree.dated.append(node)
            if walk.parts:
                walk.parts.append(" ")
        inner = node.first_child
        if inner is not None:
            walk.telling.append(node)
            linked = tag == "a" and "href" in node.attrs
            walk.links += linked
            if inner.next is None and inner.tag_id == TEXT:
                _text(walk, inner)
                walk.telling.pop()
                walk.links -= linked
                return None
            walk.inside.append((node, _LINKED if linked else _TOLD))
        return inner

    return go_into


def _break(walk: _Walk, _node: LexborNode) -> None:
    """A line break parts paragraphs, but not a headline set in two lines."""
    if walk.parts:
        if walk.own.tag in HEADINGS:
            walk.parts.append(" ")
        else:
            walk.close()


def _picture(walk: _Walk, _node: LexborNode) -> None:
    walk.own.image = True


def _meta(walk: _Walk, node: LexborNode) -> None:
    walk.tree.metas.append(node)


def _script(walk: _Walk, node: LexborNode) -> None:
    if is_json_ld(node):
        walk.tree.scripts.append(node)


def _pass(_walk: _Walk, _node: LexborNode) -> None:
    """Nothing to see."""


def _note(walk: _Walk, node: LexborNode) -> None:
    """What tells machines something inside of furniture."""
    if node.tag == "time":
        walk.tree.dated.append(node)
    elif node.tag == "meta":
        walk.tree.metas.append(node)
    else:
        _script(walk, node)


def is_json_ld(script: LexborNode) -> bool:
    """Whether a script holds facts for machines rather than a program."""
    return "ld+json" in (script.attributes.get("type") or "")


_BY_NAME: dict[str, _Act] = {
    **{tag: _block(tag) for tag in BLOCKS},
    **dict.fromkeys(INLINE, _plain),
    **dict.fromkeys(STRONG, _bold),
    **{tag: _telling(tag) for tag in TELLING},
    **dict.fromkeys((*UNSEEN, "-comment", "!doctype", "-undef"), _pass),
    "br": _break,
    **dict.fromkeys(PICTURES, _picture),
    "meta": _meta,
    "script": _script,
}
_BY_NUMBER: dict[int, _Act] = {
    COMMENT: _pass,
    **{number_of(tag): act for tag, act in _BY_NAME.items() if tag.isalnum()},
}


def _act_of(node: LexborNode) -> _Act:
    """For names that pages use rarely."""
    tag = node.tag or ""
    return _BY_NAME.get(tag) or _block(tag)


#: How many nodes may be looked at in vain by reading flat.
_PATIENCE = 2000


def grow(html: str | bytes, *, flat: bool = True) -> Tree:
    """The tree of ``html``; bytes are UTF-8. ``flat``: furniture that calls itself so is not walked through."""
    tree = Tree(LexborHTMLParser(html))
    start = tree.parser.body or tree.parser.root
    if start is not None:
        body = Element("body", -1, 0, 0, marks_of(start.attributes))
        walk = _Walk(tree, body, _PATIENCE if flat else 0)
        _descend(start, walk)
        body.last = len(tree.pieces)
    return tree


def too_flat(tree: Tree, title: int | None) -> bool:
    """Whether the headline or half of all letters stand in what was read flat, so that its elements do matter."""
    half = sum([piece.size for piece in tree.pieces]) / 2
    for own in tree.flats:
        if title is not None and own.first <= title < own.last:
            return True
        if sum([piece.size for piece in tree.pieces[own.first : own.last]]) >= half:
            return True
    return False


def _descend(start: LexborNode, walk: _Walk) -> None:
    """Depth first without recursion: pages nest deeper than Python does."""
    node, inside, parts = start.first_child, walk.inside, walk.parts
    while True:
        while node is not None:
            number = node.tag_id
            if number == TEXT:
                if parts or not node.is_empty_text_node:
                    _text(walk, node)
                node = node.next
            else:
                inner = (_BY_NUMBER.get(number) or _act_of(node))(walk, node)
                node = node.next if inner is None else inner
        if not inside:
            break
        node, outer = inside.pop()
        walk.leave(outer)
        node = node.next
    if parts:
        walk.close()
