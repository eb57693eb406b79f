"""A small dossier made by hand: two invented outlets that disagree on how long a meeting took."""

from __future__ import annotations

import msgspec
import pytest

from tawatur.arabic.edtf import when
from tawatur.model import (
    Actor,
    Article,
    Case,
    Claim,
    Entity,
    Event,
    Group,
    Happening,
    Mention,
    Name,
    Outlet,
    Participant,
    Position,
    Quote,
    Reading,
    Row,
    Span,
    Voice,
    Wording,
)
from tawatur.tell.dossier import Dossier
from tests.conftest import article_of

#: Text that must never act: a formula, a script, control letters, a bidi override, a lone surrogate's stand-in.
NASTY = '=HYPERLINK("x") <script>alert(1)</script> \u202eتجربة a\x07b | **غامق**'


def reading(name: str, outlet: str, hours: str, *, extra: str = "") -> Reading:
    """One article in which a minister speaks of a meeting that took ``hours``."""
    text = f"قال الوزير سامر الخطيب إن اللقاء دام {hours} ساعات في بيروت. {extra}".strip()
    article = msgspec.structs.replace(article_of(text, published="2021-03-05", name=name), outlet=Outlet(name=outlet))
    return Reading(
        article=article, actors=_actors(article), mentions=_mentions(article), claims=_claims(article, hours)
    )


def _at(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def _actors(article: Article) -> tuple[Actor, ...]:
    return (
        Actor(article=article.id, key="person:سامر الخطيب", kind="person", name="سامر الخطيب"),
        Actor(article=article.id, key="place:بيروت", kind="place", name="بيروت", country="LB"),
    )


def _mentions(article: Article) -> tuple[Mention, ...]:
    name, cue, said = _at(article, "سامر الخطيب"), _at(article, "قال"), Span(27, len(article.text))
    voices = (
        Voice(kind="outlet", name=article.outlet.name if article.outlet else ""),
        Voice(kind="person", name="سامر الخطيب", actor="person:سامر الخطيب", span=name),
    )
    meeting = Happening(
        type="meeting",
        participants=(Participant("person:سامر الخطيب", "host"),),
        when=when("2021-03-04"),
        place="place:بيروت",
    )
    values = [
        ("person", name, Name(actor="person:سامر الخطيب")),
        ("quote", said, Quote(kind="indirect", cue=cue, speaker="person:سامر الخطيب", chain=voices)),
        ("event", _at(article, "اللقاء"), meeting),
        ("wording", _at(article, "دام"), Wording(target="person:سامر الخطيب", polarity="negative")),
    ]
    return tuple(
        Mention(article=article.id, kind=kind, span=span, wording=span.of(article.text), value=value, made_by="test")  # type: ignore[arg-type]
        for kind, span, value in values
    )


def _claims(article: Article, hours: str) -> tuple[Claim, ...]:
    event = next(m.id for m in _mentions(article) if m.kind == "event")
    span = _at(article, f"{hours} ساعات")
    return (
        Claim(
            article=article.id,
            span=span,
            wording=span.of(article.text),
            event=event,
            slot="duration",
            value=f"PT{hours}H",
            chain=(Voice(kind="outlet", name="ضفاف"), Voice(kind="person", name="سامر", actor="person:سامر الخطيب")),
            made_by="test",
        ),
    )


@pytest.fixture
def readings() -> list[Reading]:
    """Two readings that contradict each other; one carries hostile text."""
    return [reading("dhifaf", "ضفاف", "4"), reading("riwaq", "=الرواق", "3", extra=NASTY)]


@pytest.fixture
def case(readings: list[Reading]) -> Case:
    """The case of the two readings."""
    members = {k: tuple((r.article.id, k) for r in readings) for k in ("person:سامر الخطيب", "place:بيروت")}
    entities = (
        Entity(id="person:سامر الخطيب", kind="person", name="سامر الخطيب", members=members["person:سامر الخطيب"]),
        Entity(id="place:بيروت", kind="place", name="بيروت", country="LB", members=members["place:بيروت"]),
    )
    positions = tuple(
        Position(value=r.claims[0].value, claims=(r.claims[0].id,), origins=1, unknown=0) for r in readings
    )
    event = Event(
        id="E.2021-03-04.meeting",
        type="meeting",
        status="announced_future",
        when=when("2021-03-04"),
        place="place:بيروت",
        participants=(("person:سامر الخطيب", "host"), ("place:بيروت", "attendee")),
        mentions=tuple(m.id for r in readings for m in r.mentions if m.kind == "event"),
        articles=tuple(r.article.id for r in readings),
        rows=(Row(slot="duration", accord="contested", positions=positions, why="4 and 3 hours cannot both be"),),
    )
    group = Group(event=event.id, articles=event.articles)
    return Case(entities=entities, events=(event,), groups=(group,))


@pytest.fixture
def dossier(readings: list[Reading], case: Case) -> Dossier:
    """All of it, unfiltered."""
    return Dossier(readings, case)
