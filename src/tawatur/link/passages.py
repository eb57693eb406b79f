"""Find passages that two articles share word for word after folding, whatever stands between or before them.

In: the word numbers of articles. Out: pairs that may copy, and for a pair the shared runs. Winnowing picks fingerprints
so that every shared run of ``SURE_RUN`` words is met by one: re-ordered, shortened and re-titled copies are found too.

>>> from array import array
>>> runs(array("I", range(10)), array("I", [50, 51, *range(2, 9), 60]))
[(2, 2, 7)]
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

#: Words in a fingerprint. Five words in a row are rarely shared by chance; names and offices run to four.
SHINGLE = 5
#: Shingles of which one is kept: every shared run of SHINGLE + WINDOW - 1 words has a common fingerprint.
WINDOW = 4
SURE_RUN = SHINGLE + WINDOW - 1
#: A fingerprint that more articles than this share is a formula (a prayer, a standing line), no copy.
COMMON = 40
_MIX = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1


def shingles(words: Sequence[int]) -> list[int]:
    """The 64-bit hashes of all runs of SHINGLE words."""
    return [_hash(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]


def _hash(run: Sequence[int]) -> int:
    """A hash of a run of words that is the same on every machine."""
    value = 0
    for word in run:
        value = ((value ^ word) * _MIX + 0x7F4A7C15) & _MASK
    return value ^ (value >> 29)


def fingerprints(words: Sequence[int]) -> set[int]:
    """The hashes kept of an article: the least of every WINDOW neighbours (winnowing)."""
    all_ = shingles(words)
    if len(all_) <= WINDOW:
        return set(all_)
    return {min(all_[i : i + WINDOW]) for i in range(len(all_) - WINDOW + 1)}


def candidates(articles: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Pairs of indices (left < right) that share at least two fingerprints, in order."""
    postings: dict[int, list[int]] = defaultdict(list)
    for at, words in enumerate(articles):
        for mark in fingerprints(words):
            postings[mark].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for owners in postings.values():
        if 2 <= len(owners) <= COMMON:
            shared.update((a, b) for i, a in enumerate(owners) for b in owners[i + 1 :])
    yield from sorted(pair for pair, count in shared.items() if count >= 2)


def runs(left: array[int], right: array[int]) -> list[tuple[int, int, int]]:
    """Shared runs of at least SHINGLE words as (start in left, start in right, words), no word of either twice."""
    places: dict[int, list[int]] = defaultdict(list)
    for at, mark in enumerate(shingles(right)):
        places[mark].append(at)
    found = [
        (length, i, j)
        for i, mark in enumerate(shingles(left))
        for j in places.get(mark, ())
        if not (i and j and left[i - 1] == right[j - 1])
        for length in [_length(left, right, i, j)]
    ]
    return _disjoint(found)


def _length(left: array[int], right: array[int], i: int, j: int) -> int:
    """How many words run alike from ``left[i]`` and ``right[j]``."""
    count = 0
    while i + count < len(left) and j + count < len(right) and left[i + count] == right[j + count]:
        count += 1
    return count


def _disjoint(found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
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
