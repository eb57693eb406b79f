"""How far the reported words go: up to the next voice, the closing mark, or the end of the sentence.

In: a Ground, a cue, and the borders that other cues and attributions set. Out: an ``Extent`` of words.

>>> from tawatur.mark.quote_cues import find_cues
>>> from tawatur.mark.quote_ground import unnamed
>>> ground = unnamed("وأضاف أن «الطريق مغلق». ثم انصرف.")
>>> extent_of(ground, find_cues(ground)[0], in_order([])).span(ground).of(ground.words.text)
'الطريق مغلق'
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from tawatur.mark.quote_aside import BUT_HE, goes_on_to_tell
from tawatur.mark.quote_cues import Cue
from tawatur.mark.quote_frames import VERB_FLAVOURS, names_only
from tawatur.mark.quote_ground import COMMAS, DASHES, STOPS, Ground, lexemes
from tawatur.mark.quote_marks import Marked
from tawatur.mark.quote_verbs import sayings
from tawatur.model import QuoteKind, Span

_MARKS = frozenset("«»“”„\"‹›'")
#: Behind a comma these turn back to the outlet's own voice.
_ASIDES = frozenset(("وذلك", "فيما", "بينما"))
_CAME = frozenset(("جاء", "جاءت", "ياتي", "تاتي"))
_THAT_CAME = frozenset(("ذلك", "هذا", "هذه", "تلك"))
#: Unmarked direct speech behind a colon takes in further sentences only up to this many words.
_COLON_LONGEST = 60


class Extent(NamedTuple):
    """Words ``first`` up to ``after``; ``cut`` letters of the first are no part of it."""

    first: int
    after: int
    cut: int
    kind: QuoteKind

    def span(self, ground: Ground) -> Span:
        """The characters of the extent."""
        words = ground.words
        return Span(words.start[self.first] + self.cut, words.end[self.after - 1])


class Border(NamedTuple):
    """Another voice begins at word ``at``, whose verb is word ``cue``. ``firm``: it ends what was said before it."""

    at: int
    cue: int
    gender: str
    number: str
    firm: bool
    past: bool = False

    def agrees(self, other: Border) -> bool:
        """Whether ``other`` can have the same subject: both perfect verbs of one gender and number."""
        return self.past and other.past and (self.gender, self.number) == (other.gender, other.number)


class Borders(NamedTuple):
    """The borders of an article in order, with their places, so that those between two words are found at once."""

    all: list[Border]
    places: list[int]

    def between(self, first: int, after: int) -> list[Border]:
        """The borders at words ``first`` up to ``after`` (excluded)."""
        return self.all[bisect_left(self.places, first) : bisect_left(self.places, after)]


def in_order(borders: list[Border]) -> Borders:
    """Borders laid out for looking up."""
    borders = sorted(borders)
    return Borders(borders, [border.at for border in borders])


def border_of(ground: Ground, cue: Cue) -> Border:
    """Where the clause of a cue begins, and whether it must end the words reported before it."""
    if cue.how == "clause":
        return Border(cue.start, cue.at, cue.saying.gender, cue.saying.number, True)
    at = cue.at
    firm = cue.joined or cue.saying.tense == "participle"
    if cue.saying.flavour in VERB_FLAVOURS and at > 0 and ground.words.key[at - 1] in BUT_HE:
        firm, at = True, at - 1
    if not firm:
        start = _clause_start(ground, cue.at)
        firm, at = start is not None, start if start is not None else at
    while (
        at > 0
        and at - 1 not in ground.within
        and ground.words.key[at - 1] in lexemes("link")
        and at not in ground.line_start
    ):
        at -= 1
    if at > 0 and ground.words.key[at] == "حين" and ground.words.key[at - 1] == "في":
        at -= 1
    return Border(at, cue.at, cue.saying.gender, cue.saying.number, firm, cue.saying.tense == "past")


def _clause_start(ground: Ground, at: int) -> int | None:
    """The first word of the clause of an unjoined verb, if a link word or comma parts it from what precedes."""
    words = ground.words
    first = at
    while first > 0 and first - 1 in ground.within and first not in ground.line_start:
        first = ground.within[first - 1].first
    if first == 0 or first in ground.line_start:
        return first
    before = words.key[first - 1]
    if before in lexemes("link") or before.lstrip("و") in lexemes("link") or words.raw[first - 1] in COMMAS:
        return first
    return first if words.key[first][:1] == "و" and first != at else None


def _clause_extent(ground: Ground, cue: Cue) -> Extent:
    """``هو ما نفته روسيا``: up to the end of the subject, or to the next comma."""
    party = ground.party.get(cue.at + 1)
    after = party.after if party is not None else cue.at + 1
    while (
        party is None
        and after < cue.limit
        and ground.words.raw[after] not in COMMAS
        and ground.words.raw[after] not in STOPS
    ):
        after += 1
    return Extent(cue.start, after, cue.cut, "indirect")


def extent_of(ground: Ground, cue: Cue, borders: Borders) -> Extent:
    """The words that ``cue`` reports."""
    if cue.how == "clause":
        return _clause_extent(ground, cue)
    run = _opening_run(ground, cue)
    if run is not None and (cue.how == "mark" or _closes_content(ground, run, borders)):
        return Extent(run.open + 1, _run_end(ground, cue, run, borders), 0, "direct")
    after = _content_end(ground, cue, borders)
    kind: QuoteKind = "indirect"
    judged = bool(cue.saying.frame & {"target", "judge"})
    if any(at in ground.marks and (judged or not _a_name(ground, at)) for at in range(cue.start, after)):
        kind = "mixed"
    elif cue.how == "colon":
        kind = "direct"
    return Extent(cue.start, after, cue.cut, kind)


def _run_end(ground: Ground, cue: Cue, run: Marked, borders: Borders) -> int:
    """The closing mark; where it is missing, the sentence before the next voice on the line."""
    if run.closed:
        return run.close
    inside = borders.between(cue.start + 1, run.close)
    voices = [border for border in inside if border.firm and border.at == ground.sentence_start(border.at)]
    return trim(ground, run.open + 1, voices[0].at) if voices else run.close


def _opening_run(ground: Ground, cue: Cue) -> Marked | None:
    """The marks that open the content, right at its start or behind أن."""
    run = ground.marks.get(cue.start)
    if run is None and cue.how == "that":
        colon = cue.start + 1 < len(ground.words) and ground.words.raw[cue.start + 1] == ":"
        run = ground.marks.get(cue.start + 1 + int(colon))
    return run


def _a_name(ground: Ground, opener: int) -> bool:
    """Whether marks inside indirect words hold a name: they make nothing a quotation."""
    return names_only(ground, opener, ground.marks[opener].close)


def _closes_content(ground: Ground, run: Marked, borders: Borders) -> bool:
    """Whether nothing of the content follows the closing mark."""
    after = run.close + 1
    if after >= len(ground.words) or after in ground.line_start or not run.closed:
        return True
    if ground.words.raw[after] in STOPS or ground.sentence[after] != ground.sentence[run.open]:
        return True
    if ground.words.raw[after] in COMMAS | DASHES:
        after += 1
    return bool(borders.between(after - 1, after + 1)) or _comma_and(ground, run.close + 1)


def _comma_and(ground: Ground, at: int) -> bool:
    """A comma right after the closing mark ends what was quoted when the quotation was a whole clause."""
    return ground.words.raw[at] in COMMAS and at + 1 < len(ground.words) and ground.words.key[at + 1][:1] != "و"


def _content_end(ground: Ground, cue: Cue, borders: Borders) -> int:
    """The end of the sentence or line, or the first border inside, whichever comes first; trailing marks left out."""
    to = _colon_end(ground, cue, borders) if cue.how == "colon" else ground.sentence_end(cue.start)
    run = ground.quoted.get(to) or ground.closes.get(to)
    if run is not None and cue.start <= run.open < to:
        to = min(run.close + 1, len(ground.words))
    to = _first_border(ground, cue, borders, to)
    for at in range(cue.start + 2, to):
        turns = ground.words.raw[at - 1] in COMMAS and _turns_back(ground, at)
        turns = turns or (cue.how == "noun" and goes_on_to_tell(ground, cue.start, at))
        if (turns or _says_otherwise(ground, at)) and at not in ground.quoted:
            to = at
            break
    return trim(ground, cue.start, to)


def _turns_back(ground: Ground, at: int) -> bool:
    """Whether the outlet's own voice goes on: ``وذلك …``, ``جاء ذلك خلال …``."""
    key, behind = ground.words.key[at], at + 1
    if key.lstrip("و") in _CAME and behind < len(ground.words):
        return ground.words.key[behind] in _THAT_CAME
    return key in _ASIDES


