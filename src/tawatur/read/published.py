"""When a page was published and updated: from its datelines, its address, what was given.

In: the lines with their labels, what was given, dates that HTML tells machines. Out: Published records and Issues.

A date in furniture (recent posts, embedded posts) is never looked at. What the page says comes before what is given and
before its address; where they differ, that is an Issue.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from tawatur.arabic.edtf import bounds, when
from tawatur.arabic.words import split
from tawatur.model import READABLE, Given, Issue, Published, Span
from tawatur.read.dates import Dated, dates_in
from tawatur.read.derive import weekday_of_writing
from tawatur.read.labels import Label
from tawatur.read.lines import Line
from tawatur.read.parts import Laid
from tawatur.read.signals import page_words

_PATH = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/_.]?(0[1-9]|1[0-2]|[1-9](?=[-/_.]))[-/_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?")


#: Documents inside an article carry Hijri dates of their own; only so many lines below the headline are the page's.
_HEAD = 4


class Told(NamedTuple):
    """A date told by other than the visible text: ``rule`` names where; ``role`` published or updated."""

    value: str
    rule: str
    role: str = "published"


class Dates(NamedTuple):
    """The outcome: publication, update, and what did not agree."""

    published: Published | None
    updated: Published | None
    issues: tuple[Issue, ...]


def iso_of(value: str) -> str | None:
    """A date as given or as machines are told it, as ISO text to the minute; None where it is no date."""
    value = value.strip()
    made = _ISO.match(value)
    if made and bounds(made[0][:10]) and not value[made.end() :][:1].isdigit():
        return made[0][:16] if "T" in made[0] else made[0]
    dates = dates_in(split(value))
    return dates[0].value if dates else None


def date_of_address(address: str | None) -> str | None:
    """The day in a URL's path: ``/2017/11/21/``, ``/20171121``; None where there is none or no such day."""
    path = (address or "").split("://", 1)[-1].partition("/")[2]
    for found in _PATH.finditer(path):
        try:
            return dt.date(*(int(part) for part in found.groups())).isoformat()
        except ValueError:
            continue
    return None


def dates_of(text: str, lines: list[Line], laid: Laid, given: Given, told: Sequence[Told] = ()) -> Dates:
    """Publication and update of the page. ``told`` come in the order of trust, before what is visible: the head of many
    templates shows the day of the visit."""
    issues: list[Issue] = []
    seen: dict[str, Published] = {}
    for one in told:
        value = iso_of(one.value)
        if value:
            seen.setdefault(one.role, _published(value, True, one.rule))
    for role, seen_date, span in _visible(text, lines, laid):
        date = _settled(seen_date, text, lines, laid)
        issues += _doubts(date, span)
        seen.setdefault(role, _published(date.value, True, "dateline", (span,), span.of(text)))
    address, holder = date_of_address(given.url), iso_of(given.date) if given.date else None
    if address:
        seen.setdefault("published", _published(address, False, "url"))
    if holder:
        seen.setdefault("published", _published(holder, False, "given"))
        issues += _conflict(seen["published"], holder)
    if "published" not in seen and "updated" in seen:
        # A page that tells only its last change was written by then: that is said to be derived.
        last = seen["updated"]
        seen["published"] = _published(last.when.value or "", False, "updated", last.evidence, last.when.wording)
    return Dates(seen.get("published"), seen.get("updated"), tuple(dict.fromkeys(issues)))


def _published(value: str, stated: bool, rule: str, evidence: tuple[Span, ...] = (), wording: str = "") -> Published:
    basis = "stated" if stated else "derived"
    return Published(when=when(value, wording, basis), stated=stated, evidence=evidence, rule=rule)  # type: ignore[arg-type]


