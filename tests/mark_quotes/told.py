"""Read one line of Arabic with names given by hand, so that a test of quotes does not hang on the finding of names.

In: a text, the names in it, by kind. Out: ``Told`` records with the words of each quote, its cue, speaker and chain.
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.mark.quotes import mark_quotes
from tawatur.mark.sheet import Sheet, lay
from tawatur.model import Actor, ActorKind, Article, Block, Form, Mention, Name, Outlet, Quote, Span


class Told(NamedTuple):
    """One quote in words."""

    words: str
    cue: str | None
    speaker: str | None
    chain: list[str]
    kind: str
    stance: str
    nested: bool
    addressee: str | None


def sheet_of(text: str, names: dict[str, str] | None = None, *, outlet: str | None = None) -> Sheet:
    """A sheet with names marked. ``names``: surface -> ``kind`` or ``kind=actor`` or ``kind=actor/form``.

    Lines are blocks; the first of several is the title.
    """
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = "title" if start == 0 and "\n" in text else "text"
            lines.append(Block(span=Span(start, start + len(line)), kind=kind))  # type: ignore[arg-type]
        start += len(line) + 1
    article = Article(
        page="",
        name="t",
        source="t",
        sha256="",
        text=text,
        blocks=tuple(lines),
        outlet=Outlet(name=outlet) if outlet else None,
    )
    actors: dict[str, Actor] = {}
    mentions: list[Mention] = []
    for surface, tag in (names or {}).items():
        kind_text, _, rest = tag.partition("=")
        key, _, form_text = (rest or surface).partition("/")
        kind: ActorKind = kind_text  # type: ignore[assignment]
        form: Form = form_text or "name"  # type: ignore[assignment]
        actors.setdefault(key, Actor(article=article.id, key=key, kind=kind, name=key))
        at = text.find(surface)
        while at >= 0:
            span = Span(at, at + len(surface))
            mentions.append(
                Mention(article=article.id, kind=kind, span=span, wording=surface, value=Name(actor=key, form=form))
            )
            at = text.find(surface, at + 1)
    return lay(article).plus(mentions, actors=actors.values())


def told(text: str, names: dict[str, str] | None = None, *, outlet: str | None = None) -> list[Told]:
    """The quotes of a text, in its order."""
    sheet = mark_quotes(sheet_of(text, names, outlet=outlet))
    labels = {actor.key: actor.name for actor in sheet.actors}
    found = []
    for mention in sorted((m for m in sheet.mentions if m.kind == "quote"), key=lambda m: (m.span.start, -m.span.end)):
        value = mention.value
        assert isinstance(value, Quote)
        found.append(
            Told(
                mention.wording,
                value.cue.of(text) if value.cue else None,
                labels.get(value.speaker) if value.speaker else None,
                [voice.name for voice in value.chain],
                value.kind,
                value.stance,
                value.nested_in is not None,
                labels.get(value.addressee) if value.addressee else None,
            )
        )
    return found


def said(text: str, names: dict[str, str] | None = None) -> list[str]:
    """Only the words of the quotes."""
    return [one.words for one in told(text, names)]


def same(left: str, right: str) -> bool:
    """Whether two spellings fold to one."""
    return fold(left) == fold(right)
