"""One case as a single HTML file: right to left, light and dark, printable, without scripts and without a network.

In: the desk of a case and its sheets. Out: the text of the file, the same for the same case.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files

from tawatur import __version__
from tawatur.messages import Lang, counted, say
from tawatur.tell.desk import Desk
from tawatur.tell.markup import Html, anchor, join, own, tag
from tawatur.tell.page_event import event_section, heading, minor, when
from tawatur.tell.page_frame import MARK
from tawatur.tell.page_words import badge
from tawatur.tell.sheet import Sheet, Source
from tawatur.tell.text import label, line_label, shown_value


def page(desk: Desk, sheets: Sequence[Sheet], lang: Lang, title: str) -> str:
    """The whole file."""
    style = (files("tawatur.tell") / "page.css").read_text(encoding="utf-8")
    main = [sheet for sheet in sheets if sheet.main]
    rest = [sheet for sheet in sheets if not sheet.main]
    body = tag(
        "body",
        tag("a", say("page.skip", lang), cls="skip", href="#timeline"),
        _masthead(desk, main, lang, title),
        tag(
            "main",
            _timeline(main, lang),
            _disputes(main, lang),
            *(event_section(sheet, lang) for sheet in main),
            _minor(rest, lang),
            _copies(desk, lang),
            _sources(desk, lang),
        ),
        tag(
            "footer",
            tag("p", say("page.made", lang, version=__version__)),
            tag("p", say("page.brackets", lang)),
            cls="foot",
        ),
    )
    direction = "rtl" if lang == "ar" else "ltr"
    return "<!DOCTYPE html>\n" + tag("html", _head(style, title, lang), body, lang=lang, dir=direction) + "\n"


def _head(style: str, title: str, lang: Lang) -> Html:
    """Character set, policy, title, style. The policy lets in the one style sheet, by its digest, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="robots", content="noindex"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", say("page.title", lang, title=title)),
        tag("style", Html(style)),
    )


def _masthead(desk: Desk, main: Sequence[Sheet], lang: Lang, title: str) -> Html:
    """The name of the case and how much there is."""
    outlets = {article.outlet.name for article in desk.articles.values() if article.outlet}
    disputes = sum(line.accord == "contested" for sheet in main for line in sheet.lines)
    facts = [
        counted("count.articles", lang, len(desk.articles)),
        counted("count.outlets", lang, len(outlets)),
        counted("count.events", lang, len(main)),
    ]
    figures = [tag("li", fact) for fact in facts]
    if disputes:
        figures.append(tag("li", counted("count.contested", lang, disputes), cls="hot"))
    return tag(
        "header",
        tag("p", MARK, tag("span", say("page.brand", lang)), cls="brand"),
        tag("h1", own(title)),
        tag("p", say("page.tagline", lang), cls="tagline"),
        tag("ul", *figures, cls="figures"),
        cls="mast",
    )


def _timeline(main: Sequence[Sheet], lang: Lang) -> Html:
    """The main happenings, oldest first, as stops on one line."""
    stops = [
        tag(
            "li",
            tag("p", when(sheet, lang), cls="stop-when"),
            tag(
                "a",
                tag("span", label("type", sheet.type, lang), cls="kicker"),
                tag("strong", heading(sheet, lang)),
                tag("span", _summary(sheet, lang), cls="stop-facts"),
                href=f"#{anchor(sheet.id)}",
            ),
            cls="stop" + (" hot" if _disputed(sheet) else ""),
        )
        for sheet in main
    ]
    return tag("section", tag("h2", say("page.timeline", lang)), tag("ol", *stops, cls="stops"), id="timeline")


def _summary(sheet: Sheet, lang: Lang) -> Html:
    """How many accounts, and how their points stand."""
    parts = [tag("span", counted("count.accounts", lang, len(sheet.sources)))]
    for accord in ("contested", "updated", "agreed", "compatible"):
        number = sum(line.accord == accord for line in sheet.lines)
        if number:
            parts.append(tag("span", badge(accord, lang), f" {number}"))
    return join(parts)


def _disputed(sheet: Sheet) -> bool:
    return any(line.accord == "contested" for line in sheet.lines)


def _disputes(main: Sequence[Sheet], lang: Lang) -> Html:
    """Every contested point with its values, and the way to its words."""
    items = [
        tag(
            "li",
            tag("a", line_label(line, lang), href=f"#line-{anchor(line.id)}"),
            tag("span", *_against([shown_value(line.slot, side.value, lang) for side in line.sides]), cls="against"),
            tag("span", heading(sheet, lang), cls="of"),
        )
        for sheet in main
        for line in sheet.lines
        if line.accord == "contested"
    ]
    if not items:
        return Html("")
    return tag("section", tag("h2", say("page.disputes", lang)), tag("ul", *items, cls="disputes"))


def _against(values: Sequence[str]) -> list[Html]:
    """Values with the sign of dispute between them."""
    parts: list[Html] = []
    for value in values:
        parts += [tag("i", "≠", aria_hidden="true", dir="ltr")] if parts else []
        parts.append(tag("b", own(value)))
    return parts


def _minor(rest: Sequence[Sheet], lang: Lang) -> Html:
    """Happenings that no article is mainly about."""
    if not rest:
        return Html("")
    items = [minor(sheet, lang) for sheet in rest]
    return tag("section", tag("h2", say("page.also", lang)), tag("ol", *items, cls="minor"), id="also")


def _copies(desk: Desk, lang: Lang) -> Html:
    """Passages that two articles share."""
    items = []
    for copy in desk.case.copies:
        left, right = desk.names.get(copy.left.article, ""), desk.names.get(copy.right.article, "")
        count = copy.left.end - copy.left.start
        upstream = f" – {say('page.upstream', lang)}: " if copy.upstream else ""
        told = say("page.copied", lang, left=left, right=right, count=count)
        items.append(
            tag("li", tag("a", told, href=f"#a-{anchor(copy.left.article)}"), upstream, own(copy.upstream or ""))
        )
    if not items:
        return Html("")
    return tag("section", tag("h2", say("page.copies", lang)), tag("ul", *items, cls="copies"))


def _sources(desk: Desk, lang: Lang) -> Html:
    """Every article that was read, with the digest of its page."""
    heads = [tag("th", say(f"page.{name}", lang), scope="col") for name in ("outlet", "date", "article", "evidence")]
    sources = sorted((desk.source(article) for article in desk.articles), key=lambda s: (s.published or "9", s.name))
    rows = [_source(source, lang) for source in sources]
    table = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), cls="sources")
    return tag("section", tag("h2", say("page.sources", lang)), tag("div", table, cls="scroll", tabindex="0"))


def _source(source: Source, lang: Lang) -> Html:
    derived = "" if source.stated or not source.published else tag("abbr", " ~", title=say("page.derived_note", lang))
    return tag(
        "tr",
        tag("td", own(source.outlet) if source.outlet else tag("span", say("label.not_stated", lang), cls="none")),
        tag("td", tag("span", source.published or "–", dir="ltr"), derived, cls="day"),
        tag(
            "td",
            own(source.title or say("page.untitled", lang)),
            tag("small", own(source.name)),
            dir="auto",
        ),
        tag("td", tag("code", source.sha256[:16], dir="ltr", title=source.sha256)),
        id=f"a-{anchor(source.id)}",
    )
