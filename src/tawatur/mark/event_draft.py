"""A happening as the clause of its trigger tells it, before the rest of the article is asked."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.mark.event_place_back import Back
from tawatur.mark.event_scene import Site
from tawatur.mark.event_triggers import Trigger
from tawatur.model import EventFigure, Mention, Participant, Status, Time, When

_AFTER = frozenset(("بعد", "اثر", "عقب"))


class Draft(NamedTuple):
    """A happening as the clause of its trigger tells it, before the rest of the article is asked.

    ``back``: it points back to a place told before; ``announced``: the time of the verb of saying that it depends on;
    ``said``: ``time`` is no other than that; ``of_whom``: it tells who somebody is, or what he is held for.
    """

    trigger: Trigger
    type: str
    players: tuple[Participant, ...]
    time: Mention | None
    site: Site | None
    status: Status
    cued: bool
    figures: tuple[EventFigure, ...]
    lead: bool
    title: bool = False
    before: str = ""
    behind: str = ""
    back: Back = ""
    announced: Mention | None = None
    said: bool = False
    past: bool = False
    counted: bool = False
    of_whom: bool = False
    sentence: int = -1
    group: int = -1

    @property
    def when(self) -> When | None:
        """The time that the clause states."""
        return self.time.value.when if self.time is not None and isinstance(self.time.value, Time) else None

    @property
    def undecided(self) -> bool:
        """Whether nothing has said yet whether it is news."""
        return self.status == "reported" and not self.cued

    @property
    def actors(self) -> frozenset[str]:
        """Who takes part."""
        return frozenset(player.actor for player in self.players)

    @property
    def went_before(self) -> bool:
        """Whether it is several acts after which the news came, begun on no one day: بعد عمليات رصد, إثر احتجاجات."""
        return self.trigger.form.many and self.before in _AFTER and self.time is None and not self.figures
