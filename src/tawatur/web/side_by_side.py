"""Two to five accounts of one happening side by side: each point in one row, what differs marked and first; where an
account does not mention a point, that is said.

In: a Shelf, an Index, a happening, an Ask (``with``: ids of articles; ``diff=1``: only what differs). Out: the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.messages import say
from tawatur.model import Event, Span
from tawatur.tell.markup import Html, own, tag
from tawatur.tell.page_event import SAYINGS
from tawatur.tell.page_words import SIGNS, way
from tawatur.tell.sheet import Account, Line, Side, Source, more_than_once
from tawatur.tell.text import is_type, line_label, shown_value
from tawatur.web.ask import Ask, step
from tawatur.web.desk import LinkingDesk, article_link, outlet_link, place_of
from tawatur.web.event_page import title_of
from tawatur.web.frame import headline, lang_field, nothing, whole
from tawatur.web.shelf import Index, Shelf
from tawatur.web.wordings import apart

#: Accounts side by side: a sixth column has no room for a sentence. Accounts that are offered.
FEWEST, MOST, OFFERED = 2, 5, 40
#: Letters of context on each side of the words.
NEAR = 60


class Cell(NamedTuple):
    """What one account says of one point: the number of its value in the line (0: nothing), its exact words and where
    they stand."""

    number: int = 0
    side: Side | None = None
    account: Account | None = None
    words: str = ""
    place: str = ""


class Aligned(NamedTuple):
    """One point across the accounts that were chosen."""

    line: Line
    cells: list[Cell]

    @property
    def differs(self) -> bool:
        """Whether two of the accounts give values that exclude one another or are not the same."""
        return self.line.accord in ("contested", "updated") and len(self.values) > 1

    @property
    def speaking(self) -> int:
        """How many of the accounts speak of it."""
        return sum(bool(cell.account) for cell in self.cells)

    @property
    def values(self) -> set[str]:
        """The values that the accounts give."""
        return {cell.side.value for cell in self.cells if cell.side}


def chosen(index: Index, event: Event, ask: Ask) -> list[str]:
    """The accounts that the address asks for; else the first of each outlet, those that dispute something before the
    others."""
    asked = [one for one in ask.every("with") if one in event.articles and one in index.heads]
    if asked:
        return asked[:MOST]
    by_outlet = {index.heads[one].outlet or one: one for one in reversed(event.articles) if one in index.heads}
    return sorted(by_outlet.values(), key=event.articles.index)[:MOST]


def compare_page(shelf: Shelf, index: Index, event: Event, ask: Ask) -> str:
    """The whole page."""
    articles = chosen(index, event, ask)
    desk = LinkingDesk(shelf.readings(articles), index, ask)
    sheet = desk.sheet(event)
    sources = [source for article in articles for source in sheet.sources if source.id == article]
    rows = [row for line in sheet.lines if (row := aligned(desk, line, sources)).values]
    rows.sort(key=lambda row: (not row.differs, row.speaking < FEWEST))
    count = sum(row.differs for row in rows)
    title = title_of(index, event, ask.lang)
    back = tag("a", own(title), href=ask.to(f"/e/{step(event.id)}"))
    enough = len(articles) >= FEWEST
    body = _table(index, rows, sources, ask) if enough else nothing(ask, "web.pick_more")
    return whole(
        ask,
        f"{say('web.compare', ask.lang)}: {title}",
        headline(say("web.compare", ask.lang), back),
        _picker(index, event, articles, ask),
        tag("p", tag("b", say("web.differing", ask.lang, count=count)), " ", _switch(ask)) if enough else "",
        body,
    )


def aligned(desk: LinkingDesk, line: Line, sources: Sequence[Source]) -> Aligned:
    """One point with the first value that each account gives it."""
    return Aligned(line, [_cell(desk, line, source) for source in sources])


def _cell(desk: LinkingDesk, line: Line, source: Source) -> Cell:
    for number, side in enumerate(line.sides, 1):
        for account in side.accounts:
            if account.article == source.name:
                span = Span(account.words.start, account.words.end)
                place = place_of(desk.index, desk.ask, source.id, span)
                return Cell(number, side, account, span.of(desk.articles[source.id].text), place)
    return Cell()


def _picker(index: Index, event: Event, articles: Sequence[str], ask: Ask) -> Html:
    """Every account with a box; works without scripts."""
    offered = [index.heads[one] for one in event.articles[:OFFERED] if one in index.heads]
    keys = {head.id: (head.outlet or head.name, head.published[:10]) for head in offered}
    alike = more_than_once(keys.values())
    boxes = [
        tag(
            "label",
            tag("input", type="checkbox", name="with", value=head.id, checked="" if head.id in articles else None),
            " ",
            own(head.outlet or head.name),
            " ",
            tag("span", head.published[:10], dir="ltr", cls="iso"),
            *((" ", own(head.name)) if keys[head.id] in alike else ()),
        )
        for head in offered
    ]
    more = ask.every("with")[MOST:]
    note = tag("p", say("web.picked_first", ask.lang, most=MOST), role="status") if more else ""
    button = tag("button", say("web.compare_these", ask.lang), type="submit")
    inside = tag("fieldset", tag("legend", say("web.pick", ask.lang)), tag("div", *boxes, cls="boxes"))
    keep = tag("input", type="hidden", name="diff", value="1") if ask.one("diff") else ""
    form = tag("form", inside, lang_field(ask), keep, button, action=f"/e/{step(event.id)}/compare", method="get")
    return tag("div", form, note, cls="picker")


def _switch(ask: Ask) -> Html:
    """The way between all points and those that differ."""
    key, value = ("web.all_points", None) if ask.one("diff") else ("web.only_differences", "1")
    return tag("a", say(key, ask.lang), href=ask.again(diff=value))


def _table(index: Index, rows: Sequence[Aligned], sources: Sequence[Source], ask: Ask) -> Html:
    heads = [
        tag("th", outlet_link(ask, index.heads[source.id].outlet), tag("small", article_link(index, ask, source.id)),
            tag("small", tag("span", (source.published or "")[:10], dir="ltr")), scope="col")
        for source in sources
    ]  # fmt: skip
    shown = [row for row in rows if row.differs or not ask.one("diff")]
    if not shown:
        return nothing(ask)
    head = tag("thead", tag("tr", tag("th", say("web.points", ask.lang), scope="col"), *heads))
    table = tag("table", head, tag("tbody", *(_row(row, ask) for row in shown)), cls="beside")
    return tag("section", table, cls="scroll", tabindex="0", aria_label=say("web.compare", ask.lang))


def _row(row: Aligned, ask: Ask) -> Html:
    """One point: how the accounts stand to one another here, and what each says."""
    worded = row.line.slot in SAYINGS or not _is_value(row.line)
    marked = apart([cell.words for cell in row.cells]) if worded else [own(cell.words) for cell in row.cells]
    cells = [_told(row, cell, told, ask) for cell, told in zip(row.cells, marked, strict=True)]
    point = tag("th", line_label(row.line, ask.lang), " ", _stand(row, ask), scope="row")
    return tag("tr", point, *cells, cls="differs" if row.differs else None)


def _stand(row: Aligned, ask: Ask) -> Html:
    """How the accounts stand to one another, as a sign and a word; nothing where only one speaks."""
    if row.speaking < FEWEST:
        return Html("")
    same = len(row.values) == 1
    kind = "contested" if row.differs else "agreed" if same else "compatible"
    told = "differs" if row.differs else "same_here" if same else "fits"
    sign = tag("i", SIGNS[kind], aria_hidden="true", dir="ltr")
    return tag("span", sign, " ", say(f"web.{told}", ask.lang), cls=f"badge {kind}")


def _is_value(line: Line) -> bool:
    """Whether its values are short enough to stand above their words."""
    return line.slot != "what" or all(is_type(side.value) for side in line.sides)


def _told(row: Aligned, cell: Cell, words: Html, ask: Ask) -> Html:
    """What one account says: the value, its words, from whom it has them; or that it does not mention it."""
    if not (cell.side and cell.account):
        return tag("td", tag("span", say("web.not_mentioned", ask.lang), cls="none"), cls="silent")
    found = cell.account.words
    link = tag("a", words, href=cell.place, title=say("web.open_words", ask.lang))
    quote = tag("blockquote", _near(found.before, before=True), tag("mark", link), _near(found.after, before=False),
                lang="ar", dir="rtl")  # fmt: skip
    value = Html("")
    if row.line.slot not in SAYINGS and _is_value(row.line):
        shown = own(shown_value(row.line.slot, cell.side.value, ask.lang))
        value = tag("p", shown, cls=f"value side-{min(cell.number, 4)}" if row.differs else "value")
    return tag("td", value, quote, tag("p", way(cell.account.chain, ask.lang), cls="came"))


def _near(text: str, *, before: bool) -> str:
    """The few words next to a value; a column is narrow."""
    if len(text) <= NEAR:
        return text
    return "…" + text[-NEAR:].partition(" ")[2] if before else text[:NEAR].rpartition(" ")[0] + "…"
