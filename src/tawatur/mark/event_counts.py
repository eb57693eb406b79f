"""The figures of a happening, and the people whom they count as a group that takes part in it.

In: a Ground and a Trigger. Out: EventFigures with the slot that the kind of happening gives; the words that name the
people counted.
"""

from __future__ import annotations

from functools import cache

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_nationals import national, owned
from tawatur.mark.event_origins import is_origin
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import people_words, stems
from tawatur.mark.figure_slots import COMMAS, SOME, SOME_LONGEST
from tawatur.model import EventFigure, Figure, Mention, Span

Placed = tuple[int, int, Mention]

#: Kind of happening (or frame) -> the slot that people counted right beside its trigger fill.
_OWN = {"death": "killed", "arrest": "arrested", "rescue": "rescued", "injury": "injured"}
#: Kinds that have the dead and injured of their sentence.
_HARMFUL = frozenset(("attack", "strike", "accident", "disaster", "military_operation"))
_HARM = frozenset(("killed", "injured", "missing"))
#: Kinds of which people counted are simply a count (marchers, returned, discharged).
_COUNTED = frozenset(("protest", "displacement_return", "deployment", "other"))
#: Figures of these slots count no people: years of a sentence, an age, a ransom.
_NO_PEOPLE = frozenset(("duration", "age", "amount"))
SHARE = "%"
_REACH, _HARM_REACH, _PEOPLE_REACH = 6, 14, 3
_MET, _MET_REACH = frozenset(("لقي", "لقيت", "لقوا", "يلقي", "تلقي")), 8
_NUMBERS, _OF_THEM = word_set("ground.numbers"), (["منهم"], ["منهن"])
_PARTS = frozenset(("منهم", "منهن", "بينهم", "منها"))
_ONE, _SHORT = word_set("counts.one"), 3
_CASES = frozenset(("حاله", "حالات", "حالتي", "حالتا"))
_LIST, _ROUND = word_set("counts.list"), frozenset(("عشرات", "مئات", "الاف", "ملايين"))


@cache
def _slot_nouns() -> dict[str, str]:
    """Nouns that name people by what befell them (قتيل, جريح) -> slot."""
    out: dict[str, str] = {}
    for row in table("event_people"):
        if slot := row["slot"]:
            for cell in (*variants(row["one"]), *variants(row["many"])):
                word = fold(cell)
                out[word] = out[word + "ا"] = out[word + "ين"] = slot
    return out


def own_slot(trigger: Trigger) -> str | None:
    """The slot that the people beside the trigger fill."""
    sense = trigger.form.sense
    return _OWN.get("injury" if sense.frame == "injury" else sense.type)


