"""Find persons by how their names are built, whether a list has them or not.

In: a ``Scan`` and where titles end. Out: candidates. A name is a run of units: a given name, عبد + noun, أبو +
noun, بن + unit, آل + unit, a surname with the article, a foreign token. Two units make a name by themselves; behind
a title, an honorific or a verb of saying one will do, and words of no list may be units too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tawatur.arabic.clitics import cuts
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common, gazetteer, nisbas, tokens
from tawatur.mark.name_words import (
    EQUAL,
    GAZ,
    GIVEN,
    GROUP,
    HONORIFIC,
    JOIN,
    NAMEISH,
    ORG_AL,
    ORG_OF,
    SAYING,
    SAYS,
    TITLE,
    TITLE_AL,
    Way,
    doubt,
    unknown,
)

#: Units of one name at most (فلان بن فلان بن فلان آل فلان has four).
UNITS = 6
#: Words of no list with the article that look like this are adjectives and nouns, not surnames.
_NO_NAME_ENDS = ("يه", "ات", "ين", "ون", "تان", "وه")
_NO_NAME_STARTS = ("المت", "المن", "المست", "الاست", "الم", "الت")
_SONS = frozenset({"بن", "ابن", "بنت", "ولد", "ال"})
_PREFIXES = frozenset({"عبد", "ابو", "ابي", "ابا", "ام", "ذو"})
#: Words that a name cannot go on with, unless a list has them as hardly anything but a name.
_ENDS = EQUAL | TITLE | TITLE_AL | ORG_AL | GROUP | HONORIFIC | SAYING


class _Run(NamedTuple):
    """A name being followed: where it began, where it has come to, its units, how many are surely names, how
    freely it may go on.
    """

    first: int
    after: int
    units: int
    sure: int
    free: bool


def persons(at: Scan, titled: dict[int, str]) -> Iterator[Found]:
    """All candidates; ``titled`` maps a word index at which a title has just ended to the title's country."""
    i = 0
    while i < len(at.words):
        found = None
        if i not in at.taken:
            if i in titled:
                found = _behind_title(at, i, titled[i])
            told = i > 0 and at.senses[i - 1].any & (SAYING | HONORIFIC)
            if found is None and (told or at.senses[i].any & (GIVEN | JOIN)):
                found = _alone(at, i)
        if found is None:
            i += 1
        else:
            yield found
            i = found.after


def _alone(at: Scan, i: int) -> Found | None:
    """A name that stands by itself: two units at least, one of them surely a name."""
    free = _honorific_before(at, i)
    told = bool(i and at.near(i - 1, i) and at.senses[i - 1].any & SAYING)
    for way in _ways(at, i, free or told):
        run = _follow(at, _Run(i, i, 0, 0, free), way.stem)
        enough = run.units >= 2 and (run.sure >= 2 or (run.sure and (free or told or _strong(i, way, run))))
        enough = enough or (told and run.units >= 2 and _foreign_looking(at, i, way))
        if enough or (free and run.units and (run.sure or run.units >= 2)):
            first = i - (not way.cut and _unlisted_before(at, i))
            score = 6.0 + 2 * (run.after - first) + 0.3 * run.sure - 0.2 * way.cut
            return Found(first, run.after, way.cut, "person", score)
        if told and not way.cut and run.units == 1 and run.after == i + 1 and _single(at, i, way):
            return Found(i, i + 1, 0, "person", 4.0)
    return None


def _unlisted_before(at: Scan, i: int) -> bool:
    """Whether the word before a name is of no list and so its first part (تيرنسي before إدوارد كيلي)."""
    if not at.near(i - 1, i) or i - 1 in at.taken:
        return False
    key = at.words.key[i - 1]
    return (
        len(key) > 3 and unknown(key) and not key.startswith("ال") and doubt(key) == 3 and not key.endswith(("ا", "ه"))
    )


def _single(at: Scan, i: int, way: Way) -> bool:
    """Whether one word behind a verb of saying is somebody's name: in no other use, and nothing of a name behind
    it.
    """
    if not at.senses[i - 1].any & SAYS:
        return False
    return (doubt(way.stem) == 0 or (doubt(way.stem) == 3 and len(way.stem) > 3)) and not common().get(way.stem)


