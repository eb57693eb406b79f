"""A quote while it is being read, and the record that it becomes.

In: a Report with its words, its cue, who speaks and the relays that the text names. Out: a Mention with its chain.

>>> extent = Extent(1, 3, 0, "direct")
>>> Report(extent, Span(4, 9), None, "قال", ASSERTED, None, 0).links
()
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.mark.chain import voice_of
from tawatur.mark.quote_ground import Ground
from tawatur.mark.quote_reach import Extent
from tawatur.mark.sheet import Sheet
from tawatur.mark.speaker_cast import Cast, Subject
from tawatur.model import Mention, Quote, Span, Stance, Voice

MADE_BY = "mark.quotes"
ASSERTED: Stance = "asserted"


class Report(NamedTuple):
    """One quote: ``links`` stand between outlet and speaker, ``behind`` are behind the speaker.

    ``at``: the word of the cue; ``nested_in``: the report in whose words it stands.
    """

    extent: Extent
    span: Span
    cue: Span | None
    lemma: str | None
    stance: Stance
    subject: Subject | None
    at: int
    links: tuple[Voice, ...] = ()
    behind: tuple[Voice, ...] = ()
    addressee: str | None = None
    nested_in: int | None = None


def chain_of(ground: Ground, cast: Cast, report: Report, reports: list[Report]) -> tuple[Voice, ...]:
    """The links after the outlet: those of the report around it, its own relays, its speaker, who is behind."""
    around = chain_of(ground, cast, reports[report.nested_in], reports) if report.nested_in is not None else ()
    if around and report.subject and around[-1].actor == report.subject.actor:
        around = around[:-1]
    own = (voice_of(ground, cast, report.subject, report.lemma),) if report.subject else ()
    return around + report.links + own + report.behind


def depth_of(reports: Sequence[Report], at: int | None) -> int:
    """How many reports stand one in another down to number ``at``, itself counted; 0 for None."""
    depth = 0
    while at is not None:
        depth, at = depth + 1, reports[at].nested_in
    return depth


def mention_of(sheet: Sheet, ground: Ground, cast: Cast, reports: list[Report], report: Report) -> Mention:
    """The record of a report; the outlet's own link is put before its chain by the caller of ``chain_of``."""
    value = Quote(
        kind=report.extent.kind,
        cue=report.cue,
        lemma=report.lemma,
        stance=report.stance,
        speaker=report.subject.actor if report.subject else None,
        chain=chain_of(ground, cast, report, reports),
        addressee=report.addressee,
        nested_in=reports[report.nested_in].span if report.nested_in is not None else None,
    )
    wording = report.span.of(sheet.article.text)
    return Mention(article=cast.article, kind="quote", span=report.span, wording=wording, value=value, made_by=MADE_BY)
