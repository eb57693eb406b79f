"""The ledger and one event's sheet as lines of text, for a terminal that may or may not turn Arabic round.

In: sheets. Out: lines in logical order, unshaped: ids and dates first, one Arabic value at the end of each line.
``Pen`` makes a piece of text safe for where it goes and gives it a style (bold, dim, red, ...).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tawatur.messages import Lang, counted, messages, say
from tawatur.tell.chain import Branch, tree
from tawatur.tell.date import spoken
from tawatur.tell.figure import FIGURES, figure_told
from tawatur.tell.ledger import Stop
from tawatur.tell.sheet import DENIED, Account, Line, Sheet, Side, Why

Pen = Callable[[str, str], str]
#: Style of each accord.
_STYLE = {"agreed": "green", "compatible": "green", "updated": "yellow", "contested": "red", "single": "dim", "": "dim"}
#: Letters of an id that are shown; `why` and `--event` take any beginning that only one id has.
SHOWN = 8


def short(record_id: str) -> str:
    """As much of an id as a reader needs: of a readable one (``E.2017-11-20.meeting.1a2b3c4d``) its last part."""
    return record_id.rpartition(".")[2][:SHOWN]


def label(kind: str, value: str, lang: Lang) -> str:
    """The label of a value of a closed vocabulary; the value itself where it has none."""
    key = f"{kind}.{value}"
    return say(key, lang) if key in messages() else value.replace("_", " ")


def line_label(line: Line, lang: Lang) -> str:
    """What a line is about, in which roles or of which kind; one that stands beside the event says so."""
    told = label("slot", line.slot, lang)
    if line.beside:
        return say("label.beside", lang, slot=told)
    kinds = dict.fromkeys(_kind_label(line.slot, kind, lang) for kind in line.kinds)
    return f"{told} ({COMMA[lang].join(kinds)})" if kinds else told


def _kind_label(slot: str, kind: str, lang: Lang) -> str:
    """A role, with the act of speech that it is a part in; or what kind of reason is given."""
    role, _, act = kind.partition(":")
    told = label("role" if slot == "who" else slot, role, lang)
    return f"{told}: {label('act', act, lang)}" if act else told


def counts(side: Side, lang: Lang) -> list[str]:
    """How many origins a value has, and how many of its accounts are of unknown origin."""
    return counts_of(side.origins, side.unknown, lang)


def counts_of(origins: int, unknown: int, lang: Lang) -> list[str]:
    """So many origins, and so many accounts of unknown origin; what is none is not told."""
    found = (("count.origins", origins), ("count.unknown", unknown))
    return [counted(key, lang, number) for key, number in found if number]


#: What stands between the parts of a list.
COMMA: dict[Lang, str] = {"en": ", ", "ar": "، "}
#: Places of one article shown under one value; JSON holds all of them.
PLACES = 2
#: Slots whose values are times.
TIMES = frozenset({"when", "announced"})


def is_type(value: str) -> bool:
    """Whether ``value`` is a type of happening, and not words of an article."""
    return f"type.{value}" in messages()


def shown_value(slot: str, value: str, lang: Lang) -> str:
    """A value as people write it."""
    if value.startswith(DENIED):
        return say("label.denied", lang, value=shown_value(slot, value.removeprefix(DENIED), lang))
    if slot == "what" and is_type(value):
        return label("type", value, lang)
    if slot in FIGURES:
        return figure_told(value, lang)
    return spoken(value, lang) if slot in TIMES else value


def shown_reason(why: Why, lang: Lang) -> str:
    """A reason as a sentence in the reader's language; in the words of its maker where there is none. Why accounts
    agree or not is said in English with the values, which stand beside it in Arabic."""
    key = f"reason.{why.name}"
    if key not in messages() or (lang == "en" and why.says and why.name.startswith("accord_")):
        return why.says
    return say(key, lang)


def timeline(stops: Sequence[Stop], lang: Lang, pen: Pen) -> Iterator[str]:
    """The ledger, oldest first: one heading line for each event, then its people and its place."""
    for stop in stops:
        status = "" if stop.status == "reported" else label("status", stop.status, lang)
        style = "bold" if stop.main else "plain"
        date = f"{stop.time or '-':<10}"
        contested = "  " + pen("red", label("accord", "contested", lang)) if stop.contested else ""
        head = f"{pen('cyan', date)}  {pen('dim', f'{short(stop.id):<{SHOWN}}')} {stop.articles:>3}  "
        tail = pen("dim", f"  ({status})") if status else ""
        yield f"{head}{pen(style, label('type', stop.type, lang))}{tail}{contested}"
        if stop.named:
            yield " " * 26 + pen("plain", " · ".join(stop.named))
        if stop.place:
            yield " " * 26 + pen("dim", stop.place)


def event(sheet: Sheet, lang: Lang, pen: Pen) -> Iterator[str]:
    """One event's sheet."""
    yield f"{pen('dim', sheet.id)}  {pen('bold', label('type', sheet.type, lang))}"
    yield from _facts(sheet, lang, pen)
    yield ""
    yield pen("bold", f"{say('label.accounts', lang)} ({len(sheet.sources)})")
    for source in sheet.sources:
        outlet = source.outlet or say("label.outlet_not_stated", lang)
        yield f"  {source.published or '-':<16}  {pen('dim', source.name)}  {pen('plain', outlet)}"
        yield " " * 20 + pen("plain", source.title)
    for line in sheet.lines:
        yield ""
        yield from _line(line, lang, pen)
    chains = [(a.article, a.chain) for line in sheet.lines for side in line.sides for a in side.accounts]
    if chains:
        yield ""
        yield pen("bold", say("label.chains", lang))
        yield from _tree(tree(chains), lang, pen, "  ")


