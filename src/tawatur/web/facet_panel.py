"""The panel beside the timeline: what is chosen, and every facet with its counts. Each value is a link, so that the
whole state is in the address and going back restores it.

In: an Index, what passes, an Ask. Out: HTML.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tawatur.messages import Lang, say
from tawatur.tell.date import spoken
from tawatur.tell.markup import Html, join, own, tag
from tawatur.tell.page_words import SIGNS
from tawatur.tell.text import label
from tawatur.web.ask import Ask
from tawatur.web.facets import Passed
from tawatur.web.frame import lang_field
from tawatur.web.shelf import Index

#: Values of a facet that stand open, and those that can be opened.
VALUES, MOST = 6, 60
#: What is contested comes first.
ACCORDS = ("contested", "updated", "agreed", "compatible", "single")


def panel(index: Index, found: Passed, ask: Ask) -> Html:
    """Facets with counts; what is chosen stands first, with the way to leave it out."""
    chosen = [_chosen(index, name, value, ask) for name, value in ask.state()]
    gone = tag("ul", *chosen, cls="chosen") if chosen else ""
    groups = [
        *_bodies(index, found, ask, ("accord", "outlet")),
        _months(found, ask),
        *_bodies(index, found, ask, ("place", "person", "body", "type", "flag")),
    ]
    summary = tag("summary", tag("h2", say("web.narrow", ask.lang)))
    return tag("aside", tag("details", summary, gone, *groups, _days(ask), open=""), cls="facets")


def _chosen(index: Index, name: str, value: str, ask: Ask) -> Html:
    told = shown(index, name, value, ask.lang)
    words = say("web.leave_out", ask.lang)
    return tag("li", tag("a", told, tag("i", " ×", aria_hidden="true"), href=ask.again(**{name: None}), title=words))


def _bodies(index: Index, found: Passed, ask: Ask, names: Sequence[str]) -> Iterator[Html]:
    """One group for each name; actors in two, people and bodies, both under the same parameter."""
    for name in names:
        facet = "actor" if name in ("person", "body") else name
        counts = found.counts[facet]
        if facet == "actor":
            counts = Counter({key: n for key, n in counts.items() if _is_person(index, key) == (name == "person")})
        yield _facet(index, (facet, name), counts, ask)


def _is_person(index: Index, key: str) -> bool:
    return key in index.entities and index.entities[key].kind == "person"


def _months(found: Passed, ask: Ask) -> Html:
    """The years, or the months where there is but one year; each narrows to itself."""
    years = Counter[str]()
    for month, count in found.months.items():
        years[month[:4]] += count
    spans = years if len(years) > 1 and not _one_year(ask) else found.months
    if _one_year(ask):
        spans = Counter({month: n for month, n in found.months.items() if month.startswith(ask.one("since")[:4])})
    items = [_value(ask, spoken(one, ask.lang), {"since": one, "until": one}, n) for one, n in sorted(spans.items())]
    return _group(say("web.date", ask.lang), items, ask)


def _one_year(ask: Ask) -> bool:
    return bool(ask.one("since")) and ask.one("since")[:4] == ask.one("until")[:4]


def shown(index: Index, facet: str, value: str, lang: Lang) -> Html:
    """A value of a facet as people call it."""
    if facet in ("actor", "place"):
        return own(index.entities[value].name if value in index.entities else value)
    if facet in ("type", "accord", "flag"):
        return own(label(facet, value, lang))
    return join([say(f"web.{facet}", lang), " ", own(value)]) if facet in ("since", "until") else own(value)


def _facet(index: Index, names: tuple[str, str], counts: Counter[str], ask: Ask) -> Html:
    """The values of a facet (its parameter, its heading), those that most happenings have first."""
    facet, name = names
    values = sorted(counts.items(), key=lambda item: (facet == "accord" and ACCORDS.index(item[0]), -item[1], item[0]))
    items = [
        _value(ask, _signed(index, facet, value, ask.lang), {facet: value}, count) for value, count in values[:MOST]
    ]
    return _group(say(f"web.{name}", ask.lang), items, ask)


def _signed(index: Index, facet: str, value: str, lang: Lang) -> Html:
    """A value; an accord with its sign."""
    told = shown(index, facet, value, lang)
    return (
        join([tag("i", SIGNS.get(value, ""), aria_hidden="true", dir="ltr"), " ", told]) if facet == "accord" else told
    )


def _value(ask: Ask, told: str, to: Mapping[str, str], count: int) -> Html:
    """One value, where it leads and how many happenings have it; a chosen one leads back."""
    chosen = all(ask.one(name) == value for name, value in to.items())
    href = ask.again(**dict.fromkeys(to)) if chosen else ask.again(**to)
    link = tag("a", told, href=href, aria_current="true" if chosen else None)
    return tag("li", link, tag("span", str(count), cls="count"))


def _group(title: str, items: Sequence[Html], ask: Ask) -> Html:
    """A facet under its heading; what does not fit is folded."""
    if not items:
        return Html("")
    rest = Html("")
    if items[VALUES:]:
        more = tag("summary", say("web.more", ask.lang, count=len(items) - VALUES))
        rest = tag("details", more, tag("ul", *items[VALUES:]), cls="more")
    return tag("section", tag("h3", title), tag("ul", *items[:VALUES]), rest)


def _days(ask: Ask) -> Html:
    """From which day to which."""
    fields = [
        tag(
            "label",
            say(f"web.{name}", ask.lang),
            " ",
            tag("input", type="text", name=name, value=ask.one(name), placeholder="2017-11", dir="ltr", size="10"),
        )
        for name in ("since", "until")
    ]
    kept = [
        tag("input", type="hidden", name=name, value=value)
        for name, value in (*ask.state(), ("all", ask.one("all")))
        if value and name not in ("since", "until")
    ]
    button = tag("button", say("web.narrow", ask.lang), type="submit")
    return tag("form", *fields, *kept, lang_field(ask), button, action="/", method="get", cls="days")
