"""What the reading of quotes stands on: the words of an article with the actors, times and marks found in them.

In: a Sheet whose names and times are marked. Out: a ``Ground`` that answers by word index.

>>> unnamed("قال «نعم»").marks
{1: Marked(open=1, close=3, closed=True)}
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tawatur.arabic.clitics import CONJUNCTIONS, SHORTEST
from tawatur.arabic.fold import fold, fold_word
from tawatur.arabic.glance import scan_for
from tawatur.arabic.words import Words, sentences
from tawatur.lexicon import table
from tawatur.mark.quote_marks import Marked, pair_marks
from tawatur.mark.quote_verbs import sayings
from tawatur.mark.sheet import Sheet, lay
from tawatur.model import Actor, Article, Block, Name, Span

COMMAS = frozenset("،,؛;")
DASHES = frozenset("-–—ـ")
STOPS = frozenset(".!؟?…")
#: أن and إن with their pronouns and with ب or ف before them, folded; ``أنا`` (I) is not one of them.
THAT = frozenset(
    f"{before}ان{after}"
    for before in ("", "ب", "ف")
    for after in ("", "ه", "ها", "هم", "هما", "هن", "نا", "ني", "ي", "ك", "كم")
)

#: أن and لا in one word, as written: إلا is "but".
_THAT_NOT = frozenset(("ألا", "بألا"))
#: Behind these it is "namely": ألا وهو.
_NAMELY = frozenset(("وهو", "وهي", "وهم", "وهما", "وهن"))
#: Behind these forms إن is "if": ``إن أمكن``, ``إن شاء الله``.
_IF = frozenset(("امكن", "شاء", "وجد", "وجدت", "لزم", "صح", "جاز", "استطاع"))
#: Class nouns before the name of a state or region that acts: دولة قطر، إقليم كردستان.
STATES = frozenset(("دوله", "جمهوريه", "مملكه", "سلطنه", "اماره", "اقليم", "ولايه", "مقاطعه"))
_CLOSING = frozenset("»”\"“›')]")
_AFTER_STOP = STOPS | _CLOSING


class Party(NamedTuple):
    """A mention of an actor as words ``first`` up to ``after``. ``led``: a preposition is written onto the first."""

    first: int
    after: int
    actor: str
    form: str
    kind: str
    led: bool
    span: Span


class Ground(NamedTuple):
    """``party`` gives the longest mention that begins at a word, ``within`` the outermost one that covers it;
    ``says`` are the words that may be a verb of saying."""

    words: Words
    says: frozenset[int]
    actors: dict[str, Actor]
    party: dict[int, Party]
    within: dict[int, Party]
    times: dict[int, int]
    marks: dict[int, Marked]
    closes: dict[int, Marked]
    quoted: dict[int, Marked]
    line_start: frozenset[int]
    titles: frozenset[int]
    sentence: tuple[int, ...]
    line: tuple[int, ...]
    named: frozenset[str]

    def that(self, at: int) -> bool:
        """Whether أن or إن, alone or with a pronoun, stands at the word; آن, بان in names and أن.بي.سي are none."""
        words = self.words
        if at >= len(words) or words.raw[at][0] == "آ" or at in self.within:
            return False
        if words.key[at] not in THAT:
            namely = words.key[at + 1 : at + 2] and words.key[at + 1] in _NAMELY
            return words.raw[at].replace("\u0651", "") in _THAT_NOT and not namely
        if words.raw[at] == "إن" and words.key[at + 1 : at + 2] and words.key[at + 1] in _IF:
            return False
        if at and words.raw[at - 1] == "." and words.end[at - 1] == words.start[at]:
            return False
        return at + 1 == len(words) or words.raw[at + 1] != "." or words.start[at + 1] != words.end[at]

    def stops(self, at: int) -> bool:
        """Whether a full stop or its like stands at the word; one behind a single letter (د.) abbreviates."""
        return self.words.raw[at] in STOPS and not self.abbreviates(at)

    def abbreviates(self, at: int) -> bool:
        """Whether the word is the full stop behind a single letter (د. فلان), or one inside spelt letters: بي.بي.سي."""
        words = self.words
        behind = at + 1
        inside = behind < len(words) and words.sentence[at] == words.sentence[behind]
        if inside and words.raw[at] == "." and words.end[at] == words.start[behind] and words.raw[behind].isalpha():
            return True
        return words.raw[at] == "." and at > 0 and words.raw[at - 1].isalpha() and len(words.key[at - 1]) == 1

    def sentence_end(self, at: int) -> int:
        """The index after the last word of the sentence of word ``at``."""
        return bisect_right(self.sentence, self.sentence[at])

    def sentence_start(self, at: int) -> int:
        """The index of the first word of the sentence of word ``at``."""
        return bisect_left(self.sentence, self.sentence[at])

    def line_end(self, at: int) -> int:
        """The index after the last word on the line of word ``at``."""
        return bisect_right(self.line, self.line[at])

    def line_first(self, at: int) -> int:
        """The index of the first word on the line of word ``at``."""
        return bisect_left(self.line, self.line[at])


def _party(words: Words, span: Span, name: Name, kind: str) -> Party | None:
    inside = words.inside(span)
    if not inside:
        return None
    first = inside.start
    cut = words.text[words.start[first] : span.start]
    led = fold(cut)[-1:] in ("ب", "ك", "ل") if cut else fold_word(words.raw[first]).startswith("لل")
    return Party(first, inside.stop, name.actor, name.form, kind, led, span)


def _parties(sheet: Sheet) -> list[Party]:
    found = []
    for mention in sheet.of("person", "organization", "place", "group"):
        if isinstance(mention.value, Name):
            party = _party(sheet.words, mention.span, mention.value, mention.kind)
            if party is not None:
                found.append(party)
    return found


def _times(sheet: Sheet) -> dict[int, int]:
    times: dict[int, int] = {}
    for mention in sheet.of("time"):
        inside = sheet.words.inside(mention.span)
        if inside:
            times.setdefault(inside.start, inside.stop)
    return times


def _joined_short() -> set[str]:
    """Sayings of two letters with و or ف before them, which are too short to be cut."""
    return {before + form for form in sayings() if len(form) < SHORTEST for before in CONJUNCTIONS}


_sayings = scan_for(sayings, whole=_joined_short)


def survey(sheet: Sheet) -> Ground:
    """Lay out one article by word index."""
    words = sheet.words
    party: dict[int, Party] = {}
    within: dict[int, Party] = {}
    for one in _parties(sheet):
        party.setdefault(one.first, one)
        for at in range(one.first, one.after):
            within.setdefault(at, one)
    marks = pair_marks(words)
    quoted: dict[int, Marked] = {}
    for run in marks:
        for at in range(run.open + 1, run.close):
            quoted.setdefault(at, run)
    starts = _line_starts(words)
    blocks = [b for b in sheet.article.blocks if b.kind in ("title", "subheading", "text", "caption")]
    heads = {i for i in starts if i < len(words) and blocks[words.block[i]].kind in ("title", "subheading")}
    says = frozenset(_sayings(words))
    return Ground(
        words, says, {a.key: a for a in sheet.actors}, party, within, _times(sheet),
        {run.open: run for run in marks}, {run.close: run for run in marks if run.closed}, quoted,
        frozenset(starts), frozenset(heads | {0}), _sentences(words, starts),
        _lines(starts, len(words)), frozenset(one.actor for one in within.values() if one.form == "name"),
    )  # fmt: skip


def unnamed(text: str) -> Ground:
    """A text of one block in which no name is marked: for a quick look and for the examples of the modules."""
    block = Block(span=Span(0, len(text)), kind="text")
    return survey(lay(Article(page="", name="", source="", sha256="", text=text, blocks=(block,))))


def _sentences(words: Words, starts: set[int]) -> tuple[int, ...]:
    """Sentence numbers for reported words: a semicolon goes on, a stop behind a closing mark ends."""
    raw, count = words.raw, len(words)
    begins = starts | {one.start for one in sentences(words) if one.start and raw[one.start - 1] not in "؛;"}
    for stop in [at for at, mark in enumerate(raw) if mark == "." and at and raw[at - 1] in _CLOSING]:
        behind = stop + 1
        while behind < count and raw[behind] in _AFTER_STOP and behind not in begins:
            behind += 1
        begins.add(behind)
    return _lines(begins - {count}, count)


def _line_starts(words: Words) -> set[int]:
    """The words that begin a line or a block; the first one always."""
    starts, count = {0}, len(words)
    newline = words.text.find("\n")
    while newline >= 0:
        at = bisect_left(words.start, newline)
        if at < count and at and words.end[at - 1] <= newline:
            starts.add(at)
        newline = words.text.find("\n", newline + 1)
    starts.update(i for i, (before, block) in enumerate(pairwise(words.block), 1) if block != before)
    return starts


def _lines(starts: set[int], count: int) -> tuple[int, ...]:
    """The number of the line of each word, from 1."""
    edges = [*sorted(starts), count]
    return tuple(number for number, (first, after) in enumerate(pairwise(edges), 1) for _ in range(first, after))


@cache
def lexemes(role: str) -> frozenset[str]:
    """The folded one-word entries of one role of the table ``sayings``."""
    return frozenset(fold(row["phrase"]) for row in table("sayings") if row["role"] == role)


@cache
def source_nouns() -> dict[str, tuple[str, str]]:
    """Folded noun, with and without the article -> its kind (person, group, data, document, medium) and gender."""
    found: dict[str, tuple[str, str]] = {}
    for row in table("source_nouns"):
        key = fold(row["noun"])
        found.setdefault(key, (row["kind"], row["gender"]))
        found.setdefault("ال" + key, (row["kind"], row["gender"]))
        if row["kind"] == "group" and key[-2:] in ("ون", "ين"):
            found.setdefault(key[:-1], (row["kind"], row["gender"]))
        if row["kind"] == "person":
            stem = key[:-1] + "ت" if key.endswith("ه") else key
            for dual in (stem + "ان", stem + "ين"):
                found.setdefault(dual, ("group", row["gender"]))
                found.setdefault("ال" + dual, ("group", row["gender"]))
    return found
