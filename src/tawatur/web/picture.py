"""How many happenings there are over time, as bars: inline SVG drawn with attributes only, each bar a link.

In: stops. Out: SVG, empty where fewer than two days are known. The dates run with the reading direction.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tawatur.messages import say
from tawatur.tell.date import spoken
from tawatur.tell.ledger import Stop
from tawatur.tell.markup import Html, tag
from tawatur.web.ask import Ask

#: Bars in a picture: more would be narrower than a finger on a phone.
_MOST = 48
_WIDTH, _HEIGHT, _FOOT, _WIDEST = 720, 60, 18, 30


def bars(ask: Ask, stops: Sequence[Stop]) -> Html:
    """The picture."""
    dated = [stop for stop in stops if stop.time and stop.time[:4].isdigit()]
    for letters in (10, 7, 4):
        known = [stop for stop in dated if len(stop.time or "") >= letters and "/" not in (stop.time or "")[:letters]]
        total = Counter((stop.time or "")[:letters] for stop in known)
        if len(known) > len(dated) * 0.8 and len(total) <= _MOST:
            break
    if not 2 <= len(total) <= _MOST:
        return Html("")
    hot = Counter((stop.time or "")[:letters] for stop in known if stop.contested)
    wide = min(_WIDEST, _WIDTH // len(total))
    drawn = [_bar(ask, day, (total[day], hot[day], max(total.values())), _place(ask, at, len(total), wide))
             for at, day in enumerate(sorted(total))]  # fmt: skip
    ends = [_label(ask, day, _place(ask, at, len(total), wide), first=not at)
            for at, day in ((0, min(total)), (len(total) - 1, max(total)))]  # fmt: skip
    about = say("web.picture", ask.lang)
    inside = tag("svg", tag("title", about), *drawn, *ends, viewBox=f"0 0 {_WIDTH} {_HEIGHT + _FOOT}", role="group")
    return tag("figure", inside, cls="bars")


def _place(ask: Ask, at: int, count: int, wide: int) -> tuple[int, int]:
    """Left edge and width of a bar; the first stands where reading begins."""
    return (_WIDTH - (at + 1) * wide if ask.lang == "ar" else at * wide), wide


def _bar(ask: Ask, day: str, told: tuple[int, int, int], place: tuple[int, int]) -> Html:
    count, contested, most = told
    left, wide = place
    high = max(3, round(count / most * (_HEIGHT - 4)))
    red = round(contested / count * high)
    box = {"x": str(left + 1), "width": str(max(2, wide - 2))}
    whole = tag("rect", **box, y=str(_HEIGHT - high), height=str(high), cls="bar")
    part = tag("rect", **box, y=str(_HEIGHT - red), height=str(red), cls="bar hot") if red else ""
    words = say("web.bar", ask.lang, day=spoken(day, ask.lang), count=count, contested=contested)
    return tag("a", tag("title", words), whole, part, href=ask.again(since=day, until=day), aria_label=words)


def _label(ask: Ask, day: str, place: tuple[int, int], *, first: bool) -> Html:
    """The first and the last day under their bars."""
    left, wide = place
    at_left = first != (ask.lang == "ar")
    x = left if at_left else left + wide
    return tag("text", day, x=str(x), y=str(_HEIGHT + 14), text_anchor="start" if at_left else "end", direction="ltr")
