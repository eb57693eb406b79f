"""Review: what people say of what the machine found, with a reason and a name; every step can be taken back.

In: an Index, an Ask, the fields of a form. Out: pages, and Judgements, which the store only ever adds to; the machine's
output stays as it is, and what is computed from it obeys the judgements when the case is linked again.
"""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.judgements import OF_CLAIM, OF_PAIR, Said, history, on_claim, on_pair, redo, undo
from tawatur.messages import say
from tawatur.model import Judgement
from tawatur.run.reviewing import LONGEST, as_pair, fits
from tawatur.tell.markup import Html, join, own, tag
from tawatur.web.ask import Ask
from tawatur.web.claim_review import Known
from tawatur.web.event_page import judgement_line
from tawatur.web.frame import choice, group, headline, lang_field, text_field, whole
from tawatur.web.pairs import Thing, candidates, thing
from tawatur.web.shelf import Index, Shelf
from tawatur.web.task import Task


def _said(fields: Mapping[str, str], at: str) -> Said | None:
    """Name, time and reason of a form; None where name or reason is missing."""
    by, reason = (fields.get(name, "").strip()[:LONGEST] for name in ("by", "reason"))
    return Said(by=by, at=at, reason=reason) if by and reason and by != "rule" else None


def judgement_of(index: Index, fields: Mapping[str, str], at: str) -> Judgement | None:
    """The judgement of two things that a form gives; None where something is missing or names nothing of the case."""
    about, verdict, said = as_pair(fields.get("about", "")), fields.get("verdict", ""), _said(fields, at)
    left, right = (thing(index, about or "", fields.get(side, "").strip(), "en") for side in ("left", "right"))
    if not (about and said and left and right and left.ref != right.ref and verdict in OF_PAIR):
        return None
    return on_pair(about, left.ref, right.ref, verdict, said)


def of_claim(about: Known, fields: Mapping[str, str], at: str) -> Judgement | None:
    """The judgement of a claim that a form gives; None where something is missing. A value must fit: see ``unfit``."""
    verdict, said = fields.get("verdict", ""), _said(fields, at)
    if said is None or verdict not in OF_CLAIM or unfit(about, fields):
        return None
    value = fields.get("value", "").strip() if verdict == "corrected" else ""
    return on_claim(about.claim.id, verdict, said, value)


def unfit(about: Known, fields: Mapping[str, str]) -> bool:
    """Whether a form corrects a claim to a value that cannot stand in its slot."""
    return fields.get("verdict") == "corrected" and not fits(about.claim.slot, fields.get("value", "").strip())


def stepped(index: Index, fields: Mapping[str, str], at: str, *, forward: bool) -> Judgement | None:
    """The step that takes a judgement back (``target``, else the last), or lets one stand again."""
    by = fields.get("by", "").strip()[:LONGEST]
    if not by or by == "rule":
        return None
    said = Said(by=by, at=at)
    return redo(index.judgements, said) if forward else undo(index.judgements, said, fields.get("target", ""))


def last_name(index: Index) -> str:
    """Who judged last: whoever judges now is usually the same."""
    return index.judgements[-1].by if index.judgements else ""


def review_page(shelf: Shelf, index: Index, ask: Ask, task: Task) -> str:
    """The form where the address names a thing; else every judgement, and the button that makes them count."""
    title = say("web.review", ask.lang)
    left = thing(index, ask.one("about"), ask.one("left"), ask.lang)
    head = headline(say("page.brand", ask.lang), title)
    if left:
        return whole(ask, title, head, _form(shelf, index, left, ask))
    return whole(ask, title, head, _steps(index, ask), _again(index, task, ask), _all(index, ask))


def _form(shelf: Shelf, index: Index, left: Thing, ask: Ask) -> Html:
    """Who is judged, against whom, how, why, by whom."""
    about, lang = ask.one("about"), ask.lang
    offered = candidates(shelf, index, about, left, lang)
    named = thing(index, about, ask.one("right"), lang)
    if named:
        offered = [named, *(one for one in offered if one.ref != named.ref)]
    sides = [choice("right", one.ref, _name(one, ask), chosen=bool(named and one.ref == named.ref)) for one in offered]
    asked = ask.one("verdict")
    verdicts = [choice("verdict", one, Html(say(f"web.{one}", lang)), chosen=one == asked) for one in OF_PAIR]
    return tag(
        "form",
        tag("input", type="hidden", name="about", value=about),
        tag("input", type="hidden", name="left", value=left.ref),
        lang_field(ask),
        tag("h2", say("web.judge", lang)),
        tag("p", tag("b", say("web.left", lang)), ": ", _name(left, ask)),
        group(say("web.right", lang), sides) if sides else tag("p", say("web.nothing", lang), cls="none"),
        group(say("web.verdict", lang), verdicts),
        tag(
            "div",
            text_field("reason", say("web.reason", lang), ask.one("reason")),
            text_field("by", say("web.reviewer", lang), ask.one("by") or last_name(index)),
            tag("button", say("web.keep", lang), type="submit"),
            cls="fields",
        ),
        action="/review",
        method="post",
        cls="judging",
    )


