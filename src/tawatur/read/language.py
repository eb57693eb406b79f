"""Whether a page is in Arabic at all: not in another script, nor in another language that is written in Arabic letters.

In: the lines of a page. Out: True where there is no Arabic to read.

>>> from tawatur.read.lines import lines_of
>>> not_arabic(lines_of("Only English here")), not_arabic(lines_of("قال الوزير إن اللقاء كان مفيدا للجميع"))
(True, False)
"""

from __future__ import annotations

import re

from tawatur.read.lines import Line, words_of

_ARABIC = re.compile(r"[\u0621-\u064a]")
_LETTERS = re.compile(r"[^\W\d_]")
#: Words that every Arabic text is full of: 1 in 9 words of saudinewsnet, never under 1 in 25 of 60 words.
_FUNCTION = frozenset(words_of("في من على إلى أن عن مع التي الذي هذا هذه إن ما لا كما بعد بين خلال قال وقال ذلك كان"))
_FOREIGN = re.compile("[پچژگیکٹڈڑںےۀە]")


def not_arabic(lines: list[Line]) -> bool:
    """Whether the page holds no Arabic to read: other scripts, or another language in Arabic letters."""
    arabic = letters = foreign = 0
    for line in lines:
        letters += len(_LETTERS.findall(line.raw))
        here = len(_ARABIC.findall(line.raw))
        arabic += here
        foreign += len(_FOREIGN.findall(line.raw))
    if (arabic < 20 and arabic + foreign < 20) or letters > 12 * arabic:
        return True
    words = [word for line in lines for word in line.words]
    known = sum(word in _FUNCTION for word in words)
    return foreign > 0.02 * arabic and len(words) > 20 and 25 * known < len(words)
