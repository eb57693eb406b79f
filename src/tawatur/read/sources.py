"""Who published a page, and whom it credits.

In: the text, the lines with their parts, what was given. Out: the Outlet (or None) and the credits as voices.

What names the outlet, in this order: what the holder gave, the page's address, then the page itself: a dateline, a line
that claims the rights or asks to follow, the end of a page title, the beginning of the first paragraph. A name in the
running text is no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tawatur.arabic.words import Words, split
from tawatur.lexicon.outlets import OutletCard, by_domain, by_key, by_name
from tawatur.model import Given, Outlet, Span, Voice
from tawatur.read.cities import is_place
from tawatur.read.labels import GENERIC, Label, label_at_start, like_a_name, parts_of
from tawatur.read.lines import Line, words_of
from tawatur.read.outlet_claims import OWN, self_named
from tawatur.read.outlet_names import Named, first_words, named_in
from tawatur.read.parts import Laid
from tawatur.read.signals import page_words

#: Words that begin the name of an outlet which no card knows.
_CLASS = frozenset(words_of("بوابة صحيفة جريدة وكالة موقع شبكة قناة راديو إذاعة مجلة تلفزيون منصة"))
#: What stands after a place in a dateline and is no outlet.
_GENERIC = frozenset(words_of("خاص مراسلنا مراسل وكالات متابعة متابعات من في آخر تحديث بتوقيت غرينتش"))
_AFTER = frozenset(")-–—:/»ـ،")
_BEFORE = frozenset("(-–—/«ـ،:")
#: The dateline of a first paragraph ends within so many words.
_PREFIX = 9
_WIRE = re.compile(r"([^()]{2,45})\(([^()\d]{2,25})\)\s*[-–—ـ:]")
_AGENCIES = re.compile(r"[^.:]{2,50}\s[-–—ـ/]\s*((?:ال)?وكالات)\s*[:)\-–—ـ]")
_SEPARATORS = re.compile(r"\s[-–—|:•]\s|\s*[|]\s*")
_JOINTS = re.compile(r"\s[-–—ـ]\s|\s*[|:/(]\s*")


class _Evidence(NamedTuple):
    name: str
    cards: tuple[OutletCard, ...]
    span: Span


def card_of(name: str) -> OutletCard | None:
    """The one outlet of a key, an address or a name as a holder gives it; None where none or several are."""
    card = by_key().get(name.strip().lower()) or (by_domain(name) if "." in name else None)
    if card is not None:
        return card
    cards = by_name(name.strip())
    return cards[0] if len(cards) == 1 else None


def outlet_of(text: str, lines: list[Line], laid: Laid, given: Given, said: Sequence[str | None]) -> Outlet | None:
    """The outlet. ``said``: the site's name as HTML tells it to machines, then other addresses of the page."""
    site = said[0]
    addresses = [address for address in said if address]
    stated = list(_stated(text, lines, laid))
    told = _told(given, addresses)
    if told is None:
        own = None if stated else self_named(text, lines, laid)
        if own:
            return Outlet(name=own[0], span=own[1])
        return _best(stated) or (Outlet(name=site) if site and len(site.split()) <= 5 else None)
    same = [hit for hit in stated if told.key and any(card.key == told.key for card in hit.cards)]
    if same:
        return Outlet(name=told.name, key=told.key, span=same[0].span, basis="stated")
    return told


def _told(given: Given, addresses: Iterable[str]) -> Outlet | None:
    """The outlet as given, or by the page's address."""
    if given.outlet:
        card = card_of(given.outlet) or _by_both(given.outlet, given.url)
        return Outlet(name=card.name if card else given.outlet, key=card.key if card else None, basis="given")
    for address in (given.url, *addresses):
        card = card_of(address) if address else None
        if card is not None:
            return Outlet(name=card.name, key=card.key, basis="derived")
    return None


def _by_both(name: str, address: str | None) -> OutletCard | None:
    """The outlet of the address, if the name given is one of its names or the beginning of its key."""
    card = by_domain(address) if address else None
    if card and (name in (card.name, *card.names, *card.bare) or card.key.startswith(name.lower())):
        return card
    return None


