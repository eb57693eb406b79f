"""Attributions without a verb that governs the words: بحسب, وفق, نقلا عن, كما قال, على حد قوله.

In: a Ground and the cues with content. Out: ``According`` records: where the attribution stands, where its source
begins, and whether the words it vouches for come before or after it.

>>> from tawatur.mark.quote_ground import unnamed
>>> [(one.first, one.front) for one in find_accordings(unnamed("فُتح الطريق، بحسب مصدر أمني."), [])]
[(3, False)]
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tawatur.arabic.clitics import CONJUNCTIONS
from tawatur.arabic.glance import scan_for
from tawatur.arabic.words import split
from tawatur.lexicon import table
from tawatur.mark.quote_cues import Cue
from tawatur.mark.quote_ground import COMMAS, STOPS, Ground, lexemes, source_nouns
from tawatur.mark.quote_verbs import PRONOUNS, Saying, sayings
from tawatur.mark.speaker_sources import is_media_noun
from tawatur.model import Span

#: A bare definite noun means something told of within this many words before it.
_BACK = 1500
#: What refers back to what was said, between the verb and who said it (صرح به فلان).
_OF_IT = frozenset(("عنه", "عنها", "عنهم", "به", "بها", "فيه", "فيها"))
_BEHIND = frozenset(
    ("neutral", "asserting", "explaining", "continuing", "announcing", "thinking", "revealing", "warning")
)
_TELLING = frozenset(("قال", "أضاف", "أوضح", "أكد", "شرح", "تابع", "روى", "حكى"))


class According(NamedTuple):
    """``first``: its first word; ``source``: where the noun phrase of the source begins; ``led``: ل stands on it.

    ``own``: على حد قوله, whose source is whoever speaks anyway. ``after_speaker``: نقلا عن, who is behind the speaker.
    """

    first: int
    source: int
    cue: Span
    saying: Saying | None
    led: bool
    own: bool
    front: bool
    after_speaker: bool


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


def _firsts() -> set[str]:
    """The folded words with which an attribution can begin, as they stand."""
    return {*sayings(), *(before + first for first in _phrases() for before in ("", *CONJUNCTIONS))}


_beginnings = scan_for(whole=_firsts)


def find_accordings(ground: Ground, cues: list[Cue]) -> list[According]:
    """All attributions, in order; one whose verb governs a clause of its own is a cue already and left out."""
    found = []
    taken = {cue.at for cue in cues}
    words = ground.words
    verbs, phrases = sayings(), _phrases()
    for at in _beginnings(words):
        key = words.key[at]
        if key in verbs and at not in taken and _verb_behind(ground, at):
            saying = verbs[key][0]
            cue = Span(words.start[at], words.end[at])
            found.append(According(at, at + 1, cue, saying, False, False, False, False))
            continue
        joined = key not in phrases
        if (joined and not (key[:1] in "وف" and key[1:] in phrases)) or at in ground.within:
            continue
        one = _according(ground, at, joined, taken)
        if one is not None:
            found.append(one)
    return found


def _verb_behind(ground: Ground, at: int) -> bool:
    """``«…»، يقول فلان``: a verb right behind what was said, with its subject behind it."""
    words = ground.words
    readings = sayings().get(words.key[at])
    if (
        not readings
        or readings[0].tense not in ("past", "present")
        or readings[0].owner
        or at < 3
        or at + 1 >= len(words)
    ):
        return False
    if "that" not in readings[0].frame or readings[0].flavour not in _BEHIND or at in ground.line_start:
        return False
    comma = words.raw[at - 1] in COMMAS
    thus = words.key[at - 1] == "هكذا"
    marked = at - 1 in ground.closes or ((comma or thus) and at - 2 in ground.closes)
    if not marked and not (comma and readings[0].tense == "present" and readings[0].lemma in _TELLING):
        return False
    named = at + 1 in ground.party and not ground.party[at + 1].led
    named = named or (marked and at + 1 in ground.marks)
    return named or words.key[at + 1] in source_nouns() or words.key[at + 1] in lexemes("rank")


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
    if role != "own" and not _nameable(ground, after):
        return None
    relayed = words.key[at].endswith("نقلا")
    return According(at, after, cue, None, role == "according_li", role == "own", front, relayed)


def _nameable(ground: Ground, at: int) -> bool:
    """Whether a source can begin at the word: a name, marks, an office, a noun for sources or outlets."""
    if at >= len(ground.words) or at in ground.within or at in ground.marks:
        return at < len(ground.words)
    key = ground.words.key[at]
    if _a_rule(ground, at):
        return False
    bare = "ال" + key[2:] if key.startswith("لل") else key[1:] if key.startswith("ل") else key
    roles = ("honorific", "rank", "some", "media_noun")
    if key.startswith("ال") and key[2:] in ground.words.key[max(0, at - _BACK) : at]:
        return True
    if at + 1 in ground.party and ground.party[at + 1].kind == "person" and key.endswith(PRONOUNS):
        return True
    if key in ("ل", "ما") or any(word in lexemes(role) for role in roles for word in (key, bare)):
        return True
    return key in source_nouns() or bare in source_nouns() or is_media_noun(key) or is_media_noun(bare)


def _a_rule(ground: Ground, at: int) -> bool:
    """``وفق برنامج زمني``, ``وفقا للقانون``: plans and laws are no voices; a programme with its name in marks is."""
    key = ground.words.key[at]
    bare = key[2:] if key[:2] in ("ال", "لل") else key[1:] if key[:1] == "ل" else key
    named = at + 1 < len(ground.words) and at + 1 in ground.marks
    return (key in lexemes("rule") or bare in lexemes("rule")) and not named


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
    if readings[0].lemma == "نص" or (readings[0].lemma == "ورد" and readings[0].owner):
        return None
    alone = key in sayings()
    span = Span(words.start[verb], words.end[verb]) if alone or cue is None else cue
    source = verb + 1 + int(verb + 1 < len(words) and words.key[verb + 1] in _OF_IT)
    return According(at, source, span, readings[0], False, False, front, False)


def _opens_sentence(ground: Ground, at: int) -> bool:
    """Whether the attribution comes before what it vouches for."""
    start = ground.sentence_start(at)
    if at == start:
        return True
    before = ground.words.key[at - 1]
    if before in lexemes("link") and at - 1 == start:
        return True
    said = start in ground.says and before not in lexemes("link")  # وأضافت، نقلا عن
    return at - start <= 2 and ground.words.raw[at - 1] in COMMAS | STOPS and not said
