"""Times that count from something other than the page: words spoken at a dated meeting, the eve of a dated happening.

In: a sheet with times, quotes and events. Out: the sheet with those times counted anew. "Today" in what one participant
of a meeting says to another is the day of the meeting, not of the page; "on the eve of the summit" is the day before.
Only times whose anchor is known are touched; the rest stay as they were read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from tawatur.arabic.dates import interpret
from tawatur.arabic.edtf import day_of, when
from tawatur.arabic.fold import fold
from tawatur.mark.event_kinds import MEETINGS
from tawatur.mark.sheet import Sheet
from tawatur.model import Happening, Mention, Quote, Span, Time

MADE_BY = "times: counted from the happening"
#: Verbs of one who answers: he was spoken to before.
ANSWERS = frozenset({"رد", "أجاب", "جاوب", "بادل", "عقب"})
#: Words for the day beside a happening, and how many days off it is (folded).
BESIDE = {"عشيه": -1, "غداه": 1, "صبيحه": 0}
#: A word that ends in "your" has more letters than this, and none of these ends, which are its own (الحكم، تراكم).
_SHORTEST_YOU, _OWN_ENDS = 2, ("حكم", "حاكم", "محاكم", "راكم")
#: At most this many letters lie between such a word and the trigger it belongs to (an article, a space).
REACH = 3


def mark_speech_times(sheet: Sheet) -> Sheet:
    """The sheet with times of speech and of eves counted from their happening."""
    days = {m.span: day for m in sheet.of("event") if (day := _day(m)) is not None}
    spoken = dict(_spoken(sheet))
    anew = spoken | dict(_beside(sheet, days))
    if not anew:
        return sheet
    times = {old.span: made for old, made in spoken.items()}
    return sheet._replace(
        mentions=tuple(_told_anew(m, times) if m.kind == "event" else anew.get(m, m) for m in sheet.mentions)
    )


def _told_anew(event: Mention, times: dict[Span, Mention]) -> Mention:
    """The event; one that had its day from a time that counts from elsewhere has the day counted anew."""
    value = event.value
    assert isinstance(value, Happening)
    made = times.get(value.when_span) if value.when_span is not None else None
    if made is None or not isinstance(made.value, Time):
        return event
    return msgspec.structs.replace(event, value=msgspec.structs.replace(value, when=made.value.when))


def _day(event: Mention) -> dt.date | None:
    """The day of a happening, where it is known to be one."""
    return day_of(event.value.when) if isinstance(event.value, Happening) else None


def _spoken(sheet: Sheet) -> Iterator[tuple[Mention, Mention]]:
    """(time, the same counted from the meeting) for relative times in what was said at a dated meeting."""
    talks = [(q.span, day) for q in sheet.of("quote") if (day := _meeting_day(sheet, q)) is not None]
    for time in sheet.of("time"):
        inside = [(span, day) for span, day in talks if span.covers(time.span)]
        if inside and isinstance(time.value, Time) and time.value.tclass != "explicit":
            made = _recounted(sheet, time, min(inside, key=lambda found: found[0].end - found[0].start)[1])
            if made is not None:
                yield time, made


def _meeting_day(sheet: Sheet, quote: Mention) -> dt.date | None:
    """The day of the one meeting at which the words were spoken; None where it is not told or there are several.

    They were spoken there if the clause that reports them names it (قال خلال اللقاء) or, of direct words, its day (قال
    أمس: «…»), or if the speaker took part and speaks to another who did, answers, has a turn of a transcript, or says
    "you" in direct words (قال: «لولا دعمكم»).
    """
    said = quote.value
    if not isinstance(said, Quote) or not said.speaker or said.cue is None:
        return None
    clause = Span(min(said.cue.end, quote.span.start), quote.span.start)
    talks = [m for m in sheet.of("event") if isinstance(m.value, Happening) and m.value.type in MEETINGS]
    named = {_day(m) for m in talks if clause.covers(m.span)} - {None}
    if said.kind == "direct":
        told = (m.value for m in sheet.of("time") if clause.covers(m.span))
        named |= {day_of(value.when) for value in told if isinstance(value, Time)} - {None}
    if len(named) == 1:
        return named.pop()
    there = {said.speaker, said.addressee} - {None}
    faced = said.lemma in ANSWERS or (said.kind == "direct" and (said.lemma is None or _to_somebody(quote.wording)))
    if len(there) < 2 and not faced:
        return None
    days = {_day(m) for m in talks if _took_part(m, there) and not quote.span.covers(m.span)} - {None}
    return days.pop() if len(days) == 1 else None


def _to_somebody(words: str) -> bool:
    """Whether direct words say "you" or "your": دعمكم، نشكركم، إليكم."""
    return any(
        len(word) > _SHORTEST_YOU and word.endswith("كم") and not word.endswith(_OWN_ENDS)
        for word in fold(words).split()
    )


def _took_part(event: Mention, those: set[str | None]) -> bool:
    """Whether all of ``those`` took part in what is told to have happened."""
    value = event.value
    return (
        isinstance(value, Happening) and value.status == "reported" and those <= {p.actor for p in value.participants}
    )


def _recounted(sheet: Sheet, time: Mention, day: dt.date) -> Mention | None:
    """``time`` counted from ``day``, if its words mean from the page's day what was read there."""
    page = sheet.article.published.when.first if sheet.article.published else None
    if page is None or page == day.isoformat() or not isinstance(time.value, Time):
        return None
    from_page = interpret(time.wording, dt.datetime.fromisoformat(page), lean="past").text
    spoken = interpret(time.wording, dt.datetime.combine(day, dt.time()), lean="past").text
    if from_page is None or from_page != time.value.when.value or spoken is None:
        return None
    return _with_value(time, spoken, "speech")


def _beside(sheet: Sheet, days: dict[Span, dt.date]) -> Iterator[tuple[Mention, Mention]]:
    """(time, the same with a value) for the eve and the morrow of a dated happening named right behind it."""
    for time in sheet.of("time"):
        step = BESIDE.get(fold(time.wording))
        if step is None or not isinstance(time.value, Time) or time.value.when.value:
            continue
        for span, day in days.items():
            if 0 < span.start - time.span.end <= REACH:
                yield time, _with_value(time, (day + dt.timedelta(step)).isoformat(), "event")


def _with_value(time: Mention, value: str, anchor: str) -> Mention:
    """The time with another value, derived."""
    assert isinstance(time.value, Time)
    counted = Time(
        when=when(value, time.wording, "derived"), tclass=time.value.tclass, anchor=anchor, mod=time.value.mod
    )
    return msgspec.structs.replace(time, value=counted, made_by=MADE_BY)
