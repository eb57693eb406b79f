"""Find persons by how their names are built, whether a list has them or not.

In: a ``Scan`` and where titles end. Out: candidates. A name is a run of units: a given name, عبد + noun, أبو + noun, بن + unit,
آل + unit, a surname with the article, a foreign token. Two units make a name by themselves; behind a title or honorific one will do,
and words of no list may be units too.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common, nisbas, tokens
from tawatur.mark.name_words import GIVEN, HONORIFIC, JOIN, NAMEISH, TITLE, TITLE_AL, Way, doubt, unknown

#: Units of one name at most (فلان بن فلان بن فلان آل فلان has four).
UNITS = 5
#: Joining words that need what follows them.
_SONS = frozenset({"بن", "ابن", "بنت", "ولد", "ال"})
_PREFIXES = frozenset({"عبد", "ابو", "ابي", "ابا", "ام", "ذو"})
_FOREIGN = frozenset("دي دا دو دوس دل ديل ديلا فان فون لو لا مك ماك او سان سانت دير تن بو با ايت حاج".split())


def persons(at: Scan, titled: dict[int, str]) -> Iterator[Found]:
    """All candidates; ``titled`` maps a word index at which a title has just ended to the title's country."""
    i = 0
    while i < len(at.words):
        here = i in titled
        if i in at.taken or not (here or at.senses[i].any & (GIVEN | JOIN)):
            i += 1
            continue
        found = _behind_title(at, i, titled.get(i, "")) if here else _alone(at, i)
        if found is None:
            i += 1
        else:
            yield found
            i = found.after


def _alone(at: Scan, i: int) -> Found | None:
    """A name that stands by itself: two units at least, the first of them surely a given name."""
    relaxed = _honorific_before(at, i)
    for way in at.senses[i].ways:
        if not way.flags & (GIVEN | JOIN) or (way.flags & JOIN and not way.flags & GIVEN and way.stem not in _PREFIXES):
            continue
        after, units, sure = _run(at, i, way, relaxed)
        if units >= 2 and sure >= (1 if relaxed else 2) or (relaxed and units >= 1 and sure):
            return Found(i, after, way.cut, "person", 7.0 + 2 * units + sure - 0.2 * way.cut)
    return None


def _behind_title(at: Scan, i: int, country: str) -> Found | None:
    """A name right behind a title: words of no list may belong to it."""
    way = next((w for w in at.senses[i].ways if not w.cut and w.flags & (GIVEN | NAMEISH | JOIN)), None)
    if way is None:
        key = at.words.key[i]
        if not unknown(key) or key.startswith("ال"):
            return None
        way = Way(0, key, 0)
    after, units, sure = _run(at, i, way, relaxed=True)
    if units and (sure or units >= 2):
        return Found(i, after, 0, "person", 9.0 + 2 * units + sure, country=country)
    return None


def _honorific_before(at: Scan, i: int) -> bool:
    """Whether an honorific stands right before word ``i`` (``د.`` too)."""
    j = i - 1
    if j >= 0 and at.words.raw[j] in (".", "/") and j:
        j -= 1
    return at.near(j, i) and bool(at.senses[j].any & HONORIFIC)


def _run(at: Scan, i: int, way: Way, relaxed: bool) -> tuple[int, int, int]:
    """Follow a name from word ``i``: the index after it, its units, and how many of them are surely names."""
    j, units, sure = i, 0, 0
    while units < UNITS:
        step = _unit(at, i, j, way.stem if j == i else "", relaxed, units, sure)
        if step is None:
            break
        j, certain = step
        units += 1
        sure += certain
    return j, units, sure


def _unit(at: Scan, i: int, j: int, stem: str, relaxed: bool, units: int, sure: int) -> tuple[int, int] | None:
    """One unit at word ``j``: the index after it and 1 if it is surely a name; None where the name ends."""
    if j > i and not at.near(j - 1, j):
        return None
    key = stem or at.words.key[j]
    if key in _SONS and j > i:
        inner = _unit(at, i, j + 1, "", True, units, sure) if at.near(j, j + 1) else None
        return (inner[0], 1) if inner else None
    if key in _PREFIXES:
        return _compound(at, j, key)
    if key in _FOREIGN and units:
        inner = _unit(at, i, j + 1, "", True, units, sure) if at.near(j, j + 1) else None
        return (inner[0], 1) if inner else None
    return _plain(at, j, key, relaxed, units)


def _compound(at: Scan, j: int, key: str) -> tuple[int, int] | None:
    """عبد الرحمن, أبو خليل."""
    if not at.near(j, j + 1):
        return None
    after = at.words.key[j + 1]
    if key == "عبد":
        return (j + 2, 1) if after.startswith("ال") or after in ("ربه", "الله", "رب", "مناف") else None
    fits = doubt(after) < 3 or unknown(after) or (after.startswith("ال") and len(after) > 4)
    return (j + 2, int(doubt(after) == 0 or key == "ابو")) if fits else None


def _plain(at: Scan, j: int, key: str, relaxed: bool, units: int) -> tuple[int, int] | None:
    """One word as a unit."""
    if key.startswith("ال") and len(key) > 3:
        return _surname(at, j, key, relaxed) if units else None
    flags = at.senses[j].any
    if units and flags & (TITLE | TITLE_AL) and doubt(key):
        return None
    level = doubt(key)
    if level == 0:
        return j + 1, 1
    if level == 1:
        return (j + 1, 0) if units or relaxed else (j + 1, 0)
    if level == 2:
        return (j + 1, 0) if relaxed and units and common().get(key, 0) < 5 else None
    return (j + 1, 0) if unknown(key) and (relaxed or units) else None


def _surname(at: Scan, j: int, key: str, relaxed: bool) -> tuple[int, int] | None:
    """A surname with the article behind a given name."""
    if key in classes()["stop_al"] or at.senses[j].any & (TITLE_AL | HONORIFIC):
        return None
    level, usual = doubt(key), common().get(key, 0)
    if level == 0:
        return j + 1, 1
    if key in nisbas() or key in classes()["post"] or key in classes()["org_tail"]:
        return (j + 1, 1) if level < 3 and tokens()[key][0] != "f" else None
    if level < 3:
        return j + 1, int(level == 1)
    return (j + 1, 1) if not usual else ((j + 1, 0) if relaxed and usual < 4 else None)
