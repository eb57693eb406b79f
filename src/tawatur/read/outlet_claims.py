"""Names by which a page calls itself where no card knows them: believed only if two places of the page agree.

In: the lines of a page with their parts. Out: the name that stands in two of: a dateline, a byline, the end of a page
title, a line that claims the rights or asks to follow, the site's label at the top, the words that say to whom somebody
spoke (قال لـ«...»).

>>> from tawatur.read.lines import lines_of
>>> from tawatur.read.parts import lay_out
>>> text = "صدى الأطلس\\nافتتاح المدرسة الجديدة\\nافتتحت الوزارة صباح اليوم المدرسة الجديدة في حفل كبير.\\n© صدى الأطلس"
>>> lines = lines_of(text)
>>> self_named(text, lines, lay_out(text, lines))
('صدى الأطلس', Span(start=0, end=10))
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tawatur.arabic.words import split
from tawatur.model import Span
from tawatur.read.cities import is_place
from tawatur.read.labels import like_a_name
from tawatur.read.lines import Line, words_of
from tawatur.read.outlet_names import named_in
from tawatur.read.parts import Laid

#: A page claims its own name right after these words.
OWN = re.compile(
    r"(?:المزيد من|تابعوا|تابع|حقوق[^©]{0,30}محفوظة(?:\s?:| ل(?:ـ|دى)?)|رابط (?:الخبر|المقال|الموضوع) (?:ب|في |على )"
    r"|حمل تطبيق|©|تطبيق)\s*(?:[-–|]\s*)?(?:\d{4}\s*)?"
)
_MARKS = re.compile(r"\s[-–—|:•]\s|\s*[|©/]\s*|\s{2,}|\d{2,}|[،,.]")
#: A name in marks behind a word of asking to follow ends with them.
_QUOTED = re.compile(r"""["«“]([^"»”«“]{3,40})["»”]""")
#: The parts of a byline stand between more marks, a name in its own.
_BY = re.compile(r"\s*[-–—|/:،,«»\"“”()]\s*|\s{2,}")
#: To whom somebody spoke: the outlet's name in marks, right behind the joined ل or a word for speaking with it.
_TOLD = re.compile(
    r"(?:(?<![\u0620-\u064a])ل(?:ـ|موقع |صحيفة |قناة |وكالة |شبكة )?"
    r"|(?:حديث|تصريح|تصريحات|اتصال|مقابلة|لقاء|تحدث|تحدثت|تحدثوا)\s(?:مع|إلى)\s)"
    r"""["«“]([^"»”«“]{3,40})["»”]"""
)
#: Places where a page names agencies too.
_CREDITED = frozenset({"byline", "dateline", "told"})
#: The longest name of an outlet, in words.
_LONGEST = 4
_LONGEST_RAW = 300


def self_named(text: str, lines: list[Line], laid: Laid) -> tuple[str, Span] | None:
    """The name that two kinds of places of the page give, and where it stands first."""
    seen: dict[str, dict[str, Span]] = {}
    for at, line in enumerate(lines):
        for place, span in _names(line, at, laid):
            key = " ".join(words_of(span.of(text)))
            seen.setdefault(key, {}).setdefault(place, span)
    seen.pop("", None)
    for key, places in seen.items():
        if len(places) > 1 and not (_CREDITED.issuperset(places) and _an_agency(key)):
            span = min(places.values())
            return span.of(text), span
    return None


def _names(line: Line, at: int, laid: Laid) -> Iterator[tuple[str, Span]]:
    """(kind of place, span) of what may be the outlet's name in one line."""
    kind, title = laid.kinds[at][0], laid.title or 0
    if kind == "text":
        yield from (
            ("told", Span(line.start + hit.start(1), line.start + hit.end(1))) for hit in _TOLD.finditer(line.raw)
        )
    if len(line.raw) > _LONGEST_RAW:
        return
    if kind == "furniture" and len(line.words) <= 30 and (own := OWN.search(line.raw)):
        yield from _first_part(line, own.end())
    if kind in ("dateline", "byline"):
        marks = _MARKS if kind == "dateline" else _BY
        yield from ((kind, span) for span in _parts(line, marks) if not _a_name(span, line))
    elif kind == "furniture" and at < title:
        parts = list(_parts(line))
        if len(parts) == 1 and parts[0] == line.span:
            yield "label", parts[0]
        elif parts and len(line.words) > 3:
            yield from (("page title", span) for span in (parts[0], parts[-1]))


def _first_part(line: Line, at: int) -> Iterator[tuple[str, Span]]:
    rest = line.raw[at:].lstrip()
    at = len(line.raw) - len(rest)
    if quoted := _QUOTED.match(rest):
        yield "own", Span(line.start + at + quoted.start(1), line.start + at + quoted.end(1))
        return
    mark = _MARKS.search(rest)
    name = rest[: mark.start()] if mark else rest
    if 0 < len(words_of(name)) <= _LONGEST:
        yield "own", Span(line.start + at, line.start + at + len(name.rstrip()))


def _an_agency(key: str) -> bool:
    """Whether the folded name is one of an agency: what a page credits is not its own."""
    return any(hit.agency for hit in named_in(split(key)))


def _a_name(span: Span, line: Line) -> bool:
    """Whether a part of a dateline or byline is a person's name or a town."""
    words = words_of(line.raw[span.start - line.start : span.end - line.start])
    return like_a_name(words) or is_place(words)


def _parts(line: Line, marks: re.Pattern[str] = _MARKS) -> Iterator[Span]:
    """The parts of a line between marks that are short enough for a name."""
    start = 0
    for mark in [*marks.finditer(line.raw), None]:
        end = mark.start() if mark else len(line.raw)
        part = line.raw[start:end]
        if 1 < len(words_of(part)) <= _LONGEST:
            lead = len(part) - len(part.lstrip())
            yield Span(line.start + start + lead, line.start + start + len(part.rstrip()))
        start = mark.end() if mark else end
