"""Find places and organisations: by the gazetteer, and organisations also by how they are built.

In: a ``Scan``. Out: candidates. "وزارة الصحة السورية", "الجيش التركي", "منظمة ... الدولية" need no list: a head word, what
it is the head of, and a nisba.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common, gazetteer, nisbas, phrases_of
from tawatur.mark.name_words import DESC, GAZ, GROUP, ORG_AL, ORG_OF, Way, unknown

#: No name of a body found by its build is longer, in words.
LONGEST = 9


def bodies(at: Scan) -> Iterator[Found]:
    """All candidates that are no persons."""
    for i, sense in enumerate(at.senses):
        if not sense.any & (GAZ | ORG_AL | ORG_OF | DESC | GROUP) or i in at.taken:
            continue
        for way in sense.ways:
            if way.flags & GAZ:
                yield from listed(at, i, way)
            if way.flags & ORG_AL:
                yield from _with_nisba(at, i, way, "org_al")
            if way.flags & DESC:
                yield from _with_nisba(at, i, way, "desc_al")
            if way.flags & ORG_OF:
                yield from _built(at, i, way)
            if way.flags & GROUP:
                yield from _group(at, i, way)


def listed(at: Scan, i: int, way: Way) -> Iterator[Found]:
    """The longest phrase of the gazetteer that begins at word ``i`` read as ``way``."""
    keys = at.words.key
    for rest, entry in gazetteer()[way.stem]:
        after = i + 1 + len(rest)
        if not rest or (tuple(keys[i + 1 : after]) == rest and at.near(i, after - 1)):
            one = _weigh(at, Found(i, after, way.cut, entry.kind, 0.0, entry=entry, country=entry.country))
            if one is not None:
                yield one
                return


def _weigh(at: Scan, found: Found) -> Found | None:
    """The score of a phrase of the gazetteer; None where nothing bears a doubtful one out."""
    entry = found.entry
    assert entry is not None
    length = found.after - found.first
    score = 6.0 + 2 * length - 0.2 * found.cut
    if entry.kind == "person":
        return found._replace(score=score + 2 if length > 1 else 5.0)
    if (
        length == 1
        and found.cut
        and entry.sort in ("town", "city", "region")
        and common().get(at.words.key[found.first])
    ):
        return None
    if entry.doubt:
        if not _place_before(at, found.first, found.cut):
            return None
        score -= 2
    form = "alias" if entry.short else "name"
    return found._replace(score=score, form="name" if entry.kind == "place" else form)  # type: ignore[arg-type]


def _place_before(at: Scan, i: int, cut: int) -> bool:
    """Whether a word for a kind of place stands before word ``i``."""
    if not at.near(i - 1, i):
        return False
    before = at.words.key[i - 1]
    words = classes()["place_class"]
    return any(stem in words for stem in (before, before[1:], before[2:]) if len(stem) > 1)


def _phrase(at: Scan, i: int, way: Way, name: str) -> int:
    """The index after the longest phrase of class ``name`` at word ``i``; ``i`` where there is none."""
    for rest in phrases_of(name).get(way.stem, ()):
        after = i + 1 + len(rest)
        if tuple(at.words.key[i + 1 : after]) == rest and at.near(i, after - 1):
            return after
    return i


def _with_nisba(at: Scan, i: int, way: Way, name: str) -> Iterator[Found]:
    """الجيش + السوري; a description (النظام) also without a nisba."""
    after = _phrase(at, i, way, name)
    if after == i:
        return
    last, country = after, ""
    while last < after + 3 and at.near(i, last):
        key = at.words.key[last]
        nisba = nisbas().get(key)
        if nisba and nisba.definite:
            country = country or nisba.country
        elif key not in classes()["org_tail"]:
            break
        last += 1
    if name == "desc_al":
        yield Found(i, last, way.cut, "organization", 5.0 + last - i, "description", country=country)
    elif country:
        yield Found(i, last, way.cut, "organization", 7.5 + 2 * (last - i), country=country)


def _group(at: Scan, i: int, way: Way) -> Iterator[Found]:
    """المتظاهرون, الشعب السوري: groups of people."""
    after = _phrase(at, i, way, "group")
    if after == i:
        return
    country = ""
    if at.near(i, after):
        nisba = nisbas().get(at.words.key[after])
        if nisba and nisba.definite:
            after, country = after + 1, nisba.country
    if way.stem != "الشعب" or country:
        form = "name" if way.stem == "الشعب" else "description"
        yield Found(i, after, way.cut, "group", 3.0 + after - i, form, country=country)  # type: ignore[arg-type]


def _built(at: Scan, i: int, way: Way) -> Iterator[Found]:
    """A head word with what belongs to it, as far as the grammar of such names carries."""
    definite = way.stem.startswith("ال")
    after, weight = (i + 1, 0) if definite else _governed(at, i + 1)
    if not definite and not weight:
        return
    after, adjectives, country = _adjectives(at, after)
    purpose = _purpose(at, after)
    if purpose > after:
        after, more, land = _adjectives(at, purpose)
        weight, adjectives, country = weight + 2, adjectives + more, country or land
    weight += adjectives + (1 if country else 0)
    need = 2 if definite else 1 if way.stem in classes()["org_sure"] else 2
    if weight >= need and after - i <= LONGEST:
        yield Found(i, after, way.cut, "organization", 4.0 + 1.6 * (after - i), country=country)


def _governed(at: Scan, j: int) -> tuple[int, int]:
    """What an indefinite head governs, from word ``j``: the index after it and how much it weighs (0: nothing)."""
    words, start = at.words, j
    while j < start + 3 and at.near(start - 1, j) and words.key[j] in classes()["org_link"]:
        j += 1
    if not at.near(start - 1, j):
        return start, 0
    key = words.key[j]
    if _noun(key):
        j += 1
        while at.near(start, j) and words.key[j].startswith("وال") and len(words.key[j]) > 5 and j < start + 6:
            j += 1
        return j, 1 + (j - start > 1)
    hits = [f for way in at.senses[j].ways if way.flags & GAZ and not way.cut for f in listed(at, j, way)]
    if hits:
        return hits[0].after, 2
    return (j + 1, 1) if unknown(key) and j == start else (start, 0)


def _adjectives(at: Scan, j: int) -> tuple[int, int, str]:
    """Definite adjectives from word ``j``: the index after them, how many, and the country of a nisba among them."""
    start, country = j, ""
    while j < start + 4 and at.near(start - 1, j):
        key = at.words.key[j]
        nisba = nisbas().get(key)
        if nisba and nisba.definite:
            country = country or nisba.country
        elif key not in classes()["org_tail"]:
            break
        j += 1
    return j, j - start, country


def _purpose(at: Scan, j: int) -> int:
    """The index after what a body is for: لحقوق الإنسان, للمفاوضات; ``j`` where nothing is said."""
    if not at.near(j - 1, j):
        return j
    key = at.words.key[j]
    if key.startswith("لل") and len(key) > 5:
        return j + 1
    if key[:1] == "ل" and key[1:] in classes()["org_link"] and at.near(j, j + 1) and _noun(at.words.key[j + 1]):
        return j + 2
    return j


def _noun(key: str) -> bool:
    """Whether ``key`` is a definite noun that a head word can govern."""
    return key.startswith("ال") and len(key) > 4 and key not in classes()["stop_al"]
