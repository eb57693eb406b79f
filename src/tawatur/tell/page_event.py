"""One happening on the page: who, when, where; a table of points by outlet; points, sayings, chains.

In: a sheet. Out: HTML.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.messages import Lang, counted, say
from tawatur.tell.chain import tree
from tawatur.tell.crowd import for_heading
from tawatur.tell.date import spoken
from tawatur.tell.markup import Html, anchor, join, own, tag
from tawatur.tell.page_words import badge, branches, line_block, listed, saying, words
from tawatur.tell.sheet import Account, Line, Sheet, more_than_once
from tawatur.tell.text import is_type, label, line_label, shown_value

#: Slots whose values are sentences.
SAYINGS = frozenset({"said", "decided", "topic", "why"})
#: Names in a heading before it is cut.
_NAMES = 4
#: Places shown of a happening that no article is mainly about.
_PLACES = 3


def heading(sheet: Sheet, lang: Lang) -> Html:
    """Who and where, in a few words; an article's title or words where neither is known."""
    who = [own(name) for name in for_heading(((part.entity, part.name) for part in sheet.parts), sheet.place)]
    who = [*who[:_NAMES], *([Html("…")] if len(who) > _NAMES else [])]
    if sheet.place:
        return join([*listed(who, lang), Html(" · " if who else ""), own(sheet.place)])
    titles = [source.title for source in sheet.sources if source.title] if sheet.main else []
    triggers = [found.text for found in sheet.triggers]
    return join(listed(who, lang)) if who else own(next(iter([*titles, *triggers]), "–"))


def when(sheet: Sheet, lang: Lang) -> Html:
    """The time in words and in digits, and whether the text states it."""
    if not sheet.time:
        return tag("span", say("label.undated", lang), cls="none")
    told = spoken(sheet.time, lang)
    iso = tag("span", sheet.time, cls="iso", dir="ltr") if told != sheet.time else ""
    basis = ""
    if sheet.basis and sheet.basis != "stated":
        basis = tag("abbr", say(f"label.{sheet.basis}", lang), cls="basis", title=say("page.derived_note", lang))
    return tag("time", tag("bdi", told), " ", iso, " ", basis)


def event_section(sheet: Sheet, lang: Lang) -> Html:
    """The whole section of one main happening."""
    status = "" if sheet.status == "reported" else tag("span", label("status", sheet.status, lang), cls="status")
    points = [line for line in sheet.lines if not _is_saying(line)]
    return tag(
        "article",
        tag("p", label("type", sheet.type, lang), " ", status, cls="kicker"),
        tag("h2", heading(sheet, lang)),
        tag("p", when(sheet, lang), cls="event-when"),
        _parts(sheet, lang),
        _glance(sheet, points, lang),
        *(line_block(sheet, line, lang) for line in points),
        _sayings(sheet, lang),
        _chains(sheet, lang),
        cls="event",
        id=anchor(sheet.id),
    )


def _parts(sheet: Sheet, lang: Lang) -> Html:
    """Everybody who takes part, with the roles."""
    roles: dict[str, list[str]] = {}
    for part in sheet.parts:
        roles.setdefault(part.name, []).append(label("role", part.role, lang))
    items = [
        tag("div", tag("dt", " · ".join(dict.fromkeys(told))), tag("dd", own(name))) for name, told in roles.items()
    ]
    return tag("dl", *items, cls="parts") if items else Html("")


def _glance(sheet: Sheet, lines: Sequence[Line], lang: Lang) -> Html:
    """Points by articles: which value each gives, and who is silent. Only where two articles can be compared."""
    if len(sheet.sources) < 2 or not lines:
        return Html("")
    keys = {s.name: (s.outlet or s.name, (s.published or "")[:10]) for s in sheet.sources}
    alike = more_than_once(keys.values())
    heads = [
        tag("th", own(key[0]), tag("small", tag("span", key[1], dir="ltr"), *_name(name, key in alike)), scope="col")
        for name, key in keys.items()
    ]
    head = tag("tr", tag("th", say("page.slot", lang), scope="col"), *heads)
    rows = [_glance_row(sheet, line, lang) for line in _once(lines)]
    table = tag("table", tag("caption", say("page.table", lang)), tag("thead", head), tag("tbody", *rows), cls="glance")
    return tag("div", table, cls="scroll", tabindex="0")


