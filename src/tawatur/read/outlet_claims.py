"""Names by which a page calls itself where no card knows them: believed only if two places of the page agree.

In: the lines of a page with their parts. Out: the name that stands in two of: a dateline, the end of a page title, a
line that claims the rights or asks to follow, the site's label at the top.

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

from tawatur.model import Span
from tawatur.read.lines import Line, words_of
from tawatur.read.parts import Laid

#: A page claims its own name right after these words.
OWN = re.compile(
    r"(?:المزيد من|تابعوا|تابع|حقوق[^©]{0,30}محفوظة (?:ل|لدى )|رابط (?:الخبر|المقال|الموضوع) (?:ب|في |على )"
    r"|حمل تطبيق|©|تطبيق)\s*(?:[-–|]\s*)?(?:\d{4}\s*)?"
)
_MARKS = re.compile(r"\s[-–—|:•]\s|\s*[|©/]\s*|\s{2,}|\d{2,}|[،,.]")
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
    for places in seen.values():
        if len(places) > 1:
            span = min(places.values())
            return span.of(text), span
    return None


def _names(line: Line, at: int, laid: Laid) -> Iterator[tuple[str, Span]]:
    """(kind of place, span) of what may be the outlet's name in one line."""
    kind, title = laid.kinds[at][0], laid.title or 0
    if len(line.raw) > _LONGEST_RAW:
        return
    if kind == "furniture" and len(line.words) <= 30 and (own := OWN.search(line.raw)):
        yield from _first_part(line, own.end())
    if kind == "dateline":
        yield from (("dateline", span) for span in _parts(line))
    elif kind == "furniture" and at < title:
        parts = list(_parts(line))
        if len(parts) == 1 and parts[0] == line.span:
            yield "label", parts[0]
        elif parts and len(line.words) > 3:
            yield from (("page title", span) for span in (parts[0], parts[-1]))


def _first_part(line: Line, at: int) -> Iterator[tuple[str, Span]]:
    rest = line.raw[at:]
    mark = _MARKS.search(rest)
    name = rest[: mark.start()] if mark else rest
    if 0 < len(words_of(name)) <= _LONGEST:
        yield "own", Span(line.start + at, line.start + at + len(name.rstrip()))


def _parts(line: Line) -> Iterator[Span]:
    """The parts of a line between marks that are short enough for a name."""
    start = 0
    for mark in [*_MARKS.finditer(line.raw), None]:
        end = mark.start() if mark else len(line.raw)
        part = line.raw[start:end]
        if 1 < len(words_of(part)) <= _LONGEST:
            lead = len(part) - len(part.lstrip())
            yield Span(line.start + start + lead, line.start + start + len(part.rstrip()))
        start = mark.end() if mark else end
