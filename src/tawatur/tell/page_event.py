"""One happening on the page: who, when, where; a table of points by outlet; the words under every value; the chains.

In: a sheet. Out: HTML.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.messages import Lang, counted, say
from tawatur.tell.chain import Branch, Link, tree
from tawatur.tell.date import spoken
from tawatur.tell.markup import Html, join, own, tag
from tawatur.tell.sheet import Account, Line, Sheet, Side, Words
from tawatur.tell.text import counts, label, shown_value

#: How the accounts stand to one another, as a sign beside the word (colour alone would not do).
SIGNS = {"agreed": "✓", "compatible": "≈", "updated": "↻", "contested": "≠", "single": "·", "": "–"}
#: Slots whose values are sentences: they have no place in a table.
SPOKEN = frozenset({"said", "decided", "topic", "what"})
#: Names in a heading before it is cut.
_NAMES = 4


def badge(accord: str, lang: Lang) -> Html:
    """Sign and word of an accord."""
    sign = tag("i", SIGNS.get(accord, "–"), aria_hidden="true", dir="ltr")
    return tag("span", sign, " ", label("accord", accord, lang), cls=f"badge {accord or 'none'}")


def heading(sheet: Sheet, lang: Lang) -> Html:
    """Who and where, in a few words; the article's own words where neither is known."""
    names = [own(part.name) for part in sheet.parts[:_NAMES]]
    more = [Html("…")] if len(sheet.parts) > _NAMES else []
    comma = "، " if lang == "ar" else ", "
    who = [piece for name in [*names, *more] for piece in (Html(comma), name)][1:]
    if sheet.place:
        return join([*who, Html(" · " if who else ""), own(sheet.place)])
    return join(who) if who else own(sheet.triggers[0].text if sheet.triggers else label("type", sheet.type, lang))


def when(sheet: Sheet, lang: Lang) -> Html:
    """The time in words and in digits, and whether the text states it."""
    if not sheet.time:
        return tag("span", say("label.undated", lang), cls="none")
    words = spoken(sheet.time, lang)
    iso = tag("span", sheet.time, cls="iso", dir="ltr") if words != sheet.time else ""
    basis = ""
    if sheet.basis and sheet.basis != "stated":
        basis = tag("abbr", say(f"label.{sheet.basis}", lang), cls="basis", title=say("page.derived_note", lang))
    return tag("time", tag("bdi", words), " ", iso, " ", basis)


def event_section(sheet: Sheet, lang: Lang) -> Html:
    """The whole section of one main happening."""
    status = "" if sheet.status == "reported" else tag("span", label("status", sheet.status, lang), cls="status")
    table = [line for line in sheet.lines if line.slot not in SPOKEN]
    sayings = [line for line in sheet.lines if line.slot in SPOKEN]
    chains = [(account.article, account.chain) for line in sheet.lines for account in _accounts(line)]
    return tag(
        "article",
        tag("p", label("type", sheet.type, lang), " ", status, cls="kicker"),
        tag("h2", heading(sheet, lang)),
        tag("p", when(sheet, lang), cls="event-when"),
        _parts(sheet, lang),
        _glance(sheet, table, lang),
        *(_line(sheet, line, lang) for line in table),
        *(_line(sheet, line, lang) for line in sayings),
        _chains(chains, lang),
        cls="event",
        id=sheet.id,
    )


def _accounts(line: Line) -> list[Account]:
    return [account for side in line.sides for account in side.accounts]


def _parts(sheet: Sheet, lang: Lang) -> Html:
    """Everybody who takes part, with the role."""
    if not sheet.parts:
        return Html("")
    items = [tag("div", tag("dt", label("role", p.role, lang)), tag("dd", own(p.name))) for p in sheet.parts]
    return tag("dl", *items, cls="parts")


def _glance(sheet: Sheet, lines: Sequence[Line], lang: Lang) -> Html:
    """Points by articles: which value each gives, and who is silent. Only where two articles can be compared."""
    if len(sheet.sources) < 2 or not lines:
        return Html("")
    heads = [
        tag("th", own(s.outlet or s.name), tag("small", tag("span", s.published or "", dir="ltr")), scope="col")
        for s in sheet.sources
    ]
    head = tag("tr", tag("th", say("page.slot", lang), scope="col"), *heads)
    rows = [_glance_row(sheet, line, lang) for line in lines]
    table = tag("table", tag("caption", say("page.table", lang)), tag("thead", head), tag("tbody", *rows), cls="glance")
    return tag("div", table, cls="scroll", tabindex="0")


def _glance_row(sheet: Sheet, line: Line, lang: Lang) -> Html:
    point = tag("a", label("slot", line.slot, lang), href=f"#{sheet.id}:{line.slot}")
    cells = [_glance_cell(source.name, line, lang) for source in sheet.sources]
    return tag("tr", tag("th", point, badge(line.accord, lang), scope="row"), *cells)


def _glance_cell(article: str, line: Line, lang: Lang) -> Html:
    """The values that one article gives a point; each number of a value has its own tint."""
    values = [
        tag("a", own(shown_value(line.slot, side.value, lang)), href=f"#{side.id}", cls=f"side-{min(number, 4)}")
        for number, side in enumerate(line.sides, 1)
        if any(account.article == article for account in side.accounts)
    ]
    if values:
        return tag("td", *values)
    silent = tag("span", "—", title=say("page.not_mentioned", lang))
    return tag("td", silent, cls="silent") if article in line.silent else tag("td")


