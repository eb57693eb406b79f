"""Who takes part in a happening, read from the clause of its trigger.

In: a Ground, a Trigger and the words at which other triggers begin. Out: Participants (actor, role) by the frame of the
trigger: subject after or before a verb, object, genitive of a masdar, مع, بين, على, إلى, من قبل, the subject of a light
verb (أجرى محادثات), an adjective of origin (غارة أميركية), an attached pronoun (زيارته).
"""

from __future__ import annotations

from tawatur.mark.event_among import among
from tawatur.mark.event_announced import announcer
from tawatur.mark.event_clause import (
    REACH_NOUN,
    REACH_VERB,
    aimed_at,
    all_who_came,
    attended,
    clause_end,
    counted_right_behind,
    described_by,
    direct,
    doer_before,
    dropped_subject,
    groups_of,
    lent_subject,
    parts_of,
    relative_subject,
    relative_verb,
    subject_before,
    suffers,
    told_of,
    undergone,
)
from tawatur.mark.event_control import controller
from tawatur.mark.event_countries import country_keys, origin_of
from tawatur.mark.event_done_to import befalls
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_frames import frames
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_kinds import SUFFERED
from tawatur.mark.event_linked import Found, is_given, linked, put
from tawatur.mark.event_possession import done_by, opened_by_subject, owners, posts_hit, sentenced, unnamed_subject
from tawatur.mark.event_pronouns import KILLED, Group, meant
from tawatur.mark.event_subjects import clause_subject
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_upon import upon
from tawatur.mark.event_welcomed import welcomed
from tawatur.mark.event_words import people_words, stems
from tawatur.model import Participant

_RELATIVE = word_set("roles.relative")
_SELF, _SELF_REACH = frozenset(("نفسه", "نفسها", "انفسهم")), 6
_WITNESS, _UNDERGO = word_set("roles.witness"), word_set("roles.undergo")
_AIMING = frozenset(("strike", "attack"))
_BODY = frozenset(word + end for word in ("جثمان", "جنازت", "جثت") for end in ("ه", "ها", "هم"))
_PREPOSITIONS = word_set("sense.prepositions")
#: Of a masdar of these a pronoun without an object behind it is who suffers it: اعتقاله, اغتيالها, تعيينه.
_OBJECT_PRONOUN = frozenset(
    ("kill", "arrest", "rescue", "release", "harm", "bring", "appoint", "funeral", "court", "take")
)
#: What nobody does: no light verb or verb of doing gives it a subject (تمكنت الفرق من السيطرة على حريق).
_NEXT_TO = 4
#: What takes two: with one named, whoever does it is the other.
_TWO_SIDED = frozenset(("meet", "party"))
#: No body dies or is hurt: قتلت الحركة ضابطا.
_DYING = frozenset(("death", "kill", "injury"))
#: A masdar with the article that goes on with a preposition is a deed told here: من السيطرة على, من القبض على.
_GOES_ON = (("علي",), ("عن",))
_SINCE = frozenset(("بعد", "عقب", "اثر", "منذ", "قبل", "قبيل", "بسبب", "جراء", "نتيجه"))
_RECEIVED = frozenset(("تلقي", "تلقت", "تلقيا", "يتلقي", "تتلقي"))
_BEFALLS = frozenset(("crash", "disaster", "injury", "conflict"))
_DONE_TO = frozenset(("kill", "arrest", "release", "rescue", "harm", "strike", "fight", "take", "bring"))
_OWNED_REACH = 3
_OBJECT_VERBS, _PLURAL_ENDS = frozenset(("arrest", "release", "rescue")), ("وا", "ون")
#: Masdars of killing: whoever is made or said to do it kills (يتهم الجيش بقتل مدنيين), he does not die.
_KILLING = word_set("roles.killing")
_ORIGIN_FRAMES = frozenset(("strike", "attack", "fight", "take", "punish", "visit", "act", "give", "harm"))


