"""Which runs of prose on a page tell the article's story: the main one, and those that share its vocabulary.

In: the lines, their signs and states. Out: a Story: the lines of prose, lines of other stories, whether one is stacked.

>>> from tawatur.read.lines import lines_of
>>> from tawatur.read.sections import states
>>> page = lines_of("قال الوزير إن اللقاء الذي عقد في العاصمة كان مفيدا للجانبين وإنه سيتكرر قريبا.\\nتعليقات")
>>> story_of(page, *states(page)).prose
[0]
"""

from __future__ import annotations

import math
from typing import NamedTuple

from tawatur.read.lines import Line
from tawatur.read.sections import ARTICLE, PROSE, TAIL
from tawatur.read.signals import Signs, page_words
from tawatur.read.title import stems

#: A run is of the same story if it shares this part of its stems with what stands before it, for each doubling of the
#: words before it from 15 on (saudinewsnet, 300 words before: 5 % of continuations share less than 0.10 to 0.12, 5 % of
#: other articles more than 0.14 to 0.20; 60 words before: 0.05 and 0.05 to 0.11).
_PER_DOUBLING, _FROM = 0.03, 15
_LEAST, _MOST = 0.03, 0.15
#: A box of a newsletter or of cookies stands in the middle of many articles; a line with a date opens another one.
_AFTER_BOX, _AFTER_DATE = 0.5, 3.0
_BOXES = frozenset({"newsletter", "cookie"})
_BARE = 6
#: So many short lines are verse or a list; so many may stand between a headline and the first paragraph.
_VERSES, _HEAD = 8, 9
#: Words of a headline, and of the date alone below it.
_TITLE_FROM, _TITLE_TO, _DATED_TO = 4, 16, 8
#: Another story worth a word to the reader, in stems.
_WORTH = 20


class Story(NamedTuple):
    """``prose`` lines of the article; ``others`` lines that belong to other stories; ``stacked``: one stands below."""

    prose: list[int]
    others: frozenset[int]
    stacked: bool


class _Run(NamedTuple):
    """The prose lines between two openers; ``opener`` is the line that opened it (or -1), ``kind`` what it opens."""

    prose: list[int]
    opener: int
    kind: str


class _Known(NamedTuple):
    """The story so far: its stems and how many words it has."""

    stems: set[str]
    words: int

    def plus(self, new: set[str], words: int) -> _Known:
        """The story with one more run."""
        self.stems.update(new)
        return self._replace(words=self.words + words)


def story_of(lines: list[Line], state: list[int], signs: list[Signs]) -> Story:
    """The article among the runs of prose. A page without a paragraph gives its longest line below the first."""
    runs = _runs(state, signs, _unheaded(lines, signs) | _headed_and_dated(lines, signs))
    if not runs:
        return Story(_shortest(lines, signs), frozenset(), False)
    sizes = [len(_words(lines, run.prose)) for run in runs]
    start = next(i for i, size in enumerate(sizes) if 3 * size >= max(sizes))
    prose = list(runs[start].prose)
    known = _Known(stems(_words(lines, prose)), sizes[start])
    for run in reversed(runs[:start]):  # a first paragraph cut off by a list of other articles
        new = stems(_words(lines, run.prose))
        if _same(lines, known, new, run):
            prose = [*run.prose, *prose]
            known = known.plus(new, len(_words(lines, run.prose)))
    others: set[int] = set()
    stacked = False
    own = True
    for at, run in enumerate(runs[start + 1 :], start + 1):
        new = stems(_words(lines, run.prose))
        own = (own and _goes_on(lines, run)) or _same(lines, known, new, run)
        if own:
            prose += run.prose
            known = known.plus(new, sizes[at])
        else:
            end = runs[at + 1].opener if at + 1 < len(runs) else len(lines)
            others.update(range(run.opener, end))
            stacked = stacked or len(new) >= _WORTH
    return Story(prose, frozenset(others), stacked)


