"""At what time of day something was, and on which day it was said: times beside those of the happenings themselves.

In: a Scene and its events. Out: Fillings of the slots hour (a part of the day or a clock; the unit is its day where
that is known) and announced (the day on which a speaker said what the text quotes).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.arabic.calendar import weekday_at
from tawatur.arabic.day_parts import part_in
from tawatur.arabic.edtf import day_of
from tawatur.arabic.words import Words, split
from tawatur.mark.claim_figures import event_of
from tawatur.mark.claim_slots import Filling, Scene
from tawatur.model import Happening, Mention, Quote, Span, Time

#: Modifiers of a day that was counted from a publication: from one that is derived itself the day is open; one that the
#: holder gave can be that of the copy, so the day is that or an earlier one.
OPEN, GIVEN = "open", "not_after"
#: So far behind the verb of saying, or before it, the time of a saying stands (letters).
_BEHIND, _BEFORE = 120, 30


def hour_fillings(scene: Scene, events: Sequence[Mention]) -> Iterator[tuple[Mention, Filling]]:
    """The claims of times of day, of each event that has the time, else of the nearest one."""
    for mention in scene.times:
        filling = _hour(mention)
        if filling is not None:
            for event in _happenings_at(scene, events, mention.span) or [event_of(scene, events, mention.span)]:
                yield event, filling


def _happenings_at(scene: Scene, events: Sequence[Mention], time: Span) -> list[Mention]:
    """The events of the sentence of a time that have it as theirs, each happening once."""
    found: dict[str, Mention] = {}
    sentence = scene.sentence(time)
    for one in events:
        if sentence.covers(one.span) and isinstance(one.value, Happening) and one.value.when_span == time:
            found.setdefault(one.value.same or one.id, one)
    return list(found.values())


def _hour(mention: Mention) -> Filling | None:
    """The part of the day or the clock of a time; None where it has neither."""
    value = mention.value.when.value if isinstance(mention.value, Time) else None
    day, _, clock = (value or "").partition("T")
    if len(day) == len("2031-01-01") and clock:
        return Filling("hour", mention.span, clock[:5], unit=day)
    words = split(mention.wording)
    part = part_in(words)
    if part is None:
        return None
    span = words.span(part.first, part.after)
    start = mention.span.start
    known = isinstance(mention.value, Time) and day_of(mention.value.when) is not None
    return Filling(
        "hour", Span(start + span.start, start + span.end), span.of(words.text), unit=day[:10] if known else ""
    )


def announced_fillings(scene: Scene, events: Sequence[Mention]) -> Iterator[tuple[Mention, Filling]]:
    """The claims of the days on which somebody said something."""
    given: set[Span] = set()
    for mention in scene.quotes:
        quote = mention.value
        time = _time_of(scene, mention) if isinstance(quote, Quote) else None
        if time is None or time.span in given or not isinstance(time.value, Time) or not isinstance(quote, Quote):
            continue
        given.add(time.span)
        yield (
            event_of(scene, events, time.span),
            Filling("announced", time.span, time.value.when.value or "", actor=quote.speaker, mod=_sure(scene, time)),
        )


def _time_of(scene: Scene, quote: Mention) -> Mention | None:
    """The day that stands with a verb of saying: between it and what is said, or right before or behind it."""
    cue = quote.value.cue if isinstance(quote.value, Quote) else None
    if cue is None:
        return None
    sentence = scene.sentence(cue)
    behind = Span(cue.end, min(sentence.end, cue.end + _BEHIND))
    before = Span(max(sentence.start, cue.start - _BEFORE), cue.start)
    if cue.end <= quote.span.start:
        behind = Span(cue.end, min(quote.span.start, behind.end))
    cues = [one.value.cue for one in scene.quotes if isinstance(one.value, Quote) and one.value.cue]
    for part, near in ((behind, False), (before, True)):
        for time in scene.times:
            if not part.covers(time.span) or any(one.span.covers(time.span) for one in scene.quotes):
                continue
            between = Span(time.span.end, cue.start) if near else Span(cue.end, time.span.start)
            told = isinstance(time.value, Time) and day_of(time.value.when) is not None
            if told and not any(between.meets(one) for one in cues):
                return time
    return None


def _sure(scene: Scene, time: Mention) -> str | None:
    """How sure a day is: ``GIVEN`` or ``OPEN`` where it is counted from a publication of which no more is known. A
    weekday or a date in the words is sure by itself."""
    words = split(time.wording)
    if not isinstance(time.value, Time) or time.value.tclass == "explicit" or _weekday(words):
        return None
    published = scene.article.published
    if published is not None and (published.stated or published.rule == "url"):
        return None
    return GIVEN if published is not None and published.rule == "given" else OPEN


def _weekday(words: Words) -> bool:
    """Whether a weekday is named."""
    return any(weekday_at(words, at) is not None for at in range(len(words)))
