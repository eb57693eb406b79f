"""To whom somebody said, sent or wished something: شكر السكان، عبر عن امتنانه لنظيره، قال للصحفيين.

In: a Scene and its events. Out: two Fillings of the slot ``who`` for each act of speech that names its addressee: who
speaks and who is spoken to. Their units say which, and what act it is (``speaker:thank``, ``addressee:thank``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.glance import scan_for
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants
from tawatur.mark.claim_addressed import (
    Addressed,
    Parties,
    audience,
    in_marks,
    is_role,
    led,
    listens,
    named_at,
    of_press,
)
from tawatur.mark.claim_figures import event_of
from tawatur.mark.claim_slots import Filling, Scene
from tawatur.mark.event_forms import word_set
from tawatur.model import Mention, Quote, Span

#: The units of the two claims begin so.
SPEAKER, ADDRESSEE = "speaker:", "addressee:"
#: What is said to somebody without being more than said.
SAY = "say"
#: What is told to journalists, for all to hear.
PRESS = "press"
#: A clause goes so many words behind its verb; its subject begins so many words behind it at most.
CLAUSE, SUBJECT = 18, 2
#: Who goes on without being named spoke so many characters before.
BACK = 400
#: Marks that end a clause; those of a quotation do not.
_ENDS = frozenset("،,:؛;.!؟?()[]-–—…")
#: Acts after whose noun ل or إلى can bring what is asked, not who.
_ASKING = frozenset(("appeal", "warn"))
_HAMZAS = frozenset("أإؤئء")
_PARTICIPLES = ("م", "شاكر", "داعي")
_STOPS = word_set("claim.stops")


class Way(NamedTuple):
    """How a verb tells an act: its addressee is the object, or follows ل or إلى where one of the nouns stands by."""

    act: str
    how: str
    nouns: frozenset[str]
    hamzas: frozenset[str]


class Act(NamedTuple):
    """An act of speech: the word of its verb, who speaks (actor, where that stands), to whom."""

    kind: str
    at: int
    speaker: str
    spoken: Span
    to: Addressed


@cache
def _ways() -> Mapping[str, Sequence[Way]]:
    """Folded verb -> the ways of its rows."""
    found: dict[str, list[Way]] = {}
    for row in table("speech_acts"):
        if row["how"] in ("object", "to"):
            nouns = frozenset(map(fold, variants(row["nouns"])))
            for form in variants(row["words"]):
                hamzas = frozenset(_HAMZAS.intersection(form[1:]))
                found.setdefault(fold(form), []).append(Way(row["act"], row["how"], nouns, hamzas))
    return found


@cache
def _inside() -> Mapping[str, str]:
    """Folded word -> the act that words with it are."""
    rows = [row for row in table("speech_acts") if row["how"] == "inside"]
    return {fold(word): row["act"] for row in rows for word in variants(row["words"])}


_beginnings = scan_for(_ways)


def addressee_fillings(scene: Scene, events: Sequence[Mention]) -> Iterator[tuple[Mention, Filling]]:
    """The claims of who spoke to whom."""
    for act in acts(scene):
        event = event_of(scene, events, act.to.span)
        name = scene.called.get(act.speaker, "")
        value = scene.called.get(act.to.actor or "", "") or act.to.span.of(scene.article.text)
        yield event, Filling("who", act.spoken, name, actor=act.speaker, unit=SPEAKER + act.kind)
        yield event, Filling("who", act.to.span, value, actor=act.to.actor, unit=ADDRESSEE + act.kind)


def acts(scene: Scene) -> Iterator[Act]:
    """The acts of a text: those of verbs, then those of reported words whose verb tells no more than that they were
    said."""
    parties = Parties.of(scene)
    told = set()
    for at in _beginnings(scene.words):
        act = _by_verb(scene, parties, at)
        if act is not None:
            told.add(at)
            yield act
    for mention in scene.quotes:
        quote = mention.value
        if isinstance(quote, Quote) and quote.cue and quote.speaker and scene.words.at(quote.cue.start) not in told:
            act = _by_quote(scene, parties, mention, quote, quote.cue)
            if act is not None:
                yield act


def _by_verb(scene: Scene, parties: Parties, at: int) -> Act | None:
    """The act that a verb tells; None where it names nobody to whom it is done."""
    words, last = scene.words, _clause_end(scene, at)
    key = words.key[at]
    goes_with = _participle(key)
    subject = _spoke_last(scene, at) if goes_with else _subject(scene, parties, at, last)
    if subject is None:
        return None
    speaker, spoken, behind = subject
    ways = _ways().get(key, ()) or _ways().get(key[1:] if key[:1] in "وف" else "", ())
    for way in (way for way in ways if way.hamzas.issubset(words.raw[at])):
        # Behind a verb without a subject that is known stands its subject, not its object.
        if way.how == "object" and behind == at + 1 and spoken.start == words.start[at] and not goes_with:
            continue
        to = _addressee(scene, parties, way, behind, last)
        if to is not None and to.actor != speaker:
            return Act(way.act, at, speaker, spoken, to)
    return None


def _addressee(scene: Scene, parties: Parties, way: Way, first: int, last: int) -> Addressed | None:
    """To whom it is done, between two words."""
    if way.how == "object":
        behind = _behind_time(scene, parties, first)
        return named_at(scene.words, parties, behind, anyone=True) if behind < last else None
    nouns = [at for at in range(first, last) if _is(scene.words.key[at], way.nouns)]
    if way.nouns and not nouns:
        return None
    for here in range(first, last):
        # What an act of giving is given to needs no name: رسالة إلى الأساتذة. What is asked for can follow an appeal.
        given = way.act not in _ASKING and here - 1 in nouns
        if (to := led(scene.words, parties, here, anyone=given)) is not None:
            return to
    return None


def _behind_time(scene: Scene, parties: Parties, first: int) -> int:
    """The word behind a time or an adverb that begins at ``first``: حذر الوزير [أمس] التجار، طالب [مجددا] الحكومة."""
    if first >= len(scene.words) or parties.starting(first) is not None:
        return first
    key, start = scene.words.key[first], scene.words.start[first]
    time = next((m for m in scene.times if m.span.start == start), None)
    if time is not None:
        return scene.words.at(time.span.end - 1) + 1
    return first + 1 if key.endswith("ا") and not key.startswith("ال") else first


def _is(word: str, nouns: frozenset[str]) -> bool:
    """Whether a folded word is one of the nouns, with a preposition, the article or a pronoun on it."""
    plain = [stem.removeprefix("ال") for _, stem in cuts(word)]
    return any(stem.startswith(noun) and len(stem) <= len(noun) + 2 for stem in plain for noun in nouns)


def _subject(scene: Scene, parties: Parties, at: int, last: int) -> tuple[str, Span, int] | None:
    """Who does what the verb says, where he is named, and the word after: behind the verb, right before it, or who
    spoke last, where the verb goes on (وشكر السكان)."""
    words = scene.words
    goes_on = words.key[at][:1] in "وف" and words.key[at] not in _ways()
    before = None if goes_on else parties.ending(at)
    if before is not None:
        return before.actor, before.span, at + 1
    if at + 1 < last and is_role(words, at + 1) and not (parties.starting(at + 1) or parties.starting(at + 2)):
        spoke = _spoke_last(scene, at)
        return (spoke[0], words.span(at + 1, at + 2), at + 2) if spoke else None
    for first in range(at + 1, min(at + 2 + SUBJECT, last)):
        party = parties.starting(first)
        if party is not None and not party.led:
            return (party.actor, party.span, party.after) if parties.acts(party.actor) else None
        if not words.key[first].isalpha() or words.key[first] in _STOPS:
            break
    return _spoke_last(scene, at) if goes_on else None


def _participle(key: str) -> bool:
    """Whether a folded verb goes with another one before it: محذرا، شاكرة."""
    return key.startswith(_PARTICIPLES) and key.endswith(("ا", "ه"))


def _spoke_last(scene: Scene, at: int) -> tuple[str, Span, int] | None:
    """Who spoke last before a word."""
    start = scene.words.start[at]
    spoke = [m for m in scene.quotes if m.span.end <= start < m.span.end + BACK and isinstance(m.value, Quote)]
    speaker = spoke[-1].value.speaker if spoke else None  # type: ignore[union-attr]
    return (speaker, scene.words.span(at, at + 1), at + 1) if speaker else None


def _clause_end(scene: Scene, at: int) -> int:
    """The word after the clause of a verb."""
    after = at + 1
    last = min(scene.bounds[at][1], at + CLAUSE)
    while after < last and scene.words.key[after] not in _ENDS and scene.words.key[after] not in _STOPS:
        after += 1
    return after


def _by_quote(scene: Scene, parties: Parties, mention: Mention, quote: Quote, cue: Span) -> Act | None:
    """The act that reported words are: the addressee that the marker of quotes found, or who was listening."""
    assert quote.speaker is not None
    words, at = scene.words, scene.words.at(cue.start)
    ends = words.at(mention.span.start) if mention.span.start > cue.end else _clause_end(scene, at)
    to = parties.nearest(quote.addressee, at, ends) if quote.addressee else None
    media = to is not None and (to.actor in {voice.actor for voice in quote.chain} or in_marks(words, to.span.start))
    if to is None or not (media or listens(words, parties, words.at(to.span.start), at, quote.speaker)):
        found = (_listening(words, parties, here, at, quote.speaker) for here in range(at + 1, ends))
        to = next((one for one in found if one), None)
    if to is None or to.actor == quote.speaker:
        return None
    spoken = parties.nearest(quote.speaker, at, ends)
    said = PRESS if media or of_press(words, words.at(to.span.start)) else SAY
    kind = next((act for word in _first(words, mention) if (act := _inside().get(word))), said)
    return Act(kind, at, quote.speaker, spoken.span if spoken else cue, to)


def _listening(words: Words, parties: Parties, at: int, verb: int, speaker: str) -> Addressed | None:
    """Who is addressed at a word: behind ل or أمام."""
    to = led(words, parties, at, "ل") if listens(words, parties, at, verb, speaker) else None
    return to or audience(words, parties, at)


def _first(words: Words, mention: Mention) -> Sequence[str]:
    """The words of a quote."""
    return words.key[words.at(mention.span.start) : words.at(mention.span.end - 1) + 1]
