"""One article in, its mentions and claims out. Pure: no store, no clock, no other article.

The pipeline is a list of markers of one signature, ``Sheet -> Sheet``, in an order in which each finds what it needs:
times and figures before names (a month is no surname), names before quotes (a speaker is an actor), quotes before events
(a happening inside reported words is the speaker's), all of them before claims and wording.
"""

from __future__ import annotations

from tawatur.mark.claims import mark_claims
from tawatur.mark.events import mark_events
from tawatur.mark.figures import mark_figures
from tawatur.mark.names import mark_names
from tawatur.mark.quotes import mark_quotes
from tawatur.mark.sheet import Marker, lay
from tawatur.mark.times import mark_times
from tawatur.mark.wording import mark_wording
from tawatur.model import Article, Reading

MARKERS: tuple[Marker, ...] = (
    mark_times,
    mark_figures,
    mark_names,
    mark_quotes,
    mark_events,
    mark_claims,
    mark_wording,
)


def mark_article(article: Article, markers: tuple[Marker, ...] = MARKERS) -> Reading:
    """All that the markers find in ``article``."""
    sheet = lay(article)
    for marker in markers:
        sheet = marker(sheet)
    return sheet.reading()
