"""The land of the war that an article tells of: where its strikes, dead and displaced are, if nothing says otherwise.

A report on talks recalls the war they are about: what was bombed and who fled was not in the town of the talks. In: a
Ground and the drafts. Out: the one country whose war, people and parts the article tells of, and what of it is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.arabic.glance import scan_for
from tawatur.mark.event_countries import country_keys
from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_kinds import FORCE
from tawatur.mark.event_origins import country_isos, origin_iso, origin_isos
from tawatur.mark.event_words import stems

#: Types of what war does, and frames of who is killed in it.
_OF_WAR = frozenset(("strike", "military_operation", "displacement_return"))
_HARM = frozenset(("attack", "death"))
_AT_WAR = _OF_WAR | _HARM
_KILLING = FORCE | frozenset(("kill", "death"))
#: The land is told so near behind its war; so often; and so many times as often as any other.
_REACH, _OFTEN, _BEFORE_ALL = 3, 3, 3
_INSIDE, _ENDS = frozenset(("في", "داخل", "علي")), frozenset(("و", "،", ".", "؛"))
#: Wars and people are named by an adjective of their land or by في, parts of a land by its name right behind; deeds of
#: war by في alone, for their adjective is that of who does them (الغارات الروسية في سوريا).
_WARS, _DEEDS, _PARTS = word_set("land.wars"), word_set("land.deeds"), word_set("land.parts")
_signs = scan_for(lambda: _WARS | _DEEDS | _PARTS)


class WarLand(NamedTuple):
    """A land at war: its ``iso`` code, the ``actor`` it is in the article, and the ``spots`` of it in the lead."""

    ground: Ground
    iso: str
    actor: str
    spots: frozenset[str]

    def has(self, draft: Draft, place: str | None) -> bool:
        """Whether a happening without a place of its own, else put in ``place``, was in the land: a strike, a battle, a
        flight; people killed if they are of the land or counted, not somebody with a name."""
        if draft.site is not None or place in self.spots:
            return False
        if draft.type in _OF_WAR:
            return True
        killing = draft.type in _HARM and draft.trigger.form.sense.frame in _KILLING
        named = any(player.actor.startswith("person:") for player in draft.players)
        return killing and not named and (bool(draft.figures) or self._of_land(draft))

    def _of_land(self, draft: Draft) -> bool:
        """Whether the happening's sentence tells of people of the land."""
        low, high = self.ground.bounds[draft.trigger.first]
        return any(origin_isos().get(key) == self.iso for key in self.ground.words.key[low:high])


def war_land(ground: Ground, drafts: Sequence[Draft]) -> WarLand | None:
    """The land at war, where it is one country alone that the article names; None where it is not, or nothing asks."""
    if not any(draft.site is None and draft.type in _AT_WAR for draft in drafts):
        return None
    told = Counter(iso for at in _signs(ground.words) if (iso := _land_behind(ground, at)))
    (iso, times), (_, others) = [*told.most_common(2), ("", 0), ("", 0)][:2]
    if times < max(_OFTEN, _BEFORE_ALL * others):
        return None
    countries = country_keys(ground)
    named = (actor for actor in ground.sheet.actors if actor.key in countries)
    land = next((actor.key for actor in named if country_isos().get(fold(actor.name)) == iso), None)
    at_war = (draft for draft in drafts if draft.lead and draft.type in _AT_WAR)
    spots = frozenset(draft.site.actor for draft in at_war if draft.site is not None)
    return WarLand(ground, iso, land, spots) if land else None


def _land_behind(ground: Ground, at: int) -> str:
    """The country that the words right behind a sign of war tell: الحرب السورية، النزاع في اليمن، شمال العراق."""
    keys, high = ground.words.key, ground.bounds[at][1]
    war = not stems(keys[at]).isdisjoint(_WARS)
    for i in range(at + 1, min(at + 1 + _REACH, high)):
        if keys[i] in _ENDS:
            return ""
        inside = keys[i - 1] in _INSIDE or not stems(keys[i - 1]).isdisjoint(_PARTS)
        iso = country_isos().get(keys[i]) if inside else origin_iso(keys[i]) if war else None
        if iso:
            return iso
    return ""
