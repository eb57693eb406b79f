"""Where a page speaks of sport, whose attacks, battles and strikes hurt nobody.

In: the ground of an article and a place in it. Out: yes or no. A sentence is of sport by its own words, or by those
of its page; where it tells of blood, of the police or of a weapon it is of what it says."""

from __future__ import annotations

from bisect import bisect_left

from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground

_BLOOD = word_set("sense.blood")

#: So many different words of sport make a sentence one of sport.
OF_SPORT = 3
#: So many in an article make a sentence with one of them one of sport; so many that are so large a share of its
#: words make it all of sport.
ALL_SPORT, MANY, SHARE = 9, 5, 0.05


def of_sport(ground: Ground, first: int) -> bool:
    """Whether the sentence of word ``first``, or the whole page, is of sport."""
    places, key = ground.sporting, ground.words.key
    if not places:
        return False
    low, high = ground.bounds[first]
    found = {key[at] for at in places[bisect_left(places, low) : bisect_left(places, high)]}
    if not _BLOOD.isdisjoint(key[low:high]):
        return False
    every = {key[at] for at in places}
    throughout = len(every) >= MANY and len(places) >= SHARE * len(key)
    return throughout or len(found) >= OF_SPORT or (bool(found) and len(every) >= ALL_SPORT)
