"""``why``: from any value of a case to its exact words, its rule, its chain and its reasons.

In: a case and an id or its beginning. Out: one trace; exit code 4 where the id names nothing, or more than one thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from tawatur.cli.case import opened
from tawatur.cli.command import argument, command
from tawatur.cli.screen import Answer, Item, Screen
from tawatur.errors import NotFound
from tawatur.messages import error
from tawatur.model import Case
from tawatur.store import Store
from tawatur.store.records import Found
from tawatur.tell.chain import Link
from tawatur.tell.desk import Desk
from tawatur.tell.ledger import resolved
from tawatur.tell.record import names_of
from tawatur.tell.sheet import Why
from tawatur.tell.text import COMMA, counts_of, label, short, shown_reason, shown_value
from tawatur.tell.trace import Ground, Trace, Tracer, copy_id


@command("why", argument("case"), argument("id"))
def why_command(screen: Screen, case: str, id: str) -> int:  # noqa: A002 -- named as the help shows it
    """Trace one value."""
    with opened(case) as store:
        trace = _trace(store, id)
    item: Item = msgspec.to_builtins(trace)
    screen.show(Answer("why", item, [item], _lines(screen, trace)))
    return 0


def _trace(store: Store, asked: str) -> Trace:
    event, _, rest = asked.partition(":")
    is_position = rest.count(":") == 1
    case = store.case()
    event = resolved(case, event, store.aliases()) or event
    found = _meant(store, event if is_position or not rest else asked)
    readings = [store.reading(article) for article in _articles(store, case, found)]
    tracer = Tracer(Desk(readings, case, names_of(store.articles())), readings)
    try:
        return tracer.trace("position", f"{found.id}:{rest}") if is_position else tracer.trace(found.kind, found.id)
    except (KeyError, StopIteration, IndexError, ValueError) as why:
        raise error(NotFound, "error.no_such_id", id=asked) from why


def _articles(store: Store, case: Case, found: Found) -> Iterable[str]:
    """The articles that the evidence of a record lies in: only these are loaded."""
    if found.home:
        return (found.home,)
    if found.kind == "event":
        return next((event.articles for event in case.events if event.id == found.id), ())
    if found.kind == "entity":
        return dict.fromkeys(article for e in case.entities if e.id == found.id for article, _ in e.members)
    ends = [end for copy in case.copies for end in (copy.left.article, copy.right.article) if copy_id(copy) == found.id]
    ends += [
        end for one in (*case.judgements, *store.judgements()) if one.id == found.id for end in (one.left, one.right)
    ]
    return dict.fromkeys(home for end in ends for home in _homes(store, end))


def _homes(store: Store, record_id: str) -> list[str]:
    """The articles that hold a record."""
    return [one.home for one in store.find(record_id) if one.id == record_id and one.home]


def _meant(store: Store, asked: str) -> Found:
    """The one record that ``asked`` begins; of a readable id the last part may begin it. Raises NotFound."""
    found = store.find(asked) or _by_last_part(store, asked)
    ids = list(dict.fromkeys(one.id for one in found))
    if not ids:
        raise error(NotFound, "error.no_such_id", id=asked)
    if len(ids) > 1 and asked not in ids:
        raise error(NotFound, "error.many_ids", id=asked, count=len(ids), ids=", ".join(ids[:5]))
    return found[0]


def _by_last_part(store: Store, asked: str) -> list[Found]:
    case = store.case()
    events = [Found(event.id, "event", "") for event in case.events if short(event.id).startswith(asked)]
    return events + [Found(e.id, "entity", "") for e in case.entities if short(e.id).startswith(asked)]


def _lines(screen: Screen, trace: Trace) -> Iterator[str]:
    """The trace for people: value, words with their context, rule, chain, reasons, what it rests on."""
    pen = screen.pen
    yield f"{pen('dim', trace.id)}  {pen('cyan', trace.kind)}"
    yield f"  {pen('dim', screen.say('label.value'))}  {pen('bold', _value(screen, trace))}"
    if trace.rule:
        yield f"  {pen('dim', screen.say('label.rule'))}  {pen('plain', trace.rule)}"
    for words in trace.words:
        yield f"  {pen('dim', f'{words.start}-{words.end}')}  {pen('dim', words.article)}"
        yield f"      {pen('dim', words.before)}{pen('bold', f'⟦{words.text}⟧')}{pen('dim', words.after)}"
    yield from _chain(screen, trace.chain)
    yield from _block(screen, "label.reasons", (_ground(screen, reason) for reason in trace.reasons))
    yield from _block(screen, "label.rests_on", (f"{lead.id}  {lead.kind}  {lead.text}" for lead in trace.leads))
    sources = (f"{source.sha256[:16]}  {source.published or '-'}  {source.source}" for source in trace.sources)
    yield from _block(screen, "label.source", sources)


def _value(screen: Screen, trace: Trace) -> str:
    """What a record says, in the reader's language where it is a value of a slot."""
    if not trace.slot:
        return trace.value
    lang = screen.lang
    told = f"{label('slot', trace.slot, lang)}: {shown_value(trace.slot, trace.bare, lang)}"
    beside = [label("stance", trace.stance, lang)] if trace.stance else []
    beside += [label("accord", trace.accord, lang)] if trace.accord else []
    beside += counts_of(trace.origins, trace.unknown, lang)
    return f"{told}  ({COMMA[lang].join(beside)})" if beside else told


def _chain(screen: Screen, chain: tuple[Link, ...]) -> Iterator[str]:
    """One voice a line, each behind the one before."""
    if chain:
        yield f"  {screen.pen('dim', screen.say('label.chain'))}"
    for depth, link in enumerate(chain):
        weak = f"  ! {label('weak', link.weak, screen.lang)}" if link.weak else ""
        kind = screen.pen("dim", label("voice", link.kind, screen.lang))
        name = screen.pen("plain", _name(screen, link))
        yield f"    {'   ' * depth}{kind}{screen.pen('yellow', weak)}  {name}".rstrip()


def _ground(screen: Screen, ground: Ground) -> str:
    said = shown_reason(Why(name=ground.name, says=ground.says), screen.lang)
    return f"{ground.note}  {said}".strip()


def _name(screen: Screen, link: Link) -> str:
    return link.name or ("" if link.kind == "none" else screen.say("label.outlet_not_stated"))


def _block(screen: Screen, key: str, texts: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    for number, told in enumerate(texts):
        if number == 0:
            yield f"  {screen.pen('dim', screen.say(key))}"
        yield f"    {screen.pen('plain', told)}"
