"""What an HTML page says about itself to machines: JSON-LD, meta tags, time elements, its address.

In: a Tree. Out: a Told: headlines, author, site, canonical address, every date with where it stands, and the text
of JSON-LD's articleBody. Values are given as they stand; nothing is interpreted here.

>>> from tawatur.read.html_walk import grow
>>> told = read_told(grow('<meta property="article:published_time" content="2021-09-14T08:00">'))
>>> told.dates
(Found(value='2021-09-14T08:00', role='published', where='meta article:published_time'),)
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex
from selectolax.lexbor import LexborNode

from tawatur.read.html_tags import number_of
from tawatur.read.html_tree import Tree
from tawatur.read.html_walk import is_json_ld

Role = Literal["published", "updated"]


class Found(NamedTuple):
    """A date as it stands: its ``value``, whether it is said to be of publication or of an update, and ``where``."""

    value: str
    role: Role
    where: str


class Told(NamedTuple):
    """What the page tells machines. ``dates`` come in the order of trust: JSON-LD, meta, time elements."""

    headlines: tuple[str, ...] = ()
    byline: str | None = None
    site: str | None = None
    canonical: str | None = None
    dates: tuple[Found, ...] = ()
    body: str = ""


_PUBLISHED = """article:published_time article:published og:published_time og:article:published_time pubdate publishdate
publish-date publish_date publication_date datepublished dc.date.issued dc.date.created dc.date dcterms.issued
dcterms.created dcterms.date sailthru.date parsely-pub-date date article.published cxenseparse:recs:publishtime
datecreated citation_publication_date originalpublicationdate ptime"""
_UPDATED = """article:modified_time article:modified og:updated_time lastmod datemodified dcterms.modified last-modified
article.updated dc.date.modified revised"""
_META_DATES: dict[str, Role] = {
    **dict.fromkeys(_PUBLISHED.split(), "published"),
    **dict.fromkeys(_UPDATED.split(), "updated"),
}
_LD_DATES: dict[str, Role] = {"datePublished": "published", "dateCreated": "published", "dateModified": "updated"}
_HEADLINES = ("og:title", "twitter:title", "title", "dc.title", "headline")
_AUTHORS = (
    "author",
    "article:author_name",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "cxenseparse:author",
)
_META, _SCRIPT, _TITLE, _LINK = map(number_of, ("meta", "script", "title", "link"))
_RARER = frozenset((_SCRIPT, _TITLE, _LINK))
_ARTICLE = ("Article", "Posting", "Report", "NewsItem")
_TAG = regex.compile(r"<[^<>]{1,500}>")
_COMMENT = regex.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$")


def read_told(tree: Tree) -> Told:
    """Everything that the page's head, JSON-LD and time elements tell."""
    head = _Head(tree)
    meta = _meta([*head.metas, *tree.metas])
    things = list(_things([*head.scripts, *tree.scripts]))
    articles = [thing for thing in things if any(kind in _kind(thing) for kind in _ARTICLE)]
    ld_heads = [text for thing in articles for text in (_text(thing.get("headline")), _text(thing.get("name"))) if text]
    heads = [
        *ld_heads,
        *(meta[name] for name in _HEADLINES if name in meta),
        *([head.title.text()] if head.title else []),
    ]
    return Told(
        headlines=tuple(dict.fromkeys(" ".join(head.split()) for head in heads if head.strip())),
        byline=next((name for name in map(_author, articles) if name), None)
        or next((meta[name] for name in _AUTHORS if name in meta and "://" not in meta[name]), None),
        site=meta.get("og:site_name") or next((name for name in map(_publisher, articles) if name), None),
        canonical=head.canonical or meta.get("og:url"),
        dates=tuple(dict.fromkeys((*_ld_dates(articles), *_meta_dates(meta), *_times(tree)))),
        body=max((_text(thing.get("articleBody")) for thing in articles), key=len, default=""),
    )


class _Head:
    """What the page's head holds for us, met in one walk; of title and address the first."""

    __slots__ = ("canonical", "metas", "scripts", "title")

    def __init__(self, tree: Tree) -> None:
        self.metas: list[LexborNode] = []
        self.scripts: list[LexborNode] = []
        self.title: LexborNode | None = None
        self.canonical: str | None = None
        head = tree.parser.head
        if head is not None:
            for node in head.traverse():
                number = node.tag_id
                if number == _META:
                    self.metas.append(node)
                elif number in _RARER:
                    self._meet(node, number)

    def _meet(self, node: LexborNode, number: int) -> None:
        if number == _SCRIPT:
            if is_json_ld(node):
                self.scripts.append(node)
        elif number == _TITLE:
            self.title = self.title or node
        elif self.canonical is None:
            attributes = node.attributes
            self.canonical = attributes.get("href") if attributes.get("rel") == "canonical" else None


def _meta(nodes: list[LexborNode]) -> dict[str, str]:
    """Names in lower case to contents, the first of each."""
    found: dict[str, str] = {}
    for node in nodes:
        attributes = node.attributes
        content = (attributes.get("content") or "").strip()
        for kind in ("property", "name", "itemprop", "http-equiv"):
            name = attributes.get(kind)
            if name and content:
                found.setdefault(name.lower().strip(), content)
    return found


def _meta_dates(meta: dict[str, str]) -> Iterator[Found]:
    for name, role in _META_DATES.items():
        if name in meta:
            yield Found(meta[name], role, f"meta {name}")


def _times(tree: Tree) -> Iterator[Found]:
    """Time elements and elements that schema.org calls dates, outside lists of other articles."""
    for node in tree.dated:
        attributes = node.attributes
        if node.tag != "time" and attributes.get("itemprop") not in _LD_DATES:
            continue
        value = attributes.get("datetime") or attributes.get("content") or node.text()
        name = f"{attributes.get('itemprop') or ''} {attributes.get('class') or ''}".lower()
        role: Role = "updated" if "modif" in name or "upd" in name else "published"
        if value.strip():
            yield Found(" ".join(value.split()), role, "time " + (attributes.get("itemprop") or _region(node)))


def _region(node: LexborNode) -> str:
    """The nearest element round ``node`` that says what part of the page it is."""
    at = node.parent
    while at is not None:
        if at.tag in ("article", "main", "header", "aside", "footer", "nav", "li"):
            return at.tag
        at = at.parent
    return "page"


# ---------------------------------------------------------------- JSON-LD
def _things(scripts: list[LexborNode]) -> Iterator[dict[str, object]]:
    for script in scripts:
        try:
            told = json.loads(_COMMENT.sub("", script.text()), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(told)


def _objects(told: object) -> Iterator[dict[str, object]]:
    if isinstance(told, list):
        for one in told:
            yield from _objects(one)
    elif isinstance(told, dict):
        yield told
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(told.get(key), list | dict):
                yield from _objects(told[key])


def _kind(thing: dict[str, object]) -> str:
    kind = thing.get("@type")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind or "")


def _ld_dates(articles: list[dict[str, object]]) -> Iterator[Found]:
    for name, role in _LD_DATES.items():
        for thing in articles:
            value = _text(thing.get(name))
            if value:
                yield Found(value, role, f"json-ld {name}")


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _name(value: object) -> str | None:
    if isinstance(value, list):
        names = [name for name in map(_name, value) if name]
        return "، ".join(names) or None
    if isinstance(value, dict):
        return _text(value.get("name")) or None
    return _text(value) or None


def _author(thing: dict[str, object]) -> str | None:
    return _name(thing.get("author") or thing.get("creator"))


def _publisher(thing: dict[str, object]) -> str | None:
    return _name(thing.get("publisher"))
