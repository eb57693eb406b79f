"""The slots of an event that the text around its trigger fills, each with the natural phrase as its span.

In: a Scene (a sheet, made ready) and an event mention. Out: Fillings: slot, span, value.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tawatur.arabic.clitics import cuts
from tawatur.arabic.words import Words
from tawatur.mark.event_forms import bare, word_set
from tawatur.mark.event_ground import carriers, sentence_bounds
from tawatur.mark.sheet import Sheet
from tawatur.model import Article, Happening, Mention, Name, Quote, Slot, Span, Time


class Filling(NamedTuple):
    """One slot with its value at a span; ``quote`` where the chain is that of a quote which the span is."""

    slot: Slot
    span: Span
    value: str
    actor: str | None = None
    mod: str | None = None
    unit: str = ""
    quote: Quote | None = None


class Scene(NamedTuple):
    """What claims are read from."""

    article: Article
    words: Words
    bounds: list[tuple[int, int]]
    names: list[Mention]
    times: list[Mention]
    quotes: list[Mention]
    called: dict[str, str]

    @classmethod
    def of(cls, sheet: Sheet) -> Scene:
        """The scene of a sheet."""
        return cls(
            article=sheet.article,
            words=sheet.words,
            bounds=sentence_bounds(sheet.words),
            names=sheet.of("person", "organization", "place", "group"),
            times=sheet.of("time"),
            quotes=sheet.of("quote"),
            called={actor.key: actor.name for actor in sheet.actors},
        )

    def sentence(self, span: Span) -> Span:
        """The sentence in which ``span`` begins."""
        first, after = self.bounds[min(self.words.at(span.start), len(self.words) - 1)]
        return self.words.span(first, after)


#: The unit of a claim of slot ``who`` that names a voice: not who took part, but who says so or passes it on.
VOICE = "voice"
#: A phrase ends at these; it is no longer than so many words.
_STOPS = word_set("claim.stops")
_LONGEST, _LONGEST_DECISION, _SHORTEST = 7, 24, 2
_DECIDED = frozenset(("vote", "legislation", "court_ruling", "sanction", "appointment", "agreement"))
TALKS = frozenset(("meeting", "phone_call", "summit", "negotiation_round", "conference", "visit", "statement"))
#: Slots that a figure fills.
#: Kinds of happenings of which news says since when they last.
_GOES_ON = frozenset(("military_operation", "disaster", "protest", "trial", "negotiation_round", "attack", "other"))
FIGURE_SLOTS = frozenset(("killed", "injured", "arrested", "missing", "rescued", "count", "amount", "age", "duration"))


def fillings(scene: Scene, event: Mention) -> Iterator[Filling]:
    """The slots that the sentence of ``event`` fills."""
    happening = event.value
    if not isinstance(happening, Happening):
        return
    sentence = scene.sentence(event.span)
    yield Filling("what", _phrase(scene, event.span, sentence), happening.type)
    yield from _who(scene, event, happening, sentence)
    yield from _when(scene, event, happening, sentence)
    if happening.place:
        span = _where(scene, event, happening.place, sentence)
        if span:
            yield Filling("where", span, scene.called.get(happening.place, ""), actor=happening.place)
    for figure in happening.figures:
        if figure.slot in FIGURE_SLOTS:
            yield Filling(figure.slot, figure.span, figure.value, mod=figure.mod)  # type: ignore[arg-type]
    yield from _decided(scene, event, happening)


def _nearest(mentions: list[Mention], to: Span) -> Mention | None:
    """The mention that stands nearest."""
    return min(mentions, key=lambda m: max(m.span.start - to.end, to.start - m.span.end), default=None)


def _of_actor(scene: Scene, actor: str, sentence: Span, near: Span) -> Mention | None:
    """The nearest mention of an actor in the sentence, names before descriptions at the same distance."""
    return _nearest(
        [m for m in scene.names if isinstance(m.value, Name) and m.value.actor == actor and sentence.covers(m.span)],
        near,
    )


def _who(scene: Scene, event: Mention, happening: Happening, sentence: Span) -> Iterator[Filling]:
    """The participants that the sentence names."""
    for player in happening.participants:
        mention = _of_actor(scene, player.actor, sentence, event.span)
        if mention is not None:
            name = scene.called.get(player.actor, mention.wording)
            span = _with_name(scene, player.actor, mention.span)
            yield Filling("who", span, name, actor=player.actor, unit=player.role)


def _with_name(scene: Scene, actor: str, span: Span) -> Span:
    """A title with the name of its bearer right behind it, or a name with its title before it, as one phrase."""
    for mention in scene.names:
        if isinstance(mention.value, Name) and mention.value.actor == actor:
            near = mention.span.start - span.end if mention.span.start >= span.end else span.start - mention.span.end
            if near == 1:
                return Span(min(span.start, mention.span.start), max(span.end, mention.span.end))
    return span


def _when(scene: Scene, event: Mention, happening: Happening, sentence: Span) -> Iterator[Filling]:
    """The time that the sentence states for the event, and how long it lasted."""
    if happening.when and happening.when_span and happening.when.value and sentence.covers(happening.when_span):
        yield Filling("when", happening.when_span, happening.when.value)
    for mention in scene.times:
        value = mention.value
        if sentence.covers(mention.span) and isinstance(value, Time) and _lasts(value, happening.type):
            apart = max(mention.span.start - event.span.end, event.span.start - mention.span.end)
            if apart < 60:
                yield Filling("duration", mention.span, value.when.value or "")


def _lasts(time: Time, kind: str) -> bool:
    """Whether a length of time can be how long a happening of the kind lasted: not how long before or after another it
    was (قبل يومين من القمة), not an anniversary, and since when only of what goes on (الحرب المستمرة منذ سبع سنوات)."""
    wording = time.when.wording or ""
    if not (time.when.value or "").startswith("P") or time.mod == "anniversary" or wording.startswith(("قبل", "بعد")):
        return False
    return kind in _GOES_ON or not wording.startswith("منذ")


def _where(scene: Scene, event: Mention, place: str, sentence: Span) -> Span | None:
    """The place as the sentence words it, with the noun of its kind (مدينة, محافظة) before it."""
    mention = _of_actor(scene, place, sentence, event.span)
    if mention is None:
        return None
    words, start = scene.words, mention.span.start
    at = words.at(start)
    while at > 0 and words.start[at - 1] >= sentence.start:
        kind = next((cut for cut, stem in cuts(words.key[at - 1]) if bare(stem) in carriers()), None)
        if kind is None:
            break
        at -= 1
        start = words.start[at] + kind
    return Span(start, mention.span.end)


def _phrase(scene: Scene, trigger: Span, sentence: Span) -> Span:
    """The trigger with the words that go with it, up to the next mark, clause or time."""
    words = scene.words
    timed = {words.at(m.span.start) for m in scene.times if sentence.covers(m.span)}
    at = words.at(trigger.end - 1) + 1
    end = trigger.end
    for i in range(at, min(at + _LONGEST, len(words))):
        if words.end[i] > sentence.end or words.key[i] in _STOPS or not words.key[i].isalnum() or i in timed:
            break
        end = words.end[i]
    return Span(trigger.start, end)


def _run(words: Words, first: int, last: int, longest: int) -> Span | None:
    """The words from ``first`` until a full stop or closing mark, at most ``longest``."""
    after = first
    while after < min(last, first + longest) and words.key[after] not in ".؛؟!»”":
        after += 1
    return words.span(first, after) if after >= first + _SHORTEST else None


def _decided(scene: Scene, event: Mention, happening: Happening) -> Iterator[Filling]:
    """What was decided: what follows the trigger."""
    words = scene.words
    at = words.at(event.span.start)
    last = scene.bounds[at][1]
    if happening.type in _DECIDED:
        span = _run(words, at, last, _LONGEST_DECISION)
        if span is not None:
            yield Filling("decided", Span(event.span.start, span.end), span.of(words.text))


def said_fillings(scene: Scene, events: list[Mention]) -> Iterator[tuple[Mention, Filling]]:
    """What was said, as claims of the event at which it was said: of its sentence, else the article's first."""
    told = [event for event in events if isinstance(event.value, Happening) and event.value.type in TALKS]
    main = told[0] if told else events[0]
    for mention in scene.quotes:
        quote = mention.value
        if not isinstance(quote, Quote):
            continue
        sentence = scene.sentence(quote.cue or mention.span)
        here = [event for event in told if sentence.covers(event.span) and not mention.span.covers(event.span)]
        event = _nearest(here, mention.span) or main
        yield event, Filling("said", mention.span, mention.wording, actor=quote.speaker, quote=quote)
        for voice in quote.chain:
            if voice.span is not None and not voice.inherited and voice.kind != "outlet":
                yield event, Filling("who", voice.span, voice.name, actor=voice.actor, unit=VOICE)