def _name(name: str, told: bool) -> list[Html]:
    """The name of an account, where outlet and day are another's too."""
    return [Html(" "), own(name)] if told else []


def _once(lines: Sequence[Line]) -> list[Line]:
    """Of lines that say the same of one slot (one actor in two roles), the one that most articles tell."""
    best: dict[tuple[str, tuple[str, ...]], Line] = {}
    for line in sorted(lines, key=lambda line: -len({account.article for account in _accounts(line)})):
        best.setdefault((line.slot, tuple(sorted(side.value for side in line.sides))), line)
    return [line for line in lines if line in best.values()]


def _glance_row(sheet: Sheet, line: Line, lang: Lang) -> Html:
    point = tag("a", line_label(line, lang), href=f"#line-{anchor(line.id)}")
    cells = [_glance_cell(source.name, line, lang) for source in sheet.sources]
    return tag("tr", tag("th", point, badge(line.accord, lang), scope="row"), *cells)


def _glance_cell(article: str, line: Line, lang: Lang) -> Html:
    """The values that one article gives a point; each number of a value has its own tint."""
    values = [
        tag(
            "a", own(shown_value(line.slot, side.value, lang)), href=f"#{anchor(side.id)}", cls=f"side-{min(number, 4)}"
        )
        for number, side in enumerate(line.sides, 1)
        if any(account.article == article for account in side.accounts)
    ]
    if values:
        return tag("td", *values)
    return tag("td", tag("span", "—", title=say("page.not_mentioned", lang)), cls="silent")


def _sayings(sheet: Sheet, lang: Lang) -> Html:
    """What was said, decided and talked about: what several accounts carry stands open, the rest can be opened."""
    found = [line for line in sheet.lines if _is_saying(line)]
    if not found:
        return Html("")
    shared = [line for line in found if len({account.article for account in _accounts(line)}) > 1]
    alone = [line for line in found if line not in shared]
    if len(sheet.sources) < 2:
        shared, alone = alone, []
    open_ones = tag("ol", *(saying(sheet, line, lang) for line in shared))
    rest = Html("")
    if alone:
        summary = tag("summary", counted("count.alone", lang, len(alone)))
        rest = tag("details", summary, tag("ol", *(saying(sheet, line, lang) for line in alone)), cls="more")
    return tag("section", tag("h3", say("page.sayings", lang)), open_ones, rest, cls="sayings")


def _is_saying(line: Line) -> bool:
    """Whether its values are sentences, which have no place in a table."""
    return line.slot in SAYINGS or (line.slot == "what" and not all(is_type(side.value) for side in line.sides))


def _accounts(line: Line) -> list[Account]:
    return [account for side in line.sides for account in side.accounts]


def _chains(sheet: Sheet, lang: Lang) -> Html:
    """All chains of the happening as one tree."""
    chains = [(account.article, account.chain) for line in sheet.lines for account in _accounts(line)]
    if not chains:
        return Html("")
    inside = branches(tree(chains), lang)
    return tag("details", tag("summary", tag("h3", say("label.chains", lang))), inside, cls="line", open="")


def minor(sheet: Sheet, lang: Lang) -> Html:
    """A happening that no article is mainly about: one line, and the words that name it."""
    status = "" if sheet.status == "reported" else tag("span", label("status", sheet.status, lang), cls="status")
    evidence = [tag("blockquote", words(found), lang="ar", dir="rtl") for found in sheet.triggers[:_PLACES]]
    kind = tag("b", label("type", sheet.type, lang))
    line = tag("summary", when(sheet, lang), kind, tag("span", heading(sheet, lang)), status)
    return tag("li", tag("details", line, *evidence), id=anchor(sheet.id))
