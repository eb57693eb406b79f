"""Which articles copy one another, where, and from whom.

In: profiles in a fixed order. Out: for each pair what it shares, and Copy records with places for those that copy.
Formulas that everybody writes out (protocol, offices, courtesies) make no copy: a passage must hold telling words.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.link import passages
from tawatur.link.passages import Text
from tawatur.link.profile import Profile
from tawatur.link.stretches import Stretch, stretch
from tawatur.model import Copy, Passage, Reason
from tawatur.recall import FORGETFUL, Recall

#: A passage of so many shared words, so densely shared, of which so many are telling, is copied. On data/groups the
#: shortest passage of two translations of one utterance has 12 of 18 words; rewritten accounts stay below 12.
WORDS, DENSITY, TELLING = 12, 0.6, 6
#: Proclitics under which an ordinary word is still ordinary.
_FRONTS = ("", "و", "ال", "وال", "ب", "بال", "ل", "لل", "ف")


class Shared(NamedTuple):
    """What two articles share: the copied passages, and which part of the shorter one they make up."""

    passages: tuple[Stretch, ...]
    share: float


#: What two articles share, as bytes; an article's id stands for its words.
_DECODER = msgspec.msgpack.Decoder(Shared)


class Texts:
    """The words of all articles. What a pair shares is worked out once, and recalled where an earlier run did so."""

    def __init__(self, profiles: Sequence[Profile], recall: Recall = FORGETFUL) -> None:
        self._texts = [Text(one.words, one.marks) for one in profiles]
        self._names = [one.article for one in profiles]
        self._recall = recall
        self._asked: set[tuple[int, int]] = set()

    def shared(self) -> dict[tuple[int, int], Shared]:
        """The pairs of indices that share a copied passage, with what they share; formulas are left out."""
        return self.shared_in(passages.candidates(self._texts))

    def shared_in(self, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Shared]:
        """``shared`` for given pairs (those of one group may share too little to be found by fingerprints)."""
        new = [pair for pair in pairs if pair not in self._asked]
        self._asked.update(new)
        return dict(self._copying(new))

    def _copying(self, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], Shared]]:
        """The pairs that have a copied passage."""
        for pair in pairs:
            what = self._shared(*pair)
            if what.passages:
                yield pair, what

    def _shared(self, left: int, right: int) -> Shared:
        """What two articles share, recalled or worked out."""
        key = f"{self._names[left]} {self._names[right]}"
        known = self._recall.get(key)
        if known is not None:
            return _DECODER.decode(known)
        made = shared(self._texts[left], self._texts[right])
        self._recall.put(key, msgspec.msgpack.encode(made))
        return made


def shared(left: Text, right: Text) -> Shared:
    """What two articles share: the copied passages, and their part of the shorter article."""
    found = tuple(_passages(left, right))
    shorter = min(len(left.words), len(right.words))
    return Shared(found, min(1.0, sum(one.shared for one in found) / shorter) if found else 0.0)


def _passages(left: Text, right: Text) -> Iterator[Stretch]:
    """The copied passages of two articles, longest first, none inside another."""
    runs = sorted(passages.runs(left, right), key=lambda run: (-run[2], run[0], run[1]))
    taken: list[Stretch] = []
    for run in runs:
        if any(one.left <= run[0] < one.left_after or one.right <= run[1] < one.right_after for one in taken):
            continue
        found = stretch(left.words, right.words, run)
        if found.shared >= WORDS and found.density >= DENSITY and _telling(left.words, found) >= TELLING:
            taken.append(found)
            yield found


def _telling(words: Sequence[int], passage: Stretch) -> int:
    """How many different words of a passage are not ordinary ones."""
    return len(set(words[passage.left : passage.left_after]) - _ordinary())


@cache
def _ordinary() -> frozenset[int]:
    """The numbers of the ordinary words of news, with the letters that are written onto them."""
    known = {fold(word) for row in table("link_common") for word in variants(row["words"])}
    return frozenset(zlib.crc32((front + word).encode()) for word in known for front in _FRONTS)


def copies(profiles: Sequence[Profile], found: Mapping[tuple[int, int], Shared]) -> Iterator[Copy]:
    """For each copying pair its passages in the order of the text, the upstream if one is credited, and the reasons."""
    for (left, right), what in sorted(found.items()):
        yield from _copies(profiles[left], profiles[right], what)


def _copies(left: Profile, right: Profile, what: Shared) -> Iterator[Copy]:
    """The passages of one copying pair, the earlier article on the left where the days tell."""
    places = what.passages
    if left.days and right.days and right.days[1] <= left.days[0]:
        left, right = right, left
        places = tuple(Stretch(p.right, p.right_after, p.left, p.left_after, p.shared) for p in places)
    credited = sorted(set(left.upstream) & set(right.upstream)) or sorted(set(left.upstream) | set(right.upstream))
    reasons = _reasons(what, left, right)
    for place in sorted(places):
        yield Copy(
            left=Passage(left.article, left.starts[place.left], left.ends[place.left_after - 1]),
            right=Passage(right.article, right.starts[place.right], right.ends[place.right_after - 1]),
            upstream=credited[0] if credited else None,
            reasons=reasons,
        )


def _reasons(what: Shared, left: Profile, right: Profile) -> tuple[Reason, ...]:
    """Why the two are called copies, in sentences."""
    words = sum(one.shared for one in what.passages)
    longest = max(one.shared for one in what.passages)
    says = f"{words} words stand in both in the same order, in passages of up to {longest} words."
    told = [Reason(name="shared_passages", weight=round(what.share, 2), says=says)]
    if left.days and right.days and left.days[1] <= right.days[0]:
        told.append(Reason(name="earlier", weight=1.0, says="The first one was published on an earlier day."))
    return tuple(told)
