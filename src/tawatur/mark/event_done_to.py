"""Whether those named behind a verb are whom it is done to: أوقف خمسة رجال, خطف صحافي, أقال النادي مدربه فلانا.

In: a Ground, a Trigger that is a verb of the past and the lists of actors that nothing governs in its clause. Out:
whether the only one of them is its object, because no other is named who could be and people like them seldom do it.
"""

from __future__ import annotations

from tawatur.mark.event_forms import bare, word_set
from tawatur.mark.event_ground import Ground, Stand
from tawatur.mark.event_pronouns import Group
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import people_words, stems

_FORCES, _ARMED = word_set("people.forces") | word_set("people.bodies"), word_set("done_to.armed")
_PREPOSITIONS = word_set("sense.prepositions")
#: What is done to people by others; of an arrest the armed can be the object too.
_DONE, _HELD = frozenset(("arrest", "release", "harm", "kill")), frozenset(("arrest", "release"))
_FORMED = "organization:formed:"
#: What carries people, and so many words of how may stand before where to.
_BROUGHT, _CARRY, _HOW = frozenset(("rescue", "bring")), ("نقل", "ينقل", "تنقل", "رحل"), 3
#: A noun for people in the nominative acts where an object follows: احتجز الانقلابيون الرئيس.
_NOMINATIVE = "ون"
_OFFICES = word_set("sense.offices")
_RESCUERS, _TO = word_set("people.rescuers"), frozenset(("الي",))
#: Who is hurt is carried off and does not carry: نقلت سيارات الإسعاف الجرحى.
_THE_HURT = word_set("people.hurt") | word_set("people.dead")
_CARRIED, _HURT = frozenset(("rescue", "bring", "release")), ("group:injured:", "group:killed:")
#: Whom one has is named with a pronoun right before the name: مدربه فلان, وزير خارجيته فلان.
_OWNS, _HIS = frozenset(("appoint", "meet", "host", "send")), ("ه", "ها", "هم", "هما")


def befalls(ground: Ground, trigger: Trigger, plain: list[Group]) -> bool:
    """Whether the only list of actors behind a verb of the past is whom it is done to."""
    frame = trigger.form.sense.frame
    if frame == "form" and len(plain) == 1 and _formed(ground, trigger, plain[0]):
        return True
    if len(plain) != 1 or trigger.form.part != "past" or trigger.form.pronoun:
        return False
    head = plain[0][0]
    if frame in _OWNS:
        return _owned(ground, trigger, head) or (frame == "appoint" and _made(ground, trigger, plain[0]))
    if frame in _BROUGHT and _carried_to(ground, trigger, plain[0]):
        return True
    if frame in _CARRIED and (head.actor.startswith(_HURT) or ground.words.key[head.first] in _THE_HURT):
        return True
    behind = ground.words.key[plain[0][-1].after : plain[0][-1].after + 1]
    if frame == "release" and behind == ["عن"]:
        return False  # أفرج الخاطفون عن المترجم
    if frame not in _DONE or head.first != trigger.after or not _helpless(ground, head, frame):
        return False
    counted = any(head.first in (first, after) for first, after, _ in ground.figures)
    noun = ground.words.key[head.first]
    acting = noun.endswith(_NOMINATIVE) and not counted and not stems(noun).isdisjoint(_ARMED)
    return (head.kind == "group" and not acting) or _ends(ground, plain[0][-1])


def _formed(ground: Ground, trigger: Trigger, group: Group) -> bool:
    """Whether the only body behind a verb of forming is what was formed: شكلت لجنة خبراء, not شكل مجلس الوزراء لجنة."""
    head, needs = group[0], trigger.form.sense.needs
    if head.actor.startswith(_FORMED):
        return True
    after, high = group[-1].after, ground.bounds[head.first][1]
    another = any(bare(key) in needs for key in ground.words.key[after : min(after + _HOW, high)])
    return head.first == trigger.after and ground.words.key[head.first] in needs and not another


def _carried_to(ground: Ground, trigger: Trigger, group: Group) -> bool:
    """Whether people who are no rescuers are told to where they were brought: نقل التلاميذ بحافلتين إلى المستشفى."""
    last, names = group[-1].after, stems(ground.words.key[group[0].first])
    told = group[0].kind in ("group", "person") and names.isdisjoint(_RESCUERS | _FORCES)
    carried = ground.words.key[trigger.first][trigger.cut :].startswith(_CARRY)
    behind = ground.words.key[last : min(last + _HOW, ground.bounds[last - 1][1])]
    until = next((n for n, key in enumerate(behind) if key in _TO), None)
    how = until is not None and all(key.endswith("ا") or key.startswith("ب") for key in behind[:until])
    return told and carried and how


def _made(ground: Ground, trigger: Trigger, group: Group) -> bool:
    """Whether an office in the accusative right behind a person by name is what he is made: عين سالم مديرا."""
    last = group[-1].after
    office = ground.words.key[last] if last < ground.bounds[last - 1][1] else ""
    ruler = ground.words.key[group[0].first].startswith("ال") and not stems(
        ground.words.key[group[0].first]
    ).isdisjoint(_OFFICES)
    named = any(stand.form == "name" for stand in group) and not ruler
    return named and office.endswith("ا") and office in trigger.form.sense.needs


def _owned(ground: Ground, trigger: Trigger, head: Stand) -> bool:
    """Whether a person is told of as somebody's own: by a noun with a pronoun, as title or right before the name."""
    if head.kind != "person":
        return False
    if head.form == "title" and ground.words.key[head.first].endswith(_HIS):
        return True
    nouns = ground.words.key[max(trigger.after, head.first - 1) : head.first + 1]
    return any(
        people_words().get(noun.removesuffix(end)) is False for noun in nouns for end in _HIS if noun.endswith(end)
    )


def _helpless(ground: Ground, head: Stand, frame: str) -> bool:
    """Whether people of that kind are not those who do it."""
    if head.kind == "person" and (head.form == "name" or frame in _HELD):
        return True
    names = stems(ground.words.key[head.first]) | stems(ground.words.key[head.after - 1])
    told = head.kind in ("group", "person") and head.form == "description"
    return told and names.isdisjoint(_FORCES if frame in _HELD else _FORCES | _ARMED)


def _ends(ground: Ground, last: Stand) -> bool:
    """Whether no object follows: the sentence ends, or a preposition or mark stands there."""
    high = ground.bounds[last.first][1]
    behind = ground.words.key[last.after] if last.after < high else "."
    return behind in _PREPOSITIONS or not behind[:1].isalnum() or behind.startswith(("ب", "ل"))