def _visible(text: str, lines: list[Line], laid: Laid) -> list[tuple[str, Dated, Span]]:
    """(role, date, span) of the dates on labelled lines, then of one that opens the first paragraph."""
    found: list[tuple[str, Dated, Span]] = []
    for at in sorted(laid.labels, key=lambda at: _trust(laid, at)):
        label = laid.labels[at]
        if _trust(laid, at)[0] == 3:
            continue
        if laid.kinds[at][0] in ("dateline", "byline", "credit"):
            above = laid.title is None or at <= laid.title + _HEAD
            dates = [date for date in label.dates if above or not date.hijri]
            found += [(_role(label, date), date, date.span(label.words)) for date in dates]
    first = next((i for i, (kind, _) in enumerate(laid.kinds) if kind == "text"), None)
    if first is not None and re.search(r"\d", lines[first].raw[:60]):
        words = split(text, [Span(lines[first].start, min(lines[first].end, lines[first].start + 100))])
        for date in dates_in(words, 0, 12):
            if date.first <= 4 and date.after < len(words) and words.raw[date.after] in "(-–—:/)ـ":
                found.append(("published", date, date.span(words)))
    return found


def _role(label: Label, date: Dated) -> str:
    """``updated`` where the words right before the date say so, or the line's label does and it holds no other date."""
    before = [key for key in label.words.key[max(0, date.first - 5) : date.first] if key.isalpha()]
    said = any(" ".join(before[-count:]) in page_words("label_update") for count in (1, 2, 3))
    return "updated" if said or (label.update and len(label.dates) == 1) else "published"


def _trust(laid: Laid, at: int) -> tuple[int, int]:
    """Order of trust among datelines: labelled ones, those below the headline, those close above it; 3 = not trusted.

    Far above the headline stands the day of the visit.
    """
    if laid.labels[at].why == "label":
        return 0, at
    if laid.title is None or at > laid.title:
        return 1, at
    return (2 if laid.title - at <= 4 else 3), at


def _settled(date: Dated, text: str, lines: list[Line], laid: Laid) -> Dated:
    """A date whose day and month could be swapped, as a weekday decides: one beside it, or that of writing.

    A hijri date that could be swapped may fall on a day of ours that cannot: it stays in doubt.
    """
    if not date.ambiguous or date.day.day > 12:
        return date
    readable = (line for line, (kind, _) in zip(lines, laid.kinds, strict=True) if kind in READABLE)
    weekday = date.weekday or weekday_of_writing(text, readable)
    swapped = date.day.replace(day=date.day.month, month=date.day.day)
    if weekday == date.day.isoweekday() != swapped.isoweekday():
        return date._replace(ambiguous=False)
    if weekday == swapped.isoweekday() != date.day.isoweekday():
        return date._replace(day=swapped, ambiguous=False)
    return date


def _doubts(date: Dated, span: Span) -> list[Issue]:
    """A weekday that is not the date's; day and month that could be swapped."""
    found: list[Issue] = []
    if not date.agrees:
        what = (
            f"The weekday beside {date.day} is not its own. The date was kept. Check the page."
            f"\nاليوم المذكور بجانب {date.day} ليس يومه. أُبقي التاريخ. تحقق من الصفحة."
        )
        found.append(Issue(step="read", code="weekday_date", what=what, span=span))
    if date.ambiguous:
        what = (
            f"{date.day}: day and month could be swapped. The day was read first. Check the page."
            f"\n{date.day}: قد يكون اليوم والشهر معكوسين. قُرئ اليوم أولا. تحقق من الصفحة."
        )
        found.append(Issue(step="read", code="day_month", what=what, span=span))
    return found


def _conflict(published: Published, holder: str) -> list[Issue]:
    """The page and its holder give other days."""
    said = published.when.value or ""
    if published.rule == "given" or said[:10] == holder[:10]:
        return []
    what = (
        f"The page gives {said}, its holder {holder}. The page's date was kept. Check which is the publication."
        f"\nالصفحة تقول {said} وصاحبها يقول {holder}. أُبقي تاريخ الصفحة. تحقق من تاريخ النشر."
    )
    return [Issue(step="read", code="date_conflict", what=what)]
