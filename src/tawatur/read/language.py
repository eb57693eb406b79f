"""Whether a page is in Arabic at all: not in another script, nor in another language that is written in Arabic letters.

In: the lines of a page. Out: True where there is no Arabic to read.

>>> from tawatur.read.lines import lines_of
>>> not_arabic(lines_of("Only English here")), not_arabic(lines_of("قال الوزير إن اللقاء كان مفيدا للجميع"))
(True, False)
"""

from __future__ import annotations

import re

from tawatur.read.lines import Line, words_of

#: Most pages show their language in their first lines; the rest is counted only where those do not.
_SAMPLE, _LETTERS_ENOUGH = 12, 600
_ARABIC = re.compile(r"[\u0621-\u064a]")
_LETTERS = re.compile(r"[^\W\d_]")
#: Words that every Arabic text is full of: 1 in 9 words of saudinewsnet, never under 1 in 25 of 60 words.
_FUNCTION = frozenset(words_of("في من على إلى أن عن مع التي الذي هذا هذه إن ما لا كما بعد بين خلال قال وقال ذلك كان"))
_FOREIGN = re.compile("[پچژگیکٹڈڑںےۀە]")


def not_arabic(lines: list[Line]) -> bool:
    """Whether the page holds no Arabic to read: other scripts, or another language in Arabic letters."""
    for sample in (_SAMPLE, len(lines)):
        text = "".join(line.raw for line in lines[:sample])[: None if sample == len(lines) else _LETTERS_ENOUGH]
        arabic, foreign = len(_ARABIC.findall(text)), len(_FOREIGN.findall(text))
        strange = arabic + foreign < 20 or len(_LETTERS.findall(text)) > 12 * arabic
        if not strange:
            break
    if strange:
        return True
    if foreign <= 0.02 * arabic:
        return False
    words = [word for line in lines for word in line.words]
    known = sum(word in _FUNCTION for word in words)
    return len(words) > 12 and 25 * known < len(words)
