"""Who held an office on a day, from the table of offices.

In: a role as titles give it, a country, a day. Out: the person's canonical name, or None where the table does not
say or says two.

>>> holder("رييس", "RU", "2017-11-20")
'فلاديمير بوتين'
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants

Holders = Callable[[str, str], str | None]
#: The table knows no later day of a term without an end.
KNOWN_UNTIL = "2025-06-30"


@cache
def _offices() -> dict[str, tuple[str, str]]:
    """Office and seat (where it is no country's) by role, folded."""
    return {fold(role): (row["office"], row["seat"]) for row in table("offices") for role in variants(row["roles"])}


@cache
def _held() -> dict[tuple[str, str], tuple[tuple[str, str, str], ...]]:
    """Terms (first day, last day, person) by office and country."""
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for row in table("offices_held"):
        term = (row["from"], row["to"] or KNOWN_UNTIL, row["person"])
        found.setdefault((row["office"], row["country"]), []).append(term)
    return {at: tuple(terms) for at, terms in found.items()}


def holder(role: str, country: str, day: str) -> str | None:
    """Who held the office that ``role`` names in ``country`` on ``day`` (ISO); nobody where two did or none is
    known.
    """
    office, seat = _offices().get(role, ("", ""))
    terms = _held().get((office, seat or country), ())
    names = {name for first, last, name in terms if first <= day and day[: len(last)] <= last}
    return names.pop() if len(names) == 1 else None


def ever(role: str, country: str) -> frozenset[str]:
    """Everybody who ever held the office, as far as the table goes."""
    office, seat = _offices().get(role, ("", ""))
    return frozenset(name for _, _, name in _held().get((office, seat or country), ()))


def holders(day: str | None) -> Holders:
    """``holder`` on one day; nobody where the day is not known."""
    return lambda role, country: holder(role, country, day) if day else None
