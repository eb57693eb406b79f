"""Where the bearer of a speaker's title is named behind more words: ``قال وكيل الوزارة للتفتيش والمتابعة فلان``.

In: the words, a title, and where names and titles begin. Out: the word at which the bearer's name, or a second title
joined by و, begins; -1 where another voice, a clause or a circumstance comes first.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from tawatur.arabic.words import Words
from tawatur.mark.name_found import Found
from tawatur.mark.name_lexicon import classes
from tawatur.mark.quote_ground import THAT
from tawatur.mark.quote_nouns import is_verbal
from tawatur.mark.quote_verbs import sayings

#: So many words may part a title and its bearer; so many stand in marks as the short name of a body.
_FURTHEST, _ALIAS = 12, 5
_OPENING = {"«": "»", '"': '"', "“": "”", "(": ")"}
#: Prepositions that a title can hold, if a definite noun stands behind them.
_HELD = frozenset(("في", "علي", "عن"))
_TIED = frozenset(("من", "الي"))
_COMMAS = frozenset("،,")
_RELATIVE = ("الذي", "التي", "اللذ", "اللت")


def bearer_further(words: Words, title: Found, names: Container[int], heads: Mapping[int, Found]) -> int:
    """The word at which the bearer of ``title`` is named or goes on with a second title, or -1."""
    if not _speaks(words, title):
        return -1
    at, end = title.after, min(len(words), title.after + _FURTHEST)
    while at < end and words.sentence[at] == words.sentence[title.first]:
        if at in names:
            return at if _in_apposition(words, title.after, at) else -1
        if at in heads:
            return at if heads[at].cut and words.raw[at - 1] not in _COMMAS else -1
        step = _passed(words, at, end)
        if not step:
            return -1
        at += step
    return -1


def _speaks(words: Words, title: Found) -> bool:
    """Whether a verb of saying that takes nobody as its object stands right before the title."""
    if not title.first or title.cut:
        return False
    key = words.key[title.first - 1]
    readings = sayings().get(key) or (sayings().get(key[1:], ()) if key[:1] in "وف" else ())
    finite = bool(readings) and readings[0].tense in ("past", "present") and not readings[0].owner
    return finite and not readings[0].frame & {"whom", "target", "judge"}


def _passed(words: Words, at: int, end: int) -> int:
    """How many words at ``at`` a title can hold; 0 where it ends there."""
    raw, key, nouns = words.raw[at], words.key[at], classes()
    if raw in _OPENING:
        close = next((i for i in range(at + 1, min(end, at + _ALIAS)) if words.raw[i] == _OPENING[raw]), at)
        return close + 1 - at if close > at else 0
    if key in _HELD:
        return int(at + 1 < end and words.key[at + 1].startswith(("ال", "تلك", "هذه", "هذا")))
    if key in _TIED and words.key[at - 1].startswith("الم"):  # المقرب من، المنتمي إلى
        return 1
    if raw in _COMMAS or raw == "." or key in ("د", "تلك", "هذه", "هذا"):
        return int(raw != "." or words.key[at - 1] == "د")
    stops = key in THAT or key in nouns["preposition"] or key in sayings() or key.startswith(_RELATIVE)
    done = is_verbal(key) and not key.startswith("ال") and words.key[at - 1][:1] != "و"
    return int(raw[0].isalpha() and not stops and not done)


def _in_apposition(words: Words, after: int, at: int) -> bool:
    """Whether a name is no genitive: a definite word, a mark or a whole name stands before it and its ranks."""
    nouns, before = classes(), at - 1
    while before >= after and (
        words.key[before] in nouns["honorific"] | nouns["style_more"] or words.raw[before] == "."
    ):
        before -= 1
    if before < after or not words.raw[before][0].isalpha():
        return True
    return words.key[before].startswith(("ال", "وال", "لل", "بال"))
