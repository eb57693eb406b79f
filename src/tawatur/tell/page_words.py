"""The words under every value on the page: each account's exact words in their context, and the chain behind it.

In: lines of a sheet. Out: HTML.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.messages import Lang, counted, say
from tawatur.tell.chain import Branch, Link
from tawatur.tell.markup import Html, anchor, join, own, tag
from tawatur.tell.sheet import Account, Line, Ruling, Sheet, Side, Words
from tawatur.tell.text import counts, label, line_label, shown_reason, shown_value

#: How the accounts stand to one another, as a sign beside the word (colour alone would not do).
SIGNS = {"agreed": "✓", "compatible": "≈", "updated": "↻", "contested": "≠", "single": "·", "": "–"}


#: What a person says of a claim, as a sign beside the word.
RULED = {"accepted": "✓", "rejected": "✗", "corrected": "✎"}


def badge(accord: str, lang: Lang) -> Html:
    """Sign and word of an accord."""
    sign = tag("i", SIGNS.get(accord, "–"), aria_hidden="true", dir="ltr")
    return tag("span", sign, " ", label("accord", accord, lang), cls=f"badge {accord or 'none'}")


def listed(values: Sequence[Html], lang: Lang) -> list[Html]:
    """Values with the comma of the language between them."""
    comma = Html("، " if lang == "ar" else ", ")
    return [piece for value in values for piece in (comma, value)][1:]


def words(found: Words) -> Html:
    """Words inside their context. A mark with a background only: a box would tear joined Arabic letters apart."""
    return join([found.before, tag("mark", found.text), found.after])


def line_block(sheet: Sheet, line: Line, lang: Lang) -> Html:
    """One point: its accord, each value, every outlet's words, the silent ones. Disputes stand open."""
    stands_open = line.accord in ("contested", "updated")
    return tag(
        "details",
        tag("summary", tag("h3", line_label(line, lang)), badge(line.accord, lang), _gist(line, lang)),
        tag("p", say(f"reason.{line.ground}", lang), cls="ground") if line.ground else "",
        tag("div", *(_side(line, side, lang) for side in line.sides), cls="sides"),
        _silence(sheet, line, lang),
        cls="line",
        id=f"line-{anchor(line.id)}",
        open="" if stands_open else None,
    )


def saying(sheet: Sheet, line: Line, lang: Lang) -> Html:
    """One saying: its wordings, who carries it and from whom."""
    status = badge(line.accord, lang) if line.accord not in ("single", "") else ""
    wordings = [_wording(side, lang) for side in line.sides]
    return tag("li", *wordings, status, _silence(sheet, line, lang), cls="saying")


def _wording(side: Side, lang: Lang) -> Html:
    """One wording, with a line for each account that has it."""
    ways = [tag("div", *_came(account, lang), cls="came") for account in side.accounts]
    facts = [tag("li", shown_reason(reason, lang)) for reason in side.reasons]
    told = tag("ul", *facts, cls="facts") if facts else ""
    quote = tag("blockquote", words(side.accounts[0].words), lang="ar", dir="rtl") if side.accounts else ""
    return tag("figure", quote, tag("figcaption", *ways, told), id=anchor(side.id))


def _silence(sheet: Sheet, line: Line, lang: Lang) -> Html:
    """The accounts of the happening that do not speak of this point."""
    if not line.silent:
        return Html("")
    outlets = {source.name: source.outlet or source.name for source in sheet.sources}
    names = [own(outlets.get(name, name)) for name in line.silent]
    return tag("p", tag("b", say("label.silent", lang)), " ", *listed(names, lang), cls="silence")


def _gist(line: Line, lang: Lang) -> Html:
    """The values of a closed point, so that it need not be opened to be read."""
    values = [own(shown_value(line.slot, side.value, lang)) for side in line.sides[:3]]
    return tag("span", *listed(values, lang), cls="gist")


