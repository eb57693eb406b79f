"""Who takes part in a happening, read from the clause of its trigger.

In: a Ground, a Trigger and the words at which other triggers begin. Out: Participants (actor, role) by the frame of the
trigger: subject after or before a verb, object, genitive of a masdar, مع, بين, على, إلى, من قبل, the subject of a light
verb (أجرى محادثات), an adjective of origin (غارة أميركية), an attached pronoun (زيارته).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.mark.event_forms import bare, light_forms, word_set
from tawatur.mark.event_ground import Ground, Stand
from tawatur.mark.event_sense import people_words, stems
from tawatur.mark.event_triggers import Trigger
from tawatur.model import Participant

Group = tuple[Stand, ...]
Found = dict[str, str]

#: A clause ends at these; a relative clause right after a noun is read (الضربات التي تشنها تركيا).
_STOPS = word_set("roles.stops")
_RELATIVE = word_set("roles.relative")
_WITNESS = word_set("roles.witness")
_SAYING = word_set("sense.saying")
_CONTROL, _THAT = word_set("roles.control"), frozenset(("ان", "بان"))
_REACH_CONTROL = 16
_BEFORE_VERB = word_set("roles.before_verb")
_REACH_VERB, _REACH_NOUN, _REACH_LIGHT, _LIST_GAP = 36, 14, 12, 8
_REACH_BACK = 30
#: Who is told of, not who only belongs to another (طائرة تابعة للجيش).
_FREE = frozenset(("", "with", "between"))
#: بين stands so near to its noun; farther from the word for what two sides make together.
_BETWEEN, _BETWEEN_SIDES, _SIDED = 4, 10, frozenset(("meet", "party"))
#: Ending of a pronoun -> kinds of actors in the order in which it can mean them.
_AIM, _AIM_REACH, _AIMING = word_set("roles.aim"), 8, frozenset(("strike", "attack"))
_PRONOUNS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("هم", (("group", "organization"), ("person", "place"))),
    ("ها", (("organization", "place", "group"), ("person",))),
    ("ه", (("person", "group"), ("organization", "place"))),
)
#: Keys of things that mark/event_people.py names.
_THINGS = frozenset(f"group:{row['class']}" for row in table("event_things"))
_SUFFERING = frozenset(("death", "injury", "arrest", "rescue", "release"))
_ONE = word_set("counts.one")
_ORIGIN_FRAMES = frozenset(("strike", "attack", "fight", "visit", "act", "give", "harm"))


@cache
def _frames() -> dict[str, dict[str, str]]:
    """Frame -> place in the clause -> role."""
    return {row["frame"]: row for row in table("event_frames")}


@cache
def _origins() -> dict[str, str]:
    """Folded adjective of origin in every form -> folded name of the country."""
    out: dict[str, str] = {}
    for row in table("countries"):
        for cell in variants(row["nisba"]):
            word = fold(cell)
            for end in ("", "ه", "ا", "ين", "ون", "تين"):
                if word + end not in _countries():
                    out.setdefault(word + end, row["iso"])
    return out


@cache
def _countries() -> dict[str, str]:
    """Folded name of a country or its capital -> iso code."""
    out: dict[str, str] = {}
    for row in table("countries"):
        for column in ("name", "variants", "capital"):
            for cell in variants(row[column]):
                out.setdefault(fold(cell), row["iso"])
    return out


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
        iso = _countries().get(fold(actor.name))
        if actor.kind == "place" and iso is not None:
            out.setdefault(iso, actor.key)
    return out


def country_keys(ground: Ground) -> frozenset[str]:
    """The keys of the article's actors that are whole countries, capitals left out."""
    names = _country_names()
    return frozenset(a.key for a in ground.sheet.actors if a.kind == "place" and fold(a.name) in names)


def _groups(stands: tuple[Stand, ...]) -> Iterator[Group]:
    """Stands as lists: what is joined by و, or names the same actor again, goes together."""
    group: list[Stand] = []
    for stand in stands:
        if group and (stand.joined or stand.actor == group[-1].actor):
            group.append(stand)
        else:
            if group:
                yield tuple(group)
            group = [stand]
    if group:
        yield tuple(group)


