"""Happenings that recur: the meetings of two, the visits of one to a place, the attacks on a place; each by time.

In: an Index, an Ask. Out: the page, and the series of one actor for its page.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.messages import counted, say
from tawatur.model import Entity
from tawatur.tell.markup import Html, join, own, tag
from tawatur.tell.page_words import listed
from tawatur.tell.series import Link, Series
from tawatur.tell.text import label
from tawatur.web.ask import Ask, step
from tawatur.web.desk import actor_link
from tawatur.web.event_page import event_line
from tawatur.web.frame import headline, nothing, pager, whole
from tawatur.web.shelf import Index

#: Series on a screen; series and happenings of each on the page of an actor.
SIZE, OF_ACTOR, LINKS = 20, 5, 12


def series_page(index: Index, ask: Ask) -> str:
    """The whole page, the longest series first."""
    found = index.series
    first = min(ask.number("from"), max(0, len(found) - 1))
    title = say("web.series", ask.lang)
    shown = [_section(index, one, one.links, "h2", ask) for one in found[first : first + SIZE]]
    note = tag("p", say("web.series_say", ask.lang), cls="none")
    pages = pager(ask, first, SIZE, len(found))
    return whole(ask, title, headline(say("page.brand", ask.lang), title, note), *shown, pages or "",
                 "" if shown else nothing(ask))  # fmt: skip


def of_actor(index: Index, entity: Entity, ask: Ask) -> Html:
    """The series that an actor or a place is part of, the longest first."""
    mine = [one for one in index.series if entity.id in one.entities]
    if not mine:
        return Html("")
    shown = [_section(index, one, one.links[:LINKS], "h3", ask) for one in mine[:OF_ACTOR]]
    more = tag("p", tag("a", say("web.all_series", ask.lang), href=ask.to("/series")))
    return tag("section", tag("h2", say("web.series", ask.lang)), *shown, more)


def _section(index: Index, one: Series, links: Sequence[Link], level: str, ask: Ask) -> Html:
    """One series: whom it is about, how often it is told of, its happenings by time."""
    named = [
        actor_link(ask, key, index.entities[key].name) if key in index.entities else own(key) for key in one.entities
    ]
    kind = label("type", one.links[0].type, ask.lang)
    head = tag(level, tag("span", kind, cls="kicker"), " ", *listed(named, ask.lang))
    count = tag("p", counted("count.events", ask.lang, len(one.links)), cls="none")
    rest = tag("p", say("web.more", ask.lang, count=len(one.links) - len(links)), cls="none")
    items = tag("ol", *(_item(index, link, ask) for link in links), cls="also-told-lines")
    return tag("div", head, count, items, rest if len(one.links) > len(links) else "", cls="series")


def _item(index: Index, link: Link, ask: Ask) -> Html:
    """One happening; what accounts leave open whether it is, beside it."""
    line = event_line(index, link.event, ask)
    others = [tag("a", own(key), href=ask.to(f"/e/{step(key)}")) for key in link.may_be if key in index.events]
    if not others:
        return line
    told = tag("p", say("web.may_be", ask.lang), " ", *listed(others, ask.lang), cls="none")
    return join([line, tag("li", told)])
