"""Name those whom only events name: people counted (12 شخصا), a plane that fell, a committee that is formed.

In: a Ground and its triggers. Out: the sheet with these as actors (kind group, or organization for a body formed) and
mentions of the form description, and the ground surveyed again. What the names step has found is left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.mark.event_countries import country_actors
from tawatur.mark.event_counts import harmed_slot, own_slot, people_span
from tawatur.mark.event_forms import bare, word_set
from tawatur.mark.event_ground import Ground, survey, word_span
from tawatur.mark.event_origins import is_origin
from tawatur.mark.event_people_told import FRAMES, OFFICIAL, described
from tawatur.mark.event_roles import players
from tawatur.mark.event_sites import sites
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import stems
from tawatur.mark.sheet import Sheet
from tawatur.model import Actor, ActorKind, Figure, Mention, Name

MADE_BY = "mark.events 1"
_SUFFERING = frozenset(
    ("death", "kill", "injury", "arrest", "rescue", "attack", "strike", "harm", "fight", "take", "release")
)
_REACH = 3
_OTHERS = word_set("people.others")
_MORE = frozenset(("اخرون", "اخرين", "اخر", "اخران"))
#: No adjective of origin or kind is as short as a preposition (في, علي).
_SHORT = 3
#: Slot -> words with the article that mean those told before to have suffered it.
_AFTERWARDS = {"killed": word_set("people.dead"), "injured": word_set("people.hurt")}


class Found(NamedTuple):
    """Words ``first`` to ``after`` name somebody or something of the article: its key and kind."""

    first: int
    after: int
    key: str
    kind: ActorKind = "group"
    cut: int = 0


@cache
def _things() -> dict[str, str]:
    """Folded noun for a thing that crashes or collapses -> its class."""
    return {fold(word): row["class"] for row in table("event_things") for word in variants(row["words"])}


def _thing_at(ground: Ground, at: int) -> Found | None:
    """A thing named at word ``at``, with the adjectives behind it."""
    kind = next((_things()[stem] for stem in stems(ground.words.key[at]) if stem in _things()), None)
    if kind is None or at in ground.stand_at:
        return None
    cut = next((cut for cut, stem in cuts(ground.words.key[at]) if bare(stem) in _things()), 0)
    return Found(at, _adjectives(ground, at + 1), f"group:{kind}", cut=cut)


def _adjectives(ground: Ground, at: int) -> int:
    """The word after the adjectives of origin or kind that begin at ``at``: طائرة [حربية سورية]."""
    high = ground.bounds[at - 1][1]
    keys = ground.words.key
    while at < high and at not in ground.stand_at and len(keys[at]) > _SHORT and keys[at].endswith(("يه", "ي")):
        at += 1
    return at


def _crashed(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> Found | None:
    """What crashed, beside the trigger; before it where the verb follows its subject."""
    low, high = ground.bounds[trigger.first]
    back = [trigger.first - 1, trigger.first - 2] if trigger.verbal else []
    for at in [*range(trigger.first, min(trigger.after + _REACH, high)), *back]:
        if low <= at < high and (at not in heads or at == trigger.first) and (found := _thing_at(ground, at)):
            return found
    return None


def _counted(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> Found | None:
    """The people counted or described beside the trigger."""
    span = people_span(ground, trigger, heads)
    if span is None:
        return None
    slot = own_slot(trigger) or harmed_slot(ground, *span) or trigger.form.sense.type
    figure = next((m.value for first, _, m in ground.figures if first == span[0]), None)
    said = figure.value if isinstance(figure, Figure) else "-".join(ground.words.key[span[0] : span[1]])
    begins = next((m.span.start for first, _, m in ground.figures if first == span[0]), 0)
    cut = len(fold(ground.words.text[ground.words.start[span[0]] : begins]))
    return Found(span[0], _qualified(ground, span[1], heads), f"group:{slot}:{said}", cut=cut)


def _qualified(ground: Ground, after: int, heads: frozenset[int]) -> int:
    """The word after the adjectives of origin, and آخرين, behind people: 3 جنود [سوريين], أربعة أشخاص [آخرين]."""
    keys, high = ground.words.key, ground.bounds[after - 1][1]
    while after < high and after not in heads and after not in ground.stand_at:
        if not (is_origin(keys[after]) or keys[after] in _OTHERS):
            break
        after += 1
    return after


def _formed(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> Found | None:
    """The body that is formed: تشكيل لجنة خبراء."""
    high = min(trigger.after + _REACH, ground.bounds[trigger.first][1])
    for at in range(trigger.after, high):
        if at in heads or at in ground.stand_at:
            return None
        head = bare(ground.words.key[at])
        if head in trigger.form.sense.needs:
            after = at + 1
            if after < ground.bounds[at][1] and ground.words.key[after].isalpha() and after not in heads:
                after += 1
            return Found(at, after, f"organization:formed:{head}", "organization")
    return None


def _acting(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> Found | None:
    """The people counted who do something: 29 مصابا غادروا, تظاهر 300 شخص."""
    return _counted(ground, trigger, heads) if trigger.verbal else None


_FINDERS: dict[str, Callable[[Ground, Trigger, frozenset[int]], Found | None]] = {
    **dict.fromkeys(_SUFFERING, _counted),
    **dict.fromkeys(("act", "move", "protest"), _acting),
    "crash": _crashed,
    "form": _formed,
}


def _pointed_at(ground: Ground, found: list[Found]) -> list[Found]:
    """Words that mean those told before to have suffered: القتلى, الضحايا, المصابين. The first told are meant."""
    out = []
    for slot, words in _AFTERWARDS.items():
        key = next((f.key for f in found if f.key.startswith(f"group:{slot}:")), None)
        places = [at for at, word in enumerate(ground.words.key) if word in words] if key else []
        out += [Found(at, at + 1, key) for at in places if key and at not in ground.stand_at]
    return out


def _apart(ground: Ground, named: Found, found: dict[int, Found]) -> Found:
    """The same, as others than so many told of before in the sentence: قتل ثلاثة جنود، ثم قتل [ثلاثة آخرون]."""
    others = ground.words.key[named.after - 1] in _MORE
    low = ground.bounds[named.first][0]
    again = others and any(one.key == named.key and low <= one.first < named.first for one in found.values())
    return named._replace(key=f"{named.key}:others") if again else named


def name_people(ground: Ground, triggers: list[Trigger]) -> tuple[Sheet, Ground]:
    """The sheet with those whom the triggers name, and its ground."""
    heads = frozenset(trigger.first for trigger in triggers)
    found: dict[int, Found] = {}
    for trigger in triggers:
        finder = _FINDERS.get(trigger.form.sense.frame)
        named = finder(ground, trigger, heads) if finder is not None else None
        if named is not None:
            found.setdefault(named.first, _apart(ground, named, found))
    for named in _pointed_at(ground, list(found.values())):
        found.setdefault(named.first, named)
    return _taking_part(_plus(ground, list(found.values()))[1], triggers, found)


def _plus(ground: Ground, found: list[Found]) -> tuple[Sheet, Ground]:
    """The sheet with these named, and its ground."""
    if not found:
        return ground.sheet, ground
    actors: dict[str, Actor] = {}
    mentions = []
    for named in found:
        actor, mention = _records(ground, named)
        actors.setdefault(actor.key, actor)
        mentions.append(mention)
    sheet = ground.sheet.plus(mentions, actors=actors.values())
    return sheet, survey(sheet, ground.bounds)


def _taking_part(ground: Ground, triggers: list[Trigger], found: dict[int, Found]) -> tuple[Sheet, Ground]:
    """The sheet with those told of by description alone whom the clause of a trigger gives a role."""
    taken = frozenset(at for named in found.values() for at in range(named.first, named.after))
    where = [Found(s.first, s.after, s.key, "place", s.cut) for s in sites(ground, triggers, taken)]
    taken = taken.union(at for site in where for at in range(site.first, site.after))
    told = [Found(d.first, d.after, d.key, cut=d.cut) for d in described(ground, triggers, taken)]
    if not told:
        return _plus(ground, where)
    whole, tried = _plus(ground, [*where, *told])
    heads, countries = frozenset(trigger.first for trigger in triggers), country_actors(ground)
    beside = {ground.bounds[one.first] for one in told}
    frames = FRAMES | OFFICIAL
    telling = [t for t in triggers if t.form.sense.frame in frames and ground.bounds[t.first] in beside]
    part = {player.actor for trigger in telling for player in players(tried, trigger, heads, countries)}
    kept = [named for named in told if named.key in part]
    return (whole, tried) if len(kept) == len(told) else _plus(ground, [*where, *kept])


def _records(ground: Ground, named: Found) -> tuple[Actor, Mention]:
    """The actor and its mention."""
    article = ground.sheet.article
    span = word_span(ground.words, named.first, named.after, named.cut)
    wording = span.of(article.text)
    actor = Actor(article=article.id, key=named.key, kind=named.kind, name=wording, made_by=MADE_BY)
    mention = Mention(
        article=article.id,
        kind=named.kind,
        span=span,
        wording=wording,
        value=Name(actor=named.key, form="description"),
        made_by=MADE_BY,
    )
    return actor, mention
