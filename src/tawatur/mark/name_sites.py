"""Sites, schools, prizes that are called after somebody or some place: "مطار الملك خالد الدولي", "جائزة نوبل".

In: a ``Scan`` and a class noun. Out: candidates of class noun and name together, so that nobody inside is taken for
one who acts. A prize or programme is no body and no place: its candidate has the role ``VOID`` and is dropped once it
has kept its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common
from tawatur.mark.name_purpose import of_body
from tawatur.mark.name_units import Run, follow
from tawatur.mark.name_words import GAZ, GIVEN, JOIN, NAMEISH, PLACE_OF, SITE, TITLE, TITLE_AL, Way, doubt, unknown

#: Role of a candidate that only keeps its words from being names of somebody.
VOID = "-"
#: The score of a place of no list that is two words behind its kind (إقليم كوانغ نغاي): no person begins in it.
TWO_WORDS = 12.0
#: A form of address is followed by this many units of a name at most where no بن goes on.
_STYLED_UNITS = 2
#: An office and its field stand so many words before the site where its bearer works.
_OFFICE = 6
_SONS = frozenset({"بن", "ابن", "بنت"})
Lister = Callable[[Scan, int, Way], list[Found]]


def sites(at: Scan, i: int, lister: Lister) -> Iterator[Found]:
    """The site, body or prize whose class noun is word ``i``."""
    if at.words.key[i] == "طريق" and at.follows[i] and at.words.key[i - 1] in ("عن", "في"):
        return
    for way in at.ways(i):
        if way.flags & PLACE_OF:
            yield from _called_by_place(at, i, way, lister)
        if way.flags & SITE:
            yield from _called_after(at, i, way, lister)


def within_sites(at: Scan, settled: Iterable[Found]) -> set[int]:
    """The words of settled sites that are called after somebody, less their class nouns: no other name begins there."""
    taken: set[int] = set()
    for one in settled:
        length = one.after - one.first
        if one.role == VOID or (length > 2 and at.flags[one.first] & SITE):
            taken.update(range(one.first + 1, one.after))
        elif one.kind == "place" and one.entry is None and length == 2 and one.score >= TWO_WORDS:
            taken.update(range(one.first, one.after))
    return taken


def _called_by_place(at: Scan, i: int, way: Way, lister: Lister) -> Iterator[Found]:
    """مطار, مخيم ... with the place or unlisted name behind it, both together one place."""
    j = i + 1
    if not at.follows[j]:
        return
    hits = [f for w in at.ways(j) if w.flags & GAZ and not w.cut for f in lister(at, j, w) if f.kind == "place"]
    key = at.words.key[j]
    if hits:
        after = hits[0].after
    elif way.stem in classes()["site_new"] and (
        (unknown(key) and key[0] not in "يت") or (at.flags[j] & NAMEISH and not common().get(key))
    ):
        after = j + 1
    else:
        return
    after = _tail(at, after)
    country = hits[0].country if hits else ""
    yield Found(i, after, way.cut, "place", 7.0 + 2 * (after - i), country=country)


def _called_after(at: Scan, i: int, way: Way, lister: Lister) -> Iterator[Found]:
    """مدرسة, شارع, جائزة ... with the person whose name it bears."""
    if not at.follows[i + 1] or (way.stem == "مكتبه" and at.words.raw[i].endswith("ه")):
        return
    words = classes()
    start = i + 1
    listed = (f for w in at.ways(start) if w.flags & GAZ and not w.cut for f in lister(at, start, w))
    if any(not one.unsure and one.kind == "place" for one in listed):
        return
    while at.follows[start] and at.words.key[start] in words["styled"] and start < i + 3:
        start += 1
    after = _person(at, start, styled=start > i + 1) if start < len(at.words) else start
    if after == start:
        return
    after = _tail(at, after)
    score = 7.5 + 2.2 * (after - i)
    if way.stem in words["named_prize"]:
        yield Found(i + 1, after, 0, "place", score, role=VOID)
    else:
        kind = "organization" if way.stem in words["named_body"] else "place"
        longer = of_body(at, after) if way.stem in words["tasked_body"] else after
        score, after = score + 2.2 * (longer - after), longer
        yield Found(i, after, way.cut, kind, score)  # type: ignore[arg-type]


def _person(at: Scan, start: int, *, styled: bool) -> int:
    """The index after a person's name at word ``start``; ``start`` where none begins."""
    way = next((w for w in at.ways(start) if not w.cut and w.flags & (GIVEN | JOIN)), None)
    if way is None:
        return start + 1 if styled and _lone(at, start) else start
    run = follow(at, Run(start, start, 0, 0, False), way.stem)
    foreign = run.units > 1 and unknown(at.words.key[run.after - 1])
    if foreign and run.units > 2 and not styled and _of_office(at, start - 1):
        return start + 1 + (run.units > 3)  # الباحثة في جامعة لوند [فلانة الفلانية]
    if not run.units or not (styled or run.sure or foreign):
        return start
    if not styled and run.units < 2 and doubt(way.stem):
        return start
    return _short_of(at, start, run.after) if styled else run.after


def _of_office(at: Scan, i: int) -> bool:
    """Whether an office stands before the site at word ``i``, which is where its bearer works."""
    j = i - 1 - (i > 0 and at.words.key[i - 1] == "في")
    tied = at.words.key[i][0] == "ب" or j < i - 1
    return tied and any(at.along(k, i) and at.flags[k] & (TITLE | TITLE_AL) for k in range(max(0, i - _OFFICE), i))


def _lone(at: Scan, start: int) -> bool:
    """Whether one word that is no given name may follow a form of address in a site's name (الشيخ زايد)."""
    return bool(at.flags[start] & NAMEISH) or doubt(at.words.key[start]) < 3 or unknown(at.words.key[start])


def _short_of(at: Scan, start: int, after: int) -> int:
    """Behind a form of address: two units of the name, and what بن joins to them; the rest is somebody else's."""
    j, units = start, 0
    while j < after:
        key = at.words.key[j]
        if units and key in _SONS:
            j += 1
        elif units == _STYLED_UNITS or (units and not key.startswith("ال")):
            break
        else:
            units += 1
        j += 2 if at.words.key[j] in ("عبد", "ابو", "ابي", "ال") else 1
    return min(j, after)


def _tail(at: Scan, after: int) -> int:
    """The index after the fixed adjectives that go on with a site's name (الدولي, للعلوم والتقنية)."""
    tail = classes()["site_tail"]
    first = after
    while after < first + 4 and at.follows[after] and at.words.key[after] in tail:
        after += 1
    return after
