"""Attributions without a verb that governs the words: بحسب, وفق, نقلا عن, كما قال, على حد قوله; and labels with a colon.

In: a Ground and the cues with content. Out: ``According`` records: where the attribution stands, where its source begins,
and whether the words it vouches for come before or after it.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tawatur.arabic.words import split
from tawatur.lexicon import table
from tawatur.mark.quote_cues import Cue
from tawatur.mark.quote_ground import COMMAS, STOPS, Ground, lexemes
from tawatur.mark.quote_verbs import Saying, sayings
from tawatur.model import Span

_LABEL_LONGEST = 12


class According(NamedTuple):
    """``first``: its first word; ``source``: where the noun phrase of the source begins; ``led``: with ل written onto it.

    ``own``: على حد قوله, whose source is whoever speaks anyway. ``after_speaker``: نقلا عن names who is behind the speaker.
    """

    first: int
    source: int
    cue: Span
    saying: Saying | None
    led: bool
    own: bool
    front: bool
    after_speaker: bool


class Label(NamedTuple):
    """A turn or headline with a name and a colon: words ``first`` up to ``colon`` name who speaks."""

    first: int
    colon: int


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First folded word -> the words after it and the role, the longest phrase first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in table("sayings"):
        if row["role"] in ("according", "according_li", "according_verb", "own"):
            key = split(row["phrase"]).key
            found.setdefault(key[0], []).append((tuple(key[1:]), row["role"]))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def find_accordings(ground: Ground, cues: list[Cue]) -> list[According]:
    """All attributions, in order; one whose verb governs a clause of its own is a cue already and left out."""
    found = []
    taken = {cue.at for cue in cues}
    words = ground.words
    for at, key in enumerate(words.key):
        joined = key not in _phrases()
        if (joined and not (key[:1] in "وف" and key[1:] in _phrases())) or at in ground.within:
            continue
        one = _according(ground, at, joined, taken)
        if one is not None:
            found.append(one)
    return found


def _according(ground: Ground, at: int, joined: bool, taken: set[int]) -> According | None:
    hit = _match(ground, at, joined)
    if hit is None:
        return None
    after, role = hit
    words = ground.words
    start = words.start[at] + int(joined)
    front = _opens_sentence(ground, at)
    cue = Span(start, words.end[after - 1])
    if role == "according_verb":
        return _with_verb(ground, at, after, front, taken)
    if (
        role == "according"
        and after < len(words)
        and words.key[after][:2] == "ما"
        and words.key[after] not in sayings()
    ):
        return _with_verb(ground, at, after, front, taken, cue)
    relayed = words.key[at].endswith("نقلا")
    return According(at, after, cue, None, role == "according_li", role == "own", front, relayed)


def _match(ground: Ground, at: int, joined: bool) -> tuple[int, str] | None:
    """The end and role of the longest phrase at the word, its conjunction put aside."""
    keys = ground.words.key
    for rest, role in _phrases().get(keys[at][1:] if joined else keys[at], ()):
        if tuple(keys[at + 1 : at + 1 + len(rest)]) == rest:
            return at + 1 + len(rest), role
    return None


def _with_verb(
    ground: Ground, at: int, verb: int, front: bool, taken: set[int], cue: Span | None = None
) -> According | None:
    """``وفق ما أعلن``, ``كما قال``, ``بحسب مانقلته``: the verb is the cue where it stands alone."""
    words = ground.words
    while (
        verb < len(words)
        and verb < at + 4
        and words.key[verb] in ("ما", "كان", "كانت", "قد", "قالت ")
        and verb not in taken
    ):
        verb += 1
    if verb >= len(words) or verb in taken:
        return None
    key = words.key[verb]
    readings = sayings().get(key) or (sayings().get(key[2:]) if key.startswith("ما") else None)
    if not readings or readings[0].tense not in ("past", "present") or "that" not in readings[0].frame:
        return None
    alone = key in sayings()
    span = Span(words.start[verb], words.end[verb]) if alone or cue is None else cue
    return According(at, verb + 1, span, readings[0], False, False, front, False)


def _opens_sentence(ground: Ground, at: int) -> bool:
    """Whether the attribution comes before what it vouches for."""
    start = ground.sentence_start(at)
    if at == start:
        return True
    before = ground.words.key[at - 1]
    if before in lexemes("link") and at - 1 == start:
        return True
    return at - start <= 2 and ground.words.raw[at - 1] in COMMAS | STOPS


def find_labels(ground: Ground) -> list[Label]:
    """Lines and sentences that begin with somebody's name and a colon."""
    found = []
    words = ground.words
    for colon, raw in enumerate(words.raw):
        if raw != ":" or colon + 1 >= len(words) or colon + 1 in ground.line_start:
            continue
        first = _label_start(ground, colon)
        if first is not None:
            found.append(Label(first, colon))
    return found


def _label_start(ground: Ground, colon: int) -> int | None:
    """The first word of the label before a colon, where it stands at the start of a line or a headline's sentence."""
    start = colon
    while start > 0 and start not in ground.line_start and ground.words.raw[start - 1] not in STOPS | {"|", ":", "/"}:
        start -= 1
    if not 0 < colon - start <= _LABEL_LONGEST or any(key in sayings() for key in ground.words.key[start:colon]):
        return None
    head = start
    while head > 0 and head not in ground.line_start:
        head -= 1
    if start not in ground.line_start and head not in ground.titles:
        return None
    return start
