"""Series and namings as flat rows, with what accounts say of the order of each happening, and as lines of text.

In: a Dossier. Out: rows for the tables, lines for a terminal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.messages import Lang, counted, say
from tawatur.tell.dossier import Dossier
from tawatur.tell.naming import Naming, naming
from tawatur.tell.ordinals import orders
from tawatur.tell.series import Series, series
from tawatur.tell.text import Pen, label, short

Cell = str | int | None


#: The columns of the two tables.
SERIES = (
    *("series", "family", "by", "who", "where", "happenings", "number", "event", "type", "status", "time", "place"),
    *("articles", "order_told", "may_be"),
)
NAMING = (
    *("actor", "name", "kind", "outlet", "words", "form", "polarity", "voice", "count", "articles", "first", "last"),
    *("months", "places"),
)


def series_rows(dossier: Dossier) -> Iterator[dict[str, Cell]]:
    """One row a happening of a series, in the order of time; ``number`` counts the happenings that are dated."""
    told = {event.id for event in dossier.events}
    for one in series(dossier.case):
        number = 0
        for link in one.links:
            number += link.time is not None
            if link.event in told:
                yield {
                    "series": one.id,
                    "family": one.family,
                    "by": one.by,
                    "who": "; ".join(one.who) or None,
                    "where": one.where,
                    "happenings": len(one.links),
                    "number": number if link.time else None,
                    "event": link.event,
                    "type": link.type,
                    "status": link.status,
                    "time": link.time,
                    "place": link.place,
                    "articles": link.articles,
                    "order_told": "; ".join(said_order(dossier, link.event)) or None,
                    "may_be": "; ".join(link.may_be) or None,
                }


def said_order(dossier: Dossier, event_id: str) -> list[str]:
    """What accounts say of a happening's place among its like: words with article and offsets, each once."""
    mentions = dossier.mentions_of(event_id)
    found = [
        f"{order.span.of(article.text)} [{order.says}] {dossier.names[article.id]}:{order.span.start}-{order.span.end}"
        for article, mention in mentions
        for order in orders(article, mention.span)
    ]
    return list(dict.fromkeys(found))


def naming_rows(dossier: Dossier) -> Iterator[dict[str, Cell]]:
    """One row for each outlet, actor and wording."""
    for one in naming(dossier):
        yield {
            "actor": one.actor,
            "name": one.name,
            "kind": one.kind,
            "outlet": one.outlet,
            "words": one.words,
            "form": one.form,
            "polarity": one.polarity,
            "voice": "own" if one.own else "quoted",
            "count": one.count,
            "articles": one.articles,
            "first": one.first,
            "last": one.last,
            "months": "; ".join(f"{month}: {count}" for month, count in one.months) or None,
            "places": "; ".join(f"{p.article}:{p.start}-{p.end}" for p in one.places),
        }


def series_lines(found: Sequence[Series], dossier: Dossier, lang: Lang, pen: Pen) -> Iterator[str]:
    """Series for a terminal: a heading each, then its happenings by time."""
    for one in found:
        what = " · ".join((*one.who, *([one.where] if one.where else [])))
        count = counted("count.events", lang, len(one.links))
        yield f"{pen('dim', short(one.id))}  {count}  {pen('bold', what)}"
        for link in one.links:
            status = "" if link.status == "reported" else pen("dim", f"  ({label('status', link.status, lang)})")
            kind = label("type", link.type, lang)
            head = f"  {pen('cyan', f'{link.time or str():<10}')}  {pen('dim', short(link.event))} {link.articles:>3}"
            yield f"{head}  {kind}{status}"
            for said in said_order(dossier, link.event):
                yield " " * 26 + pen("plain", said)
            if link.may_be:
                may = ", ".join(map(short, link.may_be))
                yield " " * 26 + pen("yellow", say("series.may_be", lang, ids=may))


def naming_lines(found: Sequence[Naming], lang: Lang, pen: Pen) -> Iterator[str]:
    """Namings for a terminal: the actor, its outlets, their words and how often."""
    actor, outlet = "", ""
    for one in found:
        if one.actor != actor:
            actor, outlet = one.actor, ""
            yield pen("bold", one.name)
        if (one.outlet or "-") != outlet:
            outlet = one.outlet or "-"
            yield "  " + pen("plain", one.outlet or say("label.outlet_not_stated", lang))
        voice = "" if one.own else f"  ({say('naming.quoted', lang)})"
        days = "" if not one.first else one.first if one.first == one.last else f"{one.first}/{one.last}"
        yield f"    {one.count:>4}  {pen('dim', f'{days:<21}')}  {pen('plain', one.words)}{pen('dim', voice)}"