def _name(one: Thing, ask: Ask) -> Html:
    return tag("a", own(one.name), href=ask.to(one.path))


def _again(index: Index, task: Task, ask: Ask) -> Html:
    """What the machine is doing, or the button that has it link again."""
    lang = ask.lang
    working = task.stage()
    if working:
        stage = say(f"stage.{working}", lang)
        refresh = tag("p", tag("a", say("web.review", lang), href=ask.to("/review")))
        return tag("section", tag("p", say("web.working", lang, stage=stage), role="status"), refresh)
    failed = Html("")
    if task.failed:
        failed = tag("p", task.failed.arabic if lang == "ar" else task.failed.english, cls="hot", role="alert")
    button = tag("button", say("web.recompute", lang), type="submit")
    form = tag("form", lang_field(ask), button, action="/relink", method="post")
    note = tag("p", say("web.waiting", lang), cls="none")
    count = tag("p", say("web.pending", lang, count=index.pending), cls="hot") if index.pending else note
    return tag("section", failed, count, form) if index.judgements else failed


def _steps(index: Index, ask: Ask) -> Html:
    """Undo and redo, each with what it would touch. Only where there is something to step over."""
    told = history(index.judgements)
    buttons = []
    for way, ones in (("undo", told.done), ("redo", told.undone)):
        if ones:
            last = say("web.last_step", ask.lang, verdict=say(f"web.{ones[-1].verdict}", ask.lang))
            button = tag("button", f"{say(f'web.{way}', ask.lang)} ({len(ones)})", type="submit", id=way)
            buttons.append(_step_form(index, ask, way, button, tag("small", last)))
    if not buttons:
        return Html("")
    return tag("section", tag("h2", say("web.steps", ask.lang)), tag("div", *buttons, cls="steps"))


def _step_form(index: Index, ask: Ask, way: str, *inside: str) -> Html:
    """A button that steps, in the name of whoever judged last."""
    name = tag("input", type="hidden", name="by", value=last_name(index))
    return tag("form", name, lang_field(ask), *inside, action=f"/{way}", method="post")


def _all(index: Index, ask: Ask) -> Html:
    """Every judgement, newest first, those that stand with the way to take them back."""
    stands = {one.id for one in history(index.judgements).done}
    rows = [_row(index, one, ask, stands=one.id in stands) for one in reversed(index.judgements)]
    title = tag("h2", say("web.judged", ask.lang))
    if not rows:
        none = tag("p", say("web.no_judgement", ask.lang), cls="none")
        return tag("section", title, none, tag("p", say("web.how_to_judge", ask.lang)))
    return tag("section", title, tag("ol", *rows, cls="hits"))


def _row(index: Index, one: Judgement, ask: Ask, *, stands: bool) -> Html:
    line = tag("p", judgement_line(one, ask.lang))
    if one.about == "judgement":
        return tag("li", line, tag("p", tag("code", one.left[:8], dir="ltr"), cls="meta"), cls="step")
    sides = [_side(index, one.about, ref, ask) for ref in (one.left, one.right) if ref]
    pair = join([piece for side in sides for piece in (" – ", side)][1:])
    if one.about == "claim":
        pair = tag("a", tag("code", one.left[:8], dir="ltr"), href=ask.to("/review", claim=one.left))
    back = Html("")
    if stands:
        target = tag("input", type="hidden", name="target", value=one.id)
        button = tag("button", say("web.undo_this", ask.lang), type="submit", cls="plain")
        back = _step_form(index, ask, "undo", target, button)
    gone = "" if stands else tag("span", say("web.taken_back", ask.lang), cls="status")
    meta = tag("div", tag("code", one.id[:8], dir="ltr"), " ", pair, " ", gone, back, cls="meta")
    return tag("li", line, meta, cls=None if stands else "gone")


def _side(index: Index, about: str, ref: str, ask: Ask) -> Html:
    known = thing(index, about, ref, ask.lang)
    return _name(known, ask) if known else tag("code", ref, dir="ltr")


def refused(ask: Ask, key: str = "web.incomplete") -> str:
    """What is said of a form that lacks something."""
    title = say("web.review", ask.lang)
    return whole(ask, title, headline(say("page.brand", ask.lang), title), tag("p", say(key, ask.lang), role="alert"))
