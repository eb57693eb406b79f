"""A small stage for events: a made-up article with its actors, times and figures put in by hand."""

from __future__ import annotations

from tawatur.arabic.edtf import when
from tawatur.mark.events import mark_events
from tawatur.mark.sheet import Sheet, lay
from tawatur.model import (
    Actor,
    ActorKind,
    Article,
    Block,
    Figure,
    Happening,
    Mention,
    Name,
    Published,
    Quote,
    Span,
    Time,
    TimeClass,
    Voice,
)

DAY = "2020-03-10"


def stage(*lines: str, day: str | None = DAY) -> Sheet:
    """A sheet over a title (the first of several lines) and a text of the other lines."""
    text = "\n".join(lines)
    blocks = []
    start = 0
    for number, line in enumerate(lines):
        kind = "title" if number == 0 and len(lines) > 1 else "text"
        blocks.append(Block(span=Span(start, start + len(line)), kind=kind))
        start += len(line) + 1
    title = blocks[0].span if len(lines) > 1 else None
    published = Published(when=when(day), stated=True) if day else None
    return lay(
        Article(
            page="page",
            name="made-up",
            source="made-up.txt",
            sha256="0" * 64,
            text=text,
            blocks=tuple(blocks),
            title=title,
            published=published,
        )
    )


def _spans(sheet: Sheet, wording: str) -> list[Span]:
    """Every place of ``wording`` in the text."""
    text, spans, at = sheet.article.text, [], sheet.article.text.find(wording)
    while at >= 0:
        spans.append(Span(at, at + len(wording)))
        at = text.find(wording, at + 1)
    return spans


def actors(sheet: Sheet, **kinds: str) -> Sheet:
    """The sheet with actors: ``person="سالم|ليلى"``; the key of each is its wording."""
    made, mentions = [], []
    for kind, names in kinds.items():
        for name in names.split("|"):
            made.append(Actor(article=sheet.article.id, key=name, kind=kind, name=name))
            for span in _spans(sheet, name):
                value = Name(actor=name)
                mentions.append(Mention(article=sheet.article.id, kind=kind, span=span, wording=name, value=value))
    return sheet.plus(mentions, actors=made)


def times(sheet: Sheet, tclass: TimeClass = "relative", **values: str) -> Sheet:
    """The sheet with time mentions: wording (spaces as _) = EDTF value."""
    mentions = []
    for wording, value in values.items():
        words = wording.replace("_", " ")
        for span in _spans(sheet, words)[:1]:
            time = Time(when=when(value, words), tclass=tclass)
            mentions.append(Mention(article=sheet.article.id, kind="time", span=span, wording=words, value=time))
    return sheet.plus(mentions)


def figures(sheet: Sheet, **values: str) -> Sheet:
    """The sheet with figures: wording = value."""
    mentions = []
    for wording, value in values.items():
        words = wording.strip("_")
        for span in _spans(sheet, words)[:1]:
            mentions.append(
                Mention(article=sheet.article.id, kind="figure", span=span, wording=words, value=Figure(value=value))
            )
    return sheet.plus(mentions)


def quoted(sheet: Sheet, wording: str, chain: tuple[Voice, ...]) -> Sheet:
    """The sheet with one indirect quote whose content is ``wording``."""
    span = _spans(sheet, wording)[0]
    value = Quote(kind="indirect", speaker="x", chain=chain)
    return sheet.plus([Mention(article=sheet.article.id, kind="quote", span=span, wording=wording, value=value)])


def told(sheet: Sheet) -> list[tuple[str, Happening]]:
    """Wording and value of the events of the sheet, in order."""
    return [(m.wording, m.value) for m in mark_events(sheet).of("event") if isinstance(m.value, Happening)]


def kinds(text: str) -> list[tuple[str, str]]:
    """Wording and kind of the events of one line of text."""
    return [(wording, value.type) for wording, value in told(stage(text))]


__all__ = ["ActorKind", "actors", "figures", "kinds", "quoted", "stage", "times", "told"]
