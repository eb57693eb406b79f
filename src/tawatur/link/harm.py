"""When what kills or hurts happened, as an account gives it: what tells two strikes in like words apart.

In: the happenings of one article that kill or hurt, in the order of the text. Out: the days that it gives for the
first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.link.profile import Deed, ordinals

#: So many are the first.
EARLY = 3


def days_of_first(harm: Sequence[Deed], *, dated: bool) -> frozenset[int]:
    """The single days that an account gives for the first of these happenings, told as having been; of those in its
    title first. Empty where it gives none. An account whose own day is unknown (not ``dated``) has no other to go by:
    there the first of the same type that have a day tell."""
    been = [deed for deed in harm if deed.status in ("reported", "background")]
    if not been:
        return frozenset()
    first = next((deed for deed in been if deed.titled), been[0])
    days = _days([deed for deed in been if _same(deed, first)])
    return days or (frozenset() if dated else _days([deed for deed in been[:EARLY] if deed.type == first.type]))


def _days(deeds: Iterable[Deed]) -> frozenset[int]:
    """The single days that are given for some happenings."""
    told = [days for deed in deeds if deed.when and (days := ordinals(deed.when))]
    return frozenset(first for first, after in told if after - first == 1)


def _same(one: Deed, other: Deed) -> bool:
    """Whether an account keeps two mentions together."""
    return (one.same or one.mention) == (other.same or other.mention)
