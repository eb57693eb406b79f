"""Review: a person says that two things are one or two, with a reason and a name; a later judgement undoes it.

In: an Index, an Ask, the fields of a form. Out: pages, and Judgements, which the store only ever adds to; the machine's
output stays as it is until the case is linked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast, get_args

from tawatur.messages import say
from tawatur.model import Judgement, Reason, Verdict
from tawatur.tell.markup import Html, join, own, tag
from tawatur.web.ask import LONGEST, Ask
from tawatur.web.event_page import judgement_line
from tawatur.web.frame import headline, lang_field, whole
from tawatur.web.pairs import Thing, candidates, thing
from tawatur.web.relink import Relink
from tawatur.web.shelf import Index, Shelf

About = Literal["entity", "event"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


def judgement_of(index: Index, fields: Mapping[str, str], at: str) -> Judgement | None:
    """The judgement that a form gives; None where something is missing or names nothing of the case."""
    told = {name: value.strip()[:LONGEST] for name, value in fields.items()}
    about, verdict = told.get("about", ""), told.get("verdict", "")
    left, right = (thing(index, about, told.get(side, ""), "en") for side in ("left", "right"))
    known = left and right and left.ref != right.ref
    if not (known and verdict in VERDICTS and told.get("reason") and told.get("by") and told["by"] != "rule"):
        return None
    assert left
    assert right
    return Judgement(
        about=cast("About", about),
        left=left.ref,
        right=right.ref,
        verdict=verdict,
        reasons=(Reason(name="person", weight=0.0, says=told["reason"]),),
        by=told["by"],
        at=at,
    )


def review_page(shelf: Shelf, index: Index, ask: Ask, relink: Relink) -> str:
    """The form where the address names a thing; else every judgement, and the button that makes them count."""
    title = say("web.review", ask.lang)
    left = thing(index, ask.one("about"), ask.one("left"), ask.lang)
    head = headline(say("page.brand", ask.lang), title)
    if left:
        return whole(ask, title, head, _form(shelf, index, left, ask))
    return whole(ask, title, head, _again(index, relink, ask), _all(index, ask))


def _form(shelf: Shelf, index: Index, left: Thing, ask: Ask) -> Html:
    """Who is judged, against whom, how, why, by whom."""
    about, lang = ask.one("about"), ask.lang
    offered = candidates(shelf, index, about, left, lang)
    named = thing(index, about, ask.one("right"), lang)
    if named:
        offered = [named, *(one for one in offered if one.ref != named.ref)]
    sides = [_choice("right", one.ref, _name(one, ask), chosen=bool(named and one.ref == named.ref)) for one in offered]
    asked = ask.one("verdict")
    verdicts = [_choice("verdict", one, Html(say(f"web.{one}", lang)), chosen=one == asked) for one in VERDICTS]
    return tag(
        "form",
        tag("input", type="hidden", name="about", value=about),
        tag("input", type="hidden", name="left", value=left.ref),
        lang_field(ask),
        tag("h2", say("web.judge", lang)),
        tag("p", tag("b", say("web.left", lang)), ": ", _name(left, ask)),
        _group(say("web.right", lang), sides) if sides else tag("p", say("web.nothing", lang), cls="none"),
        _group(say("web.verdict", lang), verdicts),
        tag(
            "div",
            _text("reason", say("web.reason", lang), ask.one("reason")),
            _text("by", say("web.reviewer", lang), ask.one("by")),
            tag("button", say("web.keep", lang), type="submit"),
            cls="fields",
        ),
        action="/review",
        method="post",
        cls="judging",
    )


def _name(one: Thing, ask: Ask) -> Html:
    return tag("a", own(one.name), href=ask.to(one.path))


def _group(legend: str, choices: list[Html]) -> Html:
    return tag("fieldset", tag("legend", legend), *choices)


def _choice(name: str, value: str, told: Html, *, chosen: bool) -> Html:
    box = tag("input", type="radio", name=name, value=value, required="", checked="" if chosen else None)
    return tag("label", box, " ", told)


def _text(name: str, told: str, value: str) -> Html:
    return tag(
        "label", told, tag("input", type="text", name=name, value=value, required="", maxlength="300", dir="auto")
    )


def _again(index: Index, relink: Relink, ask: Ask) -> Html:
    """What the machine is doing, or the button that has it link again."""
    lang = ask.lang
    working = relink.stage()
    if working:
        stage = say(f"stage.{working}", lang)
        refresh = tag("p", tag("a", say("web.review", lang), href=ask.to("/review")))
        return tag("section", tag("p", say("web.working", lang, stage=stage), role="status"), refresh)
    failed = Html("")
    if relink.failed:
        failed = tag("p", relink.failed.arabic if lang == "ar" else relink.failed.english, cls="hot", role="alert")
    button = tag("button", say("web.recompute", lang), type="submit")
    form = tag("form", lang_field(ask), button, action="/relink", method="post")
    note = tag("p", say("web.waiting", lang), cls="none")
    return tag("section", failed, note, form) if index.judgements else failed


def _all(index: Index, ask: Ask) -> Html:
    """Every judgement, newest first, each with the way to undo it."""
    rows = [_row(index, one, ask) for one in reversed(index.judgements)]
    title = tag("h2", say("web.judged", ask.lang))
    if not rows:
        none = tag("p", say("web.no_judgement", ask.lang), cls="none")
        return tag("section", title, none, tag("p", say("web.how_to_judge", ask.lang)))
    return tag("section", title, tag("ol", *rows, cls="hits"))


def _row(index: Index, one: Judgement, ask: Ask) -> Html:
    sides = [_side(index, one.about, ref, ask) for ref in (one.left, one.right)]
    undo = Html("")
    if one.verdict != "unsure" and one.about != "copy":
        told = {"left": one.left, "right": one.right, "verdict": "unsure", "reason": say("web.undone", ask.lang)}
        undo = tag("a", say("web.unsure", ask.lang), href=ask.to("/review", about=one.about, by=one.by, **told))
    pair = join([sides[0], " – ", sides[1]])
    return tag("li", tag("p", judgement_line(one, ask.lang)), tag("p", pair, " ", undo, cls="meta"))


def _side(index: Index, about: str, ref: str, ask: Ask) -> Html:
    known = thing(index, about, ref, ask.lang)
    return _name(known, ask) if known else tag("code", ref, dir="ltr")


def refused(ask: Ask) -> str:
    """What is said of a form that lacks something."""
    title = say("web.review", ask.lang)
    return whole(ask, title, headline(say("page.brand", ask.lang), title), tag("p", say("web.incomplete", ask.lang)))
