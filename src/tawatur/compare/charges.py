"""What somebody is accused of and denies: the accusation is what is denied, although the denial only points to it.

In: the claims of a story. Out: the same claims, but an accusation that is denied right behind (وهو ما تنفيه، لكنها تنفي
ذلك) is told as denied, in the words before the denial.

>>> undenied("الشركة بتلويث البحيرة لكنها تنفي ذلك"), undenied("الشركة بتلويث البحيرة")
('الشركة بتلويث البحيرة', None)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.arabic.words import Words, split
from tawatur.compare.told import WORDED, Told
from tawatur.compare.words import negations

#: A denial stands at most so many characters behind what it is of; one that only points has so few words.
BEHIND, POINTING = 120, 6
#: So many words behind a verb of denying, or before it, it says what it denies.
NEAR = 3
#: An accusation that a denial leaves has so many words at least.
FEWEST = 2


def charged(claims: Iterable[Told]) -> list[Told]:
    """The claims, with what is denied as such."""
    told = list(claims)
    pointing = [one for one in told if one.stance == "denied" and one.slot in WORDED and _points(one)]
    return [_charged(one, pointing) if one.stance == "doubted" and one.slot in WORDED else one for one in told]


def _charged(one: Told, pointing: Sequence[Told]) -> Told:
    """An accusation as it is denied; itself where it is not."""
    left = undenied(one.wording)
    if left is not None:
        return one._replace(wording=left, value=left, end=one.start + len(left), stance="denied", charge=True)
    denial = next((each for each in pointing if _right_behind(each, one)), None)
    return one._replace(stance="denied", charge=True, actor=denial.actor) if denial else one


def _right_behind(denial: Told, charge: Told) -> bool:
    """Whether a denial stands right behind an accusation."""
    return denial.article == charge.article and charge.end <= denial.start <= charge.end + BEHIND


def _points(denial: Told) -> bool:
    """Whether what is denied is named by nothing but a word that points back."""
    keys = split(denial.wording).key
    return len(keys) <= POINTING and not negations("points").isdisjoint(keys[:2])


def undenied(wording: str) -> str | None:
    """An accusation without the denial at its end; None where it has none."""
    words = split(wording)
    for at in range(FEWEST, len(words)):
        if words.key[at].lstrip("وف") in negations("deny") and _pointed(words, at):
            first = at - 1 if words.key[at - 1].startswith("لكن") else at
            left = wording[: words.end[first - 1]].rstrip("،, ")
            return left if first >= FEWEST else None
    return None


def _pointed(words: Words, at: int) -> bool:
    """Whether a verb of denying points to what goes before."""
    return not negations("points").isdisjoint(words.key[at + 1 : at + 1 + NEAR])
