"""The page of one happening: its sheet with every value leading to its words, and the articles that tell of it.

In: an Index, the readings of its articles, an Ask. Out: the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.messages import Lang, say
from tawatur.model import Event, Judgement
from tawatur.tell.date import spoken
from tawatur.tell.markup import Html, join, own, tag
from tawatur.tell.page_event import event_section
from tawatur.tell.page_words import words
from tawatur.tell.text import label
from tawatur.web.ask import Ask, step
from tawatur.web.case_page import heading
from tawatur.web.desk import LinkingDesk, article_link, outlet_link
from tawatur.web.frame import pager, table, whole
from tawatur.web.shelf import Index, Shelf

#: Accounts on one screen: forty readings load in about a tenth of a second.
SIZE = 40
#: Names in the title of the page.
_NAMES = 3


def shown_articles(event: Event, ask: Ask) -> tuple[int, tuple[str, ...]]:
    """The first of the accounts on this screen, and the accounts."""
    first = min(ask.number("from"), max(0, len(event.articles) - 1))
    return first, event.articles[first : first + SIZE]


def event_page(shelf: Shelf, index: Index, event: Event, ask: Ask) -> str:
    """The whole page."""
    first, articles = shown_articles(event, ask)
    desk = LinkingDesk(shelf.readings(articles), index, ask)
    sheet = desk.sheet(event)
    title = title_of(index, event, ask.lang)
    part = Html("")
    if len(event.articles) > len(articles):
        count = {"first": first + 1, "last": first + len(articles), "total": len(event.articles)}
        part = tag("p", say("web.shown_accounts", ask.lang, **count), cls="none")
    triggers = [tag("li", tag("blockquote", words(found), lang="ar", dir="rtl")) for found in sheet.triggers]
    named_by = tag("details", tag("summary", tag("h2", say("label.words", ask.lang))), tag("ul", *triggers), cls="more")
    return whole(
        ask,
        title,
        tag("h1", say("web.event", ask.lang), cls="kicker"),
        pending(index, ask),
        _beside(event, ask),
        event_section(sheet, ask.lang),
        part,
        pager(ask, first, SIZE, len(event.articles)),
        _accounts(index, articles, ask),
        tag("section", named_by),
        judged(index, {*event.mentions, *event.articles}, ask, ask.to("/review", about="event", left=event.id)),
    )


def _beside(event: Event, ask: Ask) -> Html:
    """The way to the accounts side by side, where there are two."""
    if len(event.articles) < 2:
        return Html("")
    way = ask.to(f"/e/{step(event.id)}/compare")
    return tag("p", tag("a", say("web.compare_way", ask.lang), href=way, cls="act"), cls="acts-row")


def title_of(index: Index, event: Event, lang: Lang) -> str:
    """A happening in plain words: kind, names, day."""
    who = index.stop_of[event.id].named
    day = spoken(event.when.value, lang) if event.when and event.when.value else ""
    return " · ".join(part for part in (label("type", event.type, lang), *who[:_NAMES], day) if part)


def _accounts(index: Index, articles: Sequence[str], ask: Ask) -> Html:
    """The articles that tell of it."""
    heads = [say(f"page.{name}", ask.lang) for name in ("outlet", "date", "article")]
    rows = [article_row(index, article, ask) for article in articles if article in index.heads]
    says = say("web.accounts", ask.lang)
    return tag("section", tag("h2", says), table(heads, rows, says=""))


def article_row(index: Index, article: str, ask: Ask) -> list[str]:
    """Outlet, day, title of an article, each leading on."""
    head = index.heads[article]
    derived = tag("abbr", " ~", title=say("page.derived_note", ask.lang)) if head.published and not head.stated else ""
    day = tag("span", head.published[:10] or "–", dir="ltr", cls="day")
    return [outlet_link(ask, head.outlet), join([day, derived]), article_link(index, ask, article)]


def event_line(index: Index, event_id: str, ask: Ask) -> Html:
    """A happening on one line that leads to its page."""
    event = index.events[event_id]
    stop = index.stop_of[event_id]
    told = join([tag("b", label("type", event.type, ask.lang)), " ", heading(stop, ask.lang)])
    day = tag("span", stop.time or "", cls="iso", dir="ltr")
    return tag("li", tag("a", told, href=ask.to(f"/e/{step(event_id)}")), " ", day)


def event_lines(index: Index, events: Iterable[str], ask: Ask) -> Html:
    """Happenings, one on a line."""
    return tag("ul", *(event_line(index, event, ask) for event in events), cls="also-told-lines")


def judged(index: Index, things: set[str], ask: Ask, review: str) -> Html:
    """What people judged about any of ``things``, and the way to judge."""
    about = [one for one in index.judgements if one.left in things or one.right in things]
    rows = [tag("li", judgement_line(one, ask.lang)) for one in about]
    way = tag("p", tag("a", say("web.merge", ask.lang), href=review))
    return tag("section", tag("h2", say("web.judged", ask.lang)), tag("ul", *rows) if rows else "", way)


def pending(index: Index, ask: Ask) -> Html:
    """A note where people judged since the case was computed."""
    if not index.pending:
        return Html("")
    way = tag("a", say("web.to_judgements", ask.lang), href=ask.to("/review"))
    return tag("p", say("web.pending", ask.lang, count=index.pending), " ", way, cls="notice")


def judgement_line(one: Judgement, lang: Lang) -> Html:
    """Verdict, the value that was given, reason, who, when."""
    reason = "; ".join(reason.says for reason in one.reasons if reason.says)
    when = tag("time", (one.at or "")[:19].replace("T", " "), dir="ltr", cls="iso", datetime=one.at)
    value = join([" ", tag("q", own(one.right))]) if one.verdict == "corrected" else ""
    told = join([": ", own(reason)]) if reason else ""
    return join([tag("b", say(f"web.{one.verdict}", lang)), value, told, " — ", own(one.by), " ", when])
