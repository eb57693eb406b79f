"""What grows while the quotes of an article are read: the turns so far and the actors made for sources without a name.

In: descriptions of sources. Out: Subjects, and at the end the Actors and Mentions that are new.

>>> from tawatur.mark.quote_ground import unnamed
>>> cast = Cast([], {}, [], {}, "a")
>>> new_subject(unnamed("قال مصدر أمني"), cast, Described(1, 3, "مصدر", "person", "m", False)).actor
'person:مصدر امني'
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.mark.quote_cues import Cue
from tawatur.mark.quote_ground import Ground, source_nouns
from tawatur.mark.speaker_sources import Described
from tawatur.model import Actor, ActorKind, Mention, Name, Span

MADE_BY = "mark.speaker"
#: The gender of a turn whose verb is that of who passed the words on, not of who said them.
RELAYED = "relayed"
#: Bodies that belong to whoever holds an office: ``مكتب رئيس الوزراء``.
OFFICES = frozenset(("مكتب", "ديوان"))
_KINDS: dict[str, ActorKind] = {"person": "person", "medium": "organization", "body": "organization"}


class Subject(NamedTuple):
    """Who speaks: ``actor`` key, the ``span`` that names it, and the words it takes (``first`` up to ``after``)."""

    actor: str
    span: Span
    first: int
    after: int


class Turn(NamedTuple):
    """A quote already read: who spoke, in which gender and number of the verb, and in which sentence."""

    subject: Subject
    gender: str
    number: str
    sentence: int
    nested: bool


class Cast(NamedTuple):
    """``heads``: folded head noun of a described source -> whom it meant."""

    turns: list[Turn]
    actors: dict[str, Actor]
    mentions: list[Mention]
    heads: dict[str, Subject]
    article: str

    def actor(self, ground: Ground, key: str) -> Actor | None:
        """The actor of a key, marked before or made here."""
        return ground.actors.get(key) or self.actors.get(key)


def _several(ground: Ground, subject: Subject) -> bool:
    """Whether a noun for several people stands in the words of a subject: شهود, ثلاثة مسؤولين."""
    keys = ground.words.key[subject.first : subject.after]
    return any(source_nouns().get(key, ("",))[0] == "group" for key in keys)


def turn_of(ground: Ground, cue: Cue, subject: Subject, nested: bool) -> Turn:
    """The turn of a report: a verb before its subject is singular, though a group speaks and goes on in the plural."""
    saying, sentence = cue.saying, ground.sentence[cue.at]
    if saying.lemma == "نقل" and subject.first > cue.at + 1:
        return Turn(subject, RELAYED, "", sentence, nested)
    plural = subject.first > cue.at and (saying.gender, saying.number) == ("m", "s") and _several(ground, subject)
    return Turn(subject, saying.gender, "p" if plural else saying.number, sentence, nested)


def span_of(ground: Ground, source: Described) -> Span:
    """Where a description stands, its written-on preposition left out."""
    whole = ground.words.span(source.first, source.after)
    return Span(whole.start + source.cut, whole.end)


def _by_last_name(ground: Ground, source: Described) -> str | None:
    """``اللواء التركي``: the one person of the article whose name ends with the last word, if there is just one."""
    noun = ground.words.key[source.after - 1]
    if source.after - source.first > 3 or len(noun) < 4:
        return None
    bare = noun[2:] if noun.startswith("ال") else noun
    found = [
        a.key
        for a in ground.actors.values()
        if a.kind == "person" and fold(a.name).split()[-1:] in ([noun], [bare]) and not _of_office(a.name)
    ]
    return found[0] if len(found) == 1 else None


def _of_office(name: str) -> bool:
    """Whether an actor is only described (a senior officer of the police): its last word is no family name."""
    return fold(name).split()[0] in source_nouns()


def tell_of(ground: Ground, cast: Cast, source: Described, key: str) -> None:
    """Note that a description that names left out means the actor ``key``."""
    actor = cast.actor(ground, key)
    if actor is None or source.first in ground.party:
        return
    span, value = span_of(ground, source), Name(actor=key, form="description")
    wording = span.of(ground.words.text)
    mention = Mention(article=cast.article, kind=actor.kind, span=span, wording=wording, value=value, made_by=MADE_BY)
    cast.mentions.append(mention)


def new_subject(ground: Ground, cast: Cast, source: Described) -> Subject:
    """An actor for a source without a name; the same words later mean the same source."""
    span = span_of(ground, source)
    name = span.of(ground.words.text)
    kind: ActorKind = _KINDS.get(source.kind, "group")
    known = _by_last_name(ground, source) if kind == "person" else None
    if known is not None:
        return Subject(known, span, source.first, source.after)
    key = f"{kind}:{fold(name)}"
    if cast.actor(ground, key) is None:
        cast.actors[key] = Actor(article=cast.article, key=key, kind=kind, name=name, made_by=MADE_BY)
    if key in cast.actors:
        tell_of(ground, cast, source, key)
    subject = Subject(key, span, source.first, source.after)
    cast.heads[source.noun] = subject
    cast.heads.setdefault(ground.words.key[source.after - 1], subject)
    return subject