def _side(line: Line, side: Side, lang: Lang) -> Html:
    """One value with the words of everyone who gives it."""
    facts = [tag("li", fact) for fact in counts(side, lang)]
    facts += [tag("li", shown_reason(reason, lang), cls="reason", dir="auto") for reason in side.reasons]
    told = tag("ul", *facts, cls="facts") if facts else ""
    value = tag("p", own(shown_value(line.slot, side.value, lang)), cls="value")
    return tag("div", value, told, *_by_article(side.accounts, lang), cls="side", id=anchor(side.id))


def _by_article(accounts: Sequence[Account], lang: Lang) -> list[Html]:
    """The first words of each article stand open; its further places can be opened."""
    found: dict[str, list[Account]] = {}
    for account in accounts:
        found.setdefault(account.article, []).append(account)
    blocks: list[Html] = []
    for own_accounts in found.values():
        blocks.append(_account(own_accounts[0], lang))
        if rest := own_accounts[1:]:
            more = tag("summary", counted("page.more", lang, len(rest)))
            blocks.append(tag("details", more, *(_account(account, lang) for account in rest), cls="more"))
    return blocks


def _account(account: Account, lang: Lang) -> Html:
    """One outlet's exact words inside their context, and the chain they came through."""
    quote = tag("blockquote", words(account.words), lang="ar", dir="rtl")
    came = tag("figcaption", tag("div", *_came(account, lang), cls="came"))
    return tag(
        "figure", quote, came, cls="rejected" if account.ruling and account.ruling.verdict == "rejected" else None
    )


def _came(account: Account, lang: Lang) -> list[Html]:
    """The chain, the stance, and the id by which `tawatur why` knows the claim."""
    stance = Html("")
    if account.stance != "asserted":
        stance = tag("span", label("stance", account.stance, lang), cls="status")
    place = say("page.characters", lang, start=account.words.start, end=account.words.end)
    claim = tag("span", account.claim[:8], cls="claim", dir="ltr", title=f"{account.made_by} · {place}")
    judge = tag("a", say("web.judge_value", lang), href=account.judge, cls="judge") if account.judge else Html("")
    return [way(account.chain, lang), stance, ruled(account.ruling, lang), judge, claim]


def ruled(ruling: Ruling | None, lang: Lang) -> Html:
    """What a person says of a claim: verdict, the value in its place, name and reason."""
    if ruling is None:
        return Html("")
    sign = tag("i", RULED.get(ruling.verdict, ""), aria_hidden="true", dir="ltr")
    value = (
        join([" ", tag("b", own(shown_value(ruling.slot, ruling.value, lang)))])
        if ruling.verdict == "corrected"
        else ""
    )
    told = say(f"web.{ruling.verdict}", lang)
    return tag(
        "span", sign, " ", told, value, " — ", own(ruling.by), cls=f"ruled {ruling.verdict}", title=ruling.reason
    )


def way(chain: Sequence[Link], lang: Lang) -> Html:
    """A chain on one line: the outlet, and after each arrow the voice it has it from."""
    arrow = tag("i", " ← " if lang == "ar" else " → ", aria_hidden="true")
    steps = [piece for link in chain for piece in (arrow, _link(link, lang))][1:]
    return tag("span", *steps, cls="way")


def _link(link: Link, lang: Lang) -> Html:
    """One voice; the weakest is marked with a sign and the reason."""
    named = own(link.name) if link.name else Html(say("label.outlet_not_stated", lang))
    name = Html(say("label.no_source", lang)) if link.kind == "none" else named
    if link.weak:
        sign = tag("i", "⚠ ", aria_hidden="true")
        return tag("span", sign, name, cls="voice weak", title=label("weak", link.weak, lang))
    return tag("span", name, cls="voice", title=label("voice", link.kind, lang))


def branches(found: Sequence[Branch], lang: Lang) -> Html:
    """Chains as a tree, the reader's side outermost."""
    items = []
    for branch in found:
        link = branch.link
        kind = "" if link.kind == "none" else tag("small", label("voice", link.kind, lang))
        weak = tag("small", label("weak", link.weak, lang), cls="why-weak") if link.weak else ""
        behind = branches(branch.behind, lang) if branch.behind else ""
        items.append(tag("li", _link(link, lang), " ", kind, " ", weak, behind))
    return tag("ul", *items, cls="tree")
