"""Name the people whom events count or describe (12 شخصا, عناصر إرهابية) as groups of the article.

In: a Ground and its triggers. Out: the sheet with these groups as actors and mentions, and the ground surveyed again.
A group that the names step has found already is left alone.
"""

from __future__ import annotations

from tawatur.mark.event_counts import own_slot, people_span
from tawatur.mark.event_ground import Ground, survey
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.sheet import Sheet
from tawatur.model import Actor, Mention, Name, Span

MADE_BY = "mark.events 1"
_FRAMES = frozenset(("death", "injury", "arrest", "rescue", "attack", "strike", "harm", "fight", "release"))


def name_people(ground: Ground, triggers: list[Trigger]) -> tuple[Sheet, Ground]:
    """The sheet with the groups that the triggers name, and its ground; one group for one figure of one slot."""
    sheet = ground.sheet
    heads = frozenset(trigger.first for trigger in triggers)
    actors: dict[str, Actor] = {}
    mentions: list[Mention] = []
    taken: set[int] = set()
    for trigger in triggers:
        if trigger.form.sense.frame not in _FRAMES:
            continue
        found = people_span(ground, trigger, heads)
        if found is None or found[0] in taken:
            continue
        taken.add(found[0])
        span = ground.words.span(*found)
        key = _key(ground, trigger, found, span)
        wording = span.of(sheet.article.text)
        actors.setdefault(key, Actor(article=sheet.article.id, key=key, kind="group", name=wording, made_by=MADE_BY))
        value = Name(actor=key, form="description")
        mentions.append(
            Mention(article=sheet.article.id, kind="group", span=span, wording=wording, value=value, made_by=MADE_BY)
        )
    if not mentions:
        return sheet, ground
    sheet = sheet.plus(mentions, actors=actors.values())
    return sheet, survey(sheet)


def _key(ground: Ground, trigger: Trigger, found: tuple[int, int], span: Span) -> str:
    """A readable key: what befell the group and how it is worded, so that the same figure is the same group."""
    slot = own_slot(trigger) or trigger.form.sense.type
    figure = next((m for first, _, m in ground.figures if first == found[0]), None)
    said = getattr(figure.value, "value", "") if figure else "-".join(ground.words.key[found[0] : found[1]])
    return f"group:{slot}:{said or span.start}"
