"""With whom an actor appears, as a picture beside the table that says the same: inline SVG drawn with attributes only.

In: an Index, an actor, its companions with the number of happenings they share. Out: SVG; each name is a link.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

from tawatur.messages import say
from tawatur.model import Entity
from tawatur.tell.markup import Html, tag
from tawatur.web.ask import Ask, step
from tawatur.web.shelf import Index

#: Companions in the picture: a twelfth name would touch its neighbours.
MOST = 11
_WIDTH, _HEIGHT, _ACROSS, _UP = 760, 400, 200, 145
#: Letters of a name that are drawn; the whole stands in the title and in the table.
_LETTERS = 24

Point = tuple[int, int]


def network(index: Index, entity: Entity, companions: Sequence[tuple[str, int]], ask: Ask) -> Html:
    """The picture; nothing for fewer than two companions, which a table shows as well."""
    near = [(who, count) for who, count in companions if who in index.entities][:MOST]
    if len(near) < 2:
        return Html("")
    middle = (_WIDTH // 2, _HEIGHT // 2)
    places = {who: _place(at, len(near)) for at, (who, _) in enumerate(near)}
    most = max(count for _, count in near)
    lines = [_line(middle, places[who], 1 + 4 * count / most, "edge") for who, count in near]
    between = [
        _line(places[one], places[other], 1.0, "edge far")
        for one, other in combinations(places, 2)
        if set(index.takes_part.get(one, ())) & set(index.takes_part.get(other, ()))
    ]
    nodes = [_node(index, who, places[who], count, ask) for who, count in near]
    title = say("web.network", ask.lang, name=entity.shown)
    centre = [_dot(middle, 11, "dot own"), _label(entity.shown, (middle[0], middle[1] - 18), "middle", "name own")]
    drawn = tag("svg", tag("title", title), *between, *lines, *centre, *nodes, viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
                role="group")  # fmt: skip
    return tag("figure", drawn, cls="network")


def _place(at: int, count: int) -> Point:
    """A place on an ellipse, the first at the top, then with the clock."""
    angle = 2 * math.pi * at / count - math.pi / 2
    return round(_WIDTH / 2 + _ACROSS * math.cos(angle)), round(_HEIGHT / 2 + _UP * math.sin(angle))


def _line(start: Point, end: Point, wide: float, cls: str) -> Html:
    ends = {"x1": str(start[0]), "y1": str(start[1]), "x2": str(end[0]), "y2": str(end[1])}
    return tag("line", **ends, stroke_width=f"{wide:.1f}", cls=cls)


def _dot(place: Point, radius: int, cls: str) -> Html:
    return tag("circle", cx=str(place[0]), cy=str(place[1]), r=str(radius), cls=cls)


def _label(name: str, place: Point, side: str, cls: str) -> Html:
    told = name if len(name) <= _LETTERS else name[:_LETTERS].rstrip() + "…"
    return tag("text", told, x=str(place[0]), y=str(place[1]), text_anchor=side, cls=cls)


def _node(index: Index, who: str, place: Point, count: int, ask: Ask) -> Html:
    """One companion: its dot and its name, away from the middle, leading to its page."""
    name = index.entities[who].name
    told = say("web.network_node", ask.lang, name=name, count=count)
    aside = place[0] - _WIDTH // 2
    side = "middle" if abs(aside) < _ACROSS // 4 else "start" if aside > 0 else "end"
    shift = 0 if side == "middle" else 14 if side == "start" else -14
    drop = (-14 if place[1] < _HEIGHT // 2 else 24) if side == "middle" else 5
    label = _label(name, (place[0] + shift, place[1] + drop), side, "name")
    return tag("a", tag("title", told), _dot(place, 7, "dot"), label, href=ask.to(f"/a/{step(who)}"), aria_label=told)