def _facts(sheet: Sheet, lang: Lang, pen: Pen) -> Iterator[str]:
    """When, where and who, each on a line of its own."""
    basis = f" ({say(f'label.{sheet.basis}', lang)})" if sheet.basis and sheet.basis != "stated" else ""
    time = f"{sheet.time}{basis}  {spoken(sheet.time, lang)}" if sheet.time else say("label.not_stated", lang)
    facts = [("when", time), ("where", sheet.place or say("label.not_stated", lang))]
    facts += [("who", f"{label('role', part.role, lang)}  {part.name}") for part in sheet.parts]
    for name, value in facts:
        yield f"  {pen('dim', say(f'label.{name}', lang))}  {pen('plain', value)}"


def _line(line: Line, lang: Lang, pen: Pen) -> Iterator[str]:
    """One slot: how the accounts stand to one another, then each value with its words, then who is silent."""
    accord = pen(_STYLE.get(line.accord, "plain"), label("accord", line.accord, lang))
    yield f"{pen('bold', line_label(line, lang))}  [{accord}]"
    for side in line.sides:
        yield from _side(line, side, lang, pen)
    for article in line.silent:
        yield f"  {pen('dim', say('label.silent', lang))}  {pen('dim', article)}"


def _side(line: Line, side: Side, lang: Lang, pen: Pen) -> Iterator[str]:
    """One value: its id and origins, the value, and every account's words."""
    event_id, _, rest = side.id.partition(":")
    value = pen("bold", shown_value(line.slot, side.value, lang))
    told = COMMA[lang].join(counts(side, lang))
    yield f"  {pen('dim', f'{short(event_id)}:{rest}')}  {told}  {value}".rstrip()
    for article in dict.fromkeys(account.article for account in side.accounts):
        own = [account for account in side.accounts if account.article == article]
        for account in own[:PLACES]:
            yield from _account(account, lang, pen)
        if own[PLACES:]:
            yield f"        {pen('dim', counted('page.more', lang, len(own) - PLACES))}"


def _account(account: Account, lang: Lang, pen: Pen) -> Iterator[str]:
    """One account's exact words, and where they stand."""
    words = account.words
    stance = "" if account.stance == "asserted" else f"  {label('stance', account.stance, lang)}"
    place = f"{short(account.claim)}  {words.start}-{words.end}"
    yield f"      {pen('dim', place)}{pen('yellow', stance)}  {pen('dim', words.article)}"
    yield f"        {pen('plain', f'«{words.text}»')}"


def _tree(branches: Sequence[Branch], lang: Lang, pen: Pen, indent: str) -> Iterator[str]:
    """Chains, the outlet first, each voice further from the reader one step further in."""
    for branch in branches:
        link = branch.link
        name = link.name or ("" if link.kind == "none" else say("label.outlet_not_stated", lang))
        kind = pen("dim", label("voice", link.kind, lang))
        weak = pen("yellow", f"  ! {label('weak', link.weak, lang)}") if link.weak else ""
        yield f"{indent}{kind}{weak}  {pen('plain', name)}".rstrip()
        yield from _tree(branch.behind, lang, pen, indent + "   ")
