"""Figures and times that no event took up, as claims all the same: they can be compared wherever they stand.

In: a Scene, its events, its figures, and the spans that are claimed already. Out: Fillings with the event that each is
hung on: the nearest of the figure's sentence, else the article's first, which is what an article goes on about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from tawatur.arabic.edtf import bounds
from tawatur.mark.claim_slots import FIGURE_SLOTS, Filling, Scene
from tawatur.model import ASIDE, Figure, Mention, Name, Slot, Span, Time

#: Slots whose figures count people by what befell them; their unit says nothing more.
TOLLS = frozenset({"killed", "injured", "arrested", "missing", "rescued"})
#: Words before a figure that is a part of the figure before it.
_AMONG = frozenset(("بينهم", "بينهن", "بينها", "منهم", "منهن", "منها", "ضمنهم", "بينهما"))


def units(figures: Sequence[Mention]) -> dict[Span, str]:
    """The unit of the figure at each span, of those that a slot does not name already."""
    return {
        mention.span: mention.value.unit
        for mention in figures
        if isinstance(mention.value, Figure) and mention.value.slot not in TOLLS
    }


def counted(scene: Scene, filling: Filling, unit: Mapping[Span, str]) -> Filling:
    """The filling with what its figure counts or measures. Some of the dead or held ("among them three children") are a
    count of their own."""
    if filling.slot not in FIGURE_SLOTS or filling.slot == "duration":
        return filling
    if filling.slot in TOLLS and filling.span in unit:
        before = scene.words.at(filling.span.start) - 1
        if before >= 0 and scene.words.key[before] in _AMONG:
            return filling._replace(slot="count", unit=unit[filling.span])
        return filling
    return filling if filling.slot in TOLLS else filling._replace(unit=unit.get(filling.span, ""))


def figure_fillings(
    scene: Scene, events: Sequence[Mention], figures: Sequence[Mention], claimed: Collection[Span]
) -> Iterator[tuple[Mention, Filling]]:
    """The claims of figures whose spans are not ``claimed``."""
    lengths = {mention.span: mention.value.when.value for mention in scene.times if isinstance(mention.value, Time)}
    for mention in figures:
        figure = mention.value
        if mention.span in claimed or not isinstance(figure, Figure):
            continue
        slot = _slot(figure)
        value = (lengths.get(mention.span) if slot == "duration" else None) or figure.value
        unit = "" if slot in TOLLS or slot == "duration" else figure.unit
        yield event_of(scene, events, mention.span), Filling(slot, mention.span, value, mod=figure.mod, unit=unit)


def aside_fillings(
    scene: Scene, events: Sequence[Mention], claimed: Collection[Span]
) -> Iterator[tuple[Mention, Filling]]:
    """The claims of days, months and years whose spans are not ``claimed``: they are no event's time, but tell when
    something was (in office since 2030, a round in May)."""
    for mention in scene.times:
        value = mention.value.when.value if isinstance(mention.value, Time) else None
        if value and mention.span not in claimed and bounds(value) is not None and "/" not in value:
            yield event_of(scene, events, mention.span), Filling("when", mention.span, value, unit=ASIDE)


def place_fillings(
    scene: Scene, events: Sequence[Mention], placed: Collection[str]
) -> Iterator[tuple[Mention, Filling]]:
    """The first mention of every place that is the scene of no event: where somebody went, what lies there."""
    known = set(placed)
    for mention in scene.names:
        if mention.kind == "place" and isinstance(mention.value, Name) and mention.value.actor not in known:
            known.add(mention.value.actor)
            name = scene.called.get(mention.value.actor, mention.wording)
            filling = Filling("where", mention.span, name, actor=mention.value.actor, unit=ASIDE)
            yield event_of(scene, events, mention.span), filling


def name_fillings(scene: Scene, events: Sequence[Mention], named: Collection[str]) -> Iterator[tuple[Mention, Filling]]:
    """The first mention of every named person and body that takes part in no event and says nothing: who owns, heads
    or follows somebody."""
    known = set(named)
    for mention in scene.names:
        name = mention.value
        if mention.kind not in ("person", "organization") or not isinstance(name, Name) or name.form != "name":
            continue
        if name.actor not in known:
            known.add(name.actor)
            value = scene.called.get(name.actor, mention.wording)
            filling = Filling("who", mention.span, value, actor=name.actor, unit=ASIDE)
            yield event_of(scene, events, mention.span), filling


def _slot(figure: Figure) -> Slot:
    """The slot of a figure; a share or a measure is a count of its unit."""
    return figure.slot if figure.slot in FIGURE_SLOTS else "count"  # type: ignore[return-value]


def event_of(scene: Scene, events: Sequence[Mention], span: Span) -> Mention:
    """The event that a figure is hung on."""
    sentence = scene.sentence(span)
    here = [event for event in events if sentence.covers(event.span)]
    return min(here, key=lambda e: max(e.span.start - span.end, span.start - e.span.end), default=events[0])
