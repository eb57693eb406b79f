"""The ledger: every happening once, with all its mentions. (Joining of marked happenings follows in this module.)"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from tawatur.link.profile import Profile
from tawatur.model import Event, digest


def main_events(clusters: Iterable[Sequence[Profile]]) -> list[Event]:
    """One event for each cluster of articles, in their order; it stands for their main happening."""
    return [_main(members) for members in clusters]


def _main(members: Sequence[Profile]) -> Event:
    """The main happening of articles none of whose mentions are known."""
    articles = tuple(sorted(one.article for one in members))
    days = [one.days[0] for one in members if one.days]
    day = dt.date.fromordinal(min(days)).isoformat() if days else "undated"
    return Event(id=f"E.{day}.other.{digest(articles[0])[:8]}", type="other", status="reported", articles=articles)
