"""The page of the search: a form that works without scripts, and what was found, each hit in its own spelling.

In: a Shelf, an Index, an Ask. Out: the page.
"""

from __future__ import annotations

import msgspec

from tawatur.messages import say
from tawatur.model import Reading, Span
from tawatur.tell.hits import hits_of
from tawatur.tell.markup import Html, own, tag
from tawatur.tell.page_words import way, words
from tawatur.tell.text import label
from tawatur.web.ask import Ask
from tawatur.web.desk import article_link, outlet_link, place_of
from tawatur.web.event_page import event_lines
from tawatur.web.finding import ARTICLES, Finding, Saying, find, is_asked
from tawatur.web.frame import headline, lang_field, nothing, pager, whole
from tawatur.web.searches import save_form
from tawatur.web.shelf import Index, Shelf

#: A chain of so many links has nobody between the outlet and who said it.
_DIRECT = 2


def search_page(shelf: Shelf, index: Index, ask: Ask) -> str:
    """The whole page."""
    title = say("web.search", ask.lang)
    hint = tag("p", say("web.hint", ask.lang), cls="none")
    parts = [headline(say("page.brand", ask.lang), title), _form(index, ask), hint]
    told = _found(index, find(shelf, index, ask), ask) if is_asked(ask) else [nothing(ask, "web.ask_first")]
    kept = tag("p", tag("a", say("web.searches", ask.lang), href=ask.to("/searches")))
    saving = save_form(ask) if is_asked(ask) else ""
    parts.append(tag("div", *told, tag("div", saving, kept, cls="keeping"), id="found", aria_live="polite"))
    return whole(ask, f"{title} {ask.one('q')}".strip(), *parts)


def _form(index: Index, ask: Ask) -> Html:
    """Words, speaker, outlet, kind, days."""
    kinds = sorted({stop.type for stop in index.stops}, key=lambda kind: label("type", kind, ask.lang))
    outlets = sorted(set(index.outlets) - {""})
    return tag(
        "form",
        _field(ask, "q", "query"),
        _field(ask, "speaker", "speaker"),
        _choice(ask, "outlet", [(name, name) for name in outlets]),
        _choice(ask, "type", [(kind, label("type", kind, ask.lang)) for kind in kinds]),
        _field(ask, "since", "since"),
        _field(ask, "until", "until"),
        lang_field(ask),
        tag("button", say("web.search", ask.lang), type="submit"),
        action="/search",
        method="get",
        cls="fields",
        hx_get="/search",
        hx_trigger="submit, input changed delay:350ms",
        hx_target="#found",
        hx_select="#found",
        hx_swap="outerHTML",
        hx_push_url="true",
    )


def _field(ask: Ask, name: str, key: str) -> Html:
    day = name in ("since", "until")
    box = tag(
        "input",
        type="text",
        name=name,
        value=ask.one(name),
        placeholder="2017-11" if day else None,
        dir="ltr" if day else "auto",
        size="10" if day else "18",
    )
    return tag("label", say(f"web.{key}", ask.lang), box)


def _choice(ask: Ask, name: str, values: list[tuple[str, str]]) -> Html:
    chosen = ask.one(name)
    options = [tag("option", "–", value="")]
    options += [tag("option", told, value=value, selected="" if value == chosen else None) for value, told in values]
    return tag("label", say(f"web.{name}", ask.lang), tag("select", *options, name=name))


def _found(index: Index, found: Finding, ask: Ask) -> list[Html]:
    """Happenings, sayings, articles."""
    parts: list[Html] = []
    if found.events:
        heading = tag("h2", say("web.events", ask.lang))
        parts.append(tag("section", heading, event_lines(index, found.events, ask), id="events"))
    if found.sayings:
        items = [saying_item(index, one, ask) for one in found.sayings]
        parts.append(
            tag("section", tag("h2", say("web.sayings", ask.lang)), tag("ol", *items, cls="hits"), id="sayings")
        )
    heads = tag("h2", say("web.articles", ask.lang), " ", tag("span", str(len(found.articles)), cls="count"))
    items = [_article(index, reading, ask) for reading in found.shown]
    told = tag("ol", *items, cls="hits") if items else nothing(ask)
    parts.append(tag("section", heads, told, pager(ask, found.first, ARTICLES, len(found.articles)), id="articles"))
    return parts


def _article(index: Index, reading: Reading, ask: Ask) -> Html:
    """An article and the first places that show why it was found."""
    article, query = reading.article, ask.one("q")
    head = index.heads[article.id]
    places = [
        msgspec.structs.replace(one, text=_to(index, ask, article.id, Span(one.start, one.end), one.text))
        for one in (hits_of(article, query).words if query else ())
    ]
    shown = [tag("blockquote", words(one), lang="ar", dir="rtl") for one in places]
    meta = [outlet_link(ask, head.outlet), tag("span", head.published[:10] or "–", dir="ltr")]
    return tag(
        "li", tag("h3", article_link(index, ask, article.id)), tag("p", *join_with_space(meta), cls="meta"), *shown
    )


def join_with_space(parts: list[Html]) -> list[Html]:
    """Parts with a space between them, for readers without styles."""
    return [piece for part in parts for piece in (Html(" "), part)][1:]


def _to(index: Index, ask: Ask, article: str, span: Span, told: str) -> Html:
    return tag("a", told, href=place_of(index, ask, article, span, query=ask.one("q")))


def saying_item(index: Index, one: Saying, ask: Ask) -> Html:
    """One saying: its words, what the speaker does with them if it is not to assert them, who, in which outlet, when;
    through whom where there is somebody between, or the chain is weak."""
    head = index.heads[one.article]
    quote = tag("blockquote", _to(index, ask, one.article, one.span, one.words), lang="ar", dir="rtl")
    stance = [tag("span", label("stance", one.stance, ask.lang), cls="status")] if one.stance != "asserted" else []
    meta = [*stance, tag("b", own(one.speaker))] if one.speaker else stance
    meta += [outlet_link(ask, head.outlet), tag("span", head.published[:10], dir="ltr")]
    told = len(one.chain) > _DIRECT or any(link.weak for link in one.chain)
    through = tag("p", way(one.chain, ask.lang), cls="meta") if told else ""
    return tag("li", quote, tag("p", *join_with_space(meta), cls="meta"), through)
