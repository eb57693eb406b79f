"""What a reader must know of a text before trusting it: odd letters, odd direction, a tongue that is not Arabic.

In: the text and its lines. Out: names of flags; whether the page is not Arabic at all.

>>> from tawatur.read.lines import lines_of
>>> flags_of("\u202eنص", []), not_arabic(lines_of("Only English here"))
(('bidi_controls',), True)
"""

from __future__ import annotations

import re

from tawatur.read.lines import Line, words_of

#: A word this long is no word; reading goes on, the markers pass it over.
_HUGE = 1000
_OPENERS, _CLOSERS = re.compile("[\u202a\u202b\u202d\u202e]"), re.compile("\u202c")
_ISOLATES, _ISOLATE_ENDS = re.compile("[\u2066-\u2068]"), re.compile("\u2069")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_LOST = re.compile("\ufffd")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_LETTERS = re.compile(r"[^\W\d_]")
#: Words of one letter or two that every Arabic text is full of: 1 in 9 words of saudinewsnet, never under 1 in 25 in 60 words.
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


def flags_of(text: str, lines: list[Line]) -> tuple[str, ...]:
    """``bidi_controls`` (left open), ``control_characters``, ``lost_characters``, ``huge_token``."""
    found: list[str] = []
    odd = len(_OPENERS.findall(text)) != len(_CLOSERS.findall(text))
    if odd or len(_ISOLATES.findall(text)) != len(_ISOLATE_ENDS.findall(text)):
        found.append("bidi_controls")
    if _CONTROLS.search(text):
        found.append("control_characters")
    if _LOST.search(text):
        found.append("lost_characters")
    if any(len(word) > _HUGE for line in lines if len(line.raw) > _HUGE for word in line.words):
        found.append("huge_token")
    return tuple(found)