def _best(stated: list[_Evidence]) -> Outlet | None:
    """The outlet that the page names; of a shared name the one that a surer spelling elsewhere on the page decides."""
    if not stated:
        return None
    first = stated[0]
    cards = {card.key: card for card in first.cards}
    for hit in stated[1:]:
        both = {card.key: card for card in hit.cards if card.key in cards}
        cards = both or cards
    if len(cards) == 1:
        card = next(iter(cards.values()))
        return Outlet(name=card.name, key=card.key, span=first.span)
    return Outlet(name=first.name, span=first.span)


def _stated(text: str, lines: list[Line], laid: Laid) -> Iterator[_Evidence]:
    """Where the page names its outlet, the surest first."""
    for at, label in sorted(laid.labels.items()):
        if laid.kinds[at][0] in ("dateline", "byline"):
            yield from _in_dateline(label, lines[at])
    for at, label in sorted(laid.labels.items()):
        if laid.kinds[at][0] == "credit":
            yield from _own_among(label, lines[at])
    yield from _in_prefix(text, lines, laid, agency=False)
    for at, line in enumerate(lines):
        kind = laid.kinds[at][0]
        if kind in ("furniture", "credit") and len(line.words) <= 30 and (own := OWN.search(line.raw)):
            yield from _named_first(text, Span(line.start + own.end(), line.end))
        elif kind in ("title", "furniture") and at <= (laid.title or 0) and _SEPARATORS.search(line.raw):
            yield from _in_title(text, line)


def _evidence(words: Words, hit: Named) -> _Evidence:
    return _Evidence(hit.name, hit.cards, hit.span(words))


def _in_dateline(label: Label, line: Line) -> Iterator[_Evidence]:
    """Outlets that are no agencies in a dateline; of an unknown one the part with a class word (بوابة ...)."""
    own = [hit for hit in label.named if not any(card.agency for card in hit.cards)]
    unknown = list(_unknown(label, line))
    longer = any(span.span.covers(hit.span(label.words)) and not hit.sure for span in unknown for hit in own)
    if unknown and (longer or not own):
        yield from unknown
        return
    for hit in own:
        if label.why != "name" and (hit.sure or (len(own) == 1 and _bounded(label, hit))):
            yield _evidence(label.words, hit)


def _own_among(label: Label, line: Line) -> Iterator[_Evidence]:
    """``الحرة / وكالات``, ``فرانس 24 / أ ف ب``: one outlet beside agencies is the page's own."""
    own = [hit for hit in _sources(label, line) if not any(card.agency for card in hit.cards)]
    agencies = any(card.agency for hit in label.named for card in hit.cards)
    generic = GENERIC - page_words("relay_words")
    if len(own) == 1 and (agencies or not generic.isdisjoint(label.words.key)):
        yield _evidence(label.words, own[0])


def _sources(label: Label, line: Line) -> list[Named]:
    """The outlets that a credit line means: sure names, and ordinary words that are a part of it by themselves."""
    parts = parts_of(line.raw)
    places = page_words("place_outlet")
    return [
        hit
        for hit in label.named
        if hit.sure or (words_of(hit.name) in parts and " ".join(words_of(hit.name)) not in places)
    ]


def _bounded(label: Label, hit: Named) -> bool:
    """Whether marks, the ends of the line or a date stand on both sides of a name that is an ordinary word too."""
    if " ".join(words_of(hit.name)) in page_words("place_outlet"):
        return False
    words, ends = label.words, {date.first for date in label.dates} | {len(label.words)}
    after = hit.after in ends or not words.key[hit.after].isalnum()
    return after and (hit.first == 0 or not words.key[hit.first - 1].isalnum())


def _unknown(label: Label, line: Line) -> Iterator[_Evidence]:
    """``القاهرة - بوابة النخيل الثلاثاء 3 مايو``: beside the place and the date stands an outlet that no card knows."""
    stops = {i for date in label.dates for i in range(date.first, date.after)}
    words = label.words
    parts = list(_free_parts(words, stops))
    classed = [(at, after) for at, after in parts if words.key[at] in _CLASS and after - at > 1]
    if not classed and label.dates and len(parts) == 2 and is_place(words.key[slice(*parts[0])]):
        keys = words.key[slice(*parts[1])]
        classed = [] if like_a_name(keys, sure=False) or not _GENERIC.isdisjoint(keys) else parts[1:]
    for at, after in classed[:1]:
        span = words.span(at, after)
        yield _Evidence(span.of(words.text), (), span)


