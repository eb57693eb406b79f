"""The ground on which events are read: words with the actors, times, figures and quotes that stand on them.

In: a sheet after times, figures, names and quotes. Out: a Ground, which answers what stands where and after which
preposition.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.glance import scan_for
from tawatur.arabic.per_word import per_word
from tawatur.arabic.words import Words, sentences
from tawatur.lexicon import table, variants
from tawatur.mark.event_asides import asides_in
from tawatur.mark.event_dateline import dateline
from tawatur.mark.event_forms import articled, bare, word_set
from tawatur.mark.event_words import people_words
from tawatur.mark.sheet import Sheet
from tawatur.model import ActorKind, Figure, Mention, Name, Quote, Span, Time


class Stand(NamedTuple):
    """An actor where the text names it: words ``first`` to ``after``, and the preposition that governs it.

    ``link`` is "" (none), "with", "between", "in", "on", "to", "from", "for", "by", "about" or "rank"; ``joined`` says
    that it goes on a list (و) whose earlier part is the stand before; ``acts`` that a place stands for its government.
    """

    first: int
    after: int
    actor: str
    kind: ActorKind
    form: str
    link: str = ""
    joined: bool = False
    acts: bool = False


class Ground(NamedTuple):
    """What stands where in one article. ``bounds[i]`` are the first word of i's sentence and the word after it.

    ``sporting`` are the places of the words of sport; ``asides`` are the words from the mark that opens an insertion
    (، بحسب الشرطة،) to the one after it.
    """

    sheet: Sheet
    words: Words
    bounds: list[tuple[int, int]]
    stands: tuple[Stand, ...]
    stand_at: dict[int, int]
    times: tuple[tuple[int, int, Mention], ...]
    figures: tuple[tuple[int, int, Mention], ...]
    quotes: tuple[Mention, ...]
    sporting: tuple[int, ...] = ()
    asides: tuple[tuple[int, int], ...] = ()

    @property
    def day(self) -> str | None:
        """The day of the article, None where it is not known."""
        published = self.sheet.article.published
        return published.when.first if published is not None else None

    def between(self, first: int, after: int) -> tuple[Stand, ...]:
        """The stands that begin at words ``first`` up to ``after``."""
        low = bisect_left(self.stands, (first,))
        high = bisect_left(self.stands, (after,))
        return self.stands[low:high]

    def told(self, first: int, after: int) -> tuple[Stand, ...]:
        """The stands between two words that no insertion holds."""
        hidden = self.hidden(first, after)
        stands = self.between(first, after)
        return tuple(stand for stand in stands if stand.first not in hidden) if hidden else stands

    def owns(self, at: int, stand: Stand) -> bool:
        """Whether the noun at word ``at`` is in construct with the name right behind it: مسلحي [التنظيم]."""
        key = self.words.key[stand.first]
        return stand.first == at + 1 and (stand.link == "" or key[0] not in _LETTERS) and not stand.joined

    def hidden(self, first: int, after: int) -> frozenset[int]:
        """The words between two that insertions hold."""
        spans = [(low, high) for low, high in self.asides if first <= low < after]
        return frozenset(at for low, high in spans for at in range(low, high))

    def timed(self, at: int) -> bool:
        """Whether word ``at`` stands in a time."""
        return any(first <= at < after for first, after, _ in self.times)

    def before(self, at: int) -> str:
        """The folded word before ``at``; "" where it opens its sentence."""
        return self.words.key[at - 1] if at > self.bounds[at][0] else ""

    def near(self, at: int, before: int, after: int) -> range:
        """The words around ``at`` inside its sentence."""
        first, last = self.bounds[at]
        return range(max(first, at - before), min(last, at + after + 1))


@cache
def _links() -> dict[str, str]:
    """Preposition (folded) -> link."""
    pairs = ((fold(word), row["link"]) for row in table("event_links") for word in variants(row["words"]))
    return {word: link for word, link in pairs if link != "carrier" or " " in word}


@cache
def carriers() -> frozenset[str]:
    """Words that may stand between a preposition and its actor: مدينة, نظيره, الرئيس ..."""
    return frozenset(
        bare(fold(word)) for row in table("event_links") if row["link"] == "carrier" for word in variants(row["words"])
    )


@cache
def _ranks() -> frozenset[str]:
    """Nouns of rank and office that an organization or country completes: رئيس, عضو, وزير."""
    return word_set("ground.ranks")


#: The link of an office that only completes a rank.
_RANK = "rank"
#: على before a road is where, not whom: حادث على طريق الساحل.
_ROADS = word_set("ground.roads")
_LETTERS = {"ب": "in", "ل": "for", "ك": "as"}
_REACH = 5
#: Endings of a noun with a pronoun, which may stand between a preposition and a name: على رئيسها فلان; as what of
#: somebody is hit may: على مواقع الحركة.
_OWNED = ("ه", "ها", "هم", "هما")
#: Numbers may too: بينهم ثلاثة [أطفال].
_NUMBERS = word_set("ground.numbers")
#: Who of those just told is named next.
_ONE_OF = frozenset(("احدهم", "احدهما", "احداهن", "احداهما", "بينهم", "بينهن", "منهم"))
_NISBA = ("ي", "يه")
#: Marks that may stand between a preposition and the name that it governs.
_MARKS = frozenset("\"'«“”")


def sentence_bounds(words: Words) -> list[tuple[int, int]]:
    """For each word the range of its sentence."""
    return [(one.start, one.stop) for one in sentences(words) for _ in one]


def _letters(words: Words, first: int, start: int) -> str:
    """The folded proclitics of word ``first`` that stand before offset ``start``; لل counts as ل."""
    before = words.text[words.start[first] : start]
    if before:
        return fold(before)
    key = words.key[first]
    return "ل" if key.startswith("لل") else "ول" if key.startswith(("ولل", "فلل")) else ""


@per_word(10_000)
def _carried_link(key: str) -> str | None:
    """The link that a carrier (بمدينة) or a region (بشمال) makes with the preposition written onto it.

    "" for a carrier without one, None for any other word.
    """
    for cut, stem in cuts(key):
        if cut and key[cut - 1] == "ب" and _links().get(stem) == "in":
            return "in"
        if bare(stem) in carriers():
            return _LETTERS.get(key[cut - 1] if cut else "ل" if key.startswith("لل") else "", "")
    return None


@per_word(10_000)
def _titled_link(key: str) -> str | None:
    """The link of a preposition written onto the noun for one person right before the name: بالمستشارة [ليلى]."""
    for cut, stem in cuts(key):
        if cut and stem.startswith("ال") and people_words().get(bare(stem)) is False:
            return _LETTERS.get(key[cut - 1])
    return None


@cache
def _posts() -> frozenset[str]:
    """Nouns for what of somebody is hit, without the article: مواقع, معسكرات."""
    return word_set("clause.targets")


def _governed(key: str, *, next_to: bool) -> str | None:
    """The link that a carrier makes, or a noun for one person right before the name; None for any other word."""
    found = _carried_link(key)
    return _titled_link(key) if found is None and next_to else found


def _link_before(words: Words, at: int, floor: int) -> tuple[str, int]:
    """The link of the nearest preposition to the left of word ``at`` through carriers, and where the walk stopped."""
    links = _links()
    for j in range(at - 1, max(floor, at - _REACH) - 1, -1):
        key = words.key[j]
        found = (links.get(f"{words.key[j - 1]} {key}") if j > floor else None) or links.get(key)
        if found == "carrier" or key in _MARKS or key in _NUMBERS or (key == "عبر" and j == floor):
            continue
        if not found and _introduces(words, j, at):
            continue
        found = found or _governed(key, next_to=j == at - 1)
        if found:
            return found, j
        if found is None:
            if j > floor and not key.startswith(("ال", "و", "ف")) and _carries(words.key[j - 1]):
                continue  # في مقر تجميع [القوات]
            if j > floor and words.key[j - 1] in _ONE_OF and key.endswith("ي"):
                return "about", j - 1  # خمسة رجال أحدهم الجزائري [سفيان]
            whose = key in _posts() or (key.endswith(_OWNED) and not words.raw[j].endswith("ة"))
            owned = links.get(words.key[j - 1]) if j > floor and whose else None
            return (owned, j - 1) if owned not in (None, "carrier", "cover") else ("", j)
    return "", max(floor, at - _REACH)


def _introduces(words: Words, j: int, at: int) -> bool:
    """Whether word ``j`` tells, with the article, what somebody named at ``at`` is: على [الطبيب] سالم.

    One adjective of kind may follow: على [الناشطة الحقوقية] ليلى.
    """
    key, people = words.key[j], people_words()
    if not key.startswith("ال"):
        return False
    before = words.key[j - 1] if j == at - 1 and j and key.endswith(_NISBA) else ""
    return bare(key) in people or (before.startswith("ال") and bare(before) in people)


def _carries(key: str) -> bool:
    """Whether an indefinite word, with or without a preposition on it, may stand between a preposition and an actor."""
    return any(stem in carriers() for _, stem in cuts(key))


def of_rank(key: str) -> bool:
    """Whether a word is a rank whose office follows: لرئيس [مجلس الوزراء]; the office itself takes no part."""
    return not {bare(stem) for _, stem in cuts(key)}.isdisjoint(_ranks()) and not key.lstrip("وبلك").startswith("ال")


def _stand(words: Words, mention: Mention, kind: ActorKind, made: list[Stand], floor: int) -> Stand | None:
    """Where an actor mention stands; ``made`` are the stands before it."""
    inside = words.inside(mention.span)
    if not inside or not isinstance(mention.value, Name):
        return None
    first, after = inside[0], inside[-1] + 1
    letters = _letters(words, first, mention.span.start)
    link = _LETTERS.get(letters[-1:], "")
    joined = letters[:1] == "و"
    previous = made[-1] if made and made[-1].first >= floor else None
    if not link:
        link, stop = _link_before(words, first, floor)
        near = previous is not None and stop < previous.after and previous.after >= first - _REACH
        if near and previous is not None and (not link or stop < previous.first):
            titled = previous.form != "name" and previous.kind != "place"
            apposed = previous.after == first and (previous.kind == kind or titled)
            joined = joined or (previous.after < first and words.key[previous.after].startswith("و"))
            joined = joined or (previous.after < first and words.key[first - 1] == "و")
            link = previous.link if (joined or apposed) and previous.link != _RANK else ""
    if not link and previous is not None and words.key[previous.after : first] == ["و"] and previous.kind == kind:
        joined, link = True, "" if previous.link == _RANK else previous.link
    if kind != "person" and first > floor and of_rank(words.key[first - 1]):
        link = _RANK
    if link == "cover" or (link == "on" and kind == "place" and words.key[first] in _ROADS):
        link = "in" if kind == "place" else ""
    value = mention.value
    return Stand(first, after, value.actor, kind, value.form, link, joined and previous is not None, value.metonymy)


def _stands(sheet: Sheet, bounds: list[tuple[int, int]]) -> tuple[Stand, ...]:
    """The outermost actor mentions in order."""
    kinds = {actor.key: actor.kind for actor in sheet.actors}
    made: list[Stand] = []
    wrote = dateline(sheet.words, sheet.article)
    for mention in sheet.of("person", "organization", "place", "group"):
        if wrote and sheet.words.at(mention.span.start) in wrote:
            continue
        if made and mention.span.start < sheet.words.end[made[-1].after - 1]:
            continue
        if not isinstance(mention.value, Name) or not sheet.words.inside(mention.span):
            continue
        floor = bounds[sheet.words.inside(mention.span)[0]][0]
        stand = _stand(sheet.words, mention, kinds.get(mention.value.actor, "group"), made, floor)
        if stand is not None:
            made.append(stand)
    return tuple(made)


def _placed(sheet: Sheet, mentions: list[Mention]) -> tuple[tuple[int, int, Mention], ...]:
    """Mentions with their word ranges; those outside the readable words are left out."""
    found = ((sheet.words.inside(m.span), m) for m in mentions)
    return tuple((inside[0], inside[-1] + 1, m) for inside, m in found if inside)


_SPORT = word_set("sense.sport")
_sporting = scan_for(lambda: articled(_SPORT), whole=lambda: _SPORT)


def survey(sheet: Sheet, bounds: list[tuple[int, int]] | None = None) -> Ground:
    """The ground of one sheet; ``bounds`` of its sentences where an earlier look at the same words found them."""
    bounds = sentence_bounds(sheet.words) if bounds is None else bounds
    stands = _stands(sheet, bounds)
    at = {i: n for n, stand in enumerate(stands) for i in range(stand.first, stand.after)}
    times = [m for m in sheet.of("time") if isinstance(m.value, Time)]
    figures = [m for m in sheet.of("figure") if isinstance(m.value, Figure)]
    quotes = tuple(m for m in sheet.of("quote") if isinstance(m.value, Quote))
    sporting = tuple(_sporting(sheet.words))
    return Ground(
        sheet,
        sheet.words,
        bounds,
        stands,
        at,
        _placed(sheet, times),
        _placed(sheet, figures),
        quotes,
        sporting,
        asides_in(sheet.words, bounds),
    )


def word_span(words: Words, first: int, after: int, cut: int) -> Span:
    """The span of words ``first`` to ``after`` without ``cut`` proclitic letters of the first."""
    raw, left, skip = words.raw[first], cut, 0
    while skip < len(raw) and (left or (cut and not fold(raw[skip]))):
        left -= bool(left and fold(raw[skip]))
        skip += 1
    return Span(words.start[first] + skip, words.end[after - 1])
