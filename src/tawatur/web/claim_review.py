"""The form that judges one claim: its words, what the machine read, and what a person says of it.

In: a Shelf, an Index, an Ask that names a claim. Out: the page, and the happening that the claim belongs to.
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.judgements import OF_CLAIM, of_claims
from tawatur.messages import Lang, say
from tawatur.model import Claim, Reading
from tawatur.run.reviewing import claim_of
from tawatur.tell.markup import Html, anchor, own, tag
from tawatur.tell.page_words import ruled, words
from tawatur.tell.text import label, shown_value
from tawatur.web.ask import Ask, step
from tawatur.web.desk import LinkingDesk, article_link, outlet_link
from tawatur.web.frame import choice, group, headline, lang_field, text_field, whole
from tawatur.web.shelf import Index, Shelf

#: Verdict -> the message that says what it does.
_DOES = {"accepted": "accept", "rejected": "reject", "corrected": "correct", "unsure": "reopen"}


class Known(NamedTuple):
    """A claim, its reading and its happening (empty where it belongs to none)."""

    claim: Claim
    reading: Reading
    event: str


def known(shelf: Shelf, index: Index, key: str) -> Known:
    """The claim whose id begins with ``key``. Raises NotFound."""
    with shelf.opened() as store:
        claim = claim_of(store, key)
        return Known(claim, store.reading(claim.article), index.of_mention.get(claim.event, ""))


def back(index: Index, about: Known, ask: Ask) -> str:
    """Where a reader goes after judging: to the value on the page of its happening, else to the article."""
    if not about.event:
        return ask.to(f"/d/{index.heads[about.claim.article].sha256}")
    used: dict[str, int] = {}
    place = ""
    for row in index.events[about.event].rows:
        for position in row.positions:
            used[row.slot] = used.get(row.slot, 0) + 1
            if about.claim.id in position.claims:
                place = place or "#" + anchor(f"{about.event}:{row.slot}:{used[row.slot]}")
    return ask.to(f"/e/{step(about.event)}") + place


def claim_page(index: Index, about: Known, ask: Ask, by: str) -> str:
    """The whole page."""
    lang, claim = ask.lang, about.claim
    desk = LinkingDesk([about.reading], index, ask)
    said = desk.ruling(claim)
    head = index.heads[claim.article]
    told = [
        ("label.what", label("slot", claim.slot, lang)),
        ("web.machine_read", tag("b", own(shown_value(claim.slot, desk.value(_of(index, claim), [claim]), lang)))),
        ("page.outlet", outlet_link(ask, head.outlet)),
        ("page.article", article_link(index, ask, claim.article)),
    ]
    about_list = tag("dl", *(tag("div", tag("dt", say(key, lang)), tag("dd", one)) for key, one in told), cls="about")
    return whole(
        ask,
        say("web.judge_claim", lang),
        headline(say("web.review", lang), say("web.judge_claim", lang), about_list),
        tag("blockquote", words(desk.words(claim.article, claim.span)), lang="ar", dir="rtl"),
        tag("p", ruled(said, lang), " ", tag("span", said.reason, cls="none", dir="auto")) if said else "",
        _form(index, claim, ask, by),
    )


def _of(index: Index, claim: Claim) -> str:
    """The value as a position shows it."""
    entity = index.of_member.get((claim.article, claim.actor or ""))
    return entity or " ".join(part for part in (claim.mod, claim.value, claim.unit) if part)


def _form(index: Index, claim: Claim, ask: Ask, by: str) -> Html:
    judged = claim.id in of_claims(index.judgements)
    verdicts = [one for one in OF_CLAIM if judged or one != "unsure"]
    choices = [choice("verdict", one, Html(say(f"web.{_DOES[one]}", ask.lang)), chosen=False) for one in verdicts]
    value = _value_field(index, claim, ask.lang)
    return tag(
        "form",
        tag("input", type="hidden", name="claim", value=claim.id),
        lang_field(ask),
        group(say("web.verdict", ask.lang), [*choices, value]),
        tag(
            "div",
            text_field("reason", say("web.reason", ask.lang), ""),
            text_field("by", say("web.reviewer", ask.lang), by),
            tag("button", say("web.keep", ask.lang), type="submit"),
            cls="fields",
        ),
        action="/review",
        method="post",
        cls="judging",
    )


def _value_field(index: Index, claim: Claim, lang: Lang) -> Html:
    """Where the right value is written; an actor or a place is one that the article names."""
    told = say("web.new_value", lang)
    if claim.slot not in ("who", "where"):
        box = tag("input", type="text", name="value", value=claim.value, dir="auto", maxlength="300")
        return tag("label", told, " ", box, cls="value-field")
    kinds = ("place",) if claim.slot == "where" else ("person", "organization", "group", "place")
    near = {index.of_member.get(member, "") for member in index.members_in(claim.article)}
    named = sorted(
        (one for key in near if (one := index.entities.get(key)) and one.kind in kinds), key=lambda e: e.name
    )
    options = [tag("option", one.name, value=one.id) for one in named]
    return tag(
        "label", told, " ", tag("select", tag("option", "–", value=""), *options, name="value"), cls="value-field"
    )
