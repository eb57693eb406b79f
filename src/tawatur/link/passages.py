"""Find runs of words that two articles share after folding, whatever stands between or before them.

In: the word numbers of articles. Out: pairs that may copy, and for a pair the shared runs. Winnowing picks fingerprints
so that every shared run of ``SURE_RUN`` words is met by one: re-ordered, shortened and re-titled copies are found too.

>>> from array import array
>>> left, right = Text(array("I", range(10))), Text(array("I", [50, 51, *range(2, 9), 60]))
>>> runs(left, right)
[(2, 2, 7)]
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations

#: Words in a fingerprint. Five words in a row are rarely shared by chance; names and offices run to four.
SHINGLE = 5
#: Shingles of which one is kept: every shared run of SHINGLE + WINDOW - 1 words has a common fingerprint.
WINDOW = 4
SURE_RUN = SHINGLE + WINDOW - 1
#: A fingerprint that more articles than this share is a formula (a prayer, a standing line), no copy.
COMMON = 40
#: An odd multiplier of 61 bits mixes word numbers well; a sum of products can be rolled from one shingle to the next.
_BASE = 0x9E3779B97F4A7C15 >> 3
_MASK = (1 << 61) - 1
_OUT = pow(_BASE, SHINGLE, 1 << 61)


class Text:
    """The words of one article as numbers, with the hashes of all its runs of SHINGLE words; ``marks`` are its
    fingerprints, where they are known already."""

    def __init__(self, words: array[int], marks: Iterable[int] | None = None) -> None:
        self.words = words
        self._marks = marks

    @cached_property
    def shingles(self) -> array[int]:
        """The hashes of all runs of SHINGLE words; most articles are never asked for them."""
        return array("Q", _rolled(self.words))

    @property
    def marks(self) -> Iterable[int]:
        """The fingerprints of the article."""
        return fingerprints(self) if self._marks is None else self._marks


def _rolled(words: Sequence[int]) -> Iterator[int]:
    """The hashes of all runs of SHINGLE words, each rolled on from the one before."""
    value = 0
    for at, word in enumerate(words):
        value = (value * _BASE + word) & _MASK
        if at >= SHINGLE:
            value = (value - words[at - SHINGLE] * _OUT) & _MASK
        if at >= SHINGLE - 1:
            yield value ^ (value >> 31)


def fingerprints(text: Text) -> set[int]:
    """The hashes kept of an article: the least of every WINDOW neighbours (winnowing)."""
    every = text.shingles
    if len(every) <= WINDOW:
        return set(every)
    shifted = [every[i : len(every) - WINDOW + 1 + i] for i in range(WINDOW)]
    return set(map(min, *shifted))


def candidates(texts: Sequence[Text]) -> list[tuple[int, int]]:
    """Pairs of indices (left < right) that share at least two fingerprints, in order."""
    postings: dict[int, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        for mark in text.marks:
            postings[mark].append(at)
    few = (owners for owners in postings.values() if 2 <= len(owners) <= COMMON)
    shared = Counter(pair for owners in few for pair in combinations(owners, 2))
    return sorted(pair for pair, count in shared.items() if count >= 2)


def runs(left: Text, right: Text) -> list[tuple[int, int, int]]:
    """Shared runs of at least SHINGLE words as (start in left, start in right, words), no word of either twice."""
    common = set(left.shingles).intersection(right.shingles)
    if not common:
        return []
    places: dict[int, list[int]] = defaultdict(list)
    for at, mark in enumerate(right.shingles):
        if mark in common:
            places[mark].append(at)
    return _disjoint(_maximal(left, right, places))


def _maximal(left: Text, right: Text, places: dict[int, list[int]]) -> Iterator[tuple[int, int, int]]:
    """(words, start in left, start in right) of every run that no word before it prolongs."""
    one, other = left.words, right.words
    for i, mark in enumerate(left.shingles):
        for j in places.get(mark, ()):
            if not (i and j and one[i - 1] == other[j - 1]):
                length = _length(one, other, i, j)
                if length >= SHINGLE:
                    yield length, i, j


def _length(left: Sequence[int], right: Sequence[int], i: int, j: int) -> int:
    """How many words run alike from ``left[i]`` and ``right[j]``."""
    count = 0
    while i + count < len(left) and j + count < len(right) and left[i + count] == right[j + count]:
        count += 1
    return count


def _disjoint(found: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The longest runs first; what is left of a run whose words are partly used counts if it is long enough."""
    used_left: set[int] = set()
    used_right: set[int] = set()
    kept = []
    for length, i, j in sorted(found, key=lambda run: (-run[0], run[1], run[2])):
        free = [k for k in range(length) if i + k not in used_left and j + k not in used_right]
        if not free:
            continue
        first = free[0]
        size = next((n for n, k in enumerate(free) if k != first + n), len(free))
        if size >= SHINGLE:
            used_left.update(range(i + first, i + first + size))
            used_right.update(range(j + first, j + first + size))
            kept.append((i + first, j + first, size))
    return sorted(kept)
