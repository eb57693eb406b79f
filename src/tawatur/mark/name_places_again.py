"""Places that the article names again by the word for their kind alone: المدينة, البلدة, الميناء, السد.

In: a ``Scan`` and the settled places. Out: more candidates, descriptions whose role is the name of the place meant: the
last one before that the text introduced by the same word (``بلدة كذا``), for المدينة and البلدة the last town else.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawatur.mark.actors import text_of
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes
from tawatur.mark.name_words import AGAIN, standing

#: A town of the lists is meant by these words too, though none stands before its name; so far back at most, in words.
_TOWN, _BACK = (
    {"مدينه": frozenset({"city", "big town", "capital", "town"}), "بلده": frozenset({"town", "big town"})},
    60,
)


def places_again(at: Scan, places: Sequence[Found], held: set[int]) -> list[Found]:
    """More mentions, on words that are not ``held``, of places by their kind with the article."""
    again = [i for i in at.marked if at.hints[i] & AGAIN and i not in held] if places else []
    forms = _forms() if again else {}
    found = []
    for i in [i for i in again if at.words.key[i] in forms]:
        kind, cut = forms[at.words.key[i]]
        place = None if _another(at, i) else _meant(at, i, kind, places)
        if place is not None:
            name = place.entry.name if place.entry else place.role or text_of(at.words, place)
            found.append(Found(i, i + 1, cut, "place", 2.0, "description", country=place.country, role=name))
    return found


def told_again(one: Found) -> bool:
    """Whether a candidate is one of these: a place that only the word for its kind tells."""
    return one.kind == "place" and one.form == "description" and one.role not in ("", "*") and one.entry is None


@cache
def _forms() -> dict[str, tuple[str, int]]:
    """Each form in which a word for a kind of place stands with the article -> the word without it, letters to cut."""
    return {form: (kind, cut) for kind in classes()["place_again"] for form, (_, cut) in standing(f"ال{kind}").items()}


def _another(at: Scan, i: int) -> bool:
    """Whether the word begins something else: an adjective or a name behind it tells which one (المدينة القديمة), or
    على that it is the act of keeping (المحافظة)."""
    if not at.follows[i + 1]:
        return False
    behind = at.words.key[i + 1]
    return behind.startswith("ال") or behind in ("علي", "نفسها", "نفسه", "ذاتها", "المذكوره")


def _meant(at: Scan, i: int, kind: str, places: Sequence[Found]) -> Found | None:
    """The last place before word ``i`` that the word for the kind introduced, else the last town where one is meant."""
    before = [one for one in places if one.after <= i and one.form == "name"]
    told = [one for one in before if _introduced(at, one, kind)]
    if told:
        return told[-1]
    sorts = _TOWN.get(kind, frozenset())
    near = [one for one in before if one.entry is not None and one.entry.sort in sorts and i - one.first < _BACK]
    return near[-1] if near else None


def _introduced(at: Scan, one: Found, kind: str) -> bool:
    """Whether the word for the kind begins the place's name or stands right before it."""
    keys = at.words.key
    first = keys[one.first][one.cut :]
    if first in (kind, f"ال{kind}"):
        return one.after - one.first > 1
    before = keys[one.first - 1] if not one.cut and at.follows[one.first] else ""
    return bool(before) and (before == kind or before[1:] == kind or before.removeprefix("ال") == kind)
