"""RSS 2.0, RSS 1.0 and Atom files as pages, read as a stream; entities that a feed declares itself are refused.

In: a name and a binary stream. Out: one Page per item: its HTML under its headline, with the link, the date, and the
outlet that the item's ``<source>`` names, else the channel's title.

>>> import io
>>> feed = "<rss><channel><title>صحيفة</title><item><title>لقاء</title><description>متن</description>"
>>> page, issue = feed_items("a.rss", io.BytesIO(feed.encode() + b"</item>"), Limits())
>>> page.given.title, page.given.outlet, page.body.decode(), issue.code
('لقاء', 'صحيفة', '<article><h1>لقاء</h1>\\n<div>متن</div></article>', 'bad_feed')
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import BinaryIO
from xml.parsers import expat

from tawatur.gather.limits import Limits
from tawatur.gather.notices import notice
from tawatur.gather.rows import sound
from tawatur.model import Given, Issue, Page

_CHUNK = 1 << 16
_ITEMS = ("item", "entry")
#: Local names of elements to the field that they fill; of several the first that stands in this order.
_FIELDS = {
    "title": ("title",),
    "id": ("guid", "id"),
    "url": ("link",),
    "date": ("pubDate", "published", "date", "issued", "updated"),
    "html": ("encoded", "content", "description", "summary"),
}


class _Forbidden(Exception):
    """The feed declares entities."""


class _Items:
    """The state of one reading: open elements, the item's fields so far, items done."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.item: dict[str, str] | None = None
        self.channel: dict[str, str] = {}
        self.done: list[dict[str, str]] = []
        self.text: list[str] = []
        self.inside = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2].rpartition(":")[2]
        self.open.append(local)
        if self.inside:
            #: XHTML inside an Atom item: kept as markup.
            self.inside += 1
            self.text.append(f"<{local}>")
            return
        self.text.clear()
        if local in _ITEMS and self.item is None:
            self.item = {}
        elif attributes.get("type") == "xhtml":
            self.inside = 1
        self._attributes(local, attributes)

    def _attributes(self, local: str, attributes: dict[str, str]) -> None:
        if self.item is None:
            return
        if local == "link" and attributes.get("rel", "alternate") == "alternate" and "href" in attributes:
            self.item.setdefault("link", attributes["href"])
        elif local == "source" and attributes.get("url"):
            self.item["source_url"] = attributes["url"]
        elif attributes.get("type") == "text" and local in ("content", "summary"):
            self.item[f"{local} is text"] = "yes"

    def end(self, name: str) -> None:
        local = self.open.pop() if self.open else name
        if self.inside > 1:
            self.inside -= 1
            self.text.append(f"</{local}>")
            return
        self.inside = 0
        words = "".join(self.text).strip()
        self.text.clear()
        if self.item is not None and local in _ITEMS and not any(one in _ITEMS for one in self.open):
            self.done.append(self.item)
            self.item = None
        elif self.item is None:
            self.channel.setdefault(local, words)
        elif words:
            self._field(local, words)

    def _field(self, local: str, words: str) -> None:
        assert self.item is not None
        if "source" in self.open or local == "source":
            if local in ("source", "title"):
                self.item.setdefault("source", words)
        else:
            self.item.setdefault(local, words)

    def doctype(self, _name: str, _system: str | None, _public: str | None, internal: int) -> None:
        if internal:
            raise _Forbidden

    def parser(self) -> expat.XMLParserType:
        """An expat parser that fills this state; it opens no file and no address."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text.append
        parser.StartDoctypeDeclHandler = self.doctype
        parser.buffer_text = True
        return parser


def feed_items(name: str, stream: BinaryIO, limits: Limits) -> Iterator[Page | Issue]:
    """The items of a feed, as they come; one Issue where it breaks off."""
    items = _Items()
    parser = items.parser()
    number = 0
    chunk = stream.read(_CHUNK)
    try:
        while chunk:
            parser.Parse(chunk, False)
            for item in items.done:
                number += 1
                yield _page(name, number, item, items.channel, limits)
            items.done.clear()
            chunk = stream.read(_CHUNK)
        parser.Parse(b"", True)
    except _Forbidden:
        yield notice("dtd_forbidden", name)
    except (expat.ExpatError, UnicodeError) as broken:
        yield from (_page(name, number + at, item, items.channel, limits) for at, item in enumerate(items.done, 1))
        yield notice("bad_feed", name, reason=str(broken))


def _page(name: str, number: int, item: dict[str, str], channel: dict[str, str], limits: Limits) -> Page | Issue:
    told = {field: next((item[key] for key in keys if item.get(key)), None) for field, keys in _FIELDS.items()}
    about = f"{name}!/{told['url'] or told['id'] or f'item {number}'}"
    words = told["html"] or ""
    if any(f"{key} is text" in item and item.get(key) == words for key in ("content", "summary")):
        words = html.escape(words)
    if not (words.strip() or told["title"]):
        return notice("empty", about)
    #: The item is set under its headline, because a feed keeps the two apart and the reader needs both.
    encoded = sound(_under(told["title"], words)).encode()
    if len(encoded) > limits.page:
        return notice("too_large", about, size=len(encoded), limit=limits.page, sha256="-")
    given = Given(
        id=told["id"],
        url=told["url"],
        outlet=item.get("source") or channel.get("title") or None,
        date=told["date"],
        title=_plain(told["title"]) or None,
    )
    return Page(source=about, body=encoded, media="text/html", charset="utf-8", given=given)


def _under(title: str | None, words: str) -> str:
    """An item's HTML under its headline."""
    return f"<article><h1>{html.escape(_plain(title))}</h1>\n<div>{words}</div></article>"


def _plain(title: str | None) -> str:
    """A feed's title without the entities that many feeds escape twice."""
    return " ".join(html.unescape(title or "").split())


def json_feed(told: dict[str, object], found: list[object]) -> Iterator[dict[str, object]]:
    """The items of a JSON Feed as rows: the item's own source or the feed's title is the outlet."""
    for item in found:
        if isinstance(item, dict):
            source = item.get("_source") or item.get("source")
            named = source.get("title") if isinstance(source, dict) else source
            title, words = item.get("title"), item.get("content_html")
            if isinstance(title, str) and isinstance(words, str) and words.strip():
                words = _under(title, words)
            yield {
                "id": item.get("id"),
                "url": item.get("url") or item.get("external_url"),
                "outlet": named or told.get("title"),
                "date": item.get("date_published") or item.get("date_modified"),
                "title": title,
                "html": words,
                "text": item.get("content_text") or item.get("summary"),
            }
