"""Bodies by their head word: as such names are built, and offices of every place by their task or their place.

In: a ``Scan``, a word and the way to read it. Out: candidates: إدارة التعليم, شرطة منطقة مكة, إدارة شؤون الموظفين.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.mark.name_built import Lister, any_place, built, is_adjective, listed_at
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes
from tawatur.mark.name_purpose import governable, joined
from tawatur.mark.name_whole import safety_of
from tawatur.mark.name_words import DEPARTMENT, ORG_OF, SAYING, Way


def headed(at: Scan, i: int, way: Way, lister: Lister) -> Iterator[Found]:
    """Bodies whose head word stands at ``i``: as such names are built, or an office by its task or place."""
    if safety_of(at, i, way) or at.words.key[i + 1 : i + 2] == ["و"]:
        return  # 12 مدرسة و3 مصانع
    if way.flags & ORG_OF:
        yield from built(at, i, way, lister)
    if way.flags & DEPARTMENT:
        yield from department(at, i, way, lister)


def department(at: Scan, i: int, way: Way, lister: Lister) -> Iterator[Found]:
    """إدارة التعليم, صحة جدة, شرطة منطقة مكة: an office of every place, named by its task or by the place alone."""
    words = classes()
    seat = way.stem in words["seat_class"] and at.follows[i] and at.flags[i - 1] & SAYING
    if seat or way.stem in words["place_dept"]:
        yield from _of_place(at, i, way, lister)
        if way.stem not in words["office_of"]:
            return
    if not at.follows[i + 1] or at.words.key[i + 1] not in words["department"]:
        yield from _department_of(at, i, way, lister)
        return
    after = i + 2
    while at.follows[after] and (joined(at, after) or is_adjective(at, after, True, joined=True)):
        after += 1
    yield Found(i, after, way.cut, "organization", 5.0 + 2 * (after - i))


def _of_place(at: Scan, i: int, way: Way, lister: Lister) -> Iterator[Found]:
    """صحة جدة, شرطة منطقة مكة: the office of word ``i`` named by its place alone."""
    j = i + 1 + (at.follows[i + 1] and at.words.key[i + 1] in classes()["where_class"])
    for one in (listed_at(at, j, lister) or any_place(at, j, lister)) if at.near(i, j) else ():
        if one.kind == "place":
            yield Found(i, one.after, way.cut, "organization", 6.5 + 2 * (one.after - i), country=one.country)


def _department_of(at: Scan, i: int, way: Way, lister: Lister) -> Iterator[Found]:
    """إدارة شؤون الموظفين, إدارة تعليم جازان: the task in a word more, and a noun or a place behind it."""
    j = i + 2
    if (
        way.stem not in ("اداره", "مديريه")
        or not at.near(i, j)
        or at.words.key[i + 1] not in classes()["department_of"]
    ):
        return
    j += at.words.key[j] in classes()["where_class"] and at.near(i, j + 1)
    places = [one for one in listed_at(at, j, lister) if one.kind == "place"]
    if places or (governable(at.words.key[j]) and at.words.key[j] not in classes()["of_seat"] | {"البلد"}):
        after = places[0].after if places else j + 1
        yield Found(i, after, way.cut, "organization", 5.0 + 2 * (after - i))
