"""Where a happening was, by all its mentions and by what is told beside it.

In: Drafts of one happening. Out: a Site.
"""

from __future__ import annotations

from tawatur.mark.event_draft import Draft
from tawatur.mark.event_scene import Site

#: Kinds that happen on one spot.
SPOT = frozenset(("death", "attack", "strike", "accident"))
#: A place as coarse as this is made finer by later mentions.
_PROVINCE = 1


def _finest(group: list[Draft], own: Site | None) -> Site | None:
    """The finest place that the mentions of one happening give, those of the lead before later ones."""
    lead = [draft.site for draft in group if draft.lead and draft.site is not None]
    later = [draft.site for draft in group if not draft.lead and draft.site is not None]
    best = own
    spots = {site.actor for site in later if site.fine > _PROVINCE}
    if len(spots) > 1:  # told of several: none of them is where the lead's was
        later = [site for site in later if site.fine <= _PROVINCE]
    for site in lead if any(site.fine > _PROVINCE for site in lead) else lead + later:
        if best is None or site.fine > best.fine:
            best = site
    inner = next((site for site in later if best is not None and site.within == best.actor), None)
    return inner or best


def place_of_all(draft: Draft, group: list[Draft]) -> Site | None:
    """The place of a happening by all its mentions; of a disaster, which is wide, the first that is told."""
    if draft.type != "disaster":
        return _finest(group, draft.site)
    return draft.site or next((other.site for other in group if other.site is not None), None)


def finer(draft: Draft, own: Site | None, kin: list[Draft]) -> Site | None:
    """The place of what is told beside a happening where it has none, or, of a raid and its dead, only a country."""
    beside = _finest(kin, None)
    if own is None or beside is None:
        return own or beside
    here = _finest([other for other in kin if other.type in SPOT], None)
    wide = draft.type in SPOT and own.fine == 0 and here is not None and here.fine > 0
    return here if wide else beside if beside.within == own.actor else own


def held_for(left: Draft, right: Draft) -> bool:
    """Whether one is the arrest of whoever did the other: القبض على رجل قتل جاره."""
    return left.of_whom != right.of_whom and "arrest" in (left.type, right.type)
