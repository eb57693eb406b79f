"""How many independent origins a position has, and why accounts were counted as one.

In: the claims of one position and the copies of the case. Out: the number of origins, the number of claims whose origin
is not known, and the reasons for every union. Nothing counts as independent only because nothing is known of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from tawatur.compare.told import Told
from tawatur.compare.translations import Translations
from tawatur.model import Case, Copy, Reason

#: Copies that share so much of the shorter text share an origin for every claim, not only for those in one passage.
WHOLE = 0.5


class Copies:
    """The copies of the case by pair of articles; ``translations``: those that are one text in other words."""

    def __init__(self, case: Case) -> None:
        self.translations = Translations()
        self._of: dict[tuple[str, str], list[Copy]] = defaultdict(list)
        for copy in case.copies:
            self._of[copy.left.article, copy.right.article].append(copy)

    def between(self, left: Told, right: Told) -> Iterator[Copy]:
        """The copies between the articles of two claims, turned so that the left side is ``left``'s."""
        yield from self._of.get((left.article, right.article), ())
        for copy in self._of.get((right.article, left.article), ()):
            yield Copy(left=copy.right, right=copy.left, upstream=copy.upstream, reasons=copy.reasons)


class Origins(NamedTuple):
    """``origins`` counts the known ones; ``unknown`` the accounts of which nothing is known."""

    origins: int
    unknown: int
    reasons: tuple[Reason, ...]


# ---------------------------------------------------------------- the reasons; the docstring is the sentence shown
def copied_passage(left: Told, right: Told, copies: Copies) -> bool:
    """The same passage stands word for word in both accounts."""
    for copy in copies.between(left, right):
        whole = any(r.name == "shared_passages" and r.weight >= WHOLE for r in copy.reasons)
        inside = (
            copy.left.start < left.end
            and left.start < copy.left.end
            and copy.right.start < right.end
            and right.start < copy.right.end
        )
        if whole or inside:
            return True
    return False


def same_agency(left: Told, right: Told, copies: Copies) -> bool:
    """Both credit the same agency or document."""
    return bool((left.relays | left.credits) & (right.relays | right.credits))


def same_voice(left: Told, right: Told, copies: Copies) -> bool:
    """Both go back to the same speaker saying one thing, or to a body and who speaks for it."""
    if left.root is None or right.root is None:
        return False
    return left.root == right.root or not _behind(left).isdisjoint(_behind(right))


def _behind(one: Told) -> frozenset[str | None]:
    """The root of a claim with the bodies for which it speaks."""
    return one.office | {one.root}


def translated(left: Told, right: Told, copies: Copies) -> bool:
    """Names, figures and dates stand in both in the same order, though the words differ: one text translated twice."""
    return copies.translations.join(left, right)


def same_account(left: Told, right: Told, copies: Copies) -> bool:
    """Both stand in one article."""
    return left.article == right.article and left.root == right.root


REASONS: tuple[Callable[[Told, Told, Copies], bool], ...] = (
    same_account,
    copied_passage,
    same_agency,
    same_voice,
    translated,
)


def origins(claims: Sequence[Told], copies: Copies) -> Origins:
    """The origins of claims that give one value.

    A union of claims is a known origin if it has a named source, or if its accounts copy one another (then they are one
    text, whoever wrote it); a single account that names no source is unknown.
    """
    if len(claims) == 1:  # most values of a big case: nothing to join
        sourced = bool(claims[0].root or claims[0].relays or claims[0].credits)
        return Origins(int(sourced), int(not sourced), ())
    joined = _Joined(len(claims))
    for at, source in _retold(claims):
        joined.join(at, source)
    because = _join(joined, claims, copies)
    known, unknown = 0, 0
    for members in joined.clusters().values():
        sourced = any(claims[at].root or claims[at].relays or claims[at].credits for at in members)
        if sourced or len({claims[at].article for at in members}) > 1:
            known += 1
        else:
            unknown += 1
    return Origins(known, unknown, tuple(_said(name, count) for name, count in sorted(because.items())))


def _join(joined: _Joined, claims: Sequence[Told], copies: Copies) -> Mapping[str, int]:
    """Join the claims of which a reason says that they are of one origin; each reason with how many unions it made."""
    because: dict[str, int] = defaultdict(int)
    for (i, left), (j, right) in combinations(enumerate(claims), 2):
        if joined.together(i, j):
            continue
        why = next((reason for reason in REASONS if reason(left, right, copies)), None)
        if why is None:
            continue
        joined.join(i, j)
        if why is not same_account:
            because[why.__name__] += 1
    return because


def _retold(claims: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """The claims that an account makes in its own words, in a title mostly, each with the first one for which it names
    a source: what it repeats is not known to it from anybody else."""
    sourced: dict[str, int] = {}
    for at, one in enumerate(claims):
        if one.root is not None:
            sourced.setdefault(one.article, at)
    for at, one in enumerate(claims):
        if one.root is None and one.article in sourced:
            yield at, sourced[one.article]


_SAYS: Mapping[str, str] = {reason.__name__: (reason.__doc__ or "").strip() for reason in REASONS}


def _said(name: str, count: int) -> Reason:
    """A reason with how many unions it made."""
    return Reason(name=name, weight=float(count), says=_SAYS[name])


class _Joined:
    """Union of claims."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def _root(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def together(self, left: int, right: int) -> bool:
        """Whether two are joined already."""
        return self._root(left) == self._root(right)

    def join(self, left: int, right: int) -> None:
        """Join two."""
        a, b = sorted((self._root(left), self._root(right)))
        self._parent[b] = a

    def clusters(self) -> dict[int, list[int]]:
        """The members of each cluster."""
        found: dict[int, list[int]] = defaultdict(list)
        for at in range(len(self._parent)):
            found[self._root(at)].append(at)
        return found
