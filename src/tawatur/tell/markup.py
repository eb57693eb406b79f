"""HTML out of values, with every value escaped: what is not ``Html`` already is text.

In: tag names, attributes, children. Out: ``Html``. Letters that would turn the reading direction or act on a machine
are shown as a mark, so that a page cannot be made to read otherwise than it is written.

>>> tag("p", "a < b", cls="x")
'<p class="x">a &lt; b</p>'
>>> tag("a", "x", href="javascript:alert(1)")
'<a>x</a>'
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

#: Bidi embeddings, overrides and isolates; C0 and C1 controls but tab and newline; lone surrogates.
_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9_-]")
#: Elements without an end tag.
_VOID = frozenset({"meta", "br", "hr", "link", "input"})
#: What a link may lead to: a place in this page, a page of the same server, or the web.
_LINK = re.compile(r"#|/(?![/\\])|https?://", re.IGNORECASE)


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def text(value: str) -> Html:
    """``value`` as HTML text."""
    if isinstance(value, Html):
        return value
    return Html(_ACTS.sub(_shown, html.escape(value, quote=True)))


def _shown(match: re.Match[str]) -> str:
    return f'<span class="acts">U+{ord(match[0]):04X}</span>'


def tag(name: str, /, *inside: str, **attributes: str | None) -> Html:
    """An element. ``cls`` is its class, ``_`` in a name stands for ``-``; None leaves an attribute out, an empty text
    leaves its value out."""
    told = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    if name in _VOID:
        return Html(f"<{name}{told}>")
    return Html(f"<{name}{told}>{''.join(map(text, inside))}</{name}>")


def _attribute(key: str, value: str) -> str:
    if key == "href" and not _LINK.match(value):
        return ""
    name = "class" if key == "cls" else key.rstrip("_").replace("_", "-")
    if not value:
        return f" {name}"
    return f' {name}="{html.escape(_ACTS.sub("", value), quote=True)}"'


def anchor(record_id: str) -> str:
    """An id of a record as an id of an element: letters, digits, ``-`` and ``_`` only."""
    return _NOT_IN_ID.sub("-", record_id)


def join(parts: Iterable[str]) -> Html:
    """Parts one after the other."""
    return Html("".join(map(text, parts)))


def own(value: str) -> Html:
    """A value from outside that keeps its own direction whatever stands around it."""
    return tag("bdi", value)
