"""The day that a later sentence gives to what an article begins with: ووقعت الجريمة مساء الثلاثاء.

In: a Ground and the article's day. Out: the day, where a sentence tells when "the crime", "the tragedy" was.
"""

from __future__ import annotations

from tawatur.arabic.clitics import cuts
from tawatur.arabic.glance import scan_for
from tawatur.mark.event_dating import WEEKS, day_before
from tawatur.mark.event_forms import bare, word_set
from tawatur.mark.event_ground import Ground
from tawatur.model import Time, When

_HAPPENED, _NOUNS = word_set("below.happened"), word_set("below.nouns")
#: Between the verb and the noun, and between the noun and its time, stand at most so many words.
_NEAR, _REACH = 2, 14
_happened = scan_for(lambda: _HAPPENED)


def told_of_it(ground: Ground, day: When | None) -> When | None:
    """The day of what the article is about by a sentence of its own (وقعت الجريمة مساء الأربعاء); None without one."""
    keys = ground.words.key
    for at in _happened(ground.words):
        high = ground.bounds[at][1]
        noun = next((i for i in range(at + 1, min(at + 1 + _NEAR, high)) if _means_it(keys[i])), None)
        if noun is None:
            continue
        for first, after, mention in ground.times:
            value = mention.value
            behind = noun < first <= noun + _REACH and after <= high
            if behind and isinstance(value, Time) and _a_day_of_the_news(value.when, day):
                return value.when
    return None


def _means_it(key: str) -> bool:
    """Whether a word is the noun, with the article."""
    return any(stem.startswith("ال") and bare(stem) in _NOUNS for _, stem in cuts(key))


def _a_day_of_the_news(when: When, day: When | None) -> bool:
    """Whether a time is a day, or a month, and not long before the article's day."""
    if not when.value or not when.first or when.value.startswith("P") or "/" in when.value:
        return False
    return day is None or not day.first or day_before(day.first, WEEKS) < when.first <= day.first
