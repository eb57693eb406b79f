"""One article in, its mentions and claims out. Pure: no store, no clock, no other article.

The pipeline is a list of markers of one signature, ``Sheet -> Sheet``, in an order in which each finds what it needs:
times and figures before names (a month is no surname), names before quotes (a speaker is an actor), quotes before
events (a happening inside reported words is the speaker's), all of them before claims and wording.
"""

from __future__ import annotations

from tawatur.collector import uncollected
from tawatur.mark.claims import mark_claims
from tawatur.mark.event_stated import mark_stated
from tawatur.mark.events import mark_events
from tawatur.mark.figures import mark_figures
from tawatur.mark.names import mark_names
from tawatur.mark.quotes import mark_quotes
from tawatur.mark.sheet import Marker, Sheet, lay
from tawatur.mark.speech_times import mark_speech_times
from tawatur.mark.times import mark_times
from tawatur.mark.wording import mark_wording
from tawatur.model import Article, Reading

#: Names by rules and lexicon alone.
FAST: tuple[Marker, ...] = (
    mark_times,
    mark_figures,
    mark_names,
    mark_quotes,
    mark_events,
    mark_stated,
    mark_speech_times,
    mark_claims,
    mark_wording,
)


def mark_names_learned(sheet: Sheet) -> Sheet:
    """``mark_names`` with the learned tagger's candidates weighed in; the tagger is loaded when first asked for."""
    from tawatur.mark.tagger import mark_names_tagged  # noqa: PLC0415 -- a model is not loaded for --fast

    return mark_names_tagged(sheet)


#: The same with the learned tagger of names.
FULL: tuple[Marker, ...] = tuple(mark_names_learned if marker is mark_names else marker for marker in FAST)


def mark_article(article: Article, *, fast: bool = False) -> Reading:
    """All that the markers find in ``article``; ``fast`` leaves the learned tagger out."""
    with uncollected():
        sheet = lay(article)
        for marker in FAST if fast else FULL:
            sheet = marker(sheet)
        return sheet.reading()
