"""The adjectives that name countries, in every form: سوري, السورية, سوريين.

In: a folded word. Out: the country of which it is an adjective.

>>> is_origin(fold("جزائريا")), is_origin(fold("عسكريا"))
(True, False)
"""

from __future__ import annotations

from functools import cache

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.mark.event_forms import bare


@cache
def country_isos() -> dict[str, str]:
    """Folded name of a country or its capital -> iso code."""
    out: dict[str, str] = {}
    for row in table("countries"):
        for column in ("name", "variants", "capital"):
            for cell in variants(row[column]):
                out.setdefault(fold(cell), row["iso"])
    return out


@cache
def origin_isos() -> dict[str, str]:
    """Folded adjective of origin in every form -> country code.

    With the article also where it is a country's name without (السورية).
    """
    out: dict[str, str] = {}
    for row in table("countries"):
        for cell in variants(row["nisba"]):
            word = fold(cell)
            for end in ("", "ه", "ا", "ين", "ون", "تين"):
                if word + end not in country_isos():
                    out.setdefault(word + end, row["iso"])
                out.setdefault("ال" + word + end, row["iso"])
    return out


def origin_iso(word: str) -> str | None:
    """The country of which a folded word is an adjective, as it stands or without its article; None if of none."""
    return origin_isos().get(word) or origin_isos().get(bare(word))


def is_origin(word: str) -> bool:
    """Whether a folded word is an adjective of origin."""
    return word in origin_isos()
