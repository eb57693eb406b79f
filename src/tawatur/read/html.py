"""HTML to readable text with typed blocks: nothing visible is lost, and what is not the article is called so.

In: HTML as text or bytes. Out: an HtmlText. ``text`` holds every visible piece of the page in page order, one a line;
``blocks`` say which are the headline, the body, captions, and which are furniture.

>>> page = html_to_text("<h1>لقاء في عمان</h1><p>قال الوزير إن اللقاء كان مفيدا للجانبين.</p>")
>>> [(block.kind, block.span.of(page.text)) for block in page.blocks]
[('title', 'لقاء في عمان'), ('text', 'قال الوزير إن اللقاء كان مفيدا للجانبين.')]
"""

from __future__ import annotations

from itertools import accumulate

import msgspec

from tawatur.model import Block, Span
from tawatur.read.charset import declared_in, decode
from tawatur.read.charset_damage import damage
from tawatur.read.guard import exact_characters, in_child, plain_text, printed, scan
from tawatur.read.html_body import body_of
from tawatur.read.html_cards import furniture
from tawatur.read.html_given_body import with_given
from tawatur.read.html_kinds import Kind, kinds_of
from tawatur.read.html_meta import Found, Told, read_told
from tawatur.read.html_title import find_title
from tawatur.read.html_tree import Tree
from tawatur.read.html_walk import grow, too_flat

__all__ = ["Found", "HtmlText", "html_to_text"]

#: Below this share of what a second reading of the markup sees, text was lost.
KEPT = 0.95
#: Flags of ``decode`` that say that its text is not what the bytes are in UTF-8.
_DAMAGED = frozenset(("bad_bytes", "mixed_charset"))
#: Beyond this nesting a page is flagged even where all of it was read.
DEPTH = 2000


class HtmlText(msgspec.Struct, frozen=True, kw_only=True):
    """A page as read.

    ``text`` and ``blocks`` cover all that is visible; ``title`` and ``byline`` are what the page tells (the blocks of
    that kind say where they stand, if they do); ``dates`` in the order of trust; ``kept`` and ``seen`` count printed
    characters.
    Flags: those of ``charset.Decoded`` and ``letters_lost``, ``no_article``, ``body_from_jsonld``, ``timeout``,
    ``depth_limit``, ``unclosed_script`` and the like.
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
    """The readable text of ``page``. ``charset`` is what came with it (an HTTP header); its own word comes after.

    Never raises for a hostile page: one that no parser reads in time comes back as its bare text with a flag.
    """
    raw, flags = _as_utf8(page, charset)
    look = scan(raw)
    found = _in_child(raw) if look.suspicious else parsed(raw)
    seen = look.characters
    if found.kept < KEPT * seen:
        seen = exact_characters(raw)
    signs = (
        ("letters_lost", found.kept < KEPT * seen),
        ("depth_limit", look.depth > DEPTH),
        (f"unclosed_{look.hides}", bool(look.hides)),
    )
    met = (name for name, there in signs if there)
    return msgspec.structs.replace(found, seen=seen, flags=(*flags, *found.flags, *met))


def _as_utf8(page: str | bytes, charset: str | None) -> tuple[bytes, tuple[str, ...]]:
    """``page`` in UTF-8, as parser and guard read it, and the flags of its encoding."""
    if isinstance(page, str):
        return page.encode("utf-8", "ignore"), ()
    decoded = decode(page, charset or declared_in(page), judge=False)
    sound = decoded.used == "utf-8" and _DAMAGED.isdisjoint(decoded.flags)
    return page if sound else decoded.text.encode("utf-8", "ignore"), decoded.flags


def parsed(page: bytes) -> HtmlText:
    """``html_to_text`` of UTF-8 without its guard: for pages known to be harmless, and for the guard's child."""
    tree = grow(page)
    told = read_told(tree)
    title = find_title(tree, told.headlines)
    if too_flat(tree, title):
        tree = grow(page, flat=False)
        title = find_title(tree, told.headlines)
    why = furniture(tree, title)
    body = body_of(tree, title, why)
    flags: tuple[str, ...] = ()
    if told.body:
        body, added = with_given(tree, told.body, body)
        flags = ("body_from_jsonld",) if added else ()
        body += [tree.add(paragraph) for paragraph in added]
        why += ["" for _ in added]
    return _assembled(tree, told, kinds_of(tree, title, body, why), flags if body else ("no_article",))


def _in_child(page: bytes) -> HtmlText:
    told = in_child(page)
    if told is not None:
        return msgspec.json.decode(told, type=HtmlText)
    text = plain_text(page)
    whole = Block(span=Span(0, len(text)), kind="text", why="unparsed")
    return HtmlText(text=text, blocks=(whole,), kept=printed(text), flags=("timeout", *damage(text)))


def _assembled(tree: Tree, told: Told, kinds: list[Kind], flags: tuple[str, ...]) -> HtmlText:
    lines = [piece.text for piece in tree.pieces]
    text = "\n".join(lines)
    lengths = [len(line) for line in lines]
    starts = accumulate([length + 1 for length in lengths], initial=0)
    blocks = tuple(
        [
            Block(span=Span(start, start + length), kind=kind, why=why)
            for start, length, (kind, why) in zip(starts, lengths, kinds, strict=False)
        ]
    )
    title = next((line for line, (kind, _) in zip(lines, kinds, strict=True) if kind == "title"), None)
    return HtmlText(
        text=text,
        blocks=blocks,
        title=title or next(iter(told.headlines), None),
        byline=told.byline,
        site=told.site,
        canonical=told.canonical,
        dates=told.dates,
        kept=sum([piece.size for piece in tree.pieces]),
        flags=(*flags, *damage(text, printable=tree.printable, lines=lines)),
    )
