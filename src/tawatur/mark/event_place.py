"""A form of the lexicon where it stands, and what stands near it.

In: a Ground, a place in it and a form. Out: the words and actors around, as the conditions of the lexicon ask for them.
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.mark.event_forms import Form
from tawatur.mark.event_ground import Ground, Stand
from tawatur.mark.event_words import stems


class Place(NamedTuple):
    """A form at words ``first`` up to ``after`` of a ground; ``joined`` by و to a trigger like it before."""

    ground: Ground
    first: int
    after: int
    form: Form
    joined: bool = False

    def word(self, step: int) -> str:
        """The folded word ``step`` places before (negative) or after (1 is the next); "" outside the sentence."""
        at = self.first + step if step < 0 else self.after + step - 1
        low, high = self.ground.bounds[self.first]
        return self.ground.words.key[at] if low <= at < high else ""


def any_near(place: Place, wanted: frozenset[str], before: int, after: int) -> bool:
    """Whether a wanted word stands within so many words before or after."""
    keys, (low, high) = place.ground.words.key, place.ground.bounds[place.first]
    for key in keys[max(low, place.first - before) : place.first]:  # asked often: no generator
        if not stems(key).isdisjoint(wanted):
            return True
    return any(not stems(key).isdisjoint(wanted) for key in keys[place.after : min(high, place.after + after)])


def need_in_sentence(place: Place) -> bool:
    """Whether a needed word stands anywhere in the sentence."""
    low, high = place.ground.bounds[place.first]
    needs, key = place.form.sense.needs, place.ground.words.key
    return any(not stems(key[i]).isdisjoint(needs) for i in range(low, high) if not place.first <= i < place.after)


def place_behind(place: Place) -> Stand | None:
    """The name of a place that stands right behind it."""
    number = place.ground.stand_at.get(place.after)
    stand = place.ground.stands[number] if number is not None else None
    return stand if stand is not None and stand.kind == "place" else None


def actor_near(place: Place, before: int, after: int) -> bool:
    """Whether an actor that is no bare place stands near."""
    around = place.ground.near(place.first, before, place.after - place.first - 1 + after)
    at = place.ground.stand_at
    return any(i in at and i not in range(place.first, place.after) for i in around)


def is_noun(place: Place) -> bool:
    """Whether a form that could be verb or noun is a noun here."""
    return place.form.part in ("noun", "participle")


def in_headline(place: Place) -> bool:
    """Whether it stands in the article's title."""
    title = place.ground.sheet.article.title
    return title is not None and place.ground.words.start[place.first] < title.end
