"""An HTML page's blocks as lines with parts, so that outlet, dates and credits are found as on a plain page.

In: an HtmlText. Out: its lines, a Laid, and the dates it tells machines.
"""

from __future__ import annotations

import re

from tawatur.model import Page
from tawatur.read.html import HtmlText
from tawatur.read.labels import CAPTION_LONGEST, Label, label_of
from tawatur.read.lines import Line, words_of
from tawatur.read.parts import Kind, Laid
from tawatur.read.published import Told
from tawatur.read.signals import signs_of

_LOOKS_HTML = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta)\b",
    re.I | re.S,
)
#: A block that the walk took for body is none if its own words say so this clearly (an address, a share label).
_SURE = 3.0
_META = frozenset({"byline", "dateline", "credit", "caption"})


def is_html(page: Page) -> bool:
    """Whether the page is HTML: as declared, else by how its bytes begin."""
    if page.media:
        return "html" in page.media
    return bool(_LOOKS_HTML.match(page.body[:4096]))


def lines_of_html(html: HtmlText) -> list[Line]:
    """One line for each block."""
    found: list[Line] = []
    last = 0
    for block in html.blocks:
        raw = block.span.of(html.text)
        found.append(
            Line(block.span.start, block.span.end, raw, words_of(raw), html.text.count("\n", last, block.span.start))
        )
        last = block.span.end
    return found


def laid_of_html(html: HtmlText, lines: list[Line], given_title: str | None = None) -> Laid:
    """The blocks' kinds; labels of those that stand beside the article; a credit line in the body is called so.

    ``given_title``: the headline that came with the page, looked for where the page itself shows none.
    """
    kinds: list[Kind] = [(block.kind, block.why) for block in html.blocks]
    body = [at for at, (kind, _) in enumerate(kinds) if kind == "text"]
    for at in body:
        signs = signs_of(lines[at])
        if signs.weight >= _SURE:
            kinds[at] = ("furniture", " ".join(signs.why))
    body = [at for at in body if kinds[at][0] == "text"] or body
    labels: dict[int, Label] = {}
    for at, line in enumerate(lines):
        kind = kinds[at][0]
        beside = kind in _META or (kind == "text" and at in (body[0], body[-1]))
        label = label_of(html.text, line) if beside and len(line.words) <= CAPTION_LONGEST else None
        if label is None:
            continue
        labels[at] = label
        if kind == "text" and label.kind in ("credit", "dateline"):
            kinds[at] = (label.kind, label.why)
    title = next((at for at, (kind, _) in enumerate(kinds) if kind == "title"), None)
    if title is None and (given := words_of(given_title or "")):
        title = next((at for at, line in enumerate(lines) if line.words == given), None)
        if title is not None:
            kinds[title] = ("title", "given")
    return Laid(kinds, labels, title, () if title is not None else ("no_title",))


def told_of(html: HtmlText) -> tuple[Told, ...]:
    """What the page tells machines of its dates."""
    return tuple(Told(date.value, f"html {date.where}", date.role) for date in html.dates)