def _beside(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> list[Placed]:
    """The figures in the trigger's clause: after it, or right before a verb or a noun with its pronoun (مصرعهم)."""
    low, high = ground.bounds[trigger.first]
    backwards = trigger.verbal or trigger.form.pronoun or ground.words.key[trigger.first - 1] in _CASES
    backwards = backwards and not trigger.clitics.startswith("و")
    found: list[Placed] = []
    end, start = trigger.after, before_some(ground, trigger.first)
    for first, after, mention in ground.figures:
        if low <= first and after <= start and backwards and start - after < _REACH:
            between = range(after, start)
        elif trigger.after <= first < high and first - end - len(ground.hidden(end, first)) < _REACH:
            between = range(end, first)
            if found and found[-1][0] > trigger.first and not _goes_on(ground, between):
                break
        else:
            continue
        if first not in heads and heads.isdisjoint(set(between) - ground.hidden(between.start, between.stop)):
            found.append((first, after, mention))
            end = max(end, after)
    return found


def before_some(ground: Ground, at: int) -> int:
    """The comma before what is told of some of those counted: 14 شخصا، [بينهم ثلاثة أطفال،] قتلوا; else ``at``."""
    keys, low = ground.words.key, ground.bounds[at][0]
    if at - 1 <= low or keys[at - 1] not in COMMAS:
        return at
    commas = (i for i in range(at - 2, max(low, at - SOME_LONGEST), -1) if keys[i] in COMMAS)
    return next((i for i in commas if keys[i + 1 + (keys[i + 1] == "من")] in SOME), at)


def _goes_on(ground: Ground, between: range) -> bool:
    """Whether a list of the counted goes on: عشرة من الجنود إضافة إلى ثلاثة من العمال, 12 جنديا و3 مدنيين."""
    keys = ground.words.key
    return any(keys[i] in _LIST for i in between) or keys[between.stop - 1] == "و" or keys[between.stop].startswith("و")


def _counts_people(ground: Ground, trigger: Trigger, first: int, after: int) -> bool:
    """Whether the figure counts people: by a noun around it, by من after it, or because it stands at the trigger."""
    low, high = ground.bounds[first]
    keys = ground.words.key
    if first == trigger.after or (after < high and keys[after] == "من"):
        return True
    around = range(max(low, first - _PEOPLE_REACH), min(high, after + 2))
    return any(not stems(keys[i]).isdisjoint(people_words()) for i in around)


def _of_things(value: Figure) -> bool:
    """Whether a figure is a share or counts things (70 منزلا)."""
    return value.unit == SHARE or value.unit in _things()


@cache
def _things() -> frozenset[str]:
    """The units of figures that count things."""
    return frozenset(one for row in table("counted") if row["slot"] == "thing" for one in variants(row["one"]))


def _named_slot(ground: Ground, first: int, after: int, value: Figure) -> str | None:
    """The slot of harm that the figure's own noun gives: 38 قتيلا."""
    if value.slot in _HARM:
        return value.slot
    high = ground.bounds[first][1]
    nouns = _slot_nouns()
    return next(
        (nouns[s] for i in range(first, min(high, after + 1)) for s in stems(ground.words.key[i]) if s in nouns), None
    )


def harmed_slot(ground: Ground, first: int, after: int) -> str | None:
    """The slot of harm that a noun for people says they suffered: 15 قتيلا."""
    nouns = _slot_nouns()
    return next((nouns[s] for i in range(first, after) for s in stems(ground.words.key[i]) if s in nouns), None)


def figures_of(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> tuple[EventFigure, ...]:
    """The figures of the happening that its clause gives."""
    slot = own_slot(trigger)
    count = "count" if trigger.form.sense.type in _COUNTED else None
    found: list[EventFigure] = []
    for first, after, mention in _beside(ground, trigger, heads):
        value = mention.value
        if not isinstance(value, Figure):
            continue
        named = _named_slot(ground, first, after, value)
        if slot:
            people = value.slot not in _NO_PEOPLE and named in (None, slot) and not _of_things(value)
            fills = slot if people and _counts_people(ground, trigger, first, after) else None
        elif value.slot not in (None, "duration", "age", *_HARM):
            fills = value.slot
        else:
            fills = count if named is None and _counts_people(ground, trigger, first, after) else None
        if fills:
            found.append(figure_of(fills, value, mention.span))
    if slot and not found:
        found.extend(_single(ground, trigger, slot))
    return tuple(found)


def figure_of(slot: str, value: Figure, span: Span) -> EventFigure:
    """A figure in a slot."""
    return EventFigure(slot=slot, value=value.value, span=span, mod=value.mod)


def _single(ground: Ground, trigger: Trigger, slot: str) -> list[EventFigure]:
    """One person by a singular noun right after the trigger: مقتل جندي, إيقاف أحد المطلوبين."""
    at = trigger.after
    if at >= ground.bounds[trigger.first][1]:
        return []
    stand = ground.stand_at.get(at)
    if stand is not None and ground.stands[stand].form != "description":
        return []
    key = ground.words.key[at]
    if key in _ONE or (people_words().get(key) is False and not key.startswith("ال")):
        return [EventFigure(slot=slot, value="1", span=ground.words.span(at, at + 1))]
    return []


def harm_figures(
    ground: Ground, trigger: Trigger, beside: list[EventFigure], heads: frozenset[int]
) -> tuple[EventFigure, ...]:
    """The dead and injured of the sentence as figures of a happening that did the harm."""
    if trigger.form.sense.type not in _HARMFUL:
        return ()
    found = {figure.span: figure for figure in beside if figure.slot in _HARM}
    high = ground.bounds[trigger.first][1]
    for first, after, mention in ground.figures:
        value = mention.value
        if trigger.after <= first < min(high, trigger.after + _HARM_REACH) and isinstance(value, Figure):
            slot = _named_slot(ground, first, after, value)
            if slot and not any(i in heads for i in range(trigger.after, first)):
                found.setdefault(mention.span, figure_of(slot, value, mention.span))
    return tuple(found.values())


def qualifies(ground: Ground, at: int) -> bool:
    """Whether a word for people is only the adjective of the noun before it: هجومين [انتحاريين], عنصرين [إرهابيين]."""
    key, before = ground.words.key[at], ground.before(at)
    dual = len(before) > _SHORT and any(key.endswith(end) and before.endswith(end) for end in ("ين", "ان"))
    if key.endswith("يا") and before.endswith("ا") and not key.startswith("و"):
        return True  # هجوما [إرهابيا]
    return dual and key.startswith("ال") == before.startswith("ال") and not key.startswith("و")


def people_span(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> tuple[int, int] | None:
    """The words that name the counted or described people beside the trigger, where no actor is named there."""
    high = ground.bounds[trigger.first][1]
    for first, after, mention in _beside(ground, trigger, heads):
        if not _otherwise(trigger, mention) and not any(
            i in ground.stand_at for i in range(first, min(after + 1, high))
        ):
            told = (j + 1 for j in range(first, min(after + 1, high)) if _people(ground, j) is not None)
            end = next(told, 0) or (after + 1 if after < high and is_origin(ground.words.key[after]) else 0)
            if end or _alone(ground, trigger, first, after):
                return first, max(end, after)
    if (met := _met_death(ground, trigger)) is not None:
        return met, met + 1
    at = trigger.after
    if at >= high or at in ground.stand_at or at in heads or qualifies(ground, at):
        return None
    if ground.words.key[at] in _ONE:
        return at, min(at + 2, high)
    return (at, at + 1) if _somebody(ground, trigger, at) or _described(ground, trigger, at) else None


def _otherwise(trigger: Trigger, mention: Mention) -> bool:
    """Whether a figure counts those to whom another harm was done: أودى بحياة شاب وأوقع [ثلاثة مصابين]."""
    slot, value = own_slot(trigger), mention.value
    return slot in _HARM and isinstance(value, Figure) and value.slot in _HARM and value.slot != slot


def _met_death(ground: Ground, trigger: Trigger) -> int | None:
    """The word for who met his death right behind the verb of meeting: لقي [سائقها] حتفه, لقي [شاب] في البلدة مصرعه."""
    if not trigger.form.pronoun or trigger.verbal or trigger.form.sense.frame != "death":
        return None
    for i in ground.near(trigger.first, _MET_REACH, -1):
        if not stems(ground.words.key[i]).isdisjoint(_MET) and i + 1 < trigger.first and i + 1 not in ground.stand_at:
            return i + 1 if owned(ground.words.key[i + 1]) or _people(ground, i + 1) is not None else None
    return None


def _somebody(ground: Ground, trigger: Trigger, at: int) -> bool:
    """Whether the word behind what befalls people is one of them: by nation, as somebody's own (أجلي طلابها), as some
    of those told before (أوقفت تسعة منهم)."""
    form = trigger.form
    suffered = own_slot(trigger) is not None or form.sense.frame == "harm"
    if not suffered or (not trigger.verbal and (form.many or form.rest or form.pronoun)):
        return False
    if ground.words.key[at] in _PARTS:
        return False
    some = ground.words.key[at] in _NUMBERS and ground.words.key[at + 1 : at + 2] in _OF_THEM
    return some or national(ground, at) or owned(ground.words.key[at])


def _described(ground: Ground, trigger: Trigger, at: int) -> bool:
    """Whether the word behind it is a noun for people; of one only what befalls people tells."""
    behind = ground.stand_at.get(at + 1)
    if behind is not None and ground.stands[behind].kind == "organization" and ground.owns(at, ground.stands[behind]):
        return False  # مقاتلو [الحركة]: the movement itself acts
    many = _people(ground, at)
    plain = not ground.words.key[at].startswith("ال")
    return bool(many or (many is False and plain and (own_slot(trigger) or trigger.form.sense.frame == "harm")))


def _alone(ground: Ground, trigger: Trigger, first: int, after: int) -> bool:
    """Whether a number without a noun counts those who suffered: أصيب ثلاثون بجروح."""
    value = next((m.value for low, _, m in ground.figures if low == first), None)
    bare = isinstance(value, Figure) and value.unit is None and value.slot in _HARM
    at = trigger.after + (first > trigger.after and ground.words.key[trigger.after] in _PARTS)  # توفي منهم سبعة
    return bare and trigger.verbal and first == at and own_slot(trigger) is not None


def _people(ground: Ground, at: int) -> bool | None:
    """Whether word ``at`` is a noun for several people (True), for one (False), or none (None); dozens of things are
    not people: عشرات الصواريخ."""
    people = people_words()
    if ground.words.key[at] in _ROUND and at + 1 < ground.bounds[at][1] and ground.words.key[at + 1].startswith("ال"):
        return True if _people(ground, at + 1) is not None else None
    return next((people[stem] for stem in stems(ground.words.key[at]) if stem in people), None)
