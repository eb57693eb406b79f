"""Sites where a happening was that have no name of their own: في قصره, داخل مسجد القوات, بنطاق أسواق النور.

In: a Ground and its triggers. Out: the words of each site, as Described places; the names step knows those with names.
"""

from __future__ import annotations

from tawatur.arabic.clitics import cuts
from tawatur.arabic.glance import scan_for
from tawatur.mark.event_forms import bare, word_set
from tawatur.mark.event_ground import Ground, carriers
from tawatur.mark.event_people_told import Described
from tawatur.mark.event_triggers import Trigger

_SITES, _CALLED = word_set("sites.nouns"), word_set("sites.called")
_INSIDE, _PLAIN = word_set("sites.inside"), word_set("sites.adjectives")
#: Words between a trigger and its site; words that a site's own genitive has.
_REACH, _FORWARD, _GENITIVE = 16, 30, 2
_RELATIVE = word_set("roles.relative")
_PRONOUNS = ("ه", "ها", "هم")
_ADJECTIVE = ("ه", "ي", "ين", "ون", "ات", "يا")
_SHORT = 3
_MARKS = frozenset("\"'«“”")


def _noun(ground: Ground, at: int) -> tuple[int, str] | None:
    """The cut and noun of a site at word ``at`` that في, ب or the like governs; None where there is none."""
    keys = ground.words.key
    ways = _ways(keys[at])
    if not ways or at in ground.stand_at or at == ground.bounds[at][0]:
        return None
    before = keys[at - 2] if keys[at - 1] in _MARKS and at - 2 >= ground.bounds[at][0] else keys[at - 1]
    for cut, stem in ways:
        if keys[at][:cut].endswith("ب") or (not cut and before in _INSIDE):
            return cut, stem
    return None


def _stems() -> set[str]:
    """The nouns of sites, with a pronoun or without."""
    return {*_SITES, *_CALLED, *(noun + end for noun in _SITES for end in _PRONOUNS)}


_nouns = scan_for(_stems)


def _ways(key: str) -> tuple[tuple[int, str], ...]:
    """The ways to cut a word that leave the noun of a site."""
    return tuple((cut, stem) for cut, stem in cuts(key) if stem in _SITES or stem in _CALLED or _owned(stem))


def _owned(stem: str) -> str:
    """The noun of a site with a pronoun (قصره), else ""."""
    for end in _PRONOUNS:
        noun = stem.removesuffix(end)
        if noun != stem and noun in _SITES:
            return noun
    return ""


def _called(ground: Ground, at: int) -> bool:
    """Whether word ``at`` can be the name that a site is called by: no adjective, nothing with a preposition."""
    key = ground.words.key[at]
    if at in ground.stand_at:
        return ground.stands[ground.stand_at[at]].link == ""
    plain = len(key) < _SHORT or key.endswith(_ADJECTIVE) or key in _PLAIN
    bound = any(cut and (bare(stem) in carriers() or stem.startswith("ال")) for cut, stem in cuts(key))
    return not plain and not bound and key.isalpha() and not key.startswith("لل")


def _end(ground: Ground, at: int, stem: str) -> int:
    """The word after the genitive of the site at word ``at``; ``at`` itself where it has none."""
    keys, high = ground.words.key, ground.bounds[at][1]
    after = at + 1
    while (
        after < min(high, at + 1 + _GENITIVE)
        and keys[after].startswith("ال")
        and keys[after] not in _RELATIVE
        and after not in ground.stand_at
    ):
        after += 1
    if after < high and after in ground.stand_at and after <= at + _GENITIVE:
        stand = ground.stands[ground.stand_at[after]]
        joined = stand.first == after and stand.kind == "organization" and not ground.words.raw[after].startswith("و")
        return stand.after if joined else after if after > at + 1 else at
    if after > at + 1:
        return after
    return at + 2 if stem in _CALLED and after < high and _called(ground, after) else at


def sites(ground: Ground, triggers: list[Trigger], taken: frozenset[int]) -> list[Described]:
    """The sites beside the triggers, none of them at a word already ``taken``."""
    heads = frozenset(trigger.first for trigger in triggers)
    found: list[Described] = []
    near = {at for trigger in triggers for at in ground.near(trigger.first, _REACH, _FORWARD)}
    for at in sorted(near.intersection(_nouns(ground.words)) - heads - taken):
        if (noun := _noun(ground, at)) is not None:
            cut, stem = noun
            after = at + 1 if _owned(stem) else _end(ground, at, stem)
            if after > at and taken.union(heads).isdisjoint(range(at, after)):
                words = (stem, *(bare(key) for key in ground.words.key[at + 1 : after]))
                found.append(Described(at, after, "place:told:" + " ".join(words), cut))
    return found
