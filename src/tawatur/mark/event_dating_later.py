"""How long after another happening of its sentence something was: وأوقف في مايو، وأخلي سبيله بعد ثلاثة أشهر.

In: a draft, the drafts of its sentence before it and the ground. Out: the time of the draft, counted from the last of
them that has a day or month.
"""

from __future__ import annotations

import datetime as dt

import msgspec
import regex

from tawatur.arabic.edtf import when as edtf
from tawatur.mark.event_draft import Draft
from tawatur.mark.event_ground import Ground
from tawatur.model import Mention, Time

_LENGTH = regex.compile(r"P([0-9]{1,3})([DWMY])")
_START = regex.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?(T.*)?)?")
#: What carries a masdar out: وأعيد انتخابها بعد أربع سنوات.
_CARRIERS = frozenset(("اعيد", "تم", "جري", "جرت", "تمت"))
_AFTER, _OF = "بعد", frozenset(("من", "علي", "ان"))
_DAYS = {"D": 1, "W": 7}
#: So many words stand at most between a verb and how long after it was; so many letters has a month.
_REACH, _MONTH = 6, len("2000-01")
#: What can be counted from a year and from a month, by the letters that they have.
_UNITS = {len("2000"): ("Y",), _MONTH: ("M", "Y")}


def later(draft: Draft, before: list[Draft], ground: Ground) -> Mention | None:
    """The counted time of a verb that tells how long after the one before it was, None where it does not."""
    told = [other for other in before if other.sentence == draft.sentence and other.when is not None]
    space = _space(draft, ground)
    done = draft.trigger.form.part == "past" or draft.before.lstrip("وف") in _CARRIERS
    if space is None or not told or not done:
        return None
    mention, count, unit = space
    base = told[-1].when
    value = _shifted((base.value or "") if base is not None else "", count, unit)
    if not value:
        return None
    return msgspec.structs.replace(mention, value=Time(when=edtf(value, mention.wording, "derived"), tclass="relative"))


def _space(draft: Draft, ground: Ground) -> tuple[Mention, int, str] | None:
    """The length behind the trigger that says how long after it was (بعد ثلاثة أشهر, not بعد ثلاثة أشهر من), in count
    and unit."""
    keys, high = ground.words.key, ground.bounds[draft.trigger.first][1]
    for first, after, mention in ground.times:
        near = draft.trigger.after <= first <= draft.trigger.after + _REACH and after <= high
        value = mention.value.when.value if isinstance(mention.value, Time) else None
        length = _LENGTH.fullmatch(value or "")
        alone = after >= high or keys[after] not in _OF
        if near and alone and length is not None and keys[first] == _AFTER:
            return mention, int(length[1]), length[2]
    return None


def moved(day: dt.date, count: int, unit: str) -> str:
    """``count`` units (D, W, M, Y) from ``day``, as fine as the unit is; a negative count goes back."""
    if unit in _DAYS:
        return (day + dt.timedelta(count * _DAYS[unit])).isoformat()
    if unit == "Y":
        return f"{day.year + count}"
    months = day.year * 12 + day.month - 1 + count
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _shifted(start: str, count: int, unit: str) -> str:
    """The day or month so long after a start that is one; "" where the start is coarser than the length."""
    if not _START.fullmatch(start):
        return ""
    if len(start) <= _MONTH and unit not in _UNITS[len(start)]:
        return ""
    if len(start) < _MONTH:
        return f"{int(start) + count}"
    return moved(dt.date.fromisoformat(start[:10] if len(start) > _MONTH else f"{start}-01"), count, unit)
