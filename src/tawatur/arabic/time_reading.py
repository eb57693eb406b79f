"""Read the longest time expression that begins at a word.

In: words and a place. Out: a ``Reading``: the words it covers and the pieces they say. Atoms are joined by a table of
which may follow which, through which small words between them.

>>> from tawatur.arabic.words import split
>>> read_time(split("الثلاثاء 21 نوفمبر 2017, 10:43 صباحا"), 0).after
9
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from tawatur.arabic.time_atoms import (
    Atom,
    Pieces,
    date_atoms,
    key_at,
    month_atoms,
    weekday_atoms,
    year_atoms,
)
from tawatur.arabic.time_clock import clock_atoms, part_atoms
from tawatur.arabic.time_kinds import calendar_atoms, day_atoms, kind_atoms, set_atoms, side_atoms, twin_atoms
from tawatur.arabic.time_phrases import amount_atoms, nth_atoms, relation_atoms
from tawatur.arabic.time_shifts import deictic_atoms, shift_atoms, this_part_atoms
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants


class Reading(NamedTuple):
    """A time expression: words ``first`` up to ``after``; ``cut`` letters of the first word are proclitics.

    ``until``: the other end where one expression tells both (13 إلى 15 يوليو); ``linked``: the next one is that end.
    """

    first: int
    after: int
    cut: int
    pieces: Pieces
    kinds: tuple[str, ...]
    until: Pieces | None = None
    linked: bool = False


READERS: tuple[Callable[[Words, int], Iterator[Atom]], ...] = (
    date_atoms, relation_atoms, amount_atoms, clock_atoms, month_atoms, weekday_atoms, year_atoms, part_atoms,
    deictic_atoms, this_part_atoms, shift_atoms, nth_atoms, kind_atoms, set_atoms, day_atoms, side_atoms,
    calendar_atoms,
)  # fmt: skip

_CLOSERS = {"(": (")",), "[": ("]",), '"': ('"',), "“": ("”", '"', "“"), "«": ("»",)}
#: Kinds that say nothing of their own: they need another atom beside them.
_HELPLESS = frozenset({"phase", "unsure", "nth", "lean", "bare", "dayno", "zone", "same", "unit", "calendar", "twin"})
#: More atoms than this no expression has; it bounds the work at one place.
LONGEST = 9


def merge(left: Pieces, right: Pieces) -> Pieces | None:
    """Both told together; None where they say the same part differently."""
    said = left._asdict()
    for name, value in right._asdict().items():
        if value is None:
            continue
        if name == "shifts" and said[name] is not None:
            if {unit for unit, _ in value} & {unit for unit, _ in said[name]}:
                return None
            said[name] += value
        elif name == "hijri" and said[name] and right.year:
            continue
        elif said[name] not in (None, value) and not (name == "part" and said["hour"] is None):
            return None
        else:
            said[name] = value
    return Pieces(**said)


def _atoms(words: Words, at: int, kinds: frozenset[str] | None) -> Iterator[Atom]:
    """The atoms that begin at word ``at``."""
    if at < len(words):
        for reader in READERS if kinds is None or "twin" not in kinds else (*READERS, twin_atoms):
            for atom in reader(words, at):
                if kinds is None or atom.kind in kinds:
                    yield atom


@cache
def _follows() -> dict[str, dict[str, frozenset[str]]]:
    """``lexicon/time_order.tsv`` as kind -> small word between -> kinds that may follow."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for row in table("time_order"):
        through = found.setdefault(row["left"], {})
        for word in row["through"].split(" "):
            glue = "" if word == "nothing" else word
            through[glue] = through.get(glue, frozenset()) | frozenset(variants(row["right"]))
    return found


def _extend(words: Words, read: Reading, depth: int) -> Reading:
    """The longest reading that goes on from ``read``."""
    best = read
    follows = _follows().get(read.kinds[-1])
    if follows is None or depth >= LONGEST or read.after >= len(words):
        return best
    for glue, kinds in follows.items():
        if glue and words.key[read.after] != glue:
            continue
        at = read.after + (glue != "")
        if at >= len(words) or words.block[at] != words.block[read.first]:
            continue
        for atom in _atoms(words, at, kinds):
            if atom.cut and (glue or words.key[at][0] not in "بل"):
                continue
            longer = _step(words, read, atom, glue, depth)
            if longer is not None and longer.after > best.after:
                best = longer
    return best


def _step(words: Words, read: Reading, atom: Atom, glue: str, depth: int) -> Reading | None:
    """``read`` with ``atom`` behind it and all that follows; None where the two contradict each other."""
    pieces = merge(read.pieces, atom.pieces)
    if pieces is None:
        return None
    after = atom.after
    closers = _CLOSERS.get(glue)
    if closers:
        if key_at(words, after) in closers:
            after += 1
        elif glue in "([":
            return None
    return _extend(words, Reading(read.first, after, read.cut, pieces, (*read.kinds, atom.kind)), depth + 1)


def _complete(read: Reading) -> bool:
    """Whether the atoms say a time on their own: one that needs no other, or two side by side."""
    return len(read.kinds) > 1 or read.kinds[0] not in _HELPLESS


def read_time(words: Words, at: int) -> Reading | None:
    """The longest time expression that begins at word ``at``; None where none does."""
    best: Reading | None = None
    for atom in _atoms(words, at, None):
        read = _extend(words, Reading(at, atom.after, atom.cut, atom.pieces, (atom.kind,)), 1)
        if _complete(read) and (best is None or read.after > best.after):
            best = read
    return best