def _says_otherwise(ground: Ground, at: int) -> bool:
    """``… بينما يقول فلان عكس ذلك``: a verb of saying behind a word of contrast is another's."""
    if ground.words.key[at] not in ("بينما", "فيما") or at + 1 >= len(ground.words):
        return False
    readings = sayings().get(ground.words.key[at + 1], ())
    finite = (said for said in readings if said.tense in ("past", "present") and said.lemma != "بين")
    return any(said.flavour in VERB_FLAVOURS for said in finite)


def _first_border(ground: Ground, cue: Cue, borders: Borders, to: int) -> int:
    """The first border after the content began; one inside its marks, or that goes on with an inner voice, is none."""
    inner: Border | None = None
    for border in borders.between(cue.start + 1, to):
        if border.cue == cue.at or _within_marks(ground, cue, border):
            continue
        if not border.firm:
            inner = border
        elif inner is None or not inner.agrees(border):
            return border.at
    return to


def _within_marks(ground: Ground, cue: Cue, border: Border) -> bool:
    """Whether the border's verb stands in marks that the content holds, unless they hold the verb alone."""
    run = ground.quoted.get(border.cue)
    return run is not None and run.open >= cue.start - 1 and run.close - run.open > 2


def _colon_end(ground: Ground, cue: Cue, borders: Borders) -> int:
    """Unmarked words after a colon go on to the end of the line, or to the next sentence with its own voice."""
    line, to = ground.line_end(cue.start), ground.sentence_end(cue.start)
    stop = min((border.at for border in borders.between(cue.start + 1, line) if border.firm), default=line)
    while to < line and to - cue.start < _COLON_LONGEST and ground.sentence_end(to) <= stop:
        to = ground.sentence_end(to)
    return min(to, line)


def trim(ground: Ground, first: int, to: int) -> int:
    """Without trailing commas, stops and marks whose partner lies outside."""
    words = ground.words
    while to > first + 1:
        raw = words.raw[to - 1]
        if raw in COMMAS | DASHES | STOPS | {":", "("} or (
            raw in _MARKS and not (to - 1 in ground.closes and ground.closes[to - 1].open >= first)
        ):
            to -= 1
        else:
            break
    return to
