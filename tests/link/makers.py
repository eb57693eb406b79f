"""Small readings made by hand: an article with a title and a text, and the marks that a test needs."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.arabic.edtf import when
from tawatur.model import (
    Actor,
    ActorKind,
    Article,
    Block,
    Claim,
    Happening,
    Mention,
    Name,
    Outlet,
    Published,
    Reading,
    Span,
)


def article(
    name: str, title: str, text: str, *, day: str | None = "2031-05-04", outlet: str = "صحيفة الميناء"
) -> Article:
    """An article of one title block and one text block."""
    whole = f"{title}\n\n{text}"
    return Article(
        page=name,
        name=name,
        source=name,
        sha256="0" * 64,
        text=whole,
        blocks=(
            Block(span=Span(0, len(title)), kind="title"),
            Block(span=Span(len(title) + 2, len(whole)), kind="text"),
        ),
        title=Span(0, len(title)),
        outlet=Outlet(name=outlet, basis="given"),
        published=Published(when=when(day), stated=True) if day else None,
    )


class Marks:
    """Collects the marks of one article; every word that is marked must stand in its text."""

    def __init__(self, of: Article) -> None:
        self.article = of
        self.actors: dict[str, Actor] = {}
        self.mentions: list[Mention] = []
        self.claims: list[Claim] = []

    def span(self, wording: str) -> Span:
        """Where ``wording`` first stands in the text."""
        at = self.article.text.index(wording)
        return Span(at, at + len(wording))

    def actor(
        self,
        kind: ActorKind,
        name: str,
        *,
        key: str = "",
        titles: Sequence[str] = (),
        country: str | None = None,
        known: str | None = None,
    ) -> str:
        """An actor with a mention of its name; its key."""
        key = key or f"{kind}:{name}"
        self.actors[key] = Actor(
            article=self.article.id,
            key=key,
            kind=kind,
            name=name,
            titles=tuple(titles),
            country=country,
            known=known,
        )
        span = self.span(name)
        self.mentions.append(
            Mention(article=self.article.id, kind=kind, span=span, wording=name, value=Name(actor=key))
        )
        return key

    def event(self, wording: str, kind: str, **fields: object) -> str:
        """An event mention at ``wording``, with the fields of a Happening (``time`` as EDTF text, ``said`` the words
        that give it); its id."""
        span = self.span(wording)
        time, said = fields.pop("time", None), str(fields.pop("said", ""))
        value = Happening(type=kind, when=when(str(time), said) if time else None, **fields)  # type: ignore[arg-type]
        mention = Mention(article=self.article.id, kind="event", span=span, wording=wording, value=value)
        self.mentions.append(mention)
        return mention.id

    def claim(self, event: str, slot: str, wording: str, value: str, **fields: object) -> str:
        """A claim at ``wording``, with the fields of a Claim; its id."""
        fields |= {"event": event, "slot": slot, "wording": wording, "value": value, "span": self.span(wording)}
        claim = Claim(article=self.article.id, **fields)  # type: ignore[arg-type]
        self.claims.append(claim)
        return claim.id

    def reading(self) -> Reading:
        """Everything collected."""
        return Reading(
            article=self.article,
            actors=tuple(self.actors.values()),
            mentions=tuple(self.mentions),
            claims=tuple(self.claims),
        )
