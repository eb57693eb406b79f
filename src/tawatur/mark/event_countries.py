"""Countries as actors of an article, and the adjectives that name them.

In: a Ground. Out: country code -> actor key, the country behind an adjective of origin (غارة أميركية).
"""

from __future__ import annotations

from functools import cache

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.mark.event_forms import bare
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_origins import country_isos, origin_iso, origin_isos
from tawatur.mark.event_sport import of_sport
from tawatur.mark.event_triggers import Trigger

#: The first words of an article, its title among them, that tell what it is about.
_EARLY = 60


@cache
def _country_names() -> frozenset[str]:
    """Folded names of countries."""
    return frozenset(
        fold(cell) for row in table("countries") for column in ("name", "variants") for cell in variants(row[column])
    )


def country_actors(ground: Ground) -> dict[str, str]:
    """Country code -> key of the article's actor that is the country, the country itself before its capital."""
    out: dict[str, str] = {}
    for actor in ground.sheet.actors:
        iso = country_isos().get(fold(actor.name))
        if actor.kind == "place" and iso is not None:
            out.setdefault(iso, actor.key)
    return out


def national_actors(ground: Ground, countries: dict[str, str]) -> dict[str, str]:
    """Key of an actor whose name or title tells a country (الشرطة الأردنية) -> key of the article's country."""
    out: dict[str, str] = {}
    for actor in ground.sheet.actors if countries else ():
        words = " ".join((actor.name, *actor.titles)).split()
        told = (origin_isos().get(bare(fold(word))) for word in words if actor.kind in ("organization", "person"))
        iso = next((iso for iso in told if iso is not None), None)
        if iso in countries:
            out[actor.key] = countries[iso]
    return out


def country_keys(ground: Ground) -> frozenset[str]:
    """The keys of the article's actors that are whole countries, capitals left out."""
    names = _country_names()
    return frozenset(a.key for a in ground.sheet.actors if a.kind == "place" and fold(a.name) in names)


def one_country(ground: Ground, homes: frozenset[str], main: str | None) -> str | None:
    """The one country (of the keys ``homes``) that is told of, by name or adjective, where the news is in it or in no
    place that is told (``main``); None where there are more."""
    if (main is not None and main not in homes) or len(homes) != 1:
        return None
    named = {country_isos()[name] for actor in ground.sheet.actors if (name := fold(actor.name)) in country_isos()}
    origins = {origin_isos()[key] for key in origin_isos().keys() & set(ground.words.key)}
    if len(named | origins) != 1:
        return None
    home = next(iter(homes))
    return home if main is not None or _told_early(ground, home) else None


def _told_early(ground: Ground, home: str) -> bool:
    """Whether the country is told of in the first sentences, or as where something is; sport is played by clubs."""
    stands = [stand for stand in ground.stands if stand.actor == home]
    early = any(stand.first < _EARLY or stand.link == "in" for stand in stands)
    return early and not of_sport(ground, 0)


def origin_of(ground: Ground, trigger: Trigger, countries: dict[str, str]) -> str | None:
    """The actor of the country that an adjective right after the noun names."""
    last = min(trigger.after + 3, ground.bounds[trigger.first][1])
    for j in range(trigger.first, last):
        key = ground.words.key[j]
        iso = origin_iso(key)
        if iso is not None:
            return countries.get(iso)
        if j >= trigger.after and not key.endswith(("ي", "يه")):
            return None
    return None
