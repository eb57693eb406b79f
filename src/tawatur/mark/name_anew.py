"""Places and bodies of no list that the article names again by their name alone, without the word for their kind.

In: a ``Scan`` and what is settled. Out: more candidates on words that no other name holds: كفرحبو behind بلدة كفرحبو,
نيوتيكس behind شركة نيوتيكس غارمنتس.
"""

from __future__ import annotations

from msgspec.structs import replace

from tawatur.arabic.clitics import cuts
from tawatur.mark.actors import text_of
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes
from tawatur.mark.name_words import ORG_OF, STRANGE
from tawatur.model import Form


def named_again(at: Scan, found: list[Found], held: set[int]) -> list[Found]:
    """More mentions, on words that are not ``held``, of places and bodies that no list has."""
    wanted: dict[str, tuple[tuple[str, ...], Found]] = {}
    for one in found:
        own = _own(at, one) if one.entry is None and one.form != "description" else ()
        if own and own[0] not in wanted:
            wanted[own[0]] = own, one
    again = []
    for i in [i for i in at.marked if at.hints[i] & STRANGE and i not in held] if wanted else ():
        cut, stem = next(((cut, stem) for cut, stem in cuts(at.words.key[i]) if stem in wanted), (0, ""))
        if stem:
            own, one = wanted[stem]
            after = i + len(own)
            if tuple(at.words.key[i + 1 : after]) == own[1:] and held.isdisjoint(range(i, after)):
                again.append(_again(at, one, i, after, cut))
    return again


def _own(at: Scan, one: Found) -> tuple[str, ...]:
    """The words by which a place or body of no list may be named alone: the first is nothing else anywhere."""
    first, keys = one.first, at.words.key
    if one.kind == "organization" and at.flags[first] & ORG_OF:
        strange = first + 1 < one.after and at.hints[first + 1] & STRANGE
        return (keys[first + 1],) if strange and keys[first][one.cut :] not in classes()["place_dept"] else ()
    if one.kind not in ("place", "organization") or not at.hints[first] & STRANGE:
        return ()
    return (keys[first][one.cut :], *keys[first + 1 : one.after])


def _again(at: Scan, one: Found, i: int, after: int, cut: int) -> Found:
    """Words ``i`` to ``after`` as another mention of ``one``."""
    form: Form = "name" if one.kind == "place" else "alias"
    name = one.role or text_of(at.words, one)
    return replace(one, first=i, after=after, cut=cut, form=form, role=name, unsure=False)
