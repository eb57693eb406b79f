"""The frame around every page: head, way round the case, search, language, footer.

In: an Ask, a title, the parts of a page. Out: the whole page as text.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawatur import __version__
from tawatur.messages import LANGS, Lang, say
from tawatur.tell.markup import Html, own, tag
from tawatur.tell.page_frame import MARK
from tawatur.web.ask import Ask
from tawatur.web.static_files import address

#: The pages that every page leads to.
PLACES = (
    ("/", "timeline"),
    ("/actors", "actors"),
    ("/outlets", "outlets"),
    ("/series", "series"),
    ("/issues", "issues"),
    ("/review", "review"),
    ("/export", "exports"),
)
#: htmx without what a strict content policy forbids, and without copies of pages in the browser's storage.
HTMX = (
    '{"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"selfRequestsOnly":true,'
    '"historyEnabled":true,"historyCacheSize":0,"refreshOnHistoryMiss":true}'
)
#: The name of each language in itself.
LANGUAGES: dict[Lang, str] = {"ar": "العربية", "en": "English"}


def whole(ask: Ask, title: str, *parts: str, again: int | None = None) -> str:
    """A page of the case. ``again``: seconds after which it asks for itself again where there are no scripts."""
    direction = "rtl" if ask.lang == "ar" else "ltr"
    body = tag(
        "body",
        tag("a", say("web.skip", ask.lang), cls="skip", href="#main"),
        _top(ask),
        tag("main", *parts, id="main", tabindex="-1"),
        tag(
            "footer",
            tag("p", say("web.made", ask.lang, version=__version__)),
            tag("p", say("page.brackets", ask.lang)),
            tag("p", say("web.help", ask.lang), id="keys", tabindex="-1"),
            cls="foot",
        ),
        cls="web",
    )
    return "<!DOCTYPE html>\n" + tag("html", _head(ask, title, again), body, lang=ask.lang, dir=direction) + "\n"


def _head(ask: Ask, title: str, again: int | None) -> Html:
    refresh = tag("noscript", tag("meta", http_equiv="refresh", content=str(again))) if again else ""
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", say("page.title", ask.lang, title=title)),
        refresh,
        tag("link", rel="icon", type="image/svg+xml", href=address("icon")),
        tag("link", rel="stylesheet", href=address("style")),
        tag("meta", name="htmx-config", content=HTMX),
        tag("script", src=address("htmx"), defer=""),
        tag("script", src=address("keys"), defer=""),
    )


def _top(ask: Ask) -> Html:
    """Brand, places, search, languages."""
    places = [
        tag("li", tag("a", say(f"web.{name}", ask.lang), href=_way(ask, path), aria_current=_here(ask, path)))
        for path, name in PLACES
    ]
    others = [
        tag("a", LANGUAGES[lang], href=ask.again(lang=lang), lang=lang, hreflang=lang, rel="alternate")
        for lang in LANGS
        if lang != ask.lang
    ]
    return tag(
        "header",
        tag("a", MARK, tag("span", say("page.brand", ask.lang)), href=ask.to("/"), cls="brand"),
        tag("nav", tag("ul", *places), aria_label=say("web.places", ask.lang)),
        search_box(ask, ""),
        tag("p", *others, cls="langs"),
        cls="top",
    )


def _way(ask: Ask, path: str) -> str:
    """The address of a place; exports take the filter of this page along."""
    return ask.carry(path) if path == "/export" else ask.to(path)


def _here(ask: Ask, path: str) -> str | None:
    return "page" if ask.path == path else None


def search_box(ask: Ask, query: str) -> Html:
    """The form of the search; works without scripts."""
    named = say("web.search", ask.lang)
    return tag(
        "form",
        tag("input", type="search", name="q", value=query, aria_label=named, placeholder=named, id="q"),
        lang_field(ask),
        tag("button", named, type="submit"),
        action="/search",
        method="get",
        role="search",
        cls="searching",
    )


def lang_field(ask: Ask) -> Html:
    """The language as a hidden field of a form, where addresses must name it."""
    return tag("input", type="hidden", name="lang", value=ask.lang) if ask.lang != ask.usual else Html("")


def headline(kicker: str, title: str, *below: str) -> Html:
    """The head of a page's content."""
    return tag("div", tag("p", kicker, cls="kicker"), tag("h1", title), *below, cls="headline")


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, cls: str = "sources", says: str = "") -> Html:
    """A table in a box that scrolls by itself on narrow screens."""
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    body = tag("tbody", *(tag("tr", *(tag("td", cell) for cell in row)) for row in rows))
    caption = tag("caption", says) if says else ""
    made = tag("table", caption, head, body, cls=cls)
    return tag("section", made, cls="scroll", tabindex="0", aria_label=says or heads[0])


def pager(ask: Ask, first: int, size: int, total: int) -> Html:
    """Which part of a list is shown, and the ways to the parts before and after."""
    if total <= size:
        return Html("")
    parts: list[str] = []
    if first > 0:
        parts.append(tag("a", say("web.before", ask.lang), href=_from(ask, max(0, first - size)), rel="prev"))
    parts.append(tag("span", say("web.part", ask.lang, first=first + 1, last=min(first + size, total), total=total)))
    if first + size < total:
        parts.append(tag("a", say("web.after", ask.lang), href=_from(ask, first + size), rel="next"))
    return tag("nav", *parts, cls="pager", aria_label=say("web.pages", ask.lang))


def _from(ask: Ask, first: int) -> str:
    address = ask.again()
    return address if not first else f"{address}{'&' if '?' in address else '?'}from={first}"


def named(ask: Ask, path: str, name: str) -> Html:
    """A link whose words are a value from outside."""
    return tag("a", own(name), href=ask.to(path))


def nothing(ask: Ask, key: str = "web.nothing") -> Html:
    """What is said where there is nothing to show."""
    return tag("p", say(key, ask.lang), cls="none")


def group(legend: str, choices: Sequence[Html]) -> Html:
    """Choices of a form under one legend."""
    return tag("fieldset", tag("legend", legend), *choices)


def choice(name: str, value: str, told: Html, *, chosen: bool) -> Html:
    """One of several that exclude one another."""
    box = tag("input", type="radio", name=name, value=value, required="", checked="" if chosen else None)
    return tag("label", box, " ", told)


def text_field(name: str, told: str, value: str) -> Html:
    """A line of text that must be given."""
    return tag(
        "label", told, tag("input", type="text", name=name, value=value, required="", maxlength="300", dir="auto")
    )