def _verb(ground: Ground, trigger: Trigger, heads: frozenset[int], frame: dict[str, str]) -> Found:
    """Subject and object of a verb, then what its prepositions bring."""
    found: Found = {}
    right = clause_end(ground, trigger, heads, REACH_VERB)
    groups = list(groups_of(ground.told(trigger.first + 1, right)))
    plain = _unsentenced(ground, trigger, _plain(ground, trigger, groups, frame), frame, found)
    before = () if trigger.clitics.startswith("و") else subject_before(ground, trigger.first)
    if not before and (not plain or _people_verb(ground, trigger) or told_of(ground, trigger)):
        before = dropped_subject(ground, trigger)
    if not before and (not plain or _is_done_to(ground, trigger, plain[0])) and frame["subject"]:
        before = clause_subject(ground, trigger)
    if trigger.form.passive or _undergoes(ground, trigger, frame, plain):
        put(found, plain[0] if plain else before, frame["object"], acts=False)
    elif before and plain and trigger.form.pronoun:
        put(found, plain[0], frame["subject"])
        put(found, before, frame["object"], acts=False)
    elif before:
        acts = plain or (trigger.form.part == "present" and counted_right_behind(ground, trigger))
        put(found, before, _acting_role(frame) if acts else frame["subject"])
        put(found, plain[0] if plain else (), frame["object"], acts=bool(plain) and is_given(ground, frame, plain[0]))
    else:
        _behind_verb(ground, trigger, plain, frame, found)
    if frame["object"] not in found.values():
        put(found, _by_pronoun(ground, trigger, before), frame["object"], acts=False)
    linked(ground, trigger, frame, groups, found)
    return found


def _behind_verb(ground: Ground, trigger: Trigger, plain: list[Group], frame: dict[str, str], found: Found) -> None:
    """Those behind a verb before which nobody stands: its subject and object, or its object alone."""
    if trigger.form.pronoun and (behind := direct(plain, trigger.after)):
        put(found, behind, _acting_role(frame))  # قتلته الشرطة
    elif plain and frame["object"] and _is_object(ground, trigger, plain):
        put(found, plain[0], frame["object"])
    else:
        acts = len(plain) > 1 or (plain and frame["frame"] in _DYING and plain[0][0].kind == "organization")
        put(found, plain[0] if plain else (), _acting_role(frame) if acts else frame["subject"])
        put(found, plain[1] if len(plain) > 1 else (), frame["object"], acts=False)


def _unsentenced(
    ground: Ground, trigger: Trigger, plain: list[Group], frame: dict[str, str], found: Found
) -> list[Group]:
    """The lists of actors but for those of whom a court orders it, who are its accused."""
    for group in plain:
        put(found, group if sentenced(ground, trigger, group) else (), frame["object"], acts=False)
    return [group for group in plain if not sentenced(ground, trigger, group)]


def _is_object(ground: Ground, trigger: Trigger, plain: list[Group]) -> bool:
    """Whether those behind a verb that names no subject are whom it is done to."""
    if suffers(ground, plain[0]) or befalls(ground, trigger, plain) or plain[0][0].actor.startswith(KILLED):
        return True
    if len(plain) != 1:
        return False
    subject = opened_by_subject(ground, trigger) or unnamed_subject(ground, trigger, plain[0])
    return subject or posts_hit(ground, trigger, plain[0])


def _plain(ground: Ground, trigger: Trigger, groups: list[Group], frame: dict[str, str]) -> list[Group]:
    """The lists of actors that nothing governs; the first alone where somebody does it to himself: قتل المسلح نفسه."""
    own = (g for g in groups if not among(ground, trigger, g))
    plain = [g for g in own if g[0].link == "" and not _goal(frame, g) and not owners(ground, trigger, g)]
    behind = range(trigger.after, min(trigger.after + _SELF_REACH, ground.bounds[trigger.first][1]))
    return plain[:1] if any(ground.words.key[i] in _SELF for i in behind) else plain