def _ways(at: Scan, i: int, free: bool) -> list[Way]:
    """The ways in which word ``i`` can begin a name; a way that cuts letters off a word of the gazetteer is none."""
    ways = []
    if at.words.key[i] in classes()["no_person"]:
        return []
    if free and at.words.key[i] == "بن":
        return [Way(0, "بن", GIVEN)]
    for way in at.senses[i].ways:
        opens = way.flags & GIVEN or (way.flags & JOIN and way.stem in _PREFIXES) or (way.flags & NAMEISH and free)
        if opens and not _preposition(at, i, way):
            ways.append(way)
        if way.flags & (GAZ | TITLE | TITLE_AL | ORG_OF) and not opens:
            break
    if not ways and free and unknown(at.words.key[i]) and not at.words.key[i].startswith("ال"):
        ways.append(Way(0, at.words.key[i], 0))
    return ways


def _preposition(at: Scan, i: int, way: Way) -> bool:
    """على is no علي, where the writer tells them apart."""
    return way.stem == "علي" and at.words.raw[i].endswith("ى")


def _strong(i: int, way: Way, run: _Run) -> bool:
    """Whether the first word is hardly anything but a given name, or the sure unit comes after a doubtful first."""
    if way.stem in ("علي", "عبد"):
        return way.stem == "عبد"
    return doubt(way.stem) == 0 or (way.cut < 2 and run.after > i + 1 and way.flags & GIVEN > 0)


def _foreign_looking(at: Scan, i: int, way: Way) -> bool:
    """Whether two words of no common use stand behind a verb of saying."""
    first = not common().get(way.stem) or (not way.cut and (doubt(way.stem) < 2 or way.stem == "بن"))
    if not first or not at.near(i, i + 1):
        return False
    key = at.words.key[i + 1]
    return unknown(key) or (doubt(key) < 2 and common().get(key, 0) < 4)


def _behind_title(at: Scan, i: int, country: str) -> Found | None:
    """A name right behind a title: words of no list may belong to it."""
    way = next((w for w in at.senses[i].ways if not w.cut and w.flags & (GIVEN | NAMEISH | JOIN)), None)
    if way is None:
        key = at.words.key[i]
        if not unknown(key) or key.startswith("ال"):
            return None
        way = Way(0, key, 0)
    if _preposition(at, i, way):
        return None
    run = _follow(at, _Run(i, i, 0, 0, True), way.stem)
    if run.units and (run.sure or run.units >= 2):
        return Found(i, run.after, 0, "person", 7.0 + 2 * (run.after - i) + 0.3 * run.sure, country=country)
    return None


def _honorific_before(at: Scan, i: int) -> bool:
    """Whether an honorific stands right before word ``i`` (``د.`` too)."""
    j = i - 1
    if j > 0 and at.words.raw[j] in (".", "/"):
        j -= 1
    return at.near(j, i) and bool(at.senses[j].any & HONORIFIC)


def _follow(at: Scan, run: _Run, stem: str) -> _Run:
    """Follow a name from its first word, read as ``stem``, to its end."""
    while run.units < UNITS:
        step = _unit(at, run, run.after, stem if run.after == run.first else "")
        if step is None:
            break
        after = step[0] + (at.near(step[0] - 1, step[0]) and at.words.key[step[0]] == "الله")
        if run.units and _listed_person(at, run.first, after, stem):
            return run._replace(after=after, units=run.units + 1, sure=run.sure + step[1])
        free = run.free or (run.units > 0 and at.words.key[run.after] in _SONS)
        run = run._replace(after=after, units=run.units + 1, sure=run.sure + step[1], free=free)
    return run


def _listed_person(at: Scan, first: int, after: int, stem: str) -> bool:
    """Whether words ``first`` to ``after`` are a full name of the lexicon, with no surname behind them."""
    rest = tuple(at.words.key[first + 1 : after])
    if not _SONS.isdisjoint(rest):
        return False
    if not any(rest == phrase and entry.kind == "person" for phrase, entry in gazetteer().get(stem, ())):
        return False
    return not (at.near(after - 1, after) and (at.words.key[after] in _SONS or at.words.key[after].startswith("ال")))


