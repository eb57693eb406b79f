"""The page of one article: its text under layers of marks, the asked words in view, and what is known of it.

In: a reading, an Index, an Ask. Out: the page. ``c=START-END`` asks for words, ``hide=LAYER`` leaves a layer out,
``q`` shows the words of a search, ``part`` a screen of a long text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from tawatur.messages import Lang, message, one_language, say
from tawatur.model import Article, Reading, Span
from tawatur.tell.date import spoken
from tawatur.tell.markup import Html, join, own, tag, text
from tawatur.tell.page_words import listed
from tawatur.tell.text import label
from tawatur.web.ask import Ask
from tawatur.web.desk import actor_link, article_link, outlet_link, place_of
from tawatur.web.event_page import event_lines, judged
from tawatur.web.frame import headline, table, whole
from tawatur.web.layers import LAYERS, Layer, Stretch, cut, hits, layers_of, parts, stretches
from tawatur.web.shelf import Index

_RANGE = re.compile(r"([0-9]{1,8})-([0-9]{1,8})")
#: Characters of the asked words that a citation repeats.
_CITED = 300
#: Happenings that the page names.
_EVENTS = 12


def asked_span(ask: Ask, article: Article) -> Span | None:
    """The range that the address asks for, kept inside the text; None where it asks for none."""
    found = _RANGE.fullmatch(ask.one("c"))
    if not found:
        return None
    start, end = (min(int(edge), len(article.text)) for edge in found.groups())
    return Span(start, end) if start < end else None


def article_page(index: Index, reading: Reading, ask: Ask) -> str:
    """The whole page."""
    article = reading.article
    head = index.heads[article.id]
    asked = asked_span(ask, article)
    return whole(
        ask,
        head.title or head.name,
        headline(
            say("page.article", ask.lang),
            tag("bdi", head.title or say("page.untitled", ask.lang), lang="ar"),
            _about(index, reading, ask),
        ),
        *_text(index, reading, asked, ask),
        _citation(article, asked, ask.lang),
        _tells(index, article, ask),
        _met(reading, ask.lang),
        judged(index, {article.id}, ask, ask.to("/review", about="event", left=article.id)),
    )


def _about(index: Index, reading: Reading, ask: Ask) -> Html:
    """Outlet, date and how it is known, credits, digest, the original, twins."""
    article, lang = reading.article, ask.lang
    head = index.heads[article.id]
    pairs = [
        ("page.outlet", outlet_link(ask, head.outlet)),
        ("page.date", _date(article, lang)),
        ("page.evidence", tag("code", article.sha256, dir="ltr")),
        ("label.source", tag("span", own(article.source), dir="ltr", cls="hash")),
        ("label.page", tag("a", say("web.original", lang), href=ask.to(f"/original/{article.page}"))),
    ]
    if article.credits:
        pairs.insert(2, ("web.credits", join(listed([own(voice.name) for voice in article.credits], lang))))
    twins = [one for one in index.by_sha[article.sha256] if one != article.id]
    if twins:
        pairs.append(("web.twins", join(listed([article_link(index, ask, one) for one in twins[:5]], lang))))
    return tag("dl", *(tag("div", tag("dt", say(key, lang)), tag("dd", told)) for key, told in pairs), cls="about")


def _date(article: Article, lang: Lang) -> Html:
    published = article.published
    if not published or not published.when.value:
        return tag("span", say("label.not_stated", lang), cls="none")
    basis = say("label.stated" if published.stated else "label.derived", lang)
    value = published.when.value
    return join([tag("bdi", spoken(value, lang)), " ", tag("span", value, cls="iso", dir="ltr"), f" ({basis})"])


def cited(article: Article, asked: Span | None, lang: Lang) -> Html:
    """The citation: outlet, title, day, digest, and the words with their range. Each value keeps its own direction; the
    text of it, as it is copied, holds nothing but the words."""
    told = {
        "outlet": own(article.outlet.name if article.outlet else say("label.outlet_not_stated", lang)),
        "title": own(article.title.of(article.text).strip() if article.title else say("page.untitled", lang)),
        "date": own((article.published and article.published.when.value) or say("label.undated", lang)),
        "sha256": tag("span", article.sha256, dir="ltr"),
    }
    if asked is None:
        return Html(text(message("web.cited_whole", lang)).format_map(told))
    words = " ".join(asked.of(article.text).split())
    words = words if len(words) <= _CITED else words[:_CITED] + "…"
    told |= {"start": Html(str(asked.start)), "end": Html(str(asked.end)), "words": own(words)}
    return Html(text(message("web.cited", lang)).format_map(told))


def _citation(article: Article, asked: Span | None, lang: Lang) -> Html:
    words = tag("p", cited(article, asked, lang), id="citation", dir="auto")
    button = tag("button", say("web.copy", lang), type="button", id="copy", hidden="", cls="plain")
    return tag("section", tag("h2", say("web.citation", lang)), tag("div", words, button, cls="citation"))


def _text(index: Index, reading: Reading, asked: Span | None, ask: Ask) -> list[Html]:
    """Legend, the screen of the text, the way to the other screens, the marks as a list."""
    article = reading.article
    off = frozenset(value for key, value in ask.params if key == "hide") & set(LAYERS)
    layers = [*layers_of(reading, ask.lang, off), *hits(article, ask.one("q"))]
    if asked:
        layers.append(Layer("asked", asked.start, asked.end, ""))
    screens = parts(stretches(article), layers)
    at = _screen(screens, asked, ask)
    first, last = (screens[at][0].start, screens[at][-1].end) if screens[at] else (0, 0)
    here = [one for one in layers if one.start < last and one.end > first]
    blocks = _blocks(article, screens[at], here, _drawn(screens[at], asked), ask.lang)
    ways = _ways(ask, at, len(screens))
    return [
        tag("section", tag("h2", say("web.layers", ask.lang)), _legend(ask, off)),
        ways,
        tag("div", *blocks, cls="reading", lang="ar", dir="rtl"),
        ways,
        _list(index, article, [one for one in here if one.name in LAYERS], ask),
    ]


def _drawn(screen: Sequence[Stretch], asked: Span | None) -> Span | None:
    """The asked words from where the first of them is drawn on this screen: the space between blocks is not."""
    if asked is None:
        return None
    starts = [max(asked.start, one.start) for one in screen if one.start < asked.end and one.end > asked.start]
    return Span(min(starts), asked.end) if starts else None


def _screen(screens: Sequence[Sequence[Stretch]], asked: Span | None, ask: Ask) -> int:
    """The screen that is asked for: by number, by the words, else the first."""
    if ask.one("part"):
        return min(max(ask.number("part") - 1, 0), len(screens) - 1)
    if asked:
        for at, screen in enumerate(screens):
            if screen and asked.start < screen[-1].end:
                return at
    return 0


def _ways(ask: Ask, at: int, count: int) -> Html:
    if count < 2:
        return Html("")
    told = [tag("span", say("web.part", ask.lang, first=at + 1, last=at + 1, total=count))]
    if at:
        told.insert(0, tag("a", say("web.before", ask.lang), href=ask.again(part=at), rel="prev"))
    if at + 1 < count:
        told.append(tag("a", say("web.after", ask.lang), href=ask.again(part=at + 2), rel="next"))
    return tag("nav", *told, cls="pager", aria_label=say("web.pages", ask.lang))


def _legend(ask: Ask, off: frozenset[str]) -> Html:
    """Each layer as it looks, and the way to switch it."""
    items = []
    for name in LAYERS:
        hidden = sorted(off ^ {name})
        address = ask.again(hide=None)
        for one in hidden:
            address += f"{'&' if '?' in address else '?'}hide={one}"
        key = "web.show" if name in off else "web.hide"
        told = say(f"web.{name}", ask.lang)
        sample = tag("span", told, cls="off" if name in off else f"l-{name}")
        way = tag("a", say(key, ask.lang), href=address, aria_label=f"{say(key, ask.lang)}: {told}")
        items.append(tag("li", sample, " ", way))
    return tag("ul", *items, cls="legend")


def _blocks(
    article: Article, screen: Sequence[Stretch], layers: Sequence[Layer], asked: Span | None, lang: Lang
) -> list[Html]:
    """The blocks of a screen; runs of furniture are folded away unless the asked words are in them."""
    made: list[Html] = []
    for away, run in groupby(screen, key=lambda block: block.kind == "furniture"):
        run_blocks = list(run)
        told = [_block(article, block, layers, asked) for block in run_blocks]
        if away:
            count = sum(block.end - block.start for block in run_blocks)
            here = bool(asked and any(asked.meets(Span(block.start, block.end)) for block in run_blocks))
            summary = tag("summary", say("web.furniture", lang, count=count), lang=lang)
            told = [tag("details", summary, *told, open="" if here else None)]
        made += told
    return made


def _block(article: Article, block: Stretch, layers: Sequence[Layer], asked: Span | None) -> Html:
    """One block. Each piece is text in nested spans, one for each mark over it."""
    inside = join(_piece(article, piece.start, piece.end, [layers[n] for n in piece.over], asked)
                  for piece in cut(block.start, block.end, layers))  # fmt: skip
    return tag("p", inside, cls=block.kind)


def _piece(article: Article, start: int, end: int, over: Sequence[Layer], asked: Span | None) -> Html:
    says = " | ".join(dict.fromkeys(one.says for one in over if one.says))
    made = join([article.text[start:end]])
    for name in sorted({one.name for one in over}, key=_depth, reverse=True):
        if name == "asked":
            made = tag("mark", made, id="c" if asked and start == asked.start else None, cls="asked")
        else:
            made = tag("span", made, cls="hit" if name == "hit" else f"l-{name}")
    return tag("span", made, title=says) if says else made


def _depth(name: str) -> int:
    """How far inside a layer is drawn: the words asked for lie over all others, so that they are always seen."""
    return LAYERS.index(name) if name in LAYERS else len(LAYERS) + (name == "asked")


def _list(index: Index, article: Article, marks: Sequence[Layer], ask: Ask) -> Html:
    """The marks of this screen as a table, for eyes that do not see colours and for the keyboard."""
    if not marks:
        return Html("")
    heads = [say(f"web.{name}", ask.lang) for name in ("kind", "query", "says")]
    rows = [
        [
            say(f"web.{one.name}", ask.lang),
            tag("a", own(article.text[one.start : one.end]),
                href=place_of(index, ask, article.id, Span(one.start, one.end)), lang="ar"),
            _whom(index, article, one, ask),
        ]
        for one in marks
    ]  # fmt: skip
    told = say("web.marks", ask.lang)
    return tag("details", tag("summary", told), table(heads, rows, says=told), cls="marks")


def _whom(index: Index, article: Article, mark: Layer, ask: Ask) -> Html:
    entity = index.of_member.get((article.id, mark.actor)) if mark.actor else None
    return actor_link(ask, entity, index.entities[entity].name) if entity else own(mark.says)


def _tells(index: Index, article: Article, ask: Ask) -> Html:
    """The happenings that the article tells of."""
    events = index.told_in.get(article.id, [])
    if not events:
        return Html("")
    return tag("section", tag("h2", say("web.tells_of", ask.lang)), event_lines(index, events[:_EVENTS], ask))


def _met(reading: Reading, lang: Lang) -> Html:
    """What was met in it and not understood."""
    told = [label("flag", flag, lang) for flag in reading.article.flags]
    told += [one_language(issue.what, lang) for issue in reading.issues]
    if not told:
        return Html("")
    return tag("section", tag("h2", say("web.issues", lang)), tag("ul", *(tag("li", own(one)) for one in told)))