def _unheaded(lines: list[Line], signs: list[Signs]) -> frozenset[int]:
    """Where a list of headlines without a heading begins: six bare lines on end, with furniture further down."""
    found: set[int] = set()
    run = furniture = 0
    last = max((at for at, sign in enumerate(signs) if sign.weight >= 2.0), default=-1)
    for at, (line, sign) in enumerate(zip(lines, signs, strict=True)):
        bare = sign.weight > -0.5 and line.raw[-1] not in ".!؟؛:،" and len(line.words) < 20
        furniture = furniture + (sign.weight >= 2.0) if bare else 0
        run = run + 1 if bare else 0
        if run - furniture == _BARE and at - run + 1 < last:
            found.add(at - run + 1)
    return frozenset(found)


def _headed_and_dated(lines: list[Line], signs: list[Signs]) -> frozenset[int]:
    """Where a short line with a date right below it stands among paragraphs: the headline of another article."""
    found: set[int] = set()
    paragraphs = 0
    for at in range(len(lines) - 1):
        bare = PROSE < signs[at].weight < 2.0 and _TITLE_FROM <= len(lines[at].words) <= _TITLE_TO
        bare = bare and lines[at].raw[-1] not in ".!؟؛:،"
        if paragraphs > 1 and bare and len(lines[at + 1].words) <= _DATED_TO and _dated(lines[at + 1]):
            found.add(at)
        paragraphs += signs[at].weight <= PROSE
    return frozenset(found)


def _runs(state: list[int], signs: list[Signs], unheaded: frozenset[int]) -> list[_Run]:
    """The runs of prose between lines that open a list or a tail."""
    runs = [_Run([], -1, "")]
    for at, (here, sign) in enumerate(zip(state, signs, strict=True)):
        if at in unheaded or (sign.opens != "-" and (here == TAIL or sign.weight >= 5.0)):
            kind = sign.kind if not runs[-1].prose and runs[-1].kind not in ("", *_BOXES) else ""
            last = runs[-1]
            runs.append(_Run([], last.opener if kind else at, last.kind if kind else sign.kind))
        if here == ARTICLE and sign.weight <= PROSE:
            runs[-1].prose.append(at)
    return [run for run in runs if run.prose]


def _words(lines: list[Line], run: list[int]) -> list[str]:
    return [word for at in run for word in lines[at].words]


def _same(lines: list[Line], known: _Known, new: set[str], run: _Run) -> bool:
    """Whether a run shares enough of its words with the story before it."""
    least = min(_MOST, max(_LEAST, _PER_DOUBLING * math.log2(max(2, known.words) / _FROM)))
    if run.kind in _BOXES:
        least *= _AFTER_BOX
    if run.opener >= 0 and any(_dated(lines[at]) for at in range(max(run.opener, run.prose[0] - 3), run.prose[0])):
        least *= _AFTER_DATE
    return len(known.stems & new) >= least * len(new)


def _goes_on(lines: list[Line], run: _Run) -> bool:
    """Whether the run begins with who adds something: he has said something before, so it begins no other article."""
    return run.kind != "comments" and lines[run.prose[0]].words[0] in page_words("goes_on")


def _dated(line: Line) -> bool:
    """Whether a short line holds a year in figures: the dateline of another article."""
    return len(line.words) <= 10 and any(len(word) == 4 and word[:2] in ("19", "20", "14") for word in line.words)


def _shortest(lines: list[Line], signs: list[Signs]) -> list[int]:
    """The body of a page without a paragraph: all of a page of verse, else its most prose-like line below the first."""
    fit = [at for at in range(len(lines)) if signs[at].weight < 2.0 and lines[at].words]
    if len(fit) >= _VERSES and 10 * len(fit) >= 7 * len(lines):
        return [at for place, at in enumerate(fit) if place and (place > 4 or not _dated(lines[at]))]
    fit = [at for at in fit if len(lines[at].words) >= 5]
    below = fit[1:] or fit
    return [min(below, key=lambda at: (signs[at].weight, -len(lines[at].words)))] if below else []


def first_of(lines: list[Line], signs: list[Signs], prose: list[int]) -> int:
    """Where the body begins: its first paragraph, or short lines of verse that stand right above it.

    More short lines than a headline, its kicker, summary, author and date make are no head of an article.
    """
    first = top = prose[0]
    while top and signs[top - 1].weight < 2.0:
        top -= 1
    words = sum(len(lines[at].words) for at in range(top, first))
    return first if first - top <= _HEAD or words < 3 * _HEAD else top + 1