def _is_done_to(ground: Ground, trigger: Trigger, group: Group) -> bool:
    """Whether people who are counted right behind a verb that goes on are its object: واعتقلت أربعين منهم."""
    counted = any(first <= group[0].first < after or after == group[0].first for first, after, _ in ground.figures)
    told = group[0].kind == "group" and group[0].form == "description" and counted
    return told and trigger.clitics == "و" and trigger.form.sense.frame in _DONE_TO


def _whose(groups: list[Group], trigger: Trigger) -> Group:
    """The person right behind ل, who did it: آخر زيارة للوزير إلى القاهرة; () if there is none."""
    first = groups[0] if groups else ()
    his = first and first[0].first == trigger.after and first[0].link == "for" and first[0].kind == "person"
    return first if his else ()


def _goal(frame: dict[str, str], group: Group) -> bool:
    """Whether a place behind a word of visiting is where one goes: زار دمشق, زيارة الرباط; no place visits."""
    return frame["frame"] == "visit" and group[0].kind == "place"


def _at_town(ground: Ground, frame: dict[str, str], group: Group) -> bool:
    """Whether a town behind the word for an attack is where it was: تفجيرات بغداد; a country there may act."""
    return frame["frame"] == "attack" and group[0].kind == "place" and group[0].actor not in country_keys(ground)


def _undergoes(ground: Ground, trigger: Trigger, frame: dict[str, str], plain: list[Group]) -> bool:
    """Whether a verb that needs an object has none behind it, or only one and no subject: اعتقلا, شيع جثمان الشيخ."""
    if not frame["subject"]:
        return True
    many = ground.words.key[trigger.first].endswith((*_PLURAL_ENDS, "ا")) and not _owned_behind(ground, trigger)
    return (
        (many or _nothing_behind(ground, trigger))
        and not plain
        and not trigger.form.pronoun
        and frame["frame"] in _OBJECT_VERBS
    )


def _owned_behind(ground: Ground, trigger: Trigger) -> bool:
    """Whether people told of as somebody's are its object: احتجزوا موظفيه, واحتجزوا عشرة من موظفيه."""
    keys, high = ground.words.key, ground.bounds[trigger.first][1]
    behind = keys[trigger.after : min(high, trigger.after + _OWNED_REACH)]
    people = people_words()
    return any(people.get(key.removesuffix(end)) for key in behind for end in ("ه", "ها", "هم") if key.endswith(end))


def _by_pronoun(ground: Ground, trigger: Trigger, before: Group) -> Group:
    """Whom a verb is done to by its pronoun, or whose body is buried by that of the body: شيع جثمانها."""
    if "pronounneed" in trigger.form.sense.when:
        return ()  # رصاصة أطلقها: the bullet is meant
    if trigger.form.sense.frame != "funeral":
        if not trigger.form.pronoun or before or _of_thing(ground, trigger):
            return ()
        return meant(ground, trigger.first, trigger)
    behind = range(trigger.after, min(trigger.after + 2, ground.bounds[trigger.first][1]))
    at = next((i for i in behind if ground.words.key[i] in _BODY), None)
    return meant(ground, at, trigger) if at is not None else ()


def _of_thing(ground: Ground, trigger: Trigger) -> bool:
    """Whether the pronoun goes back to a relative for which no actor stands: القرار الذي اتخذه المجلس."""
    return ground.before(trigger.first) in _RELATIVE


def _nothing_behind(ground: Ground, trigger: Trigger) -> bool:
    """Whether no object can stand behind a verb of the past, so that it was done to whom stands before: أن الطفلة نقلت
    إلى المستشفى."""
    keys, at = ground.words.key, trigger.after
    behind = keys[at] if at < ground.bounds[trigger.first][1] else "."
    ended = behind in _PREPOSITIONS or not behind[:1].isalnum()
    whole = trigger.after - trigger.first == 1  # ألقت القبض على has its object
    return trigger.form.part == "past" and whole and ended


