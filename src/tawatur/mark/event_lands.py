"""Whether a noun or verb tells of a happening by the land, the people or the proceedings around it.

In: a Place. Out: the conditions of the lexicon that ask for them: a conflict of a land, a refuge, a place that somebody
holds, what the whole sentence is about.
"""

from __future__ import annotations

from collections.abc import Callable

from tawatur.mark.event_forms import word_set
from tawatur.mark.event_origins import is_origin
from tawatur.mark.event_place import Place, any_near, need_in_sentence, place_behind

_LAND = word_set("sense.land")
#: A refuge stands so near behind its verb, a place so near before who holds it.
_TO_LAND, _HELD = 5, 8
_ON_IT, _TO_IT = frozenset(("عليه", "عليها", "عليهما")), frozenset(("اليه", "اليها"))


def _place_near(place: Place, first: int, after: int, links: tuple[str, ...]) -> bool:
    """Whether a place stands between two words of the sentence behind one of these prepositions."""
    low, high = place.ground.bounds[place.first]
    stands = place.ground.between(max(low, first), min(high, after))
    return any(stand.kind == "place" and stand.link in links for stand in stands)


def _of_land(place: Place) -> bool:
    """Whether a conflict is called after a land: النزاع السوري."""
    if not place.form.definite or place.form.pronoun or place.ground.words.key[place.first].startswith("لل"):
        return False
    behind = place.word(1)
    return behind.startswith("ال") and is_origin(behind)


def _refuge(place: Place) -> bool:
    """Whether somebody seeks refuge in a land: لجأ إلى السنغال, البلاد التي لجأت إليها."""
    if place.word(1) in _TO_IT:
        return _place_near(place, place.first - _HELD, place.first, ("in", "to", "", "from"))
    return _place_near(place, place.after, place.after + _TO_LAND, ("to", "in"))


def _held(place: Place) -> bool:
    """Whether it tells who holds the land named before it: حي كان سيطر عليه مسلحون."""
    return place.word(1) in _ON_IT and any_near(place, _LAND, _HELD, 0)


def _of_town(place: Place) -> bool:
    """Whether it is called after the place named right behind it: مؤتمر جنيف."""
    behind = place_behind(place)
    return behind is not None and not behind.link


#: The conditions by the names that the lexicon uses.
LANDS: dict[str, Callable[[Place], bool]] = {
    "ofland": _of_land,
    "refuge": _refuge,
    "heldbefore": _held,
    "oftown": _of_town,
    "sentence": need_in_sentence,
}
