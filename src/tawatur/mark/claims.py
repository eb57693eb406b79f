"""Turn events into claims: this article, at this span, through this chain, gives this slot of this event this value.

In: a Sheet with events. Out: the Sheet with Claims. What stands inside the words of another carries that quote's chain;
all else is the outlet's own voice.

>>> from tawatur.mark.events import mark_events
>>> from tawatur.mark.sheet import lay
>>> from tawatur.model import Article, Block, Span
>>> text = "زلزال يهز الجزيرة"
>>> blocks = (Block(span=Span(0, len(text)), kind="text"),)
>>> article = Article(page="p", name="a", source="s", sha256="0", text=text, blocks=blocks)
>>> [(c.slot, c.wording, c.value) for c in mark_claims(mark_events(lay(article))).claims]
[('what', 'زلزال يهز الجزيرة', 'disaster')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tawatur.arabic.fold import fold
from tawatur.mark.claim_addressees import ADDRESSEE, SPEAKER, addressee_fillings
from tawatur.mark.claim_causes import why_fillings
from tawatur.mark.claim_effects import effect_fillings
from tawatur.mark.claim_figures import (
    aside_fillings,
    counted,
    figure_fillings,
    name_fillings,
    place_fillings,
    units,
)
from tawatur.mark.claim_hours import announced_fillings, hour_fillings
from tawatur.mark.claim_orders import order_fillings
from tawatur.mark.claim_phrases import phrase_fillings
from tawatur.mark.claim_slots import FIGURE_SLOTS, VOICE, Filling, Scene, fillings, said_fillings
from tawatur.mark.claim_victims import victim_fillings
from tawatur.mark.event_forms import word_set
from tawatur.mark.sheet import Sheet
from tawatur.model import Article, Claim, Happening, Mention, Quote, Span, Stance, Status, Voice

MADE_BY = "mark.claims 1"
#: Words right before a definite noun by which its very happening is denied: nouns of occurring, verbs of denying.
_DENIED_AS_SUCH = ("وقوع", "قوع", "حدوث", "حصول", "عقد", "انعقاد", "جود", "صحه", "نف", "ينف", "تنف", "انكر", "كذب")
#: Pronouns that begin a clause about what goes before; so many characters back they are looked for without a cue.
_RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "اللتان", "اللواتي", "اللاتي"))
_ASIDE = 120
#: Words for somebody's part in an event, or for another one; so many characters back they are looked for.
_PART_IN = word_set("claim.part_in")
_NEAR = 45
_SENTENCE_END = re.compile(r"[؛؟!.\n،]")
#: What the units of claims of who spoke to whom begin with.
_SPOKEN = (SPEAKER, ADDRESSEE)
_STANCE: dict[Status, Stance] = {
    "announced_future": "expected",
    "hypothetical": "hypothetical",
    "denied": "denied",
}


def mark_claims(sheet: Sheet) -> Sheet:
    """The sheet with the claims of its events."""
    events = sheet.of("event")
    if not events:
        return sheet
    scene = Scene.of(sheet)
    voice = own_voice(sheet.article)
    claims = []
    ids = {event.span: event.id for event in events}
    figures = sheet.of("figure")
    unit = units(figures)
    for event in events:
        for filling in fillings(scene, event):
            claims.append(_claim(scene, event, ids[event.span], counted(scene, filling, unit), voice))
    claims += [
        _claim(scene, event, ids[event.span], filling, voice)
        for event, filling in _beside(scene, events, claims, figures)
    ]
    return sheet.plus(claims=_once(claims))


def _beside(
    scene: Scene, events: list[Mention], claims: list[Claim], figures: list[Mention]
) -> Iterator[tuple[Mention, Filling]]:
    """What the text tells beside its events: figures, sayings, reasons, and the times, places and names that no event
    took up."""
    claimed = {claim.span for claim in claims if claim.slot in FIGURE_SLOTS}
    said = list(said_fillings(scene, events))
    yield from figure_fillings(scene, events, figures, claimed)
    yield from order_fillings(scene, events)
    yield from said
    yield from why_fillings(scene, events)
    yield from effect_fillings(scene, events)
    yield from phrase_fillings(scene, events)
    yield from victim_fillings(scene, events)
    yield from hour_fillings(scene, events)
    yield from announced_fillings(scene, events)
    yield from addressee_fillings(scene, events)
    yield from aside_fillings(scene, events, {claim.span for claim in claims if claim.slot == "when"})
    yield from place_fillings(scene, events, {claim.actor for claim in claims if claim.slot == "where" and claim.actor})
    heard = {filling.actor for _, filling in said if filling.actor}
    yield from name_fillings(scene, events, heard | {claim.actor for claim in claims if claim.actor})


def own_voice(article: Article) -> tuple[Voice, ...]:
    """The chain of what the outlet says itself; no link where the outlet is not known."""
    outlet = article.outlet
    if outlet is None:
        return ()
    return (Voice(kind="outlet", name=outlet.name, span=outlet.span),)


def quote_over(quotes: list[Mention], span: Span) -> Quote | None:
    """The innermost quote whose words cover ``span``."""
    start, end = span.start, span.end
    over = [q for q in quotes if q.span.start <= start and end <= q.span.end]
    best = min(over, key=lambda q: q.span.end - q.span.start, default=None)
    return best.value if best is not None and isinstance(best.value, Quote) else None


def _is_what_is_denied(text: str, span: Span) -> bool:
    """Whether a definite noun is itself denied (``نفى وقوع الهجوم``); who denies something else about "the meeting"
    takes for granted that there was one."""
    before = fold(text[max(0, span.start - 24) : span.start]).split()
    return bool(before) and before[-1].lstrip("وف").startswith(_DENIED_AS_SUCH)


def _of_something(text: str, span: Span) -> bool:
    """Whether what is denied is somebody's part in the event, its cause or another one like it: who denies that he has
    to do with a death does not deny the death."""
    before = _SENTENCE_END.split(text[max(0, span.start - _NEAR) : span.start])[-1]
    return not _PART_IN.isdisjoint(fold(word) for word in before.split())


def _presupposed(text: str, event: Mention) -> bool:
    """Whether a denial takes the event for granted."""
    named = event.wording.startswith("ال") and not _is_what_is_denied(text, event.span)
    return named or _of_something(text, event.span)


def _told_aside(scene: Scene, quote: Quote, event: Span) -> bool:
    """Whether a relative clause tells the event within what is denied: who rejects "the results of the election that X
    won" does not deny that X won."""
    cue = quote.cue
    begin = cue.end if cue is not None and cue.end <= event.start else max(0, event.start - _ASIDE)
    return not _RELATIVES.isdisjoint(fold(word) for word in scene.article.text[begin : event.start].split())


