"""Places that no preposition marks: what saw, held or suffered it, what it struck, whose body it was.

In: a Ground and a Trigger. Out: the Stand of the place that is the subject of a verb of seeing or holding (شهدت المدينة
احتجاجات، تستضيف جدة القمة، البلدة تعرضت لقصف) or the object of one of striking (ضرب زلزال مدينة الرحاب); the town that
the name of a body there tells (شرطة مدينة الرحاب، في جامعة الرحاب).
"""

from __future__ import annotations

from bisect import bisect_left

from tawatur.arabic.fold import fold
from tawatur.arabic.glance import scan_for
from tawatur.mark.event_forms import bare, word_set
from tawatur.mark.event_ground import Ground, Stand, carriers
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems
from tawatur.model import Name, Participant

_HOSTS, _STRIKES = word_set("held.hosts"), word_set("held.strikes")
#: Between the verb and what it sees, and between what strikes and what is struck, lie at most so many words.
_SEEN, _STRUCK = 16, 8
#: The place stands right behind the verb, but for nouns of its kind; before the verb so far, in أن البلدة ... تعرضت.
_BEHIND, _AHEAD = 3, 9
#: A body at which something was stands so near.
_BODY = 10
_INSIDE = word_set("sites.inside")
_OPENS = frozenset(("ان", "بان", "لان"))
_CLAUSE = word_set("scene.clause") | word_set("status.breaks")
_FRAMES = frozenset(("disaster", "attack", "strike", "harm", "crash", "fight"))
_hosts = scan_for(lambda: _HOSTS)


def where_held(ground: Ground, trigger: Trigger, told: Stand | None) -> Stand | None:
    """The place that the verb of the trigger's clause has as its subject or object, where no preposition tells one
    (``told``) behind the trigger: what stands behind the subject is what that lies in (شهدت سبها في جنوب ليبيا)."""
    if told is not None and told.first >= trigger.first:
        return told
    return _struck(ground, trigger) or _host(ground, trigger) or told


def _bare_place(ground: Ground, low: int, high: int) -> Stand | None:
    """The first place that stands without a preposition at words ``low`` up to ``high``."""
    for stand in ground.between(low, high):
        if stand.kind == "place" and stand.link in ("", "in") and not stand.joined:
            return stand
        if stand.kind != "place":
            return None
    return None


def _host(ground: Ground, trigger: Trigger) -> Stand | None:
    """The subject of a verb of seeing, holding or suffering before the trigger."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    places = _hosts(ground.words)
    first = bisect_left(places, max(low, trigger.first - _SEEN))
    for at in reversed(places[first : bisect_left(places, trigger.after)]):
        if any(keys[i] in _CLAUSE for i in range(at + 1, trigger.first)):
            continue
        behind = _bare_place(ground, at + 1, min(at + 1 + _BEHIND, trigger.first))
        if behind is not None and all(_kind_noun(keys[i]) for i in range(at + 1, behind.first)):
            return behind
        if (before := _told_first(ground, low, at)) is not None:
            return before
    return None


def _told_first(ground: Ground, low: int, verb: int) -> Stand | None:
    """The subject before its verb (أن مدينة الرحاب، أكبر المدن، تعرضت): it opens the sentence or the clause of أن."""
    keys = ground.words.key
    for stand in ground.between(max(low, verb - _AHEAD), verb):
        opened = stand.first
        while opened > low and _kind_noun(keys[opened - 1]):
            opened -= 1
        if stand.kind == "place" and stand.link == "" and (opened == low or keys[opened - 1] in _OPENS):
            return stand
    return None


def _kind_noun(key: str) -> bool:
    """Whether a word is the noun of a place's kind, or the like: مدينة، منطقة، العاصمة."""
    return bare(key) in carriers()


def _struck(ground: Ground, trigger: Trigger) -> Stand | None:
    """The object of a verb of striking right before a noun of force: ضرب زلزال بقوة ست درجات [مدينة] الرحاب."""
    low, high = ground.bounds[trigger.first]
    if trigger.verbal or trigger.form.sense.frame not in _FRAMES or trigger.first == low:
        return None
    if stems(ground.words.key[trigger.first - 1]).isdisjoint(_STRIKES):
        return None
    return _bare_place(ground, trigger.after, min(high, trigger.after + _STRUCK))


def towns_of_bodies(ground: Ground, homes: frozenset[str]) -> dict[str, str]:
    """Key of a body whose name ends in a town or province of the article -> key of that place.

    ``homes``: the countries, which a body is rather *of* than *in*.
    """
    named = ((m.value.actor, m.wording) for m in ground.sheet.of("place") if isinstance(m.value, Name))
    towns = {tuple(fold(wording).split()): key for key, wording in named if key not in homes}
    out: dict[str, str] = {}
    for actor in ground.sheet.actors if towns else ():
        words = tuple(fold(actor.name).split()) if actor.kind == "organization" else ()
        ends = (towns.get(words[at:]) for at in range(1, len(words)))
        if (town := next((town for town in ends if town is not None), None)) is not None:
            out[actor.key] = town
    return out


def town_by_body(ground: Ground, trigger: Trigger, did: tuple[Participant, ...], towns: dict[str, str]) -> str | None:
    """The town of the body in or at which the trigger's clause puts it (في جامعة الرحاب، أمام مبنى محافظة الرحاب), of
    the one to which somebody is appointed, or of one of those who ``did`` it."""
    if not towns:
        return None
    near = ground.near(trigger.first, _BODY, _BODY)
    if trigger.form.sense.frame == "appoint" and (town := _of_office(ground, near, towns)):
        return town
    for stand in ground.between(near.start, near.stop):
        if stand.actor in towns and (stand.link == "in" or _at(ground, stand)):
            return towns[stand.actor]
    return next((towns[player.actor] for player in did if player.actor in towns), None)


def _of_office(ground: Ground, near: range, towns: dict[str, str]) -> str | None:
    """The town of the body whose head somebody becomes; it may stand inside the title: رئيسا لشرطة الرحاب."""
    first, after = ground.words.start[near.start], ground.words.end[near.stop - 1]
    for mention in ground.sheet.of("organization"):
        if first <= mention.span.start < after and isinstance(mention.value, Name) and mention.value.actor in towns:
            return towns[mention.value.actor]
    return None


def _at(ground: Ground, stand: Stand) -> bool:
    """Whether a word before a body says that something was at it: أمام [مبنى] محافظة الرحاب."""
    keys, at = ground.words.key, stand.first - 1
    while at > ground.bounds[stand.first][0] and _kind_noun(keys[at]):
        at -= 1
    return at >= 0 and keys[at] in _INSIDE
