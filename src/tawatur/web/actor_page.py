"""Actors: all of them as a list, and the page of one: happenings, sayings, how each outlet names it, with whom.

In: a Shelf, an Index, an Ask. Out: the pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tawatur.arabic.fold import fold
from tawatur.messages import say
from tawatur.model import Case, Entity, Quote, Reading, Span
from tawatur.tell.dossier import Dossier
from tawatur.tell.markup import Html, join, own, tag
from tawatur.tell.naming import Naming, naming
from tawatur.tell.page_words import listed
from tawatur.web.ask import Ask
from tawatur.web.case_page import stop_item
from tawatur.web.desk import actor_link, outlet_link, place_of
from tawatur.web.event_page import judged
from tawatur.web.finding import saying_of
from tawatur.web.frame import headline, lang_field, nothing, pager, table, whole
from tawatur.web.network import network
from tawatur.web.search_page import saying_item
from tawatur.web.series_page import of_actor
from tawatur.web.shelf import Index, Shelf

#: Actors on a screen of the list; happenings, sayings and companions on the page of one.
SIZE, EVENTS, SAYINGS, COMPANIONS = 100, 20, 20, 15
#: Wordings of one outlet in a cell.
WORDINGS = 12
#: Articles that are looked through for sayings and names.
LOOKED = 40


def actors_page(index: Index, ask: Ask) -> str:
    """Every actor, those that most articles name first; ``q`` narrows the list."""
    asked = fold(ask.one("q"))
    found = [
        (-len({article for article, _ in entity.members}), entity.name, entity.id)
        for entity in index.case.entities
        if not asked or any(asked in fold(name) for name in (entity.name, *entity.aliases))
    ]
    found.sort()
    first = min(ask.number("from"), max(0, len(found) - 1))
    rows = [_row(index.entities[key], -count, ask) for count, _, key in found[first : first + SIZE]]
    heads = [say(f"web.{name}", ask.lang) for name in ("name", "kind", "articles", "aliases")]
    title = say("web.actors", ask.lang)
    box = tag("input", type="text", name="q", value=ask.one("q"), aria_label=say("web.name", ask.lang), dir="auto")
    button = tag("button", say("web.narrow", ask.lang), type="submit")
    form = tag("form", box, lang_field(ask), button, action="/actors", method="get", cls="fields")
    told = table(heads, rows, says=title) if rows else nothing(ask)
    return whole(
        ask, title, headline(say("page.brand", ask.lang), title), form, told, pager(ask, first, SIZE, len(found))
    )


def _row(entity: Entity, articles: int, ask: Ask) -> list[str]:
    aliases = join(listed([own(name) for name in entity.aliases[:4]], ask.lang))
    kind = say(f"web.{entity.kind}", ask.lang)
    return [actor_link(ask, entity.id, entity.shown), kind, tag("span", str(articles), dir="ltr"), aliases]


def actor_page(shelf: Shelf, index: Index, entity: Entity, ask: Ask) -> str:
    """The page of one actor."""
    members = dict.fromkeys(article for article, _ in entity.members if article in index.heads)
    readings = shelf.readings(list(members)[:LOOKED])
    keys = set(entity.members)
    title = own(entity.shown)
    return whole(
        ask,
        entity.shown,
        headline(say(f"web.{entity.kind}", ask.lang), title, _about(entity, len(members), ask)),
        _happenings(index, entity, ask),
        of_actor(index, entity, ask),
        _naming(index, readings, entity, ask),
        _sayings(index, readings, keys, ask),
        _together(index, entity, ask),
        judged(
            index,
            {f"{article}/{key}" for article, key in entity.members},
            ask,
            ask.to("/review", about="entity", left=entity.id),
        ),
    )


def _about(entity: Entity, articles: int, ask: Ask) -> Html:
    pairs = [("web.articles", tag("span", str(articles), dir="ltr"))]
    if entity.aliases:
        pairs.append(("web.aliases", join(listed([own(name) for name in entity.aliases], ask.lang))))
    return tag("dl", *(tag("div", tag("dt", say(key, ask.lang)), tag("dd", told)) for key, told in pairs), cls="about")


def _happenings(index: Index, entity: Entity, ask: Ask) -> Html:
    """The happenings it takes part in; the rest through the facet."""
    events = index.takes_part.get(entity.id, [])
    if not events:
        return Html("")
    mine = [one for one in events if index.stop_of[one].main] or events
    items = [stop_item(index, index.stop_of[one], ask) for one in mine[:EVENTS]]
    rest = tag(
        "p",
        tag("a", say("web.more", ask.lang, count=len(events) - len(items)), href=ask.to("/", actor=entity.id, all="1")),
    )
    more = rest if len(events) > len(items) else ""
    return tag("section", tag("h2", say("web.events", ask.lang)), tag("ol", *items, cls="stops"), more)


def _naming(index: Index, readings: Sequence[Reading], entity: Entity, ask: Ask) -> Html:
    """Outlet by outlet, the words that name it and how often, in its own voice and in what it quotes; the first place
    of each is a link."""
    dossier = Dossier(readings, Case(entities=(entity,)))
    article_of = {name: article for article, name in dossier.names.items()}
    found: dict[str, tuple[list[Html], list[Html]]] = {}
    for one in naming(dossier):
        cells = found.setdefault(one.outlet or "", ([], []))
        place = one.places[0]
        at = (article_of[place.article], Span(place.start, place.end))
        cells[not one.own].append(_worded(index, at, one, ask))
    if not found:
        return Html("")
    rows = [
        [outlet_link(ask, outlet), *(join(listed(cell[:WORDINGS], ask.lang)) for cell in cells)]
        for outlet, cells in sorted(found.items())
    ]
    heads = [say(f"web.{name}", ask.lang) for name in ("outlet", "own_voice", "quoted_voice")]
    title = say("web.naming", ask.lang)
    return tag("section", tag("h2", title), table(heads, rows, says=""))


def _worded(index: Index, place: tuple[str, Span], one: Naming, ask: Ask) -> Html:
    """Words, how often they are used; a sign where they are loaded."""
    link = tag("a", own(one.words), href=place_of(index, ask, *place), lang="ar")
    sign = {"negative": " −", "positive": " +"}.get(one.polarity or "", "")
    return join([link, tag("b", sign, title=say("web.wording", ask.lang)) if sign else "",
                 tag("span", str(one.count), cls="count")])  # fmt: skip


def _sayings(index: Index, readings: Sequence[Reading], keys: set[tuple[str, str]], ask: Ask) -> Html:
    """What it is reported to have said."""
    found = [
        saying_of(index, reading, mention, "")
        for reading in readings
        for mention in reading.mentions
        if isinstance(mention.value, Quote) and (reading.article.id, mention.value.speaker or "") in keys
    ]
    if not found:
        return Html("")
    items = [saying_item(index, one, ask) for one in found[:SAYINGS]]
    capped = tag("p", say("web.capped", ask.lang, count=SAYINGS), cls="none") if len(found) > SAYINGS else ""
    return tag("section", tag("h2", say("web.sayings", ask.lang)), tag("ol", *items, cls="hits"), capped)


def _together(index: Index, entity: Entity, ask: Ask) -> Html:
    """Who takes part in the same happenings, and in how many."""
    counts: Counter[str] = Counter()
    for event in index.takes_part.get(entity.id, ()):
        counts.update({who for who, _ in index.events[event].participants} - {entity.id})
    if not counts:
        return Html("")
    rows = [
        [actor_link(ask, who, index.entities[who].name), tag("span", str(count), dir="ltr")]
        for who, count in counts.most_common(COMPANIONS)
        if who in index.entities
    ]
    heads = [say("web.actor", ask.lang), say("web.events", ask.lang)]
    drawn = network(index, entity, counts.most_common(COMPANIONS), ask)
    return tag("section", tag("h2", say("web.together", ask.lang)), drawn, table(heads, rows, says=""))
