"""Who published a page.

In: the text, the lines with their parts, what was given. Out: the Outlet, or None.

What names the outlet, in this order: what the holder gave, the page's address, then the page itself: a dateline, a line
that claims the rights or asks to follow, the end of a page title, the beginning of the first paragraph. A name in the
running text is no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tawatur.arabic.words import Words, split
from tawatur.lexicon.outlets import OutletCard, by_domain, by_key, by_name
from tawatur.model import Given, Outlet, Span
from tawatur.read.cities import is_place
from tawatur.read.evidence import Evidence, evidence, in_prefix, own_among
from tawatur.read.labels import Label, like_a_name
from tawatur.read.lines import Line, words_of
from tawatur.read.outlet_claims import OWN, self_named
from tawatur.read.outlet_names import Named, named_in
from tawatur.read.parts import Laid
from tawatur.read.signals import page_words

#: Words that begin the name of an outlet which no card knows.
_CLASS = frozenset(words_of("بوابة صحيفة جريدة وكالة موقع شبكة قناة راديو إذاعة مجلة تلفزيون منصة"))
#: What stands after a place in a dateline and is no outlet.
_GENERIC = frozenset(words_of("خاص مراسلنا مراسل وكالات متابعة متابعات من في آخر تحديث بتوقيت غرينتش"))
_HEADERS = _CLASS | frozenset(words_of("مرصد نشرة مدونة"))
#: The name at the top of a page has at most so many words.
_LONGEST_HEADER = 6
#: A dateline stands so close above the headline at most; further up are menus (الطبعة: العربية).
_NEAR = 4
_SEPARATORS = re.compile(r"\s[-–—|:•]\s|[|]\s*+")


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
        return _best(stated) or (Outlet(name=site) if site and len(site.split()) <= 5 else _header(text, lines, laid))
    same = [hit for hit in stated if told.key and any(card.key == told.key for card in hit.cards)]
    if same:
        return Outlet(name=told.name, key=told.key, span=same[0].span, basis="stated")
    return told


def _header(text: str, lines: list[Line], laid: Laid) -> Outlet | None:
    """The name that stands above all else on the page and begins with a word for outlets: بوابة المدار الإخبارية."""
    line = lines[0] if lines else None
    if line is None or laid.title == 0 or laid.kinds[0][0] not in ("furniture", "credit"):
        return None
    raw = _SEPARATORS.split(line.raw.strip())[0].rstrip()
    words = split(text, [Span(line.start, line.start + len(line.raw) - len(line.raw.lstrip()) + len(raw))])
    if not 1 < len(words) <= _LONGEST_HEADER or not all(key.isalpha() for key in words.key):
        return None
    span = words.span(0, len(words))
    hits = [hit for hit in named_in(words) if hit.first == 0 and hit.after == len(words)]
    card = hits[0].cards[0] if hits and len(hits[0].cards) == 1 else None
    if card is not None:
        return Outlet(name=card.name, key=card.key, span=span)
    return Outlet(name=span.of(text), span=span) if words.key[0].removeprefix("ال") in _HEADERS else None


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


def _best(stated: list[Evidence]) -> Outlet | None:
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


def _stated(text: str, lines: list[Line], laid: Laid) -> Iterator[Evidence]:
    """Where the page names its outlet, the surest first."""
    for at, label in sorted(laid.labels.items()):
        if laid.kinds[at][0] in ("dateline", "byline") and at >= (laid.title or 0) - _NEAR:
            yield from _in_dateline(label, lines[at])
            yield from _in_marks(label)
    for at, label in sorted(laid.labels.items()):
        if laid.kinds[at][0] == "credit":
            yield from own_among(label, lines[at])
            yield from _in_marks(label)
    yield from in_prefix(text, lines, laid, agency=False)
    for at, line in enumerate(lines):
        kind = laid.kinds[at][0]
        if kind in ("furniture", "credit") and len(line.words) <= 30 and (own := OWN.search(line.raw)):
            yield from _named_first(text, Span(line.start + own.end(), line.end))
        elif kind in ("title", "furniture") and at <= (laid.title or 0) and _SEPARATORS.search(line.raw):
            yield from _in_title(text, line)


def _in_dateline(label: Label, line: Line) -> Iterator[Evidence]:
    """Outlets that are no agencies in a dateline; of an unknown one the part with a class word (بوابة ...)."""
    own = [hit for hit in label.named if not hit.agency]
    unknown = list(_unknown(label, line))
    longer = any(span.span.covers(hit.span(label.words)) and not hit.sure for span in unknown for hit in own)
    if unknown and (longer or not own):
        yield from unknown
        return
    for hit in own:
        if label.why != "name" and (hit.sure or (len(own) == 1 and _bounded(label, hit))):
            yield evidence(label.words, hit)


def _in_marks(label: Label) -> Iterator[Evidence]:
    """``بيروت - «المدار»، رويترز``: an outlet that no card knows, in marks behind the place of a line of sources."""
    words = label.words
    opened = next((i for i, raw in enumerate(words.raw) if raw in '«“"'), 0)
    closed = next((i for i in range(opened + 1, len(words)) if words.raw[i] in '»”"'), 0)
    inside = _part_before(words, opened)
    if (
        0 < opened < closed - 1 <= opened + 3
        and is_place(inside)
        and not any(opened < hit.first < closed for hit in label.named)
    ):
        span = words.span(opened + 1, closed)
        yield Evidence(span.of(words.text), (), span)


def _part_before(words: Words, opened: int) -> list[str]:
    """The letters of the part of a line that ends right before the mark at ``opened``: a dash or colon parts it."""
    end = opened
    while end and not words.key[end - 1].isalpha():
        end -= 1
    first = end
    while first and words.key[first - 1].isalpha():
        first -= 1
    return words.key[first:end]


def _bounded(label: Label, hit: Named) -> bool:
    """Whether marks, the ends of the line or a date stand on both sides of a name that is an ordinary word too."""
    if " ".join(words_of(hit.name)) in page_words("place_outlet"):
        return False
    words, ends = label.words, {date.first for date in label.dates} | {len(label.words)}
    after = hit.after in ends or not words.key[hit.after].isalnum()
    return after and (hit.first == 0 or not words.key[hit.first - 1].isalnum())


def _unknown(label: Label, line: Line) -> Iterator[Evidence]:
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
        yield Evidence(span.of(words.text), (), span)


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


def _named_first(text: str, span: Span) -> Iterator[Evidence]:
    """The outlet named first in ``span``, if it is named right there."""
    words = split(text, [span])
    hit = next(iter(named_in(words, 0, min(4, len(words)))), None)
    if hit and hit.sure and hit.first <= 1 and not hit.agency:
        yield evidence(words, hit)


def _in_title(text: str, line: Line) -> Iterator[Evidence]:
    """The outlet at the end of a page title: ``... - بوابة الوسط``."""
    mark = list(_SEPARATORS.finditer(line.raw))[-1]
    words = split(text, [Span(line.start + mark.end(), line.end)])
    hits = named_in(words)
    if len(hits) == 1 and hits[0].sure and hits[0].after - hits[0].first >= len(words) - 1:
        yield evidence(words, hits[0])