def _acting_role(frame: dict[str, str]) -> str:
    """The role of a subject that has an object beside it: who kills is not who dies."""
    return frame["by"] if frame["subject"] == frame["object"] else frame["subject"]


def _people_verb(ground: Ground, trigger: Trigger) -> bool:
    """Whether a verb is in the plural, which no verb before its subject is."""
    return ground.words.key[trigger.first].endswith(_PLURAL_ENDS)


def _noun(ground: Ground, trigger: Trigger, heads: frozenset[int], frame: dict[str, str]) -> Found:
    """Genitive, prepositions, pronoun and light verb of a noun."""
    found: Found = {}
    right = clause_end(ground, trigger, heads, REACH_NOUN)
    groups = list(groups_of(ground.told(trigger.after, right)))
    hosts, guests = welcomed(ground, trigger, groups)
    put(found, hosts, frame["subject"])
    put(found, guests, frame["object"], acts=False)
    if not hosts and not guests:
        _owned(ground, trigger, groups, frame, found)
    if frame["frame"] in _AIMING:
        put(found, aimed_at(ground, trigger), frame["object"])
        put(found, next((g for g in groups if g[0].link == "in" and g[0].kind != "place"), ()), frame["object"])
    put(found, undergone(ground, trigger), frame["object"])
    put(found, _whose(groups, trigger) if frame["frame"] == "visit" else (), frame["subject"])
    linked(ground, trigger, frame, groups, found)
    if trigger.form.part == "participle":
        put(found, described_by(ground, trigger), frame["subject"])
    doer = doer_before(ground, trigger)
    put(found, doer or (), frame["subject"])
    if doer is None and frame["frame"] not in _BEFALLS:
        _lent(ground, trigger, heads, frame, found)
    return found


def _owned(ground: Ground, trigger: Trigger, groups: list[Group], frame: dict[str, str], found: Found) -> None:
    """Whose a noun is: by its pronoun, those who came, its relative clause or its genitive."""
    if trigger.after - trigger.first > 1 and ground.words.key[trigger.after - 1] in _SELF:
        put(found, meant(ground, trigger.after - 1, trigger), frame["subject"])
    elif trigger.form.pronoun:
        behind = direct(groups, trigger.after)
        suffers_it = frame["frame"] in _OBJECT_PRONOUN and not behind and trigger.form.rest[-1:] not in _GOES_ON
        whose = () if suffers_it and _of_place(ground, trigger) else meant(ground, trigger.first, trigger)
        put(found, whose, frame["object" if suffers_it else "subject"], acts=not suffers_it)
        put(found, behind, frame["object"], acts=False)
    elif attended(ground, trigger):
        put(found, all_who_came(ground, trigger), "attendee")
    elif clause := relative_verb(ground, trigger):
        verb = ground.words.key[clause - 1]
        role = frame["object" if verb in _UNDERGO else "subject"]
        put(found, relative_subject(ground, clause), role, acts=verb not in _WITNESS)
    elif not trigger.form.definite:
        behind = direct(groups, trigger.after)
        behind = () if behind and (_goal(frame, behind) or _at_town(ground, frame, behind)) else behind
        hit = done_by(ground, trigger, behind, groups)
        put(found, behind, frame["by" if hit is not None else "of"], acts=False)
        put(found, hit or (), frame["object"], acts=False)


def _of_place(ground: Ground, trigger: Trigger) -> bool:
    """Whether a pronoun means the place named last, which is taken or stormed: دخلوا النور بعد اقتحامها."""
    before = ground.between(ground.bounds[trigger.first][0], trigger.first)
    taken = trigger.form.sense.frame == "take" and ground.words.key[trigger.first].endswith("ها")
    return taken and bool(before) and before[-1].kind == "place" and not before[-1].acts