def _unit(at: Scan, run: _Run, j: int, stem: str) -> tuple[int, int] | None:
    """One unit at word ``j``: the index after it and 1 if it is surely a name; None where the name ends."""
    if j > run.first and not at.near(j - 1, j):
        return None
    key = stem or at.words.key[j]
    if run.units and (key in _SONS or key in classes()["particle"]):
        inner = _unit(at, run._replace(free=True), j + 1, "") if at.near(j, j + 1) else None
        if inner is not None and (inner[1] or key in _SONS or unknown(at.words.key[inner[0] - 1])):
            return inner[0], 1
        return None if key in _SONS else _plain(at, run, j, key)
    if key in _PREFIXES:
        return _compound(at, j, key)
    article = key.startswith("ال") and len(key) > 4 and not _inborn(key)
    return _surname(at, run, j, key) if article else _plain(at, run, j, key)


def _inborn(key: str) -> bool:
    """Whether the ال of ``key`` is its own (ألبرت, إلياس): a given or foreign name that is hardly anything else."""
    token = tokens().get(key)
    return token is not None and token[1] == 0 and token[0] in "gf"


def _compound(at: Scan, j: int, key: str) -> tuple[int, int] | None:
    """عبد الرحمن, أبو خليل."""
    if not at.near(j, j + 1):
        return None
    after = at.words.key[j + 1]
    if key == "عبد":
        return (j + 2, 1) if after.startswith("ال") or after in ("ربه", "الله", "رب", "مناف") else None
    fits = doubt(after) < 3 or unknown(after) or (after.startswith("ال") and len(after) > 4)
    return (j + 2, int(doubt(after) == 0 or key == "ابو")) if fits else None


def _plain(at: Scan, run: _Run, j: int, key: str) -> tuple[int, int] | None:
    """One word without the article as a unit."""
    if key.startswith("عبدال"):
        return j + 1, 1
    if key == "بن" and not run.units:
        return j + 1, 0
    level = doubt(key)
    if run.sure > 1 and at.senses[j].any & TITLE and at.near(j, j + 1) and at.words.key[j + 1].startswith("ال"):
        return None
    if (key == at.words.key[run.first] and run.units) or (key == "علي" and at.words.raw[j].endswith("ى")):
        return None
    if level == 0:
        return j + 1, 1
    if run.units and at.senses[j].any & _ENDS:
        return None
    if level == 1:
        return j + 1, 0
    if level == 2:
        return (j + 1, 0) if run.free and common().get(key, 0) < 5 and not _inflected(key) else None
    return (j + 1, 0) if unknown(key) and (run.free or run.units) else None


def _inflected(key: str) -> bool:
    """Whether a proclitic and a common word make up ``key`` (كأول)."""
    return any(common().get(stem, 0) >= 4 for _, stem in cuts(key)[1:])


def _surname(at: Scan, run: _Run, j: int, key: str) -> tuple[int, int] | None:
    """A word with the article behind a given name."""
    words, level = classes(), doubt(key)
    if not run.units and not run.free and not _given_with_article(at, j, key):
        return None
    if key in words["ordinal"]:
        return (j + 1, 1) if run.free and run.units == 1 and run.sure else None
    if key in nisbas():
        return (j + 1, 1) if key in words["nationality_surname"] and run.units == 1 else None
    ends = at.senses[j].any & _ENDS
    if level == 0 and not ends:
        return j + 1, 1
    if ends and (level > 1 or (at.near(j, j + 1) and at.words.key[j + 1] in words["post"])):
        return None
    return None if key in _no_surnames() else _rare_surname(run, j, key, level)


def _given_with_article(at: Scan, j: int, key: str) -> bool:
    """Whether الطيب, الحسن is a given name here: بن or a name behind it."""
    if key not in classes()["al_given"] or not at.near(j, j + 1):
        return False
    behind = at.words.key[j + 1]
    return behind == "بن" or (doubt(behind) == 0 and not at.senses[j + 1].any & _ENDS)


def _rare_surname(run: _Run, j: int, key: str, level: int) -> tuple[int, int] | None:
    """A surname that is also a word, or of no list."""
    usual = common().get(key, 0)
    if level < 3:
        return (j + 1, int(usual < 4)) if level == 1 or usual < (5 if run.free else 4) else None
    if usual or key.endswith(_NO_NAME_ENDS) or key.startswith(_NO_NAME_STARTS):
        return (j + 1, 0) if run.free and usual < 4 and not key.endswith(_NO_NAME_ENDS) else None
    return j + 1, int(key.endswith("ي"))


@cache
def _no_surnames() -> frozenset[str]:
    """Words with the article that follow names without being surnames."""
    words = classes()
    return words["stop_al"] | words["post"] | words["org_tail"] | words["no_surname"]
