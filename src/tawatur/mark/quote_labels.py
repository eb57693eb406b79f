"""Labelled turns and headlines: a name, a colon, and what its bearer says.

In: a Ground and the cast. Out: a Report for each label; in a transcript a turn goes on over the lines without a label.

>>> from tawatur.mark.quote_ground import unnamed
>>> ground = unnamed("مصدر أمني: انتهى الأمر")
>>> [report.span.of(ground.words.text) for report in by_labels(ground, Cast([], {}, [], {}, "a"))]
['انتهى الأمر']
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.mark.quote_ground import STOPS, Ground, lexemes
from tawatur.mark.quote_reach import Extent, trim
from tawatur.mark.quote_reports import ASSERTED, Report
from tawatur.mark.quote_verbs import sayings
from tawatur.mark.speaker_cast import Cast, Subject
from tawatur.mark.speaker_openings import byline
from tawatur.mark.speaker_phrases import noun_phrase

_LONGEST, _SHORT_NAME = 12, 3
#: From this many labelled lines on a page is read as a transcript.
_TRANSCRIPT = 3


#: What opens an account or an address behind ``تويتر:`` is how to reach somebody, not what anybody said.
_ADDRESS = "@#"


class Label(NamedTuple):
    """Words ``first`` up to ``colon`` name who speaks."""

    first: int
    colon: int
    subject: Subject


def by_labels(ground: Ground, cast: Cast) -> list[Report]:
    """A report for each line that begins with somebody's name and a colon."""
    labels = [label for colon in _colons(ground) if (label := _label(ground, cast, colon)) is not None]
    body = [label for label in labels if label.first not in ground.titles]
    transcript = len(body) >= _TRANSCRIPT
    speakers = frozenset(label.subject.actor for label in body if label.subject.actor)
    starts = [label.first for label in labels] + [len(ground.words)]
    found = []
    for number, label in enumerate(labels):
        end = ground.line_end(label.colon)
        if transcript and label.first not in ground.titles:
            end = _turn_end(ground, label.colon, starts[number + 1], speakers)
        report = _report(ground, label, end, shortest=1 if transcript else 2)
        if report is not None:
            found.append(report)
    return found


def _colons(ground: Ground) -> list[int]:
    words = ground.words
    return [
        at
        for at, raw in enumerate(words.raw)
        if raw == ":" and 0 < at < len(words) - 1 and at + 1 not in ground.line_start
    ]


def _label(ground: Ground, cast: Cast, colon: int) -> Label | None:
    first = _start(ground, colon)
    if first is None or _of_the_desk(ground, first, colon):
        return None
    headline = first in ground.titles
    subject = noun_phrase(ground, cast, first, colon) or (_told_later(ground, first, colon) if headline else None)
    if subject is None:
        return None
    party = ground.party.get(subject.first)
    if party is not None and (party.kind == "place" or byline(ground, party)):
        return None
    return Label(first, colon, subject) if subject.after >= colon - (4 if headline else 1) else None


def _of_the_desk(ground: Ground, first: int, colon: int) -> bool:
    """Whether a label tells what kind of item follows, not who speaks: عاجل, فيديو, خاص - وثيقة."""
    words = ground.words
    return all(words.key[at] in lexemes("press_label") or not words.raw[at][0].isalpha() for at in range(first, colon))


def _told_later(ground: Ground, first: int, colon: int) -> Subject | None:
    """A headline shortens a name that the text gives in full: the one actor whose name has all words of the label."""
    label = {_bare(key) for key in ground.words.key[first:colon] if key.isalpha()}
    if not label or colon - first > _SHORT_NAME:
        return None
    found = [
        actor.key
        for actor in ground.actors.values()
        if actor.kind in ("person", "organization") and label <= {_bare(word) for word in fold(actor.name).split()}
    ]
    return Subject(found[0], ground.words.span(first, colon), first, colon) if len(found) == 1 else None


def _bare(word: str) -> str:
    """A folded word without the article, also behind ل."""
    return word[2:] if word.startswith(("ال", "لل")) and len(word) > 4 else word


def _start(ground: Ground, colon: int) -> int | None:
    """The first word of the label before a colon, where it stands at the start of a line or a headline's sentence."""
    words, start = ground.words, colon
    while (
        colon - start <= _LONGEST
        and start not in ground.line_start
        and words.raw[start - 1] not in STOPS | {"|", ":", "/"}
    ):
        start -= 1
    if not 0 < colon - start <= _LONGEST or any(_speaks(ground, at) for at in range(start, colon)):
        return None
    return start if start in ground.line_start or ground.line_first(start) in ground.titles else None


def _speaks(ground: Ground, at: int) -> bool:
    """Whether a verb of saying stands at the word: then its colon is the verb's."""
    key = ground.words.key[at]
    return at not in ground.within and (key in sayings() or (key[:1] == "و" and key[1:] in sayings()))


def _turn_end(ground: Ground, colon: int, stop: int, speakers: frozenset[str]) -> int:
    """The end of a turn: before the next label, a subheading, or a line in which the outlet goes on to tell."""
    end = ground.line_end(colon)
    while end < stop and end not in ground.titles and not _narrates(ground, end, speakers):
        end = ground.line_end(end)
    return min(end, stop)


def _narrates(ground: Ground, first: int, speakers: frozenset[str]) -> bool:
    """Whether a line tells what somebody said: it opens with وقال فلان, or names one who has turns here as saying."""
    for at in range(first, ground.line_end(first) - 1):
        party = ground.party.get(at + 1) if _speaks(ground, at) and at not in ground.quoted else None
        opens = party is not None and at == first and party.kind in ("person", "organization")
        if opens or (party is not None and party.actor in speakers):
            return True
    return False


def _report(ground: Ground, label: Label, end: int, *, shortest: int) -> Report | None:
    first = label.colon + 1
    if first < end and ground.words.raw[first][0] in _ADDRESS:
        return None
    after = trim(ground, first, end)
    if after - first < shortest:
        return None
    run = ground.marks.get(first)
    extent = Extent(first, after, 0, "direct")
    if run is not None and run.close >= after - 1:
        extent = Extent(first + 1, run.close, 0, "direct")
    cue = ground.words.span(label.colon, label.colon + 1)
    return Report(extent, extent.span(ground), cue, None, ASSERTED, label.subject, label.colon)
