"""HTML to readable text with typed blocks: nothing visible is lost, and what is not the article is called so.

In: HTML as text or bytes. Out: an HtmlText. ``text`` holds every visible piece of the page in page order, one a line;
``blocks`` say which are the headline, the body, captions, and which are furniture.

>>> page = html_to_text("<h1>لقاء في عمان</h1><p>قال الوزير إن اللقاء كان مفيدا للجانبين.</p>")
>>> [(block.kind, block.span.of(page.text)) for block in page.blocks]
[('title', 'لقاء في عمان'), ('text', 'قال الوزير إن اللقاء كان مفيدا للجانبين.')]
"""

from __future__ import annotations

import msgspec

from tawatur.model import Block, Span
from tawatur.read.charset import declared_in, decode
from tawatur.read.charset_damage import damage
from tawatur.read.html_body import body_of
from tawatur.read.html_cards import furniture
from tawatur.read.html_kinds import Kind, kinds_of
from tawatur.read.html_meta import Found, Told, read_told
from tawatur.read.html_title import find_title
from tawatur.read.html_tree import Tree, grow

__all__ = ["Found", "HtmlText", "html_to_text"]


class HtmlText(msgspec.Struct, frozen=True, kw_only=True):
    """A page as read.

    ``text`` and ``blocks`` cover all that is visible; ``title`` and ``byline`` are what the page tells (the blocks of
    that kind say where they stand, if they do); ``dates`` in the order of trust; ``kept`` and ``seen`` count letters.
    Flags: those of ``charset.Decoded`` and ``letters_lost``, ``no_article``, ``body_from_jsonld``.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    byline: str | None = None
    site: str | None = None
    canonical: str | None = None
    dates: tuple[Found, ...] = ()
    kept: int = 0
    seen: int = 0
    flags: tuple[str, ...] = ()


def html_to_text(page: str | bytes, *, charset: str | None = None) -> HtmlText:
    """The readable text of ``page``. ``charset`` is what came with it (an HTTP header); its own word comes after."""
    flags: tuple[str, ...] = ()
    if isinstance(page, bytes):
        decoded = decode(page, charset or declared_in(page), judge=False)
        page, flags = decoded.text, decoded.flags
    tree = grow(page)
    told = read_told(tree)
    title = find_title(tree, told.headlines)
    why = furniture(tree, title)
    body = body_of(tree, title, why)
    return _assembled(tree, told, kinds_of(tree, title, body, why), flags if body else (*flags, "no_article"))


def _assembled(tree: Tree, told: Told, kinds: list[Kind], flags: tuple[str, ...]) -> HtmlText:
    blocks: list[Block] = []
    at = 0
    for piece, (kind, why) in zip(tree.pieces, kinds, strict=True):
        blocks.append(Block(span=Span(at, at + len(piece.text)), kind=kind, why=why))
        at += len(piece.text) + 1
    text = "\n".join(piece.text for piece in tree.pieces)
    title = next((tree.pieces[i].text for i, (kind, _) in enumerate(kinds) if kind == "title"), None)
    return HtmlText(
        text=text,
        blocks=tuple(blocks),
        title=title or next(iter(told.headlines), None),
        byline=told.byline,
        site=told.site,
        canonical=told.canonical,
        dates=told.dates,
        flags=(*flags, *damage(text)),
    )