def _free_parts(words: Words, stops: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of one to four words between marks and dates."""
    at = 0
    while at < len(words):
        after = at
        while after < len(words) and after not in stops and words.key[after].isalpha():
            after += 1
        if 0 < after - at <= 4:
            yield at, after
        at = max(after, at + 1)


def _in_prefix(text: str, lines: list[Line], laid: Laid, *, agency: bool) -> Iterator[_Evidence]:
    """Outlets in the dateline that opens the first paragraph: ``الرياض – الوئام:``, ``موسكو (رويترز) -``."""
    at = next((i for i, (kind, _) in enumerate(laid.kinds) if kind == "text"), None)
    if at is None:
        return
    line = lines[at]
    if not any(word in first_words() or word[1:] in first_words() for word in line.words[:_PREFIX]):
        return
    words = split(text, [Span(line.start, min(line.end, line.start + 120))])
    for hit in named_in(words, 0, min(len(words), 2 * _PREFIX)):
        if any(card.agency for card in hit.cards) == agency and _in_its_dateline(words, hit, line):
            yield _evidence(words, hit)


def _in_its_dateline(words: Words, hit: Named, line: Line) -> bool:
    """Whether the name is a part of the dateline that opens a paragraph: marks round it, or a date before it."""
    dated = hit.first > 0 and words.key[hit.first - 1].isdecimal()
    if hit.after >= len(words) or sum(key.isalnum() for key in words.key[: hit.after]) > _PREFIX:
        return False
    if not (hit.sure or dated or _own_part(line, hit.name)):
        return False
    before = words.raw[hit.first - 1] if hit.first else "("
    return (dated or before in _BEFORE or words.key[hit.first - 1] in _CLASS) and _ends(words, hit)


def _ends(words: Words, hit: Named) -> bool:
    """Whether a dateline goes on or ends after the name: a mark, ``من`` a place, a stop after a dash."""
    mark = words.raw[hit.after]
    if mark in _AFTER:
        return True
    if words.key[hit.after] == "من":
        return ":" in words.raw[hit.after : hit.after + 4]
    return mark == "." and hit.first > 0 and words.raw[hit.first - 1] in "-–—"


def _own_part(line: Line, name: str) -> bool:
    """Whether an ordinary word is a part of a dateline of short parts: ``سبق - جدة:``; a city's name is not."""
    head = re.split(r":| [-–—] (?=[^:]*$)", line.raw[:80], maxsplit=1)[0]
    parts = parts_of(head)
    return (
        words_of(name) in parts
        and max(map(len, parts)) <= 3
        and " ".join(words_of(name)) not in page_words("place_outlet")
    )


def _named_first(text: str, span: Span) -> Iterator[_Evidence]:
    """The outlet named first in ``span``, if it is named right there."""
    words = split(text, [span])
    hit = next(iter(named_in(words, 0, min(4, len(words)))), None)
    if hit and hit.sure and hit.first <= 1 and not any(card.agency for card in hit.cards):
        yield _evidence(words, hit)


def _in_title(text: str, line: Line) -> Iterator[_Evidence]:
    """The outlet at the end of a page title: ``... - بوابة الوسط``."""
    mark = list(_SEPARATORS.finditer(line.raw))[-1]
    words = split(text, [Span(line.start + mark.end(), line.end)])
    hits = named_in(words)
    if len(hits) == 1 and hits[0].sure and hits[0].after - hits[0].first >= len(words) - 1:
        yield _evidence(words, hits[0])


# ---------------------------------------------------------------- credits
def credits_of(text: str, lines: list[Line], laid: Laid) -> tuple[Voice, ...]:
    """The agencies and outlets that the page credits for the whole article, in the order of the page."""
    found: list[Voice] = []
    for at, label in sorted(laid.labels.items()):
        kind = laid.kinds[at][0]
        if kind in ("credit", "byline", "dateline"):
            found += _voices(label, lines[at], everyone=kind == "credit")
    for hit in _in_prefix(text, lines, laid, agency=True):
        found.append(Voice(kind="agency", name=_name(hit.cards, hit.name), span=hit.span))
    found += [] if found else _wire_prefix(text, lines, laid)
    found += _at_the_end(text, lines, laid)
    return tuple({voice.span: voice for voice in sorted(found, key=lambda v: v.span or Span(0, 0))}.values())


def _wire_prefix(text: str, lines: list[Line], laid: Laid) -> Iterator[Voice]:
    """``موسكو 25 تموز (مدار) -``: the agency of a wire's own dateline, where no card knows it; ``... - وكالات:``."""
    line = next((lines[i] for i, (kind, _) in enumerate(laid.kinds) if kind == "text"), None)
    if line is None:
        return
    generic = _AGENCIES.match(line.raw)
    if generic:
        span = Span(line.start + generic.start(1), line.start + generic.end(1))
        yield Voice(kind="unnamed", name="وكالات", span=span)
    wire = _WIRE.match(line.raw)
    if wire is None or named_in(split(wire[2])):
        return
    place = [word for word in words_of(wire[1]) if not word.isdigit()]
    if any(is_place(place[:count]) for count in (1, 2, 3)) and len(place) <= 5 and len(words_of(wire[2])) <= 3:
        yield Voice(
            kind="agency", name=wire[2].strip(), span=Span(line.start + wire.start(2), line.start + wire.end(2))
        )


def _name(cards: tuple[OutletCard, ...], written: str) -> str:
    return cards[0].name if len(cards) == 1 else written


def _voices(label: Label, line: Line, *, everyone: bool) -> Iterator[Voice]:
    """Agencies in the line; on a credit line outlets too, and the unnamed agencies of ``وكالات``."""
    own = [one.span for one in _own_among(label, line)] if everyone else []
    for hit in _sources(label, line) if everyone else label.named:
        agency = any(card.agency for card in hit.cards)
        if (agency or everyone) and hit.span(label.words) not in own:
            yield Voice(
                kind="agency" if agency else "outlet", name=_name(hit.cards, hit.name), span=hit.span(label.words)
            )
    words = label.words
    taken = {i for hit in label.named for i in range(hit.first, hit.after)}
    generic = [i for i, key in enumerate(words.key) if key in GENERIC and key.endswith("وكالات") and i not in taken]
    for at in generic:
        yield Voice(kind="unnamed", name="وكالات", span=words.span(at, at + 1))
    if everyone and not taken and not generic:
        yield from _unknown_credit(words)


def _unknown_credit(words: Words) -> Iterator[Voice]:
    """``المصدر: وكالة مدار للأنباء``: a source that no card knows, by the words that are its own name."""
    _, known = label_at_start([key for key in words.key if key.isalnum()])
    own = [i for i, key in enumerate(words.key) if key.isalnum()][known:]
    own = [i for i in own if words.key[i] not in page_words("agency_class")]
    if 0 < len(own) <= 4 and not any(words.key[i] in GENERIC or words.key[i].isdigit() for i in own):
        span = words.span(own[0], own[-1] + 1)
        yield Voice(kind="agency", name=span.of(words.text), span=span)


def _at_the_end(text: str, lines: list[Line], laid: Laid) -> Iterator[Voice]:
    """Agencies in brackets or after a dash at the very end of the last paragraph."""
    at = next((i for i in range(len(lines) - 1, -1, -1) if laid.kinds[i][0] == "text"), None)
    if at is None or not any(word in first_words() for word in lines[at].words[-5:]):
        return
    line = lines[at]
    words = split(text, [Span(max(line.start, line.end - 60), line.end)])
    for hit in named_in(words):
        rest = words.raw[hit.after :]
        before = words.raw[hit.first - 1] if hit.first else ""
        if before in _BEFORE and before and all(mark in ").؟!» " for mark in rest):
            agency = any(card.agency for card in hit.cards)
            if agency or (hit.sure and before == "("):
                yield Voice(
                    kind="agency" if agency else "outlet", name=_name(hit.cards, hit.name), span=hit.span(words)
                )