def _received(ground: Ground, trigger: Trigger) -> bool:
    """Whether the verb before says that a call came in: تلقى الأمير اتصالا هاتفيا من الرئيس."""
    return any(not stems(ground.words.key[i]).isdisjoint(_RECEIVED) for i in ground.near(trigger.first, REACH_NOUN, -1))


def _lent(ground: Ground, trigger: Trigger, heads: frozenset[int], frame: dict[str, str], found: Found) -> None:
    """The subject that a light verb or a verb of doing lends the noun; none of harm that came before: أصدروا أوامر بعد
    مقتل جندي."""
    before = ground.before(trigger.first)
    if before in _SINCE and frame["frame"] in SUFFERED:
        return
    kills = trigger.form.sense.frame == "death" and not _KILLING.isdisjoint(stems(ground.words.key[trigger.first]))
    lent = _acting_role(frame) if kills or frame["subject"] in found.values() else frame["subject"]
    lent = "callee" if frame["frame"] == "call" and _received(ground, trigger) else lent
    lender = lent_subject(ground, trigger, heads)
    put(found, lender, lent)
    one_sided = not lender and len(found) == 1 and frame["frame"] in _TWO_SIDED
    if lent not in found.values() or one_sided:
        known = (trigger.form.definite or trigger.form.many) and trigger.form.rest[-1:] not in _GOES_ON
        put(found, controller(ground, trigger, heads, near=known), lent)
    if lent not in found.values():
        put(found, announcer(ground, trigger), lent)


def players(
    ground: Ground, trigger: Trigger, heads: frozenset[int], countries: dict[str, str]
) -> tuple[Participant, ...]:
    """The participants that the clause of the trigger names."""
    frame = frames()[trigger.form.sense.frame]
    people = trigger.form.sense.frame in SUFFERED
    if trigger.verbal:
        found = _verb(ground, trigger, heads, frame)
    else:
        found = _noun(ground, trigger, heads, frame)
        if trigger.form.sense.frame in _ORIGIN_FRAMES and (key := origin_of(ground, trigger, countries)):
            found.setdefault(key, frame["subject"])
    put(found, upon(ground, trigger, heads, frame, found), frame["object"], acts=False)
    if people:
        right = clause_end(ground, trigger, heads, REACH_NOUN)
        groups = list(groups_of(ground.told(trigger.after, right)))
        named = (g for g in groups if g[0].kind == "person" and among(ground, trigger, g))
        for group in (*parts_of(ground, groups), *named):
            put(found, group, frame["object"], acts=False)
    return tuple(Participant(actor, role) for actor, role in found.items())


def carried(
    before: Trigger, players_before: tuple[Participant, ...], trigger: Trigger, told: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The participants of a trigger joined by و to the one before, with the agent that it goes on from.

    طوقت الوحدات المكان واعتقلت ثلاثة: whoever surrounded also arrested.
    """
    frame = frames()[trigger.form.sense.frame]
    outcome = before.form.sense.type == "military_operation" and trigger.form.sense.frame in ("arrest", "act")
    agents = [player for player in players_before if player.role == "agent"]
    befell = not trigger.verbal and before.form.sense.frame in ("death", "injury")
    if frame["subject"] != "agent" or not agents or befell or (trigger.verbal != before.verbal and not outcome):
        return told
    if len(told) > 1 or any(player.actor == agent.actor for player in told for agent in agents):
        return told
    patient = tuple(Participant(player.actor, frame["object"] or player.role) for player in told)
    return (*agents, *patient)


def repelled(
    before: Trigger, players_before: tuple[Participant, ...], trigger: Trigger, told: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The participants of an attack that the trigger before it repels: whoever repels was to be hit."""
    next_to = trigger.first - before.after <= _NEXT_TO and before.form.sense.frame == "take"
    if not next_to or trigger.form.sense.frame != "attack":
        return told
    known = {player.actor for player in told}
    hit = (Participant(player.actor, "target") for player in players_before if player.role == "agent")
    return (*told, *(player for player in hit if player.actor not in known))
