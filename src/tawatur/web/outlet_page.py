"""Outlets: all of them as a list, and the page of one: what it carries, from whom it has it, its loaded words.

In: a Shelf, an Index, an Ask. Out: the pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tawatur.messages import say
from tawatur.model import Quote, Reading, Span, Wording
from tawatur.tell.markup import Html, own, tag
from tawatur.tell.text import label
from tawatur.web.ask import Ask
from tawatur.web.desk import actor_link, article_link, outlet_link, place_of
from tawatur.web.frame import headline, pager, table, whole
from tawatur.web.shelf import Index, Shelf

#: Articles on a screen; articles whose chains and words are counted; rows of the tables that count them.
SIZE, LOOKED, ROWS = 50, 60, 30


def outlets_page(index: Index, ask: Ask) -> str:
    """Every outlet, the one with most articles first."""
    title = say("web.outlets", ask.lang)
    rows = [
        [outlet_link(ask, name), tag("span", str(len(articles))), _days(index, articles)]
        for name, articles in sorted(index.outlets.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    heads = [say(key, ask.lang) for key in ("page.outlet", "web.articles", "page.date")]
    return whole(ask, title, headline(say("page.brand", ask.lang), title), table(heads, rows, says=title))


def _days(index: Index, articles: Sequence[str]) -> Html:
    """The first and the last day."""
    days = sorted(index.heads[one].published[:10] for one in articles if index.heads[one].published)
    told = "–" if not days else days[0] if days[0] == days[-1] else f"{days[0]} – {days[-1]}"
    return tag("span", told, dir="ltr", cls="day")


def outlet_page(shelf: Shelf, index: Index, name: str, ask: Ask) -> str:
    """The page of one outlet."""
    articles = sorted(index.outlets[name], key=lambda one: (index.heads[one].published or "9999", one))
    readings = shelf.readings(articles[:LOOKED])
    first = min(ask.number("from"), len(articles) - 1)
    rows = [
        [tag("span", index.heads[one].published[:10] or "–", dir="ltr", cls="day"), article_link(index, ask, one)]
        for one in articles[first : first + SIZE]
    ]
    heads = [say("page.date", ask.lang), say("page.article", ask.lang)]
    events = tag("p", tag("a", say("web.events", ask.lang), href=ask.to("/", outlet=name, all="1")))
    capped = tag("p", say("web.capped", ask.lang, count=LOOKED), cls="none") if len(articles) > LOOKED else ""
    pages = pager(ask, first, SIZE, len(articles))
    return whole(
        ask,
        name,
        headline(say("page.outlet", ask.lang), own(name), events),
        tag(
            "section",
            tag("h2", say("web.carried", ask.lang)),
            table(heads, rows),
            pages,
        ),
        capped,
        _from_whom(index, readings, ask),
        _loaded(index, readings, ask),
    )


def _from_whom(index: Index, readings: Sequence[Reading], ask: Ask) -> Html:
    """The next voice behind the outlet, saying by saying, and how often."""
    counts: Counter[tuple[str, str]] = Counter()
    who: dict[tuple[str, str], str] = {}
    for reading in readings:
        for mention in reading.mentions:
            voices = mention.value.chain if isinstance(mention.value, Quote) else ()
            for voice in [voice for voice in voices if voice.kind != "outlet"][:1]:
                entity = index.of_member.get((reading.article.id, voice.actor or ""), "")
                key = (voice.kind, index.entities[entity].shown if entity else voice.name)
                counts[key] += 1
                who[key] = entity
    if not counts:
        return Html("")
    rows = [
        [
            actor_link(ask, who[kind, name], name) if who[kind, name] else own(name),
            label("voice", kind, ask.lang),
            tag("span", str(count)),
        ]
        for (kind, name), count in counts.most_common(ROWS)
    ]
    heads = [say(f"web.{key}", ask.lang) for key in ("name", "kind", "sayings")]
    return tag("section", tag("h2", say("web.from_whom", ask.lang)), table(heads, rows))


def _loaded(index: Index, readings: Sequence[Reading], ask: Ask) -> Html:
    """Loaded words in its own voice, whom they are about, and how often; the first place of each is a link."""
    counts: Counter[tuple[str, str, str]] = Counter()
    first: dict[tuple[str, str, str], tuple[str, Span]] = {}
    for reading in readings:
        called = {actor.key: actor.name for actor in reading.actors}
        for mention in reading.mentions:
            if isinstance(mention.value, Wording):
                key = (mention.wording, mention.value.polarity, called.get(mention.value.target or "", "–"))
                counts[key] += 1
                first.setdefault(key, (reading.article.id, mention.span))
    if not counts:
        return Html("")
    rows = [
        [
            tag("a", own(key[0]), href=place_of(index, ask, *first[key]), lang="ar"),
            "−" if key[1] == "negative" else "+",
            own(key[2]),
            tag("span", str(count)),
        ]
        for key, count in counts.most_common(ROWS)
    ]
    heads = [say("label.words", ask.lang), "±", say("web.about", ask.lang), say("web.times_named", ask.lang)]
    return tag("section", tag("h2", say("web.loaded", ask.lang)), table(heads, rows))
