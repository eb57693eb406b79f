"""Who stands at a word of the text: a name with its title, or people who have no name (سكان القرية، أعضاء البرلمان).

In: a Scene. Out: parties by the word at which they begin, and the phrase of an addressee with the actor that it names.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import NamedTuple

from tawatur.arabic.clitics import bare, cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants
from tawatur.mark.claim_slots import Scene
from tawatur.mark.event_forms import word_set
from tawatur.model import Name, Span

#: A phrase without a name has at most so many words.
LONGEST = 5
#: A noun has so many letters.
SHORTEST = 3
#: Endings of an adjective that goes with a noun before it: المجتمع الدولي، الفرق الطبية.
_ADJECTIVES = ("ي", "يه", "يين", "يون", "ين")
_STOPS = word_set("claim.stops") | frozenset(("علي", "عن", "من", "في", "مع", "بعد", "قبل", "خلال", "الي", "ضد", "عبر"))
_BEFORE = "امام"
_MARKS = frozenset("«“”\"„'")


class Addressed(NamedTuple):
    """Who is addressed: the phrase, and the actor where it names one."""

    span: Span
    actor: str | None


class Party(NamedTuple):
    """An actor named by words ``first`` up to ``after``, title and name as one; ``led``: ل or إلى stands before it."""

    actor: str
    first: int
    after: int
    span: Span
    led: bool


class Parties:
    """The actors that a text names, by the word at which they begin and end."""

    def __init__(self, found: Mapping[int, Party], kinds: Mapping[str, str], names: Collection[int]) -> None:
        self._found, self._kinds, self._names = found, kinds, names
        self._ends = {party.after: party for _, party in sorted(found.items())}

    @classmethod
    def of(cls, scene: Scene) -> Parties:
        """The parties of a scene; a title and the name right behind it are one, as are two names of one actor."""
        words = scene.words
        named = [(m, m.value) for m in scene.names if isinstance(m.value, Name)]
        found: dict[int, Party] = {}
        last: Party | None = None
        for mention, name in sorted(named, key=lambda pair: (pair[0].span.start, -pair[0].span.end)):
            first, after = words.at(mention.span.start), words.at(mention.span.end - 1) + 1
            if last is not None and last.after == first and last.actor == name.actor:
                last = last._replace(after=after, span=Span(last.span.start, mention.span.end))
            elif last is None or last.after <= first:
                last = Party(name.actor, first, after, mention.span, _led(words, first, mention.span.start))
            found[last.first] = last
        ends = {words.at(m.span.end - 1) + 1 for m, name in named if name.form == "name"}
        return cls(found, {name.actor: m.kind for m, name in named}, ends)

    def starting(self, at: int) -> Party | None:
        """Who is named from word ``at`` on."""
        return self._found.get(at)

    def ending(self, at: int) -> Party | None:
        """Who is named right before word ``at``, as one who can act."""
        party = self._ends.get(at)
        return party if party is not None and not party.led and self.acts(party.actor) else None

    def name_ends(self, at: int, actor: str) -> bool:
        """Whether an actor's name, not only his title, ends right before a word."""
        party = self._ends.get(at)
        return at in self._names and party is not None and party.actor == actor

    def is_place(self, at: int) -> bool:
        """Whether a place is named at a word."""
        party = self._found.get(at)
        return party is not None and not self.acts(party.actor)

    def acts(self, actor: str) -> bool:
        """Whether an actor can speak: a place does not, as far as its words go."""
        return self._kinds.get(actor) != "place"

    def nearest(self, actor: str, at: int, after: int) -> Addressed | None:
        """The first mention of an actor between two words, else the last one shortly before."""
        here = [party for first, party in self._found.items() if party.actor == actor and at - LONGEST <= first < after]
        best = min(here, key=lambda party: (party.first < at, abs(party.first - at)), default=None)
        return Addressed(best.span, actor) if best else None


def _led(words: Words, first: int, start: int) -> bool:
    """Whether ل or إلى stands before a mention, written onto it or not."""
    onto = words.key[first][: len(fold(words.text[words.start[first] : start]))]
    return (
        onto.endswith("ل") or words.key[first].startswith("لل") or (first > 0 and words.key[first - 1] in ("الي", "ل"))
    )


@cache
def _nouns(how: str) -> frozenset[str]:
    """The folded nouns of one kind, without the article."""
    rows = [row for row in table("speech_acts") if row["how"] == how]
    return frozenset(bare(fold(word)) for row in rows for word in variants(row["words"]))


