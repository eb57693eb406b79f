"""Outlets and agencies that Arabic news names, one small TOML file each in ``src/tawatur/outlets/``.

In: nothing, a host name, or a name as it is written. Out: cards. A name that several outlets share gives several cards;
what is not in the folder stays unknown.

>>> by_domain("www.alwasat.ly").name
'بوابة الوسط'
>>> [card.country for card in by_name("الشروق")]
['TN', 'DZ', 'EG']
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

Months = Literal["latin", "syriac", "both", "maghreb", "morocco"]
Kind = Literal["agency", "newspaper", "tv", "radio", "site", "magazine"]


class OutletCard(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one outlet. ``key`` is the file's name; ``country`` ISO 3166 of the head office.

    ``spellings`` mean the outlet wherever they stand; ``bare`` are also ordinary words or places, believed only where
    the text says that an outlet is meant. ``months`` are the month names it uses (latin يناير, syriac كانون الثاني,
    maghreb جانفي, morocco غشت, both: the first two side by side). ``owner`` only where that is public knowledge.
    """

    key: str
    name: str
    english: str
    country: str
    kind: Kind
    months: Months
    domains: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    owner: str | None = None

    @property
    def agency(self) -> bool:
        """Whether other outlets print its reports under its name."""
        return self.kind == "agency"

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling that means it wherever it stands; its own name too, unless that is an ordinary word."""
        own = () if self.name in self.bare else (self.name,)
        return tuple(dict.fromkeys((*own, *self.spellings)))


@cache
def outlets() -> tuple[OutletCard, ...]:
    """All cards, by key. Raises msgspec.ValidationError for a file with a field missing or of a wrong kind."""
    cards = []
    for path in files("tawatur").joinpath("outlets").iterdir():
        if path.name.endswith(".toml"):
            fields = tomllib.loads(path.read_text(encoding="utf-8"))
            cards.append(msgspec.convert({"key": path.name.removesuffix(".toml"), **fields}, OutletCard))
    return tuple(sorted(cards, key=lambda card: card.key))


@cache
def by_key() -> dict[str, OutletCard]:
    """The cards by their keys."""
    return {card.key: card for card in outlets()}


@cache
def _domains() -> dict[str, OutletCard]:
    return {domain: card for card in outlets() for domain in card.domains}


def by_domain(host: str) -> OutletCard | None:
    """The outlet of a host name or address (``www.``, sub-domains, scheme and path are seen through), or None."""
    host = host.split("://", 1)[-1].split("/", 1)[0].rsplit("@", 1)[-1].split(":", 1)[0].lower().rstrip(".")
    parts = host.split(".")
    for first in range(len(parts) - 1):
        card = _domains().get(".".join(parts[first:]))
        if card is not None:
            return card
    return None


@cache
def _names() -> dict[str, tuple[OutletCard, ...]]:
    found: dict[str, list[OutletCard]] = {}
    for card in outlets():
        for name in dict.fromkeys((card.name, *card.spellings, *card.bare)):
            found.setdefault(name, []).append(card)
    return {name: tuple(cards) for name, cards in found.items()}


def by_name(name: str) -> tuple[OutletCard, ...]:
    """The outlets that are called exactly ``name``, ordinary words included; () where none is."""
    return _names().get(name, ())