def _claim(scene: Scene, event: Mention, event_id: str, filling: Filling, voice: tuple[Voice, ...]) -> Claim:
    """One claim of an event."""
    value = event.value
    status = value.status if isinstance(value, Happening) else "reported"
    stance: Stance = _STANCE.get(status, "asserted")
    if stance == "denied" and _presupposed(scene.article.text, event):
        stance = "asserted"
    chain = voice
    quote = filling.quote or quote_over(scene.quotes, filling.span)
    if quote is not None:
        chain = quote.chain or voice
        doubts = quote.stance in ("denied", "doubted")
        given = doubts and (_presupposed(scene.article.text, event) or _told_aside(scene, quote, event.span))
        stance = quote.stance if stance == "asserted" and not given else stance
    if filling.unit == VOICE or filling.unit.startswith(_SPOKEN):
        stance = "asserted"
    elif (
        filling.slot == "said"
        and filling.quote is not None
        and (stance == "denied" or filling.quote.stance != "asserted")
    ):
        # What is said is not denied with the happening that it hangs on.
        stance = filling.quote.stance
    return Claim(
        article=scene.article.id,
        span=filling.span,
        wording=filling.span.of(scene.article.text),
        event=event_id,
        slot=filling.slot,
        value=filling.value,
        actor=filling.actor,
        mod=filling.mod,
        unit=filling.unit,
        stance=stance,
        chain=chain,
        made_by=MADE_BY,
    )


def _once(claims: list[Claim]) -> list[Claim]:
    """Each claim once, in the order of the text; who speaks to somebody may be a voice as well."""
    kept = {(c.event, c.slot, c.span, c.value, c.unit.startswith(_SPOKEN)): c for c in claims}
    return sorted(kept.values(), key=lambda c: (c.span, c.slot, c.event))