def _right(ground: Ground, trigger: Trigger, heads: frozenset[int], reach: int) -> int:
    """The word at which the clause to the right of the trigger ends."""
    last = min(ground.bounds[trigger.first][1], trigger.after + reach)
    keys = ground.words.key
    for j in range(trigger.after, last):
        if j in heads or keys[j] in _STOPS:
            return j
        if keys[j] in _RELATIVE and (trigger.verbal or j > trigger.after + 2):
            return j
    return _list_end(ground, trigger, last)


def _list_end(ground: Ground, trigger: Trigger, last: int) -> int:
    """Where the clause ends if a list of actors runs over its reach: حضر اللقاء فلان وفلان وفلان ..."""
    for stand in ground.between(last, ground.bounds[trigger.first][1]):
        if stand.first - last > _LIST_GAP or not (stand.joined or stand.form == "title"):
            break
        last = stand.after
    return last


def _before(ground: Ground, at: int) -> Group:
    """The list of actors that ends right before word ``at``, particles and a relative pronoun aside; () if none."""
    keys, floor = ground.words.key, ground.bounds[at][0]
    j = at - 1
    while j >= floor and keys[j] in _BEFORE_VERB:
        j -= 1
    number = ground.stand_at.get(j) if j >= floor else None
    if number is None:
        return ()
    relative = keys[at - 1] in _RELATIVE
    while relative and number > 0 and _is_where(ground.stands[number]) and ground.stands[number - 1].first >= floor:
        number -= 1
    group = [ground.stands[number]]
    while group[0].joined and number > 0 and ground.stands[number - 1].first >= floor:
        number -= 1
        group.insert(0, ground.stands[number])
    head = group[0]
    oblique = head.link not in ("", "with") and not relative
    return () if oblique or _is_where(head) else tuple(group)


def _is_where(stand: Stand) -> bool:
    """Whether it is where something is, not who does it."""
    return stand.kind == "place" and stand.link == "in"


def _put(found: Found, group: Group, role: str, *, acts: bool = True) -> None:
    """Give the actors of a list a role, unless they have one. A place that does not act is where, not who."""
    if role:
        for stand in group:
            if stand.kind != "place" or stand.acts or acts:
                found.setdefault(stand.actor, role)


def _linked(trigger: Trigger, frame: dict[str, str], groups: list[Group], found: Found) -> None:
    """Actors after a preposition that the frame knows."""
    for group in groups:
        link = group[0].link
        if link in ("with", "between", "on", "to", "from", "by", "for"):
            far = trigger.after + (_BETWEEN_SIDES if frame["frame"] in _SIDED else _BETWEEN)
            near = link != "between" or (group[0].first <= far and not trigger.verbal)
            if near:
                _put(found, group, frame[link], acts=link in ("between", "with", "by"))


def _verb(ground: Ground, trigger: Trigger, heads: frozenset[int], frame: dict[str, str]) -> Found:
    """Subject and object of a verb, then what its prepositions bring."""
    found: Found = {}
    right = _right(ground, trigger, heads, _REACH_VERB)
    groups = list(_groups(ground.between(trigger.after, right)))
    plain = [group for group in groups if group[0].link == ""]
    before = _before(ground, trigger.first)
    if trigger.form.passive:
        _put(found, plain[0] if plain else before, frame["object"], acts=False)
    elif before:
        _put(found, before, frame["subject"])
        _put(found, plain[0] if plain else (), frame["object"], acts=False)
    else:
        _put(found, plain[0] if plain else (), frame["subject"])
        _put(found, plain[1] if len(plain) > 1 else (), frame["object"], acts=False)
    _linked(trigger, frame, groups, found)
    return found


