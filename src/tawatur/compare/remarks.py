"""Whether two wordings hold one remark, although each account has another excerpt of it.

In: the telling words of two sayings in the order of their texts. Out: what the stretches that they share weigh, damped
by what else stands in these stretches. Two excerpts of one speech have little in common as wholes; the remark that both
took from it has.

>>> from tawatur.compare.words import terms
>>> one = terms("لا بد من المضي قدما في إصلاح نظام التقاعد، وقد بدأنا، ولن نتراجع أمام أحد")
>>> other = terms("نحن عازمون على دفع إصلاح نظام التقاعد قدما، والأرقام تؤيدنا")
>>> one_remark(one, other), one_remark(one, terms("نظام التقاعد في الدول المجاورة أفضل"))
(True, False)
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

#: A stretch is worth what both have in it, less so much of what only one has.
STRANGE = 0.6
#: Two stretches are one remark where they share so many words, which weigh so much (three ordinary ones do).
WORDS, WEIGHT = 3, 9.0


def one_remark(left: Mapping[str, float], right: Mapping[str, float]) -> bool:
    """Whether two sayings of one speaker hold one remark."""
    shared = left.keys() & right.keys()
    if len(shared) < WORDS:
        return False
    there = _stretch(right, _stretch(left, shared).keys() & shared)
    here = _stretch(left, there)
    both = here.keys() & there.keys()
    weight = sum(here[word] for word in both)
    whole = max(sum(here.values()), sum(there.values()))
    return len(both) >= WORDS and weight * weight / whole >= WEIGHT


def _stretch(words: Mapping[str, float], shared: Collection[str]) -> dict[str, float]:
    """The words that follow one another and weigh most, where each that is not shared takes from the sum."""
    told = list(words.items())
    best, sum_, first, found = 0.0, 0.0, 0, (0, 0)
    for at, (word, weight) in enumerate(told):
        if sum_ <= 0.0:
            sum_, first = 0.0, at
        sum_ += weight if word in shared else -STRANGE * weight
        if sum_ > best:
            best, found = sum_, (first, at + 1)
    return dict(told[found[0] : found[1]])
