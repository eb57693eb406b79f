"""What stands before a verb of saying and is not its subject: a dateline, ranks, a paper or speech of the subject's.

In: a Ground and the verb, or the words before it. Out: a Subject, a word, or a yes or no.
"""

from __future__ import annotations

from tawatur.mark.quote_cues import Cue
from tawatur.mark.quote_ground import DASHES, Ground, Party, lexemes, source_nouns
from tawatur.mark.speaker_cast import Subject
from tawatur.mark.speaker_phrases import figure

#: What refers back to a paper or a speech, which stands so many words before at most.
_THEREIN, _PAPER = frozenset(("فيها", "فيه", "خلالها", "خلاله")), 6


def issuing(ground: Ground, cue: Cue) -> Subject | None:
    """``وألقى رئيس البلدية فلان كلمة قال فيها``: who gave the speech or the paper in which it is said."""
    words, at = ground.words, cue.at
    if at + 1 >= len(words) or words.key[at + 1] not in _THEREIN or at == 0:
        return None
    first = ground.sentence_start(at)
    paper = next((i for i in range(at - 1, max(first, at - _PAPER), -1) if _is_paper(words.key[i])), 0)
    for here in range(first, paper):
        party = ground.party.get(here)
        if party is not None and not party.led and party.kind in ("person", "organization"):
            return figure(ground, party, paper)
    return None


def _is_paper(key: str) -> bool:
    """Whether a noun, maybe in the accusative, is a document or a speech: بيانا, تغريدة, كلمة."""
    nouns = source_nouns()
    return nouns.get(key, nouns.get(key.removesuffix("ا"), ("",)))[0] == "document"


def dateline(ground: Ground, place: Party, verb: int) -> bool:
    """Whether a place at the head of a line is only where the report was written: ``مانيلا - أعلنت الهيئة``."""
    return place.first in ground.line_start and any(ground.words.raw[at] in DASHES for at in range(place.after, verb))


def byline(ground: Ground, party: Party) -> bool:
    """Whether a name at the head of a line is its reporter's: ``فلان الفلاني - الأفق - الرياض:``, ``فلان (جدة)``."""
    words, at = ground.words, party.after
    if party.kind != "person" or party.first not in ground.line_start or at + 2 >= len(words):
        return False
    inside = ground.within.get(at + 1)
    if words.raw[at] == "(":
        return inside is not None and inside.kind == "place" and words.raw[inside.after : inside.after + 1] == [")"]
    behind = inside.after if inside is not None else at + 2
    closed = words.raw[behind : behind + 1]
    return words.raw[at] in DASHES and (inside is not None or closed == [":"] or closed[0] in DASHES)


def behind_ranks(ground: Ground, at: int, first: int) -> int:
    """The first of the ranks that stand before word ``at``: ``أن [السيد] رئيس المجلس أكد``."""
    while at > first and ground.words.key[at - 1] in lexemes("rank") and at - 1 not in ground.within:
        at -= 1
    return at
