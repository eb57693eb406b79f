"""The page of the case: what is in dispute, the happenings as a timeline, and facets that narrow both.

In: an Index and an Ask. Out: the page. All state is in the address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tawatur.messages import Lang, counted, say
from tawatur.model import Event, Row
from tawatur.tell.date import spoken
from tawatur.tell.ledger import Stop
from tawatur.tell.markup import Html, anchor, join, own, tag
from tawatur.tell.page_words import badge, listed
from tawatur.tell.sheet import DENIED
from tawatur.tell.text import label, shown_value
from tawatur.web.ask import Ask, step
from tawatur.web.facet_panel import panel
from tawatur.web.facets import Passed, passed
from tawatur.web.frame import headline, nothing, pager, whole
from tawatur.web.picture import bars
from tawatur.web.shelf import Index

#: Happenings on one screen, disputes above them.
SIZE, DISPUTES = 40, 12
#: Names in a heading before it is cut.
_NAMES = 4


def case_page(index: Index, ask: Ask, title: str) -> str:
    """The whole page."""
    found = passed(index, ask)
    first = min(ask.number("from"), max(0, len(found.stops) - 1))
    shown = found.stops[first : first + SIZE]
    return whole(
        ask,
        title,
        headline(say("page.brand", ask.lang), own(title), _figures(index, found, ask.lang)),
        tag("div", panel(index, found, ask), tag("div", *_told(index, found, shown, ask, first)), cls="with-facets"),
    )


def _figures(index: Index, found: Passed, lang: Lang) -> Html:
    """How much there is, and how much passes."""
    hot = sum(stop.contested for stop in found.stops)
    facts = [
        tag("li", counted("count.articles", lang, len(index.heads))),
        tag("li", counted("count.outlets", lang, len(set(index.outlets) - {""}))),
        tag("li", counted("count.events", lang, len(found.stops))),
    ]
    facts += [tag("li", counted("count.contested", lang, hot), cls="hot")] if hot else []
    return tag("ul", *facts, cls="figures")


def _told(index: Index, found: Passed, shown: Sequence[Stop], ask: Ask, first: int) -> Iterator[str]:
    if not first:
        yield _disputes(index, found.stops, ask)
    stops = tag("ol", *(stop_item(index, stop, ask) for stop in shown), cls="stops") if shown else nothing(ask)
    others = Html("")
    if found.minor:
        key, value = ("web.main_only", None) if ask.one("all") else ("web.with_minor", "1")
        others = tag("p", tag("a", say(key, ask.lang, count=found.minor), href=ask.again(all=value)))
    pages = pager(ask, first, SIZE, len(found.stops))
    picture = bars(ask, found.stops)
    yield tag("section", tag("h2", say("page.timeline", ask.lang)), picture, others, stops, pages, id="timeline")


def heading(stop: Stop, lang: Lang) -> Html:
    """Who and where, in a few words."""
    who = [own(name) for name in stop.named]
    who = [*who[:_NAMES], *([Html("…")] if len(who) > _NAMES else [])]
    place = [Html(" · " if who else ""), own(stop.place)] if stop.place else []
    return join([*listed(who, lang), *place]) or tag("span", say("web.no_names", lang), cls="none")


def when(stop: Stop, lang: Lang) -> Html:
    """The time in words and in digits, and whether the text states it."""
    if not stop.time:
        return tag("span", say("label.undated", lang), cls="none")
    told = spoken(stop.time, lang)
    iso = tag("span", stop.time, cls="iso", dir="ltr") if told != stop.time else ""
    basis = Html("")
    if stop.basis and stop.basis != "stated":
        basis = tag("abbr", say(f"label.{stop.basis}", lang), cls="basis", title=say("page.derived_note", lang))
    return tag("span", tag("bdi", told), " ", iso, " ", basis)


def stop_item(index: Index, stop: Stop, ask: Ask) -> Html:
    """One happening of a timeline."""
    lang = ask.lang
    status = tag("span", label("status", stop.status, lang), cls="status") if stop.status != "reported" else ""
    accords = Counter(row.accord for row in index.events[stop.id].rows)
    facts = [tag("span", counted("count.accounts", lang, stop.articles))]
    facts += [
        tag("span", badge(accord, lang), f" {accords[accord]}")
        for accord in ("contested", "updated", "agreed", "compatible")
        if accords[accord]
    ]
    return tag(
        "li",
        tag("p", when(stop, lang), cls="stop-when"),
        tag(
            "a",
            tag("span", label("type", stop.type, lang), cls="kicker"),
            " ",
            status,
            tag("strong", heading(stop, lang)),
            tag("span", *facts, cls="stop-facts"),
            href=ask.to(f"/e/{step(stop.id)}"),
        ),
        cls="stop" + (" hot" if stop.contested else ""),
    )


def _disputes(index: Index, stops: Sequence[Stop], ask: Ask) -> Html:
    """The first contested points with their values; each leads to its words."""
    items: list[Html] = []
    for stop in (stop for stop in stops if stop.contested):
        event = index.events[stop.id]
        items += [_dispute(index, stop, line, row, ask) for line, row in numbered(event) if row.accord == "contested"]
        if len(items) >= DISPUTES:
            break
    if not items:
        return Html("")
    return tag(
        "section",
        tag("h2", say("page.disputes", ask.lang)),
        tag("ul", *items[:DISPUTES], cls="disputes"),
        id="disputes",
    )


def numbered(event: Event) -> Iterator[tuple[str, Row]]:
    """The rows of a happening with the ids that its page gives their lines."""
    used: dict[str, int] = {}
    for row in event.rows:
        first = used.get(row.slot, 0) + 1
        used[row.slot] = first + len(row.positions) - 1
        yield f"{event.id}:{row.slot}:{first}", row


def _dispute(index: Index, stop: Stop, line: str, row: Row, ask: Ask) -> Html:
    values: list[Html] = []
    for position in row.positions:
        denied = DENIED if position.value.startswith(DENIED) else ""
        entity = index.entities.get(position.value.removeprefix(denied))
        value = denied + entity.shown if entity else position.value
        values += [tag("i", "≠", aria_hidden="true", dir="ltr")] if values else []
        values.append(tag("b", own(shown_value(row.slot, value, ask.lang))))
    return tag(
        "li",
        tag("a", label("slot", row.slot, ask.lang), href=f"{ask.to('/e/' + step(stop.id))}#line-{anchor(line)}"),
        tag("span", *values, cls="against"),
        tag("span", heading(stop, ask.lang), cls="of"),
    )
