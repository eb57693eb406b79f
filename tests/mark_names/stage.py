"""Lay a text of one block and mark its names."""

from __future__ import annotations

from tawatur.mark.figures import mark_figures
from tawatur.mark.names import mark_names
from tawatur.mark.sheet import Sheet, lay
from tawatur.mark.times import mark_times
from tawatur.model import Actor, Article, Block, Name, Published, Span, When


def article(text: str, day: str | None = None) -> Article:
    """An article of one block; ``day`` is the publication day."""
    published = Published(when=When(value=day, first=day), stated=True) if day else None
    blocks = (Block(span=Span(0, len(text)), kind="text"),)
    return Article(page="p", name="n", source="s", sha256="0", text=text, blocks=blocks, published=published)


def stage(text: str, *, day: str | None = None) -> Sheet:
    """The sheet of ``text`` with times, figures and names; ``day`` is the publication day."""
    return mark_names(mark_figures(mark_times(lay(article(text, day)))))


def names(sheet: Sheet, *forms: str) -> list[tuple[str, str]]:
    """(wording, kind) of the mentions of these forms (all of them where none is given), in the order of the text."""
    return [
        (m.wording, m.kind)
        for m in sheet.of("person", "organization", "place", "group")
        if isinstance(m.value, Name) and (not forms or m.value.form in forms)
    ]


def means(sheet: Sheet, wording: str) -> list[str]:
    """The names of the actors that the mentions of this wording mean."""
    by_key = {actor.key: actor for actor in sheet.actors}
    return [by_key[m.value.actor].name for m in sheet.mentions if m.wording == wording and isinstance(m.value, Name)]


def actor(sheet: Sheet, name: str) -> Actor:
    """The actor of this name."""
    return next(actor for actor in sheet.actors if actor.name == name)