def named_at(words: Words, parties: Parties, at: int, cut: int = 0, *, anyone: bool = False) -> Addressed | None:
    """Who is named from word ``at`` on, of which ``cut`` letters do not belong to the phrase; ``anyone``: whoever it
    is, it needs no noun for people."""
    party = parties.starting(at)
    if party is not None:
        return Addressed(party.span, party.actor)
    behind = parties.starting(at + 1)
    if behind is not None and not behind.led and words.key[at].startswith(("ال", "لل")):
        return Addressed(Span(words.start[at], behind.span.end), behind.actor)
    if at >= len(words) or not (_of_people(words.key[at][cut:]) or (anyone and _some_noun(words, parties, at))):
        return None
    after = _phrase_end(words, parties, at, bool(cut))
    behind = parties.starting(after)
    if behind is not None and words.key[at][cut:].startswith("نظير"):
        return Addressed(Span(words.start[at] + cut, behind.span.end), behind.actor)
    return Addressed(Span(words.start[at] + cut, words.end[after - 1]), None)


def is_role(words: Words, at: int) -> bool:
    """Whether a word is a role with the article, by which somebody named before goes."""
    return words.key[at].startswith("ال") and bare(words.key[at]) in _nouns("role")


def _some_noun(words: Words, parties: Parties, at: int) -> bool:
    """Whether a word can be a noun that is meant as somebody known: it has the article, or what follows has."""
    key = words.key[at]
    if not key.isalpha() or key in _STOPS or len(key) < SHORTEST:
        return False
    behind = words.key[at + 1] if at + 1 < len(words) else ""
    if key == "الله" or (key.startswith("ال") and key.endswith(("ي", "يه"))):
        return False
    return key.startswith("ال") or (
        key[0] not in "بلكوف" and (behind.startswith("ال") or parties.starting(at + 1) is not None)
    )


def _of_people(word: str) -> bool:
    """Whether a folded word is a noun for people who can be addressed."""
    stem = "ال" + word[2:] if word.startswith("لل") else word
    return bare(stem) in _nouns("people")


def _phrase_end(words: Words, parties: Parties, at: int, cut: bool) -> int:
    """The word after the phrase: on over genitives until one has the article or a name, then over an adjective."""
    after, last = at + 1, min(at + LONGEST, len(words))
    while after < last and words.key[after].isalpha() and words.key[after] not in _STOPS:
        party = parties.starting(after)
        if party is not None:
            return at + 1 if words.key[at].startswith("نظير") or (cut and "نظير" in words.key[at]) else party.after
        closed = words.key[after - 1].startswith(("ال", "لل"))
        if closed and not (words.key[after].startswith("ال") and words.key[after].endswith(_ADJECTIVES)):
            break
        if words.block[after] != words.block[at] or (words.key[after][:1] in "وب" and closed):
            break
        after += 1
    return after


def led(words: Words, parties: Parties, at: int, by: str = "", *, anyone: bool = False) -> Addressed | None:
    """Who is addressed at word ``at``, behind ل or إلى; ``by``: one of the two alone; ``anyone``: behind إلى whoever it
    is."""
    party = parties.starting(at)
    if words.key[at] == "الي" and by != "ل":
        return named_at(words, parties, at + 1, anyone=anyone)
    if party is not None:
        return Addressed(party.span, party.actor) if party.led else None
    key = words.key[at]
    cut = next((cut for cut, _ in cuts(key) if cut and key[:cut].endswith("ل")), 0)
    if key.startswith("لل"):
        return named_at(words, parties, at)
    return named_at(words, parties, at, cut) if cut else None


def listens(words: Words, parties: Parties, at: int, verb: int, speaker: str) -> bool:
    """Whether ل at a word can say to whom was spoken: it stands behind the verb, the speaker's name or a word for what
    is said. Behind another noun it says whose that is (الأمين العام لمجلس التعاون)."""
    before = at - 1
    while before > verb and not words.key[before].isalpha():
        before -= 1
    if before <= verb or bare(words.key[before]) in _nouns("talk"):
        return not parties.is_place(at)
    return parties.name_ends(before + 1, speaker) and not parties.is_place(at)


def in_marks(words: Words, start: int) -> bool:
    """Whether ل stands before a name in marks, as outlets write their own: لـ«الساحل»."""
    at = words.at(start)
    return at > 1 and words.key[at - 1] in _MARKS and words.key[at - 2] == "ل"


def of_press(words: Words, at: int) -> bool:
    """Whether journalists are named at a word."""
    return any(bare(stem) in _nouns("press") for _, stem in cuts(words.key[at]))


def audience(words: Words, parties: Parties, at: int) -> Addressed | None:
    """Who was listening behind أمام; what else stands behind it is a place."""
    if words.key[at] != _BEFORE or at + 1 >= len(words) or bare(words.key[at + 1]) not in _nouns("audience"):
        return None
    party = parties.starting(at + 1)
    if party is not None:
        return Addressed(party.span, party.actor)
    after = _phrase_end(words, parties, at + 1, False)
    return Addressed(words.span(at + 1, after), None)