def _lends(key: str, frame: str) -> bool:
    """Whether a word is a verb whose subject is that of the noun after it; for statements a verb of saying."""
    if frame == "say":
        return any(stem in _SAYING for _, stem in cuts(key))
    return any(bare(stem) in light_forms() for _, stem in cuts(key))


def _light(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> Group:
    """The subject of a light verb before the noun; () if there is none."""
    keys, frame = ground.words.key, trigger.form.sense.frame
    for j in range(trigger.first - 1, max(ground.bounds[trigger.first][0], trigger.first - _REACH_LIGHT) - 1, -1):
        if _lends(keys[j], frame):
            groups = list(_groups(ground.between(j + 1, trigger.first)))
            plain = [g for g in groups if g[0].link == ""]
            company = tuple(stand for g in groups if g[0].link == "with" for stand in g)
            return (plain[0] if plain else _before(ground, j)) + company
        if keys[j] in _STOPS or j in heads:
            return ()
    return ()


def _controlled(ground: Ground, trigger: Trigger) -> Group:
    """Who does what a masdar names after a verb of doing, letting or asking: تمكنت القوات من تحرير."""
    keys, floor = ground.words.key, max(ground.bounds[trigger.first][0], trigger.first - _REACH_CONTROL)
    for j in range(trigger.first - 1, floor - 1, -1):
        if keys[j] in _STOPS and keys[j] not in _THAT:
            return ()
        if not stems(keys[j]).isdisjoint(_CONTROL):
            groups = list(_groups(ground.between(j + 1, trigger.first)))
            return groups[-1] if groups else _before(ground, j)
    return ()


def origin_of(ground: Ground, trigger: Trigger, countries: dict[str, str]) -> str | None:
    """The actor of the country that an adjective right after the noun names."""
    last = min(trigger.after + 3, ground.bounds[trigger.first][1])
    for j in range(trigger.first, last):
        key = ground.words.key[j]
        iso = _origins().get(bare(key))
        if iso is not None:
            return countries.get(iso)
        if j >= trigger.after and not key.endswith(("ي", "يه")):
            return None
    return None


def _antecedent(ground: Ground, trigger: Trigger) -> Group:
    """Whom an attached pronoun stands for: the nearest before that its gender and number allow; no person crashes."""
    stands = ground.between(max(0, trigger.first - _REACH_BACK), trigger.first)
    key = ground.words.key[trigger.first]
    crash = trigger.form.sense.frame == "crash"
    order = next((order for end, order in _PRONOUNS if key.endswith(end)), _PRONOUNS[-1][1])
    for free, kinds in ((free, kinds) for kinds in order for free in (True, False)):
        for stand in reversed(stands):
            fits = stand.kind in kinds and stand.link != "in" and (not free or stand.link in _FREE)
            if fits and (not crash or stand.actor in _THINGS):
                return (stand,)
    return ()


def _direct(groups: list[Group], at: int) -> Group:
    """The list of actors that begins within three words of ``at`` and no preposition governs; () if none."""
    if groups and groups[0][0].link == "" and at <= groups[0][0].first <= at + 2:
        return groups[0]
    return ()


def _parts(ground: Ground, groups: list[Group]) -> Iterator[Group]:
    """Lists of which a number is told: عشرة من منسوبي القوات, ثلاثة من العاملين."""
    counted = {after for _, after, _ in ground.figures}
    people, keys = people_words(), ground.words.key
    for group in groups:
        at = group[0].first - 1
        if at > 1 and keys[at] == "من" and (at in counted or keys[at - 1] in _ONE or keys[at - 1] in people):
            yield group


def _relative_verb(ground: Ground, trigger: Trigger) -> int:
    """The word after the verb of a relative clause right behind the noun (الضربات التي تشنها); 0 if there is none."""
    last = ground.bounds[trigger.first][1]
    for j in range(trigger.after, min(trigger.after + 3, last - 2)):
        if ground.words.key[j] in _RELATIVE:
            return j + 2
    return 0


def _aimed_at(ground: Ground, trigger: Trigger, groups: list[Group]) -> Group:
    """Whom an attack is told to have been aimed at: غارة استهدفت قياديا, انفجار استهدف قافلة."""
    keys, high = ground.words.key, ground.bounds[trigger.first][1]
    for j in range(trigger.after, min(trigger.after + _AIM_REACH, high)):
        if keys[j] in _AIM:
            return next((g for g in groups if g[0].link == "" and j < g[0].first <= j + 3), ())
        if keys[j].rstrip("هما") in _AIM:
            people = [
                s for s in ground.between(max(0, trigger.first - _REACH_BACK), trigger.first) if s.kind == "person"
            ]
            return tuple(people[-1:])
    return ()


def _attended(ground: Ground, trigger: Trigger) -> bool:
    """Whether those who came stand behind the noun: حضر اللقاء فلان."""
    before = ground.words.key[trigger.first - 1] if trigger.first > ground.bounds[trigger.first][0] else ""
    return bool(before) and _lends(before, trigger.form.sense.frame)


def _noun(ground: Ground, trigger: Trigger, heads: frozenset[int], frame: dict[str, str]) -> Found:
    """Genitive, prepositions, pronoun and light verb of a noun."""
    found: Found = {}
    right = _right(ground, trigger, heads, _REACH_NOUN)
    groups = list(_groups(ground.between(trigger.after, right)))
    if trigger.form.pronoun:
        _put(found, _antecedent(ground, trigger), frame["subject"])
        _put(found, _direct(groups, trigger.after), frame["object"], acts=False)
    elif clause := _relative_verb(ground, trigger):
        _put(found, _direct(groups, clause), frame["subject"], acts=ground.words.key[clause - 1] not in _WITNESS)
    elif not trigger.form.definite:
        _put(found, _direct(groups, trigger.after), frame["of"], acts=False)
    elif _attended(ground, trigger):
        _put(found, _direct(groups, trigger.after), frame["subject"])
    if frame["frame"] in _AIMING:
        _put(found, _aimed_at(ground, trigger, groups), frame["object"])
    _linked(trigger, frame, groups, found)
    _put(found, _light(ground, trigger, heads), frame["subject"])
    if frame["subject"] not in found.values() and not trigger.form.definite and not trigger.form.many:
        _put(found, _controlled(ground, trigger), frame["subject"])
    return found


def players(
    ground: Ground, trigger: Trigger, heads: frozenset[int], countries: dict[str, str]
) -> tuple[Participant, ...]:
    """The participants that the clause of the trigger names."""
    frame = _frames()[trigger.form.sense.frame]
    people = trigger.form.sense.frame in _SUFFERING
    if trigger.verbal:
        found = _verb(ground, trigger, heads, frame)
    else:
        found = _noun(ground, trigger, heads, frame)
        if trigger.form.sense.frame in _ORIGIN_FRAMES and (key := origin_of(ground, trigger, countries)):
            found.setdefault(key, frame["subject"])
    if people:
        right = _right(ground, trigger, heads, _REACH_NOUN)
        for group in _parts(ground, list(_groups(ground.between(trigger.after, right)))):
            _put(found, group, frame["object"], acts=False)
    return tuple(Participant(actor, role) for actor, role in found.items())


def carried(
    before: Trigger, players_before: tuple[Participant, ...], trigger: Trigger, told: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The participants of a trigger joined by و to the one before, with the agent that it goes on from.

    طوقت الوحدات المكان واعتقلت ثلاثة: whoever surrounded also arrested.
    """
    frame = _frames()[trigger.form.sense.frame]
    outcome = before.form.sense.type == "military_operation" and trigger.form.sense.frame in ("arrest", "act")
    agents = [player for player in players_before if player.role == "agent"]
    if frame["subject"] != "agent" or not agents or (trigger.verbal != before.verbal and not outcome):
        return told
    if len(told) > 1 or any(player.actor == agent.actor for player in told for agent in agents):
        return told
    patient = tuple(Participant(player.actor, frame["object"] or player.role) for player in told)
    return (*agents, *patient)
