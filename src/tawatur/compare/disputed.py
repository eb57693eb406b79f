"""Whether a happening or a toll that one claim denies is what another affirms.

In: two claims of one slot. Out: yes or no.
"""

from __future__ import annotations

from tawatur.arabic.words import split
from tawatur.compare.surely import negated, one_deed, supposed
from tawatur.compare.told import Told
from tawatur.compare.words import has_phrase, negations


def disputed(one: Told, other: Told) -> bool:
    """Whether one is denied by somebody where the other is affirmed, or by another account; that a thing has not come
    about (without, lack of) denies nothing that another account tells."""
    denial, claim = (one, other) if one.stance == "denied" else (other, one)
    if denial.stance != "denied" or claim.stance != "asserted" or claim.passed_on or _of_a_link(denial):
        return False
    if denial.slot == "what" and (of_its_cause(denial) or not negated(denial) or supposed(claim)):
        return False
    if denial.slot == "what" and denial.value == "statement" and denial.refuted:
        return False  # they deny it in statements
    if denial.slot == "what" and not denial.refuted and not one_deed(denial, claim):
        return False
    return denial.refuted or (denial.article != claim.article and not lacking(denial))


def _of_a_link(denial: Told) -> bool:
    """Whether what is denied is that something has to do with another thing (that her death has to do with it)."""
    return has_phrase("link", f"{denial.wording} {denial.around[1]}")


def of_its_cause(denial: Told) -> bool:
    """Whether what is denied is the cause of a happening, not the happening."""
    return has_phrase("cause", f"{denial.wording} {denial.around[1]}")


def lacking(one: Told) -> bool:
    """Whether a thing is only said to be lacking."""
    return not negations("absent").isdisjoint(split(one.around[0]).key[-2:])
