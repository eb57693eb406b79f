"""Which line of a page is its headline.

In: the lines above the body, and the body's words. Out: the index of the headline, or None.

>>> from tawatur.read.lines import lines_of
>>> page = lines_of("الرئيسية\\nانهيار جسر في المدينة القديمة\\nقال شهود إن جسرا في المدينة القديمة انهار صباح اليوم.")
>>> title_among(page, [0, 1], page[2:], repeated={})
1
"""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.read.lines import Line

#: Headlines of Arabic news have 4 to 16 words (saudinewsnet: 98 % of 10,000).
_USUAL = range(4, 17)
#: Below this a line is no headline; the first line of a page that shares nothing with the body scores -1.
_LEAST = -1.2
#: A headline stands close above the body: every line beyond the first few between them speaks against it.
_NEAR, _PER_LINE = 4, 0.12
#: Where the opening of the body is compared with a headline, in words.
_OPENING = 150


def stem(word: str) -> str:
    """The word without the letters that Arabic writes onto its front, for a rough comparison."""
    while word[0] in "وفبكل" and len(word) > 3:
        word = word[1:]
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def stems(words: list[str]) -> set[str]:
    """The stems of the words that carry meaning (four letters or more)."""
    return {stem(word) for word in words if len(word) >= 4}


def _score(line: Line, place: int, opening: set[str], repeated: Mapping[str, int]) -> float:
    count = len(line.words)
    own = stems(line.words)
    score = 4.0 * len(own & opening) / max(5, len(own))
    score += 1.0 if count in _USUAL else -1.0 if count < 3 or count > 24 else 0.0
    score += 0.8 if repeated.get(line.key, 0) > 1 else 0.0
    if line.raw[-1] in ".،؛:" or count > 20:
        score -= 1.5
    return score + 0.06 * min(count, 15) + (0.4 if place == 0 else 0.0)


def title_among(
    lines: list[Line], candidates: list[int], body: list[Line], *, repeated: Mapping[str, int]
) -> int | None:
    """The most headline-like of the ``candidates`` (indices, in page order): it shares words with the body's opening.

    ``repeated`` says how often a line stands on the page (headlines are repeated in menus and widgets).
    """
    opening: list[str] = []
    for line in body:
        opening += line.words
        if len(opening) > _OPENING:
            break
    known = stems(opening)
    clean = {lines[at].raw for at in candidates}
    best, found = _LEAST, None
    for place, index in enumerate(candidates):
        score = _score(lines[index], place, known, repeated)
        score -= _PER_LINE * max(0, candidates[-1] - index - _NEAR)
        if any(raw in lines[index].raw and raw != lines[index].raw and len(raw) > 20 for raw in clean):
            score -= 2.0  # the page's title with the site's name, above the headline itself
        if score > best:
            best, found = score, index
    return found