def _line(sheet: Sheet, line: Line, lang: Lang) -> Html:
    """One point: its accord, each value, every outlet's words, the silent ones. Disputes stand open."""
    silent = ""
    if line.silent:
        names = [own(_outlet_of(sheet, name)) for name in line.silent]
        silent = tag("p", tag("b", say("label.silent", lang)), " ", *_listed(names, lang), cls="silence")
    stands_open = line.accord in ("contested", "updated") or len(sheet.sources) == 1
    why = tag("span", line.why, cls="why") if line.why else ""
    return tag(
        "details",
        tag("summary", tag("h3", label("slot", line.slot, lang)), badge(line.accord, lang), why, _gist(line, lang)),
        tag("div", *(_side(sheet, line, side, lang) for side in line.sides), cls="sides"),
        silent,
        cls="line",
        id=f"{sheet.id}:{line.slot}",
        open="" if stands_open else None,
    )


def _gist(line: Line, lang: Lang) -> Html:
    """The values of a closed point, so that it need not be opened to be read."""
    if line.slot in SPOKEN:
        return tag("span", counted("count.accounts", lang, len(_accounts(line))), cls="gist")
    values = [own(shown_value(line.slot, side.value, lang)) for side in line.sides[:3]]
    return tag("span", *_listed(values, lang), cls="gist")


def _listed(values: Sequence[Html], lang: Lang) -> list[Html]:
    comma = Html("، " if lang == "ar" else ", ")
    return [piece for value in values for piece in (comma, value)][1:]


def _outlet_of(sheet: Sheet, article: str) -> str:
    return next((s.outlet or s.name for s in sheet.sources if s.name == article), article)


def _side(sheet: Sheet, line: Line, side: Side, lang: Lang) -> Html:
    """One value with the words of everyone who gives it."""
    value = "" if line.slot in SPOKEN else tag("p", own(shown_value(line.slot, side.value, lang)), cls="value")
    facts = [tag("li", fact) for fact in counts(side, lang)]
    reasons = [tag("li", reason, cls="reason", dir="auto") for reason in side.reasons]
    accounts = [_account(sheet, account, lang) for account in side.accounts]
    told = tag("ul", *facts, *reasons, cls="facts") if facts or reasons else ""
    return tag("div", value, told, *accounts, cls="side", id=side.id)


def _account(sheet: Sheet, account: Account, lang: Lang) -> Html:
    """One outlet's exact words inside their context, and the chain they came through."""
    stance = ""
    if account.stance != "asserted":
        stance = tag("span", label("stance", account.stance, lang), cls="status")
    place = say("page.characters", lang, start=account.words.start, end=account.words.end)
    told = tag("span", account.claim[:8], cls="claim", dir="ltr", title=f"{account.made_by} · {place}")
    return tag(
        "figure",
        tag("blockquote", words(account.words), lang="ar", dir="rtl"),
        tag("figcaption", _way(account.chain, lang), stance, told),
    )


def words(found: Words) -> Html:
    """Words inside their context. A mark with a background only: a box would tear joined Arabic letters apart."""
    return join([found.before, tag("mark", found.text), found.after])


def _way(chain: Sequence[Link], lang: Lang) -> Html:
    """A chain on one line: the outlet, and after each arrow the voice it has it from."""
    arrow = tag("i", " ← " if lang == "ar" else " → ", aria_hidden="true")
    steps = [piece for link in chain for piece in (arrow, _link(link, lang))][1:]
    return tag("span", *steps, cls="way")


def _link(link: Link, lang: Lang) -> Html:
    """One voice; the weakest is marked with a sign and the reason."""
    named = own(link.name) if link.name else Html(say("label.outlet_not_stated", lang))
    name = Html(say("label.no_source", lang)) if link.kind == "none" else named
    kind = label("voice", link.kind, lang)
    if link.weak:
        sign = tag("i", "⚠ ", aria_hidden="true")
        return tag("span", sign, name, cls="voice weak", title=label("weak", link.weak, lang))
    return tag("span", name, cls="voice", title=kind)


def _chains(chains: Sequence[tuple[str, tuple[Link, ...]]], lang: Lang) -> Html:
    """All chains of the happening as one tree, the reader's side outermost."""
    if not chains:
        return Html("")
    inside = _branches(tree(chains), lang)
    return tag("details", tag("summary", tag("h3", say("label.chains", lang))), inside, cls="line chains", open="")


def _branches(branches: Sequence[Branch], lang: Lang) -> Html:
    items = []
    for branch in branches:
        link = branch.link
        kind = "" if link.kind == "none" else tag("small", label("voice", link.kind, lang))
        weak = tag("small", label("weak", link.weak, lang), cls="why-weak") if link.weak else ""
        behind = _branches(branch.behind, lang) if branch.behind else ""
        items.append(tag("li", _link(link, lang), " ", kind, " ", weak, behind))
    return tag("ul", *items, cls="tree")


def minor(sheet: Sheet, lang: Lang) -> Html:
    """A happening that no article is mainly about: one line, and the words that name it."""
    status = "" if sheet.status == "reported" else tag("span", label("status", sheet.status, lang), cls="status")
    evidence = [tag("blockquote", words(found), lang="ar", dir="rtl") for found in sheet.triggers[:3]]
    line = tag("summary", when(sheet, lang), tag("b", label("type", sheet.type, lang)), tag("span", heading(sheet, lang)), status)
    return tag("li", tag("details", line, *evidence), id=sheet.id)
