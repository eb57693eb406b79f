"""The desk of a page: words that lead to their place in the article, names that lead to their actor.

In: readings, an Index, an Ask. Out: a Desk whose sheets hold links where the single file holds text; what is shown of
a sheet is made by the same builders.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.judgements import of_claims
from tawatur.messages import say
from tawatur.model import Claim, Reading, Span
from tawatur.tell.desk import Desk
from tawatur.tell.markup import Html, tag
from tawatur.tell.sheet import Words
from tawatur.web.ask import Ask, step
from tawatur.web.frame import named
from tawatur.web.shelf import Head, Index


class LinkingDesk(Desk):
    """A desk over some readings of a case."""

    def __init__(self, readings: Sequence[Reading], index: Index, ask: Ask) -> None:
        super().__init__(readings, index.case, index.names)
        self.index = index
        self.ask = ask
        self.people = of_claims(index.judgements)

    def words(self, article_id: str, span: Span) -> Words:
        """The words inside their context, as a link to where they stand."""
        plain = super().words(article_id, span)
        place = place_of(self.index, self.ask, article_id, span)
        link = tag("a", plain.text, href=place, title=say("web.open_words", self.ask.lang))
        return msgspec.structs.replace(plain, text=link)

    def name(self, entity: str | None) -> str | None:
        """An entity's name, as a link to its page."""
        known = self.index.entities.get(entity or "")
        return actor_link(self.ask, known.id, known.shown) if known else entity

    def judge(self, claim: Claim) -> str:
        """The form that judges a claim."""
        return self.ask.to("/review", claim=claim.id)


def actor_link(ask: Ask, entity: str, name: str) -> Html:
    """A name that leads to the page of its actor."""
    return named(ask, f"/a/{step(entity)}", name)


def outlet_link(ask: Ask, name: str) -> Html:
    """An outlet's name that leads to its page; a note where none is named."""
    if not name:
        return tag("span", say("web.unnamed", ask.lang), cls="none")
    return named(ask, f"/o/{step(name)}", name)


def article_path(index: Index, head: Head) -> tuple[str, str | None]:
    """The path of an article by the digest of its page, and its id where the same page came more than once."""
    twins = index.by_sha[head.sha256]
    return f"/d/{head.sha256}", head.id if twins[0] != head.id else None


def place_of(index: Index, ask: Ask, article_id: str, span: Span | None = None, *, query: str | None = None) -> str:
    """The address of an article, at some of its words."""
    path, twin = article_path(index, index.heads[article_id])
    asked = f"{span.start}-{span.end}" if span else None
    return ask.to(path, c=asked, a=twin, q=query or None) + ("#c" if span else "")


def article_link(index: Index, ask: Ask, article_id: str) -> Html:
    """An article's title, or its name, that leads to it."""
    head = index.heads[article_id]
    path, twin = article_path(index, head)
    told = head.title or head.name
    return tag("a", tag("bdi", told), href=ask.to(path, a=twin), lang="ar", dir="auto")
