"""Who held an office on a day, from the table of offices.

In: a role as titles give it, a country, a day. Out: the person's canonical name, or None where the table does not say or says two.

>>> holder("رييس", "RU", "2017-11-20")
'فلاديمير بوتين'
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants

Holders = Callable[[str, str], str | None]


@cache
def _offices() -> dict[str, str]:
    """Office by role (folded)."""
    return {fold(role): row["office"] for row in table("offices") for role in variants(row["roles"])}


@cache
def _held() -> dict[tuple[str, str], tuple[tuple[str, str, str], ...]]:
    """Terms (first day, last day, person) by office and country."""
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for row in table("offices_held"):
        term = (row["from"], row["to"] or "9999", row["person"])
        found.setdefault((row["office"], row["country"]), []).append(term)
    return {at: tuple(terms) for at, terms in found.items()}


def holder(role: str, country: str, day: str) -> str | None:
    """Who held the office that ``role`` names in ``country`` on ``day`` (ISO). A month given as a bound counts whole."""
    office = _offices().get(role)
    if office is None:
        return None
    names = {
        name for first, last, name in _held().get((office, country), ()) if first <= day and day[: len(last)] <= last
    }
    return names.pop() if len(names) == 1 else None


def holders(day: str | None) -> Holders:
    """``holder`` on one day; nobody where the day is not known."""
    return lambda role, country: holder(role, country, day) if day else None
