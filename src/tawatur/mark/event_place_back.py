"""Places told by pointing back: في المكان نفسه, في المدينة ذاتها, هناك.

In: a Ground and a Trigger. Out: whether the trigger's clause says that it was where the article has just told of, and
whether that is the wider place (the town) or the very spot.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from tawatur.arabic.clitics import cuts
from tawatur.arabic.glance import scan_for
from tawatur.mark.event_forms import bare, word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_scene import FAR_PLACE, TOWN, Site, beyond_reach, cost
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems

Back = Literal["", "spot", "town", "land"]

_SELF, _SPOTS, _TOWNS = word_set("back.self"), word_set("back.spots"), word_set("back.towns")
#: What is meant again without a word for it: في المدينة; في المنطقة is mostly the region at large.
_ALONE = frozenset(("مدينه", "بلده", "قريه", "محافظه", "ولايه", "جزيره"))
#: Wider than a town: what the news is in, not the last village told.
_LANDS = frozenset(("محافظه", "ولايه", "منطقه", "اقليم", "مقاطعه", "دوله", "بلد"))
_HOSTS = word_set("held.hosts")
_THERE, _INSIDE = frozenset(("هناك", "هنالك")), word_set("sites.inside")
#: Behind "there" where it is a place, not "there is".
_GOES_ON = (word_set("sense.prepositions") - {"بين"}) | frozenset(
    ("و", "كما", "حيث", "ايضا", "امس", "اليوم", "وفق", "حسب")
)

#: The words that can point back, in order.
_pointers = scan_for(lambda: _THERE | {f"ال{noun}" for noun in _SPOTS | _TOWNS | _ALONE | _LANDS})


def points_back(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> Back:
    """``spot``, ``town`` or ``land`` where the trigger's clause points back to a place told before, else nothing."""
    low, high = ground.bounds[trigger.first]
    pointers = _pointers(ground.words)
    best: tuple[int, Back] | None = None
    for at in pointers[bisect_left(pointers, low) : bisect_left(pointers, high)]:
        if trigger.first <= at < trigger.after or beyond_reach(trigger, at, at + 1):
            continue
        kind = _pointer(ground, at, high) or _taken(ground, trigger, at)
        if not kind:
            continue
        away = cost(ground, trigger, at, at + 1, heads)
        if away <= FAR_PLACE and (best is None or away < best[0]):
            best = away, kind
    return best[1] if best else ""


def _pointer(ground: Ground, at: int, high: int) -> Back:
    """What word ``at`` points back to."""
    keys = ground.words.key
    behind = keys[at + 1] if at + 1 < high else ""
    if keys[at] in _THERE:
        ends = not behind[:1].isalpha() or behind in _GOES_ON or behind.startswith("وا")
        return "spot" if ends and at > 0 and keys[at - 1][:1].isalpha() else ""
    for cut, stem in cuts(keys[at]):
        inside = keys[at][:cut].endswith("ب") or (not cut and at > 0 and keys[at - 1] in _INSIDE)
        inside = inside or (behind in _SELF and _saw_it(ground, at))
        if not inside or not stem.startswith("ال") or at in ground.stand_at:
            continue
        noun, same = bare(stem), behind in _SELF
        if (noun in _TOWNS and same) or (noun in _ALONE and _alone(behind)):
            return "land" if noun in _LANDS else "town"
        if noun in _SPOTS and same:
            return "spot"
    return ""


def _saw_it(ground: Ground, at: int) -> bool:
    """Whether a verb of seeing has the noun at word ``at`` as its subject: وشهد الموقع نفسه، الموقع ذاته شهد."""
    keys, (low, high) = ground.words.key, ground.bounds[at]
    around = [keys[i] for i in (at - 1, at + 2) if low <= i < high]
    return any(not stems(key).isdisjoint(_HOSTS) for key in around)


def _taken(ground: Ground, trigger: Trigger, at: int) -> Back:
    """``town`` or ``land`` for what is taken or fought over: سيطروا على المدينة."""
    keys = ground.words.key
    force = trigger.form.sense.frame in ("take", "fight") and at > trigger.first and keys[at - 1] == "علي"
    if not force or not keys[at].startswith("ال") or bare(keys[at]) not in _ALONE | _LANDS:
        return ""
    return "land" if bare(keys[at]) in _LANDS else "town"


def _alone(behind: str) -> bool:
    """Whether no name or adjective goes on with a noun before ``behind``."""
    return not behind[:1].isalpha() or behind in _GOES_ON or behind.startswith("و")


def told_before(back: Back, last: Site | None, main: str | None) -> Site | None:
    """The site that a pointer means: the last one told, or the wider place told with it."""
    if not back:
        return None
    if last is None or (back == "land" and main and not last.within and last.fine > 1):
        return Site(main, 2) if main else None
    inner = last.fine > TOWN or (back == "land" and last.fine == TOWN)
    return Site(last.within, 2) if back in ("town", "land") and last.within and inner else last
